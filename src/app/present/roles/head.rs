//! The head of a role: what it is called, what it is, and what can be done with it.

use serde::Serialize;
use strum::IntoEnumIterator;

use super::list::is_saved;
use super::section_list::in_jest;
use super::{Desk, moves, pay, sources};
use crate::app::format;
use crate::app::present::role_words::{family, level};
use crate::app::view::roles::RoleTab;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::RoleId;
use crate::domain::plan::Plan;

/// The head of a role.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoleHead {
    pub role: RoleId,
    /// Its full title.
    pub title: String,
    /// Level, family, whether it leads people.
    pub kind: String,
    /// Other titles.
    pub also: String,
    /// The statistical class with how well it fits.
    pub class: String,
    /// What the role is to the plan; `None` without a plan.
    pub standing: Option<Standing>,
    /// With what it can be held against at once; `None` without a plan.
    pub comparison: Option<Comparison>,
    pub tabs: Vec<TabLabel>,
    /// The tab shown.
    pub tab: RoleTab,
}

/// What a role is to the open plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing {
    pub goal: bool,
    /// It is held now.
    pub held: bool,
    /// It is kept to compare with.
    pub saved: bool,
}

/// A role of the plan to hold the role shown against.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// On the button.
    pub word: &'static str,
    pub with: RoleId,
}

/// One tab.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TabLabel {
    /// What it shows.
    pub tab: RoleTab,
    pub word: &'static str,
    /// How many things are behind it; empty where a count says nothing.
    pub count: String,
}

/// Other names in the head; all of them stand in the profile.
const MOST_ALIASES: usize = 4;
/// The same for names that only satire uses.
const MOST_SATIRICAL: usize = 1;

/// Builds the head.
pub(super) fn head(desk: &Desk<'_>, role: &Role) -> RoleHead {
    let leads = if role.leads_people == Some(true) { " · leads people" } else { "" };
    let rank = role.level.map(|level| format!(", level {} of 6", level.rank())).unwrap_or_default();
    let corrected = if desk.catalogue.is_corrected(&role.id) { " · corrected by you" } else { "" };
    let kind = format!("{}{rank} · {}{leads}{corrected}", format::capital(level(role)), family(role, desk.catalogue));
    let satirical = in_jest(desk, &role.satirical_aliases);
    let also = [
        first_of(&role.aliases, MOST_ALIASES).map(|named| format!("also called {named}")),
        first_of(satirical, MOST_SATIRICAL).map(|named| format!("in satire called {named}")),
    ];
    let also = also.into_iter().flatten().collect::<Vec<_>>().join("; ");
    let class = role.occupation.as_ref().map_or_else(
        || "No official class of occupations fits this role".to_owned(),
        |class| format!("O*NET-SOC {} {}, {} fit", class.code, class.title, class.fit.words()),
    );
    let standing = desk.plan.map(|plan| Standing {
        goal: plan.goal.as_ref() == Some(&role.id),
        held: plan.position.role == role.id,
        saved: is_saved(desk, &role.id),
    });
    let comparison = desk.plan.and_then(|plan| comparison(desk, plan, &role.id));
    let tabs: Vec<_> = RoleTab::iter().filter_map(|tab| label(desk, role, tab)).collect();
    let tab = if tabs.iter().any(|label| label.tab == desk.view.tab) { desk.view.tab } else { RoleTab::Profile };
    let title = role.title.clone();
    RoleHead { role: role.id.clone(), title, kind, also, class, standing, comparison, tabs, tab }
}

/// The role held, or for that one the goal.
fn comparison(desk: &Desk<'_>, plan: &Plan, role: &RoleId) -> Option<Comparison> {
    let (word, with) = match &plan.position.role {
        held if held != role => ("Compare with my role", held),
        _ => ("Compare with my goal", plan.goal.as_ref()?),
    };
    (with != role && desk.catalogue.role(with).is_some()).then(|| Comparison { word, with: with.clone() })
}

/// The first names, and how many there are beside them.
fn first_of(names: &[String], most: usize) -> Option<String> {
    let named = names.get(..most).unwrap_or(names).join(", ");
    match names.len() {
        0 => None,
        all if all > most => Some(format!("{named} and {} more", all - most)),
        _ => Some(named),
    }
}

fn label(desk: &Desk<'_>, role: &Role, tab: RoleTab) -> Option<TabLabel> {
    let count = match tab {
        RoleTab::Profile => None,
        RoleTab::Skills => Some(role.skills.len()),
        RoleTab::Pay => Some(pay::claims(desk, role).count()),
        RoleTab::Moves => Some(moves::count(desk, role)),
        RoleTab::RealityCheck if desk.hide_satire || role.reality_check.is_none() => return None,
        RoleTab::RealityCheck => None,
        RoleTab::Sources => Some(sources::used(desk, role).len()),
    };
    Some(TabLabel { tab, word: tab.words(), count: count.map(|count| count.to_string()).unwrap_or_default() })
}
