//! One move with all that it rests on.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{ByOneSource, Figure, Name, ids_text};
use crate::app::format;
use crate::app::present::strip::time_words;
use crate::app::words::covers_little;
use crate::app::words::{DIFFERENT_SOURCES, Words as _, gate_facts, gate_words};
use crate::cli::answer::telling;
use crate::domain::catalogue::claim::Measure;
use crate::domain::catalogue::source::SourceKind;
use crate::domain::gap::Gap;
use crate::domain::gap::skill_gap::GapState;
use crate::domain::identifier;
use crate::domain::ids::{PlaceId, SourceId};
use crate::domain::moves::assessment::{Assessment, Decides, UsualYears};
use crate::domain::moves::gate::{Gate, GateOutcome};
use crate::domain::moves::naming::Naming;
use crate::domain::moves::person::Person;
use crate::domain::path::move_kind::MoveKind;
use crate::domain::pay::pay_of_move::PayOfMove;
use crate::domain::proficiency::Proficiency;

/// A skill of the role taken, with what is there before the move.
#[derive(Clone, Debug, Serialize)]
struct LearntEntry {
    skill: Name,
    from: Proficiency,
    to: Proficiency,
    hours: f64,
    hours_source: Option<SourceId>,
}

/// What came of a gate.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum OutcomeEntry {
    Passed,
    Stopped,
    /// It stops nothing because a source names the move.
    Waived,
    NotStated,
}

/// One gate: what it asks, what there is, and what would open it.
#[derive(Clone, Debug, Serialize)]
struct GateEntry {
    #[serde(serialize_with = "identifier::of")]
    gate: Gate,
    outcome: OutcomeEntry,
    text: String,
}

/// Why a step back is open at once.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum WayBackEntry {
    HeldBefore,
    RungBelow,
}

/// A move.
#[derive(Clone, Debug, Serialize)]
pub struct MoveEntry {
    pub from: Name,
    pub to: Name,
    kind: Option<MoveKind>,
    /// Whether it can be made: a source names it, or it passes every gate.
    open: bool,
    /// On what it rests.
    naming: Naming,
    /// The source that names it; `None` for a computed move.
    named_by: Option<SourceId>,
    /// That it covers less than a computed move would have to, in words.
    #[serde(skip)]
    covers_little: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    way_back: Option<WayBackEntry>,
    coverage: Option<f64>,
    years: f64,
    /// What decides the years.
    timing: &'static str,
    /// `None` where no source gives the years.
    years_source: Option<SourceId>,
    /// Over how many named moves the years are the median.
    median_of: Option<usize>,
    #[serde(skip)]
    years_by: String,
    hours: Option<f64>,
    carried: Vec<Name>,
    gained: Vec<LearntEntry>,
    /// Levels to gain of which nobody says how many hours they take.
    #[serde(skip_serializing_if = "is_none")]
    untimed_levels: u32,
    gates: Vec<GateEntry>,
    pay: Option<Figure>,
    /// Whether the pay before is a figure of another source.
    other_source: bool,
    /// What one source says of both roles, where the figures are not of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    by_one_source: Option<ByOneSource>,
    redundancy: Vec<Figure>,
}

impl MoveEntry {
    /// The entry of a move from a role in a place to another in a place.
    pub fn of(assessment: &Assessment<'_>, [from, to]: [&PlaceId; 2], person: &Person<'_>) -> Self {
        let catalogue = person.catalogue;
        let gap = Gap::measure(assessment.to, &person.levels_between(assessment.from, assessment.to), catalogue);
        let met = gap.essentials().filter(|gap| gap.state == GapState::Met);
        let learnt = gap.shortfall.ledger.iter().filter_map(|line| {
            let skill = gap.skill(&line.skill)?;
            Some(LearntEntry {
                skill: Name::of_skill(&line.skill, catalogue),
                from: skill.held.map_or(Proficiency::NONE, |held| held.level),
                to: skill.wanted,
                hours: line.hours,
                hours_source: catalogue.skill(&line.skill).and_then(|skill| skill.hours_source.clone()),
            })
        });
        let (years, decides) = assessment.years();
        let PayOfMove { apart, by_one } = person.pay_of_move((assessment.from, from), (assessment.to, to));
        let usual = Some(&assessment.usual).filter(|_| decides == Decides::UsualYears);
        let risks = assessment.to.claims.iter().filter(|claim| {
            claim.measure == Measure::RedundancyRisk && catalogue.kind_of(claim) == SourceKind::Measured
        });
        Self {
            from: Name::of_role(&assessment.from.id, catalogue),
            to: Name::of_role(&assessment.to.id, catalogue),
            kind: assessment.kind,
            open: assessment.is_open(),
            naming: assessment.naming,
            named_by: assessment.named.map(|known| known.source.clone()),
            covers_little: covers_little(assessment, catalogue.calibration()),
            way_back: match &assessment.usual {
                UsualYears::Held => Some(WayBackEntry::HeldBefore),
                UsualYears::Below { .. } => Some(WayBackEntry::RungBelow),
                UsualYears::Named { .. } | UsualYears::Median { .. } | UsualYears::Unknown => None,
            },
            coverage: assessment.measure.coverage,
            years,
            timing: match decides {
                Decides::UsualYears if assessment.is_way_back() => "way_back",
                Decides::UsualYears => "typical_years",
                Decides::Hours => "hours_to_learn",
                Decides::Experience => "years_of_experience",
            },
            years_source: usual.and_then(UsualYears::source).cloned(),
            median_of: usual.and_then(UsualYears::median_of),
            years_by: match decides {
                Decides::Hours => HOURS.to_owned(),
                Decides::Experience => EXPERIENCE.to_owned(),
                Decides::UsualYears => years_by(&assessment.usual),
            },
            hours: assessment.measure.hours,
            carried: met.map(|gap| Name::of_skill(&gap.skill, catalogue)).collect(),
            gained: learnt.collect(),
            untimed_levels: gap.shortfall.untimed_levels(),
            gates: assessment.gates.iter().map(|gate| GateEntry::of(*gate, assessment, person)).collect(),
            pay: person.pay(assessment.to, to).and_then(|choice| Figure::of(choice.claim, catalogue)),
            other_source: apart,
            by_one_source: by_one.as_ref().map(ByOneSource::from),
            redundancy: risks.filter_map(|claim| Figure::of(claim, catalogue)).collect(),
        }
    }

    /// The sources that it names; a figure of the person's own names none.
    pub fn sources(&self) -> BTreeSet<&SourceId> {
        let hours = self.gained.iter().filter_map(|skill| skill.hours_source.as_ref());
        let figures = self.pay.iter().chain(&self.redundancy).map(|figure| &figure.source);
        let by_one = self.by_one_source.as_ref().map(|by_one| &by_one.source);
        hours.chain(figures).chain(by_one).chain(&self.named_by).chain(&self.years_source).collect()
    }

    /// The lines of the ledger, indented by so many spaces.
    pub fn text(&self, indent: usize) -> String {
        let mut text = String::new();
        let mut line = |word: &str, rest: &str| text.push_str(&format!("{:indent$}{word:<10}{rest}\n", ""));
        line("Kind", &self.kind_text());
        line("Time", &format!("{}, by {}", time_words(self.years), self.years_by));
        let carried: Vec<_> = self.carried.iter().map(|skill| skill.title.as_str()).collect();
        line("Brings", if carried.is_empty() { "no essential skill".to_owned() } else { carried.join(", ") }.as_str());
        line("To learn", &self.gained_text());
        line("Pay", &self.pay.as_ref().map_or_else(|| "no source has a figure".to_owned(), Figure::text));
        let apart = self.other_source.then(|| DIFFERENT_SOURCES.to_owned());
        let by_one = self.by_one_source.as_ref().map(ByOneSource::text);
        let said: Vec<_> = apart.into_iter().chain(by_one).collect();
        if !said.is_empty() {
            line("", &said.join("; "));
        }
        for risk in &self.redundancy {
            line("Risk", &format!("chance of losing the job {}", risk.text()));
        }
        for (at, gate) in self.gates.iter().enumerate() {
            let outcome = match gate.outcome {
                OutcomeEntry::Passed => "passed",
                OutcomeEntry::Stopped => "stopped",
                OutcomeEntry::Waived => "waived",
                OutcomeEntry::NotStated => "not stated",
            };
            line(if at == 0 { "Gates" } else { "" }, &format!("{outcome:<10}  {}", gate.text));
        }
        text
    }

    fn kind_text(&self) -> String {
        let kind = self.kind.map_or("Move", MoveKind::words);
        let little = self.covers_little.as_ref().map_or_else(String::new, |little| format!("; {little}"));
        match (self.way_back, &self.named_by) {
            (Some(WayBackEntry::HeldBefore), _) => format!("{kind}, held before"),
            (Some(WayBackEntry::RungBelow), _) => format!("{kind}, rung below"),
            (None, Some(source)) if self.naming == Naming::Page => format!("{kind}, named by {source}{little}"),
            (None, Some(source)) => format!("{kind}, {} ({source}){little}", self.naming.words()),
            (None, None) => format!("{kind}, computed: nobody names it"),
        }
    }

    fn gained_text(&self) -> String {
        let untimed = (self.untimed_levels > 0)
            .then(|| format!("{} of which no hours are known", format::levels(self.untimed_levels)));
        if self.gained.is_empty() {
            return untimed.unwrap_or_else(|| "nothing".to_owned());
        }
        let one = |entry: &LearntEntry| {
            let (from, to) = (entry.from.value(), entry.to.value());
            format!("{} {from}→{to} ({})", entry.skill.title, format::hours(entry.hours))
        };
        let sources: BTreeSet<_> = self.gained.iter().filter_map(|skill| skill.hours_source.as_ref()).collect();
        let gained: Vec<_> = self.gained.iter().map(one).collect();
        let all = self.hours.map_or_else(|| "hours not known".to_owned(), format::hours);
        let untimed = untimed.map_or_else(String::new, |untimed| format!("; {untimed}"));
        format!("{}; {all} in all, by {}{untimed}", gained.join(", "), ids_text(sources))
    }
}

impl GateEntry {
    fn of(gate: Gate, assessment: &Assessment<'_>, person: &Person<'_>) -> Self {
        let words = if assessment.is_waived() { gate_facts } else { gate_words };
        Self {
            gate,
            outcome: match gate.outcome() {
                GateOutcome::Passed => OutcomeEntry::Passed,
                GateOutcome::Stopped if assessment.is_waived() => OutcomeEntry::Waived,
                GateOutcome::Stopped => OutcomeEntry::Stopped,
                GateOutcome::NotStated => OutcomeEntry::NotStated,
            },
            text: words(gate, &assessment.from.id, &assessment.to.id, telling(person.catalogue, person.plan)),
        }
    }
}

/// How years came about that the hours to learn decide.
pub const HOURS: &str = "hours to learn ÷ hours learned a week";
/// How years came about that experience decides.
pub const EXPERIENCE: &str = "years of experience the role asks for";

/// Who gives usual years, or how they came about.
pub fn years_by(usual: &UsualYears) -> String {
    match usual {
        UsualYears::Named { source, .. } => source.to_string(),
        UsualYears::Median { moves, same_role: true, .. } => {
            format!("median of the {moves} named moves out of this role")
        }
        UsualYears::Median { moves, same_role: false, .. } => format!("median of {moves} named moves"),
        UsualYears::Held => "a role held before".to_owned(),
        UsualYears::Below { source } => format!("the rung below, by {source}"),
        UsualYears::Unknown => "not known".to_owned(),
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the serializer gives references")]
fn is_none(levels: &u32) -> bool {
    *levels == 0
}
