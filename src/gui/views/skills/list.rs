//! The list of skills with its dumbbells.

use eframe::egui::{
    Align2, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, lerp, pos2, vec2,
};

use super::keys::row_id;
use super::sections::{heading_ui, legend_ui};
use super::{changed, rated};
use crate::app::action::{Action, SkillAction};
use crate::app::present::skills::{SkillRow, SkillsData, SkillsList};
use crate::app::view::skills::{SkillFilter, SkillsPanel};
use crate::domain::ids::SkillId;
use crate::gui::layout::{Part, columns};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card, Chip, Dumbbell, Have, ListRow, empty_state, is_noticed, level_dots};

/// Height of the heads of the columns.
const HEAD: f32 = 37.0;
/// Height of the foot with the legend.
const FOOT: f32 = 30.0;
/// Room at both ends of a dumbbell.
const DUMBBELL_END: f32 = 10.0;

/// Where the columns stand.
#[derive(Clone, Copy)]
struct Columns {
    name: Rect,
    weight: Rect,
    levels: Rect,
    state: Rect,
    hours: Rect,
}

impl Columns {
    /// The columns of a line of the card: name, weight, levels, state and hours.
    fn of(line: Rect) -> Self {
        let [_, name, weight, levels, _, state, hours, _] = columns(
            line,
            size::SPACE_8,
            [
                Part::exactly(19.0),
                Part::at_least(228.0).taking(0.5).down_to(150.0),
                Part::exactly(78.0),
                Part::at_least(220.0).taking(0.4).down_to(150.0),
                Part::at_least(30.0).taking(0.05).down_to(size::SPACE_8),
                Part::at_least(67.0).taking(0.05),
                Part::exactly(52.0),
                Part::exactly(7.0),
            ],
        );
        Self { name, weight, levels, state, hours }
    }

    fn level(self, level: u8) -> f32 {
        lerp(self.levels.left()..=self.levels.right(), f32::from(level) / 5.0)
    }
}

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
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        head_ui(ui, room);
        let mut body = Rect::from_min_max(pos2(room.min.x, room.min.y + HEAD), pos2(room.max.x, room.max.y - FOOT));
        if let Some(offer) = &list.assume {
            let line = body.with_max_y(body.min.y + FOOT + size::SPACE_8);
            assume_ui(ui, line, &offer.text, actions);
            body.min.y = line.max.y;
        }
        ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
            if list.sections.is_empty() {
                let reason = "The filter leaves nothing to list.";
                if empty_state(ui, Icon::Check, &list.nothing, reason, "Show all skills") {
                    actions.push(changed(data, |view| view.filter = SkillFilter::All));
                }
                return;
            }
            ScrollArea::vertical().id_salt("skills").auto_shrink(false).show(ui, |ui| {
                ui.add_space(size::SPACE_4);
                for section in &list.sections {
                    heading_ui(ui, &section.title, section.rows.len());
                    for row in &section.rows {
                        ui.push_id(row.id.as_str(), |ui| row_ui(ui, data, row, focus, actions));
                    }
                }
            });
        });
        let foot = room.with_min_y(room.max.y - FOOT);
        legend_ui(ui, foot, data, list, actions);
    });
}

fn head_ui(ui: &mut Ui, room: Rect) {
    let tokens = ui.tokens();
    let line = room.with_max_y(room.min.y + HEAD - 1.0);
    let columns = Columns::of(line.translate(vec2(1.0, 0.0)));
    let word = |place: Rect, align: Align2, word: &str| {
        ui.paint_words(place, align, TextKind::Caption12, word, tokens.t3);
        let head = ui.interact(place, ui.scope_id().with(("head", word)), Sense::hover());
        head.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, word));
    };
    let name = columns.name.with_min_x(line.min.x + size::SPACE_16);
    word(name, Align2::LEFT_CENTER, "Essential skill");
    word(columns.weight, Align2::LEFT_CENTER, "Weight");
    for level in 0..=5_u8 {
        let place = Rect::from_center_size(pos2(columns.level(level), line.center().y), vec2(size::SPACE_16, HEAD));
        ui.paint_words(place, Align2::CENTER_CENTER, TextKind::Mono12, level.to_string(), tokens.t3);
    }
    word(columns.state, Align2::LEFT_CENTER, "State");
    word(columns.hours.translate(vec2(-1.0, 0.0)), Align2::RIGHT_CENTER, "Short by");
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

fn have(row: &SkillRow) -> Have {
    match row.have {
        Some(level) if row.assumed => Have::Assumed(level),
        Some(level) => Have::Rated(level),
        None => Have::Unrated,
    }
}

fn row_ui(ui: &mut Ui, data: &SkillsData, row: &SkillRow, focus: &mut Option<SkillId>, actions: &mut Vec<Action>) {
    let select = |actions: &mut Vec<Action>| {
        actions.push(changed(data, |view| {
            view.selected = Some(row.id.clone());
            view.panel = SkillsPanel::Skill;
        }));
    };
    let list_row = ListRow::new(&row.name, row.selected).tab_stop(row.selected).id(row_id(&row.id));
    let shown = list_row.show(ui, |ui, rect| is_noticed(ui, rect).then(|| content_ui(ui, row, rect)).flatten());
    let response: Response = shown.response;
    if *focus == Some(row.id.clone()) && row.selected {
        response.request_focus();
        response.scroll_to_me(None);
        *focus = None;
    }
    if let Some(asked) = shown.inner {
        actions.extend(match asked {
            Have::Rated(level) | Have::Assumed(level) => rated(ui, data, &row.id, level),
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
fn content_ui(ui: &mut Ui, row: &SkillRow, rect: Rect) -> Option<Have> {
    let tokens = ui.tokens();
    let Columns { name, weight, levels, state, hours } = Columns::of(rect);
    let kind = if row.selected { TextKind::Strong13 } else { TextKind::Body13 };
    ui.paint_words(name, Align2::LEFT_CENTER, kind, row.title.as_str(), tokens.t1);
    let dots = Align2::LEFT_CENTER.align_size_within_rect(vec2(42.0, size::CELL), weight);
    ui.place(dots, level_dots(row.weight, &row.weight_words)).on_hover_text(&row.weight_words);
    let axis = levels.expand2(vec2(DUMBBELL_END, -3.0));
    let mut level = have(row);
    let dumbbell = Dumbbell::new(&mut level, Some(row.wanted), &row.title, &row.levels)
        .width(axis.width())
        .in_selected_row(row.selected)
        .without_tab_stop();
    let response = ui.place(axis, dumbbell);
    let asked = response.changed().then_some(level);
    response.on_hover_text(&row.levels);
    let chip = Align2::LEFT_CENTER.align_size_within_rect(vec2(90.0, size::CHIP), state);
    ui.scope_builder(UiBuilder::new().max_rect(chip), |ui| {
        ui.add(Chip::new(row.state.into(), row.state_word).in_selected_row(row.selected));
    });
    let colour = if row.asks_hours { tokens.t1 } else { ListRow::third_text(ui, row.selected) };
    ui.paint_words(hours, Align2::RIGHT_CENTER, TextKind::Mono12, row.hours.as_str(), colour);
    asked
}
