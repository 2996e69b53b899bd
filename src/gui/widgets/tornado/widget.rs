//! The tornado: head, rows that scroll, and the axis of the outcome.

use eframe::egui::{
    Align2, CursorIcon, Id, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::gesture::{Asked, asked};
use super::paint::{self, Columns, SIDE, ends};
use crate::app::present::salary::influence::{InfluenceData, InfluenceRow};
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::chart::{below_room, paint_tip};
use crate::gui::widgets::paint::{text_at, text_in};
use crate::gui::widgets::spoken::tell_range;

/// Height of the line of headings.
const HEAD: f32 = 24.0;
/// Width of what may stand in place of the first heading.
const WORD: f32 = 150.0;

/// A value that was asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TornadoChange {
    /// Index of the row.
    pub row: usize,
    /// The new value, in the unit of the row.
    pub value: f64,
    /// The gesture is over: everything since its begin is one change to undo.
    pub ended: bool,
}

/// What a tornado gives back.
pub struct TornadoResponse {
    pub response: Response,
    /// A bar was dragged or moved with the keys.
    pub change: Option<TornadoChange>,
    /// One of its rows has the focus.
    pub focused: bool,
}

/// The chart. Each row is a slider: drag its bar, or Left and Right one step, with Shift ten, Home and End to the ends
/// of its range. Escape takes a drag back.
#[must_use = "show it"]
pub struct Tornado<'a> {
    data: &'a InfluenceData,
    bare: bool,
}

impl<'a> Tornado<'a> {
    /// The title of the data is its name, its sentence what it shows.
    pub fn new(data: &'a InfluenceData) -> Self {
        Self { data, bare: false }
    }

    /// Leaves the heading of the first column out: something else stands there, at most as high and as wide as this.
    pub fn bare(mut self) -> (Self, Vec2) {
        self.bare = true;
        (self, vec2(WORD, HEAD))
    }

    /// Shows the chart in the room there is. Rows that do not fit scroll.
    pub fn show(self, ui: &mut Ui) -> TornadoResponse {
        let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::List, true, &self.data.title));
        if !self.data.sentence.is_empty() {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(self.data.sentence.as_str()));
        }
        self.head(ui, rect.with_max_y(rect.min.y + HEAD));
        let room = Rect::from_min_max(rect.min + vec2(0.0, HEAD), rect.max - vec2(0.0, below_room()));
        let mut builder = UiBuilder::new().max_rect(room).id_salt((self.data.title.as_str(), "rows"));
        builder.accessibility_parent = Some(response.id);
        let shown = ui.scope_builder(builder, |ui| {
            let scroll =
                ScrollArea::vertical().id_salt(self.data.title.as_str()).auto_shrink(false).max_height(room.height());
            scroll.min_scrolled_height(0.0).show(ui, |ui| self.rows_ui(ui, response.id)).inner
        });
        let rows = (self.data.rows.len() as f32 * size::ROW).min(room.height());
        let bars = Columns::of(rect).bars;
        let under = Rect::from_x_y_ranges(bars.x_range(), room.min.y..=room.min.y + rows);
        self.data.x.paint_below(ui, under, true);
        let (change, focused) = shown.inner;
        TornadoResponse { response, change, focused }
    }

    /// Headings, and the outcome with all values in force over its line.
    fn head(&self, ui: &Ui, place: Rect) {
        let (tokens, painter) = (ui.tokens(), ui.painter());
        let columns = Columns::of(place);
        let put = |place: Rect, align: Align2, text: &str| {
            text_in(painter, place, align, TextKind::Caption12.line(painter, text, tokens.t3, place.width()));
        };
        if !self.bare {
            put(columns.label, Align2::LEFT_CENTER, "Assumption");
        }
        put(columns.value, Align2::RIGHT_CENTER, "Value");
        put(columns.total, Align2::RIGHT_CENTER, "Total effect");
        let x = self.data.x.x(columns.bars, self.data.base);
        let most = columns.bars.width() + 2.0 * SIDE;
        let words = TextKind::Caption12.line(painter, self.data.base_words.as_str(), tokens.t1, most);
        let half = words.size().x / 2.0;
        let room = columns.bars.expand2(vec2((half - columns.bars.width() / 2.0).max(0.0), 0.0));
        let middle = x.min(room.max.x - half).max(room.min.x + half);
        text_at(painter, pos2(middle, place.center().y), Align2::CENTER_CENTER, words);
    }

    fn rows_ui(&self, ui: &mut Ui, list: Id) -> (Option<TornadoChange>, bool) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let (mut change, mut focused) = (None, false);
        for (index, row) in self.data.rows.iter().enumerate() {
            let (response, asked) = self.row_ui(ui, row, list);
            focused |= response.has_focus();
            if let Some(Asked { value, ended }) = asked {
                change = Some(TornadoChange { row: index, value, ended });
            }
        }
        (change, focused)
    }

    fn row_ui(&self, ui: &mut Ui, row: &InfluenceRow, list: Id) -> (Response, Option<Asked>) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
        // By its label, so that a drag goes on when the rows change places.
        let id = ui.scope_id().with((self.data.title.as_str(), row.label));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        let columns = Columns::of(rect);
        let asked = asked(ui, &response, row, ends(self.data, row, columns.bars));
        response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), row.value, row.label));
        tell_range(ui, &response, row.bounds, row.step, false);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(row.short.as_str());
            node.set_description(row.tip.sentence());
        });
        if ui.is_rect_visible(rect) {
            paint::row(ui, self.data, row, columns, &response);
            let over = response.hover_pos().filter(|pointer| columns.bars.expand(size::SPACE_8).contains(*pointer));
            if over.is_some() || response.dragged() {
                ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
                ui.ctx().accesskit_node_builder(list, |list| list.set_value(row.tip.sentence()));
            }
            if (over.is_some() || response.has_focus()) && !response.dragged() {
                let [low, high] = ends(self.data, row, columns.bars);
                paint_tip(ui, &row.tip, pos2(low.max(high) + size::SPACE_24, rect.max.y));
            }
        }
        (response, asked)
    }
}
