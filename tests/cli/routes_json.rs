//! The keys of `rungs routes` and `rungs why` in JSON.

use serde_json::Value;

use super::Folder;
use super::answers_json::{check_sources, first, json, keys};

fn check_move(entry: &Value) {
    let mut found = keys(entry);
    // Only where one source tells both roles.
    found.retain(|key| *key != "by_one_source");
    assert_eq!(
        found,
        [
            "carried",
            "coverage",
            "from",
            "gained",
            "gates",
            "hours",
            "kind",
            "median_of",
            "named_by",
            "naming",
            "open",
            "other_source",
            "pay",
            "redundancy",
            "timing",
            "to",
            "years",
            "years_source",
        ]
    );
    assert_eq!(keys(first(entry, "gates")), ["gate", "outcome", "text"]);
    assert_eq!(keys(first(entry, "gained")), ["from", "hours", "hours_source", "skill", "to"]);
    let gained =
        entry["gained"].as_array().expect("a list").iter().map(|skill| skill["hours"].as_f64().expect("hours"));
    assert!((gained.sum::<f64>() - entry["hours"].as_f64().expect("hours")).abs() < 1e-9, "the ledger adds up");
}

#[test]
fn routes_has_its_keys() {
    let value = json(&["routes", "--from", "sdet", "--to", "responsible-ai-lead", "--pay-floor", "105000"]);
    assert_eq!(
        keys(&value),
        [
            "aim",
            "assumed_from",
            "beaten",
            "calibration",
            "currency",
            "found",
            "goal",
            "hidden",
            "hours_per_week",
            "labels",
            "learning_at_work",
            "objective",
            "position",
            "routes",
            "sources",
            "summary",
            "today",
        ]
    );
    assert_eq!(keys(&value["calibration"]), ["deviation", "families", "mean", "pairs", "threshold"]);
    let route = first(&value, "routes");
    assert_eq!(keys(route), ["best_at", "figures", "hours_known", "letter", "moves", "named", "stations"]);
    assert_eq!(keys(&route["figures"]), ["end_pay", "hours", "lowest_pay", "months", "risk"]);
    assert_eq!(keys(first(route, "stations")), ["pay", "place", "role", "start"]);
    check_move(first(route, "moves"));
    let hidden = first(&value, "hidden");
    assert_eq!(keys(hidden), ["best", "constraint", "hours_known", "lift", "named", "routes", "stations", "text"]);
    assert_eq!((&hidden["constraint"], hidden["lift"].as_u64()), (&Value::from("pay_floor"), Some(104_300)));
    for route in value["routes"].as_array().expect("a list") {
        let moves = route["moves"].as_array().expect("a list");
        let unnamed = moves.iter().filter(|entry| entry["named_by"].is_null()).count() as u64;
        assert_eq!(route["named"]["computed"].as_u64(), Some(unnamed));
        let editors = route["named"]["editors"].as_u64().expect("a number");
        assert_eq!(route["figures"]["risk"].as_u64(), Some(editors + 2 * unnamed));
        let taken = route["stations"].as_array().expect("a list").iter().skip(1);
        assert!(taken.clone().all(|station| station["pay"].as_f64() >= Some(104_999.5)) && taken.count() > 0);
    }
    check_sources(&value);
}

#[test]
fn pay_of_a_move_by_two_sources_is_told_apart_from_that_by_one() {
    let entry = &json(&["why", "--from", "junior-ml-engineer", "--to", "ml-engineer"])["direct"];
    assert_eq!(entry["other_source"], true);
    let by_one = &entry["by_one_source"];
    assert_eq!(keys(by_one), ["after", "before", "change", "claims", "source"]);
    assert_eq!(by_one["source"], "bls-oews-2025");
    assert!(by_one["change"].as_f64() > Some(0.2), "{by_one}");
    let entry = &json(&["why", "--from", "data-scientist", "--to", "senior-data-scientist"])["direct"];
    assert_eq!((&entry["other_source"], entry.get("by_one_source")), (&Value::from(false), None));
}

#[test]
fn why_has_its_keys() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    for arguments in [
        vec!["why", "--from", "data-annotator", "--to", "data-scientist"],
        vec!["why", "--plan", &plan],
        vec!["why", "--plan", &plan, "--from", "sdet", "--to", "chief-ai-officer"],
    ] {
        let value = json(&arguments);
        assert_eq!(
            keys(&value),
            [
                "assumed_from",
                "calibration",
                "constrained",
                "direct",
                "direct_text",
                "fewest_moves",
                "from",
                "no_route",
                "quickest",
                "reachable",
                "several_text",
                "sources",
                "stopped_by",
                "to",
            ]
        );
        assert_eq!(value["reachable"].as_bool(), Some(value["no_route"].is_null()));
        assert_eq!(value["direct"]["open"].as_bool(), Some(value["stopped_by"].is_null()));
        assert_eq!(keys(&value["quickest"]), ["months", "roles"]);
        check_move(&value["direct"]);
        check_sources(&value);
    }
}

#[test]
fn routes_are_drawn_alike_from_the_same_seed() {
    let drawn = |seed: &str| json(&["quality", "--routes", "2", "--seed", seed]);
    let (first, other) = (drawn("1"), drawn("2"));
    assert_eq!(first, drawn("1"));
    assert_ne!(first, other);
    for route in first["routes"].as_array().unwrap() {
        let [before, after] = [&route["pay"][0], &route["pay"][1]].map(|pay| pay.as_f64().unwrap());
        assert!(after >= before * 1.1 && route["roles"].as_array().unwrap().len() > 1, "{route}");
    }
    assert_eq!(first["routes"].as_array().unwrap().len(), 2);
}
