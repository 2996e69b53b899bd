//! A claim: one published figure with everything needed to judge it.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{ClaimId, PlaceId, SourceId};
use crate::domain::level::Level;
use crate::domain::money::Money;

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum Measure {
    /// Pay for the role.
    Pay,
    /// Change of employment over a period, in percent.
    EmploymentGrowth,
    /// Size of a market, in money.
    MarketSize,
    /// Yearly growth of a market, in percent.
    MarketGrowth,
    /// Change in the number of job adverts, in percent.
    AdvertGrowth,
    /// Number of open jobs.
    OpenJobs,
    /// Share of adverts that offer remote work, in percent.
    RemoteShare,
    /// People who leave the occupation for another one in a year, in percent of those in it.
    OccupationTransfers,
    /// Chance of losing the job, in percent, as the source has it.
    RedundancyRisk,
}

/// What a pay figure includes. Figures of different definitions are never mixed silently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum PayDefinition {
    /// Base salary or wage alone.
    Base,
    /// Base and bonus in cash.
    TotalCash,
    /// Base, bonus, equity and the like.
    TotalCompensation,
    /// The source does not say.
    Unspecified,
}

/// The unit of a claim's amounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Unit {
    /// Whole units of a currency (ISO 4217) for a year of work.
    MoneyPerYear(String),
    /// Whole units of a currency (ISO 4217) for an hour of work.
    MoneyPerHour(String),
    /// Thousands of millions of a currency (ISO 4217).
    BillionsOf(String),
    Percent,
    /// A plain count.
    Count,
}

impl Unit {
    /// The currency, where it is money.
    pub fn currency(&self) -> Option<&str> {
        match self {
            Self::MoneyPerYear(currency) | Self::MoneyPerHour(currency) | Self::BillionsOf(currency) => Some(currency),
            Self::Percent | Self::Count => None,
        }
    }
}

/// What the middle of a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Middle {
    /// Arithmetic mean.
    Average,
    /// Half are above, half below.
    Median,
    /// The source calls it typical or gives no name.
    Typical,
}

/// The amounts of a claim, as the source gives them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Amount {
    /// A single figure.
    Middle(f64, Middle),
    /// From and to, with nothing said about the middle.
    Range(f64, f64),
    RangeWithMiddle(f64, f64, f64, Middle),
    /// Lowest, lower end of the most common range, middle, upper end of the most common range, highest.
    CommonRange(f64, f64, f64, f64, f64, Middle),
    /// The 10th, 25th, 50th, 75th and 90th percentile.
    Percentiles(f64, f64, f64, f64, f64),
    /// The same percentiles, none from the one on that the source only calls this much or more, and that bound. A bound is
    /// never a figure: nothing is computed from it.
    #[strum(serialize = "top_coded_percentiles")]
    TopCoded([Option<f64>; 5], f64),
    /// The source says this much or more.
    AtLeast(f64),
    /// The source says this much or less.
    AtMost(f64),
}

impl Amount {
    /// All numbers in it, lowest first if the claim is in order.
    pub fn numbers(self) -> Vec<f64> {
        match self {
            Self::Middle(middle, _) => vec![middle],
            Self::Range(low, high) => vec![low, high],
            Self::RangeWithMiddle(low, middle, high, _) => vec![low, middle, high],
            Self::CommonRange(low, lower, middle, upper, high, _) => vec![low, lower, middle, upper, high],
            Self::Percentiles(p10, p25, p50, p75, p90) => vec![p10, p25, p50, p75, p90],
            Self::TopCoded(percentiles, bound) => percentiles.into_iter().flatten().chain([bound]).collect(),
            Self::AtLeast(bound) | Self::AtMost(bound) => vec![bound],
        }
    }

    /// The middle and what it is, where the source gives one.
    pub fn middle(self) -> Option<(f64, Middle)> {
        match self {
            Self::Middle(middle, kind)
            | Self::RangeWithMiddle(_, middle, _, kind)
            | Self::CommonRange(_, _, middle, _, _, kind) => Some((middle, kind)),
            Self::Percentiles(_, _, p50, _, _) | Self::TopCoded([_, _, Some(p50), _, _], _) => {
                Some((p50, Middle::Median))
            }
            Self::TopCoded(..) | Self::Range(..) | Self::AtLeast(_) | Self::AtMost(_) => None,
        }
    }

    /// The lowest and the highest number, where the source gives both.
    pub fn outer(self) -> Option<(f64, f64)> {
        match self {
            Self::Range(low, high)
            | Self::RangeWithMiddle(low, _, high, _)
            | Self::CommonRange(low, _, _, _, high, _)
            | Self::Percentiles(low, _, _, _, high)
            | Self::TopCoded([Some(low), _, _, _, Some(high)], _) => Some((low, high)),
            Self::TopCoded(..) | Self::Middle(..) | Self::AtLeast(_) | Self::AtMost(_) => None,
        }
    }

    /// The lowest number that is a figure of its own, where there is one: the low end of a range or P10.
    pub fn low(self) -> Option<f64> {
        if let Self::TopCoded([low, ..], _) = self { low } else { self.outer().map(|(low, _)| low) }
    }

    /// Whether every number can be one (finite, above 0, at most 10¹²), the lower ones come first, and no percentile that
    /// is a figure stands above one that is only a bound.
    pub fn is_pay_in_order(self) -> bool {
        let numbers = self.numbers();
        let closed = if let Self::TopCoded(percentiles, _) = self {
            percentiles.is_sorted_by_key(Option::is_none) && percentiles.last().is_some_and(Option::is_none)
        } else {
            true
        };
        let possible = |number: &f64| *number > 0.0 && *number < Money::LARGEST;
        closed && numbers.iter().all(possible) && numbers.is_sorted()
    }

    /// The quartiles or the most common range, where the source gives them.
    pub fn inner(self) -> Option<(f64, f64)> {
        match self {
            Self::CommonRange(_, lower, _, upper, _, _)
            | Self::Percentiles(_, lower, _, upper, _)
            | Self::TopCoded([_, Some(lower), _, Some(upper), _], _) => Some((lower, upper)),
            Self::TopCoded(..)
            | Self::Middle(..)
            | Self::Range(..)
            | Self::RangeWithMiddle(..)
            | Self::AtLeast(_)
            | Self::AtMost(_) => None,
        }
    }
}

/// A wider occupation that stands in for the role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proxy {
    /// Code of the occupation, for example `11-3021`.
    pub code: String,
    /// Its official title.
    pub title: String,
}

/// One figure with its meaning, place, time and source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub id: ClaimId,
    /// What it is about.
    pub measure: Measure,
    /// The figure.
    pub amount: Amount,
    pub unit: Unit,
    /// What the pay includes; only for pay.
    #[serde(default)]
    pub definition: Option<PayDefinition>,
    /// The level of seniority the source names, where it names one.
    #[serde(default)]
    pub level: Option<Level>,
    /// Where it holds.
    pub place: PlaceId,
    /// The year the figure speaks of; for a projection the year it ends in.
    pub year: i16,
    /// The first year of a period of change.
    #[serde(default)]
    pub from_year: Option<i16>,
    pub source: SourceId,
    /// The occupation that stands in for the role, if the figure is not about the role's own title.
    #[serde(default)]
    pub proxy: Option<Proxy>,
    /// Whose figure it is or what the source counts, in a few words, for example `Salary.com` or `25 adverts that state
    /// pay`. It never keeps a figure out.
    #[serde(default)]
    pub provenance: Option<String>,
    /// The part of the role it is limited to, for example `Meta`: one employer, tier or group. It is no figure of the role
    /// as a whole. Older packs call it `scope`.
    #[serde(default, alias = "scope")]
    pub part: Option<String>,
    /// Anything a reader should know before trusting it.
    #[serde(default)]
    pub note: Option<String>,
}
