//! Whether and when the move into a role comes.

/// What the person said of when a move comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coming {
    /// They set the first day.
    pub on_set_day: bool,
    /// It comes for sure: there is an offer.
    pub sure: bool,
}
