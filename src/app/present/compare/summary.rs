//! The whole difference in one line, for lists of versions.

use std::collections::BTreeSet;

use crate::app::format;
use crate::domain::compare::change::{Alteration, Change, Difference};
use crate::domain::compare::field::Field;
use crate::domain::compare::subject::{Section, Subject, Whole};
use crate::domain::ids::{PlanStepId, SkillId};
use crate::domain::plan::ledger_entry::Basis;
use crate::domain::plan::plan_step::StepState;
use crate::domain::plan::value::Value;

/// Parts told at most.
const MOST_PARTS: usize = 4;

/// A difference in one line: what weighs most first, for example `2 steps changed, 1 skill rated, 5 h logged`.
pub fn summary(difference: &Difference) -> String {
    let parts = [steps(difference), skills(difference), hours(difference), others(difference)].concat();
    match parts.len() {
        0 if difference.is_empty() => "No difference".to_owned(),
        0 => "Skill ledger changed".to_owned(),
        length => {
            let mut parts: Vec<_> = parts.into_iter().take(MOST_PARTS).collect();
            if length > MOST_PARTS {
                parts.push("and more".to_owned());
            }
            format::capital(&parts.join(", "))
        }
    }
}

fn steps(difference: &Difference) -> Vec<String> {
    let (mut added, mut removed, mut moved) = (0, 0, 0);
    let mut finished: BTreeSet<&PlanStepId> = BTreeSet::new();
    let mut changed: BTreeSet<&PlanStepId> = BTreeSet::new();
    for Change { subject, alteration } in difference.of(Section::Steps) {
        let Subject::Step(step) = subject else { continue };
        match alteration {
            Alteration::Added => added += 1,
            Alteration::Removed => removed += 1,
            Alteration::Moved { .. } => moved += 1,
            Alteration::Field { field: Field::Member(_, "state"), to: Value::State(StepState::Done), .. } => {
                finished.insert(&step.id);
            }
            Alteration::Field { .. } => {
                changed.insert(&step.id);
            }
        }
    }
    let changed = changed.difference(&finished).count();
    let counted =
        |number: usize, what: &str| (number > 0).then(|| format!("{} {what}", format::count(number, "step", "steps")));
    [
        counted(finished.len(), "finished"),
        counted(added, "added"),
        counted(removed, "removed"),
        counted(changed, "changed"),
        counted(moved, "moved"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn skills(difference: &Difference) -> Vec<String> {
    let mut rated: BTreeSet<&SkillId> = BTreeSet::new();
    let mut assumed: BTreeSet<&SkillId> = BTreeSet::new();
    let mut removed: BTreeSet<&SkillId> = BTreeSet::new();
    for Change { subject, alteration } in difference.of(Section::Skills) {
        let Subject::LedgerEntry(entry) = subject else { continue };
        match (alteration, &entry.basis) {
            (Alteration::Added | Alteration::Field { .. }, Basis::Stated) => rated.insert(&entry.skill),
            (Alteration::Added | Alteration::Field { .. }, Basis::Assumed) => assumed.insert(&entry.skill),
            (Alteration::Removed, Basis::Stated | Basis::Assumed) => removed.insert(&entry.skill),
            // What a step brings is told by the step.
            (Alteration::Added | Alteration::Removed | Alteration::Field { .. }, Basis::Step(_))
            | (Alteration::Moved { .. }, _) => false,
        };
    }
    let counted = |skills: BTreeSet<&SkillId>, what: &str| {
        (!skills.is_empty()).then(|| format!("{} {what}", format::count(skills.len(), "skill", "skills")))
    };
    let unrated = removed.difference(&rated).copied().collect();
    [counted(rated, "rated"), counted(assumed, "assumed"), counted(unrated, "unrated")].into_iter().flatten().collect()
}

fn hours(difference: &Difference) -> Vec<String> {
    let (mut logged, mut removed, mut other) = (0.0, 0.0, false);
    for Change { subject, alteration } in difference.changes() {
        match (subject, alteration) {
            (Subject::TimeEntry(_, entry), Alteration::Added) => logged += entry.hours,
            (Subject::TimeEntry(_, entry), Alteration::Removed) => removed += entry.hours,
            (Subject::TimeEntry(..), Alteration::Field { from: Value::Hours(from), to: Value::Hours(to), .. }) => {
                logged += (to - from).max(0.0);
                removed += (from - to).max(0.0);
            }
            (Subject::TimeEntry(..), Alteration::Moved { .. } | Alteration::Field { .. }) => other = true,
            (Subject::Step(step), Alteration::Added) => logged += step.logged_hours(),
            _ => {}
        }
    }
    let counted = |hours: f64, what: &str| (hours > 0.0).then(|| format!("{} {what}", format::pace(hours)));
    let parts: Vec<_> = [counted(logged, "logged"), counted(removed, "taken back")].into_iter().flatten().collect();
    if parts.is_empty() && other { vec!["hours changed".to_owned()] } else { parts }
}

fn others(difference: &Difference) -> Vec<String> {
    let has = |section: Section| difference.of(section).next().is_some();
    let goal = |change: &Change| matches!(change.subject, Subject::Whole(Whole::Plan));
    let in_goal_and_path = |wanted: bool| difference.of(Section::GoalAndPath).any(|change| goal(change) == wanted);
    [
        (in_goal_and_path(true), "goal changed"),
        (in_goal_and_path(false), "path changed"),
        (has(Section::Routes), "kept routes changed"),
        (has(Section::Constraints), "constraints changed"),
        (has(Section::Position), "position changed"),
        (has(Section::Details), "plan details changed"),
        (has(Section::Background), "background changed"),
        (has(Section::SavedRoles), "saved roles changed"),
        (has(Section::OwnRoles), "roles of your own changed"),
        (has(Section::RoleCorrections), "corrections of roles changed"),
        (has(Section::Assumptions), "assumptions changed"),
        (has(Section::Pay), "pay changed"),
        (has(Section::Unknown), "other fields changed"),
    ]
    .into_iter()
    .filter(|(has, _)| *has)
    .map(|(_, words)| words.to_owned())
    .collect()
}
