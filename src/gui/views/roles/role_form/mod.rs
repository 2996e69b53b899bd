//! Paints the fields in which a role is described: one of the person's own, or one of the catalogue as they correct it.

mod duties;
mod skills;
mod ways;

use eframe::egui::Ui;

use super::parts::lines;
use crate::app::action::{Action, RoleAction, ViewAction};
use crate::app::command::Command;
use crate::app::drafts::{FieldId, Understood};
use crate::app::present::roles::role_form::RoleForm;
use crate::app::typed;
use crate::app::view::ScreenView;
use crate::app::view::roles::{RoleTab, RolesView as View};
use crate::domain::plan::Plan;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::role_edit::RoleEdit;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::DraftField;
use crate::gui::views::plan_details::{label, two};
use crate::gui::widgets::{Button, Card, Checkbox, Field, Select, TextArea};

pub(super) fn role_form_ui(ui: &mut Ui, view: &View, form: &RoleForm, actions: &mut Vec<Action>) {
    let mut wanted = view.clone();
    let mut remove = false;
    Card::titled("Your own role").show(ui, |ui| {
        fields_ui(ui, form, &mut wanted, actions);
        for missing in &form.missing {
            lines(ui, TextKind::Caption12, missing, ui.tokens().t2);
        }
        ui.add_space(size::SPACE_4);
        ui.horizontal(|ui| {
            remove = ui.add(Button::quiet("Remove this role")).clicked();
            save_as_pack_ui(ui, actions);
            ui.caption(form.removal);
        });
    });
    if remove {
        actions.push(RoleAction::RemoveOwn(form.role.clone()).into());
    } else if wanted != *view {
        actions.push(ScreenView::Roles(wanted).into());
    }
}

/// What is stated of roles goes out of the plan as a pack.
pub(super) fn save_as_pack_ui(ui: &mut Ui, actions: &mut Vec<Action>) {
    if ui.add(Button::quiet("Save as a pack…").name("Save your roles as a pack…")).clicked() {
        actions.push(ViewAction::Run(Command::SaveAsPack).into());
    }
}

/// Every field of a role.
pub(super) fn fields_ui(ui: &mut Ui, form: &RoleForm, view: &mut View, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = size::SPACE_4;
    facts_ui(ui, form, actions);
    duties::duties_ui(ui, form, actions);
    label(ui, "Skills it wants");
    skills::skills_ui(ui, form, &mut view.own_skill_query, actions);
    for (ways, query) in form.ways.iter().zip(&mut view.way_queries) {
        ways::ways_ui(ui, form, ways, query, &mut view.all_ways, actions);
    }
    ui.add_space(size::SPACE_4);
    let pay = if form.has_pay { "Change what it pays" } else { "Say what it pays" };
    if ui.add(Button::plain(pay)).clicked() {
        view.tab = RoleTab::Pay;
    }
}

/// A change of the role as an action.
fn edit(form: &RoleForm, edit: RoleEdit) -> RoleAction {
    RoleAction::Edit(form.role.clone(), edit)
}

/// Everything but duties and skills.
fn facts_ui(ui: &mut Ui, form: &RoleForm, actions: &mut Vec<Action>) {
    let of = FieldId::of_role(&form.role);
    two(ui, |left, right| {
        title_ui(left, form, &of, actions);
        label(right, "Level");
        let name = format!("Level of {}", form.called);
        let options: Vec<_> = form.levels.iter().map(|(level, word)| (Some(*level), word.as_str())).collect();
        let mut level = form.facts.level;
        let width = right.available_width();
        if right.add(Select::new(&name, &mut level, &options).width(width)).changed()
            && let Some(level) = level
        {
            actions.push(edit(form, RoleEdit::Level(level)).into());
        }
    });
    two(ui, |left, right| {
        label(left, "Education asked for");
        let options: Vec<_> = form.educations.iter().map(|(education, word)| (*education, word.as_str())).collect();
        let mut education = form.facts.education;
        let width = left.available_width();
        if left.add(Select::new("Education asked for", &mut education, &options).width(width)).changed() {
            actions.push(edit(form, RoleEdit::Education(education)).into());
        }
        years_ui(right, form, &of, actions);
    });
    let leads = form.facts.leads_people.unwrap_or_default();
    ui.add_space(size::SPACE_4);
    if ui.add(Checkbox::from_bool(leads, "It leads people")).changed() {
        actions.push(edit(form, RoleEdit::LeadsPeople(!leads)).into());
    }
    label(ui, "What it is for");
    let name = format!("What {} is for", form.called);
    DraftField::new(&of, &name, form.facts.summary.as_deref().unwrap_or_default()).of_lines().show(
        ui,
        actions,
        |ui, text, _| ui.add(TextArea::new(text, &name).hint("In a few sentences")),
        |text| {
            let summary = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            Ok(Understood::as_typed(edit(form, RoleEdit::Summary(summary))))
        },
    );
}

fn title_ui(ui: &mut Ui, form: &RoleForm, of: &str, actions: &mut Vec<Action>) {
    label(ui, "Title");
    let name = format!("Title of {}", form.called);
    let width = ui.available_width();
    DraftField::new(of, &name, &form.facts.title).show(
        ui,
        actions,
        |ui, text, error| ui.add(Field::new(text, &name).error(error).width(width)),
        |text| match OwnRole::title_fault(text) {
            Some(fault) => Err(fault),
            None => Ok(Understood::as_typed(edit(form, RoleEdit::Title(text.trim().to_owned())))),
        },
    );
}

fn years_ui(ui: &mut Ui, form: &RoleForm, of: &str, actions: &mut Vec<Action>) {
    let name = "Years of experience asked for";
    label(ui, name);
    let width = ui.available_width();
    DraftField::new(of, name, &form.years).show(
        ui,
        actions,
        |ui, text, error| ui.add(Field::new(text, name).unit("years").error(error).width(width)),
        |text| {
            let years = typed::read::years(text, Plan::MOST_YEARS_WORKED)?;
            Ok(Understood::of(years, |years| edit(form, RoleEdit::ExperienceYears(years))))
        },
    );
}
