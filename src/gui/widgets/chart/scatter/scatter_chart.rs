//! The scatter: badges, dots and the front.

use eframe::egui::{
    Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::apart::apart;
use super::front::staircase;
use super::{ScatterData, ScatterMark, ScatterPoint};
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::arrow_keys::{Arrows, step};
use crate::gui::widgets::badge::paint_badge;
use crate::gui::widgets::chart::axis::plot_rect;
use crate::gui::widgets::chart::paint_tip;
use crate::gui::widgets::paint::{dashed_path, dashed_rect, ring_around};
use crate::gui::widgets::spoken::tell_reading;

/// Room above the plot, so that half a badge fits over the highest mark.
const TOP: f32 = 10.0;
/// Side of a badge.
const BADGE: f32 = 18.0;
/// Side of the square of a hidden point.
const HIDDEN: f32 = 16.0;
/// Gap between two badges that were moved apart.
const APART: f32 = 3.0;
/// Radius of a dot, at rest and under the cursor.
const DOT: [f32; 2] = [2.5, 3.5];
/// How far from its middle the pointer still hits a dot.
const REACH: f32 = 9.0;
/// A badge moved less far needs no leader.
const LEADER: f32 = 4.0;
/// Dash and gap of the front.
const FRONT: [f32; 2] = [4.0, 3.0];

/// What a scatter gives back. All indexes are into the points.
pub struct ScatterResponse {
    /// The chart itself.
    pub response: Response,
    /// The point under the pointer or the cursor of the keys.
    pub hovered: Option<usize>,
    /// The point that was pressed, or chosen with Space or Enter.
    pub pressed: Option<usize>,
    /// The point that was double-clicked, or opened with Enter.
    pub opened: Option<usize>,
}

/// The chart. Pointer, Left and Right move over the points; the tooltip is read out too.
#[must_use = "show it"]
pub struct ScatterChart<'a> {
    name: &'a str,
    data: &'a ScatterData,
    height: Option<f32>,
    summary: &'a str,
    selected: Option<usize>,
    pointed: Option<usize>,
}

impl<'a> ScatterChart<'a> {
    /// `name` is the title of the chart.
    pub fn new(name: &'a str, data: &'a ScatterData) -> Self {
        Self { name, data, height: None, summary: "", selected: None, pointed: None }
    }

    /// Height in points; all there is if not set.
    pub fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// What the chart shows, in a sentence for a screen reader. A chart card says its own.
    pub fn summary(mut self, summary: &'a str) -> Self {
        self.summary = summary;
        self
    }

    /// The chosen point: it stands in front with an accent edge.
    pub fn selected(mut self, point: Option<usize>) -> Self {
        self.selected = point;
        self
    }

    /// The point that is pointed at elsewhere, on a strip or a map. It is lit without a tooltip.
    pub fn pointed(mut self, point: Option<usize>) -> Self {
        self.pointed = point;
        self
    }

    /// Shows the chart.
    pub fn show(self, ui: &mut Ui) -> ScatterResponse {
        let wanted = vec2(ui.available_width(), self.height.unwrap_or_else(|| ui.available_height()));
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        if response.clicked() {
            response.request_focus();
        }
        let plot = plot_rect(ui, rect, &self.data.y, TOP, size::SPACE_12);
        let places = self.places(plot);
        let hit = response.hover_pos().and_then(|pointer| self.hit(&places, pointer));
        let cursor = self.cursor(ui, &response, hit);
        let by_keys = response.clicked() && !response.clicked_by(eframe::egui::PointerButton::Primary);
        let pressed = if by_keys { cursor } else { hit.filter(|_| response.clicked()) };
        let enter = response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let opened = if enter { cursor } else { hit.filter(|_| response.double_clicked()) };
        self.paint(ui, plot, &places, cursor);
        self.describe(ui, &response, cursor);
        ring_around(ui, &response, size::RADIUS_CELL);
        ScatterResponse { response, hovered: cursor, pressed, opened }
    }

    fn describe(&self, ui: &Ui, response: &Response, cursor: Option<usize>) {
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        let point = cursor.and_then(|at| self.data.points.get(at));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            if !self.summary.is_empty() {
                node.set_description(self.summary);
            }
        });
        if let Some(point) = point {
            tell_reading(ui, response, &point.tip.sentence());
        }
    }

    /// Where each point belongs.
    fn belongs(&self, plot: Rect, point: &ScatterPoint) -> Pos2 {
        pos2(self.data.x.x(plot, point.x), self.data.y.y(plot, point.y))
    }

    /// Where each point is drawn: badges and squares keep apart, dots stay where they belong.
    fn places(&self, plot: Rect) -> Vec<Pos2> {
        let mut places: Vec<Pos2> = self.data.points.iter().map(|point| self.belongs(plot, point)).collect();
        let marks: Vec<usize> =
            self.data.points.iter().enumerate().filter(|(_, p)| !is_dot(p)).map(|(i, _)| i).collect();
        let wanted: Vec<Pos2> = marks.iter().filter_map(|index| places.get(*index).copied()).collect();
        let bounds = plot.shrink2(vec2(BADGE / 2.0, 0.0)).expand2(vec2(size::SPACE_8, 0.0));
        for (index, place) in marks.into_iter().zip(apart(&wanted, BADGE + APART, bounds)) {
            if let Some(to) = places.get_mut(index) {
                *to = place.round();
            }
        }
        places
    }

    /// The point at `pointer`: a badge or a square before a dot.
    fn hit(&self, places: &[Pos2], pointer: Pos2) -> Option<usize> {
        let reach = size::CONTROL_SMALL / 2.0;
        let near = |dots: bool, reach: f32| {
            let candidates = self.data.points.iter().zip(places).enumerate();
            let candidates = candidates.filter(|(_, (point, _))| is_dot(point) == dots);
            let distances = candidates.map(|(index, (_, place))| (index, place.distance(pointer)));
            let nearest = distances.filter(|(_, far)| *far <= reach).min_by(|(_, a), (_, b)| a.total_cmp(b));
            nearest.map(|(index, _)| index)
        };
        near(false, reach).or_else(|| near(true, REACH))
    }

    /// The point the cursor stands at: under the pointer, or moved with the keys.
    fn cursor(&self, ui: &Ui, response: &Response, hit: Option<usize>) -> Option<usize> {
        let id: Id = response.id.with("cursor");
        let pointer = response.hover_pos();
        let (at, before): (Option<usize>, Option<Pos2>) = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let mut at = at.filter(|at| *at < self.data.points.len());
        if pointer.is_some() && pointer != before {
            // A pointer that rests leaves the cursor to the keys.
            at = hit;
        } else if response.has_focus() {
            if let Some(step) = step(ui, response, Arrows::Sideways) {
                let order = self.data.order();
                let here = at.and_then(|at| order.iter().position(|index| *index == at));
                let next = here.map_or(0, |here| step.from(here, order.len()));
                at = order.get(next).copied();
            } else if ui.input_mut(|input| at.is_some() && input.consume_key(Modifiers::NONE, Key::Escape)) {
                at = None;
            }
        } else if pointer.is_none() {
            at = None;
        }
        ui.data_mut(|data| data.insert_temp(id, (at, pointer)));
        at
    }

    fn paint(&self, ui: &Ui, plot: Rect, places: &[Pos2], cursor: Option<usize>) {
        self.data.x.paint_below(ui, plot, false);
        self.paint_unit(ui, plot);
        self.data.y.paint_left(ui, plot);
        self.data.y.paint_grid(ui, plot, None);
        let lit = |index: usize| cursor == Some(index) || self.pointed == Some(index);
        let indexed = || self.data.points.iter().zip(places).enumerate();
        for (index, (_, place)) in indexed().filter(|(_, (point, _))| is_dot(point)) {
            self.paint_dot(ui, *place, lit(index), self.selected == Some(index));
        }
        self.paint_front(ui, plot);
        for (_, (point, place)) in indexed() {
            self.paint_leader(ui, self.belongs(plot, point), *place);
        }
        // The chosen and the lit stand in front.
        let rank = |index: usize| usize::from(self.selected == Some(index)) + 2 * usize::from(lit(index));
        for wanted in 0..=3 {
            for (index, (point, place)) in indexed().filter(|(index, _)| rank(*index) == wanted) {
                self.paint_mark(ui, point, *place, lit(index), self.selected == Some(index));
            }
        }
        if let Some((point, place)) = cursor.and_then(|at| Some((self.data.points.get(at)?, places.get(at)?))) {
            paint_tip(ui, &point.tip, *place + vec2(BADGE / 2.0, -BADGE));
        }
    }

    /// The unit of the x axis, between its last two marks.
    fn paint_unit(&self, ui: &Ui, plot: Rect) {
        let tokens = ui.tokens();
        let mut marks = self.data.x.marks.iter().rev().map(|(value, label)| {
            let half = TextKind::Caption12.line(ui.painter(), label.as_str(), tokens.t3, f32::INFINITY).size().x / 2.0;
            (self.data.x.x(plot, *value), half)
        });
        let Some((last, half)) = marks.next() else { return };
        let words = TextKind::Caption12.line(ui.painter(), self.data.x_unit.as_str(), tokens.t3, plot.width());
        let right = last - half - size::SPACE_8;
        let free = marks.next().map_or(plot.min.x, |(before, half)| before + half + size::SPACE_4);
        if right - words.size().x >= free {
            let top = plot.max.y + 5.0;
            ui.painter().galley(pos2((right - words.size().x).round(), top), words, tokens.t3);
        }
    }

    fn paint_front(&self, ui: &Ui, plot: Rect) {
        let corners = staircase(&self.data.front, self.data.y.from, self.data.x.to);
        let points: Vec<Pos2> =
            corners.iter().map(|[x, y]| pos2(self.data.x.x(plot, *x), self.data.y.y(plot, *y))).collect();
        if points.len() > 1 {
            dashed_path(ui.painter(), &points, Stroke::new(size::STROKE_MARK, ui.tokens().t3), &FRONT);
        }
    }

    fn paint_leader(&self, ui: &Ui, from: Pos2, to: Pos2) {
        if from.distance(to) > LEADER {
            let tokens = ui.tokens();
            ui.painter().line_segment([from, to], Stroke::new(size::STROKE, tokens.t3));
            ui.painter().circle_filled(from, DOT[0], tokens.t3);
        }
    }

    fn paint_dot(&self, ui: &Ui, at: Pos2, lit: bool, selected: bool) {
        let tokens = ui.tokens();
        let [rest, pointed] = DOT;
        if lit || selected {
            let edge = if selected { tokens.acc } else { tokens.t1 };
            ui.painter().circle(at, pointed, tokens.t3, Stroke::new(size::STROKE_MARK, edge));
        } else {
            ui.painter().circle_filled(at, rest, tokens.ctl);
        }
    }

    fn paint_mark(&self, ui: &Ui, point: &ScatterPoint, at: Pos2, lit: bool, selected: bool) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let rect = Rect::from_center_size(at, vec2(BADGE, BADGE));
        match &point.mark {
            ScatterMark::Beaten => return,
            ScatterMark::Badge { letter, colour } => {
                // A point of card around the badge, so that lines end before it.
                painter.rect_filled(rect.expand(size::STROKE), size::RADIUS_CELL + size::STROKE, tokens.bg2);
                paint_badge(painter, rect, letter, *colour, tokens);
            }
            ScatterMark::Hidden => {
                let square = Rect::from_center_size(at, vec2(HIDDEN, HIDDEN));
                painter.rect_filled(square, size::RADIUS_CELL, tokens.bg2);
                let edge = if lit { tokens.t1 } else { tokens.ctl };
                dashed_rect(painter, square, size::RADIUS_CELL, Stroke::new(size::STROKE, edge), size::DASH_EDGE);
            }
        }
        if lit || selected {
            let colour = if selected { tokens.acc } else { tokens.t1 };
            let edge = Stroke::new(if lit { size::STROKE_STRONG } else { size::STROKE_MARK }, colour);
            let ring = rect.expand(size::FOCUS_GAP);
            painter.rect_stroke(ring, size::RADIUS_CELL + size::FOCUS_GAP, edge, StrokeKind::Outside);
        }
    }
}

fn is_dot(point: &ScatterPoint) -> bool {
    point.mark == ScatterMark::Beaten
}
