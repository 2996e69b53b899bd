//! Moves and what routes are sorted by.

use super::Words;
use super::label::words;
use crate::domain::moves::gate::{Gate, GateOutcome};
use crate::domain::path::move_kind::MoveKind;
use crate::domain::plan::objective::Objective;

words! {
    MoveKind {
        Advancement: "Advancement", LateralAdvancement: "Lateral advancement", Similar: "Similar",
        LateralTransition: "Lateral transition", StepBack: "Step back",
    }
    GateOutcome { Passed: "passed", Stopped: "not passed", NotStated: "not stated" }
    Objective { Fastest: "Fastest", BestPaid: "Best paid", LeastStudy: "Least study", Safest: "Safest" }
}

impl Words for Gate {
    fn words(self) -> &'static str {
        super::label::label(match self {
            Self::Coverage { .. } => "coverage",
            Self::Rungs { .. } => "level",
            Self::Experience { .. } => "experience",
            Self::Leading { .. } => "leading",
            Self::Education { .. } => "education",
            Self::Pay { .. } => "pay",
        })
    }
}
