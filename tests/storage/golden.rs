//! Every format that ever was still opens: one rich file of each, written once.
//!
//! These files are never edited, for they stand for files on people's disks. A new format adds a file; a field that is
//! added to the present format is tested elsewhere.

use rungs::domain::plan::Plan;
use rungs::domain::plan::plan_step::StepState;
use rungs::storage::plan_file::{FORMAT, LoadedPlan, open, open_text, parse, save, to_text};

const FORMAT_1: &str = include_str!("golden/format-1.ron");
const FORMAT_2: &str = include_str!("golden/format-2.ron");

/// Format, text and checksum of each.
const GOLDEN: [(u32, &str, u64); 2] = [(1, FORMAT_1, 0x4579_6d3f_2907_a829), (2, FORMAT_2, 0x5660_42c7_13ba_ff97)];

/// FNV-1a: enough to notice an edit, and the same for ever.
fn checksum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn opened(text: &str) -> LoadedPlan {
    open_text("golden.ron", text).expect("it opens")
}

#[test]
fn golden_files_are_as_they_were_written() {
    for (format, text, written) in GOLDEN {
        let now = checksum(text);
        assert_eq!(now, written, "format-{format}.ron was edited ({now:#x}); add a new file instead");
    }
}

#[test]
fn every_format_opens_and_saves_as_the_present_one() {
    assert_eq!(GOLDEN.last().expect("there is one").0, FORMAT, "the present format needs a golden file");
    let folder = tempfile::tempdir().expect("a folder");
    for (format, text, _) in GOLDEN {
        let loaded = opened(text);
        assert_eq!(loaded.found_format, format);
        assert_eq!(loaded.older(), (format < FORMAT).then_some(format));
        assert_eq!(loaded.newer(), None);
        let path = folder.path().join(format!("{format}.ron"));
        save(&path, &loaded.plan).expect("it is saved");
        let again = open(&path).expect("it opens");
        assert_eq!((again.found_format, &again.plan), (FORMAT, &loaded.plan));
        assert_eq!(to_text(&again.plan).expect("it has a text"), std::fs::read_to_string(&path).expect("it is text"));
    }
    println!("golden files: {} formats, all load, migrate and save", GOLDEN.len());
}

/// The plan of format 2 without what format 1 could not say.
fn stripped(mut plan: Plan) -> Plan {
    let none = rungs::domain::plan::unknown_fields::UnknownFields::NONE;
    for step in &mut plan.steps {
        step.unknown = none.clone();
        for entry in &mut step.log {
            entry.unknown = none.clone();
        }
    }
    plan.ledger.iter_mut().for_each(|entry| entry.unknown = none.clone());
    plan.path.iter_mut().for_each(|stage| stage.unknown = none.clone());
    plan.assumptions.claims.iter_mut().for_each(|choice| choice.unknown = none.clone());
    plan.position.unknown = none.clone();
    plan.background.unknown = none.clone();
    plan.assumptions.unknown = none.clone();
    plan.unknown = none;
    plan
}

#[test]
fn migration_changes_nothing_but_the_form() {
    let (mut old, new) = (opened(FORMAT_1).plan, stripped(opened(FORMAT_2).plan));
    let log: Vec<_> = old.steps.iter().flat_map(|step| &step.log).map(|entry| entry.id.as_str()).collect();
    assert_eq!(log, ["t1", "t2", "t3"]);
    // The files differ on purpose in these, so that each value of an enum stands in one of them.
    old.position.level = new.position.level;
    old.background.education = new.background.education;
    old.steps[2].log[0].id = "mine".into();
    assert_eq!(old, new);
    let states: Vec<_> = new.steps.iter().map(|step| step.state).collect();
    assert_eq!(states, [StepState::Done, StepState::ToDo, StepState::Doing, StepState::Skipped]);
}

#[test]
fn unknown_fields_of_the_golden_file_are_kept_as_they_stand() {
    let loaded = opened(FORMAT_2);
    let plan = &loaded.plan;
    assert_eq!(plan.position.unknown.get("team"), Some("Team(size: 7, lead: None)"));
    assert_eq!(plan.background.unknown.get("type-of"), Some("{ \"a\": 1, \"b\": [ (1, 2), () ] }"));
    assert_eq!(
        plan.ledger[1].unknown.get("seen"),
        Some("[\n  \"badly indented\",\n\t1.0e-7, /* and a comment */ 'x',\n            ]")
    );
    assert_eq!(plan.steps[3].unknown.get("log"), Some("[TimeEntry(date: \"2026-11-01\", hours: 1.0)]"));
    assert_eq!(plan.unknown.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["colours", "Some_more"]);
    let saved = to_text(plan).expect("it has a text");
    let kept = |plan: &Plan| plan.unknown.get("colours").map(str::to_owned);
    assert_eq!(kept(&parse("saved.ron", &saved).expect("it opens")), kept(plan));
    for note in &loaded.notes {
        let (line, column) = note.position.expect("a note has a place");
        let line = FORMAT_2.lines().nth(line - 1).expect("there is such a line");
        let rest: String = line.chars().skip(column - 1).collect();
        let name = note.message.split(['“', '”']).nth(1).expect("a note names the field");
        assert!(rest.starts_with(name), "{note}: {line}");
    }
    assert_eq!(loaded.notes.len(), 11);
}
