//! The constraints of a search one by one, each as it takes routes away.

use serde::Serialize;

use super::bars::Bars;

/// One constraint that can take routes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Pay never below a floor.
    PayFloor,
    /// There within so many years.
    Within,
    /// So many moves at most.
    #[serde(rename = "max_moves")]
    Moves,
    /// No step back in level.
    #[serde(rename = "no_step_back")]
    StepBack,
    /// No move to a role that pays over a tenth less.
    #[serde(rename = "no_pay_cut")]
    PayCut,
    /// No change of place.
    #[serde(rename = "keep_place")]
    Place,
    /// No leading of people.
    #[serde(rename = "no_management")]
    Management,
    /// Only moves that a source names.
    #[serde(rename = "only_named")]
    Named,
    /// All roles in one family.
    Family,
    /// Never by way of certain roles.
    Avoid,
    /// By way of certain roles.
    Require,
}

impl Limit {
    /// The bar for a limit that takes single roles or moves away; none for a limit of whole routes.
    pub fn bar(self) -> Bars {
        match self {
            Self::PayFloor | Self::Within | Self::Moves | Self::Require => Bars::NONE,
            Self::StepBack => Bars(1),
            Self::Place => Bars(1 << 1),
            Self::Management => Bars(1 << 2),
            Self::Named => Bars(1 << 3),
            Self::Family => Bars(1 << 4),
            Self::Avoid => Bars(1 << 5),
            Self::PayCut => Bars(1 << 6),
        }
    }
}
