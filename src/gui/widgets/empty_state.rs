//! What stands where there is nothing to show.

use eframe::egui::{Align, Label, Layout, Sense, Ui, UiBuilder, vec2};

use super::Button;
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};

/// Widest line of the reason.
const REASON_WIDTH: f32 = 300.0;
/// Height of the whole block with two lines of reason, to centre it.
const BLOCK_HEIGHT: f32 = 140.0;

/// Shows an icon, one line, one reason and one way out, if that is not empty, in the middle of the room there is. True if
/// the way out was taken. `reason` names the limit that causes it and the value that would lift it.
pub fn empty_state(ui: &mut Ui, icon: Icon, line: &str, reason: &str, way_out: &str) -> bool {
    let tokens = ui.tokens();
    let room = ui.available_rect_before_wrap();
    let builder = UiBuilder::new().max_rect(room).layout(Layout::top_down(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        ui.add_space(((room.height() - BLOCK_HEIGHT) / 2.0).max(0.0));
        let (rect, _) = ui.allocate_exact_size(vec2(size::ICON_EMPTY, size::ICON_EMPTY), Sense::hover());
        icon.paint(ui.painter(), rect.center(), size::ICON_EMPTY, tokens.t3);
        ui.add_space(size::SPACE_4);
        ui.add(Label::new(TextKind::Strong13.job(line, tokens.t1)));
        let width = REASON_WIDTH.min(room.width());
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Center), |ui| {
            ui.add(Label::new(TextKind::Body13.job(reason, tokens.t2)).wrap());
        });
        if way_out.is_empty() {
            return false;
        }
        ui.add_space(size::SPACE_8);
        ui.add(Button::plain(way_out)).clicked()
    })
    .inner
}
