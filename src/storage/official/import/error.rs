//! Why nothing was imported.

use super::onet::OnetTable;
use super::row_fault::RowFault;
use crate::storage::bounded_read::ReadError;

/// Why nothing was imported. `file` is the name of the file, or of the one inside the zip.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("{file}: {why}")]
    Unreadable { file: String, why: ReadError },
    #[error("{file}: larger than any file of the publishers")]
    TooLarge { file: String },
    #[error("{file}: holds more files than any release of the publishers")]
    TooManyFiles { file: String },
    #[error("{file}: has more {what} than any file of the publishers")]
    TooMany { file: String, what: &'static str },
    /// A name that leads out of the folder.
    #[error("{file}: no release has a file of that name")]
    UnsafeName { file: String },
    #[error("{file}: protected by a password")]
    Encrypted { file: String },
    /// The zip, or what is packed in it, is not whole.
    #[error("{file}: damaged ({why})")]
    Damaged { file: String, why: String },
    #[error("{file}: not a text (save it as UTF-8)")]
    NotText { file: String },
    #[error("{file}: line {line}: a field is longer than any of the publishers; is a quotation mark missing?")]
    FieldTooLong { file: String, line: u64 },
    #[error("{file}: none of the tables looked for is in it: {wanted}")]
    NothingKnown { file: String, wanted: &'static str },
    #[error("there is no table “{table}”, which is needed for {}", .table.needed_for())]
    TableMissing { table: OnetTable },
    #[error("{file}: there is no column “{column}”, which is needed for {needed_for}")]
    ColumnMissing { file: String, column: &'static str, needed_for: &'static str },
    #[error("{file}: there are two columns “{column}”")]
    ColumnTwice { file: String, column: String },
    #[error("{first} and {second} are the same table; keep one release apart from the other")]
    TableTwice { first: String, second: String },
    #[error("{first} and {second} are of two years; import them one after the other")]
    YearsMixed { first: String, second: String },
    #[error("{file}: the year is told neither by its name nor inside; keep the publisher's name")]
    YearUnknown { file: String },
    /// Most rows do not fit what their columns are called.
    #[error("{file}: {rows} rows cannot be read, the first on line {line}: {why}")]
    Rows { file: String, rows: u64, line: u64, why: RowFault },
    #[error("cancelled")]
    Cancelled,
}
