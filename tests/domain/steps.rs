//! Ticking steps off, what they bring, which are worth taking and when they will be done.

use jiff::civil::date;
use proptest::prelude::*;
use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::role::Need;
use rungs::domain::effort::Effort;
use rungs::domain::gap::Gap;
use rungs::domain::ids::{PlanStepId, SkillId};
use rungs::domain::level::Level;
use rungs::domain::plan::Plan;
use rungs::domain::plan::ledger_entry::Basis;
use rungs::domain::plan::plan_step::{PlanStep, StepState, TimeEntry};
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::domain::steps::suggest;

use crate::sample::{self, TODAY, bundled, bundled_role, level};

fn add(plan: &mut Plan, catalogue: &Catalogue, step: &str) -> PlanStepId {
    let id = plan.free_step_id();
    let step = catalogue.step(&step.into()).unwrap();
    plan.steps.push(PlanStep::from_catalogue(id.clone(), step, plan.goal.clone()));
    id
}

/// Somebody with every skill of the goal rated at the same level.
fn rated_plan(role: &str, goal: &str, value: u8) -> Plan {
    let mut plan = sample::plan(role, Some(goal), "us");
    for wanted in &bundled_role(goal).skills {
        plan.rate(&wanted.skill, level(value), TODAY);
    }
    plan
}

fn held(plan: &Plan, skill: &str) -> Option<(u8, bool)> {
    plan.levels().get(&SkillId::from(skill)).map(|held| (held.level.value(), held.assumed))
}

/// One role that wants `making` at 4 and `keeping` at 3, and steps that build them.
fn workshop() -> Catalogue {
    let mut parts = sample::empty_parts();
    parts.skills = ["making", "keeping", "unasked"].map(sample::skill).into();
    let skills =
        vec![sample::wanted("making", Need::Essential, 1.0, 4), sample::wanted("keeping", Need::Essential, 0.5, 3)];
    let others = vec![sample::wanted("unasked", Need::Essential, 1.0, 3)];
    parts.roles = vec![
        sample::role("maker", Level::Mid, skills, vec![sample::claim("maker.pay", 100.0)]),
        sample::role("other", Level::Mid, others, vec![sample::claim("other.pay", 100.0)]),
    ];
    parts.steps = vec![
        sample::step("make-2", 10.0, &[("making", 2)], &[]),
        sample::step("make-4", 20.0, &[("making", 4)], &["groundwork"]),
        sample::step("keep-3", 10.0, &[("keeping", 3)], &[]),
        sample::step("groundwork", 5.0, &[("unasked", 2)], &[]),
        sample::step("too-high", 1.0, &[("unasked", 5)], &[]),
    ];
    sample::build(parts)
}

fn at_one(catalogue: &Catalogue) -> Plan {
    let mut plan = sample::plan("other", Some("maker"), "land");
    for skill in catalogue.skills() {
        plan.rate(&skill.id, level(1), TODAY);
    }
    plan
}

fn suggested(plan: &Plan, catalogue: &Catalogue) -> Vec<String> {
    let role = catalogue.role(&"maker".into()).unwrap();
    suggest(plan, &[role], catalogue).into_iter().map(|suggestion| suggestion.step.as_str().to_owned()).collect()
}

#[test]
fn finishing_a_step_brings_its_level_and_taking_it_back_takes_it_away() {
    let catalogue = workshop();
    let mut plan = at_one(&catalogue);
    let id = add(&mut plan, &catalogue, "make-4");
    let before = plan.clone();
    plan.set_step_state(&id, StepState::Done, TODAY);
    assert_eq!(held(&plan, "making"), Some((4, false)));
    assert_eq!(plan.step(&id).unwrap().done, Some(TODAY));
    let earned: Vec<_> = plan.ledger.iter().filter(|entry| entry.basis == Basis::Step(id.clone())).collect();
    assert_eq!(earned.len(), 1);
    assert_eq!((earned[0].skill.as_str(), earned[0].level, earned[0].date), ("making", level(4), TODAY));
    plan.set_step_state(&id, StepState::ToDo, TODAY);
    assert_eq!(plan, before);
}

#[test]
fn an_unknown_step_and_a_state_it_already_has_change_nothing() {
    let catalogue = workshop();
    let mut plan = at_one(&catalogue);
    let id = add(&mut plan, &catalogue, "make-4");
    plan.set_step_state(&id, StepState::Done, TODAY);
    let before = plan.clone();
    plan.set_step_state(&id, StepState::Done, date(2030, 1, 1));
    plan.set_step_state(&"s99".into(), StepState::Done, TODAY);
    assert_eq!(plan, before);
}

#[test]
fn the_level_left_after_taking_a_step_back_does_not_depend_on_the_order_of_ticking() {
    let catalogue = workshop();
    for first_up in [true, false] {
        let mut plan = at_one(&catalogue);
        let low = add(&mut plan, &catalogue, "make-2");
        let high = add(&mut plan, &catalogue, "make-4");
        let order = if first_up { [&low, &high] } else { [&high, &low] };
        for id in order {
            plan.set_step_state(id, StepState::Done, TODAY);
        }
        assert_eq!(held(&plan, "making"), Some((4, false)));
        plan.set_step_state(&high, StepState::Doing, TODAY);
        assert_eq!(held(&plan, "making"), Some((2, false)), "the lower step is still done");
    }
}

#[test]
fn a_rating_stands_on_the_day_a_step_was_finished() {
    let catalogue = workshop();
    let mut plan = at_one(&catalogue);
    let id = add(&mut plan, &catalogue, "make-4");
    plan.set_step_state(&id, StepState::Done, TODAY);
    plan.rate(&"making".into(), level(2), TODAY);
    assert_eq!(held(&plan, "making"), Some((2, false)));
    let about: Vec<_> = plan.ledger.iter().filter(|entry| entry.skill.as_str() == "making").collect();
    assert_eq!(about.len(), 2, "the rating of the same day is replaced");
}

#[test]
fn a_step_never_lowers_a_level() {
    let catalogue = workshop();
    let mut plan = at_one(&catalogue);
    plan.rate(&"making".into(), level(5), TODAY);
    let id = add(&mut plan, &catalogue, "make-4");
    plan.set_step_state(&id, StepState::Done, date(2027, 1, 1));
    assert_eq!(held(&plan, "making"), Some((5, false)));

    let mut assuming = sample::plan("maker", Some("maker"), "land");
    assuming.assume_from(catalogue.role(&"maker".into()).unwrap(), TODAY);
    let low = add(&mut assuming, &catalogue, "make-2");
    assuming.set_step_state(&low, StepState::Done, TODAY);
    assert_eq!(held(&assuming, "making"), Some((4, true)), "an assumed level above stays, still assumed");
    let high = add(&mut assuming, &catalogue, "make-4");
    assuming.set_step_state(&high, StepState::Done, TODAY);
    assert_eq!(held(&assuming, "making"), Some((4, false)), "a step of the same height proves it");
}

#[test]
fn what_is_assumed_gives_way_to_any_rating() {
    let catalogue = workshop();
    let mut plan = sample::plan("maker", None, "land");
    plan.rate(&"making".into(), level(1), TODAY);
    plan.assume_from(catalogue.role(&"maker".into()).unwrap(), date(2027, 1, 1));
    assert_eq!(held(&plan, "making"), Some((1, false)));
    assert_eq!(held(&plan, "keeping"), Some((3, true)));
    plan.rate(&"keeping".into(), level(2), date(2020, 1, 1));
    assert_eq!(held(&plan, "keeping"), Some((2, false)), "an older rating stands before an assumption");
    plan.unrate(&"keeping".into());
    assert_eq!(held(&plan, "keeping"), None);
}

#[test]
fn removing_a_step_takes_its_levels_with_it() {
    let catalogue = workshop();
    let mut plan = at_one(&catalogue);
    let before = plan.clone();
    let id = add(&mut plan, &catalogue, "make-4");
    plan.set_step_state(&id, StepState::Done, TODAY);
    plan.remove_step(&id);
    assert_eq!(plan, before);
}

#[test]
fn nothing_is_suggested_for_an_empty_profile() {
    for role in bundled().roles() {
        let plan = sample::plan(role.id.as_str(), Some(role.id.as_str()), "us");
        assert_eq!(suggest(&plan, &[role], bundled()), [], "{}", role.id);
    }
}

#[test]
fn suggestions_rank_by_gap_closed_per_hour() {
    let catalogue = workshop();
    let plan = at_one(&catalogue);
    // 1 × 3 levels in 20 hours, then 0.5 × 2 levels in 10; the way to level 2 has nothing left to close.
    assert_eq!(suggested(&plan, &catalogue), ["groundwork", "make-4", "keep-3"]);
}

#[test]
fn what_is_planned_is_left_out_and_counts_as_held() {
    let catalogue = workshop();
    let mut plan = at_one(&catalogue);
    add(&mut plan, &catalogue, "make-4");
    assert_eq!(suggested(&plan, &catalogue), ["keep-3"]);
    for state in [StepState::Done, StepState::Skipped] {
        let mut plan = at_one(&catalogue);
        let id = add(&mut plan, &catalogue, "keep-3");
        plan.set_step_state(&id, state, TODAY);
        assert!(!suggested(&plan, &catalogue).contains(&"keep-3".to_owned()));
    }
}

#[test]
fn a_step_waits_for_nothing_that_is_done() {
    let catalogue = workshop();
    let mut plan = at_one(&catalogue);
    let role = catalogue.role(&"maker".into()).unwrap();
    plan.unrate(&"unasked".into());
    let waiting = suggest(&plan, &[role], &catalogue);
    let make = waiting.iter().find(|suggestion| suggestion.step.as_str() == "make-4").unwrap();
    assert_eq!(make.first, ["groundwork".into()]);
    let id = add(&mut plan, &catalogue, "groundwork");
    plan.set_step_state(&id, StepState::Done, TODAY);
    plan.unrate(&"unasked".into());
    let free = suggest(&plan, &[role], &catalogue);
    let make = free.iter().find(|suggestion| suggestion.step.as_str() == "make-4").unwrap();
    assert_eq!(make.first, []);
}

#[test]
fn hours_left_are_the_estimate_less_what_was_worked() {
    let catalogue = workshop();
    let mut plan = at_one(&catalogue);
    let id = add(&mut plan, &catalogue, "make-4");
    let step = plan.step_mut(&id).unwrap();
    step.log.push(TimeEntry { id: "t1".into(), date: TODAY, hours: 12.0, unknown: UnknownFields::NONE });
    assert_eq!(step.hours_left(), Effort { optimistic: 0.0, likely: 8.0, pessimistic: 28.0 });
    step.state = StepState::Skipped;
    assert_eq!(step.hours_left(), Effort::NONE);
}

#[test]
fn a_free_time_id_is_above_every_number_in_the_plan() {
    let catalogue = workshop();
    let mut plan = at_one(&catalogue);
    assert_eq!(plan.free_time_id(), "t1".into());
    let first = add(&mut plan, &catalogue, "make-4");
    let second = plan.free_step_id();
    plan.steps.push(PlanStep::own(second.clone(), "Own".to_owned(), Vec::new(), Effort::NONE, None));
    for (step, id) in [(&first, "t7"), (&second, "t3"), (&second, "mine")] {
        let entry = TimeEntry { id: id.into(), date: TODAY, hours: 1.0, unknown: UnknownFields::NONE };
        plan.step_mut(step).unwrap().log.push(entry);
    }
    assert_eq!(plan.free_time_id(), "t8".into());
}

fn role_pairs() -> impl Strategy<Value = (&'static str, &'static str, u8)> {
    let roles: Vec<&'static str> = bundled().roles().map(|role| role.id.as_str()).collect();
    (proptest::sample::select(roles.clone()), proptest::sample::select(roles), 0..=3_u8)
}

fn states() -> impl Strategy<Value = Vec<(usize, StepState)>> {
    let state = proptest::sample::select(vec![StepState::ToDo, StepState::Doing, StepState::Done, StepState::Skipped]);
    prop::collection::vec((0..6_usize, state), 1..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn suggestions_are_worth_taking((from, goal, value) in role_pairs()) {
        let role = bundled_role(goal);
        let plan = rated_plan(from, goal, value);
        let suggestions = suggest(&plan, &[role], bundled());
        let position = |id: &_| suggestions.iter().position(|suggestion| suggestion.step == *id);
        for (index, suggestion) in suggestions.iter().enumerate() {
            let step = bundled().step(&suggestion.step).unwrap();
            for first in &step.after {
                prop_assert!(position(first).is_none_or(|before| before < index), "{} waits for {}", step.id, first);
            }
            let sum: f64 = suggestion.closes.iter().map(|closes| closes.importance * f64::from(closes.to.value() - closes.from.value())).sum();
            prop_assert!((sum - suggestion.gap_closed).abs() < 1e-9);
            let awaited = suggestions.iter().skip(index + 1).any(|later| bundled().step(&later.step).unwrap().after.contains(&step.id));
            prop_assert!(!suggestion.closes.is_empty() || awaited, "{} closes nothing and nothing waits for it", step.id);
        }
        let again = suggest(&plan, &[role], bundled());
        prop_assert_eq!(suggestions, again);
    }

    #[test]
    fn finishing_and_taking_back_any_sequence_ends_where_it_began((from, goal, value) in role_pairs(), changes in states()) {
        let role = bundled_role(goal);
        let mut plan = rated_plan(from, goal, value);
        for suggestion in suggest(&plan, &[role], bundled()).into_iter().take(6) {
            add(&mut plan, bundled(), suggestion.step.as_str());
        }
        let before = plan.clone();
        let mut shares = vec![share(&plan, goal)];
        for (index, state) in changes {
            let Some(id) = plan.steps.get(index).map(|step| step.id.clone()) else { continue };
            let was_done = plan.step(&id).unwrap().state == StepState::Done;
            let share_before = share(&plan, goal);
            plan.set_step_state(&id, state, TODAY);
            let step = plan.step(&id).unwrap();
            prop_assert_eq!(step.done.is_some(), state == StepState::Done);
            let share_after = share(&plan, goal);
            if state == StepState::Done {
                prop_assert!(share_after >= share_before - 1e-12);
                for built in &step.builds {
                    prop_assert!(plan.levels()[&built.skill].level >= built.to);
                }
            } else if was_done {
                prop_assert!(share_after <= share_before + 1e-12);
            }
            shares.push(share_after);
        }
        for id in plan.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>() {
            plan.set_step_state(&id, StepState::ToDo, TODAY);
        }
        prop_assert_eq!(plan, before);
    }

    #[test]
    fn the_order_of_ticking_does_not_matter((from, goal, value) in role_pairs(), order in Just(vec![0_usize, 1, 2, 3, 4, 5]).prop_shuffle()) {
        let mut plan = rated_plan(from, goal, value);
        for suggestion in suggest(&plan, &[bundled_role(goal)], bundled()).into_iter().take(6) {
            add(&mut plan, bundled(), suggestion.step.as_str());
        }
        let mut shuffled = plan.clone();
        for id in plan.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>() {
            plan.set_step_state(&id, StepState::Done, TODAY);
        }
        for index in order {
            if let Some(id) = shuffled.steps.get(index).map(|step| step.id.clone()) {
                shuffled.set_step_state(&id, StepState::Done, TODAY);
            }
        }
        prop_assert_eq!(plan.levels(), shuffled.levels());
    }
}

fn share(plan: &Plan, goal: &str) -> f64 {
    Gap::measure(bundled_role(goal), &plan.levels(), bundled()).coverage.map_or(0.0, |coverage| coverage.share)
}
