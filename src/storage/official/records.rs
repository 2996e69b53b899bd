//! Groups of records in a file of bytes, found by their place. A record is decoded when it is asked for.
//!
//! The file: eight bytes that name the format, the number of groups, then for each group how many records it has, where
//! their ends and their bytes stand, and a checksum of both (CRC-32); last a checksum of all that stands before it. All
//! numbers are unsigned, of 32 bits, the lowest byte first. The groups follow, one right after the other. A record is written
//! by postcard, or is the bytes themselves.

use std::borrow::Cow;
use std::ops::Range;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::pack_error::PackError;
use super::writer::WriteError;

/// What a file begins with.
pub(in crate::storage) type Magic = [u8; 8];
/// Bytes of a number.
const WORD: usize = 4;
/// Numbers that tell of a group: records, first byte, bytes, checksum.
const NUMBERS: usize = 4;

/// A file whose bytes have been checked.
#[derive(Debug)]
pub(in crate::storage) struct Records {
    bytes: Cow<'static, [u8]>,
    /// For each group how many records it has, and where it stands: their ends and then their bytes.
    groups: Vec<(usize, Range<usize>)>,
}

impl Records {
    /// Looks at the head and all checksums; decodes nothing.
    ///
    /// # Errors
    /// What is wrong with the bytes.
    pub(in crate::storage) fn open(
        bytes: Cow<'static, [u8]>,
        magic: Magic,
        expected: usize,
    ) -> Result<Self, PackError> {
        if bytes.get(..magic.len()) != Some(&magic[..]) {
            return Err(PackError::NoPack);
        }
        let number = |at: usize| word(&bytes, magic.len() + at * WORD).ok_or(PackError::CutOff);
        if number(0)? != expected {
            return Err(PackError::NoPack);
        }
        let numbers = 1 + expected * NUMBERS;
        let head = bytes.get(..magic.len() + numbers * WORD).ok_or(PackError::CutOff)?;
        if crc32fast::hash(head) as usize != number(numbers)? {
            return Err(PackError::Checksum);
        }
        let mut groups = Vec::with_capacity(expected);
        let mut next = head.len() + WORD;
        for group in 0..expected {
            let at = 1 + group * NUMBERS;
            let (records, first, length) = (number(at)?, number(at + 1)?, number(at + 2)?);
            let range = first..first.checked_add(length).ok_or(PackError::Contradiction)?;
            let content = bytes.get(range.clone()).ok_or(PackError::CutOff)?;
            if crc32fast::hash(content) as usize != number(at + 3)? {
                return Err(PackError::Checksum);
            }
            let ends = records.checked_mul(WORD).ok_or(PackError::Contradiction)?;
            if first != next || ends > length || last_end(content, records) != Some(length - ends) {
                return Err(PackError::Contradiction);
            }
            next = range.end;
            groups.push((records, range));
        }
        if next == bytes.len() { Ok(Self { bytes, groups }) } else { Err(PackError::Contradiction) }
    }

    /// The whole file.
    pub(in crate::storage) fn file(&self) -> &[u8] {
        &self.bytes
    }

    pub(in crate::storage) fn count(&self, group: usize) -> usize {
        self.groups.get(group).map_or(0, |(records, _)| *records)
    }

    /// The bytes of the record at a place.
    pub(in crate::storage) fn raw(&self, group: usize, at: usize) -> Option<&[u8]> {
        let (records, range) = self.groups.get(group)?;
        let content = self.bytes.get(range.clone())?;
        let end = |at: usize| word(content, at * WORD);
        let first = if at == 0 { 0 } else { end(at - 1)? };
        content.get(records * WORD..)?.get(first..end(at).filter(|_| at < *records)?)
    }

    /// The record at a place, if there is one and it can be decoded.
    pub(in crate::storage) fn record<T: DeserializeOwned>(&self, group: usize, at: usize) -> Option<T> {
        postcard::from_bytes(self.raw(group, at)?).ok()
    }

    pub(in crate::storage) fn all<T: DeserializeOwned>(&self, group: usize) -> Vec<T> {
        (0..self.count(group)).filter_map(|at| self.record(group, at)).collect()
    }
}

fn word(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(WORD)?)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(four)).ok()
}

/// Where the last record of a group ends, if no record ends before the one before it.
fn last_end(content: &[u8], records: usize) -> Option<usize> {
    let mut ends = (0..records).map(|at| word(content, at * WORD));
    ends.try_fold(0, |before, end| end.filter(|end| before <= *end))
}

/// A group ready to be written: the number of records, and their ends followed by their bytes.
pub(in crate::storage) struct RecordGroup(u32, Vec<u8>);

impl RecordGroup {
    pub(in crate::storage) fn of<T: Serialize>(all: impl IntoIterator<Item = T>) -> Result<Self, WriteError> {
        Self::of_raw(all.into_iter().map(|record| postcard::to_allocvec(&record)).collect::<Result<Vec<_>, _>>()?)
    }

    /// Records that are bytes themselves.
    pub(in crate::storage) fn of_raw(all: Vec<Vec<u8>>) -> Result<Self, WriteError> {
        let (mut ends, mut bytes) = (Vec::new(), Vec::new());
        let count = u32::try_from(all.len())?;
        for record in all {
            bytes.extend(record);
            ends.extend(u32::try_from(bytes.len())?.to_le_bytes());
        }
        ends.extend(bytes);
        Ok(Self(count, ends))
    }
}

/// The bytes of a file.
pub(in crate::storage) fn written(magic: Magic, groups: &[RecordGroup]) -> Result<Vec<u8>, WriteError> {
    // The number of groups before their numbers, a checksum after them.
    let mut first = magic.len() + WORD + groups.len() * NUMBERS * WORD + WORD;
    let mut whole = magic.to_vec();
    whole.extend(u32::try_from(groups.len())?.to_le_bytes());
    for RecordGroup(records, content) in groups {
        let numbers = [*records, u32::try_from(first)?, u32::try_from(content.len())?, crc32fast::hash(content)];
        for number in numbers {
            whole.extend(number.to_le_bytes());
        }
        first += content.len();
    }
    whole.extend(crc32fast::hash(&whole).to_le_bytes());
    for RecordGroup(_, content) in groups {
        whole.extend(content);
    }
    Ok(whole)
}
