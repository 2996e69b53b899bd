//! `rungs packs`, `rungs packs off|on|remove ID`

use clap::{Args, Subcommand};
use serde::Serialize;

use crate::app::format;
use crate::app::packs::ListedPack;
use crate::app::present::pack_words::counts_line;
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::Answer;
use crate::cli::{output, resolve};
use crate::domain::official::pack_about::PackId;
use crate::storage::disk::SystemDisk;
use crate::storage::packs::{PackFolder, listed};

/// What to do with packs; without it they are listed.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    change: Option<Change>,
    #[command(flatten)]
    form: Form,
}

/// A change to one pack.
#[derive(Debug, Subcommand)]
enum Change {
    /// Leave a pack unused without removing it.
    Off(Which),
    /// Use a pack again.
    On(Which),
    /// Remove a pack from this computer.
    Remove(Which),
}

/// Which pack is meant.
#[derive(Debug, Args)]
struct Which {
    /// Its id, as `rungs packs` lists it.
    id: String,
}

/// Lists packs, or changes one.
///
/// # Errors
/// If there is no such pack, or it could not be changed.
pub fn run(arguments: &Arguments) -> Result<String, CliError> {
    let folder = resolve::packs().ok_or(CliError::NoDataFolder)?;
    let Some(change) = &arguments.change else { return list(&folder, arguments.form) };
    let (Change::Off(which) | Change::On(which) | Change::Remove(which)) = change;
    let id = pack_id(&which.id)?;
    let (found, done) = match change {
        Change::Off(_) => (folder.switch(&SystemDisk, id, false)?, "switched off"),
        Change::On(_) => (folder.switch(&SystemDisk, id, true)?, "switched on"),
        Change::Remove(_) => (folder.remove(&SystemDisk, id)?, "removed"),
    };
    if found { Ok(format!("The pack {id} is {done}\n")) } else { Err(not_imported(&folder, &which.id)) }
}

/// The id of this name.
///
/// # Errors
/// If no pack has it, with all there are.
pub fn pack_id(typed: &str) -> Result<PackId, CliError> {
    use strum::IntoEnumIterator as _;
    typed.trim().to_lowercase().parse().map_err(|_no_id| {
        let ids = PackId::iter().map(|id| id.to_string()).collect::<Vec<_>>().join(", ");
        CliError::no_such("pack", typed, &[], &format!("packs that can be imported are {ids}"))
    })
}

/// No pack of this id was imported.
pub fn not_imported(folder: &PackFolder, typed: &str) -> CliError {
    let there: Vec<_> = folder.list().iter().filter_map(|entry| entry.id).map(|id| id.to_string()).collect();
    let instead =
        if there.is_empty() { "no pack is imported".to_owned() } else { format!("imported are {}", there.join(", ")) };
    CliError::no_such("imported pack", typed, &[], &instead)
}

fn list(folder: &PackFolder, form: Form) -> Result<String, CliError> {
    let packs = listed(&folder.list()).map_err(|error| CliError::Catalogue(vec![error]))?;
    output::tell(&PacksAnswer { packs }, form.json)
}

fn text(pack: &ListedPack) -> String {
    let state = match (&pack.fault, pack.on) {
        (Some(fault), _) => format!("left out: {fault}"),
        (None, true) => "on".to_owned(),
        (None, false) => "off".to_owned(),
    };
    let name = if pack.id.is_empty() { "no pack" } else { &pack.id };
    let mut lines = vec![format!("{name}: {state}")];
    if !pack.title.is_empty() {
        let imported = pack.imported.map(|day| format!(", imported {}", format::date(day))).unwrap_or_default();
        lines.push(format!("  {}, release {}{imported}", pack.title, pack.release));
    }
    if !pack.counts.is_empty() {
        lines.push(format!("  {}", counts_line(&pack.counts)));
    }
    if !pack.licence.is_empty() {
        lines.push(format!("  Licence: {}", pack.licence));
    }
    lines.extend(pack.path.as_ref().map(|path| format!("  {}", path.display())));
    lines.join("\n") + "\n"
}

/// All packs.
#[derive(Serialize)]
struct PacksAnswer {
    packs: Vec<ListedPack>,
}

impl Answer for PacksAnswer {
    fn text(&self) -> String {
        self.packs.iter().map(text).collect()
    }
}
