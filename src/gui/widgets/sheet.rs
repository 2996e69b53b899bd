//! A panel over the right side of the window: a form or a ledger.

use eframe::egui::{Align2, Area, Context, Frame, Id, Margin, Modal, ScrollArea, Ui, vec2};

use super::IconButton;
use super::dialog::{just_opened, overlay, tell_modal};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};

/// Width if nothing else is said.
const WIDTH: f32 = 420.0;
/// Gap to the edges of the window.
const GAP: i8 = 16;

/// The panel. Esc, its cross and a click beside it close it.
#[must_use = "show it"]
pub struct Sheet<'a> {
    title: &'a str,
    width: f32,
}

impl<'a> Sheet<'a> {
    /// `title` names what it holds.
    pub fn new(title: &'a str) -> Self {
        Self { title, width: WIDTH }
    }

    /// Another width in points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Shows the panel; `body` is told whether it has just opened. True once it is to be closed.
    pub fn show(self, context: &Context, body: impl FnOnce(&mut Ui, bool)) -> bool {
        let id = Id::unique(("sheet", self.title));
        let screen = context.content_rect();
        let opened = just_opened(context, id);
        let padding = f32::from(GAP);
        let height = screen.height() - size::TOP_BAR - 3.0 * padding;
        let width = self.width.min(screen.width() - 2.0 * padding) - 2.0 * padding;
        let corner = vec2(-padding, size::TOP_BAR + padding / 2.0);
        let area: Area = Modal::default_area(id).anchor(Align2::RIGHT_TOP, corner).accessible_name(self.title);
        let shown = overlay(context, id, area, GAP).show(context, |ui| {
            ui.set_width(width);
            ui.set_height(height);
            let closed = self.head_ui(ui, opened);
            ScrollArea::vertical().id_salt("sheet").auto_shrink(false).show(ui, |ui| {
                // Room for the focus rings, which the scroll area would cut off.
                Frame::new().inner_margin(Margin::symmetric(GAP / 4, GAP / 4)).show(ui, |ui| body(ui, opened));
            });
            closed
        });
        tell_modal(context, id, "");
        shown.should_close() || shown.inner
    }

    fn head_ui(&self, ui: &mut Ui, opened: bool) -> bool {
        ui.horizontal(|ui| {
            let room = vec2(ui.available_width() - size::CONTROL - size::SPACE_8, size::CONTROL);
            ui.allocate_ui(room, |ui| {
                ui.set_min_size(room);
                ui.words(TextKind::Title15, self.title, ui.tokens().t1);
            });
            let close = ui.add(IconButton::new(Icon::Close, &format!("Close {}", self.title)));
            if opened {
                close.request_focus();
            }
            close.clicked()
        })
        .inner
    }
}
