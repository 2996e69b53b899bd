//! What moves a figure: bars to drag, and the choice of the figure.

use eframe::egui::{Key, Modifiers, Response, Ui};
use strum::IntoEnumIterator as _;

use crate::app::action::Action;
use crate::app::present::salary::SalaryData;
use crate::app::present::salary::influence::InfluenceData;
use crate::app::view::ScreenView;
use crate::app::view::salary::SalaryView as Chosen;
use crate::app::words::Words as _;
use crate::domain::pay::scenario::Outcome;
use crate::gui::theme::size;
use crate::gui::widgets::{Segmented, Select, Tornado};

/// In less room the figures stand in a menu.
const NARROW: f32 = 400.0;

/// What the chart gives back.
pub(super) struct Shown {
    /// The chart.
    pub response: Response,
    /// `T` was pressed on one of its bars.
    pub swap: bool,
}

/// Paints the choice of the figure and the bars.
pub(super) fn influence_ui(
    ui: &mut Ui,
    data: &SalaryData,
    influence: &InfluenceData,
    actions: &mut Vec<Action>,
) -> Shown {
    ui.spacing_mut().item_spacing.y = size::SPACE_8;
    outcome_ui(ui, data, actions);
    let shown = Tornado::new(influence).show(ui);
    if let Some((change, row)) = shown.change.and_then(|change| Some((change, influence.rows.get(change.row)?))) {
        actions.push(row.set(change.value));
        if change.ended {
            actions.push(Action::EndGesture);
        }
    }
    let swap = shown.focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::T));
    Shown { response: shown.response, swap }
}

/// The figure the influences are measured on.
pub(super) fn outcome_ui(ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
    const NAME: &str = "Figure that is moved";
    let options: Vec<_> = Outcome::iter().map(|outcome| (outcome, outcome.words())).collect();
    let mut outcome = data.view.outcome;
    if ui.available_width() < NARROW {
        ui.add(Select::new(NAME, &mut outcome, &options).small());
    } else {
        ui.add(Segmented::new(NAME, &mut outcome, &options).small());
    }
    if outcome != data.view.outcome {
        actions.push(ScreenView::Salary(Chosen { outcome, ..data.view.clone() }).into());
    }
}
