//! Pay over the years as a fan: many seeded runs of the same model, and what they have in common.
//!
//! Pure numbers: it knows no plan, no catalogue and no currency, and of dates only how the months of the calendar lie. Everything
//! inside is in today's money and in years from today. The same model and seed give the same bytes on every machine and with any number of threads: random numbers
//! come from one stream for each group of runs and purpose, results are gathered in the order of the runs, and nothing but `+ − × ÷`,
//! square roots and the functions of `libm` makes a figure.

mod block;
mod check;
mod course;
pub mod draws;
mod extras;
pub mod fan;
mod gather;
mod grid;
pub mod model;
pub mod model_error;
mod months;
pub mod package_model;
pub mod pair_comparison;
mod pairs;
pub mod percentiles;
pub mod plan_model;
pub mod present_value;
mod run;
mod schedule;
mod shocks;
pub mod stage_model;
pub mod view;
mod walk;
mod workers;

use draws::Draws;
use fan::Projection;
use model::Model;
use model_error::ModelError;
use view::View;

/// Projects the pay of every plan of a model; `None` if `go_on` said to stop, which it is asked between groups of runs.
///
/// # Errors
/// A model or a number of runs that [`Model::check`] refuses. Nothing is computed then.
pub fn project(
    model: &Model,
    view: View,
    draws: Draws,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Result<Option<Projection>, ModelError> {
    model.check(draws)?;
    let setting = run::Setting::of(model, view, draws);
    let Some(blocks) = run::blocks(&setting, go_on) else { return Ok(None) };
    Ok(gather::gather(&setting, &blocks, go_on))
}
