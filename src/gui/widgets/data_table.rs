//! Rows and columns of text: lists of figures and the table form of every chart.

use eframe::egui::{
    Align2, Event, Rangef, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2,
};
use egui_extras::{Column as TableColumn, TableBuilder, TableRow};

use super::arrow_keys::{Arrows, Step, step};
use super::paint::{ring_inside, text_in};
use crate::app::present::table::{ColumnKind, TableData};
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Width of a column of words at most, where the room is not larger.
const MOST: f32 = 300.0;
/// Width that a column of words gives way to.
const LEAST: f32 = 88.0;
/// Rows that are measured.
const MEASURED: usize = 400;

/// Shows a table in the room there is and answers with the part that takes the focus; then Copy copies it whole. `name` says
/// what the table holds. Where the cells are wider than the room, the arrow keys move them.
pub fn table_view(ui: &mut Ui, table: &TableData, name: &str) -> Response {
    let room = ui.available_rect_before_wrap();
    let response = ui.interact(room, ui.scope_id().with((name, "table")), Sense::click());
    let mut builder = UiBuilder::new().max_rect(room).id_salt((name, "rows"));
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, name));
    builder.accessibility_parent = Some(response.id);
    if response.clicked() {
        response.request_focus();
    }
    if response.has_focus() && ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy))) {
        ui.ctx().copy_text(table.to_tsv());
    }
    let turn = step(ui, &response, Arrows::Sideways);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(size::SPACE_12, 0.0);
        ScrollArea::horizontal().id_salt((name, "columns")).auto_shrink(false).show(ui, |ui| {
            let widths = widths(ui, table, room.width());
            let whole = widths.iter().sum::<f32>() + size::SPACE_12 * widths.len() as f32;
            let whole = whole.max(room.width());
            ui.set_min_width(whole);
            if let Some(turn) = turn {
                ui.scroll_with_delta(vec2(sideways(turn, room.width(), whole), 0.0));
            }
            let line = Rangef::new(ui.max_rect().min.x, ui.max_rect().min.x + whole);
            let mut rows =
                TableBuilder::new(ui).id_salt(name).auto_shrink(false).min_scrolled_height(0.0).striped(false);
            for width in widths {
                // The line under the headings and the mark of the row under the pointer reach over all cells.
                rows = rows.column(TableColumn::exact(width).clip(false));
            }
            rows.header(size::CONTROL_SMALL, |row| head_ui(row, table, line))
                .body(|body| body.rows(size::CONTROL_SMALL, table.rows.len(), |row| row_ui(row, table, line)));
        });
    });
    ring_inside(ui, &response, size::RADIUS_CELL);
    response
}

/// How far a key moves the columns of a table `whole` points wide, of which `room` are seen.
fn sideways(step: Step, room: f32, whole: f32) -> f32 {
    match step {
        Step::Back => room / 2.0,
        Step::On => -room / 2.0,
        Step::First => whole,
        Step::Last => -whole,
    }
}

/// The width of each column. Words give way down to [`LEAST`] where that brings all columns into a table this many points
/// wide, and share what is left over; where it does not, each column is as wide as its widest cell.
fn widths(ui: &Ui, table: &TableData, room: f32) -> Vec<f32> {
    let colour = ui.tokens().t1;
    let natural = |(index, (title, kind)): (usize, &(&str, ColumnKind))| {
        let width = |text: &str, kind: TextKind| kind.line(ui.painter(), text, colour, f32::INFINITY).size().x;
        let cells = table.rows.iter().take(MEASURED).filter_map(|row| row.get(index));
        let cells = cells.map(|cell| width(cell.as_str(), cell_style(*kind).0));
        let widest = cells.fold(width(title, TextKind::Caption12), f32::max).ceil();
        if *kind == ColumnKind::Figures { widest } else { widest.min(MOST) }
    };
    let mut widths: Vec<f32> = table.columns.iter().enumerate().map(natural).collect();
    let over = room - widths.iter().sum::<f32>() - size::SPACE_12 * widths.len() as f32;
    let turns = widths.iter().zip(&table.columns).map(|(width, (_, kind))| match kind {
        ColumnKind::Figures => 0.0,
        ColumnKind::Words(share) if over > 0.0 => *share,
        ColumnKind::Words(_) => (width - LEAST).max(0.0),
    });
    let turns: Vec<f32> = turns.collect();
    let all: f32 = turns.iter().sum();
    if all > 0.0 && over > -all {
        widths.iter_mut().zip(turns).for_each(|(width, turn)| *width += over * turn / all);
    }
    widths
}

fn head_ui(mut row: TableRow<'_, '_>, table: &TableData, line: Rangef) {
    for (index, (title, kind)) in table.columns.iter().enumerate() {
        let (_, head) = row.col(|ui| {
            let place = ui.max_rect();
            let (_, align) = cell_style(*kind);
            let words = TextKind::Caption12.line(ui.painter(), *title, ui.tokens().t3, place.width());
            text_in(ui.painter(), place, align, words);
            if index == 0 {
                ui.painter().hline(line, place.max.y, Stroke::new(size::STROKE, ui.tokens().line));
            }
        });
        head.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, *title));
    }
}

fn row_ui(mut row: TableRow<'_, '_>, table: &TableData, line: Rangef) {
    let cells = table.rows.get(row.index()).map(Vec::as_slice).unwrap_or_default();
    let mut first = None;
    for ((_, kind), cell) in table.columns.iter().zip(cells) {
        let (_, response) = row.col(|ui| {
            let (tokens, place) = (ui.tokens(), ui.max_rect());
            let line = Rect::from_x_y_ranges(line, place.y_range());
            if first.is_none() && ui.rect_contains_pointer(line) {
                ui.painter().rect_filled(line, size::RADIUS_CELL, tokens.bg3);
            }
            let (kind, align) = cell_style(*kind);
            text_in(ui.painter(), place, align, kind.line(ui.painter(), cell.as_str(), tokens.t1, place.width()));
        });
        first.get_or_insert(response);
    }
    // A row is read as one line, by its first cell.
    if let Some(first) = first {
        first.widget_info(|| WidgetInfo::labeled(Role::Row, true, TableData::row_words(cells, ", ")));
    }
}

/// How the cells of a column are set: figures monospaced and at the right.
fn cell_style(kind: ColumnKind) -> (TextKind, Align2) {
    match kind {
        ColumnKind::Figures => (TextKind::Mono12, Align2::RIGHT_CENTER),
        ColumnKind::Words(_) => (TextKind::Body13, Align2::LEFT_CENTER),
    }
}
