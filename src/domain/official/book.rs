//! A book of official occupations: what is known of each, opened at one page at a time.

use serde::{Deserialize, Serialize};

use super::area::Area;
use super::element::Element;
use super::facts::Facts;
use super::outlook::Outlook;
use super::product::Product;
use super::release::Release;
use super::sentences::Sentences;
use super::wages::Wages;
use super::wanted::Wanted;
use super::way::Way;
use super::words::OccupationWords;
use crate::domain::effort::Effort;

/// What holds for the whole book.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Version of the O*NET database, for example `30.3`.
    pub version: String,
    /// Year of the wages (May of it).
    pub wage_year: i16,
    /// First and last year of the projections.
    pub projection_years: [i16; 2],
    /// How many occupations are rated.
    pub rated: u32,
    /// Words of titles that say that the occupation leads people.
    pub leading_titles: Vec<String>,
}

/// What an occupation is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OccupationName {
    /// For example `11-1011.00`.
    pub code: String,
    pub title: String,
    /// A title of ours for narrow places, where the official one is too long for them.
    pub short: Option<String>,
}

/// An element with our words for its levels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElementPage {
    pub element: Element,
    /// One sentence for each level from 1 to 5.
    pub anchors: Option<Box<[String; 5]>>,
    /// How many occupations want it.
    pub wanted_by: u32,
}

/// A category of software.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Id in the content model, for example `2.E.5.b`.
    pub id: String,
    pub name: String,
    /// For how many occupations employers often ask for a product of it in adverts.
    pub wanted_by: u32,
}

/// A step that builds an element or a category of software.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OfficialStep {
    pub id: String,
    pub title: String,
    pub deliver: String,
    pub hours: Effort,
    /// What it builds, by id in the content model, and to which level.
    pub builds: Vec<(String, u8)>,
}

/// One occupation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// All facts but other titles.
    pub facts: Facts,
    pub words: OccupationWords,
    pub wanted: Vec<Wanted>,
    /// Whether it leads people; `None` where nothing tells.
    pub leads_people: Option<bool>,
}

/// Opens a book. What is not there is empty: a book that can be opened has been checked against damage.
pub trait Book: std::fmt::Debug + Send + Sync {
    fn head(&self) -> Head;
    fn elements(&self) -> Vec<ElementPage>;
    fn categories(&self) -> Vec<Category>;
    fn steps(&self) -> Vec<OfficialStep>;
    /// The name of each occupation, by code.
    fn names(&self) -> Vec<OccupationName>;
    /// Other titles of the occupation at a place, as the files have them.
    fn titles(&self, at: usize) -> Vec<String>;
    /// Everyday names of it that are ours.
    fn own_names(&self, at: usize) -> Vec<String>;
    fn page(&self, at: usize) -> Option<Page>;
    fn product(&self, at: u16) -> Option<Product>;
    fn wages(&self, at: u16) -> Option<Wages>;
    fn outlook(&self, at: u16) -> Option<Outlook>;
    /// The ways out of the occupation at a place, by destination.
    fn ways(&self, at: usize) -> Vec<Way>;
    /// The occupations most like the one at a place with their likeness in thousandths, most alike first.
    fn nearest(&self, at: usize) -> Vec<(u16, u16)>;
    /// The same by full text alone, for all occupations.
    fn nearest_by_text(&self) -> Vec<Vec<(u16, u16)>>;
    /// What the files say of the occupation at a place in words, where they were imported.
    fn sentences(&self, _at: usize) -> Option<Sentences> {
        None
    }
    /// States and metropolitan areas that wages are told for beside the country.
    fn areas(&self) -> Vec<Area> {
        Vec::new()
    }
    /// The wages in such an area for the class of the occupation at a place, with their year.
    fn wages_in(&self, _at: usize, _area: usize) -> Option<(Wages, i16)> {
        None
    }
    /// All facts at once.
    fn release(&self) -> Release;
}
