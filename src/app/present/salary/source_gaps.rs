//! What lies between two figures of different sources, where the plan passes from the one to the other.

use jiff::civil::Date;
use serde::Serialize;

use super::events::day_of_move;
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
    /// The day of the move, as a year with a fraction.
    pub x: f64,
    /// What the role would pay by what one source says of both roles, or else what the role before pays.
    pub expected: f64,
    /// What its own figure says.
    pub figure: f64,
    /// All of it in words.
    pub label: String,
}

/// A move on which pay passes from one source to another.
struct Passing<'a> {
    before: &'a ScenarioStage,
    stage: &'a ScenarioStage,
    /// The day on which the chart has the move, if it has it.
    day: Option<Date>,
}

/// The moves of the selected plan on which pay passes from one source to another.
fn moves<'a>(facts: &Facts<'a>) -> Vec<Passing<'a>> {
    let Some((_, fan, scenario)) = facts.lead() else { return Vec::new() };
    let horizon = f64::from(facts.years());
    let pairs = scenario.stages.iter().zip(scenario.stages.iter().skip(1)).enumerate();
    let passing = pairs.filter(|(_, (_, stage))| stage.pay_of_move.apart && stage.begins < horizon);
    let passing = passing.map(|(index, (before, stage))| Passing {
        before,
        stage,
        day: day_of_move(facts, fan, index, stage).filter(|_| can_be_drawn(facts)),
    });
    passing.collect()
}

/// Whether the chart shows pay of a year as figures of sources print it.
fn can_be_drawn(facts: &Facts<'_>) -> bool {
    facts.sum == SalarySum::Yearly && facts.part == PayPart::Base
}

/// The differences to draw: none for sums, nor where more than base pay is shown, nor at a move that few runs make.
pub(super) fn source_gaps(facts: &Facts<'_>) -> Vec<SourceGap> {
    let gap = |Passing { before, stage, day }: &Passing<'_>| {
        let day = (*day)?;
        let middle = |stage: &ScenarioStage| stage.figure.as_ref().map(|figure| figure.band.middle);
        let (left, figure) = (middle(before)?, middle(stage)?);
        let change = stage.pay_of_move.by_one.as_ref().map_or(0.0, OneSource::change);
        let prices = match facts.money_is {
            Outlook::Today => 1.0,
            Outlook::Nominal => facts.inflation(facts.state.today, day),
        };
        let role = facts.state.catalogue.role_short(&stage.role);
        let said = pay_of_move_words(&stage.pay_of_move, &facts.state.catalogue);
        Some(SourceGap {
            x: year_of(day),
            expected: left * (1.0 + change) * prices,
            figure: figure * prices,
            label: format!("{} to {role}. {said}", facts.state.catalogue.role_short(&before.role)),
        })
    };
    moves(facts).iter().filter_map(gap).collect()
}

/// Which figures come from another source than the one before, as a sentence with a space before it; empty if none do.
pub(super) fn source_gaps_sentence(facts: &Facts<'_>) -> String {
    let moves = moves(facts);
    let roles = moves.iter().map(|passing| facts.state.catalogue.role_short(&passing.stage.role));
    let mut roles = roles.collect::<Vec<_>>();
    roles.dedup();
    let (figure, are) = match roles.len() {
        0 => return String::new(),
        1 => ("figure", "is of another source"),
        _ => ("figures", "are of other sources"),
    };
    let text = format!("the {figure} of {} {are}.", format::listed(&roles, "and"));
    if moves.iter().all(|passing| passing.day.is_some()) {
        format!(" Hatched: {text}")
    } else {
        format!(" {}", format::capital(&text))
    }
}
