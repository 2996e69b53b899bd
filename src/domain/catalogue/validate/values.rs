//! Numbers and texts that must lie within bounds.

use std::collections::BTreeSet;

use strum::IntoEnumIterator;

use super::super::pack::{DefaultValue, Pack};
use super::super::parts::{Part, Parts};
use super::super::problem::Problem;
use super::super::role::{Role, SHORT_TITLE};
use super::at_move;
use crate::domain::currency::Currency;
use crate::domain::pay::assumption::Assumption;

/// Finds values out of bounds.
pub(super) fn check(parts: &Parts, found: &mut Vec<Problem>) {
    for pack in &parts.packs {
        for place in &pack.entry.places {
            if let Err(error) = Currency::parse(&place.currency) {
                found.push(Problem::new(&pack.file, &place.id, error.to_string()));
            }
        }
    }
    check_assumptions(&parts.packs, found);
    for part in &parts.skills {
        let skill = &part.entry;
        let mut report = |message: String| found.push(Problem::new(&part.file, &skill.id, message));
        if !skill.hours.iter().flatten().all(|hours| hours.is_finite() && *hours > 0.0) {
            report(format!("the hours of “{}” must be above 0", skill.id));
        }
        if skill.hours.is_some() && skill.hours_source.is_none() {
            report(format!("the hours of “{}” have no source", skill.id));
        }
        if skill.anchors.iter().flat_map(|anchors| anchors.iter()).any(|anchor| anchor.trim().is_empty()) {
            report(format!("an anchor of “{}” is empty", skill.id));
        }
    }
    for part in &parts.steps {
        let step = &part.entry;
        let mut report = |message: String| found.push(Problem::new(&part.file, &step.id, message));
        if !step.hours.is_ordered() {
            report(format!("the hours of “{}” must rise from optimistic to pessimistic and be above 0", step.id));
        }
        if step.builds.is_empty() {
            report(format!("the step “{}” builds no skill", step.id));
        }
        if step.builds.iter().any(|builds| builds.to.value() == 0) {
            report(format!("the step “{}” builds a skill to level 0", step.id));
        }
        if step.title.trim().is_empty() || step.deliver.trim().is_empty() {
            report(format!("the step “{}” needs a title and a result", step.id));
        }
    }
    for (index, part) in parts.moves.iter().enumerate() {
        let career_move = &part.entry;
        if !(career_move.years.is_finite() && 0.0 < career_move.years && career_move.years <= 40.0) {
            let message = format!("the years before the move to “{}” must be above 0 and at most 40", career_move.to);
            found.push(at_move(parts, index, message));
        }
        if career_move.from == career_move.to {
            let message = format!("the move leads from “{}” to itself", career_move.from);
            found.push(at_move(parts, index, message));
        }
    }
    for part in &parts.roles {
        check_role(part, found);
    }
}

/// Each assumption stands once in all packs together, with a range around its value that it may have.
fn check_assumptions(packs: &[Part<Pack>], found: &mut Vec<Problem>) {
    let Some(first) = packs.first() else { return };
    for assumption in Assumption::iter() {
        let label = assumption.label();
        let stated = packs.iter().flat_map(|pack| pack.entry.assumptions.iter().map(move |default| (pack, default)));
        let mut defaults = stated.filter(|(_, default)| default.assumption == assumption);
        let Some((pack, default)) = defaults.next() else {
            found.push(Problem::new(&first.file, &first.entry.id, format!("no value is given for “{label}”")));
            continue;
        };
        let mut report = |message: String| found.push(Problem::new(&pack.file, &default.note, message));
        if defaults.next().is_some() {
            report(format!("“{label}” is given twice"));
        }
        let DefaultValue { value, low, high, .. } = default;
        if ![low, value, high].into_iter().all(|value| assumption.allows(*value)) {
            report(assumption.out_of_bounds());
        } else if !(low <= value && value <= high) {
            report(format!("low, value and high of “{label}” must be in order"));
        }
        if default.note.trim().is_empty() {
            report(format!("“{label}” has no note"));
        }
    }
}

fn check_role(part: &Part<Role>, found: &mut Vec<Problem>) {
    let role = &part.entry;
    let mut report = |at: &str, message: String| found.push(Problem::new(&part.file, at, message));
    if let Some(short) = &role.short
        && short.chars().count() > SHORT_TITLE
    {
        report(short, format!("the short title is longer than {SHORT_TITLE} characters"));
    }
    let mut seen = BTreeSet::new();
    for wanted in &role.skills {
        if !(wanted.importance.is_finite() && 0.0 < wanted.importance && wanted.importance <= 1.0) {
            report(
                wanted.skill.as_str(),
                format!("the importance of “{}” must be above 0 and at most 1", wanted.skill),
            );
        }
        if wanted.level.value() == 0 {
            report(wanted.skill.as_str(), format!("“{}” is wanted at level 0", wanted.skill));
        }
        if !seen.insert(&wanted.skill) {
            report(wanted.skill.as_str(), format!("“{}” is listed twice", wanted.skill));
        }
    }
    let years = [role.asks.experience_years, role.asks.leading_years];
    if years.into_iter().flatten().any(|years| !(0.0..=60.0).contains(&years)) {
        report(role.id.as_str(), "the years asked for must lie between 0 and 60".to_owned());
    }
    if role.asks.years().into_iter().any(|(years, source)| years.is_none() && source.is_some()) {
        report(role.id.as_str(), "a source is named for years that are not there".to_owned());
    }
    for related in role.reality_check.iter().flat_map(|reality_check| &reality_check.related) {
        if related.percent > 100 {
            report(related.role.as_str(), format!("{} percent is more than all", related.percent));
        }
    }
}
