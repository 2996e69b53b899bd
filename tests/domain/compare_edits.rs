//! Plans that were changed at random, by the ways in which the window and an editor change them.

use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::collection::vec;
use proptest::prelude::*;
use rungs::domain::catalogue::role::Education;
use rungs::domain::catalogue::step::Builds;
use rungs::domain::currency::Currency;
use rungs::domain::effort::Effort;
use rungs::domain::ids::LedgerId;
use rungs::domain::level::Level;
use rungs::domain::money::Money;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::pay_rate::PayRate;
use rungs::domain::plan::Plan;
use rungs::domain::plan::aim::Aim;
use rungs::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use rungs::domain::plan::ledger_entry::{Basis, LedgerEntry};
use rungs::domain::plan::plan_step::{PlanStep, StepState, TimeEntry};
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;
use strum::IntoEnumIterator;

use crate::compare_edits_pay;
use crate::compare_edits_positions;
use crate::sample::{self, level};

/// One way to change a plan: which way, and two numbers that choose what and to what.
pub type Edit = (u8, u8, u8);

/// How many ways there are.
const WAYS: u8 = POSITIONS + compare_edits_positions::WAYS;

/// The first way to change a position.
pub const POSITIONS: u8 = 46 + compare_edits_pay::WAYS;

/// Cases of a property, unless `PROPTEST_CASES` says how many.
pub fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000)
}

/// A list of changes.
pub fn edits(most: usize) -> impl Strategy<Value = Vec<Edit>> {
    vec((0..WAYS, any::<u8>(), any::<u8>()), 0..most)
}

/// A plan with a few entries of each kind.
pub fn start() -> Plan {
    let mut plan = sample::plan("a", Some("d"), "world");
    for number in 0..4 {
        for way in [7, 11, 14, 19, 24, 33, 36, 46, 47, 48, 51, 54, 58, 59, POSITIONS, POSITIONS + 3] {
            edit(&mut plan, (way, number, number), "b");
        }
    }
    plan
}

/// The plan after the changes. `who` goes into every text, so that two people never write the same.
pub fn edited(plan: &Plan, edits: &[Edit], who: &str) -> Plan {
    let mut plan = plan.clone();
    for (number, change) in edits.iter().enumerate() {
        edit(&mut plan, *change, &format!("{who}{number}"));
    }
    plan
}

pub fn at<T>(list: &mut [T], number: u8) -> Option<&mut T> {
    let length = list.len();
    list.get_mut(usize::from(number) % length.max(1))
}

pub fn remove<T>(list: &mut Vec<T>, number: u8) {
    if !list.is_empty() {
        list.remove(usize::from(number) % list.len());
    }
}

fn swap<T>(list: &mut [T], a: u8, b: u8) {
    if !list.is_empty() {
        list.swap(usize::from(a) % list.len(), usize::from(b) % list.len());
    }
}

pub fn role(number: u8) -> String {
    ["a", "b", "c", "d", "e", "f"][usize::from(number % 6)].to_owned()
}

pub fn maybe<T>(number: u8, value: T) -> Option<T> {
    (!number.is_multiple_of(4)).then_some(value)
}

/// Changes a plan in one way.
#[expect(clippy::too_many_lines, reason = "one way after the other")]
pub fn edit(plan: &mut Plan, (way, a, b): Edit, who: &str) {
    let day = date(2026, 1, 1).saturating_add(i32::from(b % 40).days());
    let text = format!("{who}: {a}");
    match way {
        0 => plan.title = text,
        1 => plan.hours_per_week = f64::from(a % 20 + 1),
        2 => plan.goal = maybe(b, role(a).as_str().into()),
        3 => plan.position.role = role(a).as_str().into(),
        4 => plan.position.level = maybe(a, if b.is_multiple_of(2) { Level::Mid } else { Level::Senior }),
        5 => plan.position.since = maybe(a, PartialDate::day(day)),
        6 => plan.position.pay = maybe(a, PayRate::yearly(Money { minor: i64::from(b) + 1, currency: Currency::USD })),
        7 => plan.saved_roles.push(role(a).as_str().into()),
        8 => remove(&mut plan.saved_roles, a),
        9 => swap(&mut plan.saved_roles, a, b),
        10 => plan.background.experience_years = maybe(a, f64::from(b % 60)),
        11 => plan.path.insert(
            usize::from(b) % (plan.path.len() + 1),
            Stage { start: maybe(b, day), ..Stage::of(role(a).as_str().into()) },
        ),
        12 => remove(&mut plan.path, a),
        13 => {
            if let Some(stage) = at(&mut plan.path, a) {
                stage.start = maybe(b, day);
            }
        }
        14 => plan.rate(&role(a).as_str().into(), level(b % 6), day),
        15 => plan.unrate(&role(a).as_str().into()),
        16 => {
            if let Some(entry) = at(&mut plan.ledger, a) {
                entry.note = maybe(b, text);
            }
        }
        17 => remove(&mut plan.ledger, a),
        18 => swap(&mut plan.ledger, a, b),
        19 => {
            let effort = Effort { optimistic: 1.0, likely: 2.0 + f64::from(a), pessimistic: 300.0 };
            let builds = vec![Builds { skill: role(a).as_str().into(), to: level(b % 6) }];
            let step = PlanStep::own(plan.free_step_id(), text, builds, effort, None);
            let place = usize::from(b) % (plan.steps.len() + 1);
            plan.steps.insert(place, step);
        }
        20 => {
            if let Some(step) = at(&mut plan.steps, a) {
                let id = step.id.clone();
                plan.remove_step(&id);
            }
        }
        21 => {
            if let Some(step) = at(&mut plan.steps, a) {
                let id = step.id.clone();
                let state = [StepState::ToDo, StepState::Doing, StepState::Done][usize::from(b % 3)];
                plan.set_step_state(&id, state, day);
            }
        }
        22 => {
            if let Some(step) = at(&mut plan.steps, a) {
                step.title = text;
            }
        }
        23 => swap(&mut plan.steps, a, b),
        24 => {
            let id = plan.free_time_id();
            if let Some(step) = at(&mut plan.steps, a) {
                let hours = f64::from(b % 8 + 1);
                step.log.push(TimeEntry { id, date: day, hours, unknown: UnknownFields::NONE });
            }
        }
        25 => {
            if let Some(step) = at(&mut plan.steps, a) {
                remove(&mut step.log, b);
            }
        }
        26 => {
            if let Some(entry) = at(&mut plan.steps, a).and_then(|step| at(&mut step.log, b)) {
                entry.hours += 0.5;
            }
        }
        27 => {
            if let Some(step) = at(&mut plan.steps, a) {
                step.due = maybe(b, day);
            }
        }
        28 => {
            let assumption = Assumption::iter().cycle().nth(usize::from(b)).unwrap();
            match maybe(a, assumption.bounds().1 - f64::from(b % 5)) {
                Some(value) => plan.assumptions.stated.insert(assumption, value),
                None => plan.assumptions.stated.remove(&assumption),
            };
        }
        29 => plan.assumptions.horizon_years = maybe(a, b % 40 + 1),
        30 => put(&mut plan.unknown, a, b, who),
        31 => {
            if let Some(step) = at(&mut plan.steps, a) {
                put(&mut step.unknown, a, b, who);
            }
        }
        32 => {
            if let Some(entry) = at(&mut plan.ledger, a) {
                put(&mut entry.unknown, a, b, who);
            }
        }
        33 => plan.assumptions.claims.push(ClaimChoice {
            role: format!("{}{}", role(a), plan.assumptions.claims.len()).as_str().into(),
            claim: who.into(),
            how: ClaimUse::Only,
            unknown: UnknownFields::NONE,
        }),
        34 => remove(&mut plan.assumptions.claims, a),
        35 => plan.background.education = maybe(a, Education::Master),
        36 => {
            let goal = role(a);
            let other = role(a.wrapping_add(b % 5 + 1));
            let stages = [other, goal.clone()].iter().map(|role| Stage::of(role.as_str().into())).collect();
            plan.keep_route(text, goal.as_str().into(), stages);
        }
        37 => remove(&mut plan.routes, a),
        38 => {
            if let Some(route) = at(&mut plan.routes, a) {
                route.title = text;
            }
        }
        39 => {
            if let Some(stage) = at(&mut plan.routes, a).and_then(|route| at(&mut route.stages, b)) {
                stage.start = maybe(b, day);
            }
        }
        40 => {
            if let Some(id) = at(&mut plan.routes, a).map(|route| route.id.clone()) {
                plan.switch_route(&id);
            }
        }
        41 => {
            if let Some(stage) = at(&mut plan.path, a) {
                stage.place = maybe(b, role(b).as_str().into());
            }
        }
        42 => {
            let floor = Money { minor: i64::from(b) + 1, currency: Currency::USD };
            plan.constraints.pay_floor = maybe(a, floor);
        }
        43 => match a % 4 {
            0 => plan.constraints.keep_place = b.is_multiple_of(2),
            1 => plan.constraints.most_moves = maybe(b, b % 8 + 1),
            2 => plan.constraints.avoid.push(role(b).as_str().into()),
            _ => plan.constraints.aim = Aim::AnyOf(vec![role(b).as_str().into()]),
        },
        44 => put(&mut plan.constraints.unknown, a, b, who),
        45 => {
            if let Some(route) = at(&mut plan.routes, a) {
                put(&mut route.unknown, a, b, who);
            }
        }
        46..POSITIONS => compare_edits_pay::edit(plan, (way - 46, a, b), who),
        way => compare_edits_positions::edit(plan, (way - POSITIONS, a, b)),
    }
}

/// Puts in, changes or takes out a field that this version does not know.
pub fn put(fields: &mut UnknownFields, a: u8, b: u8, who: &str) {
    let name = ["mood", "colour", "later"][usize::from(a % 3)];
    let others = fields.iter().filter(|(known, _)| *known != name || !b.is_multiple_of(3));
    let mut kept: UnknownFields = others.map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    if b.is_multiple_of(3) || kept.get(name).is_some() {
        *fields = kept;
        return;
    }
    kept.push(name, format!("\"{who}\""));
    *fields = kept;
}

/// A ledger entry of which only the id and the level are of interest.
pub fn rated(id: &str, skill: &str, to: u8) -> LedgerEntry {
    LedgerEntry {
        id: LedgerId::new(id),
        skill: skill.into(),
        level: level(to),
        date: date(2026, 11, 1),
        basis: Basis::Stated,
        evidence: None,
        note: None,
        unknown: UnknownFields::NONE,
    }
}
