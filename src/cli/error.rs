//! What a command can fail with. Each message says what failed, why and where, in one line a problem, and below it the
//! line of the file where there is one.

use std::path::PathBuf;

use crate::domain::ids::RoleId;
use crate::domain::path::schedule::NoPath;
use crate::storage::located_error::LocatedError;
use crate::storage::packs::WriteFault;
use crate::storage::packs::import::ImportFault;
use crate::storage::plan_file::{self, LoadError, SaveError};

/// Why a command gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// The advert was not read.
    #[error("{0}")]
    Advert(#[from] crate::storage::advert::AdvertFileError),
    /// The text of the advert was not read.
    #[error("the advert could not be read: {0}")]
    AdvertText(#[from] crate::storage::advert::NotRead),
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
    /// Nothing of that name.
    #[error("no {what} is called “{typed}”; {instead}")]
    NotCalled {
        /// What was looked for, for example `role`.
        what: &'static str,
        typed: String,
        /// What there is, or where it is listed.
        instead: String,
    },
    /// Several of that name.
    #[error("several {what} are called “{typed}”; say which by its id: {}", .candidates.join(", "))]
    Ambiguous {
        what: &'static str,
        typed: String,
        /// Names of each.
        candidates: Vec<String>,
    },
    /// The plan wants no role.
    #[error("the plan has no goal; choose one with --to: {}", .0.display())]
    NoGoal(PathBuf),
    /// A role of the plan that the catalogue does not have.
    #[error("the role “{0}” of the plan is not in the catalogue")]
    RoleNotInCatalogue(RoleId),
    /// A role that belongs to no official occupation.
    #[error("no official occupation stands for {0}")]
    NoOccupation(String),
    #[error("{0} is rated, or too few occupations related to it are: there is nothing to borrow")]
    NothingToBorrow(String),
    /// The catalogue has no official occupations.
    #[error("the catalogue has no official occupations")]
    NoOccupations,
    /// Nothing was imported.
    #[error("nothing was imported: {0}")]
    Import(Box<ImportFault>),
    /// The folder of packs was not changed.
    #[error("the packs could not be changed: {0}")]
    Packs(#[from] WriteFault),
    /// There is no place for packs.
    #[error("packs cannot be kept: the system names no home folder")]
    NoDataFolder,
    /// A pack that is damaged.
    #[error("cannot export the pack: {0}")]
    Pack(String),
    #[error("cannot export the pack: there is a file of this name; --force replaces it: {}", .0.display())]
    OutExists(PathBuf),
    #[error("cannot export the pack: {0}")]
    NotExported(String),
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

impl From<ImportFault> for CliError {
    fn from(fault: ImportFault) -> Self {
        Self::Import(Box::new(fault))
    }
}

impl CliError {
    /// A value of an argument that cannot be used, and what would be understood.
    pub fn argument(name: &'static str, why: String) -> Self {
        Self::Argument { name, why }
    }

    /// Nothing is called so: the nearest, or how to find others.
    pub fn no_such(what: &'static str, typed: &str, nearest: &[String], otherwise: &str) -> Self {
        let instead = match nearest {
            [] => otherwise.to_owned(),
            nearest => format!("the nearest: {}", nearest.join(", ")),
        };
        Self::NotCalled { what, typed: typed.to_owned(), instead }
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
