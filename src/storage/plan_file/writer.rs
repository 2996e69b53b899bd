//! Writing RON field by field: values by the library, the structure around them here, because only so can fields be
//! written whose names are not known beforehand.

use ron::ser::PrettyConfig;
use ron::value::RawValue;
use serde::Serialize;

use crate::domain::plan::part::{Part, Sink};
use crate::domain::plan::unknown_fields::UnknownFields;

const INDENT: &str = "    ";

/// A text that grows.
#[derive(Default)]
pub struct Writer {
    text: String,
    depth: usize,
    /// The value that is being written, before it is moved to its depth.
    value: String,
}

impl Writer {
    /// The text, with a line feed at its end.
    pub fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    /// `NAME(`, the fields a line each, `)`.
    pub fn structure(
        &mut self,
        name: &str,
        fields: impl FnOnce(&mut Self) -> Result<(), ron::Error>,
    ) -> Result<(), ron::Error> {
        self.text.push_str(name);
        self.text.push('(');
        let empty = self.text.len();
        self.text.push('\n');
        self.depth += 1;
        fields(self)?;
        self.depth -= 1;
        if self.text.len() == empty + 1 {
            self.text.truncate(empty);
        } else {
            self.indent();
        }
        self.text.push(')');
        Ok(())
    }

    /// A field whose value has no unknown fields inside.
    pub fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), ron::Error> {
        self.begin(name);
        let style = PrettyConfig::new().struct_names(true).new_line("\n").indentor(INDENT);
        self.value.clear();
        ron::Options::default().to_writer_pretty(&mut self.value, value, style)?;
        // No value has a line feed inside a text: the library writes `\n` for it.
        let mut lines = self.value.split('\n');
        self.text.push_str(lines.next().unwrap_or_default());
        for line in lines {
            self.text.push('\n');
            self.text.extend(std::iter::repeat_n(INDENT, self.depth));
            self.text.push_str(line);
        }
        self.text.push_str(",\n");
        Ok(())
    }

    fn begin(&mut self, name: &str) {
        self.indent();
        self.text.push_str(name);
        self.text.push_str(": ");
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n(INDENT, self.depth));
    }
}

impl Sink for Writer {
    type Error = ron::Error;

    fn value<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), ron::Error> {
        self.field(key, value)
    }

    fn part<P: Part>(&mut self, key: &str, part: &P) -> Result<(), ron::Error> {
        self.begin(key);
        self.structure(P::NAME, |writer| part.write(writer))?;
        self.text.push_str(",\n");
        Ok(())
    }

    fn list<P: Part>(&mut self, key: &str, parts: &[P]) -> Result<(), ron::Error> {
        self.begin(key);
        self.text.push('[');
        self.depth += 1;
        for part in parts {
            if !self.text.ends_with('\n') {
                self.text.push('\n');
            }
            self.indent();
            self.structure(P::NAME, |writer| part.write(writer))?;
            self.text.push_str(",\n");
        }
        self.depth -= 1;
        if !parts.is_empty() {
            self.indent();
        }
        self.text.push_str("],\n");
        Ok(())
    }

    /// Neither a name that is no name nor a text that is not one value may reach out of its place.
    fn unknown(&mut self, fields: &UnknownFields) -> Result<(), ron::Error> {
        for (name, value) in fields.iter() {
            let name = identifier(name)?;
            RawValue::from_ron(value).map_err(|error| error.code)?;
            self.begin(&name);
            self.text.push_str(value);
            self.text.push_str(",\n");
        }
        Ok(())
    }
}

/// Words that mean a value.
const RESERVED: [&str; 10] = ["true", "false", "Some", "None", "inf", "inff32", "inff64", "NaN", "NaNf32", "NaNf64"];

/// A name as it stands in RON: behind `r#` if it is not one by itself.
fn identifier(name: &str) -> Result<String, ron::Error> {
    let raw = |letter| matches!(letter, '.' | '+' | '-') || unicode_ident::is_xid_continue(letter);
    if name.is_empty() || !name.chars().all(raw) {
        return Err(ron::Error::InvalidIdentifier(name.to_owned()));
    }
    let first = name.starts_with(|first| first == '_' || unicode_ident::is_xid_start(first));
    let plain = first && name.chars().all(unicode_ident::is_xid_continue) && !RESERVED.contains(&name);
    Ok(if plain { name.to_owned() } else { format!("r#{name}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, value: &str) -> Result<String, ron::Error> {
        let mut writer = Writer::default();
        let mut fields = UnknownFields::NONE;
        fields.push(name, value);
        writer.structure("A", |writer| writer.unknown(&fields))?;
        Ok(writer.finish())
    }

    #[test]
    fn what_is_one_value_is_written_as_it_is() {
        assert_eq!(written("later", "[ 1,2 ]").ok().as_deref(), Some("A(\n    later: [ 1,2 ],\n)\n"));
        assert_eq!(written("r-1", "0").ok().as_deref(), Some("A(\n    r#r-1: 0,\n)\n"));
        assert_eq!(written("true", "0").ok().as_deref(), Some("A(\n    r#true: 0,\n)\n"));
        assert_eq!(written("größe", "1 // cm\n").ok().as_deref(), Some("A(\n    größe: 1 // cm\n,\n)\n"));
    }

    #[test]
    fn nothing_reaches_out_of_its_place() {
        for value in
            ["", "1, goal: None", "1)", "(", "\"", "1 // to the end", "/* open", "1 2", "#![enable(implicit_some)] 1"]
        {
            assert!(written("later", value).is_err(), "{value}");
        }
        for name in ["", "a b", "a:", "a: 1, b", "\"a\"", "a\n", "//", "r#a", "a/*"] {
            assert!(written(name, "1").is_err(), "{name}");
        }
    }
}
