//! The plans whose pay is compared: the path of a plan, the routes kept beside it, and staying; with the figure behind
//! each stage, and as numbers for the projection.
//!
//! A stage without a usable figure has none: its scenario is not projected, and it says why.

pub mod coming;
mod costs;
mod figure;
mod key;
mod model;
mod odds;
mod outcome;
mod set;
mod stage;

pub use figure::Figure;
pub use key::ScenarioKey;
pub use outcome::Outcome;
pub use set::{Scenario, ScenarioSet};
pub use stage::{MissingPay, ScenarioStage, StageSource};
