//! An import of official files.

use crate::app::present::import_report::ReportPart;
use crate::domain::official::import::progress::Progress;

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportStage {
    /// The phases so far in the order they came; the last is under way.
    UnderWay(Vec<Progress>),
    /// The packs are kept: what came of it.
    Kept(Vec<ReportPart>),
    /// Nothing was kept: why.
    Failed(String),
}

/// An import.
#[derive(Clone, Debug, PartialEq)]
pub struct Importing {
    /// Unique within a session.
    pub number: u64,
    /// Names of the files.
    pub files: Vec<String>,
    pub stage: ImportStage,
}

impl Importing {
    pub fn is_under_way(&self) -> bool {
        matches!(self.stage, ImportStage::UnderWay(_))
    }

    /// It has come so far.
    pub fn note(&mut self, progress: Progress) {
        let ImportStage::UnderWay(phases) = &mut self.stage else { return };
        match phases.last_mut().filter(|last| last.phase == progress.phase) {
            Some(last) => *last = progress,
            None => phases.push(progress),
        }
    }
}
