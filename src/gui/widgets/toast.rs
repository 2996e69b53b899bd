//! Short messages at the bottom left. They never need an answer. The toolkit has none.

use std::collections::VecDeque;
use std::sync::Arc;

use eframe::egui::{
    Align, Align2, Area, Context, Galley, Id, Layout, Margin, Order, Response, Role, Sense, Ui, Vec2, WidgetInfo,
    accesskit::Live, vec2,
};

use super::{Button, IconButton, edged};
use crate::app::action::Action;
use crate::app::notice::{Notice, Weight};
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};

/// Seconds a message stays.
const STAY: f32 = 6.0;
/// Most messages at a time.
const MOST: usize = 3;
/// Room of the icon before the text.
const TEXT_LEFT: f32 = 30.0;

#[derive(Clone, Debug)]
struct Toast {
    notice: Notice,
    left: f32,
}

/// The messages on screen, the newest at the bottom.
#[derive(Clone, Debug, Default)]
pub struct ToastStack {
    toasts: VecDeque<Toast>,
    newest: Option<u64>,
}

impl ToastStack {
    /// Adds the messages that have come since the last call. The oldest gives way to a fourth.
    pub fn follow(&mut self, notices: &[Notice]) {
        let new = notices.iter().filter(|notice| self.newest.is_none_or(|newest| notice.id > newest)).cloned();
        self.toasts.extend(new.map(|notice| Toast { notice, left: STAY }));
        self.newest = self.newest.max(notices.iter().map(|notice| notice.id).max());
        while self.toasts.len() > MOST {
            self.toasts.pop_front();
        }
    }

    /// Shows the messages with their lower left corner at `corner` points from that of the window. The answer is the one
    /// that is to be closed, with what it offers if that was pressed.
    pub fn show(&mut self, context: &Context, [right, up]: [f32; 2]) -> Option<(u64, Option<Action>)> {
        if self.toasts.is_empty() {
            return None;
        }
        let area =
            Area::new(Id::unique("toasts")).order(Order::Foreground).anchor(Align2::LEFT_BOTTOM, vec2(right, -up));
        let seconds = context.input(|input| input.stable_dt);
        let shown = area.show(context, |ui| {
            let mut answer = None;
            for toast in &mut self.toasts {
                answer = answer.or(toast_ui(ui, toast, seconds));
            }
            answer
        });
        let answer = shown.inner;
        self.toasts.retain(|toast| toast.left > 0.0 && answer.as_ref().is_none_or(|(id, _)| *id != toast.notice.id));
        if let Some(least) = self.toasts.iter().map(|toast| toast.left).min_by(f32::total_cmp) {
            context.request_repaint_after_secs(least.min(1.0));
        }
        answer
    }
}

/// Paints a message and answers as the stack does.
fn toast_ui(ui: &mut Ui, Toast { notice, left }: &mut Toast, seconds: f32) -> Option<(u64, Option<Action>)> {
    let tokens = ui.tokens();
    let mut answer = None;
    let inside = Margin { left: 15, right: 7, top: 7, bottom: 7 };
    let frame = edged(tokens.bg3, tokens.ctl, size::RADIUS_CARD, inside);
    let mut focused = false;
    let shown = frame.show(ui, |ui| {
        let width = size::TOAST_WIDTH - size::SPACE_24;
        let gap = ui.spacing().item_spacing.x;
        let buttons: f32 = notice.offers.iter().map(|(word, _)| Button::quiet(word).natural_width(ui) + gap).sum();
        let text = (width - size::CONTROL - gap - buttons - TEXT_LEFT).max(0.0);
        // A message is never cut: a long one takes more lines.
        let words = TextKind::Body13.lines(ui.painter(), notice.text.as_str(), tokens.t1, text);
        let room = vec2(width, words.size().y.max(size::CONTROL));
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(room);
            message_ui(ui, notice, words, vec2(TEXT_LEFT + text, room.y));
            let offers: Vec<_> = notice.offers.iter().map(|(word, _)| ui.add(Button::quiet(word))).collect();
            let close = ui.add(IconButton::new(Icon::Close, "Close message"));
            focused = close.has_focus() || offers.iter().any(Response::has_focus);
            if let Some(pressed) = offers.iter().position(Response::clicked) {
                answer = Some((notice.id, notice.offers.get(pressed).map(|(_, action)| (**action).clone())));
            } else if close.clicked() {
                answer = Some((notice.id, None));
            }
        });
    });
    let stays = notice.weight == Weight::Failure || focused || shown.response.contains_pointer();
    if !stays {
        *left -= seconds;
    }
    answer
}

/// Icon and text, in the room the buttons leave.
fn message_ui(ui: &mut Ui, notice: &Notice, text: Arc<Galley>, room: Vec2) {
    let tokens = ui.tokens();
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &notice.text));
    let (icon, colour, live) = match notice.weight {
        Weight::Done => (Icon::Check, tokens.good, Live::Polite),
        Weight::Warning => (Icon::Info, tokens.t2, Live::Polite),
        Weight::Failure => (Icon::Warning, tokens.bad, Live::Assertive),
    };
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(live));
    let centre = rect.left_center() + vec2(size::ICON_ROW / 2.0 + 1.0, 0.0);
    icon.paint(ui.painter(), centre, size::ICON_ROW + 2.0, colour);
    let words = rect.with_min_x(rect.min.x + TEXT_LEFT);
    let place = Align2::LEFT_CENTER.align_size_within_rect(text.size(), words);
    ui.painter().galley(place.min, text, tokens.t1);
}
