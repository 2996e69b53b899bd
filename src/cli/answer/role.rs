//! The answer of `rungs role`.

use serde::Serialize;

use super::figure::Figure;
use super::{Name, SourceEntry, sources_text};
use crate::app::format;
use crate::cli::output::Answer;
use crate::cli::table::{Align, Table};

/// The statistical class of a role.
#[derive(Clone, Debug, Serialize)]
pub struct OccupationEntry {
    /// O*NET-SOC code.
    pub code: String,
    /// Its official title.
    pub title: String,
    /// `good`, `fair` or `weak`.
    pub fit: &'static str,
}

/// What a role asks for apart from skills.
#[derive(Clone, Debug, Serialize)]
pub struct AsksEntry {
    /// Formal education.
    pub education: Option<&'static str>,
    /// Years of work in the field.
    pub experience_years: Option<f64>,
    /// Years of leading people.
    pub leading_years: Option<f64>,
}

/// A skill the role wants.
#[derive(Clone, Debug, Serialize)]
pub struct WantedEntry {
    /// The skill.
    pub skill: Name,
    /// Whether the role cannot be done without it.
    pub essential: bool,
    /// Above 0 and up to 1.
    pub importance: f64,
    /// The level wanted, 1 to 5.
    pub level: u8,
}

/// Figures about pay that cannot all be right.
#[derive(Clone, Debug, Serialize)]
pub struct DisagreementEntry {
    /// The claim with the lowest middle.
    pub lowest_claim: String,
    /// That middle, whole units a year.
    pub lowest_middle: f64,
    /// The claim with the highest middle.
    pub highest_claim: String,
    /// That middle, whole units a year.
    pub highest_middle: f64,
}

/// A move out of the role or into it.
#[derive(Clone, Debug, Serialize)]
pub struct MoveEntry {
    /// The other role.
    pub role: Name,
    /// Years usually spent before the move.
    pub years: f64,
    /// Who names the move.
    pub source: String,
    /// Who gives the years.
    pub years_source: String,
}

/// A role.
#[derive(Clone, Debug, Serialize)]
pub struct RoleAnswer {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// Other titles.
    pub aliases: Vec<String>,
    /// Seniority, in lower case.
    pub level: &'static str,
    /// The family, by its title.
    pub family: String,
    /// Whether it leads people.
    pub leads_people: bool,
    /// What it is for.
    pub summary: String,
    /// Its statistical class.
    pub occupation: Option<OccupationEntry>,
    /// What it asks for apart from skills.
    pub asks: AsksEntry,
    /// Skills wanted, essential ones first.
    pub skills: Vec<WantedEntry>,
    /// Published figures, without satire.
    pub figures: Vec<Figure>,
    /// Figures about pay that cannot all be right.
    pub disagreement: Option<DisagreementEntry>,
    /// Moves out of it.
    pub moves_to: Vec<MoveEntry>,
    /// Moves into it.
    pub moves_from: Vec<MoveEntry>,
    /// Sources of the summary, the skills and what it asks for.
    pub skills_sources: Vec<String>,
    /// Every source named above.
    pub sources: Vec<SourceEntry>,
}

impl Answer for RoleAnswer {
    fn text(&self) -> String {
        let mut text = format!("{} ({})\n", self.title, self.id);
        let leads = if self.leads_people { ", leads people" } else { "" };
        text.push_str(&format!("{}, {}{leads}\n\n{}\n", self.family, self.level, self.summary));
        if !self.aliases.is_empty() {
            text.push_str(&format!("\nAlso called: {}\n", self.aliases.join(", ")));
        }
        if let Some(OccupationEntry { code, title, fit }) = &self.occupation {
            text.push_str(&format!("Statistical class: {code} {title} ({fit} fit)\n"));
        }
        text.push_str(&self.asks_text());
        text.push_str(&format!("\nSkills wanted ({})\n{}", self.skills_sources.join(", "), self.skills_text()));
        text.push_str(&self.figures_text());
        text.push_str(&moves_text("Moves on to", &self.moves_to));
        text.push_str(&moves_text("Reached from", &self.moves_from));
        text.push_str(&sources_text(&self.sources));
        text
    }
}

impl RoleAnswer {
    fn asks_text(&self) -> String {
        let AsksEntry { education, experience_years, leading_years } = &self.asks;
        let years = |years: &f64, of: &str| format!("{} years {of}", format::decimal(*years, 1));
        let parts: Vec<_> = [
            education.map(str::to_owned),
            experience_years.as_ref().map(|number| years(number, "in the field")),
            leading_years.as_ref().map(|number| years(number, "leading people")),
        ]
        .into_iter()
        .flatten()
        .collect();
        if parts.is_empty() { String::new() } else { format!("Asks for: {}\n", parts.join(", ")) }
    }

    fn skills_text(&self) -> String {
        let columns = [("Skill", Align::Left), ("Need", Align::Left), ("Level", Align::Right)];
        let mut table = Table::new(columns.into_iter().chain([("Importance", Align::Right)]));
        for wanted in &self.skills {
            let need = if wanted.essential { "essential" } else { "optional" };
            let importance = format::decimal(wanted.importance, 2);
            table.row([wanted.skill.title.clone(), need.to_owned(), wanted.level.to_string(), importance]);
        }
        table.text()
    }

    fn figures_text(&self) -> String {
        if self.figures.is_empty() {
            return "\nFigures\n  No source has a figure.\n".to_owned();
        }
        let mut table = Table::new(
            ["Measure", "Amount", "Unit", "Place", "Year", "Source", "Limits"].map(|column| (column, Align::Left)),
        );
        for figure in &self.figures {
            let year = figure.from_year.map_or_else(String::new, |from| format!("{from}–"));
            table.row([
                figure.measure.to_owned(),
                figure.amount_text(),
                figure.unit.clone(),
                figure.place.clone(),
                format!("{year}{}", figure.year),
                figure.source.clone(),
                figure.limits_text(),
            ]);
        }
        let mut text = format!("\nFigures\n{}", table.text());
        if let Some(DisagreementEntry { lowest_claim, lowest_middle, highest_claim, highest_middle }) =
            &self.disagreement
        {
            let (low, high) = (format::grouped(*lowest_middle), format::grouped(*highest_middle));
            text.push_str(&format!("  These disagree: {low} ({lowest_claim}) and {high} ({highest_claim}).\n"));
        }
        text
    }
}

fn moves_text(heading: &str, moves: &[MoveEntry]) -> String {
    if moves.is_empty() {
        return String::new();
    }
    let columns = [("Role", Align::Left), ("Years", Align::Right), ("Years by", Align::Left), ("Move by", Align::Left)];
    let mut table = Table::new(columns);
    for known in moves {
        let years = format::decimal(known.years, 1);
        table.row([known.role.title.clone(), years, known.years_source.clone(), known.source.clone()]);
    }
    format!("\n{heading}\n{}", table.text())
}
