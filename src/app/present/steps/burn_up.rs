//! Hours done by date against the hours planned, with the dates the rest takes at the pace of the plan.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use serde::Serialize;

use super::hours_done;
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::axis::year_of;
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::state::State;
use crate::domain::calendar::{add_months, years_between};

/// Most points of the line; of more only the last one of each stretch is kept.
const MOST_POINTS: usize = 200;
/// Most marks on the axis of time.
const MOST_MARKS: i32 = 7;

/// The hours left, from today to the three dates.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Wedge {
    /// Today.
    pub from: f64,
    /// If all goes well.
    pub earliest: f64,
    /// As a rule.
    pub likely: f64,
    /// If much goes wrong.
    pub latest: f64,
}

/// Hours done and planned.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BurnUp {
    /// Year as a decimal number and hours done until then.
    pub done: Vec<(f64, f64)>,
    /// The same points in words, one for each: date and hours.
    pub done_words: Vec<(String, String)>,
    /// Hours done.
    pub hours_done: f64,
    /// The same in words.
    pub done_label: String,
    /// Hours done and left.
    pub total: f64,
    /// The same in words.
    pub total_label: String,
    /// The forecast; `None` if nothing is left.
    pub wedge: Option<Wedge>,
    /// The forecast in words: what, date, hours.
    pub wedge_words: Vec<[String; 3]>,
    /// First and last year shown, as decimal numbers.
    pub span: [f64; 2],
    /// Marks of the axis of time.
    pub marks: Vec<(f64, String)>,
    /// Marks of the axis of hours.
    pub hours_marks: Vec<(f64, String)>,
    /// The points and the forecast as a table.
    pub table: TableData,
    /// What the chart shows, in a sentence.
    pub sentence: String,
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
    let forecast = document.derived().forecast.filter(|_| left > 0.0);
    let first = days.first().map_or(today, |(day, _)| (*day).min(today));
    // Hours of a day to come, which Overview tells of, lie on the chart as well.
    let last = forecast.map_or(today, |forecast| forecast.latest).max(days.last().map_or(today, |(day, _)| *day));
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
    let wedge_words = forecast.map_or_else(Vec::new, |forecast| {
        let row = |what: &str, day: Date| [what.to_owned(), format::date(day), format::hours(total)];
        vec![
            row("Earliest end", forecast.earliest),
            row("Likely end", forecast.likely),
            row("Latest end", forecast.latest),
        ]
    });
    let words = |(day, hours): &(Date, f64)| (format::date(*day), format::hours(*hours));
    let mut rows: Vec<_> = days.iter().map(words).map(|(day, hours)| vec![day, "Done".to_owned(), hours]).collect();
    rows.extend(wedge_words.iter().map(|[what, day, hours]| vec![day.clone(), what.clone(), hours.clone()]));
    let columns =
        vec![("Date", ColumnKind::Words(1.0)), ("What", ColumnKind::Words(1.0)), ("Hours", ColumnKind::Figures(64.0))];
    Some(BurnUp {
        done_words: points.iter().map(words).collect(),
        done: points.iter().map(|(day, hours)| (year_of(*day), *hours)).collect(),
        hours_done: done,
        done_label: format!("{} done", format::hours(done)),
        total,
        total_label: format!("all steps, {}", format::hours(total)),
        wedge: forecast.map(|forecast| Wedge {
            from: year_of(today),
            earliest: year_of(forecast.earliest),
            likely: year_of(forecast.likely),
            latest: year_of(forecast.latest),
        }),
        wedge_words,
        span: [from - spare, to + spare],
        marks: marks(first, last),
        hours_marks: hours_marks(total),
        table: TableData { columns, rows },
        sentence: sentence(document, done, total),
    })
}

fn sentence(document: &Document, done: f64, total: f64) -> String {
    let hours = format!("{} of {} are done", format::hours(done), format::hours(total));
    match document.derived().forecast {
        None => format!("{hours}; nothing is left."),
        Some(forecast) => format!(
            "{hours}; at {} a week the rest is done between {} and {}.",
            format::hours(document.plan().hours_per_week),
            format::date(forecast.earliest),
            format::date(forecast.latest),
        ),
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
