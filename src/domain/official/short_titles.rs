//! What is wrong with the short titles of occupations.

use std::collections::BTreeMap;

use super::release::Release;
use super::words::Words;
use crate::domain::catalogue::role::SHORT_TITLE;

/// Why a short title cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShortTitleFault {
    #[error("no occupation has the code {code} of the short title “{title}”")]
    NoOccupation { code: String, title: String },
    #[error("“{title}”, the short title of {code}, is longer than {SHORT_TITLE} characters")]
    TooLong { code: String, title: String },
    #[error("“{title}”, the short title of {code}, is a title of {other} too")]
    Alike { code: String, title: String, other: String },
}

/// All that is wrong with the short titles among `words` for the occupations of a release, by code. Titles are compared
/// without case.
pub fn faults(words: &Words, release: &Release) -> Vec<ShortTitleFault> {
    let titles: BTreeMap<&str, &str> =
        release.occupations.iter().map(|facts| (facts.code.as_str(), facts.title.as_str())).collect();
    let mut taken: BTreeMap<String, &str> = titles.iter().map(|(code, title)| (title.to_lowercase(), *code)).collect();
    let mut found = Vec::new();
    for (code, words) in &words.occupations {
        let Some(title) = words.short.clone() else { continue };
        let other = taken.insert(title.to_lowercase(), code);
        let code = code.clone();
        if !titles.contains_key(code.as_str()) {
            found.push(ShortTitleFault::NoOccupation { code, title });
        } else if title.chars().count() > SHORT_TITLE {
            found.push(ShortTitleFault::TooLong { code, title });
        } else if let Some(other) = other {
            found.push(ShortTitleFault::Alike { code, title, other: other.to_owned() });
        }
    }
    found
}
