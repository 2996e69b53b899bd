//! What people in a line of work like to do.

use serde::{Deserialize, Serialize};

/// The six kinds of work that interests lean to, in the order of the files.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumIter,
    strum::EnumCount,
    strum::IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Interest {
    /// Hands, tools, machines, animals.
    Realistic,
    /// Ideas and research.
    Investigative,
    /// Forms, words, designs.
    Artistic,
    /// Helping and teaching.
    Social,
    /// Leading and persuading.
    Enterprising,
    /// Records and set procedures.
    Conventional,
}
