//! The dialog in which a job advert is pasted, and what the person makes of what was read in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::advert::{Advert, Kept};
use crate::domain::ids::SkillId;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::proficiency::Proficiency;

/// How far reading is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum AdvertReading {
    /// Nothing was read yet.
    #[default]
    None,
    /// It is being read.
    UnderWay,
    Read(Arc<Advert>),
    /// Why it could not be read.
    Failed(String),
}

/// What a finding is about that is no skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AdvertFact {
    Education,
    Experience,
    Pay,
}

/// What stands in the dialog.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AdvertDialog {
    /// The text pasted.
    pub text: String,
    pub reading: AdvertReading,
    /// What the work is called.
    pub title: String,
    /// Skills that are not meant.
    pub left_out: BTreeSet<SkillId>,
    /// Levels that are not those read.
    pub levels: BTreeMap<SkillId, Proficiency>,
    /// Other findings that are not meant.
    pub facts_left_out: BTreeSet<AdvertFact>,
}

impl AdvertDialog {
    pub fn read(&self) -> Option<&Advert> {
        match &self.reading {
            AdvertReading::Read(advert) => Some(advert),
            AdvertReading::None | AdvertReading::UnderWay | AdvertReading::Failed(_) => None,
        }
    }

    /// The advert as the person has confirmed it.
    pub fn confirmed(&self) -> Option<Advert> {
        let mut advert = self.read()?.clone();
        advert.title.clone_from(&self.title);
        advert.skills.retain(|found| !self.left_out.contains(&found.skill));
        for found in &mut advert.skills {
            found.level = self.levels.get(&found.skill).copied().unwrap_or(found.level);
        }
        for fact in &self.facts_left_out {
            match fact {
                AdvertFact::Education => advert.education = None,
                AdvertFact::Experience => advert.experience_years = None,
                AdvertFact::Pay => advert.pay = None,
            }
        }
        Some(advert)
    }

    /// What would be kept of it; `None` where nothing was read or the title is empty.
    pub fn kept(&self, others: &[OwnRole], year: i16) -> Option<Kept> {
        let advert = self.confirmed().filter(|advert| !advert.title.trim().is_empty())?;
        Some(Kept::of(&advert, &advert.title, others, year))
    }
}
