//! Which versions are kept.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::{Span, Timestamp, Zoned};

/// The newest versions that are kept whatever their age.
pub const NEWEST: usize = 10;

/// Days before today of which the newest version is kept.
pub const DAYS: i64 = 30;

/// Which of some versions are kept: the 10 newest, and of each of the last 30 days the newest. `times` are newest
/// first; days are those of the time zone of `now`.
pub fn kept(times: &[Timestamp], now: &Zoned) -> Vec<bool> {
    let first_day = now.date().saturating_sub(Span::new().days(DAYS));
    let mut seen: BTreeSet<Date> = BTreeSet::new();
    let decide = |(index, time): (usize, &Timestamp)| {
        let day = time.to_zoned(now.time_zone().clone()).date();
        let newest_of_day = seen.insert(day);
        index < NEWEST || (newest_of_day && day >= first_day)
    };
    times.iter().enumerate().map(decide).collect()
}
