//! Reads what a person typed about pay. It must never guess: what is not clear is an error that says what would be.

use crate::app::format;
use crate::domain::catalogue::claim::{Amount, Middle};
use crate::domain::currency::Currency;
use crate::domain::money::Money;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::compensation::vesting::Vesting;
use crate::domain::plan::assumptions::ClaimUse;
use crate::domain::plan::exchange_rate::ExchangeRate;

/// The value of an assumption, in its unit: `2.5`, `2.5%`, `−1`, `3 months`.
///
/// # Errors
/// What would be understood.
pub fn assumption(assumption: Assumption, text: &str) -> Result<f64, String> {
    let (lowest, highest) = assumption.bounds();
    let number = number(text).filter(|value| assumption.allows(*value));
    let unit = assumption.unit();
    number.ok_or_else(|| format!("Write {unit} from {} to {}", format::decimal(lowest, 2), format::decimal(highest, 2)))
}

/// A percentage from `lowest` to `highest`: `15`, `15%`, `−2.5`.
///
/// # Errors
/// What would be understood.
pub fn percent(text: &str, lowest: f64, highest: f64) -> Result<f64, String> {
    let percent = number(text).filter(|percent| (lowest..=highest).contains(percent));
    let words = || {
        let [lowest, highest] = [lowest, highest].map(|bound| format::decimal(bound, 2));
        format!("Write percent from {lowest} to {highest}, for example 15")
    };
    percent.ok_or_else(words)
}

/// Months from 0 to `most`: `12`, `12 months`, `2.5`.
///
/// # Errors
/// What would be understood.
pub fn months(text: &str, most: f64) -> Result<f64, String> {
    let months = number(text).filter(|months| (0.0..=most).contains(months));
    months.ok_or_else(|| format!("Write months from 0 to {}, for example 12", format::decimal(most, 0)))
}

/// An amount above 0: `20000`, `20,000`, `20k`, `EUR 20,000`. Without a code it is in `usual`. Nothing typed is nothing
/// stated.
///
/// # Errors
/// What would be understood.
pub fn amount(text: &str, usual: Currency) -> Result<Option<Money>, String> {
    super::money_like(text, usual, "Write an amount as a number, for example", "20,000", "An amount must be above 0")
}

/// A vesting: `4 years`, `5/15/40/40`, `monthly 48 cliff 12`.
///
/// # Errors
/// What would be understood.
pub fn vesting(text: &str) -> Result<Vesting, String> {
    let unclear = || "Write 4 years, 5/15/40/40 or monthly 48 cliff 12".to_owned();
    let text = text.trim().to_lowercase();
    let words: Vec<_> = text.split(|letter: char| letter.is_whitespace() || matches!(letter, '/' | '%')).collect();
    let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let vesting = match words.as_slice() {
        [years, "year" | "years" | "y"] | ["even", years] | ["even", years, "year" | "years"] => {
            Vesting::Even { years: years.parse().map_err(|_| unclear())? }
        }
        ["monthly", rest @ ..] => {
            let rest: Vec<_> = rest.iter().filter(|word| !matches!(**word, "month" | "months")).collect();
            let whole = |word: &str| word.parse::<u16>().map_err(|_| unclear());
            match rest.as_slice() {
                [months] => Vesting::MonthlyAfterCliff { months: whole(months)?, cliff_months: 0 },
                [months, word, cliff] if **word == "cliff" => {
                    Vesting::MonthlyAfterCliff { months: whole(months)?, cliff_months: whole(cliff)? }
                }
                _ => return Err(unclear()),
            }
        }
        parts if text.contains('/') || parts == ["100"] => {
            let percents: Result<Vec<f64>, _> = parts.iter().map(|part| part.parse::<f64>()).collect();
            Vesting::Yearly(percents.map_err(|_| unclear())?)
        }
        _ => return Err(unclear()),
    };
    vesting.shares().map_err(|error| format::capital(&error.to_string()))?;
    Ok(vesting)
}

/// A figure for a year: one number, `100k to 150k`, `100k / 120k / 150k` (low, typical, high), or five percentiles from P10
/// to P90.
///
/// # Errors
/// What would be understood.
pub fn figure(text: &str) -> Result<Amount, String> {
    let unclear = || "Write one number, low / high, low / typical / high, or P10 / P25 / P50 / P75 / P90".to_owned();
    let text = text.replace(" to ", "/").replace(['–', ';'], "/");
    let numbers: Option<Vec<f64>> = text.split('/').map(units).collect();
    let numbers = numbers.ok_or_else(unclear)?;
    if !numbers.iter().all(|number| *number > 0.0) {
        return Err("Pay must be above 0".to_owned());
    }
    if !numbers.iter().all(|number| *number <= Money::LARGEST) {
        return Err("That is more than any pay".to_owned());
    }
    if !numbers.is_sorted() {
        return Err("The numbers must rise from the lowest to the highest".to_owned());
    }
    match *numbers.as_slice() {
        [one] => Ok(Amount::Middle(one, Middle::Typical)),
        [low, high] => Ok(Amount::Range(low, high)),
        [low, typical, high] => Ok(Amount::RangeWithMiddle(low, typical, high, Middle::Typical)),
        [p10, p25, p50, p75, p90] => Ok(Amount::Percentiles(p10, p25, p50, p75, p90)),
        _ => Err(unclear()),
    }
}

/// A rate between currencies. Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood.
pub fn exchange_rate(text: &str) -> Result<Option<f64>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let rate = number(text).filter(|rate| ExchangeRate::allows(*rate));
    rate.map(Some).ok_or_else(|| "Write a number above 0, for example 1.08".to_owned())
}

/// A weight of a figure among others.
///
/// # Errors
/// What would be understood.
pub fn weight(text: &str) -> Result<f64, String> {
    let weight = number(text).filter(|weight| *weight > 0.0 && *weight <= ClaimUse::LARGEST_WEIGHT);
    weight.ok_or_else(|| format!("Write a weight above 0 and up to {}", ClaimUse::LARGEST_WEIGHT))
}

/// The number that makes runs repeatable. Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood.
pub fn seed(text: &str) -> Result<Option<u64>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| "Write a whole number, for example 7".to_owned())
}

/// A number with its unit, if any, after it.
fn number(text: &str) -> Option<f64> {
    let text = text.trim().replace('\u{2212}', "-");
    let digits = text.trim_end_matches(|letter: char| letter.is_alphabetic() || letter == '%' || letter == ' ');
    let plain = digits.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-'));
    digits.parse::<f64>().ok().filter(|_| plain)
}

/// Whole units: `118000`, `118,000`, `118k`.
fn units(text: &str) -> Option<f64> {
    let text = text.trim().replace([',', ' '], "");
    let text = text.trim_start_matches(['$', '€', '£']);
    let (digits, factor) = match text.strip_suffix(['k', 'K']) {
        Some(thousands) => (thousands, 1000.0),
        None => (text, 1.0),
    };
    let plain = !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    digits.parse::<f64>().ok().filter(|_| plain).map(|units| units * factor)
}
