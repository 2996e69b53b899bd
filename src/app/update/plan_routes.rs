//! Changes to routes and to what is asked of them.

use std::collections::BTreeSet;

use crate::app::route_words::{constraint_changes, route_words};
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::money::Money;
use crate::domain::plan::Plan;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::constraints::Constraints;
use crate::domain::plan::stage::Stage;

/// Asks this of routes. What no plan may have is not asked for; fields that this version does not know stay.
pub(super) fn constrain(plan: &mut Plan, wanted: Constraints) {
    plan.constraints = sound(wanted, &plan.constraints);
}

fn sound(mut wanted: Constraints, before: &Constraints) -> Constraints {
    let above_0 = |pay: &Money| pay.minor > 0;
    wanted.pay_floor = wanted.pay_floor.filter(above_0);
    wanted.within_years =
        wanted.within_years.filter(|years| *years > 0.0).map(|years| years.min(Constraints::LONGEST_YEARS));
    wanted.most_moves = wanted.most_moves.filter(|moves| *moves > 0).map(|moves| moves.min(Constraints::MOST_MOVES));
    match &mut wanted.aim {
        Aim::Goal => {}
        Aim::AnyOf(roles) => each_once(roles),
        Aim::Any { pay_at_least, .. } => *pay_at_least = pay_at_least.filter(above_0),
    }
    each_once(&mut wanted.avoid);
    each_once(&mut wanted.require);
    wanted.unknown = before.unknown.clone();
    if wanted.faults().is_empty() { wanted } else { before.clone() }
}

fn each_once(roles: &mut Vec<RoleId>) {
    let mut seen = BTreeSet::new();
    roles.retain(|role| seen.insert(role.clone()));
}

/// What a change of the constraints is called.
pub(super) fn constrain_label(plan: &Plan, wanted: &Constraints, catalogue: &Catalogue) -> String {
    let after = sound(wanted.clone(), &plan.constraints);
    let changes = constraint_changes(&plan.constraints, &after, catalogue);
    let usual = Constraints { unknown: after.unknown.clone(), ..Constraints::default() };
    match changes.as_slice() {
        [] => "Change the constraints".to_owned(),
        [one] => one.clone(),
        [_, ..] if after == usual => "Reset the constraints".to_owned(),
        [first, more @ ..] => format!("{first} and {} more", more.len()),
    }
}

/// Takes one number over from other constraints.
type Take = fn(&mut Constraints, &Constraints);

/// The gesture of a change of the constraints, if it is a change of one number.
pub(super) fn constrain_gesture(plan: &Plan, wanted: &Constraints) -> Option<String> {
    let before = &plan.constraints;
    let after = sound(wanted.clone(), before);
    let numbers: [(&str, Take); 4] = [
        ("pay floor", |to, from| to.pay_floor = from.pay_floor),
        ("arrive within", |to, from| to.within_years = from.within_years),
        ("most moves", |to, from| to.most_moves = from.most_moves),
        ("pay aimed at", |to, from| {
            if let (Aim::Any { pay_at_least: to, .. }, Aim::Any { pay_at_least: from, .. }) = (&mut to.aim, &from.aim) {
                *to = *from;
            }
        }),
    ];
    let is_all = |take: Take| {
        let mut taken = before.clone();
        take(&mut taken, &after);
        taken == after
    };
    numbers.into_iter().find(|(_, take)| is_all(*take)).map(|(name, _)| name.to_owned())
}

/// What using a route is called.
pub(super) fn use_label(stages: &[Stage], catalogue: &Catalogue) -> String {
    format!("Use {}", route_words(stages, catalogue))
}

/// What keeping a route is called.
pub(super) fn keep_label(plan: &Plan) -> String {
    plan.free_route_id().map_or_else(|| "Keep a route".to_owned(), |id| format!("Keep route {id}"))
}

/// Keeps a route under the next free letter, named after its goal if it has no name.
pub(super) fn keep(plan: &mut Plan, title: &str, goal: RoleId, stages: Vec<Stage>, catalogue: &Catalogue) {
    let title = Some(title.trim()).filter(|title| !title.is_empty()).unwrap_or_else(|| catalogue.role_short(&goal));
    let title = title.to_owned();
    plan.keep_route(title, goal, stages);
}
