//! Why there is no route, and what would change that.

use super::gates::gate_words;
use super::limits::{all_taken, name};
use super::{Telling, only_goal, titles};
use crate::app::format;
use crate::app::words::Words as _;
use crate::domain::ids::RoleId;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve;
use crate::domain::pay::usual_currency::{currency_of, usual_currency};
use crate::domain::plan::aim::Aim;
use crate::domain::route::limit::Limit;
use crate::domain::route::no_route::{NoRoute, OutOfReach};

/// Why there is no route for the plan that was asked about in a year, in sentences.
pub fn no_route_words(why: &NoRoute, telling: Telling<'_>) -> String {
    let Telling { catalogue, plan, .. } = telling;
    match why {
        NoRoute::NoGoal => "No goal is chosen yet, so that there is nothing to find a route to.".to_owned(),
        NoRoute::AtGoal => {
            let held = catalogue.role_title(&plan.position.role);
            format!("{held} is the role you hold; a route needs another goal.")
        }
        NoRoute::UnknownRole(id) => {
            format!("“{id}” is not in the catalogue, so that no move from it or to it is known.")
        }
        NoRoute::NoRate(currency) => {
            let yours = usual_currency(plan, catalogue);
            format!(
                "You ask for pay in {currency}, and no rate says what 1 {currency} is worth in {yours}; write it in {yours}."
            )
        }
        NoRoute::NothingMeets => nothing_meets(telling),
        NoRoute::RequiredAndAvoided(role) => {
            format!(
                "{} is both to be passed and to be avoided; take it off one of the two.",
                catalogue.role_title(role)
            )
        }
        NoRoute::GoalBarred(limit) => goal_barred(*limit, telling),
        NoRoute::GoalBelowFloor(highest) => below_floor(*highest, telling),
        NoRoute::Limited(hidden) => all_taken(hidden, telling),
        NoRoute::LimitedTogether(limits) => {
            let names: Vec<_> = limits.iter().map(|limit| name(*limit)).collect();
            format!(
                "No route keeps all that you ask, and to give up one thing is not enough; without {} together there is \
                 one.",
                format::listed(&names, "and")
            )
        }
        NoRoute::OutOfReach(reach) => out_of_reach(reach, telling),
    }
}

fn nothing_meets(telling: Telling<'_>) -> String {
    let Telling { catalogue, plan, .. } = telling;
    let Aim::Any { pay_at_least, family, level } = &plan.constraints.aim else {
        return "No other role is wanted than the one you hold.".to_owned();
    };
    let family = family.as_ref().map(|family| format!(" in {}", catalogue.family_title(family))).unwrap_or_default();
    let level = level.map(|level| format!(" of {} level or above", level.words())).unwrap_or_default();
    let Some(least) = pay_at_least else { return format!("There is no other role{family}{level}.") };
    let least = telling.money.amount(*least);
    let most = most_paid(telling)
        .map(|(role, pay)| format!(" The most is {} for {}.", telling.money(pay), catalogue.role_title(role)));
    format!("No other role{family}{level} pays {least} or more.{}", most.unwrap_or_default())
}

/// The role with the highest pay that meets the rest of the aim.
fn most_paid(telling: Telling<'_>) -> Option<(&RoleId, f64)> {
    let Telling { catalogue, plan, .. } = telling;
    let Aim::Any { family, level, .. } = &plan.constraints.aim else { return None };
    currency_of(plan, catalogue)?;
    let fitting = catalogue.roles().filter(|role| {
        role.id != plan.position.role
            && family.as_ref().is_none_or(|family| role.family.as_ref() == Some(family))
            && level.is_none_or(|level| role.level >= Some(level))
    });
    let paid = fitting.filter_map(|role| {
        let question = Question::of(plan, catalogue, &plan.position.place);
        Some((&role.id, resolve(role, &question, catalogue).band()?.middle))
    });
    paid.max_by(|(a, x), (b, y)| x.total_cmp(y).then(b.cmp(a)))
}

fn goal_barred(limit: Limit, telling: Telling<'_>) -> String {
    let Telling { catalogue, plan, .. } = telling;
    let goal = only_goal(plan).map(|goal| catalogue.role_title(goal));
    let (goal, is) = goal.map_or(("Every role you want", "is"), |goal| (goal, "is"));
    match limit {
        Limit::Management => format!("{goal} {is} a role that leads people, and you ask for no people management."),
        Limit::Family => {
            let family = plan.constraints.family.as_ref().map(|family| catalogue.family_title(family));
            format!("{goal} {is} outside {}, and you ask to stay there.", family.unwrap_or("the family"))
        }
        Limit::Avoid => {
            format!("{goal} {is} among the roles you avoid: {}.", titles(&plan.constraints.avoid, catalogue))
        }
        Limit::PayFloor
        | Limit::Within
        | Limit::Moves
        | Limit::StepBack
        | Limit::PayCut
        | Limit::Place
        | Limit::Named
        | Limit::Require => format!("{goal} {is} closed by {}.", name(limit)),
    }
}

fn below_floor(highest: Option<u64>, telling: Telling<'_>) -> String {
    let Telling { catalogue, plan, .. } = telling;
    let floor = plan.constraints.pay_floor.map(|floor| telling.money.amount(floor)).unwrap_or_default();
    let goal = only_goal(plan).map(|goal| catalogue.role_title(goal));
    let Some(highest) = highest else {
        let goal = goal.unwrap_or("any role you want");
        return format!(
            "No source has a figure for the pay of {goal}, so that it is not above your pay floor of {floor}."
        );
    };
    let highest = telling.money(highest as f64);
    let pays = goal.map_or_else(
        || format!("The best paid of the roles you want pays {highest}"),
        |goal| format!("{goal} pays {highest}"),
    );
    format!("{pays}, which is below your pay floor of {floor}; a floor of {highest} lets it through.")
}

fn out_of_reach(reach: &OutOfReach, telling: Telling<'_>) -> String {
    let Telling { catalogue, plan, .. } = telling;
    let OutOfReach { goal, nearest, gate } = reach;
    let stops = gate.map(|gate| gate_words(gate, nearest, goal, telling));
    let goal = catalogue.role_title(goal);
    let held = catalogue.role_title(&plan.position.role);
    let stops = stops.unwrap_or_else(|| "The catalogue has nothing to judge a move by.".to_owned());
    if *nearest == plan.position.role {
        format!("No chain of moves leads from {held} to {goal}. What stops the direct move: {}", format::lower(&stops))
    } else {
        format!(
            "No chain of moves leads from {held} to {goal}. The role within reach that comes nearest is {}; what stops the \
             move from there: {}",
            catalogue.role_title(nearest),
            format::lower(&stops)
        )
    }
}
