//! What an advert asks for apart from skills, in words.

use super::Words as _;
use crate::app::format;
use crate::domain::advert::found::{Advert, FoundPay};
use crate::domain::pay_rate::PayRate;

/// Months in a year of experience.
const MONTHS: f64 = 12.0;

/// Each with what it is, how much, and the words it was found in.
pub fn asked(advert: &Advert) -> Vec<(&'static str, String, String)> {
    let education =
        advert.education.as_ref().map(|found| ("Education", found.value.words().to_owned(), &found.excerpt));
    let years = advert.experience_years.as_ref().map(|found| ("Experience", experience(found.value), &found.excerpt));
    let pay = advert.pay.as_ref().map(|found| ("Pay", pay(found.value), &found.excerpt));
    let all = [education, years, pay].into_iter().flatten();
    all.map(|(what, value, excerpt)| (what, value, excerpt.clone())).collect()
}

fn experience(years: f64) -> String {
    if years < 1.0 {
        format::count((years * MONTHS).round() as usize, "month", "months")
    } else {
        format::count(years.round() as usize, "year", "years")
    }
}

/// Pay with its unit, for example `GBP 45,000 to 55,000 a year`.
pub fn pay(pay: FoundPay) -> String {
    let rate = |amount| format::pay(PayRate { amount, per: pay.per });
    if pay.low == pay.high {
        return rate(pay.low);
    }
    format!("{} to {}", format::amount(pay.low), rate(pay.high))
}
