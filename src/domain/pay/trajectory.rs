//! Pay along a path, month by month and year by year. Deterministic: low, middle and high of the claims, no odds.

use jiff::civil::Date;

use super::assumed_values::AssumedValues;
use super::assumption::Assumption;
use super::band::Band;
use super::choice::ChosenBy;
use super::outlook::Outlook;
use super::resolution::question::Question;
use super::resolution::resolve;
use crate::domain::calendar::{add_months, years_between};
use crate::domain::catalogue::Catalogue;
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, PlaceId, RoleId};
use crate::domain::path::station::Station;
use crate::domain::plan::Plan;
use crate::domain::rate::Rate;

/// Where the pay of a stage comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum PaySource {
    /// The person's own pay.
    Yours,
    /// A claim.
    Claim {
        /// The claim.
        id: ClaimId,
        /// Its band as printed.
        band: Band,
        /// Who picked it.
        by: ChosenBy,
    },
    /// No usable claim.
    NoFigure,
    /// The only claim is in another currency, and no rate is known.
    OtherCurrency(Currency),
}

/// The pay of one stage of a path.
#[derive(Clone, Debug, PartialEq)]
pub struct StagePay {
    /// The role.
    pub role: RoleId,
    /// First day of it inside the trajectory.
    pub start: Date,
    /// Where its pay comes from.
    pub source: PaySource,
}

/// Low, middle and high at one moment, in whole units of the trajectory's currency for a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PayPoint {
    /// The first day of the month.
    pub date: Date,
    /// Index of the stage.
    pub stage: usize,
    /// The low end, where the claim has one.
    pub low: f64,
    /// The middle.
    pub middle: f64,
    /// The high end.
    pub high: f64,
}

/// Pay over one year from today's date to the same date of the next year: the mean of its twelve months.
#[derive(Clone, Debug, PartialEq)]
pub struct PayYear {
    /// 1 for the first year.
    pub number: u16,
    /// First day.
    pub from: Date,
    /// The role held on its last day.
    pub role: RoleId,
    /// Low, middle and high; `None` if a month of the year has no figure.
    pub pay: Option<(f64, f64, f64)>,
}

/// Pay along a path.
#[derive(Clone, Debug, PartialEq)]
pub struct Trajectory {
    /// The currency of every amount.
    pub currency: Currency,
    /// How later years are shown.
    pub outlook: Outlook,
    /// The stages.
    pub stages: Vec<StagePay>,
    /// One point for each month with a figure, from today to the horizon, both included.
    pub months: Vec<PayPoint>,
    /// One entry for each year.
    pub years: Vec<PayYear>,
}

impl Trajectory {
    /// Pay along `stations` from today to the plan's horizon.
    ///
    /// At the present role it is the person's own pay where they stated it. At each role taken it is the chosen claim
    /// of its place as printed, which counts as today's money. Inside a role pay grows by the assumed rate above inflation:
    /// `amount × (1 + growth)^years in the role`; nominal amounts are `× (1 + inflation)^years from today`.
    pub fn along(stations: &[Station], plan: &Plan, catalogue: &Catalogue, outlook: Outlook, today: Date) -> Self {
        let currency = currency_of(stations, plan, catalogue);
        let stages: Vec<_> = stations
            .iter()
            .enumerate()
            .map(|(index, station)| StagePay {
                role: station.role.clone(),
                // Pay as of today is what the person has today, even if the present role is still to begin.
                start: if index == 0 { today } else { station.start.max(today) },
                source: source_of(index, station, plan, catalogue, currency, today),
            })
            .collect();
        let rates = Growth::of(plan, catalogue);
        let horizon = u16::from(plan.assumptions.horizon());
        let months: Vec<_> = (0..=horizon * 12)
            .filter_map(|month| point(add_months(today, f64::from(month)), today, &stages, plan, rates, outlook))
            .collect();
        let years = (1..=horizon).map(|number| year(number, today, &stages, &months)).collect();
        Self { currency, outlook, stages, months, years }
    }

    /// The stage that holds on a date.
    pub fn stage_on(&self, date: Date) -> Option<&StagePay> {
        self.stages.get(stage_on(&self.stages, date))
    }
}

/// The rates in force.
#[derive(Clone, Copy)]
struct Growth {
    real_growth: Rate,
    inflation: Rate,
}

impl Growth {
    fn of(plan: &Plan, catalogue: &Catalogue) -> Self {
        let values = AssumedValues::of(plan, catalogue);
        // The bounds of both are those of a rate.
        let rate = |assumption| Rate::try_from(values.get(assumption)).unwrap_or(Rate::ZERO);
        Self { real_growth: rate(Assumption::RealGrowth), inflation: rate(Assumption::Inflation) }
    }
}

fn currency_of(stations: &[Station], plan: &Plan, catalogue: &Catalogue) -> Currency {
    let stated = plan.position.pay.map(|pay| pay.currency);
    let usual = || catalogue.place(&plan.position.place).and_then(|place| Currency::parse(&place.currency).ok());
    let claimed = || {
        let roles =
            stations.iter().filter_map(|station| Some((catalogue.role(&station.role)?, place_of(station, plan))));
        let bands = roles.filter_map(|(role, place)| resolve(role, &Question::about(place), catalogue).band());
        bands.map(|band| band.currency).next()
    };
    stated.or_else(usual).or_else(claimed).unwrap_or(Currency::USD)
}

/// Where the work at a station is.
fn place_of<'a>(station: &'a Station, plan: &'a Plan) -> &'a PlaceId {
    station.place.as_ref().unwrap_or(&plan.position.place)
}

fn source_of(
    index: usize,
    station: &Station,
    plan: &Plan,
    catalogue: &Catalogue,
    currency: Currency,
    today: Date,
) -> PaySource {
    if index == 0 && plan.position.pay.is_some() {
        return PaySource::Yours;
    }
    let question =
        Question { currency: Some(currency), ..Question::of(plan, catalogue, place_of(station, plan), today.year()) };
    let Some(role) = catalogue.role(&station.role) else { return PaySource::NoFigure };
    let resolution = resolve(role, &question, catalogue);
    match (resolution.choice(), resolution.currency_without_rate()) {
        (Some(choice), _) => PaySource::Claim { id: choice.claim.id().clone(), band: choice.band, by: choice.by },
        (None, Some(other)) => PaySource::OtherCurrency(other),
        (None, None) => PaySource::NoFigure,
    }
}

fn stage_on(stages: &[StagePay], date: Date) -> usize {
    stages.iter().rposition(|stage| stage.start <= date).unwrap_or(0)
}

fn point(
    date: Date,
    today: Date,
    stages: &[StagePay],
    plan: &Plan,
    rates: Growth,
    outlook: Outlook,
) -> Option<PayPoint> {
    let index = stage_on(stages, date);
    let stage = stages.get(index)?;
    let (low, middle, high) = match &stage.source {
        PaySource::Yours => {
            let pay = plan.position.pay?.units();
            (pay, pay, pay)
        }
        PaySource::Claim { band, .. } => {
            (band.low.unwrap_or(band.middle), band.middle, band.high.unwrap_or(band.middle))
        }
        PaySource::NoFigure | PaySource::OtherCurrency(_) => return None,
    };
    let grown = rates.real_growth.over(years_between(stage.start, date));
    let printed = match outlook {
        Outlook::Today => 1.0,
        Outlook::Nominal => rates.inflation.over(years_between(today, date)),
    };
    let factor = grown * printed;
    Some(PayPoint { date, stage: index, low: low * factor, middle: middle * factor, high: high * factor })
}

fn year(number: u16, today: Date, stages: &[StagePay], months: &[PayPoint]) -> PayYear {
    let from = add_months(today, f64::from(number - 1) * 12.0);
    let to = add_months(today, f64::from(number) * 12.0);
    let inside: Vec<_> = months.iter().filter(|point| from <= point.date && point.date < to).collect();
    let mean = |pick: fn(&PayPoint) -> f64| inside.iter().map(|point| pick(point)).sum::<f64>() / 12.0;
    let last_day = to.yesterday().unwrap_or(to);
    PayYear {
        number,
        from,
        role: stages.get(stage_on(stages, last_day)).map_or_else(|| RoleId::new(""), |stage| stage.role.clone()),
        pay: (inside.len() == 12)
            .then(|| (mean(|point| point.low), mean(|point| point.middle), mean(|point| point.high))),
    }
}
