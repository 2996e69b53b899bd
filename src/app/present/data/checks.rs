//! Checks of the catalogue: each computed from what is in it, never from a list kept by hand.

use std::collections::BTreeSet;

use serde::Serialize;
use strum::IntoEnumIterator as _;

use super::{Finding, Findings};
use crate::app::format;
use crate::app::present::pay_words::cited;
use crate::app::present::role_words::family;
use crate::app::state::State;
use crate::app::view::data::DataCheck;
use crate::app::view::roles::RoleTab;
use crate::app::words::{Words as _, claim_words};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Claim, Measure};
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::source::{Source, SourceKind};
use crate::domain::ids::{PlaceId, SkillId};
use crate::domain::pay::disagreement::disagreement;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::{Resolution, resolve};

/// One check with its result.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Check {
    #[serde(skip)]
    #[allow(clippy::struct_field_names, reason = "it is the check, with what it found")]
    pub check: DataCheck,
    /// Its name.
    pub title: &'static str,
    /// How many of how many.
    pub result: String,
    /// Whether nothing was found.
    pub clean: bool,
    /// Whether its findings are listed.
    pub selected: bool,
    /// What a screen reader says.
    pub name: String,
}

pub(super) fn checks(state: &State) -> Vec<Check> {
    DataCheck::iter()
        .map(|check| {
            let (found, of) = (entries(state, check).len(), out_of(state, check));
            let result = if check == DataCheck::Oldest {
                let oldest = pay_figures(&state.catalogue).map(|(_, claim)| claim.year).min();
                oldest.map_or_else(|| "–".to_owned(), |year| year.to_string())
            } else {
                format!("{} of {}", format::grouped(found as f64), format::grouped(of as f64))
            };
            let title = check.words();
            Check { check, name: format!("{title}: {result}"), title, result, clean: found == 0, selected: false }
        })
        .collect()
}

pub(super) fn found(state: &State, check: DataCheck) -> Findings {
    let entries = entries(state, check);
    let copied: Vec<_> = entries.iter().map(|entry| format!("{}\t{}", entry.title, entry.caption)).collect();
    Findings { title: check.words().to_owned(), meaning: meaning(check), copied: copied.join("\n"), entries }
}

fn meaning(check: DataCheck) -> &'static str {
    match check {
        DataCheck::NoPay => "Pay along a path has a gap at these roles.",
        DataCheck::ProxyOnly => "Their pay is that of a wider group of jobs, and marked so.",
        DataCheck::Disagree => "Two figures of one place and definition do not overlap, or lie more than 15% apart.",
        DataCheck::Proxies => "Official statistics count occupations, not job titles or seniority.",
        DataCheck::Oldest => {
            "Shown as printed. Where pay is projected, a figure is carried from its year to today by the growth assumed."
        }
        DataCheck::EstimatedYears => "No source gives the usual years before these moves; they are our estimate.",
        DataCheck::NoWayIn => "A path can start at these roles but not lead to them.",
        DataCheck::Unbuilt => "Nothing in the pack can be recommended to learn them.",
        DataCheck::Unwanted => "They count in no reading.",
        DataCheck::Unused => "They stand for profiles, levels, hours or moves.",
        DataCheck::NoAddress => "They can only be looked up by title and publisher.",
    }
}

fn out_of(state: &State, check: DataCheck) -> usize {
    let catalogue = &state.catalogue;
    match check {
        DataCheck::NoPay | DataCheck::ProxyOnly | DataCheck::Disagree | DataCheck::NoWayIn => catalogue.roles().len(),
        DataCheck::Proxies | DataCheck::Oldest => pay_figures(catalogue).count(),
        DataCheck::EstimatedYears => catalogue.moves().len(),
        DataCheck::Unbuilt | DataCheck::Unwanted => catalogue.skills().len(),
        DataCheck::Unused | DataCheck::NoAddress => serious_sources(catalogue).count(),
    }
}

/// Sources that are not satire.
fn serious_sources(catalogue: &Catalogue) -> impl Iterator<Item = &Source> {
    catalogue.sources().filter(|source| source.kind != SourceKind::Satire)
}

/// Claims about pay that are not satire.
fn pay_figures(catalogue: &Catalogue) -> impl Iterator<Item = (&Role, &Claim)> {
    let claims = catalogue.roles().flat_map(|role| role.claims.iter().map(move |claim| (role, claim)));
    claims.filter(|(_, claim)| claim.measure == Measure::Pay && catalogue.kind_of(claim) != SourceKind::Satire)
}

/// The place of the open plan, or the usual one.
pub(super) fn place(state: &State) -> PlaceId {
    let of_plan = state.document.as_ref().map(|document| document.plan().position.place.clone());
    let known = of_plan.filter(|place| state.catalogue.place(place).is_some());
    known.or_else(|| state.catalogue.usual_place().cloned()).unwrap_or_else(|| PlaceId::new(""))
}

fn entries(state: &State, check: DataCheck) -> Vec<Finding> {
    let catalogue = &state.catalogue;
    match check {
        DataCheck::NoPay => roles(state, no_pay),
        DataCheck::ProxyOnly => roles(state, proxy_only),
        DataCheck::Disagree => roles(state, disagreeing),
        DataCheck::Proxies => figures(state, |claim| claim.proxy.is_some()),
        DataCheck::Oldest => {
            let oldest = pay_figures(catalogue).map(|(_, claim)| claim.year).min();
            figures(state, |claim| Some(claim.year) == oldest)
        }
        DataCheck::EstimatedYears => estimated_years(catalogue),
        DataCheck::NoWayIn => {
            let alone = catalogue.roles().filter(|role| catalogue.moves_to(&role.id).next().is_none());
            let family = |role: &Role| family(role, catalogue).to_owned();
            alone.map(|role| Finding::role(role, RoleTab::Moves, family(role))).collect()
        }
        DataCheck::Unbuilt => {
            let built: BTreeSet<_> =
                catalogue.steps().flat_map(|step| &step.builds).map(|built| &built.skill).collect();
            skills(state, |skill| !built.contains(skill))
        }
        DataCheck::Unwanted => skills(state, |skill| catalogue.wanting(skill).next().is_none()),
        DataCheck::Unused => {
            let claims = catalogue.roles().flat_map(|role| &role.claims);
            let used: BTreeSet<_> = claims.map(|claim| &claim.source).collect();
            let unused = serious_sources(catalogue).filter(|source| !used.contains(&source.id));
            unused.map(|source| Finding::source(source, source.kind.words().to_owned())).collect()
        }
        DataCheck::NoAddress => {
            let without = serious_sources(catalogue).filter(|source| source.url.is_none());
            without.map(|source| Finding::source(source, source.publisher.clone())).collect()
        }
    }
}

/// The roles for which a check has something to say.
fn roles(state: &State, say: impl Fn(&State, &Role, &PlaceId) -> Option<String>) -> Vec<Finding> {
    let place = place(state);
    let found = |role| Some(Finding::role(role, RoleTab::Pay, say(state, role, &place)?));
    state.catalogue.roles().filter_map(found).collect()
}

/// What the catalogue says about a role's pay, whatever the person prefers.
fn published<'a>(state: &'a State, role: &'a Role, place: &PlaceId) -> Resolution<'a> {
    resolve(role, &Question::about(place), &state.catalogue)
}

fn no_pay(state: &State, role: &Role, place: &PlaceId) -> Option<String> {
    let none = published(state, role, place).usable().next().is_none();
    none.then(|| format!("nothing usable in {}", state.catalogue.place_title(place)))
}

fn proxy_only(state: &State, role: &Role, place: &PlaceId) -> Option<String> {
    let resolution = published(state, role, place);
    let proxy = resolution.usable().next()?.claim.proxy()?;
    let all = resolution.usable().all(|entry| entry.claim.proxy().is_some());
    all.then(|| format!("{} stands in", proxy.title))
}

fn disagreeing(state: &State, role: &Role, place: &PlaceId) -> Option<String> {
    let found = disagreement(&published(state, role, place))?;
    let side = |(middle, claim): (f64, ClaimRef<'_>)| format!("{} ({})", format::grouped(middle), cited(state, claim));
    Some(format!("{} against {}", side(found.lowest), side(found.highest)))
}

fn figures(state: &State, wanted: impl Fn(&Claim) -> bool) -> Vec<Finding> {
    let found = pay_figures(&state.catalogue).filter(|(_, claim)| wanted(claim));
    found
        .map(|(role, claim)| {
            let proxy = claim.proxy.as_ref().map(|proxy| format!(", {}", proxy.title)).unwrap_or_default();
            let caption = format!("{}, {}{proxy}", claim_words(claim), cited(state, claim));
            Finding::role(role, RoleTab::Pay, caption)
        })
        .collect()
}

fn estimated_years(catalogue: &Catalogue) -> Vec<Finding> {
    let editorial = |source| catalogue.source(source).is_some_and(|source| source.kind == SourceKind::Editorial);
    let estimated = catalogue.moves().iter().filter(|known| editorial(&known.years_source));
    estimated
        .filter_map(|known| {
            let caption = format!("to {}, {}", catalogue.role_short(&known.to), format::span_years(known.years));
            Some(Finding::role(catalogue.role(&known.from)?, RoleTab::Moves, caption))
        })
        .collect()
}

fn skills(state: &State, keep: impl Fn(&SkillId) -> bool) -> Vec<Finding> {
    let found = state.catalogue.skills().filter(|skill| keep(&skill.id));
    found
        .map(|skill| {
            let roles = format::count(state.catalogue.wanting(&skill.id).count(), "role wants it", "roles want it");
            Finding::skill(skill, roles, state.document.is_some())
        })
        .collect()
}
