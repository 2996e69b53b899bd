//! Reads the figures out of view data, whatever its shape: a serialiser that keeps nothing else.

use std::collections::BTreeSet;
use std::fmt;

use serde::ser::{
    Error as _, Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// What view data tells.
#[derive(Debug, Default)]
pub struct Collected {
    /// Meaning, value, words and field of each figure.
    pub figures: Vec<(String, String, String, String)>,
    /// Fields whose words hold a digit and no figure.
    pub unmeant: BTreeSet<String>,
    field: String,
}

impl Collected {
    pub fn of(data: &impl Serialize) -> Self {
        let mut collected = Self::default();
        data.serialize(&mut collected).unwrap();
        collected
    }

    /// Takes in what was collected elsewhere.
    pub fn add(&mut self, more: Self) {
        self.figures.extend(more.figures);
        self.unmeant.extend(more.unmeant);
    }

    fn words(&mut self, words: &str) {
        if words.chars().any(|letter| letter.is_ascii_digit()) {
            self.unmeant.insert(self.field.clone());
        }
    }

    fn within<T: Serialize + ?Sized>(&mut self, field: String, value: &T) -> Result<(), Failed> {
        let before = std::mem::replace(&mut self.field, field);
        let done = value.serialize(&mut *self);
        self.field = before;
        done
    }
}

/// Words with their figures, as they are serialised.
type Told = (String, Vec<(String, String)>);

/// It cannot be serialised.
#[derive(Debug)]
pub struct Failed(String);

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failed {}

impl serde::ser::Error for Failed {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// Reads the words and figures of one text.
fn told<T: Serialize + ?Sized>(value: &T) -> Result<Told, Failed> {
    let value = serde_json::to_value(Wrapped(value)).map_err(Failed::custom)?;
    let words = value[0].as_str().unwrap_or_default().to_owned();
    let figures = value[1].as_array().into_iter().flatten();
    let figures =
        figures.map(|figure| (figure["meaning"].to_string(), figure["value"].as_str().unwrap_or_default().to_owned()));
    Ok((words, figures.collect()))
}

struct Wrapped<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> Serialize for Wrapped<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Values that hold nothing to read.
macro_rules! nothing {
    ($($name:ident($kind:ty)),+ $(,)?) => {
        $(fn $name(self, _: $kind) -> Result<(), Failed> {
            Ok(())
        })+
    };
}

impl<'a> Serializer for &'a mut Collected {
    type Ok = ();
    type Error = Failed;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Impossible<(), Failed>;
    type SerializeStruct = Fields<'a>;
    type SerializeStructVariant = Fields<'a>;

    nothing!(
        serialize_bool(bool),
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64),
        serialize_f32(f32),
        serialize_f64(f64),
        serialize_char(char),
        serialize_bytes(&[u8]),
        serialize_unit_struct(&'static str),
    );

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_str(self, words: &str) -> Result<(), Failed> {
        self.words(words);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Failed> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Failed> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Failed> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Failed> {
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), Failed> {
        if name != "Told" {
            // Identifiers are no words.
            return Ok(());
        }
        let (words, figures) = told(value)?;
        if figures.is_empty() {
            self.words(&words);
        }
        let field = &self.field;
        let all = figures.into_iter().map(|(meaning, value)| (meaning, value, words.clone(), field.clone()));
        self.figures.extend(all);
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Failed> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Failed> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Failed> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Failed> {
        Ok(self)
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self, Failed> {
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Failed> {
        Err(Failed::custom("view data holds no map"))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Fields<'a>, Failed> {
        Ok(Fields { name, collected: self })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Fields<'a>, Failed> {
        Ok(Fields { name, collected: self })
    }
}

/// The fields of one struct.
pub struct Fields<'a> {
    name: &'static str,
    collected: &'a mut Collected,
}

macro_rules! elements {
    ($($kind:ident $name:ident),+ $(,)?) => {
        $(impl $kind for &mut Collected {
            type Ok = ();
            type Error = Failed;

            fn $name<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), Failed> {
                Ok(())
            }
        })+
    };
}

elements!(
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
);

macro_rules! fields {
    ($($kind:ident),+) => {
        $(impl $kind for Fields<'_> {
            type Ok = ();
            type Error = Failed;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, field: &'static str, value: &T) -> Result<(), Failed> {
                self.collected.within(format!("{}.{field}", self.name), value)
            }

            fn end(self) -> Result<(), Failed> {
                Ok(())
            }
        })+
    };
}

fields!(SerializeStruct, SerializeStructVariant);
