//! A text field of one line with a unit and an error.

use eframe::egui::{
    Align2, Frame, Id, Margin, Rect, Response, Sense, Stroke, StrokeKind, TextEdit, Ui, Widget, accesskit::Invalid,
    pos2, vec2,
};

use super::paint::{ring, text_in};
use crate::domain::text_limit::LONGEST_LINE;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};

/// A text field. It changes the text as typed; the caller reads it and hands back an error, if there is one.
#[must_use = "add it to a ui"]
pub struct Field<'a> {
    text: &'a mut String,
    name: &'a str,
    unit: &'a str,
    hint: &'a str,
    error: Option<&'a str>,
    icon: Option<Icon>,
    kind: TextKind,
    width: f32,
    height: f32,
    id: Option<Id>,
    centred: bool,
    end_space: f32,
}

/// Width of a field if nothing else is said.
const WIDTH: f32 = 140.0;

impl<'a> Field<'a> {
    /// `name` is the accessible name; draw the visible label beside the field.
    pub fn new(text: &'a mut String, name: &'a str) -> Self {
        Self {
            text,
            name,
            unit: "",
            hint: "",
            error: None,
            icon: None,
            kind: TextKind::Body13,
            width: WIDTH,
            height: size::CONTROL,
            id: None,
            centred: false,
            end_space: 0.0,
        }
    }

    /// Unit at the right, for example "USD".
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// Shown while the field is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// What is wrong with the text; shown beside the field and read out with it.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Icon before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Figures that stand in columns.
    pub fn mono(mut self) -> Self {
        self.kind = TextKind::Mono12;
        self
    }

    /// Width in points, 140 if not set.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Height in points, 28 if not set.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// A fixed id, to ask for the focus from elsewhere.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Text in the middle.
    pub fn centred(mut self) -> Self {
        self.centred = true;
        self
    }

    /// Leaves room at the right edge for a button of the caller.
    pub(super) fn end_space(mut self, space: f32) -> Self {
        self.end_space = space;
        self
    }

    /// Where the text goes once unit and icons have their room.
    fn inner(&self, ui: &Ui, rect: Rect) -> Rect {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let mut inner = rect.shrink2(vec2(size::SPACE_8, 1.0));
        inner.max.x -= self.end_space;
        if let Some(icon) = self.icon {
            let centre = pos2(inner.min.x + size::ICON_FIELD / 2.0, rect.center().y);
            icon.paint(painter, centre, size::ICON_FIELD, tokens.t3);
            inner.min.x += size::ICON_FIELD + size::SPACE_8;
        }
        if self.error.is_some() {
            let centre = pos2(inner.max.x - size::ICON_FIELD / 2.0, rect.center().y);
            Icon::Warning.paint(painter, centre, size::ICON_FIELD, tokens.bad);
            inner.max.x -= size::ICON_FIELD + size::SPACE_4;
        } else if !self.unit.is_empty() {
            let unit = TextKind::Caption12.line(painter, self.unit, tokens.t3, inner.width());
            inner.max.x = text_in(painter, inner, Align2::RIGHT_CENTER, unit).min.x - size::SPACE_8;
        }
        inner
    }
}

impl Widget for Field<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = ui.tokens();
        let (rect, outer) = ui.allocate_exact_size(vec2(self.width, self.height), Sense::CLICK);
        let id = self.id.unwrap_or_else(|| outer.id.with("text"));
        let focused = ui.memory(|memory| memory.has_focus(id));
        let over = outer.contains_pointer() && !focused;
        let (fill, edge, text) = match (ui.is_enabled(), over) {
            (false, _) => (tokens.bg1, tokens.line, tokens.t3),
            (true, true) => (tokens.bg3, tokens.ctl, tokens.t1),
            (true, false) => (tokens.bg1, tokens.ctl, tokens.t1),
        };
        let edge = match self.error {
            Some(_) => Stroke::new(size::STROKE_STRONG, tokens.bad),
            None => Stroke::new(size::STROKE, edge),
        };
        ui.painter().rect(rect, size::RADIUS_CONTROL, fill, edge, StrokeKind::Inside);
        let inner = self.inner(ui, rect);
        let edit = TextEdit::singleline(&mut *self.text)
            .id(id)
            .char_limit(LONGEST_LINE)
            .font(self.kind.font())
            .text_color(text)
            .hint_text(self.hint)
            .frame(Frame::NONE)
            .margin(Margin::ZERO)
            .desired_width(inner.width())
            .min_size(inner.size())
            .align(if self.centred { Align2::CENTER_CENTER } else { Align2::LEFT_CENTER });
        let response = ui.place(inner, edit).accessible_name(self.name);
        if response.changed() && self.text.contains('\t') {
            // It has been pasted; one line has no columns.
            *self.text = self.text.replace('\t', " ");
        }
        if outer.clicked() {
            response.request_focus();
        }
        if response.has_focus() {
            ring(ui, rect, size::RADIUS_CONTROL);
        }
        if let Some(error) = self.error {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_invalid(Invalid::True);
                node.set_description(error);
            });
            ui.words(TextKind::Caption12, error, tokens.bad);
        }
        // The text has the focus, but the whole field is what popups and hints stand beside.
        response.with_new_rect(rect)
    }
}
