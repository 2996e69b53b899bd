//! Salary in the window.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, PointerButton, Pos2, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};
use rungs::app::action::{Action, FactAction, PayAction, RouteAction, ViewAction};
use rungs::app::view::View;
use rungs::app::view::roles::RoleTab;
use rungs::app::view::salary::{SalaryLower, SalarySum, SalaryView};
use rungs::app::view::{Screen, ScreenView};
use rungs::domain::currency::Currency;
use rungs::domain::ids::PaidId;
use rungs::domain::money::Money;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::compensation::vesting::Vesting;
use rungs::domain::pay::grant_view::GrantView;
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::pay_part::PayPart;
use rungs::domain::pay::reading::Reading;
use rungs::domain::pay::scenario::ScenarioKey;
use rungs::domain::pay_rate::PayRate;
use rungs::domain::plan::Plan;
use rungs::domain::plan::grant::Grant;
use rungs::domain::plan::package::{Bonus, OneOff, OneOffKind, Package};
use rungs::domain::plan::paid::{Paid, PaidPart, PaidPer};
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::gui::Session;

use crate::support::{Picture as _, sample_state, window};

pub type Window = Harness<'static, Option<Session>>;

pub const USUAL: [f32; 2] = [1280.0, 720.0];

pub fn shown(theme: Theme, size: [f32; 2], actions: impl IntoIterator<Item = Action>) -> Window {
    let go = ViewAction::Go(Screen::Salary).into();
    window(theme, size, sample_state(theme, std::iter::once(go).chain(actions)))
}

fn open() -> Window {
    shown(Theme::Dark, USUAL, [])
}

/// A way through data, kept beside the path of the plan.
pub fn kept_route() -> Action {
    let stages = ["data-engineer", "ml-team-lead"].map(|role| Stage::of(role.into())).to_vec();
    RouteAction::Keep { title: "Through data".to_owned(), goal: "ml-team-lead".into(), stages }.into()
}

/// Bonus, a payment and shares of the next role.
pub fn package() -> Action {
    let money = |units| Money::from_units(units, Currency::USD).unwrap();
    let mut package = Package::of("ml-engineer".into());
    package.bonus = Some(Bonus { target_percent: 10.0, paid_odds_percent: 80.0 });
    package.pension_percent = 4.0;
    package.one_offs.push(OneOff {
        title: "Sign-on".to_owned(),
        kind: OneOffKind::SignOn,
        amount: money(15_000.0),
        months: 0.0,
        clawback_months: 12.0,
        clawback_in_proportion: false,
        unknown: UnknownFields::NONE,
    });
    package.grants.push(Grant {
        title: "Shares".to_owned(),
        amount: money(120_000.0),
        months: 0.0,
        granted: None,
        vesting: Vesting::Yearly(vec![5.0, 15.0, 40.0, 40.0]),
        every_year: false,
        growth: None,
        haircut_percent: 0.0,
        unknown: UnknownFields::NONE,
    });
    PayAction::SetPackage(Box::new(package)).into()
}

pub fn lower(lower: SalaryLower) -> Action {
    ScreenView::Salary(SalaryView { lower, ..SalaryView::default() }).into()
}

pub fn paid() -> Action {
    let amount = Money::from_units(104_000.0, Currency::USD).unwrap();
    let (what, per) = (PaidPart::Base, PaidPer::Year);
    let date = jiff::civil::date(2025, 3, 1);
    PayAction::AddPaid(Paid { id: PaidId::new(""), date, amount, what, per, note: None, unknown: UnknownFields::NONE })
        .into()
}

#[test]
fn it_looks_as_designed() {
    let mut results = SnapshotResults::new();
    results.add(shown(Theme::Dark, USUAL, []).try_picture("salary-dark"));
    results.add(shown(Theme::Light, USUAL, [kept_route()]).try_picture("salary-light"));
}

#[test]
fn each_lower_card_looks_well() {
    let pictures = [
        (Theme::Dark, SalaryLower::Stages, "Figures of your path", "salary-figures-dark"),
        (Theme::Dark, SalaryLower::Held, "Roles held by year", "salary-roles-dark"),
        (Theme::Dark, SalaryLower::Odds, "Odds of being ahead", "salary-odds-dark"),
        (Theme::Light, SalaryLower::Influence, "What moves", "salary-influence-light"),
    ];
    for (theme, chosen, title, name) in pictures {
        let mut window = shown(theme, USUAL, [kept_route(), package(), paid(), lower(chosen)]);
        window.piece(name, Role::Group, Some(title));
    }
}

#[test]
fn all_runs_and_what_comes_if_it_works_out_are_two_readings() {
    let mut window = shown(Theme::Light, USUAL, []);
    assert!(window.query_by_label_contains("of 100 runs reach Machine Learning Team Lead by Nov 2036").is_some());
    click(&mut window, Role::RadioButton, "If it works out");
    assert_eq!(view(&window).salary.reading, Reading::WorksOut);
    assert!(window.query_by_label_contains("of 100 runs reach").is_none(), "the two are never mixed");
    assert!(window.query_by_label_contains("if every move to Machine Learning Team Lead comes").is_some());
    window.picture("salary-works-out-light");
    click(&mut window, Role::RadioButton, "All runs");
    window.get_by_role_and_label(Role::CheckBox, "I look at other employers, too").focus();
    window.run();
    press(&mut window, Key::Space);
    assert!(plan(&window).assumptions.this_employer_only);
}

#[test]
fn less_room_and_more_room_stay_usable() {
    let mut results = SnapshotResults::new();
    results.add(shown(Theme::Light, [960.0, 600.0], [kept_route()]).try_picture("salary-narrow-light"));
    results.add(shown(Theme::Dark, [853.0, 480.0], [kept_route()]).try_picture("salary-zoomed-dark"));
}

pub fn plan(window: &Window) -> Plan {
    window.state().as_ref().unwrap().state().document.as_ref().unwrap().plan().as_ref().clone()
}

pub fn view(window: &Window) -> View {
    window.state().as_ref().unwrap().state().view.clone()
}

/// Changes made so far, by their labels.
pub fn labels(window: &Window) -> Vec<String> {
    let history = &window.state().as_ref().unwrap().state().document.as_ref().unwrap().history;
    history.labels().take(history.made()).map(ToOwned::to_owned).collect()
}

pub fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

pub fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    window.run();
}

/// Types into a field in place of what stands there, then presses a key.
pub fn retype(window: &mut Window, field: &str, text: &str, end: Key) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_role_and_label(Role::TextInput, field).type_text(text);
    window.run();
    press(window, end);
}

#[test]
fn a_typed_rate_is_taken_with_enter_and_reset_by_its_button() {
    let mut window = open();
    retype(&mut window, "Raises above inflation", "2.5", Key::Enter);
    assert_eq!(plan(&window).assumptions.stated(Assumption::RealGrowth), Some(2.5));
    click(&mut window, Role::Button, "Reset Raises above inflation");
    assert_eq!(plan(&window).assumptions.stated(Assumption::RealGrowth), None);
}

#[test]
fn escape_takes_a_draft_back() {
    let mut window = open();
    retype(&mut window, "Years ahead", "20", Key::Escape);
    assert_eq!(plan(&window).assumptions.horizon_years, None);
    let field = window.get_by_role_and_label(Role::TextInput, "Years ahead");
    assert_eq!(field.value().as_deref(), Some("10"));
}

#[test]
fn wrong_input_stays_with_a_message_and_changes_nothing() {
    let mut window = open();
    let before = plan(&window);
    retype(&mut window, "Years ahead", "many", Key::Enter);
    assert_eq!(plan(&window), before);
    window.get_by_label("Write whole years from 1 to 40, for example 10");
    let field = window.get_by_role_and_label(Role::TextInput, "Years ahead");
    assert_eq!(field.value().as_deref(), Some("many"));
    assert_eq!(field.accesskit_node().data().description(), Some("Write whole years from 1 to 40, for example 10"));
    window.piece("salary-wrong-input-dark", Role::Group, Some("Assumptions"));
    retype(&mut window, "Years ahead", "12", Key::Enter);
    assert_eq!(plan(&window).assumptions.horizon_years, Some(12));
    assert!(window.query_by_label("Write whole years from 1 to 40, for example 10").is_none());
}

#[test]
fn own_pay_can_be_entered_from_the_notice() {
    let mut window = shown(Theme::Dark, USUAL, [FactAction::SetPay(None).into()]);
    click(&mut window, Role::Button, "Enter your pay");
    let field = window.get_by_role_and_label(Role::TextInput, "Your pay now");
    assert!(field.is_focused());
    field.type_text("120k");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(plan(&window).position.yearly_pay(), Money::from_units(120_000.0, Currency::USD));
    assert!(window.query_by_label("Enter your pay").is_none());
}

#[test]
fn a_figure_is_offered_before_a_missing_rate() {
    let money = |units, currency| Money::from_units(units, currency);
    let euro = Currency::parse("EUR").unwrap();
    let mut window = shown(Theme::Dark, USUAL, [FactAction::SetPay(money(90_000.0, euro).map(PayRate::yearly)).into()]);
    window.get_by_role_and_label(Role::Button, "Enter a figure");
    let rate = window.get_by_role_and_label(Role::TextInput, "One USD is worth");
    rate.focus();
    rate.type_text("0.9");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(plan(&window).assumptions.rate(Currency::USD, euro), Some(0.9));
    // Now it is pay of another country: a figure of one’s own is still what is offered first.
    window.get_by_role_and_label(Role::Button, "Enter a figure");
}

#[test]
fn occupations_are_taken_whole_by_a_switch() {
    let mut window = shown(Theme::Dark, [1280.0, 1000.0], []);
    let by_level = "Read occupations by level";
    for whole in [true, false] {
        window.get_by_role_and_label(Role::CheckBox, by_level).focus();
        window.run();
        press(&mut window, Key::Space);
        assert_eq!(plan(&window).assumptions.whole_occupations, whole);
    }
}

#[test]
fn what_lies_between_two_sources_is_hatched_where_figures_are_drawn() {
    let mut window = open();
    let hatched = "figures of different sources";
    window.get_by_role_and_label(Role::Label, hatched);
    click(&mut window, Role::RadioButton, "Cumulative");
    assert!(window.query_by_label(hatched).is_none());
}

#[test]
fn toggles_change_what_is_shown() {
    let mut window = open();
    assert!(window.query_by_role_and_label(Role::RadioButton, "As paid").is_none());
    for word in ["Future money", "Cumulative", "Total", "As paid", "Figures"] {
        click(&mut window, Role::RadioButton, word);
    }
    assert_eq!(view(&window).outlook, Outlook::Nominal);
    let salary = view(&window).salary;
    assert_eq!((salary.sum, salary.part), (SalarySum::Cumulative, PayPart::Total));
    assert_eq!((salary.grants, salary.lower), (GrantView::Landing, SalaryLower::Stages));
    click(&mut window, Role::Button, "Change the pay figure of ML Team Lead");
    assert_eq!((view(&window).screen, view(&window).roles.tab), (Screen::Roles, RoleTab::Pay));
}

#[test]
fn redundancy_is_a_question_that_shows_its_numbers() {
    let mut window = open();
    // The focus brings it in sight.
    window.get_by_role_and_label(Role::CheckBox, "What if you are made redundant").focus();
    window.run();
    press(&mut window, Key::Space);
    assert!(!plan(&window).assumptions.redundancy);
    assert!(window.query_by_label("Chance of redundancy").is_none());
    press(&mut window, Key::Space);
    assert!(plan(&window).assumptions.redundancy);
    retype(&mut window, "Chance of redundancy", "8", Key::Enter);
    assert_eq!(plan(&window).assumptions.stated(Assumption::RedundancyOdds), Some(8.0));
}

const TITLE: &str = "Base pay a year, three plans, USD, today’s money";

#[test]
fn the_chart_is_read_out_and_turns_into_its_table() {
    let mut window = open();
    window.get_by_role_and_label(Role::Image, TITLE).focus();
    window.run();
    press(&mut window, Key::End);
    press(&mut window, Key::Home);
    let chart = window.get_by_role_and_label(Role::Image, TITLE);
    let value = chart.value().unwrap();
    assert!(value.starts_with("Nov 2026, Junior ML Engineer; Path 118k; Carry on 118k; Stay 118k"), "{value}");
    assert!(
        chart.accesskit_node().data().description().is_some_and(|text| text.starts_with("In the year to Nov 2036"))
    );
    press(&mut window, Key::T);
    window.get_by_role_and_label(Role::Table, TITLE);
    let tabs = copied(&mut window, TITLE, "Copy table");
    assert!(tabs.lines().count() > 10 && tabs.lines().all(|line| line.contains('\t')), "{tabs}");
    let commas = copied(&mut window, TITLE, "Copy table as CSV");
    let mut reader = csv::Reader::from_reader(commas.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join("\t"), tabs.lines().next().unwrap());
    assert_eq!(reader.records().map(Result::unwrap).count(), tabs.lines().count() - 1);
    window.piece("salary-table-dark", Role::Group, Some(TITLE));
}

/// Chooses an entry of the menu that copies a chart, and answers with what is on the clipboard.
pub fn copied(window: &mut Window, chart: &str, entry: &str) -> String {
    window.get_by_role_and_label(Role::Button, &format!("Copy: {chart}")).click();
    window.run();
    window.get_by_role_and_label(Role::MenuItem, entry).click();
    let mut text = None;
    for _ in 0..6 {
        window.step();
        for command in &window.output().platform_output.commands {
            if let OutputCommand::CopyText(copied) = command {
                text = Some(copied.clone());
            }
        }
    }
    text.unwrap()
}

#[test]
fn the_keyboard_alone_reaches_the_chart_and_the_cards_under_it() {
    let mut window = open();
    let mut tabs = 0;
    while !window.get_by_role_and_label(Role::Image, TITLE).is_focused() && tabs < 40 {
        press(&mut window, Key::Tab);
        tabs += 1;
    }
    assert!(window.get_by_role_and_label(Role::Image, TITLE).is_focused());
    press(&mut window, Key::ArrowRight);
    let first = window.get_by_role_and_label(Role::Image, TITLE).value().unwrap();
    press(&mut window, Key::ArrowRight);
    assert_ne!(window.get_by_role_and_label(Role::Image, TITLE).value().unwrap(), first);
    press(&mut window, Key::ArrowDown);
    assert_eq!(view(&window).salary.selected, Some(ScenarioKey::CarryOn));
    press(&mut window, Key::ArrowUp);
    assert_eq!(view(&window).salary.selected, Some(ScenarioKey::Path));
    while !window.get_by_role_and_label(Role::RadioButton, "By year").is_focused() && tabs < 60 {
        press(&mut window, Key::Tab);
        tabs += 1;
    }
    for wanted in [
        SalaryLower::Stages,
        SalaryLower::Held,
        SalaryLower::Odds,
        SalaryLower::Influence,
        SalaryLower::Parts,
        SalaryLower::Paid,
    ] {
        press(&mut window, Key::ArrowRight);
        assert_eq!(view(&window).salary.lower, wanted);
    }
}

#[test]
fn a_plan_is_hidden_by_its_legend_and_selected_by_a_click() {
    let mut window = shown(Theme::Dark, USUAL, [kept_route()]);
    let title = "Base pay a year, four plans, USD, today’s money";
    click(&mut window, Role::CheckBox, "Show Your path");
    window.get_by_role_and_label(Role::Image, title).focus();
    window.run();
    press(&mut window, Key::ArrowRight);
    let value = window.get_by_role_and_label(Role::Image, title).value().unwrap();
    assert!(!value.contains("Path ") && value.contains("Stay "), "{value}");
    assert_eq!(view(&window).salary, SalaryView::default(), "hiding is of the window alone");
    click(&mut window, Role::CheckBox, "Show Your path");
    // The label of staying stands alone at the lower right.
    let chart = window.get_by_role_and_label(Role::Image, title).rect();
    let mut at = Pos2::new(chart.max.x - 20.0, chart.max.y - 24.0);
    while view(&window).salary.selected.is_none() && at.y > chart.min.y {
        click_at(&mut window, at);
        at.y -= 5.0;
    }
    assert_eq!(view(&window).salary.selected, Some(ScenarioKey::Stay));
}

fn click_at(window: &mut Window, at: Pos2) {
    window.event(Event::PointerMoved(at));
    window.run();
    for pressed in [true, false] {
        button(window, at, pressed);
    }
}

pub fn button(window: &mut Window, pos: Pos2, pressed: bool) {
    window.event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
    window.run();
}

#[test]
fn plans_are_picked_in_a_menu() {
    let by = ["data-engineer", "mlops-engineer", "ml-engineer", "senior-ml-engineer"];
    let routes = by.iter().enumerate().map(|(index, role)| {
        let stages = [*role, "ml-team-lead"].map(|role| Stage::of(role.into())).to_vec();
        RouteAction::Keep { title: format!("Way {index}"), goal: "ml-team-lead".into(), stages }.into()
    });
    let mut window = shown(Theme::Dark, USUAL, routes.collect::<Vec<Action>>());
    click(&mut window, Role::Button, "Plans compared");
    click(&mut window, Role::MenuItemCheckBox, "A Way 0");
    let plans = view(&window).salary.plans.unwrap();
    assert_eq!(plans.len(), 3, "{plans:?}");
    click(&mut window, Role::MenuItemCheckBox, "D Way 3");
    let plans = view(&window).salary.plans.unwrap();
    assert_eq!(plans, [ScenarioKey::Path, ScenarioKey::Kept("D".into()), ScenarioKey::CarryOn, ScenarioKey::Stay]);
}

#[test]
fn a_figure_is_picked_in_place() {
    let mut window = shown(Theme::Dark, [1280.0, 1000.0], []);
    let select = window.get_by_role_and_label(Role::ComboBox, "Pay at ML Team Lead");
    assert!(select.value().unwrap().starts_with("USD 188,940 average"));
    select.focus();
    window.run();
    press(&mut window, Key::Enter);
    let other = "USD 175,140 read as level III of IV, approximate, BLS OEWS, May 2025, wider group";
    click(&mut window, Role::MenuItemCheckBox, other);
    let chosen: Vec<_> = plan(&window).assumptions.choices_for(&"ml-team-lead".into()).cloned().collect();
    assert!(matches!(&*chosen, [choice] if choice.claim.as_str() == "ml-team-lead.pay.bls-2025"));
    window.get_by_role_and_label(Role::Button, "Reset Pay at ML Team Lead").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(plan(&window).assumptions.choices_for(&"ml-team-lead".into()).next(), None);
    window.get_by_role_and_label(Role::Button, "All figures of ML Team Lead").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!((view(&window).screen, view(&window).roles.tab), (Screen::Roles, RoleTab::Pay));
}
