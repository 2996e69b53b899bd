//! Reading a struct together with the fields it does not have. Nothing is parsed twice but those fields.
//!
//! It must never take a field for unknown that the struct has, and never drop one.

use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;

use ron::value::RawValue;
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};

use crate::domain::plan::unknown_fields::UnknownFields;

/// A struct, and what stands beside its fields.
#[derive(Debug, Default)]
pub struct WithUnknown<'text, T> {
    /// The struct.
    pub known: T,
    /// Fields the struct does not have, in the order of the text.
    pub unknown: Vec<UnknownField<'text>>,
}

/// A field that a struct does not have.
#[derive(Debug, Clone, Copy)]
pub struct UnknownField<'text> {
    /// Its name, a part of the text that is read.
    pub name: &'text str,
    /// The text of its value.
    pub value: &'text str,
    /// The names of the fields the struct has.
    pub known: &'static [&'static str],
}

impl<T> WithUnknown<'_, T> {
    /// The unknown fields as they are kept in a plan.
    pub fn kept(&self) -> UnknownFields {
        self.unknown.iter().map(|field| (field.name.to_owned(), field.value.to_owned())).collect()
    }
}

impl<'de: 'text, 'text, T: Deserialize<'de>> Deserialize<'de> for WithUnknown<'text, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut unknown = Vec::new();
        let known = T::deserialize(StructReader { inner: deserializer, unknown: &mut unknown })?;
        Ok(Self { known, unknown })
    }
}

/// Hands the reading of a struct on, with a visitor in between. It reads nothing else.
struct StructReader<'list, 'de, D> {
    inner: D,
    unknown: &'list mut Vec<UnknownField<'de>>,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for StructReader<'_, 'de, D> {
    type Error = D::Error;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let Self { inner, unknown } = self;
        inner.deserialize_struct(name, fields, FieldVisitor { inner: visitor, fields, unknown })
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, D::Error> {
        Err(D::Error::custom("only a struct has fields"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

struct FieldVisitor<'list, 'de, V> {
    inner: V,
    fields: &'static [&'static str],
    unknown: &'list mut Vec<UnknownField<'de>>,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for FieldVisitor<'_, 'de, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(formatter)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        let Self { inner, fields, unknown } = self;
        inner.visit_map(KnownFields { inner: map, fields, unknown, names: BTreeSet::new() })
    }
}

/// Shows the fields a struct has, and collects the others on the way.
struct KnownFields<'list, 'de, A> {
    inner: A,
    fields: &'static [&'static str],
    unknown: &'list mut Vec<UnknownField<'de>>,
    names: BTreeSet<&'de str>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for KnownFields<'_, 'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(name) = self.inner.next_key_seed(PhantomData::<&'de str>)? {
            if self.fields.contains(&name) {
                return seed.deserialize(BorrowedStrDeserializer::new(name)).map(Some);
            }
            if !self.names.insert(name) {
                return Err(A::Error::custom(format_args!("the field “{name}” stands here twice")));
            }
            let value: &'de RawValue = self.inner.next_value()?;
            self.unknown.push(UnknownField { name, value: value.get_ron(), known: self.fields });
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.next_value_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}
