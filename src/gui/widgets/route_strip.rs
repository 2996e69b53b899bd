//! A route as a line with stations.

use eframe::egui::{Align2, Color32, Pos2, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::SeriesColour;
use super::paint::{ring, text_in};
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};

/// Gap between a station's ring and its first line of text.
const LABEL_GAP: f32 = 18.0;
/// From the line up to the middle of the words above it.
const WORD_UP: f32 = 18.0;
/// Half the room of the chip over the first station.
const NOW_CHIP: f32 = 48.0;
/// Radius of the circle that carries the kind of a move.
const KIND: f32 = 8.5;

/// What a station is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationKind {
    /// Where the user is: a filled dot inside.
    Now,
    /// On the way.
    Stop,
    /// The goal: a double ring.
    Goal,
}

/// One station.
#[derive(Clone, Debug)]
pub struct Station {
    /// What it is.
    pub kind: StationKind,
    /// Its role.
    pub label: String,
    /// Date and pay; empty in small strips.
    pub detail: String,
    /// All of it for a screen reader: "2 of 4, Machine Learning Engineer, Sep 2027, USD 139,600, advancement".
    pub name: String,
}

/// The way from one station to the next.
#[derive(Clone, Debug)]
pub struct Move {
    /// Above the line: the kind of move and how long it takes.
    pub word: String,
    /// On the line; none where the word stands alone.
    pub icon: Option<Icon>,
    /// Not certain: drawn dashed.
    pub dashed: bool,
}

/// The strip. Stations can be pressed; the answer is the index of the one that was.
#[must_use = "show it"]
pub struct RouteStrip<'a> {
    name: &'a str,
    stations: &'a [Station],
    moves: &'a [Move],
    colour: SeriesColour,
    large: bool,
    height: f32,
    now_label: &'a str,
}

impl<'a> RouteStrip<'a> {
    /// A small strip, for lists of routes. `moves` has one entry fewer than `stations`.
    pub fn new(name: &'a str, stations: &'a [Station], moves: &'a [Move], colour: SeriesColour) -> Self {
        Self { name, stations, moves, colour, large: false, height: 74.0, now_label: "" }
    }

    /// The large strip of the overview.
    pub fn large(mut self) -> Self {
        self.large = true;
        self.height = 112.0;
        self
    }

    /// Words in a chip over the first station.
    pub fn now_label(mut self, label: &'a str) -> Self {
        self.now_label = label;
        self
    }

    /// Shows the strip over the width there is.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), self.height), Sense::hover());
        let mut builder = UiBuilder::new().max_rect(rect).id_salt(self.name);
        builder.accessibility_role = Some(Role::List);
        builder.accessibility_label = Some(self.name.to_owned());
        let child = ui.new_child(builder);
        let places = self.places(rect);
        self.paint_line(&child, &places);
        let mut pressed = None;
        for (index, (station, place)) in self.stations.iter().zip(&places).enumerate() {
            let response = self.station_ui(&child, index, station, *place, rect);
            if response.clicked() {
                pressed = Some(index);
            }
        }
        pressed
    }

    /// Centres of the stations.
    fn places(&self, rect: Rect) -> Vec<Pos2> {
        let (end, y) = if self.large { (92.0, rect.min.y + 49.0) } else { (38.0, rect.min.y + 36.0) };
        let steps = self.stations.len().saturating_sub(1).max(1) as f32;
        let length = (rect.width() - 2.0 * end).max(0.0);
        (0..self.stations.len())
            .map(|index| pos2((rect.min.x + end + length * index as f32 / steps).round(), y))
            .collect()
    }

    /// Radius and stroke of a station's ring.
    fn ring(&self, kind: StationKind) -> (f32, f32) {
        match (self.large, kind) {
            (true, StationKind::Now) => (11.0, 4.0),
            (true, StationKind::Stop) => (9.0, 4.0),
            (true, StationKind::Goal) => (12.0, 4.0),
            (false, StationKind::Now | StationKind::Stop) => (7.0, 3.5),
            (false, StationKind::Goal) => (9.0, 3.5),
        }
    }

    fn paint_line(&self, ui: &Ui, places: &[Pos2]) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let colour = self.colour.colour(tokens);
        let width = if self.large { 6.0 } else { 5.0 };
        let Some(first) = places.first() else { return };
        for ((from, to), step) in places.iter().zip(places.iter().skip(1)).zip(self.moves) {
            let stroke = Stroke::new(width, colour);
            if step.dashed {
                super::paint::dashed_path(painter, &[*from, *to], stroke, &[8.0, 6.0]);
            } else {
                painter.line_segment([*from, *to], stroke);
            }
            let middle = from.lerp(*to, 0.5);
            // Words stand above the stations, so they may reach over them.
            let room = to.x - from.x + size::SPACE_4;
            let up = if self.large { WORD_UP } else { WORD_UP + 1.0 };
            let mut words = Rect::from_center_size(middle - vec2(0.0, up), vec2(room, size::SPACE_16));
            if from == first && !self.now_label.is_empty() {
                // The chip over the first station stands as high.
                words.min.x = from.x + NOW_CHIP;
                words.max.x = words.max.x.max(words.min.x);
            }
            let word = TextKind::Caption12.line(painter, step.word.as_str(), tokens.t2, words.width());
            if from == first && word.size().x < 2.0 * (middle.x - words.min.x) {
                words.max.x = 2.0 * middle.x - words.min.x;
            }
            text_in(painter, words, Align2::CENTER_CENTER, word);
            if let Some(icon) = step.icon {
                painter.circle(middle, KIND, tokens.bg2, Stroke::new(size::STROKE_STRONG, colour));
                icon.paint(painter, middle, size::ICON_CHIP, tokens.t1);
            }
        }
    }

    fn station_ui(&self, ui: &Ui, index: usize, station: &Station, at: Pos2, whole: Rect) -> Response {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let colour = self.colour.colour(tokens);
        let (radius, width) = self.ring(station.kind);
        let target = Rect::from_center_size(at, vec2(size::CONTROL, size::CONTROL));
        let response = ui.interact(target, ui.scope_id().with(index), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &station.name));
        let fill = if response.hovered() { tokens.bg3 } else { tokens.bg2 };
        painter.circle(at, radius, fill, Stroke::new(width, colour));
        match station.kind {
            StationKind::Now => {
                painter.circle_filled(at, radius * 0.45, tokens.t1);
            }
            StationKind::Goal => {
                painter.circle_stroke(at, radius * 0.42, Stroke::new(width * 0.72, colour));
            }
            StationKind::Stop => {}
        }
        let (kind, gap) = if self.large { (TextKind::Strong13, LABEL_GAP + 10.0) } else { (TextKind::Caption12, 20.0) };
        let room = whole.width() / (self.stations.len().max(1) as f32) - size::SPACE_4;
        let mut line = at.y + gap;
        for (text, kind, colour) in [(&station.label, kind, tokens.t1), (&station.detail, TextKind::Body13, tokens.t2)]
        {
            if !text.is_empty() {
                Self::paint_label(ui, text, kind, colour, pos2(at.x, line), room, whole);
            }
            line += TextKind::Body13.line_height();
        }
        if station.kind == StationKind::Now && !self.now_label.is_empty() {
            let word = TextKind::Caption12.line(painter, self.now_label, tokens.acc, room);
            let chip = Rect::from_center_size(at - vec2(0.0, 32.0), word.size() + vec2(size::SPACE_16, size::SPACE_4));
            painter.rect_filled(chip, size::RADIUS_CHIP, tokens.accbg);
            text_in(painter, chip, Align2::CENTER_CENTER, word);
        }
        if response.has_focus() {
            ring(ui, Rect::from_center_size(at, vec2(2.0, 2.0) * (radius + width)), radius + width);
        }
        response
    }

    /// One line of text centred on `at`, kept inside the strip.
    fn paint_label(ui: &Ui, text: &str, kind: TextKind, colour: Color32, at: Pos2, room: f32, whole: Rect) {
        let words = kind.line(ui.painter(), text, colour, room);
        let half = words.size().x / 2.0;
        let inner = whole.shrink2(vec2(size::SPACE_4, 0.0));
        let x = at.x.clamp(inner.min.x + half, (inner.max.x - half).max(inner.min.x + half));
        let place = Align2::CENTER_CENTER.anchor_size(pos2(x, at.y), words.size());
        ui.painter().galley(place.min.round(), words, colour);
    }
}
