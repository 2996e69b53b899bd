//! Paints the card beside the checks: what one of them found, or how plan and pack fit and how a figure is chosen.

use eframe::egui::{Align2, ScrollArea, Sense, Ui, vec2};

use super::changed;
use crate::app::action::Action;
use crate::app::present::data::{DataData, Finding, Findings};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, IconButton, ListRow, takes_escape};

/// Height of the card where it stands under the checks.
pub(super) const HEIGHT: f32 = 400.0;

pub(super) fn side_ui(ui: &mut Ui, data: &DataData, height: f32, actions: &mut Vec<Action>) {
    match &data.findings {
        Some(findings) => findings_ui(ui, data, findings, height, actions),
        None => rule_ui(ui, data, height),
    }
}

fn findings_ui(ui: &mut Ui, data: &DataData, findings: &Findings, height: f32, actions: &mut Vec<Action>) {
    let (mut close, mut copy) = (false, false);
    Card::titled(&findings.title).bare().body_top(size::CARD_BODY_TOP).height(height).show_with(
        ui,
        |ui| {
            copy = !findings.entries.is_empty()
                && ui.add(IconButton::new(Icon::Copy, "Copy the findings").small()).clicked();
            close = ui.add(IconButton::new(Icon::Close, "Close the findings").small()).clicked();
        },
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            padded_ui(ui, |ui| ui.words(TextKind::Caption12, findings.meaning, ui.tokens().t2));
            ui.add_space(size::SPACE_8);
            if findings.entries.is_empty() {
                padded_ui(ui, |ui| ui.body("Nothing was found."));
                return;
            }
            let area = ScrollArea::vertical().id_salt(&findings.title).auto_shrink(false);
            area.show_rows(ui, size::ROW_TALL, findings.entries.len(), |ui, range| {
                for (index, entry) in findings.entries.iter().enumerate().skip(range.start).take(range.len()) {
                    ui.push_id(index, |ui| finding_ui(ui, entry, actions));
                }
            });
        },
    );
    close |= takes_escape(ui);
    if close {
        actions.push(changed(data, |view| view.check = None));
    }
    if copy {
        actions.push(Action::Copy(findings.copied.clone()));
    }
}

fn finding_ui(ui: &mut Ui, entry: &Finding, actions: &mut Vec<Action>) {
    let name = format!("{}, {}", entry.title, entry.caption);
    let shown = ListRow::new(&name, false).tall().show(ui, |ui, rect| {
        let tokens = ui.tokens();
        let mut inside = rect.shrink2(vec2(size::SPACE_16, 5.0));
        if entry.open.is_some() {
            let centre = inside.right_center() - vec2(size::ICON_BUTTON / 2.0, 0.0);
            Icon::ChevronRight.paint(ui.painter(), centre, size::ICON_BUTTON, tokens.t3);
            inside.max.x -= size::ICON_BUTTON + size::SPACE_8;
        }
        let (upper, lower) = inside.split_top_bottom_at_fraction(0.5);
        ui.paint_words(upper, Align2::LEFT_CENTER, TextKind::Body13, entry.title.as_str(), tokens.t1);
        ui.paint_words(lower, Align2::LEFT_CENTER, TextKind::Caption12, entry.caption.as_str(), tokens.t3);
    });
    if shown.response.clicked() || shown.opened {
        actions.extend(entry.open.clone());
    }
    shown.response.on_hover_text(name);
}

fn rule_ui(ui: &mut Ui, data: &DataData, height: f32) {
    Card::titled("Your plan and this pack").height(height).show(ui, |ui| {
        ScrollArea::vertical().id_salt("plan and rule").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::SPACE_4;
            let colour = if data.unknown.is_empty() { ui.tokens().t2 } else { ui.tokens().warn };
            ui.words(TextKind::Body13, &data.fit, colour);
            for entry in &data.unknown {
                ui.add_space(size::SPACE_4);
                ui.body(&entry.title);
                ui.caption(&entry.used);
            }
            ui.add_space(size::SPACE_12);
            ui.card_title("Which figure is used");
            for (index, step) in data.rule.iter().enumerate() {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    let (place, _) = ui.allocate_exact_size(vec2(size::SPACE_16 + 2.0, 18.0), Sense::hover());
                    let number = (index + 1).to_string();
                    ui.paint_words(place, Align2::LEFT_CENTER, TextKind::Mono12, number, ui.tokens().t3);
                    ui.vertical(|ui| ui.second(*step));
                });
            }
            ui.add_space(size::SPACE_4);
            ui.words(TextKind::Caption12, data.never, ui.tokens().t2);
        });
    });
}

/// Content with the padding that rows have on their own.
fn padded_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) {
    let room = ui.available_rect_before_wrap().shrink2(vec2(size::SPACE_16, 0.0));
    ui.scope_builder(eframe::egui::UiBuilder::new().max_rect(room), content);
}

/// The word of a button that opens something in the browser.
pub(super) fn outside(word: &str) -> Button<'_> {
    Button::plain(word).icon(Icon::External).small()
}
