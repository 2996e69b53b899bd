//! Where labels and columns of a comparison stand.

use eframe::egui::Rect;

use crate::gui::theme::size;

/// Narrower than this a column needs the room of the labels: they stand over the cells.
const COLUMN: f32 = 150.0;
/// Least and greatest width of the labels beside the cells, and the share of the room that they take between the two.
const LABEL: [f32; 2] = [150.0, 260.0];
const LABEL_SHARE: f32 = 0.2;

/// Labels at the left of columns of the same width, or over them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    /// Width of the labels; `None` where they stand over the cells.
    label: Option<f32>,
    column: f32,
    width: f32,
}

impl Grid {
    /// So many columns in so much width.
    pub(super) fn of(width: f32, columns: usize) -> Self {
        let width = width - 2.0 * size::SPACE_12;
        let count = columns.max(1) as f32;
        let [least, most] = LABEL;
        let label = (width * LABEL_SHARE).clamp(least, most).floor();
        let column = ((width - label) / count).floor();
        if column >= COLUMN {
            Self { label: Some(label), column, width }
        } else {
            Self { label: None, column: (width / count).floor(), width }
        }
    }

    /// Whether labels stand over their cells.
    pub(super) fn is_stacked(&self) -> bool {
        self.label.is_none()
    }

    /// From edge to edge, without the margins at both sides.
    pub(super) fn width(&self) -> f32 {
        self.width
    }

    /// Room of a label for its words.
    pub(super) fn label_width(&self) -> f32 {
        self.label.unwrap_or(self.width) - size::SPACE_12
    }

    /// Room of a cell for its words.
    pub(super) fn cell_width(&self) -> f32 {
        self.column - size::SPACE_12
    }

    /// The cell of a column in a line that begins at the left margin.
    pub(super) fn cell(&self, line: Rect, column: usize) -> Rect {
        let left = line.min.x + self.label.unwrap_or(0.0) + self.column * column as f32;
        line.with_min_x(left).with_max_x(left + self.column - size::SPACE_12)
    }
}
