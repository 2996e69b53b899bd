//! How members of a part stand in a file: which must be there, which may be absent, which are written.

use std::marker::PhantomData;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Part, Sink, Source};

/// How a member of a part stands in a file.
pub trait Member<T> {
    /// What was read of it so far.
    type Read: Default;

    /// The names of the fields in which it may stand.
    fn keys(&self, member: &'static str) -> Vec<&'static str> {
        vec![member]
    }

    /// Whether it stands in this field.
    fn has(&self, member: &'static str, key: &'static str) -> bool {
        member == key
    }

    /// Reads one of these fields.
    ///
    /// # Errors
    /// If it is not sound.
    fn read<S: Source>(&self, key: &'static str, read: &mut Self::Read, source: &mut S) -> Result<(), S::Error>;

    /// What all of them make.
    ///
    /// # Errors
    /// If one is missing.
    fn finish<S: Source>(&self, member: &'static str, read: Self::Read, source: &mut S) -> Result<T, S::Error>;

    /// Writes it.
    ///
    /// # Errors
    /// If it cannot be written.
    fn write<S: Sink>(&self, member: &'static str, value: &T, sink: &mut S) -> Result<(), S::Error>;
}

/// What kind of field it is.
pub trait Kind<T> {
    /// Reads it.
    ///
    /// # Errors
    /// If it is not sound.
    fn read<S: Source>(source: &mut S) -> Result<T, S::Error>;

    /// Writes it.
    ///
    /// # Errors
    /// If it cannot be written.
    fn write<S: Sink>(sink: &mut S, key: &str, value: &T) -> Result<(), S::Error>;
}

/// A value in which nothing unknown is kept.
pub struct Leaf;

/// A part.
pub struct Section;

/// A list of parts.
pub struct List;

impl<T: Serialize + DeserializeOwned> Kind<T> for Leaf {
    fn read<S: Source>(source: &mut S) -> Result<T, S::Error> {
        source.value()
    }

    fn write<S: Sink>(sink: &mut S, key: &str, value: &T) -> Result<(), S::Error> {
        sink.value(key, value)
    }
}

impl<P: Part> Kind<P> for Section {
    fn read<S: Source>(source: &mut S) -> Result<P, S::Error> {
        source.part()
    }

    fn write<S: Sink>(sink: &mut S, key: &str, part: &P) -> Result<(), S::Error> {
        sink.part(key, part)
    }
}

impl<P: Part> Kind<Vec<P>> for List {
    fn read<S: Source>(source: &mut S) -> Result<Vec<P>, S::Error> {
        source.list()
    }

    fn write<S: Sink>(sink: &mut S, key: &str, parts: &Vec<P>) -> Result<(), S::Error> {
        sink.list(key, parts)
    }
}

/// A member that stands in the field of its own name.
pub struct Named<T, K> {
    /// What it is where the field is absent; `None` if the field must be there.
    pub absent: fn() -> Option<T>,
    /// Whether the field is written.
    pub is_written: fn(&T) -> bool,
    /// What kind of field it is.
    pub kind: PhantomData<K>,
}

pub fn must<T, K: Kind<T>>(_kind: K) -> Named<T, K> {
    Named { absent: || None, is_written: |_| true, kind: PhantomData }
}

/// It is there if it was stated.
pub fn may<T>(_kind: Leaf) -> Named<Option<T>, Leaf> {
    Named { absent: || Some(None), is_written: Option::is_some, kind: PhantomData }
}

/// It may be absent and is always written.
pub fn always<T: Default, K: Kind<T>>(kind: K) -> Named<T, K> {
    Named { absent: || Some(T::default()), ..must(kind) }
}

/// It is written if it is not what it usually is.
pub fn unusual<T: Default + PartialEq, K: Kind<T>>(kind: K) -> Named<T, K> {
    Named { is_written: |value| *value != T::default(), ..always(kind) }
}

/// A switch that is written if it is off.
pub fn usually_on(kind: Leaf) -> Named<bool, Leaf> {
    Named { absent: || Some(true), is_written: |is_on| !is_on, ..must(kind) }
}

/// It stands elsewhere in the file.
pub fn elsewhere<T: Default, K: Kind<T>>(kind: K) -> Named<T, K> {
    Named { is_written: |_| false, ..always(kind) }
}

impl<T, K: Kind<T>> Member<T> for Named<T, K> {
    type Read = Option<T>;

    fn read<S: Source>(&self, _key: &'static str, read: &mut Option<T>, source: &mut S) -> Result<(), S::Error> {
        *read = Some(K::read(source)?);
        Ok(())
    }

    fn finish<S: Source>(&self, member: &'static str, read: Option<T>, source: &mut S) -> Result<T, S::Error> {
        read.or_else(self.absent).ok_or_else(|| source.missing(member))
    }

    fn write<S: Sink>(&self, member: &'static str, value: &T, sink: &mut S) -> Result<(), S::Error> {
        if (self.is_written)(value) { K::write(sink, member, value) } else { Ok(()) }
    }
}

/// What a member of this kind has read before anything is read.
pub fn nothing_read<T, M: Member<T>>(_member: &M) -> M::Read {
    M::Read::default()
}
