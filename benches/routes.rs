//! How long the whole front takes in a network as large as a national classification of occupations, and the whole
//! answer on the bundled catalogue.

mod generated_network;

use std::fmt;

use divan::Bencher;
use generated_network::{network, queries};
use jiff::civil::{Date, date};
use rungs::app::finding::find;
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::route::finder::Finder;
use rungs::domain::route::found::Found;
use rungs::domain::route::graph::RouteGraph;
use rungs::domain::route::query::Query;
use rungs::domain::route::search::Search;

const TODAY: Date = date(2026, 11, 21);

fn main() {
    for Question(name, query) in questions() {
        let front = Search::new(&network(), &query).finish();
        let (moves, routes) = (front.routes.iter().map(Found::moves).max(), front.routes.len());
        println!("{name}: {} labels, {routes} routes of at most {} moves", front.labels, moves.unwrap_or_default());
    }
    divan::main();
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
