//! What a role wants of one essential skill, ready to be held against levels by the place of the skill.

/// The levels a skill can have, none included.
const LEVELS: usize = 6;

/// An essential skill as one role wants it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Want {
    /// The place of the skill in the order of ids.
    pub skill: u32,
    pub level: u8,
    /// Importance × rarity.
    pub weight: f64,
}

impl Want {
    /// The share of the weight of these skills that levels cover, by the place of each skill; `None` without a weight.
    pub fn covered(wants: &[Self], level: impl Fn(u32) -> u8) -> Option<f64> {
        let (mut gained, mut full) = (0.0, 0.0);
        for want in wants {
            let have = level(want.skill).min(want.level);
            full += want.weight;
            gained += want.weight * (f64::from(have) / f64::from(want.level.max(1)));
        }
        (full > 0.0).then(|| gained / full)
    }
}

/// Hours from nothing to each level.
pub(super) fn summed(hours: [f64; LEVELS - 1]) -> [f64; LEVELS] {
    let mut total = 0.0;
    let mut table = [0.0; LEVELS];
    for (entry, hours) in table.iter_mut().skip(1).zip(hours) {
        total += hours;
        *entry = total;
    }
    table
}
