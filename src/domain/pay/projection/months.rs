//! The months of the calendar on the time line of a projection.

use jiff::civil::Date;

/// Days in each month of a year that is no leap year.
const LENGTHS: [i32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/// Days that every month has.
const LEAST_LENGTH: i32 = 28;

/// A day. Its time is in years from today as [`years_between`](crate::domain::calendar::years_between) counts them: a twelfth
/// for each month that is over, and of the month begun the share of its days. So today in a year is 1, whatever the year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    pub(super) time: f64,
    /// Its month, counted from that of today.
    month: i32,
    /// The day in it, from 0.
    day: i32,
}

/// The calendar, counted from today. Runs ask it too often to ask the calendar library.
#[derive(Clone, Copy, Debug)]
pub(super) struct Months {
    /// The month of today, counted from January of the year 0.
    month: i32,
    /// The day of today in it, from 0.
    day: i32,
}

impl Months {
    pub(super) fn from(today: Date) -> Self {
        let month = i32::from(today.year()) * 12 + i32::from(today.month()) - 1;
        Self { month, day: i32::from(today.day()) - 1 }
    }

    /// The day nearest to a time.
    #[inline]
    pub(super) fn at(self, time: f64) -> Moment {
        let months = time * 12.0;
        let over = months.floor();
        let month = over as i32;
        let turn = self.turn(month);
        let days = self.length(month) - turn + self.turn(month + 1);
        self.days_on(month, turn, ((months - over) * f64::from(days)).round() as i32)
    }

    /// So many months after a day; of a part of a month the days, to the nearest.
    pub(super) fn after(self, moment: Moment, months: f64) -> Moment {
        let whole = months.floor();
        let begin = self.on(moment, whole as i32);
        if months <= whole {
            return begin;
        }
        let days = self.days(begin, self.on(moment, whole as i32 + 1));
        self.days_on(begin.month, begin.day, ((months - whole) * f64::from(days)).round() as i32)
    }

    /// The same day so many months on, or the last of a month that is too short.
    #[inline]
    pub(super) fn on(self, moment: Moment, months: i32) -> Moment {
        let month = moment.month + months;
        let fits = moment.day < LEAST_LENGTH;
        self.moment(month, if fits { moment.day } else { moment.day.min(self.length(month) - 1) })
    }

    /// Months from one day to a later one, as [`years_between`](crate::domain::calendar::years_between) counts them.
    pub(super) fn between(self, from: Moment, to: Moment) -> f64 {
        let months = to.month - from.month;
        let over = if from.day.min(self.length(to.month) - 1) > to.day { months - 1 } else { months };
        let (begin, end) = (self.on(from, over), self.on(from, over + 1));
        f64::from(over) + f64::from(self.days(begin, to)) / f64::from(self.days(begin, end))
    }

    /// Whether the anniversaries of a day are whole years apart on the time line. Those in the month from today's day on that
    /// is longer in a leap year are not.
    #[inline]
    pub(super) fn is_steady(self, moment: Moment) -> bool {
        const JANUARY: i32 = 0;
        const FEBRUARY: i32 = 1;
        let begins = (self.month + (moment.time * 12.0).floor() as i32).rem_euclid(12);
        begins != FEBRUARY && (begins != JANUARY || self.day < LEAST_LENGTH)
    }

    /// Days between two days at most two months apart.
    fn days(self, from: Moment, to: Moment) -> i32 {
        let whole: i32 = (from.month..to.month).map(|month| self.length(month)).sum();
        whole + to.day - from.day
    }

    #[inline]
    fn days_on(self, month: i32, day: i32, days: i32) -> Moment {
        let (mut month, mut day) = (month, day + days);
        while day >= LEAST_LENGTH && day >= self.length(month) {
            day -= self.length(month);
            month += 1;
        }
        self.moment(month, day)
    }

    #[inline]
    fn moment(self, month: i32, day: i32) -> Moment {
        let turn = self.turn(month);
        let (over, since, days) = if day >= turn {
            (month, day - turn, self.length(month) - turn + self.turn(month + 1))
        } else {
            let before = self.length(month - 1) - self.turn(month - 1);
            (month - 1, before + day, before + turn)
        };
        Moment { time: (f64::from(over) + f64::from(since) / f64::from(days)) / 12.0, month, day }
    }

    /// The day of a month on which another month is over, counted from today.
    #[inline]
    fn turn(self, month: i32) -> i32 {
        if self.day < LEAST_LENGTH { self.day } else { self.day.min(self.length(month) - 1) }
    }

    /// Days in a month.
    #[inline]
    fn length(self, month: i32) -> i32 {
        let month = self.month + month;
        let (year, in_year) = (month.div_euclid(12), month.rem_euclid(12));
        let is_leap = in_year == 1 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        LENGTHS.get(in_year as usize).copied().unwrap_or(LEAST_LENGTH) + i32::from(is_leap)
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;
    use jiff::civil::{Date, date};
    use proptest::prelude::*;

    use super::{Moment, Months};
    use crate::domain::calendar::{add_months, years_between};

    fn date_of(today: Date, moment: Moment) -> Date {
        let month = today.first_of_month().saturating_add(moment.month.months());
        month.saturating_add(moment.day.days())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn it_is_the_calendar(today in -20_000..60_000_i32, days in -9_000..25_000_i32, added in 0..400_i32) {
            let today = date(2000, 1, 1).saturating_add(today.days());
            let there = today.saturating_add(days.days());
            let months = Months::from(today);
            let moment = months.at(years_between(today, there));
            prop_assert_eq!(date_of(today, moment), there);
            prop_assert!((moment.time - years_between(today, there)).abs() < 1e-12);
            let on = months.on(moment, added);
            prop_assert_eq!(date_of(today, on), there.saturating_add(added.months()));
            prop_assert!((on.time - years_between(today, date_of(today, on))).abs() < 1e-12);
            let half = f64::from(added) / 2.0;
            prop_assert_eq!(date_of(today, months.after(moment, half)), add_months(there, half));
            let later = months.at(on.time + 0.37);
            prop_assert!((months.between(moment, later) / 12.0 - years_between(there, date_of(today, later))).abs() < 1e-12);
            if months.is_steady(moment) {
                for year in 1..9 {
                    prop_assert!((months.on(moment, 12 * year).time - moment.time - f64::from(year)).abs() < 1e-12);
                }
            }
        }
    }
}
