//! Counts, hours and percentages.

use crate::domain::currency::Currency;

/// A share of runs in percent. No number of runs makes anything certain: it is never called 0 or 100.
pub fn odds(share: f64) -> String {
    if share > 0.995 {
        "over 99%".to_owned()
    } else if share < 0.005 {
        "under 1%".to_owned()
    } else {
        percent(share)
    }
}

/// A whole number with commas between thousands; a minus sign, not a hyphen, if negative.
pub fn grouped(number: f64) -> String {
    let digits = format!("{:.0}", number.abs());
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if number < 0.0 && digits != "0" { format!("\u{2212}{text}") } else { text }
}

/// A published number, whole, with all its decimals and commas between thousands: `1,811.8`, `225.91`.
pub fn printed(number: f64) -> String {
    // The shortest text that reads as the same number is the one that was printed.
    let text = number.abs().to_string();
    let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let sign = if number < 0.0 { "\u{2212}" } else { "" };
    let whole = grouped(whole.parse().unwrap_or(number.abs().trunc()));
    decimals.map_or_else(|| format!("{sign}{whole}"), |decimals| format!("{sign}{whole}.{decimals}"))
}

/// A projected number, to whole hundreds.
pub fn rough(number: f64) -> String {
    grouped((number / 100.0).round() * 100.0)
}

/// At most so many decimals, without trailing zeros.
pub fn decimal(number: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", number.abs());
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text };
    if number < 0.0 && text != "0" { format!("\u{2212}{text}") } else { text }
}

/// Effort, for example `430 h` or `7.5 h`: whole hours from ten on.
pub fn hours(hours: f64) -> String {
    format!("{} h", bare_hours(hours))
}

/// The same without the unit, for the first part of `54 of 504 h`.
pub fn bare_hours(hours: f64) -> String {
    if hours >= 10.0 { grouped(hours.round()) } else { decimal(hours, 1) }
}

/// Shares closer than this to nothing or to the whole differ from it only by the rounding of sums.
const ROUNDING: f64 = 1e-9;
/// Hours a week as stated, for example `7 h` or `12.5 h`.
pub fn pace(hours: f64) -> String {
    format!("{} h", decimal(hours, 2))
}

/// Hours learned a week, for example `7 h a week and 1.7 h at work`.
pub fn learning_pace(own: f64, at_work: f64) -> String {
    let at_work = if at_work > 0.0 { format!(" and {} at work", pace(at_work)) } else { String::new() };
    format!("{} a week{at_work}", pace(own))
}

/// A share from 0 to 1 in whole percent, for example `86%`. Only a whole share is 100%, only nothing is 0%.
pub fn percent(share: f64) -> String {
    let rounded = (share * 100.0).round();
    let honest = if share < 1.0 - ROUNDING && rounded >= 100.0 {
        99.0
    } else if share > ROUNDING && rounded <= 0.0 {
        1.0
    } else {
        rounded
    };
    format!("{}%", grouped(honest))
}

/// A change in percent with its sign and at most one decimal, for example `+15.2%`.
pub fn signed_percent(percent: f64) -> String {
    let text = decimal(percent, 1);
    if percent > 0.0 && text != "0" { format!("+{text}%") } else { format!("{text}%") }
}

/// A difference of money with its sign in thousands, for example `USD +441k`; no sign if it is nothing.
pub fn signed_money(difference: f64, currency: Currency) -> String {
    let text = super::thousands(difference.abs());
    let sign = match text.as_str() {
        "0" => "",
        _ if difference < 0.0 => "\u{2212}",
        _ => "+",
    };
    format!("{currency} {sign}{text}")
}

/// A count with its noun, for example `1 skill` or `3 skills`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number as f64), if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::printed;

    #[test]
    fn a_published_number_stays_whole() {
        for (number, text) in [
            (1_811.8, "1,811.8"),
            (225.91, "225.91"),
            (188_940.0, "188,940"),
            (0.0, "0"),
            (-1_234.5, "\u{2212}1,234.5"),
            (1e12, "1,000,000,000,000"),
        ] {
            assert_eq!(printed(number), text);
        }
    }
}
