//! What a screen reader is told beyond the name of a control.

use eframe::egui::{
    Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo,
    accesskit::{Action, ActionData, Live},
    accesskit_root_id,
};

/// Whether what stands in `rect` is in view or a screen reader tells it.
pub fn is_noticed(ui: &Ui, rect: Rect) -> bool {
    ui.is_rect_visible(rect) || ui.ctx().has_accesskit_node(accesskit_root_id())
}

/// The value of a control in words, beside its number. Accessibility on Linux has no value of words for a slider; its
/// description is read there.
pub(super) fn tell_value(ui: &Ui, response: &Response, words: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(words);
        node.set_description(words);
    });
}

/// The values between which a control moves, its steps, and whether it can be moved.
pub(super) fn tell_range(ui: &Ui, response: &Response, [from, to]: [f64; 2], step: f64, read_only: bool) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Slider);
        node.set_min_numeric_value(from);
        node.set_max_numeric_value(to);
        node.set_numeric_value_step(step);
        if read_only {
            node.set_read_only();
            return;
        }
        for action in [Action::SetValue, Action::Increment, Action::Decrement] {
            node.add_action(action);
        }
    });
}

/// The value that a screen reader asks for of a control that stands at `now` and moves in steps.
pub(super) fn requested(ui: &Ui, response: &Response, now: f64, step: f64) -> Option<f64> {
    ui.input(|input| {
        let mut set = input.accesskit_action_requests(response.id, Action::SetValue);
        let set = set.find_map(|request| match request.data {
            Some(ActionData::NumericValue(value)) => Some(value),
            _ => None,
        });
        let more = input.has_accesskit_action_request(response.id, Action::Increment).then_some(now + step);
        let less = input.has_accesskit_action_request(response.id, Action::Decrement).then_some(now - step);
        set.or(more).or(less)
    })
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
