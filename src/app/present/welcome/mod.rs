//! The first screen: which role is held, which is wanted, or a plan to open.

mod options;

use std::path::{Path, PathBuf};

use serde::Serialize;

pub use options::OptionCard;
use options::options;

use super::role_suggestion::{Asking, RoleSuggestion, suggestions};
use super::role_words::{family, level};
use crate::app::action::NewPlan;
use crate::app::file::LastPlan;
use crate::app::format;
use crate::app::state::State;
use crate::app::typed::read;
use crate::app::view::welcome::WelcomeView;
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::source::SourceKind;
use crate::domain::currency::Currency;
use crate::domain::ids::PlaceId;
use crate::domain::plan::Plan;
use crate::domain::working_time::WorkingTime;

/// Suggestions under a field.
const MOST_SUGGESTIONS: usize = 6;
/// Recent files that are listed.
const MOST_RECENT: usize = 3;

/// A role that was picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Picked {
    pub title: String,
    /// Its level and family.
    pub detail: String,
}

/// A plan file opened before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecentFile {
    #[serde(skip)]
    pub path: PathBuf,
    pub name: String,
    pub folder: String,
}

/// The plan to go on with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LastPlanData {
    #[serde(skip)]
    pub path: PathBuf,
    pub title: String,
    /// When it was saved, and where it is.
    pub saved: String,
    /// The next step, and how many are done.
    pub next: String,
}

/// What is in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Inside {
    /// A count and what it counts.
    pub figure: String,
    /// More about it.
    pub detail: String,
}

/// What the first screen shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WelcomeData {
    /// The view state it was built from.
    #[serde(skip)]
    pub view: WelcomeView,
    /// Roles that fit what was typed as the present role.
    pub roles: Vec<RoleSuggestion>,
    /// The present role.
    pub role: Option<Picked>,
    /// Places: id and name.
    pub places: Vec<(PlaceId, String)>,
    /// Index of the place picked.
    pub place: usize,
    /// How the years typed were understood, or what would be; empty for nothing typed.
    pub years: Result<String, String>,
    /// How the pay typed was understood, or what would be; empty for nothing typed.
    pub pay: Result<String, String>,
    /// Example of a pay.
    pub pay_hint: String,
    /// Roles that fit what was typed as the goal.
    pub goals: Vec<RoleSuggestion>,
    pub goal: Option<Picked>,
    /// What the goal would mean.
    pub goal_card: Option<OptionCard>,
    /// Roles within one move.
    pub options: Vec<OptionCard>,
    /// Why there are no options to show; empty if there are.
    pub options_note: String,
    /// The plan that would be started.
    #[serde(skip)]
    pub start: Option<NewPlan>,
    /// Why it cannot be started yet.
    pub obstacle: Option<String>,
    /// What is in the catalogue.
    pub inside: Vec<Inside>,
    /// The plan that was open last.
    pub last: Option<LastPlanData>,
    /// Plan files opened before, without that one.
    pub recent: Vec<RecentFile>,
}

/// Builds what the first screen shows.
pub fn welcome(state: &State) -> WelcomeData {
    let view = &state.view.welcome;
    let catalogue = &state.catalogue;
    let role = view.role.as_ref().and_then(|id| catalogue.role(id));
    let goal = view.goal.as_ref().and_then(|id| catalogue.role(id));
    let place = view.place.clone().or_else(|| catalogue.usual_place().cloned());
    let places: Vec<_> = catalogue.places().map(|place| (place.id.clone(), place.title.clone())).collect();
    let usual =
        place.as_ref().and_then(|id| catalogue.place(id)).and_then(|place| Currency::parse(&place.currency).ok());
    let usual = usual.unwrap_or(Currency::USD);
    let years = read::years(&view.years_text, Plan::MOST_YEARS_WORKED);
    let pay = read::pay(&view.pay_text, usual, WorkingTime::default());
    let obstacle = match (role, view.options || goal.is_some(), &years, &pay) {
        (None, ..) => Some("Pick the role you hold first"),
        (_, false, ..) => Some("Pick a goal, or choose “Show me options”"),
        (_, _, Err(_), _) => Some("Mend the years in this role first"),
        (.., Err(_)) => Some("Mend the base pay first"),
        (Some(role), ..) if goal.is_some_and(|goal| goal.id == role.id) => {
            Some("Pick a goal other than the role you hold")
        }
        _ => None,
    };
    let new = role.map(|role| NewPlan {
        role: role.id.clone(),
        goal: view.goal.clone(),
        place: place.clone(),
        years: years.as_ref().ok().and_then(|years| years.value),
        pay: pay.as_ref().ok().and_then(|pay| pay.value),
        prefill: !view.without_prefill,
    });
    let (options, goal_card) = new.clone().map(|new| options(state, new)).unwrap_or_default();
    let start = new.filter(|_| obstacle.is_none());
    let asking = |held| Asking { held, without: held, own: &view.own_roles };
    let options_note = match (role, options.is_empty()) {
        (None, _) => "Pick the role you hold first; the roles one move away from it are shown here.".to_owned(),
        (Some(_), true) => "No move out of this role is known. Pick a goal in place of that, or start without one and look through all roles.".to_owned(),
        (Some(_), false) => String::new(),
    };
    let shown = state.last_plan.as_ref().map(|last| &last.path);
    let others = state.settings.recent.iter().filter(|path| Some(*path) != shown);
    WelcomeData {
        roles: suggestions(catalogue, &view.role_text, MOST_SUGGESTIONS, asking(None)),
        role: role.map(|role| picked(state, role)),
        place: places.iter().position(|(id, _)| Some(id) == place.as_ref()).unwrap_or(0),
        places,
        years: years.map(|years| years.words),
        pay: pay.map(|pay| pay.words),
        pay_hint: format!("{usual} 118,000 or 40/hr"),
        goals: suggestions(catalogue, &view.goal_text, MOST_SUGGESTIONS, asking(view.role.as_ref())),
        goal: goal.map(|goal| picked(state, goal)),
        goal_card,
        options,
        options_note,
        start,
        obstacle: obstacle.map(str::to_owned),
        inside: inside(state),
        last: state.last_plan.as_ref().map(last),
        recent: others.take(MOST_RECENT).map(|path| recent(path)).collect(),
        view: view.clone(),
    }
}

fn picked(state: &State, role: &Role) -> Picked {
    let family = family(role, &state.catalogue).to_lowercase();
    Picked { title: role.title.clone(), detail: format!("{}, {family}", level(role)) }
}

/// What can be counted without reading every role: the window waits for it.
fn inside(state: &State) -> Vec<Inside> {
    let catalogue = &state.catalogue;
    let official = catalogue.occupations().map_or(0, |occupations| occupations.ids().len());
    let roles = match official {
        0 => "with skills, ways on and pay".to_owned(),
        _ => format!("{} of official statistics, with skills, ways on and pay", format::grouped(official as f64)),
    };
    let sources = catalogue.sources().filter(|source| source.kind != SourceKind::Satire).count();
    let skills = format::count(catalogue.skills().len(), "skill", "skills");
    let steps = format::count(catalogue.steps().len(), "step", "steps");
    let hours = if catalogue.skills().all(|skill| skill.hours.is_some()) {
        "with hours for each level"
    } else {
        "with hours where somebody gives them"
    };
    vec![
        Inside { figure: format::count(catalogue.roles().len(), "role", "roles"), detail: roles },
        Inside { figure: format!("{skills} and {steps}"), detail: hours.to_owned() },
        Inside {
            figure: format::count(sources, "source", "sources"),
            detail: "named beside every figure of theirs".to_owned(),
        },
    ]
}

fn last(plan: &LastPlan) -> LastPlanData {
    let folder = format::path_folder(&plan.path);
    let [done, all] = plan.done;
    let counted = format!("{done} of {}", format::count(all, "step", "steps"));
    LastPlanData {
        path: plan.path.clone(),
        title: plan.title.clone(),
        saved: match plan.saved {
            Some(day) => format!("Saved on {} in {folder}", format::date(day)),
            None => format!("In {folder}"),
        },
        next: match &plan.next_step {
            Some(step) => format!("Next: {step} · {counted} done"),
            None if all == 0 => "No steps yet".to_owned(),
            None => format!("{counted} done"),
        },
    }
}

fn recent(path: &Path) -> RecentFile {
    let name = format::path_name(path);
    let folder = format::path_folder(path);
    RecentFile { path: path.to_owned(), name, folder }
}
