//! Adverts in files, and the words by which they are read, inside the program.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::bounded_read::{ReadError, read_at_most};
use super::located_error::LocatedError;
use super::ron_text;
use crate::domain::advert::advert_words::AdvertWords;
use crate::domain::advert::{Advert, AdvertError, Lexicon, MOST_BYTES, text_of};
use crate::domain::catalogue::Catalogue;

const FILE: &str = "advert/words.ron";
static TEXT: &str = include_str!("../../assets/advert/words.ron");

/// Why no advert was read from a file.
#[derive(Debug, thiserror::Error)]
pub enum AdvertFileError {
    #[error("the advert could not be read: {error}: {}", path.display())]
    NotRead { error: ReadError, path: PathBuf },
    #[error("the advert could not be read: {0}")]
    NoAdvert(#[from] AdvertError),
}

/// The words.
///
/// # Errors
/// What is wrong in them; the tests see to it that nothing is.
pub fn words() -> Result<AdvertWords, LocatedError> {
    ron_text::parse(FILE, TEXT)
}

/// Why an advert was not read.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    #[error(transparent)]
    NoAdvert(#[from] AdvertError),
    /// The words of the program are broken.
    #[error("{0}")]
    NoWords(#[from] LocatedError),
}

/// Reads an advert by the names of a catalogue. It takes longer than a frame of the window: call it in a thread.
///
/// # Errors
/// Why it was not read.
pub fn read(text: &str, catalogue: &Catalogue) -> Result<Advert, NotRead> {
    let lexicon = Lexicon::new(catalogue, words()?);
    Ok(crate::domain::advert::read(text, &lexicon, catalogue)?)
}

/// The text of an advert in a file, or for `-` of what is piped in.
///
/// # Errors
/// If it cannot be read, or is no text that is read as an advert.
pub fn text(file: &Path) -> Result<String, AdvertFileError> {
    let not_read = |error: ReadError| AdvertFileError::NotRead { error, path: file.to_owned() };
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        let piped = std::io::stdin().lock().take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes);
        piped.map_err(|error| not_read(error.into()))?;
        bytes
    } else {
        match read_at_most(file, MOST_BYTES as u64) {
            Err(ReadError::TooLarge) => return Err(AdvertError::TooLong.into()),
            bytes => bytes.map_err(not_read)?,
        }
    };
    Ok(text_of(&bytes)?.to_owned())
}
