//! Days before and after today: which rating holds, what a date that has passed means, and what is told.

use jiff::civil::{Date, date};
use rungs::domain::compare::merge::merge;
use rungs::domain::currency::Currency;
use rungs::domain::ids::RoleId;
use rungs::domain::money::Money;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::path::schedule::stations;
use rungs::domain::path::station::Timing;
use rungs::domain::pay::scenario::{ScenarioKey, ScenarioSet};
use rungs::domain::pay_rate::PayRate;
use rungs::domain::plan::Plan;
use rungs::domain::plan::ledger_entry::{Basis, LedgerEntry};
use rungs::domain::plan::plan_step::StepState;
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::domain::plan::untimely::{PlannedStage, Untimely};
use rungs::domain::steps::aside::aside;

use crate::sample::{bundled, level};

/// The day of the sample plan.
const TODAY: Date = date(2026, 11, 21);

fn sample() -> Plan {
    rungs::storage::sample_plan().unwrap()
}

fn rated(id: &str, to: u8, date: Date) -> LedgerEntry {
    LedgerEntry {
        id: id.into(),
        skill: "python".into(),
        level: level(to),
        date,
        basis: Basis::Stated,
        evidence: None,
        note: None,
        unknown: UnknownFields::NONE,
    }
}

fn held(plan: &Plan) -> u8 {
    plan.levels()[&"python".into()].level.value()
}

#[test]
fn the_rating_entered_last_holds_whatever_its_day() {
    let mut plan = sample();
    plan.ledger.push(rated("k90", 0, date(2031, 3, 3)));
    assert_eq!(held(&plan), 0);
    plan.rate(&"python".into(), level(3), TODAY);
    assert_eq!(held(&plan), 3, "an entry of a later day does not outrank it");
    plan.rate(&"python".into(), level(2), date(2026, 5, 1));
    assert_eq!(held(&plan), 2, "nor one of a day that lies nearer");
    assert_eq!(plan.last_entered(&"python".into()).unwrap().date, date(2026, 5, 1));
}

#[test]
fn ratings_from_both_sides_of_a_merge_stand_by_their_days() {
    let base = sample();
    let with = |entries: &[(u8, Date)]| {
        let mut plan = base.clone();
        for (to, day) in entries {
            plan.rate(&"python".into(), level(*to), *day);
        }
        plan
    };
    let (early, late) = (date(2026, 11, 10), date(2026, 11, 12));
    for (mine, theirs, expected) in [
        (vec![(3, early)], vec![(4, late)], 4),
        (vec![(4, late)], vec![(3, early)], 4),
        (vec![(3, early), (1, late)], vec![(4, early)], 1),
        (vec![(3, late)], vec![(4, late)], 3),
    ] {
        let merged = merge(&base, &with(&mine), &with(&theirs)).plan;
        assert_eq!(held(&merged), expected, "{mine:?} {theirs:?}");
        assert_eq!(merged.ledger.len(), base.ledger.len() + mine.len() + theirs.len());
    }
}

#[test]
fn a_step_can_be_finished_on_any_day_and_on_another_one_later() {
    let mut plan = sample();
    let id = plan.steps[4].id.clone();
    plan.finish_step(&id, date(2026, 10, 1));
    plan.finish_step(&id, date(2026, 10, 3));
    let step = plan.step(&id).unwrap();
    assert_eq!((step.state, step.done), (StepState::Done, Some(date(2026, 10, 3))));
    let brought: Vec<_> = plan.ledger.iter().filter(|entry| entry.basis == Basis::Step(id.clone())).collect();
    assert_eq!(brought.len(), step.builds.len(), "each level is brought once");
    assert!(brought.iter().all(|entry| entry.date == date(2026, 10, 3)));
}

/// The sample plan with these dates along its path.
fn planned(starts: &[Option<Date>]) -> Plan {
    let mut plan = sample();
    if plan.path.is_empty() {
        let path = stations(&plan, bundled(), TODAY).unwrap();
        plan.path = path.into_iter().skip(1).map(|station| Stage::of(station.role)).collect();
    }
    for (stage, start) in plan.path.iter_mut().zip(starts) {
        stage.start = *start;
    }
    plan
}

#[test]
fn a_move_whose_date_has_passed_is_not_projected_as_if_it_had_come() {
    let passed = date(2026, 3, 1);
    for since in [date(2026, 6, 1), date(2021, 1, 1)] {
        let mut plan = planned(&[Some(passed), None, None]);
        plan.position.since = Some(PartialDate::day(since));
        let path = stations(&plan, bundled(), TODAY).unwrap();
        let arrival = path[1].arrival.as_ref().unwrap();
        assert_eq!(arrival.unmet, Some(passed));
        assert_ne!(arrival.timing, Timing::SetByYou);
        assert!(path[1].start > TODAY, "{}", path[1].start);
        let set = ScenarioSet::of(&plan, bundled(), &[ScenarioKey::Path], TODAY);
        assert!(set.scenarios[0].stages[1].begins > 0.0);
        assert!(!set.scenarios[0].stages[1].coming.on_set_day);
    }
    let plan = planned(&[Some(TODAY), None, None]);
    let path = stations(&plan, bundled(), TODAY).unwrap();
    assert_eq!((path[1].start, path[1].arrival.as_ref().unwrap().unmet), (TODAY, None), "today has not passed");
}

#[test]
fn dates_in_the_wrong_order_are_moved_and_told() {
    let (first, second) = (date(2028, 5, 1), date(2027, 5, 1));
    let plan = planned(&[Some(first), Some(second), None]);
    let path = stations(&plan, bundled(), TODAY).unwrap();
    assert_eq!((path[2].start, path[2].arrival.as_ref().unwrap().unmet), (first, Some(second)));
    let role = plan.path[1].role.clone();
    let told = Untimely::OutOfOrder(PlannedStage { route: None, index: 1, role, date: second });
    assert_eq!(plan.untimely(TODAY), [told]);
}

#[test]
fn whatever_is_after_today_is_told_once() {
    let mut plan = planned(&[Some(date(2026, 11, 20)), None, None]);
    let later = date(2026, 11, 22);
    let step = plan.steps[4].id.clone();
    plan.finish_step(&step, later);
    plan.ledger.push(rated("k90", 4, later));
    let worked = plan.steps[2].id.clone();
    plan.log_hours(&worked, 2.0, later);
    let time = plan.step(&worked).unwrap().log.last().unwrap().id.clone();
    let found = plan.untimely(TODAY);
    let stage = PlannedStage { route: None, index: 0, role: plan.path[0].role.clone(), date: date(2026, 11, 20) };
    let expected = [
        Untimely::Passed(stage),
        Untimely::Level("k90".into(), "python".into(), later),
        Untimely::Done(step.clone(), later),
        Untimely::Hours(time, worked, later),
    ];
    assert_eq!(found, expected);
    plan.bring_to_today(TODAY);
    assert_eq!(plan.untimely(TODAY).len(), 1, "the move is for the person to answer");
    assert_eq!(plan.step(&step).unwrap().done, Some(TODAY));
    assert_eq!(sample().untimely(TODAY), []);
}

#[test]
fn what_happened_is_the_position_held() {
    let mut plan = planned(&[Some(date(2026, 3, 1)), None, None]);
    plan.position.pay = Money::from_units(118_000.0, Currency::parse("USD").unwrap()).map(PayRate::yearly);
    let (role, rest) = (plan.path[0].role.clone(), plan.path[1..].to_vec());
    plan.arrive(0, TODAY);
    assert_eq!((&plan.position.role, plan.position.since), (&role, Some(PartialDate::day(date(2026, 3, 1)))));
    assert_eq!(
        (plan.position.pay, plan.position.level),
        (None, None),
        "the pay of the role before says nothing of this one"
    );
    assert_eq!(plan.path, rest);
    let left = plan.held_before.last().unwrap();
    assert_eq!((left.until, left.pay.is_some()), (plan.position.since, true), "the one before is a role held before");
    assert_eq!(plan.untimely(TODAY), []);
    plan.arrive(7, TODAY);
    assert_eq!(plan.position.role, role);
}

#[test]
fn open_steps_to_a_former_goal_are_set_aside() {
    let mut plan = sample();
    let path = stations(&plan, bundled(), TODAY).unwrap();
    assert!(aside(&plan, &path).is_empty());
    plan.path.clear();
    plan.goal = Some("data-engineering-manager".into());
    let path = stations(&plan, bundled(), TODAY).unwrap_or_default();
    let on_way = |role: &RoleId| path.iter().any(|station| station.role == *role);
    let set_aside = aside(&plan, &path);
    assert!(!set_aside.is_empty());
    for step in &plan.steps {
        let leads_elsewhere = step.stage.as_ref().is_some_and(|stage| !on_way(stage));
        assert_eq!(set_aside.contains(&step.id), step.state.is_open() && leads_elsewhere, "{}", step.title);
    }
    plan.goal = None;
    assert!(aside(&plan, &[]).is_empty(), "without a goal every step counts");
}
