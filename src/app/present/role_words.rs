//! Level and family of a role in words. What the catalogue does not say is told.

use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;

/// The level, in lower case; of an occupation of all levels how much preparation it takes.
pub fn level(role: &Role) -> &'static str {
    role.level.map_or_else(|| preparation(role.zone), |level| level.words())
}

/// How much preparation a job zone stands for.
pub fn preparation(zone: Option<u8>) -> &'static str {
    match zone {
        Some(1) => "little preparation",
        Some(2) => "some preparation",
        Some(3) => "medium preparation",
        Some(4) => "much preparation",
        Some(5) => "extensive preparation",
        Some(_) | None => "level not known",
    }
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
