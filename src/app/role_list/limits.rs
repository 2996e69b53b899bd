//! The filters that are set.

use serde::{Deserialize, Serialize};

use super::{Candidate, RoleFilter, RoleLimit};

/// At most one value of each filter, in the order of the filters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<RoleLimit>", into = "Vec<RoleLimit>")]
pub struct RoleLimits(Vec<RoleLimit>);

impl RoleLimits {
    /// What a filter is set to.
    pub fn of(&self, filter: RoleFilter) -> Option<&RoleLimit> {
        self.0.iter().find(|limit| limit.filter() == filter)
    }

    /// Sets a filter, or clears it.
    pub fn set(&mut self, filter: RoleFilter, limit: Option<RoleLimit>) {
        self.0.retain(|known| known.filter() != filter);
        self.0.extend(limit);
        self.0.sort_by_key(RoleLimit::filter);
    }

    pub fn as_slice(&self) -> &[RoleLimit] {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn pass(&self, candidate: &Candidate<'_>) -> bool {
        self.0.iter().all(|limit| limit.passes(candidate))
    }
}

impl From<Vec<RoleLimit>> for RoleLimits {
    fn from(limits: Vec<RoleLimit>) -> Self {
        limits.into_iter().collect()
    }
}

impl From<RoleLimits> for Vec<RoleLimit> {
    fn from(limits: RoleLimits) -> Self {
        limits.0
    }
}

impl FromIterator<RoleLimit> for RoleLimits {
    /// Of several values of a filter the last one counts.
    fn from_iter<T: IntoIterator<Item = RoleLimit>>(limits: T) -> Self {
        limits.into_iter().fold(Self::default(), |mut all, limit| {
            all.set(limit.filter(), Some(limit));
            all
        })
    }
}
