//! Changes to what the plan says about pay.

use jiff::civil::Date;

use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, PaidId, RoleId};
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::pay::assumption::Assumption;
use crate::domain::plan::assumptions::ClaimUse;
use crate::domain::plan::own_claim::OwnClaim;
use crate::domain::plan::package::Package;
use crate::domain::plan::paid::Paid;
use crate::domain::plan::promise::Promise;

/// A change to what the plan says about pay.
#[derive(Clone, Debug, PartialEq)]
pub enum PayAction {
    /// A value that is assumed; `None`: the default. One that it may not have changes nothing.
    SetAssumption(Assumption, Option<f64>),
    /// Years looked ahead; `None`: the default.
    SetHorizon(Option<u8>),
    /// Whether promotions at the present employer alone count.
    SetThisEmployerOnly(bool),
    /// Whether the odds of losing the job are looked at.
    SetRedundancy(bool),
    /// Take occupations whole, or read them by the level of the role.
    SetWholeOccupations(bool),
    /// Pay for a year, in today's money, below which the person does not want to fall.
    SetFloor(Option<Money>),
    /// The number that makes runs repeatable; `None`: that of Rungs.
    SetSeed(Option<u64>),
    /// The claim that stands alone for a role; `None`: by the default rule, without those left out.
    ChooseClaim(RoleId, Option<ClaimId>),
    /// How a claim is used for a role; `None`: as usual.
    UseClaim(RoleId, ClaimId, Option<ClaimUse>),
    /// The level of a role for which pay is asked; `None`: the role's own.
    SetPayLevel(RoleId, Option<Level>),
    /// Adds a figure of the person's own; it gets an id.
    AddOwnClaim(Box<OwnClaim>),
    /// Changes the figure with the same id.
    ChangeOwnClaim(Box<OwnClaim>),
    /// Removes a figure of the person's own, and what was chosen of it.
    RemoveOwnClaim(ClaimId),
    /// What one unit of a currency is worth in that of the person's pay; `None`: not stated.
    SetExchangeRate(Currency, Option<f64>),
    /// What a role pays beside base pay, instead of what was stated before.
    SetPackage(Box<Package>),
    /// Takes away what a role pays beside base pay.
    RemovePackage(RoleId),
    /// Adds what was really paid; it gets an id.
    AddPaid(Paid),
    /// Changes the entry with the same id.
    ChangePaid(Paid),
    RemovePaid(PaidId),
    /// Keeps a projection, instead of one kept on the same day.
    KeepPromise(Box<Promise>),
    /// Removes the projection kept on this day.
    RemovePromise(Date),
    /// All assumptions back to their defaults; what the person stated of pay stays: claims, rates between currencies, the
    /// floor.
    ResetAssumptions,
}
