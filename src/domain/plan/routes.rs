//! Using, keeping and switching routes. A date the person set must never be lost on the way.

use jiff::civil::Date;

use super::Plan;
use super::kept_route::KeptRoute;
use super::stage::Stage;
use super::unknown_fields::UnknownFields;
use crate::domain::ids::{KeptRouteId, PlaceId, RoleId};

impl Plan {
    /// The kept route with this letter.
    pub fn kept_route(&self, id: &KeptRouteId) -> Option<&KeptRoute> {
        self.routes.iter().find(|route| route.id == *id)
    }

    /// The kept route that the plan follows: its goal and the stages still to come are those of the plan.
    pub fn active_route(&self) -> Option<&KeptRoute> {
        self.active_place().and_then(|at| self.routes.get(at))
    }

    /// Where a role is taken: where the path says, or else where the person works now.
    pub fn place_of(&self, role: &RoleId) -> &PlaceId {
        let on_path = self.path.iter().find(|stage| stage.role == *role);
        on_path.and_then(|stage| stage.place.as_ref()).unwrap_or(&self.position.place)
    }

    /// The first letter that no kept route has; none if all are taken.
    pub fn free_route_id(&self) -> Option<KeptRouteId> {
        KeptRoute::letters().find(|id| self.kept_route(id).is_none())
    }

    /// Sets the first day at a stage of the chosen path. A day that is new is a wish; one that stood for an offer goes on to.
    pub fn set_stage_start(&mut self, index: usize, start: Option<Date>) {
        self.change_stage(index, |stage| {
            let is_new = stage.start.is_none() && start.is_some();
            stage.offer = match stage.offer {
                None if is_new => Some(false),
                Some(false) if start.is_none() => None,
                offer => offer,
            };
            stage.start = start;
        });
    }

    /// Says of a stage of the chosen path that there is an offer, or that there is none.
    pub fn set_stage_offer(&mut self, index: usize, is_there: bool) {
        self.change_stage(index, |stage| stage.offer = (is_there || stage.start.is_some()).then_some(is_there));
    }

    /// Changes a stage of the chosen path, also in the kept route that the plan follows, so that what was said of it is there
    /// when it is switched to again.
    fn change_stage(&mut self, index: usize, change: impl Fn(&mut Stage)) {
        let active = self.active_place();
        let Some(stage) = self.path.get_mut(index) else { return };
        change(stage);
        if let Some(route) = active.and_then(|at| self.routes.get_mut(at)) {
            let passed = route.passed(&self.position.role);
            if let Some(stage) = route.stages.get_mut(passed + index) {
                change(stage);
            }
        }
    }

    /// Goes this way to this goal. Where no stage has a date, those the person set before stay: all of them if it is the
    /// present way or a kept one, or else those of the stages that are on the path already. Does nothing for stages that
    /// do not end at the goal.
    pub fn use_route(&mut self, goal: RoleId, stages: Vec<Stage>) {
        if !ends_at(&goal, &stages) {
            return;
        }
        let path = self.dated(&goal, stages);
        let stay = |stage: Stage| self.path.iter().find(|known| known.is_like(&stage)).cloned().unwrap_or(stage);
        let path = path.unwrap_or_else(|stages| {
            let undated = stages.iter().all(Stage::is_open);
            if undated { stages.into_iter().map(stay).collect() } else { stages }
        });
        self.goal = Some(goal);
        self.path = path;
    }

    /// Keeps a route under the first free letter. Does nothing if there is none, for stages that do not end at the goal,
    /// and for a route that is kept already.
    pub fn keep_route(&mut self, title: String, goal: RoleId, stages: Vec<Stage>) {
        let Some(id) = self.free_route_id().filter(|_| ends_at(&goal, &stages)) else { return };
        let stages = self.dated(&goal, stages).unwrap_or_else(|stages| stages);
        let goal = Some(goal);
        let present = &self.position.role;
        if self.routes.iter().any(|route| route.goal == goal && route.ahead_of(present) == stages) {
            return;
        }
        let place = self.routes.iter().position(|route| route.id > id).unwrap_or(self.routes.len());
        self.routes.insert(place, KeptRoute { id, title, goal, stages, unknown: UnknownFields::NONE });
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

    fn active_place(&self) -> Option<usize> {
        let present = &self.position.role;
        let follows = |route: &KeptRoute| route.goal == self.goal && route.ahead_of(present) == self.path;
        self.routes.iter().position(follows).filter(|_| !self.path.is_empty())
    }

    /// The stages as they are on the path or on a kept route, if they are the same and have no dates of their own.
    fn dated(&self, goal: &RoleId, stages: Vec<Stage>) -> Result<Vec<Stage>, Vec<Stage>> {
        let goal = Some(goal);
        let is_same = |known: &[Stage]| {
            let like = |(known, stage): (&Stage, &Stage)| known.is_like(stage) && stage.is_open();
            known.len() == stages.len() && known.iter().zip(&stages).all(like)
        };
        if self.goal.as_ref() == goal && is_same(&self.path) {
            return Ok(self.path.clone());
        }
        let kept = self.routes.iter().filter(|route| route.goal.as_ref() == goal);
        let mut kept = kept.map(|route| route.ahead_of(&self.position.role)).filter(|known| is_same(known));
        let found = kept.next().map(<[Stage]>::to_vec);
        found.ok_or(stages)
    }
}

fn ends_at(goal: &RoleId, stages: &[Stage]) -> bool {
    stages.last().is_some_and(|last| last.role == *goal)
}
