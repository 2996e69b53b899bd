//! Changes to what the plan says about pay. What no plan may have changes nothing.

use crate::app::action::PayAction;
use crate::app::format;
use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, PaidId, RoleId};
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::Plan;
use crate::domain::plan::assumptions::{Assumptions, ClaimChoice, ClaimUse};
use crate::domain::plan::exchange_rate::ExchangeRate;
use crate::domain::plan::own_claim::OwnClaim;
use crate::domain::plan::package::Package;
use crate::domain::plan::paid::Paid;
use crate::domain::plan::promise::Promise;
use crate::domain::plan::unknown_fields::UnknownFields;

/// The gesture a change belongs to, so that a number that is dragged or stepped is one entry of the history.
pub(super) fn gesture(action: &PayAction, plan: &Plan) -> Option<String> {
    match action {
        PayAction::SetAssumption(assumption, _) => Some(assumption.field().to_owned()),
        PayAction::SetHorizon(_) => Some("horizon".to_owned()),
        PayAction::SetFloor(_) => Some("floor".to_owned()),
        PayAction::SetExchangeRate(currency, _) => Some(format!("rate {currency}")),
        PayAction::UseClaim(role, claim, Some(ClaimUse::Weight(_))) => Some(format!("weight {role} {claim}")),
        PayAction::SetPackage(package) => package_gesture(package, plan),
        PayAction::SetRedundancy(_)
        | PayAction::SetWholeOccupations(_)
        | PayAction::SetThisEmployerOnly(_)
        | PayAction::SetSeed(_)
        | PayAction::ChooseClaim(..)
        | PayAction::SetPayLevel(..)
        | PayAction::UseClaim(..)
        | PayAction::AddOwnClaim(_)
        | PayAction::ChangeOwnClaim(_)
        | PayAction::RemoveOwnClaim(_)
        | PayAction::RemovePackage(_)
        | PayAction::AddPaid(_)
        | PayAction::ChangePaid(_)
        | PayAction::RemovePaid(_)
        | PayAction::KeepPromise(_)
        | PayAction::RemovePromise(_)
        | PayAction::ResetAssumptions => None,
    }
}

/// A package of which one number is other than before.
fn package_gesture(after: &Package, plan: &Plan) -> Option<String> {
    let before = plan.package(&after.role)?;
    let Package { bonus, pension_percent, role, .. } = after;
    let only = |number: &str, same: Package| (same == *before).then(|| format!("{number} {role}"));
    let by_bonus = only("bonus", Package { bonus: before.bonus, ..after.clone() }).filter(|_| bonus.is_some());
    let of_pension = Package { pension_percent: before.pension_percent, ..after.clone() };
    by_bonus.or_else(|| only("pension", of_pension).filter(|_| *pension_percent > 0.0))
}

/// What a change is called.
pub(super) fn label(action: &PayAction, plan: &Plan, catalogue: &Catalogue) -> String {
    let role = |id: &RoleId| catalogue.role_short(id).to_owned();
    let date_of = |id: &PaidId| {
        let paid = plan.paid.iter().find(|paid| paid.id == *id);
        paid.map_or_else(String::new, |paid| format!(" of {}", format::date(paid.date)))
    };
    match action {
        PayAction::SetAssumption(assumption, None) => format!("Reset: {}", format::lower(assumption.words())),
        PayAction::SetAssumption(assumption, Some(_)) => format!("Change: {}", format::lower(assumption.words())),
        PayAction::SetHorizon(_) => "Change the years ahead".to_owned(),
        PayAction::SetRedundancy(true) => "Look at redundancy".to_owned(),
        PayAction::SetThisEmployerOnly(true) => "Count promotions alone".to_owned(),
        PayAction::SetThisEmployerOnly(false) => "Count other employers".to_owned(),
        PayAction::SetRedundancy(false) => "Leave redundancy out".to_owned(),
        PayAction::SetWholeOccupations(true) => "Take occupations whole".to_owned(),
        PayAction::SetWholeOccupations(false) => "Read occupations by level".to_owned(),
        PayAction::SetFloor(None) => "Take the floor away".to_owned(),
        PayAction::SetFloor(Some(_)) => "Change the floor".to_owned(),
        PayAction::SetSeed(_) => "Change the draw number".to_owned(),
        PayAction::ChooseClaim(id, _) | PayAction::UseClaim(id, _, Some(ClaimUse::Only)) => {
            format!("Choose the pay figure of {}", role(id))
        }
        PayAction::UseClaim(id, _, Some(ClaimUse::Weight(_))) => format!("Weigh a pay figure for {}", role(id)),
        PayAction::UseClaim(id, _, Some(ClaimUse::Excluded)) => format!("Leave out a pay figure for {}", role(id)),
        PayAction::UseClaim(id, _, None) => format!("Use a pay figure for {} as usual", role(id)),
        PayAction::SetPayLevel(id, _) => format!("Choose the level of pay of {}", role(id)),
        PayAction::AddOwnClaim(claim) => format!("Enter a pay figure for {}", role(&claim.role)),
        PayAction::ChangeOwnClaim(claim) => format!("Change your pay figure for {}", role(&claim.role)),
        PayAction::RemoveOwnClaim(_) => "Remove a pay figure of yours".to_owned(),
        PayAction::SetExchangeRate(currency, Some(_)) => format!("Change the rate of {currency}"),
        PayAction::SetExchangeRate(currency, None) => format!("Take the rate of {currency} away"),
        PayAction::SetPackage(package) => format!("{} of {}", package_label(package, plan), role(&package.role)),
        PayAction::RemovePackage(id) => format!("Remove the package of {}", role(id)),
        PayAction::AddPaid(paid) => format!("Enter pay of {}", format::date(paid.date)),
        PayAction::ChangePaid(paid) => format!("Change the pay{}", date_of(&paid.id)),
        PayAction::RemovePaid(id) => format!("Remove the pay{}", date_of(id)),
        PayAction::KeepPromise(_) => "Keep the projection".to_owned(),
        PayAction::RemovePromise(date) => format!("Remove the projection of {}", format::date(*date)),
        PayAction::ResetAssumptions => "Reset the assumptions".to_owned(),
    }
}

/// What the change of a package is about.
fn package_label(after: &Package, plan: &Plan) -> &'static str {
    let usual = Package::of(after.role.clone());
    let before = plan.package(&after.role).unwrap_or(&usual);
    if before.bonus != after.bonus {
        "Change the bonus"
    } else if before.one_offs != after.one_offs {
        "Change the payments made once"
    } else if before.grants != after.grants {
        "Change the grants"
    } else if before.new_employer != after.new_employer {
        "Change the employer"
    } else {
        "Change the money for a pension"
    }
}

pub(super) fn change(plan: &mut Plan, action: PayAction, catalogue: &Catalogue) {
    match action {
        PayAction::SetAssumption(assumption, None) => {
            plan.assumptions.stated.remove(&assumption);
        }
        PayAction::SetAssumption(assumption, Some(value)) => {
            if assumption.allows(value) {
                plan.assumptions.stated.insert(assumption, value);
            }
        }
        PayAction::SetHorizon(years) => {
            plan.assumptions.horizon_years = years.map(|years| years.clamp(1, Assumptions::LONGEST_HORIZON_YEARS));
        }
        PayAction::SetThisEmployerOnly(is_on) => plan.assumptions.this_employer_only = is_on,
        PayAction::SetRedundancy(is_on) => plan.assumptions.redundancy = is_on,
        PayAction::SetWholeOccupations(whole) => plan.assumptions.whole_occupations = whole,
        PayAction::SetFloor(floor) => plan.assumptions.floor = floor.filter(|floor| floor.minor > 0),
        PayAction::SetSeed(seed) => plan.assumptions.seed = seed,
        PayAction::ChooseClaim(role, Some(claim)) => use_claim(plan, &role, &claim, Some(ClaimUse::Only)),
        PayAction::ChooseClaim(role, None) => {
            plan.assumptions.claims.retain(|choice| choice.role != role || choice.how == ClaimUse::Excluded);
        }
        PayAction::UseClaim(role, claim, how) => use_claim(plan, &role, &claim, how),
        PayAction::SetPayLevel(role, level) => {
            let own = catalogue.role(&role).and_then(|role| role.level);
            plan.assumptions.set_pay_level(&role, level, own);
        }
        PayAction::AddOwnClaim(claim) => add_own_claim(plan, *claim),
        PayAction::ChangeOwnClaim(claim) => change_own_claim(plan, *claim),
        PayAction::RemoveOwnClaim(id) => {
            plan.assumptions.own_claims.retain(|claim| claim.id != id);
            plan.assumptions.claims.retain(|choice| choice.claim != id);
        }
        PayAction::SetExchangeRate(currency, rate) => {
            let to = usual_currency(plan, catalogue);
            set_rate(&mut plan.assumptions.rates, currency, to, rate);
        }
        PayAction::SetPackage(package) => set_package(plan, *package),
        PayAction::RemovePackage(role) => plan.packages.retain(|package| package.role != role),
        PayAction::AddPaid(paid) => {
            let paid = Paid { id: plan.free_paid_id(), ..paid };
            if paid.refusal().is_none() {
                plan.paid.push(paid);
            }
        }
        PayAction::ChangePaid(paid) => {
            let known = plan.paid.iter_mut().find(|known| known.id == paid.id);
            if let Some(known) = known.filter(|_| paid.refusal().is_none()) {
                *known = paid;
            }
        }
        PayAction::RemovePaid(id) => plan.paid.retain(|paid| paid.id != id),
        PayAction::KeepPromise(promise) => keep_promise(plan, *promise),
        PayAction::RemovePromise(date) => plan.promises.retain(|promise| promise.date != date),
        PayAction::ResetAssumptions => {
            plan.assumptions.stated.clear();
            plan.assumptions.horizon_years = None;
            plan.assumptions.redundancy = true;
            plan.assumptions.this_employer_only = false;
            plan.assumptions.whole_occupations = false;
            plan.assumptions.seed = None;
        }
    }
}

/// Changes the choice in its place, so that what else the file says about it stays, and takes away what does not go
/// with it.
fn use_claim(plan: &mut Plan, role: &RoleId, claim: &ClaimId, how: Option<ClaimUse>) {
    let claims = &mut plan.assumptions.claims;
    let Some(how) = how else {
        return claims.retain(|choice| choice.role != *role || choice.claim != *claim);
    };
    if matches!(how, ClaimUse::Weight(weight) if !(weight > 0.0 && weight <= ClaimUse::LARGEST_WEIGHT)) {
        return;
    }
    let of_role = |choice: &ClaimChoice| choice.role == *role;
    // The one that stood alone gives its place to the next one that does.
    let alone = |choice: &ClaimChoice| of_role(choice) && choice.how == ClaimUse::Only;
    let named = claims.iter().position(|choice| of_role(choice) && choice.claim == *claim);
    let place = named.or_else(|| claims.iter().position(alone).filter(|_| how == ClaimUse::Only));
    match place.and_then(|place| claims.get_mut(place)) {
        Some(choice) => {
            choice.claim = claim.clone();
            choice.how = how;
        }
        None => {
            claims.push(ClaimChoice { role: role.clone(), claim: claim.clone(), how, unknown: UnknownFields::NONE });
        }
    }
    claims.retain(|choice| {
        let together = match how {
            ClaimUse::Only => choice.how == ClaimUse::Excluded,
            ClaimUse::Weight(_) => choice.how != ClaimUse::Only,
            ClaimUse::Excluded => true,
        };
        !of_role(choice) || choice.claim == *claim || together
    });
}

fn add_own_claim(plan: &mut Plan, claim: OwnClaim) {
    if claim.refusal().is_none() {
        let id = plan.assumptions.free_own_claim_id();
        plan.assumptions.own_claims.push(OwnClaim { id, ..claim });
    }
}

fn change_own_claim(plan: &mut Plan, claim: OwnClaim) {
    let known = plan.assumptions.own_claims.iter_mut().find(|known| known.id == claim.id);
    if let Some(known) = known.filter(|_| claim.refusal().is_none()) {
        *known = claim;
    }
}

/// States a rate; one the other way round goes, so that the two never disagree.
fn set_rate(rates: &mut Vec<ExchangeRate>, currency: Currency, to: Currency, rate: Option<f64>) {
    let is_it = |known: &ExchangeRate| known.currency == currency && known.to == to;
    let Some(rate) = rate else { return rates.retain(|known| !is_it(known)) };
    if currency == to || !ExchangeRate::allows(rate) {
        return;
    }
    rates.retain(|known| !(known.currency == to && known.to == currency));
    match rates.iter_mut().find(|known| is_it(known)) {
        Some(known) => known.rate = rate,
        None => rates.push(ExchangeRate { currency, to, rate, unknown: UnknownFields::NONE }),
    }
}

/// States what a role pays beside base pay; a package that says nothing goes.
fn set_package(plan: &mut Plan, package: Package) {
    if package.any_refusal().is_some() {
        return;
    }
    if package == Package::of(package.role.clone()) {
        return plan.packages.retain(|known| known.role != package.role);
    }
    match plan.packages.iter_mut().find(|known| known.role == package.role) {
        Some(known) => *known = package,
        None => plan.packages.push(package),
    }
}

fn keep_promise(plan: &mut Plan, promise: Promise) {
    if promise.refusal().is_some() {
        return;
    }
    match plan.promises.iter_mut().find(|known| known.date == promise.date) {
        Some(known) => *known = promise,
        None => plan.promises.push(promise),
    }
}
