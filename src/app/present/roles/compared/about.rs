//! What the roles are: level, family, what they usually ask for, how many people do them.

use super::cell::ComparedCell;
use super::row::ComparedRow;
use super::{Column, ComparedSection, cells};
use crate::app::format;
use crate::app::present::role_words::preparation;
use crate::app::present::roles::Desk;
use crate::app::present::roles::list::candidate;
use crate::app::present::roles::profile::years_wanted;
use crate::app::view::roles::RoleOrder;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::role_traits::RoleTraits;

/// Builds the section.
pub(super) fn about(desk: &Desk<'_>, columns: &[Column<'_>]) -> ComparedSection {
    let row = |label: &str, cell: &dyn Fn(&Role) -> ComparedCell| ComparedRow::new(label, cells(columns, cell));
    // As the list of roles tells it, where it goes by it.
    let fact = |role: &Role, order: RoleOrder, known: fn(&RoleTraits) -> bool, why: &str| {
        let listed = candidate(desk, &role.id).filter(|candidate| known(candidate.traits));
        ComparedCell::known(listed.and_then(|candidate| candidate.fact(order)).map(|fact| format::capital(&fact)), why)
    };
    let rows = vec![
        row("Level", &level),
        row("Family", &|role| ComparedCell::known(desk.catalogue.family_of(role), "family not known")),
        row("Leads people", &|role| {
            ComparedCell::known(role.leads_people.map(|leads| if leads { "Yes" } else { "No" }), "not stated")
        }),
        row("Usual education", &|role| {
            let note = role.asks.education_note.clone().unwrap_or_default();
            match role.asks.education {
                Some(education) => ComparedCell::new(education.words()).detail(note),
                None if note.is_empty() => ComparedCell::missing("not stated"),
                None => ComparedCell::new(note),
            }
        }),
        row("Experience asked for", &|role| {
            ComparedCell::known(role.asks.experience_years.map(years_wanted), "not stated")
        }),
        row("People in it", &|role| fact(role, RoleOrder::People, |traits| traits.people.is_some(), "not counted")),
        row("Growth of jobs", &|role| fact(role, RoleOrder::Growth, |traits| traits.growth.is_some(), "not known")),
    ];
    ComparedSection::new("What they are", rows)
}

fn level(role: &Role) -> ComparedCell {
    match (role.level, role.zone) {
        (Some(level), _) => {
            ComparedCell::new(format::capital(level.words())).detail(format!("level {} of 6", level.rank()))
        }
        (None, Some(zone)) => ComparedCell::new(format::capital(preparation(Some(zone)))),
        (None, None) => ComparedCell::missing("level not known"),
    }
}
