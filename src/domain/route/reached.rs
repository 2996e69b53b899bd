//! What was reached at a place, to tell what is no better.

/// Counts in one number, the highest bit of each free, so that all comparisons are one subtraction.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts(u128);

/// What is counted; less of each is better.
#[derive(Clone, Copy, Default)]
pub(super) struct Count {
    pub hours: u32,
    pub risk: u32,
    /// The rank of the lowest pay.
    pub pay: u32,
    /// Months of leading people that are still missing.
    pub unled: u32,
    /// Moves, or the rank of the pay at the end.
    pub last: u32,
}

impl Counts {
    /// How many bits each count has, with the free one.
    const WIDTHS: [u32; 5] = [32, 26, 26, 18, 26];

    const GUARDS: u128 = {
        let [hours, risk, pay, unled, last] = Self::WIDTHS;
        guard(guard(guard(guard(guard(0, hours), risk), pay), unled), last)
    };

    pub(super) fn of(Count { hours, risk, pay, unled, last }: Count) -> Self {
        let counts = [hours, risk, pay, unled, last];
        let join = |all: u128, (count, width): (u32, u32)| all << width | u128::from(count.min((1 << (width - 1)) - 1));
        Self(counts.into_iter().zip(Self::WIDTHS).fold(0, join))
    }

    /// Whether each is at most the other's.
    pub(super) fn matches(self, other: Self) -> bool {
        // A guard is borrowed from where the count is more.
        (other.0 | Self::GUARDS).wrapping_sub(self.0) & Self::GUARDS == Self::GUARDS
    }
}

/// A number with room for one more count, whose highest bit is set.
const fn guard(all: u128, width: u32) -> u128 {
    all << width | 1 << (width - 1)
}

/// Counts reached in the order of the queue, with the roles kept apart that were passed. Months are not among them:
/// whatever comes later is no quicker.
#[derive(Default)]
pub(super) struct Reached {
    counts: Vec<Counts>,
    passed: Vec<u64>,
}

impl Reached {
    /// Whether something was reached that is at least as good, has passed the same required roles and no other role
    /// kept apart that this has not.
    pub(super) fn matches(&mut self, counts: Counts, passed: &[u64], required: &[u64]) -> bool {
        if passed.is_empty() {
            let found = self.counts.iter().position(|known| known.matches(counts));
            if let Some(at) = found {
                // What told once will tell again, so that it moves forward.
                self.counts.swap(at, at / 2);
            }
            return found.is_some();
        }
        let all = self.counts.iter().zip(self.passed.chunks_exact(passed.len()));
        all.into_iter().any(|(known, before)| known.matches(counts) && frees(before, passed, required))
    }

    /// Adds what was reached and drops what is no better for anything that comes later.
    pub(super) fn add(&mut self, counts: Counts, passed: &[u64], required: &[u64]) {
        let words = passed.len();
        let mut at = 0;
        while let Some(known) = self.counts.get(at).copied() {
            let old = self.passed.get(at * words..(at + 1) * words).unwrap_or_default();
            if counts.matches(known) && frees(passed, old, required) {
                self.counts.swap_remove(at);
                self.drop_passed(at, words);
            } else {
                at += 1;
            }
        }
        self.counts.push(counts);
        self.passed.extend_from_slice(passed);
    }

    fn drop_passed(&mut self, at: usize, words: usize) {
        let last = self.passed.len().saturating_sub(words);
        if let Some((kept, moved)) = self.passed.split_at_mut_checked(last)
            && let Some(gap) = kept.get_mut(at * words..(at + 1) * words)
        {
            gap.copy_from_slice(moved);
        }
        self.passed.truncate(last);
    }
}

/// Whether every way on that is open after `passed` is open after `before` as well.
fn frees(before: &[u64], passed: &[u64], required: &[u64]) -> bool {
    let mut words = before.iter().zip(passed).zip(required);
    words.all(|((before, passed), required)| before & !passed == 0 && (before ^ passed) & required == 0)
}
