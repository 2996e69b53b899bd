//! A plan with what is to be known about the file it came from.

use super::FORMAT;
use crate::domain::plan::Plan;
use crate::storage::located_error::LocatedError;

/// A plan that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadedPlan {
    pub plan: Plan,
    /// The format of the file, from 1. Above [`FORMAT`] the plan is for looking at only: it must not be saved over the
    /// file, for what a newer version meant by it is not known.
    pub found_format: u32,
    /// What in the file this version does not know and keeps, each with its place; at most
    /// [`MOST_NOTES`](Self::MOST_NOTES) and one more that counts the rest.
    pub notes: Vec<LocatedError>,
    /// Texts that cannot be shown as they stand, in the same way.
    pub marked: Vec<LocatedError>,
}

impl LoadedPlan {
    /// Notes that are told one by one.
    pub const MOST_NOTES: usize = 50;

    /// The format of the file if it is newer than what this version writes: then the file must not be saved over.
    pub fn newer(&self) -> Option<u32> {
        (self.found_format > FORMAT).then_some(self.found_format)
    }

    /// The format of the file if it is older: then a copy of the file is to be kept before it is first saved over.
    pub fn older(&self) -> Option<u32> {
        (self.found_format < FORMAT).then_some(self.found_format)
    }
}
