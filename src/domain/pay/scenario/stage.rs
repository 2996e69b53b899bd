//! One role of a scenario with the figure behind its pay.

use jiff::civil::Date;

use super::coming::Coming;
use super::figure::Figure;
use crate::domain::currency::Currency;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::money::Money;
use crate::domain::pay::pay_of_move::PayOfMove;

/// Where the pay of a stage comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum StageSource {
    /// The person's own pay, as it is really paid in a year.
    Yours(Money),
    Claims,
    /// The claims are those of the role before, because the source counts both as one occupation: pay follows from the
    /// pay before.
    SameFigure {
        /// Whether the move is up the ladder, which brings the raise of a promotion.
        raised: bool,
    },
    /// No usable figure.
    Missing(MissingPay),
}

/// Why there is no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MissingPay {
    /// No usable claim.
    NoClaim,
    /// The claims are in another currency, and the person has stated no rate.
    NoRate(Currency),
    /// The only figure is what another country pays, in its currency. A rate alone makes no pay of it; the person may choose
    /// it nevertheless.
    Elsewhere(Currency),
    /// The pay of a position beside the main one is in another currency, and they have stated no rate.
    NoRateForPosition(Currency),
    /// A part of the pay the person entered is in another currency, and they have stated no rate.
    NoRateForParts(Currency),
}

/// One role.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioStage {
    pub role: RoleId,
    /// Where the work is.
    pub place: PlaceId,
    /// First day in it as planned; today for the present role.
    pub start: Date,
    /// The same in years from today by the calendar; 0 for the present role.
    pub begins: f64,
    /// How many years before today it began, by the calendar; 0 for a role still to be taken.
    pub held: f64,
    /// What the person said of when it comes.
    pub coming: Coming,
    /// Hours to learn before the move that nobody pays for, where known.
    pub own_hours: Option<f64>,
    /// Where its pay comes from.
    pub source: StageSource,
    /// The share of full time that is worked in it; 1 for a role still to be taken.
    pub share: f64,
    /// Whether it is up the ladder from the role before.
    pub is_up: bool,
    /// Whether it is a first job in its field.
    pub is_entry: bool,
    /// People of its occupation who change to another one, percent a year; 0 where no source says.
    pub transfers: f64,
    /// What other positions pay beside it, a year, in the currency of the set.
    pub beside: f64,
    /// How its pay and that of the stage before go together.
    pub pay_of_move: PayOfMove,
    /// The figure of the role; `None` without a usable claim. The present role has one beside the person's own pay, too.
    pub figure: Option<Figure>,
}

impl ScenarioStage {
    /// The pay shown for it, whole units a year: the person’s own, or the middle of the figure in use.
    pub fn units(&self) -> Option<f64> {
        match &self.source {
            StageSource::Yours(pay) => Some(pay.units()),
            StageSource::Claims | StageSource::SameFigure { .. } => Some(self.figure.as_ref()?.band.middle),
            StageSource::Missing(_) => None,
        }
    }

    /// Whether its figure is no higher than that of the stage before only because they come from different sources.
    pub fn falls_between_sources(&self, before: &Self) -> bool {
        let middle = |stage: &Self| stage.figure.as_ref().map(|figure| figure.band.middle);
        self.pay_of_move.apart && middle(self) <= middle(before)
    }

    /// Whether a lower figure than that of the stage before says nothing about the move: the two are of different sources,
    /// neither of which the person chose, and none that knows both roles says that this one pays less. Where none knows both,
    /// only a move up the ladder is taken to be no cut.
    pub(super) fn is_no_cut_after(&self, before: &Self) -> bool {
        let Some((left, taken)) = before.figure.as_ref().zip(self.figure.as_ref()) else { return false };
        let apart = left.source().zip(taken.source()).is_some_and(|(left, taken)| left != taken);
        let pays_less = self.pay_of_move.by_one.as_ref().map_or(!self.is_up, |by_one| by_one.change() < 0.0);
        apart && !left.is_by_you() && !taken.is_by_you() && !pays_less
    }
}
