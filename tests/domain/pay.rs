//! Which claim is used, bands, and whether sources disagree.

use proptest::prelude::*;
use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::claim::{Amount, Claim, Measure, Middle, PayDefinition, Proxy, Unit};
use rungs::domain::catalogue::role::{Fit, Need, Occupation};
use rungs::domain::catalogue::source::SourceKind;
use rungs::domain::level::Level;
use rungs::domain::pay::band::{Band, BandMiddle};
use rungs::domain::pay::choice::ChosenBy;
use rungs::domain::pay::disagreement::disagreement;
use rungs::domain::pay::resolution::question::Question;
use rungs::domain::pay::resolution::resolve;
use rungs::domain::plan::assumptions::ClaimUse;

use crate::sample::{self, bundled};

/// The occupation that fits the role well.
const OWN_CLASS: &str = "11-1111";

fn proxy(code: &str) -> Proxy {
    Proxy { code: code.to_owned(), title: format!("Occupation {code}") }
}

/// One role of level mid with these claims.
fn with_claims(claims: Vec<Claim>) -> Catalogue {
    with_fit(claims, Fit::Good)
}

fn with_fit(claims: Vec<Claim>, fit: Fit) -> Catalogue {
    let mut parts = sample::empty_parts();
    parts.skills = vec![sample::skill("work")];
    let skills = vec![sample::wanted("work", Need::Essential, 1.0, 1)];
    parts.roles = vec![sample::role("role", Level::Mid, skills, claims)];
    let class = Occupation { code: format!("{OWN_CLASS}.00"), title: "Occupation".to_owned(), fit };
    parts.roles[0].entry.occupation = Some(class);
    sample::build(parts)
}

fn chosen(catalogue: &Catalogue, place: &str) -> Option<String> {
    let role = catalogue.role(&"role".into()).unwrap();
    resolve(role, &Question::about(&place.into()), catalogue).choice().map(|choice| choice.claim.id().to_string())
}

fn from(id: &str, source: &str) -> Claim {
    Claim { source: source.into(), ..sample::claim(id, 100.0) }
}

type Rank = (bool, usize, usize, bool, i32, usize, bool, String);

/// The rule in its own words: the role itself before a stand-in, then kind of source, then how near the place, then the
/// newest, then the definition, then the role’s own level, then id; a bare range after what has a middle.
fn rank(claim: &Claim, places: &[&str]) -> Option<Rank> {
    let kind = ["measured", "reported", "editorial"].iter().position(|kind| claim.source.as_str().starts_with(kind))?;
    let near = places.iter().position(|place| claim.place.as_str() == *place)?;
    let definitions =
        [PayDefinition::Base, PayDefinition::Unspecified, PayDefinition::TotalCash, PayDefinition::TotalCompensation];
    let definition = definitions.iter().position(|definition| Some(*definition) == claim.definition)?;
    let whole = claim.level.is_none_or(|level| level == Level::Mid)
        && claim.part.is_none()
        && !matches!(claim.amount, Amount::AtLeast(_) | Amount::AtMost(_));
    let stand_in = claim.proxy.as_ref().is_some_and(|proxy| proxy.code != OWN_CLASS);
    let newest = -i32::from(claim.year);
    let bare = matches!(claim.amount, Amount::Range(..));
    let no_level = claim.level.is_none();
    whole.then(|| (stand_in, kind, near, bare, newest, definition, no_level, claim.id.as_str().to_owned()))
}

fn claims() -> impl Strategy<Value = Vec<Claim>> {
    let amount = prop_oneof![
        (1.0..100.0_f64).prop_map(|middle| Amount::Middle(middle, Middle::Median)),
        (1.0..100.0_f64).prop_map(|low| Amount::Range(low, low * 2.0)),
        (1.0..100.0_f64).prop_map(Amount::AtLeast),
        (1.0..100.0_f64).prop_map(Amount::AtMost),
    ];
    let definition = proptest::sample::select(vec![
        PayDefinition::Base,
        PayDefinition::Unspecified,
        PayDefinition::TotalCash,
        PayDefinition::TotalCompensation,
    ]);
    let source = proptest::sample::select(vec!["measured", "reported", "reported-too", "editorial", "satire"]);
    let place = proptest::sample::select(vec!["world", "land", "town"]);
    let part = prop::option::weighted(0.2, Just("one employer".to_owned()));
    let seniority = prop::option::weighted(0.2, proptest::sample::select(vec![Level::Mid, Level::Senior]));
    let proxy = prop::option::of(proptest::sample::select(vec![OWN_CLASS, "22-2222"]).prop_map(proxy));
    let claim = (amount, definition, source, place, 2020..2027_i16, part, seniority, proxy).prop_map(
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
    );
    prop::collection::vec(claim, 1..8).prop_map(|claims| {
        claims
            .into_iter()
            .enumerate()
            .map(|(index, claim)| Claim { id: format!("claim-{index}").as_str().into(), ..claim })
            .collect()
    })
}

proptest! {
    #[test]
    fn the_claim_used_is_the_first_by_the_rule(claims in claims()) {
        for (place, around) in [("town", vec!["town", "land", "world"]), ("land", vec!["land", "world"]), ("world", vec!["world"])] {
            let same = |claim: &Claim| {
                let shape = std::mem::discriminant(&claim.amount);
                (claim.source.clone(), claim.place.clone(), claim.definition, claim.proxy.clone(), claim.level, shape)
            };
            let whole = |claim: &&Claim| rank(claim, &around).is_some();
            // What its source says again of a later year is past.
            let past = |old: &Claim| claims.iter().filter(whole).any(|new| same(new) == same(old) && new.year > old.year);
            let mut ranked: Vec<_> =
                claims.iter().filter(|claim| !past(claim)).filter_map(|claim| rank(claim, &around)).collect();
            ranked.sort();
            let expected: Vec<_> = ranked.iter().map(|(.., id)| id.clone()).collect();
            let catalogue = with_claims(claims.clone());
            let found: Vec<_> = sample::usable(catalogue.role(&"role".into()).unwrap(), &place.into(), &catalogue).iter().map(|claim| claim.id.to_string()).collect();
            prop_assert_eq!(&found, &expected);
            prop_assert_eq!(chosen(&catalogue, place), expected.first().cloned());
        }
    }

    #[test]
    fn satire_changes_nothing(claims in claims(), amount in 1.0..1e9_f64) {
        let without = with_claims(claims.clone());
        let mut more = claims;
        more.push(Claim { year: 2100, ..from("a-jibe", "satire") });
        more.push(Claim { amount: Amount::Range(amount, amount * 2.0), ..from("another-jibe", "satire") });
        let with = with_claims(more);
        for place in ["world", "land", "town"] {
            prop_assert_eq!(chosen(&without, place), chosen(&with, place));
            let apart = |catalogue: &Catalogue| {
                let role = catalogue.role(&"role".into()).unwrap();
                let resolution = resolve(role, &Question::about(&place.into()), catalogue);
                disagreement(&resolution).map(|found| (found.lowest.1.id().clone(), found.highest.1.id().clone()))
            };
            prop_assert_eq!(apart(&without), apart(&with));
        }
    }

    #[test]
    fn the_order_of_claims_does_not_matter(claims in claims()) {
        let forwards = with_claims(claims.clone());
        let backwards = with_claims(claims.into_iter().rev().collect());
        prop_assert_eq!(chosen(&forwards, "town"), chosen(&backwards, "town"));
    }
}

#[test]
fn a_figure_of_the_role_goes_before_one_of_an_occupation_that_stands_in() {
    let told = from("told", "reported");
    let of = |id: &str, code: &str| Claim { proxy: Some(proxy(code)), year: 2026, ..from(id, "measured") };
    let used = |fit, code| chosen(&with_fit(vec![told.clone(), of("official", code)], fit), "world").unwrap();
    assert_eq!(used(Fit::Good, OWN_CLASS), "official", "an occupation that fits well is the role itself");
    assert_eq!(used(Fit::Fair, OWN_CLASS), "told");
    assert_eq!(used(Fit::Weak, OWN_CLASS), "told");
    assert_eq!(used(Fit::Good, "22-2222"), "told", "another occupation than that of the role");
    assert_eq!(chosen(&with_fit(vec![of("official", "22-2222")], Fit::Fair), "world").as_deref(), Some("official"));
}

#[test]
fn the_person_may_pick_among_the_usable_claims_only() {
    let scoped = Claim { part: Some("One employer".to_owned()), ..from("scoped", "reported") };
    let catalogue =
        with_claims(vec![from("official", "measured"), from("told", "reported"), from("jibe", "satire"), scoped]);
    let role = catalogue.role(&"role".into()).unwrap();
    let pick = |id: &str| {
        let picked = sample::preferring("role", &[(id, ClaimUse::Only)]);
        let question = Question { preferences: Some(&picked), ..Question::about(&"town".into()) };
        let resolution = resolve(role, &question, &catalogue);
        let choice = resolution.choice().unwrap();
        (choice.claim.id().to_string(), choice.by)
    };
    assert_eq!(pick("told"), ("told".to_owned(), ChosenBy::You));
    for other in ["jibe", "scoped", "unheard-of"] {
        assert_eq!(pick(other), ("official".to_owned(), ChosenBy::Rule), "{other}");
    }
}

#[test]
fn claims_of_narrower_and_of_unrelated_places_are_not_used() {
    let town = Claim { place: "town".into(), ..sample::claim("town", 100.0) };
    let catalogue = with_claims(vec![town]);
    assert_eq!(chosen(&catalogue, "town").as_deref(), Some("town"));
    assert_eq!(chosen(&catalogue, "land"), None);
    assert_eq!(chosen(&catalogue, "unheard-of"), None);
}

#[test]
fn a_band_has_the_ends_and_the_middle_of_its_claim() {
    let band = |amount| Band::of(&Claim { amount, ..sample::claim("claim", 0.0) });
    let numbers = |amount| band(amount).map(|band| (band.low, band.middle, band.high, band.middle_is));
    let median = BandMiddle::Given(Middle::Median);
    assert_eq!(numbers(Amount::Percentiles(1.0, 2.0, 4.0, 5.0, 9.0)), Some((Some(1.0), 4.0, Some(9.0), median)));
    assert_eq!(
        numbers(Amount::CommonRange(1.0, 2.0, 4.0, 5.0, 9.0, Middle::Median)),
        Some((Some(1.0), 4.0, Some(9.0), median))
    );
    assert_eq!(
        numbers(Amount::RangeWithMiddle(1.0, 4.0, 9.0, Middle::Median)),
        Some((Some(1.0), 4.0, Some(9.0), median))
    );
    assert_eq!(numbers(Amount::Range(1.0, 9.0)), Some((Some(1.0), 5.0, Some(9.0), BandMiddle::HalfWay)));
    assert_eq!(numbers(Amount::Middle(4.0, Middle::Median)), Some((None, 4.0, None, median)));
    assert_eq!(numbers(Amount::AtLeast(4.0)), None);
    assert_eq!(numbers(Amount::AtMost(4.0)), None);
}

#[test]
fn a_percentile_that_is_only_a_bound_stays_one() {
    let band =
        |percentiles| Band::of(&Claim { amount: Amount::TopCoded(percentiles, 8.0), ..sample::claim("claim", 0.0) });
    let known = band([Some(1.0), Some(2.0), Some(4.0), None, None]).unwrap();
    assert_eq!((known.low, known.middle, known.high), (Some(1.0), 4.0, None), "no high end is made of the bound");
    assert_eq!(band([Some(1.0), Some(2.0), None, None, None]), None, "without a median there is no middle");
    let in_order = |percentiles| Amount::TopCoded(percentiles, 8.0).is_pay_in_order();
    assert!(in_order([Some(1.0), Some(2.0), Some(4.0), Some(8.0), None]));
    assert!(!in_order([Some(1.0), Some(2.0), None, Some(4.0), None]), "a figure above a bound");
    assert!(!in_order([Some(1.0), Some(2.0), Some(4.0), Some(5.0), Some(6.0)]), "no percentile is a bound");
    assert!(!in_order([Some(1.0), Some(9.0), None, None, None]), "a figure above the bound itself");
}

#[test]
fn pay_by_the_hour_counts_2080_hours_a_year() {
    let hourly = Claim {
        unit: Unit::MoneyPerHour("EUR".to_owned()),
        amount: Amount::RangeWithMiddle(10.0, 20.0, 30.0, Middle::Average),
        ..sample::claim("hourly", 0.0)
    };
    let band = Band::of(&hourly).unwrap();
    assert_eq!((band.low, band.middle, band.high), (Some(20_800.0), 41_600.0, Some(62_400.0)));
    assert_eq!(band.currency.code(), "EUR");
}

#[test]
fn what_is_not_pay_has_no_band() {
    for unit in [Unit::BillionsOf("USD".to_owned()), Unit::Percent, Unit::Count] {
        assert_eq!(Band::of(&Claim { unit, ..sample::claim("claim", 4.0) }), None);
    }
    let growth = Claim {
        measure: Measure::EmploymentGrowth,
        definition: None,
        unit: Unit::Percent,
        ..sample::claim("growth", 4.0)
    };
    let catalogue = with_claims(vec![growth, Claim { amount: Amount::AtLeast(1.0), ..sample::claim("bound", 0.0) }]);
    assert_eq!(chosen(&catalogue, "town"), None);
}

#[test]
fn sources_disagree_if_far_apart_or_without_overlap() {
    let apart = |claims: Vec<Claim>| {
        let catalogue = with_claims(claims);
        let role = catalogue.role(&"role".into()).unwrap();
        disagreement(&resolve(role, &Question::about(&"town".into()), &catalogue))
            .map(|found| (found.lowest.1.id().to_string(), found.highest.1.id().to_string()))
    };
    let told = |id: &str, source: &str, amount| Claim { amount, ..from(id, source) };
    let middle = |middle| Amount::Middle(middle, Middle::Average);
    let both = |a, b| apart(vec![told("a", "reported", a), told("b", "measured", b)]);
    assert_eq!(both(middle(100.0), middle(115.0)), None);
    assert_eq!(both(middle(100.0), middle(116.0)), Some(("a".to_owned(), "b".to_owned())));
    assert_eq!(both(middle(116.0), middle(100.0)), Some(("b".to_owned(), "a".to_owned())));
    assert_eq!(both(Amount::Range(95.0, 100.0), Amount::Range(101.0, 106.0)), Some(("a".to_owned(), "b".to_owned())));
    assert_eq!(both(Amount::Range(95.0, 102.0), Amount::Range(101.0, 106.0)), None);
    // One source, two places or two definitions are no quarrel; a definition that is not stated may be any.
    assert_eq!(apart(vec![told("a", "reported", middle(100.0)), told("b", "reported", middle(200.0))]), None);
    let elsewhere = Claim { place: "land".into(), ..told("b", "measured", middle(200.0)) };
    assert_eq!(apart(vec![told("a", "reported", middle(100.0)), elsewhere]), None);
    let defined = |definition| Claim { definition: Some(definition), ..told("b", "measured", middle(200.0)) };
    assert_eq!(apart(vec![told("a", "reported", middle(100.0)), defined(PayDefinition::TotalCompensation)]), None);
    assert!(apart(vec![told("a", "reported", middle(100.0)), defined(PayDefinition::Unspecified)]).is_some());
}

#[test]
fn no_bundled_claim_in_use_is_satire() {
    for role in bundled().roles() {
        for place in bundled().places() {
            for claim in sample::usable(role, &place.id, bundled()) {
                assert_ne!(bundled().kind_of(claim), SourceKind::Satire, "{}", claim.id);
            }
        }
    }
}
