//! The fan chart: legend, plot, cursor and tooltips.

use eframe::egui::{
    Align2, CursorIcon, EventFilter, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};
use strum::IntoEnumIterator as _;

use super::drawing::{Drawing, Look};
use super::{Fan, FanData, FanEventKind, FanLevel};
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::chart::axis::plot_rect;
use crate::gui::widgets::chart::cursor::cursor;
use crate::gui::widgets::chart::paint_tip;
use crate::gui::widgets::chart::{CursorPoint, Legend, LegendEntry, LegendMark, SeriesColour};
use crate::gui::widgets::paint::ring_around;
use crate::gui::widgets::spoken::tell_reading;

/// Room above the plot.
const TOP: f32 = 8.0;
/// Radius of the dots on the cursor.
const DOT: f32 = 4.5;
/// How far from a mark or a dot the pointer still hits it.
const MARK_REACH: f32 = 7.0;
/// How far from a line a click still chooses its plan.
const LINE_REACH: f32 = 8.0;

/// What a fan chart gives back.
pub struct FanResponse {
    /// The chart itself.
    pub response: Response,
    /// The plan whose legend entry was pressed: it wants to be hidden or shown.
    pub toggled: Option<usize>,
    /// The plan that was chosen, by a click on its line or label or with Up and Down.
    pub selected: Option<usize>,
}

/// The chart. Pointer, Left, Right, Home and End move the cursor; Up and Down choose a plan; Escape takes the cursor
/// away. The tooltip is read out too.
#[must_use = "show it"]
pub struct FanChart<'a> {
    name: &'a str,
    fan: &'a mut Fan,
    hidden: &'a [bool],
    selected: usize,
    height: Option<f32>,
    summary: &'a str,
    legend: bool,
}

/// What the pointer or the cursor points out.
enum Pointed {
    Event(usize, Pos2),
    Paid(usize, Pos2),
    Stop(usize),
}

impl<'a> FanChart<'a> {
    /// `name` is the title of the chart.
    pub fn new(name: &'a str, fan: &'a mut Fan) -> Self {
        Self { name, fan, hidden: &[], selected: 0, height: None, summary: "", legend: true }
    }

    /// Which plans are hidden, in their order; those not named are shown.
    pub fn hidden(mut self, hidden: &'a [bool]) -> Self {
        self.hidden = hidden;
        self
    }

    /// The plan in front, with its bands.
    pub fn selected(mut self, plan: usize) -> Self {
        self.selected = plan;
        self
    }

    /// Height in points with the legend; all there is if not set.
    pub fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// What the chart shows, in a sentence for a screen reader. A chart card says its own.
    pub fn summary(mut self, summary: &'a str) -> Self {
        self.summary = summary;
        self
    }

    /// A small chart: only the words at the right end tell the plans apart.
    pub fn without_legend(mut self) -> Self {
        self.legend = false;
        self
    }

    /// Shows legend and chart.
    pub fn show(self, ui: &mut Ui) -> FanResponse {
        let Self { name, fan, hidden, selected, height, summary, legend } = self;
        let top = ui.cursor().min.y;
        let height = height.unwrap_or_else(|| ui.available_height());
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        let dark = ui.visuals().dark_mode;
        let toggled = legend
            .then(|| legend_ui(ui, fan.data(), &Look::new(fan.data(), Rect::ZERO, dark, hidden, selected)))
            .flatten();
        let left = (top + height - ui.cursor().min.y).max(0.0);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), left), Sense::hover());
        // By its name, so that the focus stays when another plan is in front and the legend has other entries.
        let response = ui.interact(rect, ui.scope_id().with((name, "fan")), Sense::click());
        if response.clicked() {
            response.request_focus();
        }
        let ends = end_room(ui, fan.data());
        let plot = plot_rect(ui, rect, &fan.data().y, TOP, ends);
        let look = Look::new(fan.data(), plot, dark, hidden, selected);
        let drawing = fan.draw(look.clone());
        let at = cursor(ui, &response, plot, &drawing.places);
        let pointed = pointed(drawing, &response, at);
        let chosen = chosen(ui, drawing, &response, at.is_some());
        paint(ui, fan, &look, pointed.as_ref());
        let sentence = pointed.as_ref().and_then(|pointed| tip(fan, &look, pointed)).map(|tip| tip.sentence());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            if !summary.is_empty() {
                node.set_description(summary);
            }
        });
        if let Some(sentence) = sentence {
            tell_reading(ui, &response, &sentence);
        }
        ring_around(ui, &response, size::RADIUS_CELL);
        FanResponse { response, toggled, selected: chosen }
    }
}

/// The legend: a switch for each plan, then what bands, dots and marks stand for.
fn legend_ui(ui: &mut Ui, data: &FanData, look: &Look) -> Option<usize> {
    let plans = data.plans.iter().enumerate();
    let mut entries: Vec<LegendEntry<'_>> = plans
        .map(|(index, plan)| LegendEntry {
            label: &plan.name,
            mark: LegendMark::Line,
            colour: plan.colour,
            shown: Some(look.shows_plan(index)),
        })
        .collect();
    let front = look.front.and_then(|plan| data.plans.get(plan));
    let edges = look.edges.and_then(|plan| data.plans.get(plan));
    for (plan, mark) in [(front, LegendMark::Band), (edges, LegendMark::Edges)] {
        if let Some(plan) = plan.filter(|plan| !plan.range_label.is_empty()) {
            entries.push(LegendEntry { label: &plan.range_label, mark, colour: plan.colour, shown: None });
        }
    }
    if !data.paid.is_empty() {
        let colour = SeriesColour::Stay;
        entries.push(LegendEntry { label: &data.paid_label, mark: LegendMark::Dot, colour, shown: None });
    }
    if let Some(promise) = &data.promise {
        let colour = SeriesColour::Stay;
        entries.push(LegendEntry { label: &promise.label, mark: LegendMark::Band, colour, shown: None });
    }
    let colour = front.map_or(SeriesColour::Stay, |plan| plan.colour);
    for kind in FanEventKind::iter() {
        if data.events.iter().any(|event| event.kind == kind && look.shows(event)) {
            entries.push(LegendEntry { label: kind.word(), mark: LegendMark::Event(kind), colour, shown: None });
        }
    }
    Legend::new(&entries).show(ui).filter(|pressed| *pressed < data.plans.len())
}

/// Room at the right for the labels of all plans, so that hiding one moves nothing.
fn end_room(ui: &Ui, data: &FanData) -> f32 {
    let width = |label: &str| TextKind::Caption12.line(ui.painter(), label, ui.tokens().t1, f32::INFINITY).size().x;
    let widest = data.plans.iter().map(|plan| width(&plan.end_label)).fold(0.0, f32::max);
    if widest > 0.0 { widest + size::SPACE_12 } else { size::SPACE_8 }
}

/// A mark or dot under the pointer, else the place of the cursor.
fn pointed(drawing: &Drawing, response: &Response, at: Option<usize>) -> Option<Pointed> {
    let pointer = response.hover_pos();
    let hit = |marks: &[(usize, Pos2)]| {
        let distances = marks.iter().filter_map(|(index, at)| Some((*index, *at, at.distance(pointer?))));
        let near = distances.filter(|(.., far)| *far <= MARK_REACH).min_by(|(.., a), (.., b)| a.total_cmp(b));
        near.map(|(index, at, _)| (index, at))
    };
    let event = hit(&drawing.events).map(|(index, at)| Pointed::Event(index, at));
    let paid = || hit(&drawing.paid).map(|(index, at)| Pointed::Paid(index, at));
    event.or_else(paid).or(at.map(Pointed::Stop))
}

/// The plan asked for by a click on its line or label, or by Up and Down.
fn chosen(ui: &Ui, drawing: &Drawing, response: &Response, has_cursor: bool) -> Option<usize> {
    let plot = drawing.look.plot;
    let under = response.hover_pos().and_then(|pointer| {
        if pointer.x <= plot.max.x {
            return drawing.plan_at(pointer, LINE_REACH);
        }
        let near = |(_, y): &&(usize, f32)| (y - pointer.y).abs() <= LINE_REACH;
        drawing.ends.iter().find(near).map(|(plan, _)| *plan)
    });
    let under = under.filter(|plan| drawing.look.front != Some(*plan));
    if under.is_some() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    if response.clicked_by(eframe::egui::PointerButton::Primary) {
        return under;
    }
    if !response.has_focus() {
        return None;
    }
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: has_cursor, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let (up, down) = ui.input_mut(|input| {
        (input.consume_key(Modifiers::NONE, Key::ArrowUp), input.consume_key(Modifiers::NONE, Key::ArrowDown))
    });
    let front = drawing.look.front?;
    let shown = |plan: &usize| drawing.look.shows_plan(*plan);
    if up {
        (0..front).rev().find(shown)
    } else if down {
        (front + 1..drawing.look.hidden.len()).find(shown)
    } else {
        None
    }
}

/// What the tooltip says.
fn tip(fan: &Fan, look: &Look, pointed: &Pointed) -> Option<CursorPoint> {
    let data = fan.data();
    match pointed {
        Pointed::Event(index, _) => data.events.get(*index).map(|event| event.tip.clone()),
        Pointed::Paid(index, _) => data.paid.get(*index).map(|paid| paid.tip.clone()),
        Pointed::Stop(at) => {
            let mut stop = data.cursor.get(*at)?.clone();
            let mut place = 0;
            stop.rows.retain(|_| {
                let hidden = look.hidden.get(place) == Some(&true);
                place += 1;
                !hidden
            });
            let events = fan.events_at(*at, look).map(|event| [event.tip.title.clone(), String::new(), String::new()]);
            stop.rows.extend(events);
            Some(stop)
        }
    }
}

fn paint(ui: &Ui, fan: &Fan, look: &Look, pointed: Option<&Pointed>) {
    let tokens = ui.tokens();
    let plot = look.plot;
    let (data, painter) = (fan.data(), ui.painter());
    data.x.paint_below(ui, plot, false);
    data.y.paint_left(ui, plot);
    data.y.paint_grid(ui, plot, None);
    let inside = ui.painter_at(plot.expand(DOT));
    let Some(drawing) = fan.drawn() else { return };
    inside.extend(drawing.shapes.iter().cloned());
    FanLevel::paint_words(&data.levels, painter, plot, &data.y, tokens);
    if let Some(today) = data.today {
        let words = TextKind::Caption12.line(painter, "today", tokens.t3, plot.width());
        let at = pos2(data.x.x(plot, today) + size::SPACE_4, plot.min.y - size::SPACE_4);
        painter.galley(at.round(), words, tokens.t3);
    }
    for (index, y) in &drawing.ends {
        let Some(plan) = data.plans.get(*index) else { continue };
        let kind = if look.front == Some(*index) { TextKind::Strong12 } else { TextKind::Caption12 };
        let words = kind.line(painter, plan.end_label.as_str(), tokens.t1, f32::INFINITY);
        let place = Align2::LEFT_CENTER.anchor_size(pos2(plot.max.x + size::SPACE_8, *y), words.size());
        painter.galley(place.min.round(), words, tokens.t1);
    }
    let Some((pointed, tip)) = pointed.and_then(|pointed| Some((pointed, tip(fan, look, pointed)?))) else { return };
    let anchor = match pointed {
        Pointed::Event(_, at) | Pointed::Paid(_, at) => {
            painter.circle_stroke(*at, MARK_REACH, Stroke::new(size::STROKE_MARK, tokens.t1));
            *at - vec2(0.0, size::SPACE_24)
        }
        Pointed::Stop(at) => paint_cursor(ui, fan.data(), look, *at),
    };
    paint_tip(ui, &tip, anchor);
}

/// The line of the cursor with a dot on each plan; answers where the tooltip begins.
fn paint_cursor(ui: &Ui, data: &FanData, look: &Look, at: usize) -> Pos2 {
    let (tokens, plot) = (ui.tokens(), look.plot);
    let Some(stop) = data.cursor.get(at) else { return plot.min };
    let x = data.x.x(plot, stop.x).round();
    ui.painter().vline(x, plot.y_range(), Stroke::new(size::STROKE, tokens.t2));
    let plans = data.plans.iter().zip(&stop.values).enumerate();
    for (_, (plan, value)) in plans.filter(|(index, _)| look.shows_plan(*index)) {
        if let Some(value) = value {
            let edge = Stroke::new(size::STROKE_STRONG, tokens.bg2);
            ui.painter().circle(pos2(x, data.y.y(plot, *value)), DOT, plan.colour.colour(tokens), edge);
        }
    }
    pos2(x, plot.min.y + size::SPACE_4)
}
