//! What an import could not take, although the rest stands.

use super::onet::OnetTable;
use super::row_fault::RowFault;

/// Something that is missing from what was imported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Loss {
    #[error("there is no table “{table}”, which is needed for {}", .table.needed_for())]
    Table { table: OnetTable },
    #[error("{file}: there is no column “{column}”, which is needed for {needed_for}")]
    Column { file: String, column: &'static str, needed_for: &'static str },
    #[error("{file}: there are no rows in it")]
    Empty { file: String },
    /// Rows that were left out.
    #[error("{file}: rows left out: {rows}, the first on line {line}: {why}")]
    Rows { file: String, rows: u64, line: u64, why: RowFault },
    /// Occupations of which something is told only in part, and therefore not taken.
    #[error("{part} told only in part of {occupations} occupations, left out")]
    Incomplete { part: Part, occupations: usize },
    #[error("no file says which version of O*NET this is")]
    Version,
    #[error("work styles are on another scale than since 2025")]
    Styles,
    #[error("{file}: wages are only bounds of an amount that is not told")]
    Bound { file: String },
    #[error("no table tells how many leave an occupation for another one")]
    Transfers,
    /// There are wages, but none of the whole country.
    #[error("there are no wages of the whole country")]
    Nation,
}

/// What an occupation may be told only in part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::Display)]
pub enum Part {
    #[strum(to_string = "ratings")]
    Ratings,
    #[strum(to_string = "shares of education")]
    Education,
    #[strum(to_string = "shares of training")]
    Training,
    #[strum(to_string = "interests")]
    Interests,
    #[strum(to_string = "work styles")]
    Styles,
}
