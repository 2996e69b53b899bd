//! What a role pays beside base pay, year by year in the role, to the cent.

use super::grant::{spread, year_of};
use super::vesting::{Vesting, VestingError};
use crate::domain::money::Money;
use crate::domain::plan::package::{OneOff, Package};

/// What one year in the role brings beside base pay, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PackageYear {
    /// The bonus that can be expected: target by odds.
    pub bonus: i64,
    /// What is paid once.
    pub one_off: i64,
    /// Shares, by what they were worth when they were granted.
    pub equity: i64,
    /// Money for a pension.
    pub pension: i64,
}

impl PackageYear {
    /// All of it.
    pub fn total(self) -> i64 {
        self.bonus + self.one_off + self.equity + self.pension
    }
}

impl OneOff {
    /// What has to be paid back by somebody who leaves so many months after the begin in the role: all of it until the
    /// clawback ends, nothing after that and nothing that was not paid yet.
    pub fn paid_back(&self, months: f64) -> i64 {
        let paid = self.months <= months;
        if paid && months < self.months + self.clawback_months { self.amount.minor } else { 0 }
    }
}

impl Package {
    /// Years over which a payment made once is spread where there is no grant.
    pub const SPREAD_YEARS: f64 = 4.0;

    /// What lands in each year in the role, for so many years at this base pay. Only amounts in the currency of the base
    /// pay count. Growth of the price of shares is for the projection.
    ///
    /// # Errors
    /// Why a vesting is none.
    pub fn landing_by_year(&self, base: Money, years: u16) -> Result<Vec<PackageYear>, VestingError> {
        let mut found = self.every_year(base, years);
        for one_off in self.one_offs.iter().filter(|one_off| one_off.amount.currency == base.currency) {
            if let Some(year) = found.get_mut(year_of(one_off.months / 12.0)) {
                year.one_off += one_off.amount.minor;
            }
        }
        for grant in self.grants.iter().filter(|grant| grant.amount.currency == base.currency) {
            add_equity(&mut found, grant.landing_by_year(years)?);
        }
        Ok(found)
    }

    /// The same with each grant evenly over the years it takes to vest, and each payment made once evenly over those of the
    /// longest grant, or [`SPREAD_YEARS`](Self::SPREAD_YEARS) where there is none.
    ///
    /// # Errors
    /// Why a vesting is none.
    pub fn averaged_by_year(&self, base: Money, years: u16) -> Result<Vec<PackageYear>, VestingError> {
        let mut found = self.every_year(base, years);
        let over = self.spread_years()?;
        for one_off in self.one_offs.iter().filter(|one_off| one_off.amount.currency == base.currency) {
            for (year, units) in found.iter_mut().zip(spread(one_off.amount.minor, one_off.months / 12.0, over)) {
                year.one_off += units;
            }
        }
        for grant in self.grants.iter().filter(|grant| grant.amount.currency == base.currency) {
            add_equity(&mut found, grant.averaged_by_year(years)?);
        }
        Ok(found)
    }

    /// Years over which a payment made once is spread: those of the longest grant.
    ///
    /// # Errors
    /// Why a vesting is none.
    pub fn spread_years(&self) -> Result<f64, VestingError> {
        let years: Result<Vec<f64>, _> = self.grants.iter().map(|grant| &grant.vesting).map(Vesting::years).collect();
        Ok(years?.into_iter().reduce(f64::max).unwrap_or(Self::SPREAD_YEARS))
    }

    fn every_year(&self, base: Money, years: u16) -> Vec<PackageYear> {
        let part = |percent: f64| (base.minor as f64 * percent / 100.0).round() as i64;
        let bonus = self.bonus.map_or(0, |bonus| part(bonus.target_percent * bonus.paid_odds_percent / 100.0));
        vec![PackageYear { bonus, pension: part(self.pension_percent), ..PackageYear::default() }; usize::from(years)]
    }
}

fn add_equity(years: &mut [PackageYear], equity: Vec<i64>) {
    for (year, units) in years.iter_mut().zip(equity) {
        year.equity += units;
    }
}
