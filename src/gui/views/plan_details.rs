//! The form with the facts of the plan, over the screen.

use eframe::egui::{Align, Layout, Response, Ui, UiBuilder};

use super::draft::DraftField;
use super::place::part;
use super::positions::PositionLists;
use crate::app::action::{Action, FactAction, RoleAction};
use crate::app::drafts::Understood;
use crate::app::present::details::{DetailsData, MOST_YEARS};
use crate::app::present::positions::PositionField;
use crate::app::present::role_suggestion::RoleSuggestion;
use crate::app::typed;
use crate::app::view::ScreenView;
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, Field, Picker, Select, Sheet, Suggestion, date_field};

/// What the fields belong to.
const OF: &str = "plan";
/// Name of the form.
const NAME: &str = "Plan details";

/// The form, with the roles being typed.
#[derive(Clone, Debug, Default)]
pub(super) struct PlanDetails {
    role: String,
    goal: String,
    lists: PositionLists,
}

impl PlanDetails {
    /// Paints the form if it is open.
    pub(super) fn ui(&mut self, ui: &Ui, data: Option<&DetailsData>, actions: &mut Vec<Action>) {
        let Some(data) = data else { return };
        let mut view = data.view.clone();
        let start = view.start.take();
        let closed = Sheet::new(NAME).show(ui.ctx(), |ui, opened| {
            ui.spacing_mut().item_spacing.y = size::SPACE_4;
            if opened {
                self.role.clear();
                self.goal.clear();
                self.lists.clear();
            }
            plan_ui(ui, data, start, actions);
            self.position_ui(ui, data, start, &mut view, actions);
            background_ui(ui, data, start, actions);
        });
        if closed {
            view = DetailsView::default();
        }
        if view != data.view {
            actions.push(ScreenView::Details(view).into());
        }
    }

    fn position_ui(
        &mut self,
        ui: &mut Ui,
        data: &DetailsData,
        start: Option<DetailsStart>,
        view: &mut DetailsView,
        actions: &mut Vec<Action>,
    ) {
        heading(ui, "Where you are");
        label(ui, "Role you hold");
        let field = RoleField { name: "Role you hold", now: &data.role, hint: "Type another role", icon: Icon::User };
        let focus = start == Some(DetailsStart::Role);
        if let Some(role) = field.show(ui, &mut self.role, &mut view.role_text, &data.roles, focus) {
            actions.extend(role.own.clone().map(|own| RoleAction::SetOwn(Box::new(own)).into()));
            actions.push(FactAction::SetRole(role.role.clone()).into());
        }
        two(ui, |left, right| {
            label(left, "First day in it");
            DraftField::new(OF, "First day in the role", &data.since).show(
                left,
                actions,
                |ui, text, error| ui.add(date_field(text, "First day in the role", error)),
                |text| Ok(Understood::of(typed::read::date(text, data.today)?, FactAction::SetSince)),
            );
            label(right, "Base pay");
            let width = right.available_width();
            let example = format!("{} 118,000", data.currency);
            DraftField::new(OF, "Base pay for a year", &data.pay).show(
                right,
                actions,
                |ui, text, error| {
                    let field = Field::new(text, "Base pay for a year").hint(&example).error(error).width(width);
                    focused(ui.add(field), start == Some(DetailsStart::Pay))
                },
                |text| data.position.read(PositionField::Pay, text).map(Understood::from),
            );
        });
        PositionLists::time_ui(ui, &data.position, actions);
        two(ui, |left, right| {
            label(left, "Place");
            let options: Vec<(usize, &str)> =
                data.places.iter().enumerate().map(|(index, (_, title))| (index, title.as_str())).collect();
            let mut place = data.place;
            let width = left.available_width();
            let response = left.add(Select::new("Place", &mut place, &options).width(width));
            focused(response, start == Some(DetailsStart::Place));
            if place != data.place
                && let Some((id, _)) = data.places.get(place)
            {
                actions.push(FactAction::SetPlace(id.clone()).into());
            }
            label(right, "Time to learn");
            let width = right.available_width();
            DraftField::new(OF, "Hours a week to learn", &data.hours).show(
                right,
                actions,
                |ui, text, error| {
                    ui.add(Field::new(text, "Hours a week to learn").unit("h a week").error(error).width(width))
                },
                |text| Ok(Understood::of(typed::read::learning_hours(text)?, FactAction::SetHoursPerWeek)),
            );
        });
        self.lists.beside_ui(ui, data, view, actions);
        self.lists.before_ui(ui, data, view, actions);
        heading(ui, "Where you want to be");
        label(ui, "Goal");
        let field = RoleField { name: "Goal", now: &data.goal, hint: "Type the role you want", icon: Icon::Flag };
        let focus = start == Some(DetailsStart::Goal);
        if let Some(goal) = field.show(ui, &mut self.goal, &mut view.goal_text, &data.goals, focus) {
            actions.extend(goal.own.clone().map(|own| RoleAction::SetOwn(Box::new(own)).into()));
            actions.push(FactAction::SetGoal(Some(goal.role.clone())).into());
        }
        if !data.goal.is_empty() && ui.add(Button::quiet("Take the goal away").small()).clicked() {
            actions.push(FactAction::SetGoal(None).into());
        }
        if !data.path_note.is_empty() {
            ui.caption(data.path_note);
        }
    }
}

fn plan_ui(ui: &mut Ui, data: &DetailsData, start: Option<DetailsStart>, actions: &mut Vec<Action>) {
    let name = "Name of the plan";
    label(ui, name);
    let width = ui.available_width();
    DraftField::new(OF, name, &data.title).show(
        ui,
        actions,
        |ui, text, error| {
            focused(ui.add(Field::new(text, name).error(error).width(width)), start == Some(DetailsStart::Title))
        },
        |text| match text.trim() {
            "" => Err("Give the plan a name".to_owned()),
            title => Ok(Understood::as_typed(FactAction::SetTitle(title.to_owned()))),
        },
    );
}

fn background_ui(ui: &mut Ui, data: &DetailsData, start: Option<DetailsStart>, actions: &mut Vec<Action>) {
    heading(ui, "What you bring");
    let focus = start == Some(DetailsStart::Background);
    two(ui, |left, right| {
        let mut years_ui = |ui: &mut Ui, name: &str, value: &str, focus: bool, set: fn(Option<f64>) -> FactAction| {
            label(ui, name);
            let width = ui.available_width();
            DraftField::new(OF, name, value).show(
                ui,
                actions,
                |ui, text, error| {
                    focused(ui.add(Field::new(text, name).unit("years").error(error).width(width)), focus)
                },
                |text| Ok(Understood::of(typed::read::years(text, MOST_YEARS)?, set)),
            );
        };
        years_ui(left, "Years of experience", &data.experience, focus, FactAction::SetExperienceYears);
        years_ui(right, "Years of leading people", &data.leading, false, FactAction::SetLeadingYears);
    });
    label(ui, "Education");
    let options: Vec<_> = data.educations.iter().map(|(education, words)| (*education, words.as_str())).collect();
    let mut education = data.education;
    let width = ui.available_width();
    ui.add(Select::new("Education", &mut education, &options).width(width));
    if education != data.education {
        actions.push(FactAction::SetEducation(education).into());
    }
    label(ui, "Your level");
    let options: Vec<_> = data.levels.iter().map(|(level, words)| (*level, words.as_str())).collect();
    let mut level = data.level;
    ui.add(Select::new("Your level", &mut level, &options).width(width));
    if level != data.level {
        actions.push(FactAction::SetSeniority(level).into());
    }
}

/// A field in which a role is picked. It shows the role there is until something is typed.
pub(super) struct RoleField<'a> {
    pub(super) name: &'a str,
    pub(super) now: &'a str,
    pub(super) hint: &'a str,
    pub(super) icon: Icon,
}

impl RoleField<'_> {
    pub(super) fn show<'s>(
        &self,
        ui: &mut Ui,
        text: &mut String,
        typed: &mut Option<String>,
        roles: &'s [RoleSuggestion],
        focus: bool,
    ) -> Option<&'s RoleSuggestion> {
        if typed.is_none() && text != self.now {
            self.now.clone_into(text);
        }
        let suggestions: Vec<Suggestion> = roles
            .iter()
            .map(|role| Suggestion {
                label: role.title.clone(),
                detail: String::new(),
                source: role.kind.clone(),
                matched: role.letters.clone(),
                clear: role.clear,
            })
            .collect();
        let width = ui.available_width();
        let answer = Picker::new(text, self.name, &suggestions).hint(self.hint).icon(self.icon).width(width).show(ui);
        if answer.response.changed() {
            *typed = Some(text.clone());
        }
        if let Some(chosen) = answer.chosen.and_then(|index| roles.get(index)) {
            *typed = None;
            text.clone_from(&chosen.title);
            return Some(chosen);
        }
        // A text that was not taken is not kept: the role there is stays.
        if answer.response.lost_focus() {
            *typed = None;
        }
        if typed.as_ref().is_some_and(|typed| !typed.trim().is_empty()) && roles.is_empty() {
            ui.caption("No role is called like that. Try another word for it.");
        }
        focused(answer.response, focus);
        None
    }
}

fn focused(response: Response, focus: bool) -> Response {
    if focus {
        response.request_focus();
    }
    response
}

pub(super) fn label(ui: &mut Ui, words: &str) {
    ui.add_space(size::SPACE_4);
    ui.caption(words);
}

pub(super) fn heading(ui: &mut Ui, words: &str) {
    ui.add_space(size::SPACE_12);
    ui.words(TextKind::Strong13, words, ui.tokens().t1);
}

/// Two columns of the same width.
pub(super) fn two(ui: &mut Ui, content: impl FnOnce(&mut Ui, &mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let width = ((room.width() - size::SPACE_16) / 2.0).floor();
    let column = |left: f32| {
        let layout = Layout::top_down(Align::Min);
        UiBuilder::new().id_salt(left as i32).max_rect(part(room, left, 0.0, width, room.height())).layout(layout)
    };
    let (mut left, mut right) = (ui.new_child(column(0.0)), ui.new_child(column(width + size::SPACE_16)));
    content(&mut left, &mut right);
    let bottom = left.min_rect().max.y.max(right.min_rect().max.y);
    ui.advance_cursor_after_rect(room.with_max_y(bottom));
}
