//! What each role on the path pays beside base pay, as fields to type in. A text that cannot be read changes nothing.

use jiff::civil::Date;
use serde::Serialize;

use super::employer::MoveEmployer;
use crate::app::action::{Action, PayAction};
use crate::app::drafts::Understood;
use crate::app::format;
use crate::app::state::State;
use crate::app::typed::{self, Reading};
use crate::app::words::Words as _;
use crate::domain::currency::Currency;
use crate::domain::ids::RoleId;
use crate::domain::money::Money;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::Plan;
use crate::domain::plan::grant::Grant;
use crate::domain::plan::package::{Bonus, OneOff, OneOffKind, Package};
use crate::domain::plan::unknown_fields::UnknownFields;

/// Odds of a bonus of which nothing but the target is stated.
const SURE: f64 = 100.0;
/// Months after which somebody who leaves keeps a sign-on payment, if nothing else is stated.
const USUAL_CLAWBACK: f64 = 12.0;

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum PackageField {
    /// Target of the bonus.
    Bonus,
    /// Odds of the bonus.
    Odds,
    /// Money for a pension.
    Pension,
    /// Name of a payment.
    OneOffTitle(usize),
    OneOffAmount(usize),
    /// When it is paid.
    OneOffMonths(usize),
    /// How long it is paid back.
    OneOffClawback(usize),
    /// Name of a grant.
    GrantTitle(usize),
    GrantAmount(usize),
    /// When it is made.
    GrantMonths(usize),
    GrantVesting(usize),
    /// Growth of the price of the share.
    GrantGrowth(usize),
    /// What is taken off.
    GrantHaircut(usize),
}

/// One payment made once.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OneOffRow {
    #[serde(skip)]
    pub kind: OneOffKind,
    /// Its name.
    pub title: String,
    pub amount: String,
    /// Months after the begin in the role.
    pub months: String,
    /// Months within which it is paid back.
    pub clawback: String,
    /// Whether only the share of these months that is left is paid back; nothing without such months.
    pub in_proportion: Option<bool>,
}

/// One grant.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GrantRow {
    /// Its name.
    pub title: String,
    pub amount: String,
    /// Months after the begin in the role, or the day on which it was made.
    pub made: String,
    pub made_unit: &'static str,
    pub vesting: String,
    /// Whether it is made again every year.
    pub every_year: bool,
    /// Growth of the price; empty: as assumed for all shares.
    pub growth: String,
    /// What is taken off.
    pub haircut: String,
    /// What vests in which year, in one line.
    pub lands: String,
}

/// The form of one role.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PackageForm {
    #[serde(skip)]
    pub role: RoleId,
    pub title: String,
    /// Target of the bonus; empty without one.
    pub bonus: String,
    /// Odds of the bonus; empty without one.
    pub odds: String,
    /// Money for a pension.
    pub pension: String,
    /// Its employer beside that of the role before; nothing for the role held.
    pub employer: Option<MoveEmployer>,
    /// Payments made once.
    pub one_offs: Vec<OneOffRow>,
    pub grants: Vec<GrantRow>,
    /// Growth assumed for all shares, shown where a grant states none.
    pub usual_growth: String,
    /// An example of an amount.
    pub example: String,
    /// What is stated in all, in one line.
    pub summary: String,
    /// Takes all of it away; `None` if nothing is stated.
    #[serde(skip)]
    pub remove: Option<Action>,
    #[serde(skip)]
    package: Package,
    #[serde(skip)]
    currency: Currency,
    #[serde(skip)]
    today: Date,
}

/// The forms of the roles on the path, the role held first, then those of the other plans compared.
pub fn packages(state: &State) -> Vec<PackageForm> {
    let Some(document) = &state.document else { return Vec::new() };
    let held = [document.plan().position.role.clone()];
    let on_path = document.derived().stations.iter().flatten().map(|station| station.role.clone());
    let scenarios = state.projecting.answer.iter().flat_map(|answer| &answer.set.scenarios);
    let compared = scenarios.flat_map(|scenario| scenario.stages.iter().map(|stage| stage.role.clone()));
    let mut roles: Vec<RoleId> = Vec::new();
    for role in held.into_iter().chain(on_path).chain(compared) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles.into_iter().map(|role| form(state, document.plan(), role)).collect()
}

fn form(state: &State, plan: &Plan, role: RoleId) -> PackageForm {
    let stated = plan.package(&role);
    let package = stated.cloned().unwrap_or_else(|| Package::of(role.clone()));
    let currency = usual_currency(plan, &state.catalogue);
    let percent = |value: f64| format::decimal(value, 3);
    let growth = AssumedValues::of(plan, &state.catalogue).get(Assumption::EquityGrowth);
    PackageForm {
        today: state.today,
        title: state.catalogue.role_short(&role).to_owned(),
        bonus: package.bonus.map(|bonus| percent(bonus.target_percent)).unwrap_or_default(),
        odds: package.bonus.map(|bonus| percent(bonus.paid_odds_percent)).unwrap_or_default(),
        pension: percent(package.pension_percent),
        employer: (role != plan.position.role).then(|| MoveEmployer::of(package.new_employer)),
        one_offs: package.one_offs.iter().map(one_off_row).collect(),
        grants: package.grants.iter().map(grant_row).collect(),
        usual_growth: percent(growth),
        example: format!("{currency} 20,000"),
        summary: summary(&package),
        remove: stated.map(|_| PayAction::RemovePackage(role.clone()).into()),
        role,
        package,
        currency,
    }
}

fn one_off_row(one_off: &OneOff) -> OneOffRow {
    OneOffRow {
        kind: one_off.kind,
        title: one_off.title.clone(),
        amount: format::amount(one_off.amount),
        months: format::decimal(one_off.months, 2),
        clawback: format::decimal(one_off.clawback_months, 2),
        in_proportion: (one_off.clawback_months > 0.0).then_some(one_off.clawback_in_proportion),
    }
}

fn grant_row(grant: &Grant) -> GrantRow {
    let percent = |value: f64| format::decimal(value, 3);
    GrantRow {
        title: grant.title.clone(),
        amount: format::amount(grant.amount),
        made: grant.granted.map_or_else(|| format::decimal(grant.months, 2), format::date),
        made_unit: if grant.granted.is_some() { "" } else { "months" },
        vesting: format::vesting(&grant.vesting),
        every_year: grant.every_year,
        growth: grant.growth.map(percent).unwrap_or_default(),
        haircut: percent(grant.haircut_percent),
        lands: lands(grant),
    }
}

/// What vests in each year after the grant.
fn lands(grant: &Grant) -> String {
    let once = Grant { months: 0.0, every_year: false, haircut_percent: 0.0, ..grant.clone() };
    let years = grant.vesting.years().unwrap_or_default();
    let landing = once.landing_by_year(years).unwrap_or_default();
    let units = |minor: &i64| format::grouped((*minor as f64 / grant.amount.currency.minor_in_whole() as f64).round());
    let amounts: Vec<_> = landing.iter().map(units).collect();
    format!("Vests {} by year after the grant", amounts.join(", "))
}

/// What a package holds, in a few words.
pub(super) fn summary(package: &Package) -> String {
    let mut parts = Vec::new();
    parts.extend(package.bonus.map(|bonus| format!("bonus {}%", format::decimal(bonus.target_percent, 2))));
    if !package.one_offs.is_empty() {
        parts.push(format::count(package.one_offs.len(), "payment", "payments"));
    }
    if !package.grants.is_empty() {
        parts.push(format::count(package.grants.len(), "grant", "grants"));
    }
    if package.pension_percent > 0.0 {
        parts.push(format!("pension {}%", format::decimal(package.pension_percent, 2)));
    }
    parts.extend(package.new_employer.map(|is_new| {
        let employer = if is_new { "another employer" } else { "the same employer" };
        employer.to_owned()
    }));
    if parts.is_empty() { "Base pay alone".to_owned() } else { format::capital(&parts.join(", ")) }
}

impl PackageForm {
    /// The change that a typed text asks for.
    ///
    /// # Errors
    /// What would be understood.
    pub fn typed(&self, field: PackageField, text: &str) -> Result<Understood, String> {
        let mut package = self.package.clone();
        let words = match field {
            PackageField::Bonus if text.trim().is_empty() => {
                package.bonus = None;
                String::new()
            }
            PackageField::Bonus => put(&mut package.bonus, self.bonus_of(text)?),
            PackageField::Odds => {
                let bonus = package.bonus.ok_or("Write the target of the bonus first")?;
                let odds = typed::read::percent(text, 0.0, 100.0)?;
                put(&mut package.bonus, odds.map(|paid_odds_percent| Some(Bonus { paid_odds_percent, ..bonus })))
            }
            PackageField::Pension => put(&mut package.pension_percent, typed::read::percent(text, 0.0, 100.0)?),
            PackageField::OneOffTitle(at)
            | PackageField::OneOffAmount(at)
            | PackageField::OneOffMonths(at)
            | PackageField::OneOffClawback(at) => {
                let one_off = package.one_offs.get_mut(at);
                one_off
                    .map(|one_off| change_one_off(one_off, field, text, self.currency))
                    .transpose()?
                    .unwrap_or_default()
            }
            PackageField::GrantTitle(at)
            | PackageField::GrantAmount(at)
            | PackageField::GrantMonths(at)
            | PackageField::GrantVesting(at)
            | PackageField::GrantGrowth(at)
            | PackageField::GrantHaircut(at) => {
                let grant = package.grants.get_mut(at);
                grant
                    .map(|grant| change_grant(grant, field, text, (self.currency, self.today)))
                    .transpose()?
                    .unwrap_or_default()
            }
        };
        Ok(Understood::new(PayAction::SetPackage(Box::new(package)), words))
    }

    /// The amount that a text says, in words.
    ///
    /// # Errors
    /// What would be understood.
    pub fn read_amount(&self, text: &str) -> Result<String, String> {
        stated_amount(text, self.currency).map(|amount| amount.words)
    }

    /// The vesting that a text says, in words.
    ///
    /// # Errors
    /// What would be understood.
    pub fn read_vesting(&self, text: &str) -> Result<String, String> {
        typed::read::vesting(text).map(|vesting| vesting.words)
    }

    fn bonus_of(&self, text: &str) -> Result<Reading<Option<Bonus>>, String> {
        let paid_odds_percent = self.package.bonus.map_or(SURE, |bonus| bonus.paid_odds_percent);
        let target = typed::read::percent(text, 0.0, Package::LARGEST_PERCENT)?;
        Ok(target.map(|target_percent| Some(Bonus { target_percent, paid_odds_percent })))
    }

    /// Adds a payment made once.
    ///
    /// # Errors
    /// What would be understood.
    pub fn add_one_off(&self, kind: OneOffKind, amount: &str) -> Result<Action, String> {
        let amount = self.amount(amount)?;
        let (months, clawback_months) = match kind {
            OneOffKind::SignOn => (0.0, USUAL_CLAWBACK),
            OneOffKind::Retention => (12.0, 0.0),
        };
        let title = kind.words().to_owned();
        let mut package = self.package.clone();
        package.one_offs.push(OneOff {
            title,
            kind,
            amount,
            months,
            clawback_months,
            clawback_in_proportion: false,
            unknown: UnknownFields::NONE,
        });
        self.added(package)
    }

    /// Adds a grant.
    ///
    /// # Errors
    /// What would be understood.
    pub fn add_grant(&self, amount: &str, vesting: &str) -> Result<Action, String> {
        let amount = self.amount(amount)?;
        let vesting = typed::read::vesting(vesting)?.value;
        let mut package = self.package.clone();
        package.grants.push(Grant {
            title: "Shares".to_owned(),
            amount,
            months: 0.0,
            granted: None,
            vesting,
            every_year: false,
            growth: None,
            haircut_percent: 0.0,
            unknown: UnknownFields::NONE,
        });
        self.added(package)
    }

    /// The employer beside that of the role before.
    pub fn set_employer(&self, employer: MoveEmployer) -> Action {
        self.with(|package| package.new_employer = employer.new_employer())
    }

    /// What a payment is for.
    pub fn set_kind(&self, at: usize, kind: OneOffKind) -> Action {
        self.with(|package| package.one_offs.get_mut(at).into_iter().for_each(|one_off| one_off.kind = kind))
    }

    /// Whether only the share of the months that is left is paid back.
    pub fn set_in_proportion(&self, at: usize, in_proportion: bool) -> Action {
        let set = |one_off: &mut OneOff| one_off.clawback_in_proportion = in_proportion;
        self.with(|package| package.one_offs.get_mut(at).into_iter().for_each(set))
    }

    /// Whether a grant is made again every year.
    pub fn set_every_year(&self, at: usize, every_year: bool) -> Action {
        self.with(|package| package.grants.get_mut(at).into_iter().for_each(|grant| grant.every_year = every_year))
    }

    /// Removes a payment.
    pub fn remove_one_off(&self, at: usize) -> Action {
        let mut package = self.package.clone();
        if at < package.one_offs.len() {
            package.one_offs.remove(at);
        }
        set(package)
    }

    pub fn remove_grant(&self, at: usize) -> Action {
        let mut package = self.package.clone();
        if at < package.grants.len() {
            package.grants.remove(at);
        }
        set(package)
    }

    fn with(&self, change: impl FnOnce(&mut Package)) -> Action {
        let mut package = self.package.clone();
        change(&mut package);
        set(package)
    }

    fn amount(&self, text: &str) -> Result<Money, String> {
        stated_amount(text, self.currency).map(|amount| amount.value)
    }

    fn added(&self, package: Package) -> Result<Action, String> {
        package.any_refusal().map_or_else(|| Ok(set(package)), |(_, refusal)| Err(format::capital(&refusal)))
    }
}

/// An amount that has to be there.
pub(super) fn stated_amount(text: &str, currency: Currency) -> Result<Reading<Money>, String> {
    let amount = typed::read::payment(text, currency)?.stated();
    amount.ok_or_else(|| format!("Write an amount, for example {currency} 20,000"))
}

/// Takes the value of a reading and leaves its words.
pub(super) fn put<T>(place: &mut T, reading: Reading<T>) -> String {
    *place = reading.value;
    reading.words
}

fn set(package: Package) -> Action {
    PayAction::SetPackage(Box::new(package)).into()
}

/// Changes a field of a payment; how the text was understood.
fn change_one_off(one_off: &mut OneOff, field: PackageField, text: &str, currency: Currency) -> Result<String, String> {
    let months = || typed::read::months(text, Package::LONGEST_MONTHS);
    Ok(match field {
        PackageField::OneOffAmount(_) => put(&mut one_off.amount, stated_amount(text, currency)?),
        PackageField::OneOffMonths(_) => put(&mut one_off.months, months()?),
        PackageField::OneOffClawback(_) => put(&mut one_off.clawback_months, months()?),
        _ => {
            text.trim().clone_into(&mut one_off.title);
            String::new()
        }
    })
}

/// When a grant is made: months after the begin in the role, or a day.
fn made(text: &str, today: Date) -> Result<Reading<(f64, Option<Date>)>, String> {
    if let Ok(months) = typed::read::months(text, Package::LONGEST_MONTHS) {
        return Ok(months.map(|months| (months, None)));
    }
    match typed::read::first_day(text, today).map(Reading::stated) {
        Ok(Some(day)) => Ok(day.map(|day| (0.0, Some(day)))),
        // What is a date by its numbers says itself what is wrong with it.
        Err(why) if text.contains(|letter: char| letter.is_ascii_digit()) => Err(why),
        Ok(None) | Err(_) => Err("Write months after the begin, as 12, or a day, as 15 Mar 2024".to_owned()),
    }
}

/// Changes a field of a grant; how the text was understood.
fn change_grant(
    grant: &mut Grant,
    field: PackageField,
    text: &str,
    (currency, today): (Currency, Date),
) -> Result<String, String> {
    Ok(match field {
        PackageField::GrantAmount(_) => put(&mut grant.amount, stated_amount(text, currency)?),
        PackageField::GrantMonths(_) => {
            let Reading { value, words } = made(text, today)?;
            (grant.months, grant.granted) = value;
            words
        }
        PackageField::GrantVesting(_) => put(&mut grant.vesting, typed::read::vesting(text)?),
        PackageField::GrantGrowth(_) if text.trim().is_empty() => {
            grant.growth = None;
            String::new()
        }
        PackageField::GrantGrowth(_) => {
            put(&mut grant.growth, typed::read::assumption(Assumption::EquityGrowth, text)?.map(Some))
        }
        PackageField::GrantHaircut(_) => put(&mut grant.haircut_percent, typed::read::percent(text, 0.0, 100.0)?),
        _ => {
            text.trim().clone_into(&mut grant.title);
            String::new()
        }
    })
}
