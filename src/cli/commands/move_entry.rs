//! From an assessed move to what the commands tell of it.

use std::collections::BTreeSet;

use crate::app::present::route_words::{gate_facts, gate_words};
use crate::cli::answer::Name;
use crate::cli::answer::figure::Figure;
use crate::cli::answer::move_entry::{GateEntry, LearntEntry, MoveEntry};
use crate::domain::catalogue::claim::Measure;
use crate::domain::catalogue::source::SourceKind;
use crate::domain::gap::Gap;
use crate::domain::gap::skill_gap::GapState;
use crate::domain::ids::{PlaceId, SourceId};
use crate::domain::moves::assessment::{Assessment, Decides, UsualYears};
use crate::domain::moves::gate::{Gate, GateOutcome};
use crate::domain::moves::person::Person;

/// The entry of a move to a role in a place.
pub fn entry(assessment: &Assessment<'_>, place: &PlaceId, person: &Person<'_>) -> MoveEntry {
    let catalogue = person.catalogue;
    let gap = Gap::measure(assessment.to, &person.levels_between(assessment.from, assessment.to), catalogue);
    let met = gap.essentials().filter(|gap| gap.state == GapState::Met);
    let learnt = gap.shortfall.ledger.iter().filter_map(|line| {
        let skill = gap.skill(&line.skill)?;
        Some(LearntEntry {
            skill: Name::of_skill(&line.skill, catalogue),
            from: skill.held.map_or(0, |held| held.level.value()),
            to: skill.wanted.value(),
            hours: line.hours,
            hours_source: catalogue.skill(&line.skill).map(|skill| skill.hours_source.to_string()),
        })
    });
    let (years, decides) = assessment.years();
    let pay = person.pay(assessment.to, place).and_then(|choice| Figure::of_claim(choice.claim, catalogue));
    let risks =
        assessment.to.claims.iter().filter(|claim| {
            claim.measure == Measure::RedundancyRisk && catalogue.kind_of(claim) == SourceKind::Measured
        });
    MoveEntry {
        from: Name::of_role(&assessment.from.id, catalogue),
        to: Name::of_role(&assessment.to.id, catalogue),
        kind: assessment.kind.words().to_owned(),
        open: assessment.is_open(),
        named_by: assessment.named.map(|known| known.source.to_string()),
        way_back: match &assessment.usual {
            UsualYears::Held => Some("held before"),
            UsualYears::Below { .. } => Some("rung below"),
            UsualYears::Named { .. } | UsualYears::Median { .. } | UsualYears::Unknown => None,
        },
        coverage: assessment.measure.coverage,
        years,
        timing: match decides {
            Decides::UsualYears if assessment.is_way_back() => "way back",
            Decides::UsualYears => "typical years",
            Decides::Hours => "hours to learn",
            Decides::Experience => "years of experience",
        },
        years_source: years_source(assessment, decides),
        hours: assessment.measure.hours,
        carried: met.map(|gap| Name::of_skill(&gap.skill, catalogue)).collect(),
        gained: learnt.collect(),
        gates: assessment.gates.iter().map(|gate| gate_entry(*gate, assessment, person)).collect(),
        pay,
        redundancy: risks.filter_map(|claim| Figure::of(claim, catalogue)).collect(),
    }
}

fn gate_entry(gate: Gate, assessment: &Assessment<'_>, person: &Person<'_>) -> GateEntry {
    GateEntry {
        gate: gate_name(gate),
        outcome: match gate.outcome() {
            GateOutcome::Passed => "passed",
            GateOutcome::Stopped if assessment.is_waived() => "waived",
            GateOutcome::Stopped => "stopped",
            GateOutcome::NotStated => "not stated",
        },
        text: if assessment.is_waived() {
            gate_facts(gate, &assessment.from.id, person.catalogue, person.plan)
        } else {
            gate_words(gate, &assessment.from.id, person.catalogue, person.plan)
        },
    }
}

/// The word for a gate.
pub fn gate_name(gate: Gate) -> &'static str {
    match gate {
        Gate::Coverage { .. } => "coverage",
        Gate::Rungs { .. } => "level",
        Gate::Experience { .. } => "experience",
        Gate::Leading { .. } => "leading",
        Gate::Education { .. } => "education",
        Gate::Pay { .. } => "pay",
    }
}

fn years_source(assessment: &Assessment<'_>, decides: Decides) -> String {
    match (decides, &assessment.usual) {
        (Decides::Hours, _) => "hours to learn ÷ hours a week".to_owned(),
        (Decides::Experience, _) => "years of experience the role asks for".to_owned(),
        (Decides::UsualYears, UsualYears::Named { source, .. }) => source.to_string(),
        (Decides::UsualYears, UsualYears::Median { moves, same_role: true, .. }) => {
            format!("median of the {moves} named moves out of this role")
        }
        (Decides::UsualYears, UsualYears::Median { moves, same_role: false, .. }) => {
            format!("median of {moves} named moves")
        }
        (Decides::UsualYears, UsualYears::Held) => "a role held before".to_owned(),
        (Decides::UsualYears, UsualYears::Below { source }) => format!("the rung below, by {source}"),
        (Decides::UsualYears, UsualYears::Unknown) => "not known".to_owned(),
    }
}

/// The sources that an entry names.
pub fn sources(entry: &MoveEntry) -> BTreeSet<SourceId> {
    let hours = entry.gained.iter().filter_map(|skill| skill.hours_source.as_deref());
    let figures = entry.pay.iter().chain(&entry.redundancy).map(|figure| figure.source.as_str());
    let named = entry.named_by.as_deref().into_iter();
    // Of years there may be a formula in place of a source; what is no source is dropped when sources are listed.
    let years = std::iter::once(entry.years_source.as_str());
    hours.chain(figures).chain(named).chain(years).map(SourceId::from).collect()
}
