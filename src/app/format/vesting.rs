//! Vesting as it is typed and shown.

use crate::domain::pay::compensation::vesting::Vesting;

/// A vesting in the words in which it can be typed: `4 years`, `5/15/40/40`, `quarterly 48 cliff 12`.
pub fn vesting(vesting: &Vesting) -> String {
    match vesting {
        Vesting::Even { years: 1 } => "1 year".to_owned(),
        Vesting::Even { years } => format!("{years} years"),
        Vesting::Yearly(percents) => percents.iter().map(ToString::to_string).collect::<Vec<_>>().join("/"),
        Vesting::EveryMonths { every, months, cliff_months } => after_cliff(*every, *months, *cliff_months),
        Vesting::MonthlyAfterCliff { months, cliff_months } => after_cliff(1, *months, *cliff_months),
    }
}

fn after_cliff(every: u16, months: u16, cliff: u16) -> String {
    let often = match every {
        1 => "monthly".to_owned(),
        3 => "quarterly".to_owned(),
        6 => "half-yearly".to_owned(),
        12 => "yearly".to_owned(),
        every => format!("every {every} months"),
    };
    let cliff = if cliff == 0 { String::new() } else { format!(" cliff {cliff}") };
    format!("{often} {months}{cliff}")
}
