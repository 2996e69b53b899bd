//! Salary: pay of up to four plans over the years.

use expect_test::expect;
use rungs::app::action::{Action, PlanAction, ProjectionAction, ViewAction};
use rungs::app::effect::Effect;
use rungs::app::present::salary::assumptions::AssumedField;
use rungs::app::present::salary::fan::FanData;
use rungs::app::present::salary::{Lower, SalaryPage, salary};
use rungs::app::projecting::project_plan;
use rungs::app::screen::Screen;
use rungs::app::state::State;
use rungs::app::update::update;
use rungs::app::view::salary::{SalaryLower, SalarySum, SalaryView};
use rungs::domain::currency::Currency;
use rungs::domain::ids::RoleId;
use rungs::domain::money::Money;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::grant_view::GrantView;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::pay_part::PayPart;
use rungs::domain::pay::scenario::ScenarioKey;
use rungs::domain::plan::package::{Bonus, Package};
use rungs::domain::plan::stage::Stage;

use crate::support::{apply, empty_state, sample_state, text};

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
    for card in &page.break_even.plans {
        lines.push(format!("- {}: {} ({}) {}", card.caption, card.figure, card.range, card.difference));
    }
    lines.push(format!("- {}: {}", page.break_even.over, page.break_even.text));
    lines.push(format!("- dip: {} | {} {}", page.dip.figure, page.dip.text, page.dip.floor));
    lines.join("\n")
}

/// The sample plan with Salary open, after some changes.
fn after(actions: impl IntoIterator<Item = PlanAction>) -> State {
    let mut state = sample_state();
    apply(&mut state, ViewAction::Go(Screen::Salary));
    for action in actions {
        apply(&mut state, action);
    }
    state
}

fn view(state: &mut State, change: impl FnOnce(&mut SalaryView)) {
    let mut view = state.view.salary.clone();
    change(&mut view);
    apply(state, ViewAction::Salary(view));
}

fn page(state: &State) -> SalaryPage {
    salary(state).page.unwrap()
}

fn chart(state: &State) -> FanData {
    page(state).chart.unwrap()
}

/// The sample plan with a way through data kept beside its path.
fn with_a_kept_route() -> State {
    let stages = ["data-engineer", "ml-team-lead"].map(|role| Stage::of(role.into())).to_vec();
    let title = "Through data".to_owned();
    after([PlanAction::KeepRoute { title, goal: "ml-team-lead".into(), stages }])
}

#[test]
fn without_a_plan_there_is_a_reason() {
    assert_eq!(salary(&empty_state()).page.unwrap_err().line, "No plan is open");
}

#[test]
fn the_sample_plan_in_words() {
    expect![[r""]].assert_eq(&words(&after([])));
}

#[test]
fn a_kept_route_is_compared_too() {
    let state = with_a_kept_route();
    expect![[r""]].assert_eq(&words(&state));
    let lines: Vec<_> = chart(&state).lines.into_iter().map(|line| line.plan.name).collect();
    assert_eq!(lines, ["Your path", "A Through data", "Stay as Junior ML Engineer"]);
}

#[test]
fn a_plan_can_be_left_out_and_another_drawn_in_full() {
    let mut state = with_a_kept_route();
    let kept = ScenarioKey::Kept("A".into());
    view(&mut state, |view| view.selected = Some(kept.clone()));
    assert_eq!(chart(&state).lines[chart(&state).selected].plan.key, kept);
    view(&mut state, |view| view.plans = Some(vec![kept.clone(), ScenarioKey::Stay]));
    assert_eq!(chart(&state).lines.len(), 2);
    let choices = page(&state).plans;
    assert_eq!(choices.iter().map(|choice| choice.shown).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn without_a_goal_only_staying_is_shown() {
    expect![[r""]].assert_eq(&words(&after([PlanAction::SetGoal(None)])));
}

#[test]
fn an_unknown_role_is_named() {
    expect![[r""]].assert_eq(&words(&after([PlanAction::SetGoal(Some("lamp-lighter".into()))])));
    let unknown_now = after([PlanAction::SetRole("lamp-lighter".into()), PlanAction::SetPay(None)]);
    expect![[r""]].assert_eq(&words(&unknown_now));
}

#[test]
fn a_plan_with_a_role_without_a_figure_is_not_projected() {
    let path = ["ml-engineer", "lamp-lighter", "ml-team-lead"].map(RoleId::from).to_vec();
    let state = after([PlanAction::UsePath(path)]);
    expect![[r""]].assert_eq(&words(&state));
    assert_eq!(chart(&state).lines.len(), 1, "only staying");
}

#[test]
fn another_currency_needs_a_rate() {
    let euro = Currency::parse("EUR").unwrap();
    let mut state = after([PlanAction::SetPay(Money::from_units(100_000.0, euro))]);
    expect![[r""]].assert_eq(&words(&state));
    let typed = AssumedField::Rate(Currency::USD).read("0.9", euro).unwrap();
    apply(&mut state, typed);
    expect![[r""]].assert_eq(&words(&state));
}

#[test]
fn own_pay_missing_is_said() {
    expect![[r""]].assert_eq(&words(&after([PlanAction::SetPay(None)])));
}

#[test]
fn a_lower_first_role_is_a_dip_and_months_under_a_floor_are_counted() {
    let pay = Money::from_units(150_000.0, Currency::USD);
    let floor = Money::from_units(120_000.0, Currency::USD);
    expect![[r""]].assert_eq(&words(&after([PlanAction::SetPay(pay), PlanAction::SetFloor(floor)])));
}

#[test]
fn sums_and_nominal_amounts_in_words() {
    let mut state = after([]);
    view(&mut state, |view| view.sum = SalarySum::Cumulative);
    expect![[r""]].assert_eq(&words(&state));
    apply(&mut state, ViewAction::SetOutlook(Outlook::Nominal));
    view(&mut state, |view| view.sum = SalarySum::Yearly);
    expect![[r""]].assert_eq(&words(&state));
}

/// The sample plan with a bonus and shares at its goal.
fn with_parts() -> State {
    let package = Package {
        bonus: Some(Bonus { target_percent: 10.0, paid_odds_percent: 80.0 }),
        new_employer: true,
        ..Package::of("ml-team-lead".into())
    };
    let mut state = after([PlanAction::SetPackage(Box::new(package))]);
    view(&mut state, |view| {
        view.part = PayPart::Total;
        view.grants = GrantView::Landing;
    });
    state
}

#[test]
fn parts_of_pay_stand_beside_base() {
    let state = with_parts();
    let Lower::Years(years) = page(&state).lower else { panic!("years are shown first") };
    expect![[r""]].assert_eq(&format!("{}\n{}", years.title, years.sentence));
    assert!(chart(&state).events.iter().any(|event| event.label.starts_with("Bonus in the year to")));
}

#[test]
fn odds_influence_and_figures_in_words() {
    let mut state = with_a_kept_route();
    view(&mut state, |view| view.lower = SalaryLower::Odds);
    let Lower::Odds(odds) = page(&state).lower else { panic!("odds are shown") };
    let regrets: Vec<_> = odds.regrets.iter().map(|line| line.text.as_str()).collect();
    expect![[r""]].assert_eq(&format!("{}\n{}\n{}", odds.title, odds.sentence, regrets.join("\n")));
    view(&mut state, |view| view.lower = SalaryLower::Influence);
    let Lower::Influence(Some(influence)) = page(&state).lower else { panic!("influence is shown") };
    let rows: Vec<_> = influence.rows.iter().map(|row| format!("{}; total {}", row.name, row.total)).collect();
    expect![[r""]].assert_eq(&format!("{}\n{}\n{}", influence.title, influence.sentence, rows.join("\n")));
    let row = influence.rows.first().unwrap();
    apply(&mut state, row.set(row.range.1));
    let plan = state.document.as_ref().unwrap().plan();
    assert_eq!(plan.assumptions.stated(row.assumption), Some(row.range.1), "a dragged bar changes the assumption");
    view(&mut state, |view| view.lower = SalaryLower::Stages);
    let Lower::Stages(stages) = page(&state).lower else { panic!("figures are shown") };
    expect![[r""]].assert_eq(&text(&stages));
}

#[test]
fn the_old_fan_stays_until_the_new_one_is_there() {
    let mut state = after([]);
    let before = chart(&state);
    let effects = update(&mut state, PlanAction::SetHorizon(Some(20)).into());
    let Some(Effect::Project { number, plan, catalogue, today, query }) = effects.into_iter().next() else {
        panic!("a projection is asked for")
    };
    assert!(salary(&state).updating);
    assert_eq!(chart(&state).lines, before.lines, "the old fan stays");
    // Another change meanwhile: the first answer comes too late.
    update(&mut state, PlanAction::SetHorizon(Some(5)).into());
    let answer = project_plan(&plan, &catalogue, today, &query, 2, &|| true).unwrap();
    apply(&mut state, ProjectionAction::Done { number, answer: answer.into() });
    assert!(salary(&state).updating);
    assert_eq!(chart(&state).lines, before.lines, "an answer to an older question is dropped");
}

#[test]
fn horizons_of_one_and_forty_years() {
    for years in [1, 40] {
        let state = after([PlanAction::SetHorizon(Some(years))]);
        let Lower::Years(bars) = page(&state).lower else { panic!("years are shown first") };
        assert_eq!(bars.bars.len(), usize::from(years));
        assert_eq!(chart(&state).table.rows.len(), usize::from(years) * 2);
    }
    assert_eq!(salary(&after([PlanAction::SetHorizon(Some(1))])).title, "Pay over one year");
}

#[test]
fn a_picked_figure_is_used_and_can_be_taken_back() {
    let mut state = after([]);
    let lead = |state: &State| page(state).assumed.pay.last().unwrap().clone();
    let (before, other) = (lead(&state), lead(&state).options.last().unwrap().pick.clone());
    apply(&mut state, other);
    assert_eq!(lead(&state).caption.as_str(), "chosen by you");
    let back = lead(&state).reset.unwrap();
    apply(&mut state, back);
    assert_eq!(lead(&state).caption, "by the default rule");
    apply(&mut state, Action::Undo);
    apply(&mut state, Action::Undo);
    assert_eq!(lead(&state), before);
}

#[test]
fn typed_values_are_read_or_refused() {
    let read = |field: AssumedField, text: &str| field.read(text, Currency::USD);
    let growth = AssumedField::Value(Assumption::RealGrowth);
    assert_eq!(read(growth, "1.5 %"), Ok(PlanAction::SetAssumption(Assumption::RealGrowth, Some(1.5)).into()));
    for (field, wrong) in [
        (growth, "99"),
        (AssumedField::Value(Assumption::Inflation), "a lot"),
        (AssumedField::Value(Assumption::GapMonths), "-3"),
        (AssumedField::Horizon, "0"),
        (AssumedField::Horizon, "80"),
        (AssumedField::OwnPay, "-5"),
        (AssumedField::Floor, "1,000,000,000,000,000"),
        (AssumedField::Rate(Currency::USD), "0"),
        (AssumedField::Seed, "one"),
    ] {
        assert!(read(field, wrong).is_err(), "{field:?} {wrong}");
    }
    assert_eq!(read(AssumedField::Horizon, "41").unwrap_err(), "Write whole years from 1 to 40");
    assert_eq!(read(AssumedField::OwnPay, ""), Ok(PlanAction::SetPay(None).into()));
}

#[test]
fn every_assumption_says_whose_it_is_and_goes_back() {
    let changes = [
        PlanAction::SetAssumption(Assumption::RealGrowth, Some(2.0)),
        PlanAction::SetHorizon(Some(5)),
        PlanAction::SetRedundancy(true),
    ];
    let mut state = after(changes);
    let assumed = page(&state).assumed;
    let captions = assumed.groups.iter().flat_map(|group| {
        let values = group.values.iter().map(|value| format!("{}: {} {}; {}", value.label, value.text, value.unit, value.caption));
        std::iter::once(format!("[{}]", group.heading)).chain(values)
    });
    expect![[r""]].assert_eq(&captions.collect::<Vec<_>>().join("\n"));
    apply(&mut state, assumed.reset.unwrap());
    assert!(page(&state).assumed.reset.is_none());
}
