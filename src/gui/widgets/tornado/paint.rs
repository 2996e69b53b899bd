//! Draws one row of a tornado.

use std::rc::Rc;

use eframe::egui::{Align2, Color32, Id, Rect, Response, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};
use egui_plot::{Bar, BarChart, PlotBounds, VLine};

use crate::app::present::salary::influence::{InfluenceData, InfluenceRow};
use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::{TextKind, ThemeExt as _, Tokens, opacity, size};
use crate::gui::widgets::chart::bare;
use crate::gui::widgets::paint::{ring_inside, text_at, text_in};
use crate::gui::widgets::sitting::is_sitting;

/// Height of a bar.
const BAR: f32 = 14.0;
/// Width and height of the grip at an end.
const GRIP: Vec2 = vec2(3.0, 18.0);
/// Length and height of the track of the total effect.
const TRACK: [f32; 2] = [44.0, 4.0];

/// Where the parts of a row are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    pub label: Rect,
    pub value: Rect,
    pub bars: Rect,
    pub total: Rect,
}

/// Width of the column of labels.
const LABEL: f32 = 168.0;
/// Width of the column of values.
const VALUE: f32 = 88.0;
/// Width of the column of total effects.
const TOTAL: f32 = 96.0;
/// Room at both sides of the bars for the words at their ends.
pub(super) const SIDE: f32 = 46.0;

impl Columns {
    /// The columns of `row`.
    pub fn of(row: Rect) -> Self {
        let inside = row.shrink2(vec2(size::SPACE_8, 0.0));
        let column = |from: f32, to: f32| Rect::from_x_y_ranges(from..=to.max(from), row.y_range());
        let value = inside.min.x + LABEL;
        let bars = value + VALUE + SIDE;
        let total = inside.max.x - TOTAL;
        Self {
            label: column(inside.min.x, value - size::SPACE_8),
            value: column(value, value + VALUE),
            bars: column(bars, total - SIDE),
            total: column(total, inside.max.x),
        }
    }
}

/// Where the outcomes of the low and the high value stand, inside the column; the base where there is none.
pub(super) fn ends(data: &InfluenceData, row: &InfluenceRow, bars: Rect) -> [f32; 2] {
    let x = |outcome: f64| data.x.x(bars, if outcome.is_finite() { outcome } else { data.base });
    row.outcomes.map(|outcome| x(outcome).max(bars.min.x).min(bars.max.x))
}

pub(super) fn row(ui: &mut Ui, data: &InfluenceData, row: &InfluenceRow, columns: Columns, response: &Response) {
    let tokens = ui.tokens();
    let lit = (response.hovered() || response.has_focus() || response.dragged()) && !is_sitting(ui.ctx());
    if lit {
        ui.painter().rect_filled(response.rect, size::RADIUS_CONTROL, tokens.bg3);
    }
    let label = TextKind::Body13.line(ui.painter(), row.label, tokens.t1, columns.label.width());
    text_in(ui.painter(), columns.label, Align2::LEFT_CENTER, label);
    let value = TextKind::Mono12.line(ui.painter(), row.short.as_str(), tokens.t1, columns.value.width());
    text_in(ui.painter(), columns.value, Align2::RIGHT_CENTER, value);
    plot(ui, data, row, columns.bars, response.id.with("plot"));
    words(ui, data, row, columns.bars, lit);
    total(ui, row, columns.total, if lit { tokens.line } else { tokens.bg3 });
    ring_inside(ui, response, size::RADIUS_CONTROL);
}

/// The bars on the axis of the outcome, from what it is now.
fn plot(ui: &mut Ui, data: &InfluenceData, row: &InfluenceRow, place: Rect, id: Id) {
    let tokens = ui.tokens();
    let colour = SeriesColour::Series(0).colour(tokens);
    let [low, high] = row.outcomes.map(|outcome| if outcome.is_finite() { outcome - data.base } else { 0.0 });
    let bar = |far: f64| Bar::new(0.5, far).base_offset(data.base).width(f64::from(BAR / place.height())).horizontal();
    // Filled towards the high value, an edge towards the low one.
    let (faint, edge) = (Tokens::faded(colour, opacity::BAND_OUTER), Stroke::new(size::STROKE_MARK, colour));
    let bars = vec![bar(high).fill(colour).stroke(Stroke::NONE), bar(low).fill(faint).stroke(edge)];
    let marks = [&Rc::new(data.x.marks.clone()), &Rc::default()];
    let (place, [from, to]) = data.x.around(place);
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    bare(id, place.size(), marks, tokens.line).show_grid([true, false]).show(&mut child, |plot| {
        plot.set_plot_bounds(PlotBounds::from_min_max([from, 0.0], [to, 1.0]));
        plot.bar_chart(BarChart::new("", bars).color(colour).allow_hover(false));
        let now = VLine::new("", data.base).stroke(Stroke::new(size::STROKE_MARK, tokens.t1));
        plot.vline(now.allow_hover(false));
    });
}

/// The values at the ends of the bars, and grips while the row is pointed at.
fn words(ui: &Ui, data: &InfluenceData, row: &InfluenceRow, bars: Rect, lit: bool) {
    let tokens = ui.tokens();
    let painter = ui.painter();
    let base = data.x.x(bars, data.base);
    let [low, high] = ends(data, row, bars);
    if row.outcomes.iter().any(|outcome| !outcome.is_finite()) {
        return;
    }
    if lit {
        for end in [low, high] {
            let grip = Rect::from_center_size(pos2(end, bars.center().y), GRIP);
            painter.rect_filled(grip, 1.0, tokens.t1);
        }
    }
    let [low_text, high_text] = &row.range_words;
    let (left, right) = if low <= high { (low_text, high_text) } else { (high_text, low_text) };
    let put = |align: Align2, x: f32, text: &String| {
        let words = TextKind::Caption12.line(painter, text.as_str(), tokens.t3, SIDE - size::SPACE_8);
        text_at(painter, pos2(x, bars.center().y), align, words);
    };
    put(Align2::RIGHT_CENTER, low.min(high).min(base) - size::ICON_GAP, left);
    put(Align2::LEFT_CENTER, low.max(high).max(base) + size::ICON_GAP, right);
}

/// The total effect: a thin bar on a track, and the percent.
fn total(ui: &Ui, row: &InfluenceRow, place: Rect, track_colour: Color32) {
    let tokens = ui.tokens();
    let painter = ui.painter();
    let [length, height] = TRACK;
    let track = Rect::from_center_size(pos2(place.max.x - length / 2.0, place.center().y), vec2(length, height));
    painter.rect_filled(track, height / 2.0, track_colour);
    let filled = track.with_max_x(track.min.x + length * row.share as f32);
    painter.rect_filled(filled, height / 2.0, tokens.t2);
    let words = TextKind::Mono12.line(painter, row.total.as_str(), tokens.t1, place.width() - length);
    text_in(painter, place.with_max_x(track.min.x - size::SPACE_8), Align2::RIGHT_CENTER, words);
}
