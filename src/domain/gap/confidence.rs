//! How much of a role's skills a person has rated.

use serde::Serialize;

use super::skill_gap::SkillGap;
use super::total_of;
use crate::domain::ids::SkillId;

/// What one skill adds to the share.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConfidenceLine {
    pub skill: SkillId,
    /// Whether the person rated it or earned it by a step. An assumed level is not a rating.
    pub rated: bool,
    /// The part it adds when rated; the parts of all skills sum to 1.
    pub full: f64,
}

/// Importance-weighted share of the role's skills, essential and optional, with a rating.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Confidence {
    /// Skills rated.
    pub rated: usize,
    /// Skills in all.
    pub of: usize,
    /// Share of the weight of all skills that is rated, 0 to 1.
    pub share: f64,
    /// The ledger: the rated parts sum to `share`.
    pub ledger: Vec<ConfidenceLine>,
}

impl Confidence {
    /// The confidence over `skills`. With no weight at all each skill counts the same.
    pub(super) fn of(skills: &[SkillGap]) -> Self {
        let total: f64 = skills.iter().map(|gap| gap.weight).sum();
        let even = 1.0 / (skills.len().max(1) as f64);
        let ledger: Vec<_> = skills
            .iter()
            .map(|gap| ConfidenceLine {
                skill: gap.skill.clone(),
                rated: gap.held.is_some_and(|held| !held.assumed),
                full: if total > 0.0 { gap.weight / total } else { even },
            })
            .collect();
        Self {
            rated: ledger.iter().filter(|line| line.rated).count(),
            of: ledger.len(),
            share: total_of(ledger.iter().filter(|line| line.rated).map(|line| line.full)),
            ledger,
        }
    }
}
