//! The names of the fields in which two plans can differ.

/// A field of a plan or of one of its entries.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// Base pay for a year.
    Pay,
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
    /// Growth of pay above inflation.
    RealGrowth,
    /// Inflation.
    Inflation,
    /// Years looked ahead.
    HorizonYears,
    /// The claim picked for a role.
    Claim,
    /// A field that this version does not know, by its name.
    Unknown(String),
    /// The order of fields that this version does not know.
    UnknownOrder,
}
