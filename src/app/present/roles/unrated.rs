//! What is said of an occupation whose skills nobody rated, and the ways on.

use serde::Serialize;

use super::Desk;
use crate::app::format;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::RoleId;

/// Nearer classes that are offered.
const MOST_NEARER: usize = 5;

/// The ways on from an occupation without ratings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Unrated {
    #[serde(skip)]
    pub role: RoleId,
    pub title: &'static str,
    pub sentence: String,
    /// Whether ratings can be borrowed; only into a plan.
    pub can_borrow: bool,
    /// Whether they are borrowed, and can be given back.
    pub borrowed: bool,
    /// Occupations that are shown instead, or whose ratings these are, each with its title.
    pub others: Vec<(RoleId, String)>,
}

/// Builds it; `None` for a role that is rated or says itself what it wants.
pub(super) fn unrated(desk: &Desk<'_>, role: &Role) -> Option<Unrated> {
    let occupations = desk.catalogue.occupations()?;
    let published = desk.catalogue.published(&role.id).filter(|_| desk.catalogue.is_official(&role.id))?;
    let code = &published.occupation.as_ref()?.code;
    let titled = |role: RoleId| (desk.catalogue.role_title(&role).to_owned(), role);
    let others = |roles: Vec<RoleId>| roles.into_iter().map(titled).map(|(title, role)| (role, title)).collect();
    let borrowed = desk.plan.and_then(|plan| plan.correction(&role.id)).filter(|own| !own.estimated_from.is_empty());
    let told = |title, sentence, can_borrow, roles| Unrated {
        role: role.id.clone(),
        title,
        sentence,
        can_borrow,
        borrowed: borrowed.is_some(),
        others: others(roles),
    };
    if let Some(correction) = borrowed {
        let from = format::count(correction.estimated_from.len(), "occupation", "occupations");
        let sentence = format!(
            "Nobody has rated what this occupation takes. What stands here is the mean of the ratings of {from} closely \
             related to it, kept in your plan; about two of three essential skills so found are right."
        );
        return Some(told("Estimated, borrowed ratings", sentence, false, correction.estimated_from.clone()));
    }
    if occupations.is_rated(code) {
        return None;
    }
    let lenders = occupations.lenders(code);
    if lenders.is_empty() {
        let sentence = "Nobody has rated what this occupation takes, and none is called related to it: it has no gap and no \
                        moves. Choose a nearer one:";
        let nearest = occupations.nearest(code).take(MOST_NEARER).collect();
        return Some(told("Not rated", sentence.to_owned(), false, nearest));
    }
    let from = format::count(lenders.len(), "occupation", "occupations");
    let plan = if desk.plan.is_some() { "" } else { " Start a plan to borrow them." };
    let sentence = format!(
        "Nobody has rated what this occupation takes. {from} closely related to it are rated: the mean of their ratings can \
         stand in, marked as estimated.{plan}"
    );
    Some(told("Not rated", sentence, desk.plan.is_some(), lenders))
}
