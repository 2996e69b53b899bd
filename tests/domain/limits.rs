//! A bound of a plan belongs to what a plan may have; what is a little beyond it does not.

use rungs::domain::ids::RoleId;
use rungs::domain::level::Level;
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::Assumptions;
use rungs::domain::plan::own_role::OwnRole;
use rungs::domain::plan::plan_step::TimeEntry;
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::sample::TODAY;

/// Whether the sample plan may be so.
fn may_be(change: impl FnOnce(&mut Plan)) -> bool {
    let mut plan = rungs::storage::sample_plan().unwrap();
    change(&mut plan);
    plan.faults().is_empty()
}

fn own_role(letters: usize) -> OwnRole {
    let (id, title) = ("own-x".into(), "x".repeat(letters));
    OwnRole { id, title, level: Level::Mid, ..OwnRole::titled("Any", &[]) }
}

#[test]
fn numbers_reach_their_bounds_and_no_further() {
    let most_hours = *Plan::HOURS_PER_WEEK.end();
    for (hours, fits) in [(0.0, false), (0.01, true), (most_hours, true), (most_hours + 0.01, false)] {
        assert_eq!(may_be(|plan| plan.hours_per_week = hours), fits, "{hours} h a week");
    }
    let most = Plan::MOST_YEARS_WORKED;
    for (years, fits) in [(-0.01, false), (0.0, true), (most, true), (most + 0.01, false)] {
        assert_eq!(may_be(|plan| plan.background.experience_years = Some(years)), fits, "{years} years");
        assert_eq!(may_be(|plan| plan.background.leading_years = Some(years)), fits, "{years} years of leading");
    }
    let longest = Assumptions::LONGEST_HORIZON_YEARS;
    for (years, fits) in [(0, false), (1, true), (longest, true), (longest + 1, false)] {
        assert_eq!(may_be(|plan| plan.assumptions.horizon_years = Some(years)), fits, "{years} years ahead");
    }
    let most = Plan::MOST_HOURS_LOGGED;
    for (hours, fits) in [(0.0, false), (0.01, true), (most, true), (most + 0.01, false)] {
        let entry = TimeEntry { id: "t999".into(), date: TODAY, hours, unknown: UnknownFields::NONE };
        assert_eq!(may_be(|plan| plan.steps[0].log.push(entry)), fits, "{hours} h logged");
    }
}

#[test]
fn lists_and_titles_reach_their_bounds_and_no_further() {
    let roles = |count: usize| (0..count).map(|number| RoleId::new(format!("r{number}"))).collect::<Vec<_>>();
    for (count, fits) in [(Plan::MOST_CHOSEN, true), (Plan::MOST_CHOSEN + 1, false)] {
        assert_eq!(may_be(|plan| plan.saved_roles = roles(count)), fits, "{count} saved roles");
        let held = |plan: &mut Plan| plan.held_before = vec![plan.position.clone(); count];
        assert_eq!(may_be(held), fits, "{count} positions held before");
    }
    for (letters, fits) in [(0, false), (1, true), (OwnRole::LONGEST_TITLE, true), (OwnRole::LONGEST_TITLE + 1, false)]
    {
        assert_eq!(may_be(|plan| plan.own_roles.push(own_role(letters))), fits, "a title of {letters}");
    }
}
