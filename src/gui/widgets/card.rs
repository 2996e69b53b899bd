//! The box most content stands in.

use eframe::egui::{
    Align, Color32, Context, Layout, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    epaint::RectShape, pos2, vec2,
};

use super::paint::ring_around;
use super::sitting::{note_sitting, sits, sitting_layer};
use super::{EndRow, Hint};
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// A card. It fills the width it is given; the height follows the content unless set.
#[must_use = "show it"]
pub struct Card<'a> {
    title: Option<&'a str>,
    name: Option<&'a str>,
    selected: bool,
    sits: bool,
    height: Option<f32>,
    body_top: Option<f32>,
    side: f32,
    bottom: f32,
}

/// What a card gives back.
pub struct CardResponse<R> {
    /// What the body returned.
    pub inner: R,
    /// The card itself; `clicked` only for cards that can be pressed.
    pub response: Response,
}

impl<'a> Card<'a> {
    pub fn titled(title: &'a str) -> Self {
        Self { title: Some(title), body_top: Some(size::CARD_BODY_TOP), ..Self::plain() }
    }

    /// A card without a title.
    pub fn plain() -> Self {
        Self {
            title: None,
            name: None,
            selected: false,
            sits: false,
            height: None,
            body_top: None,
            side: size::CARD_SIDE,
            bottom: size::CARD_BOTTOM,
        }
    }

    /// The whole card can be pressed; `name` is what a screen reader says.
    pub fn clickable(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// With the edge of a selected card.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// While the picture of the card of this name is taken, it lies over everything else, its title has the whole line, and its
    /// actions are not seen.
    pub fn pictured(mut self, context: &Context, name: &str) -> Self {
        self.sits = sits(context, name);
        self
    }

    /// A fixed height in points.
    pub fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// Uses all height there is.
    pub fn fill_height(self, ui: &Ui) -> Self {
        let height = ui.available_height();
        self.height(height)
    }

    /// Where the body starts under the top edge, for cards whose content stands elsewhere.
    pub fn body_top(mut self, top: f32) -> Self {
        self.body_top = Some(top);
        self
    }

    /// No padding around the body: lists and tables draw to the edge.
    pub fn bare(mut self) -> Self {
        self.side = size::STROKE;
        self.body_top = self.body_top.or(Some(size::STROKE));
        self.bottom = size::STROKE;
        self
    }

    pub fn show<R>(self, ui: &mut Ui, body: impl FnOnce(&mut Ui) -> R) -> CardResponse<R> {
        self.show_with(ui, |_| {}, body)
    }

    /// Shows the card with `actions` at the right of the title, in the order they are read.
    pub fn show_with<R>(
        self,
        ui: &mut Ui,
        actions: impl FnOnce(&mut Ui),
        body: impl FnOnce(&mut Ui) -> R,
    ) -> CardResponse<R> {
        let mut room = ui.available_rect_before_wrap();
        if let Some(height) = self.height {
            room.max.y = room.min.y + height;
        }
        let sense = if self.name.is_some() { Sense::click() } else { Sense::hover() };
        let mut builder = UiBuilder::new().max_rect(room).layout(Layout::top_down(Align::Min)).sense(sense);
        if self.name.is_none() {
            builder.accessibility_role = Some(Role::Group);
            builder.accessibility_label = self.title.map(ToOwned::to_owned);
        }
        if self.sits {
            builder = builder.layer_id(sitting_layer());
        }
        let shown = ui.scope_builder(builder, |ui| {
            if self.sits {
                ui.set_clip_rect(Rect::EVERYTHING);
            }
            self.content(ui, room, actions, body)
        });
        let response = shown.response;
        if self.sits {
            note_sitting(ui.ctx(), response.rect);
        }
        if let Some(name) = self.name {
            response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), self.selected, name));
            ring_around(ui, &response, size::RADIUS_CARD);
        }
        CardResponse { inner: shown.inner, response }
    }

    fn content<R>(&self, ui: &mut Ui, room: Rect, actions: impl FnOnce(&mut Ui), body: impl FnOnce(&mut Ui) -> R) -> R {
        let back = ui.painter().add(Shape::Noop);
        ui.set_min_width(room.width());
        if let Some(title) = self.title {
            let top = room.min.y + size::CARD_ACTIONS_TOP;
            let line = Rect::from_min_max(
                pos2(room.min.x + size::CARD_SIDE, top),
                pos2(room.max.x - size::CARD_ACTIONS_RIGHT, top + size::CONTROL_SMALL),
            );
            let row = EndRow::new(ui, line);
            let at = room.min + vec2(size::CARD_SIDE, size::CARD_TITLE_TOP);
            let end = if self.sits { line.max.x } else { row.left() - size::SPACE_8 };
            let width = (end - at.x).max(0.0);
            let words = TextKind::Title15.line(ui.painter(), title, ui.tokens().t1, width);
            let cut = words.elided;
            let place = Rect::from_min_size(at, words.size());
            ui.painter().galley(at, words, ui.tokens().t1);
            let heading = ui.interact(place, ui.unique_id().with("title"), Sense::hover());
            heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
            if cut {
                Hint::new(title).attach(heading);
            }
            row.show(ui, |ui| {
                if self.sits {
                    ui.set_opacity(0.0);
                }
                actions(ui);
            });
        }
        let top = self.body_top.unwrap_or(size::CARD_BOTTOM);
        let mut inside = room;
        inside.min += vec2(self.side, top);
        inside.max.x -= self.side;
        if self.height.is_some() {
            inside.max.y -= self.bottom;
        }
        let shown = ui.scope_builder(UiBuilder::new().max_rect(inside), body);
        let bottom = match self.height {
            Some(_) => room.max.y,
            None => shown.response.rect.max.y.max(inside.min.y) + self.bottom,
        };
        let rect = room.with_max_y(bottom);
        ui.expand_to_include_rect(rect);
        ui.painter().set(back, self.back(ui, rect));
        shown.inner
    }

    fn back(&self, ui: &Ui, rect: Rect) -> RectShape {
        let tokens = ui.tokens();
        let over = self.name.is_some() && ui.response().hovered();
        let edge = match (self.selected, over) {
            (true, _) => Stroke::new(size::STROKE_STRONG, tokens.acc),
            (false, true) => Stroke::new(size::STROKE, tokens.ctl),
            (false, false) => Stroke::new(size::STROKE, tokens.line),
        };
        let fill: Color32 = tokens.bg2;
        RectShape::new(rect, size::RADIUS_CARD, fill, edge, StrokeKind::Inside)
    }
}
