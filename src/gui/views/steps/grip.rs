//! Dragging a step by its grip to another place in the list.

use eframe::egui::{CursorIcon, Id, Key, Modifiers, Rect, Sense, Stroke, Ui, vec2};

use super::list::Line;
use crate::app::present::steps::Place;
use crate::domain::ids::PlanStepId;
use crate::gui::theme::{Icon, ThemeExt as _, size};

/// The drag under way, if there is one.
pub(super) struct Grips {
    id: Id,
    dragged: Option<PlanStepId>,
    dropped: bool,
}

impl Grips {
    /// The drag as it was in the last pass.
    pub(super) fn of(ui: &Ui) -> Self {
        let id = ui.scope_id().with("dragged step");
        let mut dragged: Option<PlanStepId> = ui.data(|data| data.get_temp(id));
        if dragged.is_some() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            dragged = None;
            ui.data_mut(|data| data.remove::<PlanStepId>(id));
            ui.ctx().stop_dragging();
        }
        Self { id, dragged, dropped: false }
    }

    /// Paints the grip of a row, if it is wanted there.
    pub(super) fn grip_ui(&mut self, ui: &mut Ui, place: Rect, step: &PlanStepId, shown: bool) {
        let own = self.dragged.as_ref() == Some(step);
        let response = ui.interact(place, ui.scope_id().with(("grip", step.as_str())), Sense::DRAG);
        if shown || own || response.hovered() {
            let colour = if own { ui.tokens().acc } else { ui.tokens().t2 };
            Icon::Grip.paint(ui.painter(), place.center(), size::ICON_ROW, colour);
        }
        if response.drag_started() {
            self.dragged = Some(step.clone());
            ui.data_mut(|data| data.insert_temp(self.id, step.clone()));
        }
        if response.drag_stopped() && own {
            self.dropped = true;
        }
        response.on_hover_cursor(CursorIcon::Grab);
    }

    /// Paints the line where the step would go; the answer is where it went.
    pub(super) fn show(
        self,
        ui: &Ui,
        lines: &[Line<'_>],
        place: impl Fn(usize) -> Rect,
    ) -> Option<(PlanStepId, Place)> {
        let step = self.dragged?;
        let pointer = ui.input(|input| input.pointer.latest_pos())?;
        let over = (0..lines.len()).find(|index| pointer.y < place(*index).center().y).unwrap_or(lines.len());
        // The first line is a stage: nothing can stand above it.
        let over = over.max(1);
        let line = place(over);
        let tokens = ui.tokens();
        let ends = line.x_range().shrink(size::SPACE_16);
        ui.painter().hline(ends, line.min.y, Stroke::new(size::STROKE_STRONG, tokens.acc));
        ui.painter().circle_filled(line.left_top() + vec2(size::SPACE_16, 0.0), size::SPACE_4, tokens.acc);
        if !self.dropped {
            return None;
        }
        ui.data_mut(|data| data.remove::<PlanStepId>(self.id));
        let stage = match lines.get(over.checked_sub(1)?)? {
            Line::Group(group) | Line::Step(group, _) => group.stage.clone(),
        };
        let before = match lines.get(over) {
            Some(Line::Step(group, row)) if group.stage == stage => Some(row.id.clone()),
            _ => None,
        };
        // Before itself, or before the one that follows it anyway: nothing moves.
        let stays = before.as_ref() == Some(&step)
            || matches!(lines.get(over.checked_sub(1)?), Some(Line::Step(_, row)) if row.id == step);
        (!stays).then_some((step, Place { stage, before }))
    }
}
