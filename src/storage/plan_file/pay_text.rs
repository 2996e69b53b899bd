//! The text of what a plan says about pay.

use super::writer::Writer;
use crate::domain::plan::assumptions::{Assumptions, ClaimChoice, ClaimUse};
use crate::domain::plan::exchange_rate::ExchangeRate;
use crate::domain::plan::grant::Grant;
use crate::domain::plan::own_claim::OwnClaim;
use crate::domain::plan::package::{OneOff, Package};
use crate::domain::plan::paid::Paid;
use crate::domain::plan::promise::Promise;

/// The lists about pay of a plan; one with nothing in it is not written.
pub(super) fn pay_lists(
    writer: &mut Writer,
    packages: &[Package],
    paid: &[Paid],
    promises: &[Promise],
) -> Result<(), ron::Error> {
    if !packages.is_empty() {
        writer.list("packages", "Package", packages, package_fields)?;
    }
    if !paid.is_empty() {
        writer.list("paid", "Paid", paid, paid_fields)?;
    }
    if !promises.is_empty() {
        writer.list("promises", "Promise", promises, promise_fields)?;
    }
    Ok(())
}

/// The fields of the assumptions.
pub(super) fn assumption_fields(writer: &mut Writer, assumptions: &Assumptions) -> Result<(), ron::Error> {
    let Assumptions { stated, horizon_years, redundancy, floor, claims, own_claims, rates, seed, unknown } =
        assumptions;
    for (assumption, value) in stated {
        writer.stated(assumption.field(), Some(value))?;
    }
    writer.stated("horizon_years", horizon_years.as_ref())?;
    writer.unusual("redundancy", redundancy, &false)?;
    writer.stated("floor", floor.as_ref())?;
    writer.list("claims", "ClaimChoice", claims, claim_fields)?;
    if !own_claims.is_empty() {
        writer.list("own_claims", "OwnClaim", own_claims, own_claim_fields)?;
    }
    if !rates.is_empty() {
        writer.list("rates", "ExchangeRate", rates, rate_fields)?;
    }
    writer.stated("seed", seed.as_ref())?;
    writer.unknown(unknown)
}

fn claim_fields(writer: &mut Writer, choice: &ClaimChoice) -> Result<(), ron::Error> {
    let ClaimChoice { role, claim, how, unknown } = choice;
    writer.field("role", role)?;
    writer.field("claim", claim)?;
    writer.unusual("how", how, &ClaimUse::Only)?;
    writer.unknown(unknown)
}

fn own_claim_fields(writer: &mut Writer, claim: &OwnClaim) -> Result<(), ron::Error> {
    let OwnClaim { id, role, amount, currency, definition, year, place, note, unknown } = claim;
    writer.field("id", id)?;
    writer.field("role", role)?;
    writer.field("amount", amount)?;
    writer.field("currency", currency)?;
    writer.field("definition", definition)?;
    writer.field("year", year)?;
    writer.stated("place", place.as_ref())?;
    writer.stated("note", note.as_ref())?;
    writer.unknown(unknown)
}

fn rate_fields(writer: &mut Writer, exchange: &ExchangeRate) -> Result<(), ron::Error> {
    let ExchangeRate { currency, to, rate, unknown } = exchange;
    writer.field("currency", currency)?;
    writer.field("to", to)?;
    writer.field("rate", rate)?;
    writer.unknown(unknown)
}

fn package_fields(writer: &mut Writer, package: &Package) -> Result<(), ron::Error> {
    let Package { role, bonus, one_offs, grants, pension_percent, new_employer, unknown } = package;
    writer.field("role", role)?;
    writer.stated("bonus", bonus.as_ref())?;
    writer.list("one_offs", "OneOff", one_offs, one_off_fields)?;
    writer.list("grants", "Grant", grants, grant_fields)?;
    writer.field("pension_percent", pension_percent)?;
    writer.field("new_employer", new_employer)?;
    writer.unknown(unknown)
}

fn one_off_fields(writer: &mut Writer, one_off: &OneOff) -> Result<(), ron::Error> {
    let OneOff { title, kind, amount, months, clawback_months, clawback_in_proportion, unknown } = one_off;
    writer.field("title", title)?;
    writer.field("kind", kind)?;
    writer.field("amount", amount)?;
    writer.field("months", months)?;
    writer.field("clawback_months", clawback_months)?;
    writer.unusual("clawback_in_proportion", clawback_in_proportion, &false)?;
    writer.unknown(unknown)
}

fn grant_fields(writer: &mut Writer, grant: &Grant) -> Result<(), ron::Error> {
    let Grant { title, amount, months, granted, vesting, every_year, growth, haircut_percent, unknown } = grant;
    writer.field("title", title)?;
    writer.field("amount", amount)?;
    writer.field("months", months)?;
    writer.stated("granted", granted.as_ref())?;
    writer.field("vesting", vesting)?;
    writer.unusual("every_year", every_year, &false)?;
    writer.stated("growth", growth.as_ref())?;
    writer.unusual("haircut_percent", haircut_percent, &0.0)?;
    writer.unknown(unknown)
}

fn paid_fields(writer: &mut Writer, paid: &Paid) -> Result<(), ron::Error> {
    let Paid { id, date, amount, what, per, note, unknown } = paid;
    writer.field("id", id)?;
    writer.field("date", date)?;
    writer.field("amount", amount)?;
    writer.field("what", what)?;
    writer.field("per", per)?;
    writer.stated("note", note.as_ref())?;
    writer.unknown(unknown)
}

fn promise_fields(writer: &mut Writer, promise: &Promise) -> Result<(), ron::Error> {
    let Promise { date, title, currency, years, unknown } = promise;
    writer.field("date", date)?;
    writer.field("title", title)?;
    writer.field("currency", currency)?;
    writer.field("years", years)?;
    writer.unknown(unknown)
}
