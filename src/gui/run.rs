//! Opens the window.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;

use eframe::egui::{IconData, ViewportBuilder};
use jiff::civil::Date;

use super::desktop::Desktop;
use super::ending::{Flush, Stage, guarded, on_signal, watch};
use super::run_error::RunError;
use super::session::Session;
use super::theme;
use super::window::Window;
use crate::app::action::{FileAction, PackAction};
use crate::app::packs::LoadedPacks;
use crate::app::settings::{ScreenArea, Settings, WindowPlace};
use crate::app::state::State;
use crate::storage::folders::Folders;
use crate::storage::located_error::LocatedError;

/// What the window starts with.
#[derive(Debug)]
pub struct Start {
    /// Reads the catalogue and the packs of official files, used or not: beside the window, which takes as long to open.
    pub loading: JoinHandle<Result<LoadedPacks, Vec<LocatedError>>>,
    pub settings: Settings,
    /// Where settings, backups and recovery copies are kept; nowhere if the system names no home folder.
    pub folders: Option<Folders>,
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
/// From the corner of a screen to a window that has to be moved there, in pixels.
const ASIDE: i32 = 40;
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
    let Start { loading, settings, folders, settings_warning, today, plan, exit_after_first_frame } = start;
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
    let options =
        eframe::NativeOptions { viewport, persist_window: false, system_font_fallback: false, ..Default::default() };
    let (creating, last_work) = (stage.clone(), flush.clone());
    let build: eframe::AppCreator<'_> = Box::new(move |creation| {
        creating.note_built();
        if let Some(place) = settings.window {
            onto_a_screen(creation, place);
        }
        theme::install(&creation.egui_ctx);
        theme::use_system_fonts(&creation.egui_ctx);
        creation.egui_ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let LoadedPacks { listed, catalogue } = joined(loading)?;
        let warmed = Arc::clone(&catalogue);
        let mut state = State::new(catalogue, settings, today);
        state.settings_file = folders.as_ref().map(Folders::settings_file);
        let desktop = Desktop::new(folders, last_work).after_first_frame(creating.clone());
        // Read before the first frame, so that the first thing seen is the plan.
        let opened = plan.map(|plan| desktop.open_now(&plan));
        let mut session = Session::new(state, Box::new(desktop), &creation.egui_ctx);
        session.queue(opened.unwrap_or_else(|| FileAction::LookForLast.into()));
        // Last, for a plan that is opened clears what was told before.
        session.queue(PackAction::Listed(listed));
        if let Some(message) = settings_warning {
            session.queue(FileAction::SettingsPassedOver(message));
        }
        Ok(Box::new(Window::new(session, creating, warmed, exit_after_first_frame)))
    });
    let ran = guarded(&stage, &flush, || eframe::run_native("rungs", options, build));
    match (ran, stage.early_fault()) {
        (Some(Ok(())), _) => Ok(()),
        (Some(Err(error)), _) => {
            // What the window has not written by now is lost with the display.
            flush.run();
            Err(RunError::of(&error, stage.is_shown()))
        }
        (None, Some(fault)) => Err(RunError::of_fault(fault)),
        (None, None) => Err(RunError::Fault),
    }
}

/// What was read.
///
/// # Errors
/// Every problem found in it, one to a line.
fn joined(loading: JoinHandle<Result<LoadedPacks, Vec<LocatedError>>>) -> Result<LoadedPacks, String> {
    let loaded = loading.join().map_err(|_| "a fault in the program".to_owned())?;
    loaded.map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

/// Moves the window to a screen if the place it was opened at is on none, before it is shown.
fn onto_a_screen(creation: &eframe::CreationContext<'_>, place: WindowPlace) {
    let Some(window) = creation.winit_window() else { return };
    let screens: Vec<_> = window.available_monitors().collect();
    // The system tells screens in its pixels, of which a point of this window has so many.
    let pixels = window.scale_factor() as f32;
    let areas: Vec<_> = screens
        .iter()
        .map(|screen| {
            let (corner, size) = (screen.position(), screen.size());
            ScreenArea {
                left: corner.x as f32 / pixels,
                top: corner.y as f32 / pixels,
                width: size.width as f32 / pixels,
                height: size.height as f32 / pixels,
            }
        })
        .collect();
    if place.is_on(&areas) {
        return;
    }
    if let Some(screen) = window.primary_monitor().or_else(|| screens.into_iter().next()) {
        let mut corner = screen.position();
        corner.x += ASIDE;
        corner.y += ASIDE;
        window.set_outer_position(corner);
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
