//! Arrow keys and Esc inside one control that is a single stop of the Tab key.

use eframe::egui::{Context, EventFilter, Id, Key, Modifiers, Response, Ui};

/// Steps at a time with Shift.
const MANY: f64 = 10.0;

/// Where an arrow key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Left or up.
    Back,
    /// Right or down.
    On,
    /// Home.
    First,
    /// End.
    Last,
}

impl Step {
    /// The place reached from `current` among `count` places; the ends do not wrap.
    pub(super) fn from(self, current: usize, count: usize) -> usize {
        let last = count.saturating_sub(1);
        match self {
            Self::Back => current.saturating_sub(1),
            Self::On => current.saturating_add(1).min(last),
            Self::First => 0,
            Self::Last => last,
        }
    }
}

/// Which arrows a control uses; the others go on moving the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrows {
    /// Left and right.
    Sideways,
    /// All four.
    All,
}

impl Arrows {
    /// Keeps them for `response` while it has the focus: whether all four, and not only two; `None` without the focus.
    fn kept_for(self, ui: &Ui, response: &Response) -> Option<bool> {
        let all = self == Self::All;
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: all, ..EventFilter::default() };
        response.has_focus().then(|| ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter)))?;
        Some(all)
    }
}

/// The step asked for by a key press while `response` has the focus.
pub(super) fn step(ui: &Ui, response: &Response, arrows: Arrows) -> Option<Step> {
    let all = arrows.kept_for(ui, response)?;
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowLeft) || (all && pressed(Key::ArrowUp)) {
            Some(Step::Back)
        } else if pressed(Key::ArrowRight) || (all && pressed(Key::ArrowDown)) {
            Some(Step::On)
        } else if pressed(Key::Home) {
            Some(Step::First)
        } else if pressed(Key::End) {
            Some(Step::Last)
        } else {
            None
        }
    })
}

/// The value asked for by a key press while `response` has the focus: an arrow one step from `now`, with Shift ten, Home and
/// End the ends.
pub(super) fn moved(
    ui: &Ui,
    response: &Response,
    arrows: Arrows,
    now: f64,
    step: f64,
    [from, to]: [f64; 2],
) -> Option<f64> {
    let all = arrows.kept_for(ui, response)?;
    ui.input_mut(|input| {
        // With Shift first: the plain key would match it too.
        for (with, steps) in [(Modifiers::SHIFT, MANY), (Modifiers::NONE, 1.0)] {
            let mut pressed = |key| input.consume_key(with, key);
            if pressed(Key::ArrowRight) || (all && pressed(Key::ArrowUp)) {
                return Some(now + step * steps);
            }
            if pressed(Key::ArrowLeft) || (all && pressed(Key::ArrowDown)) {
                return Some(now - step * steps);
            }
        }
        let ends = [(Key::Home, from), (Key::End, to)];
        ends.into_iter().find(|(key, _)| input.consume_key(Modifiers::NONE, *key)).map(|(_, end)| end)
    })
}

/// Asks for the focus on whatever is chosen in `scope` in the next pass.
/// It cannot be given at once: only the chosen option takes focus, and the new one is chosen after this pass.
pub(super) fn hand_over_focus(ui: &Ui, scope: Id) {
    ui.data_mut(|data| data.insert_temp(scope.with("focus follows choice"), true));
    ui.ctx().request_repaint();
}

/// Gives the focus to the chosen option `response` if it was handed over.
pub(super) fn take_over_focus(ui: &Ui, scope: Id, response: &Response) {
    let id = scope.with("focus follows choice");
    if ui.data_mut(|data| data.remove_temp::<bool>(id)).is_some() {
        response.request_focus();
    }
}

/// Leaves arrows and Esc to the text field `id`. Call after the field was shown, which sets a filter of its own.
pub(super) fn keep_arrows_and_escape(context: &Context, id: Id) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..EventFilter::default() };
    context.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}
