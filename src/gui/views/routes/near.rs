//! Where there is no path: why, and the roles that can be reached in its place.

use eframe::egui::{Align2, Rect, Ui, vec2};

use crate::app::action::{Action, ViewAction};
use crate::app::present::blank::Blank;
use crate::app::present::routes::NearRole;
use crate::app::view::roles::RoleTab;
use crate::gui::layout::{Part, columns, rows};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::blank::blank_ui;
use crate::gui::views::page::two_lines;
use crate::gui::views::place::at;
use crate::gui::widgets::{Button, Card, ListRow};

/// Width of the list.
const LIST: f32 = 640.0;
/// Width of the button of a row.
const BUTTON: f32 = 140.0;

/// Paints both.
pub(super) fn no_path_ui(ui: &mut Ui, blank: &Blank, near: &[NearRole], actions: &mut Vec<Action>) {
    let room = ui.max_rect();
    if near.is_empty() {
        Card::plain().fill_height(ui).show(ui, |ui| blank_ui(ui, Icon::Routes, blank, actions));
        return;
    }
    let [why, list] = rows(room, size::SPACE_12, [Part::exactly(200.0), Part::at_least(0.0)]);
    at(ui, why, |ui| blank_ui(ui, Icon::Routes, blank, actions));
    let [_, list, _] = columns(list, 0.0, [Part::at_least(0.0), Part::exactly(LIST).down_to(0.0), Part::at_least(0.0)]);
    at(ui, list, |ui| {
        Card::titled("Nearest roles that can be reached").bare().body_top(size::CARD_BODY_TOP).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for role in near {
                row_ui(ui, role, actions);
            }
            ui.add_space(size::SPACE_8);
        });
    });
}

fn row_ui(ui: &mut Ui, role: &NearRole, actions: &mut Vec<Action>) {
    let name = format!("{}, {}", role.title, role.detail);
    let row = ListRow::new(&name, false).tall().show(ui, |ui, rect| {
        let inside = rect.shrink2(vec2(size::SPACE_16, 5.0));
        let [words, button] = columns(inside, size::SPACE_12, [Part::at_least(0.0), Part::exactly(BUTTON)]);
        let button = Rect::from_center_size(button.center(), vec2(BUTTON, size::CONTROL));
        let [title, detail] = two_lines(words);
        ui.paint_words(title, Align2::LEFT_CENTER, TextKind::Body13, role.title.as_str(), ui.tokens().t1);
        ui.paint_words(detail, Align2::LEFT_CENTER, TextKind::Caption12, role.detail.as_str(), ui.tokens().t3);
        let name = format!("Make {} the goal", role.title);
        at(ui, button, |ui| ui.add(Button::plain("Make it the goal").width(BUTTON).name(&name)).clicked())
    });
    if row.inner {
        actions.push(role.choose.clone());
    } else if row.response.clicked() || row.opened {
        actions.push(ViewAction::ShowRole(role.role.clone(), RoleTab::Profile).into());
    }
}
