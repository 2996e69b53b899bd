//! What vests of a grant, and when, to the cent.

use super::vesting::{Part, VestingError};
use crate::domain::plan::grant::Grant;

impl Grant {
    /// Months after the grant and share of it at each moment at which something vests; nothing for a vesting that is
    /// none.
    pub fn events(&self) -> Vec<(u16, f64)> {
        self.vesting.shares().unwrap_or_default()
    }

    /// Months after the grant and minor units that vest then, by what the grant was worth when it was made. They add up to
    /// the grant: what rounding down leaves goes, a unit each, to the largest remainders, the earlier first.
    ///
    /// # Errors
    /// Why the vesting is none.
    pub fn minor_units_by_event(&self) -> Result<Vec<(u16, i64)>, VestingError> {
        let parts = self.vesting.parts()?;
        let units = apportioned(self.amount.minor, &parts);
        Ok(parts.iter().map(|part| part.months).zip(units).collect())
    }

    /// Minor units that land in each year in the role, the first one first, for so many years: by what each grant was worth
    /// when it was made, less the haircut, and by the months until it is made. A refresher lands again and again. What vests at the end of a year is of that
    /// year.
    ///
    /// # Errors
    /// Why the vesting is none.
    pub fn landing_by_year(&self, years: u16) -> Result<Vec<i64>, VestingError> {
        let events = self.minor_units_by_event()?;
        let mut landing = vec![0; usize::from(years)];
        for grant in self.made_in(years) {
            for (after, units) in &events {
                if let Some(year) = landing.get_mut(year_of(grant + f64::from(*after))) {
                    *year += units;
                }
            }
        }
        Ok(landing.into_iter().map(|units| self.cut(units)).collect())
    }

    /// Months after the begin in the role at which it is made.
    fn made_in(&self, years: u16) -> impl Iterator<Item = f64> {
        let first = self.months;
        let times = if self.every_year { years } else { 1 };
        (0..times).map(move |time| first + 12.0 * f64::from(time))
    }

    fn cut(&self, units: i64) -> i64 {
        (units as f64 * (1.0 - self.haircut_percent / 100.0)).round() as i64
    }
}

/// The year, counted from 0, to which a moment belongs; the end of a year is of that year.
fn year_of(months: f64) -> usize {
    ((months / 12.0).ceil() - 1.0).max(0.0) as usize
}

/// An amount in parts by weight: rounded down, and what is left given out by the largest remainder.
fn apportioned(minor: i64, parts: &[Part]) -> Vec<i64> {
    let all: i128 = parts.iter().map(|part| i128::from(part.weight)).sum();
    let exact = |part: &Part| i128::from(minor) * i128::from(part.weight);
    let mut units: Vec<i128> = parts.iter().map(|part| exact(part).div_euclid(all.max(1))).collect();
    let left = i128::from(minor) - units.iter().sum::<i128>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let remainder = |at: &usize| parts.get(*at).map(|part| exact(part).rem_euclid(all.max(1)));
    order.sort_by_key(|at| std::cmp::Reverse(remainder(at)));
    for at in order.into_iter().take(usize::try_from(left).unwrap_or_default()) {
        if let Some(units) = units.get_mut(at) {
            *units += 1;
        }
    }
    units.into_iter().map(|units| i64::try_from(units).unwrap_or_default()).collect()
}
