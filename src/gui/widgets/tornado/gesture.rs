//! Changing an assumption by dragging its bar, with keys, or through a screen reader.

use eframe::egui::{Key, Response, Ui};

use crate::app::present::salary::influence::InfluenceRow;
use crate::gui::widgets::arrow_keys::{Arrows, moved};
use crate::gui::widgets::spoken::requested;

/// A bar counts as at least so many points long, so that one of no effect can be dragged too.
const LEAST: f32 = 120.0;

/// A drag that goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Drag {
    /// The value it began with.
    value: f64,
    /// Where the pointer was.
    x: f32,
    /// Change of the value for each point to the right.
    per_point: f64,
}

/// What a row asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Asked {
    pub value: f64,
    /// The gesture is over: one entry to undo.
    pub ended: bool,
}

/// The nearest step to `value` that the assumption can be set to.
fn snap(row: &InfluenceRow, value: f64) -> f64 {
    let [from, to] = row.bounds;
    let stepped = if row.step > 0.0 { (value / row.step).round() * row.step } else { value };
    stepped.max(from).min(to)
}

/// Change of the value for each point to the right, where the ends of the bar stand at `low` and `high`.
fn per_point(row: &InfluenceRow, [low, high]: [f32; 2]) -> f64 {
    let [from, to] = row.range;
    let length = (high - low).abs().max(LEAST);
    // A bar of no length is dragged to the right for more.
    let sign = if high < low { -1.0 } else { 1.0 };
    sign * (to - from) / f64::from(length)
}

/// The value asked for by pointer, keys or screen reader; `ends` is where the low and the high outcome stand.
pub(super) fn asked(ui: &Ui, response: &Response, row: &InfluenceRow, ends: [f32; 2]) -> Option<Asked> {
    dragged(ui, response, row, ends).or_else(|| {
        let by_keys = || moved(ui, response, Arrows::Sideways, row.value, row.step, row.range);
        let value = requested(ui, response, row.value, row.step).or_else(by_keys)?;
        let value = snap(row, value);
        differs(value, row.value).then_some(Asked { value, ended: true })
    })
}

fn differs(a: f64, b: f64) -> bool {
    (a - b).abs() > f64::EPSILON
}

fn dragged(ui: &Ui, response: &Response, row: &InfluenceRow, ends: [f32; 2]) -> Option<Asked> {
    let id = response.id.with("drag");
    if response.drag_started()
        && let Some(pointer) = ui.input(|input| input.pointer.press_origin())
    {
        let drag = Drag { value: row.value, x: pointer.x, per_point: per_point(row, ends) };
        ui.data_mut(|data| data.insert_temp(id, drag));
    }
    let drag: Drag = ui.data(|data| data.get_temp(id))?;
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        ui.data_mut(|data| data.remove::<Drag>(id));
        return differs(row.value, drag.value).then_some(Asked { value: drag.value, ended: true });
    }
    let ended = !response.dragged();
    let pointer = response.interact_pointer_pos().or_else(|| ui.input(|input| input.pointer.latest_pos()));
    let moved = pointer.map_or(0.0, |pointer| f64::from(pointer.x - drag.x));
    let value = snap(row, drag.value + moved * drag.per_point);
    if ended {
        ui.data_mut(|data| data.remove::<Drag>(id));
        return (differs(value, drag.value) || differs(row.value, drag.value)).then_some(Asked { value, ended });
    }
    differs(value, row.value).then_some(Asked { value, ended })
}

#[cfg(test)]
mod tests {
    use super::{InfluenceRow, per_point, snap};
    use crate::app::present::cursor_point::CursorPoint;
    use crate::domain::pay::assumption::Assumption;

    fn row() -> InfluenceRow {
        InfluenceRow {
            assumption: Assumption::RealGrowth,
            label: "",
            words: String::new(),
            short: String::new(),
            value: 1.0,
            range: [0.0, 3.0],
            range_words: Default::default(),
            bounds: [-5.0, 10.0],
            outcomes: [0.0, 1.0],
            step: 0.1,
            total: String::new(),
            share: 0.0,
            tip: CursorPoint::default(),
        }
    }

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    #[test]
    fn value_follows_the_bar_whichever_way_it_points() {
        assert!(near(per_point(&row(), [100.0, 400.0]), 0.01));
        assert!(near(per_point(&row(), [400.0, 100.0]), -0.01));
    }

    #[test]
    fn bar_without_effect_can_be_dragged() {
        assert!(near(per_point(&row(), [200.0, 200.0]), 0.025));
        assert!(near(per_point(&row(), [200.0, 190.0]), -0.025));
    }

    #[test]
    fn values_keep_to_steps_and_bounds() {
        assert!(near(snap(&row(), 1.26), 1.3));
        assert!(near(snap(&row(), 99.0), 10.0));
        assert!(near(snap(&row(), -99.0), -5.0));
        let any = InfluenceRow { step: 0.0, ..row() };
        assert!(near(snap(&any, 1.26), 1.26));
    }
}
