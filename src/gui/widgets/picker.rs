//! A text field with a list of suggestions under it.

use eframe::egui::{Id, Key, Modifiers, Response, Ui};

use super::Field;
use super::arrow_keys::keep_arrows_and_escape;
use super::suggestion_list::{Suggestion, list_ui};
use crate::gui::theme::{Icon, size};

/// What happened.
pub struct PickerResponse {
    /// The text field.
    pub response: Response,
    /// The suggestion that was taken.
    pub chosen: Option<usize>,
    /// Esc was pressed while the list was open.
    pub dismissed: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct State {
    open: bool,
    /// Moved to with the keys or the pointer.
    marked: Option<usize>,
}

/// The picker. The caller searches; up and down move, Enter takes what is marked, Esc closes. Nothing is marked at first
/// unless one suggestion is clear.
#[must_use = "show it"]
pub struct Picker<'a> {
    text: &'a mut String,
    name: &'a str,
    hint: &'a str,
    suggestions: &'a [Suggestion],
    width: f32,
    height: f32,
    icon: Icon,
}

impl<'a> Picker<'a> {
    /// `suggestions` fit the text of the last pass, best first.
    pub fn new(text: &'a mut String, name: &'a str, suggestions: &'a [Suggestion]) -> Self {
        Self { text, name, hint: "", suggestions, width: 320.0, height: size::CONTROL, icon: Icon::Search }
    }

    /// Shown while the field is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Width in points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// 32 points high.
    pub fn large(mut self) -> Self {
        self.height = size::CONTROL_LARGE;
        self
    }

    /// Another icon than the magnifying glass.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = icon;
        self
    }

    /// The field called `name` inside `ui`, to ask for or about its focus.
    pub fn id(ui: &Ui, name: &str) -> Id {
        ui.make_persistent_id(("picker", name))
    }

    /// Shows the field and, while it is in use, the list.
    pub fn show(self, ui: &mut Ui) -> PickerResponse {
        let id = Self::id(ui, self.name);
        let mut state: State = ui.data_mut(|data| data.get_temp(id)).unwrap_or_default();
        let focused = ui.memory(|memory| memory.has_focus(id));
        let clear = self.suggestions.iter().position(|suggestion| suggestion.clear);
        let mut chosen = None;
        let mut dismissed = false;
        // Keys are taken before the text field sees them.
        if focused && state.open && !self.suggestions.is_empty() {
            let last = self.suggestions.len() - 1;
            let marked = state.marked.or(clear).map(|marked| marked.min(last));
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            if pressed(Key::ArrowDown) {
                state.marked = Some(marked.map_or(0, |marked| (marked + 1).min(last)));
            } else if pressed(Key::ArrowUp) {
                state.marked = Some(marked.map_or(last, |marked| marked.saturating_sub(1)));
            } else if pressed(Key::Enter) {
                chosen = marked;
            } else if pressed(Key::Escape) {
                state.open = false;
                dismissed = true;
            }
        } else if focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown)) {
            state.open = true;
        }
        let field = Field::new(self.text, self.name).hint(self.hint).id(id).width(self.width).height(self.height);
        let response = ui.add(field.icon(self.icon));
        // Esc closes the list first; only the next one leaves the field.
        keep_arrows_and_escape(ui.ctx(), id);
        if response.gained_focus() || response.changed() {
            state = State { open: true, marked: None };
        }
        if state.open && !self.suggestions.is_empty() {
            let mut marked = state.marked.or(clear);
            let shown = list_ui(ui, &response, self.name, self.suggestions, &mut marked);
            if marked != clear {
                state.marked = marked;
            }
            chosen = chosen.or(shown.inner);
            let elsewhere = ui.input(|input| input.pointer.any_pressed())
                && !shown.response.contains_pointer()
                && !response.contains_pointer();
            if elsewhere || (!response.has_focus() && !shown.response.contains_pointer() && !response.gained_focus()) {
                state.open = false;
            }
        }
        ui.ctx().accesskit_node_builder(id, |node| node.set_expanded(state.open && !self.suggestions.is_empty()));
        if chosen.is_some() {
            state.open = false;
            response.request_focus();
        }
        ui.data_mut(|data| data.insert_temp(id, state));
        PickerResponse { response, chosen, dismissed }
    }
}
