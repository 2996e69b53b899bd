//! A text field of several lines, for notes. It is that of the toolkit; the frame stands around it for the sake of the
//! focus ring, which that one does not have.

use eframe::egui::{Frame, Margin, TextEdit, Ui, Widget};

use super::paint::{edged, ring};
use crate::domain::text_limit::LONGEST_NOTE;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Lines of an empty field.
const ROWS: usize = 2;

/// The field, which grows with its text. `name` is its accessible name; `hint` is shown while it is empty.
pub fn text_area(text: &mut String, name: &str, hint: &str) -> impl Widget {
    move |ui: &mut Ui| {
        let tokens = ui.tokens();
        let frame = edged(tokens.bg1, tokens.ctl, size::RADIUS_CONTROL, Margin::symmetric(7, 4));
        let shown = frame.show(ui, |ui| {
            let edit = TextEdit::multiline(text)
                .char_limit(LONGEST_NOTE)
                .font(TextKind::Body13.font())
                .text_color(tokens.t1)
                .hint_text(hint)
                .frame(Frame::NONE)
                .margin(Margin::ZERO)
                .desired_rows(ROWS)
                .desired_width(ui.available_width());
            ui.add(edit).accessible_name(name)
        });
        if shown.inner.has_focus() {
            ring(ui, shown.response.rect, size::RADIUS_CONTROL);
        }
        shown.inner
    }
}
