//! The first screen: the plan to go on with, and what a goal means before it is taken.

use std::path::Path;

use jiff::civil::date;
use rungs::app::action::{FileAction, ViewAction};
use rungs::app::after::After;
use rungs::app::effect::Effect;
use rungs::app::file::LastPlan;
use rungs::app::present::ScreenData;
use rungs::app::present::routes::RoutesData;
use rungs::app::present::welcome::{WelcomeData, welcome};
use rungs::app::state::State;
use rungs::app::view::routes::{RoutesTab, RoutesView};
use rungs::app::view::welcome::WelcomeView;
use rungs::app::view::{Screen, ScreenView};

use crate::support::{apply, sample_state, update, whole_state};

fn first(role: &str, goal: Option<&str>) -> (State, WelcomeData) {
    let mut state = whole_state();
    let view = WelcomeView {
        role: Some(role.into()),
        goal: goal.map(Into::into),
        options: goal.is_none(),
        ..WelcomeView::default()
    };
    apply(&mut state, ScreenView::Welcome(view));
    let data = welcome(&state);
    (state, data)
}

#[test]
fn options_say_before_the_plan_is_begun_what_they_say_after() {
    for role in ["junior-ml-engineer", "onet-29-1141-00"] {
        let (mut state, before) = first(role, None);
        assert!(!before.options.is_empty());
        apply(&mut state, FileAction::Create(before.start.unwrap()));
        apply(&mut state, ViewAction::Go(Screen::Routes));
        apply(&mut state, ScreenView::Routes(RoutesView { tab: RoutesTab::Options, ..RoutesView::default() }));
        let ScreenData::Routes(data) = ScreenData::of(&state) else { panic!("another screen") };
        let RoutesData::Options(after) = data else { panic!("another tab") };
        let near = &after.groups.first().unwrap().rows;
        for (card, row) in before.options.iter().zip(near) {
            assert_eq!(card.role, row.role);
            let known = state.catalogue.moves_from(&role.into()).any(|known| known.to == card.role);
            assert!(known || !role.starts_with("onet"), "{}: nothing speaks for it", card.title);
            assert_eq!(card.covered.as_str(), format!("{} essentials", row.covered));
            assert!(card.time.as_str().starts_with(row.years.as_str()), "{} and {}", card.time, row.years);
        }
    }
}

#[test]
fn a_goal_that_pays_less_or_asks_for_other_skills_says_so_first() {
    let warning = |role, goal| first(role, Some(goal)).1.goal_card.unwrap().warning;
    assert!(warning("ml-team-lead", "ml-engineer").starts_with("Pays "), "{}", warning("ml-team-lead", "ml-engineer"));
    assert!(warning("ml-engineer", "data-annotator").contains("Pays "));
    assert!(warning("onet-29-1141-00", "ml-team-lead").contains("No skill filled in is one that it needs"));
    assert_eq!(warning("junior-ml-engineer", "ml-engineer"), "");
}

#[test]
fn the_plan_open_last_is_looked_for_and_offered() {
    let mut state = sample_state();
    state.settings.remember("/plans/mine.ron".into());
    let effects = update(&mut state, FileAction::Discard(After::Welcome).into());
    assert!(effects.contains(&Effect::LookAtLast("/plans/mine.ron".into())), "{effects:?}");
    assert!(welcome(&state).last.is_none(), "nothing is offered before it was looked at");
    let plan = rungs::storage::sample_plan().unwrap();
    let last = LastPlan::of("/plans/mine.ron".into(), &plan, Some(date(2026, 11, 14)));
    apply(&mut state, FileAction::LookedAtLast(Some(last)));
    let last = welcome(&state).last.unwrap();
    assert_eq!(last.title, plan.title);
    assert_eq!(last.saved, "Saved on 14 Nov 2026 in /plans");
    let next = plan.steps.iter().find(|step| step.state.is_open()).unwrap();
    assert!(last.next.contains(&next.title), "{}", last.next);
    assert!(welcome(&state).recent.iter().all(|recent| recent.path != Path::new("/plans/mine.ron")), "listed once");
    // A file that is gone is not offered.
    apply(&mut state, FileAction::LookedAtLast(None));
    assert!(welcome(&state).last.is_none());
}
