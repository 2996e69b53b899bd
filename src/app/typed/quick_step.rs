//! Reads a step of one's own from one line: `audit 200 labels by 15 Dec 6h #sampling-strategy`.

use jiff::civil::Date;

use super::{Reading, dates, quantity};
use crate::app::format;
use crate::domain::catalogue::step::Builds;
use crate::domain::effort::Effort;

/// A step as one line tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct QuickStep {
    /// What to do.
    pub title: String,
    /// How long it takes.
    pub hours: Effort,
    /// To be finished by.
    pub due: Option<Date>,
    /// The skills it builds.
    pub builds: Vec<Builds>,
}

/// Before a day.
const BY: [&str; 2] = ["by", "due"];
/// Before a skill.
const SKILL: char = '#';
/// Most words of a day.
const MOST_WORDS: usize = 4;

/// What to do, with the hours it takes (`6h`, `90 min`, or fewest, likely and most: `4-6-10h`), the day by which it is to be
/// finished (`by 15 Dec`, in the year to come) and skills it builds (`#sampling-strategy`, or with a level
/// `#sampling-strategy:3`), in any order. `skill` finds one, with what it is called.
///
/// # Errors
/// What is missing or not understood.
pub fn quick_step(
    text: &str,
    today: Date,
    skill: impl Fn(&str) -> Result<Reading<Builds>, String>,
) -> Result<Reading<QuickStep>, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (mut title, mut hours, mut due, mut builds) = (Vec::new(), None, None, Vec::<Reading<Builds>>::new());
    let mut rest = words.as_slice();
    while let Some((word, after)) = rest.split_first() {
        rest = after;
        if let Some(name) = word.strip_prefix(SKILL).filter(|name| !name.is_empty()) {
            let built = skill(name)?;
            if builds.iter().any(|known| known.value.skill == built.value.skill) {
                return Err(format!("{SKILL}{name} stands there twice"));
            }
            builds.push(built);
        } else if let Some((read, used)) = hours_at(word, after) {
            if hours.replace(read?).is_some() {
                return Err("Hours stand there twice".to_owned());
            }
            rest = after.get(used..).unwrap_or_default();
        } else if BY.contains(&word.to_lowercase().as_str())
            && let Some((read, used)) = day_at(after, today)
        {
            if due.replace(read?).is_some() {
                return Err("Two days stand there".to_owned());
            }
            rest = after.get(used..).unwrap_or_default();
        } else {
            title.push(*word);
        }
    }
    let title = title.join(" ");
    if title.is_empty() {
        return Err("Say what to do, for example read two papers 4h".to_owned());
    }
    let hours = hours.ok_or("Say how many hours it takes, for example 6h")?;
    let late = |day: &Date| if *day < today { ", which has passed" } else { "" };
    let parts = [
        Some(format!("“{title}”")),
        Some(hours.words),
        due.map(|day| format!("by {}{}", format::date(day), late(&day))),
        (!builds.is_empty()).then(|| {
            format!("builds {}", builds.iter().map(|built| built.words.as_str()).collect::<Vec<_>>().join(", "))
        }),
    ];
    let said = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let builds = builds.into_iter().map(|built| built.value).collect();
    Ok(Reading::new(QuickStep { title, hours: hours.value, due, builds }, said))
}

/// Hours that begin with a word, and how many words after it belong to them.
fn hours_at(word: &str, after: &[&str]) -> Option<(Result<Reading<Effort>, String>, usize)> {
    if !word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let has_unit = word.ends_with(char::is_alphabetic);
    if has_unit && let Some(three) = three_hours(word) {
        return Some((three, 0));
    }
    let (text, used) = match after.first() {
        _ if has_unit => (word.to_owned(), 0),
        Some(unit) => (format!("{word} {unit}"), 1),
        None => return None,
    };
    let Reading { value, words } = quantity::hours_worked(&text).ok()?;
    let effort = Effort { optimistic: value, likely: value, pessimistic: value };
    Some((Ok(Reading::new(effort, words)), used))
}

/// Fewest, likely and most hours: `4-6-10h`.
fn three_hours(word: &str) -> Option<Result<Reading<Effort>, String>> {
    let parts: Vec<&str> = word.split(['-', '–']).collect();
    if parts.len() < 2 {
        return None;
    }
    let hours: Option<Vec<f64>> =
        parts.iter().map(|part| quantity::hours_worked(part).ok().map(|read| read.value)).collect();
    let [optimistic, likely, pessimistic] = hours?[..] else {
        return Some(Err(format!("{word}: write one figure, or fewest, likely and most hours, for example 4-6-10h")));
    };
    let effort = Effort { optimistic, likely, pessimistic };
    if !effort.is_ordered() {
        return Some(Err(format!("{word}: the three stand from the fewest to the most hours")));
    }
    let words = format!(
        "{} likely, {} to {}",
        format::hours(likely),
        format::bare_hours(optimistic),
        format::hours(pessimistic)
    );
    Some(Ok(Reading::new(effort, words)))
}

/// The day that words begin with, and how many of them it takes; `None` where they begin with something else. One without a
/// year is the next there is.
fn day_at(words: &[&str], today: Date) -> Option<(Result<Date, String>, usize)> {
    let day = |text: &str| dates::last_day(text, today).ok().and_then(|read| read.value);
    let next = |text: &str| {
        let of = |year: i16| day(&format!("{text} {year}"));
        of(today.year()).filter(|day| *day >= today).or_else(|| of(today.year().saturating_add(1)))
    };
    for used in (1..=words.len().min(MOST_WORDS)).rev() {
        let text = words.get(..used)?.join(" ");
        // “15 Dec” alone could be read as a month of the year 15.
        let found = if used <= 2 { next(&text).or_else(|| day(&text)) } else { day(&text) };
        if let Some(found) = found {
            return Some((Ok(found), used));
        }
    }
    let first = words.first().filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))?;
    Some((Err(dates::last_day(first, today).err().unwrap_or_default()), 1))
}
