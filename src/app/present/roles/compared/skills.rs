//! Skills that any of the roles wants, first those that they differ most in.

use std::collections::BTreeMap;

use super::cell::ComparedCell;
use super::row::{ComparedRow, RowSubject};
use super::{Column, ComparedSection, UNKNOWN};
use crate::app::format;
use crate::app::present::roles::Desk;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::{Need, Role, WantedSkill};
use crate::domain::gap::skill_gap::GapState;
use crate::domain::ids::SkillId;

/// What one column wants of a skill.
type Wanted<'a> = Option<&'a WantedSkill>;

/// Builds the section.
pub(super) fn skills(desk: &Desk<'_>, columns: &[Column<'_>]) -> ComparedSection {
    let mut all: BTreeMap<&SkillId, Vec<Wanted<'_>>> = BTreeMap::new();
    for (at, column) in columns.iter().enumerate() {
        for wanted in column.role.iter().flat_map(|role| &role.skills) {
            let places = all.entry(&wanted.skill).or_insert_with(|| vec![None; columns.len()]);
            if let Some(place) = places.get_mut(at) {
                *place = Some(wanted);
            }
        }
    }
    let mut rows: Vec<_> = all.into_iter().map(|(skill, wanted)| row(desk, columns, skill, &wanted)).collect();
    rows.sort_by(|(a_apart, a), (b_apart, b)| b_apart.cmp(a_apart).then_with(|| a.label.cmp(&b.label)));
    ComparedSection::new("Skills", rows.into_iter().map(|(_, row)| row).collect())
        .note("Level wanted of 5. What the roles differ most in comes first.")
        .or("Which skills they want is not known.")
}

/// Whether anything is known of the skills of a role.
fn has_skills(role: &Role) -> bool {
    !role.skills.is_empty()
}

/// How far the roles are apart in a skill, and the line about it. Roles of which no skill is known count for nothing.
fn row(desk: &Desk<'_>, columns: &[Column<'_>], skill: &SkillId, wanted: &[Wanted<'_>]) -> ((u8, bool), ComparedRow) {
    let told = columns.iter().zip(wanted);
    let cells = told.clone().map(|(column, wanted)| match (column.role, wanted) {
        (None, _) => ComparedCell::missing(UNKNOWN),
        (Some(role), None) if !has_skills(role) => ComparedCell::missing("its skills are not known"),
        (Some(_), None) => ComparedCell::missing("not wanted"),
        (Some(role), Some(wanted)) => cell(desk, role, wanted),
    });
    let cells: Vec<_> = cells.collect();
    let known: Vec<Wanted<'_>> =
        told.filter(|(column, _)| column.role.is_some_and(has_skills)).map(|(_, wanted)| *wanted).collect();
    let levels = || known.iter().map(|wanted| wanted.map_or(0, |wanted| wanted.level.value()));
    let apart = levels().max().unwrap_or(0) - levels().min().unwrap_or(0);
    let needs = || known.iter().map(|wanted| wanted.map(|wanted| wanted.need));
    let same_need = needs().next().is_none_or(|first| needs().all(|need| need == first));
    let row = ComparedRow::new(desk.catalogue.skill_title(skill), cells).about(RowSubject::Skill(skill.clone()));
    let row = row.detail(yours(desk, skill));
    ((apart, !same_need), row.differing(apart > 0 || !same_need))
}

/// The level that the person has; empty without a plan.
fn yours(desk: &Desk<'_>, skill: &SkillId) -> String {
    let Some(derived) = desk.derived else { return String::new() };
    match derived.levels.get(skill) {
        None => "you: not rated".to_owned(),
        Some(held) if held.assumed => format!("you: {}, assumed", held.level.value()),
        Some(held) => format!("you: {}", held.level.value()),
    }
}

fn cell(desk: &Desk<'_>, role: &Role, wanted: &WantedSkill) -> ComparedCell {
    let gap = desk.derived.and_then(|derived| derived.gaps.get(&role.id)?.skill(&wanted.skill));
    let state: Option<GapState> = gap.map(|gap| gap.state);
    let need = match wanted.need {
        Need::Essential => "essential",
        Need::Optional => "useful",
    };
    let stands = state.map(|state| format!(", {}", format::lower(state.words()))).unwrap_or_default();
    let cell = ComparedCell::new(wanted.level.value().to_string())
        .detail(format!("{need}{stands}"))
        .hint(wanted.level.anchor());
    ComparedCell { state, ..cell }
}
