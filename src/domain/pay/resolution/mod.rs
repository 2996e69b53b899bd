//! Which claims answer a question about a role's pay, which of them is used, and why.
//!
//! Satire never plays a part: a resolution with it and one without it are the same. A bound never becomes a figure. Claims
//! are never averaged unless the person gives them weights.

pub mod claim_ref;
pub mod entry;
pub mod question;
pub mod rank;
pub mod shape;
pub mod standing;

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Claim, Measure};
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::source::SourceKind;
use crate::domain::currency::Currency;
use crate::domain::ids::{PlaceId, SourceId};
use crate::domain::pay::band::{Band, BandMiddle, level_percentiles};
use crate::domain::pay::choice::{Choice, ChosenBy, places_around};
use crate::domain::pay::distribution::Distribution;
use crate::domain::pay::wage_level::WageLevel;
use crate::domain::plan::assumptions::ClaimUse;

use claim_ref::ClaimRef;
use entry::Entry;
use question::Question;
use rank::{Criterion, Rank};
use shape::Shape;
use standing::{Reason, Standing};

/// The answer to a question about a role's pay.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolution<'a> {
    /// Every claim: first those that can be used, in the order of the default rule, then the others.
    pub entries: Vec<Entry<'a>>,
    /// Who chose what is used.
    pub by: ChosenBy,
    currency: Option<Currency>,
}

/// Answers a question about a role's pay.
pub fn resolve<'a>(role: &'a Role, question: &Question<'a>, catalogue: &'a Catalogue) -> Resolution<'a> {
    resolve_around(role, question, &places_around(&question.place, catalogue), catalogue)
}

/// The same of a role among many, with the places around the one asked for.
pub fn resolve_around<'a>(
    role: &'a Role,
    question: &Question<'a>,
    around: &[PlaceId],
    catalogue: &'a Catalogue,
) -> Resolution<'a> {
    let published = role
        .claims
        .iter()
        .filter(|claim| claim.measure == Measure::Pay && catalogue.kind_of(claim) != SourceKind::Satire)
        .chain(around.iter().filter_map(|place| catalogue.pay_in_area(role, place)));
    let own = question.preferences.into_iter().flat_map(|preferences| preferences.own_claims_for(&role.id));
    let claims = own.map(ClaimRef::Own).chain(published.map(ClaimRef::Published));
    let mut entries: Vec<Entry<'a>> = claims
        .filter_map(|claim| {
            let rank = Rank::of(claim, role, around, question, catalogue);
            entry(claim, rank, role, question)
        })
        .collect();
    // What cannot be used has no order of its own: it stays in that of the catalogue.
    entries.sort_by(|a, b| {
        let order = |entry: &Entry<'_>| (!entry.standing.is_usable(), entry.standing != Standing::Excluded);
        let ranks = || if a.standing.is_usable() { a.rank.cmp(&b.rank) } else { std::cmp::Ordering::Equal };
        order(a).cmp(&order(b)).then_with(ranks)
    });
    let by = use_some(&mut entries, role, question);
    Resolution { entries, by, currency: question.currency }
}

/// The entry of a claim; `None` if it is not money for work.
fn entry<'a>(claim: ClaimRef<'a>, rank: Option<Rank<'a>>, role: &Role, question: &Question<'_>) -> Option<Entry<'a>> {
    let (currency, _) = claim.money()?;
    let in_order = claim.amount().is_pay_in_order();
    let band = Band::of_claim(claim).filter(|_| in_order);
    let rate = match question.currency {
        None => Some(1.0),
        Some(asked) if asked == currency => Some(1.0),
        Some(asked) => question.preferences.and_then(|preferences| preferences.rate(currency, asked)),
    };
    // The role's own level is the role.
    let asked_level = question.level_of(role);
    let other_level = claim.level().filter(|level| Some(*level) != asked_level);
    let reason = if !in_order {
        Some(Reason::OutOfOrder)
    } else if claim.part().is_some() {
        Some(Reason::PartOnly)
    } else if let Some(level) = other_level {
        Some(Reason::OneLevelOnly(level))
    } else if band.is_none() {
        Some(Reason::OnlyABound)
    } else if rank.is_none() {
        Some(Reason::OtherPlace)
    } else if rate.is_none() {
        Some(Reason::NoRate(currency))
    } else if is_superseded(claim, role) {
        Some(Reason::Superseded)
    } else {
        None
    };
    let standing = match reason {
        Some(reason) => Standing::NotUsed(reason),
        None if wanted(claim, role, question) == Some(ClaimUse::Excluded) => Standing::Excluded,
        None => Standing::CouldBeUsed,
    };
    let read = asked_level.filter(|_| question.reads_levels()).and_then(|level| {
        band?;
        level_percentiles(claim)?;
        WageLevel::of(level, &claim.proxy()?.code)
    });
    Some(Entry { claim, band, read, factor: rate.unwrap_or(1.0), standing, rank })
}

/// How the person wants a claim used.
fn wanted(claim: ClaimRef<'_>, role: &Role, question: &Question<'_>) -> Option<ClaimUse> {
    let mut choices = question.preferences?.choices_for(&role.id);
    choices.find(|choice| choice.claim == *claim.id()).map(|choice| choice.how)
}

/// Whether the same source says the same about a later year.
fn is_superseded(claim: ClaimRef<'_>, role: &Role) -> bool {
    let ClaimRef::Published(old) = claim else { return false };
    let says = |claim: &Claim| {
        let shape = std::mem::discriminant(&claim.amount);
        (claim.measure, shape, claim.unit.clone(), claim.definition, claim.level)
    };
    let about = |claim: &Claim| {
        let whose = (claim.provenance.clone(), claim.part.clone());
        (claim.place.clone(), claim.source.clone(), claim.proxy.clone(), whose)
    };
    let newer = |new: &&Claim| new.year > old.year && about(new) == about(old) && says(new) == says(old);
    role.claims.iter().filter(newer).any(|new| Band::of(new).is_some())
}

/// Marks what is used: what the person picked, or else what they gave weights, or else the first by the rule.
fn use_some(entries: &mut [Entry<'_>], role: &Role, question: &Question<'_>) -> ChosenBy {
    let usable = || entries.iter().enumerate().filter(|(_, entry)| entry.standing.is_usable());
    let how = |entry: &Entry<'_>| wanted(entry.claim, role, question);
    let picked = usable().find(|(_, entry)| how(entry) == Some(ClaimUse::Only)).map(|(index, _)| index);
    let weights: Vec<(usize, f64)> = usable()
        .filter_map(|(index, entry)| match how(entry) {
            Some(ClaimUse::Weight(weight)) if weight.is_finite() && weight > 0.0 => Some((index, weight)),
            Some(ClaimUse::Weight(_) | ClaimUse::Only | ClaimUse::Excluded) | None => None,
        })
        .collect();
    let sum: f64 = weights.iter().map(|(_, weight)| weight).sum();
    let (used, by) = match picked {
        Some(index) => (vec![(index, 1.0)], ChosenBy::You),
        None if weights.is_empty() => (usable().map(|(index, _)| (index, 1.0)).take(1).collect(), ChosenBy::Rule),
        None => (weights.into_iter().map(|(index, weight)| (index, weight / sum)).collect(), ChosenBy::Weights),
    };
    for (index, weight) in used {
        if let Some(entry) = entries.get_mut(index) {
            entry.standing = Standing::Used(weight);
        }
    }
    by
}

impl<'a> Resolution<'a> {
    /// The claims that are used, each with its share of 1.
    pub fn used(&self) -> impl Iterator<Item = (&Entry<'a>, f64)> {
        self.entries.iter().filter_map(|entry| match entry.standing {
            Standing::Used(weight) => Some((entry, weight)),
            Standing::CouldBeUsed | Standing::Excluded | Standing::NotUsed(_) => None,
        })
    }

    /// Who says the figure in use, where it is one published figure.
    pub fn only_source(&self) -> Option<&'a SourceId> {
        let mut used = self.used();
        let (only, None) = (used.next()?, used.next()) else { return None };
        only.0.claim.source()
    }

    /// The claims that are used or could be, in the order of the default rule.
    pub fn usable(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.entries.iter().filter(|entry| entry.standing.is_usable())
    }

    /// The claim used, or of several the one with the most weight, with low, middle and high of today; `None` if no claim
    /// can be used.
    pub fn choice(&self) -> Option<Choice<'a>> {
        let mut used = self.used();
        let first = used.next()?;
        let most = used.fold(first, |most, next| if next.1 > most.1 { next } else { most });
        Some(Choice { claim: most.0.claim, band: self.band()?, by: self.by })
    }

    /// Low, middle and high of today in the currency asked for: of several claims the weighted mean of the logarithms. Low
    /// and high are there if every claim used has them.
    pub fn band(&self) -> Option<Band> {
        let mut parts =
            self.used().filter_map(|(entry, weight)| Some((entry.read_band()?.times(entry.factor), weight)));
        let (first, weight) = parts.next()?;
        let rest: Vec<_> = parts.collect();
        let currency = self.currency.unwrap_or(first.currency);
        if rest.is_empty() {
            return Some(Band { currency, ..first });
        }
        let all = || std::iter::once(&(first, weight)).chain(&rest).copied().collect::<Vec<_>>();
        let mean = |pick: fn(&Band) -> Option<f64>| {
            let logs = all().into_iter().map(|(band, weight)| Some(weight * libm::log(pick(&band)?)));
            logs.sum::<Option<f64>>().map(libm::exp)
        };
        Some(Band {
            currency,
            low: mean(|band| band.low),
            middle: mean(|band| Some(band.middle))?,
            middle_is: BandMiddle::Weighted,
            high: mean(|band| band.high),
        })
    }

    /// Pay in the role as a distribution, of today and in the currency asked for. Around a single figure it spreads by so
    /// many percent either way. `None` if no claim can be used.
    pub fn distribution(&self, one_figure_spread: f64) -> Option<Distribution> {
        let parts: Vec<(f64, Distribution)> = self
            .used()
            .filter_map(|(entry, weight)| {
                let printed = shape::distribution_of(entry.claim, entry.read, one_figure_spread).ok()?;
                Some((weight, printed.scaled(entry.factor)))
            })
            .collect();
        Distribution::weighted(&parts).ok()
    }

    /// What the distribution is made from: of several claims the least of it.
    pub fn shape(&self) -> Option<Shape> {
        self.used().filter_map(|(entry, _)| Shape::of(entry.claim.amount(), entry.read)).max()
    }

    /// Whether the claims used include different things, such as base pay and total cash.
    pub fn mixes_definitions(&self) -> bool {
        let mut definitions = self.used().map(|(entry, _)| entry.claim.definition());
        let first = definitions.next();
        definitions.any(|definition| Some(definition) != first)
    }

    /// By which criterion of the rule the claim used goes before the next one; `None` unless the rule had to decide.
    pub fn decided(&self) -> Option<(Criterion, &Entry<'a>)> {
        let mut usable = self.usable();
        let (first, second) = (usable.next()?, usable.next()?);
        let by = first.rank?.decided_by(&second.rank?);
        (self.by == ChosenBy::Rule).then_some((by, second))
    }

    /// By which criterion a claim that could be used stands behind the one that the rule uses.
    pub fn behind_by(&self, entry: &Entry<'a>) -> Option<Criterion> {
        let first = self.usable().next()?;
        let behind = self.by == ChosenBy::Rule && entry.standing == Standing::CouldBeUsed;
        behind.then_some(())?;
        Some(first.rank?.decided_by(&entry.rank?))
    }

    /// The first currency for which there is no rate, if that is all that stands in the way of a figure.
    pub fn currency_without_rate(&self) -> Option<Currency> {
        let none = self.usable().next().is_none();
        let mut without = self.entries.iter().filter_map(|entry| match entry.standing {
            Standing::NotUsed(Reason::NoRate(currency)) => Some(currency),
            Standing::NotUsed(_) | Standing::Used(_) | Standing::CouldBeUsed | Standing::Excluded => None,
        });
        without.next().filter(|_| none)
    }
}
