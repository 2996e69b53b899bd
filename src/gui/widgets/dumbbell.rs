//! Level you have and level wanted on one axis from 0 to 5.

use eframe::egui::{
    EventFilter, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Stroke, Ui, Widget, WidgetInfo, pos2, vec2,
};

use super::Have;
use super::have::{TOP, level_key, nearest};
use super::paint::{diamond, ring};
use super::spoken::{requested, tell_range, tell_value};
use crate::domain::proficiency::Proficiency;
use crate::gui::theme::{ThemeExt as _, Tokens, size};

/// Radius of the dot.
const DOT: f32 = 5.0;
/// Radius of the dot inside the diamond of a met skill.
const DOT_MET: f32 = 3.2;
/// From the centre of the diamond to a corner.
const DIAMOND: f32 = 7.0;
/// Half the height of a mark on the axis.
const MARK: f32 = 4.0;
/// Width of the line between the two.
const LINE: f32 = 3.0;
/// Room at both ends of the axis.
const END: f32 = 10.0;

/// What changes the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Input {
    /// Pointer, keys and screen reader.
    All,
    /// Pointer and screen reader; the keys belong to the row around it.
    Pointer,
    /// Nothing.
    None,
}

/// The row. With the focus, 0 to 5 and the arrows set the level, Delete makes it unrated.
#[must_use = "add it to a ui"]
pub struct Dumbbell<'a> {
    have: &'a mut Have,
    wanted: Option<u8>,
    name: &'a str,
    value_text: &'a str,
    width: f32,
    selected: bool,
    input: Input,
}

impl<'a> Dumbbell<'a> {
    /// `name` is the skill, `value_text` what the state is in words: "2, does it with help; wanted 4".
    pub fn new(have: &'a mut Have, wanted: Option<u8>, name: &'a str, value_text: &'a str) -> Self {
        Self {
            have,
            wanted: wanted.map(|wanted| wanted.min(TOP)),
            name,
            value_text,
            width: 190.0,
            selected: false,
            input: Input::All,
        }
    }

    /// Width in points, with 10 at both ends beyond levels 0 and 5.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    pub fn in_selected_row(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Only shows.
    pub fn read_only(mut self) -> Self {
        self.input = Input::None;
        self
    }

    /// Pointer and screen reader only: the row around it takes the keys.
    pub fn without_tab_stop(mut self) -> Self {
        self.input = Input::Pointer;
        self
    }

    /// The level a key, a click or a screen reader asks for.
    fn asked(&self, ui: &Ui, response: &Response, axis: Rect) -> Option<Have> {
        if self.input == Input::None || !ui.is_enabled() {
            return None;
        }
        if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.clicked() || response.dragged()) {
            let share = ((pointer.x - axis.min.x) / axis.width()).clamp(0.0, 1.0);
            return nearest(f64::from(share) * f64::from(TOP));
        }
        let place = self.have.place();
        if let Some(asked) = requested(ui, response, place, 1.0) {
            return nearest(asked);
        }
        if !response.has_focus() {
            return None;
        }
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowRight) {
            nearest(place + 1.0)
        } else if pressed(Key::ArrowLeft) {
            nearest(place - 1.0)
        } else if pressed(Key::Delete) || pressed(Key::Backspace) {
            Some(Have::Unrated)
        } else {
            level_key(ui).map(Have::Rated)
        }
    }

    fn paint(&self, ui: &Ui, axis: Rect) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let at = |level: u8| -> Pos2 {
            pos2(axis.min.x + axis.width() * f32::from(level) / f32::from(TOP), axis.center().y)
        };
        let y = axis.center().y;
        let colour = if self.selected { tokens.t3 } else { tokens.ctl };
        for level in 0..=TOP {
            painter.vline(at(level).x, y - MARK..=y + MARK, Stroke::new(size::STROKE, colour));
        }
        let thin = Stroke::new(size::STROKE, tokens.line);
        let have = self.have.level().map(Proficiency::value);
        if have.is_none() {
            let [dash, gap] = size::DASH_MARKER;
            let rail = Stroke::new(size::STROKE, tokens.ctl);
            painter.extend(eframe::egui::Shape::dashed_line(&[at(0), at(TOP)], rail, dash, gap));
        } else {
            painter.line_segment([at(0), at(TOP)], thin);
        }
        let fill = if self.selected { tokens.accbg } else { tokens.bg2 };
        if let (Some(have), Some(wanted)) = (have, self.wanted)
            && have != wanted
        {
            painter.line_segment([at(have), at(wanted)], Stroke::new(LINE, gap_colour(tokens, have, wanted)));
        }
        if let Some(wanted) = self.wanted {
            let edge = if have.is_none() { tokens.t2 } else { tokens.t1 };
            diamond(painter, at(wanted), DIAMOND, fill, Stroke::new(size::STROKE_MARK, edge));
        }
        let radius = if have == self.wanted { DOT_MET } else { DOT };
        match *self.have {
            Have::Rated(level) => {
                painter.circle_filled(at(level.value()), radius, tokens.t1);
            }
            Have::Assumed(level) => {
                painter.circle(at(level.value()), radius, fill, Stroke::new(size::STROKE_MARK, tokens.t1));
            }
            Have::Unrated => {}
        }
    }
}

fn gap_colour(tokens: &Tokens, have: u8, wanted: u8) -> eframe::egui::Color32 {
    if have > wanted {
        tokens.good
    } else if have == 0 {
        tokens.bad
    } else {
        tokens.warn
    }
}

impl Widget for Dumbbell<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let sense = match self.input {
            Input::All => Sense::click_and_drag(),
            Input::Pointer => Sense::CLICK | Sense::DRAG,
            Input::None => Sense::hover(),
        };
        let (rect, mut response) = ui.allocate_exact_size(vec2(self.width, size::CONTROL_SMALL), sense);
        let axis = rect.shrink2(vec2(END, 0.0));
        if let Some(asked) = self.asked(ui, &response, axis)
            && asked != *self.have
        {
            *self.have = asked;
            response.mark_changed();
        }
        let level = self.have.level().map(|level| f64::from(level.value()));
        response.widget_info(|| WidgetInfo {
            value: level,
            ..WidgetInfo::labeled(Role::Slider, ui.is_enabled(), self.name)
        });
        tell_range(ui, &response, [0.0, f64::from(TOP)], 1.0, self.input == Input::None);
        tell_value(ui, &response, self.value_text);
        if ui.is_rect_visible(rect) {
            self.paint(ui, axis);
            if response.has_focus() {
                ring(ui, rect, size::RADIUS_CONTROL);
            }
        }
        response
    }
}
