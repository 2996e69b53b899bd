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

/// Levels that one essential skill is short, of which nobody says how long a level takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UntimedLine {
    pub skill: SkillId,
    /// Levels to the one wanted, above 0.
    pub levels: u8,
}

/// Hours to the levels wanted in the essential skills that are short or missing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shortfall {
    /// The sum, in hours, of what is known.
    pub hours: f64,
    /// How many lines `untimed` has.
    #[serde(rename = "untimed_essentials", skip_serializing_if = "is_none")]
    untimed_count: usize,
    /// Essentials short or missing for which nobody says how long a level takes, most levels first; they are not in the
    /// sum.
    #[serde(rename = "untimed_ledger", skip_serializing_if = "Vec::is_empty")]
    pub untimed: Vec<UntimedLine>,
    /// Essentials nobody rated: their hours are unknown and not in the sum.
    #[serde(rename = "unrated_essentials")]
    pub unknown: usize,
    /// The ledger: sums to `hours`, most hours first.
    pub ledger: Vec<ShortfallLine>,
}

impl Shortfall {
    /// The sum, where it says anything: `None` if something is short and no hours are known of it.
    pub fn known_hours(&self) -> Option<f64> {
        (self.untimed.is_empty() || !self.ledger.is_empty()).then_some(self.hours)
    }

    /// Levels short in skills of which nobody says how long a level takes.
    pub fn untimed_levels(&self) -> u32 {
        self.untimed.iter().map(|line| u32::from(line.levels)).sum()
    }

    /// The shortfall over the essentials among `skills`.
    pub(super) fn of(skills: &[SkillGap]) -> Self {
        let essentials = || skills.iter().filter(|gap| gap.need == Need::Essential);
        let mut ledger: Vec<_> = essentials()
            .filter(|gap| gap.state.is_gap())
            .filter_map(|gap| Some(ShortfallLine { skill: gap.skill.clone(), hours: gap.hours? }))
            .collect();
        ledger.sort_by(|a, b| b.hours.total_cmp(&a.hours).then_with(|| a.skill.cmp(&b.skill)));
        let untimed = untimed(essentials().filter(|gap| gap.state.is_gap() && gap.hours.is_none()));
        Self {
            hours: total_of(ledger.iter().map(|line| line.hours)),
            untimed_count: untimed.len(),
            untimed,
            unknown: essentials().filter(|gap| gap.held.is_none()).count(),
            ledger,
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the serializer gives references")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

/// In the order of weight where as many levels are missing.
fn untimed<'a>(gaps: impl Iterator<Item = &'a SkillGap>) -> Vec<UntimedLine> {
    let mut gaps: Vec<(&SkillGap, u8)> = gaps
        .map(|gap| (gap, gap.wanted.value().saturating_sub(gap.held.map_or(0, |held| held.level.value()))))
        .collect();
    gaps.sort_by(|(a, few), (b, many)| many.cmp(few).then(b.weight.total_cmp(&a.weight)).then(a.skill.cmp(&b.skill)));
    gaps.into_iter().map(|(gap, levels)| UntimedLine { skill: gap.skill.clone(), levels }).collect()
}
