//! Where values lie on an axis, and its marks and labels.

use eframe::egui::{Rect, Sense, Stroke, Ui, Widget, pos2, vec2};

use crate::app::present::axis::AxisData;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Length of a mark under the x axis.
pub(super) const MARK: f32 = 4.0;
/// From the axis to the top of its labels.
pub(super) const LABEL_GAP: f32 = 5.0;

impl AxisData {
    /// Where `value` is between 0 and 1 of the axis.
    #[expect(clippy::cast_possible_truncation, reason = "a share between 0 and 1 needs no more than f32")]
    pub(in crate::gui::widgets) fn share(&self, value: f64) -> f32 {
        let span = self.to - self.from;
        if span > 0.0 { ((value - self.from) / span) as f32 } else { 0.0 }
    }

    /// Screen position of `value` on an axis that runs to the right.
    pub(in crate::gui::widgets) fn x(&self, plot: Rect, value: f64) -> f32 {
        plot.min.x + plot.width() * self.share(value)
    }

    /// `place` with a point more at both ends and the values that it then shows, so that a line at an end is whole.
    pub(in crate::gui::widgets) fn around(&self, place: Rect) -> (Rect, [f64; 2]) {
        let point = (self.to - self.from) / f64::from(place.width().max(1.0));
        (place.expand2(vec2(1.0, 0.0)), [self.from - point, self.to + point])
    }

    /// Labels under the plot. The last one stays within the plot.
    pub(in crate::gui::widgets) fn paint_below(&self, ui: &Ui, plot: Rect, line: bool) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let stroke = Stroke::new(size::STROKE, tokens.ctl);
        if line {
            painter.hline(plot.x_range(), plot.max.y, stroke);
        }
        let mut labels = Vec::with_capacity(self.marks.len());
        for (value, label) in &self.marks {
            let x = self.x(plot, *value);
            painter.vline(x, plot.max.y..=plot.max.y + MARK, stroke);
            let words = TextKind::Caption12.line(painter, label.as_str(), tokens.t3, f32::INFINITY);
            let left = (x - words.size().x / 2.0).min(plot.max.x - words.size().x + size::SPACE_16);
            labels.push((left, words));
        }
        // Every second or third label where all have no room, so that those left stand evenly.
        let fits = |every: usize| {
            let ends = labels.iter().step_by(every).map(|(left, words)| left + words.size().x + size::SPACE_4);
            ends.zip(labels.iter().step_by(every).skip(1)).all(|(end, (next, _))| *next >= end)
        };
        let every = (1..=labels.len()).find(|every| fits(*every)).unwrap_or(1);
        for (left, words) in labels.into_iter().step_by(every) {
            painter.galley(pos2(left.round(), plot.max.y + LABEL_GAP), words, tokens.t3);
        }
    }
}

/// The labels of an axis that runs to the right on their own, under bars that share it.
pub fn axis_labels(axis: &AxisData) -> impl Widget {
    move |ui: &mut Ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), below_room()), Sense::hover());
        axis.paint_below(ui, rect.with_max_y(rect.min.y), false);
        response
    }
}

/// Room under a plot for its labels.
pub(in crate::gui::widgets) fn below_room() -> f32 {
    LABEL_GAP + TextKind::Caption12.line_height() + 1.0
}
