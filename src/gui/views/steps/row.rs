//! One step of the list.

use eframe::egui::{Align2, Id, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use strum::IntoEnumIterator;

use super::grip::Grips;
use super::{StepsScreen, changed};
use crate::app::action::{Action, StepAction};
use crate::app::present::steps::{StepRow, StepsData};
use crate::app::view::steps::StepsPanel;
use crate::app::words::Words as _;
use crate::domain::ids::PlanStepId;
use crate::domain::plan::plan_step::StepState;
use crate::gui::layout::{Part, columns};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Checkbox, Chip, ChipKind, ListRow, MenuEntry, MenuOf, Tick};

/// Where the columns stand. A column that has no room is not there.
pub(super) struct Columns {
    title: Rect,
    skill: Rect,
    hours: Rect,
    logged: Rect,
    due: Rect,
    state: Rect,
    evidence: Rect,
}

impl Columns {
    /// The columns of a line of the list.
    pub(super) fn of(line: Rect) -> Self {
        let [_, title, skill, hours, logged, _, due, state, evidence, _] = columns(
            line,
            size::SPACE_8,
            [
                Part::exactly(40.0),
                Part::at_least(340.0).taking(0.4).down_to(260.0),
                Part::at_least(174.0).taking(0.2).or_nothing(1),
                Part::exactly(106.0),
                Part::exactly(66.0).or_nothing(2),
                Part::exactly(10.0).or_nothing(2),
                Part::exactly(90.0),
                Part::exactly(94.0).down_to(86.0),
                Part::at_least(153.0).taking(0.4).down_to(77.0).or_nothing(1),
                Part::exactly(8.0).down_to(0.0),
            ],
        );
        Self { title, skill, hours, logged, due, state, evidence }
    }
}

/// The id of the row of a step, by which the list knows that it has the focus.
pub(super) fn row_id(step: &PlanStepId) -> Id {
    Id::unique(("step row", step.as_str()))
}

/// Paints the heads of the columns.
pub(super) fn head_ui(ui: &Ui, line: Rect) {
    let columns = Columns::of(line);
    let (left, right) = (Align2::LEFT_CENTER, Align2::RIGHT_CENTER);
    for (place, align, word) in [
        (columns.title, left, "Step"),
        (columns.skill, left, "Skill"),
        (columns.hours, right, "Low, likely, high"),
        (columns.logged, right, "Logged"),
        (columns.due, left, "Due"),
        (columns.state, left, "State"),
        (columns.evidence, left, "Evidence"),
    ] {
        if place.is_positive() {
            ui.paint_words(place, align, TextKind::Caption12, word, ui.tokens().t3);
            let response = ui.interact(place, ui.scope_id().with(("head", word)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, word));
        }
    }
}

pub(super) fn state_chip(state: StepState) -> ChipKind {
    match state {
        StepState::ToDo => ChipKind::ToDo,
        StepState::Doing => ChipKind::Doing,
        StepState::Done => ChipKind::Done,
        StepState::Skipped => ChipKind::Skipped,
    }
}

/// Paints a step.
pub(super) fn row_ui(
    ui: &mut Ui,
    data: &StepsData,
    row: &StepRow,
    grips: &mut Grips,
    view: &mut StepsScreen,
    actions: &mut Vec<Action>,
) {
    let id = row_id(&row.id);
    let first = data.view.selected.is_none();
    let list_row = ListRow::new(&row.name, row.selected).tab_stop(row.selected || first).id(id);
    let mut wants_evidence = false;
    let shown = list_row.show(ui, |ui, rect| {
        let hovered = ui.rect_contains_pointer(rect);
        let grip = Rect::from_center_size(pos2(rect.min.x + 15.0, rect.center().y), vec2(14.0, size::CONTROL_SMALL));
        let focused = ui.memory(|memory| memory.has_focus(id));
        grips.grip_ui(ui, grip, &row.id, hovered || focused || row.selected);
        wants_evidence = content_ui(ui, row, rect, actions);
    });
    let response = shown.response;
    if row.selected && view.focus.as_ref() == Some(&row.id) {
        response.request_focus();
        view.focus = None;
    }
    if wants_evidence {
        view.focus_evidence = true;
    }
    if response.clicked() || shown.opened || wants_evidence {
        if response.clicked() {
            view.focus = Some(row.id.clone());
        }
        actions.push(changed(data, |view| {
            view.selected = Some(row.id.clone());
            view.panel = StepsPanel::Step;
        }));
    }
}

/// Paints the columns; true if evidence is to be added.
fn content_ui(ui: &mut Ui, row: &StepRow, rect: Rect, actions: &mut Vec<Action>) -> bool {
    let tokens = ui.tokens();
    let columns = Columns::of(rect);
    let third = ListRow::third_text(ui, row.selected);
    let tick = match row.state {
        StepState::Done => Tick::On,
        StepState::ToDo | StepState::Doing | StepState::Skipped => Tick::Off,
    };
    let tool = Rect::from_center_size(
        pos2(rect.min.x + 32.0, rect.center().y),
        vec2(size::CONTROL_SMALL, size::CONTROL_SMALL),
    );
    if ui.place(tool, Checkbox::bare(tick, &format!("Done: {}", row.title))).changed() {
        actions.push(StepAction::SetState(row.id.clone(), row.ticked).into());
    }
    let finished = matches!(row.state, StepState::Done | StepState::Skipped);
    let (kind, colour) = match (row.selected, finished) {
        (true, _) => (TextKind::Strong13, tokens.t1),
        (false, true) => (TextKind::Body13, tokens.t2),
        (false, false) => (TextKind::Body13, tokens.t1),
    };
    let title = ui.paint_words(columns.title, Align2::LEFT_CENTER, kind, row.title.as_str(), colour);
    if row.state == StepState::Skipped {
        ui.painter().hline(title.x_range(), title.center().y + 0.5, Stroke::new(size::STROKE, colour));
    }
    if columns.skill.is_positive() && !row.skill.is_empty() {
        skill_ui(ui, row, columns.skill);
    }
    hours_paint(ui, row, columns.hours, third);
    let colour = if row.any_logged { tokens.t1 } else { third };
    ui.paint_words(columns.logged, Align2::RIGHT_CENTER, TextKind::Mono12, row.logged.as_str(), colour);
    let due = if row.overdue { tokens.warn } else { tokens.t2 };
    ui.paint_words(columns.due, Align2::LEFT_CENTER, TextKind::Body13, row.due.as_str(), due);
    state_ui(ui, row, columns.state, actions);
    columns.evidence.is_positive() && evidence_ui(ui, row, columns.evidence, actions)
}

fn skill_ui(ui: &mut Ui, row: &StepRow, place: Rect) {
    let room = place.width() - 2.0 * size::SPACE_8;
    let words = TextKind::Caption12.line(ui.painter(), row.skill.as_str(), ui.tokens().t2, room);
    let wanted = vec2(words.size().x + 2.0 * size::SPACE_8, size::CHIP);
    let chip = Align2::LEFT_CENTER.align_size_within_rect(wanted, place);
    ui.painter().rect_filled(chip, size::RADIUS_CHIP, ui.tokens().bg3);
    let words_at = Align2::CENTER_CENTER.align_size_within_rect(words.size(), chip);
    ui.painter().galley(words_at.min, words, ui.tokens().t2);
    let response = ui.interact(chip, ui.scope_id().with("skill"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &row.skills));
    response.on_hover_text(&row.skills);
}

fn hours_paint(ui: &Ui, row: &StepRow, place: Rect, third: eframe::egui::Color32) {
    let tokens = ui.tokens();
    let [low, likely, high] = &row.hours;
    let column = place.width() / 3.0;
    let part = |index: f32| place.with_max_x(place.min.x + column * (index + 1.0));
    ui.paint_words(part(0.0), Align2::RIGHT_CENTER, TextKind::Mono12, low.as_str(), third);
    ui.paint_words(part(1.0), Align2::RIGHT_CENTER, TextKind::MonoStrong12, likely.as_str(), tokens.t1);
    ui.paint_words(part(2.0), Align2::RIGHT_CENTER, TextKind::Mono12, high.as_str(), third);
}

fn state_ui(ui: &mut Ui, row: &StepRow, place: Rect, actions: &mut Vec<Action>) {
    let place = Rect::from_center_size(place.center(), vec2(place.width(), size::CONTROL_SMALL));
    let late = if row.overdue { ", overdue" } else { "" };
    let name = format!("State of {}: {}{late}", row.title, row.state_word);
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        let kind = if row.overdue { ChipKind::Warning } else { state_chip(row.state) };
        let chip = Chip::new(kind, row.state_shown).in_selected_row(row.selected);
        let response = ui.add(chip.button(name));
        MenuOf::new(&response).show(|ui| {
            for state in StepState::iter() {
                let entry = MenuEntry::new(state.words()).checked(state == row.state).width(size::MENU_WIDTH);
                if ui.add(entry).clicked() && state != row.state {
                    actions.push(StepAction::SetState(row.id.clone(), state).into());
                }
            }
        });
    });
}

fn evidence_ui(ui: &mut Ui, row: &StepRow, place: Rect, actions: &mut Vec<Action>) -> bool {
    let tokens = ui.tokens();
    let left = pos2(place.min.x + size::ICON_CHIP / 2.0, place.center().y);
    let words = place.with_min_x(place.min.x + size::ICON_FIELD + 2.0);
    if let Some(link) = &row.link {
        Icon::Link.paint(ui.painter(), left, size::ICON_CHIP, tokens.acc);
        let shown = ui.paint_words(words, Align2::LEFT_CENTER, TextKind::Body13, row.evidence.as_str(), tokens.acc);
        let response = ui.interact(shown.with_min_x(place.min.x), ui.scope_id().with("link"), Sense::CLICK);
        let name = format!("Open {}", row.evidence);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        if response.on_hover_text(link).clicked() {
            actions.push(Action::Browse(link.clone()));
        }
        return false;
    }
    if !row.evidence.is_empty() {
        let skipped = row.state == StepState::Skipped;
        let (from, kind, colour) = if skipped {
            (place, TextKind::Caption12, ListRow::third_text(ui, row.selected))
        } else {
            (words, TextKind::Body13, tokens.t1)
        };
        if !skipped {
            Icon::Link.paint(ui.painter(), left, size::ICON_CHIP, tokens.t2);
        }
        let shown = ui.paint_words(from, Align2::LEFT_CENTER, kind, row.evidence.as_str(), colour);
        ui.interact(shown, ui.scope_id().with("evidence"), Sense::hover()).on_hover_text(&row.evidence);
        return false;
    }
    if row.state != StepState::Doing {
        return false;
    }
    Icon::Plus.paint(ui.painter(), left, size::ICON_CHIP, tokens.t2);
    let shown = ui.paint_words(words, Align2::LEFT_CENTER, TextKind::Body13, "Add link", tokens.t2);
    let target = Rect::from_min_max(pos2(place.min.x, place.min.y + 3.0), pos2(shown.max.x, place.max.y - 3.0));
    let response = ui.interact(target, ui.scope_id().with("add"), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Add evidence to {}", row.title)));
    response.clicked()
}
