//! The cards on break-even and pay dip.

use eframe::egui::Ui;

use crate::app::present::salary::SalaryPage;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Card, Hint, verdict};

/// From the top of a card to its body: closer than elsewhere, for there is much to say.
const TOP: f32 = 38.0;

/// Paints both cards, one under the other, and answers how high they are together.
pub(super) fn verdicts_ui(ui: &mut Ui, page: &SalaryPage) -> f32 {
    let top = ui.cursor().min.y;
    let even = &page.break_even;
    Card::titled("Break-even").body_top(TOP).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        for plan in &even.plans {
            let response = ui.add(verdict(plan, &even.over));
            Hint::new(&plan.plan.name).text(&plan.name).attach(response);
        }
        text_ui(ui, &even.text);
    });
    ui.add_space(size::SPACE_16);
    Card::titled("Pay dip").body_top(TOP).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.page_title(page.dip.figure.as_str());
        text_ui(ui, &page.dip.text);
        text_ui(ui, &page.dip.floor);
    });
    ui.cursor().min.y - top
}

fn text_ui(ui: &mut Ui, text: &str) {
    if !text.is_empty() {
        ui.words(TextKind::Caption12, text, ui.tokens().t2);
    }
}
