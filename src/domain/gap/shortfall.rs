//! Hours of learning between a person and a role.

use serde::Serialize;

use super::skill_gap::SkillGap;
use super::total_of;
use crate::domain::catalogue::role::Need;
use crate::domain::ids::SkillId;

/// Hours one essential skill asks for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShortfallLine {
    pub skill: SkillId,
    /// Hours to the level wanted, above 0.
    pub hours: f64,
}

/// Hours to the levels wanted in the essential skills that are short or missing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shortfall {
    /// The sum, in hours, of what is known.
    pub hours: f64,
    /// Essentials short or missing for which nobody says how long a level takes; they are not in the sum.
    #[serde(rename = "untimed_essentials", skip_serializing_if = "is_none")]
    pub untimed: usize,
    /// Essentials nobody rated: their hours are unknown and not in the sum.
    #[serde(rename = "unrated_essentials")]
    pub unknown: usize,
    /// The ledger: sums to `hours`, most hours first.
    pub ledger: Vec<ShortfallLine>,
}

impl Shortfall {
    /// The sum, where it says anything: `None` if something is short and no hours are known of it.
    pub fn known_hours(&self) -> Option<f64> {
        (self.untimed == 0 || !self.ledger.is_empty()).then_some(self.hours)
    }

    /// The shortfall over the essentials among `skills`.
    pub(super) fn of(skills: &[SkillGap]) -> Self {
        let essentials = || skills.iter().filter(|gap| gap.need == Need::Essential);
        let mut ledger: Vec<_> = essentials()
            .filter(|gap| gap.state.is_gap())
            .filter_map(|gap| Some(ShortfallLine { skill: gap.skill.clone(), hours: gap.hours? }))
            .collect();
        ledger.sort_by(|a, b| b.hours.total_cmp(&a.hours).then_with(|| a.skill.cmp(&b.skill)));
        Self {
            hours: total_of(ledger.iter().map(|line| line.hours)),
            untimed: essentials().filter(|gap| gap.state.is_gap() && gap.hours.is_none()).count(),
            unknown: essentials().filter(|gap| gap.held.is_none()).count(),
            ledger,
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the serializer gives references")]
fn is_none(count: &usize) -> bool {
    *count == 0
}
