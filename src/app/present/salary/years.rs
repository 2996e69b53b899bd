//! Pay of each year: the bars and the table of the chart.

use serde::Serialize;

use super::points::{Facts, points};
use super::sources::source_of;
use crate::app::format;
use crate::app::present::axis::AxisData;
use crate::app::present::axis::money_axis;
use crate::app::present::pay_words::NO_DATA;
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::view::salary::SalarySum;
use crate::domain::calendar::add_years;
use crate::domain::pay::trajectory::{PayYear, Trajectory};

/// Lines across the bars.
const LINES: usize = 3;
/// More bars than this leave no room for their totals.
const MOST_TOTALS: usize = 16;

/// The pay of one year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayBar {
    /// Its number, from 1.
    pub label: String,
    /// Its pay in thousands; empty where bars stand close.
    pub total: String,
    /// What is earned in each role, by the place of the stage.
    pub parts: Vec<(usize, f64)>,
    /// Number and dates.
    pub title: String,
    /// Role and pay of each part.
    pub rows: Vec<[String; 3]>,
    /// Where it is from.
    pub source: String,
}

/// Pay of each year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayYears {
    /// Title of the card.
    pub title: String,
    /// What it shows.
    pub sentence: String,
    /// Money.
    pub y: AxisData,
    /// The bars.
    pub bars: Vec<PayBar>,
    /// The role of each stage with a bar, by its place.
    pub roles: Vec<(usize, String)>,
    /// The table in place of the bars, the same as that of the chart.
    #[serde(skip)]
    pub table: TableData,
}

/// Builds the bars.
pub(super) fn years(facts: &Facts<'_>) -> PayYears {
    let bars: Vec<_> = facts.path.years.iter().map(|year| bar(facts, year)).collect();
    let most = bars.iter().map(|bar| bar.parts.iter().map(|(_, pay)| pay).sum()).fold(0.0, f64::max);
    let mut whole = facts.path.years.iter().filter_map(|year| Some((year.number, year.pay?)));
    let ends = whole.clone().next().zip(whole.next_back());
    let today = format::date(facts.state.today);
    let sentence = match ends {
        Some(((first, (_, a, _)), (last, (_, b, _)))) if first != last => {
            format!(
                "Year {first} brings {} and year {last} {}, by the middle figures. Year 1 begins on {today}.",
                facts.money(a),
                facts.money(b)
            )
        }
        Some(((only, (_, pay, _)), _)) => {
            format!("Year {only} brings {}, by the middle figures. Year 1 begins on {today}.", facts.money(pay))
        }
        None => format!("No year has a figure for all its months. Year 1 begins on {today}."),
    };
    let mut roles: Vec<(usize, String)> = Vec::new();
    for (stage, _) in bars.iter().flat_map(|bar| &bar.parts) {
        if !roles.iter().any(|(known, _)| known == stage) {
            let role = facts.path.stages.get(*stage).map(|stage| facts.state.catalogue.role_short(&stage.role));
            roles.push((*stage, role.unwrap_or_default().to_owned()));
        }
    }
    let bars_from_zero = AxisData { from: 0.0, ..money_axis(0.0, most, LINES) };
    PayYears { title: "Pay of each year".to_owned(), sentence, y: bars_from_zero, bars, roles, table: year_rows(facts) }
}

/// The pay of each stage within a year: index of the stage and what its months bring.
fn parts(trajectory: &Trajectory, year: &PayYear) -> Vec<(usize, f64)> {
    let to = add_years(year.from, 1.0);
    let mut parts: Vec<(usize, f64)> = Vec::new();
    for point in trajectory.months.iter().filter(|point| year.from <= point.date && point.date < to) {
        match parts.iter_mut().find(|(stage, _)| *stage == point.stage) {
            Some((_, sum)) => *sum += point.middle / 12.0,
            None => parts.push((point.stage, point.middle / 12.0)),
        }
    }
    parts
}

fn bar(facts: &Facts<'_>, year: &PayYear) -> PayBar {
    // A bar of some of its months would look like a fall in pay.
    let parts = if year.pay.is_some() { parts(facts.path, year) } else { Vec::new() };
    let role = |stage: usize| facts.path.stages.get(stage).map(|stage| facts.state.catalogue.role_short(&stage.role));
    let rows = match (year.pay, parts.as_slice()) {
        (None, _) => vec![[NO_DATA.to_owned(), String::new(), String::new()]],
        (Some((low, middle, high)), _) => {
            let range = if low < high {
                format!("{}–{}", format::thousands(low).trim_end_matches('k'), format::thousands(high))
            } else {
                String::new()
            };
            vec![["Pay".to_owned(), format::thousands(middle), range]]
        }
    };
    let roles: Vec<_> = parts.iter().filter_map(|(stage, _)| role(*stage)).collect();
    let close = facts.years() > MOST_TOTALS;
    let total = match year.pay {
        Some((_, middle, _)) if !close => format::thousands(middle),
        None if !close => "?".to_owned(),
        Some(_) | None => String::new(),
    };
    let source = words_of_stages(facts, year, |index| {
        facts.path.stages.get(index).map(|stage| source_of(facts, stage)).unwrap_or_default()
    });
    PayBar {
        label: year.number.to_string(),
        total,
        parts,
        title: format!(
            "Year {}, to {}: {}",
            year.number,
            format::month(add_years(year.from, 1.0)),
            roles.join(", then ")
        ),
        rows,
        source,
    }
}

/// Words about each stage of a year, each once.
fn words_of_stages(facts: &Facts<'_>, year: &PayYear, words: impl Fn(usize) -> String) -> String {
    let to = add_years(year.from, 1.0);
    let mut found: Vec<String> = Vec::new();
    let next = facts.path.stages.iter().skip(1).map(|stage| Some(stage.start)).chain([None]);
    for (index, (stage, end)) in facts.path.stages.iter().zip(next).enumerate() {
        if stage.start < to && end.is_none_or(|end| end > year.from) {
            let words = words(index);
            if !words.is_empty() && !found.contains(&words) {
                found.push(words);
            }
        }
    }
    found.join(", then ")
}

/// The table of the chart: each year, or all years up to it.
pub(super) fn year_rows(facts: &Facts<'_>) -> TableData {
    let sum = facts.state.view.salary.sum;
    let sums = |trajectory: &Trajectory| points(trajectory, SalarySum::Cumulative, facts.state.today);
    let (path_sums, stay_sums) = (sums(facts.path), sums(facts.stay));
    let rows = facts.path.years.iter().zip(&facts.stay.years).map(|(year, stay)| {
        let month = usize::from(year.number) * 12;
        let at = |points: &[super::points::Point]| {
            points.iter().find(|point| point.month == month).map(|point| (point.low, point.middle, point.high))
        };
        let (pay, stay) = match sum {
            SalarySum::Yearly => (year.pay, stay.pay),
            SalarySum::Cumulative => (at(&path_sums), at(&stay_sums)),
        };
        year_row(facts, year, pay, stay)
    });
    let figure = ColumnKind::Figures(60.0);
    let mut columns = vec![
        ("Year", ColumnKind::Figures(34.0)),
        ("To", ColumnKind::Figures(62.0)),
        ("Role", ColumnKind::Words(1.4)),
        ("Low", figure),
        ("Middle", figure),
        ("High", figure),
    ];
    if facts.has_path() {
        columns.push(("Staying", figure));
    }
    columns.push(("Source", ColumnKind::Words(1.6)));
    TableData { columns, rows: rows.collect() }
}

type Pay = Option<(f64, f64, f64)>;

fn year_row(facts: &Facts<'_>, year: &PayYear, pay: Pay, stay: Pay) -> Vec<String> {
    let figure = |units: f64| format::grouped((units / 100.0).round() * 100.0);
    let (low, middle, high) = match pay {
        // Two ends that are one figure are no range.
        Some((low, middle, high)) if low < high => (figure(low), figure(middle), figure(high)),
        Some((_, middle, _)) => ("–".to_owned(), figure(middle), "–".to_owned()),
        None => ("–".to_owned(), "?".to_owned(), "–".to_owned()),
    };
    let role = words_of_stages(facts, year, |index| {
        let stage = facts.path.stages.get(index);
        stage.map(|stage| facts.state.catalogue.role_short(&stage.role).to_owned()).unwrap_or_default()
    });
    let source = words_of_stages(facts, year, |index| {
        facts.path.stages.get(index).map(|stage| source_of(facts, stage)).unwrap_or_default()
    });
    let mut row = vec![year.number.to_string(), format::month(add_years(year.from, 1.0)), role, low, middle, high];
    if facts.has_path() {
        row.push(stay.map_or_else(|| "?".to_owned(), |(_, middle, _)| figure(middle)));
    }
    row.push(source);
    row
}
