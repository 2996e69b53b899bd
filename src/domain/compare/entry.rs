//! The entries of the lists of a plan: by what they are matched, and when two of one name are yet not the same.

use jiff::civil::Date;

use super::fields::Fields;
use crate::domain::ids::{KeptRouteId, RoleId, SkillId, TimeEntryId};
use crate::domain::plan::assumptions::ClaimChoice;
use crate::domain::plan::kept_route::KeptRoute;
use crate::domain::plan::ledger_entry::LedgerEntry;
use crate::domain::plan::plan_step::{PlanStep, TimeEntry};
use crate::domain::plan::stage::Stage;

/// An entry of a list.
pub(super) trait Entry: Fields {
    /// Whether entries of this kind are counted up, so that two people give the same name to two things.
    const NUMBERED: bool;

    /// Entries of different rank may stand in any order.
    type Rank: Ord;

    /// Its rank.
    fn rank(&self) -> Self::Rank;

    /// The id or the role by which it is matched.
    fn name(&self) -> &str;

    /// Whether an entry of the same name is this one at another time, and not one that took over a name that had become
    /// free: ids are counted up from the highest in use, so that the one after a removed entry has its id.
    fn is_same(&self, other: &Self) -> bool;

    /// What makes an entry this one even under another name, if anything does: files of the first version have no ids
    /// of hours logged, and those given at reading depend on what stands before.
    fn content(&self) -> Option<String> {
        None
    }
}

impl Entry for RoleId {
    const NUMBERED: bool = false;
    type Rank = ();

    fn rank(&self) -> Self::Rank {}

    fn name(&self) -> &str {
        self.as_str()
    }

    fn is_same(&self, _other: &Self) -> bool {
        true
    }
}

impl Entry for Stage {
    const NUMBERED: bool = false;
    type Rank = ();

    fn rank(&self) -> Self::Rank {}

    fn name(&self) -> &str {
        self.role.as_str()
    }

    fn is_same(&self, _other: &Self) -> bool {
        true
    }
}

impl Entry for KeptRoute {
    const NUMBERED: bool = true;
    type Rank = KeptRouteId;

    fn rank(&self) -> Self::Rank {
        self.id.clone()
    }

    fn name(&self) -> &str {
        self.id.as_str()
    }

    fn is_same(&self, other: &Self) -> bool {
        let roles = |route: &Self| route.stages.iter().map(|stage| stage.role.clone()).collect::<Vec<_>>();
        self.title == other.title || (self.goal == other.goal && roles(self) == roles(other))
    }
}

impl Entry for ClaimChoice {
    const NUMBERED: bool = false;
    type Rank = RoleId;

    fn rank(&self) -> Self::Rank {
        self.role.clone()
    }

    fn name(&self) -> &str {
        self.role.as_str()
    }

    fn is_same(&self, _other: &Self) -> bool {
        true
    }
}

impl Entry for LedgerEntry {
    const NUMBERED: bool = true;
    type Rank = (SkillId, Date);

    fn rank(&self) -> Self::Rank {
        (self.skill.clone(), self.date)
    }

    fn name(&self) -> &str {
        self.id.as_str()
    }

    fn is_same(&self, other: &Self) -> bool {
        self.skill == other.skill && (self.date == other.date || self.basis == other.basis)
    }
}

impl Entry for PlanStep {
    const NUMBERED: bool = true;
    type Rank = ();

    fn rank(&self) -> Self::Rank {}

    fn name(&self) -> &str {
        self.id.as_str()
    }

    fn is_same(&self, other: &Self) -> bool {
        (self.from.is_some() && self.from == other.from)
            || self.title == other.title
            || (self.builds == other.builds && self.hours == other.hours)
    }
}

impl Entry for TimeEntry {
    const NUMBERED: bool = true;
    type Rank = TimeEntryId;

    fn rank(&self) -> Self::Rank {
        self.id.clone()
    }

    fn name(&self) -> &str {
        self.id.as_str()
    }

    fn is_same(&self, other: &Self) -> bool {
        self.date == other.date || self.hours.to_bits() == other.hours.to_bits()
    }

    fn content(&self) -> Option<String> {
        Some(format!("{} {} {:?}", self.date, self.hours, self.unknown))
    }
}
