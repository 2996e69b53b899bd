//! One route as a row: its stations, its figures and what it is best at.

use std::cmp::Reverse;

use serde::Serialize;

use super::map::MapData;
use crate::app::action::{Action, RouteAction, ViewAction};
use crate::app::document::Document;
use crate::app::finding::FoundRoute;
use crate::app::format;
use crate::app::present::figure::{Meaning, Told, Way};
use crate::app::present::pay_words::{NO_DATA, cited, claim_of, other_source};
use crate::app::present::strip::{
    StripMove, StripStation, first_day, hours_before, kind_words, of_two_sources, pays_less,
};
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::state::State;
use crate::app::view::salary::SalaryView;
use crate::app::view::{Screen, ScreenView};
use crate::app::words::Words as _;
use crate::app::words::best_at;
use crate::domain::ids::{KeptRouteId, RoleId};
use crate::domain::money::Money;
use crate::domain::moves::naming::Naming;
use crate::domain::path::station::{Station, hours_known};
use crate::domain::pay::scenario::ScenarioKey;
use crate::domain::plan::kept_route::KeptRoute;
use crate::domain::plan::stage::Stage;
use crate::domain::route::cost::Cost;

/// A figure of a route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RouteFigure {
    pub label: &'static str,
    pub value: Told,
    /// Whether it is the best of the routes shown.
    pub best: bool,
}

/// A route.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RouteRow {
    /// The letter of the kept route it is, or its number in the list.
    pub badge: String,
    /// Which series it is drawn as, from 0.
    pub series: usize,
    /// Its name.
    pub title: String,
    /// What it is the best at, in a word or two each.
    pub best: Vec<&'static str>,
    /// What it is best at, in a sentence.
    pub sentence: String,
    /// The role held first.
    pub stations: Vec<StripStation>,
    /// One fewer than stations.
    pub moves: Vec<StripMove>,
    /// Time, pay at the end, lowest pay, hours.
    pub figures: Vec<RouteFigure>,
    /// Whether the plan follows it.
    pub used: bool,
    /// The role it leads to, for the map and the details.
    pub goal: Option<RoleId>,
    /// Roles of the stations, the one held first.
    pub roles: Vec<RoleId>,
    /// The same by their places on the map.
    pub on_map: Vec<usize>,
    /// Makes it the path of the plan.
    #[serde(skip)]
    pub use_route: Option<Action>,
    /// Keeps it under a letter; `None` if it is kept.
    #[serde(skip)]
    pub keep: Option<Action>,
    /// Keeps it, if need be, and shows its pay on Salary beside that of the path; empty where no more can be kept.
    #[serde(skip)]
    pub compare_pay: Vec<Action>,
    /// The same as a table.
    pub table: TableData,
}

/// Builds the rows.
pub(super) fn rows(state: &State, document: &Document, found: &[FoundRoute], map: &MapData) -> Vec<RouteRow> {
    let costs: Vec<Cost> = found.iter().map(|route| route.cost).collect();
    let place = |role: &RoleId| map.roles.iter().position(|on_map| on_map.role == *role);
    let row = |(index, route): (usize, &FoundRoute)| {
        let row = row(state, document, found, &costs, index, route);
        RouteRow { on_map: row.roles.iter().filter_map(place).collect(), ..row }
    };
    found.iter().enumerate().map(row).collect()
}

fn row(
    state: &State,
    document: &Document,
    all: &[FoundRoute],
    costs: &[Cost],
    index: usize,
    route: &FoundRoute,
) -> RouteRow {
    let plan = document.plan();
    let goal = route.stages.last().map(|stage| stage.role.clone());
    let kept = plan.routes.iter().find(|kept| kept.goal == goal && same_way(&kept.stages, &route.stages));
    let title = kept.map_or_else(|| name(state, all, route), |kept| kept.title.clone());
    let used = plan.goal == goal && is_in_use(document, route);
    let (stations, moves) = strip(state, document, route);
    let may_keep = kept.is_none() && plan.routes.len() < KeptRoute::letters().count();
    let keep = goal
        .clone()
        .filter(|_| may_keep)
        .map(|goal| RouteAction::Keep { title: title.clone(), goal, stages: route.stages.clone() }.into());
    RouteRow {
        badge: kept.map_or_else(|| (index + 1).to_string(), |kept| kept.id.to_string()),
        series: index,
        best: bests(route.cost, costs),
        sentence: best_at(costs, index),
        table: table(state, document, route),
        figures: figures(route, costs),
        use_route: goal
            .clone()
            .filter(|_| !used)
            .map(|goal| RouteAction::Use { goal, stages: route.stages.clone() }.into()),
        compare_pay: compare_pay(state, document, keep.as_ref(), kept.map(|kept| kept.id.clone()), used),
        keep,
        roles: route.stations.iter().map(|station| station.role.clone()).collect(),
        on_map: Vec::new(),
        title,
        stations,
        moves,
        used,
        goal,
    }
}

/// What shows its pay on Salary: the path and staying beside it.
fn compare_pay(
    state: &State,
    document: &Document,
    keep: Option<&Action>,
    kept: Option<KeptRouteId>,
    used: bool,
) -> Vec<Action> {
    let go = Action::from(ViewAction::Go(Screen::Salary));
    let show = |plans| Action::from(ScreenView::Salary(SalaryView { plans, ..state.view.salary.clone() }));
    if used {
        return vec![show(None), go];
    }
    let Some(id) = kept.or_else(|| document.plan().free_route_id().filter(|_| keep.is_some())) else {
        return Vec::new();
    };
    let path = document.derived().stations.is_ok().then_some(ScenarioKey::Path);
    let plans = path.into_iter().chain([ScenarioKey::Kept(id), ScenarioKey::Stay]).collect();
    keep.cloned().into_iter().chain([show(Some(plans)), go]).collect()
}

/// Whether the plan follows it, be it because no other was chosen.
fn is_in_use(document: &Document, route: &FoundRoute) -> bool {
    let path = &document.plan().path;
    let Some(used) = document.derived().stations.as_ref().ok().filter(|_| path.is_empty()) else {
        return same_way(path, &route.stages);
    };
    let stays = route.stages.iter().all(|stage| stage.place.is_none());
    stays && used.iter().skip(1).map(|station| &station.role).eq(route.stages.iter().map(|stage| &stage.role))
}

/// The same roles in the same places, whatever the dates.
fn same_way(a: &[Stage], b: &[Stage]) -> bool {
    !a.is_empty() && a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_like(b))
}

/// A name for a route: another place it leads to, or the role on the way that the fewest of the others pass.
fn name(state: &State, all: &[FoundRoute], route: &FoundRoute) -> String {
    let several = all.iter().any(|other| other.stages.last().map(|s| &s.role) != route.stages.last().map(|s| &s.role));
    let end = route.stages.last().map(|stage| state.catalogue.role_short(&stage.role)).unwrap_or_default();
    let place = route.stages.iter().find_map(|stage| stage.place.as_ref());
    let way = route.stages.len().saturating_sub(1);
    let passes =
        |role: &RoleId| all.iter().filter(|other| other.stages.iter().any(|stage| stage.role == *role)).count();
    let middle = route.stages.iter().take(way).enumerate().min_by_key(|(at, stage)| (passes(&stage.role), *at));
    let by = match (place, middle) {
        (Some(place), _) => format!("by way of {}", state.catalogue.place_title(place)),
        (None, Some((_, stage))) => format!("by way of {}", state.catalogue.role_short(&stage.role)),
        (None, None) => "in one move".to_owned(),
    };
    if several {
        return format!("{end} {by}");
    }
    format::capital(&by)
}

/// Whether no route shown is better on a count, the less the better. What is the same for all is no best.
fn is_best<T: Ord>(cost: &Cost, all: &[Cost], count: impl Fn(&Cost) -> T) -> bool {
    let own = count(cost);
    all.iter().all(|other| own <= count(other)) && all.iter().any(|other| own != count(other))
}

/// Words for each count on which it is best.
fn bests(cost: Cost, all: &[Cost]) -> Vec<&'static str> {
    let words = [
        ("Fastest", is_best(&cost, all, |cost| cost.months)),
        ("Best paid", is_best(&cost, all, |cost| Reverse(cost.end_pay))),
        ("Least study", is_best(&cost, all, |cost| cost.hours)),
        ("Safest", is_best(&cost, all, |cost| cost.risk)),
    ];
    words.into_iter().filter(|(_, best)| *best).map(|(word, _)| word).collect()
}

fn figures(route: &FoundRoute, all: &[Cost]) -> Vec<RouteFigure> {
    let cost = &route.cost;
    let way = || Way::whole(&route.stations);
    let pay = |meaning: fn(Way) -> Meaning, units: Option<u64>| match units {
        Some(units) => Told::number(meaning(way()), units as f64, format::grouped(units as f64)),
        None => NO_DATA.into(),
    };
    let count = |wanted: fn(&Naming) -> bool| route.named.iter().filter(|naming| wanted(naming)).count();
    let pages = count(|naming| naming.is_from_outside());
    let computed = count(|naming| naming.is_likeness());
    let yours = count(|naming| *naming == Naming::Own);
    let ours = route.named.len().saturating_sub(pages + computed + yours);
    let (who, named) = if yours > 0 {
        ("Page/you/us/Rungs", format!("{pages}/{yours}/{ours}/{computed}"))
    } else {
        ("Page/us/Rungs", format!("{pages}/{ours}/{computed}"))
    };
    let named = Told::number(Meaning::ComputedMoves(way()), computed as f64, named);
    let hours = f64::from(cost.hours);
    let figure = |label, value, best| RouteFigure { label, value, best };
    vec![
        figure("Time", months(route), is_best(cost, all, |cost| cost.months)),
        figure("Pay at end", pay(Meaning::EndPay, cost.end_pay), is_best(cost, all, |cost| Reverse(cost.end_pay))),
        figure(
            "Lowest pay",
            pay(Meaning::LowestPay, cost.lowest_pay),
            is_best(cost, all, |cost| Reverse(cost.lowest_pay)),
        ),
        figure(
            "All to learn",
            Told::number(Meaning::HoursOfRoute(way()), hours, format::least_hours(hours, hours_known(&route.stations))),
            is_best(cost, all, |cost| cost.hours),
        ),
        figure(who, named, is_best(cost, all, |cost| cost.risk)),
    ]
}

/// Time until the last role.
fn months(route: &FoundRoute) -> Told {
    let months = route.cost.months;
    let meaning = Meaning::MonthsOfRoute(Way::whole(&route.stations));
    Told::number(meaning, f64::from(months), format::short_span(months.cast_signed()))
}

fn strip(state: &State, document: &Document, route: &FoundRoute) -> (Vec<StripStation>, Vec<StripMove>) {
    let station = |(index, station): (usize, &Station)| {
        let at = station.place.as_ref().map(|place| format!(", {}", state.catalogue.place_title(place)));
        StripStation::of(state, &route.stations, index, &at.unwrap_or_default(), pay(document, route, index))
    };
    let stations = route.stations.iter().enumerate().filter_map(station).collect();
    let arrivals = route.stations.iter().filter_map(|station| station.arrival.as_ref());
    let units = |at: usize| route.pay.get(at).and_then(|pay| pay.units);
    let all = arrivals.zip(&route.named).zip(&route.pay_of_moves).enumerate();
    let moves = all.map(|(at, ((arrival, named), pay))| {
        let kind = kind_words(arrival.kind).to_lowercase();
        let less = pays_less(units(at), units(at + 1));
        StripMove {
            kind: arrival.kind,
            of_two_sources: of_two_sources(state, pay, less.is_some()),
            briefer: less.iter().cloned().collect(),
            word: less.map_or_else(|| kind.clone(), |less| format!("{kind} · {less}")).into(),
            naming: *named,
        }
    });
    (stations, moves.collect())
}

/// What a role pays as its source prints it; for the role held what is paid now.
pub(super) fn pay(document: &Document, route: &FoundRoute, index: usize) -> Told {
    let Some(units) = route.pay.get(index).and_then(|pay| pay.units) else { return NO_DATA.into() };
    let claim = route.pay.get(index).and_then(|pay| pay.claim.as_ref());
    let (Some(station), Some(_)) = (route.stations.get(index), claim) else {
        let now = document.plan().pay_now().map_or(units, Money::units);
        return Told::number(Meaning::PayNow, now.round(), format::grouped(now.round()));
    };
    let place = station.place.as_ref().unwrap_or(&document.plan().position.place);
    let meaning = Meaning::PrintedPay(station.role.clone(), place.clone());
    Told::number(meaning, units.round(), format::grouped(units))
}

fn table(state: &State, document: &Document, route: &FoundRoute) -> TableData {
    let rows = route.stations.iter().enumerate().map(|(index, station)| {
        let arrival = station.arrival.as_ref();
        let named = index.checked_sub(1).and_then(|at| route.named.get(at));
        let pay = route.pay.get(index);
        let source = pay.and_then(|pay| pay.claim.as_ref()).and_then(|claim| claim_of(state, claim));
        let dash = || Told::from("–");
        let between = index.checked_sub(1).and_then(|at| route.pay_of_moves.get(at));
        vec![
            state.catalogue.role_short(&station.role).into(),
            if index == 0 { "Now".into() } else { first_day(&route.stations, index, station) },
            arrival.map_or_else(dash, |arrival| kind_words(arrival.kind).into()),
            named.map_or_else(dash, |named| named.words().into()),
            arrival.map_or_else(dash, |arrival| hours_before(&route.stations, index, arrival)),
            self::pay(document, route, index),
            source.map_or_else(
                || if index == 0 { "yours".into() } else { Told::default() },
                |claim| format!("{}{}", cited(state, claim), between.map_or("", other_source)).into(),
            ),
        ]
    });
    TableData::new(
        vec![
            ("Role", ColumnKind::Words(1.4)),
            ("From", ColumnKind::Figures),
            ("Move", ColumnKind::Words(1.1)),
            ("By", ColumnKind::Words(0.8)),
            ("To learn", ColumnKind::Figures),
            ("Printed pay", ColumnKind::Figures),
            ("Source", ColumnKind::Words(1.4)),
        ],
        rows,
    )
}
