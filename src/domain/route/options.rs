//! What is within reach of a person who has no goal yet.

use std::collections::BTreeSet;

use crate::domain::catalogue::role::{Need, WantedSkill};
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
    /// Months until then by that way; of the direct move, were it open, for a role that is not yet in reach.
    pub months: u32,
    /// Hours to learn by that way; `None` if nobody says how many.
    pub hours: Option<u32>,
    /// Essentials met before the last move of that way.
    pub met: usize,
    /// Essentials in all.
    pub of: usize,
}

impl RoleOption<'_> {
    /// The share of the essentials that is met, as it is told: a count of a count.
    fn share(&self) -> f64 {
        self.met as f64 / self.of.max(1) as f64
    }
}

/// Every role that something speaks for: within reach first, then stretches, then the rest; of each the ones of whose essentials the
/// largest share is met first, then those of which most is covered by weight. Empty if the role held is not in the catalogue.
pub fn options<'a>(table: &MoveTable<'a>) -> Vec<RoleOption<'a>> {
    let Some(held) = table.catalogue().role_place(&table.person().plan.position.role) else { return Vec::new() };
    let near: Vec<(usize, Assessment<'_>)> =
        table.ends(held).into_iter().filter_map(|to| Some((to, table.open_at(held, to)?))).collect();
    let ends: BTreeSet<usize> = table.ends(held).into_iter().collect();
    let after = near.iter().flat_map(|(role, _)| table.ends(*role));
    let candidates: BTreeSet<usize> = ends.iter().copied().chain(after).filter(|to| *to != held).collect();
    let found = candidates.into_iter().filter_map(|to| {
        if let Some((_, assessment)) = near.iter().find(|(at, _)| *at == to) {
            return Some(direct(table, assessment.clone()));
        }
        let assessment = table.assess_at(held, to)?;
        if let Some((first, last)) = by_way_of(table, &near, to) {
            return Some(option(table, assessment, Reach::Stretch(first.to.id.clone()), (Some(first), &last)));
        }
        (ends.contains(&to) && assessment.stopped_by().is_some()).then(|| direct(table, assessment))
    });
    sorted(found.collect())
}

/// The same for those within reach alone.
pub fn within_reach<'a>(table: &MoveTable<'a>) -> Vec<RoleOption<'a>> {
    let Some(held) = table.held_at() else { return Vec::new() };
    let near = table.ends(held).into_iter().filter_map(|to| table.open_at(held, to));
    sorted(near.map(|assessment| direct(table, assessment)).collect())
}

/// A role by the direct move.
pub fn direct<'a>(table: &MoveTable<'a>, assessment: Assessment<'a>) -> RoleOption<'a> {
    let reach = assessment.stopped_by().map_or(Reach::Within, Reach::NotYet);
    let last = assessment.clone();
    option(table, assessment, reach, (None, &last))
}

/// A role by the way of the last move, with another before it or none.
fn option<'a>(
    table: &MoveTable<'a>,
    assessment: Assessment<'a>,
    reach: Reach,
    (first, last): (Option<&Assessment<'a>>, &Assessment<'a>),
) -> RoleOption<'a> {
    let levels = table.person().levels_between(last.from, last.to);
    let essentials = || last.to.skills.iter().filter(|wanted| wanted.need == Need::Essential);
    let is_met = |wanted: &&WantedSkill| levels.get(&wanted.skill).is_some_and(|held| held.level >= wanted.level);
    let known = first.into_iter().chain([last]).all(|step| step.measure.hours.is_some());
    RoleOption {
        months: first.map_or(0, Assessment::months) + last.months(),
        hours: known.then(|| first.map_or(0, Assessment::whole_hours) + last.whole_hours()),
        met: essentials().filter(is_met).count(),
        of: essentials().count(),
        reach,
        assessment,
    }
}

fn sorted(mut found: Vec<RoleOption<'_>>) -> Vec<RoleOption<'_>> {
    let group = |reach: &Reach| match reach {
        Reach::Within => 0,
        Reach::Stretch(_) => 1,
        Reach::NotYet(_) => 2,
    };
    found.sort_by(|a, b| {
        let covered = |option: &RoleOption<'_>| option.assessment.measure.coverage.unwrap_or(0.0);
        group(&a.reach)
            .cmp(&group(&b.reach))
            .then_with(|| b.share().total_cmp(&a.share()))
            .then_with(|| covered(b).total_cmp(&covered(a)))
            .then_with(|| a.assessment.to.id.cmp(&b.assessment.to.id))
    });
    found
}

/// The two moves that take the fewest months.
fn by_way_of<'t, 'a>(
    table: &MoveTable<'a>,
    near: &'t [(usize, Assessment<'a>)],
    to: usize,
) -> Option<(&'t Assessment<'a>, Assessment<'a>)> {
    let ways = near.iter().filter_map(|(role, first)| Some((*role, first, table.open_at(*role, to)?)));
    let (_, first, last) = ways.min_by_key(|(role, first, last)| (first.months() + last.months(), *role))?;
    Some((first, last))
}
