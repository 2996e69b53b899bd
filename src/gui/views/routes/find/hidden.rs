//! What each constraint takes away, as dashed rows.

use eframe::egui::{Label, Stroke, Ui};

use crate::app::action::Action;
use crate::app::present::routes::find::HiddenRow;
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};
use crate::gui::views::place::{at, part};
use crate::gui::widgets::{Button, EndRow, dashed_rect};

/// Height of a row.
const ROW: f32 = 56.0;
/// Left edge of the words.
const WORDS: f32 = 44.0;

pub(super) fn hidden_ui(ui: &mut Ui, rows: &[HiddenRow], actions: &mut Vec<Action>) {
    for row in rows {
        let (_, rect) = ui.allocate_space([ui.available_width(), ROW].into());
        let tokens = ui.tokens();
        let edge = Stroke::new(size::STROKE, tokens.ctl);
        dashed_rect(ui.painter(), rect, size::RADIUS_CARD, edge, size::DASH_EDGE);
        let eye = [rect.min.x + size::SPACE_24, rect.center().y].into();
        Icon::EyeOff.paint(ui.painter(), eye, size::ICON_ROW, tokens.t2);
        let inside = part(rect, WORDS, 0.0, rect.width() - WORDS - size::SPACE_12, ROW);
        at(ui, inside, |ui| {
            let end = EndRow::new(ui, inside);
            let words = end.before(size::SPACE_8);
            at(ui, words.with_min_y(words.min.y + size::SPACE_8), |ui| {
                ui.spacing_mut().item_spacing.y = size::SPACE_4;
                ui.add(Label::new(TextKind::Body13.job(&row.words, tokens.t1)).truncate());
                ui.add(Label::new(TextKind::Caption12.job(&row.detail, tokens.t3)).truncate());
            });
            end.show(ui, |ui| {
                let name = format!("{}: {}", row.button, row.words);
                if ui.add(Button::quiet(&row.button).small().name(&name)).clicked() {
                    actions.push(row.lift.clone());
                }
            });
        });
    }
}
