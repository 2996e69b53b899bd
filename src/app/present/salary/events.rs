//! What happens on the selected plan: moves, bonuses, vesting and payments that come once.

use jiff::civil::Date;
use serde::Serialize;

use super::facts::Facts;
use super::held::{OFTEN, of_hundred};
use crate::app::format;
use crate::app::present::axis::year_of;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::projection::fan::PlanFan;
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::ScenarioStage;

/// What sort of thing happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, strum::EnumIter)]
pub enum EventKind {
    /// A role is taken.
    Move,
    /// A bonus is paid.
    Bonus,
    /// A payment that comes once.
    Once,
    /// Part of a grant becomes the person's.
    Vesting,
}

/// One thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FanEvent {
    /// When, as a year with a fraction.
    pub x: f64,
    /// What sort.
    pub kind: EventKind,
    /// The role that is taken.
    pub role: Option<String>,
    /// In a few words, with its date.
    pub label: String,
}

/// The day of a move of the plan, counted from the first: that which the runs give, or that planned where every move comes;
/// `None` where fewer than half of the runs get there.
pub(super) fn day_of_move(facts: &Facts<'_>, fan: &PlanFan, index: usize, stage: &ScenarioStage) -> Option<Date> {
    match facts.reading {
        Reading::WorksOut => Some(stage.start),
        Reading::AllRuns => {
            let there = fan.arrivals.get(index).filter(|there| there.share >= OFTEN)?;
            Some(facts.date(there.middle))
        }
    }
}

/// Moves always, on the day that the runs give, or on that planned where every move comes; the parts of pay where all of pay
/// is shown, once for each year; by date.
pub(super) fn events(facts: &Facts<'_>) -> Vec<FanEvent> {
    let Some((_, fan, scenario)) = facts.lead() else { return Vec::new() };
    let start = year_of(facts.state.today);
    let horizon = f64::from(facts.years());
    let taken = scenario.stages.iter().skip(1).enumerate().filter(|(_, stage)| stage.begins < horizon);
    let moves = taken.filter_map(|(index, stage)| {
        let role = facts.state.catalogue.role_short(&stage.role);
        let day = day_of_move(facts, fan, index, stage)?;
        if let Some(there) = fan.arrivals.get(index).filter(|_| facts.reading == Reading::AllRuns) {
            let share = format::lower(&of_hundred(there.share));
            let (middle, planned) = (format::month(day), format::month(stage.start));
            let label =
                format!("{role}, typically {middle} in the {share} of 100 runs with this move, planned {planned}");
            return Some(FanEvent { role: Some(role.to_owned()), x: year_of(day), kind: EventKind::Move, label });
        }
        let spread = fan.moves.get(index).filter(|at| at.p90 - at.p10 > 1.0 / 12.0);
        let spread = spread.map(|at| {
            let (from, to) = (format::month(facts.date(at.p10)), format::month(facts.date(at.p90)));
            format!(", in 8 of 10 runs {from} to {to}")
        });
        let label = format!("{role}, planned {}{}", format::month(stage.start), spread.unwrap_or_default());
        Some(FanEvent { role: Some(role.to_owned()), x: year_of(day), kind: EventKind::Move, label })
    });
    let mut all: Vec<_> = moves.collect();
    if facts.part == PayPart::Total {
        for (index, parts) in fan.parts.iter().enumerate() {
            let end = facts.date((index + 1) as f64);
            let amounts = [
                (EventKind::Bonus, parts.bonus, "Bonus"),
                (EventKind::Vesting, parts.equity, "Equity"),
                (EventKind::Once, parts.one_off, "Paid once"),
            ];
            for (kind, amount, word) in amounts {
                if amount.abs() >= 0.5 {
                    let label = format!("{word} in the year to {}: {}", format::month(end), facts.money(amount));
                    all.push(FanEvent { role: None, x: start + index as f64 + 0.5, kind, label });
                }
            }
        }
    }
    all.sort_by(|a, b| a.x.total_cmp(&b.x));
    all
}
