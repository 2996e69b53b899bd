//! Level and family of a role in words. What the catalogue does not say is told.

use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;

/// The level, in lower case.
pub fn level(role: &Role) -> &'static str {
    role.level.map_or("level not known", |level| level.words())
}

/// A name of the role, with the word where only satire uses it.
pub fn called(role: &Role, name: &str) -> String {
    if role.is_satirical(name) { in_satire(name) } else { name.to_owned() }
}

/// Something that only satire says.
pub fn in_satire(text: &str) -> String {
    format!("{text} (satire)")
}

/// The title of the family.
pub fn family<'a>(role: &'a Role, catalogue: &'a Catalogue) -> &'a str {
    catalogue.family_of(role).unwrap_or("family not known")
}
