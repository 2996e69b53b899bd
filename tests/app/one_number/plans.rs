//! Plans to read figures of: one just begun, and one with more of everything than anybody has.

use rungs::app::action::{FileAction, NewPlan};
use rungs::app::state::State;
use rungs::domain::catalogue::Catalogue;
use rungs::domain::currency::Currency;
use rungs::domain::ids::{KeptRouteId, PlanStepId, RoleId};
use rungs::domain::money::Money;
use rungs::domain::path::move_kind::MoveKind;
use rungs::domain::pay_rate::PayRate;
use rungs::domain::plan::Plan;
use rungs::domain::plan::kept_route::KeptRoute;
use rungs::domain::plan::plan_step::{PlanStep, StepState, TimeEntry};
use rungs::domain::plan::position::Position;
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::support::{TODAY, apply, empty_state};

/// A plan with a role and a goal and nothing else.
pub fn fresh() -> State {
    let mut state = empty_state();
    let new = NewPlan {
        role: "junior-ml-engineer".into(),
        goal: Some("ml-team-lead".into()),
        place: None,
        years: None,
        pay: None,
        prefill: true,
    };
    apply(&mut state, FileAction::Create(new));
    state
}

/// A plan with 200 steps, a path of 8 moves, 4 kept routes and a second position.
pub fn extreme() -> State {
    let mut state = empty_state();
    let plan = of_everything(&state.catalogue);
    apply(&mut state, FileAction::Opened { plan: Box::new(plan), file: None });
    state
}

fn of_everything(catalogue: &Catalogue) -> Plan {
    let roles = chain(catalogue, &["data-annotator".into()], 8).unwrap();
    let stages: Vec<Stage> = roles.iter().skip(1).cloned().map(Stage::of).collect();
    let goal = roles.last().unwrap().clone();
    let place = catalogue.usual_place().unwrap().clone();
    let pay = |units| PayRate::yearly(Money::from_units(units, Currency::USD).unwrap());
    let position = Position { pay: Some(pay(41_000.0)), ..Position::of(roles[0].clone(), place.clone()) };
    let mut plan = Plan::new("Everything".to_owned(), position, Some(goal.clone()));
    plan.other_positions = vec![Position { pay: Some(pay(6_500.0)), ..Position::of("data-analyst".into(), place) }];
    for (index, letter) in KeptRoute::letters().take(4).enumerate() {
        // The first is the path itself; of the others each leaves out one more role.
        let stages = stages.iter().enumerate().filter(|(at, _)| index == 0 || at % 7 >= index).map(|(_, stage)| stage);
        plan.routes.push(kept(letter, goal.clone(), stages.cloned().collect()));
    }
    plan.steps = steps(catalogue, &roles);
    plan.path = stages;
    plan
}

fn kept(id: KeptRouteId, goal: RoleId, stages: Vec<Stage>) -> KeptRoute {
    KeptRoute { title: format!("Way {id}"), id, goal: Some(goal), stages, unknown: UnknownFields::default() }
}

/// Roles along named moves that are no step back, none of them twice.
fn chain(catalogue: &Catalogue, so_far: &[RoleId], moves: usize) -> Option<Vec<RoleId>> {
    if moves == 0 {
        return Some(so_far.to_vec());
    }
    let last = so_far.last()?;
    let next = catalogue.moves_from(last).filter(|known| !so_far.contains(&known.to));
    let mut next = next.filter(|known| {
        let (from, to) = (catalogue.role(&known.from), catalogue.role(&known.to));
        from.zip(to).and_then(|(from, to)| MoveKind::between(from, to)) != Some(MoveKind::StepBack)
    });
    next.find_map(|known| chain(catalogue, &[so_far, std::slice::from_ref(&known.to)].concat(), moves - 1))
}

fn steps(catalogue: &Catalogue, roles: &[RoleId]) -> Vec<PlanStep> {
    let known: Vec<_> = catalogue.steps().collect();
    let step = |index: usize| {
        let stage = roles[1 + index % (roles.len() - 1)].clone();
        let id = PlanStepId::new(format!("s{index}"));
        let mut step = PlanStep::from_catalogue(id, known[index % known.len()], Some(stage));
        if index.is_multiple_of(5) {
            step.state = StepState::Doing;
            step.log.push(TimeEntry {
                id: format!("t{index}").as_str().into(),
                date: TODAY,
                hours: 1.25,
                unknown: UnknownFields::default(),
            });
        }
        if index.is_multiple_of(11) {
            step.state = StepState::Skipped;
        }
        step
    };
    (0..200).map(step).collect()
}
