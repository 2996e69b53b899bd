//! What differs between two plans: nothing if and only if they are equal, and every field is seen.

use std::cell::Cell;

use jiff::civil::date;
use proptest::test_runner::{Config, TestRunner};
use rungs::domain::catalogue::claim::{Amount, PayDefinition};
use rungs::domain::catalogue::role::Education;
use rungs::domain::catalogue::step::Builds;
use rungs::domain::compare::change::{Alteration, Change};
use rungs::domain::compare::difference;
use rungs::domain::compare::subject::Section;
use rungs::domain::currency::Currency;
use rungs::domain::level::Level;
use rungs::domain::money::Money;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay::compensation::vesting::Vesting;
use rungs::domain::pay_rate::{PayPeriod, PayRate};
use rungs::domain::plan::Plan;
use rungs::domain::plan::aim::Aim;
use rungs::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use rungs::domain::plan::exchange_rate::ExchangeRate;
use rungs::domain::plan::ledger_entry::Basis;
use rungs::domain::plan::objective::Objective;
use rungs::domain::plan::package::{Bonus, Package};
use rungs::domain::plan::paid::{PaidPart, PaidPer};
use rungs::domain::plan::plan_step::StepState;
use rungs::domain::plan::unknown_fields::UnknownFields;

use crate::compare_edits::{cases, edit, edited, edits, start};
use crate::compare_edits_pay::{grant, one_off, own_claim, promise};
use crate::sample::level;

/// A runner that leaves no file behind.
pub fn runner() -> TestRunner {
    TestRunner::new(Config { cases: cases(), failure_persistence: None, ..Config::default() })
}

#[test]
fn there_is_a_difference_if_and_only_if_plans_differ() {
    let (equal, different) = (Cell::new(0), Cell::new(0));
    runner()
        .run(&(edits(8), edits(8)), |(first, second)| {
            let before = edited(&start(), &first, "x");
            let after = edited(&before, &second, "y");
            assert_eq!(difference(&before, &after).is_empty(), before == after);
            assert_eq!(difference(&after, &before).is_empty(), before == after);
            assert!(difference(&after, &after.clone()).is_empty());
            let count = if before == after { &equal } else { &different };
            count.set(count.get() + 1);
            Ok(())
        })
        .unwrap();
    println!(
        "differences of plans: {} pairs, {} equal and {} different, 0 told wrongly",
        equal.get() + different.get(),
        equal.get(),
        different.get()
    );
}

/// A way to change one field, and where it is told.
type OneField = (&'static str, Section, fn(&mut Plan));

fn unknown(fields: &mut UnknownFields) {
    fields.push("mood", "Good");
}

const ONE_FIELD: [OneField; 136] = [
    ("title", Section::Details, |plan| plan.title.push('x')),
    ("hours_per_week", Section::Details, |plan| plan.hours_per_week += 0.25),
    ("goal", Section::GoalAndPath, |plan| plan.goal = None),
    ("position.role", Section::Position, |plan| plan.position.role = "z".into()),
    ("position.level", Section::Position, |plan| plan.position.level = Some(Level::Lead)),
    ("position.since", Section::Position, |plan| plan.position.since = Some(PartialDate::day(date(2020, 1, 1)))),
    ("position.pay", Section::Position, |plan| {
        plan.position.pay = Some(PayRate::yearly(Money { minor: 1, currency: Currency::USD }));
    }),
    ("position.place", Section::Position, |plan| plan.position.place = "town".into()),
    ("position.pay, other unit", Section::Position, |plan| {
        plan.position.pay = Some(PayRate { amount: CENT, per: PayPeriod::Hour });
    }),
    ("position.pay, 0", Section::Position, |plan| {
        plan.position.pay = Some(PayRate::yearly(Money { minor: 0, currency: Currency::USD }));
    }),
    ("position.hours_worked", Section::Position, |plan| plan.position.hours_worked = Some(33.0)),
    ("position.weeks_paid", Section::Position, |plan| plan.position.weeks_paid = Some(33.0)),
    ("position.full_time_hours", Section::Position, |plan| plan.position.full_time_hours = Some(33.0)),
    ("other_positions, one fewer", Section::Position, |plan| drop(plan.other_positions.pop())),
    ("other_positions, other order", Section::Position, |plan| plan.other_positions.swap(0, 1)),
    ("other_positions.role", Section::Position, |plan| plan.other_positions[0].role = "z".into()),
    ("other_positions.since", Section::Position, |plan| {
        plan.other_positions[0].since = Some(PartialDate::day(date(2001, 1, 1)));
    }),
    ("other_positions.pay", Section::Position, |plan| plan.other_positions[0].pay = Some(PayRate::yearly(CENT))),
    ("other_positions.goes_on", Section::Position, |plan| plan.other_positions[0].goes_on ^= true),
    ("held_before, one fewer", Section::Position, |plan| drop(plan.held_before.pop())),
    ("held_before, other order", Section::Position, |plan| plan.held_before.swap(0, 1)),
    ("held_before.role", Section::Position, |plan| plan.held_before[0].role = "z".into()),
    ("held_before.level", Section::Position, |plan| plan.held_before[0].level = Some(Level::Lead)),
    ("held_before.since", Section::Position, |plan| {
        plan.held_before[0].since = Some(PartialDate::day(date(2001, 1, 1)));
    }),
    ("held_before.until", Section::Position, |plan| {
        plan.held_before[0].until = Some(PartialDate::day(date(2040, 1, 1)));
    }),
    ("held_before.place", Section::Position, |plan| plan.held_before[0].place = "town".into()),
    ("background.experience_years", Section::Background, |plan| plan.background.experience_years = Some(0.0)),
    ("background.leading_years", Section::Background, |plan| plan.background.leading_years = Some(0.0)),
    ("background.education", Section::Background, |plan| plan.background.education = Some(Education::School)),
    ("path, a stage fewer", Section::GoalAndPath, |plan| drop(plan.path.pop())),
    ("path, other order", Section::GoalAndPath, |plan| plan.path.swap(0, 1)),
    ("path.role", Section::GoalAndPath, |plan| plan.path[0].role = "z".into()),
    ("path.start", Section::GoalAndPath, |plan| plan.path[0].start = Some(date(2040, 1, 1))),
    ("path.offer", Section::GoalAndPath, |plan| plan.path[0].offer = Some(true)),
    ("path.place", Section::GoalAndPath, |plan| plan.path[0].place = Some("town".into())),
    ("routes, one fewer", Section::Routes, |plan| drop(plan.routes.remove(0))),
    ("routes, other order", Section::Routes, |plan| plan.routes.swap(0, 1)),
    ("routes.id", Section::Routes, |plan| plan.routes[0].id = "Z".into()),
    ("routes.title", Section::Routes, |plan| plan.routes[0].title.push('x')),
    ("routes.goal", Section::Routes, |plan| plan.routes[0].goal = None),
    ("routes.stages, one fewer", Section::Routes, |plan| drop(plan.routes[0].stages.pop())),
    ("routes.stages, other order", Section::Routes, |plan| plan.routes[0].stages.swap(0, 1)),
    ("routes.stages.role", Section::Routes, |plan| plan.routes[0].stages[0].role = "z".into()),
    ("routes.stages.place", Section::Routes, |plan| plan.routes[0].stages[0].place = Some("town".into())),
    ("routes.stages.start", Section::Routes, |plan| plan.routes[0].stages[0].start = Some(date(2040, 1, 1))),
    ("routes.stages.unknown", Section::Routes, |plan| unknown(&mut plan.routes[0].stages[0].unknown)),
    ("constraints.aim", Section::Constraints, |plan| plan.constraints.aim = Aim::AnyOf(Vec::new())),
    ("constraints.pay_floor", Section::Constraints, |plan| {
        plan.constraints.pay_floor = Some(Money { minor: 1, currency: Currency::USD });
    }),
    ("constraints.within_years", Section::Constraints, |plan| plan.constraints.within_years = Some(0.5)),
    ("constraints.most_moves", Section::Constraints, |plan| plan.constraints.most_moves = Some(8)),
    ("constraints.no_step_back", Section::Constraints, |plan| plan.constraints.no_step_back = false),
    ("constraints.no_pay_cut", Section::Constraints, |plan| plan.constraints.no_pay_cut = false),
    ("constraints.keep_place", Section::Constraints, |plan| plan.constraints.keep_place = false),
    ("constraints.no_management", Section::Constraints, |plan| plan.constraints.no_management = true),
    ("constraints.only_named", Section::Constraints, |plan| plan.constraints.only_named = true),
    ("constraints.family", Section::Constraints, |plan| plan.constraints.family = Some("z".into())),
    ("constraints.avoid", Section::Constraints, |plan| plan.constraints.avoid.push("z".into())),
    ("constraints.require", Section::Constraints, |plan| plan.constraints.require.push("z".into())),
    ("constraints.objective", Section::Constraints, |plan| plan.constraints.objective = Objective::Safest),
    ("saved_roles, one fewer", Section::SavedRoles, |plan| drop(plan.saved_roles.remove(0))),
    ("saved_roles, other order", Section::SavedRoles, |plan| plan.saved_roles.swap(0, 1)),
    ("saved_roles, one twice", Section::SavedRoles, |plan| plan.saved_roles.push(plan.saved_roles[0].clone())),
    ("ledger, one fewer", Section::Skills, |plan| drop(plan.ledger.remove(1))),
    ("ledger, other order", Section::Skills, |plan| plan.ledger.swap(0, 2)),
    ("ledger.id", Section::Skills, |plan| plan.ledger[0].id = "k99".into()),
    ("ledger.skill", Section::Skills, |plan| plan.ledger[0].skill = "z".into()),
    ("ledger.level", Section::Skills, |plan| plan.ledger[0].level = level(5)),
    ("ledger.date", Section::Skills, |plan| plan.ledger[0].date = date(2040, 1, 1)),
    ("ledger.basis", Section::Skills, |plan| plan.ledger[0].basis = Basis::Assumed),
    ("ledger.evidence", Section::Skills, |plan| plan.ledger[0].evidence = Some(String::new())),
    ("ledger.note", Section::Skills, |plan| plan.ledger[0].note = Some(String::new())),
    ("steps, one fewer", Section::Steps, |plan| drop(plan.steps.remove(0))),
    ("steps, other order", Section::Steps, |plan| plan.steps.swap(0, 3)),
    ("steps.id", Section::Steps, |plan| plan.steps[0].id = "s99".into()),
    ("steps.title", Section::Steps, |plan| plan.steps[0].title.push('x')),
    ("steps.from", Section::Steps, |plan| plan.steps[0].from = Some("z".into())),
    ("steps.stage", Section::Steps, |plan| plan.steps[0].stage = Some("z".into())),
    ("steps.builds", Section::Steps, |plan| {
        plan.steps[0].builds.push(Builds { skill: "z".into(), to: level(1) });
    }),
    ("steps.hours", Section::Steps, |plan| plan.steps[0].hours.optimistic += 0.5),
    ("steps.state", Section::Steps, |plan| plan.steps[0].state = StepState::Skipped),
    ("steps.due", Section::Steps, |plan| plan.steps[0].due = Some(date(2040, 1, 1))),
    ("steps.done", Section::Steps, |plan| plan.steps[0].done = Some(date(2040, 1, 1))),
    ("steps.evidence", Section::Steps, |plan| plan.steps[0].evidence = Some(String::new())),
    ("steps.note", Section::Steps, |plan| plan.steps[0].note = Some(String::new())),
    ("steps.log, one fewer", Section::Hours, |plan| drop(plan.steps[0].log.pop())),
    ("steps.log.id", Section::Hours, |plan| plan.steps[0].log[0].id = "t99".into()),
    ("steps.log.hours", Section::Hours, |plan| plan.steps[0].log[0].hours += 0.25),
    ("assumptions.real_growth", Section::Assumptions, |plan| assume(plan, Assumption::RealGrowth)),
    ("assumptions.inflation", Section::Assumptions, |plan| assume(plan, Assumption::Inflation)),
    ("assumptions.horizon_years", Section::Assumptions, |plan| plan.assumptions.horizon_years = Some(10)),
    ("assumptions.claims.claim", Section::Assumptions, |plan| plan.assumptions.claims[0].claim = "z".into()),
    ("assumptions.redundancy", Section::Assumptions, |plan| plan.assumptions.redundancy = false),
    ("assumptions.this_employer_only", Section::Assumptions, |plan| plan.assumptions.this_employer_only = true),
    ("calendar_key", Section::Details, |plan| plan.calendar_key = Some("0123456789abcdef".to_owned())),
    ("pay_rules", Section::Details, |plan| plan.pay_rules += 1),
    ("assumptions.pay_levels", Section::Assumptions, |plan| {
        plan.assumptions.pay_levels.insert("z".into(), Level::Senior);
    }),
    ("assumptions.floor", Section::Assumptions, |plan| plan.assumptions.floor = Some(CENT)),
    ("assumptions.seed", Section::Assumptions, |plan| plan.assumptions.seed = Some(7)),
    ("assumptions.claims.how", Section::Assumptions, |plan| plan.assumptions.claims[0].how = ClaimUse::Excluded),
    ("assumptions.claims.weight", Section::Assumptions, |plan| {
        let weighed = plan.assumptions.claims.iter_mut().find(|choice| choice.how == ClaimUse::Weight(1.0)).unwrap();
        weighed.how = ClaimUse::Weight(1.5);
    }),
    ("assumptions.own_claims, one fewer", Section::Assumptions, |plan| drop(plan.assumptions.own_claims.pop())),
    ("assumptions.own_claims.id", Section::Assumptions, |plan| plan.assumptions.own_claims[0].id = "own-99".into()),
    ("assumptions.own_claims.role", Section::Assumptions, |plan| plan.assumptions.own_claims[0].role = "z".into()),
    ("assumptions.own_claims.amount", Section::Assumptions, |plan| {
        plan.assumptions.own_claims[0].amount = Amount::AtLeast(5.0);
    }),
    ("assumptions.own_claims.currency", Section::Assumptions, |plan| {
        plan.assumptions.own_claims[0].currency = Currency::parse("EUR").unwrap();
    }),
    ("assumptions.own_claims.definition", Section::Assumptions, |plan| {
        plan.assumptions.own_claims[0].definition = PayDefinition::TotalCash;
    }),
    ("assumptions.own_claims.year", Section::Assumptions, |plan| plan.assumptions.own_claims[0].year = 2000),
    ("assumptions.own_claims.place", Section::Assumptions, |plan| {
        plan.assumptions.own_claims[0].place = Some("town".into());
    }),
    ("assumptions.own_claims.note", Section::Assumptions, |plan| plan.assumptions.own_claims[0].note = None),
    ("assumptions.rates, one fewer", Section::Assumptions, |plan| drop(plan.assumptions.rates.pop())),
    ("assumptions.rates.rate", Section::Assumptions, |plan| plan.assumptions.rates[0].rate = 7.0),
    ("assumptions.rates.currency", Section::Assumptions, |plan| {
        plan.assumptions.rates[0].currency = Currency::parse("CHF").unwrap();
    }),
    ("assumptions.rates.to", Section::Assumptions, |plan| {
        plan.assumptions.rates[0].to = Currency::parse("CHF").unwrap();
    }),
    ("packages, one fewer", Section::Pay, |plan| drop(plan.packages.pop())),
    ("packages, other order", Section::Pay, |plan| plan.packages.swap(0, 1)),
    ("packages.role", Section::Pay, |plan| plan.packages[0].role = "z".into()),
    ("packages.bonus", Section::Pay, |plan| plan.packages[0].bonus = None),
    ("packages.one_offs", Section::Pay, |plan| plan.packages[0].one_offs[0].clawback_months = 6.0),
    ("packages.grants", Section::Pay, |plan| plan.packages[0].grants[0].vesting = Vesting::Even { years: 3 }),
    ("packages.pension_percent", Section::Pay, |plan| plan.packages[0].pension_percent = 5.5),
    ("packages.new_employer", Section::Pay, |plan| plan.packages[0].new_employer = Some(true)),
    ("packages.one_offs.unknown", Section::Pay, |plan| unknown(&mut plan.packages[0].one_offs[0].unknown)),
    ("packages.grants.unknown", Section::Pay, |plan| unknown(&mut plan.packages[0].grants[0].unknown)),
    ("paid, one fewer", Section::Pay, |plan| drop(plan.paid.pop())),
    ("paid.id", Section::Pay, |plan| plan.paid[0].id = "p99".into()),
    ("paid.date", Section::Pay, |plan| plan.paid[0].date = date(2040, 1, 1)),
    ("paid.amount", Section::Pay, |plan| plan.paid[0].amount.minor += 1),
    ("paid.what", Section::Pay, |plan| plan.paid[0].what = PaidPart::Other),
    ("paid.per", Section::Pay, |plan| plan.paid[0].per = PaidPer::Once),
    ("paid.note", Section::Pay, |plan| plan.paid[0].note = None),
    ("promises, one fewer", Section::Pay, |plan| drop(plan.promises.pop())),
    ("promises.date", Section::Pay, |plan| plan.promises[0].date = date(2040, 1, 1)),
    ("promises.title", Section::Pay, |plan| plan.promises[0].title.push('x')),
    ("promises.currency", Section::Pay, |plan| plan.promises[0].currency = Currency::parse("EUR").unwrap()),
    ("promises.years", Section::Pay, |plan| plan.promises[0].years[0].p90 += 1.0),
    ("steps.cost", Section::Steps, |plan| plan.steps[0].cost = Some(CENT)),
];

const CENT: Money = Money { minor: 1, currency: Currency::USD };

fn assume(plan: &mut Plan, assumption: Assumption) {
    plan.assumptions.stated.insert(assumption, assumption.bounds().0);
}

const UNKNOWN: [fn(&mut Plan) -> &mut UnknownFields; 18] = [
    |plan| &mut plan.other_positions[0].unknown,
    |plan| &mut plan.held_before[0].unknown,
    |plan| &mut plan.constraints.unknown,
    |plan| &mut plan.routes[0].unknown,
    |plan| &mut plan.unknown,
    |plan| &mut plan.position.unknown,
    |plan| &mut plan.background.unknown,
    |plan| &mut plan.path[0].unknown,
    |plan| &mut plan.ledger[0].unknown,
    |plan| &mut plan.steps[0].unknown,
    |plan| &mut plan.steps[0].log[0].unknown,
    |plan| &mut plan.assumptions.unknown,
    |plan| &mut plan.assumptions.claims[0].unknown,
    |plan| &mut plan.assumptions.own_claims[0].unknown,
    |plan| &mut plan.assumptions.rates[0].unknown,
    |plan| &mut plan.packages[0].unknown,
    |plan| &mut plan.paid[0].unknown,
    |plan| &mut plan.promises[0].unknown,
];

/// A plan that has at least one of everything.
fn full() -> Plan {
    let mut plan = start();
    for number in 0..8 {
        edit(&mut plan, (24, 0, number), "more");
    }
    // What one thing more of each kind is about pay.
    let claim = own_claim(&plan, 0, 5.0, "more");
    plan.assumptions.own_claims.push(claim);
    plan.assumptions.claims.push(ClaimChoice {
        role: "weighed".into(),
        claim: "w".into(),
        how: ClaimUse::Weight(1.0),
        unknown: UnknownFields::NONE,
    });
    plan.assumptions.rates = vec![ExchangeRate {
        currency: Currency::parse("EUR").unwrap(),
        to: Currency::USD,
        rate: 1.25,
        unknown: UnknownFields::NONE,
    }];
    plan.packages[0] = Package {
        bonus: Some(Bonus { target_percent: 10.0, paid_odds_percent: 80.0 }),
        one_offs: vec![one_off("more", CENT)],
        grants: vec![grant("more", CENT)],
        ..Package::of("m".into())
    };
    plan.paid[0].per = PaidPer::Year;
    plan.paid[0].what = PaidPart::Base;
    plan.promises = vec![promise(date(2027, 1, 1), 5.0, "more")];
    plan
}

fn sections(before: &Plan, after: &Plan) -> Vec<Section> {
    let mut sections: Vec<_> = difference(before, after).changes().iter().map(Change::section).collect();
    sections.dedup();
    sections
}

#[test]
fn every_single_field_is_seen_where_it_belongs() {
    let before = full();
    for (name, section, change) in ONE_FIELD {
        let mut after = before.clone();
        change(&mut after);
        assert_eq!(sections(&before, &after), [section], "{name}");
        assert_eq!(sections(&after, &before), [section], "{name} taken back");
    }
    for (number, part) in UNKNOWN.into_iter().enumerate() {
        let mut after = before.clone();
        unknown(part(&mut after));
        assert_eq!(sections(&before, &after), [Section::Unknown], "part {number}");
        let mut other = after.clone();
        *part(&mut other) = std::iter::once(("mood".to_owned(), "Bad".to_owned())).collect();
        assert_eq!(sections(&after, &other), [Section::Unknown], "part {number}");
    }
    println!("fields of a plan: {} changed one by one, all seen", ONE_FIELD.len() + UNKNOWN.len());
}

#[test]
fn the_order_of_unknown_fields_is_seen() {
    let (mut before, mut after) = (full(), full());
    for (name, text) in [("mood", "Good"), ("colour", "Red")] {
        before.unknown.push(name, text);
    }
    for (name, text) in [("colour", "Red"), ("mood", "Good")] {
        after.unknown.push(name, text);
    }
    assert_eq!(sections(&before, &after), [Section::Unknown]);
}

#[test]
fn one_step_taken_to_the_front_is_one_move() {
    let before = full();
    let mut after = before.clone();
    let last = after.steps.pop().unwrap();
    after.steps.insert(0, last);
    let difference = difference(&before, &after);
    assert!(
        matches!(difference.changes(), [Change { alteration: Alteration::Moved { after: None }, .. }]),
        "{difference:?}"
    );
}

#[test]
fn an_id_that_another_entry_took_over_is_another_entry() {
    let before = full();
    let mut after = before.clone();
    let highest = after.steps.iter().max_by_key(|step| step.id.as_str().to_owned()).unwrap().id.clone();
    after.remove_step(&highest);
    edit(&mut after, (19, 200, 1), "other");
    assert_eq!(after.free_step_id(), before.free_step_id(), "the id was given again");
    let told: Vec<_> = difference(&before, &after).changes().iter().map(|change| change.alteration.clone()).collect();
    assert_eq!(told, [Alteration::Added, Alteration::Removed]);
}
