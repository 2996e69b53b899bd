//! Skills: the gap to a role, skill by skill, with the ledgers of its three readings.
//!
//! Everything is ready to read; an unrated skill is unknown and never counted as missing.

mod detail;
mod history;
mod rating;
mod rows;
mod targets;

use jiff::civil::Date;
use serde::Serialize;

use crate::app::document::Document;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::gap_words::{confidence, met, rated, short};
use crate::app::present::reading_ledger::ReadingLedger;
use crate::app::state::State;
use crate::app::view::reading::ReadingKind;
use crate::app::view::skills::{SkillsPanel, SkillsView};
use crate::domain::catalogue::role::{Need, Role};
use crate::domain::gap::Gap;
use crate::domain::ids::{RoleId, SkillId};

pub use detail::{DetailLevel, DetailStep, HoursPerLevel, SkillDetail, StepOffer};
pub use history::HistoryEntry;
pub use rating::{RatingData, RatingSkill};
pub use rows::{FilterOption, SkillRow, SkillSection};
pub use targets::TargetOption;

/// What a present role could fill in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssumeOffer {
    /// Why it is offered.
    pub text: Told,
}

/// One of the three readings in the head.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadingLine {
    #[serde(skip)]
    pub reading: ReadingKind,
    /// The figure, for example `9 of 14`.
    pub figure: Told,
    /// What it means.
    pub words: Told,
    /// Whether its ledger is shown.
    pub open: bool,
}

/// The list and what stands beside it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SkillsList {
    /// The three readings; empty while nothing is rated.
    pub readings: Vec<ReadingLine>,
    /// The sentence in place of the readings while nothing is rated.
    pub unread: &'static str,
    /// Filters with their counts.
    pub filters: Vec<FilterOption>,
    pub sections: Vec<SkillSection>,
    /// Why the list is empty; empty if it is not.
    pub nothing: String,
    /// How many skills are useful but not essential.
    pub useful: usize,
    /// Offered while little is rated.
    pub assume: Option<AssumeOffer>,
    /// The skills of the list from top to bottom.
    #[serde(skip)]
    pub order: Vec<SkillId>,
    /// The skill that is selected, if it is listed or shown.
    #[serde(skip)]
    pub selected: Option<SkillId>,
    /// Skills still to be rated.
    pub left_to_rate: usize,
    /// Beside the list.
    pub side: Side,
}

/// Beside the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(clippy::large_enum_variant, reason = "there is one of it")]
pub enum Side {
    /// Nothing.
    Closed,
    Skill(SkillDetail),
    /// How a reading adds up.
    Ledger(ReadingLedger),
    /// One unrated skill after the other.
    Rating(RatingData),
}

/// What Skills shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SkillsData {
    /// The role the skills are held against.
    pub role: String,
    /// The same, short.
    pub role_short: String,
    /// Whose role it is: `Your goal`, `Your role`, or nothing.
    pub whose: &'static str,
    /// Roles to hold the skills against.
    pub targets: Vec<TargetOption>,
    /// The list; `None` if the role is not in the catalogue.
    pub list: Option<SkillsList>,
    /// Why there is no list; empty if there is one.
    pub trouble: String,
    /// The day it is, to which no rating can be later.
    #[serde(skip)]
    pub today: Date,
    /// What the view state was, to be sent back changed.
    #[serde(skip)]
    pub view: SkillsView,
}

/// Builds what Skills shows.
pub fn skills(state: &State) -> SkillsData {
    let Some(document) = &state.document else { return SkillsData::default() };
    let plan = document.plan();
    let view = &state.view.skills;
    let id = view.target.as_ref().or(plan.goal.as_ref()).unwrap_or(&plan.position.role);
    let catalogue = &state.catalogue;
    let list = catalogue.role(id).and_then(|role| {
        let gap = document.derived().gaps.get(id)?;
        Some(list(state, document, role, gap))
    });
    let trouble = match &list {
        Some(_) => String::new(),
        None => format!("“{id}” is not in the catalogue, so nobody can say which skills it wants."),
    };
    SkillsData {
        role: catalogue.role_title(id).to_owned(),
        role_short: catalogue.role_short(id).to_owned(),
        whose: whose(document, id),
        targets: targets::targets(state, document, id),
        list,
        trouble,
        today: state.today,
        view: view.clone(),
    }
}

fn whose(document: &Document, id: &RoleId) -> &'static str {
    let plan = document.plan();
    if plan.goal.as_ref() == Some(id) {
        "Your goal"
    } else if plan.position.role == *id {
        "Your role"
    } else {
        ""
    }
}

fn list(state: &State, document: &Document, role: &Role, gap: &Gap) -> SkillsList {
    let view = &state.view.skills;
    let catalogue = &state.catalogue;
    let ordered = rows::ordered(gap, view, catalogue);
    let order: Vec<SkillId> = ordered.iter().flat_map(|section| &section.gaps).map(|gap| gap.skill.clone()).collect();
    let wanted = |id: &SkillId| gap.skill(id).is_some() || catalogue.skill(id).is_some();
    let selected = view.selected.clone().filter(wanted).or_else(|| order.first().cloned());
    let side = match view.panel {
        SkillsPanel::Closed => Side::Closed,
        SkillsPanel::Ledger(reading) => {
            ReadingLedger::build(reading, gap, catalogue).map_or(Side::Closed, Side::Ledger)
        }
        SkillsPanel::Rate => Side::Rating(rating::rating(state, document, gap)),
        SkillsPanel::Skill => {
            selected.as_ref().map_or(Side::Closed, |id| Side::Skill(detail::detail(state, document, role, gap, id)))
        }
    };
    let marked = match &side {
        Side::Skill(detail) => Some(detail.id.clone()),
        Side::Rating(rating) => rating.current.as_ref().map(|current| current.id.clone()),
        Side::Closed | Side::Ledger(_) => view.selected.clone(),
    };
    let filters = rows::filters(gap, view);
    let sections = rows::sections(ordered, gap, marked.as_ref(), catalogue);
    SkillsList {
        readings: readings(gap, view),
        unread: if any_level(gap) {
            ""
        } else if gap.skills.is_empty() && !role.is_own() {
            "Which skills it wants is not known."
        } else {
            "None of its skills has a level yet. Rate skills to see how much is covered."
        },
        nothing: if sections.is_empty() { rows::nothing(view.filter).to_owned() } else { String::new() },
        filters,
        sections,
        useful: gap.skills.iter().filter(|gap| gap.need == Need::Optional).count(),
        assume: assume(state, document, gap),
        order,
        selected: marked,
        left_to_rate: gap.confidence.of - gap.confidence.rated,
        side,
    }
}

fn any_level(gap: &Gap) -> bool {
    gap.skills.iter().any(|gap| gap.held.is_some())
}

fn readings(gap: &Gap, view: &SkillsView) -> Vec<ReadingLine> {
    if !any_level(gap) {
        return Vec::new();
    }
    let line = |reading, figure: Told, words: Told| ReadingLine {
        reading,
        figure,
        words,
        open: view.panel == SkillsPanel::Ledger(reading),
    };
    let mut lines = Vec::new();
    if let Some(coverage) = &gap.coverage {
        lines.push(line(ReadingKind::Covered, met(gap, coverage), "essentials covered".into()));
        let unknown = match gap.shortfall.unknown {
            0 => Told::default(),
            unknown => told![", ", Told::count(Meaning::EssentialsUnrated(gap.role.clone()), unknown), " unrated"],
        };
        lines.push(line(ReadingKind::Shortfall, short(gap), told!["short today", unknown]));
    }
    // What is assumed is neither rated nor unrated: without it the counts would not add up.
    let assumed = match gap.skills.iter().filter(|skill| skill.held.is_some_and(|held| held.assumed)).count() {
        0 => String::new(),
        assumed => format!(", {assumed} assumed"),
    };
    let words = told!["confidence, ", rated(gap), " rated", assumed];
    lines.push(line(ReadingKind::Confidence, confidence(gap), words));
    lines
}

/// Offered while fewer than half of the role's skills have a level and the present role knows more.
fn assume(state: &State, document: &Document, gap: &Gap) -> Option<AssumeOffer> {
    let levels = &document.derived().levels;
    let known = gap.skills.iter().filter(|gap| gap.held.is_some()).count();
    let role = state.catalogue.role(&document.plan().position.role)?;
    let more = role.skills.iter().filter(|wanted| !levels.contains_key(&wanted.skill)).count();
    (known * 2 < gap.skills.len() && more > 0).then(|| AssumeOffer {
        text: format!("{known} of {} skills have a level. Your role can fill in {more} as assumed.", gap.skills.len())
            .into(),
    })
}
