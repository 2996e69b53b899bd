//! One screen in the rail.

use eframe::egui::{Align2, Color32, Rect, Response, Role, Sense, Ui, Widget, WidgetInfo, pos2, vec2};

use super::paint::{ring_inside, text_in};
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};

/// From the top of the item to the middle of its icon.
const ICON_CENTRE: f32 = 18.0;
/// From the top of the item to its word.
const WORD_TOP: f32 = 30.0;
/// Width of the bar of the chosen item.
const BAR: f32 = 3.0;

/// An icon over a word; the chosen one has a bar at the left edge of the rail.
#[must_use = "add it to a ui"]
pub struct RailItem<'a> {
    icon: Icon,
    word: &'a str,
    on: bool,
}

impl<'a> RailItem<'a> {
    /// `on` for the screen in view.
    pub fn new(icon: Icon, word: &'a str, on: bool) -> Self {
        Self { icon, word, on }
    }
}

impl Widget for RailItem<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(size::RAIL_ITEM.into(), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), self.on, self.word));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(self.on));
        let tokens = ui.tokens();
        let painter = ui.painter();
        let fill = if self.on || response.hovered() { tokens.bg2 } else { Color32::TRANSPARENT };
        painter.rect_filled(rect, size::RADIUS_CONTROL, fill);
        if self.on {
            let left = rect.min.x - size::ICON_GAP;
            let bar = Rect::from_min_max(pos2(left, rect.min.y + 10.0), pos2(left + BAR, rect.max.y - 10.0));
            painter.rect_filled(bar, 2.0, tokens.acc);
        }
        let (kind, word, icon) = if self.on {
            (TextKind::Strong12, tokens.t1, tokens.acc)
        } else {
            (TextKind::Caption12, tokens.t2, tokens.t2)
        };
        self.icon.paint(painter, pos2(rect.center().x, rect.min.y + ICON_CENTRE), size::ICON_RAIL, icon);
        let word = kind.line(painter, self.word, word, rect.width());
        let place = Rect::from_min_size(rect.min + vec2(0.0, WORD_TOP), vec2(rect.width(), word.size().y));
        text_in(painter, place, Align2::CENTER_TOP, word);
        ring_inside(ui, &response, size::RADIUS_CONTROL);
        response
    }
}
