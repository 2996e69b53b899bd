//! Rows and columns of text: lists of figures and the table form of every chart.

use eframe::egui::{Align2, Event, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};
use egui_extras::{Column as TableColumn, TableBuilder, TableRow};

use super::paint::{ring_inside, text_in};
use crate::app::present::table::{ColumnKind, TableData};
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Shows a table in the room there is and answers with the part that takes the focus; then Copy copies it whole. `name` says
/// what the table holds.
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
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(size::SPACE_12, 0.0);
        let mut rows = TableBuilder::new(ui).id_salt(name).auto_shrink(false).min_scrolled_height(0.0).striped(false);
        for width in widths(table, room.width()) {
            // The line under the headings and the mark of the row under the pointer reach over all cells.
            rows = rows.column(TableColumn::exact(width).clip(false));
        }
        rows.header(size::CONTROL_SMALL, |row| head_ui(row, table, room))
            .body(|body| body.rows(size::CONTROL_SMALL, table.rows.len(), |row| row_ui(row, table, room)));
    });
    ring_inside(ui, &response, size::RADIUS_CELL);
    response
}

/// The width of each column in a table this many points wide.
fn widths(table: &TableData, room: f32) -> Vec<f32> {
    let columns = &table.columns;
    let gaps: f32 = columns.iter().map(|_| size::SPACE_12).sum();
    let (mut fixed, mut shares) = (gaps, 0.0);
    for (_, kind) in columns {
        match kind {
            ColumnKind::Figures(width) => fixed += width,
            ColumnKind::Words(share) => shares += share,
        }
    }
    let rest = (room - fixed).max(0.0);
    let width = |(_, kind): &(&str, ColumnKind)| match kind {
        ColumnKind::Figures(width) => *width,
        ColumnKind::Words(share) => rest * share / shares,
    };
    columns.iter().map(width).collect()
}

fn head_ui(mut row: TableRow<'_, '_>, table: &TableData, room: Rect) {
    for (title, kind) in &table.columns {
        let (_, head) = row.col(|ui| {
            let place = ui.max_rect();
            let (_, align) = cell_style(*kind);
            let words = TextKind::Caption12.line(ui.painter(), *title, ui.tokens().t3, place.width());
            text_in(ui.painter(), place, align, words);
            if place.min.x <= room.min.x {
                ui.painter().hline(room.x_range(), place.max.y, Stroke::new(size::STROKE, ui.tokens().line));
            }
        });
        head.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, *title));
    }
}

fn row_ui(mut row: TableRow<'_, '_>, table: &TableData, room: Rect) {
    let cells = table.rows.get(row.index()).map(Vec::as_slice).unwrap_or_default();
    let mut first = None;
    for ((_, kind), cell) in table.columns.iter().zip(cells) {
        let (_, response) = row.col(|ui| {
            let (tokens, place) = (ui.tokens(), ui.max_rect());
            let line = Rect::from_x_y_ranges(room.x_range(), place.y_range());
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
        ColumnKind::Figures(_) => (TextKind::Mono12, Align2::RIGHT_CENTER),
        ColumnKind::Words(_) => (TextKind::Body13, Align2::LEFT_CENTER),
    }
}
