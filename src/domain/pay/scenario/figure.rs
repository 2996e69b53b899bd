//! The pay figure of a role as a scenario uses it: the claims behind it, kept so that it can be worked out anew for other
//! assumptions.

use crate::domain::catalogue::claim::Claim;
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, SourceId};
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::band::Band;
use crate::domain::pay::choice::ChosenBy;
use crate::domain::pay::distribution::Distribution;
use crate::domain::pay::resolution::Resolution;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::resolution::entry::Entry;
use crate::domain::pay::resolution::shape::distribution_of;
use crate::domain::pay::wage_level::WageLevel;
use crate::domain::plan::own_claim::OwnClaim;

/// A claim that is used.
#[derive(Clone, Debug, PartialEq)]
enum Kept {
    Published(Claim),
    Own(OwnClaim),
}

#[derive(Clone, Debug, PartialEq)]
struct Used {
    claim: Kept,
    /// The level at which the occupation is read.
    read: Option<WageLevel>,
    weight: f64,
    /// What an amount is multiplied by to be in the currency of the plan.
    rate: f64,
}

/// A claim that can be used.
#[derive(Clone, Debug, PartialEq)]
pub struct UsableClaim {
    pub id: ClaimId,
    /// Low, middle and high as they count for the role: as printed, or read by level.
    pub band: Band,
}

/// The figure of a role.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    used: Vec<Used>,
    /// Every claim that is used or could be, in the order of the default rule.
    pub usable: Vec<UsableClaim>,
    /// Low, middle and high in the currency of the plan, as printed or read by level; of several claims their weighted mean.
    pub band: Band,
    pub by: ChosenBy,
}

impl Used {
    fn of(entry: &Entry<'_>, weight: f64) -> Self {
        let claim = match entry.claim {
            ClaimRef::Published(claim) => Kept::Published(claim.clone()),
            ClaimRef::Own(own) => Kept::Own(own.clone()),
        };
        Self { claim, read: entry.read, weight, rate: entry.factor }
    }
}

impl Kept {
    fn claim(&self) -> ClaimRef<'_> {
        match self {
            Self::Published(claim) => ClaimRef::Published(claim),
            Self::Own(own) => ClaimRef::Own(own),
        }
    }
}

impl Figure {
    /// The figure of an answer; `None` if no claim can be used.
    pub(super) fn of(resolution: &Resolution<'_>) -> Option<Self> {
        let used = resolution.used().map(|(entry, weight)| Used::of(entry, weight));
        let usable = resolution
            .usable()
            .filter_map(|entry| Some(UsableClaim { id: entry.claim.id().clone(), band: entry.read_band()? }));
        Some(Self { used: used.collect(), usable: usable.collect(), band: resolution.band()?, by: resolution.by })
    }

    /// The first figure of an answer that is of this source; `None` if none can be used.
    pub(super) fn by_source(resolution: &Resolution<'_>, source: &SourceId) -> Option<Self> {
        let entry = resolution.usable().find(|entry| entry.claim.source() == Some(source))?;
        let whole = Self::of(resolution)?;
        let band = Band { currency: whole.band.currency, ..entry.read_band()?.times(entry.factor) };
        Some(Self { used: vec![Used::of(entry, 1.0)], band, ..whole })
    }

    /// The source, where it is one.
    pub fn source(&self) -> Option<&SourceId> {
        match self.used.as_slice() {
            [only] => only.claim.claim().source(),
            _ => None,
        }
    }

    pub fn used_ids(&self) -> impl Iterator<Item = &ClaimId> {
        self.used.iter().map(|used| used.claim.claim().id())
    }

    /// Whether the person chose it.
    pub fn is_by_you(&self) -> bool {
        self.by != ChosenBy::Rule || self.used.iter().any(|used| matches!(used.claim, Kept::Own(_)))
    }

    /// The first published claim behind it that is in another currency, which makes it pay of somewhere else.
    pub fn foreign(&self, currency: Currency) -> Option<&Claim> {
        let published = self.used.iter().filter_map(|used| match &used.claim {
            Kept::Published(claim) => Some(claim),
            Kept::Own(_) => None,
        });
        published
            .into_iter()
            .find(|claim| ClaimRef::Published(claim).money().is_some_and(|(other, _)| other != currency))
    }

    /// The levels at which occupations behind it are read.
    pub fn levels_read(&self) -> impl Iterator<Item = WageLevel> {
        self.used.iter().filter_map(|used| used.read)
    }

    /// The currency of another country whose figure the rule alone would take; `None` if it is in this one, or if the person
    /// chose it.
    pub(super) fn foreign_by_rule(&self, currency: Currency) -> Option<Currency> {
        if self.is_by_you() {
            return None;
        }
        let (other, _) = ClaimRef::Published(self.foreign(currency)?).money()?;
        Some(other)
    }

    /// Whether two figures are one: the same published amount of the same source, year, place and occupation, read for
    /// the same level.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let same = |a: &Used, b: &Used| match (&a.claim, &b.claim) {
            (Kept::Published(a), Kept::Published(b)) => {
                let about = |claim: &Claim| (claim.source.clone(), claim.year, claim.place.clone(), claim.unit.clone());
                about(a) == about(b) && a.amount == b.amount
            }
            (Kept::Own(_) | Kept::Published(_), _) => false,
        };
        self.used.len() == other.used.len()
            && self.used.iter().zip(&other.used).all(|(a, b)| a.read == b.read && same(a, b))
    }

    /// Pay in the role as a distribution in money of `year`, in the currency of the plan: each claim carried from its year
    /// by the growth assumed, `(1 + growth)^years`, and never back.
    pub(super) fn distribution(&self, values: &AssumedValues, year: i16) -> Option<Distribution> {
        let spread = values.get(Assumption::OneFigureSpread);
        let growth = 1.0 + values.get(Assumption::CarryForward) / 100.0;
        let part = |used: &Used| {
            let claim = used.claim.claim();
            let years = year.saturating_sub(claim.year()).max(0);
            let carried = libm::pow(growth, f64::from(years));
            Some((used.weight, distribution_of(claim, used.read, spread).ok()?.scaled(used.rate * carried)))
        };
        let parts = self.used.iter().map(part).collect::<Option<Vec<_>>>()?;
        Distribution::weighted(&parts).ok()
    }
}
