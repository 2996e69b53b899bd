//! The title, which is also the choice of the role the skills are held against.

use eframe::egui::{
    Color32, Key, Modifiers, Popup, PopupCloseBehavior, Rect, ScrollArea, Sense, StrokeKind, Ui, pos2, vec2,
};

use super::changed;
use crate::app::action::Action;
use crate::app::present::skills::{SkillsData, TargetOption};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Chip, ChipKind, ListRow, SearchField, ring_at, tell_choice};

/// Width of the list of roles.
const MENU: f32 = 380.0;
/// Height of the list of roles.
const MENU_HEIGHT: f32 = 330.0;
/// What of the height of a window is not for the list: the title over it, the search field, gaps.
const MENU_REST: f32 = 170.0;
/// Width kept for the chip after the title.
const CHIP: f32 = 96.0;
/// In less room than this the title is the role alone.
const NARROW: f32 = 380.0;
/// Padding around the title, outside of its words.
const PAD: f32 = 6.0;

/// Paints the title.
pub(super) fn target_ui(ui: &mut Ui, data: &SkillsData, actions: &mut Vec<Action>) {
    let tokens = ui.tokens();
    let room = ui.max_rect();
    let chip = if data.whose.is_empty() || room.width() < NARROW { 0.0 } else { CHIP };
    let words_room = room.width() - size::ICON_ROW - 2.0 * size::SPACE_8 - chip;
    let whole = format!("Skills for {}", data.role);
    let galley = TextKind::Page20.line(ui.painter(), &whole, tokens.t1, f32::INFINITY);
    let galley = if galley.size().x > words_room {
        let short =
            if room.width() < NARROW { data.role_short.clone() } else { format!("Skills for {}", data.role_short) };
        TextKind::Page20.line(ui.painter(), short, tokens.t1, words_room)
    } else {
        galley
    };
    let width = galley.size().x + size::SPACE_8 + size::ICON_ROW;
    let rect = Rect::from_min_size(room.min, vec2(width, size::CONTROL));
    let mut response = ui.interact(rect, ui.scope_id().with("role"), Sense::click());
    tell_choice(ui, &response, "Role to hold the skills against", &data.role);
    let back = rect.expand2(vec2(PAD, 0.0));
    let fill = if response.hovered() { tokens.bg3 } else { Color32::TRANSPARENT };
    ui.painter().rect_filled(back, size::RADIUS_CONTROL, fill);
    ui.painter().galley(rect.min, galley, tokens.t1);
    let chevron = pos2(rect.max.x - size::ICON_ROW / 2.0, rect.center().y + 1.0);
    Icon::ChevronDown.paint(ui.painter(), chevron, size::ICON_ROW, tokens.t2);
    ring_at(ui, &response, back, size::RADIUS_CONTROL, StrokeKind::Outside);
    if chip > 0.0 {
        let at = Rect::from_min_size(pos2(rect.max.x + size::SPACE_12, rect.min.y + 4.0), vec2(chip, size::CHIP));
        ui.place(at, Chip::new(ChipKind::Accent, data.whose));
    }
    response = response.on_hover_text(format!("{whole}. Choose another role"));
    let popup = Popup::menu(&response).gap(size::SPACE_4).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.show(|ui| menu_ui(ui, data, actions));
}

fn menu_ui(ui: &mut Ui, data: &SkillsData, actions: &mut Vec<Action>) {
    let width = MENU.min(ui.ctx().content_rect().width() - 2.0 * size::SPACE_24);
    ui.set_width(width);
    let mut query = data.view.target_query.clone();
    let id = ui.scope_id().with("search");
    let opened = ui.data_mut(|memory| !memory.get_temp::<bool>(id).unwrap_or_default());
    let response = ui.add(SearchField::new(&mut query, "Search roles").width(width).id(id));
    if opened {
        response.request_focus();
        ui.data_mut(|memory| memory.insert_temp(id, true));
    }
    if query != data.view.target_query {
        actions.push(changed(data, |view| view.target_query.clone_from(&query)));
    }
    let enter = response.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let mut chosen = data.targets.iter().find(|option| enter && option.chosen);
    ui.add_space(size::SPACE_4);
    if data.targets.is_empty() {
        ui.second("No role of the catalogue is called that");
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let height = MENU_HEIGHT.min(ui.ctx().content_rect().height() - MENU_REST);
    ScrollArea::vertical().max_height(height).show_rows(ui, size::ROW, data.targets.len(), |ui, range| {
        for option in data.targets.get(range).unwrap_or_default() {
            if option_ui(ui, option) {
                chosen = Some(option);
            }
        }
    });
    if let Some(option) = chosen {
        ui.data_mut(|memory| memory.remove::<bool>(id));
        actions.push(changed(data, |view| {
            view.target = Some(option.role.clone());
            view.target_query.clear();
            view.selected = None;
        }));
        ui.close();
    }
}

fn option_ui(ui: &mut Ui, option: &TargetOption) -> bool {
    let name = format!("{}, {}", option.title, option.note);
    let row = ListRow::new(&name, option.chosen).flush().show(ui, |ui, rect| {
        let tokens = ui.tokens();
        let inside = rect.shrink2(vec2(size::SPACE_8, 0.0));
        let note = ui.paint_words(
            inside,
            eframe::egui::Align2::RIGHT_CENTER,
            TextKind::Caption12,
            option.note,
            ListRow::third_text(ui, option.chosen),
        );
        let words = inside.with_max_x(note.min.x - size::SPACE_8);
        let kind = if option.chosen { TextKind::Strong13 } else { TextKind::Body13 };
        ui.paint_words(words, eframe::egui::Align2::LEFT_CENTER, kind, option.title.as_str(), tokens.t1);
    });
    row.opened || row.response.clicked()
}
