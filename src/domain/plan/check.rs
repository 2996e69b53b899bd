//! What is wrong in a plan, and what in it the catalogue does not know.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::own_role::{OwnRole, OwnSkill};
use super::own_way::OwnWay;
use super::plan_step::PlanStep;
use super::{Plan, check_corrections, check_lists, check_pay, check_positions, check_routes};
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::{ClaimId, FamilyId, PlaceId, RoleId, SkillId};

/// A value that no plan may have.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{message}")]
pub struct Fault {
    /// The lists and parts it stands in, from the outermost on, each with the place in the list, from 0.
    pub within: Vec<(&'static str, usize)>,
    /// The field of the innermost of them.
    pub key: &'static str,
    /// What is wrong, without a full stop.
    pub message: String,
}

impl Fault {
    /// A fault in a field.
    pub fn new(within: &[(&'static str, usize)], key: &'static str, message: impl Into<String>) -> Self {
        Self { within: within.to_vec(), key, message: message.into() }
    }
}

/// Something a plan names and the catalogue does not have. It is kept as it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unknown {
    Role(RoleId),
    Skill(SkillId),
    Place(PlaceId),
    Claim(ClaimId),
    /// A family of roles.
    Family(FamilyId),
}

impl std::fmt::Display for Unknown {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Role(id) => write!(formatter, "the role “{id}” is not in the catalogue; it is kept"),
            Self::Skill(id) => write!(formatter, "the skill “{id}” is not in the catalogue; it is kept"),
            Self::Place(id) => write!(formatter, "the place “{id}” is not in the catalogue; it is kept"),
            Self::Family(id) => write!(formatter, "the family “{id}” is not in the catalogue; it is kept"),
            Self::Claim(id) => write!(formatter, "the figure “{id}” is not in the catalogue; the default rule is used"),
        }
    }
}

impl Plan {
    /// Every value that no plan may have.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        // A file may hold less than can be typed: it is opened, whatever an earlier version took.
        let most = *Self::HOURS_PER_WEEK.end();
        if !(self.hours_per_week > 0.0 && self.hours_per_week <= most) {
            let message = format!("{} hours a week is not above 0 and up to {most}", self.hours_per_week);
            faults.push(Fault::new(&[], "hours_per_week", message));
        }
        let horizon = 1..=super::Assumptions::LONGEST_HORIZON_YEARS;
        if self.assumptions.horizon_years.is_some_and(|years| !horizon.contains(&years)) {
            let message = "the years looked ahead must lie between 1 and 40";
            faults.push(Fault::new(&[("assumptions", 0)], "horizon_years", message));
        }
        let years =
            [("experience_years", self.background.experience_years), ("leading_years", self.background.leading_years)];
        for (field, years) in years {
            if years.is_some_and(|years| !(0.0..=Self::MOST_YEARS_WORKED).contains(&years)) {
                let message = format!("the years must lie between 0 and {}", Self::MOST_YEARS_WORKED);
                faults.push(Fault::new(&[("background", 0)], field, message));
            }
        }
        for (at, id) in duplicates(self.ledger.iter().map(|entry| entry.id.as_str()).enumerate()) {
            faults.push(Fault::new(&[("ledger", at)], "id", format!("the ledger id “{id}” is used twice")));
        }
        for (at, id) in duplicates(self.steps.iter().map(|step| step.id.as_str()).enumerate()) {
            faults.push(Fault::new(&[("steps", at)], "id", format!("the step id “{id}” is used twice")));
        }
        let logged = || {
            self.steps.iter().enumerate().flat_map(|(at, step)| {
                let entries = step.log.iter().enumerate();
                entries.map(move |(entry, logged)| ([("steps", at), ("log", entry)], step, logged))
            })
        };
        for (at, id) in duplicates(logged().map(|(at, _, entry)| (at, entry.id.as_str()))) {
            faults.push(Fault::new(&at, "id", format!("the time entry id “{id}” is used twice")));
        }
        for (at, step) in self.steps.iter().enumerate().filter(|(_, step)| !step.hours.is_ordered()) {
            let message = format!("the hours of the step “{}” must be above 0 and in order", step.title);
            faults.push(Fault::new(&[("steps", at)], "hours", message));
        }
        let most = Self::MOST_HOURS_LOGGED;
        for (at, PlanStep { title, .. }, _) in
            logged().filter(|(.., entry)| !(entry.hours > 0.0 && entry.hours <= most))
        {
            let message = format!("the hours logged on the step “{title}” must be above 0 and at most {most}");
            faults.push(Fault::new(&at, "hours", message));
        }
        faults.extend(check_positions::position_faults(self));
        faults.extend(own_role_faults(self));
        faults.extend(check_corrections::correction_faults(self));
        faults.extend(check_lists::list_faults(self));
        faults.extend(check_routes::route_faults(self));
        faults.extend(check_pay::pay_faults(self));
        faults
    }

    /// Everything the plan names and the catalogue does not have, each once.
    pub fn unknown(&self, catalogue: &Catalogue) -> BTreeSet<Unknown> {
        let own: BTreeSet<_> = self.own_roles.iter().map(|role| &role.id).collect();
        let roles = self.roles().filter(|id| catalogue.role(id).is_none() && !own.contains(id));
        let roles = roles.map(|id| Unknown::Role(id.clone()));
        let skills = self
            .ledger
            .iter()
            .map(|entry| &entry.skill)
            .chain(self.steps.iter().flat_map(|step| step.builds.iter().map(|builds| &builds.skill)))
            .chain(self.own_roles.iter().flat_map(|role| role.skills.iter().map(|own| &own.skill)))
            .chain(check_corrections::skills(self));
        let skills = skills.filter(|id| catalogue.skill(id).is_none()).map(|id| Unknown::Skill(id.clone()));
        let places = self
            .positions()
            .map(|position| &position.place)
            .chain(check_routes::places(self))
            .chain(check_pay::places(self));
        let places = places.filter(|id| catalogue.place(id).is_none()).map(|id| Unknown::Place(id.clone()));
        let claims = self.assumptions.claims.iter().map(|choice| &choice.claim);
        let claims = claims
            .filter(|id| catalogue.claim(id).is_none() && self.assumptions.own_claim(id).is_none())
            .map(|id| Unknown::Claim(id.clone()));
        let families = check_routes::unknown_families(self, catalogue).map(|id| Unknown::Family(id.clone()));
        roles.chain(skills).chain(places).chain(claims).chain(families).collect()
    }
}

fn own_role_faults(plan: &Plan) -> Vec<Fault> {
    let twice = duplicates(plan.own_roles.iter().map(|role| role.id.as_str()).enumerate()).into_iter();
    let mut faults: Vec<_> = twice
        .map(|(at, id)| {
            Fault::new(&[("own_roles", at)], "id", format!("the id “{id}” of a role of your own is used twice"))
        })
        .collect();
    for (at, role) in plan.own_roles.iter().enumerate() {
        let id = role.id.as_str();
        let mut fault = |key, message: String| faults.push(Fault::new(&[("own_roles", at)], key, message));
        if id.len() <= OwnRole::PREFIX.len() || !id.starts_with(OwnRole::PREFIX) {
            fault("id", format!("the id “{id}” of a role of your own must begin with “{}”", OwnRole::PREFIX));
        }
        if OwnRole::title_fault(&role.title).is_some() {
            let most = OwnRole::LONGEST_TITLE;
            fault("title", format!("the role “{id}” of your own needs a title of at most {most} characters"));
        }
        if role.experience_years.is_some_and(|years| !(0.0..=Plan::MOST_YEARS_WORKED).contains(&years)) {
            let most = Plan::MOST_YEARS_WORKED;
            fault("experience_years", format!("the role “{id}” of your own asks for years outside 0 to {most}"));
        }
        skill_faults(&format!("the role “{id}” of your own"), &role.skills)
            .for_each(|message| fault("skills", message));
        for (key, ways) in [("leads_to", &role.leads_to), ("reached_from", &role.reached_from)] {
            way_faults(&role.id, ways).for_each(|message| fault(key, message));
        }
    }
    faults
}

/// What is wrong in skills that a role wants, as the person states it.
pub(super) fn skill_faults<'a>(role: &'a str, skills: &'a [OwnSkill]) -> impl Iterator<Item = String> + 'a {
    let level = skills.iter().filter(|own| own.level.value() == 0);
    let level = level.map(move |own| format!("{role} wants “{}” at level 0", own.skill));
    let importance = skills.iter().filter(|own| !(own.importance > 0.0 && own.importance <= 1.0));
    let importance = importance.map(move |own| format!("{role} gives “{}” an importance outside 0 to 1", own.skill));
    let twice = duplicates(skills.iter().map(|own| own.skill.as_str()).enumerate()).into_iter();
    level.chain(importance).chain(twice.map(move |(_, skill)| format!("{role} lists “{skill}” twice")))
}

/// What is wrong in moves that the person names out of a role, or into it.
pub(super) fn way_faults(role: &RoleId, ways: &[OwnWay]) -> impl Iterator<Item = String> {
    let most = Plan::MOST_YEARS_WORKED;
    let years = ways.iter().filter(move |way| way.years.is_some_and(|years| !(years > 0.0 && years <= most)));
    let years = years.map(move |way| {
        format!("the years of the move between “{role}” and “{}” must be above 0 and at most {most}", way.role)
    });
    let itself =
        ways.iter().filter(move |way| way.role == *role).map(move |_| format!("a move leads from “{role}” to itself"));
    let twice = duplicates(ways.iter().map(|way| way.role.as_str()).enumerate()).into_iter();
    years.chain(itself).chain(twice.map(move |(_, other)| format!("the moves of “{role}” name “{other}” twice")))
}

/// Ids that are used more than once, each with the place of its second use.
pub(super) fn duplicates<'a, P>(ids: impl Iterator<Item = (P, &'a str)>) -> Vec<(P, &'a str)> {
    let mut places: BTreeMap<&str, Option<P>> = BTreeMap::new();
    for (place, id) in ids {
        match places.entry(id) {
            Entry::Vacant(first) => drop(first.insert(None)),
            Entry::Occupied(mut again) => drop(again.get_mut().get_or_insert(place)),
        }
    }
    places.into_iter().filter_map(|(id, place)| Some((place?, id))).collect()
}
