//! `rungs gap --plan PLAN | --from ROLE --to ROLE`

use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;
use crate::app::words::Words as _;
use crate::cli::answer::{Name, Sources, ids_text};
use crate::cli::error::CliError;
use crate::cli::given::{Asking, Given};
use crate::cli::output::{self, Answer};
use crate::cli::table::Table;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Need;
use crate::domain::gap::Gap;
use crate::domain::gap::confidence::Confidence;
use crate::domain::gap::coverage::Coverage;
use crate::domain::gap::shortfall::Shortfall;
use crate::domain::gap::skill_gap::{GapState, SkillGap};
use crate::domain::ids::SourceId;
use crate::domain::proficiency::Proficiency;

/// Measures the gap.
///
/// # Errors
/// If the plan cannot be opened or a role is not known.
pub fn run(asking: &Asking, clock: Date) -> Result<String, CliError> {
    let (given, catalogue) = asking.give(clock)?;
    let role = given.goal(&catalogue)?;
    let gap = Gap::measure(role, &given.plan.levels_known(&catalogue), &catalogue);
    let hours_sources = gap.skills.iter().filter_map(|gap| catalogue.skill(&gap.skill)?.hours_source.as_ref());
    let answer = GapAnswer {
        role: Name::of_role(&role.id, &catalogue),
        position: Name::of_role(&given.plan.position.role, &catalogue),
        assumed_from: given.assumed_from,
        skills: gap.skills.iter().map(|gap| entry(gap, &catalogue)).collect(),
        coverage: gap.coverage,
        shortfall: gap.shortfall,
        confidence: gap.confidence,
        levels_sources: role.sources.clone(),
        sources: Sources::of(role.sources.iter().chain(hours_sources), &catalogue),
    };
    output::tell(&answer, asking.dated.form.json)
}

fn entry(gap: &SkillGap, catalogue: &Catalogue) -> SkillEntry {
    SkillEntry {
        skill: Name::of_skill(&gap.skill, catalogue),
        essential: gap.need == Need::Essential,
        importance: gap.importance,
        weight: gap.weight,
        level: gap.held.map(|held| held.level),
        assumed: gap.held.is_some_and(|held| held.assumed),
        wanted: gap.wanted,
        state: gap.state,
        hours: gap.hours,
        hours_source: catalogue.skill(&gap.skill).and_then(|skill| skill.hours_source.clone()),
    }
}

/// One skill against what the role wants.
#[derive(Serialize)]
struct SkillEntry {
    skill: Name,
    essential: bool,
    importance: f64,
    weight: f64,
    level: Option<Proficiency>,
    assumed: bool,
    wanted: Proficiency,
    state: GapState,
    hours: Option<f64>,
    hours_source: Option<SourceId>,
}

/// The gap to a role.
#[derive(Serialize)]
struct GapAnswer {
    role: Name,
    position: Name,
    assumed_from: Option<Name>,
    coverage: Option<Coverage>,
    shortfall: Shortfall,
    confidence: Confidence,
    skills: Vec<SkillEntry>,
    levels_sources: Vec<SourceId>,
    sources: Sources,
}

impl Answer for GapAnswer {
    fn text(&self) -> String {
        let mut text = format!("From {} to {}\n", self.position.title, self.role.title);
        text.push_str(&Given::assumption(self.assumed_from.as_ref()));
        text.push_str(&format!("\n{}", readings(self.coverage.as_ref(), &self.shortfall, &self.confidence)));
        text.push_str(&self.table("Essential", true));
        text.push_str(&self.table("Optional", false));
        text.push_str(&format!("\nLevels wanted by {}.\n", ids_text(&self.levels_sources)));
        text.push_str(&self.sources.text());
        text
    }
}

/// The three readings of a gap.
pub(super) fn readings(coverage: Option<&Coverage>, shortfall: &Shortfall, confidence: &Confidence) -> String {
    let covered = coverage.map_or_else(
        || "not enough to say; no essential skill has a level".to_owned(),
        |coverage| {
            let share = format::percent(coverage.share);
            format!("{} of {} essentials met, {share} by weight", coverage.met, coverage.of)
        },
    );
    let unrated = match shortfall.unknown {
        0 => String::new(),
        number => format!(", and {} unrated", format::count(number, "essential", "essentials")),
    };
    let share = format::percent(confidence.share);
    format!(
        "  Covered     {covered}\n  Shortfall   {}{unrated}\n  Confidence  {share}, {} of {} skills rated\n",
        format::shortfall(shortfall),
        confidence.rated,
        confidence.of
    )
}

impl GapAnswer {
    fn table(&self, heading: &str, essential: bool) -> String {
        let mut table = Table::new(&["Skill", "State"], &["Level", "Wanted", "Hours"], &["Hours by"]);
        for entry in self.skills.iter().filter(|entry| entry.essential == essential) {
            let level = entry.level.map_or_else(|| "?".to_owned(), |level| level.value().to_string());
            let mark = if entry.assumed { "~" } else { "" };
            let hours = match entry.hours {
                None => "?".to_owned(),
                Some(0.0) => "–".to_owned(),
                Some(hours) => format::hours(hours),
            };
            let source = entry.hours_source.as_ref().filter(|_| entry.hours.is_some_and(|hours| hours > 0.0));
            table.row([
                entry.skill.title.clone(),
                entry.state.words().to_lowercase(),
                format!("{mark}{level}"),
                entry.wanted.value().to_string(),
                hours,
                source.map(ToString::to_string).unwrap_or_default(),
            ]);
        }
        let table = table.text();
        if table.is_empty() { table } else { format!("\n{heading}\n{table}") }
    }
}
