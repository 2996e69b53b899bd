//! The pay of one stage of a path in words, with its source.

use serde::Serialize;

use crate::app::format;
use crate::app::present::figure::{Meaning, Told};
use crate::app::present::salary::source_words;
use crate::app::state::State;
use crate::app::words::{WIDER_GROUP, Words as _, citation};
use crate::domain::currency::Currency;
use crate::domain::ids::ClaimId;
use crate::domain::pay::pay_of_move::PayOfMove;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::scenario::{MissingPay, ScenarioStage, StageSource};

/// Pay in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PayWords {
    /// The middle figure, or that there is none.
    pub figure: Told,
    /// The range as printed; empty without one.
    pub range: String,
    /// What the middle is, for example `median`; empty without a figure.
    pub meaning: String,
    /// Source and year; `yours` for the person's own; empty without a figure.
    pub source: String,
}

/// The pay of a stage as its source prints it.
pub fn stage_words(state: &State, stage: &ScenarioStage, currency: Currency) -> PayWords {
    let style = state.settings.money_style;
    let none = |figure: String| PayWords {
        figure: figure.into(),
        range: String::new(),
        meaning: String::new(),
        source: String::new(),
    };
    match &stage.source {
        StageSource::Yours(pay) => PayWords {
            figure: Told::exact(main_pay(stage), pay.units(), (style, pay.currency)),
            range: String::new(),
            meaning: "base".to_owned(),
            source: "yours".to_owned(),
        },
        StageSource::Claims | StageSource::SameFigure { .. } => {
            let Some(band) = stage.figure.as_ref().map(|figure| figure.band) else {
                return none(NO_DATA.to_owned());
            };
            PayWords {
                figure: Told::exact(
                    Meaning::PrintedPay(stage.role.clone(), stage.place.clone()),
                    band.middle,
                    (style, currency),
                ),
                range: band.low.zip(band.high).map(|(low, high)| format::money_range(low, high)).unwrap_or_default(),
                meaning: band.middle_is.words().to_owned(),
                source: source_words(state, stage),
            }
        }
        StageSource::Missing(MissingPay::NoClaim) => none(NO_DATA.to_owned()),
        StageSource::Missing(
            MissingPay::NoRate(other)
            | MissingPay::Elsewhere(other)
            | MissingPay::NoRateForParts(other)
            | MissingPay::NoRateForPosition(other),
        ) => none(format!("pay in {other} only")),
    }
}

/// What the pay of the main position is: all that is paid, unless another position stands beside it.
fn main_pay(stage: &ScenarioStage) -> Meaning {
    if stage.beside > 0.0 { Meaning::MainPay } else { Meaning::PayNow }
}

/// What is said where no source has a figure.
pub const NO_DATA: &str = "no pay data";

/// What stands after a source where the figure before a move is of another one.
pub fn other_source(pay: &PayOfMove) -> &'static str {
    if pay.apart { ", other source than before" } else { "" }
}

/// The claim with this id: published, or the person's own.
pub fn claim_of<'a>(state: &'a State, id: &ClaimId) -> Option<ClaimRef<'a>> {
    let plan = state.document.as_ref().map(|document| &**document.plan());
    ClaimRef::find(id, &state.catalogue, plan.map(|plan| &plan.assumptions))
}

/// Source and year of a claim, and whether another occupation stands in.
pub fn cited<'a>(state: &State, claim: impl Into<ClaimRef<'a>>) -> String {
    let claim = claim.into();
    let proxy = if claim.proxy().is_some() { WIDER_GROUP } else { "" };
    format!("{}{proxy}", citation(claim, &state.catalogue))
}
