//! One route as a row: its stations, its figures and what it is best at.

use serde::Serialize;

use super::map::MapData;
use crate::app::action::{Action, RouteAction};
use crate::app::document::Document;
use crate::app::finding::FoundRoute;
use crate::app::format;
use crate::app::present::pay_words::{NO_DATA, cited, claim_of};
use crate::app::present::strip::{StripMove, StripPlace, StripStation, kind_words};
use crate::app::present::table::{ColumnKind, TableData};
use crate::app::state::State;
use crate::app::words::{Words as _, best_at};
use crate::domain::ids::RoleId;
use crate::domain::plan::kept_route::KeptRoute;
use crate::domain::plan::stage::Stage;
use crate::domain::route::cost::Cost;

/// A figure of a route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RouteFigure {
    pub label: &'static str,
    pub value: String,
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
    let used = plan.goal == goal && same_way(&plan.path, &route.stages);
    let (stations, moves) = strip(state, route);
    RouteRow {
        badge: kept.map_or_else(|| (index + 1).to_string(), |kept| kept.id.to_string()),
        series: index,
        best: bests(route.cost, costs),
        sentence: best_at(costs, index),
        table: table(state, route),
        figures: figures(route, costs),
        use_route: goal
            .clone()
            .filter(|_| !used)
            .map(|goal| RouteAction::Use { goal, stages: route.stages.clone() }.into()),
        keep: goal
            .clone()
            .filter(|_| kept.is_none() && plan.routes.len() < KeptRoute::letters().count())
            .map(|goal| RouteAction::Keep { title: title.clone(), goal, stages: route.stages.clone() }.into()),
        roles: route.stations.iter().map(|station| station.role.clone()).collect(),
        on_map: Vec::new(),
        title,
        stations,
        moves,
        used,
        goal,
    }
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

/// Words for each count on which no route shown is better, if it is not the same for all.
fn bests(cost: Cost, all: &[Cost]) -> Vec<&'static str> {
    let mut words = Vec::new();
    let mut add = |word, best: bool, differs: bool| {
        if best && differs {
            words.push(word);
        }
    };
    let less = |count: fn(&Cost) -> u32| {
        (all.iter().all(|other| count(&cost) <= count(other)), all.iter().any(|other| count(other) != count(&cost)))
    };
    let more = |pay: fn(&Cost) -> Option<u64>| {
        (all.iter().all(|other| pay(&cost) >= pay(other)), all.iter().any(|other| pay(other) != pay(&cost)))
    };
    let (best, differs) = less(|cost| cost.months);
    add("Fastest", best, differs);
    let (best, differs) = more(|cost| cost.end_pay);
    add("Best paid", best, differs);
    let (best, differs) = less(|cost| cost.hours);
    add("Least study", best, differs);
    let (best, differs) = less(|cost| cost.risk);
    add("Safest", best, differs);
    words
}

fn figures(route: &FoundRoute, all: &[Cost]) -> Vec<RouteFigure> {
    let cost = route.cost;
    let pay = |units: Option<u64>| units.map_or_else(|| NO_DATA.to_owned(), |units| format::grouped(units as f64));
    let computed = route.named.iter().filter(|named| !**named).count();
    // What is the same for all is no best.
    let best = |better: &dyn Fn(&Cost) -> bool, differs: &dyn Fn(&Cost) -> bool| {
        !all.iter().any(better) && all.iter().any(differs)
    };
    vec![
        RouteFigure {
            label: "Time",
            value: format!("{:.1} years", f64::from(cost.months) / 12.0),
            best: best(&|other| other.months < cost.months, &|other| other.months != cost.months),
        },
        RouteFigure {
            label: "Pay at end",
            value: pay(cost.end_pay),
            best: best(&|other| other.end_pay > cost.end_pay, &|other| other.end_pay != cost.end_pay),
        },
        RouteFigure {
            label: "Lowest pay",
            value: pay(cost.lowest_pay),
            best: best(&|other| other.lowest_pay > cost.lowest_pay, &|other| other.lowest_pay != cost.lowest_pay),
        },
        RouteFigure {
            label: "To learn",
            value: format::hours(f64::from(cost.hours)),
            best: best(&|other| other.hours < cost.hours, &|other| other.hours != cost.hours),
        },
        RouteFigure {
            label: "Computed",
            value: format!("{computed} of {}", route.moves()),
            best: best(&|other| other.risk < cost.risk, &|other| other.risk != cost.risk),
        },
    ]
}

fn strip(state: &State, route: &FoundRoute) -> (Vec<StripStation>, Vec<StripMove>) {
    let count = route.stations.len();
    let station = |(index, station): (usize, &crate::domain::path::station::Station)| {
        let place = match index {
            0 => StripPlace::Now,
            index if index + 1 == count => StripPlace::End,
            _ => StripPlace::Between,
        };
        let date = if index == 0 { "Now".to_owned() } else { format::month(station.start) };
        let units = route.pay.get(index).and_then(|pay| pay.units);
        let pay = units.map_or_else(|| NO_DATA.to_owned(), format::grouped);
        let title = state.catalogue.role_title(&station.role);
        let at =
            station.place.as_ref().map(|place| format!(", {}", state.catalogue.place_title(place))).unwrap_or_default();
        let kind = station.arrival.as_ref().and_then(|arrival| arrival.kind);
        let kind = kind.map(|kind| format!(", {}", kind.words().to_lowercase())).unwrap_or_default();
        StripStation {
            name: format!("{} of {count}, {title}{at}, {date}, {pay}{kind}", index + 1),
            role: station.role.clone(),
            place,
            label: state.catalogue.role_short(&station.role).to_owned(),
            date,
            pay,
        }
    };
    let stations = route.stations.iter().enumerate().map(station).collect();
    let arrivals = route.stations.iter().filter_map(|station| station.arrival.as_ref());
    let moves = arrivals.zip(&route.named).map(|(arrival, named)| StripMove {
        kind: arrival.kind,
        word: kind_words(arrival.kind).to_lowercase(),
        known: *named,
    });
    (stations, moves.collect())
}

fn table(state: &State, route: &FoundRoute) -> TableData {
    let rows = route.stations.iter().enumerate().map(|(index, station)| {
        let arrival = station.arrival.as_ref();
        let named = index.checked_sub(1).and_then(|at| route.named.get(at));
        let pay = route.pay.get(index);
        let source = pay.and_then(|pay| pay.claim.as_ref()).and_then(|claim| claim_of(state, claim));
        vec![
            state.catalogue.role_short(&station.role).to_owned(),
            if index == 0 { "Now".to_owned() } else { format::month(station.start) },
            arrival.map_or_else(|| "–".to_owned(), |arrival| kind_words(arrival.kind).to_owned()),
            named.map_or_else(|| "–".to_owned(), |named| if *named { "named" } else { "computed" }.to_owned()),
            arrival.and_then(|arrival| arrival.hours).map_or_else(|| "–".to_owned(), format::hours),
            pay.and_then(|pay| pay.units).map_or_else(|| NO_DATA.to_owned(), format::grouped),
            source.map_or_else(
                || if index == 0 { "yours".to_owned() } else { String::new() },
                |claim| cited(state, claim),
            ),
        ]
    });
    TableData {
        columns: vec![
            ("Role", ColumnKind::Words(1.4)),
            ("From", ColumnKind::Figures(70.0)),
            ("Move", ColumnKind::Words(1.1)),
            ("By", ColumnKind::Words(0.8)),
            ("To learn", ColumnKind::Figures(60.0)),
            ("Pay a year", ColumnKind::Figures(76.0)),
            ("Source", ColumnKind::Words(1.4)),
        ],
        rows: rows.collect(),
    }
}
