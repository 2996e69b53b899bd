//! One line of a chart with its bands.

use eframe::egui::Color32;

use crate::gui::theme::{Tokens, opacity, size};

/// Colour and dash of a series, by its place in the theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesColour {
    /// Series 0 to 4: plans A to E, or the parts of pay.
    Series(usize),
    /// Staying put, other sources.
    Stay,
}

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

/// How a band is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandStrength {
    /// P10 to P90 where there is one plan.
    Outer,
    /// P25 to P75 over the outer band.
    Inner,
    /// The only band of a chart with two or more plans.
    Selected,
    /// Two thin dashed lines instead of a fill, for one more plan.
    Edges,
}

impl BandStrength {
    /// How much of the series colour is kept; nothing for edges.
    pub(super) fn opacity(self) -> Option<f32> {
        match self {
            Self::Outer => Some(opacity::BAND_OUTER),
            Self::Inner => Some(opacity::BAND_INNER),
            Self::Selected => Some(opacity::BAND_SELECTED),
            Self::Edges => None,
        }
    }
}

/// A range around a series. It has as many values as the series has points; others are left out.
#[derive(Clone, Debug)]
pub struct Band {
    /// Lower edge.
    pub low: Vec<f64>,
    /// Upper edge.
    pub high: Vec<f64>,
    /// How it is drawn.
    pub strength: BandStrength,
}

/// A series of points from left to right.
#[derive(Clone, Debug)]
pub struct ChartSeries {
    /// Its name, as in the legend.
    pub name: String,
    /// Colour and dash.
    pub colour: SeriesColour,
    /// Positions on the x axis, ascending.
    pub xs: Vec<f64>,
    /// Heights, one for each position. Where one is not finite there is no line, only its bands.
    pub ys: Vec<f64>,
    /// Ranges behind the line.
    pub bands: Vec<Band>,
    /// Stays level between points and then jumps.
    pub steps: bool,
    /// Written at the right end of the line; empty for nothing.
    pub end_label: String,
    /// Hidden by its legend entry.
    pub hidden: bool,
    /// Expected, not measured: dashed whatever its colour.
    pub expected: bool,
}

impl ChartSeries {
    /// A shown series without bands.
    pub fn new(name: impl Into<String>, colour: SeriesColour, xs: Vec<f64>, ys: Vec<f64>) -> Self {
        Self {
            name: name.into(),
            colour,
            xs,
            ys,
            bands: Vec::new(),
            steps: false,
            end_label: String::new(),
            hidden: false,
            expected: false,
        }
    }

    /// Lengths of dash and gap; empty for a solid line.
    pub(super) fn dash<'a>(&self, tokens: &'a Tokens) -> &'a [f32] {
        if self.expected { &size::DASH_RANGE } else { &self.colour.style(tokens).dash }
    }

    /// The points of the line, with the corners of its steps.
    pub(super) fn points(&self) -> Vec<[f64; 2]> {
        let mut points: Vec<[f64; 2]> = Vec::with_capacity(self.xs.len() * 2);
        for (x, y) in self.xs.iter().zip(&self.ys).filter(|(_, y)| y.is_finite()) {
            if let Some([_, before]) = points.last().copied().filter(|_| self.steps) {
                points.push([*x, before]);
            }
            points.push([*x, *y]);
        }
        points
    }
}
