//! Days on the command line: what was done on another day, and dates that do not fit.

use jiff::civil::date;
use rungs::domain::plan::ledger_entry::Basis;
use rungs::storage::plan_file::load;

use super::{Folder, answer, complaint};

const TODAY: [&str; 2] = ["--today", "2026-11-21"];

#[test]
fn a_step_hours_and_a_rating_can_be_of_a_past_day() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let with = |arguments: &[&str]| answer(arguments.iter().copied().chain(TODAY));
    let done = with(&["done", &plan, "s4", "--date", "2026-11-03"]);
    assert!(done.starts_with("Done on 3 Nov 2026: Run the weekly code review"), "{done}");
    assert_eq!(with(&["log", &plan, "s3", "2.5", "--date", "14 Nov 2026"]).lines().count(), 1);
    let rated = with(&["rate", &plan, "sql", "2", "--date", "yesterday"]);
    assert!(rated.starts_with("Rated as of 20 Nov 2026: SQL, "), "{rated}");
    let saved = load(&folder.path("plan.ron")).expect("it opens");
    assert_eq!(saved.step(&"s4".into()).expect("it is there").done, Some(date(2026, 11, 3)));
    let brought = saved.ledger.iter().filter(|entry| entry.basis == Basis::Step("s4".into()));
    assert!(brought.clone().count() > 0 && brought.clone().all(|entry| entry.date == date(2026, 11, 3)));
    let worked = saved.step(&"s3".into()).expect("it is there").log.last().expect("it is logged");
    assert_eq!((worked.date, worked.hours), (date(2026, 11, 14), 2.5));
    let last = saved.ledger.last().expect("it is rated");
    assert_eq!((last.date, last.level.value()), (date(2026, 11, 20), 2));
    let moved = with(&["done", &plan, "s4", "--date", "2026-11-05"]);
    assert!(moved.contains("now counts as done on 5 Nov 2026"), "{moved}");
}

#[test]
fn a_day_to_come_is_refused_with_a_sentence() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let before = std::fs::read(folder.path("plan.ron")).expect("it is there");
    for arguments in [["done", &plan, "s4", ""], ["log", &plan, "s3", "2"], ["rate", &plan, "sql", "2"]] {
        let arguments = arguments.into_iter().filter(|part| !part.is_empty());
        let complaint = complaint(arguments.chain(["--date", "2026-11-22"]).chain(TODAY), 2);
        assert!(complaint.contains("22 Nov 2026 is after today; write a day up to 21 Nov 2026"), "{complaint}");
    }
    assert_eq!(std::fs::read(folder.path("plan.ron")).expect("it is there"), before);
    assert!(complaint(["rate", &plan, "sqll", "2"], 1).contains("no skill is called “sqll”"));
}

#[test]
fn check_tells_dates_that_do_not_fit() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    assert_eq!(answer(["check", &plan].into_iter().chain(TODAY)).lines().count(), 1);
    let early = answer(["check", &plan, "--today", "2026-11-19"]);
    assert!(
        early.contains("hours on “Ship one model end to end with monitoring” are of 20 Nov 2026, after today"),
        "{early}"
    );
    assert!(early.lines().last().expect("a line").contains("good, a plan of"), "{early}");
    assert!(early.lines().all(|line| line.starts_with(&plan)), "{early}");
}

#[test]
fn check_asks_about_a_move_that_should_have_come() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let text = std::fs::read_to_string(folder.path("plan.ron")).expect("it is there");
    let dated =
        text.replacen("role: \"ml-engineer\",\n        )", "role: \"ml-engineer\", start: Some(\"2026-03-01\"))", 1);
    assert_ne!(dated, text);
    std::fs::write(folder.path("plan.ron"), dated).expect("it is written");
    let told = answer(["check", &plan].into_iter().chain(TODAY));
    assert!(told.contains("is planned for 1 Mar 2026, which has passed"), "{told}");
    let path = answer(["path", "--plan", &plan].into_iter().chain(TODAY));
    assert!(path.contains("Machine Learning Engineer was planned for 1 Mar 2026, which has passed"), "{path}");
    let first = answer(["path", "--plan", &plan, "--json"].into_iter().chain(TODAY));
    let stations: serde_json::Value = serde_json::from_str(&first).expect("it is JSON");
    let start = stations["stations"][1]["start"].as_str().expect("a date");
    assert!(start > "2026-11-21", "{start}");
}

#[test]
fn without_a_rating_steps_says_what_to_do() {
    let folder = Folder::new();
    let plan = folder.text("new.ron");
    answer(["new", "--from", "data-analyst", "--to", "data-scientist", "-o", &plan]);
    let text = std::fs::read_to_string(folder.path("new.ron")).expect("it is there");
    let at = text.find("    ledger: [").expect("levels are assumed");
    let end = at + text[at..].find("\n    ],").expect("it ends") + 7;
    std::fs::write(folder.path("new.ron"), format!("{}{}", &text[..at], &text[end..])).expect("it is written");
    let told = answer(["steps", &plan]);
    assert!(told.contains("No skill that Data Scientist wants is rated, so no gap is known"), "{told}");
    assert!(!told.contains("No step of the catalogue closes"), "{told}");
    answer(["rate", &plan, "sql", "1"]);
    assert!(answer(["steps", &plan]).contains("Suggested on the way to Data Scientist"));
}
