//! A role of the person's own, for work that the catalogue does not have.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::own_way::OwnWay;
use super::part::{Leaf, always, may, must, part, unusual};
use super::unknown_fields::UnknownFields;
use super::value::Value;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::profile::Profile;
use crate::domain::catalogue::role::{Asks, Education, Need, Role, WantedSkill};
use crate::domain::ids::{FamilyId, RoleId, SkillId};
use crate::domain::level::Level;
use crate::domain::proficiency::Proficiency;

/// A skill that a role of one's own wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnSkill {
    pub skill: SkillId,
    /// The level wanted, 1 to 5.
    pub level: Proficiency,
    #[serde(default = "essential", skip_serializing_if = "is_essential")]
    pub need: Need,
    /// How much it matters, above 0 and up to 1.
    #[serde(default = "full", skip_serializing_if = "is_full")]
    pub importance: f64,
}

impl OwnSkill {
    /// One that the role cannot be done without and that matters as much as any.
    pub fn essential(skill: SkillId, level: Proficiency) -> Self {
        Self { skill, level, need: essential(), importance: full() }
    }
}

impl From<WantedSkill> for OwnSkill {
    fn from(wanted: WantedSkill) -> Self {
        let WantedSkill { skill, need, importance, level } = wanted;
        Self { skill, level, need, importance }
    }
}

fn essential() -> Need {
    Need::Essential
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_essential(need: &Need) -> bool {
    *need == essential()
}

fn full() -> f64 {
    1.0
}

#[expect(clippy::trivially_copy_pass_by_ref, clippy::float_cmp, reason = "serde asks so; it is written as it stands")]
fn is_full(importance: &f64) -> bool {
    *importance == full()
}

part! {
    /// A role of the person's own. What it pays is a figure of the person's own, as for any role.
    pub struct OwnRole {
        /// Unique within the plan; begins with [`PREFIX`](Self::PREFIX), so that no catalogue has it.
        id: RoleId = must(Leaf);
        /// What the person calls it.
        title: String = must(Leaf), Value::Text;
        level: Level = must(Leaf), Value::Seniority;
        /// What it is for, in a few sentences.
        summary: Option<String> = may(Leaf), Value::Text;
        /// What the person does in it.
        duties: Vec<String> = unusual(Leaf), Value::Names;
        leads_people: bool = unusual(Leaf), Value::Switch;
        /// Formal education that it asks for.
        education: Option<Education> = may(Leaf), Value::Education;
        /// Years of work in the field that it asks for.
        experience_years: Option<f64> = may(Leaf), Value::Years;
        /// Skills wanted, each once. None: not stated yet.
        skills: Vec<OwnSkill> = always(Leaf), Value::SkillsWanted;
        /// Roles it leads to, each once.
        leads_to: Vec<OwnWay> = unusual(Leaf), Value::Ways;
        /// Roles that lead to it, each once.
        reached_from: Vec<OwnWay> = unusual(Leaf), Value::Ways;
    }
}

/// What is said of one of which nothing is said.
const NO_SUMMARY: &str = "A role of your own. What it is stands in your plan.";

impl OwnRole {
    /// What ids begin with. No role and no family of a catalogue is called like that.
    pub const PREFIX: &'static str = "own-";

    /// The longest title, in characters.
    pub const LONGEST_TITLE: usize = 120;

    /// Why a role cannot be called so, for a person; `None` if it can.
    pub fn title_fault(title: &str) -> Option<String> {
        match title.trim().chars().count() {
            0 => Some("Give the role a title".to_owned()),
            count if count > Self::LONGEST_TITLE => {
                Some(format!("A title has at most {} characters", Self::LONGEST_TITLE))
            }
            _ => None,
        }
    }

    /// The family that all roles of one's own make.
    pub fn family() -> FamilyId {
        FamilyId::new(FAMILY)
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
        Self {
            id,
            title,
            level,
            summary: None,
            duties: Vec::new(),
            leads_people: false,
            education: None,
            experience_years: None,
            skills: Vec::new(),
            leads_to: Vec::new(),
            reached_from: Vec::new(),
            unknown: UnknownFields::NONE,
        }
    }

    /// The role as a catalogue has roles.
    pub fn as_role(&self, known: impl Fn(&SkillId) -> bool) -> Role {
        let wanted = |own: &OwnSkill| WantedSkill {
            skill: own.skill.clone(),
            need: own.need,
            importance: own.importance,
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
            leads_people: Some(self.leads_people),
            summary: Some(self.summary.clone().unwrap_or_else(|| NO_SUMMARY.to_owned())),
            occupation: None,
            asks: Asks {
                education: self.education,
                experience_years: self.experience_years,
                experience_source: self.experience_years.map(|_| Catalogue::own_source()),
                ..Asks::default()
            },
            skills: self.skills.iter().filter(|own| known(&own.skill)).map(wanted).collect(),
            claims: Vec::new(),
            sources: Vec::new(),
            profile: (!self.duties.is_empty()).then(|| Profile { duties: self.duties.clone(), ..Profile::default() }),
            reality_check: None,
        }
    }
}

impl Role {
    /// Whether it is a role of the person's own.
    pub fn is_own(&self) -> bool {
        self.family.as_ref().is_some_and(|family| family.as_str() == FAMILY)
    }
}

/// The id of the family that all roles of one's own make.
const FAMILY: &str = "own-roles";

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
