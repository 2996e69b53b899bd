//! The ways in which two occupations are compared.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoEnumIterator};

/// One comparison of two occupations; more is more alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumIter)]
pub enum Feature {
    /// Words of all titles.
    TitleWords,
    /// Runs of letters of all titles.
    TitleLetters,
    /// Titles that both have.
    SharedTitles,
    /// The last words of all titles: what a person with that title is.
    TitleHeads,
    /// Runs of letters of the two official titles.
    OwnTitleLetters,
    /// Detailed activities that both have.
    Activities,
    /// Activities one step more general.
    BroaderActivities,
    /// Activities two steps more general.
    GeneralActivities,
    /// Software that both use.
    Products,
    /// Kinds of software.
    ProductCategories,
    /// What is known more, or less, than in other occupations.
    Knowledge,
    /// How near the levels of what is known are.
    KnowledgeLevels,
    /// What is done better, or worse, than in other occupations.
    Skills,
    /// How near the levels of what is done are.
    SkillLevels,
    /// Interests above and below the usual.
    Interests,
    /// How near the interests are.
    InterestsNear,
    /// Work styles above and below the usual.
    Styles,
    /// How near the work styles are.
    StylesNear,
    /// How near the job zones are.
    Zone,
    /// How near the education is that employers ask for.
    Education,
    /// How near the experience is that employers ask for.
    Experience,
    /// How near the usual pay is.
    Wage,
    /// How near the education is that is usual at entry.
    EntryEducation,
    /// How much the circles by titles overlap.
    TitleCircle,
    /// How much the circles by knowledge and interests overlap.
    KnowledgeCircle,
    /// How much the circles by all of these and activities overlap.
    FactsCircle,
    /// How like the texts are, as far as the lists of the nearest by text tell.
    Text,
    /// How early the other stands in the list of the nearest by text.
    TextPlace,
    /// How early the one stands in the list of the other.
    TextPlaceBack,
    /// How much the circles by text overlap.
    TextCircle,
}

impl Feature {
    /// How many there are.
    pub const COUNT: usize = 30;

    /// All, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }

    /// Whether it needs the lists of the nearest by text.
    pub fn is_of_text(self) -> bool {
        matches!(self, Self::Text | Self::TextPlace | Self::TextPlaceBack | Self::TextCircle)
    }
}
