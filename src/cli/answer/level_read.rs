//! The level at which an occupation is read.

use serde::Serialize;

use crate::domain::identifier;
use crate::domain::ids::SourceId;
use crate::domain::pay::wage_level::WageLevel;

/// A level of wages: the figure of an occupation is read for it, which is an approximation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LevelRead {
    #[serde(serialize_with = "identifier::of")]
    pub level: WageLevel,
    /// From 1 to 4.
    pub number: u8,
    /// The percentile of the occupation that is its middle.
    pub percentile: f64,
    /// The source of the levels.
    pub source: SourceId,
}

impl From<WageLevel> for LevelRead {
    fn from(level: WageLevel) -> Self {
        Self { level, number: level.number(), percentile: level.percentile(), source: WageLevel::SOURCE.into() }
    }
}
