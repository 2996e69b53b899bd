//! The steps to do next, with boxes to tick.

use eframe::egui::{Align, Align2, Layout, Rect, Stroke, Ui, UiBuilder, vec2};

use crate::app::action::{Action, StepAction, ViewAction};
use crate::app::present::overview::{NextStep, Standing};
use crate::app::view::Screen;
use crate::domain::plan::plan_step::StepState;
use crate::gui::layout::{Part, columns, fitting};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::blank::blank_ui;
use crate::gui::views::place::{at, part};
use crate::gui::widgets::{Button, Card, Checkbox, Chip, ChipKind, ListRow, Progress, Tick};

/// Height of a step.
const ROW: f32 = 60.0;
/// Left edge of the words.
const WORDS: f32 = 28.0;

pub(super) fn next_ui(ui: &mut Ui, data: &Standing, actions: &mut Vec<Action>) {
    let mut go = false;
    Card::titled("Next steps").body_top(36.0).fill_height(ui).show_with(
        ui,
        |ui| go = ui.add(Button::quiet("All steps").small()).clicked(),
        |ui| match &data.next {
            Err(blank) => blank_ui(ui, Icon::Steps, blank, actions),
            Ok(next) => {
                let room = ui.max_rect();
                for (index, step) in next.steps.iter().take(fitting(room.height() + size::CARD_BOTTOM, ROW)).enumerate()
                {
                    let place = part(room, 0.0, ROW * index as f32, room.width(), ROW);
                    if index > 0 {
                        ui.painter().hline(room.x_range(), place.min.y, Stroke::new(size::STROKE, ui.tokens().line));
                    }
                    ui.push_id(step.id.as_str(), |ui| step_ui(ui, place, step, actions));
                }
            }
        },
    );
    if go {
        actions.push(ViewAction::Go(Screen::Steps).into());
    }
}

fn step_ui(ui: &mut Ui, place: Rect, step: &NextStep, actions: &mut Vec<Action>) {
    at(ui, part(place, -4.0, 5.0, size::CONTROL_SMALL, size::CONTROL_SMALL), |ui| {
        if ui.add(Checkbox::bare(Tick::Off, &format!("Finish {}", step.title))).changed() {
            actions.push(StepAction::SetState(step.id.clone(), StepState::Done).into());
        }
    });
    let words = place.with_min_x(place.min.x + WORDS - size::SPACE_4).expand2(vec2(size::SPACE_4, 0.0));
    let row = at(ui, part(words, size::SPACE_4, 3.0, words.width() - size::SPACE_4, ROW - 6.0), |ui| {
        ListRow::new(&name(step), false).height(ROW - 6.0).flush().show(ui, |ui, rect| content_ui(ui, rect, step))
    });
    if row.response.clicked() || row.opened {
        actions.push(ViewAction::ShowStep(step.id.clone()).into());
    }
}

fn name(step: &NextStep) -> String {
    let due = match (step.due.is_empty(), step.overdue) {
        (true, _) => String::new(),
        (false, true) => format!(", overdue since {}", step.due),
        (false, false) => format!(", due {}", step.due),
    };
    let more = if step.more == 0 { String::new() } else { format!(" and {} more", step.more) };
    let skill = if step.skill.is_empty() { String::new() } else { format!(", builds {}{more}", step.skill) };
    format!("{}{due}{skill}, {}", step.title, step.hours)
}

fn content_ui(ui: &mut Ui, rect: Rect, step: &NextStep) {
    let tokens = ui.tokens();
    let inside = rect.shrink2(vec2(size::SPACE_4, 0.0));
    let first = part(inside, 0.0, 4.0, inside.width(), TextKind::Body13.line_height());
    let mut right = first.max.x;
    if !step.due.is_empty() {
        let colour = if step.overdue { tokens.bad } else { tokens.t2 };
        let words = if step.overdue { format!("overdue, {}", step.due) } else { step.due.clone() };
        let shown = ui.paint_words(first, Align2::RIGHT_CENTER, TextKind::Body13, words, colour);
        let icon = shown.left_center() - vec2(size::SPACE_8 + 2.0, 0.0);
        Icon::Calendar.paint(ui.painter(), icon, size::ICON_BUTTON, colour);
        right = icon.x - size::ICON_BUTTON;
    }
    let title = first.with_max_x(right);
    ui.paint_words(title, Align2::LEFT_CENTER, TextKind::Body13, step.title.as_str(), tokens.t1);
    let second = part(inside, 0.0, 27.0, inside.width(), size::CHIP);
    ui.paint_words(second, Align2::RIGHT_CENTER, TextKind::Mono12, step.hours.as_str(), tokens.t1);
    let parts = [Part::at_least(162.0).down_to(0.0).in_turn(1), Part::exactly(96.0).down_to(48.0), Part::exactly(96.0)];
    let [chips, bar, _] = columns(second, size::SPACE_8, parts);
    let bar = Rect::from_center_size(bar.center(), vec2(bar.width(), size::SPACE_4));
    at(ui, bar, |ui| ui.add(Progress::new(step.part, &step.hours).height(size::SPACE_4)));
    let chips = UiBuilder::new().max_rect(chips).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(chips, |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_4;
        ui.set_clip_rect(ui.clip_rect().intersect(ui.max_rect().expand(1.0)));
        let more = if step.more > 0 { format!("+{}", step.more) } else { String::new() };
        if !step.skill.is_empty() {
            let more = TextKind::Caption12.line(ui.painter(), more.as_str(), tokens.t3, f32::INFINITY).size().x;
            ui.add(Chip::new(ChipKind::Plain, &step.skill).most(ui.available_width() - more - size::SPACE_8));
        }
        if step.more > 0 {
            // The name of the row tells it.
            let rest = ui.available_rect_before_wrap();
            ui.paint_words(rest, Align2::LEFT_CENTER, TextKind::Caption12, more, tokens.t3);
        }
    });
}
