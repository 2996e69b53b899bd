//! One skill in detail.

use eframe::egui::{Align, Align2, Layout, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::levels::levels_ui;
use super::{changed, rated};
use crate::app::action::{Action, SkillAction, StepAction, ViewAction};
use crate::app::drafts::{FieldId, Understood};
use crate::app::present::skills::{DetailStep, HistoryEntry, HoursPerLevel, SkillDetail, SkillsData, StepOffer};
use crate::app::view::roles::RoleTab;
use crate::app::view::skills::SkillsPanel;
use crate::domain::plan::plan_step::StepState;
use crate::domain::proficiency::Proficiency;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::DraftField;
use crate::gui::views::when::WhenField;
use crate::gui::widgets::{Button, Card, Checkbox, Chip, ChipKind, Field, IconButton, TextArea, Tick};

/// Height of a bar of hours per level.
const BAR: f32 = 6.0;
/// Height of a line with such a bar.
const BAR_LINE: f32 = 20.0;
/// From the left edge to a bar.
const BAR_LEFT: f32 = 40.0;
/// Room for the hours at the right of a bar.
const BAR_RIGHT: f32 = 56.0;
/// Chips of other roles shown before the rest.
const ROLES_SHOWN: usize = 6;

pub(super) fn detail_ui(ui: &mut Ui, data: &SkillsData, detail: &SkillDetail, actions: &mut Vec<Action>) {
    let card = Card::titled(&detail.title).fill_height(ui);
    let mut close = false;
    card.show_with(
        ui,
        |ui| close = ui.add(IconButton::new(Icon::Close, "Close details").small()).clicked(),
        |ui| {
            // The bar of the scroll area stands in the padding of the card.
            let room = ui.max_rect().with_max_x(ui.max_rect().max.x + size::SPACE_12);
            ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
                ScrollArea::vertical().id_salt(detail.id.as_str()).auto_shrink(false).show(ui, |ui| {
                    ui.set_max_width(room.width() - size::SPACE_12);
                    ui.spacing_mut().item_spacing = vec2(size::ICON_GAP, 2.0);
                    content_ui(ui, data, detail, actions);
                });
            });
        },
    );
    if close {
        actions.push(changed(data, |view| view.panel = SkillsPanel::Closed));
    }
}

fn content_ui(ui: &mut Ui, data: &SkillsData, detail: &SkillDetail, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::ICON_GAP, size::SPACE_4);
        if let Some(state) = detail.state {
            ui.add(Chip::new(state.into(), detail.state_word));
        }
        for tag in &detail.tags {
            ui.add(Chip::new(ChipKind::Plain, tag));
        }
    });
    ui.add_space(size::SPACE_8);
    caption_ui(ui, "Your level and the level wanted", "");
    if let Some(level) = levels_ui(ui, &detail.levels).and_then(|level| Proficiency::try_from(level).ok()) {
        actions.extend(rated(ui, data, &detail.id, level));
    }
    WhenField::new(&FieldId::of_skill(&detail.id), &detail.title, data.today).show(ui, actions);
    if detail.has_level {
        ui.scope(|ui| {
            ui.add_space(2.0);
            if ui.add(Button::minor("Remove my rating").icon(Icon::Close)).on_hover_text("Delete").clicked() {
                actions.push(SkillAction::Unrate(detail.id.clone()).into());
            }
        });
    }
    if let Some(hours) = &detail.hours {
        rule_ui(ui);
        caption_ui(ui, "Hours per level", &detail.to_learn);
        hours_ui(ui, hours);
    }
    rule_ui(ui);
    steps_ui(ui, detail, actions);
    if !detail.roles.is_empty() {
        rule_ui(ui);
        roles_ui(ui, detail, actions);
    }
    rule_ui(ui);
    evidence_ui(ui, detail, actions);
    if !detail.history.is_empty() {
        rule_ui(ui);
        caption_ui(ui, "History", "");
        for entry in &detail.history {
            entry_ui(ui, entry);
        }
        if !detail.history_rest.is_empty() {
            ui.caption(detail.history_rest.as_str());
        }
    }
    ui.add_space(size::SPACE_12);
}

/// A rule between two blocks.
pub(super) fn rule_ui(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::SPACE_16), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y.round() + 0.5, Stroke::new(size::STROKE, ui.tokens().line));
}

/// A caption at the left, and more at the right.
pub(super) fn caption_ui(ui: &mut Ui, left: &str, right: &str) {
    ui.horizontal(|ui| {
        ui.caption(left);
        if !right.is_empty() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.caption(right));
        }
    });
    ui.add_space(2.0);
}

fn hours_ui(ui: &mut Ui, hours: &HoursPerLevel) {
    let tokens = ui.tokens();
    for ((words, share, to_learn), level) in hours.bars.iter().zip(1_u8..) {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), BAR_LINE), Sense::hover());
        let name = format!("To level {level}: {words}{}", if *to_learn { ", to learn" } else { "" });
        response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Label, true, &name));
        let colour = if *to_learn { tokens.t1 } else { tokens.t2 };
        ui.paint_words(rect, Align2::LEFT_CENTER, TextKind::Caption12, format!("to {level}"), colour);
        ui.paint_words(rect, Align2::RIGHT_CENTER, TextKind::Mono12, words.as_str(), colour);
        let track = Rect::from_min_max(
            pos2(rect.min.x + BAR_LEFT, rect.center().y - BAR / 2.0),
            pos2(rect.max.x - BAR_RIGHT, rect.center().y + BAR / 2.0),
        );
        ui.painter().rect_filled(track, 2.0, tokens.bg3);
        let bar = track.with_max_x(track.min.x + track.width() * share);
        ui.painter().rect_filled(bar, 2.0, if *to_learn { tokens.acc } else { tokens.ctl });
    }
    ui.caption(hours.source.as_str());
}

fn steps_ui(ui: &mut Ui, detail: &SkillDetail, actions: &mut Vec<Action>) {
    caption_ui(ui, "Steps that build it", &detail.steps_left);
    if detail.steps.is_empty() {
        ui.second("No step of the plan or the catalogue builds it further.");
    }
    for (index, step) in detail.steps.iter().enumerate() {
        ui.push_id(index, |ui| step_ui(ui, step, actions));
    }
}

fn step_ui(ui: &mut Ui, step: &DetailStep, actions: &mut Vec<Action>) {
    let tokens = ui.tokens();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL_SMALL + 2.0), Sense::hover());
    let hours = ui.paint_words(rect, Align2::RIGHT_CENTER, TextKind::Mono12, step.hours.as_str(), tokens.t1);
    let to = rect.with_max_x(hours.min.x - size::SPACE_12);
    let to = ui.paint_words(to, Align2::RIGHT_CENTER, TextKind::Caption12, step.to.as_str(), tokens.t3);
    let mut words = rect.with_max_x(to.min.x - size::SPACE_8);
    let tool = Rect::from_center_size(
        pos2(rect.min.x + size::CHECKBOX / 2.0, rect.center().y),
        vec2(size::CONTROL_SMALL, size::CONTROL_SMALL),
    );
    words.min.x += size::CONTROL_SMALL;
    match &step.offer {
        StepOffer::InPlan(id, done) => {
            let tick = if *done { Tick::On } else { Tick::Off };
            if ui.place(tool, Checkbox::bare(tick, &format!("Done: {}", step.title))).changed() {
                let state = if *done { StepState::ToDo } else { StepState::Done };
                actions.push(StepAction::SetState(id.clone(), state).into());
            }
            let colour = if *done { tokens.t2 } else { tokens.t1 };
            let place = ui.paint_words(words, Align2::LEFT_CENTER, TextKind::Body13, step.title.as_str(), colour);
            let link = ui.interact(place, ui.scope_id().with("open"), Sense::click());
            let name = format!("Show the step {}", step.title);
            link.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Link, true, &name));
            if link.on_hover_text(&step.title).clicked() {
                actions.push(ViewAction::ShowStep(id.clone()).into());
            }
        }
        StepOffer::InCatalogue(id) => {
            let name = format!("Add the step {}", step.title);
            if ui.place(tool, IconButton::new(Icon::Plus, &name).small()).clicked() {
                actions.push(StepAction::AddFromCatalogue(id.clone()).into());
            }
            let place = ui.paint_words(words, Align2::LEFT_CENTER, TextKind::Body13, step.title.as_str(), tokens.t2);
            ui.interact(place, ui.scope_id().with("name"), Sense::hover()).on_hover_text(&step.title);
        }
    }
}

fn roles_ui(ui: &mut Ui, detail: &SkillDetail, actions: &mut Vec<Action>) {
    caption_ui(ui, "Other roles that want it, with the level", "");
    let id = ui.scope_id().with("all roles");
    let mut all = ui.data(|data| data.get_temp::<bool>(id).unwrap_or_default());
    let shown = if all { detail.roles.len() } else { ROLES_SHOWN };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::ICON_GAP, 0.0);
        for role in detail.roles.iter().take(shown) {
            let name = format!("Show the role {}, wants level {}", role.title, role.level);
            if ui.add(Chip::new(ChipKind::Plain, &role.title).count(&role.level).button(name)).clicked() {
                actions.push(ViewAction::ShowRole(role.role.clone(), RoleTab::Skills).into());
            }
        }
        let rest = detail.roles.len().saturating_sub(shown);
        if rest > 0 && ui.add(Button::quiet(&format!("{rest} more")).small()).clicked() {
            all = true;
        }
    });
    ui.data_mut(|data| data.insert_temp(id, all));
}

fn evidence_ui(ui: &mut Ui, detail: &SkillDetail, actions: &mut Vec<Action>) {
    if !detail.has_level {
        caption_ui(ui, "Evidence and note", "");
        ui.second("They belong to a level. Rate the skill first.");
        return;
    }
    let of = FieldId::of_skill(&detail.id);
    caption_ui(ui, "Evidence", "");
    let width = ui.available_width();
    let link = detail.link.as_deref();
    ui.horizontal(|ui| {
        let field_width = if link.is_some() { width - size::CONTROL - size::ICON_GAP } else { width };
        let name = format!("Evidence for {}", detail.title);
        let add = |ui: &mut Ui, text: &mut String, _: Option<&str>| {
            ui.add(Field::new(text, &name).hint("A link, a file or a name").width(field_width).icon(Icon::Link))
        };
        let evidence = |text: &str| SkillAction::SetEvidence(detail.id.clone(), text.to_owned());
        DraftField::new(&of, "Evidence", &detail.evidence)
            .titled(&detail.title)
            .show(ui, actions, add, |text| Ok(Understood::as_typed(evidence(text))));
        if let Some(link) = link
            && ui.add(IconButton::new(Icon::External, "Open the evidence")).clicked()
        {
            actions.push(Action::Browse(link.to_owned()));
        }
    });
    ui.add_space(size::SPACE_4);
    caption_ui(ui, "Note", "");
    let name = format!("Note on {}", detail.title);
    DraftField::new(&of, "Note", &detail.note).titled(&detail.title).of_lines().show(
        ui,
        actions,
        |ui, text, _| ui.add(TextArea::new(text, &name).hint("Anything worth remembering")),
        |text| Ok(Understood::as_typed(SkillAction::SetNote(detail.id.clone(), text.to_owned()))),
    );
}

fn entry_ui(ui: &mut Ui, entry: &HistoryEntry) {
    let tokens = ui.tokens();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_12;
        let (rect, _) = ui.allocate_exact_size(vec2(BAR_LEFT * 2.0, BAR_LINE), Sense::hover());
        ui.paint_words(rect, Align2::LEFT_CENTER, TextKind::Body13, entry.date.as_str(), tokens.t2);
        let (rect, _) = ui.allocate_exact_size(vec2(size::SPACE_8, BAR_LINE), Sense::hover());
        ui.paint_words(rect, Align2::CENTER_CENTER, TextKind::Mono12, entry.level.to_string(), tokens.t1);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(1.0);
            ui.second(format!("{}{}", entry.basis, if entry.said.is_empty() { "" } else { "." }));
            if !entry.said.is_empty() {
                ui.caption(entry.said.as_str());
            }
        });
    });
}
