//! The frame that all charts stand in: a plot with axes and grid in the tokens of the theme, what of it is in view, the
//! cursor, and what a screen reader is told.

use std::rc::Rc;

use eframe::egui::{
    Align2, Color32, CursorIcon, Id, Key, Modifiers, Pos2, Rangef, Rect, Response, Sense, Stroke, Ui, UiBuilder, Vec2,
    pos2, vec2,
};
use egui_plot::{AxisHints, GridInput, GridMark, Plot, PlotBounds, PlotTransform, PlotUi};

use super::axis::{LABEL_GAP, MARK, below_room};
use super::canvas::{Canvas, at};
use super::cursor::{Moved, moved, tell};
use super::spread::spread;
use super::view::View;
use crate::app::present::axis::{AxisData, AxisUnit};
use crate::app::present::cursor_point::CursorPoint;
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::arrow_keys::{Arrows, Step};
use crate::gui::widgets::paint::text_at;

/// Labels at the left stand at least so far apart.
const LEAST_LINE: f32 = 18.0;
/// What the plot adds at each side of a label at its left.
const SIDE: f32 = 4.0;
/// Least distance between two labels at the right end.
const END_STEP: f32 = 16.0;
/// How much the ground of words hides of the lines under it.
const GROUND: f32 = 0.8;
/// How much one key magnifies, and the share of what is in view that it moves by.
const KEY_ZOOM: f64 = 1.5;
const KEY_PAN: f64 = 0.2;
/// The keys that move what is in view, with Shift: axis and direction.
const KEY_PANS: [(Key, usize, f64); 4] =
    [(Key::ArrowLeft, 0, -1.0), (Key::ArrowRight, 0, 1.0), (Key::ArrowDown, 1, -1.0), (Key::ArrowUp, 1, 1.0)];

/// What a chart is called and stands on. Drag, or Shift and arrows, to move; Ctrl and wheel, `+` and `-` to magnify; double
/// click, `0`, or Home at the first place to see all.
pub(super) struct Frame<'a> {
    pub name: &'a str,
    pub x: &'a AxisData,
    pub y: &'a AxisData,
    /// Room over the plot and at its right.
    pub room: [f32; 2],
    /// Whether x and y can be magnified.
    pub zooms: [bool; 2],
    /// Up and Down choose something in the chart.
    pub vertical: bool,
    /// A double click may open something in the chart.
    pub opens: bool,
}

/// Marks of an axis, shared by its lines and its labels.
pub(in crate::gui::widgets) type Marks = Rc<Vec<(f64, String)>>;

/// A frame that was shown.
pub(super) struct Framed {
    pub response: Response,
    pub transform: PlotTransform,
    /// Where the plot is.
    pub plot: Rect,
    view: View,
}

impl<'a> Frame<'a> {
    /// A frame without room around its plot, which can be magnified both ways.
    pub fn of(name: &'a str, x: &'a AxisData, y: &'a AxisData) -> Self {
        Self { name, x, y, room: [0.0, 0.0], zooms: [true, true], vertical: false, opens: false }
    }

    /// Shows the frame in the room there is, with the items that `add` draws.
    pub fn show<'b>(&self, ui: &mut Ui, add: impl FnOnce(&mut Canvas<'_, 'b>) + 'b) -> Framed {
        let tokens = ui.tokens();
        let (rect, _) = ui.allocate_exact_size(ui.available_size().max(Vec2::ZERO), Sense::hover());
        // By its name, so that the focus stays when a legend over it changes.
        let id = ui.scope_id().with((self.name, "chart"));
        let mut view = self.view(ui, id);
        // Where all is in view there is nothing to drag, and a finger may scroll the page.
        let sense = if view.is_close() { Sense::click_and_drag() } else { Sense::click() };
        let response = ui.interact(rect, id, sense);
        if response.clicked() {
            response.request_focus();
        }
        let left = widest(ui, TextKind::Mono12, self.y);
        let [top, right] = self.room;
        let plot = Rect::from_min_max(
            rect.min + vec2(left + 2.0 * SIDE, top),
            (rect.max - vec2(right, below_room())).max(rect.min + vec2(left + 2.0 * SIDE + 1.0, top + 1.0)),
        );
        self.navigate(ui, &response, plot, &mut view);
        keep(ui, id, view);
        let [[x_from, x_to], [y_from, y_to]] = view.seen;
        let apart = |points: f32, span: f64, length: f32| f64::from(points) * span / f64::from(length);
        let wide = widest(ui, TextKind::Caption12, self.x) + size::SPACE_4;
        let x_marks = Rc::new(self.x.marks_between(x_from, x_to, apart(wide, x_to - x_from, plot.width())));
        let y_marks = Rc::new(self.y.marks_between(y_from, y_to, apart(LEAST_LINE, y_to - y_from, plot.height())));
        let gap = |hints: AxisHints<'b>, room: f32| hints.formatter(|_, _| String::new()).min_thickness(room);
        let outer = Rect::from_min_max(rect.min + vec2(-SIDE, top), pos2(plot.max.x, plot.max.y + below_room()));
        let mut child = ui.new_child(UiBuilder::new().max_rect(outer));
        let shown = bare(id.with("plot"), outer.size(), [&x_marks, &y_marks], tokens.line)
            .show_axes(true)
            .show_grid([false, true])
            .custom_x_axes(vec![
                gap(AxisHints::new_x(), LABEL_GAP),
                labels(AxisHints::new_x(), &x_marks, TextKind::Caption12, tokens.t3)
                    .min_thickness(below_room() - LABEL_GAP),
            ])
            .custom_y_axes(vec![
                gap(AxisHints::new_y(), SIDE),
                labels(AxisHints::new_y(), &y_marks, TextKind::Mono12, tokens.t3).min_thickness(left + 2.0 * SIDE),
            ])
            .show(&mut child, move |plot: &mut PlotUi<'b>| {
                plot.set_plot_bounds(PlotBounds::from_min_max([x_from, y_from], [x_to, y_to]));
                add(&mut Canvas { plot, seen: [[x_from, x_to], [y_from, y_to]] });
            });
        let framed = Framed { response, plot: *shown.transform.frame(), transform: shown.transform, view };
        for (value, _) in x_marks.iter().filter(|_| self.x.unit != AxisUnit::Named) {
            let below = framed.plot.max.y..=framed.plot.max.y + MARK;
            ui.painter().vline(framed.at([*value, y_from]).x, below, Stroke::new(size::STROKE, tokens.ctl));
        }
        framed
    }

    /// What is in view, from the pass before; all of it where the data has another extent.
    fn view(&self, ui: &Ui, id: Id) -> View {
        let all = View::all([[self.x.from, self.x.to], [self.y.from, self.y.to]]);
        let before: Option<View> = ui.data(|data| data.get_temp(id.with("view")));
        before.filter(|before| before.is_of(&all)).unwrap_or(all)
    }

    fn navigate(&self, ui: &Ui, response: &Response, plot: Rect, view: &mut View) {
        let zoom = |view: &mut View, factor: f64, about: [f64; 2]| {
            for (axis, about) in about.into_iter().enumerate().filter(|(axis, _)| self.zooms.get(*axis) == Some(&true))
            {
                view.zoom(axis, factor, about);
            }
        };
        if response.dragged() && view.is_close() {
            let moved = response.drag_delta() / plot.size();
            view.pan(0, f64::from(-moved.x));
            view.pan(1, f64::from(moved.y));
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        if response.double_clicked() && !self.opens {
            view.see_all();
        }
        let factor = ui.input(eframe::egui::InputState::zoom_delta);
        if let Some(pointer) = response.hover_pos().filter(|pointer| plot.contains(*pointer))
            && (factor - 1.0).abs() > f32::EPSILON
        {
            let share = (pointer - plot.left_bottom()) / plot.size();
            zoom(view, factor.into(), [share.x.into(), (-share.y).into()]);
        }
        if !response.has_focus() {
            return;
        }
        ui.input_mut(|input| {
            for (key, axis, sign) in KEY_PANS {
                if view.is_close() && input.consume_key(Modifiers::SHIFT, key) {
                    view.pan(axis, sign * KEY_PAN);
                }
            }
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            if pressed(Key::Plus) || pressed(Key::Equals) {
                zoom(view, KEY_ZOOM, [0.5, 0.5]);
            }
            if pressed(Key::Minus) {
                zoom(view, 1.0 / KEY_ZOOM, [0.5, 0.5]);
            }
            if pressed(Key::Num0) {
                view.see_all();
            }
        });
    }
}

impl Framed {
    /// Where a value stands on the screen.
    pub fn at(&self, value: [f64; 2]) -> Pos2 {
        at(&self.transform, value)
    }

    /// From and to of what is in view, on x and y.
    pub fn seen(&self) -> [[f64; 2]; 2] {
        self.view.seen
    }

    /// Whether less than all is in view.
    pub fn is_close(&self) -> bool {
        self.view.is_close()
    }

    /// Shows all there is again.
    pub fn see_all(&mut self, ui: &Ui) {
        if self.view.is_close() {
            self.view.see_all();
            keep(ui, self.response.id, self.view);
            ui.ctx().request_repaint();
        }
    }

    /// The place the cursor stands at: `under` the pointer, or moved along `order` with the keys. `value` is where on the
    /// axes a place is.
    pub fn cursor(
        &mut self,
        ui: &Ui,
        order: &[usize],
        value: impl Fn(usize) -> [f64; 2],
        under: impl FnOnce(Pos2) -> Option<usize>,
    ) -> Option<usize> {
        let reach = self.plot.expand(size::SPACE_8);
        let Moved { at, key } = moved(ui, &self.response, Arrows::Sideways, reach, order, under);
        if let Some((step, here)) = key {
            if step == Step::First && here == Some(0) {
                self.see_all(ui);
            }
            if let Some([x, y]) = at.map(value).filter(|_| self.view.is_close()) {
                self.view.reveal(0, x);
                self.view.reveal(1, y);
                keep(ui, self.response.id, self.view);
                ui.ctx().request_repaint();
            }
        }
        at
    }

    /// The cursor of a chart whose places stand from left to right.
    pub fn cursor_along(&mut self, ui: &Ui, places: &[f64]) -> Option<usize> {
        let order: Vec<usize> = (0..places.len()).collect();
        let screen: Vec<f32> = places.iter().map(|x| self.at([*x, 0.0]).x).collect();
        let plot = self.plot;
        self.cursor(
            ui,
            &order,
            |index| [places.get(index).copied().unwrap_or(f64::NAN), f64::NAN],
            |pointer| {
                let distance = |place: &f32| (place - pointer.x).abs();
                let inside = screen.iter().enumerate().filter(|(_, x)| plot.expand(1.0).x_range().contains(**x));
                let nearest = inside.min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)));
                nearest.map(|(index, _)| index).filter(|_| plot.contains(pointer))
            },
        )
    }

    /// The line of the cursor with a dot in each colour; answers where the tooltip begins.
    pub fn paint_cursor(&self, ui: &Ui, x: f64, dots: impl IntoIterator<Item = (f64, Color32)>) -> Pos2 {
        const DOT: f32 = 4.5;
        let tokens = ui.tokens();
        let painter = ui.painter_at(self.plot.expand(DOT));
        let place = self.at([x, 0.0]).x.round();
        painter.vline(place, self.plot.y_range(), Stroke::new(size::STROKE, tokens.t2));
        for (y, colour) in dots {
            let edge = Stroke::new(size::STROKE_STRONG, tokens.bg2);
            painter.circle(pos2(place, self.at([x, y]).y), DOT, colour, edge);
        }
        pos2(place, self.plot.min.y + size::SPACE_4)
    }

    /// Writes words at the right end, apart from one another, and answers the height of each: a height on the y axis,
    /// words, their kind and colour.
    pub fn paint_ends(&self, ui: &Ui, ends: &[(f64, &str, TextKind, Color32)]) -> Vec<f32> {
        let wanted: Vec<f32> = ends.iter().map(|(y, ..)| self.at([0.0, *y]).y).collect();
        let heights = spread(&wanted, END_STEP, [self.plot.min.y, self.plot.max.y]);
        for ((_, words, kind, colour), y) in ends.iter().zip(&heights) {
            let words = kind.line(ui.painter(), *words, *colour, f32::INFINITY);
            text_at(ui.painter(), pos2(self.plot.max.x + size::SPACE_8, *y), Align2::LEFT_CENTER, words);
        }
        heights
    }

    /// Writes words under the right ends of levels, apart from one another, over lines that run there; those out of view are
    /// left out.
    pub fn paint_levels(&self, ui: &Ui, levels: &[(f64, &str, Color32)]) {
        let [_, [low, high]] = self.view.seen;
        let levels: Vec<_> = levels.iter().filter(|(y, ..)| (low..=high).contains(y)).collect();
        let wanted: Vec<f32> = levels.iter().map(|(y, ..)| self.at([0.0, *y]).y.round() + size::SPACE_4).collect();
        let line = TextKind::Caption12.line_height();
        let tops = spread(&wanted, line, [self.plot.min.y, self.plot.max.y - line]);
        for ((_, words, colour), top) in levels.into_iter().zip(tops) {
            let words = TextKind::Caption12.line(ui.painter(), *words, *colour, self.plot.width());
            let corner = pos2(self.plot.max.x - size::SPACE_4, top);
            let under = Align2::RIGHT_TOP.anchor_size(corner, words.size()).expand2(vec2(size::SPACE_4, 0.0));
            ui.painter().rect_filled(under, size::RADIUS_CELL, ui.tokens().bg2.gamma_multiply(GROUND));
            text_at(ui.painter(), corner, Align2::RIGHT_TOP, words);
        }
    }

    /// Tells a screen reader what the chart is, what it shows, where that is not empty, and what the cursor points at; and
    /// shows the focus.
    pub fn tell(&self, ui: &Ui, frame: &Frame<'_>, summary: &str, point: Option<&CursorPoint>) {
        let response = &self.response;
        if !summary.is_empty() {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(summary));
        }
        tell(ui, response, frame.name, frame.vertical || self.view.is_close(), point);
    }
}

/// Remembers what is in view while it is not all.
fn keep(ui: &Ui, id: Id, view: View) {
    let id = id.with("view");
    ui.data_mut(|data| {
        if view.is_close() {
            data.insert_temp(id, view);
        } else {
            data.remove::<View>(id);
        }
    });
}

/// A plot with lines at the marks of its axes and nothing else: no look of its own, and what is in view is ours. That ends at
/// the data, answers to keys too, and leaves the wheel to the page.
pub(in crate::gui::widgets) fn bare<'b>(id: Id, size: Vec2, marks: [&Marks; 2], line: Color32) -> Plot<'b> {
    let [x, y] = marks;
    Plot::new(id)
        .id(id)
        .width(size.x)
        .height(size.y)
        .show_axes(false)
        .x_grid_spacer(spacer(x))
        .y_grid_spacer(spacer(y))
        .grid_spacing(Rangef::new(1.0, 2.0))
        .grid_color(line)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .sense(Sense::hover())
}

/// Width of the widest label.
fn widest(ui: &Ui, kind: TextKind, axis: &AxisData) -> f32 {
    let width = |label: &str| kind.line(ui.painter(), label, ui.tokens().t3, f32::INFINITY).size().x;
    axis.marks.iter().map(|(_, label)| width(label)).fold(0.0, f32::max)
}

/// The labels of an axis, in the font and colour of the theme and never faded.
fn labels<'b>(hints: AxisHints<'b>, marks: &Marks, kind: TextKind, colour: Color32) -> AxisHints<'b> {
    let marks = Rc::clone(marks);
    let words = move |mark: GridMark, _: &std::ops::RangeInclusive<f64>| {
        let found = marks.iter().find(|(value, _)| (value - mark.value).abs() < f64::EPSILON);
        found.map(|(_, label)| label.clone()).unwrap_or_default()
    };
    hints.formatter(words).tick_label_font(kind.font()).tick_label_color(colour).label_spacing(Rangef::new(0.0, 1.0))
}

/// Lines and labels at the marks. They have their room already.
fn spacer(marks: &Marks) -> impl Fn(GridInput) -> Vec<GridMark> + 'static {
    let marks = Rc::clone(marks);
    move |input| {
        let (from, to) = input.bounds;
        marks.iter().map(|(value, _)| GridMark { value: *value, step_size: to - from }).collect()
    }
}
