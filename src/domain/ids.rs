//! Stable identifiers of catalogue and plan entries: short lower-case words joined by hyphens or dots.
//! They must never be shown to a person in place of a title, but for the letters of kept routes.

use serde::{Deserialize, Serialize};

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps the text as it stands; whether it names anything is the catalogue's to say.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The identifier as written in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    )+};
}

identifiers! {
    /// A role, for example `ml-team-lead`.
    RoleId,
    /// A skill, a field of knowledge or a tool, for example `mlops`.
    SkillId,
    /// A step of the catalogue, for example `annotation-guideline`.
    CatalogueStepId,
    /// A step of one plan.
    PlanStepId,
    /// One entry of the dated skill ledger of one plan.
    LedgerId,
    /// One entry of the time worked on the steps of one plan.
    TimeEntryId,
    /// A route kept in one plan: a capital letter, `A` to `Z`, by which it is also shown.
    KeptRouteId,
    /// What was really paid: one entry of one plan.
    PaidId,
    /// A claim: a figure with its source.
    ClaimId,
    /// A source of claims and text.
    SourceId,
    /// A family of roles, for example `engineering`.
    FamilyId,
    /// A place in which pay is stated, for example `us` or `us-new-york`.
    PlaceId,
    /// A heading under which skills are listed, for example `technical`.
    SkillGroupId,
}
