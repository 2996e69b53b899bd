//! The mark of Rungs: a leaning ladder, painted from its path so that it is sharp at every size.

use eframe::egui::{Color32, Painter, Pos2, Shape, Stroke, pos2};

/// Side of the square the path is drawn in.
const GRID: f32 = 24.0;
/// Stroke on that grid.
const STROKE: f32 = 2.0;
/// The two rails and the three rungs: from x, y to x, y.
const LINES: [[f32; 4]; 5] = [
    [9.0, 2.5, 6.5, 21.5],
    [17.5, 2.5, 15.0, 21.5],
    [8.5, 7.0, 16.9, 7.0],
    [7.8, 12.0, 16.2, 12.0],
    [7.2, 17.0, 15.6, 17.0],
];

/// Paints the mark `size` points high with its upper left corner at `corner`.
pub fn paint_logo(painter: &Painter, corner: Pos2, size: f32, colour: Color32) {
    let scale = size / GRID;
    let width = STROKE * scale;
    for [x1, y1, x2, y2] in LINES {
        let ends =
            [pos2(corner.x + x1 * scale, corner.y + y1 * scale), pos2(corner.x + x2 * scale, corner.y + y2 * scale)];
        painter.line_segment(ends, Stroke::new(width, colour));
        for end in ends {
            painter.add(Shape::circle_filled(end, width / 2.0, colour));
        }
    }
}
