//! How a reading adds up.

use eframe::egui::{Align2, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use super::changed;
use crate::app::action::Action;
use crate::app::present::reading_ledger::{LedgerRow, ReadingLedger};
use crate::app::present::skills::SkillsData;
use crate::app::view::skills::SkillsPanel;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Card, IconButton, ListRow};

/// Width of the second column of figures.
const OF: f32 = 62.0;
/// Width of the first column of figures.
const ADDS: f32 = 62.0;
/// Room under the list for the total.
const TOTAL: f32 = size::ROW;

pub(super) fn ledger_ui(ui: &mut Ui, data: &SkillsData, ledger: &ReadingLedger, actions: &mut Vec<Action>) {
    let title = ledger.heading();
    let card = Card::titled(&title).fill_height(ui);
    let mut close = false;
    card.show_with(
        ui,
        |ui| close = ui.add(IconButton::new(Icon::Close, "Close the ledger").small()).clicked(),
        |ui| {
            ui.spacing_mut().item_spacing.y = size::SPACE_8;
            ui.second(ledger.sentence.as_str());
            let tokens = ui.tokens();
            let [skill, adds, of] = ledger.headings;
            let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::CHIP), Sense::hover());
            figures_paint(ui, head, [adds, of], TextKind::Caption12, tokens.t3);
            ui.paint_words(head, Align2::LEFT_CENTER, TextKind::Caption12, skill, tokens.t3);
            ui.painter().hline(head.x_range(), head.max.y + 2.0, Stroke::new(size::STROKE, tokens.line));
            ui.spacing_mut().item_spacing.y = 0.0;
            let rest = ui.available_rect_before_wrap();
            let rows = size::CONTROL_SMALL * ledger.rows.len() as f32;
            let height = rows.min((rest.height() - TOTAL).max(size::ROW));
            let list = Rect::from_min_size(rest.min, vec2(rest.width(), height));
            ui.scope_builder(UiBuilder::new().max_rect(list), |ui| {
                ScrollArea::vertical().id_salt(ledger.kind).auto_shrink(false).show(ui, |ui| {
                    for row in &ledger.rows {
                        ui.push_id(row.skill.as_str(), |ui| row_ui(ui, data, row, actions));
                    }
                });
            });
            let (line, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
            let [total, whole] = &ledger.total;
            response.widget_info(|| {
                WidgetInfo::labeled(eframe::egui::Role::Row, true, format!("{}, {total}", ledger.total_words))
            });
            ui.painter().hline(line.x_range(), line.min.y, Stroke::new(size::STROKE, tokens.ctl));
            ui.paint_words(line, Align2::LEFT_CENTER, TextKind::Strong13, ledger.total_words.as_str(), tokens.t1);
            figures_paint(ui, line, [total, whole], TextKind::MonoStrong12, tokens.t1);
        },
    );
    if close {
        actions.push(changed(data, |view| view.panel = SkillsPanel::Skill));
    }
}

/// Both figures at the right of a line; the answer is where they begin.
fn figures_paint(ui: &Ui, line: Rect, [adds, of]: [&str; 2], kind: TextKind, colour: eframe::egui::Color32) -> f32 {
    let weak = if kind == TextKind::Mono12 { ui.tokens().t2 } else { colour };
    ui.paint_words(line, Align2::RIGHT_CENTER, kind, of, weak);
    let first = line.with_max_x(line.max.x - OF);
    ui.paint_words(first, Align2::RIGHT_CENTER, kind, adds, colour);
    first.max.x - ADDS
}

fn row_ui(ui: &mut Ui, data: &SkillsData, row: &LedgerRow, actions: &mut Vec<Action>) {
    let name = format!("{}, {}, {} of {}", row.title, row.state, row.adds, row.of);
    let shown = ListRow::new(&name, false).height(size::CONTROL_SMALL).flush().show(ui, |ui, rect| {
        let tokens = ui.tokens();
        let colour = if row.counts { tokens.t1 } else { tokens.t3 };
        let right = figures_paint(ui, rect, [&row.adds, &row.of], TextKind::Mono12, colour);
        let state = rect.with_max_x(right + size::SPACE_8);
        let state = ui.paint_words(state, Align2::RIGHT_CENTER, TextKind::Caption12, row.state, tokens.t3);
        let words = rect.with_max_x(state.min.x - size::SPACE_8);
        ui.paint_words(words, Align2::LEFT_CENTER, TextKind::Body13, row.title.as_str(), tokens.t1);
    });
    if shown.opened || shown.response.clicked() {
        actions.push(changed(data, |view| {
            view.selected = Some(row.skill.clone());
            view.panel = SkillsPanel::Skill;
        }));
    }
}
