//! The roles within one move of the one held, and what a goal would mean, before a plan is begun.

use serde::Serialize;

use crate::app::action::NewPlan;
use crate::app::present::figure::{Meaning, Told, Way, told};
use crate::app::present::pay_before_after::PayBeforeAfter;
use crate::app::present::strip::kind_words;
use crate::app::state::State;
use crate::app::words::naming_words;
use crate::domain::ids::RoleId;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::route::options::{RoleOption, direct, within_reach};

/// Roles that are shown.
const MOST_OPTIONS: usize = 4;

/// A role within one move of the present one, or the goal that was picked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OptionCard {
    pub role: RoleId,
    pub title: String,
    /// Its essentials that are there, of all.
    pub covered: Told,
    /// Time until the move, and hours to learn.
    pub time: Told,
    /// Pay before and after, with the source.
    pub pay: Told,
    /// What kind of move it is and who lists it.
    pub sentence: String,
    /// What speaks against it; empty for nothing.
    pub warning: String,
    /// Whether it is picked as the goal.
    pub picked: bool,
}

/// The roles within one move of what the plan would begin with, and the goal picked.
pub(super) fn options(state: &State, new: NewPlan) -> (Vec<OptionCard>, Option<OptionCard>) {
    let goal = new.goal.clone();
    let Some(plan) = new.plan(&state.view.welcome.own_roles, &state.catalogue, state.today) else {
        return Default::default();
    };
    let table = MoveTable::of(Person::of(&plan, &state.catalogue, state.today));
    let goal = goal.as_ref();
    let near = if state.view.welcome.options { within_reach(&table) } else { Vec::new() };
    let near = near.iter().take(MOST_OPTIONS).map(|option| card(state, &table, option, goal)).collect();
    let there = goal.and_then(|goal| table.assess(&plan.position.role, goal));
    (near, there.map(|assessment| card(state, &table, &direct(&table, assessment), goal)))
}

fn card<'a>(state: &State, table: &MoveTable<'a>, option: &RoleOption<'a>, goal: Option<&RoleId>) -> OptionCard {
    let assessment = &option.assessment;
    let (from, to) = (assessment.from, assessment.to);
    let way = || Way::along([&from.id, &to.id].map(|role| (role, None)));
    let months = Told::span(Meaning::MonthsOfRoute(way()), f64::from(option.months) / 12.0);
    let time = if let Some(hours) = option.hours {
        told![months, ", ", Told::hours(Meaning::HoursOfRoute(way()), f64::from(hours)), " to learn"]
    } else {
        told![months, ", hours to learn not known"]
    };
    let known = state.catalogue.moves_from(&from.id).find(|known| known.to == to.id);
    let kind = kind_words(assessment.kind);
    let pay = PayBeforeAfter::of(state, table, (from, to));
    let change = pay.change;
    let least = table.calibration().map_or(0.0, |calibration| calibration.threshold);
    let less = change.filter(|change| *change < 0.0).map(|change| format!("Pays {}% less.", -change));
    let little = match assessment.measure.coverage {
        None if option.of > 0 => Some("No skill filled in is one that it needs; rate yours to see more.".to_owned()),
        Some(share) if share < least => Some("You have little of what it needs.".to_owned()),
        None | Some(_) => None,
    };
    OptionCard {
        title: to.title.clone(),
        covered: told![Told::part_of(Meaning::Carried(way()), option.met, option.of), " essentials"],
        time,
        pay: pay.sentence(),
        sentence: format!("{kind}, {}.", naming_words(assessment.naming, known, &state.catalogue)),
        warning: less.into_iter().chain(little).collect::<Vec<_>>().join(" "),
        picked: goal == Some(&to.id),
        role: to.id.clone(),
    }
}
