//! A move: a transition between two roles that a source names.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{RoleId, SourceId};

/// On what a move of a catalogue rests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// The source names it.
    #[default]
    Named,
    /// The source calls one role related to the other.
    Related,
    /// The two are alike enough; computed when the pack was made.
    Alike,
    /// The person names it in their plan. No pack has one.
    #[serde(skip)]
    Own,
}

/// A transition from one role to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CareerMove {
    /// The role left.
    pub from: RoleId,
    /// The role taken.
    pub to: RoleId,
    /// Years usually spent in the first role before the move, above 0; 0 where the person names it and states none.
    pub years: f64,
    /// Who names the move.
    pub source: SourceId,
    #[serde(default)]
    pub basis: Basis,
    /// Who gives the years; often an editorial estimate.
    pub years_source: SourceId,
    /// Anything worth knowing.
    #[serde(default)]
    pub note: Option<String>,
}

impl CareerMove {
    /// The years, where they are stated.
    pub fn stated_years(&self) -> Option<f64> {
        (self.years > 0.0).then_some(self.years)
    }
}
