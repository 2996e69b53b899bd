//! Paints Roles: the list at the left, one role at the right. It changes nothing: what the person does goes out as
//! actions.

mod compared;
mod correction;
mod head;
mod list;
mod moves;
mod parts;
mod pay;
mod pay_own;
mod profile;
mod readings;
mod reality;
mod role_form;
mod section;
mod skill_profile;
mod skills;
mod sources;
mod unrated;

use eframe::egui::{Id, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::keys::search_keys;
use super::page::{LEAST_WIDTH_BESIDE, LIST_AND_REST, Page};
use crate::app::action::Action;
use crate::app::present::roles::{RoleData, RolesData, Shown, TabData};
use crate::app::view::ScreenView;
use crate::app::view::roles::RolesView as View;
use crate::gui::layout::columns;
use crate::gui::theme::{Icon, size};
use crate::gui::widgets::{Card, empty_state, pane_start};
use compared::Comparison;
use list::List;

/// From the top of the page to list and head.
const TOP: f32 = 16.0;
/// Least height of the page before all of it scrolls; list and role scroll on their own.
const LEAST_HEIGHT: f32 = 370.0;
/// Roles, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub struct RolesScreen {
    list: List,
    comparison: Comparison,
    pay_as_table: bool,
    pay_form: pay_own::PayForm,
    skill_profile: skill_profile::ProfileView,
}

impl RolesScreen {
    pub fn ui(&mut self, ui: &mut Ui, data: &RolesData, actions: &mut Vec<Action>) {
        if let Shown::Compared(compared) = &data.shown {
            return self.comparison.ui(ui, compared, actions);
        }
        search_keys(ui, search_id());
        Page::headless(TOP).least_height(LEAST_HEIGHT).least_width(LEAST_WIDTH_BESIDE).show(
            ui,
            |_| {},
            |ui| {
                let [left, right] = columns(ui.max_rect(), size::SPACE_16, LIST_AND_REST);
                let list = left.with_max_y(left.max.y - size::CONTROL - size::SPACE_8);
                ui.scope_builder(UiBuilder::new().max_rect(list), |ui| self.list.ui(ui, data, actions));
                let below = left.with_min_y(list.max.y + size::SPACE_8);
                ui.scope_builder(UiBuilder::new().max_rect(below), |ui| list::foot_ui(ui, data, actions));
                ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
                    pane_start(ui, "Role");
                    match &data.shown {
                        Shown::Role(role) => self.role_ui(ui, right, data, role, actions),
                        Shown::Unknown(id) => unknown_ui(ui, data, id, actions),
                        Shown::Nothing | Shown::Compared(_) => {}
                    }
                });
            },
        );
    }

    fn role_ui(&mut self, ui: &mut Ui, room: Rect, data: &RolesData, role: &RoleData, actions: &mut Vec<Action>) {
        let head = ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            head::head_ui(ui, room, &data.view, &role.head, actions)
        });
        // The bar of the scroll area stands in the margin of the page.
        let below = Rect::from_min_max(
            pos2(room.min.x, room.min.y + head.inner + size::SPACE_12),
            pos2(room.max.x + size::PAGE_SIDE, room.max.y + size::PAGE_BOTTOM),
        );
        ui.scope_builder(UiBuilder::new().max_rect(below), |ui| {
            let id = (&role.head.role, role.head.tab);
            ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
                let inside = Rect::from_min_size(ui.max_rect().min, vec2(room.width(), f32::INFINITY));
                ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| {
                    ui.spacing_mut().item_spacing.y = size::SPACE_16;
                    self.tab_ui(ui, data, role, actions);
                });
                ui.add_space(size::PAGE_BOTTOM);
            });
        });
    }

    fn tab_ui(&mut self, ui: &mut Ui, data: &RolesData, role: &RoleData, actions: &mut Vec<Action>) {
        let id = &role.head.role;
        match &role.tab {
            TabData::Profile(tab) => {
                if let Some(form) = &tab.own {
                    role_form::role_form_ui(ui, &data.view, form, actions);
                }
                if let Some(correction) = &tab.correction {
                    correction::correction_ui(ui, &data.view, correction, actions);
                }
                profile::profile_ui(ui, data, role, tab, actions);
            }
            TabData::Skills(tab) => skills::skills_ui(ui, tab, &mut self.skill_profile, actions),
            TabData::Pay(tab) => pay::pay_ui(ui, id, tab, &mut self.pay_as_table, &mut self.pay_form, actions),
            TabData::Moves(tab) => moves::moves_ui(ui, tab, actions),
            TabData::Reality(tab) => reality::reality_ui(ui, data, tab, actions),
            TabData::Sources(tab) => sources::sources_ui(ui, tab, actions),
        }
    }
}

/// The search field, for keys that lead to it.
fn search_id() -> Id {
    Id::unique("search field of roles")
}

fn unknown_ui(ui: &mut Ui, data: &RolesData, id: &str, actions: &mut Vec<Action>) {
    Card::plain().fill_height(ui).show(ui, |ui| {
        let line = format!("No role called “{id}” is in the catalogue");
        let reason = "A plan may name it, and it stays there. Nothing else is known of it.";
        if empty_state(ui, Icon::Roles, &line, reason, "Show another role") {
            let first = data.list.rows.first().map(|row| row.role.clone());
            actions.push(ScreenView::Roles(View { selected: first, ..data.view.clone() }).into());
        }
    });
}
