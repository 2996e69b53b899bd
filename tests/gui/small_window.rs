//! A small window: everything stays usable.

use eframe::egui::Theme;
use rungs::app::action::ViewAction;
use rungs::app::screen::Screen;

use crate::support::{Picture as _, sample_state, window};

fn picture(theme: Theme, screen: Screen, name: &str) {
    let state = sample_state(theme, [ViewAction::Go(screen).into()]);
    window(theme, [900.0, 600.0], state).picture(name);
}

#[test]
fn overview() {
    picture(Theme::Dark, Screen::Overview, "small-overview-dark");
}

#[test]
fn salary() {
    picture(Theme::Light, Screen::Salary, "small-salary-light");
}
