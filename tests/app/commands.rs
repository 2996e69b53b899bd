//! The one list of commands behind menu, palette and keys.

use std::collections::BTreeMap;

use expect_test::expect;
use rungs::app::command::Command;
use rungs::app::present::palette::palette;
use rungs::app::present::role_suggestion::{Asking, suggestions};
use rungs::app::words::Words as _;

use crate::support::{empty_state, sample_state};

#[test]
fn no_two_commands_share_a_key_or_a_name() {
    let mut keys = BTreeMap::new();
    let mut names = BTreeMap::new();
    for command in Command::all() {
        for shortcut in command.shortcuts() {
            assert_eq!(keys.insert(shortcut, command), None, "{}", shortcut.words());
        }
        assert_eq!(names.insert(command.words(), command), None, "{}", command.words());
        assert!(!command.explanation().is_empty());
    }
}

#[test]
fn without_a_plan_only_what_makes_sense_is_offered() {
    let offered: Vec<_> = palette(&empty_state(), "").entries.into_iter().map(|entry| entry.label).collect();
    expect!["New plan, Open…, Open by path…, Open the sample plan, Import official files…, Quit, Paste a job advert…, Roles, Data, Settings, Compare roles…, Switch between dark and light, Zoom in, Zoom out, Normal size, Help, Messages, About Rungs"]
        .assert_eq(&offered.join(", "));
}

#[test]
fn the_palette_finds_roles_skills_steps_and_commands() {
    let state = sample_state();
    let first = |typed: &str| {
        let entries = palette(&state, typed).entries;
        entries.first().map(|entry| format!("{} ({})", entry.label, entry.kind.words())).unwrap_or_default()
    };
    assert_eq!(first("mlops"), "MLOps (Skill)");
    assert_eq!(first("ml team lead"), "Machine Learning Team Lead (Role)");
    assert_eq!(first("rebuild a published"), "Rebuild a published model in PyTorch (Step)");
    assert_eq!(first("save as"), "Save as… (Command)");
    assert_eq!(first("ml ar"), "Machine Learning Architect (Role)");
    assert_eq!(first("coder"), "Software Engineer (Role)");
    assert_eq!(first("salary"), "Salary (Command)");
    assert_eq!(first("qqqqzzzz"), "Use “Qqqqzzzz” as my own role (Role)");
}

#[test]
fn a_name_of_satire_finds_its_role_and_is_told_as_one() {
    let state = sample_state();
    let found = palette(&state, "AI Apprentice").entries.into_iter().next().unwrap();
    assert_eq!(found.label, "Junior Machine Learning Engineer");
    assert!(found.detail.ends_with(" · also called AI Apprentice (satire)"), "{}", found.detail);
    let serious = palette(&state, "ML Intern").entries.into_iter().next().unwrap();
    assert_eq!((serious.label, serious.detail.contains("satire")), (found.label, false));
    let asking = Asking { held: None, without: None, own: &[] };
    let suggested = suggestions(&state.catalogue, "AI Apprentice", 3, asking);
    assert_eq!(suggested[0].also, "also AI Apprentice (satire)");
}

#[test]
fn an_empty_palette_lists_what_comes_next() {
    let entries: Vec<_> = palette(&sample_state(), "").entries.into_iter().map(|entry| entry.label).take(14).collect();
    expect!["Ship one model end to end with monitoring, Run the weekly code review for an intern, Rebuild a published model in PyTorch, Machine Learning Team Lead, Junior Machine Learning Engineer, Add a step…, Plan details…, Roles, Skills, Routes, Salary, Steps, Data, Settings"].assert_eq(&entries.join(", "));
    assert!(palette(&sample_state(), "").clear);
}

#[test]
fn a_name_with_letters_left_out_is_not_taken_by_a_key() {
    let state = sample_state();
    let shown = palette(&state, "stngs");
    assert_eq!(shown.entries.first().map(|entry| entry.label.as_str()), Some("Settings"));
    assert!(!shown.clear);
    assert!(palette(&state, "ml ar").clear);
}

#[test]
fn the_palette_finds_plan_files_opened_before() {
    let mut state = sample_state();
    state.settings.remember("/plans/architecture.ron".into());
    let entries = palette(&state, "architecture.ron").entries;
    assert_eq!(entries[0].label, "architecture.ron");
    assert_eq!(entries[0].detail, "/plans");
}
