//! Text that a screen reader lists as a heading.

use eframe::egui::{Response, Role, Ui};

/// Makes a painted label the heading `name`.
pub fn mark_heading(ui: &Ui, label: &Response, name: &str) {
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_role(Role::Heading);
        // A label keeps its words as a value; a heading has a name.
        node.clear_value();
        node.set_label(name);
    });
}
