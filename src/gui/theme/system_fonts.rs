//! Fonts of the system, for scripts that the bundled ones do not cover.

use std::sync::{Arc, OnceLock, mpsc};
use std::thread;

use eframe::egui::{Context, FallbackRequest, FontFamily, FontInsert, FontProvider};
use egui_system_font_provider::SystemFontProvider;

/// The thread that asks for the first font, and the one of the provider. Where the system has no font at all, both fail:
/// fontique does before its release 0.12.
pub(in crate::gui) const THREADS: [&str; 2] = ["system fonts", "egui_system_font_provider"];

/// Fonts of the system, if it has any.
struct SystemFonts {
    found: OnceLock<Option<SystemFontProvider>>,
    finding: std::sync::Mutex<mpsc::Receiver<SystemFontProvider>>,
}

/// Lets the window use fonts of the system.
pub(in crate::gui) fn use_system_fonts(context: &Context) {
    let (found, finding) = mpsc::channel();
    let [name, _] = THREADS;
    let find = move || {
        let provider = SystemFontProvider::new();
        // Any character of a script will do: the question waits for the list of fonts.
        provider.font_for(&FallbackRequest { cluster: "漢", family: &FontFamily::Proportional });
        // Whoever asks later finds the answer; a window that is closed by then does not ask.
        found.send(provider).unwrap_or_default();
    };
    // Without the thread there are no fonts of the system, and the receiver says so.
    let _finding = thread::Builder::new().name(name.to_owned()).spawn(find);
    context.add_font_provider(Arc::new(SystemFonts { found: OnceLock::new(), finding: finding.into() }));
}

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let found = self.found.get_or_init(|| {
            let finding = self.finding.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            finding.recv().ok()
        });
        found.as_ref()?.font_for(request)
    }
}
