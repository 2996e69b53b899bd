//! Changes to the facts of the plan.

use crate::domain::catalogue::role::Education;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::level::Level;
use crate::domain::partial_date::PartialDate;
use crate::domain::pay_rate::PayRate;

/// A change to the facts of the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum FactAction {
    /// The name of the plan.
    SetTitle(String),
    /// The role held now. A chosen path is given up, for it began elsewhere.
    SetRole(RoleId),
    /// The person's own seniority.
    SetSeniority(Option<Level>),
    /// First day in the role held now.
    SetSince(Option<PartialDate>),
    /// Base pay as it was told.
    SetPay(Option<PayRate>),
    /// Where the work is.
    SetPlace(PlaceId),
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
    /// Brings what is done, worked and rated after today to today.
    BringToToday,
}
