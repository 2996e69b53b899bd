//! Tests of the files: plans, settings, the sample.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    clippy::too_many_lines,
    clippy::cast_possible_wrap,
    clippy::needless_pass_by_value,
    reason = "a test that stops has failed, and a long one is read from top to bottom"
)]

mod corrupt;
mod folders;
mod format_page;
mod generated;
mod golden;
mod loading;
mod mutated;
mod round_trip;
mod sample;
mod saving;
mod settings_file;

use rungs::domain::plan::Plan;
use rungs::storage::sample_plan;

/// The sample plan.
fn sample() -> Plan {
    sample_plan().expect("the sample opens")
}
