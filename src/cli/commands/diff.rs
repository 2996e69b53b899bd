//! `rungs diff A B`

use std::path::PathBuf;

use clap::Args;

use crate::app::present::compare::{ChangeWords, compare};
use crate::cli::answer::diff::{ChangeEntry, DiffAnswer};
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::{output, resolve};
use crate::domain::compare::difference;
use crate::storage::plan_file;

/// Which plans.
#[derive(Debug, Args)]
#[command(after_help = "Exit code: 0 the plans are equal, 1 they differ, 2 they could not be compared.")]
pub struct Arguments {
    /// The plan as it was.
    #[arg(value_name = "A.ron")]
    before: PathBuf,
    /// The plan as it is.
    #[arg(value_name = "B.ron")]
    after: PathBuf,
    #[command(flatten)]
    form: Form,
}

/// Tells what differs, and ends as `diff` does: 0 nothing, 1 something, 2 trouble.
pub fn run(arguments: &Arguments) -> u8 {
    match tell(arguments) {
        Ok(same) => u8::from(!same),
        Err(error) => {
            output::complain(&error);
            2
        }
    }
}

fn tell(arguments: &Arguments) -> Result<bool, CliError> {
    let Arguments { before, after, form } = arguments;
    let [first, second] = [plan_file::load(before)?, plan_file::load(after)?];
    let [own_first, own_second] = [&first, &second].map(|plan| form.shown(plan.clone()).own_roles);
    let catalogue = resolve::catalogue()?.with_own(&own_second).with_own(&own_first);
    let words = ChangeWords::new(&first, &second, &catalogue);
    let difference = difference(&first, &second);
    let changes = difference.changes().iter().map(|change| ChangeEntry::of(change, &words)).collect();
    let data = compare(&first, &second, &catalogue);
    let [before, after] = [before, after].map(|path| path.display().to_string());
    let answer = DiffAnswer::new(before, after, data, changes);
    output::print(&answer, form.json)?;
    Ok(answer.same)
}
