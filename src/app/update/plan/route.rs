//! Changes to the path, to routes and to what is asked of them.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::app::action::RouteAction;
use crate::app::settings::MoneyStyle;
use crate::app::words::{constraint_changes, route_words};
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::money::Money;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::path::schedule;
use crate::domain::plan::Plan;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::constraints::Constraints;
use crate::domain::plan::stage::Stage;

/// The gesture a change belongs to.
pub(super) fn gesture(action: &RouteAction, plan: &Plan) -> Option<String> {
    match action {
        RouteAction::Constrain(wanted) => constrain_gesture(plan, wanted),
        RouteAction::UsePath(_)
        | RouteAction::SetStageStart(..)
        | RouteAction::SetOffer(..)
        | RouteAction::Arrive(_)
        | RouteAction::Use { .. }
        | RouteAction::Keep { .. }
        | RouteAction::Switch(_)
        | RouteAction::Remove(_) => None,
    }
}

/// What a change is called.
pub(super) fn label(action: &RouteAction, plan: &Plan, catalogue: &Catalogue, money: MoneyStyle) -> String {
    match action {
        RouteAction::UsePath(roles) if roles.is_empty() => "Use the fastest path along listed moves".to_owned(),
        RouteAction::UsePath(_) => "Choose a path".to_owned(),
        RouteAction::SetStageStart(..) => "Change a date on the path".to_owned(),
        RouteAction::SetOffer(index, is_there) => {
            let role = plan.path.get(*index).map_or("", |stage| catalogue.role_short(&stage.role));
            let role = if role.is_empty() { "the next role" } else { role };
            if *is_there { format!("Tell of an offer for {role}") } else { format!("Take back the offer for {role}") }
        }
        RouteAction::Arrive(index) => {
            let arrived = plan.path.get(*index).map_or("", |stage| catalogue.role_short(&stage.role));
            format!("Arrive at {arrived}")
        }
        RouteAction::Constrain(wanted) => constrain_label(plan, wanted, catalogue, money),
        RouteAction::Use { stages, .. } => format!("Use {}", route_words(stages, catalogue)),
        RouteAction::Keep { .. } => {
            plan.free_route_id().map_or_else(|| "Keep a route".to_owned(), |id| format!("Keep route {id}"))
        }
        RouteAction::Switch(id) => format!("Switch to route {id}"),
        RouteAction::Remove(id) => format!("Remove route {id}"),
    }
}

/// Changes path, routes or constraints. What no plan may have is not asked for; fields of the constraints that this
/// version does not know stay.
pub(super) fn change(plan: &mut Plan, action: RouteAction, catalogue: &Catalogue, today: Date) {
    match action {
        RouteAction::UsePath(roles) => use_path(plan, roles),
        // A date or an offer makes the path the person's own, so that it stays with its station.
        RouteAction::SetStageStart(index, start) => {
            if start.is_some() {
                make_own(plan, catalogue, today);
            }
            plan.set_stage_start(index, start);
        }
        RouteAction::SetOffer(index, is_there) => {
            if is_there {
                make_own(plan, catalogue, today);
            }
            plan.set_stage_offer(index, is_there);
        }
        RouteAction::Arrive(index) => plan.arrive(index, today),
        RouteAction::Constrain(wanted) => plan.constraints = sound(*wanted, &plan.constraints),
        RouteAction::Use { goal, stages } => plan.use_route(goal, stages),
        RouteAction::Keep { title, goal, stages } => {
            let title = super::stated(&title).unwrap_or_else(|| catalogue.role_short(&goal).to_owned());
            plan.keep_route(title, goal, stages);
        }
        RouteAction::Switch(id) => plan.switch_route(&id),
        RouteAction::Remove(id) => plan.routes.retain(|route| route.id != id),
    }
}

fn make_own(plan: &mut Plan, catalogue: &Catalogue, today: Date) {
    if plan.path.is_empty() {
        use_path(plan, default_path(plan, catalogue, today));
    }
}

/// Goes this way. Dates the person set stay with their stations, and so does what else the file says about them.
fn use_path(plan: &mut Plan, roles: Vec<RoleId>) {
    let before = std::mem::take(&mut plan.path);
    let stage = |role: RoleId| match before.iter().find(|stage| stage.role == role) {
        Some(known) => known.clone(),
        None => Stage::of(role),
    };
    plan.path = roles.into_iter().map(stage).collect();
}

/// The path that a plan without one of its own takes; empty without one.
pub(super) fn default_path(plan: &Plan, catalogue: &Catalogue, today: Date) -> Vec<RoleId> {
    schedule::default_path(&MoveTable::of(Person::of(plan, catalogue, today))).unwrap_or_default()
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
fn constrain_label(plan: &Plan, wanted: &Constraints, catalogue: &Catalogue, money: MoneyStyle) -> String {
    let after = sound(wanted.clone(), &plan.constraints);
    let changes = constraint_changes(&plan.constraints, &after, catalogue, money);
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
fn constrain_gesture(plan: &Plan, wanted: &Constraints) -> Option<String> {
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
