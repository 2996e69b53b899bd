//! What is asked of every route.

use serde::Serialize;

use crate::app::action::{Action, RouteAction};
use crate::app::document::Document;
use crate::app::finding::RouteAnswer;
use crate::app::format;
use crate::app::state::State;
use crate::app::words::aim_words;
use crate::domain::currency::Currency;
use crate::domain::ids::{FamilyId, RoleId};
use crate::domain::moves::person::Person;
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::constraints::Constraints;

/// A role by its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedRole {
    pub role: RoleId,
    pub title: String,
}

/// The constraints as they are shown. A screen sends a changed copy of `constraints` with `RouteAction::Constrain`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LimitsData {
    /// The constraints in force.
    #[serde(skip)]
    pub constraints: Constraints,
    /// The currency of the pay floor.
    #[serde(skip)]
    pub currency: Option<Currency>,
    /// The pay floor as it can be typed back; empty for none.
    pub pay_floor: String,
    /// Years at most; empty for none.
    pub within_years: String,
    /// Moves at most; empty for none.
    pub most_moves: String,
    /// Hours a week for learning.
    pub hours_per_week: f64,
    /// Hours a week learned at work beside them.
    pub learning_at_work: f64,
    /// Least pay of the role wanted, where any role is wanted that pays so much; empty for none.
    pub aim_pay: String,
    /// What is aimed at, in words.
    pub aim: String,
    /// Families, by id and name.
    pub families: Vec<(FamilyId, String)>,
    /// Roles that may not be on the way.
    pub avoid: Vec<NamedRole>,
    /// Roles that must be on the way.
    pub require: Vec<NamedRole>,
    /// Roles wanted, where several are.
    pub wanted: Vec<NamedRole>,
    /// Every role, to choose from.
    #[serde(skip)]
    pub roles: Vec<NamedRole>,
    /// How computed moves are believed, with the value and how it came about.
    pub calibration: String,
    /// Takes back everything that is asked; `None` if nothing is.
    #[serde(skip)]
    pub reset: Option<Action>,
}

/// Builds the constraints.
pub(super) fn limits(state: &State, document: &Document, answer: Option<&RouteAnswer>) -> LimitsData {
    let plan = document.plan();
    let constraints = &plan.constraints;
    let catalogue = &state.catalogue;
    let named = |role: &RoleId| NamedRole { role: role.clone(), title: catalogue.role_title(role).to_owned() };
    let all = |roles: &[RoleId]| roles.iter().map(named).collect();
    let mut roles: Vec<NamedRole> = catalogue.roles().map(|role| named(&role.id)).collect();
    roles.sort_by(|a, b| a.title.cmp(&b.title));
    let usual = usual_currency(plan, catalogue);
    let untouched = Constraints {
        aim: constraints.aim.clone(),
        objective: constraints.objective,
        unknown: constraints.unknown.clone(),
        ..Constraints::default()
    };
    let person = Person::of(plan, catalogue, state.today);
    LimitsData {
        currency: person.currency(),
        pay_floor: constraints.pay_floor.map(|floor| format::amount_in(floor, usual)).unwrap_or_default(),
        within_years: constraints.within_years.map(|years| format::decimal(years, 1)).unwrap_or_default(),
        most_moves: constraints.most_moves.map(|moves| moves.to_string()).unwrap_or_default(),
        hours_per_week: plan.hours_per_week,
        learning_at_work: person.learning_at_work,
        aim_pay: match &constraints.aim {
            Aim::Any { pay_at_least: Some(least), .. } => format::amount_in(*least, usual),
            Aim::Any { .. } | Aim::Goal | Aim::AnyOf(_) => String::new(),
        },
        aim: aim_words(&constraints.aim, catalogue, state.settings.money_style),
        families: catalogue.families().map(|family| (family.id.clone(), family.title.clone())).collect(),
        avoid: all(&constraints.avoid),
        require: all(&constraints.require),
        wanted: if let Aim::AnyOf(roles) = &constraints.aim { all(roles) } else { Vec::new() },
        roles,
        calibration: calibration(answer),
        reset: (*constraints != untouched).then(|| RouteAction::Constrain(Box::new(untouched)).into()),
        constraints: constraints.clone(),
    }
}

fn calibration(answer: Option<&RouteAnswer>) -> String {
    let Some(calibration) = answer.and_then(|answer| answer.calibration) else { return String::new() };
    format!(
        "A move that no source lists is offered where you cover at least {} of its essentials: over {3}, listed moves cover {} on average, give or take {}.",
        format::percent(calibration.threshold),
        format::percent(calibration.mean),
        format::percent(calibration.deviation),
        format::count(calibration.families, "family", "families"),
    )
}
