//! Stable identifiers of catalogue and plan entries: short lower-case words joined by hyphens or dots.
//! They must never be shown to a person in place of a title, but for the letters of kept routes. Copies share the text: thirty
//! thousand moves name the same thousand roles.

use std::borrow::Cow;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::shown_text::one_line;

/// Letters shown of an identifier at most.
const LONGEST_ID: usize = 200;

/// Stands for an identifier that must not be shown as it is.
const MARK: &str = "\u{fffd}";

/// Whether an identifier is very long or holds what cannot be seen. It is kept, and told by a check.
pub fn is_unfit_id(id: &str) -> bool {
    matches!(one_line(id, LONGEST_ID), Cow::Owned(_))
}

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps the text as it stands; whether it names anything is the catalogue's to say.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into().into())
            }

            /// The identifier as written in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The identifier where it stands in place of a title: as it is, or a mark for one that is very long or holds
            /// what cannot be seen.
            pub fn shown(&self) -> &str {
                if is_unfit_id(&self.0) { MARK } else { &self.0 }
            }
        }

        /// In words for a person. Files have it as it stands.
        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&one_line(&self.0, LONGEST_ID))
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
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
