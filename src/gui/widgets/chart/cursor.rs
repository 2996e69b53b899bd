//! The place in a chart that the pointer or the keys stand at, and what a screen reader is told of it.

use eframe::egui::{EventFilter, Key, Modifiers, Pos2, Rect, Response, Role, Ui, WidgetInfo};

use crate::app::present::cursor_point::CursorPoint;
use crate::gui::theme::size;
use crate::gui::widgets::arrow_keys::{Arrows, Step, step};
use crate::gui::widgets::paint::ring_around;
use crate::gui::widgets::sitting::is_sitting;
use crate::gui::widgets::spoken::tell_reading;

/// What is remembered of the cursor between two passes.
#[derive(Clone, Copy, Default)]
struct Remembered {
    at: Option<usize>,
    pointer: Option<Pos2>,
}

/// Where the cursor stands.
#[derive(Default)]
pub(super) struct Moved {
    pub at: Option<usize>,
    /// The key that has just moved it, and where in the order it stood before.
    pub key: Option<(Step, Option<usize>)>,
}

/// The place the cursor stands at: `under` the pointer inside `reach`, or moved along `order` with the keys.
pub(super) fn moved(
    ui: &Ui,
    response: &Response,
    arrows: Arrows,
    reach: Rect,
    order: &[usize],
    under: impl FnOnce(Pos2) -> Option<usize>,
) -> Moved {
    if is_sitting(ui.ctx()) {
        // It stays where it is, and is not in the picture.
        return Moved::default();
    }
    let id = response.id.with("cursor");
    let before: Remembered = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let mut at = before.at.filter(|at| order.contains(at));
    let mut key = None;
    let pointer = response.hover_pos().filter(|pointer| reach.contains(*pointer));
    if let Some(moved) = pointer.filter(|_| pointer != before.pointer) {
        // A pointer that rests leaves the cursor to the keys, one that drags the chart leaves it where it is.
        at = if response.dragged() { at } else { under(moved) };
    } else if response.has_focus() {
        if let Some(step) = step(ui, response, arrows) {
            let here = at.and_then(|at| order.iter().position(|index| *index == at));
            at = order.get(here.map_or(0, |here| step.from(here, order.len()))).copied();
            key = Some((step, here));
        } else if ui.input_mut(|input| at.is_some() && input.consume_key(Modifiers::NONE, Key::Escape)) {
            at = None;
        }
    } else if pointer.is_none() {
        at = None;
    }
    ui.data_mut(|data| {
        if at.is_some() || pointer.is_some() {
            data.insert_temp(id, Remembered { at, pointer });
        } else {
            data.remove::<Remembered>(id);
        }
    });
    Moved { at, key }
}

/// Tells a screen reader what a chart is called and what the cursor points at, and shows the focus. `vertical` says whether
/// Up and Down do something in it.
pub(super) fn tell(ui: &Ui, response: &Response, name: &str, vertical: bool, point: Option<&CursorPoint>) {
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if let Some(point) = point {
        tell_reading(ui, response, &point.sentence());
    }
    if response.has_focus() {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: vertical,
            escape: point.is_some(),
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    ring_around(ui, response, size::RADIUS_CELL);
}
