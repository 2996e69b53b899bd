//! What moves a figure: bars to drag, and the choice of the figure.

use eframe::egui::{Key, Modifiers, Rect, Response, Ui, UiBuilder};
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
/// Width of that menu.
const SELECT: f32 = 150.0;
/// In less height it stands in the head of the chart.
const LOW: f32 = 190.0;

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
    let tornado = Tornado::new(influence);
    let shown = if ui.available_height() < LOW {
        // The choice stands in the head of the chart: a line of its own would take that of a bar.
        let (tornado, room) = tornado.bare();
        let head = Rect::from_min_size(ui.available_rect_before_wrap().min, room);
        outcome_ui(&mut ui.new_child(UiBuilder::new().max_rect(head)), data, actions);
        tornado.show(ui)
    } else {
        outcome_ui(ui, data, actions);
        tornado.show(ui)
    };
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
        let width = ui.available_width().min(SELECT);
        ui.add(Select::new(NAME, &mut outcome, &options).small().width(width));
    } else {
        ui.add(Segmented::new(NAME, &mut outcome, &options).small());
    }
    if outcome != data.view.outcome {
        actions.push(ScreenView::Salary(Chosen { outcome, ..data.view.clone() }).into());
    }
}
