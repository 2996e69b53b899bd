//! Moves: their measures, the calibration and the gates.

use jiff::civil::date;
use rungs::domain::catalogue::career_move::CareerMove;
use rungs::domain::catalogue::role::{Education, Need};
use rungs::domain::catalogue::source::SourceKind;
use rungs::domain::gap::Gap;
use rungs::domain::level::Level;
use rungs::domain::moves::assessment::{Decides, UsualYears};
use rungs::domain::moves::gate::{Gate, GateOutcome};
use rungs::domain::moves::measures::Measures;
use rungs::domain::moves::person::Person;
use rungs::domain::moves::record::{YearsFrom, YearsServed};
use rungs::domain::moves::table::MoveTable;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::plan::own_role::OwnRole;

use crate::sample::{self, TODAY, bundled, level};

#[test]
fn tables_say_what_the_gap_says() {
    let catalogue = bundled();
    let mut plan = sample::plan("ml-engineer", Some("ml-team-lead"), "us");
    plan.rate(&"mlops".into(), level(5), TODAY);
    plan.rate(&"deep-learning".into(), level(1), TODAY);
    let person = Person::of(&plan, catalogue, TODAY);
    let measures = Measures::of(&person);
    let mut pairs = 0;
    for (a, from) in catalogue.roles().enumerate() {
        for (b, to) in catalogue.roles().enumerate() {
            let gap = Gap::measure(to, &person.levels_between(from, to), catalogue);
            let measure = measures.between(a, b);
            let share = gap.coverage.map(|coverage| coverage.share);
            assert!((share.unwrap_or(-1.0) - measure.coverage.unwrap_or(-1.0)).abs() < 1e-9, "{} {}", from.id, to.id);
            assert!((gap.shortfall.hours - measure.hours.unwrap()).abs() < 1e-6, "{} {}", from.id, to.id);
            assert_eq!(gap.shortfall.unknown, 0);
            pairs += 1;
        }
    }
    assert_eq!(pairs, catalogue.roles().len() * catalogue.roles().len());
}

#[test]
fn in_the_role_held_a_rating_is_the_truth() {
    let catalogue = bundled();
    let mut plan = sample::plan("ml-engineer", None, "us");
    let held = catalogue.role(&"ml-engineer".into()).unwrap();
    let wanted = held.skills.iter().find(|wanted| wanted.level.value() > 1).unwrap();
    plan.rate(&wanted.skill, level(1), TODAY);
    let person = Person::of(&plan, catalogue, TODAY);
    assert_eq!(person.levels_in(held)[&wanted.skill].level, level(1));
    let other = catalogue.roles().find(|role| {
        role.id != held.id && role.skills.iter().any(|skill| skill.skill == wanted.skill && skill.level.value() > 1)
    });
    assert!(person.levels_in(other.unwrap())[&wanted.skill].level > level(1), "another role brings what it wants");
}

#[test]
fn the_threshold_is_mean_less_one_deviation_of_the_families() {
    let mut parts = sample::empty_parts();
    parts.skills = ["a", "b", "c", "d"].map(sample::skill).into();
    let role = |id: &str, family: &str, skills: &[&str]| {
        let skills = skills.iter().map(|skill| sample::wanted(skill, Need::Essential, 1.0, 2)).collect();
        let mut part = sample::role(id, Level::Mid, skills, vec![sample::claim(&format!("pay-{id}"), 1.0)]);
        part.entry.family = Some(family.into());
        part
    };
    let families = parts.packs[0].entry.families.clone();
    assert!(!families.is_empty());
    let family = families[0].id.as_str().to_owned();
    parts.roles = vec![role("one", &family, &["a", "b"]), role("two", &family, &["a", "c"])];
    let catalogue = sample::build(parts);
    // `a` is wanted by both and weighs nothing, so neither covers anything of the other.
    let calibration = catalogue.calibration().unwrap();
    assert_eq!((calibration.families, calibration.pairs), (1, 2));
    assert_eq!((calibration.threshold, calibration.mean, calibration.deviation), (0.0, 0.0, 0.0));

    let calibration = bundled().calibration().unwrap();
    assert!((calibration.threshold - (calibration.mean - calibration.deviation)).abs() < 1e-12);
    assert!(calibration.threshold > 0.1 && calibration.threshold < 0.5, "{calibration:?}");
}

/// Less than a fifth is another job; one role has nothing nearer.
#[test]
fn moves_of_our_own_cover_a_fifth_of_what_is_wanted() {
    let catalogue = bundled();
    let plan = sample::plan("ml-engineer", None, "us");
    let person = Person::of(&plan, catalogue, TODAY);
    let measures = Measures::of(&person);
    let place = |id| catalogue.role_place(id).unwrap();
    let editorial = |known: &&CareerMove| catalogue.source(&known.source).unwrap().kind == SourceKind::Editorial;
    let thin: Vec<_> = catalogue
        .moves()
        .iter()
        .filter(editorial)
        .filter(|known| measures.coverage(place(&known.from), place(&known.to)).unwrap() < 0.2)
        .map(|known| format!("{} to {}", known.from, known.to))
        .collect();
    assert_eq!(thin, ["annotation-team-lead to lead-backend-data-procurement-analyst"]);
}

#[test]
fn each_gate_stops_what_it_is_there_for() {
    use GateOutcome::{NotStated, Passed, Stopped};
    let begun = |years| YearsServed { years, from: YearsFrom::Way };
    let experience = |years, stay| Gate::Experience { asked: 5.0, begun: begun(years), stay };
    let leading = |years, leads| Gate::Leading { asked: 3.0, begun: begun(years), leads, stay: 1.0 };
    let cases = [
        (Gate::Coverage { share: Some(0.3), least: 0.3 }, Passed),
        (Gate::Coverage { share: Some(0.29), least: 0.3 }, Stopped),
        (Gate::Coverage { share: None, least: 0.0 }, Stopped),
        (Gate::Rungs { from: Some(Level::Entry), to: Some(Level::Mid) }, Passed),
        (Gate::Rungs { from: Some(Level::Entry), to: Some(Level::Senior) }, Stopped),
        (Gate::Rungs { from: Some(Level::Lead), to: Some(Level::Mid) }, Stopped),
        (Gate::Rungs { from: Some(Level::Lead), to: None }, NotStated),
        (experience(Some(1.0), 4.0), Passed),
        (experience(Some(1.0), 3.5), Stopped),
        (experience(None, 4.0), NotStated),
        (leading(None, None), NotStated),
        (leading(None, Some(false)), Stopped),
        (leading(None, Some(true)), NotStated),
        (leading(Some(3.0), Some(false)), Passed),
        (leading(Some(2.0), Some(false)), Stopped),
        (leading(Some(2.0), Some(true)), Passed),
        (leading(Some(1.5), Some(true)), Stopped),
        (Gate::Education { asked: Education::Master, have: Some(Education::Bachelor) }, Stopped),
        (Gate::Education { asked: Education::Master, have: Some(Education::Doctorate) }, Passed),
        (Gate::Education { asked: Education::Master, have: None }, NotStated),
        (Gate::Pay { before: Some(100.0), after: Some(75.0) }, Passed),
        (Gate::Pay { before: Some(100.0), after: Some(74.0) }, Stopped),
        (Gate::Pay { before: Some(100.0), after: None }, NotStated),
    ];
    for (gate, outcome) in cases {
        assert_eq!(gate.outcome(), outcome, "{gate:?}");
    }
}

#[test]
fn a_named_move_is_open_if_anything_carries_over_and_keeps_its_source() {
    let catalogue = bundled();
    let plan = sample::plan("junior-ml-engineer", None, "us");
    let table = MoveTable::of(Person::of(&plan, catalogue, TODAY));
    let mut empty = 0;
    for known in catalogue.moves() {
        let assessment = table.assess(&known.from, &known.to).unwrap();
        let carries = assessment.measure.coverage.unwrap_or(1.0) > 0.0;
        assert!((assessment.is_open() == carries) && assessment.named == Some(known));
        assert_eq!(
            table
                .open_at(
                    table.catalogue().role_place(&known.from).unwrap(),
                    table.catalogue().role_place(&known.to).unwrap()
                )
                .is_some(),
            carries
        );
        empty += usize::from(!carries);
        let usual = UsualYears::Named { years: known.years, source: known.years_source.clone() };
        assert_eq!(assessment.usual, usual);
    }
    println!("named moves: {} in all, {empty} to which nothing carries over", catalogue.moves().len());
    assert!(empty > 0, "the bundled catalogue has some to test with");
}

#[test]
fn a_computed_move_passes_every_gate() {
    let catalogue = bundled();
    let plan = sample::plan("junior-ml-engineer", None, "us");
    let table = MoveTable::of(Person::of(&plan, catalogue, TODAY));
    let roles = table.catalogue().roles().len();
    let (mut open, mut stopped) = (0, 0);
    for (from, to) in (0..roles).flat_map(|from| (0..roles).map(move |to| (from, to))) {
        let Some(assessment) = table.assess_at(from, to) else {
            assert_eq!(from, to);
            continue;
        };
        assert_eq!(table.open_at(from, to).is_some(), assessment.is_open());
        assert!(!assessment.is_open() || table.ends(from).contains(&to), "it is looked at");
        if assessment.named.is_some() {
            continue;
        }
        let passes = assessment.gates.iter().all(|gate| gate.outcome() != GateOutcome::Stopped);
        assert_eq!(assessment.is_open(), passes);
        if passes { open += 1 } else { stopped += 1 }
    }
    println!("computed moves: {open} believed, {stopped} stopped by a gate");
    assert!(open > 0 && stopped > open);
}

#[test]
fn the_longest_of_three_decides() {
    let catalogue = bundled();
    let mut plan = sample::plan("junior-ml-engineer", None, "us");
    let years = |plan: &rungs::domain::plan::Plan| {
        let table = MoveTable::of(Person::of(plan, catalogue, TODAY));
        table.assess(&"junior-ml-engineer".into(), &"ml-engineer".into()).unwrap().years()
    };
    plan.hours_per_week = 100.0;
    assert_eq!(years(&plan), (2.0, Decides::UsualYears));
    plan.position.since = Some(PartialDate::day(date(2025, 11, 1)));
    let (left, decides) = years(&plan);
    assert!((left - 1.0).abs() < 0.01 && decides == Decides::UsualYears, "{left}");
    plan.hours_per_week = 0.5;
    assert_eq!(years(&plan).1, Decides::Hours);
}

#[test]
fn a_degree_that_the_role_held_asks_for_stays() {
    let catalogue = bundled();
    let plan = sample::plan("junior-ml-engineer", None, "us");
    let table = MoveTable::of(Person::of(&plan, catalogue, TODAY));
    let asks = |role: &str| catalogue.role(&role.into()).unwrap().asks.education;
    assert_eq!(
        (asks("junior-ml-engineer"), asks("annotation-team-lead")),
        (Some(Education::Bachelor), Some(Education::School))
    );
    let education = |from: &str| {
        let gates = table.assess(&from.into(), &"ml-team-lead".into()).unwrap().gates;
        gates.into_iter().find(|gate| matches!(gate, Gate::Education { .. })).unwrap()
    };
    let have = |have| Gate::Education { asked: Education::Master, have: Some(have) };
    assert_eq!(education("annotation-team-lead"), have(Education::Bachelor), "not lost, though it asks for less");
    assert_eq!(education("ai-research-scientist"), have(Education::Master), "of two the higher");
}

#[test]
fn no_open_move_is_left_out_of_those_looked_at() {
    let own = [OwnRole::titled("Nurse of my own", &[]), OwnRole::titled("Zookeeper", &[])];
    let catalogue = rungs::storage::catalogue::whole().unwrap().with_own(&own);
    for (held, goal) in [("onet-29-1141-00", "own-zookeeper"), ("own-nurse-of-my-own", "onet-11-9111-00")] {
        let plan = sample::plan(held, Some(goal), "us");
        let table = MoveTable::of(Person::of(&plan, &catalogue, TODAY));
        let roles = catalogue.roles().len();
        let official = catalogue.moves().iter().map(|known| &known.from).step_by(997);
        let left = official.filter_map(|from| catalogue.role_place(from)).chain(table.held_at());
        let mut open = 0;
        for from in left.chain([0, roles - 1]) {
            let found: Vec<usize> = (0..roles).filter(|to| table.open_at(from, *to).is_some()).collect();
            let looked_at = table.ends(from);
            assert!(found.iter().all(|to| looked_at.contains(to)), "{from}: {found:?} of {looked_at:?}");
            let of_packs = catalogue.moves_from(&catalogue.role_at(from).unwrap().id);
            assert!(of_packs.map(|known| catalogue.role_place(&known.to).unwrap()).all(|to| looked_at.contains(&to)));
            open += found.len();
        }
        assert!(open > 100, "{open} open moves from {held} and others");
        let goal = catalogue.role_place(plan.goal.as_ref().unwrap()).unwrap();
        assert!(table.open_at(table.held_at().unwrap(), goal).is_some(), "nothing stops the way to one's own goal");
    }
}
