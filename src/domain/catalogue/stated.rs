//! Reading a field that may be absent and is written like any other where it is not.

use serde::{Deserialize, Deserializer};

/// The value as it stands in the file, without `Some(…)` around it.
pub(super) fn stated<'de, D: Deserializer<'de>, T: Deserialize<'de>>(reader: D) -> Result<Option<T>, D::Error> {
    T::deserialize(reader).map(Some)
}
