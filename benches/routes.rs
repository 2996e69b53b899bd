//! How long the whole front takes in a network as large as a national classification of occupations, the whole answer on
//! the bundled catalogue, and the whole answer among all official occupations: there from one drawn at random to another.

mod generated_network;

use std::fmt;
use std::time::Instant;

use divan::Bencher;
use generated_network::{Numbers, network, queries};
use jiff::civil::{Date, date};
use rungs::app::finding::find;
use rungs::domain::catalogue::Catalogue;
use rungs::domain::ids::RoleId;
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::plan::Plan;
use rungs::domain::plan::position::Position;
use rungs::domain::route::finder::Finder;
use rungs::domain::route::found::Found;
use rungs::domain::route::graph::RouteGraph;
use rungs::domain::route::query::Query;
use rungs::domain::route::search::Search;

const TODAY: Date = date(2026, 11, 21);
/// Questions among all occupations.
const DRAWN: usize = 300;

fn main() {
    if let Ok(catalogue) = rungs::storage::catalogue::whole() {
        among_occupations(&catalogue);
    }
    for Question(name, query) in questions() {
        let front = Search::new(&network(), &query).finish();
        let (moves, routes) = (front.routes.iter().map(Found::moves).max(), front.routes.len());
        println!("{name}: {} labels, {routes} routes of at most {} moves", front.labels, moves.unwrap_or_default());
    }
    divan::main();
}

/// Asks for ways from one rated occupation to another, as often as [`DRAWN`] says, and prints how long an answer takes and
/// each part of it.
fn among_occupations(catalogue: &Catalogue) {
    catalogue.warm();
    let rated =
        catalogue.roles().enumerate().filter(|(at, role)| catalogue.is_official_at(*at) && !role.skills.is_empty());
    let rated: Vec<&RoleId> = rated.map(|(_, role)| &role.id).collect();
    let Some(place) = catalogue.usual_place() else { return };
    let mut numbers = Numbers(1);
    let mut role = || rated.get(numbers.below(rated.len() as u32) as usize).copied();
    let plans = std::iter::repeat_with(|| {
        let (from, to) = (role()?, role()?);
        Some(Plan::new(String::new(), Position::of(from.clone(), place.clone()), Some(to.clone())))
    });
    let plans: Vec<Plan> =
        plans.flatten().filter(|plan| plan.goal.as_ref() != Some(&plan.position.role)).take(DRAWN).collect();
    let graph = |plan| RouteGraph::of(MoveTable::of(Person::of(plan, catalogue, TODAY)));
    println!("{:<44}{:>9}{:>9}{:>9}", "from occupation to occupation, ms", "median", "p99", "most");
    println!("{}", row("whole answer", plans.iter().map(|plan| timed(|| find(plan, catalogue, TODAY, &mut |_| true)))));
    println!("{}", row("the moves of a person", plans.iter().map(|plan| timed(|| graph(plan)))));
    let search = |plan| {
        let graph = graph(plan);
        timed(|| Finder::new(&graph).map(|mut finder| finder.run(u64::MAX)))
    };
    println!("{}", row("the search among them", plans.iter().map(search)));
}

/// Median, all but one of a hundred, and most.
fn row(what: &str, times: impl Iterator<Item = f64>) -> String {
    let mut times: Vec<f64> = times.collect();
    times.sort_by(f64::total_cmp);
    let at =
        |share: f64| times.get((times.len().saturating_sub(1) as f64 * share) as usize).copied().unwrap_or_default();
    format!("{what:<44}{:>9.2}{:>9.2}{:>9.2}", at(0.5), at(0.99), at(1.0))
}

fn timed<T>(run: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    let made = std::hint::black_box(run());
    let time = start.elapsed().as_secs_f64() * 1000.0;
    drop(made);
    time
}

struct Question(&'static str, Query);

impl fmt::Display for Question {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

fn questions() -> Vec<Question> {
    queries().into_iter().map(|(name, query)| Question(name, query)).collect()
}

#[divan::bench(args = questions())]
fn front(bencher: Bencher<'_, '_>, question: &Question) {
    let network = network();
    bencher.bench(|| Search::new(&network, &question.1).finish());
}

/// The sample plan on the bundled catalogue: the whole answer, with what each constraint hides.
#[divan::bench]
fn bundled_answer(bencher: Bencher<'_, '_>) {
    let (Ok(catalogue), Ok(plan)) = (rungs::storage::catalogue::bundled(), rungs::storage::sample_plan()) else {
        return;
    };
    bencher.bench(|| find(&plan, &catalogue, TODAY, &mut |_| true));
}

/// The same once the moves are measured: the search alone.
#[divan::bench]
fn bundled_search(bencher: Bencher<'_, '_>) {
    let (Ok(catalogue), Ok(plan)) = (rungs::storage::catalogue::bundled(), rungs::storage::sample_plan()) else {
        return;
    };
    let graph = RouteGraph::of(MoveTable::of(Person::of(&plan, &catalogue, TODAY)));
    bencher.bench(|| Finder::new(&graph).map(|mut finder| finder.run(u64::MAX)));
}
