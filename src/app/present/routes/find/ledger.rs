//! The moves of a route with all that speaks for and against them.

use serde::Serialize;

use crate::app::document::Document;
use crate::app::finding::FoundRoute;
use crate::app::format;
use crate::app::present::causes::decides;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::pay_words::{cited, claim_of};
use crate::app::present::routes::find::row;
use crate::app::present::routes::learn::{LearnLedger, learn};
use crate::app::present::routes::telling;
use crate::app::present::strip::{decided_by, kind_words, pays_less, time_before, usual_source};
use crate::app::state::State;
use crate::app::words::{covers_little, naming_words};
use crate::app::words::{gate_facts, gate_words, pay_of_move_words};
use crate::domain::catalogue::claim::Measure;
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::source::SourceKind;
use crate::domain::gap::Gap;
use crate::domain::moves::assessment::Assessment;
use crate::domain::moves::gate::{Gate, GateOutcome};
use crate::domain::moves::naming::Naming;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;

/// One move.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MoveLedger {
    /// From where to where, with the kind.
    pub title: String,
    /// Who names it, or that it is computed.
    pub basis: String,
    /// How long before it, and what decides that.
    pub time: Told,
    /// Pay before and after, with sources.
    pub pay: Told,
    /// That the two are of different sources, and what one source says of both; empty if there is nothing to say.
    pub pay_of_move: String,
    /// The published risk of losing the job, or that no measured source has one.
    pub risk: String,
    /// Skills carried over and to gain.
    pub learn: LearnLedger,
    /// What came of each gate, and what it asks.
    pub gates: Vec<(GateOutcome, String)>,
}

/// All moves of one route.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RouteLedger {
    /// The name of the route.
    pub title: String,
    /// What it is best at.
    pub sentence: String,
    pub moves: Vec<MoveLedger>,
}

/// Builds the ledger.
pub(super) fn ledger(
    state: &State,
    document: &Document,
    route: &FoundRoute,
    title: String,
    sentence: String,
) -> RouteLedger {
    let catalogue = &state.catalogue;
    let table = MoveTable::of(Person::of(document.plan(), catalogue, state.today));
    let pairs = route.stations.iter().zip(route.stations.iter().skip(1)).enumerate();
    let moves = pairs.filter_map(|(index, (from, to))| {
        let assessment = table.assess_along(&from.role, &to.role, from.record)?;
        let arrival = to.arrival.as_ref()?;
        let levels = table.person().levels_between(assessment.from, assessment.to);
        let gap = Gap::measure(assessment.to, &levels, catalogue);
        let kind = kind_words(assessment.kind).to_lowercase();
        Some(MoveLedger {
            title: format!("{} to {}: {kind}", assessment.from.short(), assessment.to.short()),
            basis: basis(state, &table, &assessment),
            time: told![
                time_before(&route.stations, index + 1, arrival),
                " before it: ",
                decides(&route.stations, index + 1, arrival, decided_by(state, &arrival.timing))
            ],
            pay: told![
                pay(state, document, route, index),
                " before, ",
                pay(state, document, route, index + 1),
                " after",
                pays_less(units(route, index), units(route, index + 1))
                    .map_or_else(String::new, |less| format!(", {less}"))
            ],
            pay_of_move: route.pay_of_moves.get(index).map(|pay| pay_of_move_words(pay, catalogue)).unwrap_or_default(),
            risk: risk(state, assessment.to),
            learn: learn(state, &route.stations, index, Some(&gap)),
            gates: gates(state, document, &assessment),
        })
    });
    RouteLedger { title, sentence, moves: moves.collect() }
}

fn basis(state: &State, table: &MoveTable<'_>, assessment: &Assessment<'_>) -> String {
    if assessment.is_way_back() {
        return format::capital(&usual_source(state, &assessment.usual));
    }
    let naming = format::capital(&naming_words(assessment.naming, assessment.named, &state.catalogue));
    match (assessment.naming, covers_little(assessment, table.calibration())) {
        (Naming::Related | Naming::Computed, _) => naming,
        (_, Some(little)) => format!("{naming}; {little}"),
        (_, None) => format!("{naming}; the skills agree"),
    }
}

/// What each gate asks. A move that a source names is open whatever they say, so nothing is said of opening it.
fn gates(state: &State, document: &Document, assessment: &Assessment<'_>) -> Vec<(GateOutcome, String)> {
    let words = if assessment.is_waived() { gate_facts } else { gate_words };
    let told = |gate: &Gate| words(*gate, &assessment.from.id, &assessment.to.id, telling(state, document.plan()));
    assessment.gates.iter().map(|gate| (gate.outcome(), told(gate))).collect()
}

/// What a station of a route pays, whole units a year.
fn units(route: &FoundRoute, at: usize) -> Option<f64> {
    route.pay.get(at).and_then(|pay| pay.units)
}

fn pay(state: &State, document: &Document, route: &FoundRoute, at: usize) -> Told {
    let told = row::pay(document, route, at);
    let Some(pay) = route.pay.get(at).filter(|pay| pay.units.is_some()) else { return told };
    let claim = pay.claim.as_ref().and_then(|claim| claim_of(state, claim));
    let Some(claim) = claim else { return told![told, " (yours", full_time(document), ")"] };
    told![told, format!(" ({})", cited(state, claim))]
}

/// What the move is held against, where that is not all that is paid now.
fn full_time(document: &Document) -> Told {
    let plan = document.plan();
    match (plan.position.full_time_pay(), plan.pay_now()) {
        (Some(full), Some(now)) if full != now => {
            let figure =
                Told::number(Meaning::FullTimePay, full.units().round(), format::grouped(full.units().round()));
            told!["; ", figure, " in the main position for full time, which published pay is held against"]
        }
        (..) => Told::default(),
    }
}

fn risk(state: &State, role: &Role) -> String {
    let measured = role.claims.iter().find(|claim| {
        claim.measure == Measure::RedundancyRisk && state.catalogue.kind_of(claim) == SourceKind::Measured
    });
    match measured.and_then(|claim| Some((claim, claim.amount.middle()?))) {
        Some((claim, (middle, _))) => {
            format!("Risk of losing the job: {}% ({})", format::decimal(middle, 1), cited(state, claim))
        }
        None => "No measured source says how often people lose this job".to_owned(),
    }
}
