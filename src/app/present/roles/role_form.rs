//! What is stated of a role of the person's own, as it can be changed.

use serde::Serialize;
use strum::IntoEnumIterator;

use super::Desk;
use crate::app::format;
use crate::app::present::role_suggestion::{Asking, RoleSuggestion, suggestions};
use crate::app::present::steps::{SkillOption, skill_options};
use crate::app::words::Words as _;
use crate::domain::catalogue::career_move::{Basis, CareerMove};
use crate::domain::catalogue::role::{Education, Need, Role};
use crate::domain::ids::{RoleId, SkillId};
use crate::domain::level::Level;
use crate::domain::plan::direction::Direction;
use crate::domain::plan::own_role::OwnSkill;
use crate::domain::plan::own_way::OwnWay;
use crate::domain::plan::role_facts::RoleFacts;

/// Most suggestions at a time.
const MOST_SUGGESTIONS: usize = 8;
/// Published moves in one direction that are shown before all are asked for.
const FEW_WAYS: usize = 5;

/// A skill that the role wants.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillRow {
    /// The skill and what is wanted of it.
    #[serde(skip)]
    pub wanted: OwnSkill,
    pub title: String,
    /// How much it matters, in percent.
    pub importance: String,
}

/// A move that the person names.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WayRow {
    #[serde(skip)]
    pub way: OwnWay,
    /// The role at the other end.
    pub title: String,
    /// Years usually spent before it; empty if not stated.
    pub years: String,
}

/// A move that is published, which can be taken away and given back.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PublishedRow {
    #[serde(skip)]
    pub role: RoleId,
    /// The role at the other end.
    pub title: String,
    /// Years usually spent before it, in words.
    pub years: String,
    pub taken_away: bool,
}

/// The moves in one direction: those published, those that the person names, and roles for one more.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ways {
    #[serde(skip)]
    pub direction: Direction,
    /// Those published, but for those that the person names as well.
    pub published: Vec<PublishedRow>,
    /// What shows those published that are not among them; empty if all are.
    pub more: String,
    pub rows: Vec<WayRow>,
    /// What is typed to name one more.
    pub query: String,
    /// Roles that fit it.
    pub options: Vec<RoleSuggestion>,
}

/// What can be changed of a role.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoleForm {
    #[serde(skip)]
    pub role: RoleId,
    /// Whether it is a role of the person's own; else one of the catalogue is corrected.
    pub is_own: bool,
    /// What the names of its fields call it.
    pub called: &'static str,
    /// What is stated.
    #[serde(skip)]
    pub facts: RoleFacts,
    /// Levels that can be picked.
    pub levels: Vec<(Level, String)>,
    /// Education that can be picked, none first.
    pub educations: Vec<(Option<Education>, String)>,
    /// Years of experience asked for.
    pub years: String,
    /// Skills wanted.
    pub skills: Vec<SkillRow>,
    /// Whether a role can be done without a skill, in words.
    pub needs: Vec<(Need, &'static str)>,
    /// What is typed to add a skill.
    pub query: String,
    /// Skills that fit it.
    pub options: Vec<SkillOption>,
    /// Moves out, and moves in.
    pub ways: [Ways; 2],
    /// What is not stated yet; empty if nothing is missing.
    pub missing: Vec<&'static str>,
    /// Whether a figure of its pay is stated.
    pub has_pay: bool,
    /// What taking it away means.
    pub removal: &'static str,
}

/// Builds the form; `None` for a role of the catalogue.
pub(super) fn role_form(desk: &Desk<'_>, role: &Role) -> Option<RoleForm> {
    let plan = desk.plan?;
    let facts = RoleFacts::of_own(plan.own_role(&role.id)?);
    let form = form(desk, role, facts);
    let missing =
        [(form.facts.skills.is_empty(), "No skills stated yet"), (!form.has_pay, "No pay stated yet")].into_iter();
    Some(RoleForm {
        is_own: true,
        called: "your role",
        missing: missing.filter(|(is_missing, _)| *is_missing).map(|(_, words)| words).collect(),
        removal: if plan.uses_role(&role.id) { "Your plan names it elsewhere and will go on doing so." } else { "" },
        ..form
    })
}

/// Builds the form to correct a role of the catalogue, of which these are the facts as corrected.
pub(super) fn correction_form(desk: &Desk<'_>, role: &Role, facts: RoleFacts) -> RoleForm {
    form(desk, role, facts)
}

fn form(desk: &Desk<'_>, role: &Role, facts: RoleFacts) -> RoleForm {
    let row = |wanted: &OwnSkill| SkillRow {
        title: desk.catalogue.skill_title(&wanted.skill).to_owned(),
        importance: format::decimal(wanted.importance * 100.0, 2),
        wanted: wanted.clone(),
    };
    let taken: Vec<SkillId> = facts.skills.iter().map(|own| own.skill.clone()).collect();
    let educations = Education::iter().map(|education| (Some(education), format::capital(education.words())));
    RoleForm {
        role: role.id.clone(),
        is_own: false,
        called: "this role",
        levels: Level::iter().map(|level| (level, format::capital(level.words()))).collect(),
        educations: std::iter::once((None, "Not stated".to_owned())).chain(educations).collect(),
        years: facts.experience_years.map(|years| format::decimal(years, 2)).unwrap_or_default(),
        skills: facts.skills.iter().map(row).collect(),
        needs: vec![(Need::Essential, "needed"), (Need::Optional, "optional")],
        query: desk.view.own_skill_query.clone(),
        options: skill_options(desk.catalogue, &desk.view.own_skill_query, &taken),
        ways: [ways(desk, role, &facts, Direction::Out), ways(desk, role, &facts, Direction::In)],
        missing: Vec::new(),
        has_pay: desk.plan.is_some_and(|plan| plan.assumptions.own_claims_for(&role.id).next().is_some()),
        removal: "",
        facts,
    }
}

fn ways(desk: &Desk<'_>, role: &Role, facts: &RoleFacts, direction: Direction) -> Ways {
    let [out, into] = &desk.view.way_queries;
    let query = match direction {
        Direction::Out => out,
        Direction::In => into,
    };
    let stated = facts.ways(direction);
    let row = |way: &OwnWay| WayRow {
        title: desk.catalogue.role_title(&way.role).to_owned(),
        years: way.years.map(|years| format::decimal(years, 2)).unwrap_or_default(),
        way: way.clone(),
    };
    let asking = Asking { held: Some(&role.id), without: Some(&role.id), own: &[] };
    let mut options = suggestions(desk.catalogue, query, MOST_SUGGESTIONS, asking);
    // What no role is called like yet is made into one elsewhere.
    options.retain(|option| option.own.is_none() && stated.iter().all(|way| way.role != option.role));
    let (published, more) = published(desk, role, facts, direction);
    Ways { direction, published, more, rows: stated.iter().map(row).collect(), query: query.clone(), options }
}

/// The ways that are published in one direction and the person does not name themselves, those that a source names first, and
/// what shows the rest.
fn published(desk: &Desk<'_>, role: &Role, facts: &RoleFacts, direction: Direction) -> (Vec<PublishedRow>, String) {
    let other = |known: &CareerMove| match direction {
        Direction::Out => known.to.clone(),
        Direction::In => known.from.clone(),
    };
    let row = |known: &CareerMove| {
        let role = other(known);
        let years = known.stated_years().map(|years| format!("usually after {}", format::span_years(years)));
        PublishedRow {
            title: desk.catalogue.role_title(&role).to_owned(),
            years: years.unwrap_or_else(|| "years not stated".to_owned()),
            taken_away: facts.taken_away(direction).contains(&role),
            role,
        }
    };
    let moves = desk.catalogue.published_moves(&role.id, direction).into_iter();
    let mut rows: Vec<_> = moves.map(|known| (known.basis != Basis::Named, row(known))).collect();
    rows.sort_by(|(a_derived, a), (b_derived, b)| a_derived.cmp(b_derived).then_with(|| a.title.cmp(&b.title)));
    let mut rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
    rows.retain(|row| facts.ways(direction).iter().all(|way| way.role != row.role));
    let all = rows.len();
    if desk.view.all_ways {
        return (rows, String::new());
    }
    let mut at = 0..;
    rows.retain(|row| at.next().is_some_and(|at: usize| at < FEW_WAYS) || row.taken_away);
    let more = all - rows.len();
    (rows, if more == 0 { String::new() } else { format!("Show {more} more that are published") })
}
