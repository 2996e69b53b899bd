//! When a recovery copy is due: soon after the last change, and not much later while changes go on.

use std::time::{Duration, Instant};

/// Quiet after the last change.
pub(super) const QUIET: Duration = Duration::from_secs(1);
/// Longest time a change waits, however many follow it.
pub(super) const LONGEST: Duration = Duration::from_secs(5);

/// When the changes that wait have to be kept.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pace {
    first: Option<Instant>,
    last: Option<Instant>,
}

impl Pace {
    /// Something was changed.
    pub(super) fn changed(&mut self, now: Instant) {
        self.first.get_or_insert(now);
        self.last = Some(now);
    }

    /// How long to wait before the copy is written; nothing waits if `None`.
    pub(super) fn wait(&self, now: Instant) -> Option<Duration> {
        let due = (self.last? + QUIET).min(self.first? + LONGEST);
        Some(due.saturating_duration_since(now))
    }

    /// Everything is kept, or nothing needs to be.
    pub(super) fn settled(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TICK: Duration = Duration::from_millis(300);

    #[test]
    fn a_change_is_kept_after_a_second_of_quiet() {
        let start = Instant::now();
        let mut pace = Pace::default();
        assert_eq!(pace.wait(start), None);
        pace.changed(start);
        pace.changed(start + TICK);
        assert_eq!(pace.wait(start + TICK), Some(QUIET));
        assert_eq!(pace.wait(start + TICK + QUIET), Some(Duration::ZERO));
        pace.settled();
        assert_eq!(pace.wait(start + TICK + QUIET), None);
    }

    #[test]
    fn nobody_can_type_for_longer_than_five_seconds_without_a_copy() {
        let start = Instant::now();
        let mut pace = Pace::default();
        let mut now = start;
        let five_seconds_on = start + Duration::from_secs(5);
        while now < five_seconds_on {
            pace.changed(now);
            assert!(pace.wait(now).is_some_and(|wait| now + wait <= five_seconds_on));
            now += TICK;
        }
        assert_eq!(pace.wait(now), Some(Duration::ZERO));
    }
}
