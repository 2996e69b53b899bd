//! Salary: pay along the path against staying.

use expect_test::expect;
use rungs::app::action::{Action, PlanAction, ViewAction};
use rungs::app::present::salary::assumptions::AssumedField;
use rungs::app::present::salary::comparison::BreakEven;
use rungs::app::present::salary::salary;
use rungs::app::state::State;
use rungs::app::view::salary::{SalarySum, SalaryView};
use rungs::domain::currency::Currency;
use rungs::domain::ids::RoleId;
use rungs::domain::money::Money;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::outlook::Outlook;

use crate::support::{apply, empty_state, sample_state};

/// The parts that change most: sentences, notices, verdicts.
fn words(state: &State) -> String {
    let data = salary(state);
    let mut lines = vec![data.title.clone(), data.summary.clone()];
    lines.extend(data.notices.iter().map(|notice| format!("! {} [{}]", notice.text, notice.word)));
    let page = data.page.as_ref().unwrap();
    match &page.chart {
        Ok(chart) => lines.extend([chart.title.clone(), chart.sentence.clone(), chart.source.clone()]),
        Err(blank) => lines.extend([blank.line.clone(), blank.reason.clone(), blank.way_out.clone()]),
    }
    let BreakEven { figure, difference, over, text, range } = &page.break_even;
    lines.push(format!("break-even: {figure} | {difference} {over} | {text} {range}"));
    lines.push(format!("dip: {} | {}", page.dip.figure, page.dip.text));
    lines.join("\n")
}

fn after(actions: impl IntoIterator<Item = PlanAction>) -> State {
    let mut state = sample_state();
    for action in actions {
        apply(&mut state, action);
    }
    state
}

#[test]
fn without_a_plan_there_is_a_reason() {
    assert_eq!(salary(&empty_state()).page.unwrap_err().line, "No plan is open");
}

#[test]
fn without_a_goal_only_staying_is_shown() {
    let state = after([PlanAction::SetGoal(None)]);
    expect![[r"
        Pay over ten years
        There is no path to compare, so this is pay if you stay in your role.
        ! No goal is chosen, so only staying is shown. [Choose a goal]
        Base pay a year, USD, today’s money
        From USD 118,000 today to USD 130,300 by staying in Nov 2036 (middle figures).
        Your own pay, with the growth assumed.
        break-even: – |  over ten years | Without a path there is nothing to hold against staying. 
        dip: – | Without a path there is no move that could lower pay."]]
    .assert_eq(&words(&state));
    assert!(salary(&state).page.unwrap().chart.unwrap().path.is_none());
}

#[test]
fn at_the_goal_only_staying_is_shown() {
    expect![[r"
        Pay over ten years
        You hold the role you want, so this is pay in that role.
        ! You hold your goal, Junior ML Engineer, so only staying is shown. [Choose another goal]
        Base pay a year, USD, today’s money
        From USD 118,000 today to USD 130,300 by staying in Nov 2036 (middle figures).
        Your own pay, with the growth assumed.
        break-even: – |  over ten years | Without a path there is nothing to hold against staying. 
        dip: – | Without a path there is no move that could lower pay."]]
    .assert_eq(&words(&after([PlanAction::SetGoal(Some("junior-ml-engineer".into()))])));
}

#[test]
fn an_unknown_role_is_named() {
    expect![[r"
        Pay over ten years
        There is no path to compare, so this is pay if you stay in your role.
        ! The role “lamp-lighter” is not in the catalogue, so no path is known and only staying is shown. [See where it is used]
        Base pay a year, USD, today’s money
        From USD 118,000 today to USD 130,300 by staying in Nov 2036 (middle figures).
        Your own pay, with the growth assumed.
        break-even: – |  over ten years | Without a path there is nothing to hold against staying. 
        dip: – | Without a path there is no move that could lower pay."]].assert_eq(&words(&after([PlanAction::SetGoal(Some("lamp-lighter".into()))])));
    let unknown_now = after([PlanAction::SetRole("lamp-lighter".into()), PlanAction::SetPay(None)]);
    expect![[r"
        Pay over ten years
        There is no path to compare, so this is pay if you stay in your role.
        ! The role “lamp-lighter” is not in the catalogue, so no path is known and only staying is shown. [See where it is used]
        ! lamp-lighter has no usable pay figure. [Enter your pay]
        No pay data
        No source has a usable figure for lamp-lighter, and your own pay is not stated.
        See where it is used
        break-even: – |  over ten years | Without a path there is nothing to hold against staying. 
        dip: – | Without a path there is no move that could lower pay."]].assert_eq(&words(&unknown_now));
}

#[test]
fn a_stage_without_a_figure_is_a_gap() {
    let path = ["ml-engineer", "lamp-lighter", "ml-team-lead"].map(RoleId::from).to_vec();
    let state = after([PlanAction::UsePath(path)]);
    expect![[r"
        Pay over ten years
        Not enough to compare the path with staying: no pay data in USD for lamp-lighter.
        ! lamp-lighter has no usable pay figure: the line has a gap from Mar 2027. [See where it is used]
        Base pay a year, USD, today’s money
        From USD 118,000 today to USD 204,900 on the path and USD 130,300 by staying in Nov 2036 (middle figures).
        Low to high: P10–P90, BLS OEWS, May 2025, proxy (ML Engineer); ends printed, AiPathly, 2024 (ML Team Lead).
        break-even: ? |  over ten years | Not enough to say: no pay data in USD for lamp-lighter. 
        dip: ? | Not enough to say: no pay data in USD for lamp-lighter."]]
    .assert_eq(&words(&state));
    let page = salary(&state).page.unwrap();
    assert_eq!(page.chart.unwrap().path.unwrap().segments.len(), 2, "the line breaks at the stage");
    assert!(page.years.bars.iter().any(|bar| bar.total == "?"), "a year with a gap has no figure");
}

#[test]
fn another_currency_is_not_converted() {
    let euros = Money::from_units(100_000.0, Currency::parse("EUR").unwrap());
    expect![[r"
        Pay over ten years
        Not enough to compare the path with staying: no pay data in EUR for ML Engineer, Senior ML Engineer and ML Team Lead.
        ! The figures for ML Engineer, Senior ML Engineer and ML Team Lead are not in EUR, and no rate is assumed: the line has gaps. [See the first]
        Base pay a year, EUR, today’s money
        From EUR 100,000 today to EUR 110,500 by staying in Nov 2036 (middle figures).
        Your own pay, with the growth assumed.
        break-even: ? |  over ten years | Not enough to say: no pay data in EUR for ML Engineer, Senior ML Engineer and ML Team Lead. 
        dip: ? | Not enough to say: no pay data in EUR for ML Engineer, Senior ML Engineer and ML Team Lead."]].assert_eq(&words(&after([PlanAction::SetPay(euros)])));
}

#[test]
fn own_pay_missing_is_said() {
    expect![[r"
        Pay over ten years
        By the middle figures the path brings USD 373k more than staying over ten years, ahead for good from Sep 2029.
        ! Your own pay is not stated, so the figure for Junior ML Engineer is used: USD 120,230 (BLS OEWS, May 2025, proxy). [Enter your pay]
        Pay a year, USD, today’s money
        From USD 120,200 today to USD 197,900 on the path and USD 132,800 by staying in Nov 2036 (middle figures).
        Low to high: P10–P90, BLS OEWS, May 2025, proxy (Junior ML Engineer, ML Engineer); ends printed, AiPathly, 2024 (Senior ML Engineer, ML Team Lead).
        break-even: Sep 2029 | USD +373k over ten years | From then the sum earned stays above staying. Low ends USD +38k, high ends USD +815k.
        dip: No dip | Pay does not fall below today’s USD 120,230."]].assert_eq(&words(&after([PlanAction::SetPay(None)])));
}

#[test]
fn a_lower_first_role_is_a_dip_from_today() {
    let pay = Money::from_units(150_000.0, Currency::USD);
    expect![[r"
        Pay over ten years
        By the middle figures the path brings USD 70k more than staying over ten years, ahead for good from Aug 2034.
        Pay a year, USD, today’s money
        From USD 150,000 today to USD 197,900 on the path and USD 165,700 by staying in Nov 2036 (middle figures).
        Low to high: P10–P90, BLS OEWS, May 2025, proxy (ML Engineer); ends printed, AiPathly, 2024 (Senior ML Engineer, ML Team Lead).
        break-even: Aug 2034 | USD +70k over ten years | From then the sum earned stays above staying. Low ends USD −247k, high ends USD +486k.
        dip: 19.8% for 2 years 6 months | First in Mar 2027, lowest USD 120,200 against USD 150,000 today."]].assert_eq(&words(&after([PlanAction::SetPay(pay)])));
}

#[test]
fn sums_end_apart_by_the_difference() {
    let mut state = sample_state();
    let view = SalaryView { sum: SalarySum::Cumulative, ..SalaryView::default() };
    apply(&mut state, ViewAction::Salary(view));
    expect![[r"
        Pay over ten years
        By the middle figures the path brings USD 396k more than staying over ten years, ahead for good from Mar 2027.
        Pay added up from today, USD, today’s money
        Earned in all by Nov 2036: USD 1,636,000 on the path and USD 1,240,200 by staying (middle figures).
        Low to high: P10–P90, BLS OEWS, May 2025, proxy (ML Engineer); ends printed, AiPathly, 2024 (Senior ML Engineer, ML Team Lead).
        break-even: Mar 2027 | USD +396k over ten years | From then the sum earned stays above staying. Low ends USD +79k, high ends USD +812k.
        dip: No dip | Pay does not fall below today’s USD 118,000."]].assert_eq(&words(&state));
    let chart = salary(&state).page.unwrap().chart.unwrap();
    let last = chart.stops.last().unwrap();
    let apart = last.path.unwrap() - last.stay.unwrap();
    let difference = state.document.as_ref().unwrap().derived().comparison.unwrap().difference;
    assert!((apart - difference).abs() < 1.0);
    assert!(chart.now.is_none());
}

#[test]
fn nominal_amounts_follow_inflation() {
    let mut state = sample_state();
    apply(&mut state, ViewAction::SetOutlook(Outlook::Nominal));
    expect![[r"
        Pay over ten years
        By the middle figures the path brings USD 466k more than staying over ten years, ahead for good from Mar 2027.
        Pay a year, USD, nominal
        From USD 118,000 today to USD 250,900 on the path and USD 165,200 by staying in Nov 2036 (middle figures).
        Low to high: P10–P90, BLS OEWS, May 2025, proxy (ML Engineer); ends printed, AiPathly, 2024 (Senior ML Engineer, ML Team Lead).
        break-even: Mar 2027 | USD +466k over ten years | From then the sum earned stays above staying. Low ends USD +110k, high ends USD +929k.
        dip: No dip | Pay does not fall below today’s USD 118,000, nominal."]].assert_eq(&words(&state));
}

#[test]
fn horizons_of_one_and_forty_years() {
    for years in [1, 40] {
        let data = salary(&after([PlanAction::SetHorizon(Some(years))]));
        let page = data.page.unwrap();
        assert_eq!(page.years.bars.len(), usize::from(years));
        assert_eq!(page.chart.unwrap().table.rows.len(), usize::from(years));
    }
    assert_eq!(salary(&after([PlanAction::SetHorizon(Some(1))])).title, "Pay over one year");
}

#[test]
fn a_picked_figure_is_used_and_can_be_taken_back() {
    let mut state = sample_state();
    let lead = |state: &State| salary(state).page.unwrap().assumed.pay.last().unwrap().clone();
    let (before, other) = (lead(&state), lead(&state).options.first().unwrap().pick.clone());
    apply(&mut state, other);
    assert_eq!((lead(&state).chosen, lead(&state).caption.as_str()), (Some(0), "chosen by you"));
    let back = lead(&state).reset.unwrap();
    apply(&mut state, back);
    assert_eq!(lead(&state).caption, "by the default rule");
    apply(&mut state, Action::Undo);
    apply(&mut state, Action::Undo);
    assert_eq!(lead(&state), before);
}

#[test]
fn typed_values_are_read_or_refused() {
    let read = |field: AssumedField, text: &str| field.read(text, Currency::USD).map_err(|error| error.clone());
    assert!(read(AssumedField::Growth, "1.5 %").is_ok());
    assert!(read(AssumedField::Growth, "99").is_err());
    assert!(read(AssumedField::Inflation, "a lot").is_err());
    assert_eq!(read(AssumedField::Horizon, "12"), Ok(PlanAction::SetHorizon(Some(12)).into()));
    assert_eq!(read(AssumedField::Horizon, "41").unwrap_err(), "Write whole years from 1 to 40");
    assert!(read(AssumedField::OwnPay, "-5").is_err());
    assert_eq!(read(AssumedField::OwnPay, ""), Ok(PlanAction::SetPay(None).into()));
}

#[test]
fn every_assumption_says_whose_it_is() {
    let rates = [
        PlanAction::SetAssumption(Assumption::RealGrowth, Some(2.0)),
        PlanAction::SetAssumption(Assumption::Inflation, Some(0.0)),
        PlanAction::SetHorizon(Some(5)),
    ];
    let assumed = |state: &State| salary(state).page.unwrap().assumed;
    let mut state = after(rates);
    let captions: Vec<_> = assumed(&state).values.into_iter().map(|value| value.caption).collect();
    expect![[r"
        Base pay for a year, yours
        Yours; default 1 (Rungs editorial)
        Yours; default 2.4 (BLS CPI-U, May 2025)
        Yours; default 10"]]
    .assert_eq(&captions.join("\n"));
    let back = assumed(&state).reset.unwrap();
    apply(&mut state, back);
    assert!(assumed(&state).reset.is_none());
}
