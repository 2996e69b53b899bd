//! The colours of both themes, read once from `assets/theme`.

use std::sync::LazyLock;

use eframe::egui::{Color32, Theme};
use serde::{Deserialize, Deserializer, de::Error as _};

/// Number of series colours.
pub const SERIES_COUNT: usize = 6;

/// How one plan or part of pay is drawn.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Line, badge and band colour.
    #[serde(deserialize_with = "colour")]
    pub colour: Color32,
    /// Lengths of dash, gap, dash, gap… in points; empty means a solid line.
    pub dash: Vec<f32>,
}

/// Every colour of one theme, by the names of the design.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// Top bar and rail.
    #[serde(deserialize_with = "colour")]
    pub bg0: Color32,
    /// Page and fields.
    #[serde(deserialize_with = "colour")]
    pub bg1: Color32,
    /// Cards and the chosen rail item.
    #[serde(deserialize_with = "colour")]
    pub bg2: Color32,
    /// Chips, tracks, hover, tooltips and menus.
    #[serde(deserialize_with = "colour")]
    pub bg3: Color32,
    /// Card edges, rules and grid lines: decoration only.
    #[serde(deserialize_with = "colour")]
    pub line: Color32,
    /// Edges of controls, axes and disabled icons.
    #[serde(deserialize_with = "colour")]
    pub ctl: Color32,
    /// Main text.
    #[serde(deserialize_with = "colour")]
    pub t1: Color32,
    /// Second text.
    #[serde(deserialize_with = "colour")]
    pub t2: Color32,
    /// Captions and axes.
    #[serde(deserialize_with = "colour")]
    pub t3: Color32,
    /// Yours, selected or clickable.
    #[serde(deserialize_with = "colour")]
    pub acc: Color32,
    /// Fill of what is selected.
    #[serde(deserialize_with = "colour")]
    pub accbg: Color32,
    /// Text on the accent.
    #[serde(deserialize_with = "colour")]
    pub onacc: Color32,
    /// Met, done.
    #[serde(deserialize_with = "colour")]
    pub good: Color32,
    /// Fill behind `good`.
    #[serde(deserialize_with = "colour")]
    pub goodbg: Color32,
    /// Short, disagree, not saved.
    #[serde(deserialize_with = "colour")]
    pub warn: Color32,
    /// Fill behind `warn`.
    #[serde(deserialize_with = "colour")]
    pub warnbg: Color32,
    /// Missing, error, remove.
    #[serde(deserialize_with = "colour")]
    pub bad: Color32,
    /// Fill behind `bad`.
    #[serde(deserialize_with = "colour")]
    pub badbg: Color32,
    /// s1 to s6 in order.
    pub series: [Series; SERIES_COUNT],
}

fn colour<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    Color32::from_hex(&text).map_err(|error| D::Error::custom(format!("{text}: {error:?}")))
}

static DARK: LazyLock<Tokens> = LazyLock::new(|| {
    Tokens::parse(include_str!("../../../assets/theme/dark.ron"))
        .unwrap_or_else(|_| Tokens::plain(Color32::BLACK, Color32::WHITE))
});

static LIGHT: LazyLock<Tokens> = LazyLock::new(|| {
    Tokens::parse(include_str!("../../../assets/theme/light.ron"))
        .unwrap_or_else(|_| Tokens::plain(Color32::WHITE, Color32::BLACK))
});

impl Tokens {
    /// The colours of `theme`.
    pub fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Dark => &DARK,
            Theme::Light => &LIGHT,
        }
    }

    /// Reads a theme file.
    ///
    /// # Errors
    /// What is wrong in the text, at its line and column.
    pub fn parse(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text)
    }

    /// Two colours only: what is left if a bundled file could not be read, which a test rules out.
    fn plain(back: Color32, front: Color32) -> Self {
        let series = || Series { colour: front, dash: Vec::new() };
        Self {
            bg0: back,
            bg1: back,
            bg2: back,
            bg3: back,
            line: front,
            ctl: front,
            t1: front,
            t2: front,
            t3: front,
            acc: front,
            accbg: back,
            onacc: back,
            good: front,
            goodbg: back,
            warn: front,
            warnbg: back,
            bad: front,
            badbg: back,
            series: [series(), series(), series(), series(), series(), series()],
        }
    }

    /// Series `index` counted from 0; beyond the last one they start again.
    pub fn series(&self, index: usize) -> &Series {
        let [first, ..] = &self.series;
        self.series.get(index % SERIES_COUNT).unwrap_or(first)
    }

    /// The series of staying put and of sources that are not used: s6.
    pub fn stay(&self) -> &Series {
        let [.., last] = &self.series;
        last
    }

    /// `colour` with only `opacity` of it kept, 0 to 1.
    pub fn faded(colour: Color32, opacity: f32) -> Color32 {
        colour.gamma_multiply(opacity)
    }
}
