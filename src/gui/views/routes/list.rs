//! The moves of the path, one row each.

use eframe::egui::{Align2, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::action::{Action, ViewAction};
use crate::app::present::routes::PathData;
use crate::app::present::strip::{StripMove, StripStation};
use crate::app::view::ScreenView;
use crate::app::view::roles::RoleTab;
use crate::app::view::routes::RoutesView;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::page::two_lines;
use crate::gui::views::place::{at, part};
use crate::gui::views::strip::kind_icon;
use crate::gui::widgets::{Card, ListRow, TWO_SOURCES_WIDTH, paint_two_sources, text_in};

/// Left edge of the words.
const WORDS: f32 = 40.0;
/// Height of a line of the legend.
const LEGEND_ROW: f32 = 24.0;

pub(super) fn list_ui(ui: &mut Ui, data: &PathData, actions: &mut Vec<Action>) {
    Card::titled("Moves").bare().body_top(size::CARD_BODY_TOP).fill_height(ui).show(ui, |ui| {
        let legend = LEGEND_ROW * (data.kinds.len() as f32 + 1.0) + size::SPACE_16;
        let rows = size::ROW_TALL * data.strip.moves.len() as f32;
        let room = ui.max_rect();
        let fits = room.height() >= legend + rows.min(2.0 * size::ROW_TALL);
        let foot = room.max.y - if fits { legend } else { 0.0 };
        if fits {
            at(ui, room.with_min_y(foot), |ui| legend_ui(ui, data));
        }
        let list = UiBuilder::new().max_rect(room.with_max_y(foot));
        let list = &mut ui.new_child(list);
        ScrollArea::vertical().id_salt("moves").auto_shrink(false).show(list, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let moves = data.strip.moves.iter().zip(data.strip.stations.iter().skip(1));
            let said = moves.clone().map(|(step, station)| said(ui, step, station)).min().unwrap_or_default();
            for (index, (step, station)) in moves.enumerate() {
                row_ui(ui, data, index, (step, station, said), actions);
            }
        });
    });
}

/// What the icons of the moves mean.
fn legend_ui(ui: &mut Ui, data: &PathData) {
    let tokens = ui.tokens();
    let room = ui.max_rect();
    let inside = room.shrink2(vec2(size::SPACE_16, 0.0));
    ui.painter().hline(inside.x_range(), room.min.y, Stroke::new(size::STROKE, tokens.line));
    let line = |index: usize| part(inside, 0.0, size::SPACE_8 + LEGEND_ROW * index as f32, inside.width(), LEGEND_ROW);
    ui.paint_words(line(0), Align2::LEFT_CENTER, TextKind::Caption12, "Kinds of move", tokens.t3);
    for (index, kind) in data.kinds.iter().enumerate() {
        let line = line(index + 1);
        let icon = line.left_center() + vec2(size::SPACE_8, 0.0);
        kind_icon(kind.kind).paint(ui.painter(), icon, size::ICON_BUTTON, tokens.t2);
        let words = line.with_min_x(line.min.x + size::SPACE_24);
        let shown = ui.paint_words(words, Align2::LEFT_CENTER, TextKind::Body13, kind.words, tokens.t1);
        let meaning = words.with_min_x(shown.max.x + size::SPACE_8);
        ui.paint_words(meaning, Align2::RIGHT_CENTER, TextKind::Caption12, kind.meaning, tokens.t3);
        let name = format!("{}: {}", kind.words, kind.meaning);
        let response = ui.interact(line, ui.scope_id().with(("kind", index)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &name));
    }
}

fn row_ui(
    ui: &mut Ui,
    data: &PathData,
    index: usize,
    (step, station, said): (&StripMove, &StripStation, usize),
    actions: &mut Vec<Action>,
) {
    let selected = index == data.selected;
    let sources = step.of_two_sources.as_deref().map(|said| format!(", {said}")).unwrap_or_default();
    let name = format!("{}, {}{sources}", station.name, step.word);
    let row = ListRow::new(&name, selected).tall().show(ui, |ui, rect| {
        content_ui(ui, rect, selected, step, station, said);
    });
    if row.response.clicked() {
        actions.push(ScreenView::Routes(RoutesView { selected: index, ..data.view.clone() }).into());
    }
    if row.opened {
        actions.push(ViewAction::ShowRole(station.role.clone(), RoleTab::Profile).into());
    }
}

/// How much of a move there is room to say, as a place in its forms, counted from the briefest; no limit where all fits.
fn said(ui: &Ui, step: &StripMove, station: &StripStation) -> usize {
    let (kind, colour) = (TextKind::Caption12, ui.tokens().t3);
    let width = |text: &str| kind.line(ui.painter(), text, colour, f32::INFINITY).size().x;
    let mark = if step.of_two_sources.is_some() { TWO_SOURCES_WIDTH + size::SPACE_8 } else { 0.0 };
    let taken = WORDS + width(&station.pay) + size::SPACE_8 + mark + size::SPACE_16;
    let forms: Vec<&str> = step.forms().collect();
    match forms.iter().position(|form| width(form) <= ui.available_width() - taken) {
        Some(0) => usize::MAX,
        fitting => fitting.map_or(0, |at| forms.len() - 1 - at),
    }
}

fn content_ui(ui: &Ui, rect: Rect, selected: bool, step: &StripMove, station: &StripStation, said: usize) {
    let tokens = ui.tokens();
    let inside = rect.shrink2(vec2(size::SPACE_16, 5.0));
    let icon = step.kind.map_or(Icon::ArrowRight, kind_icon);
    let colour = if selected { tokens.acc } else { tokens.t2 };
    icon.paint(ui.painter(), inside.left_center() + vec2(size::SPACE_8, 0.0), size::ICON_ROW, colour);
    let words = inside.with_min_x(rect.min.x + WORDS);
    let [first, second] = two_lines(words);
    let kind = if selected { TextKind::Strong13 } else { TextKind::Body13 };
    let weak = ListRow::third_text(ui, selected);
    let date = ui.paint_words(first, Align2::RIGHT_CENTER, TextKind::Body13, station.date.as_str(), tokens.t2);
    let title = first.with_max_x(date.min.x - size::SPACE_8);
    ui.paint_words(title, Align2::LEFT_CENTER, kind, station.label.as_str(), tokens.t1);
    let pay = ui.paint_words(second, Align2::RIGHT_CENTER, TextKind::Caption12, station.pay.as_str(), weak);
    let mut word = second.with_max_x(pay.min.x - size::SPACE_8);
    if step.of_two_sources.is_some() {
        word.max.x = paint_two_sources(ui, word.right_center()).min.x - size::SPACE_8;
    }
    // The icon tells the kind, too. All rows say as much as the one with the least room.
    let forms = step.forms().skip(step.forms().count().saturating_sub(said.saturating_add(1)));
    if let Some(line) = TextKind::Caption12.fitting(ui.painter(), forms, weak, word.width()) {
        text_in(ui.painter(), word, Align2::LEFT_CENTER, line);
    }
}
