//! What a person assumes about pay. An absent value follows the default of the catalogue, with its source.

use super::unknown_fields::UnknownFields;
use crate::domain::ids::{ClaimId, RoleId};
use crate::domain::rate::Rate;

/// The claim a person wants used for a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimChoice {
    /// The role.
    pub role: RoleId,
    /// The claim.
    pub claim: ClaimId,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

/// Assumptions of one plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assumptions {
    /// Growth of pay inside a role above inflation, percent a year.
    pub real_growth: Option<Rate>,
    /// Inflation, percent a year.
    pub inflation: Option<Rate>,
    /// Years looked ahead, 1 to 40.
    pub horizon_years: Option<u8>,
    /// Claims chosen by the person.
    pub claims: Vec<ClaimChoice>,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl Assumptions {
    /// Years looked ahead if the person has not said.
    pub const USUAL_HORIZON_YEARS: u8 = 10;

    /// The most years looked ahead.
    pub const LONGEST_HORIZON_YEARS: u8 = 40;

    /// Years looked ahead.
    pub fn horizon(&self) -> u8 {
        self.horizon_years.unwrap_or(Self::USUAL_HORIZON_YEARS)
    }

    /// The claim chosen for a role.
    pub fn claim_for(&self, role: &RoleId) -> Option<&ClaimId> {
        self.claims.iter().find(|choice| choice.role == *role).map(|choice| &choice.claim)
    }
}
