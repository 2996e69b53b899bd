//! The plan of one person: where they stand, where they want to be, what they can do and what they will do next.
//!
//! A plan may name roles and skills that no catalogue knows: they are kept and reported, never dropped.

pub mod aim;
pub mod assumptions;
pub mod background;
pub mod check;
mod check_lists;
pub mod check_pay;
pub mod check_positions;
mod check_routes;
pub mod constraints;
pub mod exchange_rate;
pub mod grant;
pub mod kept_route;
pub mod ledger;
pub mod ledger_entry;
pub mod objective;
pub mod own_claim;
pub mod own_role;
pub mod package;
pub mod paid;
pub mod plan_step;
pub mod position;
pub mod positions;
pub mod progress;
pub mod promise;
mod routes;
pub mod stage;
pub mod texts;
pub mod unknown_fields;
pub mod untimely;

use std::ops::RangeInclusive;

use crate::domain::ids::RoleId;
use crate::domain::working_time::WorkingTime;
use assumptions::Assumptions;
use background::Background;
use constraints::Constraints;
use kept_route::KeptRoute;
use ledger_entry::LedgerEntry;
use own_role::OwnRole;
use package::Package;
use paid::Paid;
use plan_step::PlanStep;
use position::Position;
use promise::Promise;
use stage::Stage;
use unknown_fields::UnknownFields;

/// The plan of one person. How it stands in a file is for the storage to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Name of the plan.
    pub title: String,
    /// The role held now.
    pub position: Position,
    /// Positions held beside it.
    pub other_positions: Vec<Position>,
    /// Positions held before.
    pub held_before: Vec<Position>,
    /// What roles ask for apart from skills.
    pub background: Background,
    /// Hours a week the person can give to learning, above 0 and up to 100.
    pub hours_per_week: f64,
    /// The role wanted.
    pub goal: Option<RoleId>,
    /// Roles kept to compare with.
    pub saved_roles: Vec<RoleId>,
    /// Roles of the person's own, for work that the catalogue does not have.
    pub own_roles: Vec<OwnRole>,
    /// The chosen path: the roles after the present one, in order, the goal last.
    /// Empty: the path with the fewest years of the catalogue.
    pub path: Vec<Stage>,
    /// Routes kept beside it, at most one for each letter.
    pub routes: Vec<KeptRoute>,
    /// What is asked of every route.
    pub constraints: Constraints,
    /// The dated skill ledger in the order in which it was entered, which counts; days may be in any order.
    pub ledger: Vec<LedgerEntry>,
    /// Steps, in the order in which they are to be done.
    pub steps: Vec<PlanStep>,
    /// What the person assumes about pay.
    pub assumptions: Assumptions,
    /// What roles pay beside base pay, at most one entry a role.
    pub packages: Vec<Package>,
    /// What was really paid.
    pub paid: Vec<Paid>,
    /// Projections kept to hold pay against, at most one a day.
    pub promises: Vec<Promise>,
    /// Fields of the file that this version does not know.
    pub unknown: UnknownFields,
}

impl Plan {
    /// Hours a week of a new plan. A starting point on screen, to be changed by the person.
    pub const USUAL_HOURS_PER_WEEK: f64 = 5.0;

    /// Hours a week that can be stated for learning. Less than a quarter of an hour a week would end steps in other centuries.
    pub const HOURS_PER_WEEK: RangeInclusive<f64> = 0.25..=WorkingTime::MOST_HOURS;

    /// The most years of work that can be stated.
    pub const MOST_YEARS_WORKED: f64 = 60.0;

    /// The most hours one entry of a step's log may have.
    pub const MOST_HOURS_LOGGED: f64 = 10_000.0;

    /// A new plan with nothing in it but the present role and the goal.
    pub fn new(title: String, position: Position, goal: Option<RoleId>) -> Self {
        Self {
            title,
            position,
            other_positions: Vec::new(),
            held_before: Vec::new(),
            background: Background::default(),
            hours_per_week: Self::USUAL_HOURS_PER_WEEK,
            goal,
            saved_roles: Vec::new(),
            own_roles: Vec::new(),
            path: Vec::new(),
            routes: Vec::new(),
            constraints: Constraints::default(),
            ledger: Vec::new(),
            steps: Vec::new(),
            assumptions: Assumptions::default(),
            packages: Vec::new(),
            paid: Vec::new(),
            promises: Vec::new(),
            unknown: UnknownFields::NONE,
        }
    }

    /// A role of the person's own.
    pub fn own_role(&self, id: &RoleId) -> Option<&OwnRole> {
        self.own_roles.iter().find(|role| role.id == *id)
    }

    /// Whether the plan names this role anywhere but among the roles of the person's own.
    pub fn uses_role(&self, id: &RoleId) -> bool {
        self.roles().any(|role| role == id)
    }

    /// Every role the plan names, but for those of the person's own that nothing else names.
    pub fn roles(&self) -> impl Iterator<Item = &RoleId> {
        self.positions()
            .map(|position| &position.role)
            .chain(&self.goal)
            .chain(&self.saved_roles)
            .chain(self.path.iter().map(|stage| &stage.role))
            .chain(self.steps.iter().filter_map(|step| step.stage.as_ref()))
            .chain(check_routes::roles(self))
            .chain(check_pay::roles(self))
    }
}
