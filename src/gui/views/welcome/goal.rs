//! “Where do you want to go?”: a goal, or the roles within one move.

use eframe::egui::{Rect, Ui, pos2, vec2};

use super::{picked_ui, question_ui, shown, take};
use crate::app::present::welcome::{OptionRow, WelcomeData};
use crate::app::view::welcome::WelcomeView as Picked;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Card, ListRow, Picker, Segmented};

/// What a screen reader calls the field.
const NAME: &str = "The role you want";

/// Paints the second question.
pub(super) fn goal_ui(ui: &mut Ui, data: &WelcomeData, picked: &mut Picked) {
    Card::plain().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        question_ui(ui, "2", "Where do you want to go?");
        let choices = [(false, "I have a goal"), (true, "Show me options")];
        ui.add(Segmented::new("Goal or options", &mut picked.options, &choices));
        if picked.options {
            options_ui(ui, data, picked);
            return;
        }
        if let Some(goal) = &data.goal {
            if picked_ui(ui, goal, Icon::Flag, "Pick another goal", NAME) {
                picked.goal = None;
            }
            return;
        }
        let suggestions = shown(&data.goals);
        let width = ui.available_width();
        let picker = Picker::new(&mut picked.goal_text, NAME, &suggestions);
        let answer = picker.hint("Type the role you want").icon(Icon::Flag).large().width(width).show(ui);
        if let Some(index) = answer.chosen {
            take(picked, true, data, index);
        } else if !data.view.goal_text.trim().is_empty() && data.goals.is_empty() {
            ui.caption("No role is called like that. Try another word for it.");
        }
    });
}

fn options_ui(ui: &mut Ui, data: &WelcomeData, picked: &mut Picked) {
    if !data.options_note.is_empty() {
        ui.second(data.options_note.as_str());
        return;
    }
    ui.caption("Roles within one move, up or level. Pick one as the goal, or start without.");
    ui.spacing_mut().item_spacing.y = 0.0;
    for option in &data.options {
        let name = format!("{}, {}, {}", option.title, option.time, option.pay);
        let row = ListRow::new(&name, option.picked).show(ui, |ui, room| row_ui(ui, room, option));
        if row.response.clicked() || row.opened {
            picked.goal = if option.picked { None } else { Some(option.role.clone()) };
        }
    }
}

fn row_ui(ui: &Ui, room: Rect, option: &OptionRow) {
    let tokens = ui.tokens();
    let painter = ui.painter();
    let weak = ListRow::third_text(ui, option.picked);
    let inside = room.shrink2(vec2(size::SPACE_12, 0.0));
    let kind = if option.picked { TextKind::Strong13 } else { TextKind::Body13 };
    let columns = [
        (0.0, 0.37, kind, option.title.as_str(), tokens.t1),
        (0.38, 0.27, TextKind::Caption12, option.time.as_str(), tokens.t2),
        (0.66, 0.34, TextKind::Caption12, option.pay.as_str(), weak),
    ];
    for (left, width, kind, text, colour) in columns {
        let line = kind.line(painter, text, colour, inside.width() * width);
        let at = pos2(inside.min.x + inside.width() * left, inside.center().y - line.size().y / 2.0);
        painter.galley(at, line, colour);
    }
}
