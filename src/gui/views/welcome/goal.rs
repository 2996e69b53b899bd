//! “Where do you want to go?”: a goal, or the roles within one move.

use eframe::egui::{
    Align, Color32, Label, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, vec2,
};

use super::{picked_ui, question_ui, shown, take};
use crate::app::present::welcome::{OptionCard, WelcomeData};
use crate::app::view::welcome::WelcomeView as Picked;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Card, ChoiceCard, ChoiceCards, Picker};

/// What a screen reader calls the field.
const NAME: &str = "The role you want";
/// Least width of a role that stands beside another.
const LEAST_WIDTH: f32 = 240.0;

/// Paints the second question.
pub(super) fn goal_ui(ui: &mut Ui, data: &WelcomeData, picked: &mut Picked) {
    Card::plain().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        question_ui(ui, "2", "Where do you want to go?");
        let choices = [
            ChoiceCard { value: false, title: "I have a goal", meaning: "Pick a role and see the routes to it" },
            ChoiceCard { value: true, title: "Show me options", meaning: "Roles in reach, by skills, time and pay" },
        ];
        ui.add(ChoiceCards::new("Goal or options", &mut picked.options, &choices));
        if picked.options {
            options_ui(ui, data, picked);
            return;
        }
        if let Some(goal) = &data.goal {
            if picked_ui(ui, goal, Icon::Flag, "Pick another goal", NAME) {
                picked.goal = None;
            }
            if let Some(card) = &data.goal_card {
                facts_ui(ui, card);
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
    ui.caption("Roles one move away. Pick one as the goal, or start without.");
    let room = ui.available_width();
    let beside = (room - size::SPACE_12) / 2.0;
    let (columns, width) = if beside >= LEAST_WIDTH { (2, beside.floor()) } else { (1, room) };
    for row in data.options.chunks(columns) {
        // Cards of a row are as high as the highest, which is known from the pass before.
        let id = ui.next_auto_id().with("row of options");
        let height = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or_default();
        let mut highest = 0.0_f32;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_12;
            for option in row {
                let (clicked, inside) = option_ui(ui, option, [width, height]);
                highest = highest.max(inside);
                if clicked {
                    picked.goal = if option.picked { None } else { Some(option.role.clone()) };
                }
            }
        });
        if (highest - height).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, highest));
            ui.ctx().request_repaint();
        }
    }
}

/// A role that can be picked. Answers whether it was clicked, and the height it needs.
fn option_ui(ui: &mut Ui, option: &OptionCard, [width, height]: [f32; 2]) -> (bool, f32) {
    let id = ui.scope_id().with(&option.role);
    let place = Rect::from_min_size(ui.cursor().min, vec2(width, height));
    let response = ui.interact(place, id, Sense::click());
    let name = format!(
        "{}: {}, {}, {}. {} {}",
        option.title, option.covered, option.time, option.pay, option.sentence, option.warning
    );
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), option.picked, name.trim()));
    let tokens = ui.tokens();
    let (fill, edge) = match (option.picked, response.hovered()) {
        (true, _) => (tokens.accbg, tokens.acc),
        (false, true) => (tokens.bg3, tokens.ctl),
        (false, false) => (Color32::TRANSPARENT, tokens.line),
    };
    let edge = if response.has_focus() {
        Stroke::new(size::FOCUS_STROKE, tokens.acc)
    } else {
        Stroke::new(size::STROKE, edge)
    };
    ui.painter().rect(place, size::RADIUS_CONTROL, fill, edge, StrokeKind::Inside);
    let inside = place.shrink(size::SPACE_12).with_max_y(f32::INFINITY);
    let column = UiBuilder::new().max_rect(inside).layout(Layout::top_down(Align::Min));
    let content = ui.scope_builder(column, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(size::SPACE_4);
        ui.set_width(inside.width());
        wrapped(ui, TextKind::Strong13, &option.title, tokens.t1);
        facts_ui(ui, option);
    });
    let needed = content.response.rect.height() + 2.0 * size::SPACE_12;
    let card = Rect::from_min_size(place.min, vec2(width, height.max(needed)));
    ui.advance_cursor_after_rect(card);
    (response.clicked(), needed)
}

/// What a move there means: skills, time, pay, and what speaks against it.
fn facts_ui(ui: &mut Ui, option: &OptionCard) {
    let tokens = ui.tokens();
    wrapped(ui, TextKind::Body13, &format!("{} · {}", option.covered, option.time), tokens.t1);
    wrapped(ui, TextKind::Caption12, &option.pay, tokens.t2);
    wrapped(ui, TextKind::Caption12, &option.sentence, tokens.t2);
    if !option.warning.is_empty() {
        wrapped(ui, TextKind::Caption12, &option.warning, tokens.warn);
    }
}

fn wrapped(ui: &mut Ui, kind: TextKind, words: &str, colour: Color32) {
    ui.add(Label::new(kind.job(words, colour)).wrap().selectable(false));
}
