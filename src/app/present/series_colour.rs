//! Which colour and dash a series has, by its place in the theme.

use serde::Serialize;

/// Colour and dash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum SeriesColour {
    /// Series 0 to 4: plans A to E, or the parts of pay.
    Series(usize),
    /// Staying put, other sources.
    Stay,
}
