//! `rungs pack export [ID] --out FILE`

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::packs::{not_imported, pack_id};
use crate::cli::error::CliError;
use crate::cli::resolve;
use crate::storage::disk::{SystemDisk, replace};
use crate::storage::packs::PackEntry;

/// What to do with one pack.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write an imported pack to a file that another computer can import.
    Export(Export),
}

/// Which pack, and where to.
#[derive(Debug, Args)]
pub struct Export {
    /// Its id; it may be left out where one pack alone is imported.
    id: Option<String>,
    /// The file.
    #[arg(short, long, value_name = "FILE")]
    out: PathBuf,
    /// Replace a file of that name.
    #[arg(long)]
    force: bool,
}

/// Does it.
///
/// # Errors
/// If there is no such pack, it is damaged, or the file could not be written.
pub fn run(command: &Command) -> Result<String, CliError> {
    let Command::Export(Export { id, out, force }) = command;
    let folder = resolve::packs().ok_or(CliError::NoDataFolder)?;
    let wanted = id.as_deref().map(pack_id).transpose()?;
    let mut entries = folder.list();
    entries.retain(|entry| entry.id.is_some() && wanted.is_none_or(|wanted| entry.id == Some(wanted)));
    let entry = match entries.as_slice() {
        [entry] => entry,
        [] => return Err(not_imported(&folder, id.as_deref().unwrap_or_default())),
        several => {
            let ids: Vec<_> = several.iter().filter_map(|entry| Some(entry.id?.to_string())).collect();
            return Err(CliError::argument("ID", format!("say which of the packs: {}", ids.join(", "))));
        }
    };
    let PackEntry { pack: Ok(pack), .. } = entry else { return Err(CliError::Pack(resolve::left_out(entry))) };
    if out.exists() && !force {
        return Err(CliError::OutExists(out.clone()));
    }
    replace(&SystemDisk, out, pack.bytes()).map_err(|error| CliError::NotExported(error.to_string()))?;
    Ok(format!("The pack {} is in {}\n", pack.about().id, out.display()))
}
