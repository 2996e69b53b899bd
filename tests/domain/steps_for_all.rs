//! For whatever an official occupation cannot do without there is something to do.

use std::collections::{BTreeMap, BTreeSet};

use rungs::domain::catalogue::role::Need;
use rungs::storage::catalogue;

#[test]
fn every_level_that_an_essential_asks_for_has_two_steps() {
    let catalogue = catalogue::whole().unwrap();
    let mut steps: BTreeMap<(&str, u8), usize> = BTreeMap::new();
    for build in catalogue.steps().flat_map(|step| &step.builds) {
        *steps.entry((build.skill.as_str(), build.to.value())).or_default() += 1;
    }
    let official = catalogue.roles().filter(|role| catalogue.is_official(&role.id));
    let essential = official.flat_map(|role| role.skills.iter().filter(|wanted| wanted.need == Need::Essential));
    // Who has less than the level before needs that first.
    let levels = essential.flat_map(|wanted| (2..=wanted.level.value()).map(|level| (wanted.skill.as_str(), level)));
    let asked: BTreeSet<_> = levels.collect();
    assert!(asked.len() > 150, "{}", asked.len());
    let without: Vec<_> = asked.into_iter().filter(|level| steps.get(level).copied().unwrap_or_default() < 2).collect();
    assert_eq!(without, []);
}
