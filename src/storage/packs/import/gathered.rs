//! Everything that the named files hold.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::fault::ImportFault;
use crate::domain::official::pack_about::PackId;
use crate::storage::bounded_read::{ReadError, read_at_most};
use crate::storage::official::import::{Found, ImportError, Onet, Projections, WageFile, Watch, any, inputs};
use crate::storage::packs::{MOST_BYTES, PackFile};

/// What was read.
#[derive(Debug, Default)]
pub struct Gathered {
    pub(super) onet: Option<Onet>,
    pub(super) wages: Vec<WageFile>,
    pub(super) projections: Option<Projections>,
    /// Packs that were made before.
    pub(super) packs: Vec<PackFile>,
    /// SHA-256 by name of the file.
    pub(super) inputs: BTreeMap<String, String>,
}

/// Reads all files. Each is known by its contents.
///
/// # Errors
/// Why nothing of them is imported.
pub fn gathered(paths: &[PathBuf], watch: Watch) -> Result<Gathered, ImportFault> {
    let mut all = Gathered::default();
    for path in paths {
        if let Some(pack) = pack(path)? {
            all.packs.push(pack);
            continue;
        }
        for found in any(path, &mut *watch)? {
            match found {
                Found::Onet(_) if all.onet.is_some() => return Err(ImportFault::Twice(PackId::Onet)),
                Found::Onet(onet) => all.onet = Some(*onet),
                Found::Wages(wages) => all.wages.push(wages),
                Found::Projections(_) if all.projections.is_some() => return Err(ImportFault::Twice(PackId::Outlook)),
                Found::Projections(projections) => all.projections = Some(projections),
            }
        }
        for file in inputs(path)? {
            let name = file.strip_prefix(path.parent().unwrap_or(path)).unwrap_or(&file).display().to_string();
            all.inputs.insert(name, sha256(&file)?);
        }
    }
    Ok(all)
}

/// The pack that a file is, if it is one.
fn pack(path: &Path) -> Result<Option<PackFile>, ImportFault> {
    let file = || path.display().to_string();
    let bytes = match read_at_most(path, MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(ReadError::Folder) => return Ok(None),
        Err(ReadError::TooLarge) => return Err(ImportError::TooLarge { file: file() }.into()),
        Err(why) => return Err(ImportFault::Unreadable { file: file(), why }),
    };
    if !PackFile::is_pack(&bytes) {
        return Ok(None);
    }
    PackFile::checked(bytes).map(Some).map_err(|why| ImportFault::Pack { file: file(), why })
}

fn sha256(path: &Path) -> Result<String, ImportFault> {
    let unreadable = |why| ImportFault::Unreadable { file: path.display().to_string(), why };
    let bytes = read_at_most(path, MOST_BYTES).map_err(unreadable)?;
    Ok(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect())
}
