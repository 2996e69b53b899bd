//! What is saved is what is loaded, in a text that can be read and compared line by line.

use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use rungs::domain::catalogue::role::Education;
use rungs::domain::catalogue::step::Builds;
use rungs::domain::currency::Currency;
use rungs::domain::effort::Effort;
use rungs::domain::ids::{LedgerId, PlanStepId, TimeEntryId};
use rungs::domain::level::Level;
use rungs::domain::money::Money;
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::{Assumptions, ClaimChoice};
use rungs::domain::plan::background::Background;
use rungs::domain::plan::ledger_entry::{Basis, LedgerEntry};
use rungs::domain::plan::plan_step::{PlanStep, StepState, TimeEntry};
use rungs::domain::plan::position::Position;
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::domain::proficiency::Proficiency;
use rungs::domain::rate::Rate;
use rungs::storage::plan_file::{load, parse, to_text};

use super::save;

fn word() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9-]{0,12}"
}

/// Any text at all, control characters and all.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), Just("\u{feff}\u{202e}\0\r\n\t\"\\".to_owned()), word()]
}

fn day() -> impl Strategy<Value = Date> {
    (-9999_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn level() -> impl Strategy<Value = Proficiency> {
    (0_u8..=5).prop_map(|level| Proficiency::try_from(level).expect("0 to 5"))
}

fn rate() -> impl Strategy<Value = Rate> {
    (-50.0..=50.0).prop_map(|rate: f64| Rate::try_from(rate).expect("-50 to 50"))
}

fn effort() -> impl Strategy<Value = Effort> {
    (0.001..1e6_f64, 0.0..1e6_f64, 0.0..1e6_f64).prop_map(|(optimistic, more, still_more)| Effort {
        optimistic,
        likely: optimistic + more,
        pessimistic: optimistic + more + still_more,
    })
}

fn position() -> impl Strategy<Value = Position> {
    let pay = (1_i64..=100_000_000_000_000, "[A-Z]{3}").prop_map(|(minor, code)| Money {
        minor: minor.min(1_000_000_000),
        currency: Currency::parse(&code).expect("3"),
    });
    (word(), of(Just(Level::Senior)), of(day()), of(pay), word()).prop_map(|(role, level, since, pay, place)| {
        Position {
            role: role.as_str().into(),
            level,
            since,
            pay,
            place: place.as_str().into(),
            unknown: UnknownFields::NONE,
        }
    })
}

fn basis() -> impl Strategy<Value = Basis> {
    let step = word().prop_map(|id| Basis::Step(PlanStepId::new(id)));
    prop_oneof![Just(Basis::Stated), Just(Basis::Assumed), step]
}

fn ledger() -> impl Strategy<Value = Vec<LedgerEntry>> {
    let entry = (word(), level(), day(), basis(), of(words()), of(words()));
    vec(entry, 0..6).prop_map(|entries| {
        let numbered = entries.into_iter().enumerate();
        numbered
            .map(|(number, (skill, level, date, basis, evidence, note))| LedgerEntry {
                id: LedgerId::new(format!("k{number}")),
                skill: skill.as_str().into(),
                level,
                date,
                basis,
                evidence,
                note,
                unknown: UnknownFields::NONE,
            })
            .collect()
    })
}

fn steps() -> impl Strategy<Value = Vec<PlanStep>> {
    let builds = vec((word(), level()).prop_map(|(skill, to)| Builds { skill: skill.as_str().into(), to }), 0..3);
    let log = vec(
        (day(), 0.01..10_000.0).prop_map(|(date, hours)| TimeEntry {
            id: "t0".into(),
            date,
            hours,
            unknown: UnknownFields::NONE,
        }),
        0..3,
    );
    let state = prop_oneof![Just(StepState::ToDo), Just(StepState::Doing), Just(StepState::Done)];
    let names = (words(), of(word()), of(word()));
    let step = (names, builds, effort(), state, (of(day()), of(day())), log, (of(words()), of(words())));
    vec(step, 0..5).prop_map(|steps| {
        let mut logged = 0;
        let numbered = steps.into_iter().enumerate();
        numbered
            .map(|(number, ((title, from, stage), builds, hours, state, (due, done), mut log, (evidence, note)))| {
                for entry in &mut log {
                    logged += 1;
                    entry.id = TimeEntryId::new(format!("t{logged}"));
                }
                PlanStep {
                    id: PlanStepId::new(format!("s{number}")),
                    title,
                    from: from.map(|id| id.as_str().into()),
                    stage: stage.map(|id| id.as_str().into()),
                    builds,
                    hours,
                    state,
                    due,
                    done,
                    log,
                    evidence,
                    note,
                    unknown: UnknownFields::NONE,
                }
            })
            .collect()
    })
}

fn assumptions() -> impl Strategy<Value = Assumptions> {
    let claim = (word(), word()).prop_map(|(role, claim)| ClaimChoice {
        role: role.as_str().into(),
        claim: claim.as_str().into(),
        unknown: UnknownFields::NONE,
    });
    (of(rate()), of(rate()), of(1_u8..=40), vec(claim, 0..3)).prop_map(
        |(real_growth, inflation, horizon_years, claims)| Assumptions {
            real_growth,
            inflation,
            horizon_years,
            claims,
            unknown: UnknownFields::NONE,
        },
    )
}

prop_compose! {
    fn plan()(
        title in words(),
        position in position(),
        (experience_years, leading_years) in (of(0.0..=60.0), of(0.0..=60.0)),
        education in of(Just(Education::Master)),
        hours_per_week in 0.01..=100.0,
        goal in of(word()),
        saved_roles in vec(word(), 0..4),
        path in vec((word(), of(day())), 0..4),
        ledger in ledger(),
        steps in steps(),
        assumptions in assumptions(),
    ) -> Plan {
        Plan {
            format: Plan::FORMAT,
            title,
            position,
            background: Background { experience_years, leading_years, education, unknown: UnknownFields::NONE },
            hours_per_week,
            goal: goal.map(|role| role.as_str().into()),
            saved_roles: saved_roles.iter().map(|role| role.as_str().into()).collect(),
            path: path.into_iter().map(|(role, start)| Stage { role: role.as_str().into(), start, unknown: UnknownFields::NONE }).collect(),
            ledger,
            steps,
            assumptions,
            unknown: UnknownFields::NONE,
        }
    }
}

proptest! {
    #[test]
    fn a_plan_saved_and_loaded_is_equal(plan in plan()) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.ron");
        save(&path, &plan).expect("it is saved");
        prop_assert_eq!(&load(&path).expect("it is loaded"), &plan);
        let text = std::fs::read_to_string(&path).expect("it is text");
        prop_assert!(text.starts_with("Plan(\n    format: 1,\n"));
        prop_assert!(text.ends_with(")\n"));
        prop_assert_eq!(to_text(&load(&path).expect("it is loaded")).expect("it has a text"), text);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        let _any_answer_will_do = parse("plan.ron", &text).is_ok();
    }

    #[test]
    fn no_damage_makes_the_reader_panic(at in 0_usize..12_000, byte in any::<u8>()) {
        let mut bytes = rungs::storage::SAMPLE_PLAN.as_bytes().to_vec();
        let place = at % bytes.len();
        bytes[place] = byte;
        if let Ok(text) = String::from_utf8(bytes) && let Err(error) = parse("plan.ron", &text) {
            prop_assert!(!error.problems().is_empty());
        }
    }
}

#[test]
fn text_has_one_field_a_line_and_line_feeds_only() {
    let text = to_text(&super::sample()).expect("it has a text");
    assert!(!text.contains('\r'));
    for line in text.lines() {
        let outside = line.split('"').step_by(2).collect::<String>();
        assert!(outside.matches(": ").count() <= 1, "more than one field in a line: {line}");
        assert_eq!((line.len() - line.trim_start().len()) % 4, 0, "not four spaces a level: {line}");
    }
    assert!(text.contains("minor: 11800000,\n"), "money stands in minor units");
}
