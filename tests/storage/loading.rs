//! Bad files give one clear message each, with line and column, and are left as they are.

use std::path::Path;

use expect_test::{Expect, expect};
use rungs::storage::SAMPLE_PLAN;
use rungs::storage::plan_file::{FORMAT, LoadError, LoadedPlan, load, open_text, parse};

/// The smallest plan.
const SMALL: &str = r#"Plan(
    format: 1,
    title: "Path",
    position: Position(
        role: "junior-ml-engineer",
        place: "us",
    ),
    hours_per_week: 5.0,
)
"#;

fn message(text: &str) -> String {
    parse("plan.ron", text).expect_err("it is not a plan").to_string()
}

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&message(text));
}

fn changed(from: &str, to: &str) -> String {
    assert!(SMALL.contains(from), "{from}");
    SMALL.replace(from, to)
}

#[test]
fn the_smallest_plan_opens() {
    let plan = parse("plan.ron", SMALL).expect("it is a plan");
    assert_eq!(plan.title, "Path");
    assert!(plan.ledger.is_empty() && plan.steps.is_empty() && plan.goal.is_none());
}

#[test]
fn byte_order_mark_carriage_returns_and_comments_do_no_harm() {
    let expected = parse("plan.ron", SMALL).expect("it is a plan");
    let windows = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
    assert_eq!(parse("plan.ron", &windows).expect("it is a plan"), expected);
    let commented = changed("title", "// mine\n    /* and /* yours */ */ title");
    assert_eq!(parse("plan.ron", &commented).expect("it is a plan"), expected);
}

#[test]
fn an_error_after_a_mark_and_carriage_returns_is_at_its_place() {
    let text = format!("\u{feff}{}", changed("title", "titel").replace('\n', "\r\n"));
    check(&text, expect!["there is no field “titel” here; “title” was probably meant at plan.ron:3:5"]);
}

#[test]
fn broken_files_say_what_and_where() {
    check("", expect!["the file is empty; a backup may be whole at plan.ron:1:1"]);
    check(
        "\0\0\0\0",
        expect!["the file holds nothing but zero bytes, as after a power cut; a backup may be whole at plan.ron:1:1"],
    );
    check("hello", expect!["this is a “hello” where a “Plan” is wanted at plan.ron:1:1"]);
    check("{\"format\": 1}", expect!["an opening ( is wanted here at plan.ron:1:1"]);
    check(
        &changed("title:", "titel:"),
        expect!["there is no field “titel” here; “title” was probably meant at plan.ron:3:5"],
    );
    check(&changed("\"Path\",", "\"Path\""), expect!["a comma is missing before this at plan.ron:4:5"]);
    check(&changed("title: \"Path\",", ""), expect!["the field “title” is missing at plan.ron:9:1"]);
    check(
        &changed("title: \"Path\",", "title: \"Path\", title: \"Path\","),
        expect!["the field “title” stands here twice at plan.ron:3:20"],
    );
    check(
        &changed("format: 1,", "format: 1.5,"),
        expect!["a whole number is wanted here, without a fraction at plan.ron:2:14"],
    );
    check(&changed("format: 1,", "format: 0,"), expect!["there is no format 0; the first is 1 at plan.ron:2:5"]);
    check(&changed("format: 1,", "format: \"one\","), expect!["a whole number is wanted here at plan.ron:2:12"]);
    check(&changed("format: 1,", ""), expect!["the field “format” is missing at plan.ron:9:1"]);
    check(&changed("\"Path\"", "Path"), expect!["a text in double quotes is wanted here at plan.ron:3:11"]);
    check(&changed("\"Path\"", "\"Path"), expect!["a comma is missing before this at plan.ron:5:16"]);
    check(&changed("5.0", "many"), expect!["a number is wanted here at plan.ron:8:20"]);
    check(
        &changed("hours_per_week: 5.0", "hours_per_week: 5.0, goal: \"ml-engineer\""),
        expect!["either None or Some(…) is wanted here at plan.ron:8:31"],
    );
    check(&format!("{SMALL}more"), expect!["there is text after the end at plan.ron:9:2"]);
    check(
        &changed("place: \"us\",", "place: \"us\", level: Some(Boss),"),
        expect!["“Boss” is not one of Entry, Mid, Senior, Lead, Principal, Executive at plan.ron:6:34"],
    );
    check(
        &changed("place: \"us\",", "place: \"us\", since: Some(\"2026-02-30\"),"),
        expect!["“2026-02-30” is not a date such as 2025-02-28, 2025-02 or 2025 at plan.ron:6:35"],
    );
    check(
        &changed("place: \"us\",", "place: \"us\", pay: Some((minor: 1.5, currency: \"USD\")),"),
        expect!["a whole number is wanted here, without a fraction at plan.ron:6:41"],
    );
    check(
        &changed("place: \"us\",", "place: \"us\", pay: Some((minor: 1, currency: \"usd\")),"),
        expect!["“usd” is not a currency code of three capital letters, such as USD at plan.ron:6:54"],
    );
}

#[test]
fn values_that_no_plan_may_have_say_what_and_where() {
    check(&changed("5.0", "NaN"), expect!["NaN hours a week is not above 0 and up to 100 at plan.ron:8:5"]);
    check(&changed("5.0", "0"), expect!["0 hours a week is not above 0 and up to 100 at plan.ron:8:5"]);
    check(&changed("5.0", "1e400"), expect!["inf hours a week is not above 0 and up to 100 at plan.ron:8:5"]);
    check(
        &changed("place: \"us\",", "place: \"us\", pay: Some((minor: -5, currency: \"USD\")),"),
        expect!["the pay must be 0 or more and at most a million million a year at plan.ron:6:22"],
    );
    let step = |id: &str, hours: &str| {
        format!(
            "(id: \"{id}\", title: \"Read\", builds: [], hours: (optimistic: 1, likely: {hours}, pessimistic: 3), state: ToDo)"
        )
    };
    let with = |steps: &[String]| changed("5.0,", &format!("5.0,\n    steps: [\n{}\n    ],", steps.join(",\n")));
    check(&with(&[step("s1", "2"), step("s1", "2")]), expect!["the step id “s1” is used twice at plan.ron:11:6"]);
    check(
        &with(&[step("s1", "2"), step("s2", "NaN")]),
        expect!["the hours of the step “Read” must be above 0 and in order at plan.ron:11:39"],
    );
    let entry = "(id: \"k1\", skill: \"sql\", level: 2, date: \"2026-01-01\", basis: Step(\"s1\"))";
    let text = with(&[step("s1", "9")]).replace("5.0,", &format!("5.0,\n    ledger: [\n{entry},\n{entry},\n    ],"));
    check(
        &text,
        expect![[r"
            the ledger id “k1” is used twice at plan.ron:11:6
            the hours of the step “Read” must be above 0 and in order at plan.ron:14:39"]],
    );
    check(&text.replace("level: 2", "level: 9"), expect!["9 is not a level from 0 to 5 at plan.ron:10:33"]);
}

#[test]
fn a_newer_format_is_one_error_that_names_both_versions() {
    let text = changed("format: 1,", "format: 7,").replace("title: \"Path\",", "name: Fancy({\"a\": [1, 2]}),");
    let error = parse("plan.ron", &text).expect_err("it is newer");
    assert!(matches!(error, LoadError::Newer { found: 7, known: FORMAT, .. }));
    check(&text, expect!["the file has format 7, and this version of Rungs knows none above 2 at plan.ron:2:5"]);
    assert_eq!(error.problems().len(), 1);
}

#[test]
fn a_newer_format_that_can_be_read_opens_and_says_so() {
    let text = changed("format: 1,", "format: 7,").replace("    title:", "    mood: Bright(7),\n    title:");
    let loaded = open_text("plan.ron", &text).expect("it can be read");
    assert_eq!((loaded.found_format, loaded.newer(), loaded.older()), (7, Some(7), None));
    assert_eq!(loaded.plan.unknown.get("mood"), Some("Bright(7)"));
    // What it may hold is for the newer version to say, so a value we would refuse is no fault of the file.
    let text = text.replace("5.0", "500.0");
    assert!(matches!(open_text("plan.ron", &text), Err(LoadError::Newer { found: 7, .. })));
}

#[test]
fn an_older_format_says_so_and_the_present_one_says_nothing() {
    let found = |text: &str| open_text("plan.ron", text).map(|loaded| (loaded.older(), loaded.newer(), loaded.notes));
    assert_eq!(found(SMALL).expect("it opens"), (Some(1), None, Vec::new()));
    assert_eq!(found(SAMPLE_PLAN).expect("it opens"), (None, None, Vec::new()));
    let commented = changed("Plan(", "/* mine */ Plan( // and\n");
    assert_eq!(found(&commented).expect("it opens"), (Some(1), None, Vec::new()));
}

#[test]
fn unknown_fields_are_noted_with_what_was_probably_meant() {
    let text = changed("place: \"us\",", "place: \"us\", levle: Some(Mid), mood: 1,");
    let notes: Vec<_> = open_text("plan.ron", &text).expect("it opens").notes;
    let notes: Vec<_> = notes.iter().map(|note| format!("{note}{}\n", note.shown_line())).collect();
    expect![[r#"
        this version knows no field “levle” here; it is kept; “level” was probably meant at plan.ron:6:22
                    place: "us", levle: Some(Mid), mood: 1,
                                 ^
        this version knows no field “mood” here; it is kept at plan.ron:6:40
                    place: "us", levle: Some(Mid), mood: 1,
                                                   ^
    "#]]
    .assert_eq(&notes.concat());
    let many = (0..200).map(|number| format!("z{number}: {number}, ")).collect::<String>();
    let loaded = open_text("plan.ron", &changed("title", &format!("{many}title"))).expect("it opens");
    assert_eq!((loaded.plan.unknown.len(), loaded.notes.len()), (200, LoadedPlan::MOST_NOTES + 1));
    assert_eq!(loaded.notes.last().expect("the rest").message, "150 more fields that this version does not know");
}

#[test]
fn time_that_belongs_to_no_step_is_a_fault_at_its_entry() {
    let step =
        "(id: \"s1\", title: \"Read\", builds: [], hours: (optimistic: 1, likely: 2, pessimistic: 3), state: ToDo)";
    let entry = |id: &str, step: &str, hours: &str| {
        format!("        (id: \"{id}\", step: \"{step}\", date: \"2026-01-01\", hours: {hours}),\n")
    };
    let with = |entries: &[String]| {
        let lists = format!("5.0,\n    steps: [{step}],\n    time: [\n{}    ],", entries.concat());
        changed("5.0,", &lists).replace("format: 1", "format: 2")
    };
    let sound = parse("plan.ron", &with(&[entry("t1", "s1", "2"), entry("t2", "s1", "1")])).expect("it opens");
    assert_eq!(sound.steps[0].logged_hours(), 3.0);
    check(
        &with(&[entry("t1", "s1", "2"), entry("t2", "s2", "1")]),
        expect!["the time entry “t2” belongs to a step “s2”, and there is no such step at plan.ron:12:14"],
    );
    check(
        &with(&[entry("t1", "s1", "2"), entry("t1", "s1", "inf")]),
        expect![[r"
            the time entry id “t1” is used twice at plan.ron:12:14
            the hours logged on the step “Read” must be above 0 and at most 10000 at plan.ron:12:52"]],
    );
}

#[test]
fn an_error_shows_the_line_and_the_place_in_it() {
    let text = changed("title: \"Path\"", "\ttitle: \"\u{202e}htaP\u{1b}[2J\", title: 1");
    let problems = parse("plan.ron", &text).expect_err("it is not a plan").problems();
    let line = "title: \"\u{fffd}htaP\u{fffd}[2J\", title: 1,";
    let before = line.rfind("title").map(|at| line[..at].chars().count()).expect("it is there");
    let expected = format!("\n{0:9}{line}\n{0:9}{0:before$}^", "");
    assert_eq!(problems[0].shown_line(), expected);
}

#[test]
fn deep_nesting_is_refused_by_its_place() {
    for (open, field) in [("[", "ledger"), ("(", "steps"), ("Some(", "goal"), ("[", "unheard_of")] {
        let deep = format!("{field}: {},", open.repeat(100_000));
        let text = changed("hours_per_week", &format!("{deep}\n    hours_per_week"));
        let message = message(&text);
        assert!(message.contains("plan.ron:8:"), "{message}");
        assert!(!message.contains("serde"), "{message}");
    }
    check(&"[".repeat(100_000), expect!["an opening ( is wanted here at plan.ron:1:1"]);
    let newer = changed("format: 1,", &format!("format: 9, later: {},", "[".repeat(100_000)));
    check(&newer, expect!["the file has format 9, and this version of Rungs knows none above 2 at plan.ron:2:5"]);
}

#[test]
fn a_file_cut_off_anywhere_is_an_error_with_a_place() {
    for length in (1..SAMPLE_PLAN.len() - 2).step_by(97).filter(|length| SAMPLE_PLAN.is_char_boundary(*length)) {
        let error = parse("plan.ron", &SAMPLE_PLAN[..length]).expect_err("something is missing");
        let problems = error.problems();
        assert_eq!(problems.len(), 1);
        assert!(problems.iter().all(|problem| problem.position.is_some()), "{length}: {problems:?}");
    }
}

#[test]
fn a_file_cut_off_between_fields_says_that_it_ends_too_early() {
    let lines: Vec<_> = SAMPLE_PLAN.lines().collect();
    for count in [1, 2, 3, 4, 20, 40, 300] {
        let text = lines.iter().take(count).map(|line| format!("{line}\n")).collect::<String>();
        let message = message(&text);
        assert!(message.starts_with("the file ends too early"), "{count} lines: {message}");
    }
}

fn load_message(path: &Path) -> String {
    let message = load(path).expect_err("it is not a plan").to_string();
    message.replace(&path.parent().expect("it is in a folder").display().to_string(), "FOLDER")
}

#[test]
fn files_that_are_no_files_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    expect!["there is no such file: FOLDER/missing.ron"].assert_eq(&load_message(&at("missing.ron")));
    std::fs::create_dir(at("inner")).expect("it is made");
    expect!["it is a folder, not a file: FOLDER/inner"].assert_eq(&load_message(&at("inner")));
    std::fs::write(at("latin.ron"), b"Plan(\n  title: \"caf\xe9\",\n)").expect("it is written");
    expect!["the file is not UTF-8 text at FOLDER/latin.ron:2:14"].assert_eq(&load_message(&at("latin.ron")));
    let huge = std::fs::File::create(at("huge.ron")).expect("it is made");
    huge.set_len(16 * 1024 * 1024 + 1).expect("it is sparse");
    expect!["it is larger than 16 MiB: FOLDER/huge.ron"].assert_eq(&load_message(&at("huge.ron")));
    huge.set_len(1 << 40).expect("it is sparse");
    expect!["it is larger than 16 MiB: FOLDER/huge.ron"].assert_eq(&load_message(&at("huge.ron")));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_without_waiting() {
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = folder.path().join("pipe.ron");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if made.is_ok_and(|status| status.success()) {
        expect!["it is not a regular file: FOLDER/pipe.ron"].assert_eq(&load_message(&pipe));
    }
}
