//! A corpus of damaged files: each gives a message with its place, none a panic, and none is touched.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use rungs::storage::SAMPLE_PLAN;
use rungs::storage::plan_file::{LoadError, open};

const GOLDEN_1: &str = include_str!("golden/format-1.ron");
const GOLDEN_2: &str = include_str!("golden/format-2.ron");

/// What a damaged file must come to.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Outcome {
    /// An error.
    Error,
    /// An error or, where chance hit a title or a digit, a plan.
    Either,
    /// A plan: the damage is no damage.
    Plan,
}

struct Case {
    name: String,
    bytes: Vec<u8>,
    outcome: Outcome,
}

#[derive(Default)]
struct Corpus(Vec<Case>);

impl Corpus {
    fn add(&mut self, outcome: Outcome, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.push(Case { name: name.into(), bytes: bytes.into(), outcome });
    }

    /// The golden file with one thing replaced, once.
    fn replaced(&mut self, outcome: Outcome, from: &str, to: &str) {
        assert!(GOLDEN_2.contains(from), "{from}");
        self.add(outcome, format!("{from} -> {to:.60}"), GOLDEN_2.replacen(from, to, 1));
    }
}

fn truncated(corpus: &mut Corpus) {
    for (name, text) in [("sample", SAMPLE_PLAN), ("format 1", GOLDEN_1), ("format 2", GOLDEN_2)] {
        for percent in 0..100 {
            let length = text.len() * percent / 100;
            corpus.add(Outcome::Error, format!("{name} cut off at {percent} %"), &text.as_bytes()[..length]);
        }
    }
}

fn flipped(corpus: &mut Corpus) {
    for number in 0..160_usize {
        let mut bytes = GOLDEN_2.as_bytes().to_vec();
        let place = number * 7919 % bytes.len();
        bytes[place] ^= 1 << (number % 8);
        corpus.add(Outcome::Either, format!("bit {} of byte {place} flipped", number % 8), bytes);
    }
}

fn zeroed(corpus: &mut Corpus) {
    let length = SAMPLE_PLAN.len();
    for (start, end) in
        [(0, length), (0, 1), (0, 512), (1, length), (512, 1024), (length / 2, length), (length - 2, length)]
    {
        let mut bytes = SAMPLE_PLAN.as_bytes().to_vec();
        bytes[start..end].fill(0);
        corpus.add(Outcome::Error, format!("zero bytes from {start} to {end}"), bytes);
    }
    let mut longer = SAMPLE_PLAN.as_bytes().to_vec();
    longer.resize(length + 4096, 0);
    corpus.add(Outcome::Error, "zero bytes at the end", longer);
}

fn encodings(corpus: &mut Corpus) {
    let units: Vec<u16> = SAMPLE_PLAN.encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    corpus.add(Outcome::Error, "UTF-16, little end first", little.clone());
    corpus.add(Outcome::Error, "UTF-16, big end first", big.clone());
    corpus.add(Outcome::Error, "UTF-16 with a mark, little end first", [vec![0xff, 0xfe], little].concat());
    corpus.add(Outcome::Error, "UTF-16 with a mark, big end first", [vec![0xfe, 0xff], big].concat());
    for (name, bad) in [
        ("Latin-1", &b"\xe9"[..]),
        ("cut", b"\xe2\x82"),
        ("too long", b"\xc0\xaf"),
        ("surrogate", b"\xed\xa0\x80"),
        ("lone", b"\x80"),
    ] {
        for (place, before) in [("at the beginning", "Plan("), ("in a title", "title: \""), ("at the end", "\n)\n")] {
            let at = GOLDEN_2.rfind(before).expect("it is there") + before.len();
            let bytes = [&GOLDEN_2.as_bytes()[..at], bad, &GOLDEN_2.as_bytes()[at..]].concat();
            corpus.add(Outcome::Error, format!("{name} {place}"), bytes);
        }
    }
    corpus.add(Outcome::Plan, "a byte order mark", format!("\u{feff}{GOLDEN_2}"));
    corpus.add(Outcome::Error, "two byte order marks", format!("\u{feff}\u{feff}{GOLDEN_2}"));
    corpus.add(Outcome::Plan, "Windows line ends", SAMPLE_PLAN.replace('\n', "\r\n"));
    corpus.add(Outcome::Plan, "one line", SAMPLE_PLAN.replace('\n', " "));
    corpus.replaced(Outcome::Error, "    title", "    \u{feff}title");
    corpus.add(
        Outcome::Error,
        "Windows line ends and a fault",
        SAMPLE_PLAN.replace("hours_per_week: 7.0", "hours_per_week: NaN").replace('\n', "\r\n"),
    );
}

fn numbers(corpus: &mut Corpus) {
    for field in [
        "hours_per_week: 7.0",
        "experience_years: Some(2.5)",
        "leading_years: Some(0.0)",
        "optimistic: 6.0",
        "likely: 10.25",
        "pessimistic: 1e3",
        "hours: 8.0",
        "real_growth: Some(1.5)",
        "inflation: Some(-2.25)",
        "minor: 11800000",
        "horizon_years: Some(40)",
        "level: 2",
        "to: 3",
        "format: 2",
    ] {
        let (name, value) = field.split_once(": ").expect("a field");
        for bad in [
            "NaN",
            "inf",
            "-inf",
            "1e400",
            "-1e400",
            "-1e9",
            "99999999999999999999999",
            "1,5",
            "\"7\"",
            "7 7",
            "",
            "None",
        ] {
            let optional = value.strip_prefix("Some(").is_some();
            let allowed = (optional && bad == "None") || (name == "pessimistic" && bad.starts_with('9'));
            if allowed {
                continue;
            }
            let bad = if optional { format!("Some({bad})") } else { bad.to_owned() };
            corpus.replaced(Outcome::Error, field, &format!("{name}: {bad}"));
        }
    }
    for format in ["0", "-1", "99", "4294967296", "1.5", "\"2\"", "Some(2)", "'2'", "2 2", "two"] {
        let outcome = if format == "99" { Outcome::Plan } else { Outcome::Error };
        corpus.replaced(outcome, "format: 2", &format!("format: {format}"));
    }
    corpus.add(
        Outcome::Error,
        "newer, with unheard-of types",
        GOLDEN_2.replacen("format: 2", "format: 99", 1).replace("level: 2", "level: High"),
    );
    corpus.replaced(Outcome::Error, "level: 2", "level: 6");
    corpus.replaced(Outcome::Error, "horizon_years: Some(40)", "horizon_years: Some(0)");
    corpus.replaced(Outcome::Error, "horizon_years: Some(40)", "horizon_years: Some(41)");
}

fn names_and_values(corpus: &mut Corpus) {
    for value in ["Stated", "Step(\"s1\")", "Done", "ToDo", "Executive", "Master"] {
        for bad in ["Sabbatical", "Sabbatical(3)", "Sabbatical(a: 1)", "\"Done\"", "()"] {
            corpus.replaced(Outcome::Error, value, bad);
        }
    }
    // The line of each field of the first entry of its kind: twice, gone, misspelled and with values of other types.
    for (field, must_be_there) in [
        ("title: ", true),
        ("place: ", true),
        ("role: ", true),
        ("hours_per_week: ", true),
        ("goal: ", false),
        ("id: ", true),
        ("skill: ", true),
        ("level: 2", true),
        ("date: ", true),
        ("basis: ", true),
        ("state: ", true),
        ("due: ", false),
        ("step: ", true),
        ("claim: ", true),
        ("currency: ", true),
        ("likely: ", true),
        ("to: ", true),
    ] {
        let line = GOLDEN_2.lines().find(|line| line.trim_start().starts_with(field)).expect("there is such a line");
        corpus.replaced(Outcome::Error, line, &format!("{line}\n{line}"));
        corpus.replaced(if must_be_there { Outcome::Error } else { Outcome::Plan }, &format!("{line}\n"), "");
        let misspelled = line.replacen(field.split(':').next().expect("a name"), "zzz", 1);
        corpus.replaced(if must_be_there { Outcome::Error } else { Outcome::Plan }, line, &misspelled);
        let (name, _) = line.split_once(": ").expect("a field");
        for bad in ["[]", "()", "{}", "true", "Some(Some(\"x\"))", "r\"", "/*"] {
            corpus.replaced(Outcome::Error, line, &format!("{name}: {bad},"));
        }
    }
    for (from, to) in [
        ("id: \"k2\"", "id: \"k1\""),
        ("id: \"s2\"", "id: \"s1\""),
        ("id: \"t2\"", "id: \"t1\""),
        ("step: \"s4\"", "step: \"s99\""),
        ("date: \"2026-09-20\"", "date: \"2026-02-30\""),
        ("date: \"2026-09-20\"", "date: \"yesterday\""),
        ("currency: \"USD\"", "currency: \"usd\""),
        ("tax: 0x2A,", "tax: 0x2A, tax: 1,"),
        ("tax: 0x2A,", "tax: ,"),
        ("tax: 0x2A,", "tax: 0x2G,"),
        ("minor: 11800000,", "minor: 11800000, unheard_of: 1,"),
        ("title:", "title"),
        ("title:", "title="),
        ("hours_per_week: 7.0,", "hours_per_week: 7.0"),
        ("hours_per_week: 7.0,", "hours_per_week: 7.0;"),
        ("path: [", "path: ("),
        ("ledger: [", "ledger: {"),
        ("Plan(", "Plan{"),
        ("Plan(", "Plans("),
        ("Plan(", "["),
    ] {
        corpus.replaced(Outcome::Error, from, to);
    }
    corpus.add(Outcome::Error, "two plans", format!("{SAMPLE_PLAN}{SAMPLE_PLAN}"));
    corpus.add(
        Outcome::Error,
        "format 1 with a list of time",
        GOLDEN_1.replacen("    title:", "    time: [],\n    title:", 1),
    );
    corpus.add(
        Outcome::Error,
        "format 1 with an id of time",
        GOLDEN_1.replacen("hours: 8.0", "id: \"t9\", hours: 8.0", 1),
    );
    corpus.add(Outcome::Error, "format 1 with hours below 0", GOLDEN_1.replacen("hours: 8.0", "hours: -8.0", 1));
}

fn other_files(corpus: &mut Corpus) {
    for (name, text) in [
        ("empty", &b""[..]),
        ("blanks", b" \n\t\r\n "),
        ("a comment alone", b"// nothing\n"),
        ("an open comment", b"/* Plan("),
        ("JSON", b"{\"format\": 2, \"title\": \"Path\"}"),
        ("XML", b"<?xml version=\"1.0\"?><plan/>"),
        ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("an archive", b"PK\x03\x04\x14\0\0\0\x08\0"),
        ("compressed", b"\x1f\x8b\x08\0\0\0\0\0"),
        ("a page", b"<!DOCTYPE html><html><body>404</body></html>"),
        ("a merge that was not finished", b"<<<<<<< HEAD\nPlan(\n=======\nPlan(\n>>>>>>> theirs\n"),
        ("control characters", b"\x1b[2J\x1b]0;owned\x07Plan(\n"),
        ("an unknown extension", b"#![enable(everything)]\nPlan(format: 2)"),
    ] {
        corpus.add(Outcome::Error, name, text);
    }
    for byte in [b'(', b')', b'[', b'"', b'\'', b'0', b'#', b'/', b'r', b'P', 0x7f, 0xff] {
        corpus.add(Outcome::Error, format!("the byte {byte:#x} alone"), [byte]);
    }
    for open in ["[", "(", "{", "Some(", "A(", "A(a:", "r#\"", "/*", "\"", "[(", "{\"a\":"] {
        for field in ["ledger", "goal", "unheard_of", "title"] {
            let deep = GOLDEN_2.replacen(
                "    hours_per_week",
                &format!("    {field}: {},\n    hours_per_week", open.repeat(20_000)),
                1,
            );
            corpus.add(Outcome::Error, format!("{field} nested by {open}"), deep);
        }
    }
    let many: String = (0..30_000).fold(String::new(), |mut text, number| {
        let _written = write!(text, "z{number}: ,");
        text
    });
    corpus.add(Outcome::Error, "many fields without values", format!("Plan(format: 2, {many})"));
    let same = "(id: \"k1\", skill: \"x\", level: 1, date: \"2026-01-01\", basis: Stated),".repeat(2_000);
    corpus.replaced(Outcome::Error, "ledger: [", &format!("ledger: [{same}"));
    let bad: String = (0..2_000).fold(String::new(), |mut text, number| {
        let hours = "hours: (optimistic: 9, likely: 1, pessimistic: 2)";
        let _written = write!(text, "(id: \"z{number}\", title: \"t\", builds: [], {hours}, state: ToDo),");
        text
    });
    corpus.replaced(Outcome::Error, "steps: [", &format!("steps: [{bad}"));
    corpus.add(Outcome::Error, "one long line", GOLDEN_2.replace('\n', " ").replacen("level: 2", "level: 9", 1));
    corpus.replaced(
        Outcome::Error,
        "hours_per_week: 7.0",
        &format!("note: \"{}\", hours_per_week: -7.0", "\u{202e}é\t".repeat(10_000)),
    );
}

/// Opens the file and looks at what is said; how long it took.
fn look_at(case: &Case, path: &Path) -> Duration {
    std::fs::write(path, &case.bytes).expect("it is written");
    let began = Instant::now();
    let opened = open(path);
    let took = began.elapsed();
    let name = &case.name;
    match (&opened, case.outcome) {
        (Ok(_), Outcome::Error) => panic!("{name}: it opened"),
        (Err(error), Outcome::Plan) => panic!("{name}: {error}"),
        (Ok(_), _) => {}
        (Err(error), _) => {
            let problems = error.problems();
            assert!(!problems.is_empty(), "{name}: nothing is said");
            for (number, problem) in problems.iter().enumerate() {
                let counts_the_rest = number > 0 && problem.message.contains("more problems");
                let (line, column) = match problem.position {
                    Some(position) => position,
                    None if counts_the_rest => continue,
                    None => panic!("{name}: no place in {problem}"),
                };
                let lines = case.bytes.split(|byte| *byte == b'\n').count();
                assert!((1..=lines).contains(&line) && column >= 1, "{name}: {problem}");
                let said = format!("{problem}{}", problem.shown_line());
                assert!(problem.message.len() > 5 && !problem.message.contains("serde"), "{name}: {said}");
                assert!(said.len() < 3_000, "{name}: {} bytes are said", said.len());
                assert!(!said.contains(['\u{1b}', '\u{202e}', '\0', '\r']), "{name}: {said:?}");
            }
            assert!(!matches!(error, LoadError::Unreadable { .. }), "{name}: {error}");
        }
    }
    assert!(std::fs::read(path).expect("it is there") == case.bytes, "{name}: the file was changed");
    took
}

#[test]
fn corrupt_corpus() {
    let mut corpus = Corpus::default();
    for part in [truncated, flipped, zeroed, encodings, numbers, names_and_values, other_files] {
        part(&mut corpus);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    let (mut slowest, mut slowest_name) = (Duration::ZERO, "");
    for case in &corpus.0 {
        let took = look_at(case, &path);
        if took > slowest {
            (slowest, slowest_name) = (took, &case.name);
        }
    }
    // One byte above what is read; nothing of it is read.
    let huge = std::fs::File::create(&path).expect("it is made");
    huge.set_len(16 * 1024 * 1024 + 1).expect("it is sparse");
    assert!(matches!(open(&path), Err(LoadError::Unreadable { .. })));
    let cases = corpus.0.len() + 1;
    assert!(cases >= 300, "{cases} cases");
    println!(
        "corrupt corpus: {cases} cases, 0 panics, slowest {:.1} ms ({slowest_name}), original bytes unchanged in all",
        slowest.as_secs_f64() * 1e3
    );
}
