//! Pay that an advert names: `£45k–55k`, `€60.000 a year`, `CHF 120'000`, `$38.50/h`.

use std::ops::Range;

use super::advert_words::{AdvertWords, PayWords};
use super::excerpt::excerpt;
use super::found::{Found, FoundPay};
use super::markers::{Mark, Marks};
use super::sheet::Sheet;
use super::standing::Standing;
use crate::domain::currency::Currency;
use crate::domain::money::Money;
use crate::domain::pay_rate::PayPeriod;

/// Bytes behind an amount in which its period is looked for.
const PERIOD_WITHIN: usize = 24;
/// Words around an amount in which it is looked for what the amount is.
const NEAR: usize = 4;
/// Whole units from which on an amount without a period is for a year.
const YEARLY: f64 = 10_000.0;

/// The most that the upper end of a range is of the lower one.
const WIDEST_RANGE: f64 = 4.0;

/// An amount where it stands.
struct Amount {
    place: Range<usize>,
    units: f64,
    /// Whether `k` stands behind it.
    thousands: bool,
    /// A currency before or behind it.
    currency: Option<Currency>,
}

/// The first amount or range that is pay; one called base pay goes before others.
pub(super) fn found(sheet: &Sheet<'_>, marks: &Marks, words: &AdvertWords) -> Option<Found<FoundPay>> {
    let amounts = amounts(sheet.text, &words.pay);
    let mut candidates = Vec::new();
    let mut rest = amounts.as_slice();
    while let [first, others @ ..] = rest {
        let second = others.first().filter(|second| is_range(sheet.text, first, second));
        rest = if second.is_some() { others.get(1..).unwrap_or_default() } else { others };
        candidates.extend(candidate(sheet, marks, &words.pay, first, second));
    }
    let best = candidates.into_iter().min_by_key(|(rank, _)| *rank);
    best.map(|(_, found)| found)
}

fn candidate(
    sheet: &Sheet<'_>,
    marks: &Marks,
    words: &PayWords,
    first: &Amount,
    second: Option<&Amount>,
) -> Option<(u8, Found<FoundPay>)> {
    let last = second.unwrap_or(first);
    let currency = first.currency.or(last.currency)?;
    // “45–55k” is thousands twice.
    let thousands =
        |amount: &Amount| if amount.thousands || last.thousands && amount.units < 1000.0 { 1000.0 } else { 1.0 };
    let (low, high) = (first.units * thousands(first), last.units * thousands(last));
    let behind = sheet.text.get(last.place.end..).unwrap_or_default();
    let per = period(behind, words).or((low >= YEARLY).then_some(PayPeriod::Year))?;
    let at = sheet.words.partition_point(|word| word.place.end <= first.place.start);
    let end = sheet.words.partition_point(|word| word.place.start < last.place.end);
    let near = at.saturating_sub(NEAR)..end + NEAR;
    let item = |words: &Range<usize>| sheet.share_item(words.start, at);
    let says = |mark: Mark| marks.within(&near).any(|(words, found)| found == mark && item(words));
    let rank = if says(Mark::BasePay) {
        0
    } else if says(Mark::OtherPay) {
        return None;
    } else if marks.standing(sheet, at) == Standing::Aside {
        2
    } else {
        1
    };
    let value = FoundPay { low: Money::from_units(low, currency)?, high: Money::from_units(high, currency)?, per };
    (low > 0.0 && low <= high).then(|| (rank, Found { value, excerpt: excerpt(sheet, &(at..end.max(at + 1))) }))
}

/// Every number that no word runs into.
fn amounts(text: &str, words: &PayWords) -> Vec<Amount> {
    let mut amounts: Vec<Amount> = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find(|letter: char| letter.is_ascii_digit())) {
        let start = from + start;
        let (length, units) = amount(text.get(start..).unwrap_or_default());
        let mut end = start + length;
        from = end;
        let rest = text.get(end..).unwrap_or_default();
        let thousands = rest.starts_with(['k', 'K']) && !rest.chars().nth(1).is_some_and(char::is_alphanumeric);
        end += usize::from(thousands);
        let before = text.get(..start).unwrap_or_default();
        if before.ends_with(|letter: char| letter.is_alphanumeric() && !letter.is_ascii_uppercase()) {
            continue;
        }
        let amount = Amount {
            place: start..end,
            units,
            thousands,
            currency: currency(before, text.get(end..).unwrap_or_default(), words),
        };
        amounts.push(amount);
    }
    amounts
}

/// Length and value of the number at the beginning of a text: marks between groups of three digits part thousands, one with
/// one or two digits behind it is a point.
fn amount(text: &str) -> (usize, f64) {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits(text);
    let mut whole: String = text.get(..end).unwrap_or_default().to_owned();
    loop {
        let rest = text.get(end..).unwrap_or_default();
        let Some(mark) =
            rest.chars().next().filter(|mark| matches!(mark, ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}'))
        else {
            break;
        };
        let group = rest.get(mark.len_utf8()..).unwrap_or_default();
        match digits(group) {
            3 => {
                whole.push_str(group.get(..3).unwrap_or_default());
                end += mark.len_utf8() + 3;
            }
            decimals @ 1..=2 if matches!(mark, ',' | '.') => {
                whole.push('.');
                whole.push_str(group.get(..decimals).unwrap_or_default());
                end += 1 + decimals;
                break;
            }
            _ => break,
        }
    }
    (end, whole.parse().unwrap_or(f64::INFINITY))
}

fn currency(before: &str, after: &str, words: &PayWords) -> Option<Currency> {
    let (before, after) = (before.trim_end_matches([' ', '\u{a0}']), after.trim_start_matches([' ', '\u{a0}']));
    let letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    words.currencies.iter().find_map(|(sign, currency)| {
        let is_word = sign.chars().all(char::is_alphabetic);
        let stands_before =
            before.strip_suffix(sign.as_str()).is_some_and(|rest| !(is_word && letter(rest.chars().next_back())));
        let stands_after =
            after.strip_prefix(sign.as_str()).is_some_and(|rest| !(is_word && letter(rest.chars().next())));
        (stands_before || stands_after).then_some(*currency)
    })
}

/// Whether two amounts are the ends of one range: nothing but a mark or “to”, and a currency, stands between them.
fn is_range(text: &str, first: &Amount, second: &Amount) -> bool {
    let between = text.get(first.place.end..second.place.start).unwrap_or_default();
    let another = matches!((first.currency, second.currency), (Some(one), Some(other)) if one != other);
    // “Grade 14 – £52,400” is no range.
    let far = second.units > first.units * WIDEST_RANGE || second.units < first.units;
    if between.len() > PERIOD_WITHIN || another || far && !second.thousands {
        return false;
    }
    let mark = between.trim();
    let joins = ["-", "–", "—", "to", "and"].iter().find_map(|joins| mark.strip_prefix(joins));
    joins.is_some_and(|rest| rest.trim().chars().count() <= 4 && !rest.contains(char::is_numeric))
}

/// The period that is named behind an amount.
fn period(behind: &str, words: &PayWords) -> Option<PayPeriod> {
    let end = behind.char_indices().map(|(at, _)| at).find(|at| *at > PERIOD_WITHIN).unwrap_or(behind.len());
    let behind = behind.get(..end).unwrap_or_default().to_lowercase();
    let named = |(period, names): &(PayPeriod, Vec<String>)| {
        let at = names.iter().filter_map(|name| whole_word(&behind, name)).min()?;
        Some((at, *period))
    };
    words.periods.iter().filter_map(named).min_by_key(|(at, _)| *at).map(|(_, period)| period)
}

/// Where a name stands in a text as a whole word.
fn whole_word(text: &str, name: &str) -> Option<usize> {
    let found = text.match_indices(name).find(|(at, name)| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        let after = text.get(at + name.len()..).and_then(|after| after.chars().next());
        let letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
        after.is_none_or(|after| !after.is_alphanumeric()) && (!letter(before) || name.starts_with('/'))
    });
    found.map(|(at, _)| at)
}
