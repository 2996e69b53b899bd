//! The entries of the lists of a plan: by what they are matched, and when two of one name are yet not the same.

use std::borrow::Cow;

use crate::domain::ids::RoleId;
use crate::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use crate::domain::plan::exchange_rate::ExchangeRate;
use crate::domain::plan::kept_route::KeptRoute;
use crate::domain::plan::ledger_entry::LedgerEntry;
use crate::domain::plan::own_claim::OwnClaim;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::package::Package;
use crate::domain::plan::paid::Paid;
use crate::domain::plan::part::{Fields, Visitor};
use crate::domain::plan::plan_step::{PlanStep, TimeEntry};
use crate::domain::plan::position::Position;
use crate::domain::plan::promise::Promise;
use crate::domain::plan::role_correction::RoleCorrection;
use crate::domain::plan::stage::Stage;

/// An entry of a list.
pub(super) trait Entry: Fields {
    /// Whether entries of this kind are counted up, so that two people give the same name to two things.
    const NUMBERED: bool = false;

    /// The id or the role by which it is matched.
    fn name(&self) -> Cow<'_, str>;

    /// Entries of different rank may stand in any order: all of them, unless they are of one rank.
    fn rank(&self) -> Cow<'_, str> {
        self.name()
    }

    /// Whether an entry of the same name is this one at another time, and not one that took over a name that had become
    /// free: ids are counted up from the highest in use, so that the one after a removed entry has its id.
    fn is_same(&self, _other: &Self) -> bool {
        true
    }

    /// What makes an entry this one even under another name, if anything does: files of the first version have no ids
    /// of hours logged, and those given at reading depend on what stands before.
    fn content(&self) -> Option<String> {
        None
    }
}

impl Fields for RoleId {
    const NAME: &'static str = "RoleId";

    fn visit(_visitor: &mut impl Visitor<Self>) {}
}

impl Entry for RoleId {
    fn name(&self) -> Cow<'_, str> {
        self.as_str().into()
    }

    fn rank(&self) -> Cow<'_, str> {
        "".into()
    }
}

/// A position beside the main one, or held before.
impl Entry for Position {
    fn name(&self) -> Cow<'_, str> {
        self.role.as_str().into()
    }

    fn rank(&self) -> Cow<'_, str> {
        "".into()
    }
}

impl Entry for Stage {
    fn name(&self) -> Cow<'_, str> {
        self.role.as_str().into()
    }

    fn rank(&self) -> Cow<'_, str> {
        "".into()
    }
}

impl Entry for KeptRoute {
    const NUMBERED: bool = true;

    fn name(&self) -> Cow<'_, str> {
        self.id.as_str().into()
    }

    fn is_same(&self, other: &Self) -> bool {
        let roles = |route: &Self| route.stages.iter().map(|stage| stage.role.clone()).collect::<Vec<_>>();
        self.title == other.title || (self.goal == other.goal && roles(self) == roles(other))
    }
}

impl Entry for OwnRole {
    /// The id is made from the title, so that two people who enter the same role mean the same.
    fn name(&self) -> Cow<'_, str> {
        self.id.as_str().into()
    }

    fn rank(&self) -> Cow<'_, str> {
        "".into()
    }
}

impl Entry for RoleCorrection {
    fn name(&self) -> Cow<'_, str> {
        self.role.as_str().into()
    }
}

impl Entry for ClaimChoice {
    /// The claim that stands alone for a role is the one of that role, whichever it is.
    fn name(&self) -> Cow<'_, str> {
        match self.how {
            ClaimUse::Only => self.role.as_str().into(),
            ClaimUse::Weight(_) | ClaimUse::Excluded => format!("{}\n{}", self.role, self.claim).into(),
        }
    }

    fn rank(&self) -> Cow<'_, str> {
        self.role.as_str().into()
    }
}

impl Entry for LedgerEntry {
    const NUMBERED: bool = true;

    fn name(&self) -> Cow<'_, str> {
        self.id.as_str().into()
    }

    fn rank(&self) -> Cow<'_, str> {
        self.skill.as_str().into()
    }

    fn is_same(&self, other: &Self) -> bool {
        self.skill == other.skill && (self.date == other.date || self.basis == other.basis)
    }
}

impl Entry for PlanStep {
    const NUMBERED: bool = true;

    fn name(&self) -> Cow<'_, str> {
        self.id.as_str().into()
    }

    fn rank(&self) -> Cow<'_, str> {
        "".into()
    }

    fn is_same(&self, other: &Self) -> bool {
        (self.from.is_some() && self.from == other.from)
            || self.title == other.title
            || (self.builds == other.builds && self.hours == other.hours)
    }
}

impl Entry for TimeEntry {
    const NUMBERED: bool = true;

    fn name(&self) -> Cow<'_, str> {
        self.id.as_str().into()
    }

    fn is_same(&self, other: &Self) -> bool {
        self.date == other.date || self.hours.to_bits() == other.hours.to_bits()
    }

    fn content(&self) -> Option<String> {
        Some(format!("{} {} {:?}", self.date, self.hours, self.unknown))
    }
}

impl Entry for OwnClaim {
    const NUMBERED: bool = true;

    fn name(&self) -> Cow<'_, str> {
        self.id.as_str().into()
    }

    fn is_same(&self, other: &Self) -> bool {
        self.role == other.role
    }
}

impl Entry for ExchangeRate {
    fn name(&self) -> Cow<'_, str> {
        format!("{} {}", self.currency, self.to).into()
    }
}

impl Entry for Package {
    fn name(&self) -> Cow<'_, str> {
        self.role.as_str().into()
    }
}

impl Entry for Paid {
    const NUMBERED: bool = true;

    fn name(&self) -> Cow<'_, str> {
        self.id.as_str().into()
    }

    fn is_same(&self, other: &Self) -> bool {
        self.date == other.date || self.amount == other.amount
    }
}

impl Entry for Promise {
    fn name(&self) -> Cow<'_, str> {
        self.date.to_string().into()
    }
}
