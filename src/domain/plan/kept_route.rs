//! Routes kept beside the chosen path, to be switched to and back.

use super::stage::Stage;
use super::unknown_fields::UnknownFields;
use crate::domain::ids::{KeptRouteId, RoleId};

/// A route that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRoute {
    /// A letter that no other route of the plan has.
    pub id: KeptRouteId,
    /// Its name.
    pub title: String,
    /// The role it leads to.
    pub goal: Option<RoleId>,
    /// The roles after the one held when it was kept, in order, the goal last, each with its date if the person set one.
    pub stages: Vec<Stage>,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl KeptRoute {
    /// Every letter a route can have.
    pub fn letters() -> impl Iterator<Item = KeptRouteId> {
        ('A'..='Z').map(KeptRouteId::new)
    }

    /// The stages that are still to come for somebody in this role: those after it, or all where it is not on the route.
    pub fn ahead_of(&self, present: &RoleId) -> &[Stage] {
        self.stages.get(self.passed(present)..).unwrap_or_default()
    }

    /// How many stages somebody in this role has behind them.
    pub(super) fn passed(&self, present: &RoleId) -> usize {
        self.stages.iter().rposition(|stage| stage.role == *present).map_or(0, |at| at + 1)
    }
}
