//! What charts draw with: the items of the plot where it has them, in the tokens of the theme.

use std::ops::RangeInclusive;

use eframe::egui::{
    Color32, Pos2, Shape, Stroke, Ui,
    epaint::{BandPoint, BandShape},
    pos2,
};
use egui_plot::{Line, PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotPoint, PlotPoints, PlotTransform, PlotUi};

use crate::gui::widgets::paint::dashes;

/// Points are kept to so many widths and heights of what is in view beside it.
const FAR: f64 = 4.0;

/// The plot while its items are added.
pub(super) struct Canvas<'p, 'a> {
    pub plot: &'p mut PlotUi<'a>,
    /// From and to of what is in view, on x and y.
    pub seen: [[f64; 2]; 2],
}

impl<'a> Canvas<'_, 'a> {
    /// A line, parted at points that are not finite. The plot has no dashes of two lengths: those are drawn.
    pub fn line(&mut self, points: impl IntoIterator<Item = [f64; 2]>, stroke: Stroke, dash: &'a [f32]) {
        let points: Vec<[f64; 2]> = points.into_iter().map(|point| self.near(point)).collect();
        for part in points.split(|[x, y]| !(x.is_finite() && y.is_finite())).filter(|part| !part.is_empty()) {
            let part = part.to_vec();
            if dash.is_empty() {
                self.plot.line(Line::new("", PlotPoints::from(part)).stroke(stroke).allow_hover(false));
                continue;
            }
            self.draw(move |transform, shapes| {
                let points: Vec<Pos2> = part.iter().map(|point| at(transform, *point)).collect();
                shapes.extend(dashes(&points, stroke, dash));
            });
        }
    }

    /// The range between low and high at each x, parted where one is not finite, with smooth edges.
    pub fn band(&mut self, points: impl IntoIterator<Item = [f64; 3]>, fill: Color32) {
        let points: Vec<_> =
            points.into_iter().map(|[x, low, high]| [self.near([x, low]), self.near([x, high])]).collect();
        self.draw(move |transform, shapes| {
            let points = points.iter().map(|[low, high]| {
                let (low, high) = (at(transform, *low), at(transform, *high));
                BandPoint::new(low.x, high.y..=low.y)
            });
            shapes.push(Shape::Band(BandShape::filled(points.collect(), fill)));
        });
    }

    /// A line over the whole width.
    pub fn across(&mut self, y: f64, stroke: Stroke, dash: &'a [f32]) {
        self.draw(move |transform, shapes| {
            let frame = transform.frame();
            let y = transform.position_from_point_y(y).round() + stroke.width / 2.0;
            shapes.extend(dashes(&[pos2(frame.min.x, y), pos2(frame.max.x, y)], stroke, dash));
        });
    }

    /// A line over the whole height.
    pub fn down(&mut self, x: f64, stroke: Stroke) {
        self.draw(move |transform, shapes| {
            let x = transform.position_from_point_x(x).round() + stroke.width / 2.0;
            shapes.push(Shape::vline(x, transform.frame().y_range(), stroke));
        });
    }

    /// Anything else.
    pub fn draw(&mut self, draw: impl Fn(&PlotTransform, &mut Vec<Shape>) + 'a) {
        self.plot.add(Drawn { base: PlotItemBase::new(String::new()), draw });
    }

    /// What lies far outside is brought nearer: the plot cuts it off anyway, and a line of dashes to the end of the world
    /// takes as long as it is.
    fn near(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        let [x_range, y_range] = self.seen;
        let axis = |value: f64, [from, to]: [f64; 2]| {
            let far = (to - from) * FAR;
            if far > 0.0 && value.is_finite() { value.clamp(from - far, to + far) } else { value }
        };
        [axis(x, x_range), axis(y, y_range)]
    }
}

/// Where a value stands on the screen.
pub(super) fn at(transform: &PlotTransform, [x, y]: [f64; 2]) -> Pos2 {
    transform.position_from_point(&PlotPoint::new(x, y))
}

/// An item of ours.
struct Drawn<F> {
    base: PlotItemBase,
    draw: F,
}

impl<F: Fn(&PlotTransform, &mut Vec<Shape>)> PlotItem for Drawn<F> {
    fn shapes(&self, _: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        (self.draw)(transform, shapes);
    }

    fn initialize(&mut self, _: RangeInclusive<f64>) {}

    fn color(&self) -> Color32 {
        Color32::TRANSPARENT
    }

    fn geometry(&self) -> PlotGeometry<'_> {
        PlotGeometry::None
    }

    fn bounds(&self) -> PlotBounds {
        PlotBounds::NOTHING
    }

    fn base(&self) -> &PlotItemBase {
        &self.base
    }

    fn base_mut(&mut self) -> &mut PlotItemBase {
        &mut self.base
    }
}
