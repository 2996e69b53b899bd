//! The search for all routes that no other beats.

use super::bounds::Bounds;
use super::front::Front;
use super::network::Network;
use super::query::Query;
use super::round::{Round, Task};
use super::usable::Usable;

/// How far a search is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// There is more to do.
    Unfinished {
        /// How many labels were settled so far.
        labels: u64,
    },
    Done(Front),
}

/// A search that can be left and gone on with. What it finds does not depend on how often.
///
/// A label that passed a role cannot go on to it again, so that a better label at the same node may still not stand for
/// a worse one. With one place for each role and no role required that never matters, because a way that comes back to
/// a role is longer than the way without the loop. Where it may matter, the search first lets routes come back, and
/// starts again with the roles kept apart that came twice, until on the front none does.
pub struct Search {
    task: Task,
    round: Round,
    labels: u64,
    done: bool,
}

impl Search {
    /// A search that has settled nothing yet. It keeps what it needs of the network.
    pub fn new(network: &Network, query: &Query) -> Self {
        Self::among(Usable::of(network, query), query)
    }

    /// The same; `None` if it would do just what another does.
    pub fn unlike(other: &Self, network: &Network, query: &Query) -> Option<Self> {
        let (usable, known) = (Usable::of(network, query), &other.task);
        let same = (query.most_months, query.led) == (known.most_months, known.led)
            && most_moves(&usable, query) == known.most_moves
            && usable == known.usable;
        (!same).then(|| Self::among(usable, query))
    }

    fn among(usable: Usable, query: &Query) -> Self {
        let bounds = Bounds::of(&usable);
        let most_moves = most_moves(&usable, query);
        let (led, most_led) = (query.led, usable.most_led());
        let task = Task { bounds, most_months: query.most_months, most_moves, led, most_led, usable };
        let round = Round::new(&task, task.usable.required.clone());
        Self { task, round, labels: 0, done: false }
    }

    /// Settles so many labels more, at least one, unless the search is done before.
    pub fn run(&mut self, labels: u64) -> Progress {
        let mut left = labels.max(1);
        while !self.done {
            if left == 0 {
                return Progress::Unfinished { labels: self.labels };
            }
            if self.round.settle(&self.task) {
                self.labels += 1;
                left -= 1;
            } else if let Some(apart) = self.round.to_keep_apart(&self.task) {
                self.round = Round::new(&self.task, apart);
            } else {
                self.done = true;
            }
        }
        Progress::Done(self.front())
    }

    /// Runs to the end, however long that takes.
    pub fn finish(mut self) -> Front {
        loop {
            if let Progress::Done(front) = self.run(u64::MAX) {
                return front;
            }
        }
    }

    fn front(&self) -> Front {
        let (beaten, beaten_count) = self.round.beaten();
        Front { routes: self.round.routes(&self.task), beaten, beaten_count, labels: self.labels }
    }
}

/// The most moves, if a route could have more.
fn most_moves(usable: &Usable, query: &Query) -> Option<u32> {
    let longest = usable.places().len().saturating_sub(1);
    query.most_moves.filter(|most| (*most as usize) < longest)
}
