//! Files of any of the publishers, known by what is in them.

use std::path::{Path, PathBuf};

use super::error::ImportError;
use super::onet::{Onet, onet};
use super::progress::Watch;
use super::projections::{Projections, projections};
use super::source::Source;
use super::wages::{WageFile, wages};
use super::{limits, zipped::Zipped};

/// What was found in one file.
#[derive(Debug)]
pub enum Found {
    Onet(Box<Onet>),
    Wages(WageFile),
    Projections(Projections),
}

/// Reads one kind of file.
type Reader<'a> = &'a dyn Fn(&Path, Watch) -> Result<Found, ImportError>;

/// Reads what is known of a zip, a folder or a single file. A folder may hold files of several publishers, packed or not;
/// everything else holds those of one.
///
/// # Errors
/// Why nothing can be taken, or something of it only in part.
pub fn any(path: &Path, watch: Watch) -> Result<Vec<Found>, ImportError> {
    let mut found = Vec::new();
    let readers: [Reader; 3] = [
        &|path, watch| onet(path, watch).map(|onet| Found::Onet(Box::new(onet))),
        &|path, watch| wages(path, watch).map(Found::Wages),
        &|path, watch| projections(path, watch).map(Found::Projections),
    ];
    for read in readers {
        match read(path, &mut *watch) {
            Ok(read) => found.push(read),
            Err(ImportError::NothingKnown { .. }) => {}
            Err(error) => return Err(error),
        }
        if !found.is_empty() && !path.is_dir() {
            break;
        }
    }
    for zip in zips(path)? {
        match any(&zip, &mut *watch) {
            Ok(more) => found.extend(more),
            Err(ImportError::NothingKnown { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    if found.is_empty() {
        let file = path.display().to_string();
        return Err(ImportError::NothingKnown { file, wanted: "O*NET, wages (OEWS) or employment projections" });
    }
    Ok(found)
}

/// The zips in a folder that are no workbooks; those are read with the folder.
fn zips(path: &Path) -> Result<Vec<PathBuf>, ImportError> {
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut source = Source::open(path, limits::STATISTICS_BYTES)?;
    let mut found = Vec::new();
    for at in 0..source.names().len() {
        let Some(name) = source.names().get(at).map(|name| path.join(name)) else { continue };
        let ending = name.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        if ending != "xlsx" && ending != "xlsm" && Zipped::is_zip(&source.head(at)?) {
            found.push(name);
        }
    }
    Ok(found)
}

/// The regular files that are read for a path.
///
/// # Errors
/// If they cannot be listed.
pub fn inputs(path: &Path) -> Result<Vec<PathBuf>, ImportError> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let source = Source::open(path, limits::STATISTICS_BYTES)?;
    Ok(source.names().iter().map(|name| path.join(name)).collect())
}
