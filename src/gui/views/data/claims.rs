//! Paints the figures of a source as rows. A press points one out and shows its note; Enter shows its role.

use eframe::egui::{Align2, Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::changed;
use crate::app::action::Action;
use crate::app::present::data::{ClaimRow, DataData, SourceDetail};
use crate::gui::layout::{Part, columns};
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::place::at;
use crate::gui::widgets::{Button, ListRow};

/// Height of the foot with the note of the chosen figure.
const FOOT: f32 = 58.0;
/// Columns: heading, cells of the upper line, cells of the lower line, width.
const COLUMNS: [(&str, &[usize], &[usize], Part); 4] = [
    ("Role, what", &[0], &[1], Part::at_least(179.0).taking(1.2).down_to(90.0)),
    ("Figure, unit, definition", &[2], &[4, 5], Part::at_least(259.0).taking(1.7).down_to(190.0).in_turn(1)),
    ("Place, year", &[6], &[7], Part::at_least(123.0).taking(0.85).down_to(70.0)),
    ("Proxy", &[], &[8], Part::at_least(160.0).taking(1.0).down_to(60.0).or_nothing(1)),
];

/// Paints the table in the room there is.
pub(super) fn claims_ui(ui: &mut Ui, data: &DataData, detail: &SourceDetail, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let room = ui.available_rect_before_wrap();
    let chosen = detail.claims.iter().find(|row| data.view.claim.as_ref() == Some(&row.id));
    head_ui(ui);
    let foot = if chosen.is_some() { FOOT } else { 0.0 };
    let rows = Rect::from_min_max(pos2(room.min.x, ui.next_widget_position().y), room.max - vec2(0.0, foot));
    at(ui, rows, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt(&data.view.selected).auto_shrink(false);
        area.show_rows(ui, size::ROW_TALL, detail.claims.len(), |ui, range| {
            for row in detail.claims.get(range).unwrap_or_default() {
                ui.push_id(&row.id, |ui| row_ui(ui, data, row, actions));
            }
        });
    });
    if let Some(row) = chosen {
        let foot = Rect::from_min_max(pos2(room.min.x, room.max.y - FOOT), room.max);
        at(ui, foot, |ui| foot_ui(ui, foot, row, actions));
    }
}

/// The place of each column on a line.
fn places(line: Rect) -> [Rect; COLUMNS.len()] {
    let inside = line.shrink2(vec2(size::SPACE_16, 0.0));
    columns(inside, size::SPACE_12, COLUMNS.map(|(.., width)| width))
}

fn head_ui(ui: &mut Ui) {
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL_SMALL), Sense::hover());
    for (place, (heading, ..)) in places(line).into_iter().zip(COLUMNS) {
        ui.paint_words(place, Align2::LEFT_CENTER, TextKind::Caption12, heading, ui.tokens().t3);
    }
    let stroke = Stroke::new(size::STROKE, ui.tokens().line);
    ui.painter().hline(line.x_range(), line.max.y, stroke);
}

fn row_ui(ui: &mut Ui, data: &DataData, row: &ClaimRow, actions: &mut Vec<Action>) {
    let selected = data.view.claim.as_ref() == Some(&row.id);
    let response = ListRow::new(&row.name, selected).tall().show(ui, |ui, rect| {
        let tokens = ui.tokens();
        let words = |cells: &[usize]| {
            let cells = cells.iter().filter_map(|cell| row.cells.get(*cell)).filter(|cell| *cell != "–");
            cells.map(String::as_str).collect::<Vec<_>>().join(", ")
        };
        let line = rect.shrink2(vec2(0.0, 5.0));
        for (column, (place, (_, upper, lower, _))) in places(line).into_iter().zip(COLUMNS).enumerate() {
            let kind = match column {
                0 if selected => TextKind::Strong13,
                0 => TextKind::Body13,
                1 => TextKind::Mono12,
                _ => TextKind::Caption12,
            };
            let (top, bottom) = place.split_top_bottom_at_fraction(0.5);
            let third = ListRow::third_text(ui, selected);
            if upper.is_empty() {
                // Code over title.
                let proxy = words(lower);
                let (code, title) = proxy.split_once(' ').unwrap_or((&proxy, ""));
                ui.paint_words(top, Align2::LEFT_CENTER, kind, code, tokens.t2);
                ui.paint_words(bottom, Align2::LEFT_CENTER, TextKind::Caption12, title, third);
                continue;
            }
            ui.paint_words(
                top,
                Align2::LEFT_CENTER,
                kind,
                if column == 1 { row.head.clone() } else { words(upper) },
                if column < 2 { tokens.t1 } else { tokens.t2 },
            );
            ui.paint_words(bottom, Align2::LEFT_CENTER, TextKind::Caption12, words(lower), third);
        }
    });
    if response.opened {
        actions.push(row.open.clone());
    } else if response.response.clicked() {
        let chosen = (!selected).then(|| row.id.clone());
        actions.push(changed(data, |view| view.claim = chosen));
    }
    response.response.on_hover_text(&row.name);
}

fn foot_ui(ui: &mut Ui, foot: Rect, row: &ClaimRow, actions: &mut Vec<Action>) {
    let stroke = Stroke::new(size::STROKE, ui.tokens().line);
    ui.painter().hline(foot.x_range(), foot.min.y, stroke);
    let button = Rect::from_min_max(pos2(foot.max.x - 112.0, foot.min.y), foot.max - vec2(size::SPACE_12, 0.0));
    let place = Align2::RIGHT_CENTER.align_size_within_rect(vec2(96.0, size::CONTROL), button);
    let name = format!("Show {}", row.cells.first().map(String::as_str).unwrap_or_default());
    if ui.place(place, Button::plain("Show role").width(96.0).name(&name)).clicked() {
        actions.push(row.open.clone());
    }
    let words = foot.with_max_x(button.min.x - size::SPACE_8).shrink2(vec2(size::SPACE_16, size::SPACE_4));
    at(ui, words.with_min_x(foot.min.x + size::SPACE_16), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let [figure, is] = [2, 3].map(|cell| row.cells.get(cell).map(String::as_str).unwrap_or_default());
        let note = if row.note.is_empty() { "The source says no more about it." } else { &row.note };
        let text = format!("{figure}: {is}. {note}");
        ui.add(eframe::egui::Label::new(TextKind::Caption12.job(text, ui.tokens().t2)).wrap());
    });
}
