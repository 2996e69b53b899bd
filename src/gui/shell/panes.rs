//! The parts of the window that F6 moves between: top bar, rail, page, and what stands beside the page.

use eframe::egui::{Context, Key, Memory, Modifiers, Role, Ui};

use crate::app::state::State;
use crate::gui::widgets::{begin_panes, focus_next, note_pane, pane_beside, pane_of, want_pane};

/// A part of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pane {
    /// Menu, plan and commands.
    TopBar,
    /// The screens.
    Rail,
    /// The screen that is shown.
    Page,
}

impl Pane {
    fn name(self) -> &'static str {
        match self {
            Self::TopBar => "Top bar",
            Self::Rail => "Screens",
            Self::Page => "Page",
        }
    }

    /// Asks for the keyboard for its first control.
    pub(super) fn want(self, context: &Context) {
        want_pane(context, self.name());
    }

    /// Whether the keyboard is in it.
    pub(super) fn has_keyboard(self, context: &Context) -> bool {
        let focused = context.memory(Memory::focused);
        focused.and_then(|id| pane_of(context, id)).is_some_and(|name| name == self.name())
    }
}

/// F6 asks for the next part, Shift+F6 for the previous one. Call it before the frame is drawn.
pub(super) fn keys(context: &Context, state: &State) {
    begin_panes(context);
    if state.dialog.is_some() {
        return;
    }
    // Shift comes first: without it the shorter shortcut would take both.
    let back = context.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F6));
    if !back && !context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F6)) {
        return;
    }
    let from = context.memory(Memory::focused).and_then(|id| pane_of(context, id));
    if let Some(to) = pane_beside(context, from.as_deref(), back) {
        want_pane(context, &to);
    }
}

/// Notes a part at the start of its drawing; `title` names the page. If the part was asked for, its first control gets the
/// keyboard, except in the rail, where the answer says that the screen shown is to have it.
pub(super) fn part_ui(ui: &Ui, pane: Pane, title: &str) -> bool {
    let wanted = note_pane(ui, pane.name());
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(match pane {
            Pane::TopBar => Role::Banner,
            Pane::Rail => Role::Navigation,
            Pane::Page => Role::Main,
        });
        node.set_label(if pane == Pane::Page { title } else { pane.name() });
    });
    if wanted && pane != Pane::Rail {
        focus_next(ui);
    }
    wanted
}
