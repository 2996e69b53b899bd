//! A few routes out of many, chosen to differ.

use super::cost::Cost;
use super::found::Found;
use crate::domain::plan::objective::Objective;

/// A count from the best of the routes to the worst, in thousandths.
const WORST: u64 = 1000;
/// Where the lowest known pay stands if another is unknown, so that unknown is worse by a clear step.
const WORST_KNOWN: u64 = 900;

/// The indices of at most so many routes, in the order of the objective. Taken are the best by the objective, the best
/// by each of the others, the one with the highest lowest pay, and then, one by one, the route farthest from all taken:
/// by the squared differences of the five counts, each brought to the range of the routes given. Equal ones go by the
/// order of the objective and then by the order given.
pub fn spread(routes: &[Found], most: usize, first: Objective) -> Vec<usize> {
    let mut ranked: Vec<(usize, Cost)> = routes.iter().map(|route| route.cost).enumerate().collect();
    ranked.sort_by(|(_, one), (_, other)| one.compare_by(other, first));
    let points = points(&ranked);
    let mut taken: Vec<usize> = Vec::new();
    for best in bests(&ranked, first) {
        if taken.len() < most && !taken.contains(&best) {
            taken.push(best);
        }
    }
    let nearest = |at: usize, taken: &[usize]| taken.iter().filter_map(|other| distance(&points, at, *other)).min();
    while taken.len() < most.min(ranked.len()) {
        let free = (0..ranked.len()).filter(|at| !taken.contains(at));
        // The last of equal ones is the maximum, so that they are looked at from the end.
        let Some(farthest) = free.rev().max_by_key(|at| nearest(*at, &taken)) else { break };
        taken.push(farthest);
    }
    taken.sort_unstable();
    taken.into_iter().filter_map(|at| ranked.get(at)).map(|(index, _)| *index).collect()
}

/// The best of the objective, of the others and of the lowest pay; the positions in a list by the objective.
fn bests(ranked: &[(usize, Cost)], first: Objective) -> Vec<usize> {
    let others = [Objective::Fastest, Objective::BestPaid, Objective::LeastStudy, Objective::Safest];
    let best_by = |objective| {
        let all = ranked.iter().enumerate();
        all.min_by(|(_, (_, one)), (_, (_, other))| one.compare_by(other, objective)).map(|(at, _)| at)
    };
    let steadiest = ranked.iter().enumerate().rev().max_by_key(|(_, (_, cost))| cost.lowest_pay).map(|(at, _)| at);
    let all = [first].into_iter().chain(others.into_iter().filter(|other| *other != first)).filter_map(best_by);
    all.chain(steadiest).collect()
}

/// The five counts of each route in thousandths of their range, 0 for the best.
fn points(ranked: &[(usize, Cost)]) -> Vec<[u64; 5]> {
    let column = |pick: fn(&Cost) -> u64| {
        let values = ranked.iter().map(|(_, cost)| pick(cost));
        let (least, most) = (values.clone().min().unwrap_or_default(), values.clone().max().unwrap_or_default());
        values.map(|value| share(value - least, most - least, WORST)).collect::<Vec<_>>()
    };
    let pay = |pick: fn(&Cost) -> Option<u64>| {
        let values = ranked.iter().map(|(_, cost)| pick(cost));
        let known = values.clone().flatten();
        let (least, most) = (known.clone().min().unwrap_or_default(), known.max().unwrap_or_default());
        let worst = if values.clone().any(|value| value.is_none()) { WORST_KNOWN } else { WORST };
        values.map(|value| value.map_or(WORST, |value| share(most - value, most - least, worst))).collect::<Vec<_>>()
    };
    let rows = column(|cost| cost.months.into())
        .into_iter()
        .zip(column(|cost| cost.hours.into()))
        .zip(column(|cost| cost.risk.into()))
        .zip(pay(|cost| cost.lowest_pay))
        .zip(pay(|cost| cost.end_pay));
    rows.map(|((((months, hours), risk), lowest), end)| [months, hours, risk, lowest, end]).collect()
}

/// A part of a range, brought to another; 0 if the range is empty.
fn share(part: u64, range: u64, whole: u64) -> u64 {
    let scaled = u128::from(part) * u128::from(whole);
    scaled.checked_div(range.into()).map_or(0, |scaled| scaled as u64)
}

/// The sum of the squared differences of two points.
fn distance(points: &[[u64; 5]], one: usize, other: usize) -> Option<u64> {
    let (one, other) = (points.get(one)?, points.get(other)?);
    Some(one.iter().zip(other).map(|(one, other)| one.abs_diff(*other).pow(2)).sum())
}
