//! A claim in words: what it is about, what it includes, and who stands in.

use crate::app::words::Words as _;
use crate::domain::catalogue::claim::Claim;

/// What a claim is about, with the level and the part of the role it speaks of.
pub(super) fn what(claim: &Claim) -> String {
    let level = claim.level.map(|level| format!(", {}", level.words())).unwrap_or_default();
    let scope = claim.part.as_ref().or(claim.provenance.as_ref()).map(|scope| format!(", {scope}")).unwrap_or_default();
    format!("{}{level}{scope}", claim.measure.words())
}

/// What the pay includes; a dash where that does not apply.
pub(super) fn definition(claim: &Claim) -> &'static str {
    claim.definition.map_or("–", |definition| definition.words())
}

/// The occupation that stands in; a dash if none does.
pub(super) fn proxy(claim: &Claim) -> String {
    claim.proxy.as_ref().map_or_else(|| "–".to_owned(), |proxy| format!("{} {}", proxy.code, proxy.title))
}
