//! `rungs routes --plan PLAN | --from ROLE --to ROLE`

use std::collections::BTreeMap;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;
use strum::IntoEnumIterator as _;

use crate::app::format;
use crate::app::settings::MoneyStyle;
use crate::app::words::{Words as _, aim_words, best_at, head_words, hidden_words, named_by_words, no_route_words};
use crate::cli::answer::telling;
use crate::cli::answer::{MoveEntry, Name, Sources};
use crate::cli::asked::Asked;
use crate::cli::error::CliError;
use crate::cli::given::{Dated, Given};
use crate::cli::output::{self, Answer};
use crate::cli::table::Table;
use crate::domain::catalogue::calibration::Calibration;
use crate::domain::currency::Currency;
use crate::domain::identifier;
use crate::domain::ids::PlaceId;
use crate::domain::money::Money;
use crate::domain::moves::naming::Naming;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::path::schedule::stations_along;
use crate::domain::path::station::{Station, hours_known};
use crate::domain::plan::Plan;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::objective::Objective;
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
    dated: Dated,
}

/// Lists the routes that no other beats on every count.
///
/// # Errors
/// If the plan cannot be opened, a role is not known or there is no route.
pub fn run(arguments: &Arguments, clock: Date) -> Result<String, CliError> {
    let today = arguments.dated.today(clock);
    let (plan, assumed_from, catalogue) = arguments.asked.plan(arguments.dated.form, today)?;
    let graph = RouteGraph::of(MoveTable::of(Person::of(&plan, &catalogue, today)));
    let mut outcome =
        find(&graph).map_err(|why| CliError::NoRoute(no_route_words(&why, telling(&catalogue, &plan))))?;
    if arguments.all {
        outcome.shown = (0..outcome.routes.len()).collect();
    }
    let routes = route_entries(&outcome, &graph, today);
    let hidden: Vec<_> = outcome.hidden.iter().map(|hidden| hidden_entry(hidden, &graph, today)).collect();
    let moves = routes.iter().flat_map(|route| &route.moves);
    let sources = Sources::of(moves.flat_map(MoveEntry::sources), &catalogue);
    let answer = RoutesAnswer {
        today,
        position: Name::of_role(&plan.position.role, &catalogue),
        goal: plan.goal.as_ref().filter(|_| plan.constraints.aim == Aim::Goal).map(|to| Name::of_role(to, &catalogue)),
        aim: aim(&plan, &graph),
        assumed_from,
        hours_per_week: plan.hours_per_week,
        learning_at_work: graph.table().person().learning_at_work,
        pay_floor: plan.constraints.pay_floor,
        objective: plan.constraints.objective,
        currency: graph.table().person().currency().unwrap_or(Currency::USD),
        calibration: graph.table().calibration(),
        found: outcome.routes.len(),
        beaten: outcome.beaten_count,
        labels: outcome.labels,
        summary: head_words(&outcome),
        routes,
        hidden,
        sources,
    };
    output::tell(&answer, arguments.dated.form.json)
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
        (aim, _) => aim_words(aim, catalogue, MoneyStyle::CodeFirst),
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
            let places = [from, to].map(|station| station.place.as_ref().unwrap_or(&person.plan.position.place));
            Some(MoveEntry::of(&table.assess_along(&from.role, &to.role, from.record)?, places, person))
        });
        RouteEntry {
            letter: letter(at),
            best_at: best_at(&costs, at),
            figures: found.cost,
            hours_known: hours_known(&stations),
            named: Named::of(&stations, table),
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

fn station_entries(stations: &[Station], person: &Person<'_>) -> Vec<StationEntry> {
    let position = &person.plan.position;
    let entry = |(at, station): (usize, &Station)| {
        let place = station.place.as_ref().unwrap_or(&position.place);
        let stated = position.full_time_pay().filter(|_| at == 0).map(crate::domain::money::Money::units);
        let claimed = || Some(person.pay(person.catalogue.role(&station.role)?, place)?.band.middle);
        StationEntry {
            role: Name::of_role(&station.role, person.catalogue),
            place: place.clone(),
            start: station.start,
            pay: stated.or_else(claimed),
        }
    };
    stations.iter().enumerate().map(entry).collect()
}

fn hidden_entry(hidden: &Hidden, graph: &RouteGraph<'_>, today: Date) -> HiddenEntry {
    let table = graph.table();
    let person = table.person();
    let stations = stations_along(&graph.stages(&hidden.best.nodes), table, today);
    HiddenEntry {
        constraint: hidden.limit,
        routes: hidden.routes,
        lift: match hidden.lift {
            Lift::Pay(pay) => Some(pay),
            Lift::Months(months) => Some(u64::from(months)),
            Lift::Moves(moves) => Some(moves as u64),
            Lift::Off => None,
        },
        text: hidden_words(hidden, telling(person.catalogue, person.plan)),
        best: hidden.best.cost,
        hours_known: hours_known(&stations),
        named: Named::of(&stations, table),
        stations: station_entries(&stations, person),
    }
}

/// A role on a route.
#[derive(Serialize)]
struct StationEntry {
    role: Name,
    place: PlaceId,
    start: Date,
    /// The middle of the claim used; for the present role what the plan states.
    pay: Option<f64>,
}

/// A route.
#[derive(Serialize)]
struct RouteEntry {
    letter: String,
    /// What it is best at among those listed, in words.
    best_at: String,
    figures: Cost,
    /// Whether it is known of every move how many hours there are to learn.
    hours_known: bool,
    /// How many of its moves rest on what.
    named: Named,
    /// The role held first.
    stations: Vec<StationEntry>,
    moves: Vec<MoveEntry>,
}

/// Routes that a constraint takes away.
#[derive(Serialize)]
struct HiddenEntry {
    constraint: Limit,
    routes: usize,
    /// The value that brings the first back, in the unit of the constraint; `None` if the constraint has to go.
    lift: Option<u64>,
    /// All of that in words.
    text: String,
    best: Cost,
    /// As for a route.
    hours_known: bool,
    named: Named,
    stations: Vec<StationEntry>,
}

/// How many moves of a route rest on what, the firmest first.
#[derive(Serialize)]
struct Named {
    #[serde(flatten)]
    counts: BTreeMap<Naming, usize>,
    #[serde(skip)]
    words: String,
}

impl Named {
    fn of(stations: &[Station], table: &MoveTable<'_>) -> Self {
        let moves = stations.iter().zip(stations.iter().skip(1));
        let moves = moves.filter_map(|(from, to)| Some(table.assess(&from.role, &to.role)?.naming));
        let moves: Vec<Naming> = moves.collect();
        let count = |naming: Naming| (naming, moves.iter().filter(|other| **other == naming).count());
        Self { counts: Naming::iter().map(count).collect(), words: named_by_words(moves.iter().copied()) }
    }
}

/// Routes to a goal.
#[derive(Serialize)]
struct RoutesAnswer {
    today: Date,
    position: Name,
    /// `None` if it is not one role.
    goal: Option<Name>,
    /// Where routes shall lead, in words.
    aim: String,
    assumed_from: Option<Name>,
    hours_per_week: f64,
    /// Hours a week learned at work beside them.
    learning_at_work: f64,
    #[serde(serialize_with = "identifier::of")]
    objective: Objective,
    currency: Currency,
    /// The lowest pay taken, as it was understood.
    #[serde(skip)]
    pay_floor: Option<Money>,
    calibration: Option<Calibration>,
    /// Routes that no other beats, also those that are not listed.
    found: usize,
    /// Routes that were seen and are beaten.
    beaten: usize,
    /// Labels that the search visited.
    labels: u64,
    /// How many there are of what, in words.
    summary: String,
    routes: Vec<RouteEntry>,
    hidden: Vec<HiddenEntry>,
    sources: Sources,
}

impl Answer for RoutesAnswer {
    fn text(&self) -> String {
        let mut text = format!("From {} to {}\n", self.position.title, self.aim);
        text.push_str(&Given::assumption(self.assumed_from.as_ref()));
        text.push_str(&format!("{}.\n", self.summary));
        let pace = format::learning_pace(self.hours_per_week, self.learning_at_work);
        let floor = self.pay_floor.map(|floor| format!("; no role below {}", format::amount(floor)));
        let floor = floor.unwrap_or_default();
        let (objective, currency) = (self.objective.words().to_lowercase(), self.currency);
        text.push_str(&format!("Sorted {objective} first; {pace}; pay in {currency} a year{floor}.\n"));
        text.push_str(&format!("\n{}", self.table()));
        for route in &self.routes {
            text.push_str(&route_text(route));
        }
        text.push_str(&self.hidden_text());
        if let Some(calibration) = &self.calibration {
            text.push_str(&format!("\n{}", calibration_text(*calibration)));
        }
        text.push_str(&self.sources.text());
        text
    }
}

impl RoutesAnswer {
    fn table(&self) -> String {
        let right = ["Years", "Pay at the end", "Lowest pay", "All to learn"];
        let mut table = Table::new(&[""], &right, &["Named by", "Roles"]);
        for route in &self.routes {
            let figures = figures(&route.figures, route.hours_known);
            table.row(
                std::iter::once(route.letter.clone())
                    .chain(figures)
                    .chain([route.named.words.clone(), way(&route.stations)]),
            );
        }
        table.text()
    }

    fn hidden_text(&self) -> String {
        let mut text = String::new();
        for hidden in &self.hidden {
            let [years, end, lowest, hours] = figures(&hidden.best, hidden.hours_known);
            let named = &hidden.named.words;
            text.push_str(&format!("\n{}\n", hidden.text));
            text.push_str(&format!(
                "  The best: {years} years, pay at the end {end}, lowest pay {lowest}, {hours} to learn in all, named by {named}\n"
            ));
            text.push_str(&format!("  {}\n", way(&hidden.stations)));
        }
        text
    }
}

fn figures(cost: &Cost, hours_known: bool) -> [String; 4] {
    let pay = |pay: Option<u64>| pay.map_or_else(|| "?".to_owned(), |pay| format::grouped(pay as f64));
    [
        format::decimal(f64::from(cost.months) / 12.0, 1),
        pay(cost.end_pay),
        pay(cost.lowest_pay),
        format::least_hours(f64::from(cost.hours), hours_known),
    ]
}

/// The roles taken with their dates.
fn way(stations: &[StationEntry]) -> String {
    let home = stations.first().map(|station| &station.place);
    let station = |station: &StationEntry| {
        let place = if Some(&station.place) == home { String::new() } else { format!(" in {}", station.place) };
        format!("{}{place} {}", station.role.title, format::month(station.start))
    };
    stations.iter().skip(1).map(station).collect::<Vec<_>>().join(" → ")
}

fn route_text(route: &RouteEntry) -> String {
    let mut text = format!("\n{}  {}\n", route.letter, route.best_at);
    for (number, (entry, station)) in route.moves.iter().zip(route.stations.iter().skip(1)).enumerate() {
        let start = format::month(station.start);
        text.push_str(&format!("  {}  {}, from {start}\n", number + 1, entry.to.title));
        text.push_str(&entry.text(5));
    }
    text
}

/// How the threshold for computed moves came about.
pub(super) fn calibration_text(calibration: Calibration) -> String {
    let Calibration { threshold, mean, deviation, families, pairs } = calibration;
    let [threshold, mean, deviation] = [threshold, mean, deviation].map(|share| format::decimal(share * 100.0, 1));
    format!(
        "A computed move covers {threshold}% of the essentials or more: the mean over {families} families, {mean}%, less one \
         standard deviation, {deviation}% ({} pairs of roles).\n",
        format::grouped(pairs as f64)
    )
}
