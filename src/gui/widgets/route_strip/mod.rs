//! A route as a line with stations.

mod move_line;
mod station;
mod under;

use eframe::egui::{
    Align2, Pos2, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, epaint::CircleShape, pos2, vec2,
};

pub use self::move_line::{MovePattern, kind_icon, move_sign};
pub(super) use self::station::paint_station;

use self::move_line::{MoveLine, dashed_circle};
use self::under::Under;
use super::paint::{keep_in_view, ring, text_in};
use super::{Hint, is_noticed, two_sources};
use crate::app::present::series_colour::SeriesColour;
use crate::app::present::strip::{StripMove, StripPlace, StripStation};
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, Tokens, opacity, size};

/// From the edges of a strip to its first and last station, large and small.
const END_LARGE: f32 = 92.0;
const END_SMALL: f32 = 38.0;
/// Between two stations of a large strip at least.
const APART: f32 = 84.0;
/// Gap between a station's ring and its first line of text.
const LABEL_GAP: f32 = 18.0;
/// From the line up to the middle of the words above it.
const WORD_UP: f32 = 18.0;
/// Half the room of the chip over the first station.
const NOW_CHIP: f32 = 48.0;
/// Radius of the circle that carries the kind of a move.
const KIND: f32 = 8.5;
/// From the top of a strip to its line, large and small.
const LINE_LARGE: f32 = 49.0;
const LINE_SMALL: f32 = 36.0;
/// Under the words.
const BOTTOM: f32 = 6.0;
/// From the line of a small strip to the middle of its labels.
const LABEL_SMALL: f32 = 20.0;
/// How far the light of a pointed strip reaches beyond its line.
const LIGHT: f32 = 4.0;

/// What a strip gives back.
pub struct StripResponse {
    /// The whole strip. It senses nothing but the pointer over it.
    pub response: Response,
    /// The station that was pressed.
    pub pressed: Option<usize>,
    /// The station the pointer is over or that has the focus.
    pub hovered: Option<usize>,
}

/// The strip. Stations can be pressed.
#[must_use = "show it"]
pub struct RouteStrip<'a> {
    name: &'a str,
    stations: &'a [StripStation],
    moves: &'a [StripMove],
    colour: SeriesColour,
    large: bool,
    icons: bool,
    pointed: bool,
    hovered: Option<usize>,
}

impl<'a> RouteStrip<'a> {
    /// A small strip, for lists of routes. `moves` has one entry fewer than `stations`.
    pub fn new(name: &'a str, stations: &'a [StripStation], moves: &'a [StripMove], colour: SeriesColour) -> Self {
        Self { name, stations, moves, colour, large: false, icons: true, pointed: false, hovered: None }
    }

    /// A large strip, with a chip over the first station. Without icons, the words alone tell the kind of each move.
    pub fn large(mut self, icons: bool) -> Self {
        (self.large, self.icons) = (true, icons);
        self
    }

    /// The width at which the words of a large strip stand apart.
    pub fn least_width(&self) -> f32 {
        APART * self.stations.len() as f32
    }

    /// The height it takes over this width: the words take the lines they need.
    pub fn height(&self, ui: &Ui, width: f32) -> f32 {
        (self.line() + self.under(ui, width).height() + BOTTOM).ceil()
    }

    /// The route is pointed at elsewhere, in a chart or on a map: its line is lit.
    pub fn pointed(mut self, pointed: bool) -> Self {
        self.pointed = pointed;
        self
    }

    /// The station that is pointed at elsewhere.
    pub fn hovered(mut self, station: Option<usize>) -> Self {
        self.hovered = station;
        self
    }

    /// Shows the strip over the width there is.
    pub fn show(self, ui: &mut Ui) -> StripResponse {
        let width = ui.available_width();
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height(ui, width)), Sense::hover());
        let mut builder = UiBuilder::new().max_rect(rect).id_salt(self.name);
        builder.accessibility_role = Some(Role::List);
        builder.accessibility_label = Some(self.name.to_owned());
        let child = ui.new_child(builder);
        let places = self.places(rect);
        let under = self.under(&child, width);
        if child.is_rect_visible(rect) {
            self.paint_line(&child, &places);
        }
        let (mut pressed, mut hovered) = (None, None);
        for (index, (station, place)) in self.stations.iter().zip(&places).enumerate() {
            let response = self.station_ui(&child, index, station, *place, &under, rect);
            if response.clicked() {
                pressed = Some(index);
            }
            if response.hovered() || (hovered.is_none() && response.has_focus()) {
                hovered = Some(index);
            }
        }
        if is_noticed(&child, rect) {
            self.marks_ui(&child, &places, &under);
        }
        StripResponse { response, pressed, hovered }
    }

    /// Centres of the stations.
    fn places(&self, rect: Rect) -> Vec<Pos2> {
        let (end, y) = (self.end(rect.width()), rect.min.y + self.line());
        let steps = self.stations.len().saturating_sub(1).max(1) as f32;
        let length = (rect.width() - 2.0 * end).max(0.0);
        (0..self.stations.len())
            .map(|index| pos2((rect.min.x + end + length * index as f32 / steps).round(), y))
            .collect()
    }

    /// Radius and stroke of a station's ring.
    fn ring(&self, place: StripPlace) -> (f32, f32) {
        match (self.large, place) {
            (true, StripPlace::Now) => (11.0, 4.0),
            (true, StripPlace::Between) => (9.0, 4.0),
            (true, StripPlace::End) => (12.0, 4.0),
            (false, StripPlace::Now | StripPlace::Between) => (7.0, 3.5),
            (false, StripPlace::End) => (9.0, 3.5),
        }
    }

    fn paint_line(&self, ui: &Ui, places: &[Pos2]) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let colour = self.colour.colour(tokens);
        let stroke = Stroke::new(if self.large { 6.0 } else { 5.0 }, colour);
        let (Some(first), Some(last)) = (places.first(), places.last()) else { return };
        if self.pointed {
            let light = Tokens::faded(colour, opacity::BAND_SELECTED);
            let reach = stroke.width / 2.0 + LIGHT;
            painter.rect_filled(Rect::from_two_pos(*first, *last).expand2(vec2(0.0, reach)), 0.0, light);
        }
        for ((from, to), step) in places.iter().zip(places.iter().skip(1)).zip(self.moves) {
            // Where the words tell the kind of move, the line need not.
            let pattern = step.kind.filter(|_| !self.large).map(MovePattern::of).unwrap_or_default();
            let line = MoveLine { pattern, naming: step.naming, stroke, ground: tokens.bg2 };
            let middle = from.lerp(*to, 0.5);
            self.paint_word(ui, step, [*from, *to], from == first);
            if let Some(icon) = step.kind.filter(|_| self.icons).map(kind_icon) {
                // Two lines from the rings to the circle, each with whole dashes.
                let ring = vec2(self.ring(StripPlace::Between).0, 0.0);
                let circle = vec2(KIND, 0.0);
                line.paint(painter, *from + ring, middle - circle);
                line.paint(painter, *to - ring, middle + circle);
                self.paint_kind(ui, middle, icon, step.naming.is_likeness());
            } else {
                line.paint(painter, *from, *to);
            }
        }
    }

    /// The marks between the pay of two stations whose figures are of different sources.
    fn marks_ui(&self, ui: &Ui, places: &[Pos2], under: &Under) {
        let stations = self.stations.iter().zip(self.stations.iter().skip(1));
        let places = places.iter().zip(places.iter().skip(1));
        for (((from, to), (before, after)), step) in places.zip(stations).zip(self.moves) {
            let Some(said) = &step.of_two_sources else { continue };
            let middle = from.lerp(*to, 0.5) + vec2(0.0, under.bottom());
            two_sources(ui, middle, &format!("{} to {}", before.label, after.label), said);
        }
    }

    fn paint_kind(&self, ui: &Ui, middle: Pos2, icon: Icon, computed: bool) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let edge = Stroke::new(size::STROKE_STRONG, self.colour.colour(tokens));
        if computed {
            painter.circle_filled(middle, KIND, tokens.bg2);
            dashed_circle(painter, middle, KIND, edge);
        } else {
            painter.circle(middle, KIND, tokens.bg2, edge);
        }
        icon.paint(painter, middle, size::ICON_CHIP, tokens.t1);
    }

    /// The word above the line between `from` and `to`.
    fn paint_word(&self, ui: &Ui, step: &StripMove, [from, to]: [Pos2; 2], is_first: bool) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let middle = from.lerp(to, 0.5);
        // Words stand above the stations, so they may reach over them.
        let room = to.x - from.x - if self.large { size::SPACE_12 } else { size::SPACE_4 };
        let up = if self.large { WORD_UP } else { WORD_UP + 1.0 };
        let mut words = Rect::from_center_size(middle - vec2(0.0, up), vec2(room, size::SPACE_16));
        if is_first && self.large {
            // The chip over the first station stands as high.
            words.min.x = from.x + NOW_CHIP;
            words.max.x = words.max.x.max(words.min.x);
        }
        // What has no room at all stands in the name of the station, and its kind on the line.
        let fitting = TextKind::Caption12.fitting(painter, step.forms(), tokens.t2, words.width());
        let Some(word) = fitting else { return };
        if is_first && word.size().x < 2.0 * (middle.x - words.min.x) {
            words.max.x = 2.0 * middle.x - words.min.x;
        }
        text_in(painter, words, Align2::CENTER_CENTER, word);
    }

    fn station_ui(
        &self,
        ui: &Ui,
        index: usize,
        station: &StripStation,
        at: Pos2,
        under: &Under,
        whole: Rect,
    ) -> Response {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let colour = self.colour.colour(tokens);
        let (radius, width) = self.ring(station.place);
        let target = Rect::from_center_size(at, vec2(size::CONTROL, size::CONTROL));
        let response = ui.interact(target, ui.scope_id().with(index), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &station.name));
        keep_in_view(ui, &response);
        if !ui.is_rect_visible(whole) {
            return response;
        }
        let fill = if response.hovered() || self.hovered == Some(index) { tokens.bg3 } else { tokens.bg2 };
        let circle = CircleShape { center: at, radius, fill, stroke: Stroke::new(width, colour) };
        paint_station(painter, station.place, circle, tokens.t1);
        if self.hovered == Some(index) {
            painter.circle_stroke(at, radius + width, Stroke::new(size::STROKE_MARK, tokens.t1));
        }
        let cut = under.paint(ui, station, at, whole);
        if station.place == StripPlace::Now && self.large {
            let word = TextKind::Caption12.line(painter, "You are here", tokens.acc, under.room);
            let chip = Rect::from_center_size(at - vec2(0.0, 32.0), word.size() + vec2(size::SPACE_16, size::SPACE_4));
            painter.rect_filled(chip, size::RADIUS_CHIP, tokens.accbg);
            text_in(painter, chip, Align2::CENTER_CENTER, word);
        }
        if response.has_focus() {
            ring(ui, Rect::from_center_size(at, vec2(2.0, 2.0) * (radius + width)), radius + width);
        }
        if cut { Hint::new(&station.name).attach(response) } else { response }
    }

    /// From the edges of a strip as wide as this to its first and last station.
    fn end(&self, width: f32) -> f32 {
        let share = width / (2.0 * self.stations.len().max(1) as f32);
        if self.large { share.clamp(END_SMALL, END_LARGE) } else { END_SMALL }
    }

    /// How the words under the stations of a strip as wide as this stand.
    fn under(&self, ui: &Ui, width: f32) -> Under {
        let count = self.stations.len().max(1) as f32;
        let apart = (width - 2.0 * self.end(width)) / (count - 1.0).max(1.0);
        let room = (width / count - size::SPACE_4).min((apart - size::SPACE_8).max(0.0));
        let (gap, kinds) = if self.large {
            (LABEL_GAP + 10.0, [TextKind::Strong13, TextKind::Body13])
        } else {
            (LABEL_SMALL, [TextKind::Caption12, TextKind::Caption12])
        };
        Under::new(ui, self.stations, room, gap, kinds)
    }

    /// From the top of the strip to its line.
    fn line(&self) -> f32 {
        if self.large { LINE_LARGE } else { LINE_SMALL }
    }
}
