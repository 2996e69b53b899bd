//! Where the pay of each stage comes from, in words.

use super::points::Facts;
use crate::app::present::pay_words::{NO_DATA, cited, claim_of, ends_are};
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::ids::ClaimId;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::trajectory::{PaySource, StagePay, Trajectory};

/// Source and year of the pay of a stage.
pub(super) fn source_of(facts: &Facts<'_>, stage: &StagePay) -> String {
    match &stage.source {
        PaySource::Yours => "yours".to_owned(),
        PaySource::Claim { id, .. } => claim(facts, id).map(|claim| cited(facts.state, claim)).unwrap_or_default(),
        PaySource::NoFigure => NO_DATA.to_owned(),
        PaySource::OtherCurrency(currency) => format!("pay in {currency} only"),
    }
}

/// The claim with this id.
pub(super) fn claim<'a>(facts: &Facts<'a>, id: &ClaimId) -> Option<ClaimRef<'a>> {
    claim_of(facts.state, id)
}

/// What the pay includes: base, where every stage says so.
pub(super) fn title(facts: &Facts<'_>, trajectory: &Trajectory) -> &'static str {
    let all_base = trajectory.stages.iter().all(|stage| match &stage.source {
        PaySource::Claim { id, .. } => claim(facts, id).is_some_and(|claim| claim.definition() == PayDefinition::Base),
        PaySource::Yours | PaySource::NoFigure | PaySource::OtherCurrency(_) => true,
    });
    if all_base { "Base pay" } else { "Pay" }
}

/// Where the figures are from and what low and high are there, with the roles they speak of.
pub(super) fn sources_line(facts: &Facts<'_>, trajectory: &Trajectory) -> String {
    let mut kinds: Vec<(String, Vec<&str>)> = Vec::new();
    for stage in &trajectory.stages {
        let kind = match &stage.source {
            PaySource::Claim { id, band, .. } => {
                let ends = claim(facts, id).map(ends_are);
                let source = source_of(facts, stage);
                match ends.filter(|_| band.low.is_some()) {
                    None => format!("one figure, {source}"),
                    Some(("low", _)) => format!("ends printed, {source}"),
                    Some((low, high)) => format!("{low}–{high}, {source}"),
                }
            }
            PaySource::Yours | PaySource::NoFigure | PaySource::OtherCurrency(_) => continue,
        };
        let role = facts.state.catalogue.role_short(&stage.role);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, roles)) if roles.contains(&role) => {}
            Some((_, roles)) => roles.push(role),
            None => kinds.push((kind, vec![role])),
        }
    }
    let parts = kinds.into_iter().map(|(kind, roles)| format!("{kind} ({})", roles.join(", ")));
    let parts: Vec<_> = parts.collect();
    if parts.is_empty() {
        "Your own pay, with the growth assumed.".to_owned()
    } else {
        format!("Low to high: {}.", parts.join("; "))
    }
}

/// Words as a list: `a`, `a and b`, `a, b and c`.
pub(super) fn list(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
