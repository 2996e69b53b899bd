//! What is declared of each part of a plan is all that is read, written, compared and merged.

use std::collections::BTreeMap;

use expect_test::expect;
use rungs::domain::pay::assumption::Assumption;
use rungs::domain::plan::Plan;
use rungs::domain::plan::assumptions::{Assumptions, ClaimChoice};
use rungs::domain::plan::background::Background;
use rungs::domain::plan::constraints::Constraints;
use rungs::domain::plan::exchange_rate::ExchangeRate;
use rungs::domain::plan::grant::Grant;
use rungs::domain::plan::kept_route::KeptRoute;
use rungs::domain::plan::ledger_entry::LedgerEntry;
use rungs::domain::plan::own_claim::OwnClaim;
use rungs::domain::plan::own_role::OwnRole;
use rungs::domain::plan::package::{OneOff, Package};
use rungs::domain::plan::paid::Paid;
use rungs::domain::plan::part::{Part, Visitor};
use rungs::domain::plan::plan_step::{PlanStep, TimeEntry};
use rungs::domain::plan::position::Position;
use rungs::domain::plan::promise::Promise;
use rungs::domain::plan::role_correction::RoleCorrection;
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::domain::plan::value::Value;
use strum::IntoEnumIterator as _;

/// The names of the fields of which a change is told.
#[derive(Default)]
struct Told {
    names: Vec<&'static str>,
    unknown: usize,
}

impl<E> Visitor<E> for Told {
    fn field<T: Clone + PartialEq>(
        &mut self,
        member: &'static str,
        _read: impl Fn(&E) -> &T,
        _reach: impl Fn(&mut E) -> &mut T,
        _value: impl Fn(&T) -> Value,
    ) {
        self.names.push(member);
    }

    fn assumed(
        &mut self,
        _read: impl Fn(&E) -> &BTreeMap<Assumption, f64>,
        _reach: impl Fn(&mut E) -> &mut BTreeMap<Assumption, f64>,
    ) {
        self.names.extend(Assumption::iter().map(Assumption::field));
    }

    fn unknown(&mut self, _read: impl Fn(&E) -> &UnknownFields, _reach: impl Fn(&mut E) -> &mut UnknownFields) {
        self.unknown += 1;
    }
}

/// A line with the fields of a part of which no change is told by itself.
fn untold<P: Part>() -> String {
    let mut told = Told::default();
    P::visit(&mut told);
    assert_eq!(told.unknown, 1, "{}", P::NAME);
    assert!(P::keys().len() <= 64, "the reader has a bit for each");
    let untold = P::keys().iter().filter(|key| !told.names.contains(key));
    format!("{}:{}\n", P::NAME, untold.map(|key| format!(" {key}")).collect::<String>())
}

/// Names by which entries are matched, lists whose entries are told one by one, and what is one value with its whole.
#[test]
fn a_change_is_told_of_all_other_fields() {
    let lines = [
        untold::<Plan>(),
        untold::<Position>(),
        untold::<Background>(),
        untold::<OwnRole>(),
        untold::<RoleCorrection>(),
        untold::<Stage>(),
        untold::<KeptRoute>(),
        untold::<Constraints>(),
        untold::<LedgerEntry>(),
        untold::<PlanStep>(),
        untold::<TimeEntry>(),
        untold::<Assumptions>(),
        untold::<ClaimChoice>(),
        untold::<OwnClaim>(),
        untold::<ExchangeRate>(),
        untold::<Package>(),
        untold::<OneOff>(),
        untold::<Grant>(),
        untold::<Paid>(),
        untold::<Promise>(),
    ];
    expect![[r"
        Plan: position other_positions held_before background saved_roles own_roles role_corrections path routes constraints ledger steps time assumptions packages paid promises
        Position: since_about pay_rate
        Background:
        OwnRole: id
        RoleCorrection: role
        Stage:
        KeptRoute: id
        Constraints:
        LedgerEntry: id
        PlanStep: id log
        TimeEntry: id
        Assumptions: claims own_claims rates
        ClaimChoice:
        OwnClaim: id
        ExchangeRate: currency to
        Package: role same_employer
        OneOff: title kind amount months clawback_months clawback_in_proportion
        Grant: title amount months granted vesting every_year growth haircut_percent
        Paid: id
        Promise: date
    "]]
    .assert_eq(&lines.concat());
}

#[test]
fn the_page_about_the_format_names_every_field() {
    let page = include_str!("../../docs/FORMAT.md");
    let keys = [
        Plan::keys(),
        Position::keys(),
        Background::keys(),
        OwnRole::keys(),
        RoleCorrection::keys(),
        KeptRoute::keys(),
        Constraints::keys(),
        LedgerEntry::keys(),
        PlanStep::keys(),
        Assumptions::keys(),
        OwnClaim::keys(),
        ExchangeRate::keys(),
        Package::keys(),
        OneOff::keys(),
        Grant::keys(),
        Paid::keys(),
        Promise::keys(),
    ];
    let named = |key: &str| page.contains(&format!("`{key}`")) || page.contains(&format!("    {key}: "));
    let missing: Vec<_> = keys.concat().into_iter().filter(|key| !named(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
