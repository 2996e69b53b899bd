//! One row of a list.

use eframe::egui::{Color32, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::paint::ring_inside;
use crate::gui::theme::{ThemeExt as _, size};

/// A row that can be chosen. A click chooses, Enter or a double click opens.
#[must_use = "show it"]
pub struct ListRow<'a> {
    name: &'a str,
    selected: bool,
    height: f32,
    inset: f32,
    tab_stop: bool,
    button: bool,
    id: Option<Id>,
}

/// What a row gives back.
pub struct RowResponse<R> {
    /// What the content returned.
    pub inner: R,
    /// The row itself; `clicked` chooses it.
    pub response: Response,
    /// Enter or a double click.
    pub opened: bool,
}

impl<'a> ListRow<'a> {
    /// A row 30 points high. `name` is all a screen reader says: include the figures shown in the row.
    pub fn new(name: &'a str, selected: bool) -> Self {
        Self { name, selected, height: size::ROW, inset: size::SPACE_4, tab_stop: true, button: false, id: None }
    }

    /// 48 points high, for two lines.
    pub fn tall(mut self) -> Self {
        self.height = size::ROW_TALL;
        self
    }

    /// Another height in points.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// The fill of the selection reaches the edges of the row.
    pub fn flush(mut self) -> Self {
        self.inset = 0.0;
        self
    }

    /// It does something by itself and is no choice of a list.
    pub fn button(mut self) -> Self {
        self.button = true;
        self
    }

    /// Whether the Tab key stops here. A list with one such row is one stop; its arrow keys are the caller's.
    pub fn tab_stop(mut self, tab_stop: bool) -> Self {
        self.tab_stop = tab_stop;
        self
    }

    /// A fixed id, so that the caller knows which row has the focus.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// The colour of third text in this row: it is too weak on the fill of the selection.
    pub fn third_text(ui: &Ui, selected: bool) -> Color32 {
        if selected { ui.tokens().t2 } else { ui.tokens().t3 }
    }

    /// Shows the row; `content` is given the rectangle to fill.
    pub fn show<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui, Rect) -> R) -> RowResponse<R> {
        let sense = if self.tab_stop { Sense::click() } else { Sense::CLICK };
        let wanted = vec2(ui.available_width(), self.height);
        let (rect, response) = match self.id {
            Some(id) => {
                let (_, rect) = ui.allocate_space(wanted);
                (rect, ui.interact(rect, id, sense))
            }
            None => ui.allocate_exact_size(wanted, sense),
        };
        response.widget_info(|| {
            if self.button {
                WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name)
            } else {
                WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), self.selected, self.name)
            }
        });
        let shape = rect.shrink2(vec2(self.inset, 1.0));
        if ui.is_rect_visible(rect) {
            let tokens = ui.tokens();
            let fill = match (self.selected, response.hovered()) {
                (true, _) => tokens.accbg,
                (false, true) => tokens.bg3,
                (false, false) => Color32::TRANSPARENT,
            };
            ui.painter().rect_filled(shape, size::RADIUS_CONTROL, fill);
            ring_inside(ui, &response.clone().with_new_rect(shape), size::RADIUS_CONTROL);
        }
        let inner = content(&mut ui.new_child(UiBuilder::new().max_rect(rect)), rect);
        let enter = response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let opened = enter || response.double_clicked();
        RowResponse { inner, response, opened }
    }
}
