//! Reading the parts of a plan together with the fields they do not have, and keeping where each field stands. Nothing is
//! parsed twice but those fields.
//!
//! It must never take a field for unknown that the part has, and never drop one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;

use ron::value::RawValue;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::format_1;
use crate::domain::plan::Plan;
use crate::domain::plan::check::Fault;
use crate::domain::plan::part::{Fields, Part, Source};
use crate::domain::plan::unknown_fields::UnknownFields;
use crate::storage::ron_message::{NEAR, likeness};

/// The field of a plan that is of the file alone.
const FORMAT: &str = "format";

/// Lists and parts around something, from the outermost on, each with the place in the list.
type Path = Vec<(&'static str, usize)>;

/// A field that a part does not have.
#[derive(Debug, Clone, Copy)]
pub struct UnknownField<'text> {
    /// The name of the part.
    pub part: &'static str,
    /// Its name, a part of the text that is read.
    pub name: &'text str,
    pub value: &'text str,
    keys: &'static [&'static str],
}

/// A text that is read, and what was found in it beside the plan.
#[derive(Default)]
pub struct Reader<'text> {
    text: &'text str,
    /// The format of the file.
    pub format: u32,
    path: Path,
    /// Fields that are not known.
    pub unknown: Vec<UnknownField<'text>>,
    /// What no plan can have, and the plan therefore does not.
    pub faults: Vec<Fault>,
    /// The field that was written in the place of one that is missing.
    pub misspelled: Option<&'text str>,
    spans: BTreeMap<Path, Vec<(&'static str, usize)>>,
    is_locating: bool,
}

impl<'text> Reader<'text> {
    /// Reads a file of a format.
    pub fn new(text: &'text str, format: u32) -> Self {
        Self { text, format, ..Self::default() }
    }

    /// The plan of the file.
    ///
    /// # Errors
    /// The parser's own.
    pub fn plan(&mut self) -> ron::error::SpannedResult<Plan> {
        let text = self.text;
        ron::Options::default().from_str_seed(text, PartSeed { reader: self, part: PhantomData::<Plan> })
    }

    /// Byte of the text at which the field of each fault stands; of an id it is the value. The text is read again: only who
    /// has made a mistake waits for it.
    pub fn places(&self, faults: &[Fault]) -> Vec<Option<usize>> {
        let mut reader = Self { is_locating: true, ..Self::new(self.text, self.format) };
        // It was read before; and what stands before an error is found, too.
        let _ = reader.plan();
        faults.iter().map(|fault| reader.place(fault)).collect()
    }

    fn place(&self, fault: &Fault) -> Option<usize> {
        let (key, start) = self.spans.get(&fault.within)?.iter().find(|(key, _)| *key == fault.key)?;
        if *key == "id" { value_after(self.text, start + key.len()) } else { Some(*start) }
    }

    /// The byte of the text at which a part of it begins.
    pub fn offset_of(&self, part: &str) -> Option<usize> {
        part.as_ptr().addr().checked_sub(self.text.as_ptr().addr())
    }
}

impl UnknownField<'_> {
    /// The names of the fields that its part has in a file of this format.
    pub fn known(&self, format: u32) -> Vec<&'static str> {
        let own = (self.part == Plan::NAME).then_some(FORMAT);
        own.into_iter().chain(self.keys.iter().copied()).filter(|key| format_1::has(format, self.part, key)).collect()
    }
}

/// Where the value begins that follows the name of a field.
fn value_after(text: &str, end_of_name: usize) -> Option<usize> {
    let after = text.get(end_of_name..)?.trim_start().strip_prefix(':')?.trim_start();
    Some(text.len() - after.len())
}

struct PartSeed<'reader, 'text, P> {
    reader: &'reader mut Reader<'text>,
    part: PhantomData<P>,
}

impl<'text, P: Part> DeserializeSeed<'text> for PartSeed<'_, 'text, P> {
    type Value = P;

    fn deserialize<D: Deserializer<'text>>(self, deserializer: D) -> Result<P, D::Error> {
        deserializer.deserialize_struct(P::NAME, P::keys(), self)
    }
}

impl<'text, P: Part> Visitor<'text> for PartSeed<'_, 'text, P> {
    type Value = P;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "struct {}", P::NAME)
    }

    fn visit_map<A: MapAccess<'text>>(self, map: A) -> Result<P, A::Error> {
        let Self { reader, .. } = self;
        P::read(&mut PartFields {
            map,
            reader,
            part: P::NAME,
            key: "",
            found: 0,
            names: BTreeSet::new(),
            unknown: Vec::new(),
        })
    }
}

struct ListSeed<'reader, 'text, P> {
    reader: &'reader mut Reader<'text>,
    part: PhantomData<P>,
}

impl<'text, P: Part> DeserializeSeed<'text> for ListSeed<'_, 'text, P> {
    type Value = Vec<P>;

    fn deserialize<D: Deserializer<'text>>(self, deserializer: D) -> Result<Vec<P>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'text, P: Part> Visitor<'text> for ListSeed<'_, 'text, P> {
    type Value = Vec<P>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'text>>(self, mut list: A) -> Result<Vec<P>, A::Error> {
        let mut parts = Vec::new();
        while let Some(part) = list.next_element_seed(PartSeed { reader: &mut *self.reader, part: PhantomData })? {
            parts.push(part);
            if let Some((_, at)) = self.reader.path.last_mut() {
                *at += 1;
            }
        }
        Ok(parts)
    }
}

/// The fields of one part, and those it does not have.
struct PartFields<'reader, 'text, A> {
    map: A,
    reader: &'reader mut Reader<'text>,
    part: &'static str,
    key: &'static str,
    /// A bit for each of its fields that was there.
    found: u64,
    /// The other names that were there.
    names: BTreeSet<&'text str>,
    unknown: Vec<UnknownField<'text>>,
}

impl<'text, A: MapAccess<'text>> PartFields<'_, 'text, A> {
    fn within<T>(
        &mut self,
        read: impl FnOnce(&mut A, &mut Reader<'text>) -> Result<T, A::Error>,
    ) -> Result<T, A::Error> {
        self.reader.path.push((self.key, 0));
        let read = read(&mut self.map, self.reader);
        self.reader.path.pop();
        read
    }
}

impl<'text, A: MapAccess<'text>> Source for PartFields<'_, 'text, A> {
    type Error = A::Error;

    fn key(&mut self, known: &'static [&'static str]) -> Result<Option<&'static str>, A::Error> {
        let is_plan = self.part == Plan::NAME;
        while let Some(name) = self.map.next_key::<&'text str>()? {
            let at = known.iter().position(|key| *key == name);
            let found = at.and_then(|at| Some((1_u64.checked_shl(at as u32)?, *known.get(at)?)));
            let found = found.filter(|(_, key)| format_1::has(self.reader.format, self.part, key));
            let is_new = match found {
                Some((bit, _)) => {
                    let was = self.found;
                    self.found |= bit;
                    was & bit == 0
                }
                None => self.names.insert(name),
            };
            if !is_new {
                return Err(A::Error::custom(format_args!("the field “{name}” stands here twice")));
            }
            if let Some((_, key)) = found {
                if self.reader.is_locating {
                    let start = self.reader.offset_of(name).unwrap_or_default();
                    self.reader.spans.entry(self.reader.path.clone()).or_default().push((key, start));
                }
                self.key = key;
                return Ok(Some(key));
            }
            if is_plan && name == FORMAT {
                self.map.next_value::<u32>()?;
                continue;
            }
            let value: &'text RawValue = self.map.next_value()?;
            self.unknown.push(UnknownField { part: self.part, name, value: value.get_ron(), keys: known });
        }
        if is_plan && !self.names.contains(FORMAT) { Err(self.missing(FORMAT)) } else { Ok(None) }
    }

    fn value<T: DeserializeOwned>(&mut self) -> Result<T, A::Error> {
        self.map.next_value()
    }

    fn part<P: Part>(&mut self) -> Result<P, A::Error> {
        self.within(|map, reader| map.next_value_seed(PartSeed { reader, part: PhantomData }))
    }

    fn list<P: Part>(&mut self) -> Result<Vec<P>, A::Error> {
        self.within(|map, reader| map.next_value_seed(ListSeed { reader, part: PhantomData }))
    }

    fn missing(&mut self, key: &'static str) -> A::Error {
        let mut names = self.unknown.iter().rev().map(|field| field.name);
        self.reader.misspelled = names.find(|name| likeness(name, key) >= NEAR);
        A::Error::missing_field(key)
    }

    fn unknown(&mut self) -> UnknownFields {
        let fields = std::mem::take(&mut self.unknown);
        self.reader.unknown.extend(&fields);
        fields.iter().map(|field| (field.name.to_owned(), field.value.to_owned())).collect()
    }

    fn fault(&mut self, within: &[(&'static str, usize)], key: &'static str, message: String) {
        self.reader.faults.push(Fault::new(&[&self.reader.path, within].concat(), key, message));
    }

    fn moved(&mut self, from: (&'static str, usize), to: [(&'static str, usize); 2]) {
        let path = |place: &[(&'static str, usize)]| [&self.reader.path, place].concat();
        let (from, to) = (path(&[from]), path(&to));
        if let Some(fields) = self.reader.spans.remove(&from) {
            self.reader.spans.insert(to, fields);
        }
    }
}
