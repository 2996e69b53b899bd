//! Official occupations as roles of a catalogue: each made when it is asked for.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::area_places::area_places;
use super::asked::asked;
use super::book::{Book, Category, ElementPage, OccupationName, OfficialStep, Page};
use super::borrowed::{LEAST, PRIMARY, borrowed};
use super::figures::{claim_in, claims};
use super::head::OfficialHead;
use super::official_id;
use super::sentences::Sentences;
use super::way::WayKind;
use crate::domain::catalogue::career_move::{Basis, CareerMove};
use crate::domain::catalogue::claim::Claim;
use crate::domain::catalogue::profile::{Profile, Section};
use crate::domain::catalogue::rarity::rarity;
use crate::domain::catalogue::role::{Fit, Need, Occupation, Role, WantedSkill};
use crate::domain::catalogue::skill::{Skill, SkillKind};
use crate::domain::catalogue::step::{Builds, CatalogueStep};
use crate::domain::ids::{FamilyId, PlaceId, RoleId, SkillGroupId, SkillId, SourceId};
use crate::domain::proficiency::Proficiency;

/// The importance of what is in demand and has no rating: just “important”.
const IN_DEMAND: f64 = 0.5;
/// A part of a class counts as this share of the people in it.
const SHARE_OF_PART: u32 = 10;
/// Products named in a profile at most, of those that are not in demand.
const MOST_PRODUCTS: usize = 40;

/// A book of occupations, read as roles.
#[derive(Debug)]
pub struct Occupations {
    book: Arc<dyn Book>,
    head: OfficialHead,
    names: Vec<OccupationName>,
    elements: Vec<ElementPage>,
    categories: Vec<Category>,
    /// The places of the areas, each once.
    areas: BTreeMap<PlaceId, usize>,
    people: OnceLock<Vec<u32>>,
}

impl Occupations {
    pub fn new(book: Arc<dyn Book>, mut head: OfficialHead) -> Self {
        let mut areas = BTreeMap::new();
        for (area, place) in area_places(&book.areas(), &head).into_iter().enumerate() {
            if !areas.contains_key(&place.id) {
                areas.insert(place.id.clone(), area);
                head.pack.places.push(place);
            }
        }
        let (names, elements, categories) = (book.names(), book.elements(), book.categories());
        Self { names, elements, categories, areas, people: OnceLock::new(), book, head }
    }

    pub fn book(&self) -> &dyn Book {
        &*self.book
    }

    pub fn head(&self) -> &OfficialHead {
        &self.head
    }

    /// What the publisher says of the occupation with a code in words, and where it stands; `None` where it was not imported.
    pub fn sentences(&self, code: &str) -> Option<(Sentences, &SourceId)> {
        let source = self.head.facts.sentences.as_ref()?;
        Some((self.book.sentences(self.place(code)?)?, source))
    }

    /// The place of the occupation with a code.
    pub fn place(&self, code: &str) -> Option<usize> {
        self.names.binary_search_by(|own| own.code.as_str().cmp(code)).ok()
    }

    /// The code of the occupation at a place.
    pub fn code(&self, at: usize) -> Option<&str> {
        self.names.get(at).map(|name| name.code.as_str())
    }

    /// The ids of all occupations, by code.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = RoleId> {
        self.names.iter().map(|name| official_id::role(&name.code))
    }

    /// Elements of skill and knowledge, and categories of software that are in demand somewhere.
    pub fn skills(&self) -> Vec<Skill> {
        let element = |page: &ElementPage| Skill {
            kind: if page.element.is_knowledge() { SkillKind::Knowledge } else { SkillKind::Skill },
            anchors: page.anchors.clone(),
            ..self.skill(&page.element.id, &page.element.name)
        };
        let in_demand = self.categories.iter().filter(|category| category.wanted_by > 0);
        let software =
            in_demand.map(|category| Skill { kind: SkillKind::Tool, ..self.skill(&category.id, &category.name) });
        self.elements.iter().map(element).chain(software).collect()
    }

    fn skill(&self, id: &str, name: &str) -> Skill {
        let headings = self.head.headings.iter().filter(|(beginning, _)| id.starts_with(beginning.as_str()));
        let heading = headings.max_by_key(|(beginning, _)| beginning.len());
        Skill {
            id: official_id::skill(id),
            title: sentence_case(name),
            kind: SkillKind::Skill,
            group: heading.map_or_else(|| SkillGroupId::new(""), |(_, heading)| heading.clone()),
            transversal: false,
            aliases: Vec::new(),
            anchors: None,
            hours: None,
            hours_source: None,
        }
    }

    /// How telling each of these skills is, among occupations that are rated.
    pub fn rarity(&self) -> impl Iterator<Item = (SkillId, f64)> {
        let elements = self.elements.iter().map(|page| (page.element.id.as_str(), page.wanted_by));
        let categories = self.categories.iter().map(|category| (category.id.as_str(), category.wanted_by));
        let rated = self.book.head().rated;
        elements.chain(categories).map(move |(id, wanted_by)| (official_id::skill(id), rarity(wanted_by, rated)))
    }

    /// The title of the occupation at a place.
    pub fn title(&self, at: usize) -> &str {
        self.names.get(at).map_or("", |name| &name.title)
    }

    /// The title of the occupation at a place for narrow places: its title where it has no short one.
    pub fn short(&self, at: usize) -> &str {
        self.names.get(at).map_or("", |name| name.short.as_ref().unwrap_or(&name.title))
    }

    /// The family of the occupation at a place.
    pub fn family(&self, at: usize) -> Option<FamilyId> {
        Some(official_id::family(self.code(at)?.get(..2)?))
    }

    /// For each occupation how many people are employed in its class, 0 where it is not told; a tenth of that for a part of a
    /// class. How many of the class a part has nobody tells, only that they are fewer: an order, no figure to tell. Read when
    /// it is first asked for.
    pub fn people(&self) -> &[u32] {
        self.people.get_or_init(|| self.employed())
    }

    fn employed(&self) -> Vec<u32> {
        let wages = (0..=u16::MAX).map_while(|at| self.book.wages(at));
        let employed: BTreeMap<String, u32> = wages.filter_map(|wages| Some((wages.code, wages.employment?))).collect();
        // Classes that the statistics report together have the code of a group, and a few another: their page tells it.
        let of_page = |at: usize| {
            let wages = self.book.page(at)?.facts.wages?;
            self.book.wages(wages)?.employment
        };
        let people = |(at, name): (usize, &OccupationName)| {
            let (class, part) = name.code.split_once('.')?;
            let of_class = employed.get(class).copied().or_else(|| of_page(at))?;
            Some(if part == "00" { of_class } else { of_class / SHARE_OF_PART })
        };
        self.names.iter().enumerate().map(|occupation| people(occupation).unwrap_or_default()).collect()
    }

    /// Everything the occupation at a place is called: its title, its short title, names of ours, other official titles.
    pub fn names_of(&self, at: usize) -> Vec<String> {
        let titles = [self.title(at), self.short(at)].map(str::to_owned).into_iter();
        titles.chain(self.book.own_names(at)).chain(self.book.titles(at)).collect()
    }

    /// Steps that build elements or categories of software.
    pub fn steps(&self) -> Vec<CatalogueStep> {
        let made = |step: OfficialStep| {
            let builds = step.builds.iter().filter_map(|(id, to)| {
                Some(Builds { skill: official_id::skill(id), to: Proficiency::try_from(*to).ok()? })
            });
            CatalogueStep {
                id: official_id::step(&step.id),
                builds: builds.collect(),
                title: step.title,
                deliver: step.deliver,
                hours: step.hours,
                roles: Vec::new(),
                after: Vec::new(),
                source: self.head.facts.ours.clone(),
                hours_source: None,
            }
        };
        self.book.steps().into_iter().map(made).collect()
    }

    /// The occupation at a place as a role; with nothing but its name where the book does not tell more.
    pub fn role(&self, at: usize) -> Role {
        let page = self.book.page(at).unwrap_or_default();
        let OccupationName { code, title, short } = self.names.get(at).cloned().unwrap_or_default();
        let id = official_id::role(&code);
        let head = self.book.head();
        let wages = page.facts.wages.and_then(|wages| self.book.wages(wages));
        let outlook = page.facts.outlook.and_then(|outlook| self.book.outlook(outlook));
        let claims = claims(
            &id,
            &page.facts,
            &self.head,
            wages.as_ref().map(|wages| (wages, head.wage_year)),
            outlook.as_ref().map(|outlook| (outlook, head.projection_years)),
        );
        let mut aliases = self.book.own_names(at);
        aliases.extend(self.book.titles(at));
        Role {
            family: Some(official_id::family(page.facts.major_group())),
            skills: self.wanted(&page),
            profile: Some(self.profile(&page)),
            asks: asked(&page.facts, outlook.as_ref(), &self.head),
            leads_people: page.leads_people,
            occupation: Some(Occupation { code, title: title.clone(), fit: Fit::Good }),
            summary: if page.facts.is_all_other() { Some(self.head.all_other.clone()) } else { page.words.summary },
            sources: vec![self.head.facts.ratings.clone(), self.head.facts.ours.clone()],
            id,
            title,
            aliases,
            claims,
            short,
            satirical_aliases: Vec::new(),
            satirical_title: false,
            zone: page.facts.zone,
            level: None,
            reality_check: None,
        }
    }

    /// How many areas wages are told for.
    pub fn areas(&self) -> usize {
        self.areas.values().max().map_or(0, |last| last + 1)
    }

    /// The area that a place is.
    pub fn area(&self, place: &PlaceId) -> Option<usize> {
        self.areas.get(place).copied()
    }

    /// What a role pays in an area, which is the place: of an occupation its wages; of another role those of the class
    /// that stands in for it already.
    pub fn pay_in(&self, role: &Role, place: &PlaceId) -> Option<Claim> {
        let at = self.place(&role.occupation.as_ref()?.code)?;
        let (wages, year) = self.book.wages_in(at, self.area(place)?)?;
        let official = official_id::role(self.code(at)?) == role.id;
        let stands_in = |claim: &Claim| claim.proxy.as_ref().is_some_and(|proxy| proxy.code == wages.code);
        if !official && !role.claims.iter().any(stands_in) {
            return None;
        }
        claim_in(&role.id, &self.book.page(at)?.facts, &self.head, (&wages, year), place, !official)
    }

    /// Elements with their levels, then categories of software in demand at the lowest level there is: no rating of software
    /// exists, and who uses it knows it at least so far.
    fn wanted(&self, page: &Page) -> Vec<WantedSkill> {
        let element = |wanted: &super::wanted::Wanted| {
            let element = &self.elements.get(usize::from(wanted.element))?.element;
            let rating = page.facts.ratings.get(usize::from(wanted.element))?;
            Some(WantedSkill {
                skill: official_id::skill(&element.id),
                need: if wanted.essential { Need::Essential } else { Need::Optional },
                importance: rating.share(),
                level: Proficiency::try_from(rating.proficiency()).ok()?,
            })
        };
        let in_demand = page.facts.products.iter().filter(|used| used.in_demand);
        let mut categories: Vec<u16> =
            in_demand.filter_map(|used| Some(self.book.product(used.product)?.category)).collect();
        categories.sort_unstable();
        categories.dedup();
        let lowest = Proficiency::all().nth(1).unwrap_or_default();
        let software = categories.into_iter().filter_map(|category| {
            Some(WantedSkill {
                skill: self.software(category)?,
                need: Need::Optional,
                importance: IN_DEMAND,
                level: lowest,
            })
        });
        page.wanted.iter().filter_map(element).chain(software).collect()
    }

    /// What the occupation with a code wants by ratings borrowed from the rated ones most closely related to it, and these;
    /// `None` where it is rated itself or too few of those are.
    pub fn borrowed(&self, code: &str) -> Option<(Vec<WantedSkill>, Vec<RoleId>)> {
        let at = self.place(code)?;
        let mut page = self.book.page(at)?;
        if !page.facts.ratings.is_empty() {
            return None;
        }
        let found = borrowed(&self.book.release(), at)?;
        (page.facts.ratings, page.wanted) = (found.ratings, found.wanted);
        let from = found.from.into_iter().filter_map(|at| self.code(usize::from(at))).map(official_id::role);
        Some((self.wanted(&page), from.collect()))
    }

    /// How like two occupations with codes are, in thousandths, where one is among the nearest of the other.
    pub fn likeness(&self, one: &str, other: &str) -> Option<u16> {
        let (one, other) = (self.place(one)?, self.place(other)?);
        let among = |of: usize, wanted: usize| {
            self.book.nearest(of).into_iter().find(|(at, _)| usize::from(*at) == wanted).map(|(_, likeness)| likeness)
        };
        among(one, other).or_else(|| among(other, one))
    }

    /// Whether the occupation with a code is rated.
    pub fn is_rated(&self, code: &str) -> bool {
        let page = self.place(code).and_then(|at| self.book.page(at));
        page.is_some_and(|page| !page.facts.ratings.is_empty())
    }

    /// The rated occupations that one without ratings can borrow from; none where there are too few.
    pub fn lenders(&self, code: &str) -> Vec<RoleId> {
        let related = self.place(code).and_then(|at| self.book.page(at)).map(|page| page.facts.related);
        let codes = related.iter().flatten().take(PRIMARY).filter_map(|at| self.code(usize::from(*at)));
        let rated: Vec<_> = codes.filter(|code| self.is_rated(code)).map(official_id::role).collect();
        if rated.len() < LEAST { Vec::new() } else { rated }
    }

    /// The occupations most like the one with a code, most alike first.
    pub fn nearest(&self, code: &str) -> impl Iterator<Item = RoleId> {
        let near = self.place(code).map(|at| self.book.nearest(at)).unwrap_or_default();
        near.into_iter().filter_map(|(at, _)| self.code(usize::from(at))).map(official_id::role)
    }

    fn software(&self, category: u16) -> Option<SkillId> {
        self.categories.get(usize::from(category)).map(|category| official_id::skill(&category.id))
    }

    /// Duties in our words, and the products by category.
    fn profile(&self, page: &Page) -> Profile {
        let mut in_demand = Vec::new();
        let mut others = Vec::new();
        for used in &page.facts.products {
            let Some(product) = self.book.product(used.product) else { continue };
            let list = if used.in_demand { &mut in_demand } else { &mut others };
            list.push((!product.hot, product.name));
        }
        others.sort();
        others.truncate(MOST_PRODUCTS);
        let section = |title: &str, products: Vec<(bool, String)>| {
            let points: Vec<String> = products.into_iter().map(|(_, name)| name).collect();
            (!points.is_empty()).then(|| Section { title: title.to_owned(), points, satire: false })
        };
        Profile {
            sources: vec![self.head.facts.ratings.clone()],
            duties: page.words.duties.clone(),
            skills_and_tools: [section(&self.head.software_in_demand, in_demand), section(&self.head.software, others)]
                .into_iter()
                .flatten()
                .collect(),
            ..Profile::default()
        }
    }

    /// All ways out of the occupation at a place.
    pub fn moves(&self, at: usize) -> Vec<CareerMove> {
        let Some(from) = self.code(at) else { return Vec::new() };
        let facts = &self.head.facts;
        let ways = self.book.ways(at).into_iter().filter_map(|way| {
            let to = self.code(usize::from(way.to))?;
            Some(CareerMove {
                from: official_id::role(from),
                to: official_id::role(to),
                years: f64::from(way.years) / 10.0,
                source: if way.kind == WayKind::Official { facts.ratings.clone() } else { facts.ours.clone() },
                basis: if way.kind == WayKind::Official { Basis::Related } else { Basis::Alike },
                years_source: facts.ours.clone(),
                note: None,
            })
        });
        ways.collect()
    }
}

/// The official name with capitals at its beginning and in acronyms alone.
fn sentence_case(name: &str) -> String {
    let word = |(at, word): (usize, &str)| {
        let plain = word.chars().skip(1).all(char::is_lowercase);
        if at > 0 && plain { word.to_lowercase() } else { word.to_owned() }
    };
    name.split(' ').enumerate().map(word).collect::<Vec<_>>().join(" ")
}
