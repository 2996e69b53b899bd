//! When a grant becomes the person's own.

use serde::{Deserialize, Serialize};

/// How a grant vests.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Vesting {
    /// The same part at the end of each year.
    Even {
        /// Years, 1 to [`LONGEST_YEARS`](Self::LONGEST_YEARS).
        years: u8,
    },
    /// A part at the end of each year, in percent of the grant; together 100.
    Yearly(Vec<f64>),
    /// The same part every so many months, from the cliff on; what was earned until then vests at the cliff.
    EveryMonths {
        /// Months from one part to the next, 1 to 12: 3 for a quarter, 6 for half a year.
        every: u16,
        /// Months in all, 1 to 12 × [`LONGEST_YEARS`](Self::LONGEST_YEARS), a multiple of `every`.
        months: u16,
        /// The month before which nothing vests; at most `months`. 0: none.
        cliff_months: u16,
    },
    /// The same part each month, from the cliff on; what was earned until then vests at the cliff.
    MonthlyAfterCliff {
        /// Months in all, 1 to 12 × [`LONGEST_YEARS`](Self::LONGEST_YEARS).
        months: u16,
        /// The month before which nothing vests; at most `months`. 0: none.
        cliff_months: u16,
    },
}

/// Why a vesting is none.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum VestingError {
    /// No years, or too many.
    #[error("a grant vests over 1 to {} years", Vesting::LONGEST_YEARS)]
    Length,
    /// A part that is below 0 or no number.
    #[error("each part must be a percentage from 0 to 100")]
    Part,
    /// Parts that are more or less than the grant.
    #[error("the parts add up to {sum} percent; they must make 100, as 25/25/25/25 or 5/15/40/40 do")]
    Sum {
        /// What they add up to.
        sum: f64,
    },
    /// Parts that do not fill the months.
    #[error("{months} months are no whole number of times {every} months")]
    Parts {
        /// Months from one part to the next.
        every: u16,
        months: u16,
    },
    /// A cliff after the end.
    #[error("the cliff must not come after the last month")]
    Cliff,
}

/// A moment at which a part vests, by whole numbers, so that nothing is lost in rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Months after the grant.
    pub(super) months: u16,
    /// Its weight among all parts.
    pub(super) weight: u64,
}

impl Vesting {
    pub const LONGEST_YEARS: u8 = 10;

    /// How far the parts may be from 100 percent: less than anybody would type.
    const TOLERANCE: f64 = 1e-6;

    /// Weight of one percent.
    const WEIGHT: f64 = 1e9;

    /// Months after the grant and share of it at each moment at which something vests, in order. The shares add up to 1.
    ///
    /// # Errors
    /// Why this is no vesting.
    pub fn shares(&self) -> Result<Vec<(u16, f64)>, VestingError> {
        let parts = self.parts()?;
        let all: u64 = parts.iter().map(|part| part.weight).sum();
        Ok(parts.iter().map(|part| (part.months, part.weight as f64 / all as f64)).collect())
    }

    /// Years from the grant until all of it has vested, the last one begun counting whole.
    ///
    /// # Errors
    /// Why this is no vesting.
    pub fn years(&self) -> Result<u16, VestingError> {
        let parts = self.parts()?;
        Ok(parts.iter().map(|part| part.months).max().unwrap_or_default().div_ceil(12))
    }

    /// The moments and their weights, in order; parts of nothing are left out.
    pub(super) fn parts(&self) -> Result<Vec<Part>, VestingError> {
        match self {
            Self::Even { years } => {
                if !(1..=Self::LONGEST_YEARS).contains(years) {
                    return Err(VestingError::Length);
                }
                Ok((1..=u16::from(*years)).map(|year| Part { months: 12 * year, weight: 1 }).collect())
            }
            Self::Yearly(percents) => yearly(percents),
            Self::EveryMonths { every, months, cliff_months } => after_cliff(*every, *months, *cliff_months),
            Self::MonthlyAfterCliff { months, cliff_months } => after_cliff(1, *months, *cliff_months),
        }
    }
}

fn after_cliff(every: u16, months: u16, cliff: u16) -> Result<Vec<Part>, VestingError> {
    if !(1..=12 * u16::from(Vesting::LONGEST_YEARS)).contains(&months) || !(1..=12).contains(&every) {
        return Err(VestingError::Length);
    }
    if !months.is_multiple_of(every) {
        return Err(VestingError::Parts { every, months });
    }
    if cliff > months {
        return Err(VestingError::Cliff);
    }
    let mut parts: Vec<Part> = Vec::new();
    for month in (1..=months / every).map(|part| part * every) {
        let vests = month.max(cliff);
        match parts.last_mut().filter(|last| last.months == vests) {
            Some(last) => last.weight += 1,
            None => parts.push(Part { months: vests, weight: 1 }),
        }
    }
    Ok(parts)
}

fn yearly(percents: &[f64]) -> Result<Vec<Part>, VestingError> {
    if !(1..=usize::from(Vesting::LONGEST_YEARS)).contains(&percents.len()) {
        return Err(VestingError::Length);
    }
    if !percents.iter().all(|percent| (0.0..=100.0).contains(percent)) {
        return Err(VestingError::Part);
    }
    let sum: f64 = percents.iter().sum();
    if (sum - 100.0).abs() > Vesting::TOLERANCE {
        // As it was meant: without what binary fractions add.
        return Err(VestingError::Sum { sum: (sum * Vesting::WEIGHT).round() / Vesting::WEIGHT });
    }
    let part = |(months, percent): (u16, &f64)| Part { months, weight: (percent * Vesting::WEIGHT).round() as u64 };
    let parts = (1..).map(|year: u16| 12 * year).zip(percents).map(part);
    Ok(parts.filter(|part| part.weight > 0).collect())
}
