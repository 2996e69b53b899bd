//! Why the bytes of a pack are not read.

/// What is wrong with a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    #[error("it is no pack of official occupations, or one of another version of the program")]
    NoPack,
    /// It ends before what its head names.
    #[error("it is cut off")]
    CutOff,
    /// Its bytes are not those that were written.
    #[error("it is damaged: a checksum does not fit")]
    Checksum,
    /// It contradicts itself.
    #[error("it is damaged: its parts do not fit each other")]
    Contradiction,
}
