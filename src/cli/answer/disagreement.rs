//! Figures about pay that cannot all be right.

use serde::Serialize;

use crate::app::format;
use crate::domain::ids::ClaimId;
use crate::domain::pay::disagreement::disagreement;
use crate::domain::pay::resolution::Resolution;

/// The two claims that are furthest apart, with their middles in whole units a year.
#[derive(Clone, Debug, Serialize)]
pub struct Apart {
    lowest_claim: ClaimId,
    lowest_middle: f64,
    highest_claim: ClaimId,
    highest_middle: f64,
}

impl Apart {
    /// Those of a role, if any two of its claims disagree.
    pub fn of(resolution: &Resolution<'_>) -> Option<Self> {
        let found = disagreement(resolution)?;
        let ((lowest_middle, lowest), (highest_middle, highest)) = (found.lowest, found.highest);
        let [lowest_claim, highest_claim] = [lowest, highest].map(|claim| claim.id().clone());
        Some(Self { lowest_claim, lowest_middle, highest_claim, highest_middle })
    }

    /// A line below a table of claims.
    pub fn text(&self) -> String {
        let [low, high] = [self.lowest_middle, self.highest_middle].map(format::grouped);
        format!("  These disagree: {low} ({}) and {high} ({}).\n", self.lowest_claim, self.highest_claim)
    }
}
