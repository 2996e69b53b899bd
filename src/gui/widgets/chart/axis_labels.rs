//! The labels of an axis on their own, under bars that share it.

use eframe::egui::{Response, Sense, Ui, Widget, vec2};

use super::axis::below_room;
use crate::app::present::axis::AxisData;

/// Marks and labels of an axis that runs to the right.
#[must_use = "add it to a ui"]
pub struct AxisLabels<'a> {
    axis: &'a AxisData,
}

impl<'a> AxisLabels<'a> {
    /// The axis the bars above were given.
    pub fn new(axis: &'a AxisData) -> Self {
        Self { axis }
    }
}

impl Widget for AxisLabels<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), below_room()), Sense::hover());
        self.axis.paint_below(ui, rect.with_max_y(rect.min.y), false);
        response
    }
}
