//! Level and family of a role in words. What the catalogue does not say is told.

use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;

/// The level, in lower case.
pub fn level(role: &Role) -> &'static str {
    role.level.map_or("level not known", |level| level.words())
}

/// The title of the family.
pub fn family<'a>(role: &'a Role, catalogue: &'a Catalogue) -> &'a str {
    catalogue.family_of(role).unwrap_or("family not known")
}
