//! One comparison of two plans in a line of a card: when one overtakes the other, and by how much in the end.

use eframe::egui::{Align2, Rect, Response, Role, Sense, Ui, Widget, WidgetInfo, pos2, vec2};

use super::Hint;
use super::paint::text_in;
use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Height of the widget.
const HEIGHT: f32 = 44.0;
/// Width of the bar in the colour of the plan.
const BAR: f32 = 3.0;

/// Colour bar, name, figure, odds and difference.
#[must_use = "add it to a ui"]
pub struct Verdict<'a> {
    colour: SeriesColour,
    name: &'a str,
    figure: &'a str,
    odds: &'a str,
    difference: &'a str,
    over: &'a str,
}

impl<'a> Verdict<'a> {
    /// `name` is the comparison, "A over staying"; `figure` the month, "Aug 2027".
    pub fn new(colour: SeriesColour, name: &'a str, figure: &'a str) -> Self {
        Self { colour, name, figure, odds: "", difference: "", over: "" }
    }

    /// How sure it is: "80% by Feb 2028".
    pub fn odds(mut self, odds: &'a str) -> Self {
        self.odds = odds;
        self
    }

    /// The difference in the end, "USD +441k", and over what, "over ten years".
    pub fn difference(mut self, difference: &'a str, over: &'a str) -> Self {
        self.difference = difference;
        self.over = over;
        self
    }

    /// All of it for a screen reader.
    fn sentence(&self) -> String {
        let mut text = format!("{}: {}", self.name, self.figure);
        if !self.odds.is_empty() {
            text.push_str(&format!(", {}", self.odds));
        }
        if !self.difference.is_empty() {
            text.push_str(&format!("; {} {}", self.difference, self.over));
        }
        text
    }
}

impl Widget for Verdict<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.sentence()));
        let tokens = ui.tokens();
        let painter = ui.painter();
        let bar = Rect::from_min_size(rect.min + vec2(0.0, size::SPACE_4), vec2(BAR, HEIGHT - 2.0 * size::SPACE_4));
        painter.rect_filled(bar, 0.0, self.colour.colour(tokens));
        let inside = rect.with_min_x(bar.max.x + size::SPACE_8);
        let upper = inside.with_max_y(inside.min.y + TextKind::Caption12.line_height());
        let lower = inside.with_min_y(upper.max.y);
        let over = TextKind::Caption12.line(painter, self.over, tokens.t2, upper.width());
        let over = text_in(painter, upper, Align2::RIGHT_CENTER, over);
        let room = over.min.x - upper.min.x - size::SPACE_8;
        let name = TextKind::Caption12.line(painter, self.name, tokens.t2, room);
        text_in(painter, upper, Align2::LEFT_CENTER, name);
        let difference = TextKind::Mono12.line(painter, self.difference, tokens.t1, lower.width());
        let difference = text_in(painter, lower, Align2::RIGHT_CENTER, difference);
        let room = difference.min.x - lower.min.x - size::SPACE_8;
        let figure = TextKind::Page20.line(painter, self.figure, tokens.t1, room);
        let figure_cut = figure.elided;
        let figure = text_in(painter, lower, Align2::LEFT_CENTER, figure);
        let left = figure.max.x + size::SPACE_16;
        let odds = TextKind::Caption12.line(painter, self.odds, tokens.t2, difference.min.x - size::SPACE_8 - left);
        let cut = odds.elided || figure_cut;
        if difference.min.x - size::SPACE_8 > left {
            painter.galley(pos2(left, figure.center().y - odds.size().y / 2.0).round(), odds, tokens.t2);
        }
        if cut { Hint::new(self.name).text(&self.sentence()).attach(response) } else { response }
    }
}
