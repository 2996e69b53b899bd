//! Reads dates as far as they are known: a day, a month or a year.

use jiff::civil::{Date, Weekday};

use super::Reading;
use super::clean::{clean, quoted};
use crate::app::format;
use crate::domain::partial_date::PartialDate;

/// What would be understood.
const EXAMPLE: &str = "28 Feb 2027, Feb 2027 or 2027-02-28";

/// How far ahead a year of two digits may lie; beyond that it is of the last century.
const YEARS_AHEAD: i16 = 20;

/// A date at its precision: `28 Feb 2027`, `February 28, 2027`, `28.02.2027`, `2027-02-28`, `Feb 2027`, `2027-02`, `2027`. What
/// can be read as two days is refused with both. Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood.
pub fn date(text: &str, today: Date) -> Result<Reading<Option<PartialDate>>, String> {
    let text = clean(text);
    if text.is_empty() {
        return Ok(Reading::nothing());
    }
    let date = read(&text, today)?;
    Ok(Reading::new(Some(date), format::partial_date(date)))
}

/// A whole day. Nothing typed is nothing stated.
///
/// # Errors
/// What would be understood; a month or a year alone is not.
pub fn day(text: &str, today: Date) -> Result<Reading<Option<Date>>, String> {
    let Reading { value, words } = date(text, today)?;
    let Some(date) = value else { return Ok(Reading::nothing()) };
    let day = date
        .whole_day()
        .ok_or_else(|| format!("Write the day, too, for example {}", format::date(date.first_day())))?;
    Ok(Reading::new(Some(day), words))
}

/// The first day of a date at any precision, for what is kept as a day; the words say which.
///
/// # Errors
/// What would be understood.
pub fn first_day(text: &str, today: Date) -> Result<Reading<Option<Date>>, String> {
    day_of(text, today, PartialDate::first_day)
}

/// The last day of a date at any precision, for a deadline that is kept as a day; the words say which.
///
/// # Errors
/// What would be understood.
pub fn last_day(text: &str, today: Date) -> Result<Reading<Option<Date>>, String> {
    day_of(text, today, PartialDate::last_day)
}

fn day_of(text: &str, today: Date, which: fn(PartialDate) -> Date) -> Result<Reading<Option<Date>>, String> {
    let day = date(text, today)?.value.map(which);
    Ok(Reading::new(day, day.map(format::date).unwrap_or_default()))
}

/// A year from 1900 to 2100.
///
/// # Errors
/// What would be understood.
pub fn year(text: &str) -> Result<Reading<i16>, String> {
    let year = clean(text).parse::<i16>().ok().filter(|year| PartialDate::YEARS.contains(year));
    let year = year.ok_or_else(|| format!("{}, for example 2025", years_words()))?;
    Ok(Reading::new(year, year.to_string()))
}

fn years_words() -> String {
    format!("Write a year from {} to {}", PartialDate::YEARS.start(), PartialDate::YEARS.end())
}

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// A number, how many digits it has, and whether it can only be the year (`'25`) or the day (`28th`).
    Number { value: i16, digits: usize, only: Option<Only> },
    /// A month by its name.
    Month(i8),
    /// A day of the week.
    Weekday(Weekday),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Only {
    Year,
    Day,
}

fn read(text: &str, today: Date) -> Result<PartialDate, String> {
    let unclear = || format!("{} is not a date. Write {EXAMPLE}", quoted(text));
    let parts = parts(text).ok_or_else(unclear)?;
    let weekday = parts.iter().find_map(|part| if let Part::Weekday(day) = part { Some(*day) } else { None });
    let weekdays = parts.iter().filter(|part| matches!(part, Part::Weekday(_))).count();
    let months = parts.iter().filter(|part| matches!(part, Part::Month(_))).count();
    let rest: Vec<Part> = parts.iter().copied().filter(|part| !matches!(part, Part::Weekday(_))).collect();
    if weekdays > 1 || months > 1 || rest.len() > 3 {
        return Err(unclear());
    }
    let date = if months == 1 { written(&rest, text, today)? } else { numeric(&rest, text, today)? };
    match (weekday, date.whole_day()) {
        (None, _) => Ok(date),
        (Some(said), Some(day)) if day.weekday() == said => Ok(date),
        (Some(_), Some(day)) => Err(format!("{} is a {}. Write {EXAMPLE}", format::date(day), day.strftime("%A"))),
        (Some(_), None) => Err(unclear()),
    }
}

/// The words and numbers of a date; `None` if there is anything else.
fn parts(text: &str) -> Option<Vec<Part>> {
    let small = text.to_lowercase();
    if !small.starts_with(|letter: char| letter.is_alphanumeric()) {
        return None;
    }
    let mut parts = Vec::new();
    let mut rest = small.as_str();
    while let Some(first) = rest.chars().next() {
        let kind = |letter: char| (letter.is_ascii_digit(), letter.is_alphabetic());
        let end = match kind(first) {
            (false, false) => first.len_utf8(),
            of => rest.find(|letter| kind(letter) != of).unwrap_or(rest.len()),
        };
        let (piece, behind) = rest.split_at_checked(end)?;
        rest = behind;
        match kind(first) {
            (true, _) => {
                let only = small.get(..small.len() - behind.len() - piece.len())?.ends_with('\'').then_some(Only::Year);
                parts.push(Part::Number { value: piece.parse().ok()?, digits: piece.len(), only });
            }
            (_, true) => match piece {
                "of" | "the" => {}
                "st" | "nd" | "rd" | "th" => match parts.last_mut() {
                    Some(Part::Number { only: only @ None, digits: 1 | 2, .. }) => *only = Some(Only::Day),
                    _ => return None,
                },
                _ => parts.push(named(piece)?),
            },
            _ if matches!(first, ' ' | ',' | '.' | '-' | '/' | '\'') => {}
            _ => return None,
        }
    }
    Some(parts)
}

/// A month or a day of the week by its name or the beginning of it.
fn named(word: &str) -> Option<Part> {
    if word == "sept" {
        return Some(Part::Month(9));
    }
    let is = |name: &str| word == name || (word.len() == 3 && name.starts_with(word));
    let month =
        |month: &i8| Date::new(2000, *month, 1).is_ok_and(|day| is(&day.strftime("%B").to_string().to_lowercase()));
    if let Some(month) = (1..=12).find(month) {
        return Some(Part::Month(month));
    }
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let short = |name: &str| is(name) || matches!((word, name), ("tues", "tuesday") | ("thur" | "thurs", "thursday"));
    let at = days.iter().position(|name| short(name))?;
    Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok().map(Part::Weekday)
}

/// A date with its month in letters, in any order.
fn written(parts: &[Part], text: &str, today: Date) -> Result<PartialDate, String> {
    let month = parts.iter().find_map(|part| if let Part::Month(month) = part { Some(*month) } else { None });
    let month = month.unwrap_or(1);
    let numbers: Vec<_> = parts.iter().copied().filter(|part| !matches!(part, Part::Month(_))).collect();
    let unclear = || format!("{} is not a date. Write {EXAMPLE}", quoted(text));
    match *numbers.as_slice() {
        [Part::Number { value, digits, only }] => match only {
            _ if digits == 4 => in_month(value, month),
            Some(Only::Year) if digits == 2 => in_month(century(value, today), month),
            _ => {
                let name = format::month_name(month);
                let year = century(value, today);
                Err(if digits == 2 && only.is_none() {
                    format!(
                        "{} may be {name} {year} or day {value} of a year. Write the year in four digits",
                        quoted(text)
                    )
                } else {
                    format!("Write the year, too, for example {value} {name} {}", today.year())
                })
            }
        },
        [one @ Part::Number { .. }, other @ Part::Number { .. }] => {
            let (day, year) = match (is_year(one), is_year(other)) {
                (true, false) => (other, one),
                (false, true) => (one, other),
                // `28 Feb 25`, `Feb 28, 25`: the day first, whichever number it is.
                (false, false) => (one, other),
                (true, true) => return Err(unclear()),
            };
            let (Part::Number { value: day, digits: 1 | 2, only: None | Some(Only::Day) }, Some(year)) =
                (day, year_of(year, today))
            else {
                return Err(unclear());
            };
            on(year, month, day)
        }
        _ => Err(unclear()),
    }
}

fn is_year(part: Part) -> bool {
    matches!(part, Part::Number { digits: 4, .. } | Part::Number { only: Some(Only::Year), .. })
}

/// The year a number of two or four digits says.
fn year_of(part: Part, today: Date) -> Option<i16> {
    match part {
        Part::Number { value, digits: 4, only: None | Some(Only::Year) } => Some(value),
        Part::Number { value, digits: 2, only: None | Some(Only::Year) } => Some(century(value, today)),
        _ => None,
    }
}

/// A year of two digits: of this century, or of the last if that is too far ahead.
fn century(short: i16, today: Date) -> i16 {
    let this = today.year() - today.year().rem_euclid(100) + short;
    if this > today.year() + YEARS_AHEAD { this - 100 } else { this }
}

/// A date in numbers.
fn numeric(parts: &[Part], text: &str, today: Date) -> Result<PartialDate, String> {
    let unclear = || format!("{} is not a date. Write {EXAMPLE}", quoted(text));
    let mut numbers = Vec::new();
    for part in parts {
        match part {
            Part::Number { value, digits: digits @ (1 | 2 | 4), only: None } => numbers.push((*value, *digits)),
            _ => return Err(unclear()),
        }
    }
    match *numbers.as_slice() {
        [(year, 4)] => PartialDate::year(checked(year)?).ok_or_else(unclear),
        [(year, 4), (month, 1 | 2)] | [(month, 1 | 2), (year, 4)] => in_month(year, month_of(month)?),
        [(year, 4), (month, 1 | 2), (day, 1 | 2)] => on(year, month_of(month)?, day),
        [(one, 1 | 2), (two, 1 | 2), (year, 4)] => {
            let year = checked(year)?;
            one_of(&[(year, two, one), (year, one, two)], text)
        }
        [(one, 1 | 2), (two, 1 | 2), (three, 2)] => {
            let [first, last] = [one, three].map(|short| century(short, today));
            let mut readings = vec![(last, two, one), (last, one, two)];
            if numbers.first().is_some_and(|(_, digits)| *digits == 2) {
                readings.push((first, two, three));
            }
            one_of(&readings, text)
        }
        [(_, 1 | 2), (_, 1 | 2)] => Err(format!("Write the year in four digits, for example {EXAMPLE}")),
        _ => Err(unclear()),
    }
}

/// The only day that year, month and day in one of these orders make.
fn one_of(readings: &[(i16, i16, i16)], text: &str) -> Result<PartialDate, String> {
    let mut days: Vec<Date> = Vec::new();
    for (year, month, day) in readings {
        let month_day = i8::try_from(*month).ok().zip(i8::try_from(*day).ok());
        let date = month_day.and_then(|(month, day)| Date::new(*year, month, day).ok());
        if let Some(date) = date.filter(|date| !days.contains(date)) {
            days.push(date);
        }
    }
    match days.as_slice() {
        [] => Err(format!("There is no such day. Write {EXAMPLE}")),
        [only] => Ok(PartialDate::day(*only)),
        many => {
            let words: Vec<_> = many.iter().map(|day| format::date(*day)).collect();
            Err(format!("{} may be {}. Write the month in letters", quoted(text), words.join(" or ")))
        }
    }
}

fn checked(year: i16) -> Result<i16, String> {
    if PartialDate::YEARS.contains(&year) { Ok(year) } else { Err(format!("{}. For example {EXAMPLE}", years_words())) }
}

fn month_of(number: i16) -> Result<i8, String> {
    let month = i8::try_from(number).ok().filter(|month| (1..=12).contains(month));
    month.ok_or_else(|| format!("There is no such month. Write {EXAMPLE}"))
}

fn in_month(year: i16, month: i8) -> Result<PartialDate, String> {
    let year = checked(year)?;
    PartialDate::month(year, month).ok_or_else(|| format!("There is no such month. Write {EXAMPLE}"))
}

fn on(year: i16, month: i8, day: i16) -> Result<PartialDate, String> {
    let year = checked(year)?;
    let date = i8::try_from(day).ok().and_then(|day| Date::new(year, month, day).ok());
    date.map(PartialDate::day).ok_or_else(|| {
        let days = Date::new(year, month, 1).map_or(31, Date::days_in_month);
        format!("{} {year} has {days} days. Write {EXAMPLE}", format::month_name(month))
    })
}
