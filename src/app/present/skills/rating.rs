//! Rating one skill after the other.

use serde::Serialize;

use super::detail::{DetailLevel, levels};
use crate::app::document::Document;
use crate::app::format;
use crate::app::state::State;
use crate::domain::catalogue::role::Need;
use crate::domain::gap::Gap;
use crate::domain::ids::SkillId;

/// The skill to be rated now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RatingSkill {
    #[serde(skip)]
    pub id: SkillId,
    pub title: String,
    /// Essential or useful, and whether a level is assumed.
    pub about: String,
    /// Levels to choose from.
    pub levels: Vec<DetailLevel>,
}

/// Rating as it stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RatingData {
    /// Skills of the role the person has rated.
    pub rated: usize,
    /// Skills of the role.
    pub of: usize,
    /// Both in words.
    pub progress: String,
    /// The skill to be rated now; `None` when all are rated or passed over.
    pub current: Option<RatingSkill>,
    /// The skill rated or passed over before, to go back to.
    #[serde(skip)]
    pub before: Option<SkillId>,
    /// What stands there at the end.
    pub end: String,
}

/// Builds the rating: the selected skill if it was asked for, or else the first one that is not rated nor passed over;
/// essential skills come first.
pub(super) fn rating(state: &State, document: &Document, gap: &Gap) -> RatingData {
    let view = &state.view.skills;
    let open = |id: &SkillId| {
        let rated = gap.skill(id).is_none_or(|gap| gap.held.is_some_and(|held| !held.assumed));
        !rated && !view.passed.contains(id)
    };
    let (essential, useful): (Vec<_>, Vec<_>) = gap.skills.iter().partition(|gap| gap.need == Need::Essential);
    let next = essential.into_iter().chain(useful).find(|gap| open(&gap.skill));
    let asked = view.selected.as_ref().filter(|id| !view.passed.contains(id)).and_then(|id| gap.skill(id));
    let current = asked.or(next).map(|wanted| {
        let need = match wanted.need {
            Need::Essential => "Essential",
            Need::Optional => "Useful",
        };
        let assumed = match wanted.held {
            Some(held) if held.assumed => format!(", assumed at {}", held.level.value()),
            _ => String::new(),
        };
        RatingSkill {
            id: wanted.skill.clone(),
            title: state.catalogue.skill_title(&wanted.skill).to_owned(),
            about: format!("{need}{assumed}"),
            levels: levels(state.catalogue.skill(&wanted.skill), wanted.held, None),
        }
    });
    let left = gap.confidence.of - gap.confidence.rated;
    let role = document.plan().goal.as_ref() == Some(&gap.role);
    let of = if role { "your goal" } else { "this role" };
    RatingData {
        rated: gap.confidence.rated,
        of: gap.confidence.of,
        progress: format!("{} of {} rated", gap.confidence.rated, gap.confidence.of),
        current,
        before: view.passed.last().cloned(),
        end: match left {
            0 => format!("All skills of {of} are rated."),
            left => format!(
                "{} unrated. Unrated is unknown, not missing.",
                format::count(left, "skill stays", "skills stay")
            ),
        },
    }
}
