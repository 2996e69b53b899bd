//! The card of constraints: what is asked of every route.

use eframe::egui::{ScrollArea, Ui};

use crate::app::action::{Action, PlanAction};
use crate::app::present::routes::find::LimitsData;
use crate::app::typed;
use crate::domain::plan::constraints::Constraints;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::drafts::Drafts;
use crate::gui::views::strip::kind_icon;
use crate::gui::widgets::{Button, Card, Checkbox, Field, MoveSign};

use super::aim::{aim_ui, one_of, roles_ui};
use super::row::pattern;
use crate::domain::path::move_kind::MoveKind;

/// Kinds of move in the legend.
const KINDS: [MoveKind; 5] = [
    MoveKind::Advancement,
    MoveKind::LateralAdvancement,
    MoveKind::Similar,
    MoveKind::LateralTransition,
    MoveKind::StepBack,
];

/// The card, with what is being typed.
#[derive(Debug, Default)]
pub(super) struct LimitsForm {
    drafts: Drafts,
}

impl LimitsForm {
    /// Paints the card in the height there is.
    pub(super) fn ui(&mut self, ui: &mut Ui, data: &LimitsData, actions: &mut Vec<Action>) {
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
                    changed = self.form_ui(ui, data, actions);
                });
            },
        );
        if reset {
            actions.extend(data.reset.clone());
        } else if let Some(constraints) = changed {
            actions.push(PlanAction::Constrain(Box::new(constraints)).into());
        }
    }

    fn form_ui(&mut self, ui: &mut Ui, data: &LimitsData, actions: &mut Vec<Action>) -> Option<Constraints> {
        ui.caption("Where routes lead");
        let mut changed = aim_ui(ui, data, &mut self.drafts);
        ui.add_space(size::SPACE_4);
        changed = changed.or_else(|| self.numbers_ui(ui, data, actions));
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

    fn numbers_ui(&mut self, ui: &mut Ui, data: &LimitsData, actions: &mut Vec<Action>) -> Option<Constraints> {
        let width = ui.available_width();
        let mut constraints = data.constraints.clone();
        let mut changed = false;
        if let Some(currency) = data.currency {
            ui.caption("Lowest pay on the way");
            let unit = format!("{currency} a year");
            let floor = self.drafts.of("floor", &data.pay_floor).show(
                ui,
                |ui, text, error| {
                    let field = Field::new(text, "Lowest pay on the way").mono().unit(&unit).hint("any");
                    ui.add(field.error(error).width(width))
                },
                |text| typed::money(text, currency),
            );
            if let Some(floor) = floor {
                (constraints.pay_floor, changed) = (floor, true);
            }
        }
        ui.caption("Years at most");
        let years = self.drafts.of("years", &data.within_years).show(
            ui,
            |ui, text, error| {
                let field = Field::new(text, "Years at most").mono().unit("years").hint("any");
                ui.add(field.error(error).width(width))
            },
            |text| typed::years(text, Constraints::LONGEST_YEARS).map(|years| years.filter(|years| *years > 0.0)),
        );
        if let Some(years) = years {
            (constraints.within_years, changed) = (years, true);
        }
        ui.caption("Moves at most");
        let moves = self.drafts.of("moves", &data.most_moves).show(
            ui,
            |ui, text, error| {
                let field = Field::new(text, "Moves at most").mono().unit("moves").hint("any");
                ui.add(field.error(error).width(width))
            },
            typed::moves,
        );
        if let Some(moves) = moves {
            (constraints.most_moves, changed) = (moves, true);
        }
        ui.caption("Time to learn");
        let hours = self.drafts.of("hours", &crate::app::format::decimal(data.hours_per_week, 2)).show(
            ui,
            |ui, text, error| {
                let field = Field::new(text, "Time to learn").mono().unit("h a week");
                ui.add(field.error(error).width(width))
            },
            |text| typed::hours(text, 100.0),
        );
        if let Some(hours) = hours {
            actions.push(PlanAction::SetHoursPerWeek(hours).into());
        }
        changed.then_some(constraints)
    }
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
    tick(ui, &mut constraints.keep_place, "Keep the place");
    tick(ui, &mut constraints.no_management, "No people management");
    tick(ui, &mut constraints.only_named, "Only named moves");
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
            ui.add(MoveSign::new(kind.words(), pattern(kind)));
            ui.caption(kind.words());
        });
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        ui.add_space(size::ICON_ROW + size::SPACE_8);
        ui.add(MoveSign::new("Computed", pattern(MoveKind::Advancement)).computed());
        ui.caption("Computed");
    });
    let words = TextKind::Caption12.job(&data.calibration, ui.tokens().t3);
    ui.add(eframe::egui::Label::new(words).wrap());
}
