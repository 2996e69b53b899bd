//! The frame around every screen: top bar, rail, palette, dialogs, messages and keys.

mod dialogs;
mod keys;
mod menu;
mod palette;
mod panes;
mod path_dialog;
mod rail;
mod safety_dialogs;
mod toasts;
mod top_bar;
mod waiting;

use eframe::egui::{CentralPanel, Context, Frame, Panel, Ui};

use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::present::chrome::ChromeData;
use crate::app::present::palette::{PaletteData, palette};
use crate::app::present::path::{PathData, path};
use crate::app::present::safety_dialog::SafetyDialogData;
use crate::app::state::State;
use crate::gui::theme::{ThemeExt as _, size};
use palette::Palette;
use panes::{Pane, Panes};
use toasts::Toasts;

/// The frame, with what only its painting needs to remember.
#[derive(Debug, Default)]
pub(super) struct Shell {
    toasts: Toasts,
    palette: Palette,
    palette_data: Option<PaletteData>,
    path_data: Option<PathData>,
    panes: Panes,
    safety_dialog: SafetyDialogData,
}

impl Shell {
    /// Turns keys that run commands into actions.
    pub(super) fn keys(&mut self, context: &Context, state: &State, actions: &mut Vec<Action>) {
        waiting::keys(context, state, actions);
        keys::run_shortcuts(context, state, actions);
        self.panes.keys(context, state);
    }

    /// Prepares what the frame shows of a new state.
    pub(super) fn rebuild(&mut self, state: &State) {
        self.toasts.follow(&state.notices);
        self.safety_dialog = SafetyDialogData::of(state);
        self.path_data = path(state);
        self.palette_data = match &state.dialog {
            Some(Dialog::Palette(typed)) => Some(palette(state, typed)),
            _ => None,
        };
    }

    /// Paints the frame and `page` inside it.
    pub(super) fn frame_ui(
        &mut self,
        ui: &mut Ui,
        chrome: &ChromeData,
        state: &State,
        actions: &mut Vec<Action>,
        page: impl FnOnce(&mut Ui, &mut Vec<Action>),
    ) {
        let tokens = ui.tokens();
        let panes = &mut self.panes;
        panes.begin();
        let bar = Frame::new().fill(tokens.bg0);
        Panel::top("top bar").exact_size(size::TOP_BAR).frame(bar).show_separator_line(false).show(ui, |ui| {
            panes.part_ui(ui, Pane::TopBar);
            top_bar::top_bar_ui(ui, chrome, state, actions);
        });
        if !state.is_welcoming() {
            let rail =
                Panel::left("rail").exact_size(size::RAIL).resizable(false).frame(bar).show_separator_line(false);
            rail.show(ui, |ui| {
                panes.part_ui(ui, Pane::Rail);
                rail::rail_ui(ui, &chrome.rail, actions);
            });
        }
        CentralPanel::default().frame(Frame::new().fill(tokens.bg1)).show(ui, |ui| {
            panes.part_ui(ui, Pane::Page);
            page(ui, actions);
        });
        dialogs::dialog_ui(ui.ctx(), state, actions);
        safety_dialogs::safety_dialog_ui(ui.ctx(), &self.safety_dialog, actions);
        if let Some(data) = &self.path_data {
            path_dialog::path_dialog_ui(ui.ctx(), data, actions);
        }
        waiting::waiting_ui(ui.ctx(), state, actions);
        self.palette.show(ui.ctx(), self.palette_data.as_ref(), actions);
        self.toasts.show(ui.ctx(), actions);
    }
}
