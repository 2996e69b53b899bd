//! Ways between the occupations of the official files.

use rungs::domain::official::likeness::lists::Likeness;
use rungs::domain::official::release::Release;
use rungs::domain::official::way::{Way, WayKind};
use rungs::domain::official::ways::ways;

use super::official_likeness_files::{fitted, imported};

/// How many occupations reach the one at a place and are reached from it, itself among them.
fn connected(ways: &[Vec<Way>], start: usize) -> usize {
    let mut back = vec![Vec::new(); ways.len()];
    for (from, out) in ways.iter().enumerate() {
        for way in out {
            back[usize::from(way.to)].push(from);
        }
    }
    let ahead: Vec<Vec<usize>> = ways.iter().map(|out| out.iter().map(|way| usize::from(way.to)).collect()).collect();
    let reached = |leads: &[Vec<usize>]| {
        let mut seen = vec![false; leads.len()];
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut seen[at], true) {
                open.extend(&leads[at]);
            }
        }
        seen
    };
    reached(&ahead).iter().zip(reached(&back)).filter(|(there, back)| **there && *back).count()
}

fn count(ways: &[Vec<Way>], kind: WayKind) -> usize {
    ways.iter().flatten().filter(|way| way.kind == kind).count()
}

/// Fewest tenths of a year from one to the other, never over an occupation that pays less than three quarters of the start;
/// and the moves of it.
fn soonest(release: &Release, ways: &[Vec<Way>], from: &str, to: &str) -> Option<(u32, usize)> {
    let pay = |place: usize| {
        let wages = &release.wages[usize::from(release.occupations[place].wages?)];
        Some(u64::from(wages.percentiles[2]?) * if wages.hourly { 2080 } else { 1 })
    };
    let (start, goal) = (release.place(from)?, release.place(to)?);
    let least = pay(start)? * 75 / 100;
    let mut found: Vec<Option<(u32, usize)>> = vec![None; ways.len()];
    found[start] = Some((0, 0));
    for _ in 0..4 {
        let before = found.clone();
        for (at, (years, moves)) in before.iter().enumerate().filter_map(|(at, found)| Some((at, (*found)?))) {
            for way in &ways[at] {
                let next = usize::from(way.to);
                let reached = (years + u32::from(way.years), moves + 1);
                if pay(next).is_none_or(|pay| pay >= least) && found[next].is_none_or(|known| reached < known) {
                    found[next] = Some(reached);
                }
            }
        }
    }
    found[goal]
}

#[test]
fn relations_in_both_directions_make_ways_as_far_as_zone_and_pay_allow() {
    let Some(imported) = imported() else { return };
    let release = &imported.release;
    let ways = ways(release, &Likeness::default());
    assert_eq!(count(&ways, WayKind::Official), 19_517);
    assert_eq!(count(&ways, WayKind::Computed), 0);
    assert_eq!(connected(&ways, release.place("29-1141.00").unwrap()), 896);
    assert!(ways.iter().all(|out| out.is_sorted_by_key(|way| way.to)));
    assert!(ways.iter().flatten().all(|way| way.years >= 20 && way.years >= 10 * way.school));
    // A master's degree is asked for.
    assert_eq!(soonest(release, &ways, "25-2021.00", "25-9031.00"), Some((20, 1)));
    // Physicians: the degree and the shortest residency.
    assert_eq!(soonest(release, &ways, "29-1171.00", "29-1215.00"), Some((70, 1)));
}

#[test]
fn ways_connect_all_but_one() {
    let Some((release, _, fitted)) = fitted() else { return };
    let ways = ways(release, &fitted.likeness);
    println!("{} official, {} computed", count(&ways, WayKind::Official), count(&ways, WayKind::Computed));
    assert_eq!(count(&ways, WayKind::Official), 19_517);
    assert!((6_500..10_000).contains(&count(&ways, WayKind::Computed)));
    assert_eq!(connected(&ways, release.place("29-1141.00").unwrap()), 922);
}

#[test]
fn routes_that_people_take_are_there() {
    let Some((release, _, fitted)) = fitted() else { return };
    let ways = ways(release, &fitted.likeness);
    for (from, to, years, moves) in [
        // Nurse to health services manager.
        ("29-1141.00", "11-9111.00", 20, 1),
        // Electrician to electrical engineer, by technologist.
        ("47-2111.00", "17-2071.00", 40, 2),
        // Cashier to accountant, by bookkeeping clerk.
        ("41-2011.00", "13-2011.00", 50, 2),
        // Truck driver to logistician, by freight agent and customs broker.
        ("53-3032.00", "13-1081.00", 80, 3),
        // Teacher to instructional coordinator.
        ("25-2021.00", "25-9031.00", 20, 1),
        // Customer service to sales manager, by supervisor.
        ("43-4051.00", "11-2022.00", 60, 2),
    ] {
        assert_eq!(soonest(release, &ways, from, to), Some((years, moves)), "{from} to {to}");
    }
}
