//! Changes to the plan.

use crate::domain::partial_date::PartialDate;
use jiff::civil::Date;

use super::position::PositionChange;
use crate::domain::catalogue::role::Education;
use crate::domain::currency::Currency;
use crate::domain::ids::{CatalogueStepId, ClaimId, KeptRouteId, PaidId, PlaceId, RoleId, SkillId};
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay_rate::PayRate;
use crate::domain::plan::assumptions::ClaimUse;
use crate::domain::plan::constraints::Constraints;
use crate::domain::plan::own_claim::OwnClaim;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::package::Package;
use crate::domain::plan::paid::Paid;
use crate::domain::plan::positions::PositionPlace;
use crate::domain::plan::promise::Promise;
use crate::domain::plan::stage::Stage;
use crate::domain::proficiency::Proficiency;

/// A change to the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanAction {
    /// The name of the plan.
    SetTitle(String),
    /// The role held now. A chosen path is given up, for it began elsewhere.
    SetRole(RoleId),
    /// The person's own seniority.
    SetLevel(Option<Level>),
    /// First day in the role held now.
    SetSince(Option<PartialDate>),
    /// Base pay as it was told.
    SetPay(Option<PayRate>),
    /// Where the work is.
    SetPlace(PlaceId),
    /// Adds a role that is held beside the main one.
    AddPositionBeside(RoleId),
    /// Adds a role that was held before.
    AddPositionBefore(RoleId),
    /// Changes the position at a place.
    ChangePosition(PositionPlace, PositionChange),
    /// Takes a position beside the main one, or held before, off its list.
    RemovePosition(PositionPlace),
    /// The role wanted. A chosen path is given up, for it led elsewhere.
    SetGoal(Option<RoleId>),
    /// Hours a week for learning. Successive ones are one gesture.
    SetHoursPerWeek(f64),
    /// Years of work in the field.
    SetExperienceYears(Option<f64>),
    /// Years of leading people.
    SetLeadingYears(Option<f64>),
    /// Highest formal education.
    SetEducation(Option<Education>),
    /// Keeps a role to compare with, or lets it go.
    ToggleSaved(RoleId),
    /// Adds a role of the person's own, or changes the one with the same id. An empty title changes nothing.
    SetOwnRole(Box<OwnRole>),
    /// Removes a role of the person's own. What names it elsewhere in the plan stays.
    RemoveOwnRole(RoleId),
    /// Rates a skill as of today.
    Rate(SkillId, Proficiency),
    /// Rates a skill as of a day up to today.
    RateOn(SkillId, Proficiency, Date),
    /// Makes a skill unrated.
    Unrate(SkillId),
    /// Evidence for the present level of a skill; empty to take it away.
    SetSkillEvidence(SkillId, String),
    /// A note on the present level of a skill; empty to take it away.
    SetSkillNote(SkillId, String),
    /// Assumes the levels the present role usually has, for skills without a level.
    AssumeFromRole,
    /// Goes this way: the roles after the present one, the goal last. Empty: the path with the fewest years.
    UsePath(Vec<RoleId>),
    /// The first day at a station of the path, counted from 0 after the present role; `None`: as it follows.
    SetStageStart(usize, Option<Date>),
    /// The move onto a station of the path, counted from 0 after the present role, has happened: it is the role held.
    Arrive(usize),
    /// Brings what is done, worked and rated after today to today.
    BringToToday,
    /// What is asked of routes. Successive changes of one number are one gesture.
    Constrain(Box<Constraints>),
    /// Goes this way: goal and path become those of a route. Dates the person set stay with their stations.
    UseRoute {
        /// The role it leads to.
        goal: RoleId,
        /// The roles after the present one, the goal last.
        stages: Vec<Stage>,
    },
    /// Keeps a route under the next free letter.
    KeepRoute {
        /// Its name; where it is empty, the title of the goal.
        title: String,
        /// The role it leads to.
        goal: RoleId,
        /// The roles after the present one, the goal last.
        stages: Vec<Stage>,
    },
    /// Follows a kept route.
    SwitchRoute(KeptRouteId),
    /// Lets a kept route go.
    RemoveRoute(KeptRouteId),
    /// Adds a step of the catalogue.
    AddStep(CatalogueStepId),
    /// A value that is assumed; `None`: the default. One that it may not have changes nothing.
    SetAssumption(Assumption, Option<f64>),
    /// Years looked ahead; `None`: the default.
    SetHorizon(Option<u8>),
    /// Whether the odds of losing the job are looked at.
    SetRedundancy(bool),
    /// Pay for a year, in today's money, below which the person does not want to fall.
    SetFloor(Option<Money>),
    /// The number that makes runs repeatable; `None`: that of Rungs.
    SetSeed(Option<u64>),
    /// The claim that stands alone for a role; `None`: by the default rule, without those left out.
    ChooseClaim(RoleId, Option<ClaimId>),
    /// How a claim is used for a role; `None`: as usual.
    UseClaim(RoleId, ClaimId, Option<ClaimUse>),
    /// Adds a figure of the person's own; it gets an id.
    AddOwnClaim(Box<OwnClaim>),
    /// Changes the figure with the same id.
    ChangeOwnClaim(Box<OwnClaim>),
    /// Removes a figure of the person's own, and what was chosen of it.
    RemoveOwnClaim(ClaimId),
    /// What one unit of a currency is worth in that of the person's pay; `None`: not stated.
    SetExchangeRate(Currency, Option<f64>),
    /// What a role pays beside base pay, instead of what was stated before.
    SetPackage(Box<Package>),
    /// Takes away what a role pays beside base pay.
    RemovePackage(RoleId),
    /// Adds what was really paid; it gets an id.
    AddPaid(Paid),
    /// Changes the entry with the same id.
    ChangePaid(Paid),
    /// Removes what was paid.
    RemovePaid(PaidId),
    /// Keeps a projection, instead of one kept on the same day.
    KeepPromise(Box<Promise>),
    /// Removes the projection kept on this day.
    RemovePromise(Date),
    /// All assumptions back to their defaults; what the person stated of pay stays: claims, rates between currencies, the
    /// floor.
    ResetAssumptions,
}
