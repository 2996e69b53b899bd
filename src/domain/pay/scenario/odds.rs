//! How likely a move is to come.

use super::stage::ScenarioStage;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;

/// At least this share of a stay is waited after the soonest time, on average, so that no move comes sooner than planned.
const LEAST_WAIT: f64 = 0.2;
/// Stays shorter than this, in years, are taken as so long.
const SHORTEST_STAY: f64 = 0.1;

/// The share of people in a role who move on in a year: those promoted, and those who change to another occupation where
/// the person looks there, too.
pub(super) fn yearly_odds(is_entry: bool, transfers: f64, promotions_only: bool, values: &AssumedValues) -> f64 {
    let promotions = if is_entry { Assumption::PromotionsFromEntry } else { Assumption::Promotions };
    (values.get(promotions) + if promotions_only { 0.0 } else { transfers }) / 100.0
}

/// The yearly rate at which the move out of `before` comes once the soonest part of its wait is over.
///
/// A published rate `p` of people who move on in a year, over whole stays, means a mean stay of `1/p` years; of that the
/// soonest share of the usual `stay` passes without a move: `1 / (1/p − soonest · stay)`.
pub(super) fn move_rate(before: &ScenarioStage, stay: f64, promotions_only: bool, values: &AssumedValues) -> f64 {
    let yearly = yearly_odds(before.is_entry, before.transfers, promotions_only, values);
    let stay = stay.max(SHORTEST_STAY);
    let wait = 1.0 / yearly - values.get(Assumption::MoveSoonest) / 100.0 * stay;
    1.0 / wait.max(LEAST_WAIT * stay)
}
