//! What is to be saved, and where.

use std::path::Path;

use jiff::Zoned;

use crate::app::file::FileIdentity;
use crate::domain::plan::Plan;
use crate::storage::backups::Backups;

/// What is to be saved, and where.
#[derive(Clone, Copy, Debug)]
pub struct SaveRequest<'a> {
    /// The file; links are followed.
    pub path: &'a Path,
    pub plan: &'a Plan,
    /// What is on the disk as far as we know. `None`: never seen; a file that is there is then replaced, so the person
    /// must have been asked.
    pub expected: Option<&'a FileIdentity>,
    /// The format of the file that was loaded. If it is an older one, the file is copied before it is replaced.
    pub older_format: Option<u32>,
    /// Where earlier contents are kept.
    pub backups: Option<&'a Backups>,
    /// The time, with the zone whose days count.
    pub now: &'a Zoned,
}
