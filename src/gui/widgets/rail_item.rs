//! One screen in the rail.

use eframe::egui::{Align2, Color32, Rect, Role, Sense, Ui, Widget, WidgetInfo, pos2, vec2};

use super::paint::{ring_inside, text_in};
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};

/// From the middle of the icon to the top of the word, in an item of the usual height.
const ICON_TO_WORD: f32 = 12.0;
/// Width of the bar of the chosen item.
const BAR: f32 = 3.0;

/// An icon over a word; the one of the screen in view, which is `on`, has a bar at the left edge of the rail. Its height in
/// points is not less than [`size::RAIL_ITEM_LEAST`].
pub fn rail_item(icon: Icon, word: &str, on: bool, height: f32) -> impl Widget {
    move |ui: &mut Ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(size::RAIL_ITEM[0], height), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), on, word));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(on));
        let tokens = ui.tokens();
        let painter = ui.painter();
        let fill = if on || response.hovered() { tokens.bg2 } else { Color32::TRANSPARENT };
        painter.rect_filled(rect, size::RADIUS_CONTROL, fill);
        if on {
            let left = rect.min.x - size::ICON_GAP;
            let bar = Rect::from_min_max(pos2(left, rect.min.y + 10.0), pos2(left + BAR, rect.max.y - 10.0));
            painter.rect_filled(bar, 2.0, tokens.acc);
        }
        let (kind, text, accent) =
            if on { (TextKind::Strong12, tokens.t1, tokens.acc) } else { (TextKind::Caption12, tokens.t2, tokens.t2) };
        let word = kind.line(painter, word, text, rect.width());
        // Icon and word keep their sizes; what stands around them shrinks with the item.
        let least = size::ICON_RAIL + word.size().y;
        let spare = (rect.height() - least).max(0.0);
        let between = (spare / 6.0).clamp(0.0, ICON_TO_WORD - size::ICON_RAIL / 2.0);
        let top = rect.min.y + ((spare - between) / 2.0).floor();
        icon.paint(painter, pos2(rect.center().x, top + size::ICON_RAIL / 2.0), size::ICON_RAIL, accent);
        let word_top = top + size::ICON_RAIL + between;
        let place = Rect::from_min_size(pos2(rect.min.x, word_top), vec2(rect.width(), word.size().y));
        text_in(painter, place, Align2::CENTER_TOP, word);
        ring_inside(ui, &response, size::RADIUS_CONTROL);
        response
    }
}
