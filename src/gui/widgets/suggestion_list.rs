//! The list under a picker.

use eframe::egui::{
    Align2, Margin, Popup, PopupCloseBehavior, Response, Role, Sense, Ui, WidgetInfo,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::paint::{edged, text_in};
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};

/// Height of one suggestion.
const ROW: f32 = 32.0;

/// One suggestion.
#[derive(Clone, Debug, Default)]
pub struct Suggestion {
    /// Its name.
    pub label: String,
    /// More about it, after the name.
    pub detail: String,
    /// Where it is from, at the right.
    pub source: String,
    /// Which characters of `label` match what was typed, ascending.
    pub matched: Vec<usize>,
    /// It is meant without a doubt: Enter takes it before it was moved to.
    pub clear: bool,
}

/// The open list.
pub(super) struct Shown {
    /// The suggestion that was clicked.
    pub(super) inner: Option<usize>,
    /// The list itself.
    pub(super) response: Response,
}

/// Shows the suggestions under `anchor`; the pointer moves `marked`.
pub(super) fn list_ui(
    ui: &Ui,
    anchor: &Response,
    name: &str,
    suggestions: &[Suggestion],
    marked: &mut Option<usize>,
) -> Shown {
    let tokens = ui.tokens();
    let width = anchor.rect.width() - 2.0 * size::SPACE_4 - 2.0 * size::STROKE;
    let popup = Popup::from_response(anchor)
        .anchor(anchor.rect)
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .frame(edged(tokens.bg3, tokens.ctl, size::RADIUS_CONTROL, Margin::same(4)))
        .gap(size::SPACE_4 + size::STROKE)
        .width(width)
        .accessible_name(format!("Suggestions for {name}"));
    let shown = popup.show(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 2.0;
        let mut taken = None;
        for (index, suggestion) in suggestions.iter().enumerate() {
            let response = row_ui(ui, suggestion, *marked == Some(index));
            if response.hovered() && ui.input(|input| input.pointer.is_moving()) {
                *marked = Some(index);
            }
            if response.clicked() {
                taken = Some(index);
            }
        }
        if marked.is_none() {
            ui.caption("Several fit. ↓ and Enter take one.");
        }
        taken
    });
    match shown {
        Some(shown) => Shown { inner: shown.inner, response: shown.response },
        None => Shown { inner: None, response: anchor.clone() },
    }
}

fn row_ui(ui: &mut Ui, suggestion: &Suggestion, marked: bool) -> Response {
    let tokens = ui.tokens();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW - 2.0), Sense::CLICK);
    let parts = [suggestion.label.as_str(), &suggestion.detail, &suggestion.source];
    let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, marked, &name));
    let painter = ui.painter();
    if marked {
        painter.rect_filled(rect, size::RADIUS_CELL, tokens.accbg);
    }
    let inside = rect.shrink2(vec2(size::SPACE_8, 0.0));
    let weak = if marked { tokens.t2 } else { tokens.t3 };
    let source = TextKind::Body13.line(painter, suggestion.source.as_str(), weak, inside.width());
    let right = text_in(painter, inside, Align2::RIGHT_CENTER, source).min.x - size::SPACE_12;
    let mut job = LayoutJob::default();
    for (index, character) in suggestion.label.chars().enumerate() {
        let strong = suggestion.matched.binary_search(&index).is_ok();
        let kind = if strong { TextKind::Strong13 } else { TextKind::Body13 };
        job.append(character.encode_utf8(&mut [0; 4]), 0.0, kind.format(tokens.t1));
    }
    if !suggestion.detail.is_empty() {
        job.append(&suggestion.detail, size::SPACE_16, TextKind::Body13.format(tokens.t2));
    }
    job.wrap = TextWrapping::truncate_at_width(right - inside.min.x);
    text_in(painter, inside, Align2::LEFT_CENTER, painter.layout_job(job));
    response
}
