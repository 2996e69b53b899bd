//! The list of skills with its dumbbells.

use eframe::egui::{Align2, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::keys::row_id;
use super::sections::{heading_ui, legend_ui};
use super::{changed, rated};
use crate::app::action::{Action, SkillAction};
use crate::app::present::skills::{SkillRow, SkillsData, SkillsList};
use crate::app::view::skills::{SkillFilter, SkillsPanel};
use crate::domain::gap::skill_gap::GapState;
use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, Chip, ChipKind, Dumbbell, EmptyState, Have, LevelDots, ListRow};

/// Height of the heads of the columns.
const HEAD: f32 = 37.0;
/// Height of the foot with the legend.
const FOOT: f32 = 30.0;
/// Width the columns were drawn for.
const DRAWN: f32 = 759.0;
/// Room at both ends of a dumbbell.
const DUMBBELL_END: f32 = 10.0;

/// Where the columns stand, from the left edge of the card.
#[derive(Clone, Copy)]
struct Columns {
    weight: f32,
    levels: [f32; 2],
    state: f32,
    right: f32,
}

impl Columns {
    fn of(width: f32) -> Self {
        let more = width - DRAWN;
        let from = 350.0 + more * 0.5;
        Self {
            weight: 264.0 + more * 0.5,
            levels: [from, from + 220.0 + more * 0.4],
            state: 616.0 + more * 0.95,
            right: width - size::SPACE_16,
        }
    }

    fn level(self, level: u8) -> f32 {
        let [from, to] = self.levels;
        from + (to - from) * f32::from(level) / 5.0
    }
}

/// Paints the list.
pub(super) fn list_ui(
    ui: &mut Ui,
    data: &SkillsData,
    list: &SkillsList,
    focus: &mut Option<SkillId>,
    actions: &mut Vec<Action>,
) {
    let card = Card::plain().bare().fill_height(ui);
    card.show(ui, |ui| {
        let room = ui.max_rect();
        let columns = Columns::of(room.width() + 2.0);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        head_ui(ui, room, columns);
        let mut body = Rect::from_min_max(pos2(room.min.x, room.min.y + HEAD), pos2(room.max.x, room.max.y - FOOT));
        if let Some(offer) = &list.assume {
            let line = body.with_max_y(body.min.y + FOOT + size::SPACE_8);
            assume_ui(ui, line, &offer.text, actions);
            body.min.y = line.max.y;
        }
        ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
            if list.sections.is_empty() {
                let empty = EmptyState::new(Icon::Check, &list.nothing, "The filter leaves nothing to list.");
                if empty.action("Show all skills").show(ui) {
                    actions.push(changed(data, |view| view.filter = SkillFilter::All));
                }
                return;
            }
            ScrollArea::vertical().id_salt("skills").auto_shrink(false).show(ui, |ui| {
                ui.add_space(size::SPACE_4);
                for section in &list.sections {
                    heading_ui(ui, &section.title, section.rows.len());
                    for row in &section.rows {
                        ui.push_id(row.id.as_str(), |ui| row_ui(ui, data, row, columns, focus, actions));
                    }
                }
            });
        });
        let foot = room.with_min_y(room.max.y - FOOT);
        legend_ui(ui, foot, data, list, actions);
    });
}

fn head_ui(ui: &mut Ui, room: Rect, columns: Columns) {
    let tokens = ui.tokens();
    let line = room.with_max_y(room.min.y + HEAD - 1.0);
    let at = |left: f32, right: f32| line.with_min_x(room.min.x + left).with_max_x(room.min.x + right);
    let word = |ui: &Ui, left: f32, right: f32, align: Align2, word: &str| {
        ui.paint_words(at(left, right), align, TextKind::Caption12, word, tokens.t3);
        let head = ui.interact(at(left, right), ui.scope_id().with(("head", word)), Sense::hover());
        head.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, word));
    };
    word(ui, size::SPACE_16, columns.weight - size::SPACE_8, Align2::LEFT_CENTER, "Essential skill");
    word(ui, columns.weight, columns.weight + 60.0, Align2::LEFT_CENTER, "Weight");
    for level in 0..=5_u8 {
        let x = columns.level(level);
        ui.paint_words(at(x - 8.0, x + 8.0), Align2::CENTER_CENTER, TextKind::Mono12, level.to_string(), tokens.t3);
    }
    word(ui, columns.state, columns.right - 60.0, Align2::LEFT_CENTER, "State");
    word(ui, columns.right - 60.0, columns.right - 1.0, Align2::RIGHT_CENTER, "To learn");
    ui.painter().hline(room.x_range(), line.max.y + 0.5, Stroke::new(size::STROKE, tokens.line));
}

fn assume_ui(ui: &mut Ui, line: Rect, text: &str, actions: &mut Vec<Action>) {
    let inside = line.shrink2(vec2(size::SPACE_16, 0.0));
    let layout = eframe::egui::Layout::right_to_left(eframe::egui::Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(inside).layout(layout), |ui| {
        if ui.add(Button::plain("Assume levels from my role").small()).clicked() {
            actions.push(SkillAction::AssumeFromRole.into());
        }
        ui.add_space(size::SPACE_12);
        let words = TextKind::Body13.job(text, ui.tokens().t2);
        let rest = ui.available_rect_before_wrap();
        ui.scope_builder(
            UiBuilder::new().max_rect(rest).layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center)),
            |ui| {
                ui.add(eframe::egui::Label::new(words).truncate());
            },
        );
    });
    ui.painter().hline(line.x_range(), line.max.y - 0.5, Stroke::new(size::STROKE, ui.tokens().line));
}

/// The chip of a state.
pub(super) fn state_chip(state: GapState) -> ChipKind {
    match state {
        GapState::Met => ChipKind::Met,
        GapState::Short => ChipKind::Short,
        GapState::Missing => ChipKind::Missing,
        GapState::Unknown => ChipKind::Unrated,
    }
}

fn have(row: &SkillRow) -> Have {
    match row.have {
        Some(level) if row.assumed => Have::Assumed(level),
        Some(level) => Have::Rated(level),
        None => Have::Unrated,
    }
}

fn row_ui(
    ui: &mut Ui,
    data: &SkillsData,
    row: &SkillRow,
    columns: Columns,
    focus: &mut Option<SkillId>,
    actions: &mut Vec<Action>,
) {
    let select = |actions: &mut Vec<Action>| {
        actions.push(changed(data, |view| {
            view.selected = Some(row.id.clone());
            view.panel = SkillsPanel::Skill;
        }));
    };
    let list_row = ListRow::new(&row.name, row.selected).tab_stop(row.selected).id(row_id(&row.id));
    let shown = list_row.show(ui, |ui, rect| content_ui(ui, row, rect, columns));
    let response: Response = shown.response;
    if *focus == Some(row.id.clone()) && row.selected {
        response.request_focus();
        response.scroll_to_me(None);
        *focus = None;
    }
    if let Some(asked) = shown.inner {
        actions.extend(match asked {
            Have::Rated(level) | Have::Assumed(level) => {
                rated(ui, data, &row.id, Proficiency::try_from(level).unwrap_or_default())
            }
            Have::Unrated => vec![SkillAction::Unrate(row.id.clone()).into()],
        });
        if !row.selected {
            select(actions);
        }
    }
    if shown.opened || response.clicked() {
        *focus = response.clicked().then(|| row.id.clone());
        select(actions);
    }
}

/// Paints a row and answers with the level the pointer asked for.
fn content_ui(ui: &mut Ui, row: &SkillRow, rect: Rect, columns: Columns) -> Option<Have> {
    let tokens = ui.tokens();
    let left = rect.min.x - 1.0;
    let at = |from: f32, to: f32| rect.with_min_x(left + from).with_max_x(left + to);
    let kind = if row.selected { TextKind::Strong13 } else { TextKind::Body13 };
    let name = at(28.0, columns.weight - size::SPACE_8);
    ui.paint_words(name, Align2::LEFT_CENTER, kind, row.title.as_str(), tokens.t1);
    let dots = Rect::from_center_size(pos2(left + columns.weight + 21.0, rect.center().y), vec2(42.0, size::CELL));
    ui.place(dots, LevelDots::new(row.weight, 5, &row.weight_words)).on_hover_text(&row.weight_words);
    let [from, to] = columns.levels;
    let axis = at(from - DUMBBELL_END, to + DUMBBELL_END).shrink2(vec2(0.0, 3.0));
    let mut level = have(row);
    let dumbbell = Dumbbell::new(&mut level, Some(row.wanted), &row.title, &row.levels)
        .width(axis.width())
        .in_selected_row(row.selected)
        .without_tab_stop();
    let response = ui.place(axis, dumbbell);
    let asked = response.changed().then_some(level);
    response.on_hover_text(&row.levels);
    let chip =
        Rect::from_min_size(pos2(left + columns.state, rect.center().y - size::CHIP / 2.0), vec2(90.0, size::CHIP));
    ui.scope_builder(UiBuilder::new().max_rect(chip), |ui| {
        ui.add(Chip::new(state_chip(row.state), row.state_word).in_selected_row(row.selected));
    });
    let figure = at(columns.right - 70.0, columns.right);
    let colour = if row.hours.ends_with('h') { tokens.t1 } else { ListRow::third_text(ui, row.selected) };
    ui.paint_words(figure, Align2::RIGHT_CENTER, TextKind::Mono12, row.hours.as_str(), colour);
    asked
}
