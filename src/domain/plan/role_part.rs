//! Which part of what is stated of a role.

/// A part that can be corrected by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum RolePart {
    Title,
    Level,
    Summary,
    Duties,
    LeadsPeople,
    Education,
    ExperienceYears,
    /// Skills wanted and not wanted.
    Skills,
    LeadsTo,
    ReachedFrom,
}
