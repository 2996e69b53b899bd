//! Merging the fields of one part or entry of a plan.

use std::collections::BTreeMap;

use strum::IntoEnumIterator;

use super::conflict::{Conflict, Disagreement, Side};
use crate::domain::compare::field::Field;
use crate::domain::compare::subject::Subject;
use crate::domain::pay::assumption::Assumption;
use crate::domain::plan::Plan;
use crate::domain::plan::part::{Fields, Visitor};
use crate::domain::plan::unknown_fields::UnknownFields;
use crate::domain::plan::value::Value;

/// The same thing in three versions of a plan.
pub(super) struct Versions<'a, T: ?Sized> {
    /// The version both came from; none if both sides added it.
    pub(super) base: Option<&'a T>,
    pub(super) mine: &'a T,
    pub(super) theirs: &'a T,
}

impl<'a, T: ?Sized> Versions<'a, T> {
    /// A part of three plans.
    pub(super) fn of([base, mine, theirs]: [&'a Plan; 3], part: impl Fn(&'a Plan) -> &'a T) -> Self {
        Self { base: Some(part(base)), mine: part(mine), theirs: part(theirs) }
    }
}

/// Mine, with every field as theirs has it that only they changed. `tell` names the whole in conflicts.
pub(super) fn fields<E: Fields>(
    versions: Versions<'_, E>,
    tell: impl Fn(&E) -> Subject,
    conflicts: &mut Vec<Conflict>,
) -> E {
    let mut three = Three { merged: versions.mine.clone(), versions, found: Vec::new() };
    if three.versions.mine != three.versions.theirs {
        E::visit(&mut three);
    }
    let Three { merged, versions, found } = three;
    let conflict = |(disagreement, kept)| Conflict { subject: tell(versions.mine), disagreement, kept };
    conflicts.extend(found.into_iter().map(conflict));
    merged
}

struct Three<'a, E> {
    merged: E,
    versions: Versions<'a, E>,
    found: Vec<(Disagreement, Side)>,
}

impl<E: Fields> Visitor<E> for Three<'_, E> {
    fn field<T: Clone + PartialEq>(
        &mut self,
        member: &'static str,
        read: impl Fn(&E) -> &T,
        reach: impl Fn(&mut E) -> &mut T,
        value: impl Fn(&T) -> Value,
    ) {
        let Versions { base, mine, theirs } = &self.versions;
        let (base, mine, theirs) = (base.map(&read), read(mine), read(theirs));
        if mine == theirs || base == Some(theirs) {
            return;
        }
        if base == Some(mine) {
            *reach(&mut self.merged) = theirs.clone();
            return;
        }
        let base = base.map_or(Value::Nothing, &value);
        let field = Field::Member(E::NAME, member);
        let disagreement = Disagreement::Field { field, base, mine: value(mine), theirs: value(theirs) };
        self.found.push((disagreement, Side::Mine));
    }

    fn assumed(
        &mut self,
        read: impl Fn(&E) -> &BTreeMap<Assumption, f64>,
        reach: impl Fn(&mut E) -> &mut BTreeMap<Assumption, f64>,
    ) {
        let Versions { base, mine, theirs } = &self.versions;
        let (base, mine, theirs) = (base.map(&read), read(mine), read(theirs));
        for assumption in Assumption::iter() {
            let stated = |all: &BTreeMap<Assumption, f64>| all.get(&assumption).copied();
            let (base, mine, theirs) = (base.and_then(stated), stated(mine), stated(theirs));
            if mine == theirs || base == theirs {
                continue;
            }
            if base != mine {
                let value = |stated: Option<f64>| Value::of(stated.as_ref(), |value| Value::Assumed(assumption, value));
                let field = Field::Assumed(assumption);
                let [base, mine, theirs] = [base, mine, theirs].map(value);
                self.found.push((Disagreement::Field { field, base, mine, theirs }, Side::Mine));
                continue;
            }
            match theirs {
                Some(value) => reach(&mut self.merged).insert(assumption, value),
                None => reach(&mut self.merged).remove(&assumption),
            };
        }
    }

    fn unknown(&mut self, read: impl Fn(&E) -> &UnknownFields, reach: impl Fn(&mut E) -> &mut UnknownFields) {
        let Versions { base, mine, theirs } = &self.versions;
        let none = UnknownFields::NONE;
        let (base, mine, theirs) = (base.map_or(&none, &read), read(mine), read(theirs));
        if mine == theirs || base == theirs {
            return;
        }
        *reach(&mut self.merged) =
            if base == mine { theirs.clone() } else { unknown(base, mine, theirs, &mut self.found) };
    }
}

/// Fields this version does not know, which both sides changed, by name: as mine has them in their order, then what
/// only theirs has.
fn unknown(
    base: &UnknownFields,
    mine: &UnknownFields,
    theirs: &UnknownFields,
    found: &mut Vec<(Disagreement, Side)>,
) -> UnknownFields {
    let [base_texts, mine_texts, theirs_texts] = [base, mine, theirs].map(by_name);
    let added = named(theirs).into_iter().filter(|name| !mine_texts.contains_key(name));
    let mut merged = UnknownFields::NONE;
    for key in named(mine).into_iter().chain(added) {
        let [base, mine, theirs] = [&base_texts, &mine_texts, &theirs_texts].map(|texts| texts.get(&key).copied());
        let (kept, side) = if mine == theirs || base == theirs {
            (mine, None)
        } else if base == mine {
            (theirs, None)
        } else if mine.is_some() {
            (mine, Some(Side::Mine))
        } else {
            (theirs, Some(Side::Theirs))
        };
        if let Some(text) = kept {
            merged.push(key.0, text);
        }
        if let Some(side) = side {
            let source = |text: Option<&str>| text.map_or(Value::Nothing, |text| Value::Source(text.to_owned()));
            let field = Field::Unknown(key.0.to_owned());
            let [base, mine, theirs] = [base, mine, theirs].map(source);
            found.push((Disagreement::Field { field, base, mine, theirs }, side));
        }
    }
    merged
}

/// The names in their order, with how often each stood before.
fn named(fields: &UnknownFields) -> Vec<(&str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut numbered = Vec::with_capacity(fields.len());
    for (name, _) in fields.iter() {
        let count = counts.entry(name).or_default();
        numbered.push((name, *count));
        *count += 1;
    }
    numbered
}

fn by_name(fields: &UnknownFields) -> BTreeMap<(&str, usize), &str> {
    named(fields).into_iter().zip(fields.iter().map(|(_, text)| text)).collect()
}
