//! `rungs role ROLE`

use clap::Args;
use serde::Serialize;

use crate::app::format;
use crate::app::words::{Words as _, unit};
use crate::cli::answer::{Apart, Figure, Name, Sources, ids_text};
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::Answer;
use crate::cli::table::Table;
use crate::cli::{output, resolve};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::career_move::CareerMove;
use crate::domain::catalogue::profile::Profile;
use crate::domain::catalogue::role::{Asks, Need, Occupation, Role};
use crate::domain::catalogue::source::SourceKind;
use crate::domain::identifier;
use crate::domain::ids::{FamilyId, RoleId, SourceId};
use crate::domain::level::Level;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve;
use crate::domain::proficiency::Proficiency;

/// Which role to show.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Id, title or alias of the role.
    role: String,
    /// Where sources are held against each other.
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    #[command(flatten)]
    form: Form,
}

/// Shows a role.
///
/// # Errors
/// If the role is not known.
pub fn run(arguments: &Arguments) -> Result<String, CliError> {
    let catalogue = resolve::catalogue()?;
    let role = resolve::role(&catalogue, &arguments.role)?;
    let place = resolve::place_or_usual(&catalogue, arguments.place.as_deref())?;
    let apart = Apart::of(&resolve(role, &Question::about(&place), &catalogue));
    let figures: Vec<_> = role.claims.iter().filter_map(|claim| Figure::of(claim, &catalogue)).collect();
    let moves_to: Vec<_> = catalogue.moves_from(&role.id).collect();
    let moves_from: Vec<_> = catalogue.moves_to(&role.id).collect();
    let claimed = role.claims.iter().filter(|claim| catalogue.kind_of(claim) != SourceKind::Satire);
    let moved = moves_to.iter().chain(&moves_from).flat_map(|known| [&known.source, &known.years_source]);
    let profile = role.profile.iter().flat_map(|profile| &profile.sources);
    let sources = role.sources.iter().chain(claimed.map(|claim| &claim.source)).chain(moved).chain(profile);
    let answer = RoleAnswer {
        id: &role.id,
        title: &role.title,
        short: role.short(),
        aliases: &role.aliases,
        level: role.level,
        family: catalogue.family_of(role),
        family_id: role.family.as_ref(),
        leads_people: role.leads_people,
        summary: role.summary.as_deref(),
        occupation: role.occupation.as_ref(),
        asks: &role.asks,
        skills: wanted(role, &catalogue),
        figures,
        disagreement: apart,
        moves_to: moves_to.iter().map(|known| entry(known, &known.to, &catalogue)).collect(),
        moves_from: moves_from.iter().map(|known| entry(known, &known.from, &catalogue)).collect(),
        skills_sources: &role.sources,
        profile: role.profile.as_ref(),
        sources: Sources::of(sources, &catalogue),
    };
    output::tell(&answer, arguments.form.json)
}

fn wanted(role: &Role, catalogue: &Catalogue) -> Vec<WantedEntry> {
    let entry = |need: Need| {
        role.skills.iter().filter(move |wanted| wanted.need == need).map(move |wanted| WantedEntry {
            skill: Name::of_skill(&wanted.skill, catalogue),
            essential: need == Need::Essential,
            importance: wanted.importance,
            level: wanted.level,
        })
    };
    entry(Need::Essential).chain(entry(Need::Optional)).collect()
}

fn entry(known: &CareerMove, other: &RoleId, catalogue: &Catalogue) -> MoveEntry {
    MoveEntry {
        role: Name::of_role(other, catalogue),
        years: known.years,
        source: known.source.clone(),
        years_source: known.years_source.clone(),
        note: known.note.clone(),
    }
}

/// A skill the role wants.
#[derive(Serialize)]
struct WantedEntry {
    skill: Name,
    essential: bool,
    importance: f64,
    level: Proficiency,
}

/// A move out of the role or into it.
#[derive(Serialize)]
struct MoveEntry {
    role: Name,
    years: f64,
    source: SourceId,
    years_source: SourceId,
    note: Option<String>,
}

/// A role with all that is known of it, but for satire.
#[derive(Serialize)]
struct RoleAnswer<'a> {
    id: &'a RoleId,
    title: &'a str,
    short: &'a str,
    aliases: &'a [String],
    #[serde(serialize_with = "identifier::of_option")]
    level: Option<Level>,
    family: Option<&'a str>,
    family_id: Option<&'a FamilyId>,
    leads_people: Option<bool>,
    summary: Option<&'a str>,
    occupation: Option<&'a Occupation>,
    asks: &'a Asks,
    /// Essential ones first.
    skills: Vec<WantedEntry>,
    figures: Vec<Figure>,
    disagreement: Option<Apart>,
    moves_to: Vec<MoveEntry>,
    moves_from: Vec<MoveEntry>,
    skills_sources: &'a [SourceId],
    profile: Option<&'a Profile>,
    sources: Sources,
}

impl Answer for RoleAnswer<'_> {
    fn text(&self) -> String {
        let mut text = format!("{} ({})\n", self.title, self.id);
        let leads = if self.leads_people == Some(true) { ", leads people" } else { "" };
        let family = self.family.unwrap_or("Family not known");
        let level = self.level.map_or("level not known", |level| level.words());
        text.push_str(&format!("{family}, {level}{leads}\n"));
        self.summary.iter().for_each(|summary| text.push_str(&format!("\n{summary}\n")));
        if !self.aliases.is_empty() {
            text.push_str(&format!("\nAlso called: {}\n", self.aliases.join(", ")));
        }
        if let Some(Occupation { code, title, fit }) = self.occupation {
            text.push_str(&format!("Statistical class: {code} {title} ({} fit)\n", fit.words()));
        }
        text.push_str(&self.asks_text());
        if self.skills.is_empty() {
            text.push_str("\nWhich skills it wants is not known.\n");
        } else {
            text.push_str(&format!("\nSkills wanted ({})\n{}", ids_text(self.skills_sources), self.skills_text()));
        }
        text.push_str(&self.figures_text());
        text.push_str(&moves_text("Moves on to", &self.moves_to));
        text.push_str(&moves_text("Reached from", &self.moves_from));
        text.push_str(&self.sources.text());
        text
    }
}

impl RoleAnswer<'_> {
    fn asks_text(&self) -> String {
        let Asks { education, experience_years, leading_years, education_note: _ } = self.asks;
        let years = |years: &f64, of: &str| {
            let number = if *years > 0.0 { format::decimal(*years, 1) } else { "no".to_owned() };
            format!("{number} years {of}")
        };
        let parts: Vec<_> = [
            education.map(|education| education.words().to_owned()),
            experience_years.as_ref().map(|number| years(number, "in the field")),
            leading_years.as_ref().map(|number| years(number, "leading people")),
        ]
        .into_iter()
        .flatten()
        .collect();
        if parts.is_empty() { String::new() } else { format!("Asks for: {}\n", parts.join(", ")) }
    }

    fn skills_text(&self) -> String {
        let mut table = Table::new(&["Skill", "Need"], &["Level", "Importance"], &[]);
        for wanted in &self.skills {
            let need = if wanted.essential { "essential" } else { "optional" };
            let importance = format::decimal(wanted.importance, 2);
            table.row([wanted.skill.title.clone(), need.to_owned(), wanted.level.value().to_string(), importance]);
        }
        table.text()
    }

    fn figures_text(&self) -> String {
        if self.figures.is_empty() {
            return "\nFigures\n  No source has a figure.\n".to_owned();
        }
        let columns = ["Measure", "Amount", "Unit", "Place", "Year", "Source", "Limits"];
        let mut table = Table::new(&columns, &[], &[]);
        for figure in &self.figures {
            let from = figure.from_year.map_or_else(String::new, |from| format!("{from}–"));
            table.row([
                format::lower(figure.measure.words()),
                figure.amount_text(),
                unit(&figure.unit),
                figure.place_text(),
                format!("{from}{}", figure.year),
                figure.source.to_string(),
                figure.limits_text(),
            ]);
        }
        let mut text = format!("\nFigures\n{}", table.text());
        text.push_str(&self.disagreement.as_ref().map(Apart::text).unwrap_or_default());
        text
    }
}

fn moves_text(heading: &str, moves: &[MoveEntry]) -> String {
    if moves.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&["Role"], &["Years"], &["Years by", "Move by"]);
    for known in moves {
        let years = format::decimal(known.years, 1);
        table.row([known.role.title.clone(), years, known.years_source.to_string(), known.source.to_string()]);
    }
    format!("\n{heading}\n{}", table.text())
}
