//! The kept routes of a merged plan.

use std::collections::BTreeSet;

use super::Renumbered;
use super::conflict::Conflict;
use super::list::{Told, list};
use super::three::{Versions, fields};
use crate::domain::compare::subject::{Subject, Whole};
use crate::domain::ids::KeptRouteId;
use crate::domain::plan::Plan;
use crate::domain::plan::kept_route::KeptRoute;

/// Merges the kept routes. If both sides gave a letter to different routes, theirs gets the first free letter; where
/// none is free, theirs is told as what disagrees with the route of mine that has its letter.
pub(super) fn merged_routes(
    three: [&Plan; 3],
    conflicts: &mut Vec<Conflict>,
    renumbered: &mut Vec<Renumbered>,
) -> Vec<KeptRoute> {
    let versions = Versions::of(three, |plan| plan.routes.as_slice());
    let told = Told { whole: Whole::Routes.into(), entry: &subject };
    let kept = list(&versions, &told, &|_| false, conflicts);
    let wanted: BTreeSet<_> = kept.iter().map(|kept| kept.entry.id.clone()).collect();
    let mut free = KeptRoute::letters().filter(|letter| !wanted.contains(letter));
    let mut taken: BTreeSet<KeptRouteId> =
        kept.iter().filter(|kept| kept.mine.is_some()).map(|kept| kept.entry.id.clone()).collect();
    let mut routes = Vec::with_capacity(kept.len());
    let mut left = Vec::new();
    for kept in kept {
        if kept.mine.is_some() || taken.insert(kept.entry.id.clone()) {
            routes.push(kept.entry);
        } else if let Some(id) = free.next() {
            let (from, to) = (kept.entry.id.to_string(), id.to_string());
            let route = KeptRoute { id, ..kept.entry };
            renumbered.push(Renumbered { subject: subject(&route), from, to });
            routes.push(route);
        } else {
            left.push(kept.entry);
        }
    }
    for theirs in left {
        if let Some(mine) = routes.iter_mut().find(|route| route.id == theirs.id) {
            *mine = fields(Versions { base: None, mine: &*mine, theirs: &theirs }, subject, conflicts);
        }
    }
    routes
}

fn subject(route: &KeptRoute) -> Subject {
    Subject::KeptRoute(route.clone())
}
