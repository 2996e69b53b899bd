//! A weight from 1 to 5 as small blocks.

use eframe::egui::{Rect, Role, Sense, Ui, Widget, WidgetInfo, pos2, vec2};

use crate::gui::theme::{ThemeExt as _, size};

/// Blocks, filled or not.
const ALL: u8 = 5;
/// Width and height of a block.
const BLOCK: [f32; 2] = [6.0, 8.0];
/// From one block to the next.
const STEP: f32 = 9.0;

/// The blocks. `name` says the weight: "Weight 4 of 5".
pub fn level_dots(filled: u8, name: &str) -> impl Widget {
    move |ui: &mut Ui| {
        let [width, height] = BLOCK;
        let wanted = vec2(STEP * f32::from(ALL - 1) + width, size::CELL);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
        let tokens = ui.tokens();
        for index in 0..ALL {
            let corner = pos2(rect.min.x + STEP * f32::from(index), rect.center().y - height / 2.0).round();
            let colour = if index < filled { tokens.t2 } else { tokens.bg3 };
            ui.painter().rect_filled(Rect::from_min_size(corner, vec2(width, height)), size::RADIUS_BLOCK, colour);
        }
        response
    }
}
