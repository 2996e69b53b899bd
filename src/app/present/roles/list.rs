//! The list of roles with its search, filters and order.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde::Serialize;
use strum::IntoEnumIterator;

use super::Desk;
use crate::app::format;
use crate::app::present::figure::{Told, told};
use crate::app::present::gap_words::met_in;
use crate::app::present::role_suggestion::use_as_own;
use crate::app::present::role_words::{called, family, level};
use crate::app::view::roles::RoleOrder;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::Role;
use crate::domain::gap::covered::Covered;
use crate::domain::ids::{FamilyId, RoleId};
use crate::domain::level::Level;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::search::{self, RoleHit};

/// The list with everything around it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RoleList {
    /// Shown in the empty search field.
    pub hint: String,
    /// How many roles are listed.
    pub count: String,
    /// Families that can be picked.
    pub families: Vec<(FamilyId, String)>,
    /// Levels that can be picked.
    pub levels: Vec<(Level, String)>,
    /// How many roles are saved; `None` without a plan.
    pub saved: Option<String>,
    /// Orders that make sense.
    pub orders: Vec<(RoleOrder, &'static str)>,
    /// The order in force; a search orders by how well a role fits, and then this is `None`.
    pub order: Option<RoleOrder>,
    pub rows: Vec<RoleRow>,
    /// Why there is no row.
    pub empty: Option<EmptyList>,
}

/// One role of the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoleRow {
    pub role: RoleId,
    /// The title that fits the room, or the one that fits what was typed.
    pub title: String,
    /// Which characters of the title fit what was typed.
    pub letters: Vec<usize>,
    /// Level, family and pay, or the alias that fits.
    pub detail: Told,
    /// Essentials covered, for example `9 of 14`, or why there is none.
    pub reading: Told,
    /// Share of the essentials that is met, 0 to 1, to draw.
    pub share: Option<f32>,
    /// Every essential is met.
    pub complete: bool,
    /// What it is to the plan.
    pub mark: Option<Mark>,
    /// What a screen reader says.
    pub name: String,
    /// Whether it is the one shown.
    pub selected: bool,
    /// It is meant without a doubt by what was typed: Enter shows it.
    #[serde(skip)]
    pub clear: bool,
}

/// What a role is to the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Mark {
    Goal,
    /// Held now.
    Held,
    /// Kept to compare with.
    Saved,
}

/// Why no role is listed, and the way out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EmptyList {
    /// What is missing.
    pub line: String,
    /// Why.
    pub reason: String,
    /// The button.
    pub action: String,
    /// Whether the button keeps what was typed and clears the filters alone.
    pub keeps_query: bool,
    /// The role of the person's own that the button makes of what was typed.
    #[serde(skip)]
    pub own: Option<OwnRole>,
}

/// Hits that pass the filters, in order.
pub(super) fn rows(desk: &Desk<'_>) -> Vec<RoleRow> {
    let view = desk.view;
    let searching = !view.query.trim().is_empty();
    let mut hits: Vec<(RoleHit, &Role)> = search::roles(desk.catalogue, &view.query, held(desk))
        .into_iter()
        .filter_map(|hit| Some((desk.catalogue.role(&hit.role)?, hit)))
        .filter(|(role, _)| passes(desk, role))
        .map(|(role, hit)| (hit, role))
        .collect();
    if !searching {
        hits.sort_by(|(_, a), (_, b)| compare(desk, a, b));
    }
    let fits: Vec<RoleHit> = hits.iter().map(|(hit, _)| hit.clone()).take(2).collect();
    let clear = search::clear(&fits).filter(|_| searching).map(|hit| &hit.role);
    let row = |(hit, role): &(RoleHit, &Role)| RoleRow {
        clear: clear == Some(&role.id),
        ..row(desk, role, searching.then_some(hit))
    };
    hits.iter().map(row).collect()
}

/// The role held, near to which others come first.
fn held<'a>(desk: &Desk<'a>) -> Option<&'a RoleId> {
    desk.plan.map(|plan| &plan.position.role)
}

fn passes(desk: &Desk<'_>, role: &Role) -> bool {
    let view = desk.view;
    view.family.as_ref().is_none_or(|family| role.family.as_ref() == Some(family))
        && view.level.is_none_or(|level| role.level == Some(level))
        && (!saved_only(desk) || is_saved(desk, &role.id))
}

fn saved_only(desk: &Desk<'_>) -> bool {
    desk.view.saved_only && desk.plan.is_some()
}

pub(super) fn is_saved(desk: &Desk<'_>, role: &RoleId) -> bool {
    desk.plan.is_some_and(|plan| plan.saved_roles.contains(role))
}

/// The order in force: without a plan nothing is covered.
fn order(desk: &Desk<'_>) -> RoleOrder {
    match desk.view.order {
        RoleOrder::Covered if desk.plan.is_none() => RoleOrder::Title,
        order => order,
    }
}

fn compare(desk: &Desk<'_>, a: &Role, b: &Role) -> Ordering {
    let by_number = |a: Option<f64>, b: Option<f64>| match (a, b) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    };
    let by_title = || a.short().cmp(b.short()).then_with(|| a.id.cmp(&b.id));
    match order(desk) {
        // By what the list tells, a count of a count; where that is the same, by weight.
        RoleOrder::Covered => {
            let met = |role| covered(desk, role).map(Covered::met_share);
            let weighed = |role| covered(desk, role).map(|covered| covered.share);
            by_number(met(a), met(b)).then_with(|| by_number(weighed(a), weighed(b))).then_with(by_title)
        }
        RoleOrder::Title => by_title(),
        RoleOrder::Pay => {
            // Amounts of different currencies cannot be compared: each currency makes a group.
            let pay = |role| desk.pay_of(role).map(|choice| (choice.band.currency, choice.band.middle));
            match (pay(a), pay(b)) {
                (Some((one, x)), Some((other, y))) if one == other => y.total_cmp(&x).then_with(by_title),
                (Some((one, _)), Some((other, _))) => one.cmp(&other),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => by_title(),
            }
        }
    }
}

fn covered(desk: &Desk<'_>, role: &Role) -> Option<Covered> {
    desk.derived?.gaps.covered(&role.id)
}

fn row(desk: &Desk<'_>, role: &Role, hit: Option<&RoleHit>) -> RoleRow {
    let coverage = desk.derived.and_then(|derived| derived.gaps.covered(&role.id));
    let reading = match (coverage, desk.plan) {
        (Some(coverage), _) => met_in(&role.id, &coverage),
        (None, Some(_)) => "not rated".into(),
        (None, None) => Told::default(),
    };
    let family = family(role, desk.catalogue);
    let rank = role.level.map(|level| format!("{} ", level.rank())).unwrap_or_default();
    let level = format!("{rank}{}", format::capital(level(role)));
    let by_title = hit.filter(|hit| hit.name == role.title || hit.name == role.short());
    let alias = hit.filter(|hit| hit.name != role.title && hit.name != role.short());
    let detail = if let Some(alias) = alias {
        format!("{level} · also called {}", called(role, &alias.name)).into()
    } else {
        told![level, " · ", desk.pay_in_use(role), " · ", family]
    };
    let title = by_title.map_or_else(|| role.short().to_owned(), |hit| hit.name.clone());
    let mark = match desk.plan {
        Some(plan) if plan.goal.as_ref() == Some(&role.id) => Some(Mark::Goal),
        Some(plan) if plan.position.role == role.id => Some(Mark::Held),
        Some(plan) if plan.saved_roles.contains(&role.id) => Some(Mark::Saved),
        Some(_) | None => None,
    };
    let covered = coverage.map(|coverage| format!("{} of {} essentials covered", coverage.met, coverage.of));
    let said = [Some(role.title.clone()), Some(detail.to_string()), covered, mark.map(|mark| mark.words().to_owned())];
    RoleRow {
        role: role.id.clone(),
        letters: by_title.map(|hit| hit.letters.iter().map(|letter| *letter as usize).collect()).unwrap_or_default(),
        title,
        detail,
        reading,
        share: coverage.map(|coverage| coverage.met_share() as f32),
        complete: coverage.is_some_and(|coverage| coverage.met == coverage.of),
        mark,
        name: said.into_iter().flatten().collect::<Vec<_>>().join(", "),
        selected: false,
        clear: false,
    }
}

/// Puts the rows into the list.
pub(super) fn list(desk: &Desk<'_>, mut rows: Vec<RoleRow>, selected: Option<&RoleId>) -> RoleList {
    for row in &mut rows {
        row.selected = Some(&row.role) == selected;
    }
    let all = desk.catalogue.roles().len();
    let searching = !desk.view.query.trim().is_empty();
    let families: BTreeSet<&FamilyId> = desk.catalogue.roles().filter_map(|role| role.family.as_ref()).collect();
    let families = desk.catalogue.families().filter(|family| families.contains(&family.id));
    let orders = RoleOrder::iter().filter(|order| *order != RoleOrder::Covered || desk.plan.is_some());
    RoleList {
        hint: format!("Search {} by name or alias", format::count(all, "role", "roles")),
        count: format::count(rows.len(), "role", "roles"),
        families: families.map(|family| (family.id.clone(), family.title.clone())).collect(),
        levels: Level::iter().map(|level| (level, format::capital(level.words()))).collect(),
        saved: desk.plan.map(|plan| {
            let known = plan.saved_roles.iter().filter(|role| desk.catalogue.role(role).is_some());
            known.count().to_string()
        }),
        orders: orders.map(|order| (order, order.words())).collect(),
        order: (!searching).then(|| order(desk)),
        empty: rows.is_empty().then(|| empty(desk)),
        rows,
    }
}

fn empty(desk: &Desk<'_>) -> EmptyList {
    let view = desk.view;
    let found = search::roles(desk.catalogue, &view.query, held(desk)).len();
    let typed = view.query.trim();
    if found == 0 {
        let own = desk.plan.map(|plan| OwnRole::titled(typed, &plan.own_roles));
        return EmptyList {
            line: format!("No role is called “{typed}”"),
            reason: "Titles and aliases were searched, small mistakes allowed.".to_owned(),
            action: own.as_ref().map_or_else(|| "Show all roles".to_owned(), use_as_own),
            keeps_query: false,
            own,
        };
    }
    let family = view.family.as_ref().map(|family| desk.catalogue.family_title(family).to_owned());
    let limits =
        [family, view.level.map(|level| format::capital(level.words())), saved_only(desk).then(|| "Saved".to_owned())];
    let limits = limits.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let without = format::count(found, "role is", "roles are");
    EmptyList {
        line: "No role passes the filters".to_owned(),
        reason: format!("Set: {limits}. Without filters {without} listed."),
        action: "Clear filters".to_owned(),
        keeps_query: true,
        own: None,
    }
}
