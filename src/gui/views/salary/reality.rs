//! Promise against reality: what was paid in each year of a projection that was kept.

use eframe::egui::{Rect, Ui, vec2};

use super::lower::scroll_ui;
use crate::app::action::Action;
use crate::app::present::salary::reality::Reality;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::place::at;
use crate::gui::widgets::{Button, table_view};

/// Width of the part without a table.
const SIDE: f32 = 244.0;
/// Width of the part with its table.
const WIDE: f32 = 540.0;
/// Least width of what stands at the left of it.
const LEFT: f32 = 440.0;

/// Paints `content` with the comparison beside it, or under it where both have no room.
pub(super) fn beside_ui(
    ui: &mut Ui,
    reality: &Reality,
    actions: &mut Vec<Action>,
    content: impl FnOnce(&mut Ui, &mut Vec<Action>),
) {
    let room = ui.max_rect();
    let side = if reality.table.rows.is_empty() { SIDE } else { WIDE };
    if room.width() < side + LEFT + size::SPACE_24 {
        scroll_ui(ui, "paid", |ui| {
            content(ui, actions);
            ui.add_space(size::SPACE_16);
            reality_ui(ui, reality, actions);
        });
        return;
    }
    let split = room.max.x - side;
    at(ui, room.with_max_x(split - size::SPACE_24), |ui| scroll_ui(ui, "paid", |ui| content(ui, actions)));
    at(ui, room.with_min_x(split), |ui| scroll_ui(ui, "promise", |ui| reality_ui(ui, reality, actions)));
}

fn reality_ui(ui: &mut Ui, reality: &Reality, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = vec2(size::SPACE_8, size::SPACE_4);
    ui.words(TextKind::Strong13, reality.title.as_str(), ui.tokens().t1);
    ui.words(TextKind::Caption12, reality.sentence.as_str(), ui.tokens().t2);
    ui.horizontal_wrapped(|ui| {
        let keep = Button::plain("Keep this projection").small();
        if let Some(action) = &reality.keep
            && ui.add(keep).clicked()
        {
            actions.push(action.clone());
        }
        let go = Button::quiet("Let it go").small().name("Let the kept projection go");
        if let Some(action) = &reality.remove
            && ui.add(go).clicked()
        {
            actions.push(action.clone());
        }
    });
    if reality.table.rows.is_empty() {
        return;
    }
    let height = size::CONTROL_SMALL * (reality.table.rows.len() + 1) as f32 + size::SPACE_8;
    let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    ui.allocate_rect(place, eframe::egui::Sense::hover());
    at(ui, place, |ui| table_view(ui, &reality.table, &reality.title));
}
