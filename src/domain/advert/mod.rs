//! A job advert read for what it asks: skills and tools by their names, years, education and pay, each with the words it
//! was found in. Nothing of it counts before the person has confirmed it.

pub mod advert_words;
mod asks;
mod automaton;
mod excerpt;
pub mod found;
mod kept;
mod lexicon;
mod markers;
mod name_forms;
mod number_words;
mod pay;
mod run_together;
mod sheet;
mod skills;
mod standing;
mod title;

pub use found::Advert;
pub use kept::Kept;
pub use lexicon::Lexicon;

use crate::domain::catalogue::Catalogue;
use sheet::Sheet;
use title::Title;

/// The longest advert that is read, in bytes: a hundred times a usual one.
pub const MOST_BYTES: usize = 512 * 1024;

/// Why an advert was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AdvertError {
    #[error("there is no text in it")]
    Empty,
    #[error("it is longer than {} KiB, which no advert is", MOST_BYTES / 1024)]
    TooLong,
    #[error("it is not text in UTF-8")]
    NotText,
}

/// The text of an advert in a file.
///
/// # Errors
/// If it is no text that is read.
pub fn text_of(bytes: &[u8]) -> Result<&str, AdvertError> {
    if bytes.len() > MOST_BYTES {
        return Err(AdvertError::TooLong);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| AdvertError::NotText)?;
    checked(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn checked(text: &str) -> Result<&str, AdvertError> {
    if text.len() > MOST_BYTES {
        Err(AdvertError::TooLong)
    } else if text.contains('\0') {
        Err(AdvertError::NotText)
    } else if text.chars().any(char::is_alphanumeric) {
        Ok(text)
    } else {
        Err(AdvertError::Empty)
    }
}

/// Reads an advert.
///
/// # Errors
/// If there is nothing to read, or too much.
pub fn read(text: &str, lexicon: &Lexicon, catalogue: &Catalogue) -> Result<Advert, AdvertError> {
    let whole = Sheet::new(checked(text)?);
    let breaks = run_together::breaks(&whole, &lexicon.markers);
    let sheet = if breaks.is_empty() { whole } else { Sheet::parted(text, &breaks) };
    let marks = lexicon.markers.marks(&sheet);
    let Title { name: title, role, roles } = Title::guessed(&sheet, lexicon.words(), catalogue);
    Ok(Advert {
        skills: skills::found(&sheet, &marks, lexicon, role.as_ref().and_then(|role| catalogue.role(role))),
        education: asks::education(&sheet, &marks),
        experience_years: asks::experience(&sheet, &marks, lexicon.words()),
        pay: pay::found(&sheet, &marks, lexicon.words()),
        title,
        role,
        roles,
    })
}
