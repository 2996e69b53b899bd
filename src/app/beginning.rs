//! The first look at a plan.

/// How far it has come in this run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beginning {
    /// Salary was shown.
    pub pay_seen: bool,
    /// The list of first things was put away.
    pub put_away: bool,
}
