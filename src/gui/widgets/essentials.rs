//! The essential skills of a role as cells, one for each.

use eframe::egui::{Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Widget, WidgetInfo, vec2};

use super::paint::dashed_rect;
use crate::domain::gap::skill_gap::GapState;
use crate::gui::theme::{ThemeExt as _, size};

/// Radius of a cell.
const RADIUS: f32 = 3.0;

/// Least gap between two cells.
const LEAST_GAP: f32 = 1.5;
/// Side of the smallest cell.
const SMALLEST: f32 = 9.0;
/// Keeps a room of exactly n cells from counting as one less.
const ROUNDING: f32 = 0.001;

/// The states, in the order of their cells.
const STATES: [GapState; 4] = [GapState::Met, GapState::Short, GapState::Missing, GapState::Unknown];

/// A row of cells, so many of each state: met, short, missing, unrated. It wraps when the room ends. `name` says the counts:
/// "9 met, 3 short, 1 missing, 1 unrated".
pub fn essentials(counts: [usize; 4], name: &str) -> impl Widget {
    move |ui: &mut Ui| {
        let all: usize = counts.iter().sum();
        let room = ui.available_width() + size::CELL_GAP;
        // A row that is a little too long closes its gaps and shrinks its cells before it wraps.
        let tight = room / (all.max(1) as f32);
        let full = size::CELL + size::CELL_GAP;
        let step = if tight < full && tight >= SMALLEST + LEAST_GAP { tight } else { full };
        let side = size::CELL.min(step - LEAST_GAP);
        let across = cells_across(room / step + ROUNDING).clamp(1, all.max(1));
        let lines = all.div_ceil(across).max(1);
        let wanted = vec2(across as f32 * step - size::CELL_GAP, lines as f32 * step - size::CELL_GAP);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        let cells = STATES.into_iter().zip(counts).flat_map(|(state, count)| std::iter::repeat_n(state, count));
        for (index, cell) in cells.enumerate() {
            let corner = rect.min + vec2((index % across) as f32, (index / across) as f32) * step;
            paint(ui, Rect::from_min_size(corner, vec2(side, side)), cell);
        }
        response
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded down and never negative")]
fn cells_across(cells: f32) -> usize {
    cells.max(0.0).floor() as usize
}

fn paint(ui: &Ui, cell: Rect, state: GapState) {
    let tokens = ui.tokens();
    let painter = ui.painter();
    let edge = |colour| Stroke::new(size::STROKE_MARK, colour);
    match state {
        GapState::Met => {
            painter.rect_filled(cell, RADIUS, tokens.good);
        }
        GapState::Short => {
            painter.rect(cell, RADIUS, tokens.warnbg, edge(tokens.warn), StrokeKind::Inside);
            let inner = cell.shrink(size::STROKE_MARK);
            let half: Vec<Pos2> = vec![inner.left_bottom(), inner.right_top(), inner.right_bottom()];
            painter.add(Shape::convex_polygon(half, tokens.warn, Stroke::NONE));
        }
        GapState::Missing => {
            painter.rect(cell, RADIUS, tokens.badbg, edge(tokens.bad), StrokeKind::Inside);
            let cross = cell.shrink(4.5);
            for ends in [[cross.left_top(), cross.right_bottom()], [cross.right_top(), cross.left_bottom()]] {
                painter.line_segment(ends, edge(tokens.bad));
            }
        }
        GapState::Unknown => dashed_rect(painter, cell, RADIUS, Stroke::new(size::STROKE, tokens.ctl), size::DASH_EDGE),
    }
}
