//! The form with the facts of the plan: position, goal, background, hours a week.

use jiff::civil::Date;
use serde::Serialize;
use strum::IntoEnumIterator as _;

use super::positions::PositionForm;
use super::role_suggestion::{Asking, RoleSuggestion, suggestions};
use crate::app::format;
use crate::app::state::State;
use crate::app::view::details::DetailsView;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::Education;
use crate::domain::currency::Currency;
use crate::domain::ids::PlaceId;
use crate::domain::level::Level;
use crate::domain::plan::Plan;
use crate::domain::plan::position::Position;
use crate::domain::plan::positions::PositionPlace;

/// Suggestions under a field.
const MOST_SUGGESTIONS: usize = 6;
/// The most years of work that are taken.
pub const MOST_YEARS: f64 = Plan::MOST_YEARS_WORKED;
/// The most hours a week that are taken.
pub const MOST_HOURS: f64 = *Plan::HOURS_PER_WEEK.end();

/// What the form shows. Every text can be typed back as it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DetailsData {
    /// The view state it was built from.
    #[serde(skip)]
    pub view: DetailsView,
    /// The day it is.
    #[serde(skip)]
    pub today: Date,
    /// Name of the plan.
    pub title: String,
    /// Title of the role held.
    pub role: String,
    /// Roles that fit what was typed as the role held.
    pub roles: Vec<RoleSuggestion>,
    /// Title of the role wanted; empty without one.
    pub goal: String,
    /// Roles that fit what was typed as the goal.
    pub goals: Vec<RoleSuggestion>,
    /// First day in the role held.
    pub since: String,
    /// Base pay for a year, with its currency.
    pub pay: String,
    /// The position held, with hours and weeks.
    pub position: PositionForm,
    /// Positions beside it.
    pub beside: Vec<PositionForm>,
    /// Positions held before.
    pub before: Vec<PositionForm>,
    /// Roles that fit what was typed to be added beside the one held.
    pub roles_beside: Vec<RoleSuggestion>,
    /// Roles that fit what was typed to be added as held before.
    pub roles_before: Vec<RoleSuggestion>,
    /// The currency of a pay typed without one.
    pub currency: Currency,
    /// Places: id and name. The plan’s own is among them even if the catalogue does not have it.
    pub places: Vec<(PlaceId, String)>,
    /// Index of the place of the plan.
    pub place: usize,
    /// Hours a week for learning.
    pub hours: String,
    /// Years of work in the field.
    pub experience: String,
    /// Years of leading people.
    pub leading: String,
    /// Kinds of education in words; the first is that none is stated.
    pub educations: Vec<(Option<Education>, String)>,
    /// The education stated.
    #[serde(skip)]
    pub education: Option<Education>,
    /// Levels in words; the first is that of the role.
    pub levels: Vec<(Option<Level>, String)>,
    /// The person's own level, where it differs from that of the role.
    #[serde(skip)]
    pub level: Option<Level>,
    /// What giving up the path means; empty if no path was chosen.
    pub path_note: &'static str,
}

/// Builds the form if it is open.
pub fn details(state: &State) -> Option<DetailsData> {
    let document = state.document.as_ref().filter(|_| state.view.details.open)?;
    let plan = document.plan();
    let catalogue = &state.catalogue;
    let view = &state.view.details;
    let held = Some(&plan.position.role);
    let asking = Asking { held, without: held, own: &plan.own_roles };
    let suggested = |text: &Option<String>| -> Vec<RoleSuggestion> {
        suggestions(catalogue, text.as_deref().unwrap_or_default(), MOST_SUGGESTIONS, asking)
    };
    let mut places: Vec<_> = catalogue.places().map(|place| (place.id.clone(), place.title.clone())).collect();
    let place = places.iter().position(|(id, _)| *id == plan.position.place).unwrap_or_else(|| {
        places.push((plan.position.place.clone(), format!("{}, not in the catalogue", plan.position.place)));
        places.len() - 1
    });
    let currency = document.derived().pay.currency;
    let form = |place, position: &Position| PositionForm::of(state, place, position, currency);
    let forms = |place: fn(usize) -> PositionPlace, all: &[Position]| -> Vec<PositionForm> {
        all.iter().enumerate().map(|(at, position)| form(place(at), position)).collect()
    };
    let years = |years: Option<f64>| years.map(|years| format::decimal(years, 2)).unwrap_or_default();
    let educations = std::iter::once((None, "Not stated".to_owned()))
        .chain(Education::iter().map(|education| (Some(education), education.words().to_owned())));
    let levels = std::iter::once((None, "As the role has it".to_owned()))
        .chain(Level::iter().map(|level| (Some(level), format::capital(level.words()))));
    Some(DetailsData {
        today: state.today,
        title: plan.title.clone(),
        role: catalogue.role_title(&plan.position.role).to_owned(),
        roles: suggested(&view.role_text),
        goal: plan.goal.as_ref().map(|goal| catalogue.role_title(goal).to_owned()).unwrap_or_default(),
        goals: suggested(&view.goal_text),
        since: plan.position.since.map(format::partial_date).unwrap_or_default(),
        position: form(PositionPlace::Main, &plan.position),
        beside: forms(PositionPlace::Beside, &plan.other_positions),
        before: forms(PositionPlace::Before, &plan.held_before),
        roles_beside: suggested(&view.beside_text),
        roles_before: suggested(&view.before_text),
        pay: plan.position.pay.map(format::pay_rate).unwrap_or_default(),
        currency,
        places,
        place,
        hours: format::decimal(plan.hours_per_week, 2),
        experience: years(plan.background.experience_years),
        leading: years(plan.background.leading_years),
        educations: educations.collect(),
        education: plan.background.education,
        levels: levels.collect(),
        level: plan.position.level,
        path_note: if plan.path.is_empty() {
            ""
        } else {
            "If you change your role or goal, the path you chose is cleared."
        },
        view: view.clone(),
    })
}
