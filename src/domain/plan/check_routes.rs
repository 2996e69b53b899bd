//! What is wrong in the kept routes of a plan and in what is asked of routes.

use std::collections::BTreeSet;

use super::Plan;
use super::aim::Aim;
use super::check::Fault;
use super::constraints::Constraints;
use super::kept_route::KeptRoute;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::{FamilyId, PlaceId, RoleId};
use crate::domain::money::Money;

impl Constraints {
    /// Every value that no plan may have.
    pub fn faults(&self) -> Vec<Fault> {
        let pay = |pay: Option<Money>| pay.is_some_and(|pay| pay.minor <= 0 || pay.units() > Money::LARGEST);
        let pay_at_least = match &self.aim {
            Aim::Any { pay_at_least, .. } => *pay_at_least,
            Aim::Goal | Aim::AnyOf(_) => None,
        };
        let too_long = |years: f64| !(years > 0.0 && years <= Self::LONGEST_YEARS);
        let checks = [
            (pay(pay_at_least), "aim", "the pay aimed at must be above 0 and at most a million million"),
            (pay(self.pay_floor), "pay_floor", "the pay floor must be above 0 and at most a million million"),
            (
                self.within_years.is_some_and(too_long),
                "within_years",
                "the years to arrive within must be above 0 and at most 40",
            ),
            (
                self.most_moves.is_some_and(|moves| !(1..=Self::MOST_MOVES).contains(&moves)),
                "most_moves",
                "the moves at most must lie between 1 and 8",
            ),
        ];
        let wrong = checks.into_iter().filter(|(is_wrong, ..)| *is_wrong);
        wrong.map(|(_, field, message)| Fault::new(&[("constraints", 0)], field, message)).collect()
    }

    /// Every role named.
    pub fn roles(&self) -> impl Iterator<Item = &RoleId> {
        let aimed_at = match &self.aim {
            Aim::AnyOf(roles) => roles.as_slice(),
            Aim::Goal | Aim::Any { .. } => &[],
        };
        aimed_at.iter().chain(&self.avoid).chain(&self.require)
    }

    /// Every family named.
    pub fn families(&self) -> impl Iterator<Item = &FamilyId> {
        let aimed_at = match &self.aim {
            Aim::Any { family, .. } => family.as_ref(),
            Aim::Goal | Aim::AnyOf(_) => None,
        };
        aimed_at.into_iter().chain(&self.family)
    }
}

/// Faults of the letters of kept routes, and of what is asked of routes.
pub(super) fn route_faults(plan: &Plan) -> Vec<Fault> {
    let letters: BTreeSet<_> = KeptRoute::letters().collect();
    let mut used = BTreeSet::new();
    let mut faults = Vec::new();
    for (at, KeptRoute { id, .. }) in plan.routes.iter().enumerate() {
        let mut fault = |message| faults.push(Fault::new(&[("routes", at)], "id", message));
        if !letters.contains(id) {
            fault(format!("the id “{id}” of a kept route is not one letter from A to Z"));
        } else if !used.insert(id) {
            fault(format!("the letter “{id}” of a kept route is used twice"));
        }
    }
    faults.extend(plan.constraints.faults());
    faults
}

/// Roles that kept routes and what is asked of routes name.
pub(super) fn roles(plan: &Plan) -> impl Iterator<Item = &RoleId> {
    let kept = plan.routes.iter();
    let kept = kept.flat_map(|route| route.goal.iter().chain(route.stages.iter().map(|stage| &stage.role)));
    kept.chain(plan.constraints.roles())
}

/// Places that stages name.
pub(super) fn places(plan: &Plan) -> impl Iterator<Item = &PlaceId> {
    let stages = plan.path.iter().chain(plan.routes.iter().flat_map(|route| &route.stages));
    stages.filter_map(|stage| stage.place.as_ref())
}

/// Families that the catalogue does not have.
pub(super) fn unknown_families<'a>(plan: &'a Plan, catalogue: &'a Catalogue) -> impl Iterator<Item = &'a FamilyId> {
    let known = |id: &FamilyId| catalogue.families().any(|family| family.id == *id);
    plan.constraints.families().filter(move |id| !known(id))
}
