//! A weight from 1 to 5 as small blocks.

use eframe::egui::{Rect, Response, Role, Sense, Ui, Widget, WidgetInfo, pos2, vec2};

use crate::gui::theme::{ThemeExt as _, size};

/// Width and height of a block.
const BLOCK: [f32; 2] = [6.0, 8.0];
/// From one block to the next.
const STEP: f32 = 9.0;

/// The blocks.
#[must_use = "add it to a ui"]
pub struct LevelDots<'a> {
    filled: u8,
    all: u8,
    name: &'a str,
}

impl<'a> LevelDots<'a> {
    /// `name` says the weight: "Weight 4 of 5".
    pub fn new(filled: u8, all: u8, name: &'a str) -> Self {
        Self { filled, all, name }
    }
}

impl Widget for LevelDots<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let [width, height] = BLOCK;
        let wanted = vec2(STEP * f32::from(self.all.saturating_sub(1)) + width, size::CELL);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.name));
        let tokens = ui.tokens();
        for index in 0..self.all {
            let corner = pos2(rect.min.x + STEP * f32::from(index), rect.center().y - height / 2.0).round();
            let colour = if index < self.filled { tokens.t2 } else { tokens.bg3 };
            ui.painter().rect_filled(Rect::from_min_size(corner, vec2(width, height)), size::RADIUS_BLOCK, colour);
        }
        response
    }
}
