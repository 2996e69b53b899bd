//! The levels of wages inside an occupation, after those by which the US Department of Labor reads prevailing wages out
//! of the same distribution.
//!
//! Statistics of wages count everybody in an occupation, whatever the level. The Department reads four levels at about
//! the 17th, 34th, 50th and 67th percentile. Here each level is a window of the curve around its percentile: the normal
//! scores `centre + WIDTH × z`. With the shares of [`WageLevel::share`] the four windows together give the curve of the
//! occupation back. It is an approximation, and is called so wherever it is told.

use strum::{EnumIter, IntoStaticStr};

use super::distribution::Distribution;
use crate::domain::level::Level;

/// One of four levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum WageLevel {
    /// Level I.
    Entry,
    /// Level II.
    Qualified,
    /// Level III.
    Experienced,
    /// Level IV.
    FullyCompetent,
}

impl WageLevel {
    /// The source of the levels and their percentiles.
    pub const SOURCE: &str = "dol-wage-levels-2009";

    /// How wide a window is, in standard deviations of the occupation: what is left of the spread of all when that
    /// between the levels is taken off.
    pub const WIDTH: f64 = 0.891;

    /// The level at which an occupation is read for a role of a level. `None`: the occupation is taken whole.
    ///
    /// In a class of managers (`11-…`) everybody leads: somebody who leads a team is an experienced one there, not one
    /// of the best paid. Executives are not read by level: they are the top of every class, and the class of chief
    /// executives knows but one rung.
    pub fn of(level: Level, class: &str) -> Option<Self> {
        let of_managers = class.starts_with("11-");
        match level {
            Level::Entry => Some(Self::Entry),
            Level::Mid => Some(Self::Qualified),
            Level::Senior => Some(Self::Experienced),
            Level::Lead if of_managers => Some(Self::Experienced),
            Level::Lead | Level::Principal => Some(Self::FullyCompetent),
            Level::Executive => None,
        }
    }

    /// Its number, from 1 to 4.
    pub fn number(self) -> u8 {
        match self {
            Self::Entry => 1,
            Self::Qualified => 2,
            Self::Experienced => 3,
            Self::FullyCompetent => 4,
        }
    }

    /// Its number as it is printed.
    pub fn numeral(self) -> &'static str {
        match self {
            Self::Entry => "I",
            Self::Qualified => "II",
            Self::Experienced => "III",
            Self::FullyCompetent => "IV",
        }
    }

    /// The percentile of the occupation that is its middle.
    pub fn percentile(self) -> f64 {
        match self {
            Self::Entry => 17.0,
            Self::Qualified => 34.0,
            Self::Experienced => 50.0,
            Self::FullyCompetent => 67.0,
        }
    }

    /// The share of the people of an occupation with which the four windows give its curve back.
    pub fn share(self) -> f64 {
        match self {
            Self::Entry => 0.10,
            Self::Qualified => 0.21,
            Self::Experienced => 0.28,
            Self::FullyCompetent => 0.41,
        }
    }

    /// The normal score of its percentile.
    pub fn centre(self) -> f64 {
        match self {
            Self::Entry => -0.954_165_253_146_194_2,
            Self::Qualified => -0.412_463_129_441_404_6,
            Self::Experienced => 0.0,
            Self::FullyCompetent => 0.439_913_165_673_233_9,
        }
    }

    /// Pay of the level out of pay of the occupation.
    #[must_use]
    pub fn window(self, occupation: &Distribution) -> Distribution {
        occupation.window(self.centre(), Self::WIDTH)
    }
}
