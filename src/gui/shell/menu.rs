//! The menu behind the mark: every command under its heading.

use eframe::egui::{Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::action::{Action, FileAction, ViewAction};
use crate::app::after::After;
use crate::app::command::{Command, Menu};
use crate::app::format;
use crate::app::state::State;
use crate::app::words::Words as _;
use crate::gui::theme::{Icon, TextExt as _, ThemeExt as _, paint_logo, size};
use crate::gui::widgets::{MenuEntry, MenuOf, ring_at};

/// From the left edge to the mark.
const MARK_LEFT: f32 = 24.0;
/// Width of the button: the mark and the arrow beside it.
const WIDTH: f32 = 48.0;
/// Side of the mark.
const MARK: f32 = 24.0;
/// Plan files listed.
const MOST_RECENT: usize = 5;
/// Width of one column of the menu.
const COLUMN: f32 = 250.0;
/// Width of a window in which two columns have room.
const LEAST_FOR_TWO: f32 = 2.0 * COLUMN + 48.0;

/// Paints the mark, which opens the menu.
pub(super) fn menu_ui(ui: &mut Ui, bar: Rect, state: &State, actions: &mut Vec<Action>) {
    let place = Rect::from_min_size(
        pos2(bar.min.x + MARK_LEFT, bar.center().y - size::CONTROL / 2.0 - 2.0),
        vec2(WIDTH, size::CONTROL + 4.0),
    );
    let button = ui.interact(place, ui.scope_id().with("menu"), Sense::click());
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Menu"));
    let tokens = ui.tokens();
    if button.hovered() {
        ui.painter().rect_filled(place, size::RADIUS_CONTROL, tokens.bg3);
    }
    ring_at(ui, &button, place.expand(size::FOCUS_GAP), size::RADIUS_CARD, StrokeKind::Outside);
    paint_logo(ui.painter(), pos2(place.min.x + 4.0, place.center().y - MARK / 2.0), MARK, tokens.acc);
    Icon::ChevronDown.paint(ui.painter(), pos2(place.max.x - 10.0, place.center().y), size::ICON_CHIP, tokens.t2);
    let one = [Menu::File, Menu::Edit, Menu::View, Menu::Help];
    let two = one.split_at(2);
    let columns = if bar.width() < LEAST_FOR_TWO { vec![&one[..]] } else { vec![two.0, two.1] };
    MenuOf::new(&button).show(|ui| {
        ui.horizontal_top(|ui| {
            for column in columns {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for menu in column {
                        ui.add_space(size::SPACE_4);
                        ui.caption(menu.words());
                        commands_ui(ui, *menu, state, actions);
                        if *menu == Menu::File {
                            recent_ui(ui, state, actions);
                        }
                    }
                });
            }
        });
    });
}

/// The plan files opened before.
fn recent_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    for path in state.settings.recent.iter().take(MOST_RECENT) {
        let name = format::path_name(path);
        let words = format!("Open {name}");
        let response = ui.add(MenuEntry::new(&words).icon(Icon::File).width(COLUMN));
        if response.on_hover_text(format::path(path)).clicked() {
            actions.push(FileAction::Leave(After::Open(path.clone())).into());
        }
    }
}

fn commands_ui(ui: &mut Ui, menu: Menu, state: &State, actions: &mut Vec<Action>) {
    for command in Command::all().filter(|command| command.menu() == menu) {
        let words = command.words_in(state);
        let key = command.shortcuts().first().map(|shortcut| shortcut.words()).unwrap_or_default();
        let obstacle = command.obstacle(state);
        let entry = MenuEntry::new(&words).key(&key).width(COLUMN);
        let response = ui.add_enabled(obstacle.is_none(), entry);
        let response = response.on_disabled_hover_text(obstacle.unwrap_or_default());
        if response.on_hover_text(command.explanation()).clicked() {
            actions.push(ViewAction::Run(command).into());
        }
    }
}
