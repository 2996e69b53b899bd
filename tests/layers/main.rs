//! Reads the sources and fails where a layer names what it must not know.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

mod network;
mod rules;

use std::path::{Path, PathBuf};

use rules::{Finding, check, undocumented};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The ids of the bundled roles: the names of their files.
fn role_ids() -> Vec<String> {
    let roles = files(&root().join("assets/catalogue/roles"), "ron");
    roles.iter().map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn the_sources_keep_the_rules() {
    let source = root().join("src");
    let paths = files(&source, "rs");
    assert!(paths.len() > 60, "only {} files were read", paths.len());
    let roles = role_ids();
    assert!(roles.len() >= 30);
    let findings: Vec<Finding> = paths
        .iter()
        .flat_map(|path| {
            let name = path.strip_prefix(&source).unwrap().to_str().unwrap().replace('\\', "/");
            let text = std::fs::read_to_string(path).unwrap();
            [check(&name, &text, &roles), undocumented(&name, &text)].concat()
        })
        .collect();
    let text: Vec<_> = findings.iter().map(|finding| format!("src/{finding}")).collect();
    assert!(findings.is_empty(), "{}", text.join("\n"));
}

fn found(name: &str, text: &str) -> Vec<String> {
    check(name, text, &["ml-team-lead".to_owned()]).into_iter().map(|finding| finding.to_string()).collect()
}

#[test]
fn a_forbidden_name_is_found_at_its_line() {
    assert_eq!(found("domain/gap/mod.rs", "use std::fmt;\nuse std::fs;\n"), ["domain/gap/mod.rs:2: names std::fs"]);
    assert_eq!(found("domain/a.rs", "fn a() { let now = jiff::Zoned::now(); }"), ["domain/a.rs:1: names jiff::Zoned"]);
    assert_eq!(found("domain/a.rs", "use crate::storage::plan;"), ["domain/a.rs:1: names crate::storage"]);
    assert_eq!(found("domain/a.rs", "use crate::{app, domain};"), ["domain/a.rs:1: names crate::app"]);
    assert_eq!(found("domain/a.rs", "use std::{fmt, time::Duration};"), ["domain/a.rs:1: names std::time"]);
    assert_eq!(found("app/a.rs", "use crate::gui::theme;"), ["app/a.rs:1: names crate::gui"]);
    assert_eq!(found("app/a.rs", "use std::fs;"), ["app/a.rs:1: names std::fs"]);
    assert_eq!(found("storage/a.rs", "use egui::Ui;"), ["storage/a.rs:1: names egui"]);
    assert_eq!(found("cli/a.rs", "use crate::gui;"), ["cli/a.rs:1: names crate::gui"]);
}

#[test]
fn what_a_layer_may_name_is_not_found() {
    for (name, text) in [
        ("app/a.rs", "use crate::app::format;\nuse crate::domain::gap::Gap;"),
        ("storage/a.rs", "use std::fs;\nuse crate::app::state::State;"),
        ("cli/a.rs", "use clap::Parser;\nuse crate::storage::plan;"),
        ("gui/a.rs", "use egui::Ui;\nuse crate::app::state::State;"),
        ("domain/a.rs", "// std::fs and egui stay outside\nfn timezone(eguillotine: u8) {}"),
        ("domain/a.rs", "use jiff::civil::Date;\nuse crate::domain::catalogue;"),
    ] {
        assert_eq!(found(name, text), [""; 0], "{text}");
    }
}

#[test]
fn a_way_to_panic_is_found_outside_tests_only() {
    for (text, named) in [
        ("a.unwrap();", ".unwrap()"),
        ("a.expect(\"b\");", ".expect("),
        ("panic!(\"b\");", "panic!"),
        ("todo!();", "todo!"),
    ] {
        let outside = format!("fn a() {{\n    {text}\n}}\n");
        assert_eq!(found("app/a.rs", &outside), [format!("app/a.rs:2: names {named}")]);
        assert_eq!(found("main.rs", &outside), [format!("main.rs:2: names {named}")]);
        let inside = format!("fn a() {{}}\n\n#[cfg(test)]\nmod tests {{\n    fn a() {{ {text} }}\n}}\n");
        assert_eq!(found("app/a.rs", &inside), [""; 0]);
        let after = format!("{inside}fn b() {{ {text} }}\n");
        assert_eq!(found("app/a.rs", &after), [format!("app/a.rs:7: names {named}")]);
    }
    assert_eq!(found("gui/theme/contrast_test.rs", "fn a() { b.unwrap(); }"), [""; 0]);
    assert_eq!(found("app/a.rs", "/// Never calls panic!\nfn a() { b.unwrap_or(0); }"), [""; 0]);
}

#[test]
fn a_file_or_a_public_type_that_does_not_say_what_it_is_is_found() {
    let found = |text: &str| undocumented("app/a.rs", text).iter().map(ToString::to_string).collect::<Vec<_>>();
    let said = |line: usize| format!("app/a.rs:{line}: does not say what it is");
    assert_eq!(found("use std::fmt;\n"), [said(1)]);
    assert_eq!(found("//! A.\n\n#[derive(Debug)]\npub struct A;\n\n/// B.\npub enum B {}\n"), [said(4)]);
    assert_eq!(found("//! A.\n\n/// A.\n#[derive(Debug)]\npub struct A {\n    pub b: u8,\n}\n\nstruct B;\n"), [""; 0]);
}

#[test]
fn long_files_empty_names_and_catalogue_ids_are_found() {
    assert_eq!(found("app/a.rs", &"\n".repeat(500)), [""; 0]);
    assert_eq!(found("app/a.rs", &"\n".repeat(501)), ["app/a.rs:501: is longer than 500 lines"]);
    for name in ["app/utils.rs", "app/helpers/mod.rs", "gui/window_manager.rs", "storage/plan_helpers.rs"] {
        assert_eq!(found(name, ""), [format!("{name}:1: has a name that says nothing")]);
    }
    assert_eq!(found("app/a.rs", "mod utils {\n}"), ["app/a.rs:1: has a name that says nothing"]);
    assert_eq!(found("app/a.rs", "let a = \"ml-team-lead\";"), ["app/a.rs:1: names the role ml-team-lead"]);
    assert_eq!(found("app/a.rs", "/// For example `ml-team-lead`.\nlet a = \"ml-team\";"), [""; 0]);
}

#[test]
fn meaning_read_back_from_words_is_found() {
    for text in [
        "let on = level.you == \"You\";",
        "if row.hours.ends_with('h') {",
        "let bare = hours.trim_end_matches(\" h\");",
        "\"Leave it out\" => Icon::EyeOff,",
        "\"% a year\" | \"points\" => 0.1,",
    ] {
        assert_eq!(found("app/present/a.rs", text), ["app/present/a.rs:1: reads a meaning back from words"], "{text}");
        assert_eq!(found("app/typed/a.rs", text), [""; 0], "{text}");
    }
    for text in ["if cell != \"–\" {", "let word = if on { \"On\" } else { \"Off\" };", "Kind::Met => \"Met\","] {
        assert_eq!(found("gui/views/a.rs", text), [""; 0], "{text}");
    }
}
