//! What the person corrects of a role of the catalogue, beside what is published.

use serde::Serialize;
use strum::IntoEnumIterator as _;

use super::Desk;
use super::role_form::{RoleForm, correction_form};
use crate::app::format;
use crate::app::present::compare::{skill_wanted, way_named};
use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::{Education, Role};
use crate::domain::ids::{RoleId, SkillId};
use crate::domain::level::Level;
use crate::domain::plan::direction::Direction;
use crate::domain::plan::own_way::OwnWay;
use crate::domain::plan::role_correction::RoleCorrection;
use crate::domain::plan::role_facts::RoleFacts;
use crate::domain::plan::role_part::RolePart;

/// A part of a role that is corrected.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CorrectedRow {
    #[serde(skip)]
    pub part: RolePart,
    pub what: String,
    pub yours: String,
    /// What is published; that nothing is, if so.
    pub published: String,
}

/// What is corrected of a role, and the form to correct it if that is open.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Correction {
    #[serde(skip)]
    pub role: RoleId,
    pub rows: Vec<CorrectedRow>,
    pub form: Option<RoleForm>,
}

impl Correction {
    /// Whether nothing is corrected and nobody is about to.
    pub fn is_unused(&self) -> bool {
        self.rows.is_empty() && self.form.is_none()
    }
}

/// Builds it; `None` without a plan and for a role of the person's own.
pub(super) fn correction(desk: &Desk<'_>, role: &Role) -> Option<Correction> {
    let plan = desk.plan?;
    let published = desk.catalogue.published(&role.id)?;
    let correction = plan.correction(&role.id);
    let rows = correction.map(|correction| rows(correction, published, desk.catalogue)).unwrap_or_default();
    let is_open = desk.view.correcting.as_ref() == Some(&role.id);
    let form = is_open.then(|| {
        let nothing = RoleCorrection::of(role.id.clone());
        let known = |skill: &_| desk.catalogue.skill(skill).is_some();
        correction_form(desk, role, correction.unwrap_or(&nothing).facts(published, known))
    });
    Some(Correction { role: role.id.clone(), rows, form })
}

/// The parts that are corrected, in their order.
pub fn rows(correction: &RoleCorrection, published: &Role, catalogue: &Catalogue) -> Vec<CorrectedRow> {
    let before = RoleFacts::of_role(published);
    let row = |part: RolePart| {
        let (yours, published) = match part {
            RolePart::Title => (correction.title.clone()?, before.title.clone()),
            RolePart::Level => (level(correction.level?), before.level.map_or_else(nothing, level)),
            RolePart::Summary => (correction.summary.clone()?, before.summary.clone().unwrap_or_else(nothing)),
            RolePart::Duties => {
                (listed(correction.duties.as_ref()?.iter().cloned()), listed(before.duties.iter().cloned()))
            }
            RolePart::LeadsPeople => (leads(correction.leads_people?), before.leads_people.map_or_else(nothing, leads)),
            RolePart::Education => (education(correction.education?), before.education.map_or_else(nothing, education)),
            RolePart::ExperienceYears => {
                (years(correction.experience_years?), before.experience_years.map_or_else(nothing, years))
            }
            RolePart::Skills => skills(correction, &before, catalogue)?,
            RolePart::LeadsTo => ways(correction, Direction::Out, catalogue)?,
            RolePart::ReachedFrom => ways(correction, Direction::In, catalogue)?,
        };
        Some(CorrectedRow { part, what: format::capital(part.words()), yours, published })
    };
    RolePart::iter().filter_map(row).collect()
}

fn nothing() -> String {
    "not stated".to_owned()
}

fn level(level: Level) -> String {
    level.words().to_owned()
}

fn education(education: Education) -> String {
    education.words().to_owned()
}

fn leads(leads: bool) -> String {
    if leads { "leads people" } else { "leads nobody" }.to_owned()
}

fn years(years: f64) -> String {
    format!("{} years", format::decimal(years, 2))
}

fn listed(texts: impl Iterator<Item = String>) -> String {
    let texts: Vec<_> = texts.collect();
    if texts.is_empty() { nothing() } else { texts.join("; ") }
}

/// The ways in one direction that the person names or takes away, and those of the same roles that are published.
fn ways(correction: &RoleCorrection, direction: Direction, catalogue: &Catalogue) -> Option<(String, String)> {
    let (named, gone) = match direction {
        Direction::Out => (&correction.leads_to, &correction.no_way_to),
        Direction::In => (&correction.reached_from, &correction.no_way_from),
    };
    let roles: Vec<_> = named.iter().map(|way| &way.role).chain(gone).collect();
    let published = |other: &RoleId| {
        let known = match direction {
            Direction::Out => catalogue.published_move(&correction.role, other),
            Direction::In => catalogue.published_move(other, &correction.role),
        };
        let way = |years| way_named(&OwnWay { role: other.clone(), years }, catalogue);
        known.map_or_else(|| format!("{} not listed", way(None)), |known| way(known.stated_years()))
    };
    let taken_away = gone.iter().map(|role| format!("{} taken away", catalogue.role_short(role)));
    let yours = listed(named.iter().map(|way| way_named(way, catalogue)).chain(taken_away));
    (!roles.is_empty()).then(|| (yours, listed(roles.into_iter().map(published))))
}

fn skills(correction: &RoleCorrection, before: &RoleFacts, catalogue: &Catalogue) -> Option<(String, String)> {
    if correction.skills.is_empty() && correction.without.is_empty() {
        return None;
    }
    let published = |skill: &SkillId| before.skills.iter().find(|own| own.skill == *skill);
    let title = |skill: &SkillId| catalogue.skill_title(skill).to_owned();
    let wanted = correction.skills.iter().map(|own| skill_wanted(own, catalogue));
    let gone = correction.without.iter().map(|skill| format!("{} not wanted", title(skill)));
    let estimated = !correction.estimated_from.is_empty();
    let named = correction.skills.iter().map(|own| &own.skill).chain(&correction.without);
    let was = named.map(|skill| match published(skill) {
        Some(own) => skill_wanted(own, catalogue),
        None => format!("{} not wanted", title(skill)),
    });
    let yours = listed(wanted.chain(gone));
    Some((if estimated { format!("estimated: {yours}") } else { yours }, listed(was)))
}
