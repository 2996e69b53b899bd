//! Salary: pay of up to four plans over the years.

use expect_test::expect;
use rungs::app::action::{Action, FactAction, PayAction, ProjectionAction, RouteAction, ViewAction};
use rungs::app::effect::Effect;
use rungs::app::present::salary::assumptions::AssumedField;
use rungs::app::present::salary::events::EventKind;
use rungs::app::present::salary::fan::FanData;
use rungs::app::present::salary::{Lower, SalaryPage, salary};
use rungs::app::projecting::project_plan;
use rungs::app::state::State;
use rungs::app::update::update;
use rungs::app::view::salary::{SalaryLower, SalarySum, SalaryView};
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::currency::Currency;
use rungs::domain::ids::RoleId;
use rungs::domain::money::Money;
use rungs::domain::pay::grant_view::GrantView;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::pay_part::PayPart;
use rungs::domain::pay::reading::Reading;
use rungs::domain::pay::scenario::ScenarioKey;
use rungs::domain::pay_rate::PayRate;
use rungs::domain::plan::package::{Bonus, Package};
use rungs::domain::plan::stage::Stage;

use crate::support::{apply, empty_state, sample_state, text};

/// The parts that change most: sentences, notices, verdicts.
fn words(state: &State) -> String {
    let data = salary(state);
    let mut lines = vec![data.title.clone(), data.summary.to_string()];
    lines.extend(data.notices.iter().map(|notice| format!("! {} [{}]", notice.text, notice.word)));
    let page = data.page.as_ref().unwrap();
    match &page.chart {
        Ok(chart) => lines.extend([chart.title.clone(), chart.sentence.to_string(), chart.source.clone()]),
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
pub fn after(actions: impl IntoIterator<Item = impl Into<Action>>) -> State {
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
    apply(state, ScreenView::Salary(view));
}

pub fn page(state: &State) -> SalaryPage {
    salary(state).page.unwrap()
}

fn chart(state: &State) -> FanData {
    page(state).chart.unwrap()
}

/// The sample plan with a way through data kept beside its path.
fn with_a_kept_route() -> State {
    let stages = ["data-engineer", "ml-team-lead"].map(|role| Stage::of(role.into())).to_vec();
    let title = "Through data".to_owned();
    after([RouteAction::Keep { title, goal: "ml-team-lead".into(), stages }])
}

#[test]
fn without_a_plan_there_is_a_reason() {
    assert_eq!(salary(&empty_state()).page.unwrap_err().line, "No plan is open");
}

#[test]
fn the_sample_plan_in_words() {
    expect![[r"
        Pay over ten years
        26 of 100 runs reach Machine Learning Team Lead by Nov 2036, half of them by Nov 2035. Your path overtakes carrying on in 2034.
        Base pay a year, three plans, USD, today’s money
        In the year to Nov 2036 your path typically brings USD 155,900; in 8 of 10 runs USD 113,300 to USD 213,700. Typically the others bring: carrying on USD 145,000, staying USD 125,800. Typical month where the move comes: ML Engineer Oct 2028 (98 of 100), Senior ML Engineer Jan 2033 (71 of 100); fewer than half get to ML Team Lead. Hatched: the figure of Senior ML Engineer is of another source.
        Yours (Junior ML Engineer); BLS OEWS, May 2025, wider group, level II (ML Engineer); AiPathly, 2024 (Senior ML Engineer, ML Team Lead). 4,000 runs of each plan, draw number 1.
        - Path over carrying on: 10 Aug 2034 (8 of 10: 1 Sep 2027 to after Nov 2036) USD +28k
        - over ten years: Your path ends ahead of carrying on in 55% of runs.
        - dip: 2.4% for 1 year | Your path, in the worst 1 of 10 runs 33.8% or more below base pay now, or below it for 6 years 9 months or longer. Carrying on: 1.3% for 1 year; staying: 4.2% for 2 years. "]].assert_eq(&words(&after(None::<Action>)));
}

#[test]
fn a_kept_route_is_compared_too() {
    let state = with_a_kept_route();
    expect![[r"
        Pay over ten years
        26 of 100 runs reach Machine Learning Team Lead by Nov 2036, half of them by Nov 2035. Your path overtakes carrying on in 2034; route A overtakes carrying on in 2030.
        Base pay a year, four plans, USD, today’s money
        In the year to Nov 2036 your path typically brings USD 155,900; in 8 of 10 runs USD 113,300 to USD 213,700. Typically the others bring: route A USD 168,400, carrying on USD 145,000, staying USD 125,800. Typical month where the move comes: ML Engineer Oct 2028 (98 of 100), Senior ML Engineer Jan 2033 (71 of 100); fewer than half get to ML Team Lead. Hatched: the figure of Senior ML Engineer is of another source.
        Yours (Junior ML Engineer); BLS OEWS, May 2025, wider group, level II (ML Engineer, Data Engineer); AiPathly, 2024 (Senior ML Engineer, ML Team Lead). 4,000 runs of each plan, draw number 1.
        - Path over carrying on: 10 Aug 2034 (8 of 10: 1 Sep 2027 to after Nov 2036) USD +28k
        - A over carrying on: 21 Jul 2030 (8 of 10: 21 Oct 2027 to after Nov 2036) USD +115k
        - over ten years: Route A ends ahead of your path in 95% of runs.
        - dip: 2.4% for 1 year | Your path, in the worst 1 of 10 runs 33.8% or more below base pay now, or below it for 6 years 9 months or longer. Route A: no dip; carrying on: 1.3% for 1 year; staying: 4.2% for 2 years. "]].assert_eq(&words(&state));
    let lines: Vec<_> = chart(&state).lines.into_iter().map(|line| line.plan.name).collect();
    assert_eq!(lines, ["Your path", "A Through data", "Carry on without a plan", "Stay as Junior ML Engineer"]);
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
    assert_eq!(choices.iter().map(|choice| choice.shown).collect::<Vec<_>>(), [false, true, false, true]);
}

#[test]
fn without_a_goal_only_staying_is_shown() {
    expect![[r"
        Pay over ten years
        Without a path there is nothing to hold against carrying on.
        ! No goal is chosen, so only carrying on and staying are shown. [Choose a goal]
        Base pay a year, two plans, USD, today’s money
        In the year to Nov 2036 carrying on typically brings USD 145,000; in 8 of 10 runs USD 113,700 to USD 184,500. Typically the others bring: staying USD 125,800.
        Yours (Junior ML Engineer). 4,000 runs of each plan, draw number 1.
        - over ten years: Without a path there is nothing to hold against carrying on.
        - dip: 1.3% for 1 year | Carrying on, in the worst 1 of 10 runs 35.4% or more below base pay now, or below it for 6 years or longer. Staying: 4.2% for 2 years. "]]
    .assert_eq(&words(&after([FactAction::SetGoal(None)])));
}

#[test]
fn an_unknown_role_is_named() {
    expect![[r"
        Pay over ten years
        Without a path there is nothing to hold against carrying on.
        ! The role “lamp-lighter” is not in the catalogue, so no path is known and only carrying on and staying are shown. [See where it is used]
        Base pay a year, two plans, USD, today’s money
        In the year to Nov 2036 carrying on typically brings USD 145,000; in 8 of 10 runs USD 113,700 to USD 184,500. Typically the others bring: staying USD 125,800.
        Yours (Junior ML Engineer). 4,000 runs of each plan, draw number 1.
        - over ten years: Without a path there is nothing to hold against carrying on.
        - dip: 1.3% for 1 year | Carrying on, in the worst 1 of 10 runs 35.4% or more below base pay now, or below it for 6 years or longer. Staying: 4.2% for 2 years. "]].assert_eq(&words(&after([FactAction::SetGoal(Some("lamp-lighter".into()))])));
    let unknown_now = after([FactAction::SetRole("lamp-lighter".into()), FactAction::SetPay(None)]);
    expect![[r"
        Pay over ten years
        Not enough to say. No source has a usable pay figure for lamp-lighter.
        ! The role “lamp-lighter” is not in the catalogue, so no path is known and only carrying on and staying are shown. [See where it is used]
        ! No source has a usable pay figure for lamp-lighter, so carrying on and staying are not projected. [Enter your pay]
        No pay data
        No source has a usable pay figure for lamp-lighter.
        See where it is used
        - over ten years: Not enough to say. No source has a usable pay figure for lamp-lighter.
        - dip: ? | Not enough to say. No source has a usable pay figure for lamp-lighter. "]].assert_eq(&words(&unknown_now));
}

#[test]
fn a_plan_with_a_role_without_a_figure_is_not_projected() {
    let path = ["ml-engineer", "lamp-lighter", "ml-team-lead"].map(RoleId::from).to_vec();
    let state = after([RouteAction::UsePath(path)]);
    expect![[r"
        Pay over ten years
        Not enough to say. No source has a usable pay figure for lamp-lighter.
        ! No source has a usable pay figure for lamp-lighter, so your path is not projected. [See where it is used]
        Base pay a year, two plans, USD, today’s money
        In the year to Nov 2036 carrying on typically brings USD 145,000; in 8 of 10 runs USD 113,700 to USD 184,500. Typically the others bring: staying USD 125,800.
        Yours (Junior ML Engineer). 4,000 runs of each plan, draw number 1.
        - over ten years: Not enough to say. No source has a usable pay figure for lamp-lighter.
        - dip: 1.3% for 1 year | Carrying on, in the worst 1 of 10 runs 35.4% or more below base pay now, or below it for 6 years or longer. Staying: 4.2% for 2 years. "]]
    .assert_eq(&words(&state));
    assert_eq!(chart(&state).lines.len(), 2, "only what a path is held against");
}

#[test]
fn another_currency_needs_a_rate() {
    let euro = Currency::parse("EUR").unwrap();
    let mut state = after([FactAction::SetPay(Money::from_units(100_000.0, euro).map(PayRate::yearly))]);
    expect![[r"
        Pay over ten years
        Not enough to say. The figure for ML Engineer is in USD, and no rate to EUR is stated.
        ! The figure for ML Engineer is in USD, and no rate to EUR is stated, so your path is not projected. [Enter a figure]
        Base pay a year, two plans, EUR, today’s money
        In the year to Nov 2036 carrying on typically brings EUR 122,900; in 8 of 10 runs EUR 96,300 to EUR 156,400. Typically the others bring: staying EUR 106,600.
        Yours (Junior ML Engineer). 4,000 runs of each plan, draw number 1.
        - over ten years: Not enough to say. The figure for ML Engineer is in USD, and no rate to EUR is stated.
        - dip: 1.3% for 1 year | Carrying on, in the worst 1 of 10 runs 35.4% or more below base pay now, or below it for 6 years or longer. Staying: 4.2% for 2 years. "]].assert_eq(&words(&state));
    let typed = AssumedField::Rate(Currency::USD).read("0.9", euro).unwrap();
    apply(&mut state, typed);
    expect![[r"
        Pay over ten years
        Not enough to say. The only figures for ML Engineer are pay of another country, in USD: give your own, or choose one.
        ! The only figures for ML Engineer are pay of another country, in USD: give your own, or choose one, so your path is not projected. [Enter a figure]
        Base pay a year, two plans, EUR, today’s money
        In the year to Nov 2036 carrying on typically brings EUR 122,900; in 8 of 10 runs EUR 96,300 to EUR 156,400. Typically the others bring: staying EUR 106,600.
        Yours (Junior ML Engineer). 4,000 runs of each plan, draw number 1.
        - over ten years: Not enough to say. The only figures for ML Engineer are pay of another country, in USD: give your own, or choose one.
        - dip: 1.3% for 1 year | Carrying on, in the worst 1 of 10 runs 35.4% or more below base pay now, or below it for 6 years or longer. Staying: 4.2% for 2 years. "]].assert_eq(&words(&state));
}

#[test]
fn own_pay_missing_is_said() {
    expect![[r"
        Pay over ten years
        26 of 100 runs reach Machine Learning Team Lead by Nov 2036, half of them by Nov 2035. Your path does not overtake carrying on within ten years in most runs.
        ! You have not entered your pay, so the whole range of Junior ML Engineer is used: typically USD 125,620 (ResumeGeni, 2026, for 2025). [Enter your pay]
        ! Junior ML Engineer and ML Engineer: these two figures come from different sources (ResumeGeni, 2026, for 2025; BLS OEWS, May 2025, wider group, level II). [Enter a figure]
        Base pay a year, three plans, USD, today’s money
        In the year to Nov 2036 your path typically brings USD 157,600; in 8 of 10 runs USD 107,100 to USD 226,300. Typically the others bring: carrying on USD 158,000, staying USD 136,100. Typical month where the move comes: ML Engineer Oct 2028 (98 of 100), Senior ML Engineer Jan 2033 (71 of 100); fewer than half get to ML Team Lead. Hatched: the figures of ML Engineer and Senior ML Engineer are of other sources.
        ResumeGeni, 2026, for 2025 (Junior ML Engineer); BLS OEWS, May 2025, wider group, level II (ML Engineer); AiPathly, 2024 (Senior ML Engineer, ML Team Lead). 4,000 runs of each plan, draw number 1.
        - Path over carrying on: Not in most runs (in 44% within ten years) USD −29k
        - over ten years: Your path ends ahead of carrying on in 44% of runs.
        - dip: ? | A dip is measured against your own pay now, which is not stated. "]].assert_eq(&words(&after([FactAction::SetPay(None)])));
}

#[test]
fn a_lower_first_role_is_a_dip_and_months_under_a_floor_are_counted() {
    let pay = Money::from_units(150_000.0, Currency::USD);
    let floor = Money::from_units(120_000.0, Currency::USD);
    expect![[r"
        Pay over ten years
        26 of 100 runs reach Machine Learning Team Lead by Nov 2036, half of them by Nov 2035. Your path does not overtake carrying on within ten years in most runs.
        Base pay a year, three plans, USD, today’s money
        In the year to Nov 2036 your path typically brings USD 179,000; in 8 of 10 runs USD 134,400 to USD 237,900. Typically the others bring: carrying on USD 184,400, staying USD 159,900. Typical month where the move comes: ML Engineer Oct 2028 (98 of 100), Senior ML Engineer Jan 2033 (71 of 100); fewer than half get to ML Team Lead. Hatched: the figure of Senior ML Engineer is of another source.
        Yours (Junior ML Engineer); BLS OEWS, May 2025, wider group, level II (ML Engineer); AiPathly, 2024 (Senior ML Engineer, ML Team Lead). 4,000 runs of each plan, draw number 1.
        - Path over carrying on: Not in most runs (in 41% within ten years) USD −51k
        - over ten years: Your path ends ahead of carrying on in 41% of runs.
        - dip: 4.3% for 2 years | Your path, in the worst 1 of 10 runs 37.3% or more below base pay now, or below it for 8 years or longer. Carrying on: 1.3% for 1 year; staying: 4.2% for 2 years. Base pay under USD 120,000: typically no month, in the worst 1 of 10 runs 1 year or longer."]].assert_eq(&words(&after([Action::from(FactAction::SetPay(pay.map(PayRate::yearly))), PayAction::SetFloor(floor).into()])));
}

#[test]
fn sums_and_nominal_amounts_in_words() {
    let mut state = after(None::<Action>);
    view(&mut state, |view| view.sum = SalarySum::Cumulative);
    expect![[r"
        Pay over ten years
        26 of 100 runs reach Machine Learning Team Lead by Nov 2036, half of them by Nov 2035. Your path overtakes carrying on in 2034.
        Base pay added up from today, three plans, USD, today’s money
        In all by Nov 2036 your path typically brings USD 1,339,700; in 8 of 10 runs USD 1,114,800 to USD 1,670,300. Typically the others bring: carrying on USD 1,308,200, staying USD 1,213,100. Typical month where the move comes: ML Engineer Oct 2028 (98 of 100), Senior ML Engineer Jan 2033 (71 of 100); fewer than half get to ML Team Lead. The figure of Senior ML Engineer is of another source.
        Yours (Junior ML Engineer); BLS OEWS, May 2025, wider group, level II (ML Engineer); AiPathly, 2024 (Senior ML Engineer, ML Team Lead). 4,000 runs of each plan, draw number 1.
        - Path over carrying on: 10 Aug 2034 (8 of 10: 1 Sep 2027 to after Nov 2036) USD +28k
        - over ten years: Your path ends ahead of carrying on in 55% of runs.
        - dip: 2.4% for 1 year | Your path, in the worst 1 of 10 runs 33.8% or more below base pay now, or below it for 6 years 9 months or longer. Carrying on: 1.3% for 1 year; staying: 4.2% for 2 years. "]].assert_eq(&words(&state));
    apply(&mut state, ViewAction::SetOutlook(Outlook::Nominal));
    view(&mut state, |view| view.sum = SalarySum::Yearly);
    expect![[r"
        Pay over ten years
        26 of 100 runs reach Machine Learning Team Lead by Nov 2036, half of them by Nov 2035. Your path overtakes carrying on in 2034.
        Base pay a year, three plans, USD, future money
        In the year to Nov 2036 your path typically brings USD 195,200; in 8 of 10 runs USD 141,200 to USD 269,200. Typically the others bring: carrying on USD 181,900, staying USD 157,500. Typical month where the move comes: ML Engineer Oct 2028 (98 of 100), Senior ML Engineer Jan 2033 (71 of 100); fewer than half get to ML Team Lead. Hatched: the figure of Senior ML Engineer is of another source.
        Yours (Junior ML Engineer); BLS OEWS, May 2025, wider group, level II (ML Engineer); AiPathly, 2024 (Senior ML Engineer, ML Team Lead). 4,000 runs of each plan, draw number 1.
        - Path over carrying on: 10 Aug 2034 (8 of 10: 1 Sep 2027 to after Nov 2036) USD +28k
        - over ten years: Your path ends ahead of carrying on in 55% of runs.
        - dip: 2.4% for 1 year | Your path, in the worst 1 of 10 runs 33.8% or more below base pay now, or below it for 6 years 9 months or longer. Carrying on: 1.3% for 1 year; staying: 4.2% for 2 years. "]].assert_eq(&words(&state));
}

/// The sample plan with a bonus and shares at its goal.
fn with_parts() -> State {
    let package = Package {
        bonus: Some(Bonus { target_percent: 10.0, paid_odds_percent: 80.0 }),
        new_employer: Some(true),
        ..Package::of("ml-team-lead".into())
    };
    let mut state = after([PayAction::SetPackage(Box::new(package))]);
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
    expect![[r"
        Average parts of pay on your path
        Averages over all runs, not the typical run above: USD 118,200 in the first year and USD 165,900 in the last. Each year ends on 21 Nov."]].assert_eq(&format!("{}\n{}", years.title, years.sentence));
    assert!(chart(&state).events.iter().any(|event| event.label.starts_with("Bonus in the year to")));
}

#[test]
fn odds_influence_and_figures_in_words() {
    let mut state = with_a_kept_route();
    view(&mut state, |view| view.lower = SalaryLower::Odds);
    let Lower::Odds(odds) = page(&state).lower else { panic!("odds are shown") };
    let regrets: Vec<_> = odds.regrets.iter().map(|line| line.text.as_str()).collect();
    expect![[r"
        Odds of being ahead of carrying on
        Ahead of carrying on after ten years, of all runs: your path in 55%, route A in 73%, staying in under 1%.
        If you choose your path and carrying on turns out better, you lose USD 60,000 on average over all runs. The other way round you lose USD 113,000.
        If you choose route A and carrying on turns out better, you lose USD 29,400 on average over all runs. The other way round you lose USD 166,800.
        If you choose staying and carrying on turns out better, you lose USD 105,000 on average over all runs. The other way round you lose USD 0."]].assert_eq(&format!("{}\n{}\n{}", odds.title, odds.sentence, regrets.join("\n")));
    view(&mut state, |view| view.lower = SalaryLower::Influence);
    let Lower::Influence(Some(influence)) = page(&state).lower else { panic!("influence is shown") };
    let rows: Vec<_> = influence.rows.iter().map(|row| row.tip.sentence()).collect();
    expect![[r"
        What moves all pay of your path
        USD 1,346,100 as assumed. Place in the range kept moves it most: USD 1,286,700 at 20%, USD 1,435,900 at 90%. Drag a bar to change the assumption.
        Place in the range kept, 60%; At 20 USD 1,286,700; At 90 USD 1,435,900; Total effect 37%
        Promotions from entry level, 20% a year; At 9 USD 1,274,300; At 30 USD 1,409,900; Total effect 34%
        Raises above inflation, 1% a year; At 0 USD 1,307,300; At 3 USD 1,425,800; Total effect 15%
        Raise at a promotion, 8.8%; At 5 USD 1,324,800; At 17 USD 1,387,700; Total effect 4%
        Value of an hour of learning, 0%; At 0 USD 1,346,100; At 100 USD 1,285,500; Total effect 5%
        Growth of all pay above inflation, 0% a year; At −1 USD 1,323,900; At 1.5 USD 1,376,200; Total effect 5%
        Chance of redundancy, 2% a year; At 1 USD 1,352,000; At 5 USD 1,301,600; Total effect 5%
        Weight of the pay before, 50%; At 0 USD 1,398,500; At 75 USD 1,350,300; Total effect 6%
        Promotions from other levels, 14% a year; At 9 USD 1,328,600; At 20 USD 1,366,300; Total effect 6%
        Growth of old figures to today, 2.4% a year; At 0 USD 1,334,500; At 4 USD 1,353,300; Total effect 1%
        Ups and downs of all pay, 1.7 points; At 0 USD 1,353,800; At 2.5 USD 1,336,500; Total effect 1%
        Soonest a move comes, 80% of wait; At 60 USD 1,342,500; At 100 USD 1,359,500; Total effect 1%
        Part of them that lasts, 1 points; At 0 USD 1,340,800; At 2 USD 1,351,300; Total effect 1%
        Pay after redundancy, 85%; At 70 USD 1,345,700; At 100 USD 1,347,200; Total effect 1%
        Ups and downs of raises, 4 points; At 1 USD 1,354,400; At 8 USD 1,355,700; Total effect 2%"]].assert_eq(&format!("{}\n{}\n{}", influence.title, influence.sentence, rows.join("\n")));
    let row = influence.rows.first().unwrap();
    apply(&mut state, row.set(row.range[1]));
    let plan = state.document.as_ref().unwrap().plan();
    assert_eq!(plan.assumptions.stated(row.assumption), Some(row.range[1]), "a dragged bar changes the assumption");
    view(&mut state, |view| view.lower = SalaryLower::Stages);
    let Lower::Stages(stages) = page(&state).lower else { panic!("figures are shown") };
    expect![[r#"
        (
            title: "Figures of your path",
            sentence: "As printed, like on strips; the chart carries them to today by 2.4% a year and joins them with pay before.",
            rows: [
                (
                    role: "Junior ML Engineer",
                    from: "since Nov 2024",
                    figure: "USD 118,000",
                    meaning: "base",
                    range: "",
                    source: "",
                    chosen: "your own pay",
                    parts: "",
                    name: "Junior ML Engineer, since Nov 2024, USD 118,000, yours, your own pay",
                ),
                (
                    role: "ML Engineer",
                    from: "from Mar 2027",
                    figure: "USD 97,718",
                    meaning: "read as level II of IV, approximate",
                    range: "60,309–162,158",
                    source: "BLS OEWS, May 2025, wider group, level II",
                    chosen: "by the default rule",
                    parts: "",
                    name: "ML Engineer, from Mar 2027, USD 97,718, 60,309–162,158, BLS OEWS, May 2025, wider group, level II, by the default rule",
                ),
                (
                    role: "Senior ML Engineer",
                    from: "from Sep 2029",
                    figure: "USD 154,217",
                    meaning: "half way between the ends",
                    range: "141,405–167,029",
                    source: "AiPathly, 2024",
                    of_two_sources: Some("These two figures come from different sources. BLS OEWS, May 2025 for both: 97,718 before, 140,300 after, +44%."),
                    chosen: "by the default rule",
                    parts: "",
                    name: "Senior ML Engineer, from Sep 2029, USD 154,217, 141,405–167,029, AiPathly, 2024, by the default rule, These two figures come from different sources. BLS OEWS, May 2025 for both: 97,718 before, 140,300 after, +44%.",
                ),
                (
                    role: "ML Team Lead",
                    from: "from Mar 2032",
                    figure: "USD 188,940",
                    meaning: "average",
                    range: "157,399–227,416",
                    source: "AiPathly, 2024",
                    chosen: "chosen by you",
                    parts: "",
                    name: "ML Team Lead, from Mar 2032, USD 188,940, 157,399–227,416, AiPathly, 2024, chosen by you",
                ),
            ],
        )"#]].assert_eq(&text(&stages));
}

#[test]
fn the_old_fan_stays_until_the_new_one_is_there() {
    let mut state = after(None::<Action>);
    let before = chart(&state);
    let effects = update(&mut state, PayAction::SetHorizon(Some(20)).into());
    let Some(Effect::Project(asked)) = effects.into_iter().next() else { panic!("a projection is asked for") };
    assert!(salary(&state).updating);
    assert_eq!(chart(&state).lines, before.lines, "the old fan stays");
    // Another change meanwhile: the first answer comes too late.
    update(&mut state, PayAction::SetHorizon(Some(5)).into());
    let answer = project_plan(&asked.plan, &asked.catalogue, asked.today, &asked.query, 2, &|| true).unwrap();
    apply(&mut state, ProjectionAction::Done { number: asked.number, answer: answer.into() });
    assert!(salary(&state).updating);
    assert_eq!(chart(&state).lines, before.lines, "an answer to an older question is dropped");
}

#[test]
fn horizons_of_one_and_forty_years() {
    for years in [1, 40] {
        let state = after([PayAction::SetHorizon(Some(years))]);
        let Lower::Years(bars) = page(&state).lower else { panic!("years are shown first") };
        assert_eq!(bars.bars.len(), usize::from(years));
        assert_eq!(chart(&state).table.rows.len(), usize::from(years) * 3);
    }
    assert_eq!(salary(&after([PayAction::SetHorizon(Some(1))])).title, "Pay over one year");
}

#[test]
fn a_picked_figure_is_used_and_can_be_taken_back() {
    let mut state = after(None::<Action>);
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
fn overview_tells_of_all_runs_whatever_is_picked_on_salary() {
    let mut state = after(None::<Action>);
    let asked = |state: &State| state.projecting.answer.as_ref().unwrap().query.reading;
    view(&mut state, |view| view.reading = Reading::WorksOut);
    assert_eq!(asked(&state), Reading::WorksOut);
    assert!(
        salary(&state).summary.starts_with("This is how it goes if every move to Machine Learning Team Lead comes.")
    );
    apply(&mut state, ViewAction::Go(Screen::Overview));
    assert_eq!(asked(&state), Reading::AllRuns);
}

#[test]
fn a_move_is_marked_where_the_runs_get_there_and_not_where_it_is_planned() {
    let mut state = after(None::<Action>);
    let moves = |state: &State| {
        let chart = chart(state);
        let moves = chart.events.into_iter().filter(|event| event.kind == EventKind::Move);
        let moves = moves.collect::<Vec<_>>();
        let gaps = &chart.source_gaps;
        let marked = |x: f64| moves.iter().any(|event| event.x.to_bits() == x.to_bits());
        assert!(!gaps.is_empty() && gaps.iter().all(|gap| marked(gap.x)), "a difference stands at its move: {gaps:?}");
        let moves = moves.into_iter();
        (moves.map(|event| event.label).collect::<Vec<_>>(), chart.sentence.to_string())
    };
    let (labels, sentence) = moves(&state);
    assert_eq!(labels.len(), 2, "fewer than half get to the third role: {labels:?}");
    assert!(
        labels[0].starts_with("ML Engineer, ") && labels[0].contains("of 100 runs with this move, planned Mar 2027"),
        "{labels:?}"
    );
    assert!(sentence.contains(" Typical month where the move comes: ML Engineer "), "{sentence}");
    assert!(sentence.contains("; fewer than half get to ML Team Lead."), "{sentence}");
    let role = |state: &State| chart(state).table.rows[3][2].to_string();
    assert!(role(&state).contains("% "), "{}", role(&state));
    view(&mut state, |view| view.reading = Reading::WorksOut);
    let (labels, sentence) = moves(&state);
    assert_eq!(labels.len(), 3, "{labels:?} {sentence}");
    assert!(labels[0].starts_with("ML Engineer, planned Mar 2027"), "{labels:?}");
    assert!(!sentence.contains("get there"), "{sentence}");
}
