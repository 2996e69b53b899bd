//! Positions on the command line: pay with its unit, roles held before, ways back.

use rungs::domain::pay_rate::PayPeriod;
use rungs::storage::plan_file::load;
use serde_json::Value;

use super::answers_json::json;
use super::{Folder, answer, complaint};

const DAY: [&str; 2] = ["--today", "2026-11-14"];

/// The stations of a path: role, years before it, hours for it, what decided the years and who gives them.
fn path(arguments: &[&str]) -> Vec<(String, f64, f64, String)> {
    let value = json(&[&["path"][..], arguments, &DAY].concat());
    let station = |station: &Value| {
        let number = |key: &str| station[key].as_f64().unwrap_or_default();
        let text = |text: &Value| text.as_str().unwrap_or_default().to_owned();
        let years = format!("{} {}", text(&station["timing"]), text(&station["years_source"]));
        (text(&station["role"]["id"]), number("years"), number("hours"), years)
    };
    value["stations"].as_array().expect("a list").iter().skip(1).map(station).collect()
}

#[test]
fn back_to_the_rung_below_is_one_step_at_once() {
    let manager = path(&["--from", "data-engineering-manager", "--to", "senior-data-engineer"]);
    let source = "way_back data-engineering-in-action".to_owned();
    assert_eq!(manager, [("senior-data-engineer".to_owned(), 0.0, 0.0, source)]);
    let lead = path(&["--from", "ml-team-lead", "--to", "senior-ml-engineer"]);
    assert_eq!(lead.len(), 1);
    assert_eq!((lead[0].1, lead[0].2), (0.0, 0.0), "at once, nothing to learn: {lead:?}");
}

#[test]
fn a_role_held_before_is_told_and_is_a_way_back() {
    let told = ["--held", "senior machine learning engineer, 2019, Mar 2023"];
    let lead = path(&[&["--from", "ml-team-lead", "--to", "senior-ml-engineer"][..], &told].concat());
    assert_eq!(lead, [("senior-ml-engineer".to_owned(), 0.0, 0.0, "way_back ".to_owned())]);
    let why = answer(["why", "--from", "ml-team-lead", "--to", "product-analyst", "--held", "product analyst"]);
    assert!(why.contains("The direct move is open at once: a role held before."), "{why}");
    let routes = answer(["routes", "--from", "ml-team-lead", "--to", "product-analyst", "--held", "product analyst"]);
    assert!(routes.contains("Product Analyst"), "{routes}");
    let gap = json(&["gap", "--from", "ml-team-lead", "--to", "product-analyst", "--held", "product analyst"]);
    let share = |reading: &str| gap[reading]["share"].as_f64().expect("a share");
    assert!((share("coverage") - 1.0).abs() < 1e-9 && share("confidence").abs() < 1e-9, "all held, nothing rated");
}

#[test]
fn a_plan_is_made_with_pay_by_the_hour_and_part_of_a_week() {
    let folder = Folder::new();
    let (file, name) = (folder.path("mine.ron"), folder.text("mine.ron"));
    let from = ["new", "--from", "junior-ml-engineer", "--to", "ml-engineer", "-o", &name];
    let about = ["--pay", "40/hr", "--hours-a-week", "30", "--held", "data analyst, 2019-04-01, 2022-01-01"];
    let text = answer([&from[..], &about, &DAY].concat());
    assert!(text.contains("Pay USD 62,400 a year."), "{text}");
    let plan = load(&file).expect("it opens");
    let pay = plan.position.pay.expect("it is stated");
    assert_eq!((pay.amount.minor, pay.per, plan.position.hours_worked), (4_000, PayPeriod::Hour, Some(30.0)));
    assert_eq!(plan.held_before[0].until.unwrap().whole_day(), Some(jiff::civil::date(2022, 1, 1)));
    let salary = json(&["salary", "--plan", &name, "--plans", "stay", "--paths", "10", DAY[0], DAY[1]]);
    let now = &salary["plans"][0]["stages"][0];
    assert_eq!((now["middle"].as_f64(), now["share_of_full_time"].as_f64()), (Some(62_400.0), Some(0.75)));
    answer(["check", &name]);
}

#[test]
fn what_no_position_can_have_is_said() {
    let folder = Folder::new();
    let name = folder.text("mine.ron");
    let from = ["new", "--from", "junior-ml-engineer", "--to", "ml-engineer", "-o", &name];
    let told = |more: &[&str]| complaint([&from[..], more].concat(), 2);
    let hours = told(&["--hours-a-week", "120"]);
    assert!(hours.contains("--hours-a-week") && hours.contains("to 100"), "{hours}");
    let pay = told(&["--pay", "a lot"]);
    assert!(pay.contains("a lot") && pay.contains("for example"), "{pay}");
    let held = told(&["--held", "data analyst, 2022, 2019"]);
    assert!(held.contains("a position cannot end before it began"), "{held}");
    assert!(!folder.path("mine.ron").exists());
}

#[test]
fn staying_without_stated_pay_says_whose_pay_it_is() {
    let text = answer(["salary", "--from", "junior-ml-engineer", "--to", "ml-engineer", "--paths", "10"]);
    assert!(text.contains("Pay now is not stated: what staying earns is the published wage."), "{text}");
}
