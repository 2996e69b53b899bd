//! The scatter: badges, dots and the front.

use eframe::egui::{Key, Modifiers, PointerButton, Pos2, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2};
use egui_plot::Points;

use super::apart::apart;
use super::front::staircase;
use crate::app::present::routes::find::{ScatterData, ScatterMark, ScatterPoint};
use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::badge::paint_badge;
use crate::gui::widgets::chart::frame::{Frame, Framed};
use crate::gui::widgets::chart::paint_tip;
use crate::gui::widgets::paint::dashed_rect;

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
    selected: Option<usize>,
    pointed: Option<usize>,
}

impl<'a> ScatterChart<'a> {
    /// `name` is the title of the chart.
    pub fn new(name: &'a str, data: &'a ScatterData) -> Self {
        Self { name, data, selected: None, pointed: None }
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

    /// Shows the chart in the room there is.
    pub fn show(self, ui: &mut Ui) -> ScatterResponse {
        let Self { name, data, .. } = self;
        let frame = Frame { room: [TOP, size::SPACE_12], opens: true, ..Frame::of(name, &data.years, &data.pay) };
        let tokens = ui.tokens();
        let mut framed = frame.show(ui, |canvas| {
            let beaten: Vec<[f64; 2]> = data.points.iter().filter(|point| is_dot(point)).map(value).collect();
            canvas.plot.points(Points::new("", beaten).radius(DOT[0]).color(tokens.ctl).allow_hover(false));
            let front = staircase(&data.front, data.pay.from, data.years.to);
            canvas.line(front, Stroke::new(size::STROKE_MARK, tokens.t3), &FRONT);
        });
        let places = self.places(&framed);
        let hit = framed.response.hover_pos().and_then(|pointer| self.hit(&places, pointer));
        let of = |index: usize| data.points.get(index).map_or([f64::NAN; 2], value);
        let cursor = framed.cursor(ui, &self.order(), of, |_| hit);
        let clicked = framed.response.clicked();
        let by_keys = clicked && !framed.response.clicked_by(PointerButton::Primary);
        let pressed = if by_keys { cursor } else { hit.filter(|_| clicked) };
        let enter = framed.response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let opened = if enter { cursor } else { hit.filter(|_| framed.response.double_clicked()) };
        self.paint(ui, &framed, &places, cursor);
        framed.tell(ui, &frame, &data.sentence, cursor.and_then(|at| data.points.get(at)).map(|point| &point.tip));
        if hit.is_none() && framed.response.double_clicked() {
            framed.see_all(ui);
        }
        ScatterResponse { response: framed.response, hovered: cursor, pressed, opened }
    }

    /// Points in the order in which the keys visit them: from left to right, from below upwards.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.data.points.len()).collect();
        let at = |index: &usize| self.data.points.get(*index).map(value).unwrap_or_default();
        order.sort_by(|a, b| {
            let ([a_x, a_y], [b_x, b_y]) = (at(a), at(b));
            a_x.total_cmp(&b_x).then(a_y.total_cmp(&b_y))
        });
        order
    }

    /// Where each point is drawn: badges and squares keep apart, dots stay where they belong.
    fn places(&self, framed: &Framed) -> Vec<Pos2> {
        let mut places: Vec<Pos2> = self.data.points.iter().map(|point| framed.at(value(point))).collect();
        let inside = |place: &Pos2| framed.plot.expand(1.0).contains(*place);
        let marks: Vec<(usize, Pos2)> = self
            .data
            .points
            .iter()
            .zip(&places)
            .enumerate()
            .filter(|(_, (point, place))| !is_dot(point) && inside(place))
            .map(|(index, (_, place))| (index, *place))
            .collect();
        let wanted: Vec<Pos2> = marks.iter().map(|(_, place)| *place).collect();
        let bounds = framed.plot.shrink2(vec2(BADGE / 2.0, 0.0)).expand2(vec2(size::SPACE_8, 0.0));
        for ((index, _), place) in marks.into_iter().zip(apart(&wanted, BADGE + APART, bounds)) {
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

    fn paint(&self, ui: &Ui, framed: &Framed, places: &[Pos2], cursor: Option<usize>) {
        self.paint_unit(ui, framed);
        let lit = |index: usize| cursor == Some(index) || self.pointed == Some(index);
        let inside = framed.plot.expand(BADGE);
        let shown =
            || self.data.points.iter().zip(places).enumerate().filter(|(_, (_, place))| inside.contains(**place));
        for (_, (point, place)) in shown().filter(|(_, (point, _))| !is_dot(point)) {
            self.paint_leader(ui, framed.at(value(point)), *place);
        }
        // The chosen and the lit stand in front.
        let rank = |index: usize| usize::from(self.selected == Some(index)) + 2 * usize::from(lit(index));
        for wanted in 0..=3 {
            for (index, (point, place)) in shown().filter(|(index, _)| rank(*index) == wanted) {
                self.paint_mark(ui, point, *place, lit(index), self.selected == Some(index));
            }
        }
        if let Some((point, place)) = cursor.and_then(|at| Some((self.data.points.get(at)?, places.get(at)?))) {
            paint_tip(ui, &point.tip, *place + vec2(BADGE / 2.0, -BADGE));
        }
    }

    /// The unit of the x axis, between its last two marks.
    fn paint_unit(&self, ui: &Ui, framed: &Framed) {
        let tokens = ui.tokens();
        let words = |text: &str| TextKind::Caption12.line(ui.painter(), text, tokens.t3, framed.plot.width());
        let inside = |(value, label): &(f64, String)| (framed.at([*value, 0.0]).x, words(label).size().x / 2.0);
        let mut marks = self.data.years.marks.iter().rev().map(inside);
        let Some((last, half)) = marks.next() else { return };
        let unit = words("years");
        let right = last - half - size::SPACE_8;
        let free = marks.next().map_or(framed.plot.min.x, |(before, half)| before + half + size::SPACE_4);
        if right - unit.size().x >= free && !framed.is_close() {
            ui.painter().galley(pos2((right - unit.size().x).round(), framed.plot.max.y + 5.0), unit, tokens.t3);
        }
    }

    fn paint_leader(&self, ui: &Ui, from: Pos2, to: Pos2) {
        if from.distance(to) > LEADER {
            let tokens = ui.tokens();
            ui.painter().line_segment([from, to], Stroke::new(size::STROKE, tokens.t3));
            ui.painter().circle_filled(from, DOT[0], tokens.t3);
        }
    }

    fn paint_mark(&self, ui: &Ui, point: &ScatterPoint, at: Pos2, lit: bool, selected: bool) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let rect = Rect::from_center_size(at, vec2(BADGE, BADGE));
        match &point.mark {
            ScatterMark::Beaten => {
                if lit || selected {
                    let edge = if selected { tokens.acc } else { tokens.t1 };
                    painter.circle(at, DOT[1], tokens.t3, Stroke::new(size::STROKE_MARK, edge));
                }
                return;
            }
            ScatterMark::Route(route, letter) => {
                // A point of card around the badge, so that lines end before it.
                painter.rect_filled(rect.expand(size::STROKE), size::RADIUS_CELL + size::STROKE, tokens.bg2);
                paint_badge(painter, rect, letter, SeriesColour::Series(*route), tokens);
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

/// Where a point is on both axes.
fn value(point: &ScatterPoint) -> [f64; 2] {
    [point.years, point.pay]
}
