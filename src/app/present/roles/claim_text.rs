//! A claim in words: the figure, what it means, and where it is from.

use crate::app::format;
use crate::app::settings::MoneyStyle;
use crate::app::words::{Words as _, citation, measure_is_change};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Amount, Claim, Unit};
use crate::domain::currency::Currency;
use crate::domain::pay::resolution::claim_ref::ClaimRef;

/// The figure with its unit, exactly as published.
pub(super) fn figure(claim: &Claim, money: MoneyStyle) -> String {
    let signed = measure_is_change(claim.measure);
    let number = |value: f64| match &claim.unit {
        Unit::MoneyPerYear(_) | Unit::MoneyPerHour(_) | Unit::Count => exact(value),
        Unit::BillionsOf(_) => format::decimal(value, 1),
        Unit::Percent if signed => format::signed_percent(value),
        Unit::Percent => format!("{}%", format::decimal(value, 1)),
    };
    let dressed = |plain: &str| match &claim.unit {
        Unit::MoneyPerYear(code) => dress(plain, code, money),
        Unit::MoneyPerHour(code) => format!("{} an hour", dress(plain, code, money)),
        Unit::BillionsOf(code) => format!("{} billion", dress(plain, code, money)),
        Unit::Percent | Unit::Count => plain.to_owned(),
    };
    amount(claim.amount, &number, &dressed)
}

/// An amount: its numbers, and what is said around them.
fn amount(amount: Amount, number: &dyn Fn(f64) -> String, dressed: &dyn Fn(&str) -> String) -> String {
    let plain = match *amount.numbers() {
        [low, .., high] => format!("{}–{}", number(low), number(high)),
        [only] => number(only),
        [] => String::new(),
    };
    let dressed = dressed(&plain);
    match amount {
        Amount::AtLeast(_) | Amount::TopCoded(..) => format!("{dressed} or more"),
        Amount::AtMost(_) => format!("{dressed} or less"),
        Amount::Middle(..)
        | Amount::Range(..)
        | Amount::RangeWithMiddle(..)
        | Amount::CommonRange(..)
        | Amount::Percentiles(..) => dressed,
    }
}

fn exact(value: f64) -> String {
    if value.fract() == 0.0 { format::grouped(value) } else { format::decimal(value, 2) }
}

fn dress(number: &str, code: &str, money: MoneyStyle) -> String {
    Currency::parse(code).map_or_else(|_| format!("{code} {number}"), |currency| money.dress(number, currency))
}

/// The short name of the source with the year of the figure, starting with a capital.
pub(super) fn source<'a>(claim: impl Into<ClaimRef<'a>>, catalogue: &Catalogue) -> String {
    format::capital(&citation(claim, catalogue))
}

/// Where the figure holds.
pub(super) fn place<'a>(claim: ClaimRef<'a>, catalogue: &'a Catalogue) -> &'a str {
    claim.place().map_or("wherever the role is taken", |place| catalogue.place_title(place))
}

/// Whose work the figure is about: place, and the class that stands in for the role or what part of it is counted.
pub(super) fn about<'a>(claim: impl Into<ClaimRef<'a>>, catalogue: &Catalogue) -> Vec<String> {
    let claim = claim.into();
    let mut parts = vec![place(claim, catalogue).to_owned()];
    parts.extend(claim.scope().map(str::to_owned));
    parts.extend(claim.level().map(|level| format!("{} level", level.words())));
    parts.extend(claim.proxy().map(|proxy| format!("{} {}, proxy", proxy.title, proxy.code)));
    parts
}

/// A pay figure with its unit, exactly as stated.
pub(super) fn pay_figure(claim: ClaimRef<'_>, money: MoneyStyle) -> String {
    let own = match claim {
        ClaimRef::Published(claim) => return figure(claim, money),
        ClaimRef::Own(own) => own,
    };
    amount(own.amount, &exact, &|plain| money.dress(plain, own.currency))
}
