//! Routes in sentences: what is asked of them, why there is none, what a gate asks, what a constraint hides, what a route
//! is best at.
//!
//! The command line and the window show the same sentences. They hold nothing that the domain did not compute.

mod asked;
mod best_at;
mod gates;
mod limits;
mod no_route;

pub use asked::{aim_words, constraint_changes, route_words, stages_words};
pub use best_at::best_at;
pub use gates::{gate_facts, gate_words};
pub use limits::{head_words, hidden_words, limit_words};
pub use no_route::no_route_words;

use crate::app::format;
use crate::app::settings::MoneyStyle;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::Plan;
use crate::domain::plan::aim::Aim;

/// What sentences about routes are told from: the catalogue, the plan, and how money is written.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// Where titles stand.
    pub catalogue: &'a Catalogue,
    /// Whose routes.
    pub plan: &'a Plan,
    /// How money is written.
    pub money: MoneyStyle,
}

impl Telling<'_> {
    /// An amount of the person's currency as its source prints it.
    fn money(self, units: f64) -> String {
        self.money.exact(units, usual_currency(self.plan, self.catalogue))
    }
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
    format::listed(&titles, "or")
}
