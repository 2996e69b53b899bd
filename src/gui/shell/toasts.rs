//! The messages of the state as toasts.

use eframe::egui::Context;

use crate::app::action::Action;
use crate::app::notice::{Notice, Weight};
use crate::gui::theme::size;
use crate::gui::widgets::{ToastAnswer, ToastKind, ToastStack};

/// Toasts on screen and the messages they stand for.
#[derive(Debug, Default)]
pub(super) struct Toasts {
    stack: ToastStack,
    shown: Vec<(u64, Notice)>,
    newest: Option<u64>,
}

impl Toasts {
    /// Shows messages that have come since the last call.
    pub(super) fn follow(&mut self, notices: &[Notice]) {
        for notice in notices.iter().filter(|notice| self.newest.is_none_or(|newest| notice.id > newest)) {
            let kind = match notice.weight {
                Weight::Done => ToastKind::Done,
                Weight::Warning => ToastKind::Note,
                Weight::Failure => ToastKind::Error,
            };
            let number = self.stack.push(kind, notice.text.as_str(), notice.offer.as_ref().map(|(word, _)| *word));
            self.shown.push((number, notice.clone()));
        }
        self.newest = self.newest.max(notices.iter().map(|notice| notice.id).max());
    }

    /// Paints the toasts.
    pub(super) fn show(&mut self, context: &Context, actions: &mut Vec<Action>) {
        let Some(event) = self.stack.show(context, [size::RAIL + size::PAGE_SIDE, size::PAGE_BOTTOM]) else { return };
        let Some(index) = self.shown.iter().position(|(number, _)| *number == event.number) else { return };
        let (_, notice) = self.shown.remove(index);
        actions.push(Action::CloseNotice(notice.id));
        if let (ToastAnswer::Action, Some((_, action))) = (event.answer, notice.offer) {
            actions.push(*action);
        }
    }
}
