//! One search by label-setting, with some roles kept apart.
//!
//! It finds the front over all chains of moves that come no more than once to a role kept apart; to others a chain may
//! come back. Whether one did is for the caller to look at.

use super::apart::Apart;
use super::bounds::{Bound, Bounds};
use super::cost::Cost;
use super::found::Found;
use super::labels::{Label, Labels, nodes, plus, repeated};
use super::queue::Queue;
use super::reached::{Count, Counts, Reached};
use super::usable::{Step, Usable};

/// The most beaten routes that are kept.
const MOST_BEATEN: usize = 200;

/// What does not change from one round to the next.
pub(super) struct Task {
    pub usable: Usable,
    pub bounds: Bounds,
    pub most_months: Option<u32>,
    /// The most moves, if fewer than a route can have.
    pub most_moves: Option<u32>,
    /// Months of leading people at the start, and the most that a move asks for.
    pub led: u32,
    pub most_led: u32,
}

/// The state of a round.
pub(super) struct Round {
    apart: Apart,
    labels: Labels,
    queue: Queue,
    at: Vec<Reached>,
    arrived: Reached,
    front: Vec<(Cost, u32)>,
    beaten: Vec<Found>,
    beaten_count: usize,
    passed: Vec<u64>,
}

impl Round {
    /// A round at its beginning.
    pub(super) fn new(task: &Task, apart: Vec<u32>) -> Self {
        let apart = Apart::of(&task.usable, apart);
        let words = apart.words();
        let mut round = Self {
            labels: Labels::new(words),
            queue: Queue::default(),
            at: task.usable.places().iter().map(|_| Reached::default()).collect(),
            arrived: Reached::default(),
            front: Vec::new(),
            beaten: Vec::new(),
            beaten_count: 0,
            passed: vec![0; words],
            apart,
        };
        let (start, led) = (task.usable.start, task.led.min(task.most_led));
        // The pay now is the first on the way. Where it is not known it says nothing about the roles taken.
        let now = task.usable.place(start).filter(|place| place.end_pay.is_some());
        let pay = now.map_or(0, |place| place.pay);
        round.offer(task, Label { place: start, parent: 0, months: 0, hours: 0, risk: 0, led, pay, moves: 0 });
        round
    }

    /// Settles the next label. `false` once there is none.
    pub(super) fn settle(&mut self, task: &Task) -> bool {
        while let Some(index) = self.queue.pop(&self.labels) {
            let Some(label) = self.labels.get(index) else { continue };
            self.passed.clear();
            self.passed.extend_from_slice(self.labels.passed(index));
            let Some(bound) = task.bounds.left(label.place, &self.passed) else { continue };
            if self.is_matched(task, label, bound) {
                self.note_beaten(task, label);
                continue;
            }
            if let Some(reached) = self.at.get_mut(label.place as usize) {
                reached.add(counts(task, label), &self.passed, self.apart.required());
            }
            self.arrive(task, index, label);
            self.go_on(task, index, label);
            return true;
        }
        false
    }

    /// Whether what was found before is at least as good as the label and all it can lead to. The roles passed are in
    /// `self.passed`.
    fn is_matched(&mut self, task: &Task, label: Label, bound: Bound) -> bool {
        let whole = Count {
            hours: plus(label.hours, bound.hours),
            risk: plus(label.risk, bound.risk),
            pay: label.pay.max(bound.pay),
            unled: 0,
            last: bound.end,
        };
        let at = self.at.get_mut(label.place as usize);
        self.arrived.matches(Counts::of(whole), &[], &[])
            || at.is_some_and(|at| at.matches(counts(task, label), &self.passed, self.apart.required()))
    }

    /// Adds a label that ends at a goal to the front, unless one there is as good.
    fn arrive(&mut self, task: &Task, index: u32, label: Label) {
        let Some(cost) = self.cost(task, label) else { return };
        let Some(end) = task.usable.place(label.place).map(|place| place.pay) else { return };
        let Label { hours, risk, pay, .. } = label;
        let counts = Counts::of(Count { hours, risk, pay, unled: 0, last: end });
        if self.arrived.matches(counts, &[], &[]) {
            self.note_beaten(task, label);
            return;
        }
        self.arrived.add(counts, &[], &[]);
        // Of equal sums the fewest moves came first, whatever they pay.
        let equal = self.front.split_off(self.before(cost));
        let (beaten, kept): (Vec<_>, Vec<_>) = equal.into_iter().partition(|(known, _)| cost.beats(known));
        self.front.extend(kept);
        self.front.push((cost, index));
        for (_, old) in beaten {
            if let Some(old) = self.labels.get(old) {
                self.note_beaten(task, old);
            }
        }
    }

    /// How many routes of the front have lower sums.
    fn before(&self, cost: Cost) -> usize {
        let sums = |cost: &Cost| (cost.months, cost.hours, cost.risk);
        self.front.partition_point(|(known, _)| sums(known) < sums(&cost))
    }

    fn go_on(&mut self, task: &Task, index: u32, label: Label) {
        let Some(place) = task.usable.place(label.place) else { return };
        for step in task.usable.steps(place) {
            self.passed.clear();
            self.passed.extend_from_slice(self.labels.passed(index));
            if let Some(next) = next(task, index, label, *step).filter(|_| self.apart.pass(step.to, &mut self.passed)) {
                self.offer(task, next);
            }
        }
    }

    /// Puts a label into the queue if it keeps what is asked and may lead to something better. The roles it has passed
    /// are in `self.passed`.
    fn offer(&mut self, task: &Task, label: Label) {
        let Some(bound) = task.bounds.left(label.place, &self.passed) else { return };
        let [months, moves] = [plus(label.months, bound.months), plus(label.moves, bound.moves)];
        if task.most_months.is_some_and(|most| months > most) || task.most_moves.is_some_and(|most| moves > most) {
            return;
        }
        if self.is_matched(task, label, bound) {
            self.note_beaten(task, label);
            return;
        }
        let key = [months, plus(label.hours, bound.hours), plus(label.risk, bound.risk), label.moves];
        let index = self.labels.push(label, &self.passed);
        self.queue.push(key, index);
    }

    /// The figures of a label that ends at a goal and has passed what is required; `None` for any other. The roles
    /// passed are in `self.passed`.
    fn cost(&self, task: &Task, label: Label) -> Option<Cost> {
        let place = task.usable.place(label.place).filter(|place| place.goal)?;
        let Label { months, hours, risk, pay, .. } = label;
        let cost = || Cost { months, hours, risk, lowest_pay: task.usable.pay(pay), end_pay: place.end_pay };
        self.apart.is_complete(&self.passed).then(cost)
    }

    /// Notes a route that is not on the front, if it is a whole one and does not only equal one there.
    fn note_beaten(&mut self, task: &Task, label: Label) {
        let Some(cost) = self.cost(task, label) else { return };
        let mut equal = self.front.iter().skip(self.before(cost)).take_while(|(known, _)| known.months == cost.months);
        if equal.any(|(known, _)| *known == cost) {
            return;
        }
        let mut places = self.labels.places(label.parent);
        places.push(label.place);
        if !repeated(&task.usable, &places).is_empty() {
            return;
        }
        self.beaten_count += 1;
        if self.beaten.len() < MOST_BEATEN && self.beaten.iter().all(|known| known.cost != cost) {
            self.beaten.push(Found { nodes: nodes(&task.usable, &places), cost });
        }
    }

    /// The roles to keep apart from now on: those of this round, and those to which a route of the front comes twice.
    /// `None` if there is none of these.
    pub(super) fn to_keep_apart(&self, task: &Task) -> Option<Vec<u32>> {
        let routes = self.front.iter().map(|(_, index)| self.labels.places(*index));
        let mut twice: Vec<u32> = routes.flat_map(|places| repeated(&task.usable, &places)).collect();
        twice.sort_unstable();
        twice.dedup();
        (!twice.is_empty()).then(|| self.apart.roles().iter().copied().chain(twice).collect())
    }

    /// The routes of the front, in order.
    pub(super) fn routes(&self, task: &Task) -> Vec<Found> {
        let route = |(cost, index): &(Cost, u32)| Found {
            nodes: nodes(&task.usable, &self.labels.places(*index)),
            cost: *cost,
        };
        let mut routes: Vec<Found> = self.front.iter().map(route).collect();
        routes.sort_unstable_by_key(|route| route.cost);
        routes
    }

    /// The beaten routes seen, in order, and how many there were.
    pub(super) fn beaten(&self) -> (Vec<Found>, usize) {
        let mut beaten = self.beaten.clone();
        beaten.sort_unstable_by_key(|route| route.cost);
        (beaten, self.beaten_count)
    }
}

/// The counts in which a label may be better than one that came before it at the same place.
fn counts(task: &Task, label: Label) -> Counts {
    let Label { hours, risk, pay, led, moves, .. } = label;
    let last = if task.most_moves.is_some() { moves } else { 0 };
    Counts::of(Count { hours, risk, pay, unled: task.most_led.saturating_sub(led), last })
}

/// The label one move on; `None` where people have to have been led and nobody is led here.
///
/// Who comes to a place earlier and has led longer leaves it no later and with no less: waiting for years counts them.
/// So a label that is better on every count may stand for all that are worse.
fn next(task: &Task, index: u32, label: Label, step: Step) -> Option<Label> {
    let leads = task.usable.place(label.place).is_some_and(|place| place.leads);
    let unled = step.led.saturating_sub(label.led);
    if unled > 0 && !leads {
        return None;
    }
    let stay = step.months.max(step.not_before.saturating_sub(label.months)).max(unled);
    let led = if leads { plus(label.led, stay).min(task.most_led) } else { label.led };
    Some(Label {
        place: step.to,
        parent: index,
        months: plus(label.months, stay),
        hours: plus(label.hours, step.hours),
        risk: plus(label.risk, step.risk),
        led,
        pay: label.pay.max(task.usable.place(step.to).map_or(0, |place| place.pay)),
        moves: plus(label.moves, 1),
    })
}
