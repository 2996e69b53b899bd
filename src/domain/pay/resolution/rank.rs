//! The default rule: which of two claims that can both be used goes first.

use std::cmp::{Ordering, Reverse};

use super::claim_ref::ClaimRef;
use super::question::Question;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::{Amount, PayDefinition};
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::source::SourceKind;
use crate::domain::ids::{ClaimId, PlaceId};
use crate::domain::pay::choice::stands_in;

/// One criterion of the default rule, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter)]
pub enum Criterion {
    /// The person's own figure before a published one.
    Own,
    /// A figure of the role itself before one of an occupation that stands in.
    RoleItself,
    /// Measured before reported before editorial.
    Kind,
    /// The narrowest place around the one asked for.
    Place,
    /// A middle that the source gives before half way between two ends.
    Middle,
    /// The newest.
    Year,
    /// What was asked for before anything wider or narrower.
    Definition,
    /// The level asked for before none.
    Level,
    /// Two that are alike in all this: by id.
    Id,
}

/// Where a claim stands by the default rule: the lower, the earlier it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank<'a> {
    published: bool,
    stands_in: bool,
    kind: SourceKind,
    distance: usize,
    has_middle: Reverse<bool>,
    newest: Reverse<i16>,
    definition: u8,
    no_level: bool,
    id: &'a ClaimId,
}

impl<'a> Rank<'a> {
    /// The rank of a claim; `None` if it holds neither in the place nor in one around it, or if it is satire.
    pub(super) fn of(
        claim: ClaimRef<'a>,
        role: &Role,
        around: &[PlaceId],
        question: &Question<'_>,
        catalogue: &Catalogue,
    ) -> Option<Self> {
        let kind = claim.published().map_or(SourceKind::Measured, |published| catalogue.kind_of(published));
        let distance = match claim.place() {
            Some(place) => around.iter().position(|near| near == place)?,
            None => around.len(),
        };
        (kind != SourceKind::Satire).then_some(Self {
            published: !claim.is_own(),
            stands_in: claim.published().is_some_and(|published| stands_in(role, published)),
            kind,
            distance,
            has_middle: Reverse(!matches!(claim.amount(), Amount::Range(..))),
            newest: Reverse(claim.year()),
            definition: distance_of(claim.definition(), question.definition),
            no_level: claim.level().is_none(),
            id: claim.id(),
        })
    }

    /// The first criterion in which two ranks differ.
    pub fn decided_by(&self, other: &Self) -> Criterion {
        let steps = [
            (self.published.cmp(&other.published), Criterion::Own),
            (self.stands_in.cmp(&other.stands_in), Criterion::RoleItself),
            (self.kind.cmp(&other.kind), Criterion::Kind),
            (self.distance.cmp(&other.distance), Criterion::Place),
            (self.has_middle.cmp(&other.has_middle), Criterion::Middle),
            (self.newest.cmp(&other.newest), Criterion::Year),
            (self.definition.cmp(&other.definition), Criterion::Definition),
            (self.no_level.cmp(&other.no_level), Criterion::Level),
        ];
        steps.into_iter().find(|(order, _)| *order != Ordering::Equal).map_or(Criterion::Id, |(_, criterion)| criterion)
    }
}

/// How far what a figure includes is from what was asked for: 0 for the same, 1 for not stated, then by how much wider or
/// narrower it is, narrower first.
fn distance_of(definition: PayDefinition, asked: PayDefinition) -> u8 {
    let width = |definition| match definition {
        PayDefinition::Base => 0_i8,
        PayDefinition::TotalCash => 1,
        PayDefinition::TotalCompensation => 2,
        PayDefinition::Unspecified => 0,
    };
    if definition == asked {
        return 0;
    }
    if definition == PayDefinition::Unspecified {
        return 1;
    }
    let wider = width(definition) - width(asked);
    2 * wider.unsigned_abs() + u8::from(wider > 0)
}
