//! What is asked about a role's pay.

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::currency::Currency;
use crate::domain::ids::PlaceId;
use crate::domain::level::Level;
use crate::domain::moves::person::currency_of;
use crate::domain::plan::Plan;
use crate::domain::plan::assumptions::Assumptions;

/// Which pay is asked for, and what the person prefers.
#[derive(Clone, Debug, PartialEq)]
pub struct Question<'a> {
    /// Where the work is.
    pub place: PlaceId,
    /// A level inside the role. `None`: the role as a whole; then a figure that names a level is not used, so that figures
    /// by level and figures over all levels never stand for each other unnoticed.
    pub level: Option<Level>,
    /// The year of today. It only matters where figures are carried forward.
    pub year: i16,
    /// What the pay should include; figures that include something else come after, and say so.
    pub definition: PayDefinition,
    /// The currency of the answer. `None`: that of each claim, and none is exchanged.
    pub currency: Option<Currency>,
    /// Growth of a figure from its year to today, percent a year; 0 for figures as printed, which is what stands everywhere
    /// but in a projection.
    pub carry_forward: f64,
    /// Claims picked, weighed and left out, the person's own figures, and rates between currencies.
    pub preferences: Option<&'a Assumptions>,
}

impl<'a> Question<'a> {
    /// Base pay in a place, for nobody in particular: every currency, figures as printed.
    pub fn about(place: &PlaceId) -> Self {
        Self {
            place: place.clone(),
            level: None,
            year: 0,
            definition: PayDefinition::Base,
            currency: None,
            carry_forward: 0.0,
            preferences: None,
        }
    }

    /// Base pay in a place as the person of a plan asks for it: in their currency and by what they prefer, figures as
    /// printed.
    pub fn of(plan: &'a Plan, catalogue: &Catalogue, place: &PlaceId, year: i16) -> Self {
        Self {
            year,
            currency: currency_of(plan, catalogue),
            preferences: Some(&plan.assumptions),
            ..Self::about(place)
        }
    }

    /// What a figure of a year is multiplied by to make one of today. A figure of a later year stays as it is.
    pub fn carried(&self, year: i16) -> f64 {
        let years = i32::from(self.year.saturating_sub(year)).max(0);
        (1.0 + self.carry_forward / 100.0).powi(years)
    }
}
