//! What a merged plan says about pay.

use std::collections::{BTreeMap, BTreeSet};

use super::conflict::{Conflict, Disagreement, Side};
use super::list::{Kept, Told, list};
use super::numbering::ids;
use super::three::Versions;
use super::{Renumbered, merged};
use crate::domain::compare::field::Field;
use crate::domain::compare::subject::{Subject, Whole};
use crate::domain::ids::{ClaimId, PaidId, RoleId};
use crate::domain::plan::Plan;
use crate::domain::plan::assumptions::ClaimChoice;
use crate::domain::plan::exchange_rate::ExchangeRate;
use crate::domain::plan::own_claim::OwnClaim;
use crate::domain::plan::package::Package;
use crate::domain::plan::paid::Paid;
use crate::domain::plan::part::Fields as _;
use crate::domain::plan::promise::Promise;
use crate::domain::plan::value::Value;

/// Merges the lists about pay into the plan.
pub(super) fn merged_pay(
    three: [&Plan; 3],
    plan: &mut Plan,
    conflicts: &mut Vec<Conflict>,
    renumbered: &mut Vec<Renumbered>,
) {
    let (own_claims, names) = merged_own_claims(three, conflicts, renumbered);
    plan.assumptions.own_claims = own_claims;
    plan.assumptions.claims = merged_claims(three, &names, conflicts);
    plan.assumptions.rates = merged(
        &Versions::of(three, |plan| plan.assumptions.rates.as_slice()),
        Whole::ExchangeRates.into(),
        &|rate: &ExchangeRate| Subject::ExchangeRate(rate.clone()),
        conflicts,
    );
    plan.packages = merged(
        &Versions::of(three, |plan| plan.packages.as_slice()),
        Whole::Packages.into(),
        &|package: &Package| Subject::Package(Box::new(package.clone())),
        conflicts,
    );
    plan.paid = merged_paid(three, conflicts, renumbered);
    plan.promises = merged(
        &Versions::of(three, |plan| plan.promises.as_slice()),
        Whole::Promises.into(),
        &|promise: &Promise| Subject::Promise(Box::new(promise.clone())),
        conflicts,
    );
}

/// Ids of own figures that have another one now: of the version both came from, and of theirs.
struct Names {
    from_base: BTreeMap<ClaimId, ClaimId>,
    from_theirs: BTreeMap<ClaimId, ClaimId>,
}

fn merged_own_claims(
    three: [&Plan; 3],
    conflicts: &mut Vec<Conflict>,
    renumbered: &mut Vec<Renumbered>,
) -> (Vec<OwnClaim>, Names) {
    let versions = Versions::of(three, |plan| plan.assumptions.own_claims.as_slice());
    let subject = |claim: &OwnClaim| Subject::OwnClaim(Box::new(claim.clone()));
    let kept = list(&versions, &Told { whole: Whole::OwnClaims.into(), entry: &subject }, &|_| false, conflicts);
    let all = three.into_iter().flat_map(|plan| &plan.assumptions.own_claims);
    let ids = ids(&kept.iter().collect::<Vec<_>>(), OwnClaim::PREFIX, all);
    let mut names = Names { from_base: BTreeMap::new(), from_theirs: BTreeMap::new() };
    let mut claims = Vec::with_capacity(kept.len());
    for (kept, id) in kept.into_iter().zip(ids) {
        let id = ClaimId::new(id);
        let changed = |side: Option<&OwnClaim>| side.filter(|side| side.id != id).map(|side| side.id.clone());
        names.from_base.extend(changed(kept.base).map(|from| (from, id.clone())));
        let from = changed(kept.theirs);
        names.from_theirs.extend(from.clone().map(|from| (from, id.clone())));
        let claim = OwnClaim { id, ..kept.entry };
        renumbered.extend(from.map(|from| Renumbered::of(subject(&claim), &from, &claim.id)));
        claims.push(claim);
    }
    (claims, names)
}

/// Merges what was chosen of figures. Where the two together cannot be followed, such as two figures that shall each
/// stand alone, what mine says of the role stays and that is a conflict.
fn merged_claims([base, mine, theirs]: [&Plan; 3], names: &Names, conflicts: &mut Vec<Conflict>) -> Vec<ClaimChoice> {
    let base = following(&base.assumptions.claims, &names.from_base);
    let theirs = following(&theirs.assumptions.claims, &names.from_theirs);
    let mine = &mine.assumptions.claims;
    let versions = Versions { base: Some(base.as_slice()), mine: mine.as_slice(), theirs: theirs.as_slice() };
    let subject = |choice: &ClaimChoice| Subject::ClaimChoice(choice.clone());
    let kept = list(&versions, &Told { whole: Whole::ClaimChoices.into(), entry: &subject }, &|_| false, conflicts);
    let unclear = unclear_roles(&kept);
    let mut claims = Vec::with_capacity(kept.len());
    let mut told = BTreeSet::new();
    for kept in kept {
        let choice = kept.entry;
        if !unclear.contains(&choice.role) {
            claims.push(choice);
        } else if told.insert(choice.role.clone()) {
            let of = |choices: &[ClaimChoice]| {
                choices.iter().filter(|other| other.role == choice.role).cloned().collect::<Vec<_>>()
            };
            let disagreement = Disagreement::Field {
                field: Field::Member(ClaimChoice::NAME, "how"),
                base: Value::ClaimChoices(of(&base)),
                mine: Value::ClaimChoices(of(mine)),
                theirs: Value::ClaimChoices(of(&theirs)),
            };
            claims.extend(of(mine));
            conflicts.push(Conflict { subject: Subject::ClaimChoice(choice), disagreement, kept: Side::Mine });
        }
    }
    claims
}

/// Roles for which the merged choices do not go together.
fn unclear_roles(kept: &[Kept<'_, ClaimChoice>]) -> BTreeSet<RoleId> {
    let mut by_role: BTreeMap<&RoleId, Vec<&ClaimChoice>> = BTreeMap::new();
    for kept in kept {
        by_role.entry(&kept.entry.role).or_default().push(&kept.entry);
    }
    let unclear = by_role.into_iter().filter(|(_, choices)| !ClaimChoice::go_together(choices));
    unclear.map(|(role, _)| role.clone()).collect()
}

/// The choices with the ids that own figures have in the merged plan.
fn following(choices: &[ClaimChoice], names: &BTreeMap<ClaimId, ClaimId>) -> Vec<ClaimChoice> {
    let follow = |choice: &ClaimChoice| ClaimChoice {
        claim: names.get(&choice.claim).unwrap_or(&choice.claim).clone(),
        ..choice.clone()
    };
    choices.iter().map(follow).collect()
}

fn merged_paid(three: [&Plan; 3], conflicts: &mut Vec<Conflict>, renumbered: &mut Vec<Renumbered>) -> Vec<Paid> {
    let versions = Versions::of(three, |plan| plan.paid.as_slice());
    let subject = |paid: &Paid| Subject::Paid(paid.clone());
    let kept = list(&versions, &Told { whole: Whole::PaidList.into(), entry: &subject }, &|_| false, conflicts);
    let all = three.into_iter().flat_map(|plan| &plan.paid);
    let names = ids(&kept.iter().collect::<Vec<_>>(), Paid::PREFIX, all);
    let mut paid = Vec::with_capacity(kept.len());
    for (kept, name) in kept.into_iter().zip(names) {
        let entry = Paid { id: PaidId::new(name), ..kept.entry };
        let from = kept.theirs.filter(|theirs| theirs.id != entry.id);
        renumbered.extend(from.map(|from| Renumbered::of(subject(&entry), &from.id, &entry.id)));
        paid.push(entry);
    }
    paid
}
