//! The skills that a role wants: the level of each, whether it is needed, how much it matters; and one more to add.

use eframe::egui::{Label, Ui};

use super::edit;
use crate::app::action::Action;
use crate::app::drafts::{FieldId, Understood};
use crate::app::present::roles::role_form::{RoleForm, SkillRow};
use crate::app::present::steps::SkillOption;
use crate::app::typed;
use crate::domain::plan::own_role::OwnSkill;
use crate::domain::plan::role_edit::RoleEdit;
use crate::domain::proficiency::Proficiency;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::DraftField;
use crate::gui::widgets::{EndRow, Field, IconButton, LevelMeans, Picker, Select, Suggestion, level_choice};

/// The level of a skill that was just added.
const USUAL_LEVEL: u8 = 3;
/// Least percent that a skill can matter.
const LEAST: f64 = 1.0;
/// Width of the choice whether a skill is needed.
const NEED: f32 = 92.0;
/// Width of the field of importance.
const IMPORTANCE: f32 = 72.0;

pub(super) fn skills_ui(ui: &mut Ui, form: &RoleForm, query: &mut String, actions: &mut Vec<Action>) {
    if !form.skills.is_empty() {
        ui.caption("The level wanted, whether one can do without it, and how much it matters beside the others.");
    }
    for row in &form.skills {
        ui.push_id(row.wanted.skill.as_str(), |ui| skill_ui(ui, form, row, actions));
    }
    let suggestion = |option: &SkillOption| {
        let (label, clear) = (option.title.clone(), option.clear);
        Suggestion { label, clear, ..Suggestion::default() }
    };
    let suggestions: Vec<Suggestion> = form.options.iter().map(suggestion).collect();
    let name = format!("Add a skill {} wants", form.called);
    let picker = Picker::new(query, &name, &suggestions);
    let width = ui.available_width();
    let shown = picker.hint("Add a skill it wants").icon(Icon::Plus).width(width).show(ui);
    if let Some(option) = shown.chosen.and_then(|chosen| form.options.get(chosen)) {
        query.clear();
        let level = Proficiency::try_from(USUAL_LEVEL).ok();
        let added = level.map(|level| OwnSkill::essential(option.skill.clone(), level));
        actions.extend(added.map(|added| edit(form, RoleEdit::Skill(added)).into()));
    }
}

fn skill_ui(ui: &mut Ui, form: &RoleForm, row: &SkillRow, actions: &mut Vec<Action>) {
    let of = FieldId::of_role(&form.role);
    let name = format!("Importance of {}", row.title);
    let field = || DraftField::new(&of, &name, &row.importance);
    let end = EndRow::next_line(ui, size::CONTROL);
    end.before_ui(ui, size::SPACE_8, |ui| {
        ui.add(Label::new(TextKind::Body13.job(row.title.as_str(), ui.tokens().t1)).truncate());
    });
    let changed = |change: OwnSkill| Action::from(edit(form, RoleEdit::Skill(change)));
    end.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        if let Some(level) = level_choice(ui, &row.title, row.wanted.level, LevelMeans::Wanted) {
            actions.push(changed(OwnSkill { level, ..row.wanted.clone() }));
        }
        let mut need = row.wanted.need;
        let words = format!("Need of {}", row.title);
        if ui.add(Select::new(&words, &mut need, &form.needs).small().width(NEED)).changed() {
            actions.push(changed(OwnSkill { need, ..row.wanted.clone() }));
        }
        field().show(
            ui,
            actions,
            |ui, text, error| {
                let field = Field::new(text, &name).mono().unit("%").error(error.map(|_| ""));
                ui.add(field.width(IMPORTANCE).height(size::CONTROL_SMALL))
            },
            |text| {
                let read = typed::read::percent(text, LEAST, 100.0)?;
                let skill = |percent: f64| OwnSkill { importance: percent / 100.0, ..row.wanted.clone() };
                Ok(Understood::of(read, |percent| edit(form, RoleEdit::Skill(skill(percent)))))
            },
        );
        if ui.add(IconButton::new(Icon::Close, &format!("Take {} away", row.title)).small()).clicked() {
            actions.push(edit(form, RoleEdit::RemoveSkill(row.wanted.skill.clone())).into());
        }
    });
    if let Some(error) = field().error(ui) {
        ui.words(TextKind::Caption12, error, ui.tokens().bad);
    }
}
