//! Pay: what it is made of, how it is looked at, and what is assumed about it.

use super::Words;
use super::label::words;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::assumption_unit::AssumptionUnit;
use crate::domain::pay::band::BandMiddle;
use crate::domain::pay::grant_view::GrantView;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::Outcome;
use crate::domain::pay::wage_level::WageLevel;
use crate::domain::pay_rate::PayPeriod;
use crate::domain::plan::package::OneOffKind;
use crate::domain::plan::paid::{PaidPart, PaidPer};

words! {
    WageLevel {
        Entry: "level I, entry", Qualified: "level II, qualified", Experienced: "level III, experienced",
        FullyCompetent: "level IV, fully competent",
    }
    PayPart { Base: "Base pay", Total: "Total compensation" }
    GrantView { Averaged: "Spread over the years of the grant", Landing: "In the year it is paid" }
    Outlook { Today: "Today’s money", Nominal: "Future money" }
    Reading { AllRuns: "All runs", WorksOut: "If it works out" }
    Outcome {
        Sum: "All pay", LastYear: "Last year", PresentValue: "Present value", AgainstBaseline: "Against carrying on",
    }
    PaidPart { Base: "Base", Bonus: "Bonus", Equity: "Equity", Other: "Other" }
    PaidPer { Year: "A year, from then on", Once: "Once" }
    OneOffKind { SignOn: "Sign-on", Retention: "Retention" }
    PayPeriod { Hour: "hour", Day: "day", Week: "week", Month: "month", Year: "year" }
    AssumptionUnit {
        PercentAYear: "% a year", Points: "points", Percent: "%", PercentOfWait: "% of wait", Months: "months",
        Years: "years", HoursAWeek: "h a week",
    }
}

impl Words for Assumption {
    fn words(self) -> &'static str {
        super::label::label(self.label())
    }
}

impl Words for BandMiddle {
    fn words(self) -> &'static str {
        match self {
            Self::Given(middle) => middle.words(),
            Self::HalfWay => super::label::label("half way between the ends"),
            Self::Weighted => super::label::label("weighted by you"),
            Self::ByLevel(level) => super::label::label(match level {
                WageLevel::Entry => "read as level I of IV, approximate",
                WageLevel::Qualified => "read as level II of IV, approximate",
                WageLevel::Experienced => "read as level III of IV, approximate",
                WageLevel::FullyCompetent => "read as level IV of IV, approximate",
            }),
        }
    }
}
