//! What came of an import of official files, as headings with lines.

use serde::Serialize;

use crate::app::format;
use crate::app::present::pack_words::counts_line;
use crate::domain::currency::Currency;
use crate::domain::ids::RoleId;
use crate::domain::official::import::changes::{Change, Changes, Coded};
use crate::domain::official::import::report::ImportReport;
use crate::domain::official::import::touched::{Part, Touched, TouchedRole, TouchedSkill};
use crate::domain::official::pack_about::PackAbout;

/// Names listed of each kind of change at most.
const MOST_NAMED: usize = 8;

/// A heading with its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportPart {
    pub heading: String,
    pub lines: Vec<String>,
}

/// What is told of a report; `touched` is what it means for a plan, `title` gives the title of a role.
pub fn report_parts(
    report: &ImportReport,
    touched: Option<&Touched>,
    title: &dyn Fn(&RoleId) -> String,
) -> Vec<ReportPart> {
    let part = |heading: &str, lines: Vec<String>| ReportPart { heading: heading.to_owned(), lines };
    let mut parts = vec![
        part("Imported", report.packs.iter().map(pack_line).collect()),
        part("Left out", report.losses.clone()),
        part("What changes", change_lines(&report.changes)),
    ];
    if let Some(touched) = touched {
        let roles = touched.roles.iter().flat_map(|role| role_lines(role, &title(&role.role)));
        let skills = touched.skills.iter().map(|skill| skill_line(skill, title));
        let mut lines: Vec<String> = roles.chain(skills).collect();
        if lines.is_empty() {
            lines.push("Nothing in the plan is touched".to_owned());
        }
        parts.push(part("In the plan", lines));
    }
    let mut attributions: Vec<String> = report.packs.iter().map(|pack| pack.attribution.clone()).collect();
    attributions.dedup();
    parts.push(part("Attribution", attributions));
    parts.retain(|part| !part.lines.is_empty());
    parts
}

/// What a pack is and holds, in one line.
pub fn pack_line(pack: &PackAbout) -> String {
    format!("{} ({}): {}", pack.title, pack.id, counts_line(&pack.counts))
}

fn change_lines(changes: &Changes) -> Vec<String> {
    if changes.is_empty() {
        return vec!["No fact: what was imported stands beside them or is the same".to_owned()];
    }
    let coded = |all: &[Coded]| named(all.iter().map(|one| one.title.clone()));
    let titles = |all: &[Change<String>]| {
        named(all.iter().map(|change| format!("{} (was {})", change.title, change.before.as_deref().unwrap_or("–"))))
    };
    let rated = |now: bool| changes.rated.iter().filter(move |change| change.after == Some(now));
    let mut raised: Vec<&str> = changes.levels.iter().map(|change| change.code.as_str()).collect();
    raised.dedup();
    let counted = |number: usize, what: &str, names: String| {
        let names = if names.is_empty() { names } else { format!(": {names}") };
        (number > 0).then(|| format!("{what} {}{names}", format::grouped(number as f64)))
    };
    let lines = [
        counted(changes.new.len(), "New occupations", coded(&changes.new)),
        counted(changes.gone.len(), "Occupations no longer there", coded(&changes.gone)),
        counted(changes.renamed.len(), "Other titles of occupations", titles(&changes.renamed)),
        counted(rated(true).count(), "Newly rated", named(rated(true).map(|change| change.title.clone()))),
        counted(rated(false).count(), "No longer rated", named(rated(false).map(|change| change.title.clone()))),
        counted(changes.elements_gone.len(), "Skills and knowledge no longer there", coded(&changes.elements_gone)),
        (!changes.levels.is_empty()).then(|| {
            let levels = format::count(changes.levels.len(), "level", "levels");
            format!("Ratings moved by a step: {levels} of {}", format::count(raised.len(), "occupation", "occupations"))
        }),
        counted(changes.zones.len(), "Other job zones", String::new()),
        counted(changes.wages.len(), "Other wages", of_occupations(&changes.wages, wage)),
        counted(changes.growth.len(), "Other growth", of_occupations(&changes.growth, tenths)),
    ];
    lines.into_iter().flatten().collect()
}

fn named(all: impl Iterator<Item = String>) -> String {
    let all: Vec<String> = all.collect();
    let more = all.len().saturating_sub(MOST_NAMED);
    let first = all.into_iter().take(MOST_NAMED).collect::<Vec<_>>().join("; ");
    if more > 0 { format!("{first}; and {} more", format::grouped(more as f64)) } else { first }
}

fn of_occupations<T: Copy>(all: &[Change<T>], words: fn(T) -> String) -> String {
    named(all.iter().map(|change| format!("{} {}", change.title, from_to(change, words))))
}

fn from_to<T: Copy>(change: &Change<T>, words: fn(T) -> String) -> String {
    let told = |value: Option<T>| value.map_or_else(|| "not told".to_owned(), words);
    format!("{} → {}", told(change.before), told(change.after))
}

/// Cents of the only currency that official files have, for a year or an hour.
fn wage(cents: u32) -> String {
    format::money_exact(f64::from(cents) / 100.0, Currency::USD)
}

fn tenths(growth: i16) -> String {
    format::signed_percent(f64::from(growth) / 10.0)
}

fn role_lines(role: &TouchedRole, title: &str) -> Vec<String> {
    let part = match role.part {
        Part::Held => "held now",
        Part::Goal => "goal",
        Part::Station => "on the path",
    };
    let head = format!("{title} ({part})");
    if role.gone {
        return vec![format!("{head}: no longer among the occupations; the plan keeps it")];
    }
    let renamed = role.renamed.as_ref().and_then(|change| Some(format!("called {} now", change.after.as_ref()?)));
    let zone = role.zone.as_ref().map(|change| format!("job zone {}", from_to(change, |zone| zone.to_string())));
    let wages = role.wages.as_ref().map(|change| format!("usual wage {}", from_to(change, wage)));
    let growth = role.growth.as_ref().map(|change| format!("growth {}", from_to(change, tenths)));
    let levels = (!role.levels.is_empty()).then(|| {
        let levels = role.levels.iter().map(|level| format!("{} {} → {}", level.name, level.before, level.after));
        format!("{}: {}", format::count(role.levels.len(), "skill", "skills"), named(levels))
    });
    let told = [renamed, zone, wages, growth, levels].into_iter().flatten();
    told.map(|line| format!("{head}: {line}")).collect()
}

fn skill_line(skill: &TouchedSkill, title: &dyn Fn(&RoleId) -> String) -> String {
    if skill.gone {
        return format!("{} (rated): no longer there; the plan keeps its level", skill.name);
    }
    let roles: Vec<String> = skill.wanted_otherwise.iter().map(title).collect();
    format!("{} (rated): wanted at another level by {}", skill.name, format::listed(&roles, "and"))
}
