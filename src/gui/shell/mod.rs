//! The frame around every screen: top bar, rail, palette, dialogs, messages and keys.

mod advert;
mod dialogs;
mod drop_cue;
mod focus;
mod help;
mod import_dialog;
mod keys;
mod menu;
mod palette;
mod panes;
mod path_dialog;
mod rail;
mod safety_dialogs;
mod top_bar;
mod waiting;

use eframe::egui::{CentralPanel, Context, Frame, Memory, Panel, Ui, accesskit_root_id};

use crate::app::action::Action;
use crate::app::dialog::Dialog;
use crate::app::present::about::about;
use crate::app::present::advert::{AdvertData, advert};
use crate::app::present::chrome::ChromeData;
use crate::app::present::help::{HelpData, help};
use crate::app::present::import_dialog::{ImportData, import_dialog};
use crate::app::present::palette::{PaletteData, palette};
use crate::app::present::path::{PathData, path};
use crate::app::present::safety_dialog::SafetyDialogData;
use crate::app::state::State;
use crate::app::view::Screen;
use crate::app::view::steps::StepsPanel;
use crate::gui::theme::{ThemeExt as _, size};
use crate::gui::views::ADDING;
use crate::gui::widgets::{ToastStack, want_pane};
use focus::Focus;
use palette::Palette;
use panes::{Pane, part_ui};

/// The frame, with what only its painting needs to remember.
#[derive(Debug, Default)]
pub(super) struct Shell {
    toasts: ToastStack,
    palette: Palette,
    palette_data: Option<PaletteData>,
    path_data: Option<PathData>,
    advert_data: Option<AdvertData>,
    import_data: Option<ImportData>,
    help_data: Option<HelpData>,
    /// What About says, while it is open.
    about: Option<String>,
    focus: Focus,
    /// The screen that is shown, `None` before a plan is open; and whether a key has asked for another.
    screen: Option<Screen>,
    /// Whether recommended steps stand beside the list.
    adding: bool,
    by_key: bool,
    safety_dialog: SafetyDialogData,
}

impl Shell {
    /// Turns keys that run commands into actions.
    pub(super) fn keys(&mut self, context: &Context, state: &State, actions: &mut Vec<Action>) {
        let to_page = self.focus.follow(context);
        waiting::keys(context, state, actions);
        let before = actions.len();
        keys::run_shortcuts(context, state, actions);
        self.by_key = actions.len() > before;
        panes::keys(context, state);
        if to_page {
            Pane::Page.want(context);
        }
    }

    /// Prepares what the frame shows of a new state.
    pub(super) fn rebuild(&mut self, context: &Context, state: &State) {
        self.follow_screen(context, state);
        self.toasts.follow(&state.notices);
        self.safety_dialog = SafetyDialogData::of(state);
        self.path_data = path(state);
        self.advert_data = advert(state);
        self.import_data = import_dialog(state);
        self.help_data = help(state);
        self.about = (state.dialog == Some(Dialog::About)).then(|| about(state));
        self.palette_data = match &state.dialog {
            Some(Dialog::Palette(typed)) => Some(palette(state, typed)),
            _ => None,
        };
    }

    /// The keyboard goes to a screen that was asked for by a key or from the screen before it. In the rail it stays.
    fn follow_screen(&mut self, context: &Context, state: &State) {
        let screen = (!state.is_welcoming()).then_some(state.view.screen);
        let used = context.memory(Memory::focused).is_some() && !Pane::Rail.has_keyboard(context);
        if screen != self.screen && (self.by_key || used) {
            // The first screen of all gives the keyboard to its first field itself.
            if screen.is_some() {
                Pane::Page.want(context);
            }
        }
        let adding = screen == Some(Screen::Steps) && state.view.steps.panel == StepsPanel::Add;
        if adding && !self.adding && self.by_key {
            want_pane(context, ADDING);
        }
        self.adding = adding;
        self.screen = screen;
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
        ui.ctx().accesskit_node_builder(accesskit_root_id(), |node| node.set_label(chrome.window_title.as_str()));
        let bar = Frame::new().fill(tokens.bg0);
        Panel::top("top bar").exact_size(size::TOP_BAR).frame(bar).show_separator_line(false).show(ui, |ui| {
            part_ui(ui, Pane::TopBar, "");
            top_bar::top_bar_ui(ui, chrome, state, actions);
        });
        if !state.is_welcoming() {
            let rail =
                Panel::left("rail").exact_size(size::RAIL).resizable(false).frame(bar).show_separator_line(false);
            rail.show(ui, |ui| {
                let wanted = part_ui(ui, Pane::Rail, "");
                rail::rail_ui(ui, &chrome.rail, wanted, actions);
            });
        }
        CentralPanel::default().frame(Frame::new().fill(tokens.bg1)).show(ui, |ui| {
            let title = if state.is_welcoming() { "Welcome" } else { state.view.screen.title() };
            part_ui(ui, Pane::Page, title);
            page(ui, actions);
        });
        dialogs::dialog_ui(ui.ctx(), state, self.about.as_deref(), actions);
        safety_dialogs::safety_dialog_ui(ui.ctx(), &self.safety_dialog, actions);
        if let Some(data) = &self.path_data {
            path_dialog::path_dialog_ui(ui.ctx(), data, actions);
        }
        if let Some(data) = &self.advert_data {
            advert::advert_ui(ui.ctx(), state, data, actions);
        }
        if let Some(data) = &self.import_data {
            import_dialog::import_dialog_ui(ui.ctx(), data, actions);
        }
        if let Some(data) = &self.help_data {
            help::help_ui(ui.ctx(), data, actions);
        }
        waiting::waiting_ui(ui.ctx(), state, actions);
        self.palette.show(ui.ctx(), self.palette_data.as_ref(), actions);
        if let Some((closed, offer)) = self.toasts.show(ui.ctx(), [size::RAIL + size::PAGE_SIDE, size::PAGE_BOTTOM]) {
            actions.push(Action::CloseNotice(closed));
            actions.extend(offer);
        }
        drop_cue::drop_cue_ui(ui.ctx());
    }
}
