//! Range and marks of one axis.

use eframe::egui::{Align2, Rect, Stroke, Ui, pos2, vec2};

use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Length of a mark under the x axis.
const MARK: f32 = 4.0;
/// Labels at the left stand at least so far apart.
const LEAST_LINE: f32 = 18.0;
/// From the axis to the top of its labels.
const LABEL_GAP: f32 = 5.0;

/// One axis. The caller chooses and words the marks, for example 120000 as "120k".
#[derive(Clone, Debug, Default)]
pub struct Axis {
    /// Lowest value shown.
    pub from: f64,
    /// Highest value shown.
    pub to: f64,
    /// Value and label of each mark, ascending.
    pub marks: Vec<(f64, String)>,
}

impl Axis {
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

    /// Screen position of `value` on an axis that runs upwards.
    pub(in crate::gui::widgets) fn y(&self, plot: Rect, value: f64) -> f32 {
        plot.max.y - plot.height() * self.share(value)
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

    /// Every second or third mark where lines of labels over one another have no room.
    fn every(&self, plot: Rect) -> usize {
        let mut places = self.marks.iter().map(|(value, _)| self.y(plot, *value));
        let apart = places.next().zip(places.next()).map_or(f32::INFINITY, |(first, second)| (first - second).abs());
        if apart > 0.0 { (LEAST_LINE / apart).ceil().max(1.0) as usize } else { 1 }
    }

    /// Labels at the left of the plot.
    pub(super) fn paint_left(&self, ui: &Ui, plot: Rect) {
        let tokens = ui.tokens();
        for (value, label) in self.marks.iter().step_by(self.every(plot)) {
            let words = TextKind::Mono12.line(ui.painter(), label.as_str(), tokens.t3, f32::INFINITY);
            let at = pos2(plot.min.x - size::SPACE_8, self.y(plot, *value));
            let place = Align2::RIGHT_CENTER.anchor_size(at, words.size());
            ui.painter().galley(pos2(place.min.x, place.min.y.round()), words, tokens.t3);
        }
    }

    /// Width of the labels at the left, with their gap.
    pub(super) fn left_room(&self, ui: &Ui) -> f32 {
        let width = |label: &String| {
            TextKind::Mono12.line(ui.painter(), label.as_str(), ui.tokens().t3, f32::INFINITY).size().x
        };
        self.marks.iter().map(|(_, label)| width(label)).fold(0.0, f32::max) + size::SPACE_8
    }

    /// Grid lines across the plot; the line at `base` stands out as the axis.
    pub(super) fn paint_grid(&self, ui: &Ui, plot: Rect, base: Option<f64>) {
        let tokens = ui.tokens();
        for (value, _) in self.marks.iter().step_by(self.every(plot)) {
            let is_base = base.is_some_and(|base| (base - value).abs() < f64::EPSILON);
            let colour = if is_base { tokens.ctl } else { tokens.line };
            ui.painter().hline(plot.x_range(), self.y(plot, *value).round(), Stroke::new(size::STROKE, colour));
        }
    }
}

/// Room under a plot for its labels.
pub(in crate::gui::widgets) fn below_room() -> f32 {
    LABEL_GAP + TextKind::Caption12.line_height() + 1.0
}

/// The plot inside `rect` once the labels have their room.
pub(super) fn plot_rect(ui: &Ui, rect: Rect, vertical: &Axis, top: f32, right: f32) -> Rect {
    Rect::from_min_max(rect.min + vec2(vertical.left_room(ui), top), rect.max - vec2(right, below_room()))
}
