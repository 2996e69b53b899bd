//! What a screen reader is told beyond the name of a control.

use eframe::egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, accesskit::Live};

/// The value of a control in words, beside its number. Accessibility on Linux has no value of words for a slider; its
/// description is read there.
pub(super) fn tell_value(ui: &Ui, response: &Response, words: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(words);
        node.set_description(words);
    });
}

/// What the cursor of a chart points at. It is read out whenever it changes while the chart has the keyboard.
pub(super) fn tell_reading(ui: &Ui, response: &Response, words: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(words));
    if !response.has_focus() {
        return;
    }
    let place = Rect::from_min_size(response.rect.left_bottom(), Vec2::ZERO);
    let reading = ui.interact(place, response.id.with("reading"), Sense::hover());
    reading.widget_info(|| WidgetInfo::labeled(Role::Status, true, words));
    ui.ctx().accesskit_node_builder(reading.id, |node| node.set_live(Live::Polite));
}

/// Reads a label made of several parts with spaces between them: the gaps of the layout are no part of its words.
pub fn tell_parts(ui: &Ui, label: &Response, parts: &[&str]) {
    let words: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_value(words.join(" ")));
}
