//! The figure behind each stage of the selected plan: claim, source, who chose it, the parts of pay, and the way to
//! another figure.

use serde::Serialize;

use super::facts::Facts;
use super::fan::plain_name;
use super::sources::source_of;
use crate::app::action::{Action, ViewAction};
use crate::app::format;
use crate::app::present::figure::Told;
use crate::app::present::pay_words::stage_words;
use crate::app::present::strip::of_two_sources;
use crate::app::view::ScreenView;
use crate::app::view::roles::RoleTab;
use crate::app::view::salary::{SalaryLower, SalaryView};
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::scenario::{Figure, ScenarioStage, StageSource};

/// One stage.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayStage {
    pub role: String,
    /// Since when, or from when.
    pub from: String,
    /// The middle figure as printed, or that there is none.
    pub figure: Told,
    /// What the figure is, or how pay follows from the stage before.
    pub meaning: String,
    /// Low and high as printed; empty without a range.
    pub range: String,
    /// Source and year.
    pub source: String,
    /// What is said where the figure before is of another source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_two_sources: Option<String>,
    pub chosen: &'static str,
    /// Bonus, equity and the like in a few words.
    pub parts: String,
    /// What a screen reader says.
    pub name: String,
    /// Shows all figures of the role.
    #[serde(skip)]
    pub change: Action,
    /// Opens the parts of pay of the stage.
    #[serde(skip)]
    pub enter_parts: Action,
}

/// The stages of the selected plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayStages {
    /// Title of the card.
    pub title: String,
    /// How the figures differ from those of the chart.
    pub sentence: String,
    pub rows: Vec<PayStage>,
}

/// Builds the card.
pub(super) fn stages(facts: &Facts<'_>) -> PayStages {
    let set = facts.answer.map_or(&facts.document.derived().pay, |answer| &answer.set);
    let scenario = set.scenarios.iter().find(|scenario| scenario.key == facts.selected);
    let scenario = scenario.or(set.scenarios.first());
    let rows = scenario.map(|scenario| {
        let rows = scenario.stages.iter().zip(&scenario.packages).enumerate();
        rows.map(|(index, (stage, package))| row(facts, index, stage, package.as_ref())).collect()
    });
    let name = scenario.map(|scenario| plain_name(facts, scenario)).unwrap_or_default();
    let carried = AssumedValues::of(facts.plan(), &facts.state.catalogue).get(Assumption::CarryForward);
    PayStages {
        title: format!("Figures of {name}"),
        sentence: format!(
            "As printed, like on strips; the chart carries them to today by {}% a year and joins them with pay before.",
            format::decimal(carried, 1)
        ),
        rows: rows.unwrap_or_default(),
    }
}

fn row(
    facts: &Facts<'_>,
    index: usize,
    stage: &ScenarioStage,
    package: Option<&crate::domain::plan::package::Package>,
) -> PayStage {
    let role = facts.state.catalogue.role_short(&stage.role).to_owned();
    let words = stage_words(facts.state, stage, facts.currency());
    let by_you = stage.figure.as_ref().is_some_and(Figure::is_by_you);
    let (meaning, chosen) = match &stage.source {
        StageSource::Yours(_) => ("base".to_owned(), "your own pay"),
        StageSource::Claims if by_you => (words.meaning, "chosen by you"),
        StageSource::Claims if facts.plan().assumptions.pay_level(&stage.role).is_some() => {
            (words.meaning, "level chosen by you")
        }
        StageSource::Claims => (words.meaning, "by the default rule"),
        StageSource::SameFigure { raised: true } => ("pay before and a raise".to_owned(), "one occupation"),
        StageSource::SameFigure { raised: false } => ("pay before".to_owned(), "one occupation"),
        StageSource::Missing(_) => (String::new(), "not used"),
    };
    let meaning = [Some(meaning), share_words(stage), beside_words(facts, stage)].into_iter().flatten();
    let meaning = meaning.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ");
    let from = match (index, facts.plan().position.since) {
        (0, Some(since)) => format!("since {}", format::partial_month(since)),
        (0, None) => "now".to_owned(),
        _ => format!("from {}", format::month(stage.start)),
    };
    let parts = package.map(super::package::summary).unwrap_or_default();
    let source = source_of(facts, stage);
    let of_two_sources = of_two_sources(facts.state, &stage.pay_of_move, false);
    let name = [role.as_str(), &from, &words.figure, &words.range, &source, &parts];
    let name: Vec<_> =
        name.into_iter().chain([chosen]).chain(of_two_sources.as_deref()).filter(|part| !part.is_empty()).collect();
    let view =
        SalaryView { parts_of: Some(stage.role.clone()), lower: SalaryLower::Parts, ..facts.state.view.salary.clone() };
    PayStage {
        name: name.join(", "),
        figure: words.figure,
        range: words.range,
        source: if matches!(stage.source, StageSource::Yours(_)) { String::new() } else { source },
        of_two_sources,
        change: ViewAction::ShowRole(stage.role.clone(), RoleTab::Pay).into(),
        enter_parts: ScreenView::Salary(view).into(),
        parts,
        role,
        from,
        meaning,
        chosen,
    }
}

/// The share of full time, where it is not all of it.
fn share_words(stage: &ScenarioStage) -> Option<String> {
    let part = (stage.share - 1.0).abs() > 1e-9 && !matches!(stage.source, StageSource::Missing(_));
    part.then(|| format!("{} of full time", format::percent(stage.share)))
}

/// What other positions pay beside it.
fn beside_words(facts: &Facts<'_>, stage: &ScenarioStage) -> Option<String> {
    (stage.beside > 0.0).then(|| format!("and {} beside it", facts.money(stage.beside)))
}
