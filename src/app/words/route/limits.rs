//! What a constraint takes away.

use super::{Telling, titles};
use crate::app::format;
use crate::domain::route::hidden::{Hidden, Lift};
use crate::domain::route::limit::Limit;
use crate::domain::route::outcome::Outcome;

/// By which constraint routes are hidden, for example `hidden by your pay floor`.
pub fn limit_words(limit: Limit) -> String {
    format!("hidden by {}", name(limit))
}

/// A constraint as something that takes away.
pub(super) fn name(limit: Limit) -> &'static str {
    match limit {
        Limit::PayFloor => "your pay floor",
        Limit::Within => "your time limit",
        Limit::Moves => "your limit of moves",
        Limit::StepBack => "“no step back”",
        Limit::PayCut => "“no pay cut”",
        Limit::Place => "“keep the place”",
        Limit::Management => "“no people management”",
        Limit::Named => "“only moves that a page lists”",
        Limit::Family => "“stay in one family”",
        Limit::Avoid => "the roles you avoid",
        Limit::Require => "the roles to pass",
    }
}

/// How many routes there are, how many each constraint hides, and how many of those seen are beaten.
pub fn head_words(outcome: &Outcome) -> String {
    let number = outcome.routes.len();
    let found = match number {
        1 => "1 route that no other route beats on every count".to_owned(),
        _ => format!("{} that no other route beats on every count", format::count(number, "route", "routes")),
    };
    let shown = outcome.shown.len();
    let shown = (shown < number).then(|| format!("{shown} shown, chosen to differ"));
    let hidden = outcome.hidden.iter().map(|hidden| {
        let routes = format::grouped(hidden.routes as f64);
        format!("{routes} {}", limit_words(hidden.limit))
    });
    let beaten = (outcome.beaten_count > 0).then(|| format!("{} beaten", format::grouped(outcome.beaten_count as f64)));
    std::iter::once(found).chain(shown).chain(hidden).chain(beaten).collect::<Vec<_>>().join("; ")
}

/// One sentence: how many routes a constraint hides and what would bring the first of them back.
pub fn hidden_words(hidden: &Hidden, telling: Telling<'_>) -> String {
    let routes = format::count(hidden.routes, "route", "routes");
    let limit = full_name(hidden.limit, telling);
    format!("{limit} hides {routes}; {}.", lifted(hidden, telling))
}

/// The sentences where one constraint takes every route away.
pub(super) fn all_taken(hidden: &Hidden, telling: Telling<'_>) -> String {
    let (routes, rest) = match hidden.routes {
        1 => ("the only route".to_owned(), "it"),
        many => (format!("all {} routes", format::grouped(many as f64)), "the best of them"),
    };
    let limit = full_name(hidden.limit, telling);
    let best = best(hidden, telling);
    let lifted = lifted(hidden, telling);
    format!("{limit} takes {routes} away; {rest} {best}. {}.", format::capital(&lifted))
}

/// A constraint with its value, starting with a capital.
fn full_name(limit: Limit, telling: Telling<'_>) -> String {
    let Telling { catalogue, plan, .. } = telling;
    let constraints = &plan.constraints;
    let valued = match limit {
        Limit::PayFloor => {
            constraints.pay_floor.map(|floor| format!("Your pay floor of {}", telling.money.amount(floor)))
        }
        Limit::Within => {
            constraints.within_years.map(|years| format!("Your time limit of {}", format::span_years(years)))
        }
        Limit::Moves => constraints
            .most_moves
            .map(|moves| format!("Your limit of {}", format::count(usize::from(moves), "move", "moves"))),
        Limit::Family => {
            constraints.family.as_ref().map(|family| format!("To stay in {}", catalogue.family_title(family)))
        }
        Limit::Avoid => Some(format!("To avoid {}", titles(&constraints.avoid, catalogue))),
        Limit::Require => {
            let roles: Vec<_> = constraints.require.iter().map(|role| catalogue.role_title(role)).collect();
            Some(format!("To pass {}", format::listed(&roles, "and")))
        }
        Limit::StepBack | Limit::PayCut | Limit::Place | Limit::Management | Limit::Named => None,
    };
    valued.unwrap_or_else(|| {
        let name = name(limit);
        name.strip_prefix('“').map_or_else(|| format::capital(name), |rest| format!("“{}", format::capital(rest)))
    })
}

/// What the best of the routes is like on the count that the constraint is about.
fn best(hidden: &Hidden, telling: Telling<'_>) -> String {
    let cost = hidden.best.cost;
    match hidden.limit {
        Limit::PayFloor => match cost.lowest_pay {
            Some(pay) => format!("pays at least {} on the way", telling.money(pay as f64)),
            None => "has a role whose pay no source has".to_owned(),
        },
        Limit::Moves => format!("has {}", format::count(hidden.best.moves(), "move", "moves")),
        Limit::Within
        | Limit::StepBack
        | Limit::PayCut
        | Limit::Place
        | Limit::Management
        | Limit::Named
        | Limit::Family
        | Limit::Avoid
        | Limit::Require => format!("takes {}", months(cost.months)),
    }
}

/// What would bring the first route back, without a full stop.
fn lifted(hidden: &Hidden, telling: Telling<'_>) -> String {
    let back = if hidden.routes == 1 { "it" } else { "the first" };
    match (hidden.lift, hidden.limit) {
        (Lift::Pay(floor), _) => {
            format!("a floor of {} brings {back} back", telling.money(floor as f64))
        }
        (Lift::Months(most), _) => format!("a limit of {} brings {back} back", months(most)),
        (Lift::Moves(most), _) => {
            format!("a limit of {} brings {back} back", format::count(most, "move", "moves"))
        }
        (Lift::Off, Limit::PayFloor) => {
            format!("a pay that no source has is below every floor; no floor brings {back} back")
        }
        (Lift::Off, _) => format!("without it {}", if hidden.routes == 1 { "it is back" } else { "they are back" }),
    }
}

fn months(months: u32) -> String {
    format::span_months(i32::try_from(months).unwrap_or(i32::MAX))
}
