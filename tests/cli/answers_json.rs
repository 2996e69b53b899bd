//! The keys of each answer in JSON and the kinds of their values. A key may be added, never renamed.

use std::collections::BTreeSet;

use rungs::storage::catalogue::bundled;
use serde_json::{Value, json as value_of};

use super::{Folder, answer};

pub fn json(arguments: &[&str]) -> Value {
    let all: Vec<_> = arguments.iter().copied().chain(["--json"]).collect();
    let text = answer(all);
    assert!(text.ends_with("}\n"));
    serde_json::from_str(&text).expect("it is JSON")
}

pub fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = value.as_object().expect("it is an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

pub fn first<'a>(value: &'a Value, key: &str) -> &'a Value {
    value.get(key).and_then(|list| list.get(0)).unwrap_or_else(|| panic!("{key} has an entry: {value}"))
}

/// Every source a figure names is a source of the catalogue, and the list at the end of the answer has it.
pub fn check_sources(value: &Value) {
    let catalogue = bundled().expect("it is sound");
    let known: BTreeSet<_> = catalogue.sources().map(|source| source.id.to_string()).collect();
    let listed: BTreeSet<_> = value["sources"]
        .as_array()
        .expect("sources are listed")
        .iter()
        .map(|source| source["id"].as_str().expect("it has an id").to_owned())
        .collect();
    let mut named = BTreeSet::new();
    collect(value, &mut named);
    for source in named.iter().filter(|source| known.contains(*source)) {
        assert!(listed.contains(source), "{source} is named and not listed");
    }
    assert!(!listed.is_empty());
}

fn collect(value: &Value, named: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if key.ends_with("source") => {
                        named.insert(text.clone());
                    }
                    other => collect(other, named),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, named)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn sum(list: &Value, key: &str) -> f64 {
    list.as_array().expect("it is a list").iter().map(|entry| entry[key].as_f64().expect("it is a number")).sum()
}

#[test]
fn roles_keys() {
    let value = json(&["roles", "ml"]);
    assert_eq!(keys(&value), ["query", "roles"]);
    let common = ["family", "id", "level", "matched", "matched_in_satire", "title"];
    let facts = ["currency", "education", "growth_percent", "interest", "pay", "people"];
    let all = |more: Option<&'static str>| {
        let mut all: Vec<_> = common.into_iter().chain(facts).chain(more).collect();
        all.sort_unstable();
        all
    };
    assert_eq!(keys(first(&value, "roles")), all(None));
    // An occupation has a job zone in place of a level; one without wages has neither pay nor people.
    assert_eq!(keys(first(&json(&["roles", "registered nurses"]), "roles")), all(Some("zone")));
    let infantry = json(&["roles", "infantry"]);
    assert_eq!(keys(first(&infantry, "roles")), common);
}

#[test]
fn role_keys() {
    let value = json(&["role", "ml-team-lead"]);
    let expected = [
        "aliases",
        "asks",
        "disagreement",
        "family",
        "family_id",
        "figures",
        "id",
        "leads_people",
        "level",
        "moves_from",
        "moves_to",
        "occupation",
        "profile",
        "reality_check",
        "satirical_aliases",
        "sections",
        "short",
        "skills",
        "skills_sources",
        "sources",
        "summary",
        "title",
    ];
    assert_eq!(keys(&value), expected);
    let figure = first(&value, "figures");
    let expected = [
        "claim",
        "currency",
        "definition",
        "from_year",
        "level",
        "measure",
        "middle_is",
        "note",
        "numbers",
        "part",
        "place",
        "provenance",
        "proxy",
        "scope",
        "shape",
        "source",
        "unit",
        "year",
    ];
    assert_eq!(keys(figure), expected);
    assert_eq!(figure["numbers"][2], 188_940.0);
    assert_eq!(figure["source"], "aipathly-2024");
    assert_eq!(keys(first(&value, "skills")), ["essential", "importance", "level", "skill"]);
    assert_eq!(keys(first(&value, "moves_to")), ["naming", "note", "role", "source", "years", "years_source"]);
    assert_eq!(keys(&value["disagreement"]), ["highest_claim", "highest_middle", "lowest_claim", "lowest_middle"]);
    check_sources(&value);
}

#[test]
fn gap_keys_and_sums() {
    let folder = Folder::new();
    let value = json(&["gap", "--plan", &folder.text("plan.ron")]);
    let expected = [
        "assumed_from",
        "confidence",
        "coverage",
        "levels_sources",
        "position",
        "role",
        "shortfall",
        "skills",
        "sources",
    ];
    assert_eq!(keys(&value), expected);
    assert!(value["assumed_from"].is_null());
    let coverage = &value["coverage"];
    assert_eq!((coverage["met"].as_u64(), coverage["of"].as_u64()), (Some(7), Some(17)));
    assert!((sum(&coverage["ledger"], "gained") - coverage["share"].as_f64().expect("a number")).abs() < 1e-12);
    let shortfall = &value["shortfall"];
    assert!((sum(&shortfall["ledger"], "hours") - shortfall["hours"].as_f64().expect("a number")).abs() < 1e-9);
    assert_eq!(shortfall["unrated_essentials"], 3);
    assert_eq!((value["confidence"]["rated"].as_u64(), value["confidence"]["of"].as_u64()), (Some(21), Some(37)));
    let expected =
        ["assumed", "essential", "hours", "hours_source", "importance", "level", "skill", "state", "wanted", "weight"];
    assert_eq!(keys(first(&value, "skills")), expected);
    check_sources(&value);
}

#[test]
fn gap_between_roles_has_no_confidence() {
    let value = json(&["gap", "--from", "junior-ml-engineer", "--to", "ml-engineer"]);
    assert_eq!(value["assumed_from"]["id"], "junior-ml-engineer");
    assert_eq!(value["confidence"]["share"].as_f64(), Some(0.0));
}

#[test]
fn steps_keys() {
    let folder = Folder::new();
    let value = json(&["steps", &folder.text("plan.ron"), "--today", "2026-11-21"]);
    let expected = [
        "forecast",
        "hours_left",
        "hours_logged",
        "hours_per_week",
        "plan",
        "sources",
        "steps",
        "suggestions",
        "today",
    ];
    assert_eq!(keys(&value), expected);
    assert_eq!(value["hours_logged"].as_f64(), Some(54.0));
    assert_eq!(keys(&value["hours_left"]), ["likely", "optimistic", "pessimistic"]);
    assert_eq!(keys(&value["forecast"]), ["half", "nine_in_ten", "one_in_ten"]);
    let expected = [
        "builds",
        "cost",
        "counted",
        "done",
        "due",
        "evidence",
        "from",
        "hours",
        "hours_logged",
        "hours_source",
        "id",
        "log",
        "note",
        "source",
        "stage",
        "state",
        "title",
    ];
    assert_eq!(keys(first(&value, "steps")), expected);
    assert_eq!(keys(&value["suggestions"]), ["found", "goal", "shown", "unrated"]);
    let expected = [
        "after",
        "closes",
        "deliver",
        "gap_closed",
        "hours",
        "hours_source",
        "per_hour",
        "source",
        "stage",
        "step",
        "title",
    ];
    assert_eq!(keys(first(&value["suggestions"], "shown")), expected);
    // A guide has the idea of a step and gives no hours; hours that were changed are the person's.
    let credits = |list: &Value| -> BTreeSet<(String, String)> {
        let credit = |step: &Value| ["source", "hours_source"].map(|key| step[key].as_str().expect("an id").to_owned());
        list.as_array().expect("a list").iter().map(credit).map(|[idea, hours]| (idea, hours)).collect()
    };
    let of = |idea: &str, hours: &str| (idea.to_owned(), hours.to_owned());
    let all: BTreeSet<_> = credits(&value["steps"]).union(&credits(&value["suggestions"]["shown"])).cloned().collect();
    assert!(all.contains(&of("aipathly-2024", "rungs-editorial")), "{all:?}");
    assert!(all.iter().all(|(_, hours)| hours == "rungs-editorial" || hours == "you"), "{all:?}");
    check_sources(&value);
}

#[test]
fn path_keys() {
    let folder = Folder::new();
    let value = json(&["path", "--plan", &folder.text("plan.ron"), "--today", "2026-11-21"]);
    assert_eq!(
        keys(&value),
        ["assumed_from", "chosen", "hours_per_week", "learning_at_work", "since", "sources", "stations", "today"]
    );
    let expected = [
        "hours",
        "hours_sources",
        "kind",
        "median_of",
        "offer",
        "role",
        "start",
        "timing",
        "unmet",
        "years",
        "years_source",
    ];
    let stations = value["stations"].as_array().expect("a list");
    assert!(stations.iter().all(|station| keys(station) == expected));
    let roles: Vec<_> = stations.iter().map(|station| station["role"]["id"].as_str().expect("an id")).collect();
    assert_eq!(roles, ["junior-ml-engineer", "ml-engineer", "senior-ml-engineer", "ml-team-lead"]);
    assert!(stations[0]["kind"].is_null() && stations[1]["years"].is_number());
    check_sources(&value);
}

#[test]
fn salary_keys() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let value = json(&["salary", "--plan", &plan, "--today", "2026-11-21"]);
    let expected = [
        "assumed_from",
        "assumptions",
        "currency",
        "floor",
        "grants",
        "horizon_years",
        "no_path",
        "outlook",
        "part",
        "paths",
        "place",
        "plans",
        "reading",
        "seed",
        "sources",
        "today",
        "warning",
    ];
    assert_eq!(keys(&value), expected);
    let path = first(&value, "plans");
    let expected = [
        "against",
        "dip_months",
        "dip_percent",
        "missing",
        "months_under_floor",
        "plan",
        "present_value",
        "stages",
        "title",
        "years",
    ];
    assert_eq!(keys(path), expected);
    let expected = [
        "chosen_by",
        "claims",
        "held",
        "high",
        "level_read",
        "low",
        "middle",
        "offer",
        "other_source",
        "pay_by",
        "role",
        "sources",
        "start",
    ];
    assert_eq!(keys(first(path, "stages")), expected);
    assert_eq!(path["stages"][0]["sources"][0], "you");
    assert_eq!(path["stages"][0]["middle"].as_f64(), Some(118_000.0));
    assert_eq!(path["stages"][3]["claims"][0], "ml-team-lead.pay.aipathly-2024.us");
    assert_eq!(path["stages"][3]["chosen_by"], "you");
    assert_eq!(path["years"].as_array().map(Vec::len), Some(10));
    assert_eq!(keys(&path["years"][0]), ["number", "pay", "sum", "to"]);
    assert_eq!(keys(&path["years"][0]["pay"]), ["p10", "p25", "p50", "p75", "p90"]);
    let expected = ["against", "ahead", "break_even", "break_even_days", "difference", "overtakes", "regret"];
    assert_eq!(keys(&path["against"]), expected);
    assert_eq!((&value["plans"][1]["plan"], &value["plans"][1]["against"]), (&value_of!("carry-on"), &Value::Null));
    let held = |stage: usize| path["stages"][stage]["held"][9].as_f64().expect("a share");
    assert!(((0..4).map(held).sum::<f64>() - 1.0).abs() < 0.001, "all runs hold one of the roles");
    let sure = json(&["salary", "--plan", &plan, "--works-out", "--today", "2026-11-21"]);
    assert_eq!((&sure["reading"], &value["reading"]), (&value_of!("works_out"), &value_of!("all_runs")));
    assert_eq!(sure["plans"][0]["stages"][3]["held"][9].as_f64(), Some(1.0));
    check_sources(&value);
    let nominal = json(&["salary", "--plan", &plan, "--nominal", "--today", "2026-11-21"]);
    let last = |value: &Value| value["plans"][0]["years"][9]["pay"]["p50"].as_f64().expect("a number");
    assert!(last(&nominal) > last(&value));
}

#[test]
fn salary_of_somebody_at_the_goal_is_that_of_staying() {
    let value = json(&["salary", "--from", "ml-engineer", "--to", "ml-engineer", "--today", "2026-11-21"]);
    assert_eq!(value["no_path"], "the goal is the role you hold");
    assert_eq!(value["plans"].as_array().map(Vec::len), Some(2));
    assert_eq!(value["plans"][1]["plan"], "stay");
    assert_eq!(value["plans"][0]["years"].as_array().map(Vec::len), Some(10));
}

#[test]
fn salary_from_figures_of_another_country_asks_first() {
    let folder = Folder::new();
    let text = std::fs::read_to_string(folder.path("plan.ron")).expect("it is read");
    let rate = "rates: [ExchangeRate(currency: \"USD\", to: \"INR\", rate: 88.0)],";
    let text = text.replacen("currency: \"USD\"", "currency: \"INR\"", 1).replacen(
        "assumptions: Assumptions(",
        &format!("assumptions: Assumptions({rate}"),
        1,
    );
    std::fs::write(folder.path("plan.ron"), text).expect("it is written");
    let value = json(&["salary", "--plan", &folder.text("plan.ron"), "--today", "2026-11-21"]);
    assert_eq!(value["currency"], "INR");
    assert!(value["warning"].is_null(), "nothing is projected from them unasked");
    let missing = value["plans"][0]["missing"].as_str().expect("a text");
    assert!(
        missing.starts_with("the only figures for Machine Learning Engineer are pay of another country, in USD"),
        "{missing}"
    );
}

#[test]
fn salary_is_the_same_for_the_same_seed_and_another_for_another() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let answer = |seed: &str| {
        let day = ["--today", "2026-11-21"];
        let arguments = ["salary", "--plan", &plan, "--paths", "500", "--seed", seed, "--csv"];
        answer(arguments.into_iter().chain(day))
    };
    assert_eq!(answer("7"), answer("7"));
    assert_ne!(answer("7"), answer("8"));
    let text = answer("7");
    let mut lines = text.lines();
    assert_eq!(
        lines.next(),
        Some("plan,year,to,currency,money,part,p10,p25,p50,p75,p90,sum_p10,sum_p25,sum_p50,sum_p75,sum_p90")
    );
    assert_eq!(lines.count(), 30, "ten years of three plans");
}

#[test]
fn done_new_and_check_keys() {
    let folder = Folder::new();
    let (plan, new) = (folder.text("plan.ron"), folder.text("new.ron"));
    let done = json(&["done", &plan, "s4", "--today", "2026-11-21"]);
    assert_eq!(keys(&done), ["done", "raised", "step", "was_done"]);
    assert_eq!(done["done"], "2026-11-21");
    assert_eq!(keys(first(&done, "raised")), ["from", "skill", "to"]);
    let made = json(&["new", "--from", "data-analyst", "--to", "data-scientist", "-o", &new]);
    assert_eq!(keys(&made), ["assumed_levels", "file", "from", "hours_per_week", "place", "title", "to"]);
    let checked = json(&["check", &plan]);
    assert_eq!(keys(&checked), ["file", "found", "good", "notes", "problems"]);
    assert_eq!(checked["good"], true);
}

#[test]
fn check_gives_its_problems_in_json_too() {
    let folder = Folder::new();
    let broken = rungs::storage::SAMPLE_PLAN.replace("\"k2\"", "\"k1\"").replace("\"s5\"", "\"s4\"");
    std::fs::write(folder.path("broken.ron"), broken).expect("it is written");
    let output = super::rungs(["check", &folder.text("broken.ron"), "--json"]).output().expect("it runs");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), b"".as_slice()));
    let value: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(value["good"], false);
    assert_eq!(value["problems"].as_array().map(Vec::len), Some(2));
    assert_eq!(keys(first(&value, "problems")), ["column", "file", "line", "message"]);
    assert!(value["problems"][0]["line"].is_u64());
}
