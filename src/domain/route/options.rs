//! What is within reach of a person who has no goal yet.

use crate::domain::ids::RoleId;
use crate::domain::moves::assessment::Assessment;
use crate::domain::moves::gate::Gate;
use crate::domain::moves::table::MoveTable;

/// How far a role is away.
#[derive(Clone, Debug, PartialEq)]
pub enum Reach {
    /// One open move.
    Within,
    /// Two open moves by way of this role, the way that takes the fewest years.
    Stretch(RoleId),
    /// Not by one or two moves; the first gate that stops the direct one.
    NotYet(Gate),
}

/// One role as an option.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleOption<'a> {
    /// The direct move there.
    pub assessment: Assessment<'a>,
    /// How far it is.
    pub reach: Reach,
    /// Years until then by that way; of the direct move, were it open, for a role that is not yet in reach.
    pub years: f64,
}

/// Every role but the one held: within reach first, then stretches, then the rest; of each the ones of which most is
/// covered first. Empty if the role held is not in the catalogue.
pub fn options<'a>(table: &MoveTable<'a>) -> Vec<RoleOption<'a>> {
    let Some(held) = table.catalogue().role_place(&table.person().plan.position.role) else { return Vec::new() };
    let roles = table.catalogue().roles().len();
    let near: Vec<(usize, f64)> = (0..roles)
        .filter(|to| table.is_open(held, *to))
        .filter_map(|to| Some((to, table.assess_at(held, to)?.years().0)))
        .collect();
    let option = |to: usize| {
        let assessment = table.assess_at(held, to)?;
        let direct = assessment.years().0;
        let (reach, years) = match assessment.stopped_by() {
            None => (Reach::Within, direct),
            Some(gate) => match by_way_of(table, &near, to) {
                Some((role, years)) => (Reach::Stretch(role), years),
                None => (Reach::NotYet(gate), direct),
            },
        };
        Some(RoleOption { assessment, reach, years })
    };
    let mut found: Vec<_> = (0..roles).filter_map(option).collect();
    let group = |reach: &Reach| match reach {
        Reach::Within => 0,
        Reach::Stretch(_) => 1,
        Reach::NotYet(_) => 2,
    };
    found.sort_by(|a, b| {
        let share = |option: &RoleOption<'_>| option.assessment.measure.coverage.unwrap_or(0.0);
        group(&a.reach)
            .cmp(&group(&b.reach))
            .then_with(|| share(b).total_cmp(&share(a)))
            .then_with(|| a.assessment.to.id.cmp(&b.assessment.to.id))
    });
    found
}

fn by_way_of(table: &MoveTable<'_>, near: &[(usize, f64)], to: usize) -> Option<(RoleId, f64)> {
    let through = near.iter().filter(|(role, _)| table.is_open(*role, to));
    let timed = through.filter_map(|(role, years)| Some((*role, years + table.assess_at(*role, to)?.years().0)));
    let (role, years) = timed.min_by(|(a, x), (b, y)| x.total_cmp(y).then(a.cmp(b)))?;
    Some((table.catalogue().role_at(role)?.id.clone(), years))
}
