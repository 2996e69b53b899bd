//! The parts of a workbook beside its sheets: which sheets there are, and the texts they share.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use super::error::ImportError;
use super::limits;
use super::xml::{Xml, append, attribute};
use super::zipped::Zipped;

/// A sheet by its name and the part that holds it.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub name: String,
    pub part: String,
}

/// The sheets of a workbook in their order.
pub(super) fn sheets(file: &str, zip: &mut Zipped) -> Result<Vec<Sheet>, ImportError> {
    let targets = targets(file, zip)?;
    let mut xml = part(file, zip, "xl/workbook.xml")?;
    let mut sheets = Vec::new();
    while let Some(event) = xml.next()? {
        let (Event::Start(tag) | Event::Empty(tag)) = &event else { continue };
        if tag.local_name().as_ref() != b"sheet" || sheets.len() >= limits::COLUMNS {
            continue;
        }
        let part = attribute(tag, "id").and_then(|id| targets.get(&id).cloned());
        if let (Some(name), Some(part)) = (attribute(tag, "name"), part) {
            sheets.push(Sheet { name, part });
        }
    }
    Ok(sheets)
}

/// The parts by the ids under which the workbook knows them.
fn targets(file: &str, zip: &mut Zipped) -> Result<BTreeMap<String, String>, ImportError> {
    let mut xml = part(file, zip, "xl/_rels/workbook.xml.rels")?;
    let mut targets = BTreeMap::new();
    while let Some(event) = xml.next()? {
        let (Event::Start(tag) | Event::Empty(tag)) = &event else { continue };
        if let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target")) {
            // Told from the folder of the workbook, or from the whole.
            let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id, part);
        }
    }
    Ok(targets)
}

fn part(file: &str, zip: &mut Zipped, name: &str) -> Result<Xml<impl std::io::Read>, ImportError> {
    let reader = zip.reader(name, limits::TABLE_BYTES)?;
    Ok(Xml::new(format!("{file} ({name})"), reader))
}

/// The texts that cells point to, one after the other.
#[derive(Debug, Default)]
pub(super) struct Texts {
    all: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Texts {
    pub(super) fn read(file: &str, zip: &mut Zipped) -> Result<Self, ImportError> {
        const PART: &str = "xl/sharedStrings.xml";
        let mut texts = Self::default();
        if !zip.names().any(|name| name == PART) {
            return Ok(texts);
        }
        let mut xml = part(file, zip, PART)?;
        // How words are spoken stands beside them and is no part of the text.
        let (mut in_text, mut in_speech) = (false, false);
        while let Some(event) = xml.next()? {
            match &event {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    b"t" => in_text = true,
                    b"rPh" => in_speech = true,
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().as_ref() {
                    b"t" => in_text = false,
                    b"rPh" => in_speech = false,
                    b"si" => texts.end(),
                    b"sst" => return Ok(texts),
                    _ => {}
                },
                Event::Empty(tag) => match tag.local_name().as_ref() {
                    b"si" => texts.end(),
                    b"sst" => return Ok(texts),
                    _ => {}
                },
                piece if in_text && !in_speech => append(&mut texts.all, piece),
                _ => {}
            }
        }
        Err(xml.cut())
    }

    fn end(&mut self) {
        self.ends.push(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
    }

    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)? as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        self.all.get(start..end)
    }
}
