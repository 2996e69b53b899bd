//! The pay figure used at each role of the plans compared, and those that could be used.

use serde::Serialize;

use super::facts::Facts;
use super::sources::claim_words;
use crate::app::action::{Action, PayAction};
use crate::app::present::pay_words::NO_DATA;
use crate::app::words::Words as _;
use crate::domain::ids::RoleId;
use crate::domain::pay::scenario::{Figure, ScenarioStage, StageSource};

/// One claim to pick.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClaimOption {
    /// Figure and source.
    pub words: String,
    /// What picking it does.
    #[serde(skip)]
    pub pick: Action,
}

/// The figure used at one role.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssumedPay {
    /// The role.
    pub label: String,
    /// Claims that can be used, in the order of the default rule.
    pub options: Vec<ClaimOption>,
    /// The one in use; `None` with none or several.
    pub chosen: Option<usize>,
    /// Who chose it, or that there is none.
    pub caption: String,
    /// What is shown in place of a choice where none or several are used.
    pub otherwise: &'static str,
    /// Goes back to the default rule; `None` if it stands there already.
    #[serde(skip)]
    pub reset: Option<Action>,
    /// Whether it can be reset.
    pub yours: bool,
    /// Shows all figures of the role, where they can be weighed, left out and entered.
    #[serde(skip)]
    pub all: Action,
}

/// A row for each role whose figure counts, in the order of the plans.
pub(super) fn stations(facts: &Facts<'_>) -> Vec<AssumedPay> {
    let set = facts.answer.map_or(&facts.document.derived().pay, |answer| &answer.set);
    let mut seen: Vec<&RoleId> = Vec::new();
    let mut rows = Vec::new();
    for stage in set.scenarios.iter().flat_map(|scenario| &scenario.stages) {
        if !matches!(stage.source, StageSource::Yours(_)) && !seen.contains(&&stage.role) {
            seen.push(&stage.role);
            rows.push(station(facts, stage));
        }
    }
    rows
}

fn station(facts: &Facts<'_>, stage: &ScenarioStage) -> AssumedPay {
    let plan = facts.plan();
    let style = facts.state.settings.money_style;
    let usable = stage.figure.as_ref().map(|figure| figure.usable.as_slice()).unwrap_or_default();
    let options = usable.iter().map(|claim| ClaimOption {
        words: format!(
            "{} {}, {}",
            style.exact(claim.band.middle, claim.band.currency),
            claim.band.middle_is.words(),
            claim_words(facts.state, &claim.id)
        ),
        pick: PayAction::ChooseClaim(stage.role.clone(), Some(claim.id.clone())).into(),
    });
    let used: Vec<_> = stage.figure.iter().flat_map(Figure::used_ids).collect();
    let chosen = match used.as_slice() {
        [only] => usable.iter().position(|claim| claim.id == **only),
        _ => None,
    };
    let choices = plan.assumptions.choices_for(&stage.role).count();
    let by_you = stage.figure.as_ref().is_some_and(Figure::is_by_you);
    let caption = match (&stage.source, used.len()) {
        (StageSource::Missing(_), _) | (_, 0) => NO_DATA.to_owned(),
        (_, 1) if by_you => "chosen by you".to_owned(),
        (_, 1) if choices > 0 => "by the default rule from those you left in".to_owned(),
        (_, 1) => "by the default rule".to_owned(),
        (_, count) => format!("{count} figures weighed by you"),
    };
    AssumedPay {
        label: facts.state.catalogue.role_short(&stage.role).to_owned(),
        options: options.collect(),
        chosen,
        caption,
        otherwise: if used.len() > 1 { "Several, weighed" } else { "None is used" },
        reset: (choices > 0).then(|| PayAction::ChooseClaim(stage.role.clone(), None).into()),
        yours: choices > 0,
        all: super::assumptions::claims_of(&stage.role),
    }
}
