//! View state of the first screen.

use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::plan::own_role::OwnRole;

/// What has been typed and picked on the first screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WelcomeView {
    /// Typed into the field of the present role.
    pub role_text: String,
    /// The present role picked.
    pub role: Option<RoleId>,
    /// Where the work is; the usual place of the catalogue if not picked.
    pub place: Option<PlaceId>,
    /// Years in the role, as typed.
    pub years_text: String,
    /// Base pay for a year, as typed.
    pub pay_text: String,
    /// Skills are not filled in from the present role.
    pub without_prefill: bool,
    /// Roles within one move are listed in place of a goal to pick.
    pub options: bool,
    /// Typed into the field of the goal.
    pub goal_text: String,
    /// The goal picked.
    pub goal: Option<RoleId>,
    /// Roles of the person's own entered here.
    pub own_roles: Vec<OwnRole>,
}
