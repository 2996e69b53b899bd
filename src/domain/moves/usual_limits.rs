//! What a way does not do unless the person asks for it.

use super::assessment::Assessment;
use super::gate::{LEAST_PAY_KEPT, ROUNDING};
use super::naming::Naming;
use super::table::MoveTable;
use crate::domain::path::move_kind::MoveKind;
use crate::domain::plan::aim::Aim;

impl MoveTable<'_> {
    /// Whether a way may go on from the role left: not from one that only satire knows, unless it is held.
    pub fn may_pass(&self, known: &Assessment<'_>) -> bool {
        (!known.from.satirical_title || self.person().holds(&known.from.id)) && self.may_cross(known)
    }

    /// Whether a move between an official occupation and another role leads away from what the role held is. Nobody goes over
    /// and comes back: an occupation pools all levels, and would be a way around every rung.
    fn may_cross(&self, known: &Assessment<'_>) -> bool {
        let [from, to] = known.places.map(|place| self.catalogue().is_official_at(place));
        from == to || self.held_at().is_some_and(|held| from == self.catalogue().is_official_at(held))
    }

    /// Whether a move is down in level, and not the way back to the goal itself.
    pub fn steps_back(&self, known: &Assessment<'_>) -> bool {
        known.kind == Some(MoveKind::StepBack) && !(known.is_way_back() && self.is_wanted(known))
    }

    /// Whether a move is to a role that pays over a tenth less, and not back to the goal that was held once.
    pub fn cuts_pay(&self, known: &Assessment<'_>) -> bool {
        let [from, to] = known.places;
        self.pays_less(from, to) && !(known.naming == Naming::Held && self.is_wanted(known))
    }

    /// Whether the role taken pays over a tenth less.
    pub fn pays_less(&self, from: usize, to: usize) -> bool {
        self.pay_change(from, to).is_some_and(|change| change < LEAST_PAY_KEPT - 1.0 - ROUNDING)
    }

    /// Who wants a role they can step back to asks for that step.
    fn is_wanted(&self, known: &Assessment<'_>) -> bool {
        let plan = self.person().plan;
        plan.constraints.aim == Aim::Goal && plan.goal.as_ref() == Some(&known.to.id)
    }
}
