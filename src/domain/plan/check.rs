//! What is wrong in a plan, and what in it the catalogue does not know.

use std::collections::{BTreeMap, BTreeSet};

use super::own_role::OwnRole;
use super::{Plan, check_lists, check_pay, check_positions, check_routes};
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::{ClaimId, FamilyId, PlaceId, RoleId, SkillId};

/// A value that no plan may have.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{message}")]
pub struct Fault {
    /// The text to look for in the file: an id or a field name.
    pub needle: String,
    /// What to look for where `needle` is not found: files of the first format name no time entries.
    pub otherwise: Option<String>,
    /// Which of its occurrences is meant, from 0.
    pub occurrence: usize,
    /// What is wrong, without a full stop.
    pub message: String,
}

/// Something a plan names and the catalogue does not have. It is kept as it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unknown {
    /// A role.
    Role(RoleId),
    /// A skill.
    Skill(SkillId),
    /// A place.
    Place(PlaceId),
    /// A claim.
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
        let mut fault = |needle: &str, occurrence: usize, message: String| {
            faults.push(Fault { needle: needle.to_owned(), otherwise: None, occurrence, message });
        };
        // A file may hold less than can be typed: it is opened, whatever an earlier version took.
        let most = *Self::HOURS_PER_WEEK.end();
        if !(self.hours_per_week > 0.0 && self.hours_per_week <= most) {
            fault("hours_per_week", 0, format!("{} hours a week is not above 0 and up to {most}", self.hours_per_week));
        }
        if self
            .assumptions
            .horizon_years
            .is_some_and(|years| !(1..=super::Assumptions::LONGEST_HORIZON_YEARS).contains(&years))
        {
            fault("horizon_years", 0, "the years looked ahead must lie between 1 and 40".to_owned());
        }
        let years =
            [("experience_years", self.background.experience_years), ("leading_years", self.background.leading_years)];
        for (field, years) in years {
            if years.is_some_and(|years| !(0.0..=Self::MOST_YEARS_WORKED).contains(&years)) {
                fault(field, 0, format!("the years must lie between 0 and {}", Self::MOST_YEARS_WORKED));
            }
        }
        for id in duplicates(self.ledger.iter().map(|entry| entry.id.as_str())) {
            fault(id, 1, format!("the ledger id “{id}” is used twice"));
        }
        for id in duplicates(self.steps.iter().map(|step| step.id.as_str())) {
            fault(id, 1, format!("the step id “{id}” is used twice"));
        }
        for id in duplicates(self.steps.iter().flat_map(|step| &step.log).map(|entry| entry.id.as_str())) {
            fault(id, 1, format!("the time entry id “{id}” is used twice"));
        }
        for step in &self.steps {
            if !step.hours.is_ordered() {
                let message = format!("the hours of the step “{}” must be above 0 and in order", step.title);
                fault(step.id.as_str(), 0, message);
            }
        }
        for (step, entry) in self.steps.iter().flat_map(|step| step.log.iter().map(move |entry| (step, entry))) {
            if !(entry.hours > 0.0 && entry.hours <= Self::MOST_HOURS_LOGGED) {
                faults.push(Fault {
                    needle: entry.id.to_string(),
                    otherwise: Some(step.id.to_string()),
                    occurrence: 0,
                    message: format!(
                        "the hours logged on the step “{}” must be above 0 and at most {}",
                        step.title,
                        Self::MOST_HOURS_LOGGED
                    ),
                });
            }
        }
        faults.extend(check_positions::position_faults(self));
        faults.extend(own_role_faults(self));
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
            .chain(self.own_roles.iter().flat_map(|role| role.skills.iter().map(|own| &own.skill)));
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
    let fault = |needle: &str, occurrence: usize, message: String| Fault {
        needle: needle.to_owned(),
        otherwise: None,
        occurrence,
        message,
    };
    let mut faults: Vec<Fault> = duplicates(plan.own_roles.iter().map(|role| role.id.as_str()))
        .into_iter()
        .map(|id| fault(id, 1, format!("the id “{id}” of a role of your own is used twice")))
        .collect();
    for role in &plan.own_roles {
        let id = role.id.as_str();
        if id.len() <= OwnRole::PREFIX.len() || !id.starts_with(OwnRole::PREFIX) {
            let message = format!("the id “{id}” of a role of your own must begin with “{}”", OwnRole::PREFIX);
            faults.push(fault(id, 0, message));
        }
        if role.title.trim().is_empty() || role.title.chars().count() > OwnRole::LONGEST_TITLE {
            let message =
                format!("the role “{id}” of your own needs a title of at most {} characters", OwnRole::LONGEST_TITLE);
            faults.push(fault(id, 0, message));
        }
        for own in role.skills.iter().filter(|own| own.level.value() == 0) {
            faults.push(fault(id, 0, format!("the role “{id}” of your own wants “{}” at level 0", own.skill)));
        }
        for skill in duplicates(role.skills.iter().map(|own| own.skill.as_str())) {
            faults.push(fault(id, 0, format!("the role “{id}” of your own lists “{skill}” twice")));
        }
    }
    faults
}

fn duplicates<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for id in ids {
        *counts.entry(id).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(id, _)| id).collect()
}
