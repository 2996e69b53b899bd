//! How often one plan is ahead of another by each year, and what choosing wrong would cost.

use serde::Serialize;

use super::facts::Facts;
use super::fan::plain_name;
use super::verdicts::{ahead, pair, years_in_words};
use crate::app::format;
use crate::app::present::axis::{AxisData, AxisUnit, year_of, years_axis};
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::figure::{Told, told};
use crate::app::present::lines::{LineData, LinesData};
use crate::app::present::table::{ColumnKind, TableData};
use crate::domain::pay::projection::pair_comparison::PairComparison;
use crate::domain::pay::scenario::Scenario;

/// What choosing one of two plans would cost where the other is better.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RegretLine {
    /// In one sentence.
    pub text: String,
}

/// The card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OddsData {
    /// Title of the card.
    pub title: String,
    /// What it shows.
    pub sentence: Told,
    /// Each plan against the one that is compared with, over the years.
    pub chart: LinesData,
    /// Regret both ways.
    pub regrets: Vec<RegretLine>,
    /// The table in place of the chart.
    pub table: TableData,
}

/// Builds the card: every other plan against staying, or against the first where staying is not shown.
pub(super) fn odds(facts: &Facts<'_>) -> OddsData {
    let against = facts.baseline().or(facts.fans().map(|(place, ..)| place).next());
    let found: Vec<_> = facts
        .fans()
        .filter(|(place, ..)| Some(*place) != against)
        .filter_map(|(place, _, scenario)| Some((scenario, pair(facts, against?, place)?)))
        .collect();
    let held = facts.fans().find(|(place, ..)| Some(*place) == against).map(|(.., scenario)| scenario);
    let base = held.map(|scenario| plain_name(facts, scenario)).unwrap_or_default();
    let words = found.iter().filter_map(|(scenario, pair)| {
        Some(told![plain_name(facts, scenario), " in ", ahead(facts, pair, scenario, held?)?])
    });
    let words = Told::joined(words, ", ");
    let sentence = if words.is_empty() {
        "There is no second plan to compare.".into()
    } else {
        told![format!("Ahead of {base} after {}, of all runs: ", years_in_words(facts.years())), words, "."]
    };
    let sentence = facts.foreign().map_or(sentence.clone(), |foreign| told![foreign, " ", sentence]);
    let regrets = found.iter().map(|(scenario, pair)| {
        let name = plain_name(facts, scenario);
        RegretLine {
            text: format!(
                "If you choose {name} and {base} turns out better, you lose {} on average over all runs. The other way round you lose {}.",
                facts.money(pair.regret.of_b),
                facts.money(pair.regret.of_a)
            ),
        }
    });
    let table = TableData::new(
        vec![
            ("By", ColumnKind::Figures),
            ("Plan", ColumnKind::Words(1.0)),
            ("Ahead of", ColumnKind::Words(1.0)),
            ("Share of runs", ColumnKind::Figures),
        ],
        found.iter().flat_map(|(scenario, pair)| {
            let (name, base) = (facts.name(&scenario.key).short, base.clone());
            pair.ahead.iter().enumerate().map(move |(year, share)| {
                vec![format::month(facts.date((year + 1) as f64)), name.clone(), base.clone(), format::odds(*share)]
            })
        }),
    );
    OddsData {
        title: format!("Odds of being ahead of {base}"),
        sentence,
        chart: chart(facts, held, &found),
        regrets: regrets.collect(),
        table,
    }
}

/// The lines, with a place of the cursor at the end of each year.
fn chart(facts: &Facts<'_>, held: Option<&Scenario>, found: &[(&Scenario, &PairComparison)]) -> LinesData {
    let end = facts.date(f64::from(facts.years()));
    let start = year_of(facts.state.today);
    let percent = |share: f64| format!("{share:.0}%");
    let y = AxisData {
        // A little more than can be, so that a line at either end is not cut.
        from: -2.0,
        to: 102.0,
        marks: [0.0, 25.0, 50.0, 75.0, 100.0].into_iter().map(|at| (at, percent(at))).collect(),
        unit: AxisUnit::Percent,
    };
    let lines = found.iter().map(|(scenario, pair)| {
        let plan = facts.name(&scenario.key);
        let last = held.and_then(|held| ahead(facts, pair, scenario, held)).unwrap_or_default();
        let points = pair.ahead.iter().zip(1..).map(|(share, year)| (start + f64::from(year), share * 100.0));
        LineData { end: told![plan.short, " ", last], ..LineData::new(plan.colour, points) }
    });
    let lines: Vec<_> = lines.collect();
    let years = found.iter().map(|(_, pair)| pair.ahead.len()).max().unwrap_or_default();
    let stops = (0..years).map(|index| CursorPoint {
        x: start + (index + 1) as f64,
        title: format!("Ahead by {}", format::month(facts.date((index + 1) as f64))),
        rows: found
            .iter()
            .map(|(scenario, pair)| {
                let share = pair.ahead.get(index).map_or_else(|| "?".to_owned(), |share| format::odds(*share));
                [facts.name(&scenario.key).short, share, String::new()]
            })
            .collect(),
        source: String::new(),
        values: lines.iter().map(|line| line.ys.get(index).copied()).collect(),
    });
    LinesData {
        x: years_axis(facts.state.today, end),
        y,
        levels: vec![(50.0, "as likely as not".to_owned())],
        stops: stops.collect(),
        lines,
        ..LinesData::default()
    }
}
