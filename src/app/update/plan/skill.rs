//! Changes to the skill ledger.

use jiff::civil::Date;

use crate::app::action::SkillAction;
use crate::app::format;
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;

/// The gesture a change belongs to.
pub(super) fn gesture(action: &SkillAction) -> Option<String> {
    match action {
        SkillAction::Rate(skill, _) => Some(format!("rate {skill}")),
        SkillAction::RateOn(skill, _, day) => Some(format!("rate {skill} {day}")),
        SkillAction::Unrate(_)
        | SkillAction::SetEvidence(..)
        | SkillAction::SetNote(..)
        | SkillAction::AssumeFromRole => None,
    }
}

/// What a change is called.
pub(super) fn label(action: &SkillAction, catalogue: &Catalogue) -> String {
    let skill = |id| catalogue.skill_title(id);
    match action {
        SkillAction::Rate(id, level) => format!("Rate {} {}", skill(id), level.value()),
        SkillAction::RateOn(id, level, day) => {
            format!("Rate {} {} as of {}", skill(id), level.value(), format::date(*day))
        }
        SkillAction::Unrate(id) => format!("Unrate {}", skill(id)),
        SkillAction::SetEvidence(id, _) => format!("Change the evidence of {}", skill(id)),
        SkillAction::SetNote(id, _) => format!("Change the note on {}", skill(id)),
        SkillAction::AssumeFromRole => "Assume levels from your role".to_owned(),
    }
}

/// Applies a change to the ledger; nothing for a rating of a day to come.
pub(super) fn change(plan: &mut Plan, action: SkillAction, catalogue: &Catalogue, today: Date) {
    match action {
        SkillAction::Rate(skill, level) => plan.rate(&skill, level, today),
        SkillAction::RateOn(skill, level, day) => {
            if day <= today {
                plan.rate(&skill, level, day);
            }
        }
        SkillAction::Unrate(skill) => plan.unrate(&skill),
        SkillAction::SetEvidence(skill, text) => {
            if let Some(entry) = plan.last_entered_mut(&skill) {
                entry.evidence = super::stated(&text);
            }
        }
        SkillAction::SetNote(skill, text) => {
            if let Some(entry) = plan.last_entered_mut(&skill) {
                entry.note = super::stated(&text);
            }
        }
        SkillAction::AssumeFromRole => {
            if let Some(role) = catalogue.role(&plan.position.role) {
                plan.assume_from(role, today);
            }
        }
    }
}
