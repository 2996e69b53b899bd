//! Hours of learning between a person and a role.

use serde::Serialize;

use super::skill_gap::SkillGap;
use super::total_of;
use crate::domain::catalogue::role::Need;
use crate::domain::ids::SkillId;

/// Hours one essential skill asks for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShortfallLine {
    /// The skill.
    pub skill: SkillId,
    /// Hours to the level wanted, above 0.
    pub hours: f64,
}

/// Hours to the levels wanted in the essential skills that are short or missing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shortfall {
    /// The sum, in hours; 0 exactly when no rated essential is short or missing.
    pub hours: f64,
    /// Essentials nobody rated: their hours are unknown and not in the sum.
    #[serde(rename = "unrated_essentials")]
    pub unknown: usize,
    /// The ledger: sums to `hours`, most hours first.
    pub ledger: Vec<ShortfallLine>,
}

impl Shortfall {
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
            unknown: essentials().filter(|gap| gap.held.is_none()).count(),
            ledger,
        }
    }
}
