//! What Overview says, for plans whole and odd.

use expect_test::expect_file;
use rungs::app::action::{FactAction, SkillAction, StepAction, ViewAction};
use rungs::app::present::figure::Told;
use rungs::app::present::overview::{OverviewData, Standing, overview};
use rungs::app::state::State;
use rungs::app::typed::read;
use rungs::app::view::details::{DetailsStart, DetailsView};
use rungs::app::view::overview::OverviewView;
use rungs::app::view::reading::ReadingKind;
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::currency::Currency;
use rungs::domain::money::Money;
use rungs::domain::pay_rate::PayRate;
use rungs::domain::plan::plan_step::StepState;
use rungs::domain::working_time::WorkingTime;

use crate::support::{apply, empty_state, sample_state, text};

fn standing(state: &State) -> Standing {
    match overview(state) {
        OverviewData::Plan(standing) => *standing,
        OverviewData::NoPlan(blank) => panic!("{blank:?}"),
    }
}

fn titles(state: &State) -> Vec<String> {
    standing(state).attention.into_iter().map(|attention| attention.title.into()).collect()
}

/// The figures of a column without its sum, and the sum, in tenths.
fn column(state: &mut State, kind: ReadingKind, column: usize) -> (Vec<i64>, i64) {
    apply(state, ScreenView::Overview(OverviewView { ledger: Some(kind) }));
    let ledger = standing(state).ledger.unwrap().table();
    let number = |row: &Vec<Told>| -> i64 {
        let digits: String = row[column].chars().filter(char::is_ascii_digit).collect();
        digits.parse().unwrap_or(0)
    };
    let (sum, rows) = ledger.rows.split_last().unwrap();
    (rows.iter().map(number).collect(), number(sum))
}

#[test]
fn the_sample_plan() {
    expect_file!["snapshots/overview-sample.ron"].assert_eq(&text(&standing(&sample_state())));
}

#[test]
fn without_a_plan_there_is_one_way_out() {
    assert!(matches!(overview(&empty_state()), OverviewData::NoPlan(blank) if blank.way_out == "New plan"));
}

#[test]
fn the_lines_of_every_ledger_add_up_to_its_sum() {
    let mut state = sample_state();
    for (kind, place) in [
        (ReadingKind::Covered, 3),
        (ReadingKind::Covered, 4),
        (ReadingKind::Shortfall, 3),
        (ReadingKind::Confidence, 4),
        (ReadingKind::Confidence, 3),
    ] {
        let (lines, sum) = column(&mut state, kind, place);
        assert_eq!(lines.iter().sum::<i64>(), sum, "{kind:?}");
    }
    let shown = standing(&state).essentials.unwrap();
    let (_, sum) = column(&mut state, ReadingKind::Shortfall, 3);
    assert_eq!(shown.hours, format!("{sum} h"));
}

#[test]
fn a_finished_step_leaves_the_list_and_can_be_put_back() {
    let mut state = sample_state();
    let before = standing(&state).next.unwrap();
    let first = before.steps[0].id.clone();
    apply(&mut state, StepAction::SetState(first.clone(), StepState::Done));
    assert_ne!(standing(&state).next.unwrap().steps[0].id, first);
    let (word, undo) = state.notices.last().unwrap().offers.last().unwrap().clone();
    assert_eq!(word, "Undo");
    apply(&mut state, *undo);
    assert_eq!(standing(&state).next.unwrap(), before);
}

#[test]
fn without_a_goal_the_readings_ask_for_one() {
    let mut state = sample_state();
    apply(&mut state, FactAction::SetGoal(None));
    let standing = standing(&state);
    let blank = standing.essentials.unwrap_err();
    assert_eq!((blank.line.as_str(), blank.way_out.as_str()), ("No goal yet", "Choose a goal"));
    assert_eq!(blank.actions, [ScreenView::Details(DetailsView::at(DetailsStart::Goal)).into()]);
    assert_eq!(standing.strip.unwrap_err().line, "No goal yet");
    assert!(standing.head.goal.is_none());
    assert!(standing.pay.is_ok(), "the present pay is still known");
}

#[test]
fn names_the_catalogue_does_not_have_are_said() {
    let mut state = sample_state();
    apply(&mut state, FactAction::SetGoal(Some("head-of-nothing".into())));
    let standing = standing(&state);
    assert_eq!(standing.essentials.unwrap_err().line, "“head-of-nothing” is not in the catalogue");
    assert_eq!(standing.strip.unwrap_err().line, "“head-of-nothing” is not in the catalogue");
    assert_eq!(standing.attention[0].title, "1 name is not in the catalogue");
    apply(&mut state, FactAction::SetRole("assistant-to-nobody".into()));
    assert!(titles(&state)[0].starts_with("2 names are"));
}

#[test]
fn nothing_rated_is_no_score() {
    let mut state = sample_state();
    let skills: Vec<_> =
        state.document.as_ref().unwrap().plan().ledger.iter().map(|entry| entry.skill.clone()).collect();
    for skill in skills {
        apply(&mut state, SkillAction::Unrate(skill));
    }
    let blank = standing(&state).essentials.unwrap_err();
    assert_eq!((blank.line.as_str(), blank.way_out.as_str()), ("Nothing rated yet", "Rate skills"));
    let shown = text(&standing(&state));
    assert!(
        !shown.split(|c: char| !c.is_ascii_digit() && c != '%').any(|word| word == "0%"),
        "no percentage of nothing"
    );
}

#[test]
fn pay_in_another_currency_is_never_mixed_with_the_claims() {
    let mut state = sample_state();
    let pay = Money::from_units(90_000.0, Currency::parse("EUR").unwrap());
    apply(&mut state, FactAction::SetPay(pay.map(PayRate::yearly)));
    let standing = standing(&state);
    let strip = standing.strip.unwrap();
    assert_eq!(strip.stations[0].pay, "EUR 90,000");
    assert_eq!(strip.stations[1].pay, "pay in USD only");
    let chart = standing.pay.unwrap();
    let names: Vec<_> = chart.lines.iter().map(|line| line.plan.name.as_str()).collect();
    assert_eq!(
        names,
        ["Carry on without a plan", "Stay as Junior ML Engineer"],
        "the path has no figure in euros and is not projected"
    );
}

#[test]
fn what_the_goal_asks_for_is_held_against_what_is_stated() {
    let mut state = sample_state();
    assert!(titles(&state).contains(&"Too few years of leading".to_owned()), "{:?}", titles(&state));
    apply(&mut state, FactAction::SetLeadingYears(None));
    assert!(titles(&state).contains(&"Years of leading not stated".to_owned()));
    apply(&mut state, FactAction::SetLeadingYears(Some(4.0)));
    assert!(!titles(&state).iter().any(|title| title.contains("leading")));
}

#[test]
fn late_steps_are_named() {
    let mut state = sample_state();
    let step = state.document.as_ref().unwrap().plan().steps[2].id.clone();
    apply(&mut state, StepAction::SetDue(step.clone(), Some(jiff::civil::date(2026, 11, 1))));
    let standing = standing(&state);
    assert!(standing.next.unwrap().steps[0].overdue);
    let late = standing.attention.iter().find(|attention| attention.title.contains("overdue")).unwrap();
    assert_eq!(late.ways[0].actions, [ViewAction::ShowStep(step).into()]);
}

#[test]
fn an_empty_plan_has_a_way_out_of_every_card() {
    let mut state = sample_state();
    let mut plan = (**state.document.as_ref().unwrap().plan()).clone();
    plan = rungs::domain::plan::Plan::new(
        "Empty".to_owned(),
        rungs::domain::plan::position::Position { pay: None, since: None, level: None, ..plan.position.clone() },
        None,
    );
    apply(&mut state, rungs::app::action::FileAction::Opened { plan: Box::new(plan), file: None });
    expect_file!["snapshots/overview-empty.ron"].assert_eq(&text(&standing(&state)));
}

#[test]
fn the_form_shows_what_can_be_typed_back() {
    let mut state = sample_state();
    apply(&mut state, ScreenView::Details(DetailsView::at(DetailsStart::Title)));
    let details = standing(&state).details.unwrap();
    expect_file!["snapshots/details-sample.ron"].assert_eq(&text(&details));
    let plan = state.document.as_ref().unwrap().plan();
    assert_eq!(read::date(&details.since, details.today).unwrap().value, plan.position.since);
    assert_eq!(
        read::yearly_pay(&details.pay, details.currency, WorkingTime::default()).unwrap().value,
        plan.position.yearly_pay()
    );
}

#[test]
fn going_elsewhere_closes_what_lies_over_the_screen() {
    let mut state = sample_state();
    apply(&mut state, ScreenView::Details(DetailsView::at(DetailsStart::Title)));
    apply(&mut state, ScreenView::Overview(OverviewView { ledger: Some(ReadingKind::Covered) }));
    apply(&mut state, ViewAction::Go(Screen::Overview));
    let standing = standing(&state);
    assert!(standing.details.is_none() && standing.ledger.is_none());
}

#[test]
fn of_several_late_steps_the_one_due_first_is_named() {
    let mut state = sample_state();
    let steps = state.document.as_ref().unwrap().plan().steps.clone();
    let open: Vec<_> = steps.into_iter().filter(|step| step.state.is_open()).take(2).collect();
    for (step, day) in open.iter().zip([10, 1]) {
        apply(&mut state, StepAction::SetDue(step.id.clone(), Some(jiff::civil::date(2026, 11, day))));
    }
    let attention = standing(&state).attention;
    let late = attention.iter().find(|attention| attention.title == "2 steps are overdue").unwrap();
    assert_eq!(late.detail, format!("{}, 1 Nov 2026", open[1].title));
}
