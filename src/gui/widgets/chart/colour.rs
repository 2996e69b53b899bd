//! Colour and dash of a series in the theme.

use eframe::egui::Color32;

use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::Tokens;

impl SeriesColour {
    /// The colour in the theme.
    pub fn colour(self, tokens: &Tokens) -> Color32 {
        self.style(tokens).colour
    }

    /// Lengths of dash and gap; empty for a solid line.
    pub fn dash(self, tokens: &Tokens) -> &[f32] {
        &self.style(tokens).dash
    }

    fn style(self, tokens: &Tokens) -> &crate::gui::theme::Series {
        match self {
            Self::Series(index) => tokens.series(index),
            Self::Stay => tokens.stay(),
        }
    }
}
