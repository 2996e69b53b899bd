//! The list of roles with its search, filters and order.

use serde::Serialize;
use strum::IntoEnumIterator;

use super::Desk;
use crate::app::format;
use crate::app::present::figure::{Told, told};
use crate::app::present::gap_words::met_in;
use crate::app::present::role_suggestion::use_as_own;
use crate::app::present::role_words::{called, family, level};
use crate::app::role_list::{Candidate, RoleFilter, RoleLimit};
use crate::app::view::compared_roles::ComparedRoles;
use crate::app::view::roles::RoleOrder;
use crate::app::words::Words as _;
use crate::domain::ids::RoleId;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::search::{self, RoleHit};

/// The list with everything around it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RoleList {
    /// Shown in the empty search field.
    pub hint: String,
    /// How many roles are listed.
    pub count: String,
    /// The filters.
    pub filters: Vec<FilterChoice>,
    /// On the button that shows all filters: how many of them are set.
    pub filters_set: String,
    /// Whether a filter narrows the list.
    pub narrowed: bool,
    /// How many roles are saved; `None` without a plan.
    pub saved: Option<String>,
    /// Orders that make sense.
    pub orders: Vec<(RoleOrder, &'static str)>,
    /// The order in force; a search orders by how well a role fits, and then this is `None`.
    pub order: Option<RoleOrder>,
    pub rows: Vec<RoleRow>,
    /// What is picked to be compared; `None` where nothing is being picked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picked: Option<PickedRoles>,
    /// Why there is no row.
    pub empty: Option<EmptyList>,
}

/// The bar of those who pick roles to compare.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PickedRoles {
    /// On the button.
    pub words: String,
    /// Whether there are enough of them.
    pub can_compare: bool,
}

/// One filter with what it can be set to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FilterChoice {
    pub filter: RoleFilter,
    /// Its name, then each value.
    pub words: Vec<String>,
    #[serde(skip)]
    pub limits: Vec<RoleLimit>,
    /// Which of the words is chosen; 0 for none.
    pub chosen: usize,
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
    let mut hits: Vec<(RoleHit, Candidate<'_>)> = search::roles(desk.catalogue, &view.query, held(desk))
        .into_iter()
        .filter_map(|hit| Some((candidate(desk, &hit.role)?, hit)))
        .filter(|(candidate, _)| passes(desk, candidate))
        .map(|(candidate, hit)| (hit, candidate))
        .collect();
    if !searching {
        let order = order(desk);
        hits.sort_by(|(_, a), (_, b)| a.compare(b, order, &view.limits));
    }
    let fits: Vec<RoleHit> = hits.iter().map(|(hit, _)| hit.clone()).take(2).collect();
    let clear = search::clear(&fits).filter(|_| searching).map(|hit| &hit.role);
    let row = |(hit, candidate): &(RoleHit, Candidate<'_>)| RoleRow {
        clear: clear == Some(&candidate.role.id),
        ..row(desk, candidate, searching.then_some(hit))
    };
    hits.iter().map(row).collect()
}

pub(super) fn candidate<'a>(desk: &Desk<'a>, id: &RoleId) -> Option<Candidate<'a>> {
    let role = desk.catalogue.role(id)?;
    Some(Candidate {
        role,
        traits: desk.catalogue.traits(id)?,
        resolution: desk.resolution(role),
        covered: desk.derived.and_then(|derived| derived.gaps.covered(id)),
    })
}

/// The role held, near to which others come first.
fn held<'a>(desk: &Desk<'a>) -> Option<&'a RoleId> {
    desk.plan.map(|plan| &plan.position.role)
}

fn passes(desk: &Desk<'_>, candidate: &Candidate<'_>) -> bool {
    desk.view.limits.pass(candidate) && (!saved_only(desk) || is_saved(desk, &candidate.role.id))
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

/// What a role is to the plan.
pub(super) fn mark(desk: &Desk<'_>, role: &RoleId) -> Option<Mark> {
    match desk.plan? {
        plan if plan.goal.as_ref() == Some(role) => Some(Mark::Goal),
        plan if plan.position.role == *role => Some(Mark::Held),
        plan if plan.saved_roles.contains(role) => Some(Mark::Saved),
        _ => None,
    }
}

fn row(desk: &Desk<'_>, candidate: &Candidate<'_>, hit: Option<&RoleHit>) -> RoleRow {
    let (role, coverage) = (candidate.role, candidate.covered);
    let reading = match (coverage, desk.plan) {
        (Some(coverage), _) => met_in(&role.id, &coverage),
        (None, Some(_)) => "not rated".into(),
        (None, None) => Told::default(),
    };
    // What the list goes by stands in it.
    let fact = candidate.fact(order(desk)).unwrap_or_else(|| family(role, desk.catalogue).to_owned());
    let rank = role.level.map(|level| format!("{} ", level.rank())).unwrap_or_default();
    let level = format!("{rank}{}", format::capital(level(role)));
    let by_title = hit.filter(|hit| hit.name == role.title || hit.name == role.short());
    let alias = hit.filter(|hit| hit.name != role.title && hit.name != role.short());
    let detail = if let Some(alias) = alias {
        format!("{level} · also called {}", called(role, &alias.name)).into()
    } else {
        told![level, " · ", desk.pay_told(role, &candidate.resolution), " · ", fact]
    };
    let title = by_title.map_or_else(|| role.short().to_owned(), |hit| hit.name.clone());
    let mark = mark(desk, &role.id);
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
        if desk.view.compared.has(&row.role) {
            row.name.push_str(", picked to compare");
        }
    }
    let all = desk.catalogue.roles().len();
    let searching = !desk.view.query.trim().is_empty();
    let orders = RoleOrder::iter().filter(|order| *order != RoleOrder::Covered || desk.plan.is_some());
    RoleList {
        hint: format!("Search {} by name or alias", format::count(all, "role", "roles")),
        count: if rows.len() == all {
            format::count(all, "role", "roles")
        } else {
            format!("{} of {}", format::grouped(rows.len() as f64), format::count(all, "role", "roles"))
        },
        filters: RoleFilter::iter().map(|filter| filter_choice(desk, filter)).collect(),
        filters_set: match desk.view.limits.as_slice().len() {
            0 => "Filters".to_owned(),
            set => format!("Filters: {set}"),
        },
        narrowed: !desk.view.limits.is_empty() || saved_only(desk),
        saved: desk.plan.map(|plan| {
            let known = plan.saved_roles.iter().filter(|role| desk.catalogue.role(role).is_some());
            known.count().to_string()
        }),
        orders: orders.map(|order| (order, order.words())).collect(),
        order: (!searching).then(|| order(desk)),
        picked: picked(&desk.view.compared),
        empty: rows.is_empty().then(|| empty(desk)),
        rows,
    }
}

fn picked(compared: &ComparedRoles) -> Option<PickedRoles> {
    let words = match compared.roles.len() {
        _ if !compared.is_picking() => return None,
        0 => "Tick 2 to 4 roles".to_owned(),
        1 => "Tick one more".to_owned(),
        picked => format!("Compare {}", format::count(picked, "role", "roles")),
    };
    Some(PickedRoles { words, can_compare: compared.roles.len() >= ComparedRoles::LEAST })
}

fn filter_choice(desk: &Desk<'_>, filter: RoleFilter) -> FilterChoice {
    let mut limits = filter.limits(desk.catalogue, desk.currency());
    // Whatever is set can be seen, also an amount that is not among those offered.
    let set = desk.view.limits.of(filter);
    limits.extend(set.filter(|set| !limits.contains(set)).cloned());
    let words = limits.iter().map(|limit| limit.words(desk.catalogue, desk.money));
    FilterChoice {
        filter,
        words: std::iter::once(filter.words().to_owned()).chain(words).collect(),
        chosen: limits.iter().position(|limit| Some(limit) == set).map_or(0, |at| at + 1),
        limits,
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
    let set = view.limits.as_slice().iter().map(|limit| limit.words(desk.catalogue, desk.money));
    let limits = set.chain(saved_only(desk).then(|| "Saved".to_owned()));
    let limits = limits.collect::<Vec<_>>().join(", ");
    let without = format::count(found, "role is", "roles are");
    EmptyList {
        line: "No role passes the filters".to_owned(),
        reason: format!("Set: {limits}. Without filters {without} listed."),
        action: "Clear filters".to_owned(),
        keeps_query: true,
        own: None,
    }
}
