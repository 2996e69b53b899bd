//! Points, bands and marks of a fan chart placed on the screen, kept until rectangle, theme or choice change.

use eframe::egui::{
    Color32, Pos2, Rect, Shape, Stroke,
    epaint::{BandPoint, BandShape},
    lerp, pos2,
};

use super::super::SeriesColour;
use super::super::spread::spread;
use super::{FanData, FanEvent, FanEventKind, FanPlan, FanRange, mark};
use crate::gui::theme::{Tokens, opacity, size};

/// Least distance between two labels at the right end.
const END_STEP: f32 = 16.0;
/// Radius of the dots of what was paid.
const PAID: f32 = 3.5;
/// Radius of the mark of an event.
const EVENT: f32 = 4.0;
/// From one row of marks to the next.
const EVENT_ROW: f32 = 12.0;
/// Rows of marks over the axis; more lie over one another.
const EVENT_ROWS: usize = 4;

/// Points are kept to so many widths and heights of the plot beside it.
const FAR: f32 = 4.0;

/// What decides where things are and how they look.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Look {
    pub plot: Rect,
    pub dark: bool,
    /// For each plan.
    pub hidden: Vec<bool>,
    /// The plan in front, unless all are hidden.
    pub front: Option<usize>,
    /// The plan whose range is drawn as two dashed lines.
    pub edges: Option<usize>,
}

impl Look {
    /// Which plans are shown, which one is in front and which one has edges.
    pub fn new(data: &FanData, plot: Rect, dark: bool, hidden: &[bool], selected: usize) -> Self {
        let hidden: Vec<bool> =
            (0..data.plans.len()).map(|plan| hidden.get(plan).copied().unwrap_or_default()).collect();
        let shown = || hidden.iter().enumerate().filter(|(_, hidden)| !**hidden).map(|(plan, _)| plan);
        let front = shown().find(|plan| *plan == selected).or_else(|| shown().next());
        let ranged = |plan: usize| data.plans.get(plan).is_some_and(|plan| !plan.wide.low.is_empty());
        let others = || shown().filter(|plan| Some(*plan) != front && ranged(*plan));
        // Staying is narrow and last: another plan says more.
        let stays = |plan: usize| data.plans.get(plan).is_some_and(|plan| plan.colour == SeriesColour::Stay);
        let edges = others().find(|plan| !stays(*plan)).or_else(|| others().next());
        Self { plot, dark, hidden, front, edges }
    }

    /// Whether a plan is shown.
    pub fn shows_plan(&self, plan: usize) -> bool {
        self.hidden.get(plan) == Some(&false)
    }

    /// All events of the plan in front, and the moves of the others.
    pub fn shows(&self, event: &FanEvent) -> bool {
        self.front == Some(event.plan) || (event.kind == FanEventKind::Move && self.shows_plan(event.plan))
    }

    /// Colours of the theme.
    pub fn tokens(&self) -> &'static Tokens {
        Tokens::of(if self.dark { eframe::egui::Theme::Dark } else { eframe::egui::Theme::Light })
    }
}

/// A line on the screen and the plan it belongs to.
#[derive(Debug)]
struct Path {
    plan: usize,
    points: Vec<Pos2>,
}

/// All of it.
#[derive(Debug)]
pub(super) struct Drawing {
    pub look: Look,
    /// From back to front.
    pub shapes: Vec<Shape>,
    /// Where the cursor can stand.
    pub places: Vec<f32>,
    /// Index and centre of each mark of an event that is shown.
    pub events: Vec<(usize, Pos2)>,
    /// Index and centre of each dot of what was paid.
    pub paid: Vec<(usize, Pos2)>,
    /// Index of a plan and the height of its label at the right end.
    pub ends: Vec<(usize, f32)>,
    paths: Vec<Path>,
}

impl Drawing {
    /// Places `data` for `look`.
    pub fn new(data: &FanData, look: Look) -> Self {
        let places = data.cursor.iter().map(|stop| data.x.x(look.plot, stop.x)).collect();
        let mut drawing = Self {
            look,
            places,
            shapes: Vec::new(),
            events: Vec::new(),
            paid: Vec::new(),
            ends: Vec::new(),
            paths: Vec::new(),
        };
        drawing.add_back(data);
        drawing.add_ranges(data);
        drawing.add_lines(data);
        drawing.add_events(data);
        drawing.add_paid(data);
        drawing
    }

    /// The plan whose line passes within `reach` points over or under `at`.
    pub fn plan_at(&self, at: Pos2, reach: f32) -> Option<usize> {
        let distance = |path: &Path| {
            let pieces =
                path.points.array_windows().filter(|[from, to]| from.x <= at.x && at.x <= to.x && from.x < to.x);
            let heights = pieces.map(|[from, to]| lerp(from.y..=to.y, (at.x - from.x) / (to.x - from.x)));
            heights.map(|height| (height - at.y).abs()).min_by(f32::total_cmp)
        };
        let near = self.paths.iter().filter_map(|path| distance(path).map(|far| (path.plan, far)));
        let near = near.filter(|(_, far)| *far <= reach).min_by(|(_, a), (_, b)| a.total_cmp(b));
        near.map(|(plan, _)| plan)
    }

    /// What stands behind the plans: today, the kept promise, levels.
    fn add_back(&mut self, data: &FanData) {
        let (tokens, plot) = (self.look.tokens(), self.look.plot);
        if let Some(promise) = &data.promise {
            let place = Place { data, plot, xs: &promise.xs };
            self.shapes.push(place.band(&promise.wide, Tokens::faded(tokens.t3, opacity::BAND_OUTER)));
            let stroke = Stroke::new(size::STROKE, tokens.t3);
            for points in place.paths(&promise.middle) {
                self.shapes.push(Shape::line(points, stroke));
            }
        }
        if let Some(today) = data.today {
            let x = data.x.x(plot, today).round() + size::STROKE / 2.0;
            self.shapes.push(Shape::vline(x, plot.y_range(), Stroke::new(size::STROKE, tokens.ctl)));
        }
        for level in &data.levels {
            self.shapes.extend(level.line(plot, &data.y, tokens));
        }
    }

    /// The bands of the plan in front and the edges of one more.
    fn add_ranges(&mut self, data: &FanData) {
        let (tokens, plot) = (self.look.tokens(), self.look.plot);
        let shown = self.look.hidden.iter().filter(|hidden| !**hidden).count();
        // Alone a band may be fainter: no line of another plan has to be told from it.
        let [wide, common] = if shown > 1 {
            [opacity::BAND_SELECTED, opacity::BAND_OUTER]
        } else {
            [opacity::BAND_OUTER, opacity::BAND_INNER]
        };
        if let Some(plan) = self.look.front.and_then(|front| data.plans.get(front)) {
            let place = Place { data, plot, xs: &plan.xs };
            let colour = plan.colour.colour(tokens);
            self.shapes.push(place.band(&plan.wide, Tokens::faded(colour, wide)));
            self.shapes.push(place.band(&plan.common, Tokens::faded(colour, common)));
        }
        if let Some(plan) = self.look.edges.and_then(|edges| data.plans.get(edges)) {
            let place = Place { data, plot, xs: &plan.xs };
            let stroke = Stroke::new(size::STROKE, plan.colour.colour(tokens));
            let [dash, gap] = size::DASH_MARKER;
            for points in [&plan.wide.low, &plan.wide.high].into_iter().flat_map(|edge| place.paths(edge)) {
                self.shapes.extend(Shape::dashed_line(&points, stroke, dash, gap));
            }
        }
    }

    /// The lines, the plan in front last.
    fn add_lines(&mut self, data: &FanData) {
        let front = self.look.front;
        let mut order: Vec<usize> = (0..data.plans.len()).rev().filter(|plan| Some(*plan) != front).collect();
        order.extend(front);
        order.retain(|plan| self.look.shows_plan(*plan));
        let mut ends = Vec::new();
        for (index, plan) in order.into_iter().filter_map(|index| Some((index, data.plans.get(index)?))) {
            let paths = Place { data, plot: self.look.plot, xs: &plan.xs }.paths(&plan.middle);
            if let Some(end) = paths.last().and_then(|points| points.last()).filter(|_| !plan.end_label.is_empty()) {
                ends.push((index, end.y));
            }
            for points in paths {
                self.add_line(plan, &points);
                self.paths.push(Path { plan: index, points });
            }
        }
        let wanted: Vec<f32> = ends.iter().map(|(_, y)| *y).collect();
        let range = [self.look.plot.min.y, self.look.plot.max.y];
        let heights = spread(&wanted, END_STEP, range);
        self.ends = ends.into_iter().zip(heights).map(|((plan, _), y)| (plan, y)).collect();
    }

    fn add_line(&mut self, plan: &FanPlan, points: &[Pos2]) {
        let tokens = self.look.tokens();
        let stroke = Stroke::new(size::PLOT_LINE_DASHED, plan.colour.colour(tokens));
        let dash = plan.colour.dash(tokens);
        if let [alone] = points {
            // A year between two gaps.
            self.shapes.push(Shape::circle_filled(*alone, size::PLOT_LINE_DASHED, stroke.color));
        } else if dash.is_empty() {
            self.shapes.push(Shape::line(points.to_vec(), stroke));
        } else {
            let dashes: Vec<f32> = dash.iter().step_by(2).copied().collect();
            let gaps: Vec<f32> = dash.iter().skip(1).step_by(2).copied().collect();
            self.shapes.extend(Shape::dashed_line_with_offset(points, stroke, &dashes, &gaps, 0.0));
        }
    }

    /// Marks over the axis; those that would touch stand over one another.
    fn add_events(&mut self, data: &FanData) {
        let (tokens, plot) = (self.look.tokens(), self.look.plot);
        let edge = Stroke::new(size::STROKE, tokens.bg2);
        let mut taken = [f32::NEG_INFINITY; EVENT_ROWS];
        for (index, event) in data.events.iter().enumerate().filter(|(_, event)| self.look.shows(event)) {
            let x = data.x.x(plot, event.x);
            if !plot.x_range().contains(x) {
                continue;
            }
            let row = taken.iter().position(|last| x - last >= EVENT_ROW).unwrap_or(0);
            if let Some(last) = taken.get_mut(row) {
                *last = x;
            }
            let centre = pos2(x, plot.max.y - EVENT_ROW / 2.0 - EVENT_ROW * row as f32);
            let colour = data.plans.get(event.plan).map_or(tokens.t2, |plan| plan.colour.colour(tokens));
            self.shapes.push(mark(event.kind, centre, EVENT, colour, edge));
            self.events.push((index, centre));
        }
    }

    /// What was really paid, in front of all.
    fn add_paid(&mut self, data: &FanData) {
        let (tokens, plot) = (self.look.tokens(), self.look.plot);
        for (index, paid) in data.paid.iter().enumerate() {
            let centre = pos2(data.x.x(plot, paid.x), data.y.y(plot, paid.y));
            if plot.contains(centre) {
                self.shapes.push(Shape::circle_filled(centre, PAID + size::STROKE_MARK, tokens.bg2));
                self.shapes.push(Shape::circle_filled(centre, PAID, tokens.t1));
                self.paid.push((index, centre));
            }
        }
    }
}

/// Where the points of one plan go.
struct Place<'a> {
    data: &'a FanData,
    plot: Rect,
    xs: &'a [f64],
}

impl Place<'_> {
    /// Where a point goes. What lies far outside is brought nearer: the plot cuts it off anyway, and a line of dashes to
    /// the end of the world takes as long as it is.
    fn point(&self, x: f64, y: f64) -> Pos2 {
        let point = pos2(self.data.x.x(self.plot, x), self.data.y.y(self.plot, y));
        let room = self.plot.expand2(self.plot.size() * FAR);
        if point.is_finite() && room.is_positive() {
            point.clamp(room.min, room.max)
        } else {
            Pos2::new(f32::NAN, f32::NAN)
        }
    }

    /// A range as one shape. Points that are not finite part it.
    fn band(&self, range: &FanRange, fill: Color32) -> Shape {
        let edges = range.low.iter().zip(&range.high);
        let points = self.xs.iter().zip(edges).map(|(x, (low, high))| {
            let (low, high) = (self.point(*x, *low), self.point(*x, *high));
            BandPoint::new(low.x, high.y..=low.y)
        });
        Shape::Band(BandShape::filled(points.collect(), fill))
    }

    /// A line in its parts between gaps.
    fn paths(&self, heights: &[f64]) -> Vec<Vec<Pos2>> {
        let points: Vec<Pos2> = self.xs.iter().zip(heights).map(|(x, y)| self.point(*x, *y)).collect();
        points.split(|point| !point.is_finite()).filter(|part| !part.is_empty()).map(<[Pos2]>::to_vec).collect()
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Pos2, Rect, Shape, pos2};

    use super::super::{FanData, FanPlan, FanRange};
    use super::{Drawing, Look, Place};
    use crate::gui::widgets::{Axis, SeriesColour};

    const PLOT: Rect = Rect { min: Pos2 { x: 100.0, y: 50.0 }, max: Pos2 { x: 500.0, y: 250.0 } };

    fn data(heights: [f64; 4]) -> FanData {
        let plan = |colour| FanPlan {
            name: "A".to_owned(),
            range_label: String::new(),
            end_label: "A".to_owned(),
            colour,
            xs: vec![0.0, 1.0, 2.0, 3.0],
            middle: heights.to_vec(),
            wide: FanRange { low: heights.to_vec(), high: heights.map(|height| height * 1.2).to_vec() },
            common: FanRange::default(),
        };
        FanData {
            x: Axis { from: 0.0, to: 4.0, marks: Vec::new() },
            y: Axis { from: 0.0, to: 200.0, marks: Vec::new() },
            plans: vec![plan(SeriesColour::Series(0)), plan(SeriesColour::Series(1)), plan(SeriesColour::Stay)],
            ..FanData::default()
        }
    }

    #[test]
    fn pay_far_outside_the_chart_takes_no_more_dashes() {
        let data = data([100.0, 1e15, -1e15, f64::INFINITY]);
        let drawing = Drawing::new(&data, Look::new(&data, PLOT, true, &[], 0));
        assert!(drawing.shapes.len() < 5000, "{}", drawing.shapes.len());
    }

    #[test]
    fn line_is_parted_at_gaps() {
        let data = data([100.0, 120.0, f64::NAN, 140.0]);
        let paths = Place { data: &data, plot: PLOT, xs: &data.plans[0].xs }.paths(&data.plans[0].middle);
        assert_eq!(paths, [vec![pos2(100.0, 150.0), pos2(200.0, 130.0)], vec![pos2(400.0, 110.0)]]);
    }

    #[test]
    fn one_band_is_one_shape_and_one_more_plan_has_edges() {
        let data = data([100.0, 110.0, 120.0, 130.0]);
        let look = Look::new(&data, PLOT, true, &[], 0);
        assert_eq!((look.front, look.edges), (Some(0), Some(1)));
        let drawing = Drawing::new(&data, look);
        let bands = drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Band(band) if !band.points.is_empty()));
        assert_eq!(bands.count(), 1);
        let hidden = Look::new(&data, PLOT, true, &[true, true, false], 0);
        assert_eq!((hidden.front, hidden.edges), (Some(2), None));
        let none = Look::new(&data, PLOT, true, &[true, true, true], 0);
        assert_eq!((none.front, none.edges), (None, None));
    }

    #[test]
    fn line_under_the_pointer_is_found() {
        let data = data([100.0, 110.0, 120.0, 130.0]);
        let drawing = Drawing::new(&data, Look::new(&data, PLOT, true, &[true, false, true], 0));
        assert_eq!(drawing.plan_at(pos2(150.0, 145.0), 4.0), Some(1));
        assert_eq!(drawing.plan_at(pos2(150.0, 160.0), 4.0), None);
        assert_eq!(drawing.plan_at(pos2(450.0, 145.0), 4.0), None);
    }
}
