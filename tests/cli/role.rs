//! `rungs role` tells all that the window tells of a role, wholly or section by section.

use std::sync::Arc;

use expect_test::expect;
use rungs::app::present::roles::{RolesData, Shown, TabData, roles};
use rungs::app::settings::Settings;
use rungs::app::state::State;
use rungs::app::view::roles::{ProfileSection, RoleTab, RolesView};
use rungs::domain::catalogue::role::Role;
use rungs::storage::catalogue::bundled;
use serde::Serialize;
use serde_json::Value;
use strum::IntoEnumIterator as _;

use super::answers_json::{json, keys};
use super::{answer, complaint, rungs};

fn is_profiled(role: &Role) -> bool {
    role.profile.is_some() || role.reality_check.is_some()
}

/// What the window shows of a role on a tab without a plan.
fn window(state: &mut State, role: &Role, tab: RoleTab) -> Option<TabData> {
    state.view.roles = RolesView { selected: Some(role.id.clone()), tab, ..RolesView::default() };
    let RolesData { shown: Shown::Role(data), .. } = roles(state) else { panic!("{} is shown", role.id) };
    (data.head.tab == tab).then_some(data.tab)
}

/// Every text in what the window shows, but for identifiers.
fn texts(data: &impl Serialize) -> Vec<String> {
    fn collect(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
            Value::Object(fields) => {
                fields.iter().filter(|(key, _)| *key != "id").for_each(|(_, value)| collect(value, found));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut found = Vec::new();
    collect(&serde_json::to_value(data).expect("it is data"), &mut found);
    found
}

/// The texts of a tab that say something on the role. A new tab does not compile until it stands here.
fn told(data: &TabData) -> Vec<String> {
    match data {
        TabData::Profile(tab) => {
            let asks = tab.asks.iter().flat_map(|ask| [ask.what.clone(), ask.text.clone()]);
            let outlook = tab.outlook.iter().flat_map(|line| [Some(line.figure.clone()), line.note.clone()]).flatten();
            let leads_to = tab.leads_to.iter().map(|row| row.title.clone());
            let texts = [texts(&tab.sections), tab.duties.clone(), tab.sectors.clone()].concat();
            let own = [tab.summary.clone(), tab.source.clone()].into_iter();
            own.chain(texts).chain(asks).chain(outlook).chain(leads_to).collect()
        }
        TabData::Skills(tab) => tab.groups.iter().flat_map(|group| &group.rows).map(|row| row.title.clone()).collect(),
        TabData::Pay(tab) => tab.rows.iter().filter_map(|row| row.note.clone()).collect(),
        TabData::Moves(tab) => {
            let rows = tab.out.iter().chain(&tab.into);
            rows.flat_map(|row| [Some(row.title.clone()), row.note.clone()]).flatten().collect()
        }
        TabData::Reality(tab) => texts(tab),
        TabData::Sources(tab) => tab.rows.iter().map(|row| row.title.clone()).collect(),
    }
}

#[test]
fn the_whole_of_a_role_says_all_that_the_window_says() {
    let catalogue = Arc::new(bundled().expect("it is sound"));
    let today = "2026-11-21".parse().expect("a date");
    let mut state = State::new(Arc::clone(&catalogue), Settings::default(), today);
    let mut seen = [false; 2];
    for role in catalogue.roles().filter(|role| is_profiled(role)) {
        let text = answer(["role", role.id.as_str()]);
        for tab in RoleTab::iter() {
            let Some(data) = window(&mut state, role, tab) else { continue };
            seen[usize::from(tab == RoleTab::RealityCheck)] = true;
            for told in told(&data) {
                assert!(text.contains(&told), "{} {tab:?}: {told}", role.id);
            }
        }
    }
    assert_eq!(seen, [true; 2]);
}

#[test]
fn each_section_can_be_asked_for_by_itself() {
    let whole = answer(["role", "ml-team-lead"]);
    let value = json(&["role", "ml-team-lead"]);
    let sections = value["sections"].as_array().expect("it is a list");
    // A guide as full as this one has every section there is but what an official file that was imported says.
    let of_guides = || ProfileSection::iter().filter(|section| *section != ProfileSection::Official);
    assert_eq!(sections.len(), of_guides().count());
    for (section, told) in of_guides().zip(sections) {
        let name: &str = section.into();
        let alone = answer(["role", "ml-team-lead", "--section", name]);
        let (head, rest) = alone.split_once("\n\n").expect("a head and a section");
        assert_eq!(head, "Machine Learning Team Lead (ml-team-lead)");
        assert!(whole.contains(rest) && rest.starts_with(told["title"].as_str().expect("a title")), "{name}");
        let value = json(&["role", "ml-team-lead", "--section", name]);
        assert_eq!(keys(&value), ["id", "sections", "title"]);
        assert_eq!(value["sections"], Value::Array(vec![told.clone()]));
        assert_eq!(told["id"].as_str().map(|id| id.replace('_', "-")).as_deref(), Some(name));
    }
}

#[test]
fn sections_are_told_in_one_order_and_no_other_part_beside_them() {
    expect![[r"
        AI Training Data Lead (ai-training-data-lead)

        Leads to
          Can lead to
            AI Data Operations Manager (ai-data-operations-manager): lead level, similar, USD 175,140, wider group
            Training Data Manager (training-data-manager): lead level, similar, USD 175,140, wider group
            Data Quality Manager (data-quality-manager): lead level, lateral transition, USD 175,140, wider group
            ML Operations Manager (ml-operations-manager): lead level, lateral transition, USD 175,140, wider group
          Other lines of work
            AI Program Manager (ai-program-manager): lead level, lateral transition, USD 121,466, wider group
            AI Product Operations Lead (ai-product-operations-lead): lead level, lateral transition, USD 105,770, wider group
            Responsible AI Lead (responsible-ai-lead): lead level, lateral transition, USD 158,750
            Data Governance Lead (data-governance-lead): lead level, lateral transition, USD 119,000
            ML Product Manager (ml-product-manager): senior level, step back, USD 165,000
    "]]
    .assert_eq(&answer(["role", "ai-training-data-lead", "--section", "Leads to"]));
    let two = answer(["role", "ai-training-data-lead", "--section", "common_gaps", "--section", "asks"]);
    let [asks, gaps] = ["\nAsks for\n", "\nCommon gaps\n"].map(|heading| two.find(heading).expect("it is told"));
    assert!(asks < gaps, "{two}");
    let value = json(&["role", "ai-training-data-lead", "--section", "moves", "--section", "skills"]);
    assert_eq!(keys(&value), ["id", "moves_from", "moves_to", "sections", "skills", "skills_sources", "title"]);
    let none = answer(["role", "ml-engineer", "--section", "trends"]);
    assert_eq!(none, "Machine Learning Engineer (ml-engineer)\n\nNo source tells of trends here.\n");
}

#[test]
fn satire_is_told_in_the_reality_check_alone_and_marked() {
    let text = answer(["role", "junior-ml-engineer", "--section", "reality-check"]);
    let headings = text.lines().skip(2).filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    assert_eq!(headings.filter(|line| !line.ends_with(" (satire)")).count(), 1, "the banner: {text}");
    let value = json(&["role", "junior-ml-engineer"]);
    assert_eq!(value["reality_check"]["satire"], true);
    let satire = value["reality_check"]["source"].clone();
    let named = value["sources"].as_array().expect("a list").iter().find(|source| source["id"] == satire);
    assert_eq!(named.expect("it is listed")["kind"], "satire");
    let summary = answer(["role", "junior-ml-engineer", "--section", "summary", "--section", "aliases"]);
    assert!(summary.contains("    Energy (satire)\n") && summary.contains("    AI Apprentice (satire)\n"), "{summary}");
    let tools = answer(["role", "lead-ai-ml-model-training-assistant", "--section", "skills-and-tools"]);
    assert!(tools.contains("  Dashboards (satire)\n"), "{tools}");
    let found = answer(["role", "ai apprentice", "--section", "asks"]);
    assert!(
        found.starts_with("Junior Machine Learning Engineer (junior-ml-engineer), called AI Apprentice (satire)\n")
    );
    assert!(answer(["roles", "AI Apprentice"]).contains("AI Apprentice (satire)\n"));
    for role in ["ml-team-lead", "ai-training-data-lead"] {
        assert_eq!(json(&["role", role])["reality_check"], Value::Null);
        assert!(!answer(["role", role]).contains("satire"));
    }
}

#[test]
fn a_section_that_there_is_not_is_an_error_with_the_nearest() {
    expect![[r"
        no section is called “requirement”; the nearest: requirements
    "]]
    .assert_eq(&complaint(["role", "ml-team-lead", "--section", "requirement"], 1));
    let all = complaint(["role", "ml-team-lead", "--section", "zzzz"], 1);
    assert!(all.contains("the sections are summary, asks, skills, official, responsibilities, "), "{all}");
}

/// The sample plan with a correction and a role of one's own.
const STATED: &str = "    own_roles: [(id: \"own-nurse\", title: \"Nurse\", level: Mid, skills: [], \
    leads_to: [(role: \"data-analyst\", years: Some(1.5)), (role: \"ml-engineer\")])],\n    \
    role_corrections: [(role: \"data-analyst\", level: Some(Senior), experience_years: Some(4), \
    no_way_from: [\"data-annotator\"])],\n";

#[test]
fn with_a_plan_a_role_is_told_as_the_plan_corrects_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("plan.ron");
    let sample = include_str!("../../assets/sample-plan.ron");
    let at = sample.find("    path:").expect("it has a path");
    std::fs::write(&file, [&sample[..at], STATED, &sample[at..]].concat()).expect("it is written");
    let plan = file.to_str().expect("it is text");
    let text = answer(["role", "data-analyst", "--plan", plan]);
    let lines: Vec<_> = text.lines().filter(|line| line.starts_with("Corrected by you")).collect();
    expect![[r#"
        [
            "Corrected by you: The level: senior; as published: entry",
            "Corrected by you: The experience: 4 years; as published: 0 years",
            "Corrected by you: The moves in: Data Annotator taken away; as published: Data Annotator after 4 years",
        ]
    "#]]
    .assert_debug_eq(&lines);
    let value = json(&["role", "data-analyst", "--plan", plan]);
    assert_eq!((value["level"].as_str(), value["asks"]["experience_source"].as_str()), (Some("senior"), Some("own")));
    assert_eq!(value["corrected"][0]["part"], "level");
    assert!(json(&["role", "data-analyst"])["corrected"].is_null());
    let annotators = |value: &Value| {
        let moves = value["moves_from"].as_array().expect("a list");
        moves.iter().filter(|known| known["role"]["id"] == "data-annotator").count()
    };
    assert_eq!((annotators(&json(&["role", "data-analyst"])), annotators(&value)), (1, 0));
    let nurse = json(&["role", "nurse", "--plan", plan]);
    let [first, second] = [&nurse["moves_to"][0], &nurse["moves_to"][1]];
    assert_eq!((first["naming"].as_str(), first["years"].as_f64()), (Some("own"), Some(1.5)));
    assert_eq!((second["naming"].as_str(), second["years"].is_null()), (Some("own"), true));
    assert!(answer(["check", plan]).contains(": good, "));
    let out = folder.path().join("pack");
    let out = out.to_str().expect("it is text");
    let told = answer(["pack", "export", "--plan", plan, "--out", out]);
    assert!(told.starts_with("A pack of 2 roles is in "), "{told}");
    let checked = rungs(["check", out]).output().expect("it runs");
    let checked = String::from_utf8(checked.stdout).expect("it is text");
    assert!(checked.contains(": good, a catalogue of "), "{checked}");
    assert!(complaint(["pack", "export", "--plan", plan, "--out", out], 1).contains("--force"));
}

#[test]
fn an_occupation_without_ratings_borrows_them_into_a_plan() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("plan.ron");
    let plan = file.to_str().expect("it is text");
    answer(["new", "--from", "web designers", "--to", "software engineer", "-o", plan]);
    expect![[r"
        Web and Digital Interface Designers: 26 skills, estimated from Web Developers; Web Administrators; Software Developers; Computer Programmers; Computer Systems Engineers/Architects; Database Administrators; Database Architects; Graphic Designers; Computer Systems Analysts; Video Game Designers
    "]].assert_eq(&answer(["borrow", plan, "web designer"]));
    let role = json(&["role", "web designer", "--plan", plan]);
    let essential = |role: &serde_json::Value| {
        role["skills"].as_array().expect("a list").iter().filter(|skill| skill["essential"] == true).count()
    };
    assert!(essential(&role) >= 6);
    assert!(role["corrected"][0]["yours"].as_str().expect("text").starts_with("estimated: "));
    assert_eq!(essential(&json(&["role", "web designer"])), 0);
    assert_eq!(
        complaint(["borrow", plan, "registered nurse"], 1),
        "Registered Nurses is rated, or too few occupations related to it are: there is nothing to borrow\n"
    );
    answer(["borrow", plan, "web designer", "--give-back"]);
    assert_eq!(essential(&json(&["role", "web designer", "--plan", plan])), 0);
}
