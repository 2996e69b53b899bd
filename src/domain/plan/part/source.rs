//! Reading a part.

use serde::de::DeserializeOwned;

use super::Part;
use crate::domain::plan::unknown_fields::UnknownFields;

/// Where the fields of a part are read from, one after the other.
pub trait Source {
    /// Why something cannot be read.
    type Error;

    /// The next of these fields; all others are kept as unknown. `None` at the end.
    ///
    /// # Errors
    /// If the text is not sound, or a field stands there twice.
    fn key(&mut self, known: &'static [&'static str]) -> Result<Option<&'static str>, Self::Error>;

    /// The value of the field.
    ///
    /// # Errors
    /// If there is another one.
    fn value<T: DeserializeOwned>(&mut self) -> Result<T, Self::Error>;

    /// The field, which is a part.
    ///
    /// # Errors
    /// If there is something else.
    fn part<P: Part>(&mut self) -> Result<P, Self::Error>;

    /// The field, which is a list of parts.
    ///
    /// # Errors
    /// If there is something else.
    fn list<P: Part>(&mut self) -> Result<Vec<P>, Self::Error>;

    /// What to say of a field that must be there and is not.
    fn missing(&mut self, key: &'static str) -> Self::Error;

    /// The fields that were not known.
    fn unknown(&mut self) -> UnknownFields;

    /// Something that no plan can have stands in a field of this part, or of an entry within it.
    fn fault(&mut self, within: &[(&'static str, usize)], key: &'static str, message: String);

    /// An entry within this part has another place in the plan than in the file.
    fn moved(&mut self, from: (&'static str, usize), to: [(&'static str, usize); 2]);
}
