//! Where settings, backups and recovery copies are kept. It must never make a folder.

use std::ffi::OsString;
use std::path::PathBuf;

use etcetera::AppStrategy as _;

/// The folders of this person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Settings.
    pub config: PathBuf,
    /// Backups.
    pub data: PathBuf,
    /// Recovery copies.
    pub state: PathBuf,
}

/// The system names no home folder.
#[derive(Debug, thiserror::Error)]
#[error("settings cannot be kept: the system names no home folder")]
pub struct NoHome;

impl Folders {
    /// Names the folder of settings in place of the usual one.
    pub const CONFIG_VARIABLE: &'static str = "RUNGS_CONFIG_HOME";

    /// Names the folder of backups in place of the usual one.
    pub const DATA_VARIABLE: &'static str = "RUNGS_DATA_HOME";

    /// Names the folder of recovery copies in place of the usual one.
    pub const STATE_VARIABLE: &'static str = "RUNGS_STATE_HOME";

    /// The folders as the environment of the process has them.
    ///
    /// # Errors
    /// If they are not named and there is no home folder.
    pub fn locate() -> Result<Self, NoHome> {
        Self::locate_in(|name| std::env::var_os(name))
    }

    /// The folders, with the three variables as `variable` has them.
    ///
    /// # Errors
    /// If they are not named and there is no home folder.
    pub fn locate_in(variable: impl Fn(&str) -> Option<OsString>) -> Result<Self, NoHome> {
        let named = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let (config, data) = (named(Self::CONFIG_VARIABLE), named(Self::DATA_VARIABLE));
        let state = named(Self::STATE_VARIABLE);
        if let (Some(config), Some(data), Some(state)) = (&config, &data, &state) {
            return Ok(Self { config: config.clone(), data: data.clone(), state: state.clone() });
        }
        let usual = usual()?;
        Ok(Self {
            config: config.unwrap_or(usual.config),
            data: data.unwrap_or(usual.data),
            state: state.unwrap_or(usual.state),
        })
    }

    pub fn settings_file(&self) -> PathBuf {
        self.config.join("settings.ron")
    }

    /// The folder of earlier contents of plans.
    pub fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// The folder of packs made from official files.
    pub fn packs(&self) -> PathBuf {
        self.data.join("packs")
    }

    /// The folder of recovery copies.
    pub fn recovery(&self) -> PathBuf {
        self.state.join("recovery")
    }
}

fn usual() -> Result<Folders, NoHome> {
    let name = etcetera::AppStrategyArgs { app_name: "rungs".to_owned(), ..Default::default() };
    let strategy = etcetera::app_strategy::choose_native_strategy(name).map_err(|_no_home| NoHome)?;
    // Windows and macOS have no folder for state of its own.
    let state = strategy.state_dir().unwrap_or_else(|| strategy.data_dir().join("state"));
    Ok(Folders { config: strategy.config_dir(), data: strategy.data_dir(), state })
}
