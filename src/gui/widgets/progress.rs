//! How much of a known whole is done. The bar of the toolkit has a dot where nothing is done, and its words on it.

use eframe::egui::{Color32, Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use crate::gui::theme::ThemeExt as _;

/// Height if nothing else is said.
const HEIGHT: f32 = 6.0;

/// A bar. For work of unknown length show the count as text instead.
#[must_use = "add it to a ui"]
pub struct Progress<'a> {
    part: f32,
    name: &'a str,
    width: Option<f32>,
    height: f32,
    colour: Option<Color32>,
}

impl<'a> Progress<'a> {
    /// `part` from 0 to 1; `name` says what and how much, for example "22 of 60 h".
    pub fn new(part: f32, name: &'a str) -> Self {
        Self { part: part.clamp(0.0, 1.0).abs(), name, width: None, height: HEIGHT, colour: None }
    }

    /// Width in points; all there is if not set.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Height from 4 to 10 points.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Another colour of the theme than the accent.
    pub fn colour(mut self, colour: Color32) -> Self {
        self.colour = Some(colour);
        self
    }
}

impl Widget for Progress<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let width = self.width.unwrap_or_else(|| ui.available_width());
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_numeric_value(f64::from(self.part) * 100.0);
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
        });
        let tokens = ui.tokens();
        let radius = self.height / 2.0;
        ui.painter().rect_filled(rect, radius, tokens.bg3);
        if self.part > 0.0 {
            let done = rect.with_max_x(rect.min.x + (rect.width() * self.part).max(self.height));
            ui.painter().rect_filled(done, radius, self.colour.unwrap_or(tokens.acc));
        }
        response
    }
}
