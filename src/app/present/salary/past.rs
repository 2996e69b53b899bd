//! What was really paid and what an earlier projection said, as the chart draws them.

use jiff::civil::Date;
use serde::Serialize;

use super::facts::Facts;
use crate::app::format;
use crate::app::present::axis::year_of;
use crate::app::view::salary::SalarySum;
use crate::domain::calendar::add_months;
use crate::domain::money::Money;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::plan::paid::{Paid, PaidPart, PaidPer};

/// Pay that was really paid.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaidDot {
    /// From when, as a year with a fraction.
    pub x: f64,
    /// How much a year.
    pub y: f64,
    /// In words.
    pub label: String,
}

/// The range in which an earlier projection saw pay. The vectors are of one length.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PromiseBand {
    /// Years with fractions.
    pub xs: Vec<f64>,
    /// P10.
    pub low: Vec<f64>,
    /// P50.
    pub middle: Vec<f64>,
    /// P90.
    pub high: Vec<f64>,
    /// What it is called in the legend.
    pub label: String,
}

/// What lies behind.
#[derive(Debug, Default)]
pub(super) struct Past {
    pub paid: Vec<PaidDot>,
    /// The latest projection that was kept.
    pub promise: Option<PromiseBand>,
    /// The first day of it.
    pub from: Option<Date>,
}

impl Past {
    /// Every height, for the axis.
    pub fn heights(&self) -> impl Iterator<Item = f64> {
        let band = self.promise.iter().flat_map(|band| band.low.iter().chain(&band.high)).copied();
        self.paid.iter().map(|dot| dot.y).chain(band)
    }
}

/// Nothing for sums, which begin today.
pub(super) fn past(facts: &Facts<'_>) -> Past {
    if facts.sum == SalarySum::Cumulative {
        return Past::default();
    }
    let plan = facts.plan();
    let paid = dots(facts);
    let kept = plan.latest_promise(facts.currency(), facts.state.today);
    let promise = kept.map(|promise| {
        let middle = |year: u16| add_months(promise.date, f64::from(year) * 12.0 - 6.0);
        let at = |units: f64, year: &crate::domain::plan::promise::PromisedYear| {
            if year.nominal {
                money_of(facts, units, middle(year.year))
            } else {
                printed(facts, money_of(facts, units, promise.date), middle(year.year))
            }
        };
        PromiseBand {
            xs: promise.years.iter().map(|year| year_of(middle(year.year))).collect(),
            low: promise.years.iter().map(|year| at(year.p10, year)).collect(),
            middle: promise.years.iter().map(|year| at(year.p50, year)).collect(),
            high: promise.years.iter().map(|year| at(year.p90, year)).collect(),
            label: format!("Projected on {}", format::date(promise.date)),
        }
    });
    let dates = plan.paid.iter().map(|paid| paid.date).chain(kept.map(|promise| promise.date));
    let from = if paid.is_empty() && promise.is_none() { None } else { dates.min() };
    Past { paid, promise, from }
}

/// Money of a day in the money of the chart: today's, or as printed on that day.
fn money_of(facts: &Facts<'_>, units: f64, date: Date) -> f64 {
    match facts.money_is {
        Outlook::Nominal => units,
        Outlook::Today => units * facts.inflation(date, facts.state.today),
    }
}

/// Money of today as it is printed on a day, where the chart shows that.
fn printed(facts: &Facts<'_>, units: f64, date: Date) -> f64 {
    match facts.money_is {
        Outlook::Nominal => units * facts.inflation(facts.state.today, date),
        Outlook::Today => units,
    }
}

/// Base pay from each day on which it changed; with what came in the year after it where all of pay is shown.
fn dots(facts: &Facts<'_>) -> Vec<PaidDot> {
    let plan = facts.plan();
    let units = |money: Money| Some(money.units() * plan.assumptions.rate(money.currency, facts.currency())?);
    let base = plan.paid.iter().filter(|paid| paid.what == PaidPart::Base && paid.per == PaidPer::Year);
    let dot = |paid: &Paid| {
        let mut y = units(paid.amount)?;
        let year = add_months(paid.date, 12.0);
        if facts.part == PayPart::Total {
            let beside = plan.paid.iter().filter(|other| other.what != PaidPart::Base);
            let inside = beside.filter(|other| match other.per {
                PaidPer::Once => paid.date <= other.date && other.date < year,
                PaidPer::Year => other.date <= paid.date,
            });
            y += inside.filter_map(|other| units(other.amount)).sum::<f64>();
        }
        let y = money_of(facts, y, paid.date);
        let label = format!("Paid from {}: {}", format::month(paid.date), facts.money(y));
        Some(PaidDot { x: year_of(paid.date), y, label })
    };
    base.filter_map(dot).collect()
}
