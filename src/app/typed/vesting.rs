//! Reads how a grant vests.

use super::Reading;
use super::clean::clean;
use super::number::Number;
use crate::app::format;
use crate::domain::pay::compensation::vesting::Vesting;

/// A vesting: `4 years`, `5/15/40/40`, `monthly 48 cliff 12`.
///
/// # Errors
/// What would be understood.
pub fn vesting(text: &str) -> Result<Reading<Vesting>, String> {
    let vesting = read(&clean(text).to_lowercase())
        .ok_or_else(|| "Write 4 years, 5/15/40/40 or monthly 48 cliff 12".to_owned())?;
    vesting.shares().map_err(|error| format::capital(&error.to_string()))?;
    let words = format::vesting(&vesting);
    Ok(Reading::new(vesting, words))
}

fn read(text: &str) -> Option<Vesting> {
    let words: Vec<_> = text.split(|letter: char| letter.is_whitespace() || matches!(letter, '/' | '%')).collect();
    let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [years, "year" | "years" | "y"] | ["even", years] | ["even", years, "year" | "years"] => {
            Some(Vesting::Even { years: years.parse().ok()? })
        }
        ["monthly", rest @ ..] => {
            let rest: Vec<_> = rest.iter().filter(|word| !matches!(**word, "month" | "months")).collect();
            match rest.as_slice() {
                [months] => Some(Vesting::MonthlyAfterCliff { months: months.parse().ok()?, cliff_months: 0 }),
                [months, word, cliff] if **word == "cliff" => {
                    Some(Vesting::MonthlyAfterCliff { months: months.parse().ok()?, cliff_months: cliff.parse().ok()? })
                }
                _ => None,
            }
        }
        parts if text.contains('/') || parts == ["100"] => {
            parts.iter().map(|part| percentage(part)).collect::<Option<_>>().map(Vesting::Yearly)
        }
        _ => None,
    }
}

/// A part in percent; a mark in it is the decimal mark, since no part is above 100.
fn percentage(text: &str) -> Option<f64> {
    match text.strip_prefix('-') {
        Some(digits) => Number::read(digits).map(|number| -number.value),
        None => Number::read(text).map(|number| number.value),
    }
}
