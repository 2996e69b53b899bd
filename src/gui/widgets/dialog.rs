//! A question that must be answered before anything else.

use eframe::egui::{Area, Context, Id, Label, Margin, Modal, Role, ScrollArea, Ui};

use super::{Button, EndRow, edged};
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, Tokens, opacity, size};

/// Between a dialog and the edges of the window, both sides together.
const AROUND: f32 = 32.0;
/// What a dialog with a list holds besides the list, in height: question, text, buttons and gaps.
const BESIDE_LIST: f32 = 190.0;
/// Least height of a list in a dialog.
const LEAST_LIST: f32 = 90.0;

/// What pressing a button of a dialog means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    Safe,
    Plain,
    Primary,
    Danger,
}

/// A dialog. Its title is a question, its buttons are verbs. Esc takes the safe choice, which has the focus first.
#[must_use = "show it"]
pub struct Dialog<'a> {
    question: &'a str,
    text: &'a str,
    choices: Vec<(&'a str, Weight)>,
    width: f32,
    start: Option<Id>,
}

impl<'a> Dialog<'a> {
    /// `question` ends in a question mark.
    pub fn new(question: &'a str) -> Self {
        Self { question, text: "", choices: Vec::new(), width: size::DIALOG_WIDTH, start: None }
    }

    /// What happens and what stays safe.
    pub fn text(mut self, text: &'a str) -> Self {
        self.text = text;
        self
    }

    /// The choice that loses nothing. Exactly one is needed.
    pub fn safe(self, verb: &'a str) -> Self {
        self.choice(verb, Weight::Safe)
    }

    /// Another choice.
    pub fn plain(self, verb: &'a str) -> Self {
        self.choice(verb, Weight::Plain)
    }

    /// The choice most will want.
    pub fn primary(self, verb: &'a str) -> Self {
        self.choice(verb, Weight::Primary)
    }

    /// The choice that loses something.
    pub fn danger(self, verb: &'a str) -> Self {
        self.choice(verb, Weight::Danger)
    }

    /// The keyboard starts in this field of the body instead of on the safe choice.
    pub fn start_in(mut self, field: Id) -> Self {
        self.start = Some(field);
        self
    }

    /// Another width in points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Shows a list in a dialog that would like to have `most` points of height; what has no room scrolls.
    pub fn list_ui(ui: &mut Ui, most: f32, rows: impl FnOnce(&mut Ui)) {
        let height = Self::list_height(ui.ctx(), most);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, rows);
    }

    /// The height of a list in a dialog that would like to have `most` points.
    pub fn list_height(context: &Context, most: f32) -> f32 {
        most.min((context.content_rect().height() - BESIDE_LIST).max(LEAST_LIST))
    }

    fn choice(mut self, verb: &'a str, weight: Weight) -> Self {
        self.choices.push((verb, weight));
        self
    }

    /// Shows the dialog. The answer is the index of the choice, in the order they were added.
    pub fn show(self, context: &Context) -> Option<usize> {
        self.show_with(context, |_| {})
    }

    /// Shows the dialog with `body` between text and buttons.
    pub fn show_with(self, context: &Context, body: impl FnOnce(&mut Ui)) -> Option<usize> {
        let id = Id::unique(("dialog", self.question));
        let tokens = context.tokens();
        let area: Area = Modal::default_area(id).role(Role::AlertDialog).accessible_name(self.question);
        let opened = just_opened(context, id);
        let shown = overlay(context, id, area, 16).show(context, |ui| {
            let window = context.content_rect();
            ui.set_width(self.width.min(window.width() - AROUND) - 2.0 * size::SPACE_16);
            // The buttons stay in view, however much there is to say in however low a window.
            let most = window.height() - AROUND - 3.0 * size::SPACE_16 - size::CONTROL;
            ScrollArea::vertical().max_height(most).auto_shrink([false, true]).show(ui, |ui| {
                ui.add(Label::new(TextKind::Title15.job(self.question, tokens.t1)).wrap());
                if !self.text.is_empty() {
                    ui.second(self.text);
                }
                body(ui);
            });
            if let Some(field) = self.start {
                focus_once(ui, id, field, opened);
            }
            ui.add_space(size::SPACE_8);
            self.buttons_ui(ui, opened)
        });
        tell_modal(context, id, self.text);
        let safe = || self.choices.iter().position(|(_, weight)| *weight == Weight::Safe);
        let dismissed = shown.should_close();
        shown.inner.or_else(|| if dismissed { safe() } else { None })
    }

    fn buttons_ui(&self, ui: &mut Ui, opened: bool) -> Option<usize> {
        let mut answer = None;
        EndRow::next_line(ui, size::CONTROL).show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_12;
            for (index, (verb, weight)) in self.choices.iter().enumerate() {
                let button = match weight {
                    Weight::Safe | Weight::Plain => Button::plain(verb),
                    Weight::Primary => Button::primary(verb),
                    Weight::Danger => Button::danger(verb),
                };
                let response = ui.add(button);
                if opened && self.start.is_none() && *weight == Weight::Safe {
                    response.request_focus();
                }
                if response.clicked() {
                    answer = Some(index);
                }
            }
        });
        answer
    }
}

/// A window that is to be answered first, over a curtain, with so many points between its edge and what is in it.
pub(in crate::gui) fn overlay(context: &Context, id: Id, area: Area, inside: i8) -> Modal {
    let tokens = context.tokens();
    let frame = edged(tokens.bg2, tokens.ctl, size::RADIUS_CARD, Margin::same(inside));
    Modal::new(id).area(area).frame(frame).backdrop_color(Tokens::faded(tokens.bg0, opacity::CURTAIN))
}

/// Tells a screen reader that the window `id` is to be answered first, and what it says.
pub(super) fn tell_modal(context: &Context, id: Id, text: &str) {
    context.accesskit_node_builder(id, |node| {
        node.set_modal();
        if !text.is_empty() {
            node.set_description(text);
        }
    });
}

/// Gives `field` the keyboard once the dialog `id` has opened. A pass that only measures takes it away again, so it is
/// asked for until the field has it.
fn focus_once(ui: &Ui, id: Id, field: Id, opened: bool) {
    let waiting = id.with("focus");
    let waits = opened || ui.data(|data| data.get_temp(waiting).unwrap_or(false));
    if !waits {
        return;
    }
    let arrived = !opened && ui.memory(|memory| memory.has_focus(field));
    if !arrived {
        ui.memory_mut(|memory| memory.request_focus(field));
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(waiting, !arrived));
}

/// True in the first pass that shows the overlay `id` after a pass that did not.
pub(super) fn just_opened(context: &Context, id: Id) -> bool {
    let pass = context.cumulative_pass_nr();
    let last: Option<u64> = context.data_mut(|data| {
        let last = data.get_temp(id);
        data.insert_temp(id, pass);
        last
    });
    last.is_none_or(|last| last + 1 < pass)
}
