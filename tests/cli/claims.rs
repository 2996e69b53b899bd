//! `rungs claims`: every figure about the pay of a role, the one used, and why.

use expect_test::expect;
use serde_json::Value;

use super::{Folder, answer, complaint};

#[test]
fn all_claims_are_listed_with_what_becomes_of_them() {
    expect![[r"
        Pay claims for Machine Learning Team Lead in us, base pay asked for

             Amount                                                               Unit        Includes            Place        Year  Claim                                                     Why
          →  188,940 (157,399–227,416), average; most common 172,430–209,080      USD a year  base                us           2024  ml-team-lead.pay.aipathly-2024.us                         used: a figure of the role itself goes before one of an occupation that stands in (before BLS OEWS, May 2025)
             175,140 (107,550–297,510), median, P10–P90; P25–P75 138,060–220,730  USD a year  base                us           2025  ml-team-lead.pay.bls-2025                                 could be used; it is of an occupation that stands in for the role
             140,300 (82,200–230,630), median, P10–P90; P25–P75 103,570–188,700   USD a year  base                us           2025  ml-team-lead.pay.bls-2025.research-scientists             could be used; it is of an occupation that stands in for the role
             220,680 (183,847–265,633), average; most common 201,400–244,210      USD a year  base                us-new-york  2024  ml-team-lead.pay.aipathly-2024.new-york                   not used: it holds in New York, NY only
             250,000 or more                                                      USD a year  total compensation  us           2024  ml-team-lead.pay.aipathly-2024.top-companies              not used: it speaks of a part of the role only: Top technology companies
             231,000–338,000                                                      USD a year  total cash          us           2024  ml-team-lead.pay.aipathly-2024.meta                       not used: it speaks of a part of the role only: Meta
             141,405–167,029                                                      USD a year  base                us           2024  ml-team-lead.pay.aipathly-2024.senior-engineers           not used: it speaks of a part of the role only: Senior machine learning engineers
             153,820                                                              USD a year  base                us           2024  ml-team-lead.pay.aipathly-2024.principal-engineers-base   not used: it speaks of a part of the role only: Principal machine learning engineers
             218,603 or less                                                      USD a year  total compensation  us           2024  ml-team-lead.pay.aipathly-2024.principal-engineers-total  not used: it speaks of a part of the role only: Principal machine learning engineers
          These disagree: 140,300 (ml-team-lead.pay.bls-2025.research-scientists) and 188,940 (ml-team-lead.pay.aipathly-2024.us).

        Used: P10 137,100, P25 159,600, P50 188,900, P75 223,600, P90 260,300.
        Approximation: the ends stand for P10 and P90, the most common range for P25 and P75, and wider where they lie close together.

          Source                Kind      Title
          aipathly-2024         reported  Machine Learning Team Lead: career guide
          bls-oews-2025         measured  Occupational Employment and Wage Statistics, May 2025, national
          dol-wage-levels-2009  reported  Prevailing Wage Determination Policy Guidance, Nonagricultural Immigration Programs
    "]].assert_eq(&answer(["claims", "ml-team-lead"]));
}

/// A figure for one level of a role.
const ENTRY: &str = "ai-training-data-lead.pay.careerxray.entry";

#[test]
fn a_level_asked_for_brings_its_figures_in() {
    let why = |arguments: &[&str], claim: &str| {
        let text = answer(arguments.iter().copied());
        let line = text.lines().find(|line| line.contains(claim)).expect("it is listed").to_owned();
        line.split("  ").last().unwrap_or_default().trim().to_owned()
    };
    assert_eq!(why(&["claims", "ai-training-data-lead"], ENTRY), "not used: it is for entry level only");
    let used = why(&["claims", "ai-training-data-lead", "--level", "entry"], ENTRY);
    assert!(used.starts_with("used: "), "{used}");
    assert_eq!(
        why(&["claims", "ai-training-data-lead", "--level", "senior"], ENTRY),
        "not used: it is for entry level only"
    );
}

#[test]
fn the_pick_of_a_plan_holds() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let value: Value = serde_json::from_str(&answer(["claims", "ml-team-lead", "--plan", &plan, "--json"])).unwrap();
    let claims = value["claims"].as_array().unwrap();
    let used: Vec<_> = claims.iter().filter(|claim| claim["standing"] == "used").collect();
    assert_eq!(used.len(), 1);
    assert_eq!((&used[0]["claim"], &used[0]["weight"]), (&"ml-team-lead.pay.aipathly-2024.us".into(), &1.0.into()));
    assert_eq!((&value["chosen_by"], &value["currency"]), (&"you".into(), &"USD".into()));
    let keys: Vec<_> = value.as_object().unwrap().keys().cloned().collect();
    let expected = [
        "approximation",
        "chosen_by",
        "claims",
        "currency",
        "definition",
        "disagreement",
        "distribution",
        "level",
        "mixed",
        "place",
        "role",
        "sources",
    ];
    assert_eq!(keys, expected);
    assert!(claims.iter().all(|claim| claim["source"] != "otiose" && claim["why"].is_string()));
}

#[test]
fn what_is_not_known_is_said() {
    assert!(complaint(["claims", "emperor"], 1).contains("emperor"));
    assert!(complaint(["claims", "sdet", "--place", "moon"], 1).contains("moon"));
    assert!(complaint(["claims", "sdet", "--level", "divine"], 2).contains("divine"));
}
