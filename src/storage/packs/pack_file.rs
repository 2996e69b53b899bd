//! A pack of imported files in memory, checked.

use std::borrow::Cow;
use std::sync::OnceLock;

use strum::EnumCount as _;

use super::fault::PackFault;
use super::group::Group;
use crate::domain::official::area::Area;
use crate::domain::official::outlook::Outlook;
use crate::domain::official::pack_about::{PackAbout, PackId, PackRelease};
use crate::domain::official::sentences::Sentences;
use crate::domain::official::wages::Wages;
use crate::storage::official::PackError;
use crate::storage::official::pack::Pack;
use crate::storage::official::records::{Magic, Records};
use crate::storage::ron_text;

/// What a pack begins with; the last byte counts the versions of the format.
pub(super) const MAGIC: Magic = *b"rungsif\x01";

/// A pack whose bytes have been checked.
#[derive(Debug)]
pub struct PackFile {
    about: PackAbout,
    records: Records,
    codes: OnceLock<Vec<String>>,
    classes: OnceLock<Vec<String>>,
}

impl PackFile {
    /// Whether bytes begin like a pack.
    pub fn is_pack(bytes: &[u8]) -> bool {
        bytes.starts_with(&MAGIC)
    }

    /// Looks at all checksums, at what the pack says of itself, and whether this program reads the facts of occupations in it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn open(bytes: Vec<u8>) -> Result<Self, PackFault> {
        let records = Records::open(Cow::Owned(bytes), MAGIC, Group::COUNT)?;
        let about = records.raw(Group::About as usize, 0).ok_or(PackError::Contradiction)?;
        let about: PackAbout = ron_text::decode("pack", about).and_then(|text| ron_text::parse("pack", text))?;
        let fits = match (about.id, &about.release) {
            (PackId::Onet, PackRelease::Onet(_)) | (PackId::Outlook, PackRelease::Outlook(..)) => true,
            (PackId::Wages | PackId::WagesOfStates | PackId::WagesOfMetros, PackRelease::Wages(_)) => true,
            (PackId::Onet | PackId::Wages | PackId::WagesOfStates | PackId::WagesOfMetros | PackId::Outlook, _) => {
                false
            }
        };
        let pack = Self { about, records, codes: OnceLock::new(), classes: OnceLock::new() };
        let pairs = pack.count(Group::Codes) == pack.count(Group::Sentences)
            && pack.count(Group::Classes) == pack.count(Group::WagesByArea);
        // Another version of the program wrote them: what is inside the program stands then.
        pack.occupations().transpose()?;
        if fits && pairs { Ok(pack) } else { Err(PackError::Contradiction.into()) }
    }

    /// The same for a pack that somebody else made: every record can be decoded, and is in order.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn checked(bytes: Vec<u8>) -> Result<Self, PackFault> {
        let pack = Self::open(bytes)?;
        let all = |group: Group, read: usize| read == pack.count(group);
        let sentences = (0..pack.count(Group::Sentences)).filter_map(|at| pack.sentences_at(at)).count();
        let by_area = (0..pack.count(Group::WagesByArea)).filter_map(|at| pack.wages_by_area_at(at)).count();
        let (wages, outlooks) = (pack.wages(), pack.outlooks());
        let whole = all(Group::Codes, pack.codes().len())
            && all(Group::Sentences, sentences)
            && all(Group::Wages, wages.len())
            && all(Group::Areas, pack.areas().len())
            && all(Group::Classes, pack.classes().len())
            && all(Group::WagesByArea, by_area)
            && all(Group::Outlooks, outlooks.len())
            && pack.codes().is_sorted()
            && pack.classes().is_sorted()
            && wages.is_sorted_by_key(|wages| &wages.code)
            && outlooks.is_sorted_by_key(|outlook| &outlook.code);
        if whole { Ok(pack) } else { Err(PackError::Contradiction.into()) }
    }

    pub fn about(&self) -> &PackAbout {
        &self.about
    }

    /// All bytes of the pack.
    pub fn bytes(&self) -> &[u8] {
        self.records.file()
    }

    fn count(&self, group: Group) -> usize {
        self.records.count(group as usize)
    }

    /// Whether it has facts of occupations.
    pub fn has_occupations(&self) -> bool {
        self.count(Group::Occupations) > 0
    }

    /// The facts of occupations, where it has them.
    pub fn occupations(&self) -> Option<Result<Pack, PackError>> {
        let bytes = self.records.raw(Group::Occupations as usize, 0)?;
        Some(Pack::open(Cow::Owned(bytes.to_vec())))
    }

    /// Whether it has sentences.
    pub fn has_sentences(&self) -> bool {
        self.count(Group::Sentences) > 0
    }

    /// The sentences of the occupation with a code.
    pub fn sentences(&self, code: &str) -> Option<Sentences> {
        self.sentences_at(self.codes().binary_search_by(|other| other.as_str().cmp(code)).ok()?)
    }

    fn sentences_at(&self, at: usize) -> Option<Sentences> {
        self.records.record(Group::Sentences as usize, at)
    }

    fn codes(&self) -> &[String] {
        self.codes.get_or_init(|| self.records.all(Group::Codes as usize))
    }

    /// Wages of the whole country by class.
    pub fn wages(&self) -> Vec<Wages> {
        self.records.all(Group::Wages as usize)
    }

    pub fn outlooks(&self) -> Vec<Outlook> {
        self.records.all(Group::Outlooks as usize)
    }

    /// Whether it has wages by area.
    pub fn has_areas(&self) -> bool {
        self.count(Group::Areas) > 0
    }

    /// Places that wages are told for.
    pub fn areas(&self) -> Vec<Area> {
        self.records.all(Group::Areas as usize)
    }

    /// The wages of the class at a place, with the place of the area among the areas.
    pub(super) fn wages_by_area_at(&self, at: usize) -> Option<Vec<(u16, Wages)>> {
        self.records.record(Group::WagesByArea as usize, at)
    }

    /// The classes with wages by area, in order.
    pub(super) fn classes(&self) -> &[String] {
        self.classes.get_or_init(|| self.records.all(Group::Classes as usize))
    }
}
