//! Days: today changes while the program runs, what was done on another day, and dates that do not fit.

use jiff::civil::{Date, date};
use rungs::app::action::{Action, FactAction, FileAction, SkillAction, StepAction, ViewAction};
use rungs::app::past_day::past_day;
use rungs::app::present::overview::{Attention, OverviewData, Standing, overview};
use rungs::app::present::step_odds::StepsEnd;
use rungs::app::present::steps::{StepDetail, StepsSide, steps};
use rungs::app::state::State;
use rungs::app::view::{Screen, ScreenView};

use rungs::domain::partial_date::PartialDate;
use rungs::domain::plan::Plan;
use rungs::domain::plan::ledger_entry::Basis;
use rungs::domain::plan::plan_step::StepState;
use rungs::domain::plan::stage::Stage;
use rungs::domain::proficiency::Proficiency;

use crate::support::{TODAY, apply, empty_state, sample_state};

const TOMORROW: Date = date(2026, 11, 22);

fn plan(state: &State) -> &Plan {
    state.document.as_ref().unwrap().plan()
}

fn opened(change: impl FnOnce(&mut Plan)) -> State {
    let mut plan: Plan = rungs::storage::sample_plan().unwrap();
    change(&mut plan);
    let mut state = empty_state();
    apply(&mut state, FileAction::Opened { plan: Box::new(plan), file: None });
    state
}

fn standing(state: &State) -> Standing {
    let OverviewData::Plan(standing) = overview(state) else { panic!("a plan is open") };
    *standing
}

fn attention(state: &State, title: &str) -> Attention {
    let list = standing(state).attention;
    let titles: Vec<_> = list.iter().map(|one| one.title.clone()).collect();
    list.into_iter().find(|one| one.title.contains(title)).unwrap_or_else(|| panic!("no {title} in {titles:?}"))
}

fn way(attention: &Attention, word: &str) -> Vec<Action> {
    attention.ways.iter().find(|way| way.word == word).expect(word).actions.clone()
}

fn detail(state: &State) -> StepDetail {
    let StepsSide::Step(detail) = steps(state).side else { panic!("a step is shown") };
    detail
}

#[test]
fn after_midnight_everything_is_of_the_new_day() {
    let mut state = sample_state();
    apply(&mut state, ViewAction::Go(Screen::Steps));
    let end = |state: &State| *StepsEnd::of(state, state.document.as_ref().unwrap()).known().unwrap();
    let before = end(&state);
    apply(&mut state, Action::Today(TOMORROW));
    assert_eq!(end(&state).half, before.half.tomorrow().unwrap());
    assert!(standing(&state).head.facts.ends_with("today is 22 Nov 2026"));
    let step = plan(&state).steps[4].id.clone();
    apply(&mut state, StepAction::SetState(step.clone(), StepState::Done));
    assert_eq!(plan(&state).step(&step).unwrap().done, Some(TOMORROW));
    apply(&mut state, SkillAction::Rate("sql".into(), Proficiency::try_from(3).unwrap()));
    assert_eq!(plan(&state).ledger.last().unwrap().date, TOMORROW);
    assert!(state.document.as_ref().unwrap().history.undo_label().is_some());
}

#[test]
fn pay_and_routes_are_asked_for_again_on_another_day() {
    let mut state = sample_state();
    apply(&mut state, ViewAction::Go(Screen::Routes));
    apply(&mut state, ViewAction::Go(Screen::Salary));
    let first_day = |state: &State| state.projecting.answer.as_ref().unwrap().set.today;
    assert_eq!(first_day(&state), TODAY);
    assert!(state.finding.key.is_some());
    apply(&mut state, Action::Today(TOMORROW));
    assert_eq!(first_day(&state), TOMORROW);
    assert_eq!(state.finding.key, None, "routes are searched again once they are shown");
    let unchanged = state.document.as_ref().unwrap().is_dirty();
    assert!(!unchanged, "another day changes nothing in the plan");
}

#[test]
fn a_drag_over_midnight_is_two_entries_of_the_history() {
    let mut state = sample_state();
    let rate = |level| SkillAction::Rate("sql".into(), Proficiency::try_from(level).unwrap());
    apply(&mut state, rate(1));
    apply(&mut state, Action::Today(TOMORROW));
    apply(&mut state, rate(4));
    apply(&mut state, Action::Undo);
    let last = plan(&state).ledger.last().unwrap();
    assert_eq!((last.level.value(), last.date), (1, TODAY));
}

#[test]
fn hours_a_finish_and_a_rating_can_be_of_any_day_up_to_today() {
    let mut state = sample_state();
    let step = plan(&state).steps[4].id.clone();
    let day = date(2026, 11, 3);
    apply(&mut state, StepAction::LogHours(step.clone(), 2.5, day));
    let logged = plan(&state).step(&step).unwrap().log.last().unwrap();
    assert_eq!((logged.date, logged.hours), (day, 2.5));
    apply(&mut state, StepAction::Finish(step.clone(), day));
    apply(&mut state, ViewAction::ShowStep(step.clone()));
    assert_eq!(detail(&state).done_text.as_deref(), Some("3 Nov 2026"));
    apply(&mut state, SkillAction::RateOn("sql".into(), Proficiency::try_from(2).unwrap(), day));
    assert_eq!(plan(&state).ledger.last().unwrap().date, day);
    assert_eq!(state.document.as_ref().unwrap().history.undo_label().unwrap(), "Rate SQL 2 as of 3 Nov 2026");
    let before = plan(&state).clone();
    apply(&mut state, StepAction::LogHours(step.clone(), 2.5, TOMORROW));
    apply(&mut state, StepAction::Finish(step, TOMORROW));
    apply(&mut state, SkillAction::RateOn("sql".into(), Proficiency::try_from(5).unwrap(), TOMORROW));
    assert_eq!(*plan(&state), before, "nothing is entered for a day to come");
}

#[test]
fn a_day_that_has_been_is_read_and_one_to_come_is_refused_with_a_sentence() {
    assert_eq!(past_day("", TODAY), Ok(TODAY));
    assert_eq!(past_day(" Yesterday ", TODAY), Ok(date(2026, 11, 20)));
    assert_eq!(past_day("3 Nov 2026", TODAY), Ok(date(2026, 11, 3)));
    assert_eq!(past_day("2026-11-22", TODAY).unwrap_err(), "22 Nov 2026 is after today; write a day up to 21 Nov 2026");
    assert!(past_day("soon", TODAY).is_err());
}

#[test]
fn every_logged_entry_is_taken_back_by_itself() {
    let mut state = opened(|plan| plan.steps[2].log.last_mut().unwrap().date = date(2026, 9, 1));
    let step = plan(&state).steps[2].id.clone();
    apply(&mut state, ViewAction::ShowStep(step.clone()));
    let shown = detail(&state).log;
    assert!(shown.len() > 2);
    for entry in shown {
        let before = plan(&state).clone();
        apply(&mut state, StepAction::UnlogHours(step.clone(), entry.id.clone()));
        let left = &plan(&state).step(&step).unwrap().log;
        assert_eq!(left.len() + 1, before.step(&step).unwrap().log.len());
        assert!(left.iter().all(|kept| kept.id != entry.id), "{} of {} goes", entry.hours, entry.date);
        apply(&mut state, Action::Undo);
    }
}

fn with_path(starts: [Option<Date>; 3]) -> State {
    opened(|plan| {
        let roles = ["ml-engineer", "senior-ml-engineer", "ml-team-lead"];
        plan.path = roles.map(|role| Stage::of(role.into())).into();
        for (stage, start) in plan.path.iter_mut().zip(starts) {
            stage.start = start;
        }
    })
}

#[test]
fn a_planned_move_whose_date_has_passed_is_asked_about() {
    let mut state = with_path([Some(date(2026, 3, 1)), None, None]);
    let passed = attention(&state, "was planned for 1 Mar 2026");
    assert_eq!(passed.ways.iter().map(|way| way.word).collect::<Vec<_>>(), ["It happened", "Move"]);
    for action in way(&passed, "Move") {
        apply(&mut state, action);
    }
    assert_eq!((state.view.screen, state.view.routes.selected), (Screen::Routes, 0));
    for action in way(&passed, "It happened") {
        apply(&mut state, action);
    }
    let held = &plan(&state).position;
    assert_eq!(
        (held.role.as_str(), held.since, held.pay),
        ("ml-engineer", Some(PartialDate::day(date(2026, 3, 1))), None)
    );
    assert_eq!(plan(&state).path.len(), 2);
    assert!(standing(&state).attention.iter().all(|one| !one.title.contains("was planned")));
    attention(&state, "Your pay is not stated");
    apply(&mut state, Action::Undo);
    assert_eq!(plan(&state).position.role.as_str(), "junior-ml-engineer");
}

#[test]
fn dates_that_cannot_stand_are_told() {
    let state = with_path([Some(date(2028, 5, 1)), Some(date(2027, 5, 1)), None]);
    assert!(attention(&state, "Dates in the wrong order").detail.contains("1 May 2027"));
    let state = with_path([None, None, Some(date(2026, 12, 1))]);
    let late = attention(&state, "cannot begin on 1 Dec 2026");
    assert!(late.detail.contains("moved to"), "{}", late.detail);
}

#[test]
fn what_is_of_a_day_after_today_is_told_and_can_be_brought_to_today() {
    let mut state = opened(|plan| {
        plan.rate(&"sql".into(), Proficiency::try_from(5).unwrap(), date(2031, 3, 3));
        plan.steps[0].done = Some(date(2031, 3, 3));
    });
    apply(&mut state, SkillAction::Rate("sql".into(), Proficiency::try_from(0).unwrap()));
    assert_eq!(state.document.as_ref().unwrap().derived().levels[&"sql".into()].level.value(), 0);
    let later = attention(&state, "2 dates are after today");
    assert_eq!(later.detail, "The level of SQL is of 3 Mar 2031, after today");
    for action in way(&later, "Make it today") {
        apply(&mut state, action);
    }
    assert!(plan(&state).ledger.iter().all(|entry| entry.date <= TODAY));
    assert_eq!(state.document.as_ref().unwrap().derived().levels[&"sql".into()].level.value(), 0);
    assert!(standing(&state).attention.iter().all(|one| !one.title.contains("after today")));
}

#[test]
fn steps_to_a_former_goal_count_no_more() {
    let mut state = sample_state();
    apply(&mut state, FactAction::SetGoal(Some("data-engineering-manager".into())));
    let on_way: Vec<_> = {
        let document = state.document.as_ref().unwrap();
        document.derived().stations.as_ref().unwrap().iter().map(|station| station.role.clone()).collect()
    };
    let counted = |state: &State| {
        let steps = &plan(state).steps;
        let open = steps.iter().filter(|step| step.state.is_open());
        open.filter(|step| step.stage.as_ref().is_none_or(|stage| on_way.contains(stage))).count()
    };
    let shown = standing(&state);
    let next = shown.next.map(|next| next.steps.len()).unwrap_or_default();
    assert_eq!(next, counted(&state).min(3));
    let left: f64 = state.document.as_ref().unwrap().derived().hours_left.likely;
    let all: f64 = plan(&state).steps.iter().map(|step| step.hours_left().likely).sum();
    assert!(left < all, "{left} of {all}");
    let told = attention(&state, "elsewhere");
    assert!(told.title.ends_with("open steps lead elsewhere"), "{}", told.title);
}

#[test]
fn adding_a_step_that_was_set_aside_leads_it_to_the_new_goal() {
    let mut state = sample_state();
    apply(&mut state, FactAction::SetGoal(Some("data-engineering-manager".into())));
    let document = state.document.as_ref().unwrap();
    let aside = document.derived().aside.clone();
    let again = document.derived().suggestions.iter().find_map(|next| {
        let step = plan(&state).steps.iter().find(|step| step.from.as_ref() == Some(&next.step))?;
        Some((next.step.clone(), step.id.clone()))
    });
    let (from, id) = again.expect("a step of the former goal closes a gap to the new one");
    assert!(aside.contains(&id));
    let count = plan(&state).steps.len();
    apply(&mut state, StepAction::AddFromCatalogue(from));
    assert_eq!(plan(&state).steps.len(), count);
    assert!(!state.document.as_ref().unwrap().derived().aside.contains(&id));
}

#[test]
fn without_a_rating_it_is_said_why_no_step_is_recommended() {
    let mut state = opened(|plan| {
        plan.ledger.clear();
        plan.steps.clear();
    });
    let blank = standing(&state).next.unwrap_err();
    assert!(blank.reason.starts_with("Rate skills first"), "{}", blank.reason);
    apply(&mut state, ViewAction::Go(Screen::Steps));
    let view =
        rungs::app::view::steps::StepsView { panel: rungs::app::view::steps::StepsPanel::Add, ..Default::default() };
    apply(&mut state, ScreenView::Steps(view));
    let StepsSide::Add(add) = steps(&state).side else { panic!("steps can be added") };
    assert_eq!(add.nothing[0], "Nothing is rated yet");
    assert!(plan(&state).ledger.iter().all(|entry| entry.basis != Basis::Stated));
}
