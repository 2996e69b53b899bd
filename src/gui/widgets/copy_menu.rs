//! What of a chart can be copied.

use eframe::egui::Ui;

use super::{IconButton, MenuEntry, MenuOf};
use crate::app::action::Action;
use crate::app::present::table::TableData;
use crate::gui::theme::Icon;

/// A button with a menu that copies a chart called `of` as a picture, and its table for a spreadsheet or as comma-separated
/// values. Answers with what was chosen.
pub fn copy_menu(ui: &mut Ui, of: &str, table: &TableData) -> Option<Action> {
    let button = ui.add(IconButton::new(Icon::Copy, &format!("Copy: {of}")).small());
    let entries = [("Copy picture", Icon::Picture), ("Copy table", Icon::Table), ("Copy table as CSV", Icon::Table)];
    let chosen = MenuOf::new(&button).show(|ui| {
        let pressed = entries.map(|(word, icon)| ui.add(MenuEntry::new(word).icon(icon)).clicked());
        pressed.iter().position(|pressed| *pressed)
    });
    let chosen = chosen.flatten()?;
    // The menu is gone; the keyboard goes on where it was.
    button.request_focus();
    match chosen {
        0 => Some(Action::CopyPicture(of.to_owned())),
        1 => Some(Action::Copy(table.to_tsv())),
        // Every row is as long as the line of headings, so nothing can fail; if it did, nothing would be copied.
        _ => table.to_csv().ok().map(Action::Copy),
    }
}
