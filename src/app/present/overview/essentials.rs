//! The three readings of the goal and its biggest gaps.

use serde::Serialize;

use crate::app::action::ViewAction;
use crate::app::document::Document;
use crate::app::format;
use crate::app::present::blank::Blank;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::present::gap_words::{confidence, met, rated, short, short_of_skill};
use crate::app::state::State;
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::app::view::{Screen, ScreenView};
use crate::domain::gap::Gap;
use crate::domain::gap::skill_gap::{GapState, SkillGap};
use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;

/// Gaps listed on the card.
const MOST_GAPS: usize = 12;

/// A gap that takes many hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BiggestGap {
    pub skill: SkillId,
    pub title: String,
    /// Level held.
    pub held: Proficiency,
    /// Whether it is only assumed.
    pub assumed: bool,
    /// Level wanted.
    pub wanted: u8,
    /// Level held and wanted in words.
    pub words: String,
    /// Hours to the level wanted.
    pub hours: Told,
}

/// The card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EssentialsCard {
    /// Essentials met, for example `9 of 14`.
    pub covered: Told,
    /// Cells: met, short, missing, unrated.
    pub cells: [usize; 4],
    /// The same in words.
    pub cells_words: Told,
    /// Hours short.
    pub hours: Told,
    pub hours_note: &'static str,
    /// The hours with what is not in them.
    pub hours_words: Told,
    /// Share of the skills that is rated.
    pub confidence: Told,
    /// What the share is.
    pub confidence_note: Told,
    /// The biggest gaps, most hours first.
    pub gaps: Vec<BiggestGap>,
    /// What to say in place of gaps; empty if there are any.
    pub no_gaps: String,
}

/// Builds the card, or says why there is nothing to show.
pub(super) fn essentials(state: &State, document: &Document) -> Result<EssentialsCard, Blank> {
    let gap = goal_gap(document).map_err(|why| why.blank(state, document))?;
    if gap.skills.is_empty() && state.catalogue.role(&gap.role).is_some_and(|role| !role.is_own()) {
        let why = "Nobody says which skills the goal wants, so no gap to it can be told.";
        return Err(Blank::new("Skills not known", why));
    }
    let Some(coverage) = &gap.coverage else {
        let blank = Blank::new("Nothing rated yet", "Rate skills to see how much of the goal is covered.");
        return Err(blank.way_out("Rate skills", ViewAction::Go(Screen::Skills)));
    };
    let count = |state| gap.essentials().filter(|skill| skill.state == state).count();
    let cells = [GapState::Met, GapState::Short, GapState::Missing, GapState::Unknown].map(count);
    let unrated = match gap.shortfall.unknown {
        0 => Told::default(),
        unknown => told![", ", Told::count(Meaning::EssentialsUnrated(gap.role.clone()), unknown), " unrated"],
    };
    let gaps: Vec<_> = gap
        .shortfall
        .ledger
        .iter()
        .map(|line| (&line.skill, short_of_skill(gap, &line.skill, line.hours)))
        .chain(gap.shortfall.untimed.iter().map(|line| (&line.skill, format::levels(line.levels.into()).into())))
        .take(MOST_GAPS)
        .filter_map(|(skill, short)| Some(biggest(state, gap.skill(skill)?, short)))
        .collect();
    let no_gaps = match (gaps.is_empty(), gap.shortfall.unknown) {
        (false, _) => "",
        (true, 0) => "Every essential skill is met.",
        (true, _) => "Every rated essential is met; the unrated ones are unknown.",
    };
    Ok(EssentialsCard {
        covered: met(gap, coverage),
        cells,
        cells_words: words(gap, cells),
        hours: short(gap),
        hours_note: "short today",
        hours_words: told![short(gap), " short today", unrated],
        confidence: confidence(gap),
        confidence_note: told!["confidence, ", rated(gap), " rated"],
        gaps,
        no_gaps: no_gaps.to_owned(),
    })
}

/// Why there is no gap to show.
pub(super) enum NoGap {
    /// No goal.
    NoGoal,
    /// The catalogue does not know the goal.
    UnknownGoal,
}

impl NoGap {
    fn blank(&self, state: &State, document: &Document) -> Blank {
        let choose = ScreenView::Details(DetailsView::at(DetailsStart::Goal));
        match self {
            Self::NoGoal => {
                Blank::new("No goal yet", "Skills are held against the role you want.").way_out("Choose a goal", choose)
            }
            Self::UnknownGoal => {
                let goal = document.plan().goal.as_ref().map(|goal| state.catalogue.role_title(goal));
                let line = format!("“{}” is not in the catalogue", goal.unwrap_or_default());
                Blank::new(line, "Which skills it wants is not known.").way_out("Choose another goal", choose)
            }
        }
    }
}

/// The gap to the goal.
pub(super) fn goal_gap(document: &Document) -> Result<&Gap, NoGap> {
    let goal = document.plan().goal.as_ref().ok_or(NoGap::NoGoal)?;
    document.derived().gaps.get(goal).ok_or(NoGap::UnknownGoal)
}

fn words(gap: &Gap, [met, short, missing, unrated]: [usize; 4]) -> Told {
    let unrated = Told::count(Meaning::EssentialsUnrated(gap.role.clone()), unrated);
    told![format!("{met} met, {short} short, {missing} missing, "), unrated, " unrated"]
}

fn biggest(state: &State, gap: &SkillGap, hours: Told) -> BiggestGap {
    let held = gap.held.map_or(Proficiency::NONE, |held| held.level);
    let assumed = gap.held.is_some_and(|held| held.assumed);
    let anchor = gap.held.map_or("None", |held| held.level.anchor()).to_lowercase();
    let basis = if assumed { ", assumed" } else { "" };
    BiggestGap {
        skill: gap.skill.clone(),
        title: state.catalogue.skill_title(&gap.skill).to_owned(),
        held,
        assumed,
        wanted: gap.wanted.value(),
        words: format!("{}, {anchor}{basis}; wanted {}", held.value(), gap.wanted.value()),
        hours,
    }
}
