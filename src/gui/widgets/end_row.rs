//! Controls at the right end of a line. They are laid out from the left, so that Tab and a screen reader go through them the
//! way the eye does; how wide they are is known from the pass before.

use eframe::egui::{Align, Id, Layout, Rect, Ui, UiBuilder, vec2};

/// Widths that differ by less are the same.
const SAME: f32 = 0.5;

/// A row of controls that ends where its line ends.
#[derive(Clone, Copy, Debug)]
#[must_use = "show it"]
pub struct EndRow {
    id: Id,
    line: Rect,
    width: Option<f32>,
}

impl EndRow {
    /// The row at the end of `line` that `ui` shows next.
    pub fn new(ui: &Ui, line: Rect) -> Self {
        let id = ui.next_auto_id().with("end row");
        Self { id, line, width: ui.data(|data| data.get_temp(id)) }
    }

    /// The row at the end of the next line of `ui`, which is `height` points high.
    pub fn next_line(ui: &mut Ui, height: f32) -> Self {
        let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), eframe::egui::Sense::hover());
        Self::new(ui, line)
    }

    /// What stands before the row on its line, up to `gap` points from it.
    pub fn before(self, gap: f32) -> Rect {
        self.line.with_max_x((self.left() - gap).max(self.line.min.x))
    }

    /// Shows what stands before the row, up to `gap` points from it. Call it first: it is read first.
    pub fn before_ui<R>(self, ui: &mut Ui, gap: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
        let layout = Layout::left_to_right(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(self.before(gap)).layout(layout), content).inner
    }

    /// Where the row begins.
    pub fn left(self) -> f32 {
        self.line.max.x - self.natural_width()
    }

    /// How wide the row is where it has room, as far as that is known.
    pub fn natural_width(self) -> f32 {
        self.width.unwrap_or(0.0)
    }

    pub fn show<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
        let place = if self.width.is_some() { self.line.with_min_x(self.left()) } else { self.line };
        let (content, shown) = self.content(ui, place, Layout::left_to_right(Align::Center), content);
        self.note(ui, shown.width());
        content
    }

    /// Shows the row from the left of `line`, on as many lines as it needs, and answers how high they are.
    pub fn show_wrapped(self, ui: &mut Ui, line: Rect, content: impl FnOnce(&mut Ui)) -> f32 {
        let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
        let ((), shown) = self.content(ui, line, layout, content);
        let one_line = shown.height() < line.height() + SAME;
        // On several lines it is only known that one is too narrow.
        let wider = self.natural_width().max(line.width() + 1.0);
        self.note(ui, if one_line { shown.width() } else { wider });
        shown.height()
    }

    fn content<R>(self, ui: &mut Ui, room: Rect, layout: Layout, content: impl FnOnce(&mut Ui) -> R) -> (R, Rect) {
        let builder = UiBuilder::new().max_rect(room).layout(layout);
        let shown = ui.scope_builder(builder, |ui| (content(ui), ui.min_rect()));
        shown.inner
    }

    fn note(self, ui: &Ui, width: f32) {
        if self.width.is_none_or(|known| (known - width).abs() > SAME) {
            ui.data_mut(|data| data.insert_temp(self.id, width));
            ui.ctx().request_discard("the row at the end of a line has another width");
            ui.ctx().request_repaint();
        }
    }
}
