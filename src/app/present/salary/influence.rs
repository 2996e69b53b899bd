//! How far each assumption moves a figure of the selected plan.

use serde::Serialize;

use super::assumption_words::{in_words, rounded, step};
use super::facts::Facts;
use super::fan::plain_name;
use crate::app::action::{Action, PayAction};
use crate::app::format;
use crate::app::present::axis::{AxisData, signed_money_axis};
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::words::Words as _;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::scenario::Outcome;

/// Lines across the bars.
const LINES: usize = 4;
/// Most letters of a value in the chart.
const VALUE: usize = 11;
/// Assumptions that move the figure by less than this share of it are left out of the chart.
const LEAST: f64 = 0.0005;

/// One assumption.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InfluenceRow {
    pub assumption: Assumption,
    /// Its name.
    pub label: &'static str,
    /// Its value in force with its unit.
    pub words: String,
    /// The same with as much of its unit as a column has room for.
    pub short: String,
    /// Its value in the plan, which may be newer than the outcomes.
    pub value: f64,
    /// The lowest and the highest that are tried.
    pub range: [f64; 2],
    /// Both in words.
    pub range_words: [String; 2],
    /// The lowest and the highest it can be set to.
    pub bounds: [f64; 2],
    /// The figure at the lowest and at the highest.
    pub outcomes: [f64; 2],
    /// One step of its value with the arrow keys.
    pub step: f64,
    /// Share of the spread of the figure that goes with it.
    pub total: String,
    /// The same from 0 to 1.
    #[serde(skip)]
    pub share: f64,
    /// What the tooltip says: the figure at both ends and the total effect.
    pub tip: CursorPoint,
}

/// The card.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct InfluenceData {
    /// Title of the card.
    pub title: String,
    /// What it shows.
    pub sentence: String,
    /// The figure as it stands.
    pub base: f64,
    /// The figure as it stands, in words.
    pub base_words: String,
    /// Lowest and highest figure of all rows.
    pub span: (f64, f64),
    /// The axis of the figure.
    #[serde(skip)]
    pub x: AxisData,
    /// The assumptions, strongest first.
    pub rows: Vec<InfluenceRow>,
    /// The table in place of the chart.
    pub table: TableData,
}

impl InfluenceRow {
    /// What dragging its bar to a value does.
    pub fn set(&self, value: f64) -> Action {
        PayAction::SetAssumption(self.assumption, Some(rounded(self.assumption, value))).into()
    }
}

/// Builds the card; `None` until there is an answer that holds influences.
pub(super) fn influence(facts: &Facts<'_>) -> Option<InfluenceData> {
    let answer = facts.answer?;
    let (base, found) = answer.influences.as_ref()?;
    let base = *base;
    let outcome = answer.query.influence.as_ref().map_or(Outcome::default(), |asked| asked.outcome);
    let moves = |one: &&crate::app::projecting::Influence| {
        (one.outcomes.0 - base).abs().max((one.outcomes.1 - base).abs()) > base.abs().max(1.0) * LEAST
    };
    // While a bar is dragged the answer comes later than the value: the value is that of the plan.
    let values = AssumedValues::of(facts.plan(), &facts.state.catalogue);
    let rows: Vec<_> = found.iter().filter(moves).map(|one| row(facts, one, values.get(one.assumption))).collect();
    let all = rows.iter().flat_map(|row| row.outcomes).chain([base]);
    let span = all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)));
    let name = facts.lead().map(|(_, _, scenario)| plain_name(facts, scenario)).unwrap_or_default();
    let strongest = rows.first().map(|row| {
        format!(
            " {} moves it most: {} at {}, {} at {}.",
            row.label,
            facts.money(row.outcomes[0]),
            in_words(row.assumption, row.range[0]),
            facts.money(row.outcomes[1]),
            in_words(row.assumption, row.range[1])
        )
    });
    Some(InfluenceData {
        title: format!("What moves {} of {name}", outcome.words().to_lowercase()),
        sentence: format!(
            "{} as assumed.{} Drag a bar to change the assumption.",
            facts.money(base),
            strongest.unwrap_or_default()
        ),
        base,
        base_words: facts.money(base),
        x: signed_money_axis(span.0, span.1, LINES),
        span,
        table: table(facts, &rows),
        rows,
    })
}

fn row(facts: &Facts<'_>, one: &crate::app::projecting::Influence, value: f64) -> InfluenceRow {
    let (label, words) = (one.assumption.words(), in_words(one.assumption, value));
    let (range, outcomes) = (<[f64; 2]>::from(one.range), <[f64; 2]>::from(one.outcomes));
    let range_words = range.map(|value| format::decimal(value, 2));
    let share = one.total.clamp(0.0, 1.0);
    let total = format::percent(share);
    let ends =
        range_words.iter().zip(outcomes).map(|(at, figure)| [format!("At {at}"), String::new(), facts.money(figure)]);
    let effect = ["Total effect".to_owned(), String::new(), total.clone()];
    InfluenceRow {
        assumption: one.assumption,
        label,
        short: short(one.assumption, value, &words),
        value,
        range,
        bounds: one.assumption.bounds().into(),
        outcomes,
        step: step(one.assumption),
        share,
        tip: CursorPoint { rows: ends.chain([effect]).collect(), ..CursorPoint::titled(format!("{label}, {words}")) },
        words,
        range_words,
        total,
    }
}

/// The value with as much of its unit as a column has room for.
fn short(assumption: Assumption, value: f64, words: &str) -> String {
    if words.chars().count() <= VALUE {
        return words.to_owned();
    }
    let (value, unit) = (format::decimal(value, 2), assumption.unit());
    if unit.is_percent() { format!("{value}%") } else { format!("{value} {}", unit.words()) }
}

fn table(facts: &Facts<'_>, rows: &[InfluenceRow]) -> TableData {
    TableData::new(
        vec![
            ("Assumption", ColumnKind::Words(1.4)),
            ("Value", ColumnKind::Words(0.8)),
            ("From", ColumnKind::Words(0.7)),
            ("To", ColumnKind::Words(0.7)),
            ("Figure at from", ColumnKind::Figures),
            ("Figure at to", ColumnKind::Figures),
            ("Total effect", ColumnKind::Figures),
        ],
        rows.iter().map(|row| {
            let at = |value: f64| in_words(row.assumption, value);
            vec![
                row.label.to_owned(),
                row.words.clone(),
                at(row.range[0]),
                at(row.range[1]),
                facts.money(row.outcomes[0]),
                facts.money(row.outcomes[1]),
                row.total.clone(),
            ]
        }),
    )
}
