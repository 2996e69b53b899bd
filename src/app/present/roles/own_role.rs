//! A role of the person's own, as it can be changed.

use serde::Serialize;
use strum::IntoEnumIterator;

use super::Desk;
use crate::app::format;
use crate::app::present::steps::{SkillOption, skill_options};
use crate::app::words::Words as _;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::SkillId;
use crate::domain::level::Level;
use crate::domain::plan::own_role::{OwnRole, OwnSkill};

/// A skill that the role wants.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnSkillRow {
    /// The skill and the level.
    #[serde(skip)]
    pub own: OwnSkill,
    pub title: String,
}

/// What can be changed of a role of one's own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnRoleForm {
    #[serde(skip)]
    pub role: OwnRole,
    /// Levels that can be picked.
    pub levels: Vec<(Level, String)>,
    /// Skills wanted.
    pub skills: Vec<OwnSkillRow>,
    /// What is typed to add a skill.
    pub query: String,
    /// Skills that fit it.
    pub options: Vec<SkillOption>,
    /// What is not stated yet; empty if nothing is missing.
    pub missing: Vec<&'static str>,
    /// Whether a figure of its pay is stated.
    pub has_pay: bool,
    /// What taking it away means.
    pub removal: &'static str,
}

/// Builds the form; `None` for a role of the catalogue.
pub(super) fn own_role(desk: &Desk<'_>, role: &Role) -> Option<OwnRoleForm> {
    let plan = desk.plan?;
    let own = plan.own_role(&role.id)?;
    let row =
        |own: &OwnSkill| OwnSkillRow { own: own.clone(), title: desk.catalogue.skill_title(&own.skill).to_owned() };
    let taken: Vec<SkillId> = own.skills.iter().map(|own| own.skill.clone()).collect();
    let has_pay = plan.assumptions.own_claims_for(&role.id).next().is_some();
    let missing = [(own.skills.is_empty(), "No skills stated yet"), (!has_pay, "No pay stated yet")];
    Some(OwnRoleForm {
        levels: Level::iter().map(|level| (level, format::capital(level.words()))).collect(),
        skills: own.skills.iter().map(row).collect(),
        query: desk.view.own_skill_query.clone(),
        options: skill_options(desk.catalogue, &desk.view.own_skill_query, &taken),
        missing: missing.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, words)| words).collect(),
        has_pay,
        removal: if plan.uses_role(&role.id) { "Your plan names it elsewhere and will go on doing so." } else { "" },
        role: own.clone(),
    })
}
