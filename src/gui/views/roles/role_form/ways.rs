//! The moves that the person names out of a role and into it, each with the years usual before it.

use eframe::egui::{Label, Ui};

use super::edit;
use crate::app::action::Action;
use crate::app::drafts::{FieldId, Understood};
use crate::app::present::role_suggestion::RoleSuggestion;
use crate::app::present::roles::role_form::{RoleForm, WayRow, Ways};
use crate::app::typed;
use crate::domain::plan::Plan;
use crate::domain::plan::direction::Direction;
use crate::domain::plan::own_way::OwnWay;
use crate::domain::plan::role_edit::RoleEdit;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::DraftField;
use crate::gui::views::plan_details::label;
use crate::gui::widgets::{Button, EndRow, Field, IconButton, Picker, Suggestion};

/// Width of the field of years.
const YEARS: f32 = 108.0;

pub(super) fn ways_ui(
    ui: &mut Ui,
    form: &RoleForm,
    ways: &Ways,
    query: &mut String,
    all: &mut bool,
    actions: &mut Vec<Action>,
) {
    published_ui(ui, form, ways, all, actions);
    let (heading, add) = match ways.direction {
        Direction::Out => ("Leads to, as you know it", "Add a role it leads to"),
        Direction::In => ("Reached from, as you know it", "Add a role that leads to it"),
    };
    label(ui, heading);
    for row in &ways.rows {
        ui.push_id((heading, row.way.role.as_str()), |ui| way_ui(ui, form, ways.direction, row, actions));
    }
    let suggestion = |role: &RoleSuggestion| Suggestion {
        label: role.title.clone(),
        detail: String::new(),
        source: role.kind.clone(),
        matched: role.letters.clone(),
        clear: role.clear,
    };
    let suggestions: Vec<Suggestion> = ways.options.iter().map(suggestion).collect();
    let width = ui.available_width();
    let shown = Picker::new(query, add, &suggestions).hint(add).icon(Icon::Plus).width(width).show(ui);
    if let Some(role) = shown.chosen.and_then(|chosen| ways.options.get(chosen)) {
        query.clear();
        let way = OwnWay { role: role.role.clone(), years: None };
        actions.push(edit(form, RoleEdit::Way(ways.direction, way)).into());
    }
}

/// The moves that are published, each of which can be taken away and given back.
fn published_ui(ui: &mut Ui, form: &RoleForm, ways: &Ways, all: &mut bool, actions: &mut Vec<Action>) {
    if ways.published.is_empty() {
        return;
    }
    let (heading, towards) = match ways.direction {
        Direction::Out => ("Leads to, as published", "to"),
        Direction::In => ("Reached from, as published", "from"),
    };
    label(ui, heading);
    for row in &ways.published {
        ui.push_id((heading, row.role.as_str()), |ui| {
            let end = EndRow::next_line(ui, size::CONTROL_SMALL);
            end.before_ui(ui, size::SPACE_8, |ui| {
                let tokens = ui.tokens();
                let colour = if row.taken_away { tokens.t3 } else { tokens.t1 };
                ui.add(Label::new(TextKind::Body13.job(row.title.as_str(), colour)).truncate());
            });
            let asked = end.show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = size::SPACE_8;
                ui.caption(if row.taken_away { "taken away" } else { row.years.as_str() });
                if row.taken_away {
                    let name = format!("Restore the published move {towards} {}", row.title);
                    let restore = ui.add(Button::minor("Restore").name(&name));
                    restore.clicked().then(|| RoleEdit::RestoreWay(ways.direction, row.role.clone()))
                } else {
                    let name = format!("Take away the published move {towards} {}", row.title);
                    let take = ui.add(IconButton::new(Icon::Close, &name).small());
                    take.clicked().then(|| RoleEdit::TakeWayAway(ways.direction, row.role.clone()))
                }
            });
            actions.extend(asked.map(|change| edit(form, change).into()));
        });
    }
    if !ways.more.is_empty() && ui.add(Button::minor(&ways.more).name(&format!("{heading}: {}", ways.more))).clicked() {
        *all = true;
    }
}

fn way_ui(ui: &mut Ui, form: &RoleForm, direction: Direction, row: &WayRow, actions: &mut Vec<Action>) {
    let of = FieldId::of_role(&form.role);
    let name = match direction {
        Direction::Out => format!("Usual years before the move to {}", row.title),
        Direction::In => format!("Usual years before the move from {}", row.title),
    };
    let field = || DraftField::new(&of, &name, &row.years);
    let end = EndRow::next_line(ui, size::CONTROL);
    end.before_ui(ui, size::SPACE_8, |ui| {
        ui.add(Label::new(TextKind::Body13.job(row.title.as_str(), ui.tokens().t1)).truncate());
    });
    end.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        ui.caption("usually after");
        field().show(
            ui,
            actions,
            |ui, text, error| {
                let field = Field::new(text, &name).hint("not stated").unit("years").error(error.map(|_| ""));
                ui.add(field.width(YEARS).height(size::CONTROL_SMALL))
            },
            |text| {
                let read = typed::read::years(text, Plan::MOST_YEARS_WORKED)?;
                // No time before a move is as much as none stated.
                let way = |years: Option<f64>| OwnWay { years: years.filter(|years| *years > 0.0), ..row.way.clone() };
                Ok(Understood::of(read, |years| edit(form, RoleEdit::Way(direction, way(years)))))
            },
        );
        if ui.add(IconButton::new(Icon::Close, &format!("Take the move away: {}", row.title)).small()).clicked() {
            actions.push(edit(form, RoleEdit::RemoveWay(direction, row.way.role.clone())).into());
        }
    });
    if let Some(error) = field().error(ui) {
        ui.words(TextKind::Caption12, error, ui.tokens().bad);
    }
}
