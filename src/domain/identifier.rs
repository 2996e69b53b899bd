//! Variants told to machines: by an identifier, never by words. Words may change, identifiers may not.

use serde::{Serialize as _, Serializer};

/// Serialises a variant as its identifier; plan files have variants by their names in the program.
///
/// # Errors
/// If the serialiser fails.
pub fn of<'a, T, S: Serializer>(value: &'a T, serializer: S) -> Result<S::Ok, S::Error>
where
    &'a T: Into<&'static str>,
{
    serializer.serialize_str(value.into())
}

/// Serialises a variant that may be absent.
///
/// # Errors
/// If the serialiser fails.
pub fn of_option<'a, T, S: Serializer>(value: &'a Option<T>, serializer: S) -> Result<S::Ok, S::Error>
where
    &'a T: Into<&'static str>,
{
    value.as_ref().map(Into::<&'static str>::into).serialize(serializer)
}
