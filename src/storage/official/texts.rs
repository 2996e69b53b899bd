//! What is said of official files, with the names of their releases filled in.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::catalogue::source::Source;
use crate::domain::official::book::Head;
use crate::domain::official::head::OfficialHead;
use crate::storage::located_error::LocatedError;
use crate::storage::ron_text;

const HEAD: &str = "official/head.ron";
static HEAD_TEXT: &str = include_str!("../../../assets/official/head.ron");
const IMPORTED: &str = "official/imported.ron";
static IMPORTED_TEXT: &str = include_str!("../../../assets/official/imported.ron");

/// What is said of the files of one publisher.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    pub title: String,
    pub licence: String,
    pub attribution: String,
}

/// What is said of imported files.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// When releases of O*NET came out.
    dates: BTreeMap<String, String>,
    pub onet: Told,
    pub wages: Told,
    pub wages_of_states: Told,
    pub wages_of_metros: Told,
    pub outlook: Told,
    /// Sources that their facts stand under.
    pub sources: ImportedSources,
}

/// The sources of imported facts.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedSources {
    pub onet: Source,
    pub wages: Source,
    pub outlook: Source,
    /// People who leave an occupation for another one.
    pub transfers: Source,
}

impl Texts {
    /// The texts for these releases.
    ///
    /// # Errors
    /// If the name of a release is none.
    pub fn of(releases: &Head) -> Result<Self, LocatedError> {
        ron_text::parse(IMPORTED, &filled(IMPORTED_TEXT, releases)?)
    }
}

/// The head of occupations of these releases.
///
/// # Errors
/// As for [`Texts::of`].
pub fn head(releases: &Head) -> Result<OfficialHead, LocatedError> {
    ron_text::parse(HEAD, &filled(HEAD_TEXT, releases)?)
}

fn filled(text: &str, releases: &Head) -> Result<String, LocatedError> {
    let Head { version, wage_year, projection_years: [from, to], .. } = releases;
    // It stands in a text that is parsed.
    if !version.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '.') {
        return Err(LocatedError::of_file(HEAD, "a version has digits and points only"));
    }
    let Texts { dates, .. } = ron_text::parse(IMPORTED, IMPORTED_TEXT)?;
    let date = dates.get(version).cloned().unwrap_or_else(|| format!("Version {version}"));
    let fields = [
        ("{version}", version.clone()),
        ("{version_id}", version.replace('.', "-")),
        ("{date}", date),
        ("{wage_year}", wage_year.to_string()),
        ("{from}", from.to_string()),
        ("{to}", format!("{:02}", to.rem_euclid(100))),
    ];
    Ok(fields.into_iter().fold(text.to_owned(), |text, (field, value)| text.replace(field, &value)))
}
