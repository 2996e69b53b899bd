//! Settings.

use eframe::egui::Theme;
use egui_kittest::kittest::Queryable as _;
use rungs::app::action::ViewAction;
use rungs::app::view::Screen;

use crate::support::{Picture as _, sample_state, window};

fn picture(theme: Theme, name: &str) {
    let state = sample_state(theme, [ViewAction::Go(Screen::Settings).into()]);
    window(theme, [1280.0, 720.0], state).picture(name);
}

#[test]
fn dark_picture() {
    picture(Theme::Dark, "settings-dark");
}

#[test]
fn the_theme_changes() {
    let mut window =
        window(Theme::Dark, [1280.0, 720.0], sample_state(Theme::Dark, [ViewAction::Go(Screen::Settings).into()]));
    window.get_by_label("Light").click();
    window.run();
    assert_eq!(window.ctx.theme(), Theme::Light);
}
