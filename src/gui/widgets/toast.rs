//! Short messages at the bottom left. They never need an answer.

use std::collections::VecDeque;
use std::sync::Arc;

use eframe::egui::{
    Align, Align2, Area, Color32, Context, Frame, Galley, Id, Layout, Margin, Order, Response, Role, Sense, Stroke, Ui,
    Vec2, WidgetInfo, accesskit::Live, vec2,
};

use super::{Button, IconButton};
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, Tokens, size};

/// Seconds a message stays.
const STAY: f32 = 6.0;
/// Most messages at a time.
const MOST: usize = 3;
/// Room of the icon before the text.
const TEXT_LEFT: f32 = 30.0;

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// Something was done.
    Done,
    /// Something to know.
    Note,
    /// Something failed; stays until closed.
    Error,
}

impl ToastKind {
    fn mark(self, tokens: &Tokens) -> (Icon, Color32) {
        match self {
            Self::Done => (Icon::Check, tokens.good),
            Self::Note => (Icon::Info, tokens.t2),
            Self::Error => (Icon::Warning, tokens.bad),
        }
    }
}

#[derive(Clone, Debug)]
struct Toast {
    number: u64,
    kind: ToastKind,
    text: String,
    action: Option<String>,
    left: f32,
}

/// What was pressed on a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastAnswer {
    /// Its action, for example Undo.
    Action,
    /// The cross.
    Closed,
}

/// A message that was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToastEvent {
    /// The number `push` gave.
    pub number: u64,
    /// What was pressed.
    pub answer: ToastAnswer,
}

/// The messages on screen, the newest at the bottom.
#[derive(Clone, Debug, Default)]
pub struct ToastStack {
    toasts: VecDeque<Toast>,
    next: u64,
}

impl ToastStack {
    /// Adds a message; `action` is the word of its button. The oldest gives way to a fourth.
    pub fn push(&mut self, kind: ToastKind, text: impl Into<String>, action: Option<&str>) -> u64 {
        let number = self.next;
        self.next += 1;
        let action = action.map(ToOwned::to_owned);
        self.toasts.push_back(Toast { number, kind, text: text.into(), action, left: STAY });
        while self.toasts.len() > MOST {
            self.toasts.pop_front();
        }
        number
    }

    /// Shows the messages with their lower left corner at `corner` points from that of the window.
    pub fn show(&mut self, context: &Context, corner: [f32; 2]) -> Option<ToastEvent> {
        if self.toasts.is_empty() {
            return None;
        }
        let [right, up] = corner;
        let area =
            Area::new(Id::unique("toasts")).order(Order::Foreground).anchor(Align2::LEFT_BOTTOM, vec2(right, -up));
        let seconds = context.input(|input| input.stable_dt);
        let event = area.show(context, |ui| {
            let mut event = None;
            for toast in &mut self.toasts {
                let answer = toast_ui(ui, toast, seconds);
                event = event.or(answer.map(|answer| ToastEvent { number: toast.number, answer }));
            }
            event
        });
        let event = event.inner;
        self.toasts.retain(|toast| toast.left > 0.0 && event.is_none_or(|event| event.number != toast.number));
        if let Some(least) = self.toasts.iter().map(|toast| toast.left).min_by(f32::total_cmp) {
            context.request_repaint_after_secs(least.min(1.0));
        }
        event
    }
}

fn toast_ui(ui: &mut Ui, toast: &mut Toast, seconds: f32) -> Option<ToastAnswer> {
    let tokens = ui.tokens();
    let mut answer = None;
    let frame = Frame::new()
        .fill(tokens.bg3)
        .stroke(Stroke::new(size::STROKE, tokens.ctl))
        .corner_radius(size::RADIUS_CARD)
        .inner_margin(Margin { left: 15, right: 7, top: 7, bottom: 7 });
    let mut focused = false;
    let shown = frame.show(ui, |ui| {
        let width = size::TOAST_WIDTH - size::SPACE_24;
        let gap = ui.spacing().item_spacing.x;
        let button = toast.action.as_deref().map_or(0.0, |word| {
            let word = TextKind::Body13.line(ui.painter(), word, tokens.t1, f32::INFINITY);
            (word.size().x + 2.0 * size::SPACE_8).ceil() + gap
        });
        let text = (width - size::CONTROL - gap - button - TEXT_LEFT).max(0.0);
        // A message is never cut: a long one takes more lines.
        let words = TextKind::Body13.lines(ui.painter(), toast.text.as_str(), tokens.t1, text);
        let room = vec2(width, words.size().y.max(size::CONTROL));
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(room);
            message_ui(ui, toast, words, vec2(TEXT_LEFT + text, room.y));
            let action = toast.action.as_deref().map(|word| ui.add(Button::quiet(word)));
            let close = ui.add(IconButton::new(Icon::Close, "Close message"));
            focused = close.has_focus() || action.as_ref().is_some_and(Response::has_focus);
            if action.is_some_and(|action| action.clicked()) {
                answer = Some(ToastAnswer::Action);
            } else if close.clicked() {
                answer = Some(ToastAnswer::Closed);
            }
        });
    });
    let stays = toast.kind == ToastKind::Error || focused || shown.response.contains_pointer();
    if !stays {
        toast.left -= seconds;
    }
    answer
}

/// Icon and text, in the room the buttons leave.
fn message_ui(ui: &mut Ui, toast: &Toast, text: Arc<Galley>, room: Vec2) {
    let tokens = ui.tokens();
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &toast.text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_live(if toast.kind == ToastKind::Error { Live::Assertive } else { Live::Polite });
    });
    let (icon, colour) = toast.kind.mark(tokens);
    let centre = rect.left_center() + vec2(size::ICON_ROW / 2.0 + 1.0, 0.0);
    icon.paint(ui.painter(), centre, size::ICON_ROW + 2.0, colour);
    let words = rect.with_min_x(rect.min.x + TEXT_LEFT);
    let place = Align2::LEFT_CENTER.align_size_within_rect(text.size(), words);
    ui.painter().galley(place.min, text, tokens.t1);
}
