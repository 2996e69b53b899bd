//! Paints the card of the bundled pack.

use eframe::egui::{Align, Layout, Role, Sense, Ui, WidgetInfo, text::TextWrapping, vec2};

use crate::app::present::data::PackCard;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Card, Chip, ChipKind};

/// Side of the icon's square.
const MARK: f32 = 36.0;

/// Paints the card over the width there is.
pub(super) fn card_ui(ui: &mut Ui, pack: &PackCard) {
    Card::plain().body_top(size::SPACE_12).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(size::SPACE_12, size::SPACE_4);
        ui.horizontal(|ui| {
            let (mark, _) = ui.allocate_exact_size(vec2(MARK, MARK), Sense::hover());
            ui.painter().rect_filled(mark, size::RADIUS_CONTROL, ui.tokens().bg3);
            Icon::Roles.paint(ui.painter(), mark.center(), size::ICON_RAIL, ui.tokens().acc);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.card_title(&pack.title);
                ui.caption(&pack.version);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = size::SPACE_8;
                ui.add(Chip::new(ChipKind::Met, "In use"));
                ui.add(Chip::new(ChipKind::Plain, &pack.licence));
            });
        });
        ui.add_space(size::SPACE_4);
        counts_ui(ui, pack);
        ui.add_space(size::SPACE_4);
        ui.words(TextKind::Caption12, &pack.kinds, ui.tokens().t2);
        ui.caption(&pack.about);
    });
}

/// Counts side by side, each with its word, on as many lines as they need.
fn counts_ui(ui: &mut Ui, pack: &PackCard) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::SPACE_24, size::SPACE_4);
        for (count, word) in &pack.counts {
            let mut job = TextKind::Title15.job(count, ui.tokens().t1);
            job.append(word, size::SPACE_4, TextKind::Body13.format(ui.tokens().t2));
            job.wrap = TextWrapping::no_max_width();
            let words = ui.painter().layout_job(job);
            let (place, response) = ui.allocate_exact_size(words.size(), Sense::hover());
            ui.painter().galley(place.min, words, ui.tokens().t1);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{count} {word}")));
        }
    });
}
