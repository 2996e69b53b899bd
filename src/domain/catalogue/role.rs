//! A role: what a plan moves through.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

use crate::domain::catalogue::claim::Claim;
use crate::domain::catalogue::profile::Profile;
use crate::domain::catalogue::reality_check::RealityCheck;
use crate::domain::identifier;
use crate::domain::ids::{FamilyId, RoleId, SkillId, SourceId};
use crate::domain::level::Level;
use crate::domain::proficiency::Proficiency;

use super::stated::stated;

/// Longest short title, in characters.
pub const SHORT_TITLE: usize = 24;

/// Whether a role can be done without the skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Need {
    /// The role cannot be done without it.
    Essential,
    /// It helps.
    Optional,
}

/// A skill as a role wants it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WantedSkill {
    pub skill: SkillId,
    /// Whether the role can be done without it.
    pub need: Need,
    /// How much it matters, above 0 and up to 1.
    pub importance: f64,
    /// The level wanted, 1 to 5.
    pub level: Proficiency,
}

/// How well a statistical class fits a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum Fit {
    /// The title is listed for the class.
    Good,
    /// The usual stand-in.
    Fair,
    /// No official counterpart; a rough stand-in.
    Weak,
}

/// The statistical class of a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occupation {
    /// O*NET-SOC code, for example `15-2051.00`.
    pub code: String,
    /// Its official title.
    pub title: String,
    /// How well it fits.
    pub fit: Fit,
}

/// A level of formal education.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Education {
    /// Not even a school leaving certificate.
    NoCredential,
    /// High school or the like; no degree.
    School,
    /// Some time at a college, without a degree.
    College,
    /// A certificate of training after school.
    Certificate,
    /// Associate's degree: two years.
    Associate,
    /// Bachelor's degree.
    Bachelor,
    /// Master's degree.
    Master,
    Doctorate,
}

/// What a role asks for apart from skills. What the sources do not state is absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Asks {
    /// Formal education.
    #[serde(serialize_with = "identifier::of_option")]
    pub education: Option<Education>,
    /// How the source words it, in a few words.
    pub education_note: Option<String>,
    /// Years of work in the field.
    pub experience_years: Option<f64>,
    /// Who gives them, where that is not the makers of the pack.
    #[serde(deserialize_with = "stated")]
    pub experience_source: Option<SourceId>,
    /// Years of leading people.
    pub leading_years: Option<f64>,
    /// Who gives them, where that is not the makers of the pack.
    #[serde(deserialize_with = "stated")]
    pub leading_source: Option<SourceId>,
}

/// A role of the catalogue. What its source does not state is absent: an occupation of official statistics has neither a
/// level nor skills at times.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Stable identifier; the file is called after it.
    pub id: RoleId,
    /// Full title.
    pub title: String,
    /// Title for narrow places, at most [`SHORT_TITLE`] characters.
    #[serde(default, deserialize_with = "stated")]
    pub short: Option<String>,
    /// Other titles for the same work.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Names that satire gives it. They find the role like other aliases and are always told as what they are.
    #[serde(default)]
    pub satirical_aliases: Vec<String>,
    /// Whether nobody but satire knows the title: a way may begin or end there, and passes it never.
    #[serde(default)]
    pub satirical_title: bool,
    /// The family it belongs to.
    #[serde(default, deserialize_with = "stated")]
    pub family: Option<FamilyId>,
    /// Seniority.
    #[serde(default, deserialize_with = "stated")]
    pub level: Option<Level>,
    /// How much preparation it takes where no level says so: the job zone, 1 (little) to 5 (extensive).
    #[serde(default, deserialize_with = "stated")]
    pub zone: Option<u8>,
    /// Whether it leads people.
    #[serde(default, deserialize_with = "stated")]
    pub leads_people: Option<bool>,
    /// Two or three sentences: what it is for.
    #[serde(default, deserialize_with = "stated")]
    pub summary: Option<String>,
    /// The statistical class, where one fits.
    #[serde(default)]
    pub occupation: Option<Occupation>,
    /// What it asks for apart from skills.
    #[serde(default)]
    pub asks: Asks,
    #[serde(default)]
    pub skills: Vec<WantedSkill>,
    /// Published figures about it.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Where the summary and the list of skills come from.
    #[serde(default)]
    pub sources: Vec<SourceId>,
    /// The full profile, where a source has one.
    #[serde(default)]
    pub profile: Option<Profile>,
    /// The satirical view of it, where a source has one.
    #[serde(default)]
    pub reality_check: Option<RealityCheck>,
}

impl Asks {
    /// The years asked for with the sources stated for them: of experience and of leading people.
    pub fn years(&self) -> [(Option<f64>, Option<&SourceId>); 2] {
        [(self.experience_years, self.experience_source.as_ref()), (self.leading_years, self.leading_source.as_ref())]
    }
}

impl Role {
    /// Everything it is called: title, short title, aliases, those of satire last.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let aliases = self.aliases.iter().chain(&self.satirical_aliases).map(String::as_str);
        [self.title.as_str(), self.short()].into_iter().chain(aliases)
    }

    /// Whether only satire calls it so.
    pub fn is_satirical(&self, name: &str) -> bool {
        self.satirical_aliases.iter().any(|alias| alias == name)
    }

    /// The title for narrow places.
    pub fn short(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.title)
    }
}
