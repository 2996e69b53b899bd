//! The dialog in which a path is typed. The keyboard stays in the field: Tab completes, up and down choose from the list,
//! Enter takes.

use eframe::egui::{
    Context, EventFilter, FocusDirection, Id, Key, Modifiers, Response, Role, ScrollArea, Sense, Ui, WidgetInfo,
    accesskit::Live,
    pos2,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
    vec2,
};

use crate::app::action::{Action, PathAction, ViewAction};
use crate::app::present::path::{PathData, PathRowData};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Dialog as Question, Field};

/// Width of the dialog.
const WIDTH: f32 = 560.0;
/// Height of the list where there is room, whatever is in it, so that the dialog stays where it is.
const LIST: f32 = 240.0;

pub(super) fn path_dialog_ui(context: &Context, data: &PathData, actions: &mut Vec<Action>) {
    let id = Id::unique("path of the plan");
    let question = Question::new(data.question).text(&data.explanation).safe("Cancel").primary(data.verb);
    let answer = question.width(WIDTH).start_in(id).show_with(context, |ui| {
        let key = key(ui, id, data);
        field_ui(ui, id, data, actions);
        // The mark has moved since the last frame, in which its key was taken.
        let marked: Option<usize> = ui.data_mut(|memory| memory.get_temp(id.with("marked"))).flatten();
        ui.data_mut(|memory| memory.insert_temp(id.with("marked"), data.marked));
        list_ui(ui, data, marked != data.marked, actions);
        actions.extend(key.map(Action::from));
    });
    match answer {
        Some(0) => actions.push(ViewAction::CloseDialog.into()),
        Some(_) => actions.push(PathAction::Enter.into()),
        None => {}
    }
}

/// Takes the key of the list before the field sees it. What it means comes after what was typed in the same frame.
fn key(ui: &Ui, field: Id, data: &PathData) -> Option<PathAction> {
    if !ui.memory(|memory| memory.has_focus(field)) {
        return None;
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let move_focus = |direction| ui.memory_mut(|memory| memory.move_focus(direction));
    if pressed(Modifiers::SHIFT, Key::Tab) {
        move_focus(FocusDirection::Previous);
    } else if pressed(Modifiers::NONE, Key::Tab) {
        if data.completes {
            return Some(PathAction::Complete);
        }
        // With nothing left to complete, Tab goes on to the buttons as everywhere.
        move_focus(FocusDirection::Next);
    } else if pressed(Modifiers::NONE, Key::Enter) {
        return Some(PathAction::Enter);
    } else if pressed(Modifiers::NONE, Key::ArrowDown) {
        return Some(PathAction::Mark { down: true });
    } else if pressed(Modifiers::NONE, Key::ArrowUp) {
        return Some(PathAction::Mark { down: false });
    }
    None
}

fn field_ui(ui: &mut Ui, id: Id, data: &PathData, actions: &mut Vec<Action>) {
    cursor_after_completion(ui, id, &data.text);
    let mut typed = data.text.clone();
    let field = Field::new(&mut typed, data.field).hint("~/plans/team-lead.ron").id(id);
    ui.add(field.width(ui.available_width()));
    let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.data_mut(|memory| memory.insert_temp(id, typed.clone()));
    if typed != data.text {
        actions.push(PathAction::Type(typed).into());
    }
}

/// Puts the cursor at the end of a text that was not typed.
fn cursor_after_completion(ui: &Ui, id: Id, text: &str) {
    let shown: Option<String> = ui.data(|memory| memory.get_temp(id));
    if shown.as_deref() == Some(text) {
        return;
    }
    let end = CCursor::new(text.chars().count());
    let mut edit = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    edit.cursor.set_char_range(Some(CCursorRange::one(end)));
    edit.store(ui.ctx(), id);
}

fn list_ui(ui: &mut Ui, data: &PathData, moved: bool, actions: &mut Vec<Action>) {
    ui.add_space(size::SPACE_4);
    let height = Question::list_height(ui.ctx(), LIST);
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        ui.set_min_height(height);
        if !data.note.is_empty() {
            let note = ui.second(&data.note);
            ui.ctx().accesskit_node_builder(note.id, |node| node.set_live(Live::Polite));
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical().max_height(height).auto_shrink([false, false]);
        if let Some(marked) = data.marked.filter(|_| moved) {
            // The row is drawn only when it is in sight, so its place is computed.
            area = area.vertical_scroll_offset((marked as f32 * size::ROW - height / 2.0).max(0.0));
        }
        area.show_rows(ui, size::ROW, data.rows.len(), |ui, shown| {
            for (index, row) in data.rows.iter().enumerate().take(shown.end).skip(shown.start) {
                if row_ui(ui, row, data.marked == Some(index)).clicked() {
                    actions.push(PathAction::Take(index).into());
                }
            }
        });
    });
}

fn row_ui(ui: &mut Ui, row: &PathRowData, marked: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, marked, &row.name));
    if marked {
        // The keyboard stays in the field, so the row has to be told.
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    }
    let tokens = ui.tokens();
    if marked {
        ui.painter().rect_filled(rect, size::RADIUS_CELL, tokens.accbg);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, size::RADIUS_CELL, tokens.bg3);
    }
    let weak = if marked { tokens.t2 } else { tokens.t3 };
    let icon = if row.is_folder { Icon::Folder } else { Icon::File };
    let middle = rect.center().y;
    let left = rect.min.x + size::SPACE_8;
    icon.paint(ui.painter(), pos2(left + size::ICON_ROW / 2.0, middle), size::ICON_ROW, weak);
    let left = left + size::ICON_ROW + size::SPACE_8;
    let label = TextKind::Body13.line(ui.painter(), row.label.as_str(), tokens.t1, rect.max.x - left);
    let after = left + label.size().x + size::SPACE_12;
    ui.painter().galley(pos2(left, middle - label.size().y / 2.0), label, tokens.t1);
    let detail = TextKind::Caption12.line(ui.painter(), row.detail.as_str(), weak, (rect.max.x - after).max(0.0));
    ui.painter().galley(pos2(after, middle - detail.size().y / 2.0), detail, weak);
    response
}
