//! Opens the window.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{IconData, ViewportBuilder};
use jiff::civil::Date;

use super::desktop::{Desktop, read};
use super::ending::{Flush, Stage, guarded, on_signal, watch};
use super::run_error::RunError;
use super::session::Session;
use super::theme;
use super::window::Window;
use crate::app::action::FileAction;
use crate::app::settings::{Settings, WindowPlace};
use crate::app::state::State;
use crate::domain::catalogue::Catalogue;

/// What the window starts with.
#[derive(Debug)]
pub struct Start {
    /// The catalogue.
    pub catalogue: Arc<Catalogue>,
    /// The settings.
    pub settings: Settings,
    /// Where the settings are kept; nowhere if the system names no home folder.
    pub settings_file: Option<PathBuf>,
    /// Why the settings file was passed over.
    pub settings_warning: Option<String>,
    /// The day it is.
    pub today: Date,
    /// A plan to open.
    pub plan: Option<PathBuf>,
    /// Close again once the first frame has been shown.
    pub exit_after_first_frame: bool,
}

/// Size of the window when it is opened for the first time, in points.
const FIRST_SIZE: WindowPlace = WindowPlace { width: 1280.0, height: 720.0, position: None, maximised: false };
/// The least size of the window, in points.
const LEAST_SIZE: [f32; 2] = [640.0, 420.0];

/// Opens the window and returns when it is closed.
///
/// # Errors
/// Why no window could be opened, or that a fault ended it.
pub fn run(start: Start) -> Result<(), RunError> {
    let (stage, flush) = (Stage::default(), Flush::default());
    let silence = RunError::silence();
    watch(stage.clone(), silence.complaint().unwrap_or_default(), silence.exit_code());
    if let Err(error) = on_signal(flush.clone()) {
        crate::cli::complain(&format!("a signal will end the window without its last work: {error}"));
    }
    let Start { catalogue, settings, settings_file, settings_warning, today, plan, exit_after_first_frame } = start;
    let WindowPlace { width, height, position, maximised } = settings.window.unwrap_or(FIRST_SIZE);
    let mut viewport = ViewportBuilder::default()
        .with_app_id("rungs")
        .with_title("Rungs")
        .with_inner_size([width.max(LEAST_SIZE[0]), height.max(LEAST_SIZE[1])])
        .with_min_inner_size(LEAST_SIZE)
        .with_maximized(maximised)
        .with_drag_and_drop(true);
    if let Some((x, y)) = position {
        viewport = viewport.with_position([x, y]);
    }
    if let Some(icon) = icon() {
        viewport = viewport.with_icon(icon);
    }
    let options = eframe::NativeOptions { viewport, persist_window: false, ..Default::default() };
    let creating = stage.clone();
    let build: eframe::AppCreator<'_> = Box::new(move |creation| {
        creating.note_built();
        theme::install(&creation.egui_ctx);
        creation.egui_ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let mut state = State::new(catalogue, settings, today);
        state.settings_file.clone_from(&settings_file);
        let mut session = Session::new(state, Box::new(Desktop::new(settings_file)), &creation.egui_ctx);
        if let Some(message) = settings_warning {
            session.queue(FileAction::SettingsPassedOver { message });
        }
        if let Some(plan) = plan {
            // Read before the first frame, so that the first thing seen is the plan.
            session.queue(read(&plan));
        }
        Ok(Box::new(Window::new(session, creating, exit_after_first_frame)))
    });
    let ran = guarded(&stage, &flush, || eframe::run_native("rungs", options, build));
    match (ran, stage.early_fault()) {
        (Some(Ok(())), _) => Ok(()),
        (Some(Err(error)), _) => Err(RunError::of(&error)),
        (None, Some(fault)) => Err(RunError::Toolkit(fault)),
        (None, None) => Err(RunError::Fault),
    }
}

/// The icon of the window; none if the bundled picture could not be read, which a test rules out.
fn icon() -> Option<Arc<IconData>> {
    let bytes = include_bytes!("../../assets/icons/rungs.png");
    eframe::icon_data::from_png_bytes(bytes).ok().map(Arc::new)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_icon_can_be_read() {
        assert_eq!(super::icon().map(|icon| (icon.width, icon.height)), Some((256, 256)));
    }
}
