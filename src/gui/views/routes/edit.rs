//! The head of the selected move, with what can be done to the path.

use eframe::egui::{Align2, Rect, Response, Ui};

use crate::app::action::Action;
use crate::app::present::routes::{MoveData, PathChange};
use crate::app::view::ScreenView;
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::place::part;
use crate::gui::widgets::{Button, EndRow, MenuEntry, MenuOf};

/// Width of a menu of roles.
const MENU: f32 = 480.0;

/// Paints the head: the two roles, the kind of move, and buttons.
pub(super) fn head_ui(ui: &mut Ui, data: &MoveData, actions: &mut Vec<Action>) {
    let room = ui.max_rect();
    let line = room.with_max_y(room.min.y + size::CONTROL);
    let row = EndRow::new(ui, line);
    let words = row.before(size::SPACE_12);
    let top = part(words, 0.0, -3.0, words.width(), TextKind::Title15.line_height());
    let whole = format!("{} → {}", data.from, data.to);
    // Where one comes from stands in the strip, too.
    let fits = !TextKind::Title15.line(ui.painter(), &whole, ui.tokens().t1, top.width()).elided;
    let title = if fits { whole } else { format!("→ {}", data.to) };
    let heading = ui.interact(top, ui.scope_id().with("move"), eframe::egui::Sense::hover());
    heading.widget_info(|| {
        eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Heading, true, format!("{} to {}", data.from, data.to))
    });
    ui.paint_words(top, Align2::LEFT_CENTER, TextKind::Title15, title, ui.tokens().t1);
    let below = Rect::from_min_max([top.min.x, top.max.y].into(), [words.max.x, room.max.y - size::SPACE_4].into());
    ui.paint_words(below, Align2::LEFT_TOP, TextKind::Caption12, data.kind.as_str(), ui.tokens().t2);
    row.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        buttons_ui(ui, data, actions);
    });
}

fn buttons_ui(ui: &mut Ui, data: &MoveData, actions: &mut Vec<Action>) {
    let edits = &data.edits;
    let name = format!("Add a station before {}", data.to);
    let button = ui.add_enabled(!edits.add.is_empty(), Button::plain("Add before").icon(Icon::Plus).name(&name));
    let button = button.on_disabled_hover_text("No known moves lead by way of another role");
    menu_ui(&button, &edits.add, actions);
    if edits.is_goal {
        if ui.add(Button::plain("Change goal").icon(Icon::Flag)).clicked() {
            actions.push(ScreenView::Details(DetailsView::at(DetailsStart::Goal)).into());
        }
    } else {
        let name = format!("Replace {}", data.to);
        let button =
            ui.add_enabled(!edits.replace.is_empty(), Button::plain("Replace").icon(Icon::Refresh).name(&name));
        let button = button.on_disabled_hover_text("No other known moves lead on from here to the next station");
        menu_ui(&button, &edits.replace, actions);
        if let Some(remove) = &edits.remove {
            let name = format!("Remove {}; {}", remove.title, remove.detail);
            let button = ui.add(Button::plain("Remove").icon(Icon::Close).name(&name));
            if button.on_hover_text(&remove.detail).clicked() {
                actions.push(remove.action.clone());
            }
        }
    }
}

fn menu_ui(button: &Response, changes: &[PathChange], actions: &mut Vec<Action>) {
    MenuOf::new(button).show(|ui| {
        for change in changes {
            let entry = MenuEntry::new(&change.title).key(&change.detail).width(MENU);
            if ui.add(entry).clicked() {
                actions.push(change.action.clone());
            }
        }
    });
}
