//! The answer of `rungs why`.

use serde::Serialize;

use super::calibration::CalibrationEntry;
use super::move_entry::MoveEntry;
use super::{Name, SourceEntry, sources_text};
use crate::cli::given::Given;
use crate::cli::output::Answer;

/// A way in several moves.
#[derive(Clone, Debug, Serialize)]
pub struct WayEntry {
    /// Months until the last role.
    pub months: u32,
    /// The roles after the one left.
    pub roles: Vec<Name>,
}

/// What leads from one role to another, or why nothing does.
#[derive(Clone, Debug, Serialize)]
pub struct WhyAnswer {
    /// The role left.
    pub from: Name,
    /// The role wanted.
    pub to: Name,
    /// The role whose usual levels were assumed; null with a plan.
    pub assumed_from: Option<Name>,
    /// The direct move.
    pub direct: MoveEntry,
    /// The first gate that stops it; null if it is open.
    pub stopped_by: Option<&'static str>,
    /// Whether some chain of moves leads there, were there no constraints.
    pub reachable: bool,
    /// The quickest of the chains; null if there is none.
    pub quickest: Option<WayEntry>,
    /// The chain with the fewest moves among those that no other beats; null if there is none.
    pub fewest_moves: Option<WayEntry>,
    /// Why there is no route; null if there is one.
    pub no_route: Option<String>,
    /// Why the constraints of the plan leave no route; null without a plan, and if they leave one.
    pub constrained: Option<String>,
    /// How the direct move is open, or what stops it, in a sentence.
    pub direct_text: String,
    /// Whether and how several moves lead there, in a sentence.
    pub several_text: String,
    /// How alike roles have to be for a computed move; null if the catalogue does not say.
    pub calibration: Option<CalibrationEntry>,
    /// Every source named above.
    pub sources: Vec<SourceEntry>,
}

impl Answer for WhyAnswer {
    fn text(&self) -> String {
        let mut text = format!("From {} to {}\n", self.from.title, self.to.title);
        text.push_str(&Given::assumption(self.assumed_from.as_ref()));
        text.push_str(&format!("\n{}\n{}", self.direct_text, self.direct.text(2)));
        text.push_str(&format!("\n{}\n", self.several_text));
        if let Some(said) = &self.constrained {
            text.push_str(&format!("Under the constraints of the plan there is none. {said}\n"));
        }
        if let Some(calibration) = &self.calibration {
            text.push_str(&format!("\n{}", calibration.text()));
        }
        text.push_str(&sources_text(&self.sources));
        text
    }
}
