//! Copying the tables of charts.

use eframe::egui::Ui;

use crate::app::action::Action;
use crate::app::present::table::TableData;
use crate::gui::theme::Icon;
use crate::gui::widgets::Button;

/// Buttons that copy a table for a spreadsheet, and as comma-separated values. `of` says what stands in it.
pub(super) fn copy_ui(ui: &mut Ui, of: &str, table: &TableData, actions: &mut Vec<Action>) {
    let csv = format!("Copy the table of {of} as CSV");
    if ui.add(Button::minor("CSV").icon(Icon::Copy).name(&csv)).clicked() {
        // Every row is as long as the line of headings, so nothing can fail; if it did, nothing would be copied.
        actions.extend(table.to_csv().ok().map(Action::Copy));
    }
    let tabs = format!("Copy the table of {of}");
    if ui.add(Button::minor("Copy").icon(Icon::Copy).name(&tabs)).clicked() {
        actions.push(Action::Copy(table.to_tsv()));
    }
}
