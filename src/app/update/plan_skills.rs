//! Changes to the skill ledger.

use jiff::civil::Date;

use crate::app::action::PlanAction;
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;

/// Applies a change to the ledger; nothing for any other one, and for a rating of a day to come.
pub(super) fn change(plan: &mut Plan, action: PlanAction, catalogue: &Catalogue, today: Date) {
    match action {
        PlanAction::Rate(skill, level) => plan.rate(&skill, level, today),
        PlanAction::RateOn(skill, level, day) if day <= today => plan.rate(&skill, level, day),
        PlanAction::Unrate(skill) => plan.unrate(&skill),
        PlanAction::SetSkillEvidence(skill, text) => {
            if let Some(entry) = plan.last_entered_mut(&skill) {
                entry.evidence = super::step::stated(&text);
            }
        }
        PlanAction::SetSkillNote(skill, text) => {
            if let Some(entry) = plan.last_entered_mut(&skill) {
                entry.note = super::step::stated(&text);
            }
        }
        PlanAction::AssumeFromRole => {
            if let Some(role) = catalogue.role(&plan.position.role) {
                plan.assume_from(role, today);
            }
        }
        _ => {}
    }
}
