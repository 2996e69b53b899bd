//! What was understood of a text, under its field while it is typed. It floats, so that nothing moves.

use eframe::egui::accesskit::Live;
use eframe::egui::{Area, Margin, Order, Pos2, Response, Ui, pos2};

use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::edged;

/// How the words are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Understood,
    /// It is not understood as it stands.
    Unclear,
}

/// Shows the words under the field of `response` and says them to a screen reader.
pub(super) fn words_ui(ui: &Ui, response: &Response, words: &str, tone: Tone) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(words));
    let tokens = ui.tokens();
    let colour = match tone {
        Tone::Understood => tokens.t1,
        Tone::Unclear => tokens.t2,
    };
    let under: Pos2 = pos2(response.rect.min.x, response.rect.max.y + 2.0);
    let area = Area::new(response.id.with("words")).order(Order::Tooltip).fixed_pos(under).interactable(false);
    area.show(ui.ctx(), |ui| {
        let frame = edged(tokens.bg3, tokens.line, size::RADIUS_CONTROL, Margin::symmetric(8, 3));
        frame.show(ui, |ui| {
            ui.set_max_width(WIDTH.max(response.rect.width()));
            let shown = ui.words(TextKind::Caption12, words, colour);
            ui.ctx().accesskit_node_builder(shown.id, |node| node.set_live(Live::Polite));
        });
    });
}

/// Most width of the words in points, where the field is narrower.
const WIDTH: f32 = 280.0;
