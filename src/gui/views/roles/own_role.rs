//! Paints the card in which a role of the person's own is changed: title, level, skills, pay, removal.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::parts::lines;
use crate::app::action::{Action, RoleAction};
use crate::app::drafts::Understood;
use crate::app::present::roles::own_role::{OwnRoleForm, OwnSkillRow};
use crate::app::view::ScreenView;
use crate::app::view::roles::{RoleTab, RolesView as View};
use crate::domain::plan::own_role::{OwnRole, OwnSkill};
use crate::domain::proficiency::Proficiency;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::{DraftField, drop_drafts};
use crate::gui::widgets::{Button, Card, Field, IconButton, LevelMeans, Picker, Select, Suggestion, level_choice};

/// The level of a skill that was just added.
const USUAL_LEVEL: u8 = 3;
/// Width of the level of the role.
const LEVEL: f32 = 140.0;

pub(super) fn own_role_ui(ui: &mut Ui, view: &View, form: &OwnRoleForm, actions: &mut Vec<Action>) {
    let of = format!("own role {}", form.role.id);
    let mut changed = None;
    let mut wanted = view.clone();
    let mut remove = false;
    Card::titled("Your own role").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        ui.horizontal(|ui| {
            let width = ui.available_width() - LEVEL - size::SPACE_8;
            let name = "Title of your role";
            DraftField::new(&of, name, &form.role.title).show(
                ui,
                actions,
                |ui, text, error| ui.add(Field::new(text, name).error(error).width(width)),
                |text| match text.trim() {
                    "" => Err("Give the role a title".to_owned()),
                    title => {
                        let role = OwnRole { title: title.to_owned(), ..form.role.clone() };
                        Ok(Understood::as_typed(RoleAction::SetOwn(Box::new(role))))
                    }
                },
            );
            let options: Vec<_> = form.levels.iter().map(|(level, word)| (*level, word.as_str())).collect();
            let mut level = form.role.level;
            if ui.add(Select::new("Level of your role", &mut level, &options).width(LEVEL)).changed() {
                changed = Some(OwnRole { level, ..form.role.clone() });
            }
        });
        for missing in &form.missing {
            lines(ui, TextKind::Caption12, missing, ui.tokens().t2);
        }
        if let Some(skills) = skills_ui(ui, form, &mut wanted.own_skill_query) {
            changed = Some(OwnRole { skills, ..form.role.clone() });
        }
        ui.horizontal(|ui| {
            let pay = if form.has_pay { "Change what it pays" } else { "Say what it pays" };
            if ui.add(Button::plain(pay)).clicked() {
                wanted.tab = RoleTab::Pay;
            }
            remove = ui.add(Button::quiet("Remove this role")).clicked();
            ui.caption(form.removal);
        });
    });
    if let Some(role) = changed {
        actions.push(RoleAction::SetOwn(Box::new(role)).into());
    }
    if remove {
        actions.push(drop_drafts(&of));
        actions.push(RoleAction::RemoveOwn(form.role.id.clone()).into());
    } else if wanted != *view {
        actions.push(ScreenView::Roles(wanted).into());
    }
}

/// The skills wanted; the answer is what they are to be, if that changes.
fn skills_ui(ui: &mut Ui, form: &OwnRoleForm, query: &mut String) -> Option<Vec<OwnSkill>> {
    let now = || form.skills.iter().map(|row| row.own.clone());
    let mut wanted = None;
    for row in &form.skills {
        ui.push_id(row.own.skill.as_str(), |ui| {
            if let Some(level) = skill_ui(ui, row) {
                let leveled = |own: OwnSkill| if own.skill == row.own.skill { OwnSkill { level, ..own } } else { own };
                wanted = Some(now().map(leveled).filter(|own| own.level > Proficiency::NONE).collect());
            }
        });
    }
    let suggestion = |option: &crate::app::present::steps::SkillOption| {
        let (label, clear) = (option.title.clone(), option.clear);
        Suggestion { label, clear, ..Suggestion::default() }
    };
    let suggestions: Vec<Suggestion> = form.options.iter().map(suggestion).collect();
    let picker = Picker::new(query, "Add a skill your role wants", &suggestions);
    let width = ui.available_width();
    let shown = picker.hint("Add a skill it wants").icon(Icon::Plus).width(width).show(ui);
    if let Some(option) = shown.chosen.and_then(|chosen| form.options.get(chosen)) {
        query.clear();
        let level = Proficiency::try_from(USUAL_LEVEL).ok();
        let added = level.map(|level| OwnSkill::essential(option.skill.clone(), level));
        wanted = Some(now().chain(added).collect());
    }
    wanted
}

/// One skill; the answer is its new level if that changes, none at all if it goes.
fn skill_ui(ui: &mut Ui, row: &OwnSkillRow) -> Option<Proficiency> {
    let mut answer = None;
    let room = vec2(ui.available_width(), size::CONTROL);
    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
        if let Some(level) = level_choice(ui, &row.title, row.own.level, LevelMeans::Wanted) {
            answer = Some(level);
        }
        if ui.add(IconButton::new(Icon::Close, &format!("Take {} away", row.title)).small()).clicked() {
            answer = Some(Proficiency::NONE);
        }
        ui.words(TextKind::Body13, row.title.as_str(), ui.tokens().t1);
    });
    answer
}
