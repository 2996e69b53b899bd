//! Routes kept beside the chosen path, to be switched to and back.

use jiff::civil::Date;

use super::Plan;
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

impl Plan {
    /// The kept route with this letter.
    pub fn kept_route(&self, id: &KeptRouteId) -> Option<&KeptRoute> {
        self.routes.iter().find(|route| route.id == *id)
    }

    /// The kept route that the plan follows: its goal and the stages still to come are those of the plan.
    pub fn active_route(&self) -> Option<&KeptRoute> {
        self.active_place().and_then(|at| self.routes.get(at))
    }

    /// The first letter that no kept route has; none if all are taken.
    pub fn free_route_id(&self) -> Option<KeptRouteId> {
        KeptRoute::letters().find(|id| self.kept_route(id).is_none())
    }

    fn active_place(&self) -> Option<usize> {
        let present = &self.position.role;
        let follows = |route: &KeptRoute| {
            !self.path.is_empty() && route.goal == self.goal && route.ahead_of(present) == self.path
        };
        self.routes.iter().position(follows)
    }

    /// Sets the first day at a stage of the chosen path, also in the kept route that the plan follows, so that the date
    /// is there when it is switched to again.
    pub fn set_stage_start(&mut self, index: usize, start: Option<Date>) {
        let active = self.active_place();
        let Some(stage) = self.path.get_mut(index) else { return };
        stage.start = start;
        if let Some(route) = active.and_then(|at| self.routes.get_mut(at)) {
            let passed = route.passed(&self.position.role);
            if let Some(stage) = route.stages.get_mut(passed + index) {
                stage.start = start;
            }
        }
    }

    /// Follows a kept route from the role held on. Does nothing for an unknown letter or a route that is behind.
    pub fn switch_route(&mut self, id: &KeptRouteId) {
        let Some(route) = self.kept_route(id) else { return };
        let (goal, path) = (route.goal.clone(), route.ahead_of(&self.position.role).to_vec());
        if !path.is_empty() {
            self.goal = goal;
            self.path = path;
        }
    }
}
