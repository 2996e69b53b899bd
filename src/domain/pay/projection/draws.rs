//! How many runs, from which seed, and the random numbers of each run.

use rand_core::Rng;
use rand_pcg::Pcg64Dxsm;

use crate::domain::pay::normal::inverse_normal;
use crate::domain::uniform::uniform;

/// How often the model is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Draws {
    /// Runs, from 1 to [`MOST_PATHS`](Self::MOST_PATHS).
    pub paths: u32,
    /// The number that makes them repeatable.
    pub seed: u64,
    /// Threads that share the work; 0 counts as 1. The answer does not depend on it.
    pub threads: usize,
}

impl Draws {
    /// Most runs that are taken.
    pub const MOST_PATHS: u32 = 100_000;
}

/// What random numbers are for. Each purpose has a stream of its own in every group of runs, so that turning one off moves no
/// other.
#[derive(Clone, Copy, Debug)]
pub(super) enum Purpose {
    Growth = 1,
    Prices = 2,
    Shares = 3,
    Bonus = 4,
    Redundancy = 5,
    Moves = 6,
    Rises = 7,
}

/// The random numbers of a group of runs for one purpose: a row for each run.
///
/// Each run by itself is as random as ever, and all together stand for the odds more evenly than if they were drawn one by
/// one, so that fewer are needed. Each number is drawn for all runs of the group at once, from as many equal slices of the
/// odds as there are runs, dealt in random order (a Latin hypercube). And runs come in pairs: what is luck in one is as much
/// bad luck in the other (antithetic draws).
#[derive(Clone, Debug)]
pub(super) struct Table {
    width: usize,
    values: Vec<f64>,
    order: Vec<usize>,
}

impl Table {
    /// So many numbers for each run of so many pairs, all 0.
    pub(super) fn new(pairs: usize, width: usize) -> Self {
        Self { width, values: vec![0.0; 2 * pairs * width], order: (0..pairs).collect() }
    }

    /// The numbers of a run.
    pub(super) fn row(&self, run: usize) -> &[f64] {
        self.values.get(run * self.width..(run + 1) * self.width).unwrap_or_default()
    }

    /// Draws all numbers anew; `normal` says which numbers of a row are normal scores, the others lie evenly between 0 and 1.
    pub(super) fn draw(&mut self, (seed, group, purpose): (u64, u64, Purpose), normal: impl Fn(usize) -> bool) {
        let mut generator = generator(seed, group, purpose);
        // Whoever drew another group before must not leave a trace in this one.
        self.order.iter_mut().enumerate().for_each(|(place, pair)| *pair = place);
        let slices = 2.0 * self.order.len() as f64;
        for column in 0..self.width {
            shuffle(&mut self.order, &mut generator);
            let is_normal = normal(column);
            for (slice, pair) in self.order.iter().enumerate() {
                let drawn = generator.next_u64();
                let share = (slice as f64 + uniform(drawn)) / slices;
                let (value, mirrored) = if is_normal {
                    let score = inverse_normal(share);
                    (score, -score)
                } else {
                    (share, 1.0 - share)
                };
                // Which of the two is the lucky one; this bit is not part of the share.
                let side = (drawn & 1) as usize;
                for (run, value) in [(2 * pair + side, value), (2 * pair + 1 - side, mirrored)] {
                    if let Some(slot) = self.values.get_mut(run * self.width + column) {
                        *slot = value;
                    }
                }
            }
        }
    }
}

fn generator(seed: u64, group: u64, purpose: Purpose) -> Pcg64Dxsm {
    let purpose = purpose as u64;
    let low = mixed(seed.wrapping_add(mixed(group.wrapping_mul(8).wrapping_add(purpose))));
    let state = (u128::from(mixed(seed)) << 64) | u128::from(low);
    Pcg64Dxsm::new(state, (u128::from(purpose) << 64) | u128::from(group))
}

/// Fisher and Yates, from the order the column before left.
fn shuffle(order: &mut [usize], generator: &mut Pcg64Dxsm) {
    for last in (1..order.len()).rev() {
        let other = ((u128::from(generator.next_u64()) * (last as u128 + 1)) >> 64) as usize;
        order.swap(last, other);
    }
}

/// The finaliser of `SplitMix64`: seeds that differ in one bit differ in half of them afterwards.
pub(in crate::domain::pay) fn mixed(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
