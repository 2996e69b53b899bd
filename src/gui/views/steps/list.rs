//! The list of steps by stage: folding, selection by key, moving.

use eframe::egui::{
    self, Align2, EventFilter, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::grip::Grips;
use super::row::{head_ui, row_id, row_ui};
use super::{StepsScreen, changed};
use crate::app::action::{Action, StepAction};
use crate::app::present::steps::{Place, StepGroup, StepRow, StepsData};
use crate::app::view::steps::StepFilter;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::keys::row_key;
use crate::gui::widgets::{Card, empty_state, lies_on_top, pane_start, ring_at};

/// Height of the heads of the columns.
const HEAD: f32 = 32.0;

/// One line of the list.
pub(super) enum Line<'a> {
    /// A stage.
    Group(&'a StepGroup),
    /// A step, with its place in its stage.
    Step(&'a StepGroup, &'a StepRow),
}

/// All lines that are not folded away.
fn lines(data: &StepsData) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for group in &data.groups {
        lines.push(Line::Group(group));
        if !group.folded {
            lines.extend(group.rows.iter().map(|row| Line::Step(group, row)));
        }
    }
    lines
}

impl StepsScreen {
    pub(super) fn list_ui(&mut self, ui: &mut Ui, data: &StepsData, actions: &mut Vec<Action>) {
        let lines = lines(data);
        self.keys_ui(ui, data, &lines, actions);
        Card::plain().bare().fill_height(ui).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            let room = ui.max_rect();
            head_ui(ui, room.with_max_y(room.min.y + HEAD - 1.0));
            let tokens = ui.tokens();
            ui.painter().hline(room.x_range(), room.min.y + HEAD - 0.5, Stroke::new(size::STROKE, tokens.line));
            let body = Rect::from_min_max(pos2(room.min.x, room.min.y + HEAD), room.max);
            ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
                if lines.is_empty() {
                    let (line, reason) = ("No step is in this state", "The filter leaves nothing.");
                    if empty_state(ui, Icon::Steps, line, reason, "Show all steps") {
                        actions.push(changed(data, |view| view.filter = StepFilter::All));
                    }
                    return;
                }
                pane_start(ui, "Steps of the plan");
                self.lines_ui(ui, data, &lines, actions);
            });
        });
    }

    fn lines_ui(&mut self, ui: &mut Ui, data: &StepsData, lines: &[Line<'_>], actions: &mut Vec<Action>) {
        let foot = size::SPACE_8;
        ScrollArea::vertical().id_salt("steps").auto_shrink(false).show_viewport(ui, |ui, viewport| {
            let height = size::ROW * lines.len() as f32 + foot;
            ui.set_height(height);
            let top = ui.max_rect().min;
            let width = ui.max_rect().width();
            let place = |index: usize| {
                Rect::from_min_size(pos2(top.x, top.y + size::ROW * index as f32), vec2(width, size::ROW))
            };
            let mut grips = Grips::of(ui);
            for (index, line) in lines.iter().enumerate() {
                let rect = place(index);
                let wanted = matches!(line, Line::Step(_, row) if self.focus.as_ref() == Some(&row.id) && row.selected);
                if wanted {
                    ui.scroll_to_rect(rect, None);
                }
                let relative = size::ROW * index as f32;
                let visible = relative + size::ROW >= viewport.min.y && relative <= viewport.max.y;
                if !visible && !wanted {
                    continue;
                }
                ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(index), |ui| match line {
                    Line::Group(group) => group_ui(ui, data, group, actions),
                    Line::Step(_, row) => row_ui(ui, data, row, &mut grips, self, actions),
                });
            }
            if let Some((step, place)) = grips.show(ui, lines, place) {
                actions.push(StepAction::Place(step, place.stage, place.before).into());
            }
        });
    }

    /// Keys of the list, while one of its rows or nothing at all has the focus.
    fn keys_ui(&mut self, ui: &Ui, data: &StepsData, lines: &[Line<'_>], actions: &mut Vec<Action>) {
        let rows: Vec<&StepRow> = lines
            .iter()
            .filter_map(|line| match line {
                Line::Step(_, row) => Some(*row),
                Line::Group(_) => None,
            })
            .collect();
        let focused = ui.memory(egui::Memory::focused);
        let on_row = rows.iter().position(|row| focused == Some(row_id(&row.id)));
        if (focused.is_some() && on_row.is_none()) || !lies_on_top(ui) {
            return;
        }
        let at = on_row.or_else(|| rows.iter().position(|row| row.selected));
        if let Some(id) = focused {
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
        let pressed = |with: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(with, key));
        if let Some(row) = at.and_then(|at| rows.get(at)) {
            let mut place = |place: &Option<Place>| {
                if let Some(Place { stage, before }) = place.clone() {
                    actions.push(StepAction::Place(row.id.clone(), stage, before).into());
                    actions.push(changed(data, |view| view.selected = Some(row.id.clone())));
                    self.focus = Some(row.id.clone());
                }
            };
            if pressed(Modifiers::ALT, Key::ArrowUp) {
                place(&row.up);
            } else if pressed(Modifiers::ALT, Key::ArrowDown) {
                place(&row.down);
            } else if pressed(Modifiers::NONE, Key::Space) {
                actions.push(StepAction::SetState(row.id.clone(), row.ticked).into());
            }
        }
        if let Some(row) = row_key(ui, at, rows.len(), None).and_then(|to| rows.get(to)) {
            self.focus = Some(row.id.clone());
            actions.push(changed(data, |view| view.selected = Some(row.id.clone())));
        }
    }
}

fn group_ui(ui: &mut Ui, data: &StepsData, group: &StepGroup, actions: &mut Vec<Action>) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::click());
    let name = format!("{} {}, {}", group.title, group.by, group.counts);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(!group.folded));
    let tokens = ui.tokens();
    let back = rect.shrink2(vec2(size::SPACE_4, 1.0));
    if response.hovered() {
        ui.painter().rect_filled(back, size::RADIUS_CONTROL, tokens.bg3);
    }
    ring_at(ui, &response, back, size::RADIUS_CONTROL, StrokeKind::Inside);
    let icon = if group.folded { Icon::ChevronRight } else { Icon::ChevronDown };
    icon.paint(ui.painter(), pos2(rect.min.x + 23.0, rect.center().y), size::ICON_FIELD, tokens.t2);
    let inside = rect.with_min_x(rect.min.x + 39.0).with_max_x(rect.max.x - size::SPACE_16);
    let counts = ui.paint_words(inside, Align2::RIGHT_CENTER, TextKind::Caption12, group.counts.as_str(), tokens.t2);
    let words = inside.with_max_x(counts.min.x - size::SPACE_16);
    let title = ui.paint_words(words, Align2::LEFT_CENTER, TextKind::Strong13, group.title.as_str(), tokens.t1);
    let by = words.with_min_x(title.max.x + size::SPACE_8);
    if by.width() > 0.0 {
        ui.paint_words(by, Align2::LEFT_CENTER, TextKind::Body13, group.by.as_str(), tokens.t2);
    }
    if response.clicked() {
        actions.push(changed(data, |view| {
            if !view.folded.remove(&group.stage) {
                view.folded.insert(group.stage.clone());
            }
        }));
    }
}
