//! What the palette offers to who types that roles are to be compared.

use super::palette::{EntryKind, PaletteEntry, named};
use super::roles::list::Mark;
use crate::app::action::RoleComparisonAction;
use crate::app::command::Command;
use crate::app::document::Document;
use crate::app::state::State;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::RoleId;
use crate::domain::search::{self, Query, Tier};

/// What is typed before the roles.
const VERB: &str = "compare ";
/// What may be typed between two roles.
const BETWEEN: [&str; 2] = [" with ", " against "];
/// Entries offered.
const MOST: usize = 6;

/// A role typed after the verb beside another that is typed, or beside the goal or the role held.
pub(super) fn comparisons(state: &State, typed: &str) -> Vec<PaletteEntry> {
    let typed = typed.trim().to_lowercase();
    // Who begins to type the command means the command.
    if Command::CompareRoles.words().to_lowercase().starts_with(&typed) {
        return Vec::new();
    }
    let Some(roles) = typed.strip_prefix(VERB) else { return Vec::new() };
    let roles = roles.trim_start();
    let roles = roles.strip_prefix("with ").unwrap_or(roles);
    let two = BETWEEN.iter().find_map(|between| roles.split_once(between));
    let entry = |left: &Role, right: &Role, detail: &str| {
        let label = format!("Compare {} with {}", left.short(), right.short());
        let show = RoleComparisonAction::Show(vec![left.id.clone(), right.id.clone()]);
        named(EntryKind::Command, &label, detail, show.into())
    };
    if let Some((left, right)) = two {
        let Some(left) = called(state, left).into_iter().next() else { return Vec::new() };
        let others = called(state, right).into_iter().filter(|right| right.id != left.id);
        return others.map(|right| entry(left, right, "Side by side")).collect();
    }
    let beside = |role: &Role| {
        let (with, detail) = beside(state, &role.id)?;
        Some(entry(role, with, detail))
    };
    called(state, roles).into_iter().filter_map(beside).collect()
}

/// The roles that fit what is typed, best first.
fn called<'a>(state: &'a State, typed: &str) -> Vec<&'a Role> {
    if Query::new(typed).is_empty() {
        return Vec::new();
    }
    let hits = search::best_roles(&state.catalogue, typed, None, MOST).into_iter();
    hits.filter(|hit| hit.fit.tier < Tier::Scattered).filter_map(|hit| state.catalogue.role(&hit.role)).collect()
}

/// The goal, or else the role held, or without a plan the role shown last, with what it is.
fn beside<'a>(state: &'a State, role: &RoleId) -> Option<(&'a Role, &'static str)> {
    let plan = state.document.as_ref().map(Document::plan);
    let goal = plan.and_then(|plan| plan.goal.as_ref()).map(|goal| (goal, Mark::Goal.words()));
    let held = plan.map(|plan| (&plan.position.role, Mark::Held.words()));
    let shown = state.view.roles.selected.as_ref().map(|shown| (shown, "The role shown last"));
    let mut others = [goal, held, shown].into_iter().flatten().filter(|(other, _)| *other != role);
    others.find_map(|(other, what)| Some((state.catalogue.role(other)?, what)))
}
