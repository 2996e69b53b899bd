//! The pack of official occupations inside the program.

use std::borrow::Cow;

use super::pack::Pack;
use super::pack_error::PackError;
use crate::domain::official::likeness::weights::Formulas;
use crate::storage::located_error::LocatedError;
use crate::storage::ron_text;

static BYTES: &[u8] = include_bytes!("../../../assets/official/us.pack");
const WEIGHTS: &str = "official/weights.ron";
static WEIGHTS_TEXT: &str = include_str!("../../../assets/official/weights.ron");

/// Opens it.
///
/// # Errors
/// What is wrong with it; the tests see to it that nothing is.
pub fn pack() -> Result<Pack, PackError> {
    Pack::open(Cow::Borrowed(BYTES))
}

/// The formulas of likeness that are fitted to it.
///
/// # Errors
/// As for [`pack`].
pub fn formulas() -> Result<Formulas, LocatedError> {
    ron_text::parse(WEIGHTS, WEIGHTS_TEXT)
}
