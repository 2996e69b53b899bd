//! A role of the person's own, for work that the catalogue does not have.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::part::{Leaf, always, must, part};
use super::unknown_fields::UnknownFields;
use super::value::Value;
use crate::domain::catalogue::role::{Asks, Need, Role, WantedSkill};
use crate::domain::ids::{FamilyId, RoleId, SkillId};
use crate::domain::level::Level;
use crate::domain::proficiency::Proficiency;

/// A skill that a role of one's own wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnSkill {
    pub skill: SkillId,
    /// The level wanted, 1 to 5.
    pub level: Proficiency,
}

part! {
    /// A role of the person's own. What it pays is a figure of the person's own, as for any role.
    #[derive(Eq)]
    pub struct OwnRole {
        /// Unique within the plan; begins with [`PREFIX`](Self::PREFIX), so that no catalogue has it.
        id: RoleId = must(Leaf);
        /// What the person calls it.
        title: String = must(Leaf), Value::Text;
        level: Level = must(Leaf), Value::Seniority;
        /// Skills wanted, each once. None: not stated yet.
        skills: Vec<OwnSkill> = always(Leaf), Value::SkillsWanted;
    }
}

impl OwnRole {
    /// What ids begin with. No role and no family of a catalogue is called like that.
    pub const PREFIX: &'static str = "own-";

    /// The longest title, in characters.
    pub const LONGEST_TITLE: usize = 120;

    /// The family that all roles of one's own make.
    pub fn family() -> FamilyId {
        FamilyId::new("own-roles")
    }

    /// A role of this title of which nothing else is stated, under an id that none of the others has. Its level is the
    /// one that a word of the title names, or else the middle one.
    pub fn titled(title: &str, others: &[Self]) -> Self {
        let title: String = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let title: String = title.chars().take(Self::LONGEST_TITLE).collect();
        let mut first = title.chars();
        let title = first.next().map_or_else(String::new, |letter| letter.to_uppercase().chain(first).collect());
        let name = crate::domain::search::name_in_ids(&title);
        let taken: BTreeSet<_> = others.iter().map(|other| &other.id).collect();
        let free = |id: &RoleId| !taken.contains(id);
        let numbered = std::iter::once(String::new()).chain((2_u32..).map(|number| format!("-{number}")));
        let ids = numbered.map(|number| RoleId::new(format!("{}{name}{number}", Self::PREFIX)));
        let level = level_named(&title);
        let id = { ids }.find(free).unwrap_or_else(|| RoleId::new(Self::PREFIX));
        Self { id, title, level, skills: Vec::new(), unknown: UnknownFields::NONE }
    }

    /// The role as a catalogue has roles: every skill essential and of the same importance.
    pub fn as_role(&self, known: impl Fn(&SkillId) -> bool) -> Role {
        let wanted = |own: &OwnSkill| WantedSkill {
            skill: own.skill.clone(),
            need: Need::Essential,
            importance: 1.0,
            level: own.level,
        };
        Role {
            id: self.id.clone(),
            title: self.title.clone(),
            short: None,
            aliases: Vec::new(),
            satirical_aliases: Vec::new(),
            satirical_title: false,
            zone: None,
            family: Some(Self::family()),
            level: Some(self.level),
            leads_people: Some(false),
            summary: Some("A role of your own. What it is stands in your plan.".to_owned()),
            occupation: None,
            asks: Asks::default(),
            skills: self.skills.iter().filter(|own| known(&own.skill)).map(wanted).collect(),
            claims: Vec::new(),
            sources: Vec::new(),
            profile: None,
            reality_check: None,
        }
    }
}

impl Role {
    /// Whether it is a role of the person's own.
    pub fn is_own(&self) -> bool {
        self.family.as_ref().is_some_and(|family| *family == OwnRole::family())
    }
}

/// Words of titles that name a level.
const LEVEL_WORDS: [(&str, Level); 12] = [
    ("junior", Level::Entry),
    ("trainee", Level::Entry),
    ("apprentice", Level::Entry),
    ("intern", Level::Entry),
    ("assistant", Level::Entry),
    ("senior", Level::Senior),
    ("lead", Level::Lead),
    ("principal", Level::Principal),
    ("director", Level::Principal),
    ("president", Level::Principal),
    ("chief", Level::Executive),
    ("head", Level::Principal),
];

fn level_named(title: &str) -> Level {
    let name = crate::domain::search::name_in_ids(title);
    let named = |word: &str| LEVEL_WORDS.iter().find(|(known, _)| *known == word).map(|(_, level)| *level);
    name.split('-').find_map(named).unwrap_or(Level::Mid)
}
