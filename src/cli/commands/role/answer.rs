//! A role with all that is known of it, section by section.

use serde::Serialize;

use super::profile_text::{asks_text, points_text, reality_text, section_text};
use super::section::RoleSection;
use crate::app::format;
use crate::app::present::role_words::{in_satire, preparation};
use crate::app::present::roles::correction::rows;
use crate::app::present::roles::profile::ProfileTab;
use crate::app::present::roles::reality::RealityTab;
use crate::app::present::roles::report::RoleReport;
use crate::app::present::roles::section::SectionData;
use crate::app::view::roles::ProfileSection;
use crate::app::words::{Words as _, unit};
use crate::cli::answer::{Apart, Figure, Name, Sources, ids_text};
use crate::cli::output::Answer;
use crate::cli::table::Table;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::career_move::CareerMove;
use crate::domain::catalogue::profile::Profile;
use crate::domain::catalogue::reality_check::RealityCheck;
use crate::domain::catalogue::role::{Asks, Need, Occupation, Role};
use crate::domain::identifier;
use crate::domain::ids::{FamilyId, PlaceId, RoleId, SourceId};
use crate::domain::level::Level;
use crate::domain::moves::naming::Naming;
use crate::domain::pay::choice::places_around;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve;
use crate::domain::plan::role_correction::RoleCorrection;
use crate::domain::plan::role_part::RolePart;
use crate::domain::proficiency::Proficiency;

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
    /// `None` where the person names it and states none.
    years: Option<f64>,
    source: SourceId,
    years_source: SourceId,
    note: Option<String>,
    /// On what it rests.
    naming: Naming,
}

/// A part of a role that the plan corrects; both sides in words.
#[derive(Serialize)]
struct CorrectedEntry {
    #[serde(serialize_with = "identifier::of")]
    part: RolePart,
    #[serde(skip)]
    what: String,
    yours: String,
    published: String,
}

/// The satirical view, which says that it is one.
#[derive(Serialize)]
struct SatireEntry<'a> {
    satire: bool,
    #[serde(flatten)]
    check: &'a RealityCheck,
    /// The figures printed in it, which nothing uses, in words.
    pay_printed: Option<&'a str>,
    redundancy_printed: Option<&'a str>,
    #[serde(skip)]
    told: &'a RealityTab,
}

#[derive(Serialize)]
struct SummaryPart<'a> {
    short: &'a str,
    aliases: &'a [String],
    satirical_aliases: &'a [String],
    #[serde(serialize_with = "identifier::of_option")]
    level: Option<Level>,
    /// Job zone, 1 to 5, where the source has one instead of a level.
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<u8>,
    family: Option<&'a str>,
    family_id: Option<&'a FamilyId>,
    leads_people: Option<bool>,
    summary: Option<&'a str>,
    occupation: Option<&'a Occupation>,
}

#[derive(Serialize)]
struct SkillsPart<'a> {
    /// Essential ones first.
    skills: Vec<WantedEntry>,
    skills_sources: &'a [SourceId],
}

#[derive(Serialize)]
struct FiguresPart {
    figures: Vec<Figure>,
    disagreement: Option<Apart>,
}

#[derive(Serialize)]
struct MovesPart {
    moves_to: Vec<MoveEntry>,
    moves_from: Vec<MoveEntry>,
}

#[derive(Serialize)]
struct ProfilePart<'a> {
    /// As the catalogue has it; `None` where no source has one.
    profile: Option<&'a Profile>,
}

#[derive(Serialize)]
struct SatirePart<'a> {
    /// `None` where no source has one.
    reality_check: Option<SatireEntry<'a>>,
}

/// A role: all of it, or the sections that were asked for.
#[derive(Serialize)]
pub(super) struct RoleAnswer<'a> {
    id: &'a RoleId,
    title: &'a str,
    #[serde(flatten)]
    summary: Option<SummaryPart<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asks: Option<Asks>,
    #[serde(flatten)]
    skills: Option<SkillsPart<'a>>,
    #[serde(flatten)]
    figures: Option<FiguresPart>,
    #[serde(flatten)]
    moves: Option<MovesPart>,
    #[serde(flatten)]
    profile: Option<ProfilePart<'a>>,
    /// The sections of the full profile as the window has them.
    sections: Vec<&'a SectionData>,
    #[serde(flatten)]
    satire: Option<SatirePart<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sources: Option<Sources>,
    /// What the plan corrects of it, beside what is published; absent if nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrected: Vec<CorrectedEntry>,
    #[serde(skip)]
    report: &'a RoleReport,
    /// The name by which it was found, if only satire uses it.
    #[serde(skip)]
    jest: Option<&'a str>,
    /// Sections of the full profile that were asked for and that no source has.
    #[serde(skip)]
    absent: Vec<ProfileSection>,
}

impl<'a> RoleAnswer<'a> {
    /// What is told of a role: the sections `asked` for, or all of it.
    pub(super) fn of(
        role: &'a Role,
        report: &'a RoleReport,
        place: &PlaceId,
        catalogue: &'a Catalogue,
        asked: &[RoleSection],
    ) -> Self {
        let is_told = |section| asked.is_empty() || asked.contains(&section);
        let told = |section: &&SectionData| is_told(RoleSection::Profile(section.id));
        let sections: Vec<_> = report.profile.sections.iter().filter(told).collect();
        let absent = asked.iter().filter_map(|asked| match asked {
            RoleSection::Profile(id) if sections.iter().all(|section| section.id != *id) => Some(*id),
            _ => None,
        });
        let reality = || {
            role.reality_check.as_ref().zip(report.reality.as_ref()).map(|(check, told)| SatireEntry {
                satire: true,
                check,
                pay_printed: told.pay_printed.as_deref(),
                redundancy_printed: told.redundancy_printed.as_deref(),
                told,
            })
        };
        Self {
            id: &role.id,
            title: &role.title,
            summary: is_told(RoleSection::Summary).then(|| summary(role, catalogue)),
            asks: is_told(RoleSection::Asks).then(|| asks(role, catalogue)),
            skills: is_told(RoleSection::Skills)
                .then(|| SkillsPart { skills: wanted(role, catalogue), skills_sources: &role.sources }),
            figures: is_told(RoleSection::Figures).then(|| figures(role, place, catalogue)),
            moves: is_told(RoleSection::Moves).then(|| moves(role, catalogue)),
            profile: asked.is_empty().then_some(ProfilePart { profile: role.profile.as_ref() }),
            absent: absent.collect(),
            satire: is_told(RoleSection::RealityCheck).then(|| SatirePart { reality_check: reality() }),
            sources: is_told(RoleSection::Sources).then(|| Sources::of(&report.sources, catalogue)),
            sections,
            corrected: Vec::new(),
            report,
            jest: None,
        }
    }

    /// The same with what a plan corrects of what is published.
    pub(super) fn corrected(self, correction: Option<(&RoleCorrection, &Role)>, catalogue: &Catalogue) -> Self {
        let rows = correction.map(|(correction, published)| rows(correction, published, catalogue)).unwrap_or_default();
        let corrected = rows.into_iter().map(|row| CorrectedEntry {
            part: row.part,
            what: row.what,
            yours: row.yours,
            published: row.published,
        });
        Self { corrected: corrected.collect(), ..self }
    }

    /// The same for who asked by a name that only satire uses.
    pub(super) fn found_as(self, jest: Option<&'a str>) -> Self {
        Self { jest, ..self }
    }
}

fn summary<'a>(role: &'a Role, catalogue: &'a Catalogue) -> SummaryPart<'a> {
    SummaryPart {
        short: role.short(),
        aliases: &role.aliases,
        satirical_aliases: &role.satirical_aliases,
        level: role.level,
        zone: role.zone,
        family: catalogue.family_of(role),
        family_id: role.family.as_ref(),
        leads_people: role.leads_people,
        summary: role.summary.as_deref(),
        occupation: role.occupation.as_ref(),
    }
}

/// What the role asks for, its years with who gives them.
fn asks(role: &Role, catalogue: &Catalogue) -> Asks {
    let credited = |(years, source): (Option<f64>, Option<&SourceId>)| {
        years.and_then(|_| catalogue.years_source(source, role)).cloned()
    };
    let [experience_source, leading_source] = role.asks.years().map(credited);
    Asks { experience_source, leading_source, ..role.asks.clone() }
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

fn figures(role: &Role, place: &PlaceId, catalogue: &Catalogue) -> FiguresPart {
    let around = places_around(place, catalogue);
    let in_areas = around.iter().filter_map(|place| catalogue.pay_in_area(role, place));
    FiguresPart {
        figures: role.claims.iter().chain(in_areas).filter_map(|claim| Figure::of(claim, catalogue)).collect(),
        disagreement: Apart::of(&resolve(role, &Question::about(place), catalogue)),
    }
}

fn moves(role: &Role, catalogue: &Catalogue) -> MovesPart {
    let entry = |known: &CareerMove, other: &RoleId| MoveEntry {
        role: Name::of_role(other, catalogue),
        years: known.stated_years(),
        source: known.source.clone(),
        years_source: known.years_source.clone(),
        note: known.note.clone(),
        naming: Naming::of(Some(known), catalogue),
    };
    MovesPart {
        moves_to: catalogue.moves_from(&role.id).map(|known| entry(known, &known.to)).collect(),
        moves_from: catalogue.moves_to(&role.id).map(|known| entry(known, &known.from)).collect(),
    }
}

impl Answer for RoleAnswer<'_> {
    fn text(&self) -> String {
        let jest = self.jest.map(|name| format!(", called {}", in_satire(name))).unwrap_or_default();
        let mut text = format!("{} ({}){jest}\n", self.title, self.id);
        for CorrectedEntry { what, yours, published, .. } in &self.corrected {
            text.push_str(&format!("Corrected by you: {what}: {yours}; as published: {published}\n"));
        }
        if let Some(summary) = &self.summary {
            text.push_str(&summary.text());
            text.push_str(&points_text("What one does", &self.report.profile.duties));
            text.push_str(&points_text("Found in", &found_in(&self.report.profile)));
            text.push_str(&format!("\nText: {}\n", self.report.profile.source));
        }
        if self.asks.is_some() {
            text.push_str(&asks_text(&self.report.profile.asks));
        }
        text.push_str(&self.skills.as_ref().map(SkillsPart::text).unwrap_or_default());
        text.extend(self.sections.iter().map(|section| section_text(section)));
        for section in &self.absent {
            text.push_str(&format!("\nNo source tells of {} here.\n", RoleSection::Profile(*section).name()));
        }
        text.push_str(&self.figures.as_ref().map(FiguresPart::text).unwrap_or_default());
        if let Some(MovesPart { moves_to, moves_from }) = &self.moves {
            text.push_str(&moves_text("Moves on to", moves_to));
            text.push_str(&moves_text("Reached from", moves_from));
        }
        let satire = self.satire.iter().filter_map(|part| part.reality_check.as_ref());
        text.extend(satire.map(|satire| reality_text(satire.told)));
        text.push_str(&self.sources.as_ref().map(Sources::text).unwrap_or_default());
        text
    }
}

impl SummaryPart<'_> {
    fn text(&self) -> String {
        let leads = if self.leads_people == Some(true) { ", leads people" } else { "" };
        let family = self.family.unwrap_or("Family not known");
        let level = self.level.map_or_else(|| preparation(self.zone), |level| level.words());
        let mut text = format!("{family}, {level}{leads}\n");
        if let Some(Occupation { code, title, fit }) = self.occupation {
            text.push_str(&format!("Statistical class: {code} {title} ({} fit)\n", fit.words()));
        }
        self.summary.iter().for_each(|summary| text.push_str(&format!("\n{summary}\n")));
        text
    }
}

impl SkillsPart<'_> {
    fn text(&self) -> String {
        if self.skills.is_empty() {
            return "\nWhich skills it wants is not known.\n".to_owned();
        }
        let mut table = Table::new(&["Skill", "Need"], &["Level", "Importance"], &[]);
        for wanted in &self.skills {
            let need = if wanted.essential { "essential" } else { "optional" };
            let importance = format::decimal(wanted.importance, 2);
            table.row([wanted.skill.title.clone(), need.to_owned(), wanted.level.value().to_string(), importance]);
        }
        format!("\nSkills wanted ({})\n{}", ids_text(self.skills_sources), table.text())
    }
}

impl FiguresPart {
    fn text(&self) -> String {
        if self.figures.is_empty() {
            return "\nFigures\n  No source has a figure.\n".to_owned();
        }
        let columns = ["Measure", "Amount", "Unit", "Place", "Year", "Source", "Limits", "Note"];
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
                figure.note.clone().unwrap_or_default(),
            ]);
        }
        let apart = self.disagreement.as_ref().map(Apart::text).unwrap_or_default();
        format!("\nFigures\n{}{apart}", table.text())
    }
}

/// Sectors, those of satire marked.
fn found_in(profile: &ProfileTab) -> Vec<String> {
    let satirical = profile.satirical_sectors.iter().map(|sector| in_satire(sector));
    profile.sectors.iter().cloned().chain(satirical).collect()
}

fn moves_text(heading: &str, moves: &[MoveEntry]) -> String {
    if moves.is_empty() {
        return String::new();
    }
    // Where somebody names moves, those to roles that are merely alike are a number.
    let named = moves.iter().filter(|known| !known.naming.is_likeness()).count();
    let alike = if named > 0 { moves.len() - named } else { 0 };
    let mut table = Table::new(&["Role"], &["Years"], &["Years by", "Move by", "Note"]);
    for known in moves.iter().filter(|known| alike == 0 || !known.naming.is_likeness()) {
        let years = known.years.map(|years| format::decimal(years, 1)).unwrap_or_default();
        let note = known.note.clone().unwrap_or_default();
        let (years_by, by) = (known.years_source.to_string(), known.source.to_string());
        table.row([known.role.title.clone(), years, years_by, by, note]);
    }
    let alike = match alike {
        0 => String::new(),
        number => {
            format!("  and {}, for being alike\n", format::count(number, "official occupation", "official occupations"))
        }
    };
    format!("\n{heading}\n{}{alike}", table.text())
}
