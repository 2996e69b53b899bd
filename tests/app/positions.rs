//! Positions in the form with the facts of the plan, and what is told of them.

use rungs::app::action::{Action, FactAction, PositionAction};
use rungs::app::present::details::{DetailsData, details};
use rungs::app::present::overview::{OverviewData, overview};
use rungs::app::present::positions::PositionField;
use rungs::app::state::State;
use rungs::app::view::ScreenView;
use rungs::app::view::details::{DetailsStart, DetailsView};
use rungs::domain::money::Money;
use rungs::domain::pay_rate::PayPeriod;
use rungs::domain::plan::Plan;
use rungs::domain::plan::positions::PositionPlace;

use crate::support::{apply, sample_state};

fn opened() -> State {
    let mut state = sample_state();
    apply(&mut state, ScreenView::Details(DetailsView::at(DetailsStart::Title)));
    state
}

fn form(state: &State) -> DetailsData {
    details(state).unwrap()
}

fn plan(state: &State) -> &Plan {
    state.document.as_ref().unwrap().plan()
}

/// The change a typed text makes, applied; what was understood.
fn typed(state: &mut State, place: PositionPlace, field: PositionField, text: &str) -> String {
    let data = form(state);
    let form = match place {
        PositionPlace::Main => &data.position,
        PositionPlace::Beside(at) => &data.beside[at],
        PositionPlace::Before(at) => &data.before[at],
    };
    let reading = form.read(field, text).unwrap();
    apply(state, reading.value);
    reading.words
}

fn facts(state: &State) -> String {
    match overview(state) {
        OverviewData::Plan(standing) => standing.head.facts.into(),
        OverviewData::NoPlan(blank) => panic!("{blank:?}"),
    }
}

#[test]
fn pay_by_the_hour_is_kept_as_typed_and_makes_a_year() {
    let mut state = opened();
    let words = typed(&mut state, PositionPlace::Main, PositionField::Pay, "40/hr");
    assert_eq!(words, "USD 40 an hour, USD 83,200 a year");
    let pay = plan(&state).position.pay.unwrap();
    assert_eq!((pay.amount.minor, pay.per), (4_000, PayPeriod::Hour));
    typed(&mut state, PositionPlace::Main, PositionField::Hours, "30");
    let position = form(&state).position;
    assert_eq!(position.year, "USD 62,400 a year, 75% of full time, which would be USD 83,200 a year");
    assert_eq!((position.pay.as_str(), position.hours.as_str()), ("USD 40 an hour", "30"));
    let back = position.read(PositionField::Pay, &position.pay).unwrap().value;
    assert_eq!(back, FactAction::SetPay(plan(&state).position.pay).into(), "what is shown can be typed back");
    assert!(facts(&state).contains("USD 62,400 base"), "{}", facts(&state));
}

#[test]
fn pay_of_0_is_stated_pay() {
    let mut state = opened();
    typed(&mut state, PositionPlace::Main, PositionField::Pay, "0");
    assert_eq!(plan(&state).position.yearly_pay().map(|pay| pay.minor), Some(0));
    assert!(facts(&state).contains("USD 0 base"), "{}", facts(&state));
    typed(&mut state, PositionPlace::Main, PositionField::Pay, "");
    assert_eq!(plan(&state).position.pay, None);
}

#[test]
fn dates_of_a_position_are_shown_as_far_as_they_are_known() {
    let mut state = opened();
    for (written, shown, told) in [
        ("2025-02", "Feb 2025", "1 year 10 months in this role"),
        ("Feb 2025", "Feb 2025", "1 year 10 months in this role"),
        ("2025", "2025", "in this role since 2025"),
        ("28 Feb 25", "28 Feb 2025", "1 year 9 months in this role"),
    ] {
        typed(&mut state, PositionPlace::Main, PositionField::Since, written);
        assert_eq!(form(&state).since, shown, "{written}");
        assert!(facts(&state).contains(told), "{written}: {}", facts(&state));
    }
    apply(&mut state, PositionAction::AddBefore("data-analyst".into()));
    typed(&mut state, PositionPlace::Before(0), PositionField::Since, "Mar 2019");
    let refused = form(&state).before[0].read(PositionField::Until, "2018").unwrap_err();
    assert_eq!(refused, "A position cannot end before it began");
    typed(&mut state, PositionPlace::Before(0), PositionField::Until, "2019");
    assert_eq!(form(&state).before[0].until, "2019");
}

#[test]
fn positions_are_added_changed_and_removed() {
    let mut state = opened();
    let label = |state: &State| state.document.as_ref().unwrap().history.undo_label().map(str::to_owned);
    apply(&mut state, PositionAction::AddBeside("data-annotator".into()));
    typed(&mut state, PositionPlace::Beside(0), PositionField::Pay, "24/hr");
    typed(&mut state, PositionPlace::Beside(0), PositionField::Hours, "10");
    let goes_on: Action = form(&state).beside[0].set_goes_on(true);
    apply(&mut state, goes_on);
    let beside = &plan(&state).other_positions[0];
    assert_eq!((beside.yearly_pay().map(Money::units), beside.goes_on), (Some(12_480.0), true));
    assert!(facts(&state).contains("USD 130,480 base"), "both add up: {}", facts(&state));

    apply(&mut state, PositionAction::AddBefore("data-analyst".into()));
    typed(&mut state, PositionPlace::Before(0), PositionField::Since, "2019-04-01");
    let refused = form(&state).before[0].read(PositionField::Until, "2018-01-01").unwrap_err();
    assert_eq!(refused, "A position cannot end before it began");
    typed(&mut state, PositionPlace::Before(0), PositionField::Until, "2022-01-01");
    assert_eq!(plan(&state).held_before[0].until.unwrap().whole_day(), Some(jiff::civil::date(2022, 1, 1)));
    assert!(label(&state).is_some_and(|label| label.contains("Data Analyst")), "{:?}", label(&state));

    let remove = form(&state).before[0].remove();
    apply(&mut state, remove);
    let remove = form(&state).beside[0].remove();
    apply(&mut state, remove);
    assert!(plan(&state).held_before.is_empty() && plan(&state).other_positions.is_empty());
}

#[test]
fn hours_and_weeks_that_cannot_be_are_refused() {
    let state = opened();
    let position = form(&state).position;
    for (field, text) in [
        (PositionField::Hours, "0"),
        (PositionField::Hours, "120"),
        (PositionField::Weeks, "60"),
        (PositionField::Weeks, "x"),
    ] {
        let refused = position.read(field, text).unwrap_err();
        assert!(
            refused.starts_with(char::is_uppercase) && refused.contains("for example"),
            "{field:?} {text}: {refused}"
        );
    }
}
