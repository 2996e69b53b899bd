//! The parts of pay of each year of the selected plan.

use serde::Serialize;

use super::facts::Facts;
use super::fan::plain_name;
use super::sources::source_of;
use super::stops::stage_on;
use crate::app::format;
use crate::app::present::axis::{AxisData, money_axis};
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::figure::{Meaning, Spread, Told, told};
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::words::Words as _;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::projection::fan::YearParts;

/// Lines across the bars.
const LINES: usize = 3;
/// More bars than this leave no room for their totals.
const MOST_TOTALS: usize = 16;

/// One part of pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::EnumIter)]
pub enum PartKind {
    /// Base pay.
    Base,
    Bonus,
    /// Equity that vests.
    Equity,
    /// Payments that come once, less what is paid back.
    Once,
    /// The employer's pension money.
    Pension,
}

impl PartKind {
    fn of(self, parts: &YearParts) -> f64 {
        match self {
            Self::Base => parts.base,
            Self::Bonus => parts.bonus,
            Self::Equity => parts.equity,
            Self::Once => parts.one_off,
            Self::Pension => parts.pension,
        }
    }
}

/// The pay of one year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayBar {
    /// The year it ends in.
    pub label: String,
    /// Its pay in thousands; empty where bars stand close.
    pub total: Told,
    pub parts: Vec<(PartKind, f64)>,
    /// Dates and roles, each part in words, and where it is from.
    pub tip: CursorPoint,
}

/// Pay of each year.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PayYears {
    /// Title of the card.
    pub title: String,
    /// What it shows.
    pub sentence: Told,
    /// Money.
    pub y: AxisData,
    pub bars: Vec<PayBar>,
    /// The parts that occur.
    pub parts: Vec<PartKind>,
    /// The table in place of the bars.
    pub table: TableData,
}

/// Builds the bars.
pub(super) fn years(facts: &Facts<'_>) -> PayYears {
    use strum::IntoEnumIterator as _;
    let lead = facts.lead();
    let name = lead.map(|(_, _, scenario)| plain_name(facts, scenario)).unwrap_or_default();
    let all = lead.map(|(_, fan, _)| fan.parts.as_slice()).unwrap_or_default();
    let kinds: Vec<_> = PartKind::iter()
        .filter(|kind| facts.part == PayPart::Total || *kind == PartKind::Base)
        .filter(|kind| *kind == PartKind::Base || all.iter().any(|parts| kind.of(parts).abs() >= 0.5))
        .collect();
    let bars: Vec<_> = all.iter().enumerate().map(|(index, parts)| bar(facts, index, parts, &kinds)).collect();
    let heights = bars.iter().map(|bar| bar.parts.iter().map(|(_, units)| units.max(0.0)).sum::<f64>());
    let depths = bars.iter().map(|bar| bar.parts.iter().map(|(_, units)| units.min(0.0)).sum::<f64>());
    let (most, least) = (heights.fold(0.0, f64::max), depths.fold(0.0, f64::min));
    let axis = money_axis(0.0, most, LINES);
    let y = AxisData { from: least * 1.1, ..axis };
    PayYears {
        title: title(&name, &kinds),
        sentence: sentence(facts, all, &kinds),
        table: table(facts, all, &kinds),
        y,
        bars,
        parts: kinds,
    }
}

fn title(name: &str, kinds: &[PartKind]) -> String {
    if kinds.len() > 1 { format!("Average parts of pay on {name}") } else { format!("Average pay a year, {name}") }
}

/// What a bar means: a mean, where the chart above has middles.
fn mean(facts: &Facts<'_>, index: usize) -> Option<Meaning> {
    let (_, _, scenario) = facts.lead()?;
    Some(Meaning::PayOfYear(index as u16 + 1, facts.pay_of(&scenario.key, Spread::Mean)))
}

fn total(parts: &YearParts, kinds: &[PartKind]) -> f64 {
    kinds.iter().map(|kind| kind.of(parts)).sum()
}

fn sentence(facts: &Facts<'_>, all: &[YearParts], kinds: &[PartKind]) -> Told {
    let totals: Vec<_> = all.iter().map(|parts| total(parts, kinds)).collect();
    let Some((place, _)) = totals.iter().enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b)) else {
        return Told::default();
    };
    let amount = |index: usize| match (mean(facts, index), totals.get(index)) {
        (Some(meaning), Some(units)) => facts.told(meaning, *units),
        (None, _) | (_, None) => Told::default(),
    };
    let end = |index: usize| facts.date((index + 1) as f64);
    let day = format::date(end(0));
    let day = day.rsplit_once(' ').map_or(day.clone(), |(day, _)| day.to_owned());
    let peak = if place + 1 == totals.len() {
        Told::default()
    } else {
        told![format!(" It is highest in the year to {}: ", format::month(end(place))), amount(place), "."]
    };
    told![
        "Averages over all runs, not the typical run above: ",
        amount(0),
        " in the first year and ",
        amount(totals.len() - 1),
        " in the last.",
        peak,
        format!(" Each year ends on {day}.")
    ]
}

fn bar(facts: &Facts<'_>, index: usize, parts: &YearParts, kinds: &[PartKind]) -> PayBar {
    let (from, to) = (facts.date(index as f64), facts.date((index + 1) as f64));
    let roles = facts.lead().map(|(_, _, scenario)| {
        let inside = scenario.stages.iter().filter(|stage| stage.start > from && stage.start < to);
        let all = stage_on(scenario, from).into_iter().chain(inside);
        all.map(|stage| facts.state.catalogue.role_short(&stage.role)).collect::<Vec<_>>()
    });
    let source = facts.lead().and_then(|(_, _, scenario)| stage_on(scenario, to.yesterday().unwrap_or(to)));
    let close = usize::from(facts.years()) > MOST_TOTALS;
    // Names of parts are long: their figures stand at the right end.
    let rows = kinds.iter().map(|kind| [kind.words().to_owned(), String::new(), format::thousands(kind.of(parts))]);
    PayBar {
        label: to.year().to_string(),
        total: match mean(facts, index).filter(|_| !close) {
            Some(meaning) => {
                let all = total(parts, kinds);
                Told::number(meaning, all, format::bare_thousands(all))
            }
            None => Told::default(),
        },
        parts: kinds.iter().map(|kind| (*kind, kind.of(parts))).collect(),
        tip: CursorPoint {
            title: format!("Year to {}: planned {}", format::month(to), roles.unwrap_or_default().join(", then ")),
            rows: rows.collect(),
            source: source.map(|stage| source_of(facts, stage)).unwrap_or_default(),
            ..CursorPoint::default()
        },
    }
}

fn table(facts: &Facts<'_>, all: &[YearParts], kinds: &[PartKind]) -> TableData {
    let figure = ColumnKind::Figures;
    let mut columns = vec![("Year to", ColumnKind::Figures), ("Planned role", ColumnKind::Words(1.2))];
    columns.extend(kinds.iter().map(|kind| (kind.words(), figure)));
    if kinds.len() > 1 {
        columns.push(("All", figure));
    }
    columns.push(("Source", ColumnKind::Words(1.2)));
    let rows = all.iter().enumerate().filter_map(|(index, parts)| {
        let end = facts.date((index + 1) as f64);
        let last = end.yesterday().unwrap_or(end);
        let stage = facts.lead().and_then(|(_, _, scenario)| stage_on(scenario, last));
        let role = stage.map_or("", |stage| facts.state.catalogue.role_short(&stage.role));
        let mut row = vec![Told::from(format::month(end)), role.into()];
        let whole = Told::rough(mean(facts, index)?, total(parts, kinds));
        if kinds.len() > 1 {
            row.extend(kinds.iter().map(|kind| format::rough(kind.of(parts)).into()));
        }
        row.push(whole);
        row.push(stage.map(|stage| source_of(facts, stage)).unwrap_or_default().into());
        Some(row)
    });
    TableData::new(columns, rows)
}
