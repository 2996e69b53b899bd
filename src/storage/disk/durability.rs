//! How safe a written file is.

/// How safe a file is that was just written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// It will outlast a power cut.
    Certain,
    /// It is in place, but the system did not confirm the folder; a power cut might bring the old content back.
    Unconfirmed,
}
