//! What a pack of imported official files says of itself.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a pack is; there is at most one of each.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::EnumIter,
    strum::EnumString,
    strum::Display,
)]
#[strum(serialize_all = "kebab-case")]
pub enum PackId {
    /// The O*NET database: facts in place of those inside the program, or sentences beside them.
    Onet,
    /// Wages of the whole country.
    Wages,
    /// Wages of states and territories.
    WagesOfStates,
    /// Wages of metropolitan areas and of what is left of states.
    WagesOfMetros,
    /// Employment projections.
    Outlook,
}

/// The release of its files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PackRelease {
    /// Version of the O*NET database, for example `30.3`.
    Onet(String),
    /// Year of the wages, which are those of May.
    Wages(i16),
    /// First and last year of the projections.
    Outlook(i16, i16),
}

impl std::fmt::Display for PackRelease {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Onet(version) => formatter.write_str(version),
            Self::Wages(year) => write!(formatter, "May {year}"),
            Self::Outlook(from, to) => write!(formatter, "{from}–{:02}", to % 100),
        }
    }
}

/// What it tells of itself. It stands in the pack as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackAbout {
    pub id: PackId,
    pub title: String,
    pub release: PackRelease,
    /// The day it was imported.
    pub imported: Date,
    pub licence: String,
    /// What the licence wants to be told of where it comes from.
    pub attribution: String,
    /// SHA-256 of the files it was made from, by name.
    pub inputs: BTreeMap<String, String>,
    /// What it holds, for example `occupations`, and how many.
    pub counts: BTreeMap<String, u64>,
}
