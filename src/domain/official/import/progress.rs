//! How far an import is.

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumIter, strum::EnumCount)]
pub enum Phase {
    /// Looking at what is in the file.
    Open,
    Occupations,
    Zones,
    Titles,
    Ratings,
    Software,
    Tasks,
    Activities,
    Related,
    Wages,
    Projections,
    /// Computing which occupations are alike; its rows are occupations.
    Likeness,
    /// Holding what was read against what was there.
    Changes,
}

/// A step of the way. Steps of one phase follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub phase: Phase,
    /// Rows read in this phase.
    pub rows: u64,
}
