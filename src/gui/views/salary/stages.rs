//! The figure of each stage, with the ways to another one and to the parts of pay.

use eframe::egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::lower::scroll_ui;
use crate::app::action::Action;
use crate::app::present::salary::stages::{PayStage, PayStages};
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Hint, paint_two_sources};

/// Height of a row.
const ROW: f32 = 40.0;
/// Height of a row whose buttons stand over one another.
const ROW_NARROW: f32 = 60.0;
/// Width of each button at the end of a row.
const BUTTON: f32 = 76.0;
/// In less room a row has the narrow form.
const NARROW: f32 = 620.0;

/// Words of one place in a row: two lines with their kinds.
type Lines<'a> = [(&'a str, TextKind); 2];

pub(super) fn stages_ui(ui: &mut Ui, stages: &PayStages, actions: &mut Vec<Action>) {
    ui.second(stages.sentence.as_str());
    scroll_ui(ui, "stages", |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, stage) in stages.rows.iter().enumerate() {
            ui.push_id(index, |ui| stage_ui(ui, stage, actions));
        }
    });
}

fn stage_ui(ui: &mut Ui, stage: &PayStage, actions: &mut Vec<Action>) {
    let width = ui.available_width();
    let narrow = width < NARROW;
    let (rect, response) = ui.allocate_exact_size(vec2(width, if narrow { ROW_NARROW } else { ROW }), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &stage.name));
    Hint::new(&stage.role).text(&stage.name).attach(response);
    let buttons = if narrow { BUTTON } else { 2.0 * BUTTON + size::SPACE_8 };
    let words = rect.with_max_x(rect.max.x - buttons - size::SPACE_8);
    let (small, mono) = (TextKind::Caption12, TextKind::Mono12);
    let role: Lines<'_> = [(&stage.role, TextKind::Body13), (&stage.from, small)];
    let figure: Lines<'_> = [(&stage.figure, mono), (&stage.meaning, small)];
    let range: Lines<'_> = [(&stage.range, mono), (&stage.parts, small)];
    let source: Lines<'_> = [(&stage.source, small), (stage.chosen, small)];
    if narrow {
        let (upper, lower) = words.split_top_bottom_at_fraction(0.66);
        let (left, right) = upper.split_left_right_at_fraction(0.5);
        lines_ui(ui, left.with_max_x(left.max.x - size::SPACE_8), role);
        lines_ui(ui, right, figure);
        let rest: Vec<_> = [stage.range.as_str(), &stage.source, stage.chosen, &stage.parts]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let lower = beside_mark(ui, lower, stage);
        ui.paint_words(lower, Align2::LEFT_CENTER, small, rest.join(", "), ui.tokens().t3);
    } else {
        let places = [(0.0, 0.25, role), (0.25, 0.49, figure), (0.49, 0.75, range), (0.75, 1.0, source)];
        for (from, to, lines) in places {
            let at = |share: f32| words.min.x + words.width() * share;
            let mut place = Rect::from_x_y_ranges(at(from)..=at(to) - size::SPACE_8, words.y_range());
            if to >= 1.0 {
                place = beside_mark(ui, place, stage);
            }
            lines_ui(ui, place, lines);
        }
    }
    buttons_ui(ui, rect, narrow, stage, actions);
}

/// What is left of a place beside the mark of a figure before which another source stands.
fn beside_mark(ui: &Ui, place: Rect, stage: &PayStage) -> Rect {
    if stage.of_two_sources.is_none() {
        return place;
    }
    place.with_max_x(paint_two_sources(ui, place.right_center()).min.x - size::SPACE_8)
}

/// Two lines over one another, or one in the middle.
fn lines_ui(ui: &Ui, place: Rect, lines: Lines<'_>) {
    let tokens = ui.tokens();
    let [(first, upper), (second, lower)] = lines;
    if first.is_empty() || second.is_empty() {
        let (text, kind) = if second.is_empty() { (first, upper) } else { (second, lower) };
        ui.paint_words(place, Align2::LEFT_CENTER, kind, text, tokens.t2);
        return;
    }
    let (top, bottom) = place.split_top_bottom_at_fraction(0.5);
    ui.paint_words(top, Align2::LEFT_CENTER, upper, first, tokens.t1);
    ui.paint_words(bottom, Align2::LEFT_CENTER, lower, second, tokens.t3);
}

fn buttons_ui(ui: &mut Ui, rect: Rect, narrow: bool, stage: &PayStage, actions: &mut Vec<Action>) {
    let last = pos2(rect.max.x - BUTTON, rect.center().y);
    let (change, parts) = if narrow {
        let half = f32::midpoint(size::CONTROL_SMALL, size::SPACE_4);
        (last - vec2(0.0, half), last + vec2(0.0, half))
    } else {
        (last - vec2(BUTTON + size::SPACE_8, 0.0), last)
    };
    let place = |at: eframe::egui::Pos2| {
        Rect::from_min_size(at - vec2(0.0, size::CONTROL_SMALL / 2.0), vec2(BUTTON, size::CONTROL_SMALL))
    };
    let name = format!("Change the pay figure of {}", stage.role);
    if ui.place(place(change), Button::minor("Change").width(BUTTON).name(&name)).clicked() {
        actions.push(stage.change.clone());
    }
    let name = format!("Enter the parts of pay of {}", stage.role);
    if ui.place(place(parts), Button::minor("Pay parts").width(BUTTON).name(&name)).clicked() {
        actions.push(stage.enter_parts.clone());
    }
}
