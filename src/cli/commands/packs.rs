//! `rungs packs`, `rungs packs off|on|remove ID`

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::Answer;
use crate::cli::{output, resolve};
use crate::domain::official::book::{Book as _, Head};
use crate::domain::official::pack_about::{PackAbout, PackId, PackRelease};
use crate::storage::disk::SystemDisk;
use crate::storage::official::{bundled, texts};
use crate::storage::packs::{PackEntry, PackFolder};

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
    let entries = folder.list();
    let packs = entries.iter().map(PackEntryAnswer::entry);
    let answer = PacksAnswer { packs: std::iter::once(bundled_pack()?).chain(packs).collect() };
    output::tell(&answer, form.json)
}

fn bundled_pack() -> Result<PackEntryAnswer, CliError> {
    let pack = bundled::pack().map_err(crate::storage::packs::import::ImportFault::from)?;
    let releases = pack.head();
    let head = texts::head(&releases).map_err(|error| CliError::Catalogue(vec![error]))?;
    let Head { version, wage_year, projection_years: [from, to], rated, .. } = releases;
    let (wages, outlook) = (PackRelease::Wages(wage_year), PackRelease::Outlook(from, to));
    Ok(PackEntryAnswer {
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
        ..PackEntryAnswer::default()
    })
}

/// A pack as it is told.
#[derive(Default, Serialize)]
pub struct PackEntryAnswer {
    id: String,
    title: String,
    release: String,
    /// The day it was imported; `None` of the one inside the program.
    imported: Option<Date>,
    /// Whether it is to be used.
    on: bool,
    /// Why it is not used although it is to be.
    fault: Option<String>,
    counts: BTreeMap<String, u64>,
    licence: String,
    attribution: String,
    /// SHA-256 of the files it is made of, by name.
    inputs: BTreeMap<String, String>,
    path: Option<PathBuf>,
}

impl PackEntryAnswer {
    /// A pack that was just made.
    pub fn about(about: &PackAbout) -> Self {
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
        }
    }

    fn entry(entry: &PackEntry) -> Self {
        let told = match &entry.pack {
            Ok(pack) => Self::about(pack.about()),
            Err(fault) => Self {
                id: entry.id.map(|id| id.to_string()).unwrap_or_default(),
                fault: Some(fault.to_string()),
                ..Self::default()
            },
        };
        Self { on: entry.is_on, path: Some(entry.path.clone()), ..told }
    }

    fn text(&self) -> String {
        let state = match (&self.fault, self.on) {
            (Some(fault), _) => format!("left out: {fault}"),
            (None, true) => "on".to_owned(),
            (None, false) => "off".to_owned(),
        };
        let name = if self.id.is_empty() { "no pack" } else { &self.id };
        let mut lines = vec![format!("{name}: {state}")];
        if !self.title.is_empty() {
            let imported = self.imported.map(|day| format!(", imported {}", format::date(day))).unwrap_or_default();
            lines.push(format!("  {}, release {}{imported}", self.title, self.release));
        }
        if !self.counts.is_empty() {
            let counts = self.counts.iter().map(|(what, count)| format!("{what} {}", format::grouped(*count as f64)));
            lines.push(format!("  {}", counts.collect::<Vec<_>>().join(", ")));
        }
        if !self.licence.is_empty() {
            lines.push(format!("  Licence: {}", self.licence));
        }
        lines.extend(self.path.as_ref().map(|path| format!("  {}", path.display())));
        lines.join("\n") + "\n"
    }
}

/// All packs.
#[derive(Serialize)]
struct PacksAnswer {
    packs: Vec<PackEntryAnswer>,
}

impl Answer for PacksAnswer {
    fn text(&self) -> String {
        self.packs.iter().map(PackEntryAnswer::text).collect()
    }
}
