//! Why published figures about the same role differ, read off the claims themselves.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Desk, claim_text};
use crate::app::words::Words as _;
use crate::domain::pay::resolution::claim_ref::ClaimRef;

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// In what the figures differ.
    pub what: &'static str,
    pub how: String,
}

/// The reasons that hold between these figures.
pub(super) fn differences(desk: &Desk<'_>, claims: &[ClaimRef<'_>]) -> Vec<Difference> {
    let mut found = Vec::new();
    let proxies: Vec<String> = distinct(
        claims.iter().filter_map(|claim| claim.proxy()).map(|proxy| format!("{} {}", proxy.title, proxy.code)),
    );
    if !proxies.is_empty() && claims.iter().any(|claim| claim.proxy().is_none()) || proxies.len() > 1 {
        let how = format!("Some count a wider occupation in place of the title: {}", proxies.join("; "));
        found.push(Difference { what: "Occupation or title.", how });
    }
    let places = distinct(claims.iter().map(|claim| claim_text::place(*claim, desk.catalogue).to_owned()));
    if places.len() > 1 {
        found.push(Difference { what: "Place.", how: places.join("; ") });
    }
    let mut kinds: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for claim in claims {
        let word = claim.definition().words();
        let source = claim.scope().map_or_else(|| claim_text::source(*claim, desk.catalogue), str::to_owned);
        kinds.entry(word).or_default().push(source);
    }
    if kinds.len() > 1 {
        let most = kinds.iter().max_by_key(|(_, sources)| sources.len()).map_or("", |(kind, _)| *kind);
        let others = kinds.iter().filter(|(kind, _)| **kind != most);
        let mut parts = vec![format!("Most are {most}")];
        parts.extend(others.map(|(kind, of)| format!("{kind}: {}", distinct(of.iter().cloned()).join(", "))));
        found.push(Difference { what: "Kind of pay.", how: parts.join("; ") });
    }
    let parts = distinct(claims.iter().filter_map(|claim| claim.part().map(str::to_owned)));
    if !parts.is_empty() && claims.iter().any(|claim| claim.part().is_none()) {
        found.push(Difference { what: "Part of the role.", how: format!("Some speak of {} only", parts.join(", ")) });
    }
    let years = || claims.iter().map(|claim| claim.year());
    if let (Some(first), Some(last)) = (years().min(), years().max())
        && first != last
    {
        found.push(Difference { what: "Year.", how: format!("From {first} to {last}, each as published then") });
    }
    found
}

/// Each text once, in the order in which it came first.
fn distinct(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for text in texts {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept
}
