//! The name of a recovery copy.

use std::fmt;

use crate::storage::disk::random_number;

/// The name of a recovery copy in its folder: letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecoveryId(String);

impl RecoveryId {
    /// A name that nobody else has.
    pub fn unused() -> Self {
        Self(format!("{}-{:016x}", std::process::id(), random_number()))
    }

    /// The name as it stands in the folder, `None` if it could not be one.
    pub fn parse(text: &str) -> Option<Self> {
        let allowed = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let is_name = !text.is_empty() && text.len() <= 64 && text.chars().all(allowed);
        is_name.then(|| Self(text.to_owned()))
    }

    /// The process that took the name, as far as it says so.
    pub(super) fn process(&self) -> Option<u32> {
        self.0.split_once('-')?.0.parse().ok()
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RecoveryId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
