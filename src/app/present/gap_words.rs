//! The readings of a gap in words, the same on every screen.

use super::figure::{Meaning, Told};
use crate::app::format;
use crate::domain::gap::Gap;
use crate::domain::gap::coverage::Coverage;
use crate::domain::gap::covered::Covered;
use crate::domain::ids::{RoleId, SkillId};

/// Essentials met of all, for example `9 of 14`.
pub fn met(gap: &Gap, coverage: &Coverage) -> Told {
    Told::part_of(Meaning::Met(gap.role.clone()), coverage.met, coverage.of)
}

/// The same where nothing else was asked of the gap.
pub fn met_in(role: &RoleId, covered: &Covered) -> Told {
    Told::part_of(Meaning::Met(role.clone()), covered.met, covered.of)
}

/// Hours that the essentials are short today: at least so many where one of them is not known.
pub fn short(gap: &Gap) -> Told {
    let words = format::shortfall(&gap.shortfall);
    match gap.shortfall.known_hours() {
        Some(known) => Told::number(Meaning::HoursShort(gap.role.clone()), known, words),
        None => Told::number(Meaning::LevelsShort(gap.role.clone()), gap.shortfall.untimed_levels().into(), words),
    }
}

/// Hours that one skill is short today.
pub fn short_of_skill(gap: &Gap, skill: &SkillId, hours: f64) -> Told {
    Told::hours(Meaning::HoursOfSkillShort(gap.role.clone(), skill.clone()), hours)
}

/// Share of the skills that is rated or earned, by weight.
pub fn confidence(gap: &Gap) -> Told {
    Told::percent(Meaning::Confidence(gap.role.clone()), gap.confidence.share)
}

/// Skills that are rated or earned, of all.
pub fn rated(gap: &Gap) -> Told {
    Told::part_of(Meaning::Rated(gap.role.clone()), gap.confidence.rated, gap.confidence.of)
}
