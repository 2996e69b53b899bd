//! How the list of roles is narrowed and ordered, as it is kept from one start of the program to the next.

use serde::{Deserialize, Serialize};

use super::RoleLimits;
use crate::app::view::roles::{RoleOrder, RolesView};

/// What is kept of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptList {
    /// The filters that are set.
    pub limits: RoleLimits,
    /// Only saved roles.
    pub saved_only: bool,
    pub order: RoleOrder,
}

impl KeptList {
    /// That of a view of Roles.
    pub fn of(view: &RolesView) -> Self {
        Self { limits: view.limits.clone(), saved_only: view.saved_only, order: view.order }
    }

    /// A view of Roles that is narrowed and ordered like this and has nothing else.
    pub fn view(&self) -> RolesView {
        let Self { limits, saved_only, order } = self.clone();
        RolesView { limits, saved_only, order, ..RolesView::default() }
    }

    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}
