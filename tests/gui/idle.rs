//! A window that nobody touches is still.

use eframe::egui::Theme;
use rungs::app::action::ViewAction;
use rungs::app::view::Screen;
use strum::IntoEnumIterator;

use crate::support::{empty_state, sample_state, window};

#[test]
fn no_screen_asks_for_another_frame() {
    for screen in Screen::iter() {
        let mut window =
            window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, [ViewAction::Go(screen).into()]));
        window.step();
        assert!(!window.ctx.has_requested_repaint(), "{} repaints while idle", screen.title());
        window.ctx.request_repaint();
        assert!(window.ctx.has_requested_repaint(), "the check sees a window that asks");
    }
}

#[test]
fn nor_does_the_first_screen() {
    let mut window = window(Theme::Dark, [1280.0, 720.0], empty_state(Theme::Dark));
    // The cursor in the first field blinks; without it there is nothing to draw.
    window.ctx.memory_mut(eframe::egui::Memory::stop_text_input);
    window.run();
    window.step();
    assert!(!window.ctx.has_requested_repaint());
}
