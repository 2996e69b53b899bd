//! Paints Skills. It changes nothing: what the person does goes out as actions.

mod detail;
mod head;
mod keys;
mod ledger;
mod levels;
mod list;
mod rating;
mod sections;
mod target;

use eframe::egui::{Ui, UiBuilder};

use super::page::{LEAST_WIDTH_BESIDE, Page};
use super::side::Split;
use super::when::WhenField;
use crate::app::action::{Action, SkillAction, ViewAction};
use crate::app::drafts::FieldId;
use crate::app::present::skills::{Side, SkillsData, SkillsList};
use crate::app::view::skills as view;
use crate::app::view::{Screen, ScreenView};
use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;
use crate::gui::theme::Icon;
use crate::gui::widgets::empty_state;

/// Head included, so that it can stand in a rectangle of its own.
const CONTENT_TOP: f32 = 14.0;
/// From the top of the content to the cards.
const CARDS: f32 = 60.0;
/// What the day of ratings belongs to while one skill after the other is rated.
const RATING: &str = "rating";
/// Least height of the content, head included.
const LEAST_HEIGHT: f32 = 645.0;

/// Skills, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub struct SkillsScreen {
    /// The row that is to have the focus once it is selected.
    focus: Option<SkillId>,
}

/// The view state with a change.
fn changed(data: &SkillsData, change: impl FnOnce(&mut view::SkillsView)) -> Action {
    let mut view = data.view.clone();
    change(&mut view);
    ScreenView::Skills(view).into()
}

/// Rates a skill as of the day that stands beside its levels; nothing while that day cannot be read.
fn rated(ui: &Ui, data: &SkillsData, skill: &SkillId, level: Proficiency) -> Vec<Action> {
    let one_by_one = data.view.panel == view::SkillsPanel::Rate;
    let of = if one_by_one { RATING.to_owned() } else { FieldId::of_skill(skill) };
    let when = WhenField::new(&of, "", data.today);
    let rate = match when.day(ui) {
        None => return Vec::new(),
        Some(day) if day == data.today => SkillAction::Rate(skill.clone(), level),
        Some(day) => SkillAction::RateOn(skill.clone(), level, day),
    };
    // The day goes with the rating; while one is rated after the other it stays for all of them.
    std::iter::once(rate.into()).chain((!one_by_one).then(|| when.reset())).collect()
}

impl SkillsScreen {
    pub fn ui(&mut self, ui: &mut Ui, data: &SkillsData, actions: &mut Vec<Action>) {
        Page::headless(CONTENT_TOP).least_height(LEAST_HEIGHT).least_width(LEAST_WIDTH_BESIDE).show(
            ui,
            |_| {},
            |ui| {
                head::head_ui(ui, data, actions);
                let room = ui.max_rect();
                let room = room.with_min_y(room.min.y + CARDS);
                match &data.list {
                    Some(list) => self.list_ui(ui, room, data, list, actions),
                    None => {
                        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
                            if empty_state(ui, Icon::Skills, "No skills are known", &data.trouble, "Choose a role") {
                                actions.push(ViewAction::Go(Screen::Roles).into());
                            }
                        });
                    }
                }
            },
        );
    }

    fn list_ui(
        &mut self,
        ui: &mut Ui,
        room: eframe::egui::Rect,
        data: &SkillsData,
        list: &SkillsList,
        actions: &mut Vec<Action>,
    ) {
        let split = Split::of(room, list.side != Side::Closed);
        keys::keys_ui(ui, data, list, &mut self.focus, actions);
        ui.scope_builder(UiBuilder::new().max_rect(split.content), |ui| {
            list::list_ui(ui, data, list, &mut self.focus, actions);
        });
        // Where there is no room beside the list, a skill nobody asked for does not cover it.
        let asked = data.view.selected.is_some() || data.view.panel != view::SkillsPanel::Skill;
        if split.over && !asked {
            return;
        }
        match &list.side {
            Side::Closed => {}
            Side::Skill(detail) => {
                split.pane_ui(ui, "skill", |ui| detail::detail_ui(ui, data, detail, actions));
            }
            Side::Ledger(ledger) => split.pane_ui(ui, "ledger", |ui| ledger::ledger_ui(ui, data, ledger, actions)),
            Side::Rating(rating) => {
                split.pane_ui(ui, "rating", |ui| rating::rating_ui(ui, data, rating, actions));
            }
        }
    }
}
