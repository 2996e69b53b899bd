//! Paints routes found, side by side: constraints, strips, scatter and map. What is pointed at in one is lit in all.

mod aim;
mod hidden;
mod kept;
mod ledger;
mod limits;
mod row;
mod side;

use eframe::egui::{ScrollArea, Ui};
use strum::IntoEnumIterator as _;

use crate::app::action::{Action, RouteAction};
use crate::app::present::routes::find::FindData;
use crate::app::view::ScreenView;
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::app::view::routes::RoutesView;
use crate::app::words::Words as _;
use crate::domain::plan::constraints::Constraints;
use crate::domain::plan::objective::Objective;
use crate::gui::layout::{Part, columns, fit, least, rows};
use crate::gui::theme::{Icon, TextExt as _, size};
use crate::gui::views::page::{LEAST_WIDTH_BESIDE, Page};
use crate::gui::views::place::at;
use crate::gui::widgets::{Button, Segmented, Sheet, pane_start};
use limits::limits_ui;
use side::SideView;

use super::near::no_path_ui;
use super::tabs::tabs_ui;

/// Constraints, strips and charts side by side.
const THREE: [Part; 3] = [Part::exactly(212.0), Part::at_least(457.0), Part::exactly(size::SIDE)];
/// Strips over charts, where there is less room.
const UNDER: [Part; 2] = [Part::at_least(420.0), Part::exactly(300.0)];

/// Width of the ledger of a route.
const LEDGER: f32 = 620.0;

/// Routes found, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub(super) struct FindView {
    side: SideView,
    /// The route that is pointed at, anywhere.
    pointed: Option<usize>,
}

impl FindView {
    pub(super) fn ui(&mut self, ui: &mut Ui, data: &FindData, actions: &mut Vec<Action>) {
        let mut asked = Vec::new();
        let mut page = Page::new(&data.title).short(&data.short_title, None).summary(&data.summary);
        page = page.least_width(LEAST_WIDTH_BESIDE);
        if !fit(Page::across(ui).width(), size::SPACE_16, &THREE) {
            page = page.least_height(least(size::SPACE_12, &UNDER));
        }
        page.show(
            ui,
            |ui| {
                if ui.add(Button::plain("Edit plan").icon(Icon::Pencil).name("Details of the plan")).clicked() {
                    asked.push(ScreenView::Details(DetailsView::at(DetailsStart::Goal)).into());
                }
                tabs_ui(ui, &data.view, &mut asked);
            },
            |ui| self.blocks_ui(ui, data, actions),
        );
        actions.append(&mut asked);
        if let Some(ledger) = &data.ledger {
            let close = Sheet::new(&ledger.title).width(LEDGER).show(ui.ctx(), |ui, _| ledger::ledger_ui(ui, ledger));
            if close {
                actions.push(ScreenView::Routes(RoutesView { ledger: false, ..data.view.clone() }).into());
            }
        }
    }

    fn blocks_ui(&mut self, ui: &mut Ui, data: &FindData, actions: &mut Vec<Action>) {
        let room = ui.max_rect();
        let beside = fit(room.width(), size::SPACE_16, &THREE);
        let [limits, strips, side] = if beside {
            columns(room, size::SPACE_16, THREE)
        } else {
            let [limits, _, _] = THREE;
            let [limits, rest] = columns(room, size::SPACE_16, [limits, Part::at_least(457.0)]);
            let [strips, side] = rows(rest, size::SPACE_12, UNDER);
            [limits, strips, side]
        };
        at(ui, limits, |ui| limits_ui(ui, &data.limits, actions));
        let mut pointed = None;
        at(ui, strips, |ui| pointed = self.strips_ui(ui, data, actions));
        at(ui, side, |ui| {
            let charts = self.side.ui(ui, data, self.pointed, beside, actions);
            pointed = pointed.or(charts);
        });
        if pointed != self.pointed {
            self.pointed = pointed;
            ui.ctx().request_repaint();
        }
    }

    /// What is kept, the strips in their order, what is hidden. The route that is pointed at is answered.
    fn strips_ui(&self, ui: &mut Ui, data: &FindData, actions: &mut Vec<Action>) -> Option<usize> {
        let [order, strips] = rows(ui.max_rect(), size::SPACE_8, [Part::exactly(32.0), Part::at_least(0.0)]);
        at(ui, order, |ui| order_ui(ui, data, actions));
        let mut pointed = None;
        at(ui, strips, |ui| {
            if let Some(blank) = &data.blank {
                no_path_ui(ui, blank, &data.near, actions);
                return;
            }
            pane_start(ui, "Routes found");
            ScrollArea::vertical().id_salt("strips").auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = size::SPACE_12;
                kept::kept_ui(ui, &data.kept, actions);
                for (index, route) in data.routes.iter().enumerate() {
                    let lit = self.pointed == Some(index);
                    let over = ui.push_id(index, |ui| row::row_ui(ui, data, index, route, lit, actions)).inner;
                    pointed = pointed.or(over.then_some(index));
                }
                hidden::hidden_ui(ui, &data.hidden, actions);
            });
        });
        pointed
    }
}

/// What counts most, and a search that goes on.
fn order_ui(ui: &mut Ui, data: &FindData, actions: &mut Vec<Action>) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        let options: Vec<_> = Objective::iter().map(|objective| (objective, objective.words())).collect();
        let mut objective = data.limits.constraints.objective;
        ui.add(Segmented::new("What counts most", &mut objective, &options).small());
        if objective != data.limits.constraints.objective {
            let constraints = Constraints { objective, ..data.limits.constraints.clone() };
            actions.push(RouteAction::Constrain(Box::new(constraints)).into());
        }
        if let Some(updating) = &data.updating {
            ui.caption(&updating.words);
            if ui.add(Button::quiet(updating.button).small()).clicked() {
                actions.push(updating.action.clone());
            }
        }
    });
}
