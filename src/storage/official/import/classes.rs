//! From the code of an occupation to the class that statistics count it in.

use std::sync::LazyLock;

use serde::Deserialize;

/// Classes that statistics report together, under a code that is no class.
#[derive(Debug, Deserialize)]
struct Group {
    code: String,
    classes: Vec<String>,
}

static GROUPS: LazyLock<Vec<Group>> = LazyLock::new(|| {
    // The tests see to it that it can be read.
    ron::from_str(include_str!("../../../../assets/official/groups.ron")).unwrap_or_default()
});

/// The codes under which an occupation may be counted, nearest first: its own class, then the group it is reported with.
pub fn class_codes(occupation: &str) -> impl Iterator<Item = &str> {
    let class = occupation.get(..7);
    let group = GROUPS.iter().find(|group| group.classes.iter().any(|inner| Some(inner.as_str()) == class));
    class.into_iter().chain(group.map(|group| group.code.as_str()))
}

/// The place of the class of an occupation in a list that is in order of the codes `code` gives.
pub fn place_of_class<T>(occupation: &str, list: &[T], code: impl Fn(&T) -> &str) -> Option<u16> {
    let found = class_codes(occupation).find_map(|class| list.binary_search_by(|entry| code(entry).cmp(class)).ok());
    found.and_then(|place| u16::try_from(place).ok())
}

/// Whether a code stands for classes reported together.
pub(super) fn is_group(code: &str) -> bool {
    GROUPS.iter().any(|group| group.code == code)
}
