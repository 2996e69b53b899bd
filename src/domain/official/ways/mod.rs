//! Ways between official occupations: the relations of the publisher in both directions and pairs that are alike enough,
//! as far as preparation and pay allow. Education that is asked for beyond that of the start is time, not a bar.

pub mod preparation;

use std::collections::BTreeMap;

use super::facts::Facts;
use super::likeness::lists::Likeness;
use super::release::Release;
use super::way::{Way, WayKind};
use preparation::Preparation;

/// Job zones that a way leads over at most.
const MOST_ZONES: u8 = 1;
/// A way leads to at least so much of the usual pay of the start, in percent.
const LEAST_PAY: u64 = 75;
/// Tenths of a year that a person usually stays before the next move.
const USUAL_STAY: u8 = 20;
/// Hours of paid work in a full year, as the publisher of wages counts them.
const YEAR_OF_HOURS: u64 = 2080;

/// The ways out of each occupation, by where they lead.
pub fn ways(release: &Release, likeness: &Likeness) -> Vec<Vec<Way>> {
    let mut ways = vec![Vec::new(); release.occupations.len()];
    for ((from, to), kind) in candidates(release, likeness) {
        let occupation = |place: u16| release.occupations.get(usize::from(place));
        let (Some(start), Some(end)) = (occupation(from), occupation(to)) else { continue };
        if from != to && zones_allow(start, end) && pay_allows(release, start, end) {
            let preparation = Preparation::new(release, start, end, None);
            let way = Way { to, kind, years: preparation.years(USUAL_STAY), school: preparation.school };
            ways.get_mut(usize::from(from)).into_iter().for_each(|ways: &mut Vec<Way>| ways.push(way));
        }
    }
    ways
}

/// Every pair that some source names, with the best of them.
fn candidates(release: &Release, likeness: &Likeness) -> BTreeMap<(u16, u16), WayKind> {
    let mut named = BTreeMap::new();
    let mut name = |pair: (u16, u16), kind: WayKind| {
        let known = named.entry(pair).or_insert(kind);
        *known = kind.min(*known);
    };
    for (from, facts) in release.occupations.iter().enumerate() {
        let from = from as u16;
        for to in &facts.related {
            name((from, *to), WayKind::Official);
            name((*to, from), WayKind::Official);
        }
    }
    for (from, alike) in likeness.enough.iter().enumerate() {
        for to in alike {
            name((from as u16, *to), WayKind::Computed);
        }
    }
    named
}

/// Whether the preparation is near enough; without a job zone nothing is known of it.
fn zones_allow(from: &Facts, to: &Facts) -> bool {
    from.zone.zip(to.zone).is_some_and(|(from, to)| from.abs_diff(to) <= MOST_ZONES)
}

/// Whether the usual pay is not much lower, as far as both are told.
fn pay_allows(release: &Release, from: &Facts, to: &Facts) -> bool {
    let pay = |facts| usual_pay(release, facts);
    pay(from).zip(pay(to)).is_none_or(|(from, to)| to * 100 >= from * LEAST_PAY)
}

/// The median in cents for a year, or the bound that it lies above.
fn usual_pay(release: &Release, facts: &Facts) -> Option<u64> {
    let wages = release.wages.get(usize::from(facts.wages?))?;
    let [_, _, median, _, _] = wages.percentiles;
    let amount = u64::from(median.or(wages.bound)?);
    Some(if wages.hourly { amount * YEAR_OF_HOURS } else { amount })
}
