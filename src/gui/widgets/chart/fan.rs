//! Pay over the years as a fan: up to four plans with their ranges, what was paid so far, and what happens when.

use eframe::egui::{CursorIcon, Key, Modifiers, PointerButton, Pos2, Rect, Response, Stroke, Ui, pos2, vec2};
use strum::IntoEnumIterator as _;

use super::canvas::Canvas;
use super::event_mark::{RING, mark};
use super::fan_moves::{NamedMove, paint_moves};
use super::frame::{Frame, Framed};
use super::hatched;
use super::lines::{end_height, end_room, height_at};
use super::{Legend, LegendEntry, LegendMark, paint_tip};
use crate::app::present::cursor_point::CursorPoint;
use crate::app::present::salary::events::EventKind;
use crate::app::present::salary::fan::{FanData, FanLine};
use crate::app::present::series_colour::SeriesColour;
use crate::app::words::Words as _;
use crate::domain::pay::projection::percentiles::Percentiles;
use crate::gui::theme::{TextKind, ThemeExt as _, Tokens, opacity, size};

/// Room above the plot.
const TOP: f32 = 8.0;
/// How far from a mark or a dot the pointer still hits it.
const MARK_REACH: f32 = 7.0;
/// How far from a line a click still chooses its plan.
const LINE_REACH: f32 = 8.0;
/// Radius of the dots of what was paid.
const PAID: f32 = 3.5;
/// Radius of the mark of an event.
const EVENT: f32 = 4.0;
/// From one row of marks to the next.
const EVENT_ROW: f32 = 12.0;
/// Half the width of a difference between sources.
const GAP: f32 = 7.0;
/// Rows of marks over the axis; more lie over one another.
const EVENT_ROWS: usize = 4;

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
    data: &'a FanData,
    hidden: &'a [bool],
    legend: bool,
}

/// Which plans are shown, which one is in front and which one has edges in place of a fill.
struct Look {
    hidden: Vec<bool>,
    front: Option<usize>,
    edges: Option<usize>,
}

/// What the pointer or the cursor points out: an event, a difference between sources or what was paid with its place, or a
/// stop.
enum Pointed {
    Event(usize, Pos2),
    Gap(usize, Pos2),
    Paid(usize, Pos2),
    Stop(usize),
}

impl<'a> FanChart<'a> {
    /// `name` is the title of the chart.
    pub fn new(name: &'a str, data: &'a FanData) -> Self {
        Self { name, data, hidden: &[], legend: true }
    }

    /// Which plans are hidden, in their order; those not named are shown.
    pub fn hidden(mut self, hidden: &'a [bool]) -> Self {
        self.hidden = hidden;
        self
    }

    /// A small chart: only the words at the right end tell the plans apart.
    pub fn without_legend(mut self) -> Self {
        self.legend = false;
        self
    }

    /// Shows legend and chart in the room there is.
    pub fn show(self, ui: &mut Ui) -> FanResponse {
        let Self { name, data, hidden, legend } = self;
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        let look = Look::new(data, hidden);
        let toggled = legend.then(|| legend_ui(ui, data, &look)).flatten();
        // Room for the labels of all plans, so that hiding one moves nothing.
        let right = end_room(ui, TextKind::Caption12, data.lines.iter().map(|line| line.end.as_str()));
        let frame = Frame { room: [TOP, right], vertical: true, ..Frame::of(name, &data.x, &data.y) };
        let (tokens, drawn) = (ui.tokens(), &look);
        let mut framed = frame.show(ui, |canvas| draw(canvas, data, drawn, tokens));
        let (events, paid) = (events(&framed, data, &look), paid(&framed, data));
        let gaps = gaps(&framed, data, &look);
        let front = look.front.and_then(|front| data.lines.get(front));
        if let Some(front) = front {
            let colour = front.plan.colour.colour(tokens);
            ui.painter().extend(gaps.iter().flat_map(|(_, place)| hatched(*place, colour)));
        }
        paint_over(ui, &framed, data, &look, &events, &paid);
        let ends = ends_ui(ui, &framed, data, &look);
        let places: Vec<f64> = data.stops.iter().map(|stop| stop.x).collect();
        let at = framed.cursor_along(ui, &places);
        let pointed = pointed(&framed.response, &events, &gaps, &paid, at);
        let selected = chosen(ui, &framed, data, &look, &ends);
        let tip = pointed.as_ref().and_then(|pointed| tip(data, &look, pointed));
        if let (Some(pointed), Some(tip)) = (&pointed, &tip) {
            let anchor = point_out(ui, &framed, data, &look, pointed);
            paint_tip(ui, tip, anchor);
        }
        framed.tell(ui, &frame, &data.sentence, tip.as_ref());
        FanResponse { response: framed.response, toggled, selected }
    }
}

impl Look {
    fn new(data: &FanData, hidden: &[bool]) -> Self {
        let hidden: Vec<bool> =
            (0..data.lines.len()).map(|plan| hidden.get(plan).copied().unwrap_or_default()).collect();
        let shown = || hidden.iter().enumerate().filter(|(_, hidden)| !**hidden).map(|(plan, _)| plan);
        let front = shown().find(|plan| *plan == data.selected).or_else(|| shown().next());
        let others = || shown().filter(|plan| Some(*plan) != front);
        // Staying is narrow and last: another plan says more.
        let stays = |plan: usize| data.lines.get(plan).is_some_and(|line| line.plan.colour == SeriesColour::Stay);
        let edges = others().find(|plan| !stays(*plan)).or_else(|| others().next());
        Self { hidden, front, edges }
    }

    fn shows(&self, plan: usize) -> bool {
        self.hidden.get(plan) == Some(&false)
    }

    /// Lines that are shown with their places, the one in front last.
    fn shown<'a>(&self, data: &'a FanData) -> Vec<(usize, &'a FanLine)> {
        let mut order: Vec<_> = data.lines.iter().enumerate().filter(|(plan, _)| self.shows(*plan)).collect();
        order.sort_by_key(|(plan, _)| (Some(*plan) == self.front, std::cmp::Reverse(*plan)));
        order
    }

    /// Events belong to the selected plan; they are shown while it stands in front.
    fn shows_events(&self, data: &FanData) -> bool {
        self.front == Some(data.selected)
    }
}

/// The points of a line at one of its percentiles.
fn points(line: &FanLine, of: fn(&Percentiles) -> f64) -> impl Iterator<Item = [f64; 2]> + Clone {
    line.xs.iter().zip(&line.at).map(move |(x, at)| [*x, of(at)])
}

/// The legend: a switch for each plan, then what bands, dots and marks stand for.
fn legend_ui(ui: &mut Ui, data: &FanData, look: &Look) -> Option<usize> {
    let range = |of: &str, plan: Option<usize>| {
        plan.and_then(|plan| data.lines.get(plan)).map(|line| format!("{of}, {}", line.plan.short))
    };
    let [whole, brief] = ["8 of 10 runs", "8 of 10"].map(|of| [range(of, look.front), range(of, look.edges)]);
    let whole = entries(data, look, &whole, |line| &line.plan.name, "figures of different sources");
    let brief = entries(data, look, &brief, |line| &line.plan.short, "other source");
    Legend::new(&whole).or(&brief).show(ui).filter(|pressed| *pressed < data.lines.len())
}

/// The entries, with the words for the two ranges, for each plan and for figures that stand beside those of another source.
fn entries<'a>(
    data: &'a FanData,
    look: &Look,
    [front, edges]: &'a [Option<String>; 2],
    name: impl Fn(&'a FanLine) -> &'a String,
    apart: &'static str,
) -> Vec<LegendEntry<'a>> {
    let entry = |label, mark, colour| LegendEntry { label, mark, colour, shown: None };
    let colour = |plan: Option<usize>| {
        plan.and_then(|plan| data.lines.get(plan)).map_or(SeriesColour::Stay, |line| line.plan.colour)
    };
    let plans = data.lines.iter().enumerate().map(|(index, line)| LegendEntry {
        shown: Some(look.shows(index)),
        ..entry(name(line), LegendMark::Line, line.plan.colour)
    });
    let mut entries: Vec<LegendEntry<'_>> = plans.collect();
    entries.extend(front.iter().map(|label| entry(label, LegendMark::Band, colour(look.front))));
    entries.extend(edges.iter().map(|label| entry(label, LegendMark::Edges, colour(look.edges))));
    if !data.paid.is_empty() {
        entries.push(entry("paid", LegendMark::Dot, SeriesColour::Stay));
    }
    if let Some(promise) = &data.promise {
        entries.push(entry(&promise.label, LegendMark::Band, SeriesColour::Stay));
    }
    let occurs = |kind: &EventKind| look.shows_events(data) && data.events.iter().any(|event| event.kind == *kind);
    let kinds = EventKind::iter().filter(occurs);
    entries.extend(kinds.map(|kind| entry(kind.words(), LegendMark::Event(kind), colour(look.front))));
    if look.shows_events(data) && !data.source_gaps.is_empty() {
        entries.push(entry(apart, LegendMark::Hatched, colour(look.front)));
    }
    entries
}

/// Everything inside the plot, from back to front.
fn draw(canvas: &mut Canvas<'_, '_>, data: &FanData, look: &Look, tokens: &'static Tokens) {
    if let Some(promise) = &data.promise {
        let band = promise.xs.iter().zip(promise.low.iter().zip(&promise.high));
        canvas.band(band.map(|(x, (low, high))| [*x, *low, *high]), Tokens::faded(tokens.t3, opacity::BAND_OUTER));
        let middle = promise.xs.iter().zip(&promise.middle).map(|(x, y)| [*x, *y]);
        canvas.line(middle, Stroke::new(size::STROKE, tokens.t3), &[]);
    }
    if data.x.from < data.today {
        canvas.down(data.today, Stroke::new(size::STROKE, tokens.ctl));
    }
    for (level, colour, dash) in
        [(&data.now, tokens.t3, &size::DASH_DOTS), (&data.floor, tokens.warn, &size::DASH_RANGE)]
    {
        if let Some((y, _)) = level {
            canvas.across(*y, Stroke::new(size::STROKE, colour), dash);
        }
    }
    if let Some(line) = look.front.and_then(|front| data.lines.get(front)) {
        // Alone a band may be fainter: no line of another plan has to be told from it.
        let [wide, common] = if look.hidden.iter().filter(|hidden| !**hidden).count() > 1 {
            [opacity::BAND_SELECTED, opacity::BAND_OUTER]
        } else {
            [opacity::BAND_OUTER, opacity::BAND_INNER]
        };
        let colour = line.plan.colour.colour(tokens);
        let runs = || line.xs.iter().zip(&line.at);
        canvas.band(runs().map(|(x, at)| [*x, at.p10, at.p90]), Tokens::faded(colour, wide));
        canvas.band(runs().map(|(x, at)| [*x, at.p25, at.p75]), Tokens::faded(colour, common));
    }
    if let Some(line) = look.edges.and_then(|edges| data.lines.get(edges)) {
        let stroke = Stroke::new(size::STROKE, line.plan.colour.colour(tokens));
        canvas.line(points(line, |at| at.p10), stroke, &size::DASH_MARKER);
        canvas.line(points(line, |at| at.p90), stroke, &size::DASH_MARKER);
    }
    for (_, line) in look.shown(data) {
        let colour = line.plan.colour;
        let stroke = Stroke::new(size::PLOT_LINE_DASHED, colour.colour(tokens));
        canvas.line(points(line, |at| at.p50), stroke, colour.dash(tokens));
    }
}

/// Where the marks of events stand: moves on the line of the plan, others over the axis; those that would touch there stand
/// over one another.
fn events(framed: &Framed, data: &FanData, look: &Look) -> Vec<(usize, Pos2)> {
    let mut taken = [f32::NEG_INFINITY; EVENT_ROWS];
    let front = look.front.and_then(|front| data.lines.get(front));
    let places = data.events.iter().filter(|_| look.shows_events(data)).map(|event| {
        let on_line = front.filter(|_| event.kind == EventKind::Move);
        let height = on_line.and_then(|line| height_at(points(line, |at| at.p50), event.x));
        (framed.at([event.x, height.unwrap_or_default()]), height.is_some())
    });
    let inside = places.enumerate().filter(|(_, (at, _))| framed.plot.x_range().contains(at.x));
    inside
        .map(|(index, (at, on_line))| {
            let x = at.x;
            if on_line {
                return (index, at);
            }
            let row = taken.iter().position(|last| x - last >= EVENT_ROW).unwrap_or(0);
            if let Some(last) = taken.get_mut(row) {
                *last = x;
            }
            (index, pos2(x, framed.plot.max.y - EVENT_ROW / 2.0 - EVENT_ROW * row as f32))
        })
        .collect()
}

/// Where the differences between sources stand. They belong to the selected plan, as events do.
fn gaps(framed: &Framed, data: &FanData, look: &Look) -> Vec<(usize, Rect)> {
    let shown = data.source_gaps.iter().filter(|_| look.shows_events(data)).enumerate();
    let places = shown.map(|(index, gap)| {
        let ends = Rect::from_two_pos(framed.at([gap.x, gap.expected]), framed.at([gap.x, gap.figure]));
        (index, ends.expand2(vec2(GAP, 0.0)).intersect(framed.plot))
    });
    places.filter(|(_, place)| place.is_positive()).collect()
}

/// Where the dots of what was paid stand.
fn paid(framed: &Framed, data: &FanData) -> Vec<(usize, Pos2)> {
    let places = data.paid.iter().map(|paid| framed.at([paid.x, paid.y])).enumerate();
    places.filter(|(_, place)| framed.plot.contains(*place)).collect()
}

/// Marks, dots and words over the plot.
fn paint_over(ui: &Ui, framed: &Framed, data: &FanData, look: &Look, events: &[(usize, Pos2)], paid: &[(usize, Pos2)]) {
    let tokens = ui.tokens();
    let painter = ui.painter_at(framed.plot.expand(RING));
    let front = look.front.and_then(|front| data.lines.get(front));
    let colour = front.map_or(tokens.t2, |line| line.plan.colour.colour(tokens));
    let placed = || events.iter().filter_map(|(index, place)| Some((data.events.get(*index)?, *place)));
    let moves: Vec<NamedMove<'_>> = placed().filter_map(|(event, at)| Some((event.role.as_deref()?, at))).collect();
    paint_moves(ui, framed.plot, paint_today(ui, framed, data), &moves, colour);
    for (event, place) in placed().filter(|(event, _)| event.role.is_none()) {
        painter.add(mark(event.kind, place, EVENT, colour, Stroke::new(size::STROKE, tokens.bg2)));
    }
    for (_, place) in paid {
        painter.circle_filled(*place, PAID + size::STROKE_MARK, tokens.bg2);
        painter.circle_filled(*place, PAID, tokens.t1);
    }
    let levels = [(&data.now, tokens.t3), (&data.floor, tokens.warn)].into_iter();
    let levels = levels.filter_map(|(level, colour)| level.as_ref().map(|(y, words)| (*y, words.as_str(), colour)));
    let levels: Vec<_> = levels.collect();
    framed.paint_levels(ui, &levels);
}

/// The word beside the line of today, where what was before is shown, too. Answers where it ends.
fn paint_today(ui: &Ui, framed: &Framed, data: &FanData) -> f32 {
    let today = framed.at([data.today, 0.0]).x;
    if data.x.from >= data.today || !framed.plot.x_range().contains(today) {
        return f32::NEG_INFINITY;
    }
    let colour = ui.tokens().t3;
    let words = TextKind::Caption12.line(ui.painter(), "today", colour, framed.plot.width());
    let at = pos2(today + size::SPACE_4, framed.plot.min.y - size::SPACE_4).round();
    let end = at.x + words.size().x;
    ui.painter().galley(at, words, colour);
    end
}

/// Labels of the plans at the right end, with their heights.
fn ends_ui(ui: &Ui, framed: &Framed, data: &FanData, look: &Look) -> Vec<(usize, f32)> {
    let colour = ui.tokens().t1;
    let ends: Vec<_> = look
        .shown(data)
        .into_iter()
        .filter_map(|(plan, line)| {
            let kind = if look.front == Some(plan) { TextKind::Strong12 } else { TextKind::Caption12 };
            let height = end_height(points(line, |at| at.p50), framed.seen())?;
            (!line.end.is_empty()).then_some((plan, (height, line.end.as_str(), kind, colour)))
        })
        .collect();
    let heights = framed.paint_ends(ui, &ends.iter().map(|(_, end)| *end).collect::<Vec<_>>());
    ends.into_iter().map(|(plan, _)| plan).zip(heights).collect()
}

/// A mark or dot under the pointer, else the place of the cursor.
fn pointed(
    response: &Response,
    events: &[(usize, Pos2)],
    gaps: &[(usize, Rect)],
    paid: &[(usize, Pos2)],
    at: Option<usize>,
) -> Option<Pointed> {
    let pointer = response.hover_pos();
    let hit = |marks: &[(usize, Pos2)]| {
        let distances = marks.iter().filter_map(|(index, at)| Some((*index, *at, at.distance(pointer?))));
        let near = distances.filter(|(.., far)| *far <= MARK_REACH).min_by(|(.., a), (.., b)| a.total_cmp(b));
        near.map(|(index, at, _)| (index, at))
    };
    let event = hit(events).map(|(index, at)| Pointed::Event(index, at));
    let paid = || hit(paid).map(|(index, at)| Pointed::Paid(index, at));
    let gap = || {
        let under = gaps.iter().find(|(_, place)| pointer.is_some_and(|pointer| place.contains(pointer)));
        under.map(|(index, place)| Pointed::Gap(*index, place.center_top()))
    };
    event.or_else(paid).or_else(gap).or(at.map(Pointed::Stop))
}

/// The plan asked for by a click on its line or label, or by Up and Down.
fn chosen(ui: &Ui, framed: &Framed, data: &FanData, look: &Look, ends: &[(usize, f32)]) -> Option<usize> {
    let response = &framed.response;
    let near = |plan: usize, y: f32, pointer: Pos2| Some((plan, (y - pointer.y).abs()));
    let under = response.hover_pos().and_then(|pointer| {
        let plans: Vec<(usize, f32)> = if pointer.x > framed.plot.max.x {
            ends.iter().filter_map(|(plan, y)| near(*plan, *y, pointer)).collect()
        } else {
            let x = framed.transform.value_from_position(pointer).x;
            let height = |line| Some(framed.at([x, height_at(points(line, |at| at.p50), x)?]).y);
            look.shown(data).into_iter().filter_map(|(plan, line)| near(plan, height(line)?, pointer)).collect()
        };
        let near = plans.into_iter().filter(|(_, far)| *far <= LINE_REACH).min_by(|(_, a), (_, b)| a.total_cmp(b));
        near.map(|(plan, _)| plan).filter(|plan| look.front != Some(*plan))
    });
    if under.is_some() && !response.dragged() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    if response.clicked_by(PointerButton::Primary) {
        return under;
    }
    if !response.has_focus() {
        return None;
    }
    let (up, down) = ui.input_mut(|input| {
        (input.consume_key(Modifiers::NONE, Key::ArrowUp), input.consume_key(Modifiers::NONE, Key::ArrowDown))
    });
    let front = look.front?;
    let shown = |plan: &usize| look.shows(*plan);
    if up {
        (0..front).rev().find(shown)
    } else if down {
        (front + 1..look.hidden.len()).find(shown)
    } else {
        None
    }
}

/// What the tooltip says: at a stop the rows of the plans that are shown, and the events that are nearest to it.
fn tip(data: &FanData, look: &Look, pointed: &Pointed) -> Option<CursorPoint> {
    let at = match pointed {
        Pointed::Event(index, _) => return data.events.get(*index).map(|event| CursorPoint::titled(&event.label)),
        Pointed::Gap(index, _) => {
            return data.source_gaps.get(*index).map(|gap| CursorPoint::titled(&gap.label));
        }
        Pointed::Paid(index, _) => return data.paid.get(*index).map(|paid| CursorPoint::titled(&paid.label)),
        Pointed::Stop(at) => *at,
    };
    let mut stop = data.stops.get(at)?.clone();
    let mut plan = 0..;
    stop.rows.retain(|_| plan.next().is_none_or(|plan| look.hidden.get(plan) != Some(&true)));
    let nearest = |x: f64| {
        let far = |stop: &CursorPoint| (stop.x - x).abs();
        data.stops.iter().enumerate().min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b))).map(|(index, _)| index)
    };
    let events = data.events.iter().filter(|event| look.shows_events(data) && nearest(event.x) == Some(at));
    let gaps = data.source_gaps.iter().filter(|gap| look.shows_events(data) && nearest(gap.x) == Some(at));
    let labels = events.map(|event| &event.label).chain(gaps.map(|gap| &gap.label));
    stop.rows.extend(labels.map(|label| [label.clone(), String::new(), String::new()]));
    Some(stop)
}

/// Marks what is pointed out; answers where the tooltip begins.
fn point_out(ui: &Ui, framed: &Framed, data: &FanData, look: &Look, pointed: &Pointed) -> Pos2 {
    let tokens = ui.tokens();
    match pointed {
        Pointed::Event(_, at) | Pointed::Paid(_, at) => {
            ui.painter().circle_stroke(*at, MARK_REACH, Stroke::new(size::STROKE_MARK, tokens.t1));
            *at - vec2(0.0, size::SPACE_24)
        }
        Pointed::Gap(_, at) => *at - vec2(0.0, size::SPACE_24),
        Pointed::Stop(at) => {
            let Some(stop) = data.stops.get(*at) else { return framed.plot.min };
            let plans = data.lines.iter().zip(&stop.values).enumerate().filter(|(plan, _)| look.shows(*plan));
            let dots = plans.filter_map(|(_, (line, y))| Some(((*y)?, line.plan.colour.colour(tokens))));
            framed.paint_cursor(ui, stop.x, dots)
        }
    }
}
