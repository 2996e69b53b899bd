//! A pack as it is listed, on the command line and in the window.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::Date;
use serde::Serialize;

use super::PackKey;
use crate::domain::official::pack_about::PackAbout;

/// A pack in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ListedPack {
    /// Empty for a file whose name no pack has.
    pub id: String,
    /// Empty for one that cannot be read.
    pub title: String,
    pub release: String,
    /// The day it was imported; `None` of the one inside the program.
    pub imported: Option<Date>,
    /// Whether it is to be used.
    pub on: bool,
    /// Why it is not used although it is to be.
    pub fault: Option<String>,
    /// What it holds, and how many.
    pub counts: BTreeMap<String, u64>,
    pub licence: String,
    /// What the licence wants to be told of where it comes from.
    pub attribution: String,
    /// SHA-256 of the files it is made of, by name.
    pub inputs: BTreeMap<String, String>,
    pub path: Option<PathBuf>,
    /// Names it in its folder; `None` of the one inside the program.
    #[serde(skip)]
    pub key: Option<PackKey>,
}

impl From<&PackAbout> for ListedPack {
    /// A pack that is whole and in use.
    fn from(about: &PackAbout) -> Self {
        let PackAbout { id, title, release, imported, licence, attribution, inputs, counts } = about.clone();
        Self {
            id: id.to_string(),
            title,
            release: release.to_string(),
            imported: Some(imported),
            on: true,
            fault: None,
            counts,
            licence,
            attribution,
            inputs,
            path: None,
            key: Some(PackKey::Known(id)),
        }
    }
}
