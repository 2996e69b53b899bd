//! The groups of records that a pack holds.

/// One group. The order is that in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter, strum::EnumCount)]
pub(super) enum Group {
    /// One record: what holds for the whole.
    Head,
    Elements,
    Categories,
    Steps,
    Products,
    /// Ids of detailed activities.
    Activities,
    Wages,
    Outlooks,
    /// Code, title and short title of each occupation. This and what follows has one record for each occupation.
    Names,
    /// Other titles as the files have them, and those of our own.
    Titles,
    Pages,
    Ways,
    Nearest,
    /// Those most alike by full text, as numbers.
    NearestByText,
}
