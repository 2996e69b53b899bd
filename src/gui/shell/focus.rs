//! The keyboard stays where a person left it: it comes back to what opened a menu, a dialog or a panel, and when the control
//! that had it is gone, it goes to the page and not to the window.

use eframe::egui::{Context, Event, Id, Key, LayerId, Memory, Popup};

use crate::gui::widgets::note_typing;

/// Frames after a key in which a control that goes away has gone because of it.
const KEYED: u8 = 4;

/// Something that lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    Modal(LayerId),
    Popup,
}

/// What has the keyboard, what had it before, and what is to get it back.
#[derive(Debug, Default)]
pub(super) struct Focus {
    /// What lies over one another, with the control that had the keyboard before.
    levels: Vec<(Over, Option<Id>)>,
    last: Option<Id>,
    /// The control that has lost the keyboard in the last frame.
    lost: Option<Id>,
    typing: bool,
    keyed: u8,
}

impl Focus {
    /// Follows what has happened. True if the page is to get the keyboard. Call it before the keys of a frame are used.
    pub(super) fn follow(&mut self, context: &Context) -> bool {
        let typing = context.text_edit_focused();
        let was_typing = std::mem::replace(&mut self.typing, typing);
        note_typing(context, was_typing);
        let pressed = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
        let (key, escape) = context.input(|input| (input.events.iter().any(pressed), input.key_pressed(Key::Escape)));
        self.keyed = if key { KEYED } else { self.keyed.saturating_sub(1) };
        let to_page = self.restore(context, escape && was_typing);
        self.last = context.memory(Memory::focused);
        to_page
    }

    fn restore(&mut self, context: &Context, left_field: bool) -> bool {
        let focused = context.memory(Memory::focused);
        let there = |id: &Id| context.read_response(*id).is_some();
        let held = focused.filter(there);
        let modal = context.memory(Memory::top_modal_layer).map(Over::Modal);
        let popup = Popup::is_any_open(context).then_some(Over::Popup);
        let now: Vec<Over> = modal.into_iter().chain(popup).collect();
        let kept = self.levels.iter().zip(&now).take_while(|((over, _), now)| over == *now).count();
        let closed = self.levels.drain(kept..).next().map(|(_, opener)| opener);
        let opened = now.get(kept..).unwrap_or_default();
        for over in opened {
            // What opens in place of something else goes back to where that would have gone back to.
            self.levels.push((*over, closed.unwrap_or(self.last)));
        }
        let lost = self.lost.take();
        if !opened.is_empty() || held.is_some() {
            return false;
        }
        if let Some(opener) = closed {
            return match opener {
                Some(opener) if there(&opener) => {
                    context.memory_mut(|memory| memory.request_focus(opener));
                    false
                }
                gone => gone.is_some(),
            };
        }
        match lost {
            // Esc has taken the keyboard from a control that had no use for it.
            Some(lost) if there(&lost) => context.memory_mut(|memory| memory.request_focus(lost)),
            Some(_) => return now.is_empty(),
            None if self.keyed > 0 && !left_field && focused.is_none() && self.last.is_some() => {
                // What is drawn next may take the keyboard by itself.
                self.lost = self.last;
                context.request_repaint();
            }
            None => {}
        }
        false
    }
}
