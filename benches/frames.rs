//! How long one frame of each screen takes: the pass over the widgets and the tessellation, with the sample plan open.

use std::sync::Arc;

use divan::Bencher;
use eframe::egui::{Context, RawInput, Rect, Ui, pos2};
use jiff::civil::date;
use rungs::app::action::{FileAction, ViewAction};
use rungs::app::effect::Effect;
use rungs::app::settings::Settings;
use rungs::app::state::State;
use rungs::app::update::update;
use rungs::app::view::Screen;
use rungs::gui::{Inbox, Performer, Session, theme};
use rungs::storage::{catalogue, sample_plan};

fn main() {
    divan::main();
}

struct Nothing;

impl Performer for Nothing {
    fn perform(&mut self, _effect: Effect, _inbox: &Inbox) {}
}

const SCREENS: [&str; 9] = ["Welcome", "Overview", "Roles", "Skills", "Routes", "Salary", "Steps", "Data", "Settings"];

fn screen(name: &str) -> Option<Screen> {
    use strum::IntoEnumIterator as _;
    Screen::iter().find(|screen| screen.title() == name)
}

#[divan::bench(args = SCREENS)]
fn frame(bencher: Bencher<'_, '_>, name: &str) {
    let (Ok(catalogue), Ok(plan)) = (catalogue::bundled(), sample_plan()) else { return };
    let mut state = State::new(Arc::new(catalogue), Settings::default(), date(2026, 11, 21));
    if let Some(screen) = screen(name) {
        update(&mut state, FileAction::Opened { plan: Box::new(plan), file: None }.into());
        update(&mut state, ViewAction::Go(screen).into());
    }
    let context = Context::default();
    theme::install(&context);
    let mut session = Session::new(state, Box::new(Nothing), &context);
    // The first frames lay text out that later ones take from the cache.
    for _ in 0..5 {
        draw(&context, &mut session);
    }
    bencher.bench_local(|| draw(&context, &mut session));
}

fn draw(context: &Context, session: &mut Session) -> usize {
    let input =
        RawInput { screen_rect: Some(Rect::from_min_max(pos2(0.0, 0.0), pos2(1280.0, 720.0))), ..RawInput::default() };
    let output = context.run_ui(input, |ui: &mut Ui| {
        session.logic(&ui.ctx().clone());
        session.ui(ui);
    });
    context.tessellate(output.shapes, output.pixels_per_point).len()
}
