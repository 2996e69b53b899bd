//! What a list of all roles is narrowed and ordered by, read of each role once.

use std::cmp::Reverse;

use strum::{EnumCount as _, IntoEnumIterator as _};

use super::claim::{Claim, Measure};
use super::role::{Education, Fit, Role};
use super::source::SourceKind;
use crate::domain::ids::SourceId;
use crate::domain::official::interest::Interest;
use crate::domain::official::occupations::Occupations;

/// Change of employment that a source projects.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// Over the whole period.
    pub percent: f64,
    pub from_year: Option<i16>,
    pub year: i16,
    /// Whether a wider class stands in for the role.
    pub proxy: bool,
}

/// People employed in the class of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct People {
    pub count: u32,
    /// Whether the role is a part of the class alone; how many of them it has nobody tells.
    pub of_wider_class: bool,
}

/// Facts of a role. What is not known is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RoleTraits {
    pub growth: Option<Growth>,
    /// What is usually asked for at entry.
    pub education: Option<Education>,
    /// How much each of the interests fits, in hundredths from 100 to 700.
    pub interests: Option<[u16; Interest::COUNT]>,
    pub people: Option<People>,
}

impl RoleTraits {
    /// What a role states and what is known of the official occupation that it is or that its class fits well.
    pub(super) fn of(
        role: &Role,
        kind: impl Fn(&SourceId) -> Option<SourceKind>,
        occupations: Option<&Occupations>,
    ) -> Self {
        let class = role.occupation.as_ref().filter(|class| class.fit == Fit::Good);
        let facts = occupations.zip(class).and_then(|(occupations, class)| {
            let at = occupations.place(&class.code)?;
            Some((occupations, occupations.book().page(at)?.facts))
        });
        let people = facts.as_ref().and_then(|(occupations, facts)| {
            let wages = occupations.book().wages(facts.wages?)?;
            let own = facts.is_class() && facts.code.starts_with(&wages.code) && role.level.is_none();
            Some(People { count: wages.employment?, of_wider_class: !own })
        });
        Self {
            growth: growth(&role.claims, kind),
            education: role.asks.education,
            interests: facts.and_then(|(_, facts)| facts.interests.try_into().ok()),
            people,
        }
    }

    /// The interest that fits best, the first of those that fit as well.
    pub fn strongest(&self) -> Option<(Interest, u16)> {
        let interests = self.interests?;
        Interest::iter().zip(interests).max_by_key(|(interest, score)| (*score, Reverse(*interest)))
    }

    /// How much an interest fits, in hundredths from 100 to 700.
    pub fn interest(&self, interest: Interest) -> Option<u16> {
        self.interests?.get(interest as usize).copied()
    }
}

/// What is measured before what is reported, the latest first; satire never.
fn growth(claims: &[Claim], kind: impl Fn(&SourceId) -> Option<SourceKind>) -> Option<Growth> {
    let told = claims.iter().filter(|claim| claim.measure == Measure::EmploymentGrowth);
    let told = told.filter_map(|claim| {
        let kind = kind(&claim.source).filter(|kind| *kind != SourceKind::Satire)?;
        Some((kind, claim, claim.amount.middle()?.0))
    });
    let (_, claim, percent) = told.min_by_key(|(kind, claim, _)| (*kind, Reverse(claim.year)))?;
    Some(Growth { percent, from_year: claim.from_year, year: claim.year, proxy: claim.proxy.is_some() })
}
