//! Writing a part.

use serde::Serialize;

use super::Part;
use crate::domain::plan::unknown_fields::UnknownFields;

/// Where the fields of a part are written to, one after the other.
pub trait Sink {
    /// Why something cannot be written.
    type Error;

    /// A field.
    ///
    /// # Errors
    /// If it cannot be written.
    fn value<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Self::Error>;

    /// A field that is a part.
    ///
    /// # Errors
    /// If it cannot be written.
    fn part<P: Part>(&mut self, key: &str, part: &P) -> Result<(), Self::Error>;

    /// A field that is a list of parts.
    ///
    /// # Errors
    /// If it cannot be written.
    fn list<P: Part>(&mut self, key: &str, parts: &[P]) -> Result<(), Self::Error>;

    /// Fields that are not known, as they were read.
    ///
    /// # Errors
    /// If one would reach out of its place.
    fn unknown(&mut self, fields: &UnknownFields) -> Result<(), Self::Error>;
}
