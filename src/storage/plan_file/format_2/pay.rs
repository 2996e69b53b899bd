//! What a file of format 2 says about pay: assumptions, packages, what was paid, and projections kept.

use jiff::civil::Date;
use serde::Deserialize;

use super::super::with_unknown::{UnknownField, WithUnknown};
use crate::domain::catalogue::claim::{Amount, PayDefinition};
use crate::domain::currency::Currency;
use crate::domain::ids::{ClaimId, PaidId, PlaceId, RoleId};
use crate::domain::money::Money;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::compensation::vesting::Vesting;
use crate::domain::plan;
use crate::domain::plan::assumptions::ClaimUse;
use crate::domain::plan::package::{Bonus, OneOffKind};
use crate::domain::plan::paid::{PaidPart, PaidPer};
use crate::domain::plan::promise::PromisedYear;

macro_rules! assumptions {
    ($($field:ident: $assumption:ident,)+) => {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        pub struct Assumptions<'text> {
            $($field: Option<f64>,)+
            horizon_years: Option<u8>,
            redundancy: bool,
            floor: Option<Money>,
            #[serde(borrow)]
            claims: Vec<WithUnknown<'text, ClaimChoice>>,
            own_claims: Vec<WithUnknown<'text, OwnClaim>>,
            rates: Vec<WithUnknown<'text, ExchangeRate>>,
            seed: Option<u64>,
        }

        impl Assumptions<'_> {
            /// The values that are stated.
            fn stated(&self) -> impl Iterator<Item = (Assumption, f64)> {
                let all = [$((Assumption::$assumption, self.$field),)+];
                all.into_iter().filter_map(|(assumption, value)| Some((assumption, value?)))
            }
        }
    };
}

assumptions! {
    real_growth: RealGrowth,
    growth_spread: GrowthSpread,
    market_growth: MarketGrowth,
    carry_forward: CarryForward,
    promotion_raise: PromotionRaise,
    position_kept: PositionKept,
    one_figure_spread: OneFigureSpread,
    move_soonest: MoveSoonest,
    move_latest: MoveLatest,
    gap_odds: GapOdds,
    gap_months: GapMonths,
    inflation: Inflation,
    inflation_spread: InflationSpread,
    equity_growth: EquityGrowth,
    equity_spread: EquitySpread,
    discount_rate: DiscountRate,
    hour_value: HourValue,
    redundancy_odds: RedundancyOdds,
    redundancy_months: RedundancyMonths,
    redundancy_return: RedundancyReturn,
}

#[derive(Deserialize)]
pub struct ClaimChoice {
    role: RoleId,
    claim: ClaimId,
    #[serde(default)]
    how: ClaimUse,
}

#[derive(Deserialize)]
pub struct OwnClaim {
    id: ClaimId,
    role: RoleId,
    amount: Amount,
    currency: Currency,
    definition: PayDefinition,
    year: i16,
    #[serde(default)]
    place: Option<PlaceId>,
    #[serde(default)]
    note: Option<String>,
}

#[derive(Deserialize)]
pub struct ExchangeRate {
    currency: Currency,
    to: Currency,
    rate: f64,
}

#[derive(Deserialize)]
pub struct Package<'text> {
    role: RoleId,
    #[serde(default)]
    bonus: Option<Bonus>,
    #[serde(borrow, default)]
    one_offs: Vec<WithUnknown<'text, OneOff>>,
    #[serde(default)]
    grants: Vec<WithUnknown<'text, Grant>>,
    #[serde(default)]
    pension_percent: f64,
    #[serde(default)]
    new_employer: bool,
}

#[derive(Deserialize)]
pub struct OneOff {
    title: String,
    kind: OneOffKind,
    amount: Money,
    #[serde(default)]
    months: f64,
    #[serde(default)]
    clawback_months: f64,
    #[serde(default)]
    clawback_in_proportion: bool,
}

#[derive(Deserialize)]
pub struct Grant {
    title: String,
    amount: Money,
    #[serde(default)]
    months: f64,
    #[serde(default)]
    granted: Option<Date>,
    vesting: Vesting,
    #[serde(default)]
    every_year: bool,
    #[serde(default)]
    growth: Option<f64>,
    #[serde(default)]
    haircut_percent: f64,
}

#[derive(Deserialize)]
pub struct Paid {
    id: PaidId,
    date: Date,
    amount: Money,
    what: PaidPart,
    per: PaidPer,
    #[serde(default)]
    note: Option<String>,
}

#[derive(Deserialize)]
pub struct Promise {
    date: Date,
    title: String,
    currency: Currency,
    years: Vec<PromisedYear>,
}

impl<'text> Assumptions<'text> {
    /// Every unknown field of its lists.
    pub(super) fn unknown(&self) -> impl Iterator<Item = &UnknownField<'text>> {
        let claims = self.claims.iter().flat_map(|entry| &entry.unknown);
        let own_claims = self.own_claims.iter().flat_map(|entry| &entry.unknown);
        claims.chain(own_claims).chain(self.rates.iter().flat_map(|entry| &entry.unknown))
    }
}

impl<'text> Package<'text> {
    /// Every unknown field of its lists.
    pub(super) fn unknown(&self) -> impl Iterator<Item = &UnknownField<'text>> {
        let one_offs = self.one_offs.iter().flat_map(|entry| &entry.unknown);
        one_offs.chain(self.grants.iter().flat_map(|entry| &entry.unknown))
    }
}

pub(super) fn assumptions(section: WithUnknown<'_, Assumptions<'_>>) -> plan::assumptions::Assumptions {
    let unknown = section.kept();
    let stated = section.known.stated().collect();
    let Assumptions { horizon_years, redundancy, floor, claims, own_claims, rates, seed, .. } = section.known;
    plan::assumptions::Assumptions {
        stated,
        horizon_years,
        redundancy,
        floor,
        claims: claims.into_iter().map(claim).collect(),
        own_claims: own_claims.into_iter().map(own_claim).collect(),
        rates: rates.into_iter().map(|entry| rate(&entry)).collect(),
        seed,
        unknown,
    }
}

fn claim(entry: WithUnknown<'_, ClaimChoice>) -> plan::assumptions::ClaimChoice {
    let unknown = entry.kept();
    let ClaimChoice { role, claim, how } = entry.known;
    plan::assumptions::ClaimChoice { role, claim, how, unknown }
}

fn own_claim(entry: WithUnknown<'_, OwnClaim>) -> plan::own_claim::OwnClaim {
    let unknown = entry.kept();
    let OwnClaim { id, role, amount, currency, definition, year, place, note } = entry.known;
    plan::own_claim::OwnClaim { id, role, amount, currency, definition, year, place, note, unknown }
}

fn rate(entry: &WithUnknown<'_, ExchangeRate>) -> plan::exchange_rate::ExchangeRate {
    let ExchangeRate { currency, to, rate } = entry.known;
    plan::exchange_rate::ExchangeRate { currency, to, rate, unknown: entry.kept() }
}

pub(super) fn package(entry: WithUnknown<'_, Package<'_>>) -> plan::package::Package {
    let unknown = entry.kept();
    let Package { role, bonus, one_offs, grants, pension_percent, new_employer } = entry.known;
    let one_offs = one_offs.into_iter().map(one_off).collect();
    let grants = grants.into_iter().map(grant).collect();
    plan::package::Package { role, bonus, one_offs, grants, pension_percent, new_employer, unknown }
}

fn one_off(entry: WithUnknown<'_, OneOff>) -> plan::package::OneOff {
    let unknown = entry.kept();
    let OneOff { title, kind, amount, months, clawback_months, clawback_in_proportion } = entry.known;
    plan::package::OneOff { title, kind, amount, months, clawback_months, clawback_in_proportion, unknown }
}

fn grant(entry: WithUnknown<'_, Grant>) -> plan::grant::Grant {
    let unknown = entry.kept();
    let Grant { title, amount, months, granted, vesting, every_year, growth, haircut_percent } = entry.known;
    plan::grant::Grant { title, amount, months, granted, vesting, every_year, growth, haircut_percent, unknown }
}

pub(super) fn paid(entry: WithUnknown<'_, Paid>) -> plan::paid::Paid {
    let unknown = entry.kept();
    let Paid { id, date, amount, what, per, note } = entry.known;
    plan::paid::Paid { id, date, amount, what, per, note, unknown }
}

pub(super) fn promise(entry: WithUnknown<'_, Promise>) -> plan::promise::Promise {
    let unknown = entry.kept();
    let Promise { date, title, currency, years } = entry.known;
    plan::promise::Promise { date, title, currency, years, unknown }
}
