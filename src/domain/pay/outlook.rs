//! Whether amounts of later years are shown in today's money or as they would be printed then.

use serde::Serialize;

/// How amounts of later years are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outlook {
    /// In the purchasing power of today.
    #[default]
    Today,
    /// As printed on the payslip of the year.
    Nominal,
}
