//! Rows and columns of text: lists of figures and the table form of every chart.

use eframe::egui::{Align2, Event, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};
use egui_extras::{Column as TableColumn, TableBuilder, TableRow};

use super::paint::{ring_inside, text_in};
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ColumnWidth {
    /// In points.
    Fixed(f32),
    /// A share of what the fixed columns leave.
    Share(f32),
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its width.
    pub width: ColumnWidth,
    /// Figures: monospaced and right-aligned.
    pub figures: bool,
}

impl Column {
    /// A column of words that takes a share of the room.
    pub fn words(title: impl Into<String>, share: f32) -> Self {
        Self { title: title.into(), width: ColumnWidth::Share(share), figures: false }
    }

    /// A column of figures, `width` points wide.
    pub fn figures(title: impl Into<String>, width: f32) -> Self {
        Self { title: title.into(), width: ColumnWidth::Fixed(width), figures: true }
    }
}

/// What a table shows. Built by the caller once per change, not per frame.
#[derive(Clone, Debug, Default)]
pub struct DataTable {
    /// From left to right.
    pub columns: Vec<Column>,
    /// Cells of each row in the order of the columns.
    pub rows: Vec<Vec<String>>,
}

impl DataTable {
    /// Heading and rows with tabs between the cells, for a spreadsheet.
    pub fn to_tsv(&self) -> String {
        let head: Vec<&str> = self.columns.iter().map(|column| column.title.as_str()).collect();
        let mut text = head.join("\t");
        for row in &self.rows {
            text.push('\n');
            text.push_str(&row.join("\t"));
        }
        text
    }
}

/// Shows a table in the room there is. With the focus, Copy copies it whole.
#[must_use = "show it"]
pub struct TableView<'a> {
    table: &'a DataTable,
    name: &'a str,
}

impl<'a> TableView<'a> {
    /// `name` says what the table holds.
    pub fn new(table: &'a DataTable, name: &'a str) -> Self {
        Self { table, name }
    }

    /// Shows the table and answers with the part that takes the focus.
    pub fn show(self, ui: &mut Ui) -> Response {
        let room = ui.available_rect_before_wrap();
        let response = ui.interact(room, ui.scope_id().with((self.name, "table")), Sense::click());
        let mut builder = UiBuilder::new().max_rect(room).id_salt((self.name, "rows"));
        response.widget_info(|| WidgetInfo::labeled(Role::Table, true, self.name));
        builder.accessibility_parent = Some(response.id);
        if response.clicked() {
            response.request_focus();
        }
        if response.has_focus() && ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy))) {
            ui.ctx().copy_text(self.table.to_tsv());
        }
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing = vec2(size::SPACE_12, 0.0);
            let mut rows =
                TableBuilder::new(ui).id_salt(self.name).auto_shrink(false).min_scrolled_height(0.0).striped(false);
            for width in self.widths(room.width()) {
                // The line under the headings and the mark of the row under the pointer reach over all cells.
                rows = rows.column(TableColumn::exact(width).clip(false));
            }
            rows.header(size::CONTROL_SMALL, |row| self.head_ui(row, room))
                .body(|body| body.rows(size::CONTROL_SMALL, self.table.rows.len(), |row| self.row_ui(row, room)));
        });
        ring_inside(ui, &response, size::RADIUS_CELL);
        response
    }

    /// The width of each column in a table this many points wide.
    fn widths(&self, room: f32) -> Vec<f32> {
        let columns = &self.table.columns;
        let gaps: f32 = columns.iter().map(|_| size::SPACE_12).sum();
        let (mut fixed, mut shares) = (gaps, 0.0);
        for column in columns {
            match column.width {
                ColumnWidth::Fixed(width) => fixed += width,
                ColumnWidth::Share(share) => shares += share,
            }
        }
        let rest = (room - fixed).max(0.0);
        let width = |column: &Column| match column.width {
            ColumnWidth::Fixed(width) => width,
            ColumnWidth::Share(share) => rest * share / shares,
        };
        columns.iter().map(width).collect()
    }

    fn head_ui(&self, mut row: TableRow<'_, '_>, room: Rect) {
        for column in &self.table.columns {
            let (_, head) = row.col(|ui| {
                let place = ui.max_rect();
                let align = if column.figures { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
                let words =
                    TextKind::Caption12.line(ui.painter(), column.title.as_str(), ui.tokens().t3, place.width());
                text_in(ui.painter(), place, align, words);
                if place.min.x <= room.min.x {
                    ui.painter().hline(room.x_range(), place.max.y, Stroke::new(size::STROKE, ui.tokens().line));
                }
            });
            head.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &column.title));
        }
    }

    fn row_ui(&self, mut row: TableRow<'_, '_>, room: Rect) {
        let cells = self.table.rows.get(row.index()).map(Vec::as_slice).unwrap_or_default();
        let mut first = None;
        for (column, cell) in self.table.columns.iter().zip(cells) {
            let (_, response) = row.col(|ui| {
                let (tokens, place) = (ui.tokens(), ui.max_rect());
                let line = Rect::from_x_y_ranges(room.x_range(), place.y_range());
                if first.is_none() && ui.rect_contains_pointer(line) {
                    ui.painter().rect_filled(line, size::RADIUS_CELL, tokens.bg3);
                }
                let (kind, align) = if column.figures {
                    (TextKind::Mono12, Align2::RIGHT_CENTER)
                } else {
                    (TextKind::Body13, Align2::LEFT_CENTER)
                };
                text_in(ui.painter(), place, align, kind.line(ui.painter(), cell.as_str(), tokens.t1, place.width()));
            });
            first.get_or_insert(response);
        }
        // A row is read as one line, by its first cell.
        if let Some(first) = first {
            first.widget_info(|| WidgetInfo::labeled(Role::Row, true, cells.join(", ")));
        }
    }
}
