//! The card of constraints: what is asked of every route.

use eframe::egui::{ScrollArea, Ui};

use crate::app::action::{Action, FactAction, PayAction, RouteAction};
use crate::app::drafts::Understood;
use crate::app::format;
use crate::app::present::routes::find::LimitsData;
use crate::app::typed;
use crate::app::words::Words as _;
use crate::domain::moves::naming::Naming;
use crate::domain::pay::assumption::Assumption;
use crate::domain::plan::constraints::Constraints;
use crate::domain::working_time::WorkingTime;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::DraftField;
use crate::gui::views::strip::kind_icon;
use crate::gui::widgets::{Button, Card, Checkbox, Field, MovePattern, move_sign};

use super::aim::{aim_ui, one_of, roles_ui};
use crate::domain::path::move_kind::MoveKind;

/// Kinds of move in the legend.
const KINDS: [MoveKind; 5] = [
    MoveKind::Advancement,
    MoveKind::LateralAdvancement,
    MoveKind::Similar,
    MoveKind::LateralTransition,
    MoveKind::StepBack,
];

/// What the fields belong to.
pub(super) const OF: &str = "constraints";

/// Paints the card in the height there is.
pub(super) fn limits_ui(ui: &mut Ui, data: &LimitsData, actions: &mut Vec<Action>) {
    let mut reset = false;
    let mut changed = None;
    Card::titled("Constraints").fill_height(ui).show_with(
        ui,
        |ui| {
            if data.reset.is_some() {
                reset = ui.add(Button::quiet("Reset").small().name("Reset the constraints")).clicked();
            }
        },
        |ui| {
            ScrollArea::vertical().id_salt("constraints").auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::SPACE_4;
                // Room for the focus rings, which the scroll area would cut off.
                ui.set_max_width(ui.available_width() - size::SPACE_4);
                changed = form_ui(ui, data, actions);
            });
        },
    );
    if reset {
        actions.extend(data.reset.clone());
    } else if let Some(constraints) = changed {
        actions.push(RouteAction::Constrain(Box::new(constraints)).into());
    }
}

fn form_ui(ui: &mut Ui, data: &LimitsData, actions: &mut Vec<Action>) -> Option<Constraints> {
    ui.caption("Where routes lead");
    let mut changed = aim_ui(ui, data, actions);
    ui.add_space(size::SPACE_4);
    numbers_ui(ui, data, actions);
    ui.add_space(size::SPACE_8);
    changed = changed.or_else(|| boxes_ui(ui, data));
    ui.add_space(size::SPACE_8);
    changed = changed.or_else(|| family_ui(ui, data));
    ui.caption("Never by way of");
    let avoid = roles_ui(ui, "Never by way of", "Add a role…", &data.avoid, &data.roles, &data.constraints.avoid);
    changed = changed.or(avoid.map(|avoid| Constraints { avoid, ..data.constraints.clone() }));
    ui.caption("By way of");
    let require = roles_ui(ui, "By way of", "Add a role…", &data.require, &data.roles, &data.constraints.require);
    changed = changed.or(require.map(|require| Constraints { require, ..data.constraints.clone() }));
    legend_ui(ui, data);
    changed
}

/// The numbers that a route has to keep to.
fn numbers_ui(ui: &mut Ui, data: &LimitsData, actions: &mut Vec<Action>) {
    let width = ui.available_width();
    let with = |change: &dyn Fn(&mut Constraints)| {
        let mut constraints = data.constraints.clone();
        change(&mut constraints);
        RouteAction::Constrain(Box::new(constraints))
    };
    let number = |ui: &mut Ui, text: &mut String, name: &str, unit: &str, error: Option<&str>| {
        ui.add(Field::new(text, name).mono().unit(unit).hint("any").error(error).width(width))
    };
    if let Some(currency) = data.currency {
        let name = "Lowest pay on the way";
        ui.caption(name);
        let unit = format!("{currency} a year");
        DraftField::new(OF, name, &data.pay_floor).show(
            ui,
            actions,
            |ui, text, error| number(ui, text, name, &unit, error),
            |text| {
                let floor = typed::read::yearly_pay(text, currency, WorkingTime::default())?;
                Ok(Understood::of(floor, |floor| with(&|constraints| constraints.pay_floor = floor)))
            },
        );
    }
    let name = "Years at most";
    ui.caption(name);
    DraftField::new(OF, name, &data.within_years).show(
        ui,
        actions,
        |ui, text, error| number(ui, text, name, "years", error),
        |text| {
            let years = typed::read::years(text, Constraints::LONGEST_YEARS)?;
            let within = |years: Option<f64>| years.filter(|years| *years > 0.0);
            Ok(Understood::of(years, |years| with(&|constraints| constraints.within_years = within(years))))
        },
    );
    let name = "Moves at most";
    ui.caption(name);
    DraftField::new(OF, name, &data.most_moves).show(
        ui,
        actions,
        |ui, text, error| number(ui, text, name, "moves", error),
        |text| {
            let moves = typed::read::moves(text)?;
            Ok(Understood::of(moves, |moves| with(&|constraints| constraints.most_moves = moves)))
        },
    );
    let hours = |ui: &mut Ui, text: &mut String, name: &str, error: Option<&str>| {
        ui.add(Field::new(text, name).mono().unit("h a week").error(error).width(width))
    };
    let name = "Time to learn";
    ui.caption(name);
    DraftField::new(OF, name, &format::decimal(data.hours_per_week, 2)).show(
        ui,
        actions,
        |ui, text, error| hours(ui, text, name, error),
        |text| Ok(Understood::of(typed::read::learning_hours(text)?, FactAction::SetHoursPerWeek)),
    );
    let name = "Learned at work";
    let at_work = Assumption::LearningAtWork;
    ui.caption(name);
    DraftField::new(OF, name, &format::decimal(data.learning_at_work, 2)).show(
        ui,
        actions,
        |ui, text, error| hours(ui, text, name, error),
        |text| {
            let hours = typed::read::assumption(at_work, text)?;
            Ok(Understood::of(hours, |hours| PayAction::SetAssumption(at_work, Some(hours))))
        },
    );
}

fn boxes_ui(ui: &mut Ui, data: &LimitsData) -> Option<Constraints> {
    let mut constraints = data.constraints.clone();
    let mut changed = false;
    let mut tick = |ui: &mut Ui, on: &mut bool, label: &str| {
        if ui.add(Checkbox::from_bool(*on, label)).clicked() {
            *on = !*on;
            changed = true;
        }
    };
    tick(ui, &mut constraints.no_step_back, "No step back in level");
    tick(ui, &mut constraints.no_pay_cut, "No pay cut above 10%");
    tick(ui, &mut constraints.keep_place, "Stay in the same place");
    tick(ui, &mut constraints.no_management, "No people management");
    tick(ui, &mut constraints.only_named, "Only moves that a page lists");
    changed.then_some(constraints)
}

fn family_ui(ui: &mut Ui, data: &LimitsData) -> Option<Constraints> {
    ui.caption("Stay in one family");
    let mut family = data.constraints.family.clone();
    let changed = one_of(ui, "Stay in one family", "Any family", &data.families, &mut family);
    changed.then(|| Constraints { family, ..data.constraints.clone() })
}

/// What the lines and icons of the strips mean, and how computed moves are believed.
fn legend_ui(ui: &mut Ui, data: &LimitsData) {
    ui.add_space(size::SPACE_8);
    ui.separator();
    ui.caption("Kinds of move");
    for kind in KINDS {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_8;
            let (rect, _) =
                ui.allocate_exact_size([size::ICON_ROW, size::ICON_ROW].into(), eframe::egui::Sense::hover());
            kind_icon(kind).paint(ui.painter(), rect.center(), size::ICON_BUTTON, ui.tokens().t2);
            ui.add(move_sign(kind.words(), MovePattern::of(kind), Naming::Page));
            ui.caption(kind.words());
        });
    }
    for naming in [Naming::Page, Naming::Editors, Naming::Computed] {
        let words = format::capital(naming.words());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_8;
            ui.add_space(size::ICON_ROW + size::SPACE_8);
            ui.add(move_sign(&words, MovePattern::Solid, naming));
            ui.caption(&words);
        });
    }
    let words = TextKind::Caption12.job(&data.calibration, ui.tokens().t3);
    ui.add(eframe::egui::Label::new(words).wrap());
}
