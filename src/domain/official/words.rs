//! What is said of official occupations and elements in words of our own: the files have no sentence that may be bundled.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::book::{Book, OccupationName, OfficialStep};

/// Our words about one occupation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OccupationWords {
    /// One sentence: what it is for.
    pub summary: Option<String>,
    /// Three duties of the largest occupations.
    pub duties: Vec<String>,
    /// Everyday and British names that the files do not have.
    pub names: Vec<String>,
    /// A title for narrow places, of at most [`SHORT_TITLE`](crate::domain::catalogue::role::SHORT_TITLE) characters.
    pub short: Option<String>,
}

/// All our words, by codes and by ids in the content model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    pub occupations: BTreeMap<String, OccupationWords>,
    /// One sentence for each level of an element from 1 to 5.
    pub anchors: BTreeMap<String, [String; 5]>,
    pub steps: Vec<OfficialStep>,
    /// Words of titles that say that the occupation leads people.
    pub leading_titles: Vec<String>,
}

impl Words {
    /// The words about an occupation; none where there are none.
    pub fn of(&self, code: &str) -> OccupationWords {
        self.occupations.get(code).cloned().unwrap_or_default()
    }

    /// The words that a book holds.
    pub fn in_book(book: &dyn Book) -> Self {
        let occupation = |(at, name): (usize, OccupationName)| {
            let words = OccupationWords { names: book.own_names(at), short: name.short, ..book.page(at)?.words };
            Some((name.code, words))
        };
        let anchors = book.elements().into_iter().filter_map(|page| Some((page.element.id, *page.anchors?)));
        Self {
            occupations: book.names().into_iter().enumerate().filter_map(occupation).collect(),
            anchors: anchors.collect(),
            steps: book.steps(),
            leading_titles: book.head().leading_titles,
        }
    }
}
