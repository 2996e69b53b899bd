//! How long the whole front takes in a network as large as a national classification of occupations.

mod generated_network;

use std::fmt;

use divan::Bencher;
use generated_network::{network, queries};
use rungs::domain::route::found::Found;
use rungs::domain::route::query::Query;
use rungs::domain::route::search::Search;

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
