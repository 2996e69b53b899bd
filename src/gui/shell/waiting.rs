//! What the window shows while a file dialog of the desktop is open: that it waits, and two ways out. Nothing is blocked
//! meanwhile. A desktop whose dialog never comes or never answers leaves the person here, and nowhere worse.

use eframe::egui::{Align2, Area, Context, Id, Key, Margin, Modifiers, Order, Role, WidgetInfo, accesskit::Live, vec2};

use crate::app::action::{Action, FileAction};
use crate::app::shortcut::Shortcut;
use crate::app::state::State;
use crate::gui::theme::{TextExt as _, ThemeExt as _, size};
use crate::gui::widgets::{Button, edged, key_cap};

/// Types a path in place of the dialog.
const TYPE: Shortcut = Shortcut::command('L');

/// Esc gives the file dialog up, the key of the path types one in its place.
pub(super) fn keys(context: &Context, state: &State, actions: &mut Vec<Action>) {
    if state.picking.is_none() || state.dialog.is_some() {
        return;
    }
    let type_instead = super::keys::keys(TYPE);
    if type_instead.is_some_and(|keys| context.input_mut(|input| input.consume_shortcut(&keys))) {
        actions.push(FileAction::TypeInstead.into());
    } else if context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(FileAction::CancelPick.into());
    }
}

/// Paints the panel while a file dialog is open.
pub(super) fn waiting_ui(context: &Context, state: &State, actions: &mut Vec<Action>) {
    if state.picking.is_none() {
        return;
    }
    let tokens = context.tokens();
    let frame = edged(tokens.bg3, tokens.ctl, size::RADIUS_CARD, Margin::symmetric(16, 12));
    let area = Area::new(Id::unique("waiting for the file dialog")).order(Order::Foreground);
    let shown = area.anchor(Align2::CENTER_TOP, vec2(0.0, size::TOP_BAR + size::SPACE_16)).show(context, |ui| {
        frame.show(ui, |ui| {
            // As high as its buttons, so that the words stand in the middle.
            ui.spacing_mut().interact_size.y = size::CONTROL;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = size::SPACE_12;
                let said = ui.body("Waiting for the file dialog");
                ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
                if ui.add(Button::plain("Type a path instead")).clicked() {
                    actions.push(FileAction::TypeInstead.into());
                }
                ui.add(key_cap(&TYPE.words()));
                if ui.add(Button::plain("Cancel")).clicked() {
                    actions.push(FileAction::CancelPick.into());
                }
                ui.add(key_cap("Esc"));
            });
        })
    });
    shown.response.widget_info(|| WidgetInfo::labeled(Role::Dialog, true, "File dialog of the desktop"));
}
