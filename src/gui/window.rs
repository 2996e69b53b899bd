//! The session as an eframe application.

use std::sync::Arc;

use eframe::egui::{Context, RawInput, Ui, ViewportCommand};

use super::ending::Stage;
use super::session::Session;
use crate::app::action::FileAction;
use crate::app::after::After;
use crate::app::document::Document;
use crate::app::settings::WindowPlace;
use crate::domain::catalogue::Catalogue;

/// The frame before which the window is on the screen and can take the keyboard, counted from 0.
const FOCUS_FRAME: u64 = 1;
/// The frame that leaves the machine to other work.
const IDLE_FRAME: u64 = 2;

/// The application as eframe sees it.
pub(super) struct Window {
    session: Session,
    stage: Stage,
    /// The catalogue, until what takes long is made of it.
    warmed: Option<Arc<Catalogue>>,
    exit_after_first_frame: bool,
    title: String,
}

impl Window {
    pub(super) fn new(session: Session, stage: Stage, catalogue: Arc<Catalogue>, exit_after_first_frame: bool) -> Self {
        Self { session, stage, warmed: Some(catalogue), exit_after_first_frame, title: String::new() }
    }

    fn close_requested(&mut self, context: &Context) {
        if !context.input(|input| input.viewport().close_requested()) || self.exit_after_first_frame {
            return;
        }
        let viewport = context.input(|input| input.viewport().clone());
        if let Some(inner) = viewport.inner_rect {
            let place = WindowPlace {
                width: inner.width(),
                height: inner.height(),
                position: viewport.outer_rect.map(|outer| (outer.min.x, outer.min.y)),
                maximised: viewport.maximized.unwrap_or(false),
            };
            let before = self.session.state().settings.window;
            self.session.note_place(place.without_zoom(context.zoom_factor(), before));
        }
        if self.session.state().document.as_ref().is_some_and(Document::has_more_than_its_file)
            && !self.session.is_quitting()
        {
            context.send_viewport_cmd(ViewportCommand::CancelClose);
            self.session.queue(FileAction::Leave(After::Quit));
        }
    }

    fn dropped_files(&mut self, context: &Context) {
        let dropped: Vec<_> =
            context.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        if !dropped.is_empty() {
            self.session.queue(FileAction::Dropped(dropped));
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, context: &Context, _frame: &mut eframe::Frame) {
        self.close_requested(context);
        self.dropped_files(context);
        self.session.logic(context);
        if self.session.window_title() != self.title {
            self.session.window_title().clone_into(&mut self.title);
            context.send_viewport_cmd(ViewportCommand::Title(self.title.clone()));
        }
    }

    fn raw_input_hook(&mut self, _context: &Context, input: &mut RawInput) {
        self.session.take_input(&mut input.events);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        // A frame can take more than one pass.
        let frame = ui.ctx().cumulative_frame_nr();
        if self.exit_after_first_frame && frame > 0 {
            // The first frame was all that was asked for.
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            return;
        }
        self.session.ui(ui);
        if frame < IDLE_FRAME {
            ui.ctx().request_repaint();
        } else if let Some(catalogue) = self.warmed.take() {
            // Whoever asks for a name or a move before it is done waits no longer than without the thread.
            std::thread::spawn(move || catalogue.warm());
        }
        if frame == FOCUS_FRAME {
            self.stage.note_shown();
            // Where no window manager gives the keyboard to a new window, it has to ask.
            ui.ctx().send_viewport_cmd(ViewportCommand::Focus);
        }
    }
}
