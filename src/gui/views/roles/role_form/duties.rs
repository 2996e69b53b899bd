//! The duties of a role: each a field that can be moved and taken away, and one more to add to them.

use eframe::egui::{Id, Key, Ui};

use super::edit;
use crate::app::action::Action;
use crate::app::drafts::{FieldId, Understood};
use crate::app::present::roles::role_form::RoleForm;
use crate::domain::plan::role_edit::RoleEdit;
use crate::domain::text_limit::LONGEST_LINE;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::{DraftField, drop_draft};
use crate::gui::views::plan_details::label;
use crate::gui::widgets::{Button, Field, IconButton, TextArea};

/// Name of the field for one more duty.
const NEW: &str = "Add a duty";
/// Width of the button behind it.
const ADD: f32 = 64.0;

pub(super) fn duties_ui(ui: &mut Ui, form: &RoleForm, actions: &mut Vec<Action>) {
    label(ui, "What one does in it");
    for (at, duty) in form.facts.duties.iter().enumerate() {
        ui.push_id(("duty", at), |ui| duty_ui(ui, form, at, duty, actions));
    }
    let of = FieldId::of_role(&form.role);
    let field = || DraftField::new(&of, NEW, "").titled(&form.facts.title);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        let width = ui.available_width() - ADD - size::SPACE_8;
        // It keeps the keyboard when a duty more stands before it.
        let id = Id::unique(("new duty", form.role.as_str()));
        let response = field().show_part(
            ui,
            actions,
            |ui, text, _| ui.add(Field::new(text, NEW).icon(Icon::Plus).hint("Add a duty").width(width).id(id)),
            |_| Ok(String::new()),
        );
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let text = field().text(ui).trim().to_owned();
        let add = Button::plain("Add").name("Add the duty").width(ADD);
        let pressed =
            ui.add_enabled(!text.is_empty(), add).on_disabled_hover_text("Type what one does first").clicked();
        if (entered || pressed) && !text.is_empty() {
            actions.extend([drop_draft(&of, NEW), edit(form, RoleEdit::AddDuty(text)).into()]);
            response.request_focus();
        }
    });
}

fn duty_ui(ui: &mut Ui, form: &RoleForm, at: usize, duty: &str, actions: &mut Vec<Action>) {
    let name = format!("Duty {}", at + 1);
    let of = FieldId::of_duties(&form.role);
    let field = || DraftField::new(&of, &name, duty).titled(&form.facts.title);
    let mut asked = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_4;
        let width = ui.available_width() - 3.0 * (size::CONTROL_SMALL + size::SPACE_4);
        ui.vertical(|ui| {
            ui.set_max_width(width);
            field().show(
                ui,
                actions,
                |ui, text, _| ui.add(TextArea::new(text, &name).rows(1).most(LONGEST_LINE)),
                |text| match text.split_whitespace().collect::<Vec<_>>().join(" ") {
                    duty if duty.is_empty() => Err("Say what one does, or take the duty away".to_owned()),
                    duty => Ok(Understood::as_typed(edit(form, RoleEdit::Duty(at, Some(duty))))),
                },
            );
        });
        let mut button = |icon, words: &str, enabled, change| {
            let name = format!("{words} duty {}", at + 1);
            if ui.add_enabled(enabled, IconButton::new(icon, &name).small()).clicked() {
                asked = Some(change);
            }
        };
        let last = at + 1 == form.facts.duties.len();
        button(Icon::ChevronUp, "Move up", at > 0, RoleEdit::LowerDuty(at.saturating_sub(1)));
        button(Icon::ChevronDown, "Move down", !last, RoleEdit::LowerDuty(at));
        button(Icon::Close, "Take away", true, RoleEdit::Duty(at, None));
    });
    if let Some(error) = field().error(ui) {
        ui.words(TextKind::Caption12, error, ui.tokens().bad);
    }
    actions.extend(asked.map(|change| edit(form, change).into()));
}
