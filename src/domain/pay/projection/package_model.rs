//! What comes with base pay, as the engine sees it. Times are years after the begin of the role unless it says otherwise.

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
    /// When it is paid, if the person is still with the employer.
    pub after: f64,
    /// The amount.
    pub amount: f64,
    /// Years from the payment within which it is given back in full on leaving.
    pub clawback: f64,
}

/// Equity granted, in the money of its day.
#[derive(Clone, Debug, PartialEq)]
pub struct GrantModel {
    /// When it is granted.
    pub after: f64,
    /// Its printed value.
    pub amount: f64,
    /// What vests: years after the grant, and the share; the shares sum to 1.
    pub events: Vec<(f64, f64)>,
    /// Whether the same is granted again each year while in the role.
    pub again_every_year: bool,
    /// Growth of the printed share price a year, as a share; inflation is not added to it.
    pub growth: f64,
    /// Share of the value that is left out because it cannot be sold.
    pub haircut: f64,
}
