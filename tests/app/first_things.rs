//! The first look at a fresh plan: one thing to do at a time, steps to the nearest role first, and what finishing one says.

use rungs::app::action::{FileAction, SkillAction, StepAction, ViewAction};
use rungs::app::present::overview::{FirstThings, OverviewData, overview};
use rungs::app::present::steps::{StepsSide, steps};
use rungs::app::state::State;
use rungs::app::view::Screen;
use rungs::app::view::steps::StepsPanel;
use rungs::domain::path::station::Station;
use rungs::domain::plan::Plan;
use rungs::domain::plan::plan_step::StepState;

use crate::support::{TODAY, apply, empty_state, sample_state};

fn things(state: &State) -> Option<FirstThings> {
    let OverviewData::Plan(standing) = overview(state) else { panic!("no plan") };
    standing.first_things
}

fn plan(state: &State) -> &Plan {
    state.document.as_ref().unwrap().plan()
}

fn stations(state: &State) -> &[Station] {
    state.document.as_ref().unwrap().derived().stations.as_ref().unwrap()
}

/// The sample plan as if nobody had rated anything or chosen a step yet.
fn fresh() -> State {
    let mut plan: Plan = rungs::storage::sample_plan().unwrap();
    plan.steps.clear();
    plan.ledger.clear();
    let mut state = empty_state();
    apply(&mut state, FileAction::Opened { plan: Box::new(plan), file: None });
    state
}

fn rate_all(state: &mut State, level: u8) {
    let wanted: Vec<_> = stations(state)
        .iter()
        .filter_map(|station| state.catalogue.role(&station.role))
        .flat_map(|role| role.skills.iter().map(|wanted| wanted.skill.clone()))
        .collect();
    for skill in wanted {
        apply(state, SkillAction::Rate(skill, level.try_into().unwrap()));
    }
}

fn take(state: &mut State) {
    for action in things(state).unwrap().way.actions {
        apply(state, action);
    }
}

#[test]
fn a_fresh_plan_asks_for_one_thing_after_the_other_and_then_for_none() {
    let mut state = fresh();
    let first = things(&state).unwrap();
    let words: Vec<_> = first.things.iter().map(|thing| (thing.word, thing.done)).collect();
    assert_eq!(words, [("Rate essentials", false), ("Add first steps", false), ("Look at pay", false)]);
    assert_eq!(first.now, 0);
    let gap = state.document.as_ref().unwrap().derived().gaps.get(plan(&state).goal.as_ref().unwrap()).unwrap();
    assert!(first.why.starts_with(&gap.essentials().count().to_string()), "{}", first.why);
    take(&mut state);
    assert_eq!(state.view.screen, Screen::Skills);
    rate_all(&mut state, 1);
    assert_eq!(things(&state).unwrap().now, 1);
    take(&mut state);
    assert_eq!((state.view.screen, plan(&state).steps.len()), (Screen::Steps, 5));
    assert_eq!(things(&state).unwrap().now, 2);
    take(&mut state);
    assert_eq!(state.view.screen, Screen::Salary);
    assert_eq!(things(&state), None);
}

#[test]
fn the_list_goes_once_work_has_begun_or_it_is_put_away_and_the_sample_has_none() {
    assert_eq!(things(&sample_state()), None);
    let mut state = fresh();
    apply(&mut state, ViewAction::PutAwayFirstThings);
    assert_eq!(things(&state), None);
    let mut state = fresh();
    rate_all(&mut state, 1);
    take(&mut state);
    let step = plan(&state).steps[0].id.clone();
    apply(&mut state, StepAction::LogHours(step, 1.0, TODAY));
    assert_eq!(things(&state), None);
}

#[test]
fn steps_to_the_nearest_role_come_first_and_all_of_a_stage_are_added_at_once() {
    let mut state = fresh();
    rate_all(&mut state, 0);
    apply(
        &mut state,
        rungs::app::view::ScreenView::Steps(rungs::app::view::steps::StepsView {
            panel: StepsPanel::Add,
            ..Default::default()
        }),
    );
    let StepsSide::Add(add) = steps(&state).side else { panic!("nothing to add") };
    let ahead: Vec<_> = stations(&state).iter().skip(1).map(|station| station.role.clone()).collect();
    let stages: Vec<_> = add.groups.iter().map(|group| group.add[0].1.clone()).collect();
    let order: Vec<_> = stages.iter().map(|stage| ahead.iter().position(|role| role == stage).unwrap()).collect();
    assert_eq!(order[0], 0, "the first steps lead to the first role");
    assert!(order.is_sorted_by(|one, next| one < next), "{order:?}");
    assert!(add.groups.iter().all(|group| group.add.len() == group.ideas.len() && !group.ideas.is_empty()));
    let group = &add.groups[0];
    apply(&mut state, StepAction::AddRecommended(group.add.clone()));
    let added: Vec<_> = plan(&state).steps.iter().map(|step| step.title.clone()).collect();
    assert_eq!(added, group.ideas.iter().map(|idea| idea.title.clone()).collect::<Vec<_>>());
    assert!(plan(&state).steps.iter().all(|step| step.stage.as_ref() == Some(&ahead[0])));
    let left = &state.document.as_ref().unwrap().derived().suggestions;
    assert!(left.iter().all(|next| next.stage != ahead[0]), "nothing of the stage is left");
    apply(&mut state, rungs::app::action::Action::Undo);
    assert!(plan(&state).steps.is_empty(), "one undo takes them all back");
}

#[test]
fn finishing_a_step_says_what_has_changed_and_asks_for_its_hours() {
    let mut state = fresh();
    rate_all(&mut state, 0);
    for _ in 0..2 {
        let next = state.document.as_ref().unwrap().derived().suggestions[0].clone();
        apply(&mut state, StepAction::AddRecommended(vec![(next.step, next.stage)]));
    }
    let step = plan(&state).steps[0].clone();
    let built = &step.builds[0];
    let all = steps(&state).summary;
    apply(&mut state, StepAction::SetState(step.id.clone(), StepState::Done));
    let notice = state.notices.last().unwrap().clone();
    let skill = state.catalogue.skill_title(&built.skill);
    assert!(notice.text.starts_with(&format!("“{}” is done.", step.title)), "{}", notice.text);
    assert!(notice.text.contains(&format!("{skill} rises from 0 to {}", built.to.value())), "{}", notice.text);
    let left = state.document.as_ref().unwrap().derived().hours_left.likely;
    assert!(notice.text.contains(&format!("{left} h of steps are left")), "{}", notice.text);
    // What was worked on does not look as if it were gone: it counts as long as it likely took.
    let done = step.hours.likely;
    assert!(all.starts_with(&format!("0 of {} h done", done + left)), "{all}");
    let now = steps(&state).summary;
    assert!(now.starts_with(&format!("{done} of {} h done, {done} h of them by estimate", done + left)), "{now}");
    let (word, enter) = notice.offers[0].clone();
    assert_eq!((word, notice.offers[1].0), ("Enter its hours", "Undo"));
    apply(&mut state, *enter);
    assert_eq!((state.view.screen, state.view.steps.panel), (Screen::Steps, StepsPanel::Step));
    assert_eq!((state.view.steps.selected.as_ref(), state.view.steps.hours_asked), (Some(&step.id), 1));
    apply(&mut state, StepAction::LogHours(step.id, 3.0, TODAY));
    let now = steps(&state).summary;
    assert!(now.starts_with(&format!("3 of {} h done, ", 3.0 + left)) && !now.contains("estimate"), "{now}");
}
