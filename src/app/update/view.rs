//! Changes of what is shown.

use crate::app::action::ViewAction;
use crate::app::effect::Effect;
use crate::app::notice::Weight;
use crate::app::role_list::KeptList;
use crate::app::state::State;
use crate::app::view::skills::SkillFilter;
use crate::app::view::skills::SkillsPanel;
use crate::app::view::steps::{StepFilter, StepsPanel};
use crate::app::view::{Screen, ScreenView};

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
                compared: state.view.roles.compared.closed(),
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
        ViewAction::ShowOfficialFiles => {
            state.view.data.official = true;
            state.view.data.selected = None;
            go(state, Screen::Data);
        }
        ViewAction::ShowStep(step) => {
            state.view.steps.selected = Some(step);
            state.view.steps.panel = StepsPanel::Step;
            state.view.steps.filter = StepFilter::default();
            go(state, Screen::Steps);
        }
        ViewAction::EnterHours(step) => {
            state.view.steps.hours_asked += 1;
            apply(state, ViewAction::ShowStep(step), effects);
        }
        ViewAction::PutAwayFirstThings => {
            if let Some(document) = &mut state.document {
                document.beginning.put_away = true;
            }
        }
        ViewAction::SetOutlook(outlook) => state.view.outlook = outlook,
        ViewAction::Screen(view) => set(state, view, effects),
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

/// Takes over the view state of a screen. What is opened by it is shown: the form with the facts of the plan on a screen
/// that has it.
fn set(state: &mut State, view: ScreenView, effects: &mut Vec<Effect>) {
    if let ScreenView::Roles(roles) = &view
        && KeptList::of(roles) != KeptList::of(&state.view.roles)
    {
        state.settings.role_list = KeptList::of(roles);
        effects.push(Effect::KeepSettings(state.settings.clone()));
    }
    let before = state.view.screen;
    let shown = match &view {
        ScreenView::Details(details) if details.open && !matches!(before, Screen::Overview | Screen::Routes) => {
            Some(Screen::Overview)
        }
        ScreenView::Steps(steps) if steps.panel == StepsPanel::Add && state.view.steps.panel != StepsPanel::Add => {
            Some(Screen::Steps)
        }
        _ => None,
    };
    if let Some(screen) = shown {
        go(state, screen);
    }
    state.view.set(view);
}

/// Shows a screen, if there is something to show on it.
pub(super) fn go(state: &mut State, screen: Screen) {
    if state.document.is_none() {
        if !screen.works_without_plan() {
            return;
        }
        state.browsing = true;
    }
    if let Some(document) = &mut state.document {
        document.beginning.pay_seen |= screen == Screen::Salary;
    }
    state.view.screen = screen;
    state.view.overview.ledger = None;
    state.view.details.open = false;
    state.dialog = None;
}
