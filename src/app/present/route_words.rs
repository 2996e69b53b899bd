//! Sentences about routes that the window and the command line share.

use crate::app::format;
use crate::app::route_words::aim_words;
use crate::domain::catalogue::Catalogue;
use crate::domain::moves::gate::{Gate, LEAST_PAY_RATIO};
use crate::domain::plan::Plan;
use crate::domain::route::cost::Cost;
use crate::domain::route::hidden::{Hidden, Lift};
use crate::domain::route::limit::Limit;
use crate::domain::route::no_route::NoRoute;

/// Why there is no route, in a sentence or two.
pub fn no_route_words(why: &NoRoute, catalogue: &Catalogue, plan: &Plan) -> String {
    let title = |role| catalogue.role_title(role);
    let held = title(&plan.position.role);
    match why {
        NoRoute::NoGoal => format!("No goal is chosen yet; a route leads from {held} to a role you want."),
        NoRoute::AtGoal => format!("The goal is the role you hold, {held}; a route needs a further role."),
        NoRoute::UnknownRole(role) => {
            format!("“{role}” is not in the catalogue, so no move from it or to it is known.")
        }
        NoRoute::NothingMeets => {
            format!("No role of the catalogue but yours is {}.", aim_words(&plan.constraints.aim, catalogue))
        }
        NoRoute::RequiredAndAvoided(role) => format!("{} is both to be passed and to be avoided.", title(role)),
        NoRoute::GoalBarred(limit) => format!("The goal itself is closed by {}.", limit_words(*limit, catalogue, plan)),
        NoRoute::GoalBelowFloor(highest) => match highest {
            Some(pay) => format!("The goal pays {}, less than your pay floor.", format::grouped(*pay as f64)),
            None => "The goal has no pay data, so it cannot be said to keep to your pay floor.".to_owned(),
        },
        NoRoute::Limited(hidden) => limited(hidden, catalogue, plan),
        NoRoute::LimitedTogether(limits) => {
            let words: Vec<_> = limits.iter().map(|limit| limit_words(*limit, catalogue, plan)).collect();
            format!("Only together do these take every route away: {}.", words.join(", "))
        }
        NoRoute::OutOfReach(end) => {
            let gate = end.gate.map(gate_words).unwrap_or_else(|| "nothing is known that leads on".to_owned());
            format!(
                "No chain of moves leads to {}. From {}, which comes nearest: {gate}.",
                title(&end.goal),
                title(&end.nearest)
            )
        }
    }
}

fn limited(hidden: &Hidden, catalogue: &Catalogue, plan: &Plan) -> String {
    let takes = match hidden.routes {
        1 => "takes the only route away".to_owned(),
        routes => format!("takes all {} routes away", format::grouped(routes as f64)),
    };
    let lift = match hidden.lift {
        Lift::Pay(pay) => format!("the first appears at a floor of {}", format::grouped(pay as f64)),
        Lift::Months(months) => {
            format!("the fastest takes {}", format::span_months(i32::try_from(months).unwrap_or(i32::MAX)))
        }
        Lift::Moves(moves) => format!("the shortest has {}", format::count(moves, "move", "moves")),
        Lift::Off => format!(
            "without it the best takes {}",
            format::span_months(i32::try_from(hidden.best.cost.months).unwrap_or(i32::MAX))
        ),
    };
    let words = limit_words(hidden.limit, catalogue, plan);
    let mut letters = words.chars();
    let words: String = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    format!("{words} {takes}; {lift}.")
}

/// What a constraint asks, as the cause of something.
pub fn limit_words(limit: Limit, catalogue: &Catalogue, plan: &Plan) -> String {
    let constraints = &plan.constraints;
    match limit {
        Limit::PayFloor => match constraints.pay_floor {
            Some(floor) => format!("your pay floor of {}", format::money_exact(floor.units(), floor.currency)),
            None => "your pay floor".to_owned(),
        },
        Limit::Within => format!("your limit of {} years", format::decimal(constraints.within_years.unwrap_or(0.0), 1)),
        Limit::Moves => format!(
            "your limit of {}",
            format::count(usize::from(constraints.most_moves.unwrap_or(0)), "move", "moves")
        ),
        Limit::StepBack => "taking no step back".to_owned(),
        Limit::Place => "staying in your place".to_owned(),
        Limit::Management => "leading no people".to_owned(),
        Limit::Named => "taking only named moves".to_owned(),
        Limit::Family => {
            let family = constraints.family.as_ref().map(|family| catalogue.family_title(family));
            format!("staying in {}", family.unwrap_or("one family"))
        }
        Limit::Avoid => "the roles you avoid".to_owned(),
        Limit::Require => "the roles you want on the way".to_owned(),
    }
}

/// What a gate asks, the figures, and what would open it, in a clause.
pub fn gate_words(gate: Gate) -> String {
    let or_not = |years: Option<f64>| {
        years.map_or_else(|| "not stated".to_owned(), |years| format!("{} there", format::decimal(years, 1)))
    };
    match gate {
        Gate::Coverage { share, least } => {
            let share = share.map_or_else(|| "not enough to say".to_owned(), format::percent);
            format!("{share} of the essentials covered, {} asked", format::percent(least))
        }
        Gate::Rungs { from, to } => {
            let rungs = usize::from(from.rank().abs_diff(to.rank()));
            format!(
                "from {} to {} level, {}; one at most",
                from.word(),
                to.word(),
                format::count(rungs, "rung", "rungs")
            )
        }
        Gate::Experience { asked, have, .. } => {
            format!("{} years of experience asked, {}", format::decimal(asked, 1), or_not(have))
        }
        Gate::Leading { asked, have, leads, .. } => {
            let how = if leads { "" } else { ", and the role before leads nobody" };
            format!("{} years of leading people asked, {}{how}", format::decimal(asked, 1), or_not(have))
        }
        Gate::Education { asked, have } => {
            let have = have.map_or("not stated", |have| have.words());
            format!("{} asked, {have} there", asked.words())
        }
        Gate::Pay { before, after } => {
            let pay = |pay: Option<f64>| pay.map_or_else(|| "no pay data".to_owned(), format::grouped);
            format!("pay {} after {}; {} at least", pay(after), pay(before), format::percent(LEAST_PAY_RATIO))
        }
    }
}

/// What a route is best at among those shown, in a sentence.
pub fn best_at(index: usize, all: &[Cost]) -> String {
    let Some(cost) = all.get(index) else { return String::new() };
    if all.len() == 1 {
        return "The only route that no other beats.".to_owned();
    }
    let counts: [(&str, bool, bool); 5] = [
        (
            "is soonest",
            all.iter().all(|other| cost.months <= other.months),
            all.iter().any(|other| other.months != cost.months),
        ),
        (
            "pays most at the end",
            all.iter().all(|other| cost.end_pay >= other.end_pay),
            all.iter().any(|other| other.end_pay != cost.end_pay),
        ),
        (
            "has the highest lowest pay",
            all.iter().all(|other| cost.lowest_pay >= other.lowest_pay),
            all.iter().any(|other| other.lowest_pay != cost.lowest_pay),
        ),
        (
            "has least to learn",
            all.iter().all(|other| cost.hours <= other.hours),
            all.iter().any(|other| other.hours != cost.hours),
        ),
        (
            "has the fewest computed moves",
            all.iter().all(|other| cost.risk <= other.risk),
            all.iter().any(|other| other.risk != cost.risk),
        ),
    ];
    let best: Vec<_> = counts.iter().filter(|(_, best, differs)| *best && *differs).map(|(words, ..)| *words).collect();
    match best.as_slice() {
        [] => "Best at nothing alone; a middle way between the others.".to_owned(),
        [one] => format!("Of the {} shown it {one}.", all.len()),
        [rest @ .., last] => format!("Of the {} shown it {} and {last}.", all.len(), rest.join(", ")),
    }
}
