//! A book of occupations with wages, projections or sentences of other releases laid over it.

use std::sync::{Arc, OnceLock};

use super::pack_file::PackFile;
use crate::domain::official::area::Area;
use crate::domain::official::book::{Book, Category, ElementPage, Head, OccupationName, OfficialStep, Page};
use crate::domain::official::facts::Facts;
use crate::domain::official::likeness::lists::Likeness;
use crate::domain::official::outlook::Outlook;
use crate::domain::official::product::Product;
use crate::domain::official::release::Release;
use crate::domain::official::sentences::Sentences;
use crate::domain::official::wages::Wages;
use crate::domain::official::way::{Way, WayKind};
use crate::domain::official::ways::ways;
use crate::storage::official::import::place_of_class;

/// Entries of another release by class, and for each occupation the place of its class.
#[derive(Debug)]
struct Layer<Y, T> {
    years: Y,
    entries: Vec<T>,
    places: Vec<Option<u16>>,
}

impl<Y, T> Layer<Y, T> {
    fn new(years: Y, entries: Vec<T>, names: &[OccupationName], class: fn(&T) -> &str) -> Self {
        let places = names.iter().map(|name| place_of_class(&name.code, &entries, class)).collect();
        Self { years, entries, places }
    }

    fn place(&self, at: usize) -> Option<u16> {
        self.places.get(at).copied().flatten()
    }
}

/// Wages by area.
#[derive(Debug)]
struct AreaLayer {
    pack: Arc<PackFile>,
    year: i16,
    areas: Vec<Area>,
    /// For each occupation the place of its class.
    places: Vec<Option<u16>>,
}

/// The book. What no layer has is that of the book below.
#[derive(Debug)]
pub(super) struct Layered {
    base: Arc<dyn Book>,
    names: Vec<OccupationName>,
    wages: Option<Layer<i16, Wages>>,
    outlooks: Option<Layer<[i16; 2], Outlook>>,
    areas: Vec<AreaLayer>,
    sentences: Option<Arc<PackFile>>,
    /// All ways, once they were asked for.
    ways: OnceLock<Vec<Vec<Way>>>,
}

impl Layered {
    pub(super) fn new(base: Arc<dyn Book>) -> Self {
        let names = base.names();
        Self { base, names, wages: None, outlooks: None, areas: Vec::new(), sentences: None, ways: OnceLock::new() }
    }

    pub(super) fn with_wages(mut self, year: i16, wages: Vec<Wages>) -> Self {
        self.wages = Some(Layer::new(year, wages, &self.names, |wages| &wages.code));
        self
    }

    pub(super) fn with_outlooks(mut self, years: [i16; 2], outlooks: Vec<Outlook>) -> Self {
        self.outlooks = Some(Layer::new(years, outlooks, &self.names, |outlook| &outlook.code));
        self
    }

    pub(super) fn with_areas(mut self, year: i16, pack: Arc<PackFile>) -> Self {
        let classes = pack.classes();
        let places = self.names.iter().map(|name| place_of_class(&name.code, classes, String::as_str)).collect();
        self.areas.push(AreaLayer { year, areas: pack.areas(), places, pack });
        self
    }

    pub(super) fn with_sentences(mut self, pack: Arc<PackFile>) -> Self {
        self.sentences = Some(pack);
        self
    }

    fn lay_over(&self, at: usize, facts: &mut Facts) {
        if let Some(wages) = &self.wages {
            facts.wages = wages.place(at);
        }
        if let Some(outlooks) = &self.outlooks {
            facts.outlook = outlooks.place(at);
        }
    }

    /// The ways of the book below, through the gates of pay and preparation again. Which occupations are alike enough for a
    /// way stays as it is: that hardly depends on wages.
    fn ways_again(&self) -> Vec<Vec<Way>> {
        let computed = |at: usize| {
            let ways = self.base.ways(at).into_iter();
            ways.filter(|way| way.kind == WayKind::Computed).map(|way| way.to).collect()
        };
        let enough = (0..self.names.len()).map(computed).collect();
        ways(&self.release(), &Likeness { lists: Vec::new(), enough })
    }
}

impl Book for Layered {
    fn head(&self) -> Head {
        let head = self.base.head();
        Head {
            wage_year: self.wages.as_ref().map_or(head.wage_year, |layer| layer.years),
            projection_years: self.outlooks.as_ref().map_or(head.projection_years, |layer| layer.years),
            ..head
        }
    }

    fn elements(&self) -> Vec<ElementPage> {
        self.base.elements()
    }

    fn categories(&self) -> Vec<Category> {
        self.base.categories()
    }

    fn steps(&self) -> Vec<OfficialStep> {
        self.base.steps()
    }

    fn names(&self) -> Vec<OccupationName> {
        self.names.clone()
    }

    fn titles(&self, at: usize) -> Vec<String> {
        self.base.titles(at)
    }

    fn own_names(&self, at: usize) -> Vec<String> {
        self.base.own_names(at)
    }

    fn page(&self, at: usize) -> Option<Page> {
        let mut page = self.base.page(at)?;
        self.lay_over(at, &mut page.facts);
        Some(page)
    }

    fn product(&self, at: u16) -> Option<Product> {
        self.base.product(at)
    }

    fn wages(&self, at: u16) -> Option<Wages> {
        match &self.wages {
            Some(layer) => layer.entries.get(usize::from(at)).cloned(),
            None => self.base.wages(at),
        }
    }

    fn outlook(&self, at: u16) -> Option<Outlook> {
        match &self.outlooks {
            Some(layer) => layer.entries.get(usize::from(at)).cloned(),
            None => self.base.outlook(at),
        }
    }

    fn ways(&self, at: usize) -> Vec<Way> {
        if self.wages.is_none() && self.outlooks.is_none() {
            return self.base.ways(at);
        }
        self.ways.get_or_init(|| self.ways_again()).get(at).cloned().unwrap_or_default()
    }

    fn nearest(&self, at: usize) -> Vec<(u16, u16)> {
        self.base.nearest(at)
    }

    fn nearest_by_text(&self) -> Vec<Vec<(u16, u16)>> {
        self.base.nearest_by_text()
    }

    fn sentences(&self, at: usize) -> Option<Sentences> {
        self.sentences.as_ref()?.sentences(&self.names.get(at)?.code)
    }

    fn areas(&self) -> Vec<Area> {
        self.areas.iter().flat_map(|layer| &layer.areas).cloned().collect()
    }

    fn wages_in(&self, at: usize, area: usize) -> Option<(Wages, i16)> {
        let mut area = area;
        let layer = self.areas.iter().find(|layer| {
            let here = area < layer.areas.len();
            area -= if here { 0 } else { layer.areas.len() };
            here
        })?;
        let class = layer.places.get(at).copied().flatten()?;
        let all = layer.pack.wages_by_area_at(class.into())?;
        let wages = all.into_iter().find(|(of, _)| usize::from(*of) == area)?;
        Some((wages.1, layer.year))
    }

    fn release(&self) -> Release {
        let mut release = self.base.release();
        for (at, facts) in release.occupations.iter_mut().enumerate() {
            self.lay_over(at, facts);
        }
        if let Some(layer) = &self.wages {
            release.wage_year = layer.years;
            release.wages.clone_from(&layer.entries);
        }
        if let Some(layer) = &self.outlooks {
            release.projection_years = layer.years;
            release.outlooks.clone_from(&layer.entries);
        }
        release
    }
}
