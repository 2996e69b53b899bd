//! How pay before and after a move go together, in words.

use crate::app::format;
use crate::domain::catalogue::Catalogue;
use crate::domain::pay::one_source::OneSource;
use crate::domain::pay::pay_of_move::PayOfMove;

/// What is said where two figures of a move are not of one source.
pub const DIFFERENT_SOURCES: &str = "these two figures come from different sources";

/// That the two figures are not of one source, and what one source says of both; empty where there is nothing to say.
pub fn pay_of_move_words(pay: &PayOfMove, catalogue: &Catalogue) -> String {
    let apart = pay.apart.then(|| format!("{}.", format::capital(DIFFERENT_SOURCES)));
    let by_one = pay.by_one.as_ref().map(|by_one| format!("{}.", format::capital(&by_one_words(by_one, catalogue))));
    apart.into_iter().chain(by_one).collect::<Vec<_>>().join(" ")
}

/// What one source says of both roles, without a full stop.
fn by_one_words(by_one: &OneSource, catalogue: &Catalogue) -> String {
    let [before, after] = by_one.middles.map(format::grouped);
    let change = format::signed_percent((by_one.change() * 100.0).round());
    format!("{} for both: {before} before, {after} after, {change}", catalogue.source_short(&by_one.source))
}
