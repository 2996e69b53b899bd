//! The fans: pay of each plan over the years, with the range in which eight of ten runs lie.

use serde::Serialize;

use super::events::{FanEvent, events};
use super::facts::Facts;
use super::fan_table::fan_table;
use super::held::arrivals_sentence;
use super::past::{PaidDot, PromiseBand, past};
use super::plans::PlanName;
use super::source_gaps::{SourceGap, source_gaps, source_gaps_sentence};
use super::sources::sources_line;
use super::stops::stops;
use crate::app::action::ViewAction;
use crate::app::format;
use crate::app::present::axis::{AxisData, money_axis, year_of, years_axis};
use crate::app::present::blank::Blank;
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::figure::{Meaning, Spread, Told, told};
use crate::app::present::table::TableData;
use crate::app::view::Screen;
use crate::app::view::roles::RoleTab;
use crate::app::view::salary::SalarySum;
use crate::app::words;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::projection::fan::PlanFan;
use crate::domain::pay::projection::percentiles::Percentiles;
use crate::domain::pay::scenario::{MissingPay, Scenario, ScenarioKey, ScenarioStage, StageSource};

/// Lines across the chart.
const LINES: usize = 7;
/// Share of the height kept free over the highest line.
const TOP_ROOM: f64 = 0.06;
/// The axis spans at least this share of its highest value, so that a small rise does not look large.
const LEAST_SPAN: f64 = 0.25;

/// The fan of one plan. The vectors are of one length.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FanLine {
    pub plan: PlanName,
    /// Written at its right end.
    pub end: Told,
    /// Years with fractions.
    #[serde(skip)]
    pub xs: Vec<f64>,
    #[serde(skip)]
    pub at: Vec<Percentiles>,
}

/// The chart.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FanData {
    /// Title of the card.
    pub title: String,
    /// What it shows, in a few sentences.
    pub sentence: Told,
    /// The first of them.
    #[serde(skip)]
    pub brief: Told,
    /// Where the figures are from.
    pub source: String,
    /// Years.
    pub x: AxisData,
    /// Money.
    pub y: AxisData,
    /// Today, on the axis of years.
    #[serde(skip)]
    pub today: f64,
    /// Pay of each plan.
    pub lines: Vec<FanLine>,
    /// The line that is drawn in full, by its place.
    pub selected: usize,
    /// Pay now: height and words; `None` if not known, or for sums.
    pub now: Option<(f64, Told)>,
    /// The least pay the person can live with: height and words.
    pub floor: Option<(f64, Told)>,
    /// Moves, bonuses and vesting of the selected plan.
    pub events: Vec<FanEvent>,
    /// What lies between figures of different sources on the selected plan.
    pub source_gaps: Vec<SourceGap>,
    /// What was really paid.
    pub paid: Vec<PaidDot>,
    /// What an earlier projection said.
    pub promise: Option<PromiseBand>,
    /// Places of the cursor.
    #[serde(skip)]
    pub stops: Vec<CursorPoint>,
    /// The table in place of the chart.
    pub table: TableData,
}

/// Builds the chart, or says why there is nothing to draw.
pub(in crate::app::present) fn fan(facts: &Facts<'_>) -> Result<FanData, Blank> {
    let lines: Vec<_> = facts.fans().map(|(_, fan, scenario)| line(facts, fan, scenario)).collect();
    let Some((lead, _, _)) = facts.lead() else { return Err(nothing(facts)) };
    // The range drawn beside that of the lead is the first that is not of staying.
    let second = facts.fans().find(|(place, _, other)| *place != lead && other.key != ScenarioKey::Stay);
    let second = second.map(|(place, ..)| place);
    let past = past(facts);
    let ranged = lines.iter().enumerate().filter(|(place, _)| *place == lead || Some(*place) == second);
    let ends = ranged.flat_map(|(_, line)| line.at.iter().flat_map(|at| [at.p10, at.p90]));
    let middles = lines.iter().flat_map(|line| line.at.iter().map(|at| at.p50));
    let source_gaps = source_gaps(facts);
    let apart = source_gaps.iter().flat_map(|gap| [gap.expected, gap.figure]);
    let all = ends.chain(middles).chain(past.heights()).chain(apart);
    let (low, high) = all.fold((f64::INFINITY, 0.0_f64), |(low, high), y| (low.min(y), high.max(y)));
    let end = facts.date(f64::from(facts.years()));
    Ok(FanData {
        title: title(facts, lines.len()),
        sentence: told![brief(facts), rest(facts)],
        brief: brief(facts),
        source: sources_line(facts),
        x: years_axis(past.from.map_or(facts.state.today, |from| from.min(facts.state.today)), end),
        y: axis(low, high),
        today: year_of(facts.state.today),
        selected: lead,
        now: now(facts),
        floor: floor(facts),
        events: events(facts),
        source_gaps,
        paid: past.paid,
        promise: past.promise,
        stops: stops(facts, &lines),
        table: fan_table(facts),
        lines,
    })
}

/// The axis of money, with room over the lines.
fn axis(low: f64, high: f64) -> AxisData {
    let axis = money_axis(low.max(0.0).min(high * (1.0 - LEAST_SPAN)), high, LINES);
    let room = (high - axis.from) * TOP_ROOM;
    AxisData { to: axis.to.max(high + room), ..axis }
}

fn title(facts: &Facts<'_>, plans: usize) -> String {
    let what = match facts.part {
        PayPart::Base => "Base pay",
        PayPart::Total => "Total pay",
    };
    let money = match facts.money_is {
        Outlook::Today => "today’s money",
        Outlook::Nominal => "future money",
    };
    let sum = match facts.sum {
        SalarySum::Yearly => "a year",
        SalarySum::Cumulative => "added up from today",
    };
    let plans = match plans {
        0 | 1 => String::new(),
        2 => ", two plans".to_owned(),
        3 => ", three plans".to_owned(),
        _ => ", four plans".to_owned(),
    };
    format!("{what} {sum}{plans}, {}, {money}", facts.currency())
}

/// The points of a fan: pay of each period at its middle, with pay now before them; or sums at the end of each year.
pub(super) fn points<'a>(facts: &Facts<'_>, fan: &'a PlanFan) -> (Vec<f64>, Vec<&'a Percentiles>) {
    let years = f64::from(facts.years());
    match (facts.sum, facts.part) {
        (SalarySum::Cumulative, _) => {
            let xs = (1..=fan.cumulative.len()).map(|year| year as f64).collect();
            (xs, fan.cumulative.iter().collect())
        }
        (SalarySum::Yearly, PayPart::Total) => middles(&fan.years, years),
        (SalarySum::Yearly, PayPart::Base) => middles(&fan.periods, years),
    }
}

fn middles(points: &[Percentiles], years: f64) -> (Vec<f64>, Vec<&Percentiles>) {
    let length = years / points.len().max(1) as f64;
    ((0..points.len()).map(|index| (index as f64 + 0.5) * length).collect(), points.iter().collect())
}

fn line(facts: &Facts<'_>, fan: &PlanFan, scenario: &Scenario) -> FanLine {
    let start = year_of(facts.state.today);
    let (xs, at) = points(facts, fan);
    let mut xs: Vec<_> = xs.into_iter().map(|years| start + years).collect();
    let mut at: Vec<_> = at.into_iter().copied().collect();
    let first = match (facts.sum, own_pay(facts)) {
        (SalarySum::Cumulative, _) => Some(0.0),
        (SalarySum::Yearly, own) => own.filter(|_| facts.part == PayPart::Base),
    };
    if let Some(first) = first {
        xs.insert(0, start);
        at.insert(0, Percentiles { p10: first, p25: first, p50: first, p75: first, p90: first });
    }
    let plan = facts.name(&scenario.key);
    // What is written at the end is what the sentence and the table say of the last year, not the height of the last quarter.
    let end = match last(facts, fan) {
        Some(last) => {
            let meaning = facts.point(facts.years(), &scenario.key, Spread::P50);
            told![plan.short.as_str(), " ", Told::rough(meaning, last.p50)]
        }
        None => Told::default(),
    };
    FanLine { plan, end, xs, at }
}

/// The person's own pay now in the currency of the chart.
fn own_pay(facts: &Facts<'_>) -> Option<f64> {
    facts.plan().pay_now().map(crate::domain::money::Money::units)
}

fn now(facts: &Facts<'_>) -> Option<(f64, Told)> {
    let pay = own_pay(facts).filter(|_| facts.sum == SalarySum::Yearly)?;
    Some((pay, told!["pay now ", Told::number(Meaning::PayNow, pay.round(), format::grouped(pay.round()))]))
}

fn floor(facts: &Facts<'_>) -> Option<(f64, Told)> {
    let answer = facts.answer?;
    let floor = answer.set.floor.and_then(|floor| answer.set.units(floor))?;
    (facts.sum == SalarySum::Yearly).then(|| (floor, format!("floor {}", format::grouped(floor.round())).into()))
}

/// Pay of the last year, or all of it until then.
fn last(facts: &Facts<'_>, fan: &PlanFan) -> Option<Percentiles> {
    match facts.sum {
        SalarySum::Yearly => fan.years.last().copied(),
        SalarySum::Cumulative => fan.cumulative.last().copied(),
    }
}

/// What the fan of the selected plan shows at its right end.
fn brief(facts: &Facts<'_>) -> Told {
    let month = format::month(facts.date(f64::from(facts.years())));
    let Some((_, fan, scenario)) = facts.lead() else { return Told::default() };
    let Some(end) = last(facts, fan) else { return Told::default() };
    let name = plain_name(facts, scenario);
    let at = |spread, units| facts.told(facts.point(facts.years(), &scenario.key, spread), units);
    let range = told!["in 8 of 10 runs ", at(Spread::P10, end.p10), " to ", at(Spread::P90, end.p90)];
    let what = match facts.sum {
        SalarySum::Yearly => format!("In the year to {month}"),
        SalarySum::Cumulative => format!("In all by {month}"),
    };
    told![what, " ", name, " typically brings ", at(Spread::P50, end.p50), "; ", range, "."]
}

/// What the others show there, which moves come, and what the figures rest on.
fn rest(facts: &Facts<'_>) -> Told {
    let Some((lead, fan, scenario)) = facts.lead() else { return Told::default() };
    let others = facts.fans().filter(|(place, ..)| *place != lead);
    let others = others.filter_map(|(_, fan, scenario)| {
        let end = facts.point(facts.years(), &scenario.key, Spread::P50);
        Some(told![plain_name(facts, scenario), " ", facts.told(end, last(facts, fan)?.p50)])
    });
    let others = Told::joined(others, ", ");
    let others = if others.is_empty() { others } else { told![" Typically the others bring: ", others, "."] };
    let foreign = facts.foreign().map_or_else(String::new, |foreign| format!(" {foreign}"));
    told![others, arrivals_sentence(facts, fan, scenario), source_gaps_sentence(facts), foreign]
}

/// What a plan is called inside a sentence.
pub(super) fn plain_name(facts: &Facts<'_>, scenario: &Scenario) -> String {
    let name = facts.name(&scenario.key);
    match &scenario.key {
        ScenarioKey::Stay => "staying".to_owned(),
        ScenarioKey::CarryOn => "carrying on".to_owned(),
        ScenarioKey::Path => "your path".to_owned(),
        ScenarioKey::Kept(_) => format!("route {}", name.letter),
    }
}

fn nothing(facts: &Facts<'_>) -> Blank {
    let Some(answer) = facts.answer else {
        return Blank::new("Working out pay", "The runs are being drawn beside the window.");
    };
    if let Err(refused) = &answer.projection
        && !answer.fans.is_empty()
    {
        return Blank::new("Pay cannot be projected", format!("{}.", format::capital(&refused.to_string())));
    }
    let missing = answer.set.scenarios.iter().find_map(Scenario::missing);
    let Some((stage, why)) = missing else { return Blank::new("No pay data", "There is no plan to project.") };
    let blank = Blank::new("No pay data", format!("{}.", why_missing(facts, stage, why)));
    way_out(facts, stage, blank)
}

/// Why a stage has no figure, starting with a capital and without a full stop.
pub(super) fn why_missing(facts: &Facts<'_>, stage: &ScenarioStage, why: &MissingPay) -> String {
    format::capital(&words::missing_pay(facts.state.catalogue.role_short(&stage.role), why, facts.currency()))
}

/// The way to a figure for a stage.
pub(super) fn way_out(facts: &Facts<'_>, stage: &ScenarioStage, blank: Blank) -> Blank {
    debug_assert!(matches!(stage.source, StageSource::Missing(_)));
    match facts.state.catalogue.role(&stage.role) {
        Some(_) => blank.way_out("Enter a figure", ViewAction::ShowRole(stage.role.clone(), RoleTab::Pay)),
        None => blank.way_out("See where it is used", ViewAction::Go(Screen::Data)),
    }
}
