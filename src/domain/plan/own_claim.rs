//! A figure that the person states about a role's pay.

use super::part::{Leaf, may, must, part};
use super::value::Value;
use crate::domain::catalogue::claim::{Amount, PayDefinition};
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, PlaceId, RoleId};

part! {
    /// A figure of the person's own. It stands before all of the catalogue unless they choose otherwise.
    pub struct OwnClaim {
        /// Unique within the plan: `own-1` and so on.
        id: ClaimId = must(Leaf);
        role: RoleId = must(Leaf), Value::Role;
        /// The figure, in whole units for a year.
        amount: Amount = must(Leaf), Value::Figure;
        currency: Currency = must(Leaf), Value::Currency;
        /// What it includes.
        definition: PayDefinition = must(Leaf), Value::Definition;
        /// The year it speaks of.
        year: i16 = must(Leaf), |year: i16| Value::Number(f64::from(year));
        /// Where it holds. Absent: wherever the role is taken.
        place: Option<PlaceId> = may(Leaf), Value::Place;
        /// Anything the person wants to remember.
        note: Option<String> = may(Leaf), Value::Text;
    }
}

impl OwnClaim {
    /// What ids begin with.
    pub const PREFIX: &'static str = "own-";
}
