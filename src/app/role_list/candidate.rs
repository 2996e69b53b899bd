//! A role with what it is held against filters and other roles by.

use std::cmp::Ordering;

use super::{RoleFilter, RoleLimit, RoleLimits};
use crate::app::format;
use crate::app::view::roles::RoleOrder;
use crate::app::words::{self, Words as _};
use crate::domain::catalogue::claim::{Measure, Unit};
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::role_traits::RoleTraits;
use crate::domain::currency::Currency;
use crate::domain::gap::covered::Covered;
use crate::domain::official::interest::Interest;
use crate::domain::pay::resolution::Resolution;

/// A part of a class counts as this share of the people in it: an order, no figure to tell.
const SHARE_OF_PART: u32 = 10;

/// A role that may be listed.
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    pub role: &'a Role,
    pub traits: &'a RoleTraits,
    pub resolution: Resolution<'a>,
    pub covered: Option<Covered>,
}

impl Candidate<'_> {
    /// The currency and middle of the pay figure in use, for a year.
    pub fn pay(&self) -> Option<(Currency, f64)> {
        self.resolution.choice().map(|choice| (choice.band.currency, choice.band.middle))
    }

    /// Which of two comes first: what is not known comes last, and what is the same goes by title.
    pub fn compare(&self, other: &Self, order: RoleOrder, limits: &RoleLimits) -> Ordering {
        let by = |key: &dyn Fn(&Self) -> Option<f64>| known_first(key(self), key(other), |a, b| b.total_cmp(&a));
        let by_title = self.role.short().cmp(other.role.short()).then_with(|| self.role.id.cmp(&other.role.id));
        let first = match order {
            RoleOrder::Title => Ordering::Equal,
            // By what the list tells, a count of a count; where that is the same, by weight.
            RoleOrder::Covered => by(&|role| role.covered.map(Covered::met_share))
                .then_with(|| by(&|role| role.covered.map(|covered| covered.share))),
            // Amounts of different currencies cannot be compared: each currency makes a group.
            RoleOrder::Pay => known_first(self.pay(), other.pay(), |(one, a), (other, b)| {
                one.cmp(&other).then_with(|| b.total_cmp(&a))
            }),
            RoleOrder::Family => known_first(self.role.family.as_ref(), other.role.family.as_ref(), Ord::cmp),
            RoleOrder::Preparation => known_first(self.role.zone, other.role.zone, |a, b| a.cmp(&b)),
            RoleOrder::Growth => by(&|role| role.traits.growth.map(|growth| growth.percent)),
            RoleOrder::Education => known_first(self.traits.education, other.traits.education, |a, b| a.cmp(&b)),
            RoleOrder::Interest => match limits.of(RoleFilter::Interest) {
                Some(RoleLimit::Interest(interest)) => by(&|role| role.traits.interest(*interest).map(f64::from)),
                _ => known_first(self.traits.strongest(), other.traits.strongest(), |(one, a), (other, b)| {
                    one.cmp(&other).then(b.cmp(&a))
                }),
            },
            RoleOrder::People => by(&|role| {
                let people = role.traits.people?;
                Some(f64::from(if people.of_wider_class { people.count / SHARE_OF_PART } else { people.count }))
            }),
        };
        first.then(by_title)
    }

    /// The fact that an order goes by, where the list does not tell it anyway.
    pub fn fact(&self, order: RoleOrder) -> Option<String> {
        let traits = self.traits;
        let fact = match order {
            RoleOrder::Growth => traits.growth.map_or_else(
                || "growth not known".to_owned(),
                |growth| {
                    let change = words::claim_number(Measure::EmploymentGrowth, &Unit::Percent, growth.percent);
                    let proxy = if growth.proxy { words::WIDER_GROUP } else { "" };
                    format!("jobs {change} {}{proxy}", words::span(growth.from_year, growth.year))
                },
            ),
            RoleOrder::Education => {
                traits.education.map_or("education not known", |education| education.words()).to_owned()
            }
            RoleOrder::Interest => traits
                .strongest()
                .map_or("interests not known", |(interest, _): (Interest, _)| interest.words())
                .to_owned(),
            RoleOrder::People => traits.people.map_or_else(
                || "people not counted".to_owned(),
                |people| {
                    let count = format::grouped(f64::from(people.count));
                    if people.of_wider_class { format!("part of {count} people") } else { format!("{count} people") }
                },
            ),
            RoleOrder::Covered | RoleOrder::Title | RoleOrder::Pay | RoleOrder::Family | RoleOrder::Preparation => {
                return None;
            }
        };
        Some(fact)
    }
}

/// What is known comes before what is not.
fn known_first<T>(a: Option<T>, b: Option<T>, compare: impl FnOnce(T, T) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => compare(a, b),
        (a, b) => a.is_none().cmp(&b.is_none()),
    }
}
