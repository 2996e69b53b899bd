//! A message inside a page: what happened, what is safe, what to do.

use eframe::egui::{Align, Frame, Layout, Margin, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::paint::text_in;
use super::{Button, Hint};
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};

/// A framed line with an icon and an action.
#[must_use = "show it"]
pub struct Notice<'a> {
    text: &'a str,
    action: Option<&'a str>,
    error: bool,
}

impl<'a> Notice<'a> {
    /// Something failed.
    pub fn error(text: &'a str) -> Self {
        Self { text, action: None, error: true }
    }

    /// Something needs a look.
    pub fn warning(text: &'a str) -> Self {
        Self { text, action: None, error: false }
    }

    /// What to do about it.
    pub fn action(mut self, action: &'a str) -> Self {
        self.action = Some(action);
        self
    }

    /// Shows it over the width there is. True if the action was taken.
    pub fn show(self, ui: &mut Ui) -> bool {
        let tokens = ui.tokens();
        let colour = if self.error { tokens.bad } else { tokens.warn };
        let frame = Frame::new()
            .stroke(Stroke::new(size::STROKE, colour))
            .corner_radius(size::RADIUS_CONTROL)
            .inner_margin(Margin { left: 11, right: 7, top: 5, bottom: 5 });
        let mut taken = false;
        frame.show(ui, |ui| {
            let room = vec2(ui.available_width(), size::CONTROL);
            ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                let gap = ui.spacing().item_spacing.x;
                let button = self.action.map_or(0.0, |word| Button::quiet(word).natural_width(ui) + gap);
                let words = vec2((room.x - button).max(0.0), room.y);
                let (rect, response) = ui.allocate_exact_size(words, Sense::hover());
                let role = if self.error { Role::Alert } else { Role::Status };
                response.widget_info(|| WidgetInfo::labeled(role, true, self.text));
                Icon::Warning.paint(
                    ui.painter(),
                    rect.left_center() + vec2(size::SPACE_8, 0.0),
                    size::ICON_ROW,
                    colour,
                );
                let words = rect.with_min_x(rect.min.x + size::SPACE_24);
                let text = TextKind::Body13.line(ui.painter(), self.text, tokens.t1, words.width());
                let cut = text.elided;
                text_in(ui.painter(), words, eframe::egui::Align2::LEFT_CENTER, text);
                if cut {
                    Hint::new(self.text).attach(response);
                }
                if let Some(action) = self.action {
                    taken = ui.add(Button::quiet(action)).clicked();
                }
            });
        });
        taken
    }
}
