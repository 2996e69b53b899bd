//! How alike two roles have to be before a move that no source names is believed: read off the packs themselves, without roles
//! of a person's own.
//!
//! The method is that of Nesta's Mapping Career Causeways (2020): mean less one standard deviation of the means within
//! the groups of a classification. The groups here are the families of the catalogue.

use serde::Serialize;

use std::collections::BTreeMap;

use super::entries::Entries;
use super::known::{Contents, Known};
use super::skill::Skill;
use super::want::Want;
use crate::domain::ids::FamilyId;

/// The threshold and how it came about.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Calibration {
    /// Least coverage of the essentials of the role taken, 0 to 1.
    pub threshold: f64,
    /// Mean over the families of the mean coverage between their roles.
    pub mean: f64,
    /// Standard deviation of those means, of the whole and not of a sample.
    pub deviation: f64,
    /// Families with at least two roles.
    pub families: usize,
    /// Pairs of roles in them, each direction for itself.
    pub pairs: usize,
}

impl Calibration {
    /// Reads the threshold off the roles that are told, not off official occupations; `None` if no family has two roles, for then there is
    /// nothing to go by.
    pub(super) fn of(roles: &Entries<Known>, skills: &Entries<Skill>, rarity: &[f64]) -> Option<Self> {
        let mut families: BTreeMap<&FamilyId, Vec<&Contents>> = BTreeMap::new();
        for known in roles.iter() {
            if let Some(family) = known.as_told().and_then(|role| role.family.as_ref()) {
                families.entry(family).or_default().push(known.contents(skills, rarity));
            }
        }
        let mut levels = vec![0; skills.iter().len()];
        let mut pairs = 0;
        let mut means = Vec::new();
        for roles in families.values() {
            let mut within = Vec::new();
            for (at, from) in roles.iter().enumerate() {
                set(&mut levels, from, |level| level);
                let others = roles.iter().enumerate().filter(|(other, _)| *other != at);
                let level = |skill: u32| levels.get(skill as usize).copied().unwrap_or(0);
                within.extend(others.filter_map(|(_, to)| Want::covered(&to.wants, level)));
                set(&mut levels, from, |_| 0);
            }
            pairs += within.len();
            means.extend(mean(&within));
        }
        let middle = mean(&means)?;
        let squares: Vec<f64> = means.iter().map(|value| (value - middle).powi(2)).collect();
        let deviation = mean(&squares)?.sqrt();
        let threshold = (middle - deviation).max(0.0);
        Some(Self { threshold, mean: middle, deviation, families: means.len(), pairs })
    }
}

/// Sets the levels of the skills that a role usually wants.
fn set(levels: &mut [u8], role: &Contents, to: impl Fn(u8) -> u8) {
    for (skill, level) in &role.usual {
        levels.get_mut(*skill as usize).into_iter().for_each(|set| *set = to(*level));
    }
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}
