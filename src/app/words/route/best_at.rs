//! What a route is best at among others.

use std::cmp::Reverse;

use crate::app::format;
use crate::domain::route::cost::Cost;

/// Merits told at most.
const MOST_MERITS: usize = 2;

/// The last rank worth telling beside a merit.
const LAST_RANK: usize = 3;

/// One of the five counts with its words, among several and among two.
struct Count {
    /// Less is better, so that pay is turned around; unknown pay comes last.
    key: fn(&Cost) -> (bool, Reverse<u64>, u32),
    best: [&'static str; 2],
    among_best: &'static str,
    worst: [&'static str; 2],
    unknown: &'static str,
}

const COUNTS: [Count; 5] = [
    Count {
        key: |cost| (false, Reverse(0), cost.months),
        best: ["fastest", "faster"],
        among_best: "among the fastest",
        worst: ["slowest", "slower"],
        unknown: "",
    },
    Count {
        key: |cost| (cost.end_pay.is_none(), Reverse(cost.end_pay.unwrap_or(0)), 0),
        best: ["best paid at the end", "better paid at the end"],
        among_best: "among the best paid at the end",
        worst: ["paid least at the end", "paid less at the end"],
        unknown: "without a figure for the pay at the end",
    },
    Count {
        key: |cost| (cost.lowest_pay.is_none(), Reverse(cost.lowest_pay.unwrap_or(0)), 0),
        best: ["best paid on the way", "better paid on the way"],
        among_best: "among the best paid on the way",
        worst: ["paid least on the way", "paid less on the way"],
        unknown: "without a figure for a pay on the way",
    },
    Count {
        key: |cost| (false, Reverse(0), cost.hours),
        best: ["least to learn", "less to learn"],
        among_best: "among those with least to learn",
        worst: ["most to learn", "more to learn"],
        unknown: "",
    },
    Count {
        key: |cost| (false, Reverse(0), cost.risk),
        best: ["best documented", "better documented"],
        among_best: "among the best documented",
        worst: ["least documented", "less documented"],
        unknown: "",
    },
];

/// One sentence: what the route at `index` is best at among those given, and what it is worst at; for one that is best
/// at nothing, what it comes second or third at. Empty for an index that is not there.
pub fn best_at(costs: &[Cost], index: usize) -> String {
    let Some(own) = costs.get(index) else { return String::new() };
    if costs.len() == 1 {
        return "The only route.".to_owned();
    }
    let pair = usize::from(costs.len() == 2);
    let (mut alone, mut tied, mut worst, mut ranks) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for count in &COUNTS {
        let key = (count.key)(own);
        let better = costs.iter().filter(|cost| (count.key)(cost) < key).count();
        let same = costs.iter().filter(|cost| (count.key)(cost) == key).count();
        let [several, two] = count.best;
        let [worst_of_several, worse_of_two] = count.worst;
        if same == costs.len() {
            continue;
        }
        if better == 0 && same == 1 {
            alone.push(if pair == 1 { two } else { several });
        } else if better == 0 {
            tied.push(count.among_best);
        } else if better + 1 == costs.len() {
            let words = if pair == 1 { worse_of_two } else { worst_of_several };
            worst.push(if key.0 { count.unknown } else { words });
        } else {
            ranks.push((better, several));
        }
    }
    let merits = merits(alone, tied, &mut ranks, costs.len());
    let merits = if merits.is_empty() { "as good as the others".to_owned() } else { merits };
    let text = match worst.first() {
        Some(worst) => format!("{merits}, but {worst}."),
        None => format!("{merits}."),
    };
    format::capital(&text)
}

fn merits(alone: Vec<&str>, tied: Vec<&str>, ranks: &mut [(usize, &str)], routes: usize) -> String {
    let of = |merit: &str| format!("{merit} of the {}", number(routes));
    let (is_alone, is_tied) = (!alone.is_empty(), !tied.is_empty());
    let mut merits: Vec<String> = alone.into_iter().chain(tied).take(MOST_MERITS).map(str::to_owned).collect();
    if !is_alone {
        ranks.sort_by_key(|(better, _)| *better);
        // One that shares no first place is told by its best rank, however far down that is.
        let first = ranks.first().map_or(0, |(better, _)| *better);
        let most_better = if is_tied { LAST_RANK - 1 } else { first.max(LAST_RANK - 1) };
        let near = ranks.iter().filter(|(better, _)| *better <= most_better);
        let told = near.map(|(better, words)| format!("{} {words}", ordinal(*better + 1)));
        merits.extend(told.take(MOST_MERITS - merits.len().min(MOST_MERITS)));
    }
    if let Some(first) = merits.first_mut().filter(|_| is_alone) {
        *first = of(first);
    }
    merits.join(" and ")
}

fn number(count: usize) -> String {
    let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let word = count.checked_sub(2).and_then(|at| words.get(at));
    word.map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

fn ordinal(rank: usize) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];
    let word = rank.checked_sub(1).and_then(|at| words.get(at));
    word.map_or_else(|| format!("number {rank}"), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const COST: Cost = Cost { months: 24, hours: 300, risk: 1, lowest_pay: Some(60_000), end_pay: Some(90_000) };

    #[test]
    fn each_route_is_told_by_what_sets_it_apart() {
        let costs = [
            Cost { lowest_pay: Some(50_000), ..COST },
            Cost { months: 30, end_pay: Some(120_000), hours: 400, ..COST },
            Cost { months: 28, hours: 100, ..COST },
        ];
        let told = [0, 1, 2].map(|index| best_at(&costs, index));
        assert_eq!(
            told,
            [
                "Fastest of the three, but paid least on the way.",
                "Best paid at the end of the three and among the best paid on the way, but slowest.",
                "Least to learn of the three and among the best paid on the way.",
            ]
        );
    }

    #[test]
    fn two_are_compared_and_one_is_alone() {
        let costs = [COST, Cost { months: 36, risk: 0, lowest_pay: None, ..COST }];
        assert_eq!(best_at(&costs, 0), "Faster of the two and better paid on the way, but less documented.");
        assert_eq!(best_at(&costs, 1), "Better documented of the two, but slower.");
        assert_eq!(best_at(&costs[..1], 0), "The only route.");
        assert_eq!(best_at(&costs, 2), "");
    }

    #[test]
    fn one_that_is_best_at_nothing_is_told_by_its_rank() {
        let costs = [
            Cost { months: 10, hours: 900, ..COST },
            Cost { months: 20, hours: 500, ..COST },
            Cost { months: 30, hours: 100, ..COST },
        ];
        assert_eq!(best_at(&costs, 1), "Second fastest and second least to learn.");
        let tied = [costs.as_slice(), &[Cost { months: 10, hours: 950, ..COST }]].concat();
        assert_eq!(best_at(&tied, 0), "Among the fastest and third least to learn.");
    }
}
