//! Paints the ways on from an occupation whose skills nobody rated.

use eframe::egui::{Ui, vec2};

use super::parts::{lines, listed_link};
use crate::app::action::{Action, RoleAction, ViewAction};
use crate::app::present::roles::unrated::Unrated;
use crate::app::view::roles::RoleTab;
use crate::domain::plan::role_part::RolePart;
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Card};

pub(super) fn unrated_ui(ui: &mut Ui, unrated: &Unrated, actions: &mut Vec<Action>) {
    Card::titled(unrated.title).show(ui, |ui| {
        lines(ui, TextKind::Body13, &unrated.sentence, ui.tokens().t2);
        ui.add_space(size::SPACE_4);
        if unrated.can_borrow && ui.add(Button::plain("Borrow their ratings")).clicked() {
            actions.push(RoleAction::BorrowRatings(unrated.role.clone()).into());
        }
        if unrated.borrowed && ui.add(Button::plain("Give the ratings back")).clicked() {
            actions.push(RoleAction::Restore(unrated.role.clone(), Some(RolePart::Skills)).into());
        }
        ui.add_space(size::SPACE_4);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::SPACE_16, 0.0);
            for (role, title) in &unrated.others {
                if listed_link(ui, title, &format!("Show {title}")).clicked() {
                    actions.push(ViewAction::ShowRole(role.clone(), RoleTab::Skills).into());
                }
            }
        });
    });
}
