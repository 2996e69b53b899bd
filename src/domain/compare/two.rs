//! Finding what differs between two plans.

use std::collections::BTreeMap;

use strum::IntoEnumIterator;

use super::change::{Alteration, Change, Difference};
use super::entry::Entry;
use super::field::Field;
use super::pairs::Pairs;
use super::subject::{LoggedOn, Subject, Whole};
use crate::domain::pay::assumption::Assumption;
use crate::domain::plan::Plan;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::part::{Fields, Visitor};
use crate::domain::plan::position::Position;
use crate::domain::plan::role_correction::RoleCorrection;
use crate::domain::plan::unknown_fields::UnknownFields;
use crate::domain::plan::value::Value;

/// What must be done to `before` to make it `after`. Nothing at all if and only if they are equal.
///
/// Steps, ledger entries, hours logged, kept routes, own figures and what was paid are matched by id; positions beside
/// the main one and held before, the path, saved roles, corrections, packages and claims picked by role; rates by their currencies, projections kept by their day.
pub fn difference(before: &Plan, after: &Plan) -> Difference {
    let mut changes = Vec::new();
    fields(before, after, &Whole::Plan.into(), &mut changes);
    fields(&before.position, &after.position, &Whole::Position.into(), &mut changes);
    fields(&before.background, &after.background, &Whole::Background.into(), &mut changes);
    fields(&before.constraints, &after.constraints, &Whole::Constraints.into(), &mut changes);
    fields(&before.assumptions, &after.assumptions, &Whole::Assumptions.into(), &mut changes);
    let other = |position: &Position| Subject::OtherPosition(Box::new(position.clone()));
    list(&before.other_positions, &after.other_positions, other, &mut changes);
    let held = |position: &Position| Subject::HeldPosition(Box::new(position.clone()));
    list(&before.held_before, &after.held_before, held, &mut changes);
    list(&before.path, &after.path, |stage| Subject::Stage(stage.clone()), &mut changes);
    list(&before.routes, &after.routes, |route| Subject::KeptRoute(route.clone()), &mut changes);
    list(&before.saved_roles, &after.saved_roles, |role| Subject::SavedRole(role.clone()), &mut changes);
    let own_role = |role: &OwnRole| Subject::OwnRole(Box::new(role.clone()));
    list(&before.own_roles, &after.own_roles, own_role, &mut changes);
    let corrected = |role: &RoleCorrection| Subject::RoleCorrection(Box::new(role.clone()));
    list(&before.role_corrections, &after.role_corrections, corrected, &mut changes);
    list(&before.ledger, &after.ledger, |entry| Subject::LedgerEntry(entry.clone()), &mut changes);
    let claims = (&before.assumptions.claims, &after.assumptions.claims);
    list(claims.0, claims.1, |choice| Subject::ClaimChoice(choice.clone()), &mut changes);
    let own = (&before.assumptions.own_claims, &after.assumptions.own_claims);
    list(own.0, own.1, |claim| Subject::OwnClaim(Box::new(claim.clone())), &mut changes);
    let rates = (&before.assumptions.rates, &after.assumptions.rates);
    list(rates.0, rates.1, |rate| Subject::ExchangeRate(rate.clone()), &mut changes);
    list(&before.packages, &after.packages, |package| Subject::Package(Box::new(package.clone())), &mut changes);
    list(&before.paid, &after.paid, |paid| Subject::Paid(paid.clone()), &mut changes);
    list(&before.promises, &after.promises, |promise| Subject::Promise(Box::new(promise.clone())), &mut changes);
    let both = list(&before.steps, &after.steps, |step| Subject::Step(Box::new(step.clone())), &mut changes);
    for (before, after) in both {
        let on = LoggedOn::of(after);
        list(&before.log, &after.log, |entry| Subject::TimeEntry(on.clone(), entry.clone()), &mut changes);
    }
    Difference::new(changes)
}

/// The changes between two lists; returns the entries that are in both, which have changes told already.
fn list<'a, E: Entry>(
    before: &'a [E],
    after: &'a [E],
    tell: impl Fn(&E) -> Subject,
    changes: &mut Vec<Change>,
) -> Vec<(&'a E, &'a E)> {
    let pairs = Pairs::of(before, after);
    let moved = pairs.moved();
    let mut both = Vec::new();
    let mut previous: Option<&E> = None;
    for (at, entry) in after.iter().enumerate() {
        let was = pairs.earlier.get(at).copied().flatten().and_then(|was| before.get(was));
        match was {
            None => changes.push(Change { subject: tell(entry), alteration: Alteration::Added }),
            Some(was) => {
                // The subject is a copy of the entry, made only where there is something to tell.
                if was != entry {
                    let subject = tell(entry);
                    if was.name() != entry.name() {
                        let text = |entry: &E| Value::Text(entry.name().into_owned());
                        let alteration =
                            Alteration::Field { field: Field::Member(E::NAME, "id"), from: text(was), to: text(entry) };
                        changes.push(Change { subject: subject.clone(), alteration });
                    }
                    fields(was, entry, &subject, changes);
                }
                if moved.contains(&at) {
                    let after = previous.map(|previous| Box::new(tell(previous)));
                    changes.push(Change { subject: tell(entry), alteration: Alteration::Moved { after } });
                }
                both.push((was, entry));
            }
        }
        previous = Some(entry);
    }
    for entry in pairs.gone.iter().filter_map(|at| before.get(*at)) {
        changes.push(Change { subject: tell(entry), alteration: Alteration::Removed });
    }
    both
}

/// The fields that differ.
fn fields<E: Fields>(before: &E, after: &E, subject: &Subject, changes: &mut Vec<Change>) {
    E::visit(&mut Two { before, after, subject, changes });
}

struct Two<'a, E> {
    before: &'a E,
    after: &'a E,
    subject: &'a Subject,
    changes: &'a mut Vec<Change>,
}

impl<E> Two<'_, E> {
    fn differs(&mut self, field: Field, from: Value, to: Value) {
        let alteration = Alteration::Field { field, from, to };
        self.changes.push(Change { subject: self.subject.clone(), alteration });
    }
}

impl<E: Fields> Visitor<E> for Two<'_, E> {
    fn field<T: Clone + PartialEq>(
        &mut self,
        member: &'static str,
        read: impl Fn(&E) -> &T,
        _reach: impl Fn(&mut E) -> &mut T,
        value: impl Fn(&T) -> Value,
    ) {
        let (from, to) = (read(self.before), read(self.after));
        if from != to {
            self.differs(Field::Member(E::NAME, member), value(from), value(to));
        }
    }

    fn assumed(
        &mut self,
        read: impl Fn(&E) -> &BTreeMap<Assumption, f64>,
        _reach: impl Fn(&mut E) -> &mut BTreeMap<Assumption, f64>,
    ) {
        let (from, to) = (read(self.before), read(self.after));
        for assumption in Assumption::iter() {
            let (from, to) = (from.get(&assumption), to.get(&assumption));
            if from != to {
                let value = |stated| Value::of(stated, |value| Value::Assumed(assumption, value));
                self.differs(Field::Assumed(assumption), value(from), value(to));
            }
        }
    }

    fn unknown(&mut self, read: impl Fn(&E) -> &UnknownFields, _reach: impl Fn(&mut E) -> &mut UnknownFields) {
        let (before, after) = (read(self.before), read(self.after));
        if before == after {
            return;
        }
        let [earlier, later] = [before, after].map(first_of_each_name);
        let source = |text: Option<&str>| text.map_or(Value::Nothing, |text| Value::Source(text.to_owned()));
        let names = after.iter().chain(before.iter().filter(|(name, _)| !later.contains_key(name)));
        let mut told = false;
        for (name, _) in names {
            let (from, to) = (earlier.get(name).copied(), later.get(name).copied());
            if from != to {
                self.differs(Field::Unknown(name.to_owned()), source(from), source(to));
                told = true;
            }
        }
        if !told {
            let names = |fields: &UnknownFields| fields.iter().map(|(name, _)| name.to_owned()).collect();
            self.differs(Field::UnknownOrder, Value::Names(names(before)), Value::Names(names(after)));
        }
    }
}

/// The text of the first field of each name.
fn first_of_each_name(fields: &UnknownFields) -> BTreeMap<&str, &str> {
    let mut first = BTreeMap::new();
    for (name, text) in fields.iter() {
        first.entry(name).or_insert(text);
    }
    first
}
