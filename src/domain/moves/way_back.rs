//! Steps back from the role held that are open at once.

use std::collections::BTreeMap;

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::career_move::Basis;
use crate::domain::ids::{RoleId, SourceId};
use crate::domain::path::move_kind::MoveKind;
use crate::domain::plan::Plan;

/// Why the way to a role is known, although it need not be named by any source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// The person has held the role, or holds it beside the main one.
    Held,
    /// It is the rung below, and wanted: this source names the move up from there to the role held.
    Below(SourceId),
}

/// The roles to which the person of a plan can go back, each with the reason. A role that was held comes before what a
/// source says. The rung below is a way back for who wants to be there, as the goal or next on the path; it is no
/// shortcut to another role.
pub fn ways_back(plan: &Plan, catalogue: &Catalogue) -> BTreeMap<RoleId, WayBack> {
    let held = &plan.position.role;
    let mut ways = BTreeMap::new();
    let next = plan.path.first().map(|stage| &stage.role);
    if let Some(above) = catalogue.role(held) {
        let wanted = |role: &RoleId| plan.goal.as_ref() == Some(role) || next == Some(role);
        for up in catalogue.moves_to(held).filter(|up| up.basis == Basis::Named && wanted(&up.from)) {
            let kind = catalogue.role(&up.from).and_then(|below| MoveKind::between(below, above));
            if matches!(kind, Some(MoveKind::Advancement | MoveKind::LateralAdvancement)) {
                ways.insert(up.from.clone(), WayBack::Below(up.source.clone()));
            }
        }
    }
    for position in plan.other_positions.iter().chain(&plan.held_before) {
        if position.role != *held && catalogue.role(&position.role).is_some() {
            ways.insert(position.role.clone(), WayBack::Held);
        }
    }
    ways
}
