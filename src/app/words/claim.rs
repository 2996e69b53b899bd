//! Claims: what is measured, in which unit, of when and by whom.

use super::label::words;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Measure, Middle, PayDefinition, Unit};
use crate::domain::catalogue::source::SourceKind;
use crate::domain::pay::resolution::claim_ref::ClaimRef;

words! {
    Measure {
        Pay: "Pay", EmploymentGrowth: "Employment growth", MarketSize: "Market size", MarketGrowth: "Market growth a year",
        AdvertGrowth: "Advert growth", OpenJobs: "Open jobs", RemoteShare: "Remote share",
        OccupationTransfers: "Changes of occupation a year", RedundancyRisk: "Redundancy risk",
    }
    Middle { Average: "average", Median: "median", Typical: "typical" }
    PayDefinition {
        Base: "base", TotalCash: "total cash", TotalCompensation: "total compensation", Unspecified: "not specified",
    }
    SourceKind { Measured: "measured", Reported: "reported", Editorial: "estimated by us", Satire: "satire" }
}

/// What stands after a figure of a wider group of jobs, which stands in for the role.
pub const WIDER_GROUP: &str = ", wider group";

/// Whether a measure says how something changes, so that its figures have a sign.
pub(super) fn measure_is_change(measure: Measure) -> bool {
    matches!(measure, Measure::EmploymentGrowth | Measure::MarketGrowth | Measure::AdvertGrowth)
}

/// A unit, for example `USD a year`.
pub fn unit(unit: &Unit) -> String {
    match unit {
        Unit::MoneyPerYear(code) => format!("{code} a year"),
        Unit::MoneyPerHour(code) => format!("{code} an hour"),
        Unit::BillionsOf(code) => format!("billions of {code}"),
        Unit::Percent => "percent".to_owned(),
        Unit::Count => "count".to_owned(),
    }
}

/// The year a figure speaks of, or its period: `2024–34`.
pub fn span(from: Option<i16>, year: i16) -> String {
    match from {
        Some(from) if from / 100 == year / 100 => format!("{from}–{:02}", year % 100),
        Some(from) => format!("{from}–{year}"),
        None => year.to_string(),
    }
}

/// Whose figure it is, with the year it speaks of unless the name of the source says it or the figure has a period: for
/// example `BLS OEWS, May 2025`, `Robert Half, 2025`, `ResumeGeni, 2026, for 2025` or `your own figure, 2026`.
pub fn citation<'a>(claim: impl Into<ClaimRef<'a>>, catalogue: &Catalogue) -> String {
    let claim = match claim.into() {
        ClaimRef::Published(claim) => claim,
        ClaimRef::Own(own) => return format!("your own figure, {}", own.year),
    };
    let short = catalogue.source_short(&claim.source);
    let year = claim.year.to_string();
    let is_dated = || short.split(|letter: char| !letter.is_ascii_digit()).any(|part| part.len() == 4);
    match claim.from_year {
        None if short.contains(&year) => short.to_owned(),
        None if is_dated() => format!("{short}, for {year}"),
        None => format!("{short}, {year}"),
        Some(_) => short.to_owned(),
    }
}
