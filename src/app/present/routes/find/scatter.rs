//! Routes by time and pay, with the front through those that no other beats on these two counts.

use serde::Serialize;

use super::row::RouteRow;
use crate::app::finding::RouteAnswer;
use crate::app::format;
use crate::app::present::axis::{AxisData, AxisUnit, money_axis};
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::figure::{Meaning, Told, Way, told};
use crate::app::present::table::{ColumnKind, TableData};
use crate::domain::route::cost::Cost;

/// What a point is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum ScatterMark {
    /// The route with this index, and the letter on its badge.
    Route(usize, String),
    /// A route that was seen and is beaten.
    Beaten,
    /// The best of the routes that a constraint takes away.
    Hidden,
}

/// A point.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScatterPoint {
    pub years: f64,
    /// Pay in whole units a year.
    pub pay: f64,
    pub mark: ScatterMark,
    /// Its name, and time and pay in words.
    pub tip: CursorPoint,
    /// Time in words.
    pub time: Told,
    /// Pay in words.
    pub figure: Told,
}

/// The chart.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ScatterData {
    /// Title of the chart.
    pub title: &'static str,
    pub years: AxisData,
    pub pay: AxisData,
    pub points: Vec<ScatterPoint>,
    /// The corners of the front, by years.
    pub front: Vec<[f64; 2]>,
    /// The chart in a sentence.
    pub sentence: Told,
    /// The same as a table.
    pub table: TableData,
}

/// Which pay the chart shows. Where all routes end with the same pay, the lowest pay on the way tells them apart.
#[derive(Clone, Copy)]
enum Shows {
    AtTheEnd,
    Lowest,
}

impl Shows {
    fn pay(self, cost: &Cost) -> Option<u64> {
        match self {
            Self::AtTheEnd => cost.end_pay,
            Self::Lowest => cost.lowest_pay,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::AtTheEnd => "pay at the end",
            Self::Lowest => "lowest pay on the way",
        }
    }

    /// A point; the way is known of those routes that are told in full.
    fn point(self, cost: &Cost, way: Option<&Way>, mark: ScatterMark, title: String) -> Option<ScatterPoint> {
        let (years, pay) = (f64::from(cost.months) / 12.0, self.pay(cost)? as f64);
        let (time, figure) = match way {
            Some(way) => {
                let meaning = match self {
                    Self::AtTheEnd => Meaning::EndPay(way.clone()),
                    Self::Lowest => Meaning::LowestPay(way.clone()),
                };
                let time = Told::span(Meaning::MonthsOfRoute(way.clone()), years);
                (time, Told::number(meaning, pay, format::grouped(pay)))
            }
            None => (format::span_years(years).into(), format::grouped(pay).into()),
        };
        let detail = format!("{time}, {} {figure}", self.words());
        let tip = CursorPoint { rows: vec![[detail, String::new(), String::new()]], ..CursorPoint::titled(title) };
        Some(ScatterPoint { years, pay, mark, tip, time, figure })
    }
}

/// Builds the chart; `None` if no route shown has a figure.
pub(super) fn scatter(answer: &RouteAnswer, rows: &[RouteRow]) -> Option<ScatterData> {
    let set = answer.result.as_ref().ok()?;
    let costs: Vec<Cost> = set.shown.iter().map(|route| route.cost).collect();
    let differs = costs.iter().any(|cost| Some(cost.end_pay) != costs.first().map(|first| first.end_pay));
    let shows = if differs { Shows::AtTheEnd } else { Shows::Lowest };
    let shown = set.shown.iter().zip(rows).enumerate();
    let routes: Vec<ScatterPoint> = shown
        .filter_map(|(at, (route, row))| {
            let (way, title) = (Way::whole(&route.stations), format!("{} {}", row.badge, row.title));
            shows.point(&route.cost, Some(&way), ScatterMark::Route(at, row.badge.clone()), title)
        })
        .collect();
    if routes.is_empty() {
        return None;
    }
    let beaten =
        set.beaten.iter().filter_map(|cost| shows.point(cost, None, ScatterMark::Beaten, "A beaten route".to_owned()));
    let hidden = answer.hidden.iter().filter_map(|hidden| {
        shows.point(&hidden.best.cost, None, ScatterMark::Hidden, "Hidden by what you ask".to_owned())
    });
    let points: Vec<ScatterPoint> = beaten.chain(hidden).chain(routes.iter().cloned()).collect();
    let (low, high) = bounds(points.iter().map(|point| point.pay));
    let (first, last) = bounds(points.iter().map(|point| point.years));
    Some(ScatterData {
        title: match shows {
            Shows::AtTheEnd => "Years and pay at the end",
            Shows::Lowest => "Years and lowest pay",
        },
        years: years_axis(first, last),
        pay: money_axis(low * 0.98, high * 1.02, 4),
        front: front(&routes),
        sentence: sentence(&routes, shows),
        table: table(&routes, shows),
        points,
    })
}

fn bounds(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
}

/// Points that no other route shown beats on time and pay.
fn front(routes: &[ScatterPoint]) -> Vec<[f64; 2]> {
    let mut by_years: Vec<[f64; 2]> = routes.iter().map(|point| [point.years, point.pay]).collect();
    by_years.sort_by(|[x, y], [a, b]| x.total_cmp(a).then(b.total_cmp(y)));
    let mut best = f64::NEG_INFINITY;
    by_years.retain(|[_, pay]| {
        let better = *pay > best;
        best = best.max(*pay);
        better
    });
    by_years
}

fn years_axis(from: f64, to: f64) -> AxisData {
    let low = (from - 0.25).floor().max(0.0);
    let high = (to + 0.25).ceil().max(low + 1.0);
    let every = ((high - low) / 5.0).ceil().max(1.0);
    let count = ((high - low) / every).floor() as u32;
    let marks = (0..=count).map(|index| low + f64::from(index) * every).map(|mark| (mark, format::grouped(mark)));
    AxisData { from: low, to: high, marks: marks.collect(), unit: AxisUnit::Number }
}

fn sentence(routes: &[ScatterPoint], shows: Shows) -> Told {
    let soonest = routes.iter().min_by(|a, b| a.years.total_cmp(&b.years).then(b.pay.total_cmp(&a.pay)));
    let highest = routes.iter().max_by(|a, b| a.pay.total_cmp(&b.pay).then(b.years.total_cmp(&a.years)));
    match (soonest, highest) {
        (Some(soonest), Some(highest)) if soonest.tip.title == highest.tip.title => {
            let alone = if routes.len() > 1 { "Soonest and highest" } else { "The only one" };
            let (time, figure) = (soonest.time.clone(), soonest.figure.clone());
            told![format!("{alone}: {}, ", soonest.tip.title), time, format!(", {} ", shows.words()), figure, "."]
        }
        (Some(soonest), Some(highest)) => told![
            format!("Soonest: {}, ", soonest.tip.title),
            soonest.time.clone(),
            format!(". Highest {}: {}, ", shows.words(), highest.tip.title),
            highest.figure.clone(),
            "."
        ],
        (None, _) | (_, None) => Told::default(),
    }
}

fn table(routes: &[ScatterPoint], shows: Shows) -> TableData {
    let pay = match shows {
        Shows::AtTheEnd => "Pay at the end",
        Shows::Lowest => "Lowest pay",
    };
    let row = |point: &ScatterPoint| vec![point.tip.title.clone().into(), point.time.clone(), point.figure.clone()];
    TableData::new(
        vec![("Route", ColumnKind::Words(1.0)), ("Time", ColumnKind::Figures), (pay, ColumnKind::Figures)],
        routes.iter().map(row),
    )
}
