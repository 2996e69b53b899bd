//! What the files state about one occupation.

use serde::{Deserialize, Serialize};

use super::element::Rating;
use super::product::UsedProduct;

/// One occupation. Numbers are as printed; lists name places in the lists of the release.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Code, for example `29-1141.00`; `.00` is the class of the statistics itself, all others are a part of it.
    pub code: String,
    pub title: String,
    /// Other titles, in the order of the file.
    pub titles: Vec<String>,
    /// Job zone 1 to 5, where the occupation has one: how much preparation it takes.
    pub zone: Option<u8>,
    /// For each element of the release, in its order; empty where the occupation is not rated.
    pub ratings: Vec<Rating>,
    pub products: Vec<UsedProduct>,
    /// Detailed activities, by place.
    pub activities: Vec<u16>,
    /// Related occupations by place, nearest first: up to five and ten primary ones, then supplemental ones.
    pub related: Vec<u16>,
    /// Shares of the twelve categories of required education in hundredths of a percent; empty where not surveyed.
    pub education: Vec<u16>,
    /// Shares of the categories of related experience (11), of training in the plant (9) and on the job (9), as for
    /// `education`.
    pub training: Vec<u16>,
    /// The six interests (realistic, investigative, artistic, social, enterprising, conventional) in hundredths; empty where
    /// not told.
    pub interests: Vec<u16>,
    /// Work styles in hundredths (from −300 to 300), in the order of their ids; empty where not told.
    pub styles: Vec<i16>,
    /// Place of its class among the wages.
    pub wages: Option<u16>,
    /// Place of its class among the projections.
    pub outlook: Option<u16>,
}

impl Facts {
    /// Whether the statistics count it as a class of its own.
    pub fn is_class(&self) -> bool {
        self.code.ends_with(".00")
    }

    /// Whether it collects work without a class of its own.
    pub fn is_all_other(&self) -> bool {
        self.title.ends_with("All Other")
    }

    /// The first two digits of the code: its major group.
    pub fn major_group(&self) -> &str {
        self.code.get(..2).unwrap_or_default()
    }
}
