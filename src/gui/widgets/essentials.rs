//! The essential skills of a role as cells, one for each.

use eframe::egui::{Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Widget, WidgetInfo, vec2};

use super::paint::dashed_rect;
use crate::gui::theme::{ThemeExt as _, size};

/// Radius of a cell.
const RADIUS: f32 = 3.0;

/// Least gap between two cells.
const LEAST_GAP: f32 = 1.5;
/// Side of the smallest cell.
const SMALLEST: f32 = 9.0;
/// Keeps a room of exactly n cells from counting as one less.
const ROUNDING: f32 = 0.001;

/// How many essentials are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EssentialCounts {
    /// Wanted level reached.
    pub met: usize,
    /// Below it.
    pub short: usize,
    /// Not there.
    pub missing: usize,
    /// Not rated.
    pub unrated: usize,
}

#[derive(Clone, Copy)]
enum Cell {
    Met,
    Short,
    Missing,
    Unrated,
}

/// A row of cells in the order met, short, missing, unrated. It wraps when the room ends.
#[must_use = "add it to a ui"]
pub struct Essentials<'a> {
    counts: EssentialCounts,
    name: &'a str,
}

impl<'a> Essentials<'a> {
    /// `name` says the counts: "9 met, 3 short, 1 missing, 1 unrated".
    pub fn new(counts: EssentialCounts, name: &'a str) -> Self {
        Self { counts, name }
    }
}

impl Widget for Essentials<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let EssentialCounts { met, short, missing, unrated } = self.counts;
        let all = met + short + missing + unrated;
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
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        let kinds = [(Cell::Met, met), (Cell::Short, short), (Cell::Missing, missing), (Cell::Unrated, unrated)];
        let cells = kinds.into_iter().flat_map(|(cell, count)| std::iter::repeat_n(cell, count));
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

fn paint(ui: &Ui, cell: Rect, kind: Cell) {
    let tokens = ui.tokens();
    let painter = ui.painter();
    let edge = |colour| Stroke::new(size::STROKE_MARK, colour);
    match kind {
        Cell::Met => {
            painter.rect_filled(cell, RADIUS, tokens.good);
        }
        Cell::Short => {
            painter.rect(cell, RADIUS, tokens.warnbg, edge(tokens.warn), StrokeKind::Inside);
            let inner = cell.shrink(size::STROKE_MARK);
            let half: Vec<Pos2> = vec![inner.left_bottom(), inner.right_top(), inner.right_bottom()];
            painter.add(Shape::convex_polygon(half, tokens.warn, Stroke::NONE));
        }
        Cell::Missing => {
            painter.rect(cell, RADIUS, tokens.badbg, edge(tokens.bad), StrokeKind::Inside);
            let cross = cell.shrink(4.5);
            for ends in [[cross.left_top(), cross.right_bottom()], [cross.right_top(), cross.left_bottom()]] {
                painter.line_segment(ends, edge(tokens.bad));
            }
        }
        Cell::Unrated => dashed_rect(painter, cell, RADIUS, Stroke::new(size::STROKE, tokens.ctl), size::DASH_EDGE),
    }
}
