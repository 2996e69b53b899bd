//! The command palette: a field and what fits it. Up and down move, Enter does it, Esc closes.

use eframe::egui::{
    Align2, Area, Context, EventFilter, Id, Key, Modal, Modifiers, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::action::{Action, ViewAction};
use crate::app::dialog::Dialog;
use crate::app::present::palette::{PaletteData, PaletteEntry};
use crate::app::words::Words as _;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Field, overlay};

/// Width of the palette.
const WIDTH: f32 = 600.0;
/// From the top of the window.
const TOP: f32 = 64.0;
/// Greatest height of the list.
const LIST: f32 = 420.0;
/// Height of what stands around the list, down to the edge of the window.
const REST: f32 = 80.0;

/// What the palette needs to remember while it is open.
#[derive(Debug, Default)]
pub(super) struct Palette {
    marked: Option<usize>,
    typed: String,
    open: bool,
}

impl Palette {
    /// Paints the palette; `None` means that it is closed.
    pub(super) fn show(&mut self, context: &Context, data: Option<&PaletteData>, actions: &mut Vec<Action>) {
        let Some(data) = data else {
            self.open = false;
            return;
        };
        let opened = !self.open;
        if opened || self.typed != data.typed {
            self.marked = data.clear.then_some(0);
            self.typed.clone_from(&data.typed);
        }
        self.open = true;
        let last = data.entries.len().saturating_sub(1);
        let id = Id::unique("command palette");
        let pressed = |key| context.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let moved = if pressed(Key::ArrowDown) {
            self.marked = Some(self.marked.map_or(0, |marked| if marked >= last { 0 } else { marked + 1 }));
            true
        } else if pressed(Key::ArrowUp) {
            self.marked = Some(self.marked.and_then(|marked| marked.checked_sub(1)).unwrap_or(last));
            true
        } else {
            false
        };
        let mut chosen = if pressed(Key::Enter) { self.marked } else { None };
        let area: Area =
            Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, TOP)).accessible_name("Command palette");
        let list = LIST.min(context.content_rect().height() - TOP - REST);
        let shown = overlay(context, id, area, 8).show(context, |ui| {
            ui.set_width(WIDTH.min(context.content_rect().width() - 2.0 * size::SPACE_24));
            self.field_ui(ui, id, opened, data, actions);
            ui.add_space(size::SPACE_4);
            if data.entries.is_empty() {
                ui.second(format!("Nothing fits “{}”. Try part of a role, a skill or a command.", data.typed));
            }
            ScrollArea::vertical().max_height(list).auto_shrink([false, true]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (index, entry) in data.entries.iter().enumerate() {
                    let marked = self.marked == Some(index);
                    let response = entry_ui(ui, entry, marked);
                    if marked && moved {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        chosen = Some(index);
                    }
                }
            });
        });
        let entry = chosen.and_then(|index| data.entries.get(index)).filter(|entry| entry.obstacle.is_none());
        if let Some(entry) = entry {
            actions.push(ViewAction::CloseDialog.into());
            actions.extend(entry.before.clone());
            actions.push(entry.action.clone());
        } else if shown.should_close() || pressed(Key::Escape) {
            actions.push(ViewAction::CloseDialog.into());
        }
    }

    fn field_ui(&mut self, ui: &mut Ui, id: Id, opened: bool, data: &PaletteData, actions: &mut Vec<Action>) {
        let mut typed = data.typed.clone();
        let field_id = id.with("field");
        let field = Field::new(&mut typed, "Search roles, skills, steps or commands")
            .hint("Search roles, skills, steps or commands")
            .icon(Icon::Search)
            .id(field_id)
            .height(size::CONTROL_LARGE)
            .width(ui.available_width());
        let response = ui.add(field);
        ui.memory_mut(|memory| {
            memory.set_focus_lock_filter(field_id, EventFilter { vertical_arrows: true, ..EventFilter::default() });
        });
        if opened || !response.has_focus() {
            response.request_focus();
        }
        if response.changed() {
            actions.push(ViewAction::Show(Dialog::Palette(typed)).into());
        }
    }
}

fn entry_ui(ui: &mut Ui, entry: &PaletteEntry, marked: bool) -> eframe::egui::Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::CLICK);
    let name = match entry.obstacle {
        Some(obstacle) => format!("{}, {}, {obstacle}", entry.label, entry.kind.words()),
        None => format!("{}, {}", entry.label, entry.kind.words()),
    };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, entry.obstacle.is_none(), marked, &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let tokens = ui.tokens();
    if marked {
        ui.painter().rect_filled(rect, size::RADIUS_CELL, tokens.accbg);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, size::RADIUS_CELL, tokens.bg3);
    }
    let weak = if marked { tokens.t2 } else { tokens.t3 };
    let middle = rect.center().y;
    let right = if entry.key.is_empty() { entry.kind.words() } else { entry.key.as_str() };
    let right = TextKind::Caption12.line(ui.painter(), right, weak, 120.0);
    let right_left = rect.max.x - size::SPACE_8 - right.size().x;
    ui.painter().galley(pos2(right_left, middle - right.size().y / 2.0), right, weak);
    let text = if entry.obstacle.is_none() { tokens.t1 } else { tokens.t3 };
    let room = right_left - rect.min.x - size::SPACE_24;
    let label = TextKind::Body13.line(ui.painter(), entry.label.as_str(), text, room);
    let after = rect.min.x + size::SPACE_8 + label.size().x + size::SPACE_12;
    ui.painter().galley(pos2(rect.min.x + size::SPACE_8, middle - label.size().y / 2.0), label, text);
    let detail = entry.obstacle.unwrap_or(&entry.detail);
    let room = right_left - after - size::SPACE_8;
    if room > size::SPACE_24 {
        let detail = TextKind::Caption12.line(ui.painter(), detail, weak, room);
        ui.painter().galley(pos2(after, middle - detail.size().y / 2.0), detail, weak);
    }
    response
}
