//! The answer of `rungs gap`.

use serde::Serialize;

use super::{Name, SourceEntry, sources_text};
use crate::app::format;
use crate::cli::given::Given;
use crate::cli::output::Answer;
use crate::cli::table::{Align, Table};

/// What one essential skill adds to the coverage.
#[derive(Clone, Debug, Serialize)]
pub struct CoveragePart {
    /// Id of the skill.
    pub skill: String,
    /// The part gained.
    pub gained: f64,
    /// The part it adds when met.
    pub full: f64,
}

/// Share of the essential skills met.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageEntry {
    /// Essentials met.
    pub met: usize,
    /// Essentials in all.
    pub of: usize,
    /// Weighted share, 0 to 1.
    pub share: f64,
    /// The parts; those gained sum to the share.
    pub ledger: Vec<CoveragePart>,
}

/// Hours that one essential skill asks for.
#[derive(Clone, Debug, Serialize)]
pub struct ShortfallPart {
    /// Id of the skill.
    pub skill: String,
    /// Hours to the level wanted.
    pub hours: f64,
}

/// Hours to the levels wanted.
#[derive(Clone, Debug, Serialize)]
pub struct ShortfallEntry {
    /// Hours in all.
    pub hours: f64,
    /// Essentials without a level, whose hours are unknown and not in the sum.
    pub unrated_essentials: usize,
    /// The parts; they sum to the hours.
    pub ledger: Vec<ShortfallPart>,
}

/// What the rating of one skill adds to the confidence.
#[derive(Clone, Debug, Serialize)]
pub struct ConfidencePart {
    /// Id of the skill.
    pub skill: String,
    /// Whether the person rated it.
    pub rated: bool,
    /// The part it adds when rated.
    pub full: f64,
}

/// Share of the skills rated.
#[derive(Clone, Debug, Serialize)]
pub struct ConfidenceEntry {
    /// Skills rated.
    pub rated: usize,
    /// Skills in all.
    pub of: usize,
    /// Weighted share, 0 to 1.
    pub share: f64,
    /// The parts; those rated sum to the share.
    pub ledger: Vec<ConfidencePart>,
}

/// One skill against what the role wants.
#[derive(Clone, Debug, Serialize)]
pub struct SkillEntry {
    /// The skill.
    pub skill: Name,
    /// Whether the role cannot be done without it.
    pub essential: bool,
    /// Above 0 and up to 1.
    pub importance: f64,
    /// Importance × rarity among roles.
    pub weight: f64,
    /// The level held, 0 to 5; null if unrated.
    pub level: Option<u8>,
    /// Whether the level is only assumed.
    pub assumed: bool,
    /// The level wanted, 1 to 5.
    pub wanted: u8,
    /// `met`, `short`, `missing` or `unrated`.
    pub state: String,
    /// Hours to the level wanted; null if unrated.
    pub hours: Option<f64>,
    /// Source of the hours.
    pub hours_source: Option<String>,
}

/// The gap to a role.
#[derive(Clone, Debug, Serialize)]
pub struct GapAnswer {
    /// The role wanted.
    pub role: Name,
    /// The role held.
    pub position: Name,
    /// The role whose usual levels were assumed; null with a plan.
    pub assumed_from: Option<Name>,
    /// Null if no essential skill has a level: there is not enough to say.
    pub coverage: Option<CoverageEntry>,
    /// Hours to learn.
    pub shortfall: ShortfallEntry,
    /// How much is rated.
    pub confidence: ConfidenceEntry,
    /// Every skill the role wants.
    pub skills: Vec<SkillEntry>,
    /// Sources of the levels wanted.
    pub levels_sources: Vec<String>,
    /// Every source named above.
    pub sources: Vec<SourceEntry>,
}

impl Answer for GapAnswer {
    fn text(&self) -> String {
        let mut text = format!("From {} to {}\n", self.position.title, self.role.title);
        text.push_str(&Given::assumption(self.assumed_from.as_ref()));
        text.push_str(&format!("\n{}", self.readings()));
        text.push_str(&self.table("Essential", true));
        text.push_str(&self.table("Optional", false));
        text.push_str(&format!("\nLevels wanted by {}.\n", self.levels_sources.join(", ")));
        text.push_str(&sources_text(&self.sources));
        text
    }
}

impl GapAnswer {
    fn readings(&self) -> String {
        let covered = self.coverage.as_ref().map_or_else(
            || "not enough to say; no essential skill has a level".to_owned(),
            |coverage| {
                let share = format::percent(coverage.share);
                format!("{} of {} essentials met, {share} by weight", coverage.met, coverage.of)
            },
        );
        let unrated = match self.shortfall.unrated_essentials {
            0 => String::new(),
            number => format!(", and {} unrated", format::count(number, "essential", "essentials")),
        };
        let share = format::percent(self.confidence.share);
        format!(
            "  Covered     {covered}\n  Shortfall   {}{unrated}\n  Confidence  {share}, {} of {} skills rated\n",
            format::hours(self.shortfall.hours),
            self.confidence.rated,
            self.confidence.of
        )
    }

    fn table(&self, heading: &str, essential: bool) -> String {
        let left = [("Skill", Align::Left), ("State", Align::Left)];
        let right = ["Level", "Wanted", "Hours"].map(|column| (column, Align::Right));
        let last = [("Hours by", Align::Left)];
        let mut table = Table::new(left.into_iter().chain(right).chain(last));
        for entry in self.skills.iter().filter(|entry| entry.essential == essential) {
            let level = entry.level.map_or_else(|| "?".to_owned(), |level| level.to_string());
            let mark = if entry.assumed { "~" } else { "" };
            let hours = match entry.hours {
                None => "?".to_owned(),
                Some(0.0) => "–".to_owned(),
                Some(hours) => format::hours(hours),
            };
            let source = entry.hours_source.clone().filter(|_| entry.hours.is_some_and(|hours| hours > 0.0));
            table.row([
                entry.skill.title.clone(),
                entry.state.clone(),
                format!("{mark}{level}"),
                entry.wanted.to_string(),
                hours,
                source.unwrap_or_default(),
            ]);
        }
        let table = table.text();
        if table.is_empty() { table } else { format!("\n{heading}\n{table}") }
    }
}
