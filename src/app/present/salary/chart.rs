//! The pay chart: the path with its range, staying, moves and the table of years.

use jiff::civil::Date;
use serde::Serialize;

use super::points::{Facts, Point, Segment, points, segments};
use super::sources::{source_of, sources_line, title};
use super::years::year_rows;
use crate::app::action::ViewAction;
use crate::app::format;
use crate::app::present::axis::{AxisData, money_axis, year_of, years_axis};
use crate::app::present::blank::Blank;
use crate::app::present::table::TableData;
use crate::app::screen::Screen;
use crate::app::view::roles::RoleTab;
use crate::app::view::salary::SalarySum;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::trajectory::{PaySource, Trajectory};

/// Lines across the chart.
const LINES: usize = 7;
/// The cursor stops every so many months, and at each move.
const CURSOR_MONTHS: usize = 3;
/// Share of the height kept free over the highest line.
const TOP_ROOM: f64 = 0.1;
/// The axis spans at least this share of its highest value, so that a small rise does not look large.
const LEAST_SPAN: f64 = 0.25;

/// One line with its range.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PayLine {
    /// Its name in the legend.
    pub name: String,
    /// What its range is called in the legend; empty without one.
    pub range: String,
    /// Written at its right end.
    pub end: String,
    /// Its parts between gaps.
    #[serde(skip)]
    pub segments: Vec<Segment>,
}

/// A role taken on the way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayMove {
    /// When.
    pub x: f64,
    /// The middle at that moment, where there is one.
    pub y: Option<f64>,
    /// The role.
    pub role: String,
}

/// What the tooltip says at one place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayStop {
    /// When.
    pub x: f64,
    /// Month and role.
    pub title: String,
    /// Name, middle and range of each line.
    pub rows: Vec<[String; 3]>,
    /// Where the figure of the path is from.
    pub source: String,
    /// The middle of the path.
    pub path: Option<f64>,
    /// The middle of staying.
    pub stay: Option<f64>,
}

/// The chart.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayChart {
    /// Title of the card.
    pub title: String,
    /// What it shows, in one sentence.
    pub sentence: String,
    /// What low and high are, and where the figures are from.
    pub source: String,
    /// Years.
    pub x: AxisData,
    /// Money.
    pub y: AxisData,
    /// Pay along the path; `None` without a path.
    pub path: Option<PayLine>,
    /// Pay of staying.
    pub stay: PayLine,
    /// Roles taken on the way.
    pub moves: Vec<PayMove>,
    /// Pay now: height and words; `None` if not known, or for sums.
    pub now: Option<(f64, String)>,
    /// Places of the cursor.
    #[serde(skip)]
    pub stops: Vec<PayStop>,
    /// The table in place of the chart.
    pub table: TableData,
}

/// Builds the chart, or says why there is nothing to draw.
pub(super) fn chart(facts: &Facts<'_>) -> Result<PayChart, Blank> {
    let (sum, today) = (facts.sum, facts.state.today);
    let path = if facts.has_path() { points(facts.path, sum, today) } else { Vec::default() };
    let stay = points(facts.stay, sum, today);
    let all = || path.iter().chain(&stay);
    if all().next().is_none() {
        return Err(nothing(facts));
    }
    let low = all().map(|point| point.low).fold(f64::INFINITY, f64::min);
    let high = all().map(|point| point.high).fold(f64::NEG_INFINITY, f64::max);
    let end = crate::domain::calendar::add_years(today, facts.years() as f64);
    let path_line = facts.has_path().then(|| line(facts, "Your path", "Path", &path));
    let mut stay_line = line(facts, &format!("Stay as {}", role_now(facts)), "Stay", &stay);
    if path_line.is_some() {
        stay_line.range.clear();
    }
    Ok(PayChart {
        title: chart_title(facts),
        sentence: sentence(facts, &path, &stay),
        source: sources_line(facts, if facts.has_path() { facts.path } else { facts.stay }),
        x: years_axis(today, end),
        y: axis(low, high),
        moves: moves(facts, &path),
        now: now(facts, &stay),
        stops: stops(facts, &path, &stay),
        table: year_rows(facts),
        path: path_line,
        stay: stay_line,
    })
}

/// The axis of money, with room over the lines for the names of the moves.
fn axis(low: f64, high: f64) -> AxisData {
    let axis = money_axis(low.min(high * (1.0 - LEAST_SPAN)), high, LINES);
    let room = (high - axis.from) * TOP_ROOM;
    AxisData { to: axis.to.max(high + room), ..axis }
}

fn role_now<'a>(facts: &'a Facts<'_>) -> &'a str {
    facts.state.catalogue.role_short(&facts.plan().position.role)
}

fn chart_title(facts: &Facts<'_>) -> String {
    let pay = title(facts, facts.path);
    let money = match facts.path.outlook {
        Outlook::Today => "today’s money",
        Outlook::Nominal => "nominal",
    };
    let what = match facts.sum {
        SalarySum::Yearly => "a year",
        SalarySum::Cumulative => "added up from today",
    };
    format!("{pay} {what}, {}, {money}", facts.path.currency)
}

fn line(facts: &Facts<'_>, name: &str, short: &str, points: &[Point]) -> PayLine {
    let ranged = points.iter().any(|point| point.low < point.middle || point.high > point.middle);
    let last = points.last().filter(|point| point.month == facts.years() * 12);
    PayLine {
        name: name.to_owned(),
        range: if ranged { "Low to high of its sources".to_owned() } else { String::new() },
        end: last.map(|point| format!("{short} {}", format::thousands(point.middle))).unwrap_or_default(),
        segments: segments(points),
    }
}

fn moves(facts: &Facts<'_>, path: &[Point]) -> Vec<PayMove> {
    let stages = facts.path.stages.iter().enumerate().skip(1);
    let last = path.last().map(|point| point.date);
    stages
        .filter(|(_, stage)| last.is_some_and(|last| stage.start <= last))
        .map(|(index, stage)| {
            let first = path.iter().find(|point| point.stage == index);
            PayMove {
                x: first.map_or_else(|| year_of(stage.start), |point| year_of(point.date)),
                y: first.map(|point| point.middle),
                role: facts.state.catalogue.role_short(&stage.role).to_owned(),
            }
        })
        .collect()
}

fn now(facts: &Facts<'_>, stay: &[Point]) -> Option<(f64, String)> {
    if facts.sum == SalarySum::Cumulative {
        return None;
    }
    let first = stay.first().filter(|point| point.month == 0)?;
    let whose = if facts.plan().position.pay.is_some() { "pay now" } else { "figure of your role now" };
    Some((first.middle, format!("{whose} {}", format::thousands(first.middle))))
}

fn sentence(facts: &Facts<'_>, path: &[Point], stay: &[Point]) -> String {
    let whole = |points: &[Point]| points.last().copied().filter(|point| point.month == facts.years() * 12);
    let start = stay.first().filter(|point| point.month == 0);
    let (path_end, stay_end) = (whole(path), whole(stay));
    let Some(end) = path_end.or(stay_end) else {
        return "The lines end or break where a role has no usable figure.".to_owned();
    };
    let month = format::month(end.date);
    let path_end = path_end.map(|point| format!("{} on the path", facts.money(point.middle)));
    let stay_end = stay_end.map(|point| format!("{} by staying", facts.money(point.middle)));
    let ends: Vec<_> = path_end.into_iter().chain(stay_end).collect();
    let ends = ends.join(" and ");
    match (facts.sum, start) {
        (SalarySum::Cumulative, _) => format!("Earned in all by {month}: {ends} (middle figures)."),
        (SalarySum::Yearly, Some(start)) => {
            format!("From {} today to {ends} in {month} (middle figures).", facts.money(start.middle))
        }
        (SalarySum::Yearly, None) => format!("In {month}: {ends} (middle figures)."),
    }
}

fn stops(facts: &Facts<'_>, path: &[Point], stay: &[Point]) -> Vec<PayStop> {
    let lead: (&Trajectory, &[Point]) = if path.is_empty() { (facts.stay, stay) } else { (facts.path, path) };
    let (trajectory, points) = lead;
    let last = facts.years() * 12;
    let months = (0..=last).filter(|month| {
        let before = month.checked_sub(1).and_then(|before| points.iter().find(|point| point.month == before));
        let moved = points.iter().find(|point| point.month == *month).zip(before);
        month % CURSOR_MONTHS == 0 || moved.is_some_and(|(point, before)| point.stage != before.stage)
    });
    months
        .filter_map(|month| {
            let of = |points: &[Point]| points.iter().find(|point| point.month == month).copied();
            let (on_path, on_stay) = (of(path), of(stay));
            let date = on_path.or(on_stay)?.date;
            Some(stop(facts, trajectory, date, on_path, on_stay))
        })
        .collect()
}

fn stop(facts: &Facts<'_>, trajectory: &Trajectory, date: Date, path: Option<Point>, stay: Option<Point>) -> PayStop {
    let row = |name: &str, point: Option<Point>| match point {
        None => [name.to_owned(), "?".to_owned(), String::new()],
        Some(point) if point.low < point.middle || point.high > point.middle => {
            let low = format::thousands(point.low);
            let range = format!("{}–{}", low.trim_end_matches('k'), format::thousands(point.high));
            [name.to_owned(), format::thousands(point.middle), range]
        }
        Some(point) => [name.to_owned(), format::thousands(point.middle), String::new()],
    };
    let stage = trajectory.stage_on(date);
    let role = stage.map_or("", |stage| facts.state.catalogue.role_short(&stage.role));
    let rows = if facts.has_path() { vec![row("Path", path), row("Stay", stay)] } else { vec![row("Stay", stay)] };
    PayStop {
        x: year_of(date),
        title: format!("{}, {role}", format::month(date)),
        rows,
        source: stage.map(|stage| source_of(facts, stage)).unwrap_or_default(),
        path: path.map(|point| point.middle),
        stay: stay.map(|point| point.middle),
    }
}

fn nothing(facts: &Facts<'_>) -> Blank {
    let role = &facts.plan().position.role;
    let short = facts.state.catalogue.role_short(role);
    let reason = match facts.stay.stages.first().map(|stage| &stage.source) {
        Some(PaySource::OtherCurrency(other)) => {
            format!("The figure for {short} is in {other}, and no exchange rate is assumed.")
        }
        Some(PaySource::NoFigure | PaySource::Yours | PaySource::Claim { .. }) | None => {
            format!("No source has a usable figure for {short}, and your own pay is not stated.")
        }
    };
    let blank = Blank::new("No pay data", reason);
    match facts.state.catalogue.role(role) {
        Some(_) => blank.way_out("See its figures", ViewAction::ShowRole(role.clone(), RoleTab::Pay)),
        None => blank.way_out("See where it is used", ViewAction::Go(Screen::Data)),
    }
}
