//! The date of the selected move: the field to set it and the sum it follows from.

use eframe::egui::{Align2, Sense, Ui, WidgetInfo, vec2};

use crate::app::action::{Action, RouteAction};
use crate::app::drafts::Understood;
use crate::app::present::routes::{DateLine, MoveData};
use crate::app::typed;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::DraftField;
use crate::gui::views::place::part;
use crate::gui::widgets::{Button, Card, Checkbox, date_field};

/// Height of a line of the sum.
const LINE: f32 = 40.0;

pub(super) fn date_ui(ui: &mut Ui, data: &MoveData, actions: &mut Vec<Action>) {
    let date = &data.date;
    let mut offered = false;
    let offer = |ui: &mut Ui| offered = ui.add(Checkbox::from_bool(date.offer, "I have an offer")).changed();
    Card::titled("First day").fill_height(ui).show_with(ui, offer, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_12;
            let name = format!("First day as {}", data.to);
            let set = |set| RouteAction::SetStageStart(date.index, set);
            DraftField::new(&format!("stage {}", date.index), "First day", &date.date).titled(&data.to).show(
                ui,
                actions,
                |ui, text, error| ui.add(date_field(text, &name, error)),
                |text| Ok(Understood::of(typed::read::first_day(text, date.today)?, set)),
            );
            if date.set && ui.add(Button::quiet("Use the worked-out day")).clicked() {
                actions.push(RouteAction::SetStageStart(date.index, None).into());
            }
        });
        ui.add_space(size::SPACE_8);
        for line in &date.lines {
            line_ui(ui, line);
        }
        ui.add_space(size::SPACE_4);
        ui.words(TextKind::Caption12, date.sentence.as_str(), ui.tokens().t2);
    });
    if offered {
        actions.push(RouteAction::SetOffer(date.index, !date.offer).into());
    }
}

fn line_ui(ui: &mut Ui, line: &DateLine) {
    let tokens = ui.tokens();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
    let decides = if line.decides { ", decides the date" } else { "" };
    let name = format!("{}: {}, {}{decides}", line.label, line.value, line.note);
    response.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::ListItem, true, &name));
    let (icon, colour) = if line.decides { (Icon::Check, tokens.acc) } else { (Icon::Minus, tokens.t3) };
    let first = part(rect, 20.0, 2.0, rect.width() - 20.0, 18.0);
    icon.paint(ui.painter(), [rect.min.x + 7.0, first.center().y].into(), size::ICON_BUTTON, colour);
    let kind = if line.decides { TextKind::Strong13 } else { TextKind::Body13 };
    let value = ui.paint_words(first, Align2::RIGHT_CENTER, kind, line.value.as_str(), tokens.t1);
    let label = first.with_max_x(value.min.x - size::SPACE_8);
    ui.paint_words(label, Align2::LEFT_CENTER, kind, line.label.as_str(), tokens.t1);
    let second = part(rect, 20.0, 20.0, rect.width() - 20.0, 16.0);
    ui.paint_words(second, Align2::LEFT_CENTER, TextKind::Caption12, line.note.as_str(), tokens.t3);
}
