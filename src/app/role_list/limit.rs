//! What a role must be to be listed.

use serde::{Deserialize, Serialize};

use super::{Candidate, RoleFilter};
use crate::app::format;
use crate::app::present::role_words::preparation;
use crate::app::settings::MoneyStyle;
use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Education;
use crate::domain::ids::FamilyId;
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::official::interest::Interest;

/// A value that a filter is set to. A role of which the fact is not known does not pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoleLimit {
    Family(FamilyId),
    Level(Level),
    /// The job zone, 1 to 5.
    Preparation(u8),
    /// For a year.
    LeastPay(Money),
    /// In tenths of a percent over the period of the projection.
    LeastGrowth(i16),
    MostEducation(Education),
    Interest(Interest),
}

impl RoleLimit {
    /// What it is a value of.
    pub fn filter(&self) -> RoleFilter {
        match self {
            Self::Family(_) => RoleFilter::Family,
            Self::Level(_) => RoleFilter::Level,
            Self::Preparation(_) => RoleFilter::Preparation,
            Self::LeastPay(_) => RoleFilter::Pay,
            Self::LeastGrowth(_) => RoleFilter::Growth,
            Self::MostEducation(_) => RoleFilter::Education,
            Self::Interest(_) => RoleFilter::Interest,
        }
    }

    pub fn passes(&self, candidate: &Candidate<'_>) -> bool {
        let (role, traits) = (candidate.role, candidate.traits);
        match self {
            Self::Family(family) => role.family.as_ref() == Some(family),
            Self::Level(level) => role.level == Some(*level),
            Self::Preparation(zone) => role.zone == Some(*zone),
            Self::LeastPay(least) => {
                candidate.pay().is_some_and(|(currency, units)| currency == least.currency && units >= least.units())
            }
            Self::LeastGrowth(least) => traits.growth.is_some_and(|growth| growth.percent >= f64::from(*least) / 10.0),
            Self::MostEducation(most) => traits.education.is_some_and(|education| education <= *most),
            Self::Interest(interest) => traits.strongest().is_some_and(|(strongest, _)| strongest == *interest),
        }
    }

    pub fn words(&self, catalogue: &Catalogue, money: MoneyStyle) -> String {
        match self {
            Self::Family(family) => catalogue.family_title(family).to_owned(),
            Self::Level(level) => format::capital(level.words()),
            Self::Preparation(zone) => format::capital(preparation(Some(*zone))),
            Self::LeastPay(least) => format!("{} or more", money.amount(*least)),
            Self::LeastGrowth(0) => "Does not shrink".to_owned(),
            Self::LeastGrowth(least) => format!("Grows {}% or more", format::printed(f64::from(*least) / 10.0)),
            Self::MostEducation(Education::NoCredential) => Education::NoCredential.words().to_owned(),
            Self::MostEducation(most) => format!("{} or less", most.words()),
            Self::Interest(interest) => interest.words().to_owned(),
        }
    }
}
