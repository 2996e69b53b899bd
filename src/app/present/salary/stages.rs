//! The figure behind each stage: claim, source, who chose it, and the way to another one.

use serde::Serialize;

use super::points::Facts;
use super::sources::{claim, source_of};
use crate::app::action::{Action, ViewAction};
use crate::app::format;
use crate::app::present::pay_words::pay_words;
use crate::app::view::roles::RoleTab;
use crate::domain::pay::choice::ChosenBy;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::trajectory::{PaySource, StagePay};

/// One stage.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayStage {
    /// The role.
    pub role: String,
    /// Since when, or from when.
    pub from: String,
    /// The middle figure as printed, or that there is none.
    pub figure: String,
    /// What the middle is and what it includes, for example `median, base`; empty without a figure.
    pub meaning: String,
    /// Low and high as printed; empty without a range.
    pub range: String,
    /// Source and year.
    pub source: String,
    /// Who chose it.
    pub chosen: &'static str,
    /// What a screen reader says.
    pub name: String,
    /// Shows all figures of the role.
    #[serde(skip)]
    pub change: Action,
}

/// The stages of the path, or the present role alone.
pub(super) fn stages(facts: &Facts<'_>) -> Vec<PayStage> {
    facts.path.stages.iter().enumerate().map(|(index, stage)| row(facts, index, stage)).collect()
}

fn row(facts: &Facts<'_>, index: usize, stage: &StagePay) -> PayStage {
    let role = facts.state.catalogue.role_short(&stage.role).to_owned();
    let words = pay_words(facts.state, stage, facts.path.currency);
    let chosen = match &stage.source {
        PaySource::Yours => "your own pay",
        PaySource::Claim { by: ChosenBy::You, .. } => "chosen by you",
        PaySource::Claim { by: ChosenBy::Weights, .. } => "by your weights",
        PaySource::Claim { by: ChosenBy::Rule, .. } => "by the default rule",
        PaySource::NoFigure | PaySource::OtherCurrency(_) => "not used",
    };
    let meaning = match &stage.source {
        PaySource::Claim { id, band, .. } => {
            let includes = claim(facts, id).map(ClaimRef::definition);
            let includes = includes.map(|definition| format!(", {}", definition.word())).unwrap_or_default();
            format!("{}{includes}", band.middle_is.word())
        }
        PaySource::Yours => "base".to_owned(),
        PaySource::NoFigure | PaySource::OtherCurrency(_) => String::new(),
    };
    let from = match (index, facts.plan().position.since) {
        (0, Some(since)) => format!("since {}", format::month(since)),
        (0, None) => "now".to_owned(),
        _ => format!("from {}", format::month(stage.start)),
    };
    let range = match &stage.source {
        PaySource::Claim { band, .. } => band.low.zip(band.high).map(|(low, high)| format::money_range(low, high)),
        PaySource::Yours | PaySource::NoFigure | PaySource::OtherCurrency(_) => None,
    };
    let name = [&role, &from, &words.figure, &words.range, &words.source].map(String::as_str);
    let name: Vec<_> = name.into_iter().chain([chosen]).filter(|part| !part.is_empty()).collect();
    PayStage {
        name: name.join(", "),
        figure: words.figure,
        range: range.unwrap_or_default(),
        source: if words.source == "yours" { String::new() } else { source_of(facts, stage) },
        change: ViewAction::ShowRole(stage.role.clone(), RoleTab::Pay).into(),
        role,
        from,
        meaning,
        chosen,
    }
}
