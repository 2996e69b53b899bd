//! Figures that know what they mean, so that one thing has one number wherever it is told.
//!
//! The words of a screen carry their figures along. People see the words; who reads view data for what it means sees both.

mod meaning;
mod pay_figure;
mod told;
mod way;

use serde::Serialize;

pub use meaning::{Meaning, Odds, Reckoned};
pub use pay_figure::{PayFigure, Spread};
pub use told::Told;
pub(crate) use told::told;
pub use way::Way;

/// A figure: what it means, and its value as it is computed, not as it is rounded to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    pub meaning: Meaning,
    /// The value, written so that equal values are equal texts.
    pub value: String,
}
