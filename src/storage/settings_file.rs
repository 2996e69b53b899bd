//! The settings file. A broken one is kept beside the new one, never thrown away.

use std::path::{Path, PathBuf};

use ron::ser::PrettyConfig;

use crate::app::settings::Settings;
use crate::storage::bounded_read::{ReadError, read};
use crate::storage::disk::{ReplaceError, SystemDisk, replace};
use crate::storage::{located_error::LocatedError, ron_text};

/// Settings and what went wrong on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadedSettings {
    /// The settings; the defaults if there is no file or it is broken.
    pub settings: Settings,
    /// Why the file was passed over.
    pub warning: Option<LocatedError>,
}

/// Why settings were not saved.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// They have no text.
    #[error("the settings cannot be put into text: {0}")]
    NoText(String),
    /// The folder could not be made.
    #[error("the folder of the settings could not be made: {reason}: {}", path.display())]
    NoFolder {
        path: PathBuf,
        /// Why.
        reason: std::io::Error,
    },
    /// The broken file could not be put aside.
    #[error("the broken settings file could not be put aside: {reason}: {}", path.display())]
    NotPutAside {
        path: PathBuf,
        /// Why.
        reason: std::io::Error,
    },
    /// The file was not written.
    #[error(transparent)]
    NotWritten(#[from] ReplaceError),
}

/// Reads the settings. It always gives some: a file that is missing or broken gives the defaults.
pub fn load(path: &Path) -> LoadedSettings {
    match attempt(path) {
        Ok(settings) => LoadedSettings { settings: settings.unwrap_or_default().bounded(), warning: None },
        Err(warning) => LoadedSettings { settings: Settings::default(), warning: Some(warning) },
    }
}

/// Writes the settings as a whole. A file that cannot be read is put aside as `settings.broken.ron` first.
///
/// # Errors
/// What failed; the old file is then as it was.
pub fn save(path: &Path, settings: &Settings) -> Result<(), SettingsError> {
    let style = PrettyConfig::new().struct_names(true).new_line("\n").indentor("    ");
    let text = ron::Options::default().to_string_pretty(&settings.clone().bounded(), style);
    let mut text = text.map_err(|error| SettingsError::NoText(error.to_string()))?;
    text.push('\n');
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let failed = |reason| SettingsError::NoFolder { path: folder.to_owned(), reason };
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    if path.is_file() && attempt(path).is_err() {
        let failed = |reason| SettingsError::NotPutAside { path: path.to_owned(), reason };
        std::fs::rename(path, free_name(path)).map_err(failed)?;
    }
    replace(&SystemDisk, path, text.as_bytes())?;
    Ok(())
}

/// The settings in the file, `None` if there is no file.
fn attempt(path: &Path) -> Result<Option<Settings>, LocatedError> {
    let name = path.display().to_string();
    let bytes = match read(path) {
        Ok(bytes) => bytes,
        Err(ReadError::Missing) => return Ok(None),
        Err(error) => return Err(LocatedError::of_file(name, &error.to_string())),
    };
    let text = ron_text::decode(&name, &bytes)?;
    ron_text::parse(&name, text).map(Some)
}

/// A name beside `path` that is not taken: `settings.broken.ron`, `settings.broken-2.ron` and so on.
fn free_name(path: &Path) -> PathBuf {
    let first = path.with_extension("broken.ron");
    let later = (2_u32..).map(|number| path.with_extension(format!("broken-{number}.ron")));
    std::iter::once(first).chain(later).find(|name| !name.exists()).unwrap_or_else(|| path.with_extension("broken"))
}
