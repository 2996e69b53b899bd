//! A box to tick. That of the toolkit does not tell a screen reader that it is ticked in part.

use eframe::egui::{
    Align2, Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo, accesskit::Toggled,
    vec2,
};

use super::paint::ring;
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};

/// What a check box shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// Empty.
    Off,
    On,
    /// Some of what it stands for is ticked.
    Mixed,
}

/// A check box. It does not change its state: `changed` asks the caller to.
#[must_use = "add it to a ui"]
pub struct Checkbox<'a> {
    tick: Tick,
    name: &'a str,
    label: Option<&'a str>,
    tab_stop: bool,
}

impl<'a> Checkbox<'a> {
    /// With its label at the right.
    pub fn new(tick: Tick, label: &'a str) -> Self {
        Self { tick, name: label, label: Some(label), tab_stop: true }
    }

    /// On or off.
    pub fn from_bool(on: bool, label: &'a str) -> Self {
        Self::new(if on { Tick::On } else { Tick::Off }, label)
    }

    /// Without a label; `name` is what a screen reader says.
    pub fn bare(tick: Tick, name: &'a str) -> Self {
        Self { tick, name, label: None, tab_stop: true }
    }

    /// Whether the Tab key stops here; in a row whose own keys tick the box it need not.
    pub fn tab_stop(mut self, tab_stop: bool) -> Self {
        self.tab_stop = tab_stop;
        self
    }
}

impl Widget for Checkbox<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        // In a row it stays on one line: what stands before it leaves any room or none.
        let room = if ui.layout().is_vertical() { ui.available_width() } else { f32::INFINITY };
        let room = room - size::CONTROL_SMALL - size::SPACE_4;
        let label = self.label.map(|label| TextKind::Body13.lines(ui.painter(), label, Color32::PLACEHOLDER, room));
        let words = label.as_ref().map_or(Vec2::ZERO, |label| label.size() + vec2(size::SPACE_4, 0.0));
        let wanted = vec2(size::CONTROL_SMALL + words.x, size::CONTROL_SMALL.max(words.y));
        let (rect, mut response) =
            ui.allocate_exact_size(wanted, if self.tab_stop { Sense::click() } else { Sense::CLICK });
        if response.clicked() {
            response.mark_changed();
        }
        response
            .widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), self.tick == Tick::On, self.name));
        if self.tick == Tick::Mixed {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(Toggled::Mixed));
        }
        if ui.is_rect_visible(rect) {
            let tokens = ui.tokens();
            let painter = ui.painter();
            let target = Rect::from_min_size(rect.min, vec2(size::CONTROL_SMALL, size::CONTROL_SMALL));
            let square = Rect::from_center_size(target.center(), vec2(size::CHECKBOX, size::CHECKBOX));
            let (fill, edge, mark) = match (ui.is_enabled(), self.tick) {
                (true, Tick::Off) if response.hovered() => (tokens.bg3, tokens.ctl, None),
                (true, Tick::Off) => (Color32::TRANSPARENT, tokens.ctl, None),
                (true, Tick::On) => (tokens.acc, tokens.acc, Some((Icon::Check, tokens.onacc))),
                (true, Tick::Mixed) => (tokens.acc, tokens.acc, Some((Icon::Minus, tokens.onacc))),
                (false, Tick::Off) => (tokens.bg3, tokens.line, None),
                (false, Tick::On) => (tokens.bg3, tokens.line, Some((Icon::Check, tokens.t3))),
                (false, Tick::Mixed) => (tokens.bg3, tokens.line, Some((Icon::Minus, tokens.t3))),
            };
            painter.rect(square, size::RADIUS_CELL, fill, Stroke::new(size::STROKE_MARK, edge), StrokeKind::Inside);
            if let Some((icon, colour)) = mark {
                icon.paint(painter, square.center(), size::ICON_CHIP, colour);
            }
            if let Some(label) = label {
                let place = rect.with_min_x(target.max.x + size::SPACE_4);
                let colour = if ui.is_enabled() { tokens.t1 } else { tokens.t3 };
                let place = Align2::LEFT_CENTER.align_size_within_rect(label.size(), place);
                painter.galley(place.min, label, colour);
            }
            if response.has_focus() {
                ring(ui, square, size::RADIUS_CELL);
            }
        }
        response
    }
}
