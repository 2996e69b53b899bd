//! Commands that add steps and change one: what they change, and what they refuse.

use rungs::domain::plan::Plan;
use rungs::domain::plan::plan_step::{PlanStep, StepState};
use rungs::storage::plan_file::load;

use super::{Folder, answer, complaint};

const TODAY: [&str; 2] = ["--today", "2026-11-21"];

fn plan(folder: &Folder) -> Plan {
    load(&folder.path("plan.ron")).expect("it opens")
}

fn step(folder: &Folder, id: &str) -> PlanStep {
    plan(folder).step(&id.into()).expect("it is there").clone()
}

#[test]
fn a_step_is_begun_skipped_and_put_back() {
    let folder = Folder::new();
    let file = folder.text("plan.ron");
    for (command, state, word) in [
        ("start", StepState::Doing, "doing"),
        ("skip", StepState::Skipped, "skipped"),
        ("reopen", StepState::ToDo, "to do"),
    ] {
        let text = answer([command, &file, "rebuild a published model in pytorch"].into_iter().chain(TODAY));
        assert_eq!(text, format!("s5 Rebuild a published model in PyTorch: {word}, due 30 Apr 2027\n"));
        assert_eq!(step(&folder, "s5").state, state);
    }
    answer(["done", &file, "s5"].into_iter().chain(TODAY));
    let earned = plan(&folder).ledger.len();
    answer(["reopen", &file, "s5"].into_iter().chain(TODAY));
    assert!(plan(&folder).ledger.len() < earned, "what it brought goes with it");
    assert!(complaint(["start", &file, "no such step"], 1).contains("step"));
}

#[test]
fn a_day_and_a_note_are_set_and_taken_away() {
    let folder = Folder::new();
    let file = folder.text("plan.ron");
    let text = answer(["due", &file, "s5", "Feb 2027"].into_iter().chain(TODAY));
    assert!(text.ends_with("due 28 Feb 2027\n"), "{text}");
    assert_eq!(step(&folder, "s5").due, "2027-02-28".parse().ok());
    answer(["due", &file, "s5", "--none"].into_iter().chain(TODAY));
    assert_eq!(step(&folder, "s5").due, None);
    assert!(complaint(["due", &file, "s5", "soonish"], 2).contains("cannot use DAY"));
    complaint(["due", &file, "s5"], 2);
    let long = "n".repeat(10_000);
    for note in ["Left off at chapter 3", "רשימה 📝", &long] {
        answer(["note", &file, "s5", note]);
        assert_eq!(step(&folder, "s5").note.as_deref(), Some(note));
    }
    answer(["note", &file, "s5", ""]);
    assert_eq!(step(&folder, "s5").note, None);
}

#[test]
fn a_step_of_ones_own_is_added_with_hours_skills_and_a_day() {
    let folder = Folder::new();
    let file = folder.text("plan.ron");
    let own = ["add", &file, "--own", "Audit 200 labels", "--hours", "4 6 10", "--skill", "statistics 3"];
    let text = answer(own.into_iter().chain(["--due", "15 Dec 2026", "--to", "ml engineer"]).chain(TODAY));
    let added = plan(&folder).steps.last().expect("one was added").clone();
    assert_eq!(text, format!("{} Audit 200 labels: to do, due 15 Dec 2026\n", added.id));
    let hours = [added.hours.optimistic, added.hours.likely, added.hours.pessimistic];
    assert_eq!((hours, added.due), ([4.0, 6.0, 10.0], "2026-12-15".parse().ok()));
    assert_eq!((added.builds[0].skill.as_str(), added.builds[0].to.value()), ("statistics", 3));
    assert_eq!(added.stage, Some("ml-engineer".into()));
    let before = plan(&folder);
    for (wrong, why) in [
        (["add", &file, "--own", "Audit", "--hours", "10 6 4"], "fewest to the most"),
        (["add", &file, "--own", "Audit", "--hours", "4 6"], "one figure or three"),
        (["add", &file, "--own", "  ", "--hours", "4"], "nothing stands there"),
        (["add", &file, "--own", "Audit", "--hours", "0"], "cannot use --hours"),
    ] {
        let told = complaint(wrong, 2);
        assert!(told.contains(why), "{told}");
    }
    let level = ["add", &file, "--own", "Audit", "--hours", "4", "--skill", "statistics 9"];
    assert!(complaint(level, 2).contains("level from 1 to 5"));
    complaint(["add", &file], 2);
    assert_eq!(plan(&folder), before, "what is refused changes nothing");
}

#[test]
fn a_recommended_step_is_added_once() {
    let folder = Folder::new();
    let file = folder.text("plan.ron");
    let told = answer(["steps", &file, "--json"].into_iter().chain(TODAY));
    let told: serde_json::Value = serde_json::from_str(&told).expect("it is JSON");
    let suggested = told["suggestions"]["shown"][0]["step"].as_str().expect("one is suggested").to_owned();
    let count = plan(&folder).steps.len();
    for _ in 0..2 {
        answer(["add", &file, &suggested].into_iter().chain(TODAY));
        let steps = plan(&folder).steps;
        assert_eq!(
            (steps.len(), steps[count].from.as_ref().map(ToString::to_string)),
            (count + 1, Some(suggested.clone()))
        );
    }
    assert!(complaint(["add", &file, "no-such-step"], 1).contains("rungs steps suggests"));
}

#[test]
fn next_tells_the_open_steps_and_what_to_add_where_none_is_open() {
    let folder = Folder::new();
    let file = folder.text("plan.ron");
    let text = answer(["next", &file, "-n", "2", "--today", "2027-03-30"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    assert!(lines[0].starts_with("s3 ") && lines[0].ends_with("overdue since 28 Feb 2027"), "{text}");
    for step in plan(&folder).steps.iter().filter(|step| step.state.is_open()) {
        answer(["skip", &file, step.id.as_str()].into_iter().chain(TODAY));
    }
    let text = answer(["next", &file].into_iter().chain(TODAY));
    assert!(text.starts_with("No step is open. To add with rungs add:\n"), "{text}");
    let told = answer(["next", &file, "--json"].into_iter().chain(TODAY));
    let told: serde_json::Value = serde_json::from_str(&told).expect("it is JSON");
    let first = told["add"][0]["step"].as_str().expect("one is recommended");
    answer(["add", &file, first].into_iter().chain(TODAY));
}

#[test]
fn shells_and_the_manual_know_every_command() {
    let page = answer(["man"]);
    let completions = answer(["completions", "bash"]);
    let help = answer(["--help"]);
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    // What is longer than a line goes on farther in.
    let named = commands.filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '));
    let names: Vec<&str> = named.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.len() > 30, "{names:?}");
    for name in names.into_iter().filter(|name| *name != "help") {
        assert!(completions.contains(&format!("rungs,{name})")), "{name}");
        assert!(page.contains(&format!("\\fBrungs {}\\fR", name.replace('-', "\\-"))), "{name}");
    }
}

#[test]
fn a_step_is_added_from_one_line() {
    let folder = Folder::new();
    let file = folder.text("plan.ron");
    answer(["add", &file, "--quick", "audit 200 labels by 15 Dec 4-6-10h #sql"].into_iter().chain(TODAY));
    let plan = plan(&folder);
    let step = plan.steps.last().expect("it was added");
    assert_eq!((step.title.as_str(), step.due), ("audit 200 labels", Some(jiff::civil::date(2026, 12, 15))));
    assert_eq!([step.hours.optimistic, step.hours.likely, step.hours.pessimistic], [4.0, 6.0, 10.0]);
    assert_eq!(step.builds.first().map(|built| built.skill.as_str()), Some("sql"));
    assert!(complaint(["add", &file, "--quick", "audit labels"], 2).contains("Say how many hours"));
}

#[test]
fn a_calendar_keeps_the_names_of_its_entries() {
    let folder = Folder::new();
    let (file, out) = (folder.text("plan.ron"), folder.text("plan.ics"));
    let text = answer(["ics", &file, "--out", &out].into_iter().chain(TODAY));
    assert!(text.starts_with("12 steps have their last day in "), "{text}");
    assert!(text.ends_with(", and every week its hours until 31 Mar 2028.\n"), "{text}");
    let key = plan(&folder).calendar_key.expect("it is kept");
    let names = || {
        let text = std::fs::read_to_string(&out).expect("it is there");
        text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>()
    };
    let first = names();
    assert!(first.contains(&format!("UID:s3.{key}@rungs")), "{first:?}");
    assert!(complaint(["ics", &file, "--out", &out], 1).contains("plan.ics"));
    let saved = std::fs::read(&file).expect("it is there");
    answer(["ics", &file, "--out", &out, "--force"].into_iter().chain(TODAY));
    assert_eq!((names(), std::fs::read(&file).expect("it is there")), (first, saved));
}
