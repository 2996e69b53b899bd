//! What is assumed about pay: each assumption with its name, its unit and the values it may have.
//!
//! Values stand in plans and in the catalogue, never here.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, EnumIter, IntoStaticStr};

use super::assumption_unit::AssumptionUnit;

/// One number that a projection of pay rests on and a person may change.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, EnumIter, IntoStaticStr,
)]
#[strum(serialize_all = "snake_case")]
pub enum Assumption {
    /// Growth of pay inside a role above inflation, percent a year.
    RealGrowth,
    /// Standard deviation of that growth, percentage points a year.
    GrowthSpread,
    /// Standard deviation over lives of the part of that growth that lasts, percentage points a year.
    LastingSpread,
    /// Growth of what a role pays to those who come into it later, above inflation, percent a year.
    MarketGrowth,
    /// Standard deviation of that growth over what may come, percentage points a year.
    MarketSpread,
    /// Growth of a published figure from its year to today, percent a year.
    CarryForward,
    /// Raise at a step up, percent of the pay before.
    PromotionRaise,
    /// Hours a week that are learned at work, beside those of one’s own.
    LearningAtWork,
    /// How much the pay before, with a raise at a step up, weighs at a move beside what the role pays, percent; half as much
    /// at a new employer.
    PayCarried,
    /// How much of the place among the people of a role is kept at a move, percent; the rest regresses to the middle.
    PositionKept,
    /// Half the width of what stands for P10 to P90 where a source gives one figure, percent of it.
    OneFigureSpread,
    /// The soonest a move comes, percent of the planned wait.
    MoveSoonest,
    /// The latest a move comes, percent of the planned wait.
    MoveLatest,
    /// People promoted in a year out of an entry level, percent.
    PromotionsFromEntry,
    /// People promoted in a year out of any other level, percent.
    Promotions,
    /// Odds of a time without pay at a move to another employer, percent.
    GapOdds,
    /// How long such a time lasts, months.
    GapMonths,
    /// Inflation, percent a year.
    Inflation,
    /// Standard deviation of inflation, percentage points a year.
    InflationSpread,
    /// Growth of the price of shares above inflation, percent a year.
    EquityGrowth,
    /// Standard deviation of that growth, percentage points a year.
    EquitySpread,
    /// By how much money a year later is worth less, above inflation, percent a year.
    DiscountRate,
    /// What an hour of learning costs, percent of the pay for an hour now.
    HourValue,
    /// Odds of losing the job, percent a year.
    RedundancyOdds,
    /// Months without pay after losing the job.
    RedundancyMonths,
    /// Pay in the job found after that, percent of the pay before.
    RedundancyReturn,
    /// Years until half of that loss is made up.
    RedundancyFade,
}

impl Assumption {
    /// Its name on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::RealGrowth => "Raises above inflation",
            Self::GrowthSpread => "Ups and downs of raises",
            Self::LastingSpread => "Part of them that lasts",
            Self::MarketGrowth => "Growth of all pay above inflation",
            Self::MarketSpread => "Ups and downs of all pay",
            Self::CarryForward => "Growth of old figures to today",
            Self::PromotionRaise => "Raise at a promotion",
            Self::LearningAtWork => "Learning at work",
            Self::PayCarried => "Weight of the pay before",
            Self::PositionKept => "Place in the range kept",
            Self::OneFigureSpread => "Range around a single figure",
            Self::MoveSoonest => "Soonest a move comes",
            Self::MoveLatest => "Latest a move comes",
            Self::PromotionsFromEntry => "Promotions from entry level",
            Self::Promotions => "Promotions from other levels",
            Self::GapOdds => "Chance of a gap at a move",
            Self::GapMonths => "Length of a gap",
            Self::Inflation => "Inflation",
            Self::InflationSpread => "Ups and downs of inflation",
            Self::EquityGrowth => "Growth of shares above inflation",
            Self::EquitySpread => "Ups and downs of shares",
            Self::DiscountRate => "Later money counts less by",
            Self::HourValue => "Value of an hour of learning",
            Self::RedundancyOdds => "Chance of redundancy",
            Self::RedundancyMonths => "Months out of work",
            Self::RedundancyReturn => "Pay after redundancy",
            Self::RedundancyFade => "Years to make up half of it",
        }
    }

    /// The unit of its value.
    pub fn unit(self) -> AssumptionUnit {
        match self {
            Self::RealGrowth
            | Self::MarketGrowth
            | Self::CarryForward
            | Self::Inflation
            | Self::EquityGrowth
            | Self::DiscountRate
            | Self::PromotionsFromEntry
            | Self::Promotions
            | Self::RedundancyOdds => AssumptionUnit::PercentAYear,
            Self::GrowthSpread
            | Self::LastingSpread
            | Self::MarketSpread
            | Self::InflationSpread
            | Self::EquitySpread => AssumptionUnit::Points,
            Self::PromotionRaise
            | Self::RedundancyReturn
            | Self::PayCarried
            | Self::PositionKept
            | Self::GapOdds
            | Self::OneFigureSpread
            | Self::HourValue => AssumptionUnit::Percent,
            Self::MoveSoonest | Self::MoveLatest => AssumptionUnit::PercentOfWait,
            Self::GapMonths | Self::RedundancyMonths => AssumptionUnit::Months,
            Self::RedundancyFade => AssumptionUnit::Years,
            Self::LearningAtWork => AssumptionUnit::HoursAWeek,
        }
    }

    /// The lowest and the highest value it may have.
    pub fn bounds(self) -> (f64, f64) {
        match self {
            Self::RealGrowth | Self::MarketGrowth | Self::CarryForward | Self::Inflation => (-50.0, 50.0),
            Self::GrowthSpread | Self::LastingSpread | Self::InflationSpread => (0.0, 50.0),
            Self::MarketSpread => (0.0, 20.0),
            Self::LearningAtWork => (0.0, 40.0),
            Self::PromotionRaise => (-50.0, 100.0),
            Self::PayCarried | Self::PositionKept | Self::MoveSoonest | Self::GapOdds | Self::RedundancyOdds => {
                (0.0, 100.0)
            }
            Self::PromotionsFromEntry | Self::Promotions => (5.0, 60.0),
            Self::OneFigureSpread => (0.0, 90.0),
            Self::MoveLatest => (100.0, 500.0),
            Self::GapMonths | Self::RedundancyMonths => (0.0, 60.0),
            Self::EquityGrowth => (-90.0, 100.0),
            Self::EquitySpread | Self::HourValue | Self::RedundancyReturn => (0.0, 200.0),
            Self::DiscountRate => (-10.0, 50.0),
            Self::RedundancyFade => (0.5, 50.0),
        }
    }

    /// Whether it may have this value.
    pub fn allows(self, value: f64) -> bool {
        let (lowest, highest) = self.bounds();
        (lowest..=highest).contains(&value)
    }

    /// Why it may not have a value that it does not allow, without a full stop.
    pub fn out_of_bounds(self) -> String {
        let (lowest, highest) = self.bounds();
        let words = |bound: f64| bound.to_string().replace('-', "\u{2212}");
        format!("“{}” must lie between {} and {}", self.label(), words(lowest), words(highest))
    }

    /// Its name in files and in JSON.
    pub fn field(self) -> &'static str {
        self.into()
    }

    /// Whether it counts only while the odds of losing the job are looked at.
    pub fn is_of_redundancy(self) -> bool {
        matches!(self, Self::RedundancyOdds | Self::RedundancyMonths | Self::RedundancyReturn | Self::RedundancyFade)
    }
}
