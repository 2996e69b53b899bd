//! What is asked about a role's pay.

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::currency::Currency;
use crate::domain::ids::PlaceId;
use crate::domain::level::Level;
use crate::domain::moves::person::currency_of;
use crate::domain::pay::assumption::Assumption;
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
    /// Growth of a figure from its year to today, percent a year.
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

    /// Base pay in a place by what the catalogue assumes.
    pub fn usual(catalogue: &Catalogue, place: &PlaceId, year: i16) -> Self {
        let default = catalogue.pack().default_value(Assumption::CarryForward);
        Self { year, carry_forward: default.map_or(0.0, |default| default.value), ..Self::about(place) }
    }

    /// Base pay in a place as the person of a plan asks for it: in their currency, by what they prefer and assume.
    pub fn of(plan: &'a Plan, catalogue: &Catalogue, place: &PlaceId, year: i16) -> Self {
        let usual = Self::usual(catalogue, place, year);
        let stated = plan.assumptions.stated(Assumption::CarryForward);
        let stated = stated.filter(|percent| Assumption::CarryForward.allows(*percent));
        Self {
            currency: currency_of(plan, catalogue),
            carry_forward: stated.unwrap_or(usual.carry_forward),
            preferences: Some(&plan.assumptions),
            ..usual
        }
    }

    /// What a figure of a year is multiplied by to make one of today. A figure of a later year stays as it is.
    pub fn carried(&self, year: i16) -> f64 {
        let years = i32::from(self.year.saturating_sub(year)).max(0);
        (1.0 + self.carry_forward / 100.0).powi(years)
    }
}
