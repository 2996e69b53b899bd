//! Routes in sentences: why there is none, what a gate asks, what a constraint hides, what a route is best at.
//!
//! The command line and the window show the same sentences. They hold nothing that the domain did not compute.

mod best_at;
mod gates;
mod limits;
mod no_route;

pub use best_at::best_at;
pub use gates::{gate_facts, gate_words};
pub use limits::{head_words, hidden_words, limit_words};
pub use no_route::no_route_words;

use crate::app::format;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::Plan;
use crate::domain::plan::aim::Aim;

/// An amount of the person's currency as its source prints it.
fn money(units: f64, catalogue: &Catalogue, plan: &Plan) -> String {
    format::money_exact(units, usual_currency(plan, catalogue))
}

/// The one role that is wanted, if it is one.
fn only_goal(plan: &Plan) -> Option<&RoleId> {
    match &plan.constraints.aim {
        Aim::Goal => plan.goal.as_ref(),
        Aim::AnyOf(roles) => roles.first().filter(|_| roles.len() == 1),
        Aim::Any { .. } => None,
    }
}

/// The titles of roles, with “or” before the last.
fn titles(roles: &[RoleId], catalogue: &Catalogue) -> String {
    let titles: Vec<_> = roles.iter().map(|role| catalogue.role_title(role)).collect();
    listed(&titles, "or")
}

/// Words with commas between them and another word before the last.
fn listed(words: &[impl AsRef<str>], before_last: &str) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => format!("{} {before_last} {last}", others.join(", ")),
    }
}
