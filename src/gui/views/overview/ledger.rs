//! The ledger of a reading, over the screen.

use eframe::egui::{Ui, vec2};

use crate::app::action::Action;
use crate::app::present::overview::Standing;
use crate::app::view::ScreenView;
use crate::app::view::overview::OverviewView;
use crate::app::words::Words as _;
use crate::gui::theme::{TextExt as _, size};
use crate::gui::widgets::{Sheet, table_view};

/// Width of the panel.
const WIDTH: f32 = 520.0;

/// Paints the ledger if one is open.
pub(super) fn ledger_ui(ui: &Ui, data: &Standing, actions: &mut Vec<Action>) {
    let Some(ledger) = &data.ledger else { return };
    let closed = Sheet::new(ledger.kind.words()).width(WIDTH).show(ui.ctx(), |ui, _| {
        ui.figure(ledger.figure.as_str());
        ui.second(ledger.sentence.as_str());
        ui.add_space(size::SPACE_8);
        let table = ledger.table();
        let lines = table.rows.len() as f32 + 1.5;
        ui.allocate_ui(vec2(ui.available_width(), lines * size::CONTROL_SMALL), |ui| {
            table_view(ui, &table, &format!("Ledger of {}", ledger.kind.words()));
        });
    });
    if closed {
        actions.push(ScreenView::Overview(OverviewView { ledger: None }).into());
    }
}
