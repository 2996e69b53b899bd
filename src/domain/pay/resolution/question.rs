//! What is asked about a role's pay.

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::catalogue::role::Role;
use crate::domain::currency::Currency;
use crate::domain::ids::PlaceId;
use crate::domain::level::Level;
use crate::domain::pay::usual_currency::currency_of;
use crate::domain::plan::Plan;
use crate::domain::plan::assumptions::Assumptions;

/// Which pay is asked for, and what the person prefers.
#[derive(Clone, Debug, PartialEq)]
pub struct Question<'a> {
    /// Where the work is.
    pub place: PlaceId,
    /// A level inside the role. `None`: the one the person chose for it, or else that of the role itself. A figure that
    /// names another level is not used, so that figures by level never stand for each other unnoticed.
    pub level: Option<Level>,
    /// What the pay should include; figures that include something else come after, and say so.
    pub definition: PayDefinition,
    /// The currency of the answer. `None`: that of each claim, and none is exchanged.
    pub currency: Option<Currency>,
    /// Whether occupations are read by level, if the person does not want them whole.
    pub by_level: bool,
    /// Claims picked, weighed and left out, the person's own figures, and rates between currencies.
    pub preferences: Option<&'a Assumptions>,
}

impl<'a> Question<'a> {
    /// Base pay in a place, for nobody in particular: every currency, figures as printed.
    pub fn about(place: &PlaceId) -> Self {
        Self {
            place: place.clone(),
            level: None,
            definition: PayDefinition::Base,
            currency: None,
            by_level: true,
            preferences: None,
        }
    }

    /// The level that is asked for in a role.
    pub fn level_of(&self, role: &Role) -> Option<Level> {
        self.chosen_level(role).or(role.level)
    }

    /// The level that is asked for in a role in place of its own.
    pub fn chosen_level(&self, role: &Role) -> Option<Level> {
        self.level.or_else(|| self.preferences?.pay_level(&role.id))
    }

    /// Whether occupations are read by level.
    pub fn reads_levels(&self) -> bool {
        self.by_level && !self.preferences.is_some_and(|preferences| preferences.whole_occupations)
    }

    /// Base pay in a place as the person of a plan asks for it: in their currency and by what they prefer, figures as
    /// printed.
    pub fn of(plan: &'a Plan, catalogue: &Catalogue, place: &PlaceId) -> Self {
        Self { currency: currency_of(plan, catalogue), preferences: Some(&plan.assumptions), ..Self::about(place) }
    }
}
