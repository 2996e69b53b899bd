//! `rungs gap --plan PLAN | --from ROLE --to ROLE`

use clap::Args;
use jiff::civil::Date;

use crate::cli::answer::gap::{
    ConfidenceEntry, ConfidencePart, CoverageEntry, CoveragePart, GapAnswer, ShortfallEntry, ShortfallPart, SkillEntry,
};
use crate::cli::answer::{Name, source_entries};
use crate::cli::error::CliError;
use crate::cli::given::{Day, Form, Whose};
use crate::cli::output;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Need;
use crate::domain::gap::Gap;
use crate::domain::gap::skill_gap::SkillGap;

/// Whose gap to which role.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    whose: Whose,
    #[command(flatten)]
    form: Form,
    #[command(flatten)]
    day: Day,
}

/// Measures the gap.
///
/// # Errors
/// If the plan cannot be opened or a role is not known.
pub fn run(arguments: &Arguments, clock: Date) -> Result<(), CliError> {
    let (given, catalogue) = arguments.whose.give(arguments.form, arguments.day.or(clock))?;
    let role = given.goal(&catalogue)?;
    let gap = Gap::measure(role, &given.plan.levels_known(&catalogue), &catalogue);
    let hours_sources = gap.skills.iter().filter_map(|gap| Some(&catalogue.skill(&gap.skill)?.hours_source));
    let answer = GapAnswer {
        role: Name::of_role(&role.id, &catalogue),
        position: Name::of_role(&given.plan.position.role, &catalogue),
        assumed_from: given.assumed_from,
        coverage: gap.coverage.as_ref().map(|coverage| CoverageEntry {
            met: coverage.met,
            of: coverage.of,
            share: coverage.share,
            ledger: coverage
                .ledger
                .iter()
                .map(|line| CoveragePart { skill: line.skill.to_string(), gained: line.gained, full: line.full })
                .collect(),
        }),
        shortfall: ShortfallEntry {
            hours: gap.shortfall.hours,
            unrated_essentials: gap.shortfall.unknown,
            ledger: gap
                .shortfall
                .ledger
                .iter()
                .map(|line| ShortfallPart { skill: line.skill.to_string(), hours: line.hours })
                .collect(),
        },
        confidence: ConfidenceEntry {
            rated: gap.confidence.rated,
            of: gap.confidence.of,
            share: gap.confidence.share,
            ledger: gap
                .confidence
                .ledger
                .iter()
                .map(|line| ConfidencePart { skill: line.skill.to_string(), rated: line.rated, full: line.full })
                .collect(),
        },
        skills: gap.skills.iter().map(|gap| entry(gap, &catalogue)).collect(),
        levels_sources: role.sources.iter().map(ToString::to_string).collect(),
        sources: source_entries(role.sources.iter().chain(hours_sources), &catalogue),
    };
    output::print(&answer, arguments.form.json)
}

fn entry(gap: &SkillGap, catalogue: &Catalogue) -> SkillEntry {
    SkillEntry {
        skill: Name::of_skill(&gap.skill, catalogue),
        essential: gap.need == Need::Essential,
        importance: gap.importance,
        weight: gap.weight,
        level: gap.held.map(|held| held.level.value()),
        assumed: gap.held.is_some_and(|held| held.assumed),
        wanted: gap.wanted.value(),
        state: gap.state.word().to_lowercase(),
        hours: gap.hours,
        hours_source: catalogue.skill(&gap.skill).map(|skill| skill.hours_source.to_string()),
    }
}
