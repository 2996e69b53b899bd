//! The fields of something, shown one by one.

use std::collections::BTreeMap;

use crate::domain::pay::assumption::Assumption;
use crate::domain::plan::unknown_fields::UnknownFields;
use crate::domain::plan::value::Value;

/// Something that has fields which are compared and merged one by one.
pub trait Fields: Clone + PartialEq {
    /// Its name in files.
    const NAME: &'static str;

    /// Shows every field to the visitor. Names, lists of entries and whole parts are not fields.
    fn visit(visitor: &mut impl Visitor<Self>);
}

/// Something that is done with every field.
pub trait Visitor<E> {
    /// A field that this version knows: its member, how to read it, how to reach it, how to tell its value.
    fn field<T: Clone + PartialEq>(
        &mut self,
        member: &'static str,
        read: impl Fn(&E) -> &T,
        reach: impl Fn(&mut E) -> &mut T,
        value: impl Fn(&T) -> Value,
    );

    /// The values that a person stated of what is assumed, each a field of its own.
    fn assumed(
        &mut self,
        read: impl Fn(&E) -> &BTreeMap<Assumption, f64>,
        reach: impl Fn(&mut E) -> &mut BTreeMap<Assumption, f64>,
    );

    /// The fields that this version does not know.
    fn unknown(&mut self, read: impl Fn(&E) -> &UnknownFields, reach: impl Fn(&mut E) -> &mut UnknownFields);
}

/// A value that may be absent, or one that is there, as what a change of it tells.
pub trait Told<V> {
    fn told(&self, value: impl Fn(V) -> Value) -> Value;
}

impl<T: Clone> Told<T> for T {
    fn told(&self, value: impl Fn(T) -> Value) -> Value {
        value(self.clone())
    }
}

impl<T: Clone> Told<T> for Option<T> {
    fn told(&self, value: impl Fn(T) -> Value) -> Value {
        Value::of(self.as_ref(), value)
    }
}
