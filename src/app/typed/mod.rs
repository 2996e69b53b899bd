//! Reads what a person typed into a field. It must never guess: what is not clear is an error that says what would be.

mod pay;

use jiff::civil::Date;

use crate::domain::currency::Currency;
use crate::domain::money::Money;

pub use pay::{amount, assumption, exchange_rate, figure, months, percent, seed, vesting, weight};

/// An amount of money: `118000`, `118,000`, `118k`, `USD 118,000`, `118.000,50` is refused. Without a code it is in `usual`.
/// Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood.
pub fn money(text: &str, usual: Currency) -> Result<Option<Money>, String> {
    money_like(text, usual, "Write the pay for a year as a number, for example", "118,000", "Pay must be above 0")
}

/// An amount of money, with the words for what is not one.
fn money_like(
    text: &str,
    usual: Currency,
    unclear: &str,
    example: &str,
    too_little: &str,
) -> Result<Option<Money>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let letters = |part: &str| part.len() == 3 && part.chars().all(|letter| letter.is_ascii_alphabetic());
    let words: Vec<_> = text.split_whitespace().collect();
    let (code, digits) = match words.as_slice() {
        [code, rest @ ..] if letters(code) && !rest.is_empty() => (Some(*code), rest.concat()),
        [rest @ .., code] if letters(code) && !rest.is_empty() => (Some(*code), rest.concat()),
        all => (None, all.concat()),
    };
    let currency = match code {
        Some(code) => Currency::parse(&code.to_ascii_uppercase()).map_err(|error| error.to_string())?,
        None => usual,
    };
    let unclear = || format!("{unclear} {usual} {example}");
    let digits = digits.trim_start_matches(['$', '€', '£']).replace(',', "");
    let (digits, factor) = match digits.strip_suffix(['k', 'K']) {
        Some(thousands) => (thousands, 1000.0),
        None => (digits.as_str(), 1.0),
    };
    let plain = !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    let units = digits.parse::<f64>().ok().filter(|_| plain).ok_or_else(unclear)? * factor;
    if units <= 0.0 {
        return Err(too_little.to_owned());
    }
    let money = Money::from_units(units, currency).ok_or_else(|| "That is more than any pay".to_owned())?;
    Ok(Some(money))
}

/// Years, from 0 to `most`, with decimals: `2`, `2.5`. Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood.
pub fn years(text: &str, most: f64) -> Result<Option<f64>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let years = text.parse::<f64>().ok().filter(|years| (0.0..=most).contains(years));
    years.map(Some).ok_or_else(|| format!("Write years from 0 to {most}, for example 2.5"))
}

/// Moves at most: a whole number from 1 to 8. Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood.
pub fn moves(text: &str) -> Result<Option<u8>, String> {
    let most = crate::domain::plan::constraints::Constraints::MOST_MOVES;
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let moves = text.parse::<u8>().ok().filter(|moves| (1..=most).contains(moves));
    moves.map(Some).ok_or_else(|| format!("Write a whole number from 1 to {most}"))
}

/// Hours, above 0 up to `most`: `7`, `7.5`, `7 h`.
///
/// # Errors
/// What would be understood.
pub fn hours(text: &str, most: f64) -> Result<f64, String> {
    let digits = text.trim().trim_end_matches('h').trim_end();
    let hours = digits.parse::<f64>().ok().filter(|hours| *hours > 0.0 && *hours <= most);
    hours.ok_or_else(|| format!("Write hours above 0 and up to {most}, for example 7.5"))
}

/// A day as it is shown or as in files: `28 Feb 2027`, `28 February 2027`, `2027-02-28`. Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood.
pub fn date(text: &str) -> Result<Option<Date>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let read = |format: &str| Date::strptime(format, text).ok();
    let date = read("%Y-%m-%d").or_else(|| read("%d %b %Y")).or_else(|| read("%d %B %Y"));
    date.map(Some).ok_or_else(|| "Write a day as 28 Feb 2027 or 2027-02-28".to_owned())
}

/// Years looked ahead: a whole number from 1 to 40.
///
/// # Errors
/// What would be understood.
pub fn horizon(text: &str) -> Result<u8, String> {
    let most = crate::domain::plan::assumptions::Assumptions::LONGEST_HORIZON_YEARS;
    let years = text.trim().parse::<u8>().ok().filter(|years| (1..=most).contains(years));
    years.ok_or_else(|| format!("Write whole years from 1 to {most}"))
}
