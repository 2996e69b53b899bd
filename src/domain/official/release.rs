//! Everything that the official files state together, as facts.

use super::element::Element;
use super::facts::Facts;
use super::outlook::Outlook;
use super::product::Product;
use super::wages::Wages;

/// One release of O*NET with the wages and the projections that belong to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Release {
    /// Version of the O*NET database, for example `30.3`.
    pub version: String,
    /// Year of the wages (May of it).
    pub wage_year: i16,
    /// First and last year of the projections.
    pub projection_years: [i16; 2],
    /// Elements of skill and knowledge by id.
    pub elements: Vec<Element>,
    /// Ids and names of the categories of software, by id.
    pub categories: Vec<(String, String)>,
    /// Products by name and category; one that the files put into two categories is there twice.
    pub products: Vec<Product>,
    /// Ids of the detailed activities, for example `4.A.1.a.1.a.1`, by id.
    pub activities: Vec<String>,
    /// Occupations by code.
    pub occupations: Vec<Facts>,
    /// Wages by code of the class.
    pub wages: Vec<Wages>,
    /// Projections by code of the class.
    pub outlooks: Vec<Outlook>,
}

impl Release {
    /// The place of an occupation.
    pub fn place(&self, code: &str) -> Option<usize> {
        self.occupations.binary_search_by(|facts| facts.code.as_str().cmp(code)).ok()
    }
}
