//! Employment projected for one class, and what it usually takes to enter.

use serde::{Deserialize, Serialize};

/// The line of one class in the projections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlook {
    /// Code of the class, as for [`Wages`](super::wages::Wages).
    pub code: String,
    pub title: String,
    /// People employed in the first and in the last year.
    pub employment: [u32; 2],
    /// Change over the period in tenths of a percent.
    pub change: i16,
    /// Openings in a usual year.
    pub openings: u32,
    /// Self-employed in tenths of a percent, where it is told.
    pub self_employed: Option<u16>,
    /// People who leave the occupation for another one in a usual year, in tenths of a percent of those in it, where it is
    /// told.
    pub transfers: Option<u16>,
    /// Education usually asked for at entry, lowest first: 0 no credential, 1 high school, 2 some college, 3 certificate,
    /// 4 associate's degree, 5 bachelor's, 6 master's, 7 doctoral or professional degree.
    pub education: Option<u8>,
    /// Years in a related occupation: 0 none, 1 fewer than five, 2 five or more.
    pub experience: Option<u8>,
    /// Training on the job: 0 none, 1 short, 2 moderate, 3 long, 4 apprenticeship, 5 internship or residency.
    pub training: Option<u8>,
}
