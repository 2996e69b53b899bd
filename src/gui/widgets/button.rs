//! Buttons with a word on them.

use eframe::egui::{Align2, Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2};

use super::paint::ring_around;
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    Primary,
    Plain,
    Quiet,
    Minor,
    Danger,
}

/// A button. Disable it with `ui.add_enabled`.
#[must_use = "add it to a ui"]
pub struct Button<'a> {
    word: &'a str,
    weight: Weight,
    icon: Option<Icon>,
    height: f32,
    width: Option<f32>,
    name: Option<&'a str>,
}

impl<'a> Button<'a> {
    fn new(word: &'a str, weight: Weight) -> Self {
        Self { word, weight, icon: None, height: size::CONTROL, width: None, name: None }
    }

    /// The one main action of a screen.
    pub fn primary(word: &'a str) -> Self {
        Self::new(word, Weight::Primary)
    }

    /// A common action.
    pub fn plain(word: &'a str) -> Self {
        Self::new(word, Weight::Plain)
    }

    /// An action that stands as text.
    pub fn quiet(word: &'a str) -> Self {
        Self::new(word, Weight::Quiet)
    }

    /// A small tool of a card, for example Table.
    pub fn minor(word: &'a str) -> Self {
        Self { height: size::CONTROL_SMALL, ..Self::new(word, Weight::Minor) }
    }

    /// The confirmed removal of something.
    pub fn danger(word: &'a str) -> Self {
        Self::new(word, Weight::Danger)
    }

    /// Icon before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// 24 points high.
    pub fn small(mut self) -> Self {
        self.height = size::CONTROL_SMALL;
        self
    }

    /// 32 points high.
    pub fn large(mut self) -> Self {
        self.height = size::CONTROL_LARGE;
        self
    }

    /// A fixed width in points; a longer word ends in an ellipsis.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// What a screen reader says where the word alone does not tell, for example "Remove step 3".
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    fn padding(&self) -> f32 {
        match self.weight {
            Weight::Quiet | Weight::Minor => size::SPACE_8,
            Weight::Primary | Weight::Plain | Weight::Danger => size::SPACE_12,
        }
    }

    fn kind(&self, enabled: bool) -> TextKind {
        match self.weight {
            Weight::Primary | Weight::Danger if enabled => TextKind::Strong13,
            Weight::Primary | Weight::Danger | Weight::Plain | Weight::Quiet => TextKind::Body13,
            Weight::Minor => TextKind::Caption12,
        }
    }

    /// How wide it is in points if no width is set.
    pub(in crate::gui) fn natural_width(&self, ui: &Ui) -> f32 {
        let icon = if self.icon.is_some() { size::ICON_BUTTON + size::ICON_GAP } else { 0.0 };
        let word = self.kind(ui.is_enabled()).line(ui.painter(), self.word, Color32::PLACEHOLDER, f32::INFINITY);
        (icon + word.size().x + 2.0 * self.padding()).ceil()
    }

    /// Fill, edge and text.
    fn colours(&self, ui: &Ui, response: &Response) -> [Color32; 3] {
        let tokens = ui.tokens();
        let none = Color32::TRANSPARENT;
        if !response.enabled() {
            return match self.weight {
                Weight::Primary | Weight::Danger => [tokens.bg3, tokens.line, tokens.t3],
                Weight::Plain | Weight::Minor => [none, tokens.line, tokens.t3],
                Weight::Quiet => [none, none, tokens.t3],
            };
        }
        let down = response.is_pointer_button_down_on();
        let over = response.hovered();
        match self.weight {
            Weight::Primary | Weight::Danger if over && !down => [tokens.t1, tokens.t1, tokens.bg1],
            Weight::Primary => [tokens.acc, tokens.acc, tokens.onacc],
            Weight::Danger => [tokens.bad, tokens.bad, tokens.bg1],
            Weight::Plain if down => [tokens.accbg, tokens.acc, tokens.t1],
            Weight::Plain => [if over { tokens.bg3 } else { none }, tokens.ctl, tokens.t1],
            Weight::Minor => {
                [if over { tokens.bg3 } else { none }, if over { tokens.ctl } else { tokens.line }, tokens.t2]
            }
            Weight::Quiet => [if over { tokens.bg3 } else { none }, none, tokens.acc],
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (kind, padding) = (self.kind(ui.is_enabled()), self.padding());
        let icon_width = if self.icon.is_some() { size::ICON_BUTTON + size::ICON_GAP } else { 0.0 };
        let room = self.width.map_or(f32::INFINITY, |width| width - 2.0 * padding - icon_width);
        let galley = kind.line(ui.painter(), self.word, Color32::PLACEHOLDER, room.max(0.0));
        let content = icon_width + galley.size().x;
        let width = self.width.unwrap_or((content + 2.0 * padding).ceil());
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), Sense::click());
        let name = self.name.unwrap_or(self.word);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
        if ui.is_rect_visible(rect) {
            let [fill, edge, text] = self.colours(ui, &response);
            let painter = ui.painter();
            painter.rect(rect, size::RADIUS_CONTROL, fill, Stroke::new(size::STROKE, edge), StrokeKind::Inside);
            let mut at = rect;
            at.min.x = rect.center().x - content / 2.0;
            if let Some(icon) = self.icon {
                icon.paint(painter, pos2(at.min.x + size::ICON_BUTTON / 2.0, rect.center().y), size::ICON_BUTTON, text);
                at.min.x += icon_width;
            }
            let place = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), at);
            painter.galley(place.min, galley, text);
            ring_around(ui, &response, size::RADIUS_CONTROL);
        }
        response
    }
}
