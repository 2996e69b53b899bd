//! The cards on break-even and pay dip.

use eframe::egui::{Align, Layout, Ui};

use crate::app::present::salary::SalaryPage;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::Card;

/// Paints both cards, one under the other.
pub(super) fn verdicts_ui(ui: &mut Ui, page: &SalaryPage) {
    let break_even = &page.break_even;
    Card::titled("Break-even").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if !break_even.difference.is_empty() {
            pair_ui(ui, |ui| ui.caption("Path against staying"), |ui| ui.caption(&break_even.over));
        }
        pair_ui(
            ui,
            |ui| ui.page_title(&break_even.figure),
            |ui| ui.words(TextKind::Title15, &break_even.difference, ui.tokens().t1),
        );
        text_ui(ui, &break_even.text);
        if !break_even.range.is_empty() {
            text_ui(ui, &break_even.range);
        }
    });
    ui.add_space(size::SPACE_16);
    Card::titled("Pay dip").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.page_title(&page.dip.figure);
        text_ui(ui, &page.dip.text);
    });
    ui.add_space(size::SPACE_16);
}

fn text_ui(ui: &mut Ui, text: &str) {
    ui.words(TextKind::Caption12, text, ui.tokens().t2);
}

/// Something at the left and something at the right of one line.
fn pair_ui<A, B>(ui: &mut Ui, left: impl FnOnce(&mut Ui) -> A, right: impl FnOnce(&mut Ui) -> B) {
    ui.horizontal(|ui| {
        left(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), right);
    });
}
