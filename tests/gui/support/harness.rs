//! The one place that builds a harness, so that every test runs with the same fonts, themes and renderer.

use eframe::egui::{Context, Theme, Ui, UiBuilder, Vec2};
use egui_kittest::{Harness, HarnessBuilder};
use rungs::gui::theme::{ThemeExt as _, fonts, install};

use super::renderer::SoftRenderer;

fn builder<State>(theme: Theme, size: impl Into<Vec2>) -> HarnessBuilder<State> {
    Harness::builder()
        .with_size(size)
        // A change, the projection that follows and a page that grows: a few passes each.
        .with_max_steps(8)
        .with_theme(theme)
        .with_render_cursor(false)
        .with_os(eframe::egui::os::OperatingSystem::Nix)
        .renderer(SoftRenderer::default())
        .with_context_setup(prepare)
}

fn prepare(context: &Context) {
    // Fonts must be there before the first frame: the check for missing glyphs runs from the start.
    context.set_fonts(fonts());
    install(context);
    // Discs from the font atlas are drawn without smoothing here; as shapes they are round.
    context.tessellation_options_mut(|options| options.prerasterized_discs = false);
    context.all_styles_mut(|style| style.animation_time = 0.0);
}

/// The whole window in the colour of a page; the harness itself would leave a margin.
fn page(outer: &mut Ui, ui: &mut impl FnMut(&mut Ui)) {
    let screen = outer.ctx().content_rect();
    outer.set_clip_rect(screen);
    outer.painter().rect_filled(screen, 0.0, outer.tokens().bg1);
    outer.scope_builder(UiBuilder::new().max_rect(screen), ui);
}

/// A window of `size` points in `theme` that shows `ui`.
pub fn harness<'a>(theme: Theme, size: impl Into<Vec2>, ui: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    let mut ui = ui;
    builder(theme, size).build_ui(move |outer| page(outer, &mut ui))
}

/// The same with a state that the test can read.
pub fn state_harness<'a, State>(
    theme: Theme,
    size: impl Into<Vec2>,
    state: State,
    ui: impl FnMut(&mut Ui, &mut State) + 'a,
) -> Harness<'a, State> {
    let mut ui = ui;
    builder(theme, size).build_ui_state(move |outer, state| page(outer, &mut |inner: &mut Ui| ui(inner, state)), state)
}
