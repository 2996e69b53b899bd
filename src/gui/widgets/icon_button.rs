//! A button that is only an icon, so its name is required.

use eframe::egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, vec2};

use super::paint::ring_around;
use crate::gui::theme::{Icon, TextExt as _, ThemeExt as _, size};

/// A square button with an icon; its name is also its hint.
#[must_use = "add it to a ui"]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    side: f32,
    outlined: bool,
}

impl<'a> IconButton<'a> {
    /// `name` is what the button does, for example "Close details".
    pub fn new(icon: Icon, name: &'a str) -> Self {
        Self { icon, name, side: size::CONTROL, outlined: false }
    }

    /// 24 points wide and high.
    pub fn small(mut self) -> Self {
        self.side = size::CONTROL_SMALL;
        self
    }

    /// With the edge of a control.
    pub fn outlined(mut self) -> Self {
        self.outlined = true;
        self
    }
}

impl Widget for IconButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(self.side, self.side), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name));
        if ui.is_rect_visible(rect) {
            let tokens = ui.tokens();
            let enabled = response.enabled();
            let over = enabled && response.hovered();
            let fill = if over { tokens.bg3 } else { Color32::TRANSPARENT };
            let edge = match (self.outlined, enabled) {
                (true, true) => tokens.ctl,
                (true, false) => tokens.line,
                (false, _) => Color32::TRANSPARENT,
            };
            let colour = match (enabled, over) {
                (false, _) => tokens.ctl,
                (true, true) => tokens.t1,
                (true, false) => tokens.t2,
            };
            let painter = ui.painter();
            painter.rect(rect, size::RADIUS_CONTROL, fill, Stroke::new(size::STROKE, edge), StrokeKind::Inside);
            self.icon.paint(painter, rect.center(), size::ICON_FIELD, colour);
            ring_around(ui, &response, size::RADIUS_CONTROL);
        }
        // Not `on_hover_text`: a screen reader would say the name twice.
        response.on_hover_ui(|ui| {
            ui.body(self.name);
        })
    }
}
