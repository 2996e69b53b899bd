//! Routes and what is asked of them in words: for labels of the history, for differences and for screens.

use crate::app::format;
use crate::app::settings::MoneyStyle;
use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::constraints::Constraints;
use crate::domain::plan::stage::Stage;

/// Roles told one by one at most.
const MOST_TOLD: usize = 2;

/// Where routes shall lead, in lower case, for example `any role paid at least USD 150,000`.
pub fn aim_words(aim: &Aim, catalogue: &Catalogue, money: MoneyStyle) -> String {
    match aim {
        Aim::Goal => "the goal".to_owned(),
        Aim::AnyOf(roles) if roles.is_empty() => "any of no roles".to_owned(),
        Aim::AnyOf(roles) => {
            let titles: Vec<_> = roles.iter().map(|role| catalogue.role_short(role)).collect();
            format!("any of {}", titles.join(", "))
        }
        Aim::Any { pay_at_least, family, level } => {
            let pay = pay_at_least.map(|least| format!("paid at least {}", money.exact(least.units(), least.currency)));
            let family = family.as_ref().map(|family| format!("in {}", catalogue.family_title(family)));
            let level = level.map(|level| format!("of at least {} level", level.words()));
            let asked: Vec<_> = [pay, family, level].into_iter().flatten().collect();
            if asked.is_empty() { "any role".to_owned() } else { format!("any role {}", asked.join(", ")) }
        }
    }
}

/// The roles of a route, each with its place and day if stated, for example `ML Engineer (in Germany) → ML Team Lead`.
pub fn stages_words(stages: &[Stage], catalogue: &Catalogue) -> String {
    let stage = |stage: &Stage| {
        let place = stage.place.as_ref().map(|place| format!("in {}", catalogue.place_title(place)));
        let start = stage.start.map(|start| format!("from {}", format::date(start)));
        let facts: Vec<_> = place.into_iter().chain(start).collect();
        let role = catalogue.role_short(&stage.role);
        if facts.is_empty() { role.to_owned() } else { format!("{role} ({})", facts.join(", ")) }
    };
    if stages.is_empty() { "empty".to_owned() } else { stages.iter().map(stage).collect::<Vec<_>>().join(" → ") }
}

/// A route by what tells it from others, for example `the route by way of Data Engineer`.
pub fn route_words(stages: &[Stage], catalogue: &Catalogue) -> String {
    let short = |stage: &Stage| catalogue.role_short(&stage.role).to_owned();
    let Some((last, between)) = stages.split_last() else { return "no route".to_owned() };
    if between.is_empty() {
        return format!("the direct route to {}", short(last));
    }
    let told: Vec<_> = between.iter().take(MOST_TOLD).map(short).collect();
    let more = between.len() - told.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let between = if more.is_empty() { " and " } else { ", " };
    format!("the route by way of {}{more}", told.join(between))
}

/// Each change of what is asked of routes, as a label of its own, for example `Pay floor USD 105,000`.
pub fn constraint_changes(
    before: &Constraints,
    after: &Constraints,
    catalogue: &Catalogue,
    money: MoneyStyle,
) -> Vec<String> {
    let Constraints {
        aim,
        pay_floor,
        within_years,
        most_moves,
        no_step_back,
        no_pay_cut,
        keep_place,
        no_management,
        only_named,
        family,
        avoid,
        require,
        objective,
        unknown: _,
    } = after;
    let mut changes = Vec::new();
    let mut change = |differs: bool, label: &dyn Fn() -> String| {
        if differs {
            changes.push(label());
        }
    };
    let either = |is_on: bool, on: &str, off: &str| (if is_on { on } else { off }).to_owned();
    change(*aim != before.aim, &|| format!("Aim for {}", aim_words(aim, catalogue, money)));
    change(*pay_floor != before.pay_floor, &|| match pay_floor {
        Some(floor) => format!("Pay floor {}", money.exact(floor.units(), floor.currency)),
        None => "No pay floor".to_owned(),
    });
    change(*within_years != before.within_years, &|| match within_years {
        Some(1.0) => "Arrive within 1 year".to_owned(),
        Some(years) => format!("Arrive within {} years", format::decimal(*years, 1)),
        None => "Arrive at any time".to_owned(),
    });
    change(*most_moves != before.most_moves, &|| match most_moves {
        Some(moves) => format!("At most {}", format::count(usize::from(*moves), "move", "moves")),
        None => "Any number of moves".to_owned(),
    });
    change(*no_pay_cut != before.no_pay_cut, &|| either(*no_pay_cut, "No pay cut", "Allow a pay cut"));
    change(*no_step_back != before.no_step_back, &|| either(*no_step_back, "No step back", "Allow a step back"));
    change(*keep_place != before.keep_place, &|| either(*keep_place, "Stay in the same place", "Allow other places"));
    change(*no_management != before.no_management, &|| {
        either(*no_management, "No people management", "Allow people management")
    });
    change(*only_named != before.only_named, &|| {
        either(*only_named, "Only moves that an outside page lists", "Allow moves that no outside page lists")
    });
    change(*family != before.family, &|| match family {
        Some(family) => format!("Stay in {}", catalogue.family_title(family)),
        None => "Allow every family".to_owned(),
    });
    change(*avoid != before.avoid, &|| match one_more(&before.avoid, avoid, catalogue) {
        Some((true, role)) => format!("Avoid {role}"),
        Some((false, role)) => format!("No longer avoid {role}"),
        None => "Change the roles to avoid".to_owned(),
    });
    change(*require != before.require, &|| match one_more(&before.require, require, catalogue) {
        Some((true, role)) => format!("Go by way of {role}"),
        Some((false, role)) => format!("Need not go by way of {role}"),
        None => "Change the roles to pass".to_owned(),
    });
    change(*objective != before.objective, &|| format!("{} first", objective.words()));
    changes
}

/// The one role by which two lists differ, and whether it was added.
fn one_more<'a>(before: &'a [RoleId], after: &'a [RoleId], catalogue: &'a Catalogue) -> Option<(bool, &'a str)> {
    let (shorter, longer) = if before.len() < after.len() { (before, after) } else { (after, before) };
    let mut others = longer.iter().filter(|role| !shorter.contains(role));
    let one = others.next().filter(|_| others.next().is_none() && shorter.len() + 1 == longer.len())?;
    Some((before.len() < after.len(), catalogue.role_short(one)))
}
