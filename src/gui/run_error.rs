//! Why a run of the window ended badly, in words for the terminal.

use super::libraries::Missing;

/// Why the window could not be opened or had to stop.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// There is nothing to show it on.
    #[error("there is no display (neither WAYLAND_DISPLAY nor DISPLAY is set)")]
    NoDisplay,
    /// There should be something, but it cannot be reached.
    #[error("the display {0} does not answer")]
    SilentDisplay(String),
    /// The desktop lacks what the toolkit loads.
    #[error("{0}")]
    MissingLibraries(Missing),
    /// The display has no graphics that can be used.
    #[error(
        "the graphics driver offers no OpenGL that works; the software driver of Mesa is enough (on Debian and Ubuntu: libgl1-mesa-dri, libegl1)"
    )]
    NoGraphics,
    /// What the program brings along cannot be read.
    #[error("cannot read the bundled catalogue: {0}")]
    Catalogue(String),
    /// Anything else before the first frame, in the words of the toolkit.
    #[error("{0}")]
    Toolkit(String),
    /// The display ended while the window was open on it.
    #[error(
        "the display went away while the window was open; the plan file is as it was saved last, later changes are offered at the next start"
    )]
    DisplayGone,
    /// A fault of the program while the window was open. It has been told already.
    #[error("a fault in the program")]
    Fault,
}

impl RunError {
    /// The exit code of the process that fits: 1 without a catalogue, 3 if there was no window, 101 after a fault.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::NoDisplay
            | Self::DisplayGone
            | Self::SilentDisplay(_)
            | Self::MissingLibraries(_)
            | Self::NoGraphics
            | Self::Toolkit(_) => Self::NO_WINDOW,
            Self::Catalogue(_) => 1,
            Self::Fault => 101,
        }
    }

    /// The sentence for standard error; `None` if it has been said already.
    pub fn complaint(&self) -> Option<String> {
        match self {
            Self::Fault => None,
            Self::DisplayGone | Self::Catalogue(_) => Some(self.to_string()),
            error => {
                Some(format!("cannot open the window: {error}; every command works without one, see rungs --help"))
            }
        }
    }

    /// The exit code without a window.
    pub(super) const NO_WINDOW: u8 = 3;

    /// What an error of the toolkit means; `shown` says whether the window had been on the screen before.
    pub(super) fn of(error: &eframe::Error, shown: bool) -> Self {
        let missing = if shown { None } else { Self::of_libraries() };
        missing.unwrap_or_else(|| Self::of_words(error, shown))
    }

    /// What a fault of the toolkit before the first frame means: it takes some libraries for granted.
    pub(super) fn of_fault(fault: String) -> Self {
        Self::of_libraries().unwrap_or(Self::Toolkit(fault))
    }

    /// That a library is missing, if one is. Without a display none is looked for.
    fn of_libraries() -> Option<Self> {
        display()?;
        let wayland = std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty());
        Missing::look(wayland).map(Self::MissingLibraries)
    }

    fn of_words(error: &eframe::Error, shown: bool) -> Self {
        match error {
            eframe::Error::WinitEventLoop(_) | eframe::Error::Winit(_) if shown => Self::DisplayGone,
            eframe::Error::WinitEventLoop(_) => Self::of_display(display(), &error.to_string()),
            eframe::Error::NoGlutinConfigs(..) | eframe::Error::Glutin(_) | eframe::Error::OpenGL(_) => {
                Self::NoGraphics
            }
            // Nothing else keeps what stands in the window from being made.
            eframe::Error::AppCreation(why) => Self::Catalogue(why.to_string()),
            eframe::Error::Winit(_) => Self::Toolkit(plain(&error.to_string())),
        }
    }

    /// What it means that the display `named` could not be reached.
    fn of_display(named: Option<String>, words: &str) -> Self {
        match named {
            Some(named) => Self::SilentDisplay(named),
            None if cfg!(target_os = "linux") => Self::NoDisplay,
            None => Self::Toolkit(plain(words)),
        }
    }

    /// What it means that nothing was heard of the display for too long.
    pub(super) fn silence() -> Self {
        Self::of_display(display(), "the display does not answer")
    }
}

/// The display the environment names.
fn display() -> Option<String> {
    let names = ["WAYLAND_DISPLAY", "DISPLAY"];
    names.into_iter().filter_map(std::env::var_os).find(|name| !name.is_empty()).map(|name| name.display().to_string())
}

/// The words without the place in the source of the toolkit, with which they begin.
fn plain(words: &str) -> String {
    let after = words.split_once(".rs:").and_then(|(_, after)| after.split_once(": "));
    after.map_or_else(|| words.to_owned(), |(_, plain)| plain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_words_and_its_code() {
        let silent = RunError::of_display(Some(":7".to_owned()), "");
        assert_eq!(
            silent.complaint().unwrap(),
            "cannot open the window: the display :7 does not answer; every command works without one, see rungs --help"
        );
        assert_eq!(silent.exit_code(), 3);
        let gone = RunError::DisplayGone;
        assert!(gone.complaint().unwrap().starts_with("the display went away while the window was open;"), "{gone}");
        assert_eq!(gone.exit_code(), 3);
        assert_eq!((RunError::Fault.complaint(), RunError::Fault.exit_code()), (None, 101));
        assert_eq!(plain("os error at /src/winit/x11.rs:12: no server"), "no server");
        assert_eq!(plain("no server"), "no server");
    }
}
