//! Routes kept beside the chosen path, to be switched to and back.

use super::part::{Leaf, List, always, may, must, part};
use super::stage::Stage;
use super::value::Value;
use crate::domain::ids::{KeptRouteId, RoleId};

part! {
    /// A route that is kept.
    #[derive(Eq)]
    pub struct KeptRoute {
        /// A letter that no other route of the plan has.
        id: KeptRouteId = must(Leaf);
        /// Its name.
        title: String = must(Leaf), Value::Text;
        /// The role it leads to.
        goal: Option<RoleId> = may(Leaf), Value::Role;
        /// The roles after the one held when it was kept, in order, the goal last, each with its date if the person set one.
        stages: Vec<Stage> = always(List), Value::Stages;
    }
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
