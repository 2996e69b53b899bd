//! All names of skills and tools, ready to be found in a text.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::advert_words::AdvertWords;
use super::automaton::Automaton;
use super::markers::Markers;
use super::name_forms::{Makers, Sureness, sureness};
use super::sheet::{pattern, words_in};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::skill::{Skill, SkillKind};
use crate::domain::ids::SkillId;
use crate::domain::official::official_id;
use crate::domain::official::product::Product;

/// What a name stands for.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// As it is written.
    pub(super) written: String,
    /// The skills of that name, the first meant unless a role wants another.
    pub(super) skills: Vec<SkillId>,
    pub(super) sureness: Sureness,
    pub(super) is_tool: bool,
}

/// The names of one catalogue. Making it takes longer than a frame of the window: do it in a thread.
#[derive(Debug)]
pub struct Lexicon {
    pub(super) names: Automaton<Name>,
    pub(super) markers: Markers,
    words: AdvertWords,
}

impl Lexicon {
    /// Names of skills, then ways to say them, then names of software. Of skills that share a name the first is meant, those
    /// of packs before official ones.
    pub fn new(catalogue: &Catalogue, words: AdvertWords) -> Self {
        let everyday: HashSet<String> = words.everyday.iter().map(|name| pattern(name)).collect();
        let mut gathered = Gathered { catalogue, everyday, names: Vec::new(), places: HashMap::new() };
        let (official, told): (Vec<_>, Vec<_>) =
            catalogue.skills().partition(|skill| official_id::is_official(&skill.id));
        for skill in told.into_iter().chain(official) {
            gathered.skill(skill);
        }
        gathered.phrases(&words.phrases);
        gathered.passed_over(&words.passed_over);
        gathered.tools(&words.tools);
        gathered.products();
        let names = gathered.names;
        Self { names: Automaton::longest(names), markers: Markers::new(&words), words }
    }

    pub(super) fn words(&self) -> &AdvertWords {
        &self.words
    }
}

struct Gathered<'c> {
    catalogue: &'c Catalogue,
    everyday: HashSet<String>,
    names: Vec<(String, Name)>,
    /// The place of each name.
    places: HashMap<String, usize>,
}

impl Gathered<'_> {
    fn skill(&mut self, skill: &Skill) {
        for name in skill.names() {
            let everyday = self.everyday.contains(&pattern(name));
            let single = words_in(name).nth(1).is_none();
            let sureness = match (everyday, single && name.chars().count() <= 3) {
                (true, _) => Sureness::Cued,
                (false, true) => Sureness::Cased,
                (false, false) => Sureness::Always,
            };
            self.add(name, &skill.id, sureness, skill.kind == SkillKind::Tool);
        }
    }

    fn phrases(&mut self, phrases: &BTreeMap<SkillId, Vec<String>>) {
        for (skill, phrases) in phrases {
            for phrase in phrases {
                let everyday = self.everyday.contains(&pattern(phrase));
                let sureness = if everyday { Sureness::Cued } else { Sureness::Always };
                self.add(phrase, skill, sureness, false);
            }
        }
    }

    /// Names of nothing, which hide those that are part of them.
    fn passed_over(&mut self, names: &[String]) {
        for written in names {
            let name = pattern(written);
            self.places.insert(name.clone(), self.names.len());
            let meaning =
                Name { written: written.clone(), skills: Vec::new(), sureness: Sureness::Always, is_tool: false };
            self.names.push((name, meaning));
        }
    }

    fn tools(&mut self, tools: &BTreeMap<SkillId, Vec<String>>) {
        for (skill, names) in tools {
            for name in names {
                let everyday = self.everyday.contains(&pattern(name));
                self.add(name, skill, sureness(name, true, everyday), true);
            }
        }
    }

    fn products(&mut self) {
        let Some(occupations) = self.catalogue.occupations() else { return };
        let categories = occupations.book().categories();
        let products: Vec<Product> = (0..=u16::MAX).map_while(|at| occupations.book().product(at)).collect();
        let makers = Makers::of(products.iter().map(|product| product.name.as_str()));
        for product in &products {
            let Some(category) = categories.get(usize::from(product.category)) else { continue };
            let skill = official_id::skill(&category.id);
            for form in makers.forms(&product.name, product.hot) {
                let everyday = self.everyday.contains(&pattern(form));
                self.add(form, &skill, sureness(form, product.hot, everyday), true);
            }
        }
    }

    /// Adds a name of a skill that the catalogue has. A name that is there already keeps what it needs to count.
    fn add(&mut self, written: &str, skill: &SkillId, sureness: Sureness, is_tool: bool) {
        let name = pattern(written);
        if name.is_empty() || self.catalogue.skill(skill).is_none() {
            return;
        }
        if let Some((_, known)) = self.places.get(&name).and_then(|place| self.names.get_mut(*place)) {
            if known.skills.is_empty() {
                return;
            }
            if !known.skills.contains(skill) {
                known.skills.push(skill.clone());
            }
            known.is_tool |= is_tool;
            return;
        }
        self.places.insert(name.clone(), self.names.len());
        let written = written.to_owned();
        self.names.push((name, Name { written, skills: vec![skill.clone()], sureness, is_tool }));
    }
}
