//! A number with less and more.

use eframe::egui::{Id, Key, Modifiers, Response, Ui};

use super::{Field, IconButton};
use crate::gui::theme::{Icon, size};

/// What was asked for. The caller owns range and step, and hands back the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepAsked {
    /// One or ten steps less.
    Less(u8),
    /// One or ten steps more.
    More(u8),
    /// Read the text.
    Typed,
}

/// The stepper. Up and down change the number, with Shift ten steps at a time.
#[must_use = "show it"]
pub struct Stepper<'a> {
    text: &'a mut String,
    name: &'a str,
    unit: &'a str,
    error: Option<&'a str>,
}

/// Width of the field alone.
const WIDTH: f32 = 72.0;
/// Steps at a time with Shift.
const MANY: u8 = 10;

impl<'a> Stepper<'a> {
    /// `name` says what the number is.
    pub fn new(text: &'a mut String, name: &'a str) -> Self {
        Self { text, name, unit: "", error: None }
    }

    /// Unit at the right.
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// What is wrong with the text.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    pub fn show(self, ui: &mut Ui) -> (Response, Option<StepAsked>) {
        let id: Id = ui.make_persistent_id(("stepper", self.name));
        let mut asked = by_key(ui, id);
        let shown = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_8;
            let less = ui.add(IconButton::new(Icon::Minus, &format!("Less, {}", self.name)).outlined());
            let field = Field::new(self.text, self.name).mono().unit(self.unit).error(self.error).width(WIDTH).id(id);
            let response = ui.add(if self.unit.is_empty() { field.centred() } else { field });
            let more = ui.add(IconButton::new(Icon::Plus, &format!("More, {}", self.name)).outlined());
            if less.clicked() {
                asked = Some(StepAsked::Less(1));
            } else if more.clicked() {
                asked = Some(StepAsked::More(1));
            } else if response.changed() {
                asked = asked.or(Some(StepAsked::Typed));
            }
            response
        });
        (shown.inner, asked)
    }
}

/// The step an arrow key asks for while the field has the focus.
fn by_key(ui: &Ui, id: Id) -> Option<StepAsked> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    let keys = [
        (Modifiers::SHIFT, Key::ArrowUp, StepAsked::More(MANY)),
        (Modifiers::SHIFT, Key::ArrowDown, StepAsked::Less(MANY)),
        (Modifiers::NONE, Key::ArrowUp, StepAsked::More(1)),
        (Modifiers::NONE, Key::ArrowDown, StepAsked::Less(1)),
    ];
    ui.input_mut(|input| {
        keys.into_iter().find(|(with, key, _)| input.consume_key(*with, *key)).map(|(.., asked)| asked)
    })
}
