//! Pay in a currency in which no source has a figure: what another country pays, times a rate.

use std::collections::BTreeSet;

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::Claim;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::scenario::{ScenarioSet, ScenarioStage, StageSource};

/// The stages whose pay is projected from a claim in another currency, with that claim.
pub fn foreign_stages(set: &ScenarioSet) -> impl Iterator<Item = (&ScenarioStage, &Claim)> {
    let projected = set.scenarios.iter().filter(|scenario| scenario.missing().is_none());
    let stages = projected.flat_map(|scenario| &scenario.stages);
    stages.filter_map(|stage| match &stage.source {
        StageSource::Claims | StageSource::SameFigure { .. } => {
            Some((stage, stage.figure.as_ref()?.foreign(set.currency)?))
        }
        StageSource::Yours(_) | StageSource::Missing(_) => None,
    })
}

/// What that means, in one sentence; `None` if every figure is in the currency of the set.
pub fn foreign_words(set: &ScenarioSet, catalogue: &Catalogue) -> Option<String> {
    let (stage, claim) = foreign_stages(set).next()?;
    let others: BTreeSet<_> =
        foreign_stages(set).map(|(stage, _)| &stage.role).filter(|role| **role != stage.role).collect();
    let roles = match others.len() {
        0 => String::new(),
        1 => " and of 1 more role".to_owned(),
        more => format!(" and of {more} more roles"),
    };
    let place = catalogue.place(&claim.place).map_or_else(|| claim.place.to_string(), |place| place.title.clone());
    let (other, _) = ClaimRef::Published(claim).money()?;
    let currency = set.currency;
    Some(format!(
        "No source has a figure in {currency}: the pay of {}{roles} is what {place} pays in {other} times your rate, and says \
         little about pay in {currency}. Give figures of your own.",
        catalogue.role_short(&stage.role)
    ))
}
