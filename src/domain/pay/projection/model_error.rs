//! Why a model cannot be projected.

use super::draws::Draws;
use super::model::Model;

/// What is wrong with a model. Plans and stages are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum ModelError {
    /// No plan, or too many.
    #[error("{0} plans cannot be compared: it has to be 1 to {most}", most = Model::MOST_PLANS)]
    Plans(usize),
    /// No year, or too many.
    #[error("{0} years cannot be projected: it has to be 1 to {most}", most = Model::MOST_YEARS)]
    Years(u16),
    /// No run, or too many.
    #[error("{0} runs cannot be made: it has to be 1 to {most}", most = Draws::MOST_PATHS)]
    Paths(u32),
    /// A plan with no stage, or too many.
    #[error("plan {plan} has {stages} roles: it has to be 1 to {most}", most = Model::MOST_STAGES)]
    Stages { plan: usize, stages: usize },
    /// A number outside what is possible, or no number.
    #[error("{what} cannot be used: it has to be from {lowest} to {highest}")]
    OutOfRange {
        what: &'static str,
        value: f64,
        /// The lowest it can be.
        lowest: f64,
        /// The highest it can be.
        highest: f64,
    },
    /// The first stage does not begin today, or a later one begins before the one before it.
    #[error("role {stage} of plan {plan} begins at {begins} years: roles begin one after another, the first at 0")]
    Begin {
        plan: usize,
        stage: usize,
        /// When it begins.
        begins: f64,
    },
    /// The first stage is a raise.
    #[error("the first role of plan {plan} has no pay before it that could be raised")]
    NothingToRaise { plan: usize },
    /// Vesting that does not sum to all of the grant.
    #[error("vesting sums to {sum} of the grant: it has to sum to 1")]
    Vesting {
        /// The sum of the shares.
        sum: f64,
    },
}
