//! The names of the fields in which two plans can differ.

use crate::domain::pay::assumption::Assumption;

/// A field of a plan or of one of its entries.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Field {
    /// The id of hours logged.
    Id,
    /// A title.
    Title,
    /// Hours a week for learning.
    HoursPerWeek,
    /// The role wanted.
    Goal,
    /// The roles of the path.
    Path,
    /// A role.
    Role,
    /// Seniority in a role.
    Seniority,
    /// First day in the role held.
    Since,
    /// The first day after a role held.
    Until,
    /// Base pay.
    Pay,
    /// Hours worked a week.
    HoursAWeek,
    /// Weeks paid a year.
    WeeksAYear,
    /// Hours a week that are full time.
    FullTimeHours,
    /// Whether a position goes on after the next move.
    GoesOn,
    /// Where the work is.
    Place,
    /// Years of work in the field.
    ExperienceYears,
    /// Years of leading people.
    LeadingYears,
    /// Highest formal education.
    Education,
    /// First day in a role of the path.
    Start,
    /// A skill.
    Skill,
    /// A level of a skill.
    Level,
    /// A day.
    Date,
    /// Where a level comes from.
    Basis,
    /// What shows it.
    Evidence,
    /// A note.
    Note,
    /// The step of the catalogue a step was taken from.
    From,
    /// The role on the path that a step leads to.
    Stage,
    /// The skills a step builds.
    Builds,
    /// The skills a role wants.
    SkillsWanted,
    /// How long a step takes.
    Effort,
    /// How far a step is.
    State,
    /// To be finished by.
    Due,
    /// Finished on.
    Done,
    /// Hours logged.
    Hours,
    /// A value that is assumed about pay.
    Assumed(Assumption),
    /// What something costs.
    Cost,
    /// Years looked ahead.
    HorizonYears,
    /// Whether the odds of losing the job are looked at.
    Redundancy,
    /// The pay below which the person does not want to fall.
    Floor,
    /// The number that makes runs repeatable.
    Seed,
    /// How a claim is used.
    ClaimUse,
    /// An amount or a figure.
    Amount,
    /// A currency.
    Currency,
    /// What a figure includes.
    Definition,
    /// The year a figure speaks of.
    Year,
    /// A rate between currencies.
    ExchangeRate,
    /// A bonus.
    Bonus,
    /// What is paid once.
    OneOffs,
    /// Grants of shares.
    Grants,
    /// Money for a pension.
    Pension,
    /// Whether a role is at another employer.
    NewEmployer,
    /// Which part of pay was paid.
    PaidPart,
    /// For how long it was paid.
    PaidPer,
    /// The years of a kept projection.
    PromisedYears,
    /// The claim picked for a role.
    Claim,
    /// The stages of a kept route.
    Stages,
    /// Where routes shall lead.
    Aim,
    /// The least pay of every role taken.
    PayFloor,
    /// Years in which routes shall arrive.
    WithinYears,
    /// Moves at most.
    MostMoves,
    /// Whether no move may be a step back.
    NoStepBack,
    /// Whether every role is taken where the person works.
    KeepPlace,
    /// Whether no role may be about leading people.
    NoManagement,
    /// Whether a source must name every move.
    OnlyNamed,
    /// The family of every role taken.
    Family,
    /// Roles that may not be on the way.
    Avoid,
    /// Roles that must be on the way.
    Require,
    /// By what routes are sorted first.
    Objective,
    /// A field that this version does not know, by its name.
    Unknown(String),
    /// The order of fields that this version does not know.
    UnknownOrder,
}
