//! What every screen tells about a plan, in every state that shows something else.

use rungs::app::action::ViewAction;
use rungs::app::present::ScreenData;
use rungs::app::state::State;
use rungs::app::view::compared_roles::ComparedRoles;
use rungs::app::view::overview::OverviewView;
use rungs::app::view::reading::ReadingKind;
use rungs::app::view::roles::{RoleOrder, RoleTab, RolesView};
use rungs::app::view::routes::{RoutesTab, RoutesView};
use rungs::app::view::salary::{SalaryLower, SalarySum, SalaryView};
use rungs::app::view::skills::{SkillFilter, SkillsPanel, SkillsView};
use rungs::app::view::steps::{StepsPanel, StepsView};
use rungs::app::view::welcome::WelcomeView;
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::ids::RoleId;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::pay_part::PayPart;
use rungs::domain::pay::reading::Reading;
use strum::IntoEnumIterator as _;

use super::collector::Collected;
use crate::support::{apply, empty_state};

const READINGS: [ReadingKind; 3] = [ReadingKind::Covered, ReadingKind::Shortfall, ReadingKind::Confidence];

/// The figures of all screens.
pub fn figures(state: &mut State) -> Collected {
    let mut all = Collected::default();
    each(state, &mut |data| all.add(Collected::of(data)));
    all
}

/// Looks at every screen in every state that shows something else.
pub fn each(state: &mut State, look: &mut dyn FnMut(&ScreenData)) {
    for screen in Screen::iter() {
        apply(state, ViewAction::Go(screen));
        look(&ScreenData::of(state));
        for view in views(screen, state) {
            apply(state, view);
            look(&ScreenData::of(state));
        }
    }
    for outlook in [Outlook::Nominal, Outlook::Today] {
        apply(state, ViewAction::SetOutlook(outlook));
        for screen in [Screen::Overview, Screen::Salary] {
            apply(state, ViewAction::Go(screen));
            look(&ScreenData::of(state));
        }
    }
    welcome(state, look);
}

/// The first screen as it offers the same role to who has done nothing yet, as in a plan just begun.
fn welcome(state: &State, look: &mut dyn FnMut(&ScreenData)) {
    let plan = state.document.as_ref().unwrap().plan();
    if plan.assumptions.claims.is_empty() && plan.steps.is_empty() {
        let mut first = empty_state();
        let role = Some(plan.position.role.clone());
        apply(&mut first, ScreenView::Welcome(WelcomeView { role, options: true, ..WelcomeView::default() }));
        look(&ScreenData::of(&first));
    }
}

/// Everything that a screen can show besides what it opens with.
fn views(screen: Screen, state: &State) -> Vec<ScreenView> {
    let plan = state.document.as_ref().unwrap().plan();
    let ways: Vec<RoleId> = plan.path.iter().map(|stage| stage.role.clone()).collect();
    let roles = || [&plan.position.role].into_iter().chain(&plan.goal).chain(&ways).cloned();
    match screen {
        Screen::Overview => READINGS.map(|kind| ScreenView::Overview(OverviewView { ledger: Some(kind) })).into(),
        Screen::Roles => {
            let view = |selected: RoleId| RolesView { selected: Some(selected), ..RolesView::default() };
            let tabs = roles().flat_map(|role| RoleTab::iter().map(move |tab| RolesView { tab, ..view(role.clone()) }));
            let ledgers =
                roles().flat_map(|role| READINGS.map(|kind| RolesView { ledger: Some(kind), ..view(role.clone()) }));
            let orders = RoleOrder::iter().map(|order| RolesView { order, ..RolesView::default() });
            let all: Vec<RoleId> = roles().collect();
            let compared = all.chunks(ComparedRoles::MOST).map(|roles| ComparedRoles {
                roles: roles.to_vec(),
                open: true,
                ..ComparedRoles::default()
            });
            let compared = compared.map(|compared| RolesView { compared, ..RolesView::default() });
            tabs.chain(ledgers).chain(orders).chain(compared).map(ScreenView::Roles).collect()
        }
        Screen::Skills => {
            let panels = READINGS.map(SkillsPanel::Ledger).into_iter().chain([SkillsPanel::Skill, SkillsPanel::Rate]);
            let panels = panels.map(|panel| SkillsView { panel, ..SkillsView::default() });
            let targets = roles().map(|role| SkillsView { target: Some(role), ..SkillsView::default() });
            let filters = SkillFilter::iter().flat_map(|filter| {
                [true, false].map(|with_useful| SkillsView { filter, with_useful, ..SkillsView::default() })
            });
            panels.chain(targets).chain(filters).map(ScreenView::Skills).collect()
        }
        Screen::Routes => {
            let tabs = RoutesTab::iter().map(|tab| RoutesView { tab, ..RoutesView::default() });
            let moves = (0..8).map(|selected| RoutesView { tab: RoutesTab::Path, selected, ..RoutesView::default() });
            let routes = (0..7).map(|route| RoutesView { route, ledger: true, ..RoutesView::default() });
            tabs.chain(moves).chain(routes).map(ScreenView::Routes).collect()
        }
        Screen::Salary => {
            // How far each assumption moves a figure takes thousands of projections and tells nothing twice.
            let lower = SalaryLower::iter().filter(|lower| *lower != SalaryLower::Influence);
            let lower = lower.map(|lower| SalaryView { lower, ..SalaryView::default() });
            let others = [
                SalaryView { part: PayPart::Total, ..SalaryView::default() },
                SalaryView { sum: SalarySum::Cumulative, ..SalaryView::default() },
                SalaryView { reading: Reading::WorksOut, ..SalaryView::default() },
                SalaryView { lower: SalaryLower::Odds, reading: Reading::WorksOut, ..SalaryView::default() },
                SalaryView::default(),
            ];
            lower.chain(others).map(ScreenView::Salary).collect()
        }
        Screen::Steps => {
            let selected = plan.steps.iter().take(12).map(|step| StepsView {
                panel: StepsPanel::Step,
                selected: Some(step.id.clone()),
                ..StepsView::default()
            });
            let add = StepsView { panel: StepsPanel::Add, ..StepsView::default() };
            selected.chain([add]).map(ScreenView::Steps).collect()
        }
        Screen::Data | Screen::Settings => Vec::new(),
    }
}
