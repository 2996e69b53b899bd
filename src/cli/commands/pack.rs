//! `rungs pack export [ID] --out FILE`

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::packs::{not_imported, pack_id};
use crate::app::format;
use crate::cli::error::CliError;
use crate::cli::resolve;
use crate::storage::disk::{SystemDisk, replace};
use crate::storage::own_pack::{OwnPackError, own_pack};
use crate::storage::packs::PackEntry;
use crate::storage::plan_file;

/// What to do with one pack.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write an imported pack to a file that another computer can import, or the roles that a plan states to a folder.
    Export(Export),
}

/// Which pack, and where to.
#[derive(Debug, Args)]
pub struct Export {
    /// Its id; it may be left out where one pack alone is imported.
    id: Option<String>,
    /// The roles of one's own and the corrected ones of this plan, as a pack in a folder.
    #[arg(long, value_name = "PLAN.ron", conflicts_with = "id")]
    plan: Option<PathBuf>,
    /// The file, or with --plan the folder.
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
    let Command::Export(Export { id, plan, out, force }) = command;
    if let Some(plan) = plan {
        return own_roles(plan, out, *force);
    }
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

/// Writes the roles that a plan states, and tells what of them no pack can have.
fn own_roles(plan: &Path, out: &Path, force: bool) -> Result<String, CliError> {
    let plan = plan_file::load(plan)?;
    if out.exists() && !force {
        return Err(CliError::OutExists(out.to_owned()));
    }
    let failed = |error: OwnPackError| match error {
        OwnPackError::Unsound(problems) => CliError::Problems(problems),
        other => CliError::NotExported(other.to_string()),
    };
    let pack = own_pack(&plan, &resolve::catalogue_for(&plan)?).map_err(failed)?;
    pack.save(&SystemDisk, out).map_err(failed)?;
    let mut text = format!("A pack of {} is in {}\n", format::count(pack.roles, "role", "roles"), out.display());
    text.extend(pack.left_out.iter().map(|what| format!("Left out: {what}\n")));
    Ok(text)
}
