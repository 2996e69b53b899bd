//! What stands where there is nothing to show.

use eframe::egui::Ui;

use crate::app::action::Action;
use crate::app::present::blank::Blank;
use crate::gui::theme::Icon;
use crate::gui::widgets::empty_state;

/// Paints it in the middle of the room there is.
pub(super) fn blank_ui(ui: &mut Ui, icon: Icon, blank: &Blank, actions: &mut Vec<Action>) {
    if empty_state(ui, icon, &blank.line, &blank.reason, &blank.way_out) {
        actions.extend(blank.actions.iter().cloned());
    }
}
