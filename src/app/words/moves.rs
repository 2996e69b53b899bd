//! Moves and what routes are sorted by.

use strum::IntoEnumIterator as _;

use super::Words;
use super::label::words;
use crate::app::format::percent;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::calibration::Calibration;
use crate::domain::catalogue::career_move::CareerMove;
use crate::domain::moves::assessment::Assessment;
use crate::domain::moves::gate::{Gate, GateOutcome};
use crate::domain::moves::naming::Naming;
use crate::domain::path::move_kind::MoveKind;
use crate::domain::plan::objective::Objective;

words! {
    MoveKind {
        Advancement: "Advancement", LateralAdvancement: "Lateral advancement", Similar: "Similar",
        LateralTransition: "Lateral transition", StepBack: "Step back",
    }
    Naming {
        Held: "held before", Page: "listed by a page", Own: "listed by you", Editors: "listed by us", Related: "called related",
        Computed: "estimated by Rungs",
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

/// How many moves rest on what, for example `1 page, 2 us`.
pub fn named_by_words(moves: impl IntoIterator<Item = Naming>) -> String {
    let moves: Vec<Naming> = moves.into_iter().collect();
    let count = |naming: Naming| moves.iter().filter(|other| **other == naming).count();
    let told = |naming: Naming| {
        let whose = match naming {
            Naming::Held => "held",
            Naming::Page => "page",
            Naming::Own => "you",
            Naming::Editors => "us",
            Naming::Related => "related",
            Naming::Computed => "Rungs",
        };
        Some(count(naming)).filter(|number| *number > 0).map(|number| format!("{number} {whose}"))
    };
    Naming::iter().filter_map(told).collect::<Vec<_>>().join(", ")
}

/// Who names a move.
pub fn naming_words(naming: Naming, named: Option<&CareerMove>, catalogue: &Catalogue) -> String {
    match (naming, named) {
        (Naming::Page, Some(known)) => format!("listed by {}", catalogue.source_short(&known.source)),
        (Naming::Related, Some(known)) => format!("called related by {}", catalogue.source_short(&known.source)),
        (Naming::Computed, _) => "estimated by Rungs; no source lists it".to_owned(),
        (Naming::Held | Naming::Page | Naming::Own | Naming::Editors | Naming::Related, _) => naming.words().to_owned(),
    }
}

/// That a move somebody names covers less than a computed one would have to; `None` where it does not.
pub fn covers_little(assessment: &Assessment<'_>, calibration: Option<Calibration>) -> Option<String> {
    let (share, least) = (assessment.measure.coverage?, calibration?.threshold);
    let little = !assessment.naming.is_likeness() && share < least;
    little.then(|| {
        format!("covers {}, less than the {} asked of a move that no source lists", percent(share), percent(least))
    })
}
