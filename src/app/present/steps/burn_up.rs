//! Hours done by date against the hours planned, with the dates the rest takes at the pace of the plan.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use serde::Serialize;

use crate::app::document::Document;
use crate::app::format;
use crate::app::present::axis::{AxisData, AxisUnit, year_of};
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::figure::{Odds, Told, told};
use crate::app::present::lines::{LineData, LinesData};
use crate::app::present::series_colour::SeriesColour;
use crate::app::present::step_odds::{StepsEnd, by_when};
use crate::app::present::step_words::{all, done_of_all, hours_done, of_them_by_estimate, pace};
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::state::State;
use crate::domain::calendar::{add_months, years_between};

/// Most points of the line; of more only the last one of each stretch is kept.
const MOST_POINTS: usize = 200;
/// Most marks on the axis of time.
const MOST_MARKS: i32 = 7;

/// Hours done and planned.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BurnUp {
    /// Hours planned, the forecast where something is left, and hours done.
    pub chart: LinesData,
    /// The points and the forecast as a table.
    pub table: TableData,
    /// What the chart shows, in a sentence.
    pub sentence: Told,
}

/// Builds the chart; `None` without a step.
pub(super) fn burn_up(state: &State, document: &Document) -> Option<BurnUp> {
    let plan = document.plan();
    if plan.steps.is_empty() {
        return None;
    }
    let today = state.today;
    let mut by_day: BTreeMap<Date, f64> = BTreeMap::new();
    for entry in plan.steps.iter().flat_map(|step| &step.log) {
        *by_day.entry(entry.date).or_default() += entry.hours;
    }
    for step in plan.steps.iter().filter(|step| step.is_done_by_estimate()) {
        *by_day.entry(step.done.unwrap_or(today)).or_default() += step.hours.likely;
    }
    let mut sum = 0.0;
    let days: Vec<(Date, f64)> = by_day
        .into_iter()
        .map(|(day, hours)| {
            sum += hours;
            (day, sum)
        })
        .collect();
    let days = thinned(days);
    let done = hours_done(document);
    let left = document.derived().hours_left.likely;
    let end = StepsEnd::of(state, document);
    let finish = end.known().filter(|_| left > 0.0);
    let first = days.first().map_or(today, |(day, _)| (*day).min(today));
    // Hours of a day to come, which Overview tells of, lie on the chart as well.
    let last = finish.map_or(today, |finish| finish.nine_in_ten).max(days.last().map_or(today, |(day, _)| *day));
    let mut points = days.clone();
    if points.last().is_none_or(|(day, _)| *day < today) {
        points.push((today, done));
    }
    if let Some((day, _)) = days.first() {
        points.insert(0, (*day, 0.0));
    }
    let total = done + left;
    let from = year_of(first);
    let to = year_of(last).max(from + 0.25);
    let spare = (to - from) * 0.04;
    let ends: Vec<(String, Date)> = finish
        .map(|finish| Odds::ALL.map(|odds| (format!("All done, {}", odds.words()), odds.day(finish))))
        .into_iter()
        .flatten()
        .collect();
    let row = |what: &str, day: Date, hours: f64| vec![format::date(day), what.to_owned(), format::hours(hours)];
    let mut rows: Vec<_> = days.iter().map(|(day, hours)| row("Done", *day, *hours)).collect();
    rows.extend(ends.iter().map(|(what, day)| row(what, *day, total)));
    let columns =
        vec![("Date", ColumnKind::Words(1.0)), ("What", ColumnKind::Words(1.0)), ("Hours", ColumnKind::Figures)];
    let span = [from - spare, to + spare];
    let planned = LineData { expected: true, ..LineData::new(SeriesColour::Series(1), span.map(|x| (x, total))) };
    let measured = points.iter().map(|(day, hours)| (year_of(*day), *hours));
    let fan = finish.map(|finish| wedge([today, finish.one_in_ten, finish.half, finish.nine_in_ten], done, total));
    let lines: Vec<_> =
        [Some(planned), fan, Some(LineData::new(SeriesColour::Series(0), measured))].into_iter().flatten().collect();
    let stop = |what: &str, day: Date, hours: f64, line: usize| CursorPoint {
        x: year_of(day),
        title: format::date(day),
        rows: vec![[what.to_owned(), format::hours(hours), String::new()]],
        source: String::new(),
        values: (0..lines.len()).map(|index| (index == line).then_some(hours)).collect(),
    };
    // The first point only begins the line at 0.
    let stops = points.iter().skip(1).map(|(day, hours)| stop("Done", *day, *hours, lines.len() - 1));
    let chart = LinesData {
        x: AxisData { from: span[0], to: span[1], marks: marks(first, last), unit: AxisUnit::Date },
        y: AxisData { from: 0.0, to: (total * 1.18).max(1.0), marks: hours_marks(total), unit: AxisUnit::Number },
        levels: Vec::new(),
        label: told!["all steps, ", all(document)],
        ring: points.last().map(|(day, _)| [year_of(*day), done]),
        stops: stops.chain(ends.iter().map(|(what, day)| stop(what, *day, total, 0))).collect(),
        lines,
    };
    Some(BurnUp { chart, table: TableData::new(columns, rows), sentence: sentence(document, &end) })
}

/// The hours left, from today to the three days. The line ends where half of the runs do; only the range goes on.
fn wedge(days: [Date; 4], done: f64, total: f64) -> LineData {
    let [from, early, half, late] = days.map(year_of);
    let reach = |x: f64, end: f64| {
        let share = if end > from { ((x - from) / (end - from)).clamp(0.0, 1.0) } else { 1.0 };
        done + (total - done) * share
    };
    let xs = [from, early, half, late];
    let line = xs.map(|x| (x, if x > half { f64::NAN } else { reach(x, half) }));
    let range = xs.map(|x| [reach(x, late), reach(x, early)]).to_vec();
    LineData { range, expected: true, ..LineData::new(SeriesColour::Series(0), line) }
}

fn sentence(document: &Document, end: &StepsEnd<'_>) -> Told {
    let hours = told![done_of_all(document), format!(" are done{}", of_them_by_estimate(document))];
    match end {
        StepsEnd::Known(finish, _) => {
            told![hours, "; at ", pace(document), " a week the rest is done ", by_when(finish), "."]
        }
        none => told![hours, ". ", none.why_none()],
    }
}

/// The last point of each stretch, if there are more than can be told apart.
fn thinned(days: Vec<(Date, f64)>) -> Vec<(Date, f64)> {
    let stretch = days.len().div_ceil(MOST_POINTS).max(1);
    let last = days.len();
    let keep = |index: usize| (index + 1).is_multiple_of(stretch) || index + 1 == last;
    days.into_iter().enumerate().filter(|(index, _)| keep(*index)).map(|(_, day)| day).collect()
}

/// The first days of years, half years, quarters or months, so that there are a few of them.
fn marks(first: Date, last: Date) -> Vec<(f64, String)> {
    let months = (years_between(first, last) * 12.0).ceil().clamp(1.0, 1200.0) as i32;
    let step = [1, 2, 3, 6, 12, 24, 60, 120].into_iter().find(|step| months / step <= MOST_MARKS).unwrap_or(240);
    let begin = date(first.year(), 1, 1);
    (0..=(months + 12) / step)
        .map(|index| add_months(begin, f64::from(index * step)))
        .filter(|day| *day >= first && *day <= last)
        .map(|day| {
            let words = if day.month() == 1 { day.year().to_string() } else { day.strftime("%b").to_string() };
            (year_of(day), words)
        })
        .collect()
}

/// 0, half and a round figure near the top.
fn hours_marks(total: f64) -> Vec<(f64, String)> {
    let mut unit = 1.0;
    let sizes = [1.0, 2.5, 5.0];
    let mut half = 1.0;
    'grow: loop {
        for size in sizes {
            if size * unit * 2.0 > total || unit > 1e9 {
                break 'grow;
            }
            half = size * unit;
        }
        unit *= 10.0;
    }
    vec![(0.0, "0".to_owned()), (half, format::grouped(half)), (half * 2.0, format::hours(half * 2.0))]
}
