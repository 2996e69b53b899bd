//! The rules for sources, as functions of the text of one file.

use std::fmt;

/// Most lines of one file.
const MOST_LINES: usize = 500;

/// Something a file must not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, relative to the folder of sources.
    file: String,
    /// The line, from 1.
    line: usize,
    /// What is wrong.
    what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.file, self.line, self.what)
    }
}

const TOOLKIT: [&str; 5] = ["egui", "eframe", "egui_plot", "egui_extras", "rfd"];
const OUTSIDE: [&str; 9] = [
    "std::fs",
    "std::time",
    "std::env",
    "std::net",
    "std::process",
    "SystemTime",
    "jiff::Zoned",
    "Timestamp::now",
    "jiff::tz",
];

/// The names a layer must not use.
fn forbidden(layer: &str) -> Vec<&'static str> {
    let (own, higher): (&[&str], &[&str]) = match layer {
        "domain" => (&["clap"], &["crate::app", "crate::storage", "crate::cli", "crate::gui"]),
        "app" => (&["clap"], &["crate::storage", "crate::cli", "crate::gui"]),
        "storage" => (&["clap"], &["crate::cli", "crate::gui"]),
        "cli" => (&[], &["crate::gui"]),
        _ => return Vec::new(),
    };
    let outside: &[&str] = if matches!(layer, "domain" | "app") { &OUTSIDE } else { &[] };
    [&TOOLKIT, own, higher, outside].concat()
}

const PANICS: [&str; 4] = [".unwrap()", ".expect(", "panic!", "todo!"];

/// Everything wrong with a file; a file called `…_test.rs` counts as a module of tests. `name` is relative to the folder of sources, `roles` are ids of the catalogue.
pub fn check(name: &str, text: &str, roles: &[String]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut report = |line: usize, what: String| found.push(Finding { file: name.to_owned(), line, what });
    let lines = text.lines().count();
    if lines > MOST_LINES {
        report(lines, format!("is longer than {MOST_LINES} lines"));
    }
    let layer = name.split('/').next().unwrap_or_default();
    if name.split(['/', '.', '_']).any(says_nothing) {
        report(1, "has a name that says nothing".to_owned());
    }
    let test_file = name.ends_with("_test.rs");
    for (number, line, in_tests) in
        code_lines(text).into_iter().map(|(number, line, inside)| (number, line, inside || test_file))
    {
        let module = line.trim_start().trim_start_matches("pub ").strip_prefix("mod ");
        if module.is_some_and(|rest| rest.split(|letter: char| !letter.is_alphanumeric()).any(says_nothing)) {
            report(number, "has a name that says nothing".to_owned());
        }
        for path in forbidden(layer).into_iter().filter(|path| names(line, path)) {
            report(number, format!("names {path}"));
        }
        for panic in PANICS.into_iter().filter(|panic| !in_tests && line.contains(panic)) {
            report(number, format!("names {panic}"));
        }
        if !in_tests && reads_words(name, line) {
            report(number, "reads a meaning back from words".to_owned());
        }
        for role in roles.iter().filter(|role| !in_tests && line.contains(&format!("\"{role}\""))) {
            report(number, format!("names the role {role}"));
        }
    }
    found
}

/// The folders whose texts are made for people, so that none of them may be asked what it means.
const TOLD: [&str; 4] = ["app/present/", "app/words/", "cli/answer/", "gui/views/"];

/// Whether a line compares a text with words in quotation marks, or looks for them in it.
fn reads_words(name: &str, line: &str) -> bool {
    let quoted_word = |rest: &str| {
        let inside = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(inside, _)| inside);
        let inside =
            inside.or_else(|| rest.strip_prefix('\'').and_then(|rest| rest.split_once('\'')).map(|(inside, _)| inside));
        inside.is_some_and(|inside| inside.chars().any(char::is_alphabetic))
    };
    let asks = ["== ", "!= ", "ends_with(", "starts_with(", "contains(", "trim_end_matches(", "strip_suffix("];
    let compares = asks.iter().any(|ask| line.split(ask).skip(1).any(quoted_word));
    let first = line.trim_start();
    let matches =
        quoted_word(first) && first.rsplit_once('"').is_some_and(|(_, rest)| rest.trim_start().starts_with("=>"));
    TOLD.iter().any(|folder| name.starts_with(folder)) && (compares || matches)
}

/// The file, if it does not say at its head what it is, and public types that do not. Of a field, a variant or a function
/// the name may say enough.
pub fn undocumented(name: &str, text: &str) -> Vec<Finding> {
    let lines: Vec<_> = text.lines().collect();
    let is_type = |line: &str| {
        let word = line.strip_prefix("pub ").and_then(|rest| rest.split(' ').next());
        word.is_some_and(|word| ["struct", "enum", "trait", "type"].contains(&word))
    };
    let says =
        |at: usize| lines[..at].iter().rev().take_while(|line| !line.is_empty()).any(|line| line.starts_with("///"));
    let types = lines.iter().enumerate().filter(|(at, line)| is_type(line) && !says(*at)).map(|(at, _)| at + 1);
    let head = (!text.starts_with("//!")).then_some(1);
    let finding = |line| Finding { file: name.to_owned(), line, what: "does not say what it is".to_owned() };
    head.into_iter().chain(types).map(finding).collect()
}

fn says_nothing(word: &str) -> bool {
    ["utils", "util", "helpers", "helper", "manager"].contains(&word)
}

/// The lines without comments, with their numbers and whether they stand in a module of tests.
fn code_lines(text: &str) -> Vec<(usize, &str, bool)> {
    let mut lines = Vec::new();
    let mut announced = false;
    let mut inside = false;
    for (index, whole) in text.lines().enumerate() {
        let code = whole.find("//").filter(|at| !whole[..*at].ends_with(':')).map_or(whole, |at| &whole[..at]);
        if code.starts_with("#[cfg(test)]") {
            announced = true;
        } else if announced && code.starts_with("mod ") {
            inside = !code.contains(';');
            announced = false;
        }
        lines.push((index + 1, code, inside));
        // The closing brace of a module at the outermost level stands alone at the start of a line.
        if inside && code.starts_with('}') {
            inside = false;
        }
    }
    lines
}

/// Whether a line names a path such as `std::fs`, also as `std::{fmt, fs}`.
fn names(line: &str, path: &str) -> bool {
    if has_word(line, path) {
        return true;
    }
    let Some((outer, inner)) = path.split_once("::") else { return false };
    let Some((_, group)) = line.split_once(&format!("{outer}::{{")) else { return false };
    group.split([',', '{', '}']).any(|part| part.trim().split("::").next() == Some(inner))
}

fn has_word(line: &str, word: &str) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(joins) && !after.is_some_and(joins)
    })
}
