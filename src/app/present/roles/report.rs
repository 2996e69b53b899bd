//! What the profile and the reality check of a role show together without a plan, for answers outside the window.

use jiff::civil::Date;

use super::Desk;
use super::profile::{ProfileTab, profile};
use super::reality::{RealityTab, reality};
use super::sources::used;
use crate::app::settings::MoneyStyle;
use crate::app::view::roles::RolesView;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::{PlaceId, SourceId};

/// Everything that is told of a role in words.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleReport {
    /// What the work is, with all sections of the full profile.
    pub profile: ProfileTab,
    /// The satirical view, where a source has one.
    pub reality: Option<RealityTab>,
    /// Every source that something on the role rests on.
    pub sources: Vec<SourceId>,
}

impl RoleReport {
    /// The report on a role at a place, with satire.
    pub fn of(catalogue: &Catalogue, role: &Role, place: &PlaceId, today: Date) -> Self {
        let view = RolesView::default();
        let desk = Desk {
            catalogue,
            plan: None,
            derived: None,
            place: place.clone(),
            today,
            money: MoneyStyle::CodeFirst,
            hide_satire: false,
            view: &view,
        };
        let sources = used(&desk, role).into_iter().map(|(source, _)| source.id.clone()).collect();
        Self { profile: profile(&desk, role), reality: reality(&desk, role), sources }
    }
}
