//! Pay before and after the selected move, each with its source.

use eframe::egui::{Align2, Label, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::app::action::{Action, ViewAction};
use crate::app::present::pay_words::PayWords;
use crate::app::present::routes::MoveData;
use crate::app::view::roles::RoleTab;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::place::part;
use crate::gui::widgets::{Button, Card};

/// Height of the pay of one role without the lines under it.
const ROW: f32 = 26.0;
/// Height of the line under it.
const LINE: f32 = 16.0;

pub(super) fn pay_ui(ui: &mut Ui, data: &MoveData, actions: &mut Vec<Action>) {
    let mut go = false;
    Card::titled("Base pay, today’s money").fill_height(ui).show_with(
        ui,
        |ui| go = ui.add(Button::quiet("Sources").small().name("Sources of pay")).clicked(),
        |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            row_ui(ui, "Before", &data.from, &data.before, "");
            ui.add_space(size::SPACE_4);
            let y = ui.cursor().min.y;
            ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(size::STROKE, ui.tokens().line));
            ui.add_space(size::SPACE_4);
            row_ui(ui, "After", &data.to, &data.after, &data.change);
            if !data.pay_of_move.is_empty() {
                ui.add_space(size::SPACE_4 / 2.0);
                let words = TextKind::Caption12.job(&data.pay_of_move, ui.tokens().t2);
                ui.add(Label::new(words).wrap());
            }
        },
    );
    if go {
        actions.push(ViewAction::ShowRole(data.role.clone(), RoleTab::Pay).into());
    }
}

fn row_ui(ui: &mut Ui, when: &str, role: &str, pay: &PayWords, change: &str) {
    let tokens = ui.tokens();
    let below = [&pay.range, &pay.source].map(String::as_str).into_iter().filter(|text| !text.is_empty());
    let below = below.collect::<Vec<_>>().join(" · ");
    let height = ROW + if below.is_empty() { 0.0 } else { LINE };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let parts = [when, role, &pay.figure, change, &pay.range, &pay.source];
    let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::ListItem, true, &name));
    let first = part(rect, 0.0, 2.0, rect.width(), 20.0);
    let mut right = ui.paint_words(first, Align2::RIGHT_CENTER, TextKind::Title15, pay.figure.as_str(), tokens.t1);
    if !change.is_empty() {
        let room = first.with_max_x(right.min.x - size::SPACE_12);
        right = ui.paint_words(room, Align2::RIGHT_CENTER, TextKind::Mono12, change, tokens.t2);
    }
    let label = first.with_max_x(right.min.x - size::SPACE_8);
    ui.paint_words(label, Align2::LEFT_CENTER, TextKind::Body13, format!("{when}: {role}"), tokens.t1);
    let line = part(rect, 0.0, ROW - size::SPACE_4, rect.width(), LINE);
    ui.paint_words(line, Align2::RIGHT_CENTER, TextKind::Caption12, below, tokens.t3);
}
