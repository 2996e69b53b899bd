//! What lies between two figures of different sources, where the plan passes from the one to the other.

use serde::Serialize;

use super::facts::Facts;
use crate::app::format;
use crate::app::present::axis::year_of;
use crate::app::view::salary::SalarySum;
use crate::app::words::pay_of_move_words;
use crate::domain::pay::one_source::OneSource;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::scenario::ScenarioStage;

/// A difference between sources, drawn hatched at the move.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceGap {
    /// The planned day of the move, as a year with a fraction.
    pub x: f64,
    /// What the role would pay by what one source says of both roles, or else what the role before pays.
    pub expected: f64,
    /// What its own figure says.
    pub figure: f64,
    /// All of it in words.
    pub label: String,
}

/// The moves of the selected plan on which pay passes from one source to another.
fn moves<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a ScenarioStage, &'a ScenarioStage)> {
    let stages = facts.lead().map(|(_, _, scenario)| scenario.stages.as_slice()).unwrap_or_default();
    let horizon = f64::from(facts.years());
    let pairs = stages.iter().zip(stages.iter().skip(1));
    pairs.filter(move |(_, stage)| stage.pay_of_move.apart && stage.begins < horizon)
}

/// Whether the chart shows pay of a year as figures of sources print it.
fn can_be_drawn(facts: &Facts<'_>) -> bool {
    facts.sum == SalarySum::Yearly && facts.part == PayPart::Base
}

/// The differences to draw: none for sums, nor where more than base pay is shown.
pub(super) fn source_gaps(facts: &Facts<'_>) -> Vec<SourceGap> {
    if !can_be_drawn(facts) {
        return Vec::new();
    }
    let gap = |(before, stage): (&ScenarioStage, &ScenarioStage)| {
        let middle = |stage: &ScenarioStage| stage.figure.as_ref().map(|figure| figure.band.middle);
        let (left, figure) = (middle(before)?, middle(stage)?);
        let change = stage.pay_of_move.by_one.as_ref().map_or(0.0, OneSource::change);
        let prices = match facts.money_is {
            Outlook::Today => 1.0,
            Outlook::Nominal => facts.inflation(facts.state.today, stage.start),
        };
        let role = facts.state.catalogue.role_short(&stage.role);
        let said = pay_of_move_words(&stage.pay_of_move, &facts.state.catalogue);
        Some(SourceGap {
            x: year_of(stage.start),
            expected: left * (1.0 + change) * prices,
            figure: figure * prices,
            label: format!("{} to {role}. {said}", facts.state.catalogue.role_short(&before.role)),
        })
    };
    moves(facts).filter_map(gap).collect()
}

/// Which figures come from another source than the one before, as a sentence with a space before it; empty if none do.
pub(super) fn source_gaps_sentence(facts: &Facts<'_>) -> String {
    let mut roles: Vec<_> = moves(facts).map(|(_, stage)| facts.state.catalogue.role_short(&stage.role)).collect();
    roles.dedup();
    let (figure, are) = match roles.len() {
        0 => return String::new(),
        1 => ("figure", "is of another source"),
        _ => ("figures", "are of other sources"),
    };
    let text = format!("the {figure} of {} {are}.", format::listed(&roles, "and"));
    if can_be_drawn(facts) { format!(" Hatched: {text}") } else { format!(" {}", format::capital(&text)) }
}
