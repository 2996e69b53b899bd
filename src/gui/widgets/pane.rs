//! The parts of the window that F6 goes through. Every part notes itself as it is drawn.

use eframe::egui::{Context, Id, Rect, Ui};

use super::focus_next;

/// Parts as they were drawn last and are being drawn now, and the one that is to get the keyboard.
#[derive(Clone, Default)]
struct Panes {
    drawn: Vec<(String, Rect)>,
    drawing: Vec<(String, Rect)>,
    wanted: Option<String>,
}

fn with<R>(context: &Context, change: impl FnOnce(&mut Panes) -> R) -> R {
    context.data_mut(|data| change(data.get_temp_mut_or_default(Id::unique("parts of the window"))))
}

/// Notes a part at the start of its drawing. True if it is the one that is to get the keyboard, once.
pub fn note_pane(ui: &Ui, name: &str) -> bool {
    let place = ui.max_rect();
    with(ui.ctx(), |panes| {
        panes.drawing.push((name.to_owned(), place));
        panes.wanted.take_if(|wanted| wanted == name).is_some()
    })
}

/// A control in a part that is not its first: the next one drawn gets the keyboard when it is asked for by this name.
pub fn wanted_control(ui: &Ui, name: &str) {
    if with(ui.ctx(), |panes| panes.wanted.take_if(|wanted| wanted == name)).is_some() {
        focus_next(ui);
    }
}

/// Notes a part whose first control gets the keyboard when the part is asked for.
pub fn pane_start(ui: &Ui, name: &str) {
    if note_pane(ui, name) {
        focus_next(ui);
    }
}

/// A frame begins: what was noted in the last one is what there is.
pub fn begin_panes(context: &Context) {
    with(context, |panes| panes.drawn = std::mem::take(&mut panes.drawing));
}

/// Asks for the keyboard for a part.
pub fn want_pane(context: &Context, name: &str) {
    with(context, |panes| panes.wanted = Some(name.to_owned()));
    context.request_repaint();
}

/// The part a control is in; of parts inside one another the inner one.
pub fn pane_of(context: &Context, control: Id) -> Option<String> {
    let centre = context.read_response(control)?.rect.center();
    with(context, |panes| panes.drawn.iter().rfind(|(_, place)| place.contains(centre)).map(|(name, _)| name.clone()))
}

/// The part after or before the one called `from`. Without that the last or the first, and forwards, where parts stand inside
/// another, the first of those.
pub fn pane_beside(context: &Context, from: Option<&str>, back: bool) -> Option<String> {
    with(context, |panes| {
        let names: Vec<&String> = panes.drawn.iter().map(|(name, _)| name).collect();
        let is_inside = |(at, (_, place)): (usize, &(String, Rect))| {
            panes.drawn.iter().take(at).any(|(_, outer)| outer.contains_rect(*place))
        };
        let inner = panes.drawn.iter().enumerate().position(is_inside);
        let at = from.and_then(|from| names.iter().position(|name| *name == from));
        let count = names.len();
        let to = match (at, back) {
            (None, false) => inner.or(count.checked_sub(1)),
            (None, true) => Some(0),
            (Some(at), false) => (at + 1).checked_rem(count),
            (Some(at), true) => (at + count - 1).checked_rem(count),
        };
        to.and_then(|to| names.get(to)).map(|name| (*name).clone())
    })
}
