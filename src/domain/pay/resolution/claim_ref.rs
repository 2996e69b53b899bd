//! A claim about pay, whoever makes it: the catalogue or the person.

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Amount, Claim, PayDefinition, Proxy, Unit};
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, PlaceId, SourceId};
use crate::domain::level::Level;
use crate::domain::pay::band::HOURS_IN_A_WORKING_YEAR;
use crate::domain::plan::assumptions::Assumptions;
use crate::domain::plan::own_claim::OwnClaim;

/// One claim about a role's pay.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ClaimRef<'a> {
    Published(&'a Claim),
    /// One that the person entered.
    Own(&'a OwnClaim),
}

impl<'a> From<&'a Claim> for ClaimRef<'a> {
    fn from(claim: &'a Claim) -> Self {
        Self::Published(claim)
    }
}

impl<'a> ClaimRef<'a> {
    /// The claim with this id, of the catalogue or of the person.
    pub fn find(id: &ClaimId, catalogue: &'a Catalogue, preferences: Option<&'a Assumptions>) -> Option<Self> {
        let own = || preferences.and_then(|preferences| preferences.own_claim(id));
        let published = catalogue.claim(id).map(|(_, claim)| Self::Published(claim));
        published.or_else(|| own().map(Self::Own))
    }

    /// Its id, unique among the claims of a role and the person's own.
    pub fn id(self) -> &'a ClaimId {
        match self {
            Self::Published(claim) => &claim.id,
            Self::Own(own) => &own.id,
        }
    }

    /// The published claim, if it is one.
    pub fn published(self) -> Option<&'a Claim> {
        match self {
            Self::Published(claim) => Some(claim),
            Self::Own(_) => None,
        }
    }

    /// Whether the person entered it.
    pub fn is_own(self) -> bool {
        matches!(self, Self::Own(_))
    }

    /// The figure as stated.
    pub fn amount(self) -> Amount {
        match self {
            Self::Published(claim) => claim.amount,
            Self::Own(own) => own.amount,
        }
    }

    /// Its currency and what its amounts are multiplied by to make a year; `None` if it is not money for work.
    pub fn money(self) -> Option<(Currency, f64)> {
        let claim = match self {
            Self::Published(claim) => claim,
            Self::Own(own) => return Some((own.currency, 1.0)),
        };
        match &claim.unit {
            Unit::MoneyPerYear(code) => Some((Currency::parse(code).ok()?, 1.0)),
            Unit::MoneyPerHour(code) => Some((Currency::parse(code).ok()?, HOURS_IN_A_WORKING_YEAR)),
            Unit::BillionsOf(_) | Unit::Percent | Unit::Count => None,
        }
    }

    /// What the pay includes.
    pub fn definition(self) -> PayDefinition {
        match self {
            Self::Published(claim) => claim.definition.unwrap_or(PayDefinition::Unspecified),
            Self::Own(own) => own.definition,
        }
    }

    /// The level it names.
    pub fn level(self) -> Option<Level> {
        self.published().and_then(|claim| claim.level)
    }

    /// Where it holds; `None`: wherever the role is taken.
    pub fn place(self) -> Option<&'a PlaceId> {
        match self {
            Self::Published(claim) => Some(&claim.place),
            Self::Own(own) => own.place.as_ref(),
        }
    }

    /// The year it speaks of.
    pub fn year(self) -> i16 {
        match self {
            Self::Published(claim) => claim.year,
            Self::Own(own) => own.year,
        }
    }

    /// Its source; the person's own have none.
    pub fn source(self) -> Option<&'a SourceId> {
        self.published().map(|claim| &claim.source)
    }

    /// The occupation that it is about in place of the role.
    pub fn proxy(self) -> Option<&'a Proxy> {
        self.published().and_then(|claim| claim.proxy.as_ref())
    }

    /// Whose figure it is, or what the source counts.
    pub fn provenance(self) -> Option<&'a str> {
        self.published().and_then(|claim| claim.provenance.as_deref())
    }

    /// The part of the role that it is limited to.
    pub fn part(self) -> Option<&'a str> {
        self.published().and_then(|claim| claim.part.as_deref())
    }

    /// The part of the role, or whose figure it is.
    pub fn scope(self) -> Option<&'a str> {
        self.part().or_else(|| self.provenance())
    }

    /// What to know before trusting it.
    pub fn note(self) -> Option<&'a str> {
        match self {
            Self::Published(claim) => claim.note.as_deref(),
            Self::Own(own) => own.note.as_deref(),
        }
    }
}
