//! A claim in words: the figure, what it means, and where it is from.

use crate::app::format;
use crate::app::settings::MoneyStyle;
use crate::app::words::{WIDER_GROUP, Words as _, amount_words, citation, claim_number};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Claim, Unit};
use crate::domain::currency::Currency;
use crate::domain::pay::resolution::claim_ref::ClaimRef;

/// The figure with its unit, exactly as published.
pub(super) fn figure(claim: &Claim, money: MoneyStyle) -> String {
    let number = |number| claim_number(claim.measure, &claim.unit, number);
    let dressed = |plain: &str| match &claim.unit {
        Unit::MoneyPerYear(code) => dress(plain, code, money),
        Unit::MoneyPerHour(code) => format!("{} an hour", dress(plain, code, money)),
        Unit::BillionsOf(code) => format!("{} billion", dress(plain, code, money)),
        Unit::Percent | Unit::Count => plain.to_owned(),
    };
    amount_words(claim.amount, &number, &dressed)
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
    parts.extend(claim.proxy().map(|proxy| format!("{} {}{WIDER_GROUP}", proxy.title, proxy.code)));
    parts
}

/// A pay figure with its unit, exactly as stated.
pub(super) fn pay_figure(claim: ClaimRef<'_>, money: MoneyStyle) -> String {
    let own = match claim {
        ClaimRef::Published(claim) => return figure(claim, money),
        ClaimRef::Own(own) => own,
    };
    amount_words(own.amount, &format::printed, &|plain| money.dress(plain, own.currency))
}
