//! Reads hours, spans of time, percentages, rates and counts.

use std::ops::RangeInclusive;

use super::Reading;
use super::clean::{clean, quoted};
use super::number::{Around, Number};
use crate::app::format;
use crate::app::words::Words as _;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::assumption_unit::AssumptionUnit;
use crate::domain::plan::Plan;
use crate::domain::plan::assumptions::{Assumptions, ClaimUse};
use crate::domain::plan::constraints::Constraints;
use crate::domain::plan::exchange_rate::ExchangeRate;
use crate::domain::working_time::WorkingTime;

/// The least hours that are logged: less than a minute is no work told.
const LEAST_HOURS_WORKED: f64 = 0.01;

/// Words for units, the largest first, and how many of the smallest each is; a number alone counts in the first.
type Units = [(&'static str, f64)];

const HOURS: &Units = &[("h|hr|hrs|hour|hours", 60.0), ("m|min|mins|minute|minutes", 1.0)];
const HOURS_A_WEEK: &Units =
    &[("h|hr|hrs|hour|hours|h a week|hours a week|hour a week|h/week|hours/week|h per week|hours per week", 1.0)];
const YEARS: &Units = &[("y|yr|yrs|year|years", 12.0), ("m|mo|mos|mth|mths|month|months", 1.0)];
const IN_YEARS: &Units = &[("y|yr|yrs|year|years", 1.0), ("m|mo|mos|mth|mths|month|months", 1.0 / 12.0)];
const MONTHS: &Units = &[("m|mo|mos|mth|mths|month|months", 1.0), ("y|yr|yrs|year|years", 12.0)];
const PERCENT: &Units = &[("%|percent|per cent|pct", 1.0)];
const PERCENT_A_YEAR: &Units = &[("%|percent|per cent|pct|% a year|% per year|%/year|%/yr|% p.a.|percent a year", 1.0)];
const POINTS: &Units = &[("points|point|%|percent|percentage points|pp", 1.0)];
const PERCENT_OF_WAIT: &Units = &[("%|percent|% of wait|percent of wait", 1.0)];
const ALONE: &Units = &[("", 1.0)];

const WEEKS_A_YEAR: &Units =
    &[("w|wk|wks|week|weeks|week a year|weeks a year|weeks/year|weeks/yr|weeks per year", 1.0)];

/// Hours within bounds: `7`, `7,5`, `7.5 h`, `1 h 30 min`.
///
/// # Errors
/// What would be understood.
pub fn hours(text: &str, bounds: &RangeInclusive<f64>) -> Result<Reading<f64>, String> {
    let (least, most) = (format::decimal(*bounds.start(), 2), format::grouped(*bounds.end()));
    let unclear = || format!("Write hours from {least} to {most}, for example 7.5");
    let hours = read(text, HOURS, unclear, |hours| bounds.contains(&hours))?;
    Ok(Reading::new(hours, hours_words(hours)))
}

/// Hours worked that are logged at a time: `2.5`, `2,5 h`.
///
/// # Errors
/// What would be understood.
pub fn hours_worked(text: &str) -> Result<Reading<f64>, String> {
    hours(text, &(LEAST_HOURS_WORKED..=Plan::MOST_HOURS_LOGGED))
}

/// Hours a week: `7`, `7,5 h`, `7.5 h a week`.
///
/// # Errors
/// What would be understood.
pub fn hours_a_week(text: &str, bounds: &RangeInclusive<f64>) -> Result<Reading<f64>, String> {
    let (least, most) = (format::decimal(*bounds.start(), 2), format::decimal(*bounds.end(), 2));
    let unclear = || format!("Write hours a week from {least} to {most}, for example 7.5");
    let hours = read(text, HOURS_A_WEEK, unclear, |hours| bounds.contains(&hours))?;
    Ok(Reading::new(hours, format!("{} a week", hours_words(hours))))
}

/// Weeks paid a year: `46`, `46 weeks`.
///
/// # Errors
/// What would be understood.
pub fn weeks_a_year(text: &str) -> Result<Reading<f64>, String> {
    let most = WorkingTime::MOST_WEEKS;
    let unclear = || format!("Write weeks a year above 0 and up to {}, for example 46", format::decimal(most, 0));
    let weeks = read(text, WEEKS_A_YEAR, unclear, |weeks| weeks > 0.0 && weeks <= most)?;
    Ok(Reading::new(weeks, format!("{} a year", counted(weeks, "week", "weeks"))))
}

/// Hours a week for learning.
///
/// # Errors
/// What would be understood.
pub fn learning_hours(text: &str) -> Result<Reading<f64>, String> {
    hours_a_week(text, &Plan::HOURS_PER_WEEK)
}

/// Years from 0 to `most`: `2`, `2,5`, `18 months`, `2y 6m`. Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood.
pub fn years(text: &str, most: f64) -> Result<Reading<Option<f64>>, String> {
    if text.trim().is_empty() {
        return Ok(Reading::nothing());
    }
    let unclear = || format!("Write years from 0 to {}, for example 2.5 or 18 months", format::decimal(most, 2));
    let years = read(text, YEARS, unclear, |years| (0.0..=most).contains(&years))?;
    Ok(Reading::new(Some(years), years_words(years)))
}

/// Months from 0 to `most`: `12`, `12 months`, `2.5`, `1 year`.
///
/// # Errors
/// What would be understood.
pub fn months(text: &str, most: f64) -> Result<Reading<f64>, String> {
    let unclear = || format!("Write months from 0 to {}, for example 12", format::decimal(most, 0));
    let months = read(text, MONTHS, unclear, |months| (0.0..=most).contains(&months))?;
    Ok(Reading::new(months, counted(months, "month", "months")))
}

/// A percentage within bounds: `15`, `15 %`, `−2,5`.
///
/// # Errors
/// What would be understood.
pub fn percent(text: &str, lowest: f64, highest: f64) -> Result<Reading<f64>, String> {
    let bounds = lowest..=highest;
    let [lowest, highest] = [lowest, highest].map(|bound| format::decimal(bound, 2));
    let unclear = || format!("Write percent from {lowest} to {highest}, for example 15");
    let percent = read(text, PERCENT, unclear, |percent| bounds.contains(&percent))?;
    Ok(Reading::new(percent, format!("{}%", plain(percent))))
}

/// The value of an assumption, in its unit: `2,5`, `2.5 % a year`, `−1`, `3 months`.
///
/// # Errors
/// What would be understood.
pub fn assumption(assumption: Assumption, text: &str) -> Result<Reading<f64>, String> {
    let unit = assumption.unit();
    let units = match unit {
        AssumptionUnit::PercentAYear => PERCENT_A_YEAR,
        AssumptionUnit::Points => POINTS,
        AssumptionUnit::PercentOfWait => PERCENT_OF_WAIT,
        AssumptionUnit::Months => MONTHS,
        AssumptionUnit::Years => IN_YEARS,
        AssumptionUnit::Percent => PERCENT,
        AssumptionUnit::HoursAWeek => HOURS_A_WEEK,
    };
    let [lowest, highest] = <[f64; 2]>::from(assumption.bounds()).map(|bound| format::decimal(bound, 2));
    let unclear = || format!("Write {} from {lowest} to {highest}", unit.words());
    let value = read(text, units, unclear, |value| assumption.allows(value))?;
    let words = match unit {
        AssumptionUnit::Months => counted(value, "month", "months"),
        AssumptionUnit::Years => counted(value, "year", "years"),
        AssumptionUnit::Points => counted(value, "point", "points"),
        AssumptionUnit::HoursAWeek => format!("{} a week", hours_words(value)),
        _ => format!("{}{}", plain(value), unit.words()),
    };
    Ok(Reading::new(value, words))
}

/// A rate between currencies: `1.08`, `0,86`. Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood.
pub fn exchange_rate(text: &str) -> Result<Reading<Option<f64>>, String> {
    if text.trim().is_empty() {
        return Ok(Reading::nothing());
    }
    let rate = read(text, ALONE, || "Write a number above 0, for example 1.08".to_owned(), ExchangeRate::allows)?;
    Ok(Reading::new(Some(rate), plain(rate)))
}

/// A weight of a figure among others.
///
/// # Errors
/// What would be understood.
pub fn weight(text: &str) -> Result<Reading<f64>, String> {
    let most = ClaimUse::LARGEST_WEIGHT;
    let unclear = || format!("Write a weight above 0 and up to {most}");
    let weight = read(text, ALONE, unclear, |weight| weight > 0.0 && weight <= most)?;
    Ok(Reading::new(weight, plain(weight)))
}

/// Years looked ahead: a whole number from 1 to 40.
///
/// # Errors
/// What would be understood.
pub fn horizon(text: &str) -> Result<Reading<u8>, String> {
    let most = Assumptions::LONGEST_HORIZON_YEARS;
    let text = clean(text).to_lowercase();
    let digits = text.trim_end_matches("years").trim_end_matches("year").trim_end();
    let years = digits.parse::<u8>().ok().filter(|years| (1..=most).contains(years));
    let years = years.ok_or_else(|| format!("Write whole years from 1 to {most}, for example 10"))?;
    Ok(Reading::new(years, counted(f64::from(years), "year", "years")))
}

/// Moves at most: a whole number from 1 to 8. Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood.
pub fn moves(text: &str) -> Result<Reading<Option<u8>>, String> {
    let most = Constraints::MOST_MOVES;
    let text = clean(text).to_lowercase();
    if text.is_empty() {
        return Ok(Reading::nothing());
    }
    let digits = text.trim_end_matches("moves").trim_end_matches("move").trim_end();
    let moves = digits.parse::<u8>().ok().filter(|moves| (1..=most).contains(moves));
    let moves = moves.ok_or_else(|| format!("Write a whole number from 1 to {most}"))?;
    Ok(Reading::new(Some(moves), counted(f64::from(moves), "move", "moves")))
}

/// The number that makes runs repeatable. Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood.
pub fn seed(text: &str) -> Result<Reading<Option<u64>>, String> {
    let text = clean(text);
    if text.is_empty() {
        return Ok(Reading::nothing());
    }
    let seed: u64 = text.parse().map_err(|_| "Write a whole number, for example 7".to_owned())?;
    Ok(Reading::new(Some(seed), seed.to_string()))
}

/// Hours in words that can be typed again.
fn hours_words(hours: f64) -> String {
    counted(hours, "hour", "hours")
}

/// Years in words that can be typed again: whole months where there are.
fn years_words(years: f64) -> String {
    let months = years * 12.0;
    if (months - months.round()).abs() < 1e-9 {
        format::span_months(months.round() as i32)
    } else {
        counted(years, "year", "years")
    }
}

fn counted(number: f64, one: &str, many: &str) -> String {
    let words = plain(number);
    let noun = if words == "1" { one } else { many };
    format!("{words} {noun}")
}

/// A number without marks between thousands, so that it is read again as it was. Three decimals get a fourth.
fn plain(number: f64) -> String {
    let text = number.abs().to_string();
    let three = text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
    let sign = if number < 0.0 { "\u{2212}" } else { "" };
    format!("{sign}{text}{}", if three { "0" } else { "" })
}

/// The sum of numbers with units, in the first of the units; or what to write. In a rate, which has no unit, a point is
/// always the decimal mark, since three decimals are usual there.
fn read(text: &str, units: &Units, unclear: impl Fn() -> String, allowed: impl Fn(f64) -> bool) -> Result<f64, String> {
    let text = clean(text).to_lowercase();
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, text.trim_start_matches('+')),
    };
    let text = if text.starts_with('.') { format!("0{text}") } else { text.to_owned() };
    let whole = units.first().map_or(1.0, |(_, smallest)| *smallest);
    // Divided once at the end, so that `2y 6m` and `30 months` are the same to the last bit.
    let in_first = |number: f64, smallest: f64| {
        let same = (smallest - whole).abs() < f64::EPSILON;
        sign * if same { number } else { number * smallest / whole }
    };
    let (mut sum, mut rest, mut last): (f64, &str, Option<f64>) = (0.0, text.as_str(), None);
    let mut only = None;
    while !rest.is_empty() {
        let (number, digits, unit, behind) = part(rest, last.is_none()).ok_or_else(&unclear)?;
        let alone = unit.is_empty() && last.is_none() && behind.is_empty();
        let known = units.iter().find(|(words, _)| words.split('|').any(|word| word == unit));
        let smallest = match known.or(units.first().filter(|_| alone)) {
            Some((_, smallest)) if last.is_none_or(|last| last > *smallest) => *smallest,
            _ => return Err(unclear()),
        };
        let mut value = number.value;
        if let Some(grouped) = number.grouped.filter(|_| number.groups()) {
            let [one, other] = [value, grouped].map(|number| in_first(number, smallest));
            if allowed(other) && allowed(one) && (number.comma || units != ALONE) {
                let ([one, other], digits) = ([one, other].map(plain), quoted(digits));
                return Err(format!("{digits} can be read as {one} or as {other}. Write the one that is meant"));
            }
            value = if allowed(other) && !allowed(one) { grouped } else { value };
        }
        sum += value * smallest;
        only = last.is_none().then(|| in_first(value, smallest));
        (rest, last) = (behind, Some(smallest));
    }
    let value = only.unwrap_or(sign * sum / whole);
    if last.is_some() && allowed(value) { Ok(value) } else { Err(unclear()) }
}

/// The first number of a text, its digits, its unit, and what is behind it.
fn part(text: &str, first: bool) -> Option<(Number, &str, &str, &str)> {
    let around = Around::of(text)?;
    if !matches!((first, around.before.trim()), (_, "") | (false, "and" | ",")) {
        return None;
    }
    let number = Number::read(around.digits)?;
    let end = around.after.find(|letter: char| letter.is_ascii_digit()).unwrap_or(around.after.len());
    let (unit, behind) = around.after.split_at_checked(end)?;
    let unit = unit.trim().trim_end_matches(',').trim_end_matches(" and").trim();
    Some((number, around.digits, unit, behind))
}
