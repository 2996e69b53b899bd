//! What figures mean.

use jiff::civil::Date;
use serde::Serialize;

use super::{PayFigure, Way};
use crate::domain::ids::{PlaceId, PlanStepId, RoleId, SkillId};
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::ScenarioKey;
use crate::domain::steps::finish::Finish;

/// One of three numbers of hours that a range is told by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Reckoned {
    /// If all goes well.
    Least,
    Likely,
    /// If much goes wrong.
    Most,
}

/// A share of all runs by which a day is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Odds {
    OneInTen,
    Half,
    NineInTen,
}

impl Odds {
    pub const ALL: [Self; 3] = [Self::OneInTen, Self::Half, Self::NineInTen];

    /// How often it is so.
    pub fn words(self) -> &'static str {
        match self {
            Self::OneInTen => "one time in ten",
            Self::Half => "half of the time",
            Self::NineInTen => "nine times in ten",
        }
    }

    /// The day by which something is done as often.
    pub fn day(self, finish: &Finish) -> Date {
        match self {
            Self::OneInTen => finish.one_in_ten,
            Self::Half => finish.half,
            Self::NineInTen => finish.nine_in_ten,
        }
    }
}

/// What a figure means. What differs on purpose has meanings of its own: hours that the levels of a role are short today,
/// hours to learn before a move, hours to learn on a whole route, and hours of the steps of the plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Meaning {
    /// First day in the last role of a way.
    FirstDay(Way),
    /// Months from today to that day.
    MonthsOfRoute(Way),
    /// Months spent in the role before the last of a way.
    MonthsBefore(Way),
    /// What decides when the last role of a way begins.
    Decides(Way),
    /// What decides the moves of a way, one after the other.
    DecidesAll(Way),
    /// Years people usually spend in a role before they move to another.
    UsualMonths(RoleId, RoleId),
    /// Hours to learn before the last move of a way.
    HoursBefore(Way),
    /// The same of one skill.
    HoursOfSkillBefore(Way, SkillId),
    /// Essentials of the last role of a way that are met before it, of all.
    Carried(Way),
    /// Hours to learn of all moves of a way.
    HoursOfRoute(Way),
    /// Moves of a way that nobody names.
    ComputedMoves(Way),
    /// Lowest pay on a way, that of today with it, as the sources print it.
    LowestPay(Way),
    /// Pay of the last role of a way, as its source prints it.
    EndPay(Way),
    /// Hours that the levels of a role’s essentials are short as they are today.
    HoursShort(RoleId),
    /// Levels short today where nobody says how long a level takes.
    LevelsShort(RoleId),
    /// The same of one skill.
    HoursOfSkillShort(RoleId, SkillId),
    /// Essentials of a role that are met today, of all.
    Met(RoleId),
    /// Essentials of a role without any level.
    EssentialsUnrated(RoleId),
    /// Skills of a role without any level.
    SkillsUnrated(RoleId),
    /// Share of the weight of a role’s skills that is rated or earned.
    Confidence(RoleId),
    /// Skills of a role that are rated or earned, of all.
    Rated(RoleId),
    /// Hours left of the open steps on the way.
    StepsLeft(Reckoned),
    /// Hours worked on all steps.
    StepsDone,
    /// Hours worked and hours left together.
    StepsAll,
    /// The day by which the last open step is done.
    StepsEnd(Odds),
    /// The same of one step.
    StepEnd(PlanStepId, Odds),
    /// The same of the steps of a stage.
    StageEnd(Option<RoleId>, Odds),
    /// Hours left of the open steps of a stage.
    StageLeft(Option<RoleId>),
    /// Hours worked on a step.
    StepLogged(PlanStepId),
    /// Hours that a step takes.
    StepHours(PlanStepId, Reckoned),
    /// Hours a week of the plan.
    HoursAWeek,
    /// Hours a week learned at work.
    HoursAtWork,
    /// Pay of the person now, in all positions.
    PayNow,
    /// Pay of the person now in the main position, where there are others.
    MainPay,
    /// What the main position would pay in full time, which is what published pay is held against.
    FullTimePay,
    /// Middle pay of a role as its source prints it, or as it is read out of it by level.
    PrintedPay(RoleId, PlaceId),
    /// Lowest of the figures of a role that disagree.
    LowestClaim(RoleId),
    /// Highest of the figures of a role that disagree.
    HighestClaim(RoleId),
    /// Pay in a year, counted from 1, as projected.
    PayOfYear(u16, PayFigure),
    /// Pay from today to the end of a year, counted from 1, as projected.
    PayUntil(u16, PayFigure),
    /// Share of the runs of a plan that hold the last role at the end of the years.
    Reached(ScenarioKey, Reading),
    /// Middle of what a plan brings over another from today to the end of the years.
    Difference(ScenarioKey, ScenarioKey, PayPart, Outlook, Reading),
    /// Share of the runs in which a plan ends ahead of another.
    Ahead(ScenarioKey, ScenarioKey, PayPart, Outlook, Reading),
    /// The day from which a plan stays ahead of another, in the middle of the runs.
    BreakEven(ScenarioKey, ScenarioKey, PayPart, Outlook, Reading),
    /// How far the lowest-paid year of a plan lies below pay now, in the middle of the runs, in percent.
    Dip(ScenarioKey, PayPart, Outlook, Reading),
}
