//! Reads amounts of money and pay.

use super::Reading;
use super::clean::{clean, quoted};
use super::money_words::MoneyWords;
use super::number::{Around, Number};
use super::signs::Sign;
use crate::app::format;
use crate::app::words::Words as _;
use crate::domain::currency::Currency;
use crate::domain::money::Money;
use crate::domain::pay_rate::{PayPeriod, PayRate};
use crate::domain::working_time::WorkingTime;

/// What an amount is, which decides what may be doubted about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Pay: nobody is paid 118.50 a year, so one digit behind a mark may be a slip.
    Pay,
    /// What something costs: `12,5` is 12.50.
    Cost,
}

/// Pay with its unit: `85.000 €`, `18 LPA`, `$40 an hour`. Without a currency it is in `usual`, without a unit for a year; 0
/// is pay, too. The words say it for a year as well, with that time worked.
///
/// # Errors
/// What would be understood.
pub fn pay(text: &str, usual: Currency, time: WorkingTime) -> Result<Reading<Option<PayRate>>, String> {
    let example = format!("{usual} 118,000");
    let Some((amount, per)) = parts(text, usual, Kind::Pay, &example)? else { return Ok(Reading::nothing()) };
    let rate = PayRate { amount, per: per.unwrap_or_default() };
    let a_year = rate.a_year(time).ok_or_else(too_much)?;
    let words = match rate.per {
        PayPeriod::Year => format::pay(rate),
        _ => format!("{}, {}", format::pay(rate), format::pay(PayRate::yearly(a_year))),
    };
    Ok(Reading::new(Some(rate), words))
}

/// Pay above 0 for a year, whatever the unit it was typed in.
///
/// # Errors
/// What would be understood.
pub fn yearly_pay(text: &str, usual: Currency, time: WorkingTime) -> Result<Reading<Option<Money>>, String> {
    let Reading { value, words } = pay(text, usual, time)?;
    let Some(rate) = value else { return Ok(Reading::nothing()) };
    let a_year = rate.a_year(time).ok_or_else(too_much)?;
    if a_year.minor == 0 {
        return Err("Pay must be above 0".to_owned());
    }
    Ok(Reading::new(Some(a_year), words))
}

/// What something costs, above 0: `1.200,50`, `12,5`, `20k`.
///
/// # Errors
/// What would be understood.
pub fn cost(text: &str, usual: Currency) -> Result<Reading<Option<Money>>, String> {
    sum(text, usual, Kind::Cost, &format!("{usual} 1,200"))
}

/// A part of pay that is paid once or granted, above 0: `20.000`, `EUR 20k`.
///
/// # Errors
/// What would be understood.
pub fn payment(text: &str, usual: Currency) -> Result<Reading<Option<Money>>, String> {
    sum(text, usual, Kind::Pay, &format!("{usual} 20,000"))
}

fn sum(text: &str, usual: Currency, kind: Kind, example: &str) -> Result<Reading<Option<Money>>, String> {
    let Some((amount, per)) = parts(text, usual, kind, example)? else { return Ok(Reading::nothing()) };
    if let Some(per) = per {
        return Err(format!("The amount is not by the {}. Write for example {example}", per.words()));
    }
    if amount.minor == 0 {
        return Err("An amount must be above 0".to_owned());
    }
    Ok(Reading::new(Some(amount), format::amount(amount)))
}

/// One amount and the time it is for; `None` if nothing was typed.
fn parts(text: &str, usual: Currency, kind: Kind, example: &str) -> Result<Option<(Money, Option<PayPeriod>)>, String> {
    let text = clean(text);
    if text.is_empty() {
        return Ok(None);
    }
    let found = read(&text, usual, kind, example)?;
    Ok(Some((found.money, found.per)))
}

/// An amount as it was read.
pub(super) struct Found {
    /// The amount.
    pub money: Money,
    /// The time it is for.
    pub per: Option<PayPeriod>,
    /// Whether its currency was typed.
    pub with_currency: bool,
    /// By what the number was multiplied.
    pub times: Option<f64>,
}

/// One figure of a range of pay, in cleaned text.
pub(super) fn figure(text: &str, usual: Currency, example: &str) -> Result<Found, String> {
    read(text, usual, Kind::Pay, example)
}

fn read(text: &str, usual: Currency, kind: Kind, example: &str) -> Result<Found, String> {
    let around = Around::of(text)
        .ok_or_else(|| format!("{} is not an amount. Write a number, for example {example}", quoted(text)))?;
    let words = MoneyWords::read(around.before, around.after).map_err(|unread| unread.sentence(example))?;
    if words.negative {
        return Err(format!("An amount cannot be below 0. Write for example {example}"));
    }
    let currency = currency(&words, usual)?;
    let number = Number::read(around.digits)
        .ok_or_else(|| format!("The digits of {} are not clear. Write for example {example}", quoted(around.digits)))?;
    let units = units(number, &words, kind, currency, around.digits)?;
    if matches!(&words.times, Some((word, _)) if word == "m" && number.value >= 1000.0) {
        return Err(format!("“m” may be millions or a month. Write for example {example}"));
    }
    let money = Money::from_units(units, currency).ok_or_else(too_much)?;
    if (units - money.units()).abs() > 1e-9 * units.abs().max(1.0) {
        return Err(too_fine(around.digits, currency));
    }
    Ok(Found {
        money,
        per: words.per,
        with_currency: words.sign.is_some() || words.is_indian(),
        times: words.times.map(|(_, times)| times),
    })
}

/// The currency of an amount.
fn currency(words: &MoneyWords, usual: Currency) -> Result<Currency, String> {
    match &words.sign {
        None if words.is_indian() => {
            let counted_so = ["INR", "PKR", "BDT", "NPR", "LKR"];
            let rupee = Currency::listed("INR").unwrap_or(usual);
            Ok(if counted_so.contains(&usual.code()) { usual } else { rupee })
        }
        None => Ok(usual),
        Some((word, sign)) => {
            let ask = |[one, other]: [Currency; 2]| {
                format!("{} stands for several currencies. Write the code, {one} or {other}", quoted(word))
            };
            Sign::meant(sign, usual).map_err(ask)
        }
    }
}

/// The number of whole units; a sentence with both where there are two.
fn units(number: Number, words: &MoneyWords, kind: Kind, currency: Currency, digits: &str) -> Result<f64, String> {
    let places = currency.minor_in_whole().ilog10() as usize;
    let (one, other) = (number.value, number.grouped.unwrap_or(number.value));
    let times = words.times.as_ref().map(|(_, times)| *times);
    let by_the_hour = matches!(words.per, Some(PayPeriod::Hour | PayPeriod::Day));
    let doubtful = match times {
        Some(_) => number.groups(),
        None if number.groups() => places >= 3,
        None => number.grouped.is_some() && (places == 0 || (kind == Kind::Pay && !by_the_hour)),
    };
    if doubtful {
        let times = times.unwrap_or(1.0);
        let readings = [one, other].map(|units| written(units * times, currency));
        let [one, other] = readings;
        return Err(format!("{} can be read as {one} or as {other}. Write the one that is meant", quoted(digits)));
    }
    if times.is_none() && number.grouped.is_none() && number.decimals > if places < 3 { 2 } else { 4 } {
        return Err(too_fine(digits, currency));
    }
    let units = if times.is_none() && number.groups() { other } else { one };
    Ok(units * times.unwrap_or(1.0))
}

/// An amount as it is written, whatever its size.
fn written(units: f64, currency: Currency) -> String {
    Money::from_units(units, currency).map_or_else(|| format::money_exact(units, currency), format::amount)
}

fn too_fine(digits: &str, currency: Currency) -> String {
    let places = currency.minor_in_whole().ilog10();
    let example = if places == 0 { "1,200" } else { "1,200.50" };
    format!("{} has more decimals than {currency} has. Write for example {currency} {example}", quoted(digits))
}

fn too_much() -> String {
    "That is more than any pay".to_owned()
}
