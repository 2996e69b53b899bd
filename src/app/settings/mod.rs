//! What a person set for the program as a whole. None of it is part of a plan.

mod screen_area;
mod window_place;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub use screen_area::ScreenArea;
pub use window_place::WindowPlace;

use super::role_list::KeptList;

/// Which theme is shown.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, strum::EnumIter,
)]
pub enum ThemeChoice {
    /// As the desktop has it.
    #[default]
    System,
    Dark,
    Light,
}

/// How an amount of money is written in text.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, strum::EnumIter,
)]
pub enum MoneyStyle {
    /// `USD 118,000`.
    #[default]
    CodeFirst,
    /// `118,000 USD`.
    CodeLast,
    /// `$118,000`, where the currency has a sign that stands for it alone.
    Sign,
}

/// Settings of the program.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Which theme is shown.
    pub theme: ThemeChoice,
    /// Zoom in percent, 80 to 200.
    pub zoom_percent: u16,
    /// How money is written.
    pub money_style: MoneyStyle,
    /// Whether the reality check is hidden everywhere.
    pub hide_satire: bool,
    /// Plan files opened or saved, newest first, at most [`Settings::MOST_RECENT`].
    pub recent: Vec<PathBuf>,
    /// Plan files of which it was told what has changed in their pay figures, with the edition of the rules; newest first, at
    /// most [`Settings::MOST_TOLD`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pay_rules_told: Vec<(PathBuf, u16)>,
    /// How the list of roles was narrowed and ordered last.
    #[serde(skip_serializing_if = "KeptList::is_usual")]
    pub role_list: KeptList,
    /// Where the window was when it was last closed.
    pub window: Option<WindowPlace>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::default(),
            zoom_percent: 100,
            money_style: MoneyStyle::default(),
            hide_satire: false,
            recent: Vec::new(),
            pay_rules_told: Vec::new(),
            role_list: KeptList::default(),
            window: None,
        }
    }
}

impl Settings {
    /// Files remembered.
    pub const MOST_RECENT: usize = 10;

    /// Plan files of which it is remembered that something was told.
    pub const MOST_TOLD: usize = 200;

    /// Zoom levels offered, in percent.
    pub const ZOOM_LEVELS: [u16; 9] = [80, 90, 100, 110, 125, 150, 175, 190, 200];

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(Self::MOST_RECENT);
    }

    /// Whether it was told of a plan file what an edition of the rules of pay figures has changed in it.
    pub fn was_told_pay_rules(&self, path: &Path, edition: u16) -> bool {
        self.pay_rules_told.iter().any(|(known, told)| known == path && *told >= edition)
    }

    /// Remembers that it was.
    pub fn note_pay_rules_told(&mut self, path: &Path, edition: u16) {
        self.pay_rules_told.retain(|(known, _)| known != path);
        self.pay_rules_told.insert(0, (path.to_owned(), edition));
        self.pay_rules_told.truncate(Self::MOST_TOLD);
    }

    /// The same with every value inside its bounds.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        let [smallest, .., largest] = Self::ZOOM_LEVELS;
        self.zoom_percent = self.zoom_percent.clamp(smallest, largest);
        self.recent.truncate(Self::MOST_RECENT);
        self.pay_rules_told.truncate(Self::MOST_TOLD);
        self.window = self.window.filter(WindowPlace::is_usable);
        self
    }

    /// The next zoom level above or below; the present one at either end.
    pub fn zoomed(&self, larger: bool) -> u16 {
        let above = Self::ZOOM_LEVELS.into_iter().find(|level| *level > self.zoom_percent);
        let below = Self::ZOOM_LEVELS.into_iter().rev().find(|level| *level < self.zoom_percent);
        if larger { above } else { below }.unwrap_or(self.zoom_percent)
    }
}
