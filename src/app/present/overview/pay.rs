//! Pay along the path: the middle figures as a line, the low and high of the sources as a band.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use crate::app::action::ViewAction;
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::axis::{AxisData, money_axis, year_of, years_axis};
use crate::app::present::blank::Blank;
use crate::app::present::pay_words::{NO_DATA, pay_words};
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::state::State;
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::trajectory::{PayPoint, PaySource, StagePay, Trajectory};

/// Grid lines of the chart.
const LINES: usize = 4;
/// Months from one place of the cursor to the next.
const CURSOR_MONTHS: usize = 3;

/// Months in a row that have a figure.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct PayRun {
    /// Dates as years.
    pub xs: Vec<f64>,
    /// Low ends.
    pub low: Vec<f64>,
    /// Middles.
    pub middle: Vec<f64>,
    /// High ends.
    pub high: Vec<f64>,
}

/// A role taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayMarker {
    /// Its first day as a year.
    pub x: f64,
    /// The middle pay on that day, where there is one.
    pub y: Option<f64>,
    /// Its short title.
    pub label: String,
}

/// A place the cursor can stand at.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayCursor {
    /// The date as a year.
    pub x: f64,
    /// The run it stands on.
    pub run: usize,
    /// The middle.
    pub y: f64,
    /// Month and role.
    pub title: String,
    /// The middle in words.
    pub middle: String,
    /// Low and high in words; empty where the source has none.
    pub range: String,
    /// Where the figure is from.
    pub source: String,
}

/// The chart.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayChart {
    /// What the chart is about.
    pub title: &'static str,
    /// Time.
    pub x: AxisData,
    /// Money.
    pub y: AxisData,
    /// The line with its band, broken where there is no figure.
    #[serde(skip)]
    pub runs: Vec<PayRun>,
    /// Roles taken.
    pub markers: Vec<PayMarker>,
    /// Height, words and weight of the labels at the right end.
    pub ends: Vec<(f64, String, bool)>,
    /// Places of the cursor.
    #[serde(skip)]
    pub cursor: Vec<PayCursor>,
    /// What the chart shows, in a sentence.
    pub sentence: String,
    /// Where the figures are from.
    pub source: String,
    /// The same year by year.
    pub table: TableData,
}

/// Builds the chart, or says why there is none.
pub(super) fn pay(state: &State, document: &Document) -> Result<PayChart, Blank> {
    let pay = document.derived().pay(state.view.outlook);
    let (Some(first), Some(last)) = (pay.months.first(), pay.months.last()) else {
        return Err(nothing(state, document));
    };
    let low = pay.months.iter().map(|point| point.low).fold(f64::INFINITY, f64::min);
    let high = pay.months.iter().map(|point| point.high).fold(0.0, f64::max);
    let horizon = pay.years.last().map_or(last.date, |year| crate::domain::calendar::add_months(year.from, 12.0));
    let on_route = document.derived().stations.is_ok();
    Ok(PayChart {
        title: if on_route { "Pay on this route" } else { "Pay in this role" },
        x: years_axis(state.today.min(first.date), horizon),
        y: money_axis(low, high, LINES),
        runs: runs(pay),
        markers: markers(state, pay),
        ends: ends(last),
        cursor: cursor(state, pay),
        sentence: sentence(state, pay, last, horizon),
        source: sources(state, document, pay),
        table: table(state, pay),
    })
}

fn nothing(state: &State, document: &Document) -> Blank {
    let position = &document.plan().position;
    let role = state.catalogue.role_title(&position.role);
    let place = state.catalogue.place_title(&position.place);
    Blank::new("No pay data", format!("No source has a figure for {role} in {place}, and yours is not stated."))
        .way_out("State your pay", ViewAction::Details(DetailsView::at(DetailsStart::Pay)))
}

/// Groups of months that follow one another.
fn groups(pay: &Trajectory) -> impl Iterator<Item = &[PayPoint]> {
    pay.months.chunk_by(|a, b| crate::domain::calendar::months_between(a.date, b.date) <= 1)
}

fn runs(pay: &Trajectory) -> Vec<PayRun> {
    let run = |points: &[PayPoint]| PayRun {
        xs: points.iter().map(|point| year_of(point.date)).collect(),
        low: points.iter().map(|point| point.low).collect(),
        middle: points.iter().map(|point| point.middle).collect(),
        high: points.iter().map(|point| point.high).collect(),
    };
    groups(pay).map(run).collect()
}

fn markers(state: &State, pay: &Trajectory) -> Vec<PayMarker> {
    let marker = |(index, stage): (usize, &StagePay)| PayMarker {
        x: year_of(stage.start),
        y: pay.months.iter().find(|point| point.stage == index).map(|point| point.middle),
        label: state.catalogue.role_short(&stage.role).to_owned(),
    };
    pay.stages.iter().enumerate().skip(1).map(marker).collect()
}

fn ends(last: &PayPoint) -> Vec<(f64, String, bool)> {
    let label = |word: &str, units: f64, main: bool| (units, format!("{word:<6} {}", format::thousands(units)), main);
    let middle = label("middle", last.middle, true);
    if has_range(last) {
        vec![label("high", last.high, false), middle, label("low", last.low, false)]
    } else {
        vec![middle]
    }
}

fn has_range(point: &PayPoint) -> bool {
    point.high - point.low > 0.5
}

fn cursor(state: &State, pay: &Trajectory) -> Vec<PayCursor> {
    let of_run = |(run, points): (usize, &[PayPoint])| {
        let place = |point: &PayPoint| {
            let stage = pay.stages.get(point.stage);
            let words = stage.map(|stage| pay_words(state, stage, pay.currency));
            let role = stage.map(|stage| state.catalogue.role_short(&stage.role)).unwrap_or_default();
            let range = format!("{}–{}", format::thousands(point.low), format::thousands(point.high));
            PayCursor {
                x: year_of(point.date),
                run,
                y: point.middle,
                title: format!("{}, {role}", format::month(point.date)),
                middle: format::thousands(point.middle),
                range: if has_range(point) { range } else { String::new() },
                source: words.map(|words| words.source).unwrap_or_default(),
            }
        };
        points.iter().step_by(CURSOR_MONTHS).map(place).collect::<Vec<_>>()
    };
    groups(pay).enumerate().flat_map(of_run).collect()
}

fn sentence(state: &State, pay: &Trajectory, last: &PayPoint, horizon: Date) -> String {
    let style = state.settings.money_style;
    let money = |units: f64| style.money(units, pay.currency);
    let when = format::month(last.date);
    let middle = money(last.middle);
    let mut text = if has_range(last) {
        format!(
            "In {when} the middle is {middle}; the source’s range runs from {} to {}.",
            money(last.low),
            money(last.high)
        )
    } else {
        format!("In {when} the middle is {middle}; its source gives no range.")
    };
    if last.date < horizon || groups(pay).count() > 1 {
        text.push_str(" Where the line breaks there is no pay data.");
    }
    text
}

fn sources(state: &State, document: &Document, pay: &Trajectory) -> String {
    let shown: BTreeSet<usize> = pay.months.iter().map(|point| point.stage).collect();
    let mut names: Vec<String> = Vec::new();
    for stage in shown.into_iter().filter_map(|index| pay.stages.get(index)) {
        let name = pay_words(state, stage, pay.currency).source;
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    let values = AssumedValues::of(document.plan(), &state.catalogue);
    let assumed = |percent: f64, stated: bool| {
        format!("{} a year ({})", format::signed_percent(percent), if stated { "yours" } else { "default" })
    };
    let assumptions = &document.plan().assumptions;
    let growth = assumed(values.get(Assumption::RealGrowth), assumptions.stated(Assumption::RealGrowth).is_some());
    let inflation = match pay.outlook {
        Outlook::Today => String::new(),
        Outlook::Nominal => {
            format!(
                ", inflation {}",
                assumed(values.get(Assumption::Inflation), assumptions.stated(Assumption::Inflation).is_some())
            )
        }
    };
    format!("Sources: {}. Growth inside a role {growth}{inflation}.", names.join("; "))
}

fn table(state: &State, pay: &Trajectory) -> TableData {
    let rows = pay.years.iter().map(|year| {
        let last = crate::domain::calendar::add_months(year.from, 12.0).yesterday().unwrap_or(year.from);
        let stage = pay.stage_on(last);
        let source = stage.map(|stage| pay_words(state, stage, pay.currency).source).unwrap_or_default();
        let exact = |units: f64| format::grouped((units / 100.0).round() * 100.0);
        let figures = match year.pay {
            Some((low, middle, high)) if high - low > 0.5 => [exact(low), exact(middle), exact(high)],
            Some((_, middle, _)) => ["–".to_owned(), exact(middle), "–".to_owned()],
            None => ["?".to_owned(), "?".to_owned(), "?".to_owned()],
        };
        let source = match stage.map(|stage| &stage.source) {
            Some(PaySource::OtherCurrency(other)) => format!("pay in {other} only"),
            _ if source.is_empty() => NO_DATA.to_owned(),
            _ => source,
        };
        let [low, middle, high] = figures;
        let role = state.catalogue.role_short(&year.role).to_owned();
        vec![format!("from {}", format::month(year.from)), role, low, middle, high, source]
    });
    TableData {
        columns: vec![
            ("Year", ColumnKind::Words(1.0)),
            ("Role on its last day", ColumnKind::Words(1.4)),
            ("Low", ColumnKind::Figures(70.0)),
            ("Middle", ColumnKind::Figures(70.0)),
            ("High", ColumnKind::Figures(70.0)),
            ("Source", ColumnKind::Words(1.6)),
        ],
        rows: rows.collect(),
    }
}
