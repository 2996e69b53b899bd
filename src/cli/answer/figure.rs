//! A published figure with everything needed to judge it.

use serde::Serialize;

use crate::app::format;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Amount, Claim, Measure, Unit};
use crate::domain::catalogue::source::SourceKind;
use crate::domain::pay::resolution::claim_ref::ClaimRef;

/// A claim.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// Id of the claim.
    pub claim: String,
    /// What it is about, for example `pay`.
    pub measure: &'static str,
    /// What the numbers are, for example `percentiles`.
    pub shape: &'static str,
    /// The numbers as printed, lowest first.
    pub numbers: Vec<f64>,
    /// What the middle number is, where there is one.
    pub middle_is: Option<&'static str>,
    /// Their unit, for example `USD a year`.
    pub unit: String,
    /// What pay includes.
    pub definition: Option<&'static str>,
    /// Seniority it is limited to.
    pub level: Option<&'static str>,
    /// Where it holds, by id; empty for a figure of the person's own that holds wherever the role is taken.
    pub place: String,
    /// First year of a period of change.
    pub from_year: Option<i16>,
    /// The year it speaks of.
    pub year: i16,
    /// Id of the source, or `you`.
    pub source: String,
    /// The occupation that stands in for the role.
    pub proxy: Option<String>,
    /// What part of the role is counted.
    pub scope: Option<String>,
    /// What to know before trusting it.
    pub note: Option<String>,
}

impl Figure {
    /// The figure of a claim about pay, published or the person's own; `None` for satire, which reaches no number.
    pub fn of_claim(claim: ClaimRef<'_>, catalogue: &Catalogue) -> Option<Self> {
        let own = match claim {
            ClaimRef::Published(claim) => return Self::of(claim, catalogue),
            ClaimRef::Own(own) => own,
        };
        Some(Self {
            claim: own.id.to_string(),
            measure: measure(Measure::Pay),
            shape: shape(own.amount),
            numbers: own.amount.numbers(),
            middle_is: own.amount.middle().map(|(_, kind)| kind.word()),
            unit: format!("{} a year", own.currency),
            definition: Some(own.definition.word()),
            level: None,
            place: own.place.as_ref().map(ToString::to_string).unwrap_or_default(),
            from_year: None,
            year: own.year,
            source: "you".to_owned(),
            proxy: None,
            scope: None,
            note: own.note.clone(),
        })
    }

    /// The figure of a claim; `None` for satire, which reaches no number.
    pub fn of(claim: &Claim, catalogue: &Catalogue) -> Option<Self> {
        if catalogue.kind_of(claim) == SourceKind::Satire {
            return None;
        }
        let proxy = claim.proxy.as_ref();
        Some(Self {
            claim: claim.id.to_string(),
            measure: measure(claim.measure),
            shape: shape(claim.amount),
            numbers: claim.amount.numbers(),
            middle_is: claim.amount.middle().map(|(_, kind)| kind.word()),
            unit: unit(&claim.unit),
            definition: claim.definition.map(crate::domain::catalogue::claim::PayDefinition::word),
            level: claim.level.map(crate::domain::level::Level::word),
            place: claim.place.to_string(),
            from_year: claim.from_year,
            year: claim.year,
            source: claim.source.to_string(),
            proxy: proxy.map(|proxy| format!("{} {}", proxy.code, proxy.title)),
            scope: claim.scope.clone(),
            note: claim.note.clone(),
        })
    }

    /// The numbers for reading, for example `157,399–227,416, average 188,940`.
    pub fn amount_text(&self) -> String {
        let number = |number: &f64| {
            if number.abs() < 1000.0 { format::decimal(*number, 2) } else { format::grouped(number.round()) }
        };
        let middle = self.middle_is.unwrap_or("middle");
        match (self.shape, self.numbers.as_slice()) {
            ("at least", [bound]) => format!("{} or more", number(bound)),
            ("top-coded percentiles", [low, .., bound]) => match self.numbers.get(2).filter(|mid| *mid < bound) {
                Some(mid) => format!("{} to {} or more, median {}", number(low), number(bound), number(mid)),
                None => format!("{} to {} or more", number(low), number(bound)),
            },
            ("at most", [bound]) => format!("{} or less", number(bound)),
            (_, [only]) => number(only),
            (_, [low, high]) => format!("{}–{}", number(low), number(high)),
            (_, [low, mid, high] | [low, _, mid, _, high]) => {
                format!("{}–{}, {middle} {}", number(low), number(high), number(mid))
            }
            (_, numbers) => numbers.iter().map(number).collect::<Vec<_>>().join(", "),
        }
    }

    /// What limits the figure: definition, seniority, part of the role, occupation that stands in.
    pub fn limits_text(&self) -> String {
        let proxy = self.proxy.as_ref().map(|proxy| format!("stands in: {proxy}"));
        let parts = [
            self.definition.map(str::to_owned),
            self.level.map(|level| format!("{level} only")),
            self.scope.clone(),
            proxy,
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Pay => "pay",
        Measure::EmploymentGrowth => "employment growth",
        Measure::MarketSize => "market size",
        Measure::MarketGrowth => "market growth",
        Measure::AdvertGrowth => "advert growth",
        Measure::OpenJobs => "open jobs",
        Measure::RemoteShare => "remote share",
        Measure::RedundancyRisk => "redundancy risk",
    }
}

fn shape(amount: Amount) -> &'static str {
    match amount {
        Amount::Middle(..) => "middle",
        Amount::Range(..) => "range",
        Amount::RangeWithMiddle(..) => "range with middle",
        Amount::CommonRange(..) => "common range",
        Amount::Percentiles(..) => "percentiles",
        Amount::TopCoded(..) => "top-coded percentiles",
        Amount::AtLeast(_) => "at least",
        Amount::AtMost(_) => "at most",
    }
}

fn unit(unit: &Unit) -> String {
    match unit {
        Unit::MoneyPerYear(currency) => format!("{currency} a year"),
        Unit::MoneyPerHour(currency) => format!("{currency} an hour"),
        Unit::BillionsOf(currency) => format!("billions of {currency}"),
        Unit::Percent => "percent".to_owned(),
        Unit::Count => "count".to_owned(),
    }
}
