//! Reads a figure about the pay of a year: one number, a range, percentiles.

use super::Reading;
use super::clean::{clean, quoted};
use super::money::figure as one_figure;
use crate::app::format;
use crate::domain::catalogue::claim::{Amount, Middle};
use crate::domain::currency::Currency;
use crate::domain::pay_rate::PayPeriod;

/// A figure for a year in `currency`: one number, `100k to 150k`, `100 000 / 120 000 / 150 000` (low, typical, high), or five
/// percentiles from P10 to P90.
///
/// # Errors
/// What would be understood.
pub fn figure(text: &str, currency: Currency) -> Result<Reading<Amount>, String> {
    let unclear = || "Write one number, low / high, low / typical / high, or P10 / P25 / P50 / P75 / P90".to_owned();
    let text = clean(text).replace(" to ", "/").replace(['-', ';', '\n'], "/").replace(",/", ",-");
    if text.is_empty() || text.starts_with('/') {
        return Err(unclear());
    }
    let example = format!("{currency} 100,000");
    let mut figures = Vec::new();
    for part in text.split('/').map(str::trim) {
        if !part.contains(|letter: char| letter.is_ascii_digit()) {
            return Err(if part.is_empty() {
                unclear()
            } else {
                format!("{} is not a number. {}", quoted(part), unclear())
            });
        }
        let figure = one_figure(part, currency, &example)?;
        if figure.with_currency && figure.money.currency != currency {
            return Err(format!("{} is not in {currency}. Change the currency, too", quoted(part)));
        }
        if figure.per.is_some_and(|per| per != PayPeriod::Year) {
            return Err(format!("Write the pay of a year, for example {example}"));
        }
        figures.push(figure);
    }
    // `100-150k` is 100k to 150k for most who write it, but that is not what stands there.
    if let [.., last] = figures.as_slice()
        && last.times.is_some()
        && let Some(bare) = figures.iter().find(|figure| figure.times.is_none() && figure.money.units() < 1000.0)
    {
        let bare = format::grouped(bare.money.units());
        return Err(format!("{bare} may be {bare} or {bare}k. Write k behind each number, for example 100k–150k"));
    }
    let numbers: Vec<f64> = figures.iter().map(|figure| figure.money.units()).collect();
    if !numbers.iter().all(|number| *number > 0.0) {
        return Err("Pay must be above 0".to_owned());
    }
    if !numbers.is_sorted() {
        return Err("The numbers must rise from the lowest to the highest".to_owned());
    }
    let amount = match *numbers.as_slice() {
        [one] => Amount::Middle(one, Middle::Typical),
        [low, high] => Amount::Range(low, high),
        [low, typical, high] => Amount::RangeWithMiddle(low, typical, high, Middle::Typical),
        [p10, p25, p50, p75, p90] => Amount::Percentiles(p10, p25, p50, p75, p90),
        _ => return Err(unclear()),
    };
    let words: Vec<_> = figures.iter().map(|figure| format::amount(figure.money)).collect();
    let code = format!("{currency} ");
    let rest = words.iter().skip(1).map(|words| words.trim_start_matches(&code).to_owned());
    let words: Vec<_> = words.first().cloned().into_iter().chain(rest).collect();
    Ok(Reading::new(amount, format!("{} a year", words.join(" / "))))
}
