//! A pack of official occupations: groups of records, a record each decoded by itself.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use strum::{EnumCount as _, IntoEnumIterator as _};

use super::group::Group;
use super::pack_error::PackError;
use super::records::{Magic, Records};
use crate::domain::official::book::{Book, Category, ElementPage, Head, OccupationName, OfficialStep, Page};
use crate::domain::official::outlook::Outlook;
use crate::domain::official::product::Product;
use crate::domain::official::release::Release;
use crate::domain::official::wages::Wages;
use crate::domain::official::way::Way;

/// What a pack begins with; the last byte counts the versions of the format.
pub(super) const MAGIC: Magic = *b"rungsop\x02";

/// A pack whose bytes have been checked.
#[derive(Debug)]
pub struct Pack(Records);

impl Pack {
    /// Looks at the head and all checksums of a pack; decodes nothing.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn open(bytes: Cow<'static, [u8]>) -> Result<Self, PackError> {
        let pack = Self(Records::open(bytes, MAGIC, Group::COUNT)?);
        let occupations = pack.count(Group::Names);
        let whole = |group: Group| group < Group::Names || pack.count(group) == occupations;
        if pack.count(Group::Head) == 1 && Group::iter().all(whole) { Ok(pack) } else { Err(PackError::Contradiction) }
    }

    fn count(&self, group: Group) -> usize {
        self.0.count(group as usize)
    }

    fn record<T: DeserializeOwned>(&self, group: Group, at: usize) -> Option<T> {
        self.0.record(group as usize, at)
    }

    fn all<T: DeserializeOwned>(&self, group: Group) -> Vec<T> {
        self.0.all(group as usize)
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

    fn names(&self) -> Vec<OccupationName> {
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
