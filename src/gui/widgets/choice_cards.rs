//! A choice of few, each of which explains itself.

use std::sync::Arc;

use eframe::egui::{
    Color32, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Widget, WidgetInfo, pos2, vec2,
};

use super::arrow_keys::{Arrows, hand_over_focus, step, take_over_focus};
use super::paint::ring;
use super::radio::mark;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Least width of a card that stands beside another.
const LEAST_WIDTH: f32 = 200.0;
/// From the edge of a card to its words.
const WORDS: f32 = size::SPACE_12 + size::CONTROL_SMALL + size::SPACE_4;

/// One of the choices.
#[derive(Clone, Copy, Debug)]
pub struct ChoiceCard<'a, T> {
    pub value: T,
    pub title: &'a str,
    /// What it leads to.
    pub meaning: &'a str,
}

/// The choices, side by side where there is room. One stop of the Tab key; arrow keys move the choice.
#[must_use = "add it to a ui"]
pub struct ChoiceCards<'a, T> {
    name: &'a str,
    value: &'a mut T,
    choices: &'a [ChoiceCard<'a, T>],
}

/// A card as it is laid out.
struct Laid {
    place: Rect,
    title: Arc<Galley>,
    meaning: Arc<Galley>,
}

impl<'a, T: Copy + PartialEq> ChoiceCards<'a, T> {
    /// `name` says what is chosen.
    pub fn new(name: &'a str, value: &'a mut T, choices: &'a [ChoiceCard<'a, T>]) -> Self {
        Self { name, value, choices }
    }

    fn laid(&self, ui: &Ui) -> Vec<Laid> {
        let count = self.choices.len().max(1) as f32;
        let room = ui.available_rect_before_wrap();
        let beside = (room.width() - size::SPACE_16 * (count - 1.0)) / count;
        let in_row = beside >= LEAST_WIDTH;
        let width = if in_row { beside.floor() } else { room.width() };
        let words = width - WORDS - size::SPACE_12;
        let texts = self.choices.iter().map(|choice| {
            let title = TextKind::Strong13.lines(ui.painter(), choice.title, Color32::PLACEHOLDER, words);
            (title, TextKind::Caption12.lines(ui.painter(), choice.meaning, Color32::PLACEHOLDER, words))
        });
        let texts: Vec<_> = texts.collect();
        let inside = texts.iter().map(|(title, meaning)| title.size().y + meaning.size().y).fold(0.0, f32::max);
        let height = (inside + size::SPACE_4 + 2.0 * size::SPACE_12).ceil();
        let mut at = room.min;
        let placed = texts.into_iter().map(|(title, meaning)| {
            let place = Rect::from_min_size(at, vec2(width, height));
            at =
                if in_row { pos2(place.max.x + size::SPACE_16, at.y) } else { pos2(at.x, place.max.y + size::SPACE_8) };
            Laid { place, title, meaning }
        });
        placed.collect()
    }

    fn card_ui(ui: &Ui, laid: &Laid, on: bool, response: &Response) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let (fill, edge, stroke) = match (on, response.hovered()) {
            (true, _) => (tokens.accbg, tokens.acc, size::STROKE_STRONG),
            (false, true) => (tokens.bg3, tokens.ctl, size::STROKE),
            (false, false) => (Color32::TRANSPARENT, tokens.ctl, size::STROKE),
        };
        painter.rect(laid.place, size::RADIUS_CONTROL, fill, Stroke::new(stroke, edge), StrokeKind::Inside);
        let title = laid.place.min + vec2(WORDS, size::SPACE_12);
        let circle =
            pos2(laid.place.min.x + size::SPACE_12 + size::CONTROL_SMALL / 2.0, title.y + laid.title.size().y / 2.0);
        mark(ui, circle, on, response.hovered());
        let below = title + vec2(0.0, laid.title.size().y + size::SPACE_4);
        for (galley, at, colour) in [(&laid.title, title, tokens.t1), (&laid.meaning, below, tokens.t2)] {
            painter.galley_with_override_text_color(at, Arc::clone(galley), colour);
        }
        if response.has_focus() {
            ring(ui, laid.place, size::RADIUS_CONTROL);
        }
    }
}

impl<T: Copy + PartialEq> Widget for ChoiceCards<'_, T> {
    fn ui(self, ui: &mut Ui) -> Response {
        let laid = self.laid(ui);
        let whole = laid.iter().map(|card| card.place).reduce(Rect::union).unwrap_or(Rect::NOTHING);
        let mut response = ui.allocate_rect(whole, Sense::hover());
        let mut builder = UiBuilder::new().max_rect(whole).id_salt(self.name);
        builder.accessibility_role = Some(Role::RadioGroup);
        builder.accessibility_label = Some(self.name.to_owned());
        let child = ui.new_child(builder);
        let scope = child.scope_id();
        let current = self.choices.iter().position(|choice| choice.value == *self.value).unwrap_or(0);
        let mut chosen = None;
        for (index, (choice, card)) in self.choices.iter().zip(&laid).enumerate() {
            let on = index == current;
            // Only the chosen one is a stop of the Tab key.
            let sense = if on { Sense::click() } else { Sense::CLICK };
            let part = child.interact(card.place, scope.with(index), sense);
            part.widget_info(|| WidgetInfo::selected(Role::RadioButton, child.is_enabled(), on, choice.title));
            child.ctx().accesskit_node_builder(part.id, |node| node.set_description(choice.meaning));
            if on {
                take_over_focus(&child, scope, &part);
            }
            if part.clicked() {
                chosen = Some(choice.value);
            }
            if let Some(step) = step(&child, &part, Arrows::All) {
                chosen = self.choices.get(step.from(index, self.choices.len())).map(|choice| choice.value);
                hand_over_focus(&child, scope);
            }
            Self::card_ui(&child, card, on, &part);
        }
        if let Some(value) = chosen.filter(|value| value != self.value) {
            *self.value = value;
            response.mark_changed();
        }
        response
    }
}
