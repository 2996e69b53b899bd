//! Reads when a grant vests.

use super::Reading;
use super::clean::clean;
use super::number::Number;
use crate::app::format;
use crate::domain::pay::compensation::vesting::Vesting;

/// Words that change nothing.
const FILLERS: [&str; 10] = ["over", "with", "a", "an", "then", "of", "after", "and", "vesting", "vests"];

/// What stands in a text, in its order.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Item {
    /// Every so many months.
    Every(u16),
    /// So many months.
    Months(u16),
    /// A number without a unit.
    Bare(u16),
    /// What stands behind this word, or else before it, is the cliff.
    Cliff,
}

/// A vesting: `4 years`, `5/15/40/40`, `quarterly 48 cliff 12`, `half-yearly over 4 years`, `every 2 months 24`.
///
/// # Errors
/// What would be understood.
pub fn vesting(text: &str) -> Result<Reading<Vesting>, String> {
    let text = clean(text).to_lowercase();
    let vesting = if text.contains('/') || text.trim_end_matches('%') == "100" { parts(&text) } else { spans(&text) };
    let vesting = vesting.ok_or("Write 4 years, 5/15/40/40 or quarterly 48 cliff 12")?;
    vesting.shares().map_err(|error| format::capital(&error.to_string()))?;
    let words = format::vesting(&vesting);
    Ok(Reading::new(vesting, words))
}

/// Percent by year.
fn parts(text: &str) -> Option<Vesting> {
    let words = text.split(|letter: char| letter.is_whitespace() || matches!(letter, '/' | '%'));
    let percents = words.filter(|word| !word.is_empty()).map(percentage);
    Some(Vesting::Yearly(percents.collect::<Option<_>>()?))
}

/// A part in percent; a mark in it is the decimal mark, since no part is above 100.
fn percentage(text: &str) -> Option<f64> {
    match text.strip_prefix('-') {
        Some(digits) => Number::read(digits).map(|number| -number.value),
        None => Number::read(text).map(|number| number.value),
    }
}

/// A length, how often, and a cliff.
fn spans(text: &str) -> Option<Vesting> {
    let mut items = items(text)?;
    let cliff = match items.iter().position(|item| *item == Item::Cliff) {
        None => 0,
        Some(place) => {
            let behind = items.get(place + 1).copied().filter(|item| matches!(item, Item::Months(_) | Item::Bare(_)));
            let at = if behind.is_some() { place + 1 } else { place.checked_sub(1)? };
            let (Item::Months(cliff) | Item::Bare(cliff)) = items.get(at).copied()? else { return None };
            items.retain({
                let mut index = 0;
                move |_| {
                    index += 1;
                    index - 1 != at && index - 1 != place
                }
            });
            cliff
        }
    };
    let every = match items.iter().position(|item| matches!(item, Item::Every(_))) {
        Some(place) => match items.remove(place) {
            Item::Every(every) => Some(every),
            _ => None,
        },
        None => None,
    };
    match (every, items.as_slice()) {
        (None | Some(12), [Item::Months(months)])
            if months.is_multiple_of(12) && (cliff == 0 || every.is_some() && cliff <= 12) =>
        {
            Some(Vesting::Even { years: u8::try_from(months / 12).ok()? })
        }
        (Some(1), [Item::Months(months) | Item::Bare(months)]) => {
            Some(Vesting::MonthlyAfterCliff { months: *months, cliff_months: cliff })
        }
        (Some(every), [Item::Months(months) | Item::Bare(months)]) => {
            Some(Vesting::EveryMonths { every, months: *months, cliff_months: cliff })
        }
        _ => None,
    }
}

/// The items of a text; `None` if a word is none.
fn items(text: &str) -> Option<Vec<Item>> {
    let text =
        text.replace("half-", "half ").replace("semi-", "semi ").replace("-year", " year").replace("-month", " month");
    let words = text.split_whitespace().map(|word| word.trim_end_matches([',', ';', ':', '.']));
    let words: Vec<_> = words.filter(|word| !word.is_empty() && !FILLERS.contains(word)).collect();
    let mut items = Vec::new();
    let mut rest = words.as_slice();
    while !rest.is_empty() {
        let (item, left) = match rest {
            ["every" | "each" | "per", "half", "year", left @ ..]
            | ["half", "yearly" | "annually", left @ ..]
            | ["semi", "annually" | "annual", left @ ..]
            | ["semiannually" | "biannually" | "halfyearly", left @ ..] => (Item::Every(6), left),
            ["every" | "each" | "per", "month", left @ ..] | ["monthly", left @ ..] => (Item::Every(1), left),
            ["every" | "each" | "per", "quarter", left @ ..] | ["quarterly", left @ ..] => (Item::Every(3), left),
            ["every" | "each" | "per", "year", left @ ..] | ["yearly" | "annually" | "even" | "evenly", left @ ..] => {
                (Item::Every(12), left)
            }
            ["every", number, "months" | "month", left @ ..] => (Item::Every(number.parse().ok()?), left),
            ["cliff", left @ ..] => (Item::Cliff, left),
            [number, "months" | "month" | "mo", left @ ..] => (Item::Months(number.parse().ok()?), left),
            [number, "years" | "year" | "y" | "yr" | "yrs", left @ ..] => {
                (Item::Months(number.parse::<u16>().ok()?.checked_mul(12)?), left)
            }
            [number, left @ ..] => (Item::Bare(number.parse().ok()?), left),
            [] => break,
        };
        items.push(item);
        rest = left;
    }
    // `even 4` has always been years.
    if let [Item::Every(12), Item::Bare(years)] = *items.as_slice() {
        return Some(vec![Item::Months(years.checked_mul(12)?)]);
    }
    Some(items)
}
