//! Which part of the help is shown.

/// A part of the help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::EnumIter, serde::Serialize)]
pub enum HelpTab {
    /// What each key does.
    #[default]
    Keys,
    /// What the words mean.
    Words,
}
