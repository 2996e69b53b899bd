//! A step of one's own told in one line.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::skill_options::skill_options;
use crate::app::document::Document;
use crate::app::state::State;
use crate::app::typed::{QuickStep, Reading, read};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::skill::Skill;
use crate::domain::catalogue::step::Builds;
use crate::domain::gap::held::Held;
use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;

/// Before the level that a skill is built to.
const LEVEL: char = ':';
/// Most skills named in place of one that is not found.
const MOST_NEAREST: usize = 3;

/// Reads a line with what is known today.
#[derive(Clone, Debug, PartialEq)]
pub struct QuickReader {
    catalogue: Arc<Catalogue>,
    levels: Arc<BTreeMap<SkillId, Held>>,
    today: Date,
}

impl QuickReader {
    pub(super) fn of(state: &State, document: &Document) -> Self {
        Self {
            catalogue: Arc::clone(&state.catalogue),
            levels: Arc::clone(&document.derived().levels),
            today: state.today,
        }
    }

    /// Reads with levels held on a day.
    pub fn new(catalogue: Arc<Catalogue>, levels: Arc<BTreeMap<SkillId, Held>>, today: Date) -> Self {
        Self { catalogue, levels, today }
    }

    /// What a line says.
    ///
    /// # Errors
    /// What is missing or not understood.
    pub fn read(&self, line: &str) -> Result<Reading<QuickStep>, String> {
        read::quick_step(line, self.today, |name| self.builds(name))
    }

    /// A skill by its id or its name with hyphens, and the level that stands behind it; without one the next above the one held.
    fn builds(&self, name: &str) -> Result<Reading<Builds>, String> {
        let (name, level) = match name.split_once(LEVEL) {
            Some((name, level)) => {
                let level = level.parse().ok().and_then(|level: u8| Proficiency::try_from(level).ok());
                let level = level.filter(|level| *level > Proficiency::NONE);
                (name, Some(level.ok_or_else(|| format!("The level of #{name} is a number from 1 to 5"))?))
            }
            None => (name, None),
        };
        let skill = self.skill(name)?;
        let next = || {
            let held = self.levels.get(&skill.id).map(|held| held.level).unwrap_or_default();
            Proficiency::try_from(held.value() + 1).unwrap_or(held)
        };
        let to = level.unwrap_or_else(next);
        let words = format!("{} to {}", skill.title, to.value());
        Ok(Reading::new(Builds { skill: skill.id.clone(), to }, words))
    }

    fn skill(&self, name: &str) -> Result<&Skill, String> {
        let wanted = name.to_lowercase();
        let is_it = |skill: &&Skill| skill.id.as_str() == wanted || hyphened(&skill.title) == wanted;
        if let Some(skill) = self.catalogue.skills().find(is_it) {
            return Ok(skill);
        }
        let options = skill_options(&self.catalogue, &wanted.replace('-', " "), &[]);
        if let Some(skill) = options.first().filter(|option| option.clear) {
            return self.catalogue.skill(&skill.skill).ok_or_else(String::new);
        }
        let nearest: Vec<String> =
            options.iter().take(MOST_NEAREST).map(|option| format!("#{}", hyphened(&option.title))).collect();
        let instead = if nearest.is_empty() { String::new() } else { format!("; there are {}", nearest.join(", ")) };
        Err(format!("No skill is called #{name}{instead}"))
    }
}

/// A name in small letters with hyphens between its words.
fn hyphened(name: &str) -> String {
    let letters = name.to_lowercase();
    letters
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}
