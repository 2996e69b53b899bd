//! What one source says of both roles of a move.

use serde::Serialize;

use crate::app::format;
use crate::domain::ids::{ClaimId, SourceId};
use crate::domain::pay::one_source::OneSource;

/// The figures of one source for the role before a move and for the role after it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ByOneSource {
    pub source: SourceId,
    /// Its claim about each role.
    pub claims: [ClaimId; 2],
    pub before: f64,
    pub after: f64,
    /// By which share the later role pays more, or less if below 0.
    pub change: f64,
}

impl From<&OneSource> for ByOneSource {
    fn from(by_one: &OneSource) -> Self {
        let [before, after] = by_one.middles;
        let (source, claims) = (by_one.source.clone(), by_one.claims.clone());
        Self { source, claims, before, after, change: by_one.change() }
    }
}

impl ByOneSource {
    /// All of it in words, without a full stop.
    pub fn text(&self) -> String {
        let [before, after] = [self.before, self.after].map(format::grouped);
        let change = format::signed_percent((self.change * 100.0).round());
        format!("{} for both: {before} before, {after} after, {change}", self.source)
    }
}
