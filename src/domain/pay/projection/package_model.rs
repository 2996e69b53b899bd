//! What comes with base pay, as the engine sees it. Months are those of the calendar.

/// Bonus, pension, single payments and equity of a role.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PackageModel {
    /// Target bonus as a share of base pay.
    pub bonus: f64,
    /// Odds that a year's bonus is paid.
    pub bonus_odds: f64,
    /// Employer money for a pension as a share of base pay.
    pub pension: f64,
    /// Sign-on and retention.
    pub one_offs: Vec<OneOffModel>,
    /// Equity.
    pub grants: Vec<GrantModel>,
}

impl PackageModel {
    /// With bonus and pension of a position that pays this share of all base pay.
    #[must_use]
    pub fn for_share(self, share: f64) -> Self {
        Self { bonus: self.bonus * share, pension: self.pension * share, ..self }
    }
}

/// A single payment, in the money of its day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneOffModel {
    /// Months after the begin of the role at which it is paid, if the person is still with the employer.
    pub after: f64,
    pub amount: f64,
    /// Months from the payment within which it is given back on leaving.
    pub clawback: f64,
    /// Whether only the share of these months that is left is given back, and not all of it.
    pub in_proportion: bool,
}

/// Equity granted, in the money of its day.
#[derive(Clone, Debug, PartialEq)]
pub struct GrantModel {
    /// Months after the begin of the role at which it is granted. Not read where the day is known.
    pub after: f64,
    /// The day it was granted, in years from today, below 0 in the past; what vested before the begin of the role is not counted.
    pub granted: Option<f64>,
    /// Its printed value.
    pub amount: f64,
    /// What vests: months after the grant, and the share; the shares sum to 1.
    pub events: Vec<(u16, f64)>,
    /// Whether the same is granted again on each anniversary while in the role.
    pub again_every_year: bool,
    /// Growth of the printed share price a year, as a share; inflation is not added to it.
    pub growth: f64,
    /// Share of the value that is left out because it cannot be sold.
    pub haircut: f64,
}
