//! Steps to add: recommended, from the catalogue, or one's own.

use eframe::egui::{Align, Key, Label, Layout, ScrollArea, Sense, Stroke, Ui, UiBuilder, vec2};

use super::{ADDING, StepsScreen, changed};
use crate::app::action::{Action, StepAction, ViewAction};
use crate::app::present::steps::{AddData, IdeaGroup, StepIdea, StepsData};
use crate::app::typed::{QuickStep, Reading};
use crate::app::view::Screen;
use crate::app::view::steps::{AddFrom, StepsPanel};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::{DraftField, drop_drafts};
use crate::gui::widgets::{
    Button, Card, Chip, ChipKind, Field, IconButton, SearchField, Segmented, empty_state, wanted_control,
};

/// What a line can say.
const QUICK_EXAMPLE: &str = "Read two papers by 15 Dec 6h #skill";

/// Width of the button that adds, with its gap.
const ADD: f32 = 66.0;

impl StepsScreen {
    pub(super) fn add_ui(&mut self, ui: &mut Ui, data: &StepsData, add: &AddData, actions: &mut Vec<Action>) {
        let mut close = false;
        Card::titled("Add a step").fill_height(ui).show_with(
            ui,
            |ui| close = ui.add(IconButton::new(Icon::Close, "Close adding").small()).clicked(),
            |ui| {
                ui.spacing_mut().item_spacing.y = size::SPACE_8;
                quick_ui(ui, add, actions);
                let [recommended, catalogue, own] = &add.choices;
                let choices = [
                    (AddFrom::Recommended, recommended.as_str()),
                    (AddFrom::Catalogue, catalogue.as_str()),
                    (AddFrom::Own, own.as_str()),
                ];
                let mut from = add.from;
                ui.add(Segmented::new("Steps from", &mut from, &choices).small());
                if from != add.from {
                    actions.push(changed(data, |view| view.add = from));
                }
                match add.from {
                    AddFrom::Own => self.form.ui(ui, data, add, actions),
                    AddFrom::Catalogue => {
                        let mut query = data.view.query.clone();
                        let width = ui.available_width();
                        ui.add(SearchField::new(&mut query, "Search steps and skills").width(width));
                        if query != data.view.query {
                            actions.push(changed(data, |view| view.query = query));
                        }
                        self.ideas_ui(ui, data, add, actions);
                    }
                    AddFrom::Recommended => self.ideas_ui(ui, data, add, actions),
                }
            },
        );
        if close {
            actions.push(changed(data, |view| view.panel = StepsPanel::Closed));
        }
    }

    fn ideas_ui(&mut self, ui: &mut Ui, data: &StepsData, add: &AddData, actions: &mut Vec<Action>) {
        if add.groups.is_empty() {
            let [line, reason] = &add.nothing;
            let way_out = match (add.from, add.wants_goal) {
                (AddFrom::Recommended, true) => "Choose a goal",
                (AddFrom::Recommended, false) => "Rate skills",
                (AddFrom::Catalogue | AddFrom::Own, _) => "Write your own",
            };
            if empty_state(ui, Icon::Search, line, reason, way_out) {
                actions.push(match (add.from, add.wants_goal) {
                    (AddFrom::Recommended, true) => ViewAction::Go(Screen::Roles).into(),
                    (AddFrom::Recommended, false) => ViewAction::Go(Screen::Skills).into(),
                    (AddFrom::Catalogue | AddFrom::Own, _) => changed(data, |view| view.add = AddFrom::Own),
                });
            }
            return;
        }
        if !add.order.is_empty() {
            ui.caption(add.order.as_str());
        }
        let room = ui.available_rect_before_wrap();
        let room = room.with_max_x(room.max.x + size::SPACE_12);
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            ScrollArea::vertical().id_salt(add.choices.first()).auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(room.width() - size::SPACE_12 - 1.0);
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut place = 0;
                for group in &add.groups {
                    if !group.title.is_empty() {
                        group_ui(ui, group, actions);
                    }
                    for idea in &group.ideas {
                        // One that was added leaves the list: the keyboard stays where it stood, for the next.
                        let focus = self.focus_idea.take_if(|at| *at == place).is_some();
                        let added = ui.push_id(idea.step.as_str(), |ui| idea_ui(ui, idea, focus, actions)).inner;
                        if added {
                            self.focus_idea = Some(place);
                        }
                        place += 1;
                    }
                }
                if !add.rest.is_empty() {
                    ui.caption(add.rest.as_str());
                }
            });
        });
    }
}

/// What the field of one line belongs to, and its name.
const QUICK: (&str, &str) = ("quick step", "A step in one line");

/// A step of one's own in one line, taken with Enter.
fn quick_ui(ui: &mut Ui, add: &AddData, actions: &mut Vec<Action>) {
    let (of, name) = QUICK;
    let field = || DraftField::new(of, name, "");
    let width = ui.available_width();
    wanted_control(ui, ADDING);
    let response = field().show_part(
        ui,
        actions,
        |ui, text, error| ui.add(Field::new(text, name).hint(QUICK_EXAMPLE).error(error).width(width)),
        |text| add.quick.read(text).map(|read| read.words),
    );
    let line = field().text(ui);
    if !response.lost_focus() || !ui.input(|input| input.key_pressed(Key::Enter)) {
        return;
    }
    match add.quick.read(&line) {
        Ok(Reading { value: QuickStep { title, hours, due, builds }, .. }) => {
            actions.push(drop_drafts(of));
            actions.push(StepAction::AddOwn { title, builds, hours, stage: add.stage.clone(), due }.into());
        }
        // What is missing can be typed at once.
        Err(_) => response.request_focus(),
    }
}

/// The head of the steps to one role, with what adds them all.
fn group_ui(ui: &mut Ui, group: &IdeaGroup, actions: &mut Vec<Action>) {
    ui.add_space(size::SPACE_8);
    let all = group.add.len() > 1;
    let name = format!("Add all: {}, {}", group.title, group.counts);
    let width =
        ui.available_width() - if all { Button::plain("Add all").natural_width(ui) + size::SPACE_8 } else { 0.0 };
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(Label::new(TextKind::Title15.job(group.title.as_str(), ui.tokens().t1)).wrap());
            ui.caption(group.counts.as_str());
        });
        ui.with_layout(Layout::top_down(Align::Max), |ui| {
            if all && ui.add(Button::plain("Add all").small().name(&name)).clicked() {
                actions.push(StepAction::AddRecommended(group.add.clone()).into());
            }
        });
    });
    ui.add_space(size::SPACE_8);
}

/// Answers whether it was added; its button takes the keyboard if that is asked for.
fn idea_ui(ui: &mut Ui, idea: &StepIdea, focus: bool, actions: &mut Vec<Action>) -> bool {
    let mut added = false;
    let tokens = ui.tokens();
    let (rule, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rule.x_range(), rule.center().y, Stroke::new(size::STROKE, tokens.line));
    ui.add_space(size::SPACE_8);
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::SPACE_8, 2.0);
        ui.vertical(|ui| {
            ui.set_width(width - ADD);
            ui.add(Label::new(TextKind::Strong13.job(idea.title.as_str(), tokens.t1)).wrap());
            ui.second(idea.reason.as_str());
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = size::SPACE_12;
                ui.words(TextKind::Mono12, idea.hours.as_str(), tokens.t1);
                ui.caption(idea.source.as_str());
            });
            if !idea.first.is_empty() {
                ui.caption(idea.first.as_str());
            }
        });
        ui.with_layout(Layout::top_down(Align::Max), |ui| {
            if idea.taken {
                ui.add(Chip::new(ChipKind::Done, "In plan"));
            } else {
                let name = format!("Add the step {}", idea.title);
                let response = ui.add(Button::plain("Add").small().name(&name));
                if focus {
                    response.request_focus();
                }
                added = response.clicked() && response.has_focus();
                if response.clicked() {
                    actions.push(match &idea.stage {
                        Some(stage) => StepAction::AddRecommended(vec![(idea.step.clone(), stage.clone())]).into(),
                        None => StepAction::AddFromCatalogue(idea.step.clone()).into(),
                    });
                }
            }
        });
    });
    ui.add_space(size::SPACE_8);
    added
}
