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

mod backups;
mod calendar;
mod corrupt;
mod failing;
mod fault_places;
mod folders;
mod format_page;
mod generated;
mod generated_pay;
mod golden;
mod guards;
mod loading;
mod locks;
mod mutated;
mod official_files;
mod official_import;
mod official_import_real;
mod official_pack;
mod official_strings;
mod official_words;
mod own_pack;
mod packs;
mod pay_in_file;
mod positions_in_file;
mod power_loss;
mod recovery;
mod round_trip;
mod routes_in_file;
mod sample;
mod saving;
mod settings_file;
mod support;
mod sweeping;
mod two_writers;

use std::path::Path;

use jiff::Zoned;
use rungs::domain::plan::Plan;
use rungs::storage::disk::SystemDisk;
use rungs::storage::plan_file::{SaveError, SaveReport, SaveRequest};
use rungs::storage::sample_plan;

/// The sample plan.
fn sample() -> Plan {
    sample_plan().expect("the sample opens")
}

/// A time for what is kept at a time.
fn at(text: &str) -> Zoned {
    text.parse().expect("it is a time")
}

/// Noon of a day.
fn noon() -> Zoned {
    at("2026-11-21T12:00:00+01:00[Europe/Berlin]")
}

/// Saves over whatever is there, on the real disk and without backups.
fn save(path: &Path, plan: &Plan) -> Result<SaveReport, SaveError> {
    let request = SaveRequest { path, plan, expected: None, older_format: None, backups: None, now: &noon() };
    rungs::storage::plan_file::save(&SystemDisk, &request)
}
