//! What stands where there is nothing to show.

use eframe::egui::Ui;

use crate::app::action::Action;
use crate::app::present::blank::Blank;
use crate::gui::theme::Icon;
use crate::gui::widgets::EmptyState;

/// Paints it in the middle of the room there is.
pub(super) fn blank_ui(ui: &mut Ui, icon: Icon, blank: &Blank, actions: &mut Vec<Action>) {
    let mut state = EmptyState::new(icon, &blank.line, &blank.reason);
    if !blank.way_out.is_empty() {
        state = state.action(&blank.way_out);
    }
    if state.show(ui) {
        actions.extend(blank.actions.iter().cloned());
    }
}
