//! A piece of software that occupations use.

use serde::{Deserialize, Serialize};

/// One product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    pub name: String,
    /// Place of its category among those of the release.
    pub category: u16,
    /// Employers of many occupations ask for it.
    pub hot: bool,
}

/// A product as one occupation uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedProduct {
    /// Place among the products of the release.
    pub product: u16,
    /// Employers often ask for it in adverts for this occupation.
    pub in_demand: bool,
}
