//! The profile of a role: how far one is from it, what the work is, what it asks for, and the full text.

use serde::Serialize;

use super::Desk;
use super::correction::{Correction, correction};
use super::moves::{self, MoveRow};
use super::role_form::{RoleForm, role_form};
use super::section::{FigureLine, SectionData};
use super::section_list::{figure_lines, in_jest, sections};
use super::unrated::{Unrated, unrated};
use crate::app::format;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::gap_words::{self, met, rated, short_of_skill};
use crate::app::present::reading_ledger::ReadingLedger;
use crate::app::words::{self, Words};
use crate::domain::catalogue::claim::Measure;
use crate::domain::catalogue::role::Role;
use crate::domain::gap::Gap;
use crate::domain::gap::skill_gap::GapState;
use crate::domain::pay::resolution::claim_ref::ClaimRef;

/// Moves listed beside the profile; the Moves tab has all.
const MOVES_AT_HAND: usize = 4;

/// What the Profile tab shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProfileTab {
    /// What can be changed of a role of one's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<RoleForm>,
    /// What the person corrects of a role of the catalogue; `None` without a plan.
    #[serde(skip_serializing_if = "is_unused")]
    pub correction: Option<Correction>,
    /// What is said where nobody rated it, and the ways on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unrated: Option<Unrated>,
    /// The three readings; `None` without a plan and for a role that states no skill.
    pub readings: Option<Readings>,
    /// The ledger of the reading that is open.
    pub ledger: Option<ReadingLedger>,
    pub summary: String,
    /// Main duties in short.
    pub duties: Vec<String>,
    pub sectors: Vec<String>,
    /// Sectors that only satire names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub satirical_sectors: Vec<String>,
    /// Sources of the text.
    pub source: String,
    /// What it asks for apart from skills.
    pub asks: Vec<Ask>,
    /// Where it leads, the first few.
    pub leads_to: Vec<MoveRow>,
    /// How employment is expected to change.
    pub outlook: Vec<FigureLine>,
    /// What the sections are together.
    pub full: &'static str,
    /// All sections of the full profile.
    pub sections: Vec<SectionData>,
    pub open: usize,
}

/// The three readings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Readings {
    /// Essentials covered: figure and caption.
    pub covered: [Told; 2],
    /// Essentials met, short, missing and unrated.
    pub counts: [usize; 4],
    /// Hours to the levels wanted: figure and caption.
    pub shortfall: [Told; 2],
    /// Where most of the hours go.
    pub shortfall_most: Told,
    /// How much is rated: figure and caption.
    pub confidence: [Told; 2],
    /// Share rated, to draw.
    pub confidence_share: f32,
    /// Whether there is something to take apart; without a rating there is not.
    pub rated: bool,
}

/// Something a role asks for apart from skills.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ask {
    /// What, and who says how many years.
    pub what: String,
    /// How much, and what the person has.
    pub text: String,
    /// How the two stand to each other; `None` without a plan.
    #[serde(skip)]
    pub state: Option<GapState>,
    /// The state in one word.
    pub word: &'static str,
}

/// Builds the Profile tab.
pub(super) fn profile(desk: &Desk<'_>, role: &Role) -> ProfileTab {
    let gap = desk.derived.and_then(|derived| derived.gaps.get(&role.id));
    let profile = role.profile.as_ref();
    let sections = sections(desk, role);
    let open = desk.view.section.and_then(|wanted| sections.iter().position(|section| section.id == wanted));
    // A profile of nothing but what the person states has none.
    let text = profile.map(|profile| &profile.sources).filter(|sources| !sources.is_empty()).unwrap_or(&role.sources);
    let shorts: Vec<_> = text.iter().filter_map(|id| desk.catalogue.source(id)).map(|s| s.short.as_str()).collect();
    let mut leads_to = moves::rows(desk, desk.catalogue.moves_from(&role.id), |found| &found.to);
    leads_to.truncate(MOVES_AT_HAND);
    ProfileTab {
        own: role_form(desk, role),
        correction: correction(desk, role),
        unrated: unrated(desk, role),
        readings: readings_of(desk, role),
        ledger: gap.zip(desk.view.ledger).and_then(|(gap, kind)| ReadingLedger::build(kind, gap, desk.catalogue)),
        summary: role.summary.clone().unwrap_or_else(|| "What it is for is not known.".to_owned()),
        duties: profile.map(|profile| profile.duties.clone()).unwrap_or_default(),
        satirical_sectors: profile
            .map(|profile| in_jest(desk, &profile.satirical_sectors).to_vec())
            .unwrap_or_default(),
        sectors: profile.map(|profile| profile.sectors.clone()).unwrap_or_default(),
        source: match (role.is_own(), desk.catalogue.is_corrected(&role.id)) {
            (true, _) => "Yours".to_owned(),
            (false, false) => format!("{}, in our words", shorts.join("; ")),
            (false, true) => format!("{}, in our words, and what you correct", shorts.join("; ")),
        },
        asks: asks(desk, role),
        leads_to,
        outlook: outlook(desk, role),
        full: if profile.is_some() { "The full profile" } else { "More about it" },
        open: open.unwrap_or(0),
        sections,
    }
}

#[expect(clippy::ref_option, reason = "serde asks so")]
fn is_unused(correction: &Option<Correction>) -> bool {
    correction.as_ref().is_none_or(Correction::is_unused)
}

fn outlook(desk: &Desk<'_>, role: &Role) -> Vec<FigureLine> {
    let mut lines = figure_lines(desk, role, |measure| measure == Measure::EmploymentGrowth);
    let claims = role.claims.iter().filter(|claim| claim.measure == Measure::EmploymentGrowth);
    for (line, claim) in lines.iter_mut().zip(claims) {
        let about =
            claim.proxy.as_ref().map(|proxy| proxy.title.as_str()).or(ClaimRef::Published(claim).scope()).unwrap_or("");
        format!("{} {about}", words::span(claim.from_year, claim.year)).trim().clone_into(&mut line.what);
        if claim.proxy.is_some() {
            line.what.push_str(words::WIDER_GROUP);
        }
    }
    lines
}

/// The readings of a role; one that states no essential skill has nothing to be held against.
pub(super) fn readings_of(desk: &Desk<'_>, role: &Role) -> Option<Readings> {
    let gap = desk.derived?.gaps.get(&role.id)?;
    gap.essentials().next()?;
    Some(readings(desk, gap))
}

fn readings(desk: &Desk<'_>, gap: &Gap) -> Readings {
    let count = |state: GapState| gap.essentials().filter(|gap| gap.state == state).count();
    let [met_now, short, missing, unrated] =
        [GapState::Met, GapState::Short, GapState::Missing, GapState::Unknown].map(count);
    let meaning = || Meaning::EssentialsUnrated(gap.role.clone());
    let named = [
        (short, told![short.to_string(), " short"]),
        (missing, told![missing.to_string(), " missing"]),
        (unrated, told![Told::count(meaning(), unrated), " unrated"]),
    ];
    let parts = Told::joined(named.into_iter().filter(|(number, _)| *number > 0).map(|(_, words)| words), ", ");
    let covered = match &gap.coverage {
        None => ["Not rated".into(), "Rate skills to see this".into()],
        Some(coverage) => [met(gap, coverage), if parts.is_empty() { "Every essential is met".into() } else { parts }],
    };
    let shortfall = &gap.shortfall;
    let any_rated = gap.coverage.is_some();
    let unknown = match shortfall.unknown {
        0 => Told::default(),
        unknown => told!["; ", Told::count(meaning(), unknown), " more unrated"],
    };
    // What is not known comes on top: the hours are the least they can be.
    let least = if shortfall.unknown > 0 { "at least, " } else { "" };
    let gaps = shortfall.ledger.len();
    let shortfall_text = match (any_rated, gaps) {
        (false, _) => ["?".into(), "Rate skills to see this".into()],
        (true, 0) if !shortfall.untimed.is_empty() => {
            let skills = format::count(shortfall.untimed.len(), "skill", "skills");
            [gap_words::short(gap), told![format!("in {skills}"), unknown]]
        }
        (true, 0) => [gap_words::short(gap), told!["No rated essential is short", unknown]],
        (true, _) => [gap_words::short(gap), told![least, "in ", format::count(gaps, "skill", "skills"), unknown]],
    };
    let most = shortfall.ledger.first().filter(|_| any_rated).map(|line| {
        let hours = short_of_skill(gap, &line.skill, line.hours);
        told!["Most in ", desk.catalogue.skill_title(&line.skill), ", ", hours]
    });
    let confidence = &gap.confidence;
    let assumed = gap.skills.iter().filter(|gap| gap.held.is_some_and(|held| held.assumed)).count();
    let assumed = if assumed > 0 { format!("; {assumed} assumed") } else { String::new() };
    Readings {
        covered,
        counts: [met_now, short, missing, unrated],
        shortfall: shortfall_text,
        shortfall_most: most.unwrap_or_default(),
        confidence: [gap_words::confidence(gap), told![rated(gap), " skills rated", assumed]],
        confidence_share: confidence.share as f32,
        rated: any_rated,
    }
}

fn asks(desk: &Desk<'_>, role: &Role) -> Vec<Ask> {
    let background = desk.plan.map(|plan| &plan.background);
    let mut asks = Vec::new();
    if role.asks.education.is_some() || role.asks.education_note.is_some() {
        let level = role.asks.education.map(Words::words);
        let parts = [level.map(ToOwned::to_owned), role.asks.education_note.clone()];
        let held = background.map(|background| background.education);
        let yours = match held {
            Some(Some(held)) => format!("; yours: {}", held.words()),
            Some(None) | None => String::new(),
        };
        let state = held.zip(role.asks.education).map(|(held, wanted)| match held {
            None => GapState::Unknown,
            Some(held) if held >= wanted => GapState::Met,
            Some(_) => GapState::Short,
        });
        let text = parts.into_iter().flatten().collect::<Vec<_>>().join(". ");
        asks.push(ask("Education".to_owned(), format!("{text}{yours}"), state));
    }
    let years = [
        ("Experience", background.map(|background| background.experience_years)),
        ("Leading a team", background.map(|background| background.leading_years)),
    ];
    for ((what, held), (wanted, source)) in years.into_iter().zip(role.asks.years()) {
        let Some(wanted) = wanted else { continue };
        let by = desk.catalogue.years_source(source, role).map(|source| desk.catalogue.source_short(source));
        let what = by.map_or_else(|| what.to_owned(), |by| format!("{what} ({by})"));
        let number = |years: f64| format::decimal(years, 1);
        let yours = match held {
            Some(Some(held)) => format!("; you have {}", number(held)),
            Some(None) => "; yours is not stated".to_owned(),
            None => String::new(),
        };
        let state = held.map(|held| match held {
            None => GapState::Unknown,
            Some(held) if held >= wanted => GapState::Met,
            Some(held) if held <= 0.0 => GapState::Missing,
            Some(_) => GapState::Short,
        });
        asks.push(ask(what, format!("{}{yours}", years_wanted(wanted)), state));
    }
    asks
}

/// Years of something as a role asks for them.
pub(super) fn years_wanted(years: f64) -> String {
    if years > 0.0 { format!("{}+ years", format::decimal(years, 1)) } else { "None".to_owned() }
}

fn ask(what: String, text: String, state: Option<GapState>) -> Ask {
    let word = match state {
        Some(GapState::Unknown) => "Not stated",
        Some(state) => state.words(),
        None => "",
    };
    Ask { what, text, state, word }
}
