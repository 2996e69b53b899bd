//! A message inside a page: what happened, what is safe, what to do.

use std::sync::Arc;

use eframe::egui::{
    Align, Align2, Color32, Frame, Galley, Layout, Margin, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::paint::text_in;
use super::{Button, Hint};
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};

/// A framed line with an icon and an action.
#[must_use = "show it"]
pub struct Notice<'a> {
    text: &'a str,
    action: Option<&'a str>,
    error: bool,
    tall: bool,
    focused: bool,
}

impl<'a> Notice<'a> {
    /// Something failed.
    pub fn error(text: &'a str) -> Self {
        Self { error: true, ..Self::warning(text) }
    }

    /// Something needs a look.
    pub fn warning(text: &'a str) -> Self {
        Self { text, action: None, error: false, tall: false, focused: false }
    }

    /// What to do about it.
    pub fn action(mut self, action: &'a str) -> Self {
        self.action = Some(action);
        self
    }

    /// For a narrow place: the text takes the lines it needs, and the action stands under it.
    pub fn tall(mut self) -> Self {
        self.tall = true;
        self
    }

    /// The action is to have the focus from now on.
    pub fn focused(mut self, focused: bool) -> Self {
        self.focused = focused;
        self
    }

    /// Shows it over the width there is. True if the action was taken.
    pub fn show(self, ui: &mut Ui) -> bool {
        let colour = self.colour(ui);
        let frame = Frame::new()
            .stroke(Stroke::new(size::STROKE, colour))
            .corner_radius(size::RADIUS_CONTROL)
            .inner_margin(Margin { left: 11, right: 7, top: 5, bottom: 5 });
        frame.show(ui, |ui| if self.tall { self.tall_ui(ui) } else { self.line_ui(ui) }).inner
    }

    fn colour(&self, ui: &Ui) -> Color32 {
        if self.error { ui.tokens().bad } else { ui.tokens().warn }
    }

    fn line_ui(&self, ui: &mut Ui) -> bool {
        let room = vec2(ui.available_width(), size::CONTROL);
        let row = ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            let gap = ui.spacing().item_spacing.x;
            let button = self.action.map_or(0.0, |word| Button::quiet(word).natural_width(ui) + gap);
            let words = vec2((room.x - button).max(0.0), room.y);
            let text = TextKind::Body13.line(ui.painter(), self.text, ui.tokens().t1, words.x - size::SPACE_24);
            self.text_ui(ui, words, text);
            self.action_ui(ui)
        });
        row.inner
    }

    fn tall_ui(&self, ui: &mut Ui) -> bool {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        let width = ui.available_width();
        let text = TextKind::Body13.lines(ui.painter(), self.text, ui.tokens().t1, width - size::SPACE_24);
        self.text_ui(ui, vec2(width, text.size().y), text);
        ui.horizontal(|ui| {
            ui.add_space(size::SPACE_16);
            self.action_ui(ui)
        })
        .inner
    }

    /// Icon and text in a room of this size.
    fn text_ui(&self, ui: &mut Ui, room: Vec2, text: Arc<Galley>) {
        let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
        let role = if self.error { Role::Alert } else { Role::Status };
        response.widget_info(|| WidgetInfo::labeled(role, true, self.text));
        let middle = rect.min.y + TextKind::Body13.line_height() / 2.0;
        let icon = pos2(rect.min.x + size::SPACE_8, if self.tall { middle } else { rect.center().y });
        Icon::Warning.paint(ui.painter(), icon, size::ICON_ROW, self.colour(ui));
        let cut = text.elided;
        text_in(ui.painter(), rect.with_min_x(rect.min.x + size::SPACE_24), Align2::LEFT_CENTER, text);
        if cut {
            Hint::new(self.text).attach(response);
        }
    }

    fn action_ui(&self, ui: &mut Ui) -> bool {
        let Some(action) = self.action else { return false };
        let response = ui.add(Button::quiet(action));
        if self.focused {
            response.request_focus();
            response.scroll_to_me(None);
        }
        response.clicked()
    }
}
