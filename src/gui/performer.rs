//! Who performs effects. The window has one for the desktop; tests have their own.

use std::sync::mpsc::{Receiver, Sender, channel};

use eframe::egui::{Context, Event};
use jiff::civil::Date;

use crate::app::action::Action;
use crate::app::effect::Effect;

/// Where answers to effects arrive, from any thread.
#[derive(Clone, Debug)]
pub struct Inbox {
    sender: Sender<Action>,
    context: Context,
}

impl Inbox {
    /// An inbox that wakes the window, and its other end.
    pub fn new(context: Context) -> (Self, Receiver<Action>) {
        let (sender, receiver) = channel();
        (Self { sender, context }, receiver)
    }

    /// Delivers an answer and wakes the window.
    pub fn deliver(&self, action: Action) {
        // A window that has closed needs no answer.
        if self.sender.send(action).is_ok() {
            self.context.request_repaint();
        }
    }

    /// The window that waits for the answer.
    pub fn context(&self) -> &Context {
        &self.context
    }
}

/// Performs effects. It must answer through the inbox and never wait for a person.
pub trait Performer {
    /// The window is there: begins what goes on beside it.
    fn begin(&mut self, _inbox: &Inbox) {}

    /// The day it is; `None` where it stays the one of the start.
    fn today(&self) -> Option<Date> {
        None
    }

    /// Begins an effect.
    fn perform(&mut self, effect: Effect, inbox: &Inbox);

    /// Sees what has come in before the window does, and takes what answers an effect.
    fn take_input(&mut self, _events: &mut Vec<Event>, _inbox: &Inbox) {}
}
