//! The parts of the window that F6 moves between: top bar, rail and page.

use eframe::egui::{Context, FocusDirection, Id, Key, Modifiers, Rect, Role, Sense, Ui, Vec2};

use crate::app::state::State;

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

/// Where the parts stand and which one is to get the keyboard.
#[derive(Debug, Default)]
pub(super) struct Panes {
    /// In the order F6 visits them; as they were drawn last.
    places: Vec<(Pane, Rect)>,
    wanted: Option<Pane>,
}

impl Panes {
    /// F6 asks for the next part, Shift+F6 for the previous one.
    pub(super) fn keys(&mut self, context: &Context, state: &State) {
        if state.dialog.is_some() {
            return;
        }
        // Shift comes first: without it the shorter shortcut would take both.
        let back = context.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F6));
        if !back && !context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F6)) {
            return;
        }
        let focused = context.memory(eframe::egui::Memory::focused).and_then(|id| context.read_response(id));
        let from = focused.and_then(|response| {
            let centre = response.rect.center();
            self.places.iter().position(|(_, place)| place.contains(centre))
        });
        let count = self.places.len();
        let to = match (from, back) {
            (None, false) => count.checked_sub(1),
            (None, true) => Some(0),
            (Some(index), false) => (index + 1).checked_rem(count),
            (Some(index), true) => (index + count - 1).checked_rem(count),
        };
        self.wanted = to.and_then(|index| self.places.get(index)).map(|(pane, _)| *pane);
    }

    /// Forgets where the parts were, before they are drawn again.
    pub(super) fn begin(&mut self) {
        self.places.clear();
    }

    /// Notes a part at the start of its drawing; if it was asked for, its first control gets the keyboard.
    pub(super) fn part_ui(&mut self, ui: &Ui, pane: Pane) {
        let place = ui.max_rect();
        self.places.push((pane, place));
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| match pane {
            Pane::TopBar => {
                node.set_role(Role::Banner);
                node.set_label("Top bar");
            }
            Pane::Rail => {
                node.set_role(Role::Navigation);
                node.set_label("Screens");
            }
            Pane::Page => node.set_role(Role::Main),
        });
        if self.wanted != Some(pane) {
            return;
        }
        self.wanted = None;
        // A stop of no size that lasts for this frame hands the keyboard to the control after it.
        let start = Id::unique("start of the part");
        ui.memory_mut(|memory| {
            memory.request_focus(start);
            memory.move_focus(FocusDirection::Next);
        });
        ui.interact(Rect::from_min_size(place.min, Vec2::ZERO), start, Sense::focusable_noninteractive());
        ui.ctx().request_repaint();
    }
}
