//! Roles: the list of roles and everything that is known of one of them.

mod claim_text;
pub mod compared;
pub mod correction;
pub mod head;
pub mod list;
pub mod moves;
pub mod own_claim;
pub mod pay;
pub mod pay_axis;
pub mod pay_differences;
pub mod pay_level;
pub mod pay_offers;
pub mod profile;
pub mod reality;
pub mod report;
pub mod role_form;
pub mod section;
mod section_list;
pub mod skill_profile;
pub mod sources;
pub mod unrated;
pub mod wanted;

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use crate::app::derived::Derived;
use crate::app::format;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::settings::MoneyStyle;
use crate::app::state::State;
use crate::app::view::roles::{RoleTab, RolesView};
use crate::app::words::WIDER_GROUP;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;
use crate::domain::currency::Currency;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::{Resolution, resolve};
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::Plan;
use compared::RolesCompared;
use head::RoleHead;
use list::RoleList;
use moves::MovesTab;
use pay::PayTab;
use profile::ProfileTab;
use reality::RealityTab;
use sources::SourcesTab;
use wanted::SkillsTab;

/// What Roles shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RolesData {
    /// The view state it was built for, to be sent back changed.
    #[serde(skip)]
    pub view: RolesView,
    /// The list at the left.
    pub list: RoleList,
    /// The role at the right.
    pub shown: Shown,
}

/// What stands beside the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub enum Shown {
    /// There is no role at all.
    #[default]
    Nothing,
    /// The role asked for is not in the catalogue; its id.
    Unknown(String),
    Role(Box<RoleData>),
    /// Several roles side by side, in place of the list too.
    Compared(Box<RolesCompared>),
}

/// A role with the tab that is open.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoleData {
    pub head: RoleHead,
    /// The open tab.
    pub tab: TabData,
}

/// The content of the open tab.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum TabData {
    Profile(ProfileTab),
    Skills(SkillsTab),
    Pay(PayTab),
    Moves(MovesTab),
    /// Reality check.
    Reality(Box<RealityTab>),
    Sources(SourcesTab),
}

/// What the parts of the screen are built from.
pub(super) struct Desk<'a> {
    catalogue: &'a Catalogue,
    plan: Option<&'a Plan>,
    derived: Option<&'a Derived>,
    place: PlaceId,
    today: Date,
    money: MoneyStyle,
    hide_satire: bool,
    view: &'a RolesView,
}

impl<'a> Desk<'a> {
    fn of(state: &'a State) -> Self {
        let document = state.document.as_ref();
        let catalogue = &*state.catalogue;
        let plan = document.map(|document| &**document.plan());
        Self {
            catalogue,
            plan,
            derived: document.map(super::super::document::Document::derived),
            place: plan
                .map(|plan| plan.position.place.clone())
                .or_else(|| catalogue.usual_place().cloned())
                .unwrap_or_else(|| PlaceId::new("")),
            today: state.today,
            money: state.settings.money_style,
            hide_satire: state.settings.hide_satire,
            view: &state.view.roles,
        }
    }

    /// The currency of amounts that are asked for.
    fn currency(&self) -> Currency {
        let of_place = || Currency::parse(&self.catalogue.place(&self.place)?.currency).ok();
        self.plan.map_or_else(of_place, |plan| Some(usual_currency(plan, self.catalogue))).unwrap_or(Currency::USD)
    }

    /// The claims about a role's pay: as the person of the plan prefers them, else by the default rule.
    fn resolution(&self, role: &'a Role) -> Resolution<'a> {
        let question = match self.plan {
            Some(plan) => Question::of(plan, self.catalogue, &self.place),
            None => Question::about(&self.place),
        };
        resolve(role, &question, self.catalogue)
    }

    /// What the pay figure in use for a role means.
    fn printed(&self, role: &RoleId) -> Meaning {
        Meaning::PrintedPay(role.clone(), self.place.clone())
    }

    /// The pay figure in use for a role, for example `USD 188,940, proxy`.
    fn pay_in_use(&self, role: &'a Role) -> Told {
        self.pay_told(role, &self.resolution(role))
    }

    /// The same, where the claims have been looked at.
    fn pay_told(&self, role: &Role, resolution: &Resolution<'_>) -> Told {
        let none = || match resolution.currency_without_rate() {
            Some(currency) => format!("pay in {currency} only").into(),
            None => "no pay data".into(),
        };
        resolution.choice().map_or_else(none, |choice| {
            let band = choice.band;
            let words = self.money.dress(&format::grouped(band.middle.round()), band.currency);
            let amount = Told::number(self.printed(&role.id), band.middle.round(), words);
            if choice.claim.proxy().is_some() { told![amount, WIDER_GROUP] } else { amount }
        })
    }
}

/// What decides which rows there are: asked for again, they are not built again.
#[derive(Clone, Debug)]
pub struct ListQuestion {
    catalogue: Arc<Catalogue>,
    plan: Option<Arc<Plan>>,
    today: Date,
    money: MoneyStyle,
    /// But for what is selected.
    view: RolesView,
}

impl ListQuestion {
    fn of(state: &State) -> Self {
        let RolesView { query, limits, saved_only, order, .. } = state.view.roles.clone();
        Self {
            catalogue: Arc::clone(&state.catalogue),
            plan: state.document.as_ref().map(|document| Arc::clone(document.plan())),
            today: state.today,
            money: state.settings.money_style,
            view: RolesView { query, limits, saved_only, order, ..RolesView::default() },
        }
    }
}

impl PartialEq for ListQuestion {
    fn eq(&self, other: &Self) -> bool {
        let plan = |question: &Self| question.plan.as_ref().map(Arc::as_ptr);
        Arc::ptr_eq(&self.catalogue, &other.catalogue)
            && plan(self) == plan(other)
            && (self.today, self.money, &self.view) == (other.today, other.money, &other.view)
    }
}

/// Builds what Roles shows.
pub fn roles(state: &State) -> RolesData {
    let desk = Desk::of(state);
    let view = desk.view.clone();
    if view.compared.open {
        let shown = Shown::Compared(Box::new(compared::compared(&desk)));
        return RolesData { view, shown, ..RolesData::default() };
    }
    let rows = (*state.listed.answer(ListQuestion::of(state), || list::rows(&desk))).clone();
    let shown = match shown_role(&desk, rows.first().map(|row| &row.role)) {
        None => Shown::Nothing,
        Some(id) => match desk.catalogue.role(&id) {
            None => Shown::Unknown(id.to_string()),
            Some(role) => Shown::Role(Box::new(role_data(&desk, role))),
        },
    };
    let selected = match &shown {
        Shown::Role(data) => Some(data.head.role.clone()),
        Shown::Nothing | Shown::Unknown(_) | Shown::Compared(_) => None,
    };
    RolesData { view, list: list::list(&desk, rows, selected.as_ref()), shown }
}

/// The role picked; or else the goal, the first of the list, the first of all.
fn shown_role(desk: &Desk<'_>, first: Option<&RoleId>) -> Option<RoleId> {
    let goal = desk.plan.and_then(|plan| plan.goal.clone()).filter(|goal| desk.catalogue.role(goal).is_some());
    let any = || desk.catalogue.roles().next().map(|role| role.id.clone());
    desk.view.selected.clone().or(goal).or_else(|| first.cloned()).or_else(any)
}

fn role_data(desk: &Desk<'_>, role: &Role) -> RoleData {
    let head = head::head(desk, role);
    let tab = match head.tab {
        RoleTab::Profile => TabData::Profile(profile::profile(desk, role)),
        RoleTab::Skills => TabData::Skills(wanted::wanted(desk, role)),
        RoleTab::Pay => TabData::Pay(pay::pay(desk, role)),
        RoleTab::Moves => TabData::Moves(moves::moves(desk, role)),
        RoleTab::RealityCheck => match reality::reality(desk, role) {
            Some(reality) => TabData::Reality(Box::new(reality)),
            None => TabData::Profile(profile::profile(desk, role)),
        },
        RoleTab::Sources => TabData::Sources(sources::sources(desk, role)),
    };
    RoleData { head, tab }
}
