//! The fields of positions in the form with the facts of the plan.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::draft::{DraftField, drop_drafts};
use super::plan_details::{RoleField, heading, label, two};
use crate::app::action::{Action, PositionAction};
use crate::app::drafts::Understood;
use crate::app::present::details::DetailsData;
use crate::app::present::positions::{PositionField, PositionForm};
use crate::app::view::details::DetailsView;
use crate::domain::plan::positions::PositionPlace;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Checkbox, Field, IconButton};

/// A field: which, its words, and what stands in it as long as it is empty.
type Cell = (PositionField, &'static str, &'static str);

const SINCE: Cell = (PositionField::Since, "First day in it", "Feb 2024");
const UNTIL: Cell = (PositionField::Until, "First day after it", "Mar 2026");
const PAY: Cell = (PositionField::Pay, "Base pay", "40/hr");
const HOURS: Cell = (PositionField::Hours, "Hours worked a week", "full time");
const WEEKS: Cell = (PositionField::Weeks, "Weeks paid a year", "52");
const FULL_TIME: Cell = (PositionField::FullTime, "Hours of full time", "40");

/// The fields of positions, with the roles being typed.
#[derive(Clone, Debug, Default)]
pub(super) struct PositionLists {
    beside: String,
    before: String,
}

impl PositionLists {
    /// Forgets the roles that were typed.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Time worked in the main position, and what its pay makes of it.
    pub(super) fn time_ui(ui: &mut Ui, form: &PositionForm, actions: &mut Vec<Action>) {
        two(ui, |left, right| {
            cell_ui(left, form, HOURS, actions);
            cell_ui(right, form, WEEKS, actions);
        });
        two(ui, |left, right| {
            cell_ui(left, form, FULL_TIME, actions);
            if !form.year.is_empty() {
                label(right, "Pay makes");
                right.words(TextKind::Body13, &form.year, right.tokens().t2);
            }
        });
    }

    /// Positions held beside the main one.
    pub(super) fn beside_ui(
        &mut self,
        ui: &mut Ui,
        data: &DetailsData,
        view: &mut DetailsView,
        actions: &mut Vec<Action>,
    ) {
        heading(ui, "Other positions now");
        for form in &data.beside {
            head_ui(ui, form, actions);
            two(ui, |left, right| {
                cell_ui(left, form, SINCE, actions);
                cell_ui(right, form, PAY, actions);
            });
            two(ui, |left, right| {
                cell_ui(left, form, HOURS, actions);
                cell_ui(right, form, WEEKS, actions);
            });
            if !form.year.is_empty() {
                ui.caption(&form.year);
            }
            let words = format!("{} goes on after the next move", form.role);
            if ui.add(Checkbox::from_bool(form.goes_on, &words)).changed() {
                actions.push(form.set_goes_on(!form.goes_on));
            }
        }
        let hint = "Add a role you hold as well";
        let field = RoleField { name: "Another role you hold now", now: "", hint, icon: Icon::Plus };
        if let Some(role) = field.show(ui, &mut self.beside, &mut view.beside_text, &data.roles_beside, false) {
            actions.push(PositionAction::AddBeside(role.role.clone()).into());
            self.beside.clear();
        }
    }

    /// Positions held before.
    pub(super) fn before_ui(
        &mut self,
        ui: &mut Ui,
        data: &DetailsData,
        view: &mut DetailsView,
        actions: &mut Vec<Action>,
    ) {
        heading(ui, "Roles held before");
        ui.caption("They count as experience, as levels once held and as ways back.");
        for form in &data.before {
            head_ui(ui, form, actions);
            two(ui, |left, right| {
                cell_ui(left, form, SINCE, actions);
                cell_ui(right, form, UNTIL, actions);
            });
        }
        let hint = "Add a role you held before";
        let field = RoleField { name: "A role held before", now: "", hint, icon: Icon::Plus };
        if let Some(role) = field.show(ui, &mut self.before, &mut view.before_text, &data.roles_before, false) {
            actions.push(PositionAction::AddBefore(role.role.clone()).into());
            self.before.clear();
        }
    }
}

fn cell_ui(ui: &mut Ui, form: &PositionForm, (field, words, hint): Cell, actions: &mut Vec<Action>) {
    label(ui, words);
    let name = match form.place {
        PositionPlace::Main => words.to_owned(),
        PositionPlace::Beside(_) | PositionPlace::Before(_) => format!("{words} as {}", form.role),
    };
    let width = ui.available_width();
    DraftField::new(&of_position(form.place), words, form.text(field)).titled(&form.role).show(
        ui,
        actions,
        |ui, text, error| ui.add(Field::new(text, &name).hint(hint).error(error).width(width)),
        |text| form.read(field, text).map(Understood::from),
    );
}

/// What the fields of a position belong to.
fn of_position(place: PositionPlace) -> String {
    match place {
        PositionPlace::Main => "position".to_owned(),
        PositionPlace::Beside(index) => format!("position beside {index}"),
        PositionPlace::Before(index) => format!("position before {index}"),
    }
}

/// The role of a position on a list, and the button that takes it off.
fn head_ui(ui: &mut Ui, form: &PositionForm, actions: &mut Vec<Action>) {
    ui.add_space(size::SPACE_4);
    let room = vec2(ui.available_width(), size::CONTROL);
    ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
        let words = match form.place {
            PositionPlace::Before(_) => format!("Remove {} from the roles held before", form.role),
            PositionPlace::Main | PositionPlace::Beside(_) => format!("Remove {} from the other positions", form.role),
        };
        if ui.add(IconButton::new(Icon::Trash, &words)).clicked() {
            // The places of those behind it change.
            actions.push(drop_drafts(&of_position(form.place)));
            actions.push(form.remove());
        }
        let room = vec2(ui.available_width(), size::CONTROL);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.words(TextKind::Strong13, &form.role, ui.tokens().t1);
        });
    });
}
