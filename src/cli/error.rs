//! What a command can fail with. Each message says what failed, why and where, in one line a problem, and below it the
//! line of the file where there is one.

use std::path::PathBuf;

use crate::domain::ids::RoleId;
use crate::domain::path::schedule::NoPath;
use crate::storage::located_error::LocatedError;
use crate::storage::plan_file::{self, LoadError, SaveError};

/// Why a command gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// Neither a command nor a file.
    #[error("cannot open the plan: there is no such file or command: {}", .0.display())]
    NoSuchFile(PathBuf),
    /// The plan was not opened.
    #[error("{}", each_problem("cannot open the plan", .0))]
    Load(#[from] LoadError),
    /// The plan was opened for looking at only.
    #[error(
        "cannot save the plan: the file has format {found}, and this version of Rungs writes format {}; a newer version \
         can change it: {}",
        plan_file::FORMAT,
        path.display()
    )]
    NewerFormat {
        path: PathBuf,
        /// The format of the file.
        found: u32,
    },
    /// The plan was not saved.
    #[error("cannot save the plan: {0}")]
    Save(#[from] SaveError),
    /// The catalogue inside the program is broken.
    #[error("cannot read the bundled catalogue: {}", located(.0))]
    Catalogue(Vec<LocatedError>),
    /// No role of that name.
    #[error("no role is called “{typed}”; {}", the_nearest(.nearest, "rungs roles lists all; rungs new --own takes it as a role of your own"))]
    UnknownRole {
        typed: String,
        /// Names of roles that are alike.
        nearest: Vec<String>,
    },
    /// Several roles of that name.
    #[error("several roles are called “{typed}”; say which by its id: {}", .candidates.join(", "))]
    AmbiguousRole {
        typed: String,
        /// Names of the roles.
        candidates: Vec<String>,
    },
    /// No place of that id.
    #[error("no place is called “{typed}”; the places are {}", .known.join(", "))]
    UnknownPlace {
        typed: String,
        /// Ids of all places.
        known: Vec<String>,
    },
    /// No family of that name.
    #[error("no family of roles is called “{typed}”; the families are {}", .known.join(", "))]
    UnknownFamily {
        typed: String,
        /// Names of all families.
        known: Vec<String>,
    },
    /// No skill of that name.
    #[error("no skill is called “{typed}”; {}", the_nearest(.nearest, "rungs role ROLE lists those of a role"))]
    UnknownSkill {
        typed: String,
        /// Names of skills that are alike.
        nearest: Vec<String>,
    },
    /// No step of that name in the plan.
    #[error("no step of the plan is called “{typed}”; {}", the_nearest(.nearest, "rungs steps lists all"))]
    UnknownStep {
        typed: String,
        /// Names of steps that are alike.
        nearest: Vec<String>,
    },
    /// Several steps of that name in the plan.
    #[error("several steps of the plan are called “{typed}”; say which by its id: {}", .candidates.join(", "))]
    AmbiguousStep {
        typed: String,
        /// Names of the steps.
        candidates: Vec<String>,
    },
    /// The plan wants no role.
    #[error("the plan has no goal; choose one with --to: {}", .0.display())]
    NoGoal(PathBuf),
    /// A role of the plan that the catalogue does not have.
    #[error("the role “{0}” of the plan is not in the catalogue")]
    RoleNotInCatalogue(RoleId),
    /// There is no path.
    #[error("cannot find a path: {0}")]
    NoPath(#[from] NoPath),
    /// There is no route; the sentence is the one of the window.
    #[error("{0}")]
    NoRoute(String),
    /// A value of an argument that cannot be used.
    #[error("cannot use {name}: {why}")]
    Argument {
        /// The argument.
        name: &'static str,
        /// What would be understood.
        why: String,
    },
    /// No plan to compare of that name.
    #[error("no plan to compare is called “{typed}”; there are {}", .known.join(", "))]
    UnknownPlan {
        typed: String,
        /// The plans there are.
        known: Vec<String>,
    },
    /// More plans than can be compared.
    #[error("{0} plans are too many to compare; at most four can be")]
    TooManyPlans(usize),
    /// Pay was not projected.
    #[error("cannot project pay: {0}")]
    NotProjected(String),
    /// The answer could not be put into comma-separated values.
    #[error("cannot write comma-separated values: {0}")]
    Csv(csv::Error),
    /// The file is there already.
    #[error("cannot write the plan: there is a file of this name; --force replaces it: {}", .0.display())]
    FileExists(PathBuf),
    /// What was checked has problems.
    #[error("{}", places(.0))]
    Problems(Vec<LocatedError>),
    /// The answer could not be written.
    #[error("cannot write the answer: {0}")]
    Output(std::io::Error),
    /// The answer has no JSON.
    #[error("cannot put the answer into JSON: {0}")]
    Json(serde_json::Error),
}

impl CliError {
    /// A value of an argument that cannot be used, and what would be understood.
    pub fn argument(name: &'static str, why: String) -> Self {
        Self::Argument { name, why }
    }

    /// How the program ends with it.
    pub fn exit_code(&self) -> u8 {
        if matches!(self, Self::Argument { .. }) { 2 } else { 1 }
    }
}

/// A line for each problem, and below it the line of the file it is in.
fn each_problem(what: &str, error: &LoadError) -> String {
    let problem = |problem: &LocatedError| format!("{what}: {problem}{}", problem.shown_line());
    match error {
        LoadError::Unreadable { .. } => format!("{what}: {error}"),
        LoadError::Newer { place, .. } => problem(place),
        LoadError::Unsound(problems) => problems.iter().map(problem).collect::<Vec<_>>().join("\n"),
    }
}

fn located(problems: &[LocatedError]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn places(problems: &[LocatedError]) -> String {
    let line = |problem: &LocatedError| format!("{}: {}{}", problem.place(), problem.message, problem.shown_line());
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn the_nearest(names: &[String], otherwise: &str) -> String {
    if names.is_empty() { otherwise.to_owned() } else { format!("the nearest: {}", names.join(", ")) }
}
