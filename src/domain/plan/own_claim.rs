//! A figure that the person states about a role's pay.

use super::unknown_fields::UnknownFields;
use crate::domain::catalogue::claim::{Amount, PayDefinition};
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, PlaceId, RoleId};

/// A figure of the person's own. It stands before all of the catalogue unless they choose otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnClaim {
    /// Unique within the plan: `own-1` and so on.
    pub id: ClaimId,
    /// The role.
    pub role: RoleId,
    /// The figure, in whole units for a year.
    pub amount: Amount,
    /// Its currency.
    pub currency: Currency,
    /// What it includes.
    pub definition: PayDefinition,
    /// The year it speaks of.
    pub year: i16,
    /// Where it holds. Absent: wherever the role is taken.
    pub place: Option<PlaceId>,
    /// Anything the person wants to remember.
    pub note: Option<String>,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl OwnClaim {
    /// What ids begin with.
    pub const PREFIX: &'static str = "own-";
}
