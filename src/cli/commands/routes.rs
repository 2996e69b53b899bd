//! `rungs routes --plan PLAN | --from ROLE --to ROLE`

use std::collections::BTreeSet;

use clap::Args;
use jiff::civil::Date;

use super::move_entry;
use crate::app::present::route_words::{best_at, head_words, hidden_words, no_route_words};
use crate::app::route_words::aim_words;
use crate::cli::answer::calibration::CalibrationEntry;
use crate::cli::answer::routes::{CostEntry, HiddenEntry, RouteEntry, RoutesAnswer, StationEntry};
use crate::cli::answer::{Name, source_entries};
use crate::cli::asked::Asked;
use crate::cli::error::CliError;
use crate::cli::given::{Day, Form};
use crate::cli::output;
use crate::domain::currency::Currency;
use crate::domain::ids::SourceId;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::path::schedule::stations_along;
use crate::domain::path::station::Station;
use crate::domain::plan::Plan;
use crate::domain::plan::aim::Aim;
use crate::domain::route::cost::Cost;
use crate::domain::route::finder::{Finder, Finding};
use crate::domain::route::found::Found;
use crate::domain::route::graph::RouteGraph;
use crate::domain::route::hidden::{Hidden, Lift};
use crate::domain::route::limit::Limit;
use crate::domain::route::no_route::NoRoute;
use crate::domain::route::outcome::Outcome;

/// Whose routes to where.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    asked: Asked,
    /// List every route that no other beats, not a few that differ.
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    form: Form,
    #[command(flatten)]
    day: Day,
}

/// Lists the routes that no other beats on every count.
///
/// # Errors
/// If the plan cannot be opened, a role is not known or there is no route.
pub fn run(arguments: &Arguments, clock: Date) -> Result<(), CliError> {
    let today = arguments.day.or(clock);
    let (plan, assumed_from, catalogue) = arguments.asked.plan(arguments.form, today)?;
    let graph = RouteGraph::of(MoveTable::of(Person::of(&plan, &catalogue, today)));
    let mut outcome =
        find(&graph).map_err(|why| CliError::NoRoute(no_route_words(&why, &catalogue, &plan, today.year())))?;
    if arguments.all {
        outcome.shown = (0..outcome.routes.len()).collect();
    }
    let routes = route_entries(&outcome, &graph, today);
    let hidden: Vec<_> = outcome.hidden.iter().map(|hidden| hidden_entry(hidden, &graph, today)).collect();
    let sources: BTreeSet<SourceId> =
        routes.iter().flat_map(|route| &route.moves).flat_map(move_entry::sources).collect();
    let answer = RoutesAnswer {
        today,
        position: Name::of_role(&plan.position.role, &catalogue),
        goal: plan.goal.as_ref().filter(|_| plan.constraints.aim == Aim::Goal).map(|to| Name::of_role(to, &catalogue)),
        aim: aim(&plan, &graph),
        assumed_from,
        hours_per_week: plan.hours_per_week,
        pay_floor: plan.constraints.pay_floor,
        objective: plan.constraints.objective.words().to_lowercase(),
        currency: graph.table().person().currency().unwrap_or(Currency::USD).to_string(),
        calibration: graph.table().calibration().map(CalibrationEntry::of),
        found: outcome.routes.len(),
        beaten: outcome.beaten_count,
        labels: outcome.labels,
        summary: head_words(&outcome),
        routes,
        hidden,
        sources: source_entries(&sources, &catalogue),
    };
    output::print(&answer, arguments.form.json)
}

/// The answer to the question of a graph, however long it takes.
pub(super) fn find(graph: &RouteGraph<'_>) -> Result<Outcome, NoRoute> {
    let mut finder = Finder::new(graph)?;
    loop {
        if let Finding::Done(answer) = finder.run(u64::MAX) {
            return answer;
        }
    }
}

fn aim(plan: &Plan, graph: &RouteGraph<'_>) -> String {
    let catalogue = graph.table().person().catalogue;
    match (&plan.constraints.aim, &plan.goal) {
        (Aim::Goal, Some(goal)) => catalogue.role_title(goal).to_owned(),
        (aim, _) => aim_words(aim, catalogue),
    }
}

fn route_entries(outcome: &Outcome, graph: &RouteGraph<'_>, today: Date) -> Vec<RouteEntry> {
    let costs: Vec<Cost> = outcome.shown().map(|found| found.cost).collect();
    let entry = |(at, found): (usize, &Found)| {
        let table = graph.table();
        let person = table.person();
        let stations = stations_along(&graph.stages(&found.nodes), table, today);
        let pairs = stations.iter().zip(stations.iter().skip(1));
        let moves = pairs.filter_map(|(from, to)| {
            let place = to.place.as_ref().unwrap_or(&person.plan.position.place);
            Some(move_entry::entry(&table.assess(&from.role, &to.role)?, place, person))
        });
        RouteEntry {
            letter: letter(at),
            best_at: best_at(&costs, at),
            figures: cost_entry(found.cost),
            moves: moves.collect(),
            stations: station_entries(&stations, person),
        }
    };
    outcome.shown().enumerate().map(entry).collect()
}

/// `A` to `Z`, then `AA` and so on.
fn letter(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    match at / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter(before - 1)),
    }
}

fn cost_entry(cost: Cost) -> CostEntry {
    let Cost { months, hours, risk, lowest_pay, end_pay } = cost;
    CostEntry { months, end_pay, lowest_pay, hours, unnamed_moves: risk }
}

fn station_entries(stations: &[Station], person: &Person<'_>) -> Vec<StationEntry> {
    let position = &person.plan.position;
    let entry = |(at, station): (usize, &Station)| {
        let place = station.place.as_ref().unwrap_or(&position.place);
        let stated = position.full_time_pay().filter(|_| at == 0).map(crate::domain::money::Money::units);
        let claimed = || Some(person.pay(person.catalogue.role(&station.role)?, place)?.band.middle);
        StationEntry {
            role: Name::of_role(&station.role, person.catalogue),
            place: place.to_string(),
            start: station.start,
            pay: stated.or_else(claimed),
        }
    };
    stations.iter().enumerate().map(entry).collect()
}

fn hidden_entry(hidden: &Hidden, graph: &RouteGraph<'_>, today: Date) -> HiddenEntry {
    let table = graph.table();
    let person = table.person();
    HiddenEntry {
        constraint: constraint(hidden.limit),
        routes: hidden.routes,
        lift: match hidden.lift {
            Lift::Pay(pay) => Some(pay),
            Lift::Months(months) => Some(u64::from(months)),
            Lift::Moves(moves) => Some(moves as u64),
            Lift::Off => None,
        },
        text: hidden_words(hidden, person.catalogue, person.plan),
        best: cost_entry(hidden.best.cost),
        stations: station_entries(&stations_along(&graph.stages(&hidden.best.nodes), table, today), person),
    }
}

fn constraint(limit: Limit) -> &'static str {
    match limit {
        Limit::PayFloor => "pay floor",
        Limit::Within => "within",
        Limit::Moves => "max moves",
        Limit::StepBack => "no step back",
        Limit::Place => "keep place",
        Limit::Management => "no management",
        Limit::Named => "only named",
        Limit::Family => "family",
        Limit::Avoid => "avoid",
        Limit::Require => "require",
    }
}
