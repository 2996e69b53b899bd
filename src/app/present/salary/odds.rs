//! How often one plan is ahead of another by each year, and what choosing wrong would cost.

use serde::Serialize;

use super::facts::Facts;
use super::fan::plain_name;
use super::plans::PlanName;
use super::verdicts::{pair, years_in_words};
use crate::app::format;
use crate::app::present::axis::{AxisData, year_of, years_axis};
use crate::app::present::table::{ColumnKind, TableData};

/// The share of runs in which one plan is ahead.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OddsLine {
    /// The plan.
    pub plan: PlanName,
    /// Written at its right end.
    pub end: String,
    /// Years with fractions.
    pub xs: Vec<f64>,
    /// Percent of runs.
    pub percent: Vec<f64>,
}

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
    pub sentence: String,
    /// Years.
    pub x: AxisData,
    /// Percent.
    pub y: AxisData,
    /// Each plan against the one that is compared with.
    pub lines: Vec<OddsLine>,
    /// Regret both ways.
    pub regrets: Vec<RegretLine>,
    /// The table in place of the chart.
    pub table: TableData,
}

/// Builds the card: every other plan against staying, or against the first where staying is not shown.
pub(super) fn odds(facts: &Facts<'_>) -> OddsData {
    let against = facts.stay().or(facts.fans().map(|(place, ..)| place).next());
    let end = facts.date(f64::from(facts.years()));
    let start = year_of(facts.state.today);
    let percent = |share: f64| format!("{share:.0}%");
    let y = AxisData {
        from: 0.0,
        to: 100.0,
        marks: [0.0, 25.0, 50.0, 75.0, 100.0].into_iter().map(|at| (at, percent(at))).collect(),
    };
    let x = years_axis(facts.state.today, end);
    let found: Vec<_> = facts
        .fans()
        .filter(|(place, ..)| Some(*place) != against)
        .filter_map(|(place, _, scenario)| Some((scenario, pair(facts, against?, place)?)))
        .collect();
    let base = facts.fans().find(|(place, ..)| Some(*place) == against);
    let base = base.map(|(_, _, scenario)| plain_name(facts, scenario)).unwrap_or_default();
    let lines = found.iter().map(|(scenario, pair)| {
        let plan = facts.name(&scenario.key);
        let last = pair.ahead.last().copied().unwrap_or(0.0);
        OddsLine {
            end: format!("{} {}", plan.short, format::odds(last)),
            xs: (1..=pair.ahead.len()).map(|year| start + year as f64).collect(),
            percent: pair.ahead.iter().map(|share| share * 100.0).collect(),
            plan,
        }
    });
    let lines: Vec<_> = lines.collect();
    let words = found.iter().map(|(scenario, pair)| {
        format!("{} in {}", plain_name(facts, scenario), format::odds(pair.ahead.last().copied().unwrap_or(0.0)))
    });
    let words: Vec<_> = words.collect();
    let sentence = if words.is_empty() {
        "There is no second plan to compare.".to_owned()
    } else {
        format!("Ahead of {base} after {}, of all runs: {}.", years_in_words(facts.years()), words.join(", "))
    };
    let sentence = facts.foreign().map_or(sentence.clone(), |foreign| format!("{foreign} {sentence}"));
    let regrets = found.iter().map(|(scenario, pair)| {
        let name = plain_name(facts, scenario);
        RegretLine {
            text: format!(
                "Choosing {name} where {base} is better costs {} on average over all runs; the other way round {}.",
                facts.money(pair.regret.of_b),
                facts.money(pair.regret.of_a)
            ),
        }
    });
    let table = TableData {
        columns: vec![
            ("By", ColumnKind::Figures(70.0)),
            ("Plan", ColumnKind::Words(1.0)),
            ("Ahead of", ColumnKind::Words(1.0)),
            ("Share of runs", ColumnKind::Figures(100.0)),
        ],
        rows: found
            .iter()
            .flat_map(|(scenario, pair)| {
                let (name, base) = (facts.name(&scenario.key).short, base.clone());
                pair.ahead.iter().enumerate().map(move |(year, share)| {
                    vec![format::month(facts.date((year + 1) as f64)), name.clone(), base.clone(), format::odds(*share)]
                })
            })
            .collect(),
    };
    OddsData {
        title: format!("Odds of being ahead of {base}"),
        sentence,
        x,
        y,
        lines,
        regrets: regrets.collect(),
        table,
    }
}
