//! How much of a role's essential skills a person meets.

use serde::Serialize;

use super::skill_gap::{GapState, SkillGap};
use super::total_of;
use crate::domain::catalogue::role::Need;
use crate::domain::ids::SkillId;

/// What one essential skill adds to the share.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CoverageLine {
    pub skill: SkillId,
    /// The part gained, 0 up to `full`.
    pub gained: f64,
    /// The part the skill adds when met; the parts of all essentials sum to 1.
    pub full: f64,
}

/// Importance-weighted share of the essential skills met.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coverage {
    /// Essentials met.
    pub met: usize,
    /// Essentials in all.
    pub of: usize,
    /// `Σ w·min(have, need)/need ÷ Σ w` over the essentials, 0 to 1; an unrated skill adds nothing yet.
    pub share: f64,
    /// The ledger: sums to `share`.
    pub ledger: Vec<CoverageLine>,
}

impl Coverage {
    /// The coverage of the essentials among `skills`; `None` if none of them has a level, for then there is nothing
    /// to say, or if no skill has a weight.
    pub(super) fn of(skills: &[SkillGap]) -> Option<Self> {
        let essentials: Vec<_> = skills.iter().filter(|gap| gap.need == Need::Essential).collect();
        let total: f64 = essentials.iter().map(|gap| gap.weight).sum();
        if total <= 0.0 || essentials.iter().all(|gap| gap.held.is_none()) {
            return None;
        }
        let ledger: Vec<_> = essentials
            .iter()
            .map(|gap| {
                let have = gap.held.map_or(0, |held| held.level.value()).min(gap.wanted.value());
                let full = gap.weight / total;
                // A role wants at least level 1; the catalogue is checked for it.
                let gained = full * (f64::from(have) / f64::from(gap.wanted.value().max(1)));
                CoverageLine { skill: gap.skill.clone(), gained, full }
            })
            .collect();
        Some(Self {
            met: essentials.iter().filter(|gap| gap.state == GapState::Met).count(),
            of: essentials.len(),
            share: total_of(ledger.iter().map(|line| line.gained)),
            ledger,
        })
    }
}
