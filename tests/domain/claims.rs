//! The resolver of claims: what is used, by whom and why; what a claim added, satire or a bound can change.

use std::cell::Cell;
use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::claim::{Amount, Claim, Measure, Middle, PayDefinition, Proxy, Unit};
use rungs::domain::catalogue::parts::{Part, Parts};
use rungs::domain::catalogue::role::{Fit, Need, Occupation};
use rungs::domain::catalogue::source::SourceKind;
use rungs::domain::currency::Currency;
use rungs::domain::level::Level;
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::pay::assumed_values::AssumedValues;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::band::BandMiddle;
use rungs::domain::pay::choice::ChosenBy;
use rungs::domain::pay::disagreement::disagreement;
use rungs::domain::pay::projection::draws::Draws;
use rungs::domain::pay::projection::project;
use rungs::domain::pay::projection::stage_model::StagePay;
use rungs::domain::pay::projection::view::View;
use rungs::domain::pay::resolution::question::Question;
use rungs::domain::pay::resolution::rank::Criterion;
use rungs::domain::pay::resolution::shape::Shape;
use rungs::domain::pay::resolution::standing::{Reason, Standing};
use rungs::domain::pay::resolution::{Resolution, resolve};
use rungs::domain::pay::scenario::{ScenarioKey, ScenarioSet};
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::{Assumptions, ClaimUse};
use rungs::domain::plan::exchange_rate::ExchangeRate;
use rungs::domain::plan::own_claim::OwnClaim;
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::domain::route::graph::RouteGraph;

use crate::sample::{self, TODAY, bundled};
use crate::stories::answer;

const OWN_CLASS: &str = "11-1111";

fn from(id: &str, source: &str) -> Claim {
    Claim { source: source.into(), ..sample::claim(id, 100.0) }
}

fn with_claims(claims: &[Claim]) -> Catalogue {
    let mut parts = sample::empty_parts();
    parts.skills = vec![sample::skill("work")];
    let skills = vec![sample::wanted("work", Need::Essential, 1.0, 1)];
    parts.roles = vec![sample::role("role", Level::Mid, skills, claims.to_vec())];
    let title = "Occupation".to_owned();
    parts.roles[0].entry.occupation = Some(Occupation { code: format!("{OWN_CLASS}.00"), title, fit: Fit::Good });
    sample::build(parts)
}

fn own(id: &str, amount: Amount) -> OwnClaim {
    OwnClaim {
        id: id.into(),
        role: "role".into(),
        amount,
        currency: Currency::USD,
        definition: PayDefinition::Base,
        year: 2026,
        place: None,
        note: None,
        unknown: UnknownFields::NONE,
    }
}

/// What comes of a question about the one role of a catalogue, told by `say`.
fn asked<T>(catalogue: &Catalogue, question: &Question<'_>, say: impl Fn(&Resolution<'_>) -> T) -> T {
    say(&resolve(catalogue.role(&"role".into()).unwrap(), question, catalogue))
}

fn about<'a>(place: &str) -> Question<'a> {
    Question::about(&place.into())
}

fn used(resolution: &Resolution<'_>) -> Vec<(String, f64)> {
    resolution.used().map(|(entry, weight)| (entry.claim.id().to_string(), weight)).collect()
}

fn standing(resolution: &Resolution<'_>, id: &str) -> Standing {
    resolution.entries.iter().find(|entry| entry.claim.id().as_str() == id).unwrap().standing
}

fn some_claim() -> impl Strategy<Value = Claim> {
    let amount = prop_oneof![
        4 => (1.0..100.0_f64).prop_map(|middle| Amount::Middle(middle, Middle::Median)),
        4 => (1.0..100.0_f64).prop_map(|low| Amount::Range(low, low * 2.0)),
        1 => (1.0..100.0_f64).prop_map(Amount::AtLeast),
        2 => (1.0..100.0_f64).prop_map(|low| Amount::TopCoded([Some(low), Some(low), Some(low), None, None], low * 2.0)),
    ];
    let definition =
        proptest::sample::select(vec![PayDefinition::Base, PayDefinition::Unspecified, PayDefinition::TotalCash]);
    let source = proptest::sample::select(vec!["measured", "reported", "reported-too", "editorial", "satire"]);
    let place = proptest::sample::select(vec!["world", "land", "town"]);
    let part = prop::option::weighted(0.1, Just("one employer".to_owned()));
    let level = prop::option::weighted(0.3, proptest::sample::select(vec![Level::Mid, Level::Senior]));
    let code = proptest::sample::select(vec![OWN_CLASS, "22-2222"]);
    let proxy = prop::option::of(code.prop_map(|code| Proxy { code: code.to_owned(), title: "Occupation".to_owned() }));
    (amount, definition, source, place, 2023..2027_i16, part, level, proxy).prop_map(
        |(amount, definition, source, place, year, part, level, proxy)| Claim {
            amount,
            definition: Some(definition),
            source: source.into(),
            place: place.into(),
            year,
            part,
            level,
            proxy,
            ..sample::claim("", 0.0)
        },
    )
}

/// The rule in the words of the method page, for somebody in `town` who asks for a level or for none; `None` for a claim
/// that cannot be used.
type Rank = (bool, usize, usize, bool, i32, usize, bool, String);

fn rank(claim: &Claim, level: Option<Level>) -> Option<Rank> {
    let kind = ["measured", "reported", "editorial"].iter().position(|kind| claim.source.as_str().starts_with(kind))?;
    let near = ["town", "land", "world"].iter().position(|place| claim.place.as_str() == *place)?;
    let definitions = [PayDefinition::Base, PayDefinition::Unspecified, PayDefinition::TotalCash];
    let definition = definitions.iter().position(|definition| Some(*definition) == claim.definition)?;
    // The role is of level mid, and without a level asked for that is the one.
    let whole = claim.level.is_none_or(|named| named == level.unwrap_or(Level::Mid))
        && claim.part.is_none()
        && !matches!(claim.amount, Amount::AtLeast(_));
    let stand_in = claim.proxy.as_ref().is_some_and(|proxy| proxy.code != OWN_CLASS);
    let newest = -i32::from(claim.year);
    let bare = matches!(claim.amount, Amount::Range(..));
    whole.then(|| (stand_in, kind, near, bare, newest, definition, claim.level.is_none(), claim.id.to_string()))
}

#[test]
fn a_claim_added_is_used_only_if_it_wins_by_the_rule() {
    let cases = std::env::var("RUNGS_CLAIM_SETS").map_or(1_000, |count| count.parse().unwrap());
    let (changed, stayed) = (Cell::new(0_u32), Cell::new(0_u32));
    let level = prop::option::of(Just(Level::Mid));
    let sets = (prop::collection::vec(some_claim(), 1..7), some_claim(), 0..8_usize, level);
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let result = runner.run(&sets, |(before, new, at, level)| {
        let mut claims: Vec<Claim> = before;
        for (index, claim) in claims.iter_mut().enumerate() {
            claim.id = format!("claim-{index}").as_str().into();
        }
        // A name that sorts anywhere among the others, so that the last criterion is tried too.
        let new = Claim { id: format!("claim-{at}-new").as_str().into(), ..new };
        let question = Question { level, ..about("town") };
        let first = |claims: &[Claim]| {
            asked(&with_claims(claims), &question, |resolution| {
                resolution.choice().map(|choice| choice.claim.id().to_string())
            })
        };
        let old = first(&claims);
        let best = claims.iter().filter_map(|claim| rank(claim, level)).min();
        claims.push(new.clone());
        let now = first(&claims);
        let wins = rank(&new, level).is_some_and(|rank| best.as_ref().is_none_or(|best| rank < *best));
        if wins {
            prop_assert_eq!(now.as_deref(), Some(new.id.as_str()));
            changed.set(changed.get() + 1);
        } else {
            prop_assert_eq!(now, old);
            stayed.set(stayed.get() + 1);
        }
        Ok(())
    });
    assert_eq!(result, Ok(()));
    println!("a claim added: {cases} sets, used in {} by the rule, no change in {}", changed.get(), stayed.get());
    assert!(changed.get() > cases / 20 && stayed.get() > cases / 20, "both happen");
}

/// The bundled catalogue, built again without a satirical claim, and how many those were.
fn without_satire() -> (Catalogue, usize) {
    let part = |id: &str| format!("{id}.ron");
    let mut removed = 0;
    let roles = bundled().roles().cloned().map(|mut role| {
        let before = role.claims.len();
        role.claims.retain(|claim| bundled().kind_of(claim) != SourceKind::Satire);
        removed += before - role.claims.len();
        Part { pack: 0, file: part(role.id.as_str()), entry: role }
    });
    let parts = Parts {
        roles: roles.collect(),
        packs: bundled().packs().map(|(head, _)| Part { pack: 0, file: part("pack"), entry: head.clone() }).collect(),
        sources: bundled().sources().cloned().map(|entry| Part { pack: 0, file: part("sources"), entry }).collect(),
        skills: bundled().skills().cloned().map(|entry| Part { pack: 0, file: part("skills"), entry }).collect(),
        moves: bundled().moves().iter().cloned().map(|entry| Part { pack: 0, file: part("moves"), entry }).collect(),
        steps: bundled().steps().cloned().map(|entry| Part { pack: 0, file: part("steps"), entry }).collect(),
    };
    (sample::build(parts), removed)
}

#[test]
fn satire_never_changes_a_byte() {
    let (without, removed) = without_satire();
    let with = bundled();
    let mut resolutions = 0;
    for (role, other) in with.roles().zip(without.roles()) {
        for place in with.places() {
            let told = |role, catalogue| {
                let resolution = resolve(role, &Question::about(&place.id), catalogue);
                let apart = disagreement(&resolution);
                format!("{resolution:?} {apart:?} {:?} {:?}", resolution.band(), resolution.distribution(20.0))
            };
            assert_eq!(told(role, with), told(other, &without), "{} in {}", role.id, place.id);
            resolutions += 1;
        }
    }
    let (mut routes, mut salaries) = (0, 0);
    for (from, goal) in
        [("junior-ml-engineer", "ml-team-lead"), ("sdet", "test-lead"), ("data-annotator", "chief-ai-officer")]
    {
        let told = |catalogue: &Catalogue| {
            let plan = sample::plan(from, Some(goal), "us");
            let graph = RouteGraph::of(MoveTable::of(Person::of(&plan, catalogue, TODAY)));
            let found = answer(&graph);
            let mut text = format!("{found:?}");
            for route in found.iter().flat_map(|outcome| &outcome.routes) {
                let plan = Plan { path: graph.stages(&route.nodes), ..plan.clone() };
                let set = ScenarioSet::of(&plan, catalogue, &[ScenarioKey::Path, ScenarioKey::Stay], TODAY);
                let (model, _) = set.model(&AssumedValues::of(&plan, catalogue));
                let draws = Draws { paths: 20, seed: 1, threads: 1 };
                let fans = project(&model, View::default(), draws, &|| true);
                text.push_str(&format!("{set:?}{fans:?}"));
            }
            (text, found.map_or(0, |outcome| outcome.routes.len()))
        };
        let (text, count) = told(with);
        assert_eq!(text, told(&without).0, "from {from} to {goal}");
        routes += 1;
        salaries += count;
    }
    assert!(removed > 0 && salaries > 0);
    println!(
        "satire removed: {removed} claims, {resolutions} resolutions, {routes} searches for routes and {salaries} \
         salaries byte for byte the same"
    );
}

#[test]
fn what_cannot_be_used_says_why() {
    let claims = [
        from("good", "reported"),
        Claim { amount: Amount::AtLeast(90.0), ..from("bound", "reported") },
        Claim { amount: Amount::TopCoded([Some(90.0), None, None, None, None], 95.0), ..from("no-median", "reported") },
        Claim { level: Some(Level::Senior), ..from("senior", "reported") },
        Claim { part: Some("One employer".to_owned()), ..from("part", "reported") },
        Claim { place: "town".into(), ..from("elsewhere", "reported") },
        Claim { unit: Unit::MoneyPerYear("EUR".to_owned()), ..from("euro", "reported") },
        Claim { year: 2020, ..from("old", "reported") },
        from("jibe", "satire"),
        Claim { measure: Measure::RemoteShare, unit: Unit::Percent, definition: None, ..from("remote", "measured") },
    ];
    let catalogue = with_claims(&claims);
    let euro = Currency::parse("EUR").unwrap();
    let mut preferences = sample::preferring("role", &[]);
    preferences.own_claims =
        vec![own("own-1", Amount::Range(100.0, 50.0)), own("own-2", Amount::Middle(1e12, Middle::Typical))];
    let question = Question { currency: Some(Currency::USD), preferences: Some(&preferences), ..about("world") };
    asked(&catalogue, &question, |resolution| {
        let ids: BTreeSet<_> = resolution.entries.iter().map(|entry| entry.claim.id().as_str()).collect();
        assert!(!ids.contains("jibe") && !ids.contains("remote"), "{ids:?}");
        assert_eq!(standing(resolution, "good"), Standing::Used(1.0));
        let reason = |id| match standing(resolution, id) {
            Standing::NotUsed(reason) => reason,
            other => panic!("{id}: {other:?}"),
        };
        assert_eq!(reason("bound"), Reason::OnlyABound);
        assert_eq!(reason("no-median"), Reason::OnlyABound);
        assert_eq!(reason("senior"), Reason::OneLevelOnly(Level::Senior));
        assert_eq!(reason("part"), Reason::PartOnly);
        assert_eq!(reason("elsewhere"), Reason::OtherPlace);
        assert_eq!(reason("euro"), Reason::NoRate(euro));
        assert_eq!(reason("old"), Reason::Superseded);
        assert_eq!((reason("own-1"), reason("own-2")), (Reason::OutOfOrder, Reason::OutOfOrder));
        assert_eq!(resolution.currency_without_rate(), None, "there is a figure without it");
    });
    let euros_only = with_claims(&[Claim { unit: Unit::MoneyPerYear("EUR".to_owned()), ..from("euro", "reported") }]);
    let rate = ExchangeRate { currency: euro, to: Currency::USD, rate: 1.25, unknown: UnknownFields::NONE };
    asked(&euros_only, &question, |resolution| {
        assert_eq!((resolution.band(), resolution.currency_without_rate()), (None, Some(euro)));
    });
    let exchanging = Assumptions { rates: vec![rate], ..Assumptions::default() };
    let question = Question { preferences: Some(&exchanging), ..question };
    asked(&euros_only, &question, |resolution| {
        let band = resolution.band().unwrap();
        assert_eq!((band.middle, band.currency), (125.0, Currency::USD));
        assert!((resolution.distribution(20.0).unwrap().at_percentile(50.0) - 125.0).abs() < 1e-9);
    });
}

#[test]
fn the_person_picks_weighs_leaves_out_and_enters() {
    let catalogue =
        with_claims(&[from("official", "measured"), from("told", "reported"), from("guessed", "editorial")]);
    let with = |claims: &[(&str, ClaimUse)], own_claims: Vec<OwnClaim>| {
        let preferences = Assumptions { own_claims, ..sample::preferring("role", claims) };
        let question = Question { preferences: Some(&preferences), ..about("world") };
        asked(&catalogue, &question, |resolution| (used(resolution), resolution.by))
    };
    let one = |id: &str| vec![(id.to_owned(), 1.0)];
    assert_eq!(with(&[], vec![]), (one("official"), ChosenBy::Rule));
    assert_eq!(with(&[("told", ClaimUse::Only)], vec![]), (one("told"), ChosenBy::You));
    assert_eq!(with(&[("official", ClaimUse::Excluded)], vec![]), (one("told"), ChosenBy::Rule));
    let all_out = ["official", "told", "guessed"].map(|id| (id, ClaimUse::Excluded));
    assert_eq!(with(&all_out, vec![]), (vec![], ChosenBy::Rule), "nothing is used against the person’s will");
    let weighed = [("told", ClaimUse::Weight(3.0)), ("official", ClaimUse::Weight(1.0))];
    assert_eq!(
        with(&weighed, vec![]),
        (vec![("official".to_owned(), 0.25), ("told".to_owned(), 0.75)], ChosenBy::Weights)
    );
    let mine = || vec![own("own-1", Amount::Middle(80.0, Middle::Typical))];
    assert_eq!(with(&[], mine()), (one("own-1"), ChosenBy::Rule), "the person’s own figure goes first");
    assert_eq!(with(&[("told", ClaimUse::Only)], mine()), (one("told"), ChosenBy::You));
    assert_eq!(with(&[("own-1", ClaimUse::Excluded)], mine()), (one("official"), ChosenBy::Rule));
    let other_role = OwnClaim { role: "another".into(), ..own("own-1", Amount::Middle(80.0, Middle::Typical)) };
    assert_eq!(with(&[], vec![other_role]), (one("official"), ChosenBy::Rule));
}

#[test]
fn weights_join_the_logarithms_at_every_score() {
    let wide = Claim { amount: Amount::Percentiles(50.0, 70.0, 100.0, 140.0, 200.0), ..from("wide", "measured") };
    let range = Claim { amount: Amount::Range(130.0, 300.0), ..from("range", "reported") };
    let catalogue = with_claims(&[wide.clone(), range.clone()]);
    let preferences = sample::preferring("role", &[("wide", ClaimUse::Weight(1.0)), ("range", ClaimUse::Weight(1.0))]);
    let question = Question { preferences: Some(&preferences), ..about("world") };
    let alone = |claim: &Claim| {
        asked(&with_claims(std::slice::from_ref(claim)), &about("world"), |resolution| {
            resolution.distribution(20.0).unwrap()
        })
    };
    let (wide, range) = (alone(&wide), alone(&range));
    asked(&catalogue, &question, |resolution| {
        let joined = resolution.distribution(20.0).unwrap();
        for score in [-2.0, -1.0, 0.0, 0.3, 1.5] {
            let mean = (wide.quantile(score) * range.quantile(score)).sqrt();
            assert!((joined.quantile(score) / mean - 1.0).abs() < 1e-12, "at {score}");
        }
        let band = resolution.band().unwrap();
        assert!((band.middle / joined.at_percentile(50.0) - 1.0).abs() < 1e-12);
        assert!((band.low.unwrap() / joined.at_percentile(10.0) - 1.0).abs() < 1e-12);
        assert_eq!(band.middle_is, BandMiddle::Weighted);
        assert_eq!(resolution.shape(), Some(Shape::Range), "no better than the least of the two");
    });
}

#[test]
fn a_bound_never_becomes_a_figure() {
    let coded = |bound| Claim {
        amount: Amount::TopCoded([Some(50.0), Some(70.0), Some(100.0), None, None], bound),
        ..from("coded", "measured")
    };
    let told = |bound| {
        asked(&with_claims(&[coded(bound)]), &about("world"), |resolution| {
            assert_eq!(resolution.shape(), Some(Shape::TopCoded));
            (resolution.band().unwrap(), resolution.distribution(20.0).unwrap())
        })
    };
    let (band, distribution) = told(120.0);
    assert_eq!((band.low, band.middle, band.high), (Some(50.0), 100.0, None));
    assert_eq!((band, distribution.clone()), told(1e6), "whatever the bound, the figures are the same");
    let at = |percentile| (distribution.at_percentile(percentile) * 1e6).round() / 1e6;
    assert_eq!((at(10.0), at(25.0), at(50.0)), (50.0, 70.0, 100.0));
}

#[test]
fn a_figure_by_level_is_only_used_for_that_level_and_says_so() {
    let senior = Claim { level: Some(Level::Senior), year: 2026, ..from("senior", "measured") };
    let whole = Claim { amount: Amount::Percentiles(50.0, 70.0, 100.0, 140.0, 200.0), ..from("whole", "measured") };
    let catalogue = with_claims(&[senior, whole]);
    let at = |level| {
        let question = Question { level, ..about("world") };
        asked(&catalogue, &question, |resolution| {
            let choice = resolution.choice().unwrap();
            (choice.claim.id().to_string(), choice.claim.level())
        })
    };
    assert_eq!(at(None), ("whole".to_owned(), None));
    assert_eq!(at(Some(Level::Mid)), ("whole".to_owned(), None));
    assert_eq!(at(Some(Level::Senior)), ("senior".to_owned(), Some(Level::Senior)));
}

#[test]
fn the_criterion_that_decided_is_the_first_that_differs() {
    let newer = Claim { year: 2026, ..from("newer", "reported") };
    let catalogue = with_claims(&[from("measured", "measured"), newer, from("older", "reported-too")]);
    asked(&catalogue, &about("world"), |resolution| {
        let (by, over) = resolution.decided().unwrap();
        assert_eq!((by, over.claim.id().as_str()), (Criterion::Kind, "newer"));
        let older = resolution.entries.iter().find(|entry| entry.claim.id().as_str() == "older").unwrap();
        assert_eq!(resolution.behind_by(older), Some(Criterion::Kind));
    });
    let preferences =
        Assumptions { own_claims: vec![own("own-1", Amount::Middle(80.0, Middle::Typical))], ..Assumptions::default() };
    let question = Question { preferences: Some(&preferences), ..about("world") };
    asked(&catalogue, &question, |resolution| assert_eq!(resolution.decided().unwrap().0, Criterion::Own));
}

#[test]
fn old_figures_are_carried_to_today_with_compound_growth_where_pay_is_projected() {
    let middle = |year| {
        let catalogue = with_claims(&[Claim { year, ..from("told", "reported") }]);
        let mut plan = sample::plan("role", None, "world");
        plan.assumptions.stated.insert(Assumption::CarryForward, 2.4);
        let set = ScenarioSet::of(&plan, &catalogue, &[ScenarioKey::Stay], TODAY);
        let (model, _) = set.model(&AssumedValues::of(&plan, &catalogue));
        match &model.plans[0].stages[0].pay {
            StagePay::Drawn(pay) => pay.at_percentile(50.0),
            other => panic!("{other:?}"),
        }
    };
    let year = TODAY.year();
    assert!((middle(year - 2) - 104.8576).abs() < 1e-9);
    assert!((middle(year + 4) - 100.0).abs() < 1e-9, "a figure of a later year stays as it is");
}

#[test]
fn the_persons_own_figure_can_disagree_with_published_ones() {
    let catalogue = with_claims(&[from("told", "reported")]);
    let apart = |middle| {
        let own_claims = vec![own("own-1", Amount::Middle(middle, Middle::Typical))];
        let preferences = Assumptions { own_claims, ..Assumptions::default() };
        let question = Question { preferences: Some(&preferences), ..about("world") };
        asked(&catalogue, &question, |resolution| disagreement(resolution).is_some())
    };
    assert!(!apart(114.0));
    assert!(apart(116.0));
}

#[test]
fn figures_that_include_different_things_are_not_joined_unnoticed() {
    let cash = Claim { definition: Some(PayDefinition::TotalCash), ..from("cash", "reported") };
    let catalogue = with_claims(&[from("base", "measured"), cash]);
    let weights = [("base", ClaimUse::Weight(1.0)), ("cash", ClaimUse::Weight(1.0))];
    let preferences = sample::preferring("role", &weights);
    let question = Question { preferences: Some(&preferences), ..about("world") };
    let mixed = |question: &Question<'_>| {
        asked(&catalogue, question, |resolution| (used(resolution).len(), resolution.mixes_definitions()))
    };
    assert_eq!((mixed(&question), mixed(&about("world"))), ((2, true), (1, false)));
    let wanting = Question { definition: PayDefinition::TotalCash, ..about("world") };
    // Of two that are alike in all that goes before, the one that includes what was asked for.
    let both = with_claims(&[
        from("base", "reported"),
        Claim { definition: Some(PayDefinition::TotalCash), ..from("cash", "reported") },
    ]);
    assert_eq!(asked(&both, &wanting, used), [("cash".to_owned(), 1.0)]);
    assert_eq!(asked(&both, &about("world"), used), [("base".to_owned(), 1.0)]);
}
