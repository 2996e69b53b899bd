//! Paints Steps. It changes nothing: what the person does goes out as actions.

mod add;
mod cards;
mod detail;
mod grip;
mod hours;
mod list;
mod own_form;
mod row;
mod skills;

use eframe::egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::page::{LEAST_WIDTH_BESIDE, Page};
use super::side::Split;
use crate::app::action::{Action, ViewAction};
use crate::app::command::Command;
use crate::app::present::steps::{StepsData, StepsSide};
use crate::app::view::ScreenView;
use crate::app::view::steps as view;
use crate::domain::ids::PlanStepId;
use crate::gui::theme::{Icon, size};
use crate::gui::widgets::{Button, Card, Segmented, empty_state, takes_escape};
use own_form::OwnForm;

/// Height of the cards above the list.
const CARDS: f32 = 196.0;

/// A page narrower than this has a shorter sentence under its title.
const NARROW: f32 = 1150.0;

/// Name of the field for a step in one line.
pub(in crate::gui) const ADDING: &str = "add in one line";

/// Steps, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub struct StepsScreen {
    form: OwnForm,
    cards: cards::Cards,
    /// The row that is to have the focus once it is selected.
    focus: Option<PlanStepId>,
    /// The evidence of the selected step is to have the focus.
    focus_evidence: bool,
    /// The place of the idea whose button is to have the focus.
    focus_idea: Option<usize>,
    /// How often the hours worked have had the focus because they were asked for.
    hours_asked: u32,
    /// What the pane asked for in this pass.
    asked: Vec<Action>,
}

/// The view state with a change.
fn changed(data: &StepsData, change: impl FnOnce(&mut view::StepsView)) -> Action {
    let mut view = data.view.clone();
    change(&mut view);
    ScreenView::Steps(view).into()
}

impl StepsScreen {
    pub fn ui(&mut self, ui: &mut Ui, data: &StepsData, actions: &mut Vec<Action>) {
        let mut asked = Vec::new();
        let narrow = ui.available_width() < NARROW;
        let summary = if narrow { &data.summary_short } else { &data.summary };
        Page::new("Steps").summary(summary).least_width(LEAST_WIDTH_BESIDE).show(
            ui,
            |ui| head_ui(ui, data, &mut asked),
            |ui| self.content_ui(ui, data, actions),
        );
        actions.append(&mut asked);
    }

    fn content_ui(&mut self, ui: &mut Ui, data: &StepsData, actions: &mut Vec<Action>) {
        let split = Split::of(ui.max_rect(), data.side != StepsSide::Closed);
        let room = split.content;
        let list = if data.any {
            let row = Rect::from_min_size(room.min, vec2(room.width(), CARDS));
            self.cards.ui(ui, row, data, actions);
            Rect::from_min_max(pos2(room.min.x, row.max.y + size::SPACE_16), room.max)
        } else {
            room
        };
        ui.scope_builder(UiBuilder::new().max_rect(list).id_salt("list"), |ui| {
            if data.any {
                self.list_ui(ui, data, actions);
            } else {
                empty_ui(ui, data, actions);
            }
        });
        match &data.side {
            StepsSide::Closed => {}
            StepsSide::Step(step) => split.pane_ui(ui, "step", |ui| self.detail_ui(ui, data, step, actions)),
            StepsSide::Add(add) => split.pane_ui(ui, "add", |ui| self.add_ui(ui, data, add, actions)),
        }
        if data.view.panel != view::StepsPanel::Closed && takes_escape(ui) {
            actions.push(changed(data, |shown| shown.panel = view::StepsPanel::Closed));
        }
    }
}

fn head_ui(ui: &mut Ui, data: &StepsData, actions: &mut Vec<Action>) {
    if data.any {
        let options: Vec<_> = data.filters.iter().map(|option| (option.filter, option.words.as_str())).collect();
        let mut filter = data.view.filter;
        ui.add(Segmented::new("Steps listed", &mut filter, &options));
        if filter != data.view.filter {
            actions.push(changed(data, |view| view.filter = filter));
        }
    }
    if ui.add(Button::primary("Step").icon(Icon::Plus).name("Add a step")).clicked() {
        actions.push(ViewAction::Run(Command::AddStep).into());
    }
}

fn empty_ui(ui: &mut Ui, data: &StepsData, actions: &mut Vec<Action>) {
    Card::plain().fill_height(ui).show(ui, |ui| {
        if empty_state(ui, Icon::Steps, "No steps yet", &data.reason, "Choose a first step") {
            actions.push(ViewAction::Run(Command::AddStep).into());
        }
    });
}
