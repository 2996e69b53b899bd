//! The groups of records in a pack of imported files.

/// One group. The order is that in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumCount)]
pub(super) enum Group {
    /// One record, text: what the pack says of itself.
    About,
    /// At most one record: a pack of official occupations.
    Occupations,
    /// Codes of the occupations that sentences are told of, in order.
    Codes,
    /// The sentences of each.
    Sentences,
    /// Wages of the whole country by class.
    Wages,
    /// Places that wages are told for, by code.
    Areas,
    /// Codes of the classes that wages are told of by place, in order.
    Classes,
    /// For each such class its wages, with the place of the area among the areas.
    WagesByArea,
    Outlooks,
}
