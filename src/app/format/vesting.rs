//! Vesting as it is typed and shown.

use crate::domain::pay::compensation::vesting::Vesting;

/// A vesting in the words in which it can be typed: `4 years`, `5/15/40/40`, `monthly 48 cliff 12`.
pub fn vesting(vesting: &Vesting) -> String {
    match vesting {
        Vesting::Even { years: 1 } => "1 year".to_owned(),
        Vesting::Even { years } => format!("{years} years"),
        Vesting::Yearly(percents) => percents.iter().map(ToString::to_string).collect::<Vec<_>>().join("/"),
        Vesting::MonthlyAfterCliff { months, cliff_months: 0 } => format!("monthly {months}"),
        Vesting::MonthlyAfterCliff { months, cliff_months } => format!("monthly {months} cliff {cliff_months}"),
    }
}
