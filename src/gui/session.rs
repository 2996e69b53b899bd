//! One run of the window: state, what is shown of it, and what waits to be applied.

use std::sync::mpsc::Receiver;

use eframe::egui::{Context, Event, Theme, ThemePreference, Ui};

use super::pasted::clean_pasted;
use super::performer::{Inbox, Performer};
use super::shell::Shell;
use super::views::{self, Views};
use crate::app::action::{Action, SettingsAction};
use crate::app::effect::Effect;
use crate::app::present::ScreenData;
use crate::app::present::chrome::{ChromeData, chrome};
use crate::app::settings::{ThemeChoice, WindowPlace};
use crate::app::state::State;
use crate::app::update::update;

/// A run of the window. Everything that happens goes through its queue of actions.
pub struct Session {
    state: State,
    performer: Box<dyn Performer>,
    inbox: Inbox,
    answers: Receiver<Action>,
    queue: Vec<Action>,
    shown: Option<Shown>,
    views: Views,
    shell: Shell,
    quitting: bool,
}

struct Shown {
    version: u64,
    chrome: ChromeData,
    screen: ScreenData,
}

impl Session {
    /// A run that begins in this state.
    pub fn new(state: State, mut performer: Box<dyn Performer>, context: &Context) -> Self {
        let (inbox, answers) = Inbox::new(context.clone());
        performer.begin(&inbox);
        Self {
            state,
            performer,
            inbox,
            answers,
            queue: Vec::new(),
            shown: None,
            views: Views::default(),
            shell: Shell::default(),
            quitting: false,
        }
    }

    /// The state as it stands.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether the window is closing with the person's consent.
    pub fn is_quitting(&self) -> bool {
        self.quitting
    }

    /// Adds an action to be applied before the next draw.
    pub fn queue(&mut self, action: impl Into<Action>) {
        self.queue.push(action.into());
    }

    /// Takes what has come in for the performer before the window sees it.
    pub fn take_input(&mut self, events: &mut Vec<Event>) {
        self.performer.take_input(events, &self.inbox);
        clean_pasted(events);
    }

    /// Applies what waits and rebuilds what is shown if anything changed. Runs before each draw.
    pub fn logic(&mut self, context: &Context) {
        self.shell.keys(context, &self.state, &mut self.queue);
        // A gesture ends after the pass in which the button was let go: that pass may still change something.
        if !context.egui_is_using_pointer() && !context.input(|input| input.pointer.any_released()) {
            self.queue.push(Action::EndGesture);
        }
        let dark = context.theme() == Theme::Dark;
        if self.state.dark != dark {
            self.state.dark = dark;
            self.state.version += 1;
        }
        self.queue.extend(self.answers.try_iter());
        if let Some(today) = self.performer.today().filter(|today| *today != self.state.today) {
            // Before all that waits: what is done now is done today.
            self.queue.insert(0, Action::Today(today));
        }
        for action in std::mem::take(&mut self.queue) {
            for effect in update(&mut self.state, action) {
                self.quitting |= effect == Effect::Quit;
                self.performer.perform(effect, &self.inbox);
            }
        }
        self.follow_settings(context);
        views::show_drafts(context, self.state.document.as_ref().map(|document| &document.drafts));
        self.rebuild(context);
    }

    /// Notes where the window is, to be remembered.
    pub fn note_place(&mut self, place: WindowPlace) {
        self.queue(SettingsAction::SetWindow(place));
    }

    fn follow_settings(&self, context: &Context) {
        let preference = match self.state.settings.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Dark => ThemePreference::Dark,
            ThemeChoice::Light => ThemePreference::Light,
        };
        if context.options(|options| options.theme_preference) != preference {
            context.set_theme(preference);
        }
        let zoom = f32::from(self.state.settings.zoom_percent) / 100.0;
        if (context.zoom_factor() - zoom).abs() > f32::EPSILON {
            context.set_zoom_factor(zoom);
        }
    }

    fn rebuild(&mut self, context: &Context) {
        if self.shown.as_ref().is_some_and(|shown| shown.version == self.state.version) {
            return;
        }
        self.shell.rebuild(context, &self.state);
        self.shown = Some(Shown {
            version: self.state.version,
            chrome: chrome(&self.state),
            screen: ScreenData::of(&self.state),
        });
    }

    pub fn window_title(&self) -> &str {
        self.shown.as_ref().map_or("Rungs", |shown| &shown.chrome.window_title)
    }

    /// Draws the window.
    pub fn ui(&mut self, ui: &mut Ui) {
        let Some(shown) = &self.shown else { return };
        let before = self.queue.len();
        self.shell.frame_ui(ui, &shown.chrome, &self.state, &mut self.queue, |ui, actions| {
            self.views.ui(ui, &shown.screen, actions);
        });
        if self.queue.len() > before {
            ui.ctx().request_repaint();
        }
    }
}
