//! The pack of official occupations inside the program.

use std::borrow::Cow;
use std::sync::Arc;

use super::pack::Pack;
use super::pack_error::PackError;
use crate::domain::official::occupations::Occupations;
use crate::storage::located_error::LocatedError;
use crate::storage::ron_text;

const HEAD: &str = "official/head.ron";
static HEAD_TEXT: &str = include_str!("../../../assets/official/head.ron");
static BYTES: &[u8] = include_bytes!("../../../assets/official/us.pack");

/// Opens it.
///
/// # Errors
/// What is wrong with it; the tests see to it that nothing is.
pub fn pack() -> Result<Pack, PackError> {
    Pack::open(Cow::Borrowed(BYTES))
}

/// The occupations of the pack under its head.
///
/// # Errors
/// What of it cannot be read.
pub fn occupations() -> Result<Occupations, LocatedError> {
    let head = ron_text::parse(HEAD, HEAD_TEXT)?;
    let pack = pack().map_err(|error| LocatedError::of_file("official/us.pack", &error.to_string()))?;
    Ok(Occupations::new(Arc::new(pack), head))
}
