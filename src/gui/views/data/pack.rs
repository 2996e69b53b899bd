//! Paints the card of the bundled pack.

use eframe::egui::{Align, Align2, Layout, Rect, Role, Sense, Ui, WidgetInfo, vec2};

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

/// Counts side by side, each with its word.
fn counts_ui(ui: &mut Ui, pack: &PackCard) {
    let width = ui.available_width();
    let (line, _) = ui.allocate_exact_size(vec2(width, size::CONTROL_SMALL), Sense::hover());
    let each = width / (pack.counts.len().max(1) as f32);
    for (index, (count, word)) in pack.counts.iter().enumerate() {
        let left = line.min.x + each * index as f32;
        let place = Rect::from_min_size(line.min, vec2(each, line.height())).translate(vec2(left - line.min.x, 0.0));
        let response = ui.interact(place, ui.scope_id().with(("count", index)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{count} {word}")));
        let number = ui.paint_words(place, Align2::LEFT_CENTER, TextKind::Title15, count, ui.tokens().t1);
        let rest = place.with_min_x(number.max.x + size::SPACE_4);
        ui.paint_words(rest, Align2::LEFT_CENTER, TextKind::Body13, *word, ui.tokens().t2);
    }
}
