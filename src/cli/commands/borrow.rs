//! `rungs borrow PLAN ROLE`

use std::path::PathBuf;

use clap::Args;
use jiff::Zoned;
use serde::Serialize;

use crate::app::format;
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::{self, Answer};
use crate::cli::resolve;
use crate::cli::saving::Changing;
use crate::domain::plan::role_part::RolePart;

/// For which role of which plan.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan; it is saved.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// Id, title or alias of an occupation that nobody rated.
    role: String,
    /// Give borrowed ratings back.
    #[arg(long)]
    give_back: bool,
    #[command(flatten)]
    form: Form,
}

/// Borrows the ratings of related occupations for one that has none, or gives them back, and saves the plan.
///
/// # Errors
/// If the plan cannot be opened or saved, there is no such role, or there is nothing to borrow.
pub fn run(arguments: &Arguments, clock: &Zoned) -> Result<String, CliError> {
    let mut changing = Changing::open(&arguments.plan)?;
    let catalogue = resolve::catalogue_for(&changing.plan)?;
    let role = resolve::role(&catalogue, &arguments.role)?;
    if arguments.give_back {
        changing.plan.restore_role(&role.id, Some(RolePart::Skills));
    } else {
        changing.plan.borrow_ratings(&role.id, &catalogue);
    }
    let correction = changing.plan.correction(&role.id);
    let from = correction.map(|correction| correction.estimated_from.clone()).unwrap_or_default();
    if from.is_empty() && !arguments.give_back {
        return Err(CliError::NothingToBorrow(role.title.clone()));
    }
    changing.save(clock)?;
    let answer = BorrowAnswer {
        role: Name::of_role(&role.id, &catalogue),
        skills: changing.plan.correction(&role.id).map_or(0, |correction| correction.skills.len()),
        estimated_from: from.iter().map(|from| Name::of_role(from, &catalogue)).collect(),
    };
    output::tell(&answer, arguments.form.json)
}

/// Ratings borrowed.
#[derive(Serialize)]
struct BorrowAnswer {
    role: Name,
    /// How many skills are wanted by them.
    skills: usize,
    /// The occupations whose ratings these are the mean of; none if they were given back.
    estimated_from: Vec<Name>,
}

impl Answer for BorrowAnswer {
    fn text(&self) -> String {
        if self.estimated_from.is_empty() {
            return format!("The ratings borrowed for {} were given back\n", self.role.title);
        }
        let skills = format::count(self.skills, "skill", "skills");
        let from: Vec<_> = self.estimated_from.iter().map(|from| from.title.as_str()).collect();
        format!("{}: {skills}, estimated from {}\n", self.role.title, from.join("; "))
    }
}
