//! The packs there are, as they are listed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::pack_entry::PackEntry;
use super::pack_folder::{PackFolder, used};
use crate::app::packs::{ListedPack, LoadedPacks, PackKey};
use crate::domain::official::book::{Book as _, Head};
use crate::domain::official::pack_about::PackRelease;
use crate::storage::catalogue::with_packs;
use crate::storage::located_error::LocatedError;
use crate::storage::official::{bundled, texts};

/// The pack inside the program, then these of the folder.
///
/// # Errors
/// What of the pack inside the program cannot be read; the tests see to it that nothing is.
pub fn listed(entries: &[PackEntry]) -> Result<Vec<ListedPack>, LocatedError> {
    Ok(std::iter::once(inside()?).chain(entries.iter().map(ListedPack::from)).collect())
}

/// Reads all packs, and makes the catalogue of those in use. Without a folder there are none but that inside the program.
///
/// # Errors
/// Every problem found in the catalogue.
pub fn loaded(folder: Option<&PackFolder>) -> Result<LoadedPacks, Vec<LocatedError>> {
    let entries = folder.map(PackFolder::list).unwrap_or_default();
    let listed = listed(&entries).map_err(|error| vec![error])?;
    Ok(LoadedPacks { listed, catalogue: Arc::new(with_packs(&used(&entries))?) })
}

fn inside() -> Result<ListedPack, LocatedError> {
    let pack = bundled::pack().map_err(|error| LocatedError::of_file("official/us.pack", &error.to_string()))?;
    let releases = pack.head();
    let head = texts::head(&releases)?;
    let Head { version, wage_year, projection_years: [from, to], rated, .. } = releases;
    let (wages, outlook) = (PackRelease::Wages(wage_year), PackRelease::Outlook(from, to));
    Ok(ListedPack {
        id: "bundled".to_owned(),
        title: head.pack.title,
        release: format!("{version}, wages {wages}, projections {outlook}"),
        on: true,
        counts: BTreeMap::from([
            ("occupations".to_owned(), pack.names().len() as u64),
            ("with ratings".to_owned(), rated.into()),
        ]),
        licence: head.pack.licence,
        attribution: head.pack.about,
        ..ListedPack::default()
    })
}

impl From<&PackEntry> for ListedPack {
    fn from(entry: &PackEntry) -> Self {
        let told = match &entry.pack {
            Ok(pack) => Self::from(pack.about()),
            Err(fault) => Self {
                id: entry.id.map(|id| id.to_string()).unwrap_or_default(),
                fault: Some(fault.to_string()),
                ..Self::default()
            },
        };
        let key = entry.id.map_or_else(|| PackKey::Other(entry.path.clone()), PackKey::Known);
        Self { on: entry.is_on, path: Some(entry.path.clone()), key: Some(key), ..told }
    }
}
