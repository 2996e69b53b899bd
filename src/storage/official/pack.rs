//! A pack of official occupations: groups of records, found by their place. A record is decoded when it is asked for.
//!
//! The file: eight bytes that name the format, the number of groups, then for each group how many records it has, where
//! their ends and their bytes stand, and a checksum of both (CRC-32); last a checksum of all that stands before it. All numbers are unsigned, of 32 bits, the lowest
//! byte first. A record is written by postcard.

use std::borrow::Cow;
use std::ops::Range;

use serde::de::DeserializeOwned;
use strum::{EnumCount as _, IntoEnumIterator as _};

use super::group::Group;
use super::pack_error::PackError;
use crate::domain::official::book::{Book, Category, ElementPage, Head, OfficialStep, Page};
use crate::domain::official::outlook::Outlook;
use crate::domain::official::product::Product;
use crate::domain::official::release::Release;
use crate::domain::official::wages::Wages;
use crate::domain::official::way::Way;

/// What a pack begins with; the last byte counts the versions of the format.
pub(super) const MAGIC: &[u8; 8] = b"rungsop\x01";
/// Bytes of a number.
pub(super) const WORD: usize = 4;
/// Numbers that tell of a group: records, first byte, bytes, checksum.
pub(super) const NUMBERS: usize = 4;

/// A pack whose bytes have been checked.
#[derive(Debug)]
pub struct Pack {
    bytes: Cow<'static, [u8]>,
    /// For each group how many records it has, and where it stands: their ends and then their bytes.
    groups: Vec<(usize, Range<usize>)>,
}

impl Pack {
    /// Looks at the head and all checksums of a pack; decodes nothing.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn open(bytes: Cow<'static, [u8]>) -> Result<Self, PackError> {
        if bytes.get(..MAGIC.len()) != Some(MAGIC) {
            return Err(PackError::NoPack);
        }
        let number = |at: usize| word(&bytes, MAGIC.len() + at * WORD).ok_or(PackError::CutOff);
        if number(0)? != Group::COUNT {
            return Err(PackError::NoPack);
        }
        let numbers = 1 + Group::COUNT * NUMBERS;
        let head = bytes.get(..MAGIC.len() + numbers * WORD).ok_or(PackError::CutOff)?;
        if crc32fast::hash(head) as usize != number(numbers)? {
            return Err(PackError::Checksum);
        }
        let mut groups = Vec::with_capacity(Group::COUNT);
        for group in 0..Group::COUNT {
            let at = 1 + group * NUMBERS;
            let (records, first, length) = (number(at)?, number(at + 1)?, number(at + 2)?);
            let range = first..first.checked_add(length).ok_or(PackError::Contradiction)?;
            let content = bytes.get(range.clone()).ok_or(PackError::CutOff)?;
            if crc32fast::hash(content) as usize != number(at + 3)? {
                return Err(PackError::Checksum);
            }
            let ends = records.checked_mul(WORD).ok_or(PackError::Contradiction)?;
            if ends > length || last_end(content, records) != Some(length - ends) {
                return Err(PackError::Contradiction);
            }
            groups.push((records, range));
        }
        let pack = Self { bytes, groups };
        let occupations = pack.count(Group::Names);
        let whole = |group: Group| group < Group::Names || pack.count(group) == occupations;
        if pack.count(Group::Head) == 1 && Group::iter().all(whole) { Ok(pack) } else { Err(PackError::Contradiction) }
    }

    fn count(&self, group: Group) -> usize {
        self.groups.get(group as usize).map_or(0, |(records, _)| *records)
    }

    /// The record at a place, if there is one and it can be decoded.
    fn record<T: DeserializeOwned>(&self, group: Group, at: usize) -> Option<T> {
        let (records, range) = self.groups.get(group as usize)?;
        let content = self.bytes.get(range.clone())?;
        let end = |at: usize| word(content, at * WORD);
        let first = if at == 0 { 0 } else { end(at - 1)? };
        let record = content.get(records * WORD..)?.get(first..end(at).filter(|_| at < *records)?)?;
        postcard::from_bytes(record).ok()
    }

    fn all<T: DeserializeOwned>(&self, group: Group) -> Vec<T> {
        (0..self.count(group)).filter_map(|at| self.record(group, at)).collect()
    }
}

impl Book for Pack {
    fn head(&self) -> Head {
        self.record(Group::Head, 0).unwrap_or_default()
    }

    fn elements(&self) -> Vec<ElementPage> {
        self.all(Group::Elements)
    }

    fn categories(&self) -> Vec<Category> {
        self.all(Group::Categories)
    }

    fn steps(&self) -> Vec<OfficialStep> {
        self.all(Group::Steps)
    }

    fn names(&self) -> Vec<(String, String)> {
        self.all(Group::Names)
    }

    fn titles(&self, at: usize) -> Vec<String> {
        self.record::<(Vec<String>, Vec<String>)>(Group::Titles, at).unwrap_or_default().0
    }

    fn own_names(&self, at: usize) -> Vec<String> {
        self.record::<(Vec<String>, Vec<String>)>(Group::Titles, at).unwrap_or_default().1
    }

    fn page(&self, at: usize) -> Option<Page> {
        self.record(Group::Pages, at)
    }

    fn product(&self, at: u16) -> Option<Product> {
        self.record(Group::Products, at.into())
    }

    fn wages(&self, at: u16) -> Option<Wages> {
        self.record(Group::Wages, at.into())
    }

    fn outlook(&self, at: u16) -> Option<Outlook> {
        self.record(Group::Outlooks, at.into())
    }

    fn ways(&self, at: usize) -> Vec<Way> {
        self.record(Group::Ways, at).unwrap_or_default()
    }

    fn nearest(&self, at: usize) -> Vec<(u16, u16)> {
        self.record(Group::Nearest, at).unwrap_or_default()
    }

    fn release(&self) -> Release {
        let Head { version, wage_year, projection_years, .. } = self.head();
        let whole = |at: usize| {
            let mut facts = self.page(at)?.facts;
            facts.titles = self.titles(at);
            Some(facts)
        };
        Release {
            version,
            wage_year,
            projection_years,
            elements: self.elements().into_iter().map(|page| page.element).collect(),
            categories: self.categories().into_iter().map(|category| (category.id, category.name)).collect(),
            products: self.all(Group::Products),
            activities: self.all(Group::Activities),
            occupations: (0..self.count(Group::Names)).filter_map(whole).collect(),
            wages: self.all(Group::Wages),
            outlooks: self.all(Group::Outlooks),
        }
    }

    fn nearest_by_text(&self) -> Vec<Vec<(u16, u16)>> {
        self.all(Group::NearestByText)
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
