//! The parts of a workbook as pieces of XML, read one at a time and never longer or deeper than any publisher writes them.

use std::cell::Cell;
use std::io::{self, BufReader, Read};
use std::rc::Rc;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::error::ImportError;
use super::meter::{OverLimit, failure};

/// Bytes of one piece: a tag or a text between two.
const PIECE_BYTES: u64 = 1 << 20;
/// Tags inside each other.
const DEPTH: u32 = 64;

/// A part of a workbook.
pub(super) struct Xml<R: Read> {
    file: String,
    reader: Reader<BufReader<Paced<R>>>,
    buffer: Vec<u8>,
    since_piece: Rc<Cell<u64>>,
    depth: u32,
}

/// A reader that gives only so much for one piece.
struct Paced<R> {
    inner: R,
    since_piece: Rc<Cell<u64>>,
}

impl<R: Read> Read for Paced<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.since_piece.get() > PIECE_BYTES {
            return Err(io::Error::other(OverLimit));
        }
        let read = self.inner.read(buffer)?;
        self.since_piece.set(self.since_piece.get() + read as u64);
        Ok(read)
    }
}

impl<R: Read> Xml<R> {
    /// `file` names the workbook and the part.
    pub(super) fn new(file: String, inner: R) -> Self {
        let since_piece = Rc::new(Cell::new(0));
        let paced = Paced { inner, since_piece: Rc::clone(&since_piece) };
        let mut reader = Reader::from_reader(BufReader::with_capacity(32 << 10, paced));
        reader.config_mut().check_end_names = false;
        Self { file, reader, buffer: Vec::new(), since_piece, depth: 0 }
    }

    /// The next piece; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Event<'_>>, ImportError> {
        self.since_piece.set(0);
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Eof) => Ok(None),
            Ok(event) => {
                match event {
                    Event::Start(_) => self.depth += 1,
                    Event::End(_) => self.depth = self.depth.saturating_sub(1),
                    _ => {}
                }
                if self.depth > DEPTH {
                    return Err(ImportError::Damaged { file: self.file.clone(), why: "too deep".to_owned() });
                }
                Ok(Some(event))
            }
            Err(quick_xml::Error::Io(error)) => Err(failure(&self.file, &error)),
            Err(error) => Err(ImportError::Damaged { file: self.file.clone(), why: error.to_string() }),
        }
    }

    /// What is missing at the end of a part that was cut off.
    pub(super) fn cut(&self) -> ImportError {
        ImportError::Damaged { file: self.file.clone(), why: "it ends too early".to_owned() }
    }
}

/// Adds the text of a piece, if it is one.
pub(super) fn append(text: &mut String, event: &Event) {
    match event {
        Event::Text(piece) => text.push_str(&piece.decode().unwrap_or_default()),
        Event::CData(piece) => text.push_str(&piece.decode().unwrap_or_default()),
        Event::GeneralRef(name) => {
            if let Ok(Some(letter)) = name.resolve_char_ref() {
                text.push(letter);
            } else if let Ok(name) = name.decode() {
                text.push_str(quick_xml::escape::resolve_predefined_entity(&name).unwrap_or_default());
            }
        }
        _ => {}
    }
}

/// An attribute of a tag by its name without a prefix.
pub(super) fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}
