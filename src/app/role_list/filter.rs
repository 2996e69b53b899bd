//! By what roles can be narrowed.

use strum::IntoEnumIterator as _;

use super::RoleLimit;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Education;
use crate::domain::currency::Currency;
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::official::interest::Interest;

/// Amounts a year that can be asked for at least, in whole units.
const LEAST_PAYS: [f64; 8] = [30_000.0, 40_000.0, 50_000.0, 60_000.0, 80_000.0, 100_000.0, 150_000.0, 200_000.0];
/// Growth that can be asked for at least, in tenths of a percent.
const LEAST_GROWTHS: [i16; 4] = [0, 50, 100, 200];
const ZONES: std::ops::RangeInclusive<u8> = 1..=5;

/// By what roles can be narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, strum::EnumIter)]
pub enum RoleFilter {
    Family,
    Level,
    /// The job zone.
    Preparation,
    /// At least so much.
    Pay,
    /// At least so much.
    Growth,
    /// At most so much.
    Education,
    /// The one that fits best.
    Interest,
}

impl RoleFilter {
    /// What can be picked; amounts in this currency. Of families, those that a role belongs to.
    pub fn limits(self, catalogue: &Catalogue, currency: Currency) -> Vec<RoleLimit> {
        match self {
            Self::Family => {
                let used: std::collections::BTreeSet<_> =
                    catalogue.roles().filter_map(|role| role.family.as_ref()).collect();
                let families = catalogue.families().filter(|family| used.contains(&family.id));
                families.map(|family| RoleLimit::Family(family.id.clone())).collect()
            }
            Self::Level => Level::iter().map(RoleLimit::Level).collect(),
            Self::Preparation => ZONES.map(RoleLimit::Preparation).collect(),
            Self::Pay => {
                let amounts = LEAST_PAYS.into_iter().filter_map(|units| Money::from_units(units, currency));
                amounts.map(RoleLimit::LeastPay).collect()
            }
            Self::Growth => LEAST_GROWTHS.map(RoleLimit::LeastGrowth).to_vec(),
            Self::Education => Education::iter().map(RoleLimit::MostEducation).collect(),
            Self::Interest => Interest::iter().map(RoleLimit::Interest).collect(),
        }
    }
}
