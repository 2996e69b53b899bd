//! Every problem of a catalogue is reported, each with its file and place.

use std::collections::BTreeSet;
use std::path::Path;

use rungs::domain::catalogue::Catalogue;
use rungs::domain::catalogue::claim::{Amount, Claim};
use rungs::domain::catalogue::pack::DefaultValue;
use rungs::domain::catalogue::parts::Parts;
use rungs::domain::catalogue::profile::{LadderStage, Profile};
use rungs::domain::catalogue::role::Need;
use rungs::domain::level::Level;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::search;
use rungs::storage::catalogue::from_folder;
use rungs::storage::located_error::LocatedError;

use crate::sample;

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// What is said of the bundled catalogue after these replacements (file, old text, new text), each made once.
fn after(changes: &[(&str, &str, &str)]) -> Result<Catalogue, Vec<LocatedError>> {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/catalogue"), folder.path());
    for (file, old, new) in changes {
        let path = folder.path().join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{file} has no {old}");
        std::fs::write(path, text.replacen(old, new, 1)).unwrap();
    }
    from_folder(folder.path()).map(|(catalogue, _)| catalogue)
}

/// The line of the first occurrence of a text in a bundled file, from 1.
fn line_of(file: &str, text: &str) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/catalogue").join(file);
    let content = std::fs::read_to_string(path).unwrap();
    content[..content.find(text).unwrap()].matches('\n').count() + 1
}

const LEAD: &str = "roles/ml-team-lead.ron";
const ENGINEER: &str = "roles/ml-engineer.ron";

#[test]
fn the_copy_itself_is_in_order() {
    assert_eq!(&after(&[]).unwrap(), sample::bundled());
}

#[test]
fn all_problems_are_reported_at_once_with_file_and_line() {
    let family = "family: \"engineering\"";
    let range = "CommonRange(157399, 172430, 188940, 209080, 227416, Average)";
    let source = " source: \"aipathly-2024\"";
    let errors = after(&[
        (ENGINEER, family, "family: \"no-such-family\""),
        (LEAD, range, "CommonRange(227416, 172430, 188940, 209080, 157399, Average)"),
        (LEAD, source, " source: \"\""),
        ("steps.ron", "skill: \"team-leadership\"", "skill: \"no-such-skill\""),
        ("skills.ron", "hours: (", "hours: (0, "),
    ])
    .unwrap_err();
    // Six hours are no list of five: a text that cannot be read is reported before the whole is checked.
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].file, "skills.ron");
    let errors = after(&[
        (ENGINEER, family, "family: \"no-such-family\""),
        (LEAD, range, "CommonRange(227416, 172430, 188940, 209080, 157399, Average)"),
        (LEAD, source, " source: \"\""),
        ("steps.ron", "skill: \"team-leadership\"", "skill: \"no-such-skill\""),
    ])
    .unwrap_err();
    let places: BTreeSet<_> = errors
        .iter()
        .map(|error| (error.file.as_str(), error.position.map(|(line, _)| line), error.message.as_str()))
        .collect();
    let claim = "ml-team-lead.pay.aipathly-2024.us";
    for (file, at, message) in [
        (ENGINEER, family, "there is no family “no-such-family”".to_owned()),
        (LEAD, &format!("\"{claim}\""), format!("the range of “{claim}” is out of order")),
        (LEAD, &format!("\"{claim}\""), format!("the figure “{claim}” has no known source: “”")),
        ("steps.ron", "skill: \"team-leadership\"", "there is no skill “no-such-skill”".to_owned()),
    ] {
        let expected = (file, Some(line_of(file, at)), message.as_str());
        assert!(places.contains(&expected), "{expected:?} is not among {places:#?}");
    }
    assert_eq!(errors.len(), 4, "{errors:#?}");
}

#[test]
fn a_value_that_cannot_be_read_is_located() {
    for (file, old, new, message) in [
        (ENGINEER, "level: 3)", "level: 9)", "9 is not a level from 0 to 5"),
        (ENGINEER, "need: Essential", "need: Perhaps", "“Perhaps” is not one of Essential, Optional"),
        ("pack.ron", "Inflation, value: 2.4", "Inflation, value: 99", "“Inflation” must lie between −50 and 50"),
        ("moves.ron", "years: 2,", "yaers: 2,", "there is no field “yaers” here; “years” was probably meant"),
    ] {
        let errors = after(&[(file, old, new)]).unwrap_err();
        assert_eq!(errors.len(), 1, "{errors:#?}");
        assert_eq!((errors[0].file.as_str(), errors[0].message.as_str()), (file, message));
        assert_eq!(errors[0].position.unwrap().0, line_of(file, old));
        assert!(errors[0].to_string().contains(&format!("{file}:")));
    }
}

#[test]
fn a_problem_of_a_move_is_located_at_that_move() {
    let second = "from: \"ml-engineer\",\n        to: \"senior-ml-engineer\",\n        years: 2.5";
    let errors = after(&[("moves.ron", second, &second.replace("2.5", "99"))]).unwrap_err();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].position.unwrap().0, line_of("moves.ron", second), "{}", errors[0]);
}

#[test]
fn missing_and_unreadable_files_are_all_named() {
    let folder = tempfile::tempdir().unwrap();
    let errors = from_folder(folder.path()).unwrap_err();
    assert_eq!(errors.len(), 6, "five lists and the folder of roles: {errors:#?}");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/catalogue"), folder.path());
    std::fs::write(folder.path().join("moves.ron"), b"[\n  \xff]").unwrap();
    let errors = from_folder(folder.path()).unwrap_err();
    assert_eq!(errors.len(), 1);
    assert_eq!(
        (errors[0].place().as_str(), errors[0].message.as_str()),
        ("moves.ron:2:3", "the file is not UTF-8 text")
    );
}

/// Two roles, two skills, a step for each and a move.
fn sound() -> Parts {
    let mut parts = sample::empty_parts();
    parts.skills = ["one", "two"].map(sample::skill).into();
    parts.roles = ["a", "b"]
        .map(|id| {
            let skills = ["one", "two"].map(|skill| sample::wanted(skill, Need::Essential, 1.0, 2)).into();
            sample::role(id, Level::Mid, skills, vec![sample::claim(&format!("{id}.pay"), 100.0)])
        })
        .into();
    parts.steps = vec![sample::step("s1", 10.0, &[("one", 2)], &[]), sample::step("s2", 10.0, &[("two", 2)], &["s1"])];
    parts.moves = vec![sample::career_move("a", "b", 2.0)];
    parts
}

fn problems(change: impl FnOnce(&mut Parts)) -> Vec<String> {
    let mut parts = sound();
    change(&mut parts);
    let problems = Catalogue::build(parts).err().unwrap_or_default();
    problems.into_iter().map(|problem| format!("{}: {}", problem.file, problem.message)).collect()
}

fn profile_with(can_lead_to: &[&str]) -> Profile {
    Profile { can_lead_to: can_lead_to.iter().map(|id| (*id).into()).collect(), ..Profile::default() }
}

#[test]
fn sound_parts_have_no_problem() {
    assert_eq!(problems(|_| ()), [""; 0]);
}

#[test]
fn unknown_ids_are_reported() {
    let unknown = "nowhere";
    for (message, found) in [
        (
            "roles/a.ron: there is no skill “nowhere”",
            problems(|parts| parts.roles[0].entry.skills[0].skill = unknown.into()),
        ),
        (
            "roles/a.ron: there is no family “nowhere”",
            problems(|parts| parts.roles[0].entry.family = Some(unknown.into())),
        ),
        (
            "roles/a.ron: there is no source “nowhere”",
            problems(|parts| parts.roles[0].entry.sources = vec![unknown.into()]),
        ),
        (
            "roles/a.ron: there is no role “nowhere”",
            problems(|parts| parts.roles[0].entry.profile = Some(profile_with(&[unknown]))),
        ),
        (
            "roles/a.ron: the figure “a.pay” has no known source: “nowhere”",
            problems(|parts| parts.roles[0].entry.claims[0].source = unknown.into()),
        ),
        (
            "roles/a.ron: the figure “a.pay” holds in no known place: “nowhere”",
            problems(|parts| parts.roles[0].entry.claims[0].place = unknown.into()),
        ),
        (
            "skills.ron: there is no skill group “nowhere”",
            problems(|parts| parts.skills[0].entry.group = unknown.into()),
        ),
        (
            "skills.ron: there is no source “nowhere”",
            problems(|parts| parts.skills[0].entry.hours_source = Some(unknown.into())),
        ),
        ("steps.ron: there is no step “nowhere”", problems(|parts| parts.steps[0].entry.after = vec![unknown.into()])),
        (
            "steps.ron: there is no skill “nowhere”",
            problems(|parts| parts.steps[0].entry.builds[0].skill = unknown.into()),
        ),
        ("steps.ron: there is no role “nowhere”", problems(|parts| parts.steps[0].entry.roles = vec![unknown.into()])),
        ("moves.ron: there is no role “nowhere”", problems(|parts| parts.moves[0].entry.to = unknown.into())),
        (
            "moves.ron: there is no source “nowhere”",
            problems(|parts| parts.moves[0].entry.years_source = unknown.into()),
        ),
        (
            "pack.ron: there is no place “nowhere”",
            problems(|parts| parts.packs[0].entry.places[1].within = Some(unknown.into())),
        ),
        (
            "pack.ron: there is no source “nowhere”",
            problems(|parts| parts.packs[0].entry.assumptions[1].source = unknown.into()),
        ),
    ] {
        assert_eq!(found, [message]);
    }
}

#[test]
fn two_roles_may_have_a_name_in_common_and_a_search_finds_both() {
    let mut parts = sound();
    parts.roles[0].entry.aliases.push("Shared Title".to_owned());
    parts.roles[1].entry.aliases.push("shared title".to_owned());
    let catalogue = Catalogue::build(parts).unwrap();
    let ids = |roles: Vec<&str>| assert_eq!(roles, ["a", "b"]);
    ids(search::called(&catalogue, "Shared Title").iter().map(|role| role.id.as_str()).collect());
    let hits = search::roles(&catalogue, "shared title", None);
    ids(hits.iter().map(|hit| hit.role.as_str()).collect());
    assert_eq!(search::clear(&hits), None, "neither is meant without a doubt");
}

#[test]
fn names_that_stand_for_two_things_are_reported() {
    let alias = |parts: &mut Parts, index: usize, alias: &str| parts.roles[index].entry.aliases.push(alias.to_owned());
    for (message, found) in [
        (
            "roles/b.ron: the claim id “a.pay” is used twice",
            problems(|parts| parts.roles[1].entry.claims[0].id = "a.pay".into()),
        ),
        ("roles/a.ron: the role “a” has an empty name", problems(|parts| alias(parts, 0, " "))),
        (
            "skills.ron: “skill ONE” names both the skill “one” and the skill “two”",
            problems(|parts| parts.skills[1].entry.aliases.push("skill ONE".to_owned())),
        ),
        (
            "steps.ron: the step id “s1” is used twice",
            problems(|parts| parts.steps.push(sample::step("s1", 1.0, &[("one", 1)], &[]))),
        ),
        (
            "moves.ron: the move from “a” to “b” stands twice",
            problems(|parts| parts.moves.push(sample::career_move("a", "b", 1.0))),
        ),
        (
            "sources.ron: the source id “editorial” is used twice",
            problems(|parts| {
                let twin = parts.sources.iter().find(|part| part.entry.id.as_str() == "editorial").unwrap().clone();
                parts.sources.push(twin);
            }),
        ),
        (
            "roles/a.ron: “one” is listed twice",
            problems(|parts| parts.roles[0].entry.skills.push(sample::wanted("one", Need::Optional, 1.0, 1))),
        ),
    ] {
        assert_eq!(found, [message]);
    }
    let twins = problems(|parts| {
        let twin = parts.roles[0].clone();
        parts.roles.push(twin);
    });
    assert!(twins.contains(&"roles/a.ron: the role id “a” is used twice".to_owned()), "{twins:?}");
}

#[test]
fn circles_are_reported_once() {
    let ladder = problems(|parts| {
        parts.roles[0].entry.profile = Some(profile_with(&["b"]));
        let stage = |role: &str| LadderStage { title: "Stage".to_owned(), role: Some(role.into()), points: Vec::new() };
        parts.roles[1].entry.profile = Some(Profile { ladder: vec![stage("b"), stage("a")], ..Profile::default() });
    });
    assert_eq!(ladder, ["roles/a.ron: the ladder runs in a circle: a, b"]);
    let steps = problems(|parts| parts.steps[0].entry.after = vec!["s2".into()]);
    assert_eq!(steps, ["steps.ron: the order of steps runs in a circle: s1, s2"]);
    let places = problems(|parts| parts.packs[0].entry.places[0].within = Some("town".into()));
    assert_eq!(places, ["pack.ron: the nesting of places runs in a circle: land, town, world"]);
    let itself = problems(|parts| parts.steps[0].entry.after = vec!["s1".into()]);
    assert_eq!(itself, ["steps.ron: the order of steps runs in a circle: s1"]);
}

fn with_claim(change: impl FnOnce(&mut Claim)) -> Vec<String> {
    problems(|parts| change(&mut parts.roles[0].entry.claims[0]))
}

#[test]
fn values_out_of_bounds_are_reported() {
    for (message, found) in [
        ("the range of “a.pay” is out of order", with_claim(|claim| claim.amount = Amount::Range(2.0, 1.0))),
        (
            "the range of “a.pay” is out of order",
            with_claim(|claim| claim.amount = Amount::Percentiles(1.0, 2.0, 5.0, 4.0, 6.0)),
        ),
        ("the figure “a.pay” must be above 0", with_claim(|claim| claim.amount = Amount::Range(0.0, 1.0))),
        ("the figure “a.pay” is not a number", with_claim(|claim| claim.amount = Amount::AtMost(f64::INFINITY))),
        ("“a.pay” must say what the pay includes, and only pay may", with_claim(|claim| claim.definition = None)),
        ("the years of “a.pay” are out of order or out of range", with_claim(|claim| claim.year = 20)),
        ("the years of “a.pay” are out of order or out of range", with_claim(|claim| claim.from_year = Some(2030))),
        (
            "the unit of “a.pay” does not fit what it is about",
            with_claim(|claim| claim.unit = rungs::domain::catalogue::claim::Unit::MoneyPerYear("usd".to_owned())),
        ),
        (
            "the unit of “a.pay” does not fit what it is about",
            with_claim(|claim| claim.unit = rungs::domain::catalogue::claim::Unit::Count),
        ),
        ("“one” is wanted at level 0", problems(|parts| parts.roles[0].entry.skills[0].level = sample::level(0))),
        (
            "the importance of “one” must be above 0 and at most 1",
            problems(|parts| parts.roles[0].entry.skills[0].importance = 1.1),
        ),
        (
            "the importance of “one” must be above 0 and at most 1",
            problems(|parts| parts.roles[0].entry.skills[0].importance = f64::NAN),
        ),
        (
            "the short title is longer than 24 characters",
            problems(|parts| parts.roles[0].entry.short = Some("x".repeat(25))),
        ),
        (
            "the years asked for must lie between 0 and 60",
            problems(|parts| parts.roles[0].entry.asks.leading_years = Some(-1.0)),
        ),
    ] {
        assert_eq!(found, [format!("roles/a.ron: {message}")]);
    }
    for (message, found) in [
        (
            "skills.ron: the hours of “one” must be above 0",
            problems(|parts| parts.skills[0].entry.hours = Some([1.0, 1.0, 0.0, 1.0, 1.0])),
        ),
        ("skills.ron: the hours of “one” have no source", problems(|parts| parts.skills[0].entry.hours_source = None)),
        (
            "skills.ron: an anchor of “one” is empty",
            problems(|parts| parts.skills[0].entry.anchors.as_mut().unwrap()[4].clear()),
        ),
        ("steps.ron: the step “s1” builds no skill", problems(|parts| parts.steps[0].entry.builds.clear())),
        (
            "steps.ron: the step “s1” builds a skill to level 0",
            problems(|parts| parts.steps[0].entry.builds[0].to = sample::level(0)),
        ),
        ("steps.ron: the step “s1” needs a title and a result", problems(|parts| parts.steps[0].entry.deliver.clear())),
        (
            "steps.ron: the hours of “s1” must rise from optimistic to pessimistic and be above 0",
            problems(|parts| parts.steps[0].entry.hours.optimistic = 1e9),
        ),
        (
            "moves.ron: the years before the move to “b” must be above 0 and at most 40",
            problems(|parts| parts.moves[0].entry.years = 0.0),
        ),
        ("moves.ron: the move leads from “a” to itself", problems(|parts| parts.moves[0].entry.to = "a".into())),
        (
            "pack.ron: “usd” is not a currency code of three capital letters, such as USD",
            problems(|parts| parts.packs[0].entry.places[0].currency = "usd".to_owned()),
        ),
    ] {
        assert_eq!(found, [message]);
    }
}

#[test]
fn satire_as_a_source_of_anything_but_a_reality_check_or_a_claim_is_reported() {
    for (message, found) in [
        (
            "roles/a.ron: satire cannot be a source here: “satire”",
            problems(|parts| parts.roles[0].entry.sources.push("satire".into())),
        ),
        (
            "roles/a.ron: satire cannot be a source here: “satire”",
            problems(|parts| {
                parts.roles[0].entry.profile = Some(Profile { sources: vec!["satire".into()], ..Profile::default() });
            }),
        ),
        (
            "skills.ron: satire cannot be a source here: “satire”",
            problems(|parts| parts.skills[0].entry.hours_source = Some("satire".into())),
        ),
        (
            "steps.ron: satire cannot be a source here: “satire”",
            problems(|parts| parts.steps[0].entry.source = "satire".into()),
        ),
        (
            "steps.ron: satire cannot be a source here: “satire”",
            problems(|parts| parts.steps[0].entry.hours_source = Some("satire".into())),
        ),
        (
            "roles/a.ron: satire cannot be a source here: “satire”",
            problems(|parts| {
                let asks = &mut parts.roles[0].entry.asks;
                (asks.leading_years, asks.leading_source) = (Some(1.0), Some("satire".into()));
            }),
        ),
        (
            "roles/a.ron: a source is named for years that are not there",
            problems(|parts| parts.roles[0].entry.asks.experience_source = Some("editorial".into())),
        ),
        (
            "moves.ron: satire cannot be a source here: “satire”",
            problems(|parts| parts.moves[0].entry.years_source = "satire".into()),
        ),
        (
            "pack.ron: satire cannot be a source here: “satire”",
            problems(|parts| parts.packs[0].entry.assumptions[0].source = "satire".into()),
        ),
    ] {
        assert_eq!(found, [message]);
    }
    for (message, found) in [
        (
            "roles/a.ron: the role “a” has words of satire and no reality check",
            problems(|parts| parts.roles[0].entry.satirical_aliases.push("Apprentice".to_owned())),
        ),
        (
            "roles/a.ron: the role “a” has words of satire and no reality check",
            problems(|parts| {
                let satirical_sectors = vec!["Energy".to_owned()];
                parts.roles[0].entry.profile = Some(Profile { satirical_sectors, ..Profile::default() });
            }),
        ),
    ] {
        assert_eq!(found, [message]);
    }
    let twice = problems(|parts| {
        let role = &mut parts.roles[0].entry;
        role.aliases.push("Apprentice".to_owned());
        role.satirical_aliases.push("Apprentice".to_owned());
    });
    assert!(twice.contains(&"roles/a.ron: “Apprentice” is an alias and a satirical one".to_owned()), "{twice:?}");
    assert_eq!(
        problems(|parts| parts.roles[0]
            .entry
            .claims
            .push(Claim { source: "satire".into(), ..sample::claim("a.jibe", 1.0) })),
        [""; 0]
    );
}

/// What the pack assumes about inflation.
fn inflation(parts: &mut Parts) -> &mut DefaultValue {
    let mut all = parts.packs[0].entry.assumptions.iter_mut();
    all.find(|usual| usual.assumption == Assumption::Inflation).unwrap()
}

#[test]
fn each_assumption_stands_once_with_a_range_around_its_value() {
    type Spoil = fn(&mut Parts);
    let cases: [(&str, Spoil); 6] = [
        ("pack.ron: no value is given for “Raises above inflation”", |parts| {
            parts.packs[0].entry.assumptions.remove(0);
        }),
        ("pack.ron: “Inflation” is given twice", |parts| {
            let inflation = inflation(parts).clone();
            parts.packs[0].entry.assumptions.push(inflation);
        }),
        ("pack.ron: low, value and high of “Inflation” must be in order", |parts| {
            inflation(parts).low = 2.5;
        }),
        ("pack.ron: “Inflation” must lie between −50 and 50", |parts| {
            inflation(parts).high = 51.0;
        }),
        ("pack.ron: “Inflation” must lie between −50 and 50", |parts| {
            inflation(parts).value = f64::NAN;
        }),
        ("pack.ron: “Inflation” has no note", |parts| inflation(parts).note = " ".to_owned()),
    ];
    for (message, spoil) in cases {
        assert_eq!(problems(spoil), [message]);
    }
}
