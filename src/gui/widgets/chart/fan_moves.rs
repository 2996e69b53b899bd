//! Moves on a fan: a line down from the name of the role to the month in which it is taken, with a ring on the plan.

use eframe::egui::{Pos2, Rect, Stroke, Ui, pos2, vec2};

use super::event_mark::RING;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Rows of names; a name that has no room in them is left to the tooltip.
const ROWS: usize = 2;

/// A move: the name of the role and where its ring stands.
pub(super) type NamedMove<'a> = (&'a str, Pos2);

/// Paints the moves inside `plot`, from left to right; up to `taken` the first row has other words in it.
pub(super) fn paint_moves(ui: &Ui, plot: Rect, taken: f32, moves: &[NamedMove<'_>], colour: eframe::egui::Color32) {
    let tokens = ui.tokens();
    let painter = ui.painter_at(plot.expand(2.0 * RING));
    let height = TextKind::Caption12.line_height();
    let mut ends = [f32::NEG_INFINITY; ROWS];
    if let Some(first) = ends.first_mut() {
        *first = taken;
    }
    for (name, at) in moves {
        let words = TextKind::Caption12.line(&painter, *name, tokens.t2, plot.width());
        let half = words.size().x / 2.0;
        let left = (at.x - half).clamp(plot.min.x + size::SPACE_4, (plot.max.x - 2.0 * half).max(plot.min.x));
        let row = ends.iter().position(|end| *end + size::SPACE_8 <= left);
        let top = plot.min.y + row.map_or(0.0, |row| height * (row + 1) as f32);
        painter.vline(at.x, top..=plot.max.y, Stroke::new(size::STROKE, tokens.ctl));
        painter.circle(*at, RING, tokens.bg2, Stroke::new(size::STROKE_STRONG, colour));
        if let Some((row, end)) = row.and_then(|row| Some((row, ends.get_mut(row)?))) {
            *end = left + 2.0 * half;
            painter.galley((pos2(left, plot.min.y) + vec2(0.0, height * row as f32)).round(), words, tokens.t2);
        }
    }
}
