//! The odds of being ahead of another plan, with what choosing wrong would cost.

use eframe::egui::{Rect, Response, Ui, pos2};

use super::lower::scroll_ui;
use crate::app::present::salary::odds::OddsData;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::place::at;
use crate::gui::widgets::LineChart;

/// Width of the sentences beside the chart.
const SIDE: f32 = 236.0;
/// In less room they stand under it.
const NARROW: f32 = 560.0;
/// Most of the height that they take there.
const UNDER: f32 = 0.45;

/// Paints chart and sentences.
pub(super) fn odds_ui(ui: &mut Ui, odds: &OddsData) -> Response {
    let room = ui.max_rect();
    let (plot, words) = places(ui, room, odds);
    at(ui, words, |ui| {
        scroll_ui(ui, "odds in words", |ui| {
            ui.spacing_mut().item_spacing.y = size::SPACE_8;
            for regret in &odds.regrets {
                ui.words(TextKind::Caption12, regret.text.as_str(), ui.tokens().t2);
            }
        });
    });
    at(ui, plot, |ui| LineChart::new(&odds.title, &odds.chart).show(ui))
}

/// Where the chart and the sentences stand.
fn places(ui: &Ui, room: Rect, odds: &OddsData) -> (Rect, Rect) {
    if odds.regrets.is_empty() {
        return (room, Rect::from_min_max(room.max, room.max));
    }
    if room.width() >= NARROW {
        let split = room.max.x - SIDE;
        return (room.with_max_x(split - size::SPACE_16), Rect::from_min_max(pos2(split, room.min.y), room.max));
    }
    let height = |text: &str| TextKind::Caption12.lines(ui.painter(), text, ui.tokens().t2, room.width()).size().y;
    let words: f32 = odds.regrets.iter().map(|regret| height(&regret.text) + size::SPACE_8).sum();
    let split = room.max.y - words.min(room.height() * UNDER);
    (room.with_max_y(split - size::SPACE_4), room.with_min_y(split))
}
