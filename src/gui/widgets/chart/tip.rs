//! The tooltip of a chart. It stands beside the cursor line and never under the pointer.

use eframe::egui::{Align2, Id, LayerId, Order, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::app::present::cursor_point::CursorPoint;
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::paint::text_in;
use crate::gui::widgets::sitting::is_sitting;

/// Width of the tooltip.
const WIDTH: f32 = 194.0;
/// Height of one row.
const ROW: f32 = 18.0;
/// Height of a row over that of its words.
const ROW_GAP: f32 = 2.0;
/// Right edge of the values inside the tooltip.
const VALUE_END: f32 = 90.0;
/// From the cursor line to the tooltip.
const GAP: f32 = 12.0;

/// Paints the tooltip of `point` beside `anchor`, inside the window.
pub(in crate::gui::widgets) fn paint_tip(ui: &Ui, point: &CursorPoint, anchor: Pos2) {
    if is_sitting(ui.ctx()) {
        return;
    }
    let tokens = ui.tokens();
    let layer = LayerId::new(Order::Tooltip, Id::unique("chart tooltip"));
    let painter = ui.ctx().layer_painter(layer);
    let screen = ui.ctx().content_rect();
    let inside = WIDTH - 2.0 * size::SPACE_12;
    let title = TextKind::Strong12.lines(&painter, point.title.as_str(), tokens.t1, inside);
    let source = TextKind::Caption12.lines(&painter, point.source.as_str(), tokens.t3, inside);
    // A row of words alone has the whole width and as many lines as it needs.
    let alone = |row: &[String; 3]| {
        let [words, value, range] = row;
        let alone = value.is_empty() && range.is_empty();
        alone.then(|| TextKind::Caption12.lines(&painter, words.as_str(), tokens.t1, inside))
    };
    let height_of = |row: &[String; 3]| alone(row).map_or(ROW, |words| words.size().y + ROW_GAP);
    let rows = point.rows.iter().map(height_of).sum::<f32>();
    let foot = if point.source.is_empty() { 0.0 } else { size::SPACE_4 + source.size().y };
    let height = 2.0 * size::SPACE_8 + title.size().y + size::SPACE_4 + rows + foot;
    let fits = anchor.x + GAP + WIDTH <= screen.max.x;
    let left = if fits { anchor.x + GAP } else { anchor.x - GAP - WIDTH };
    let top = anchor.y.min(screen.max.y - height).max(screen.min.y);
    let rect = Rect::from_min_size(pos2(left.round(), top.round()), vec2(WIDTH, height));
    let edge = Stroke::new(size::STROKE, tokens.ctl);
    painter.rect(rect, size::RADIUS_CONTROL, tokens.bg3, edge, StrokeKind::Inside);
    let mut at = rect.min + vec2(size::SPACE_12, size::SPACE_8);
    let title_height = title.size().y;
    painter.galley(at, title, tokens.t1);
    at.y += title_height + size::SPACE_4;
    for row in &point.rows {
        if let Some(words) = alone(row) {
            let height = words.size().y + ROW_GAP;
            painter.galley(at + vec2(0.0, ROW_GAP / 2.0), words, tokens.t1);
            at.y += height;
            continue;
        }
        let [name, value, range] = row;
        let row = Rect::from_min_size(at, vec2(inside, ROW));
        let range = TextKind::Mono12.line(&painter, range.as_str(), tokens.t2, inside);
        let range = text_in(&painter, row, Align2::RIGHT_CENTER, range);
        let only_range = value.is_empty();
        let value = TextKind::Mono12.line(&painter, value.as_str(), tokens.t1, inside);
        let value = text_in(&painter, row.with_max_x(row.min.x + VALUE_END), Align2::RIGHT_CENTER, value);
        let right = if only_range { range.min.x } else { value.min.x };
        let room = right - row.min.x - size::SPACE_4;
        let name = TextKind::Caption12.line(&painter, name.as_str(), tokens.t1, room);
        text_in(&painter, row, Align2::LEFT_CENTER, name);
        at.y += ROW;
    }
    if foot > 0.0 {
        painter.galley(at + vec2(0.0, size::SPACE_4), source, tokens.t3);
    }
}
