//! Changes of what is shown.

use crate::app::action::ViewAction;
use crate::app::effect::Effect;
use crate::app::notice::Weight;
use crate::app::screen::Screen;
use crate::app::state::State;
use crate::app::view::details::DetailsView;
use crate::app::view::skills::SkillFilter;
use crate::app::view::skills::SkillsPanel;
use crate::app::view::steps::{StepFilter, StepsPanel};

/// Applies a change of what is shown.
pub(super) fn apply(state: &mut State, action: ViewAction, effects: &mut Vec<Effect>) {
    match action {
        ViewAction::Go(screen) => go(state, screen),
        ViewAction::ShowRole(role, tab) => {
            // A role that a filter hides could not be seen in the list.
            state.view.roles = crate::app::view::roles::RolesView {
                selected: Some(role),
                tab,
                order: state.view.roles.order,
                ..Default::default()
            };
            go(state, Screen::Roles);
        }
        ViewAction::ShowSkill(skill) => {
            state.view.skills.selected = Some(skill);
            state.view.skills.panel = SkillsPanel::Skill;
            state.view.skills.filter = SkillFilter::default();
            go(state, Screen::Skills);
        }
        ViewAction::ShowStep(step) => {
            state.view.steps.selected = Some(step);
            state.view.steps.panel = StepsPanel::Step;
            state.view.steps.filter = StepFilter::default();
            go(state, Screen::Steps);
        }
        ViewAction::SetOutlook(outlook) => state.view.outlook = outlook,
        ViewAction::Welcome(view) => state.view.welcome = view,
        ViewAction::Details(view) => details(state, view),
        ViewAction::Overview(view) => state.view.overview = view,
        ViewAction::Roles(view) => state.view.roles = view,
        ViewAction::Skills(view) => state.view.skills = view,
        ViewAction::Routes(view) => state.view.routes = view,
        ViewAction::Salary(view) => state.view.salary = view,
        ViewAction::Steps(view) => {
            let opens = view.panel == StepsPanel::Add && state.view.steps.panel != StepsPanel::Add;
            state.view.steps = view;
            if opens {
                go(state, Screen::Steps);
            }
        }
        ViewAction::Data(view) => state.view.data = view,
        ViewAction::Show(dialog) => state.dialog = Some(dialog),
        ViewAction::CloseDialog => state.dialog = state.dialog.take().and_then(|dialog| dialog.behind().cloned()),
        ViewAction::Run(command) => {
            state.dialog = None;
            match command.obstacle(state) {
                Some(why) => super::tell(state, Weight::Warning, format!("{why}."), None),
                None => effects.extend(super::update(state, command.action(state))),
            }
        }
    }
}

/// Shows the form, on a screen that has it.
fn details(state: &mut State, view: DetailsView) {
    if view.open && !matches!(state.view.screen, Screen::Overview | Screen::Routes) {
        go(state, Screen::Overview);
    }
    state.view.details = view;
}

fn go(state: &mut State, screen: Screen) {
    if state.document.is_none() {
        if !screen.works_without_plan() {
            return;
        }
        state.browsing = true;
    }
    state.view.screen = screen;
    state.view.overview.ledger = None;
    state.view.details.open = false;
    state.dialog = None;
}
