//! What changes in a plan is about, and its values before and after, as JSON has them.

use serde_json::{Value as Json, json};

use super::MoneyEntry;
use crate::domain::compare::subject::Subject;
use crate::domain::pay::compensation::vesting::Vesting;
use crate::domain::pay_rate::PayPeriod;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::assumptions::ClaimUse;
use crate::domain::plan::grant::Grant;
use crate::domain::plan::ledger_entry::Basis;
use crate::domain::plan::package::OneOff;
use crate::domain::plan::value::Value;

/// The id of an entry.
pub fn subject_id(subject: &Subject) -> Option<String> {
    match subject {
        Subject::Stage(stage) => Some(stage.role.to_string()),
        Subject::KeptRoute(route) => Some(route.id.to_string()),
        Subject::SavedRole(role) => Some(role.to_string()),
        Subject::OwnRole(role) => Some(role.id.to_string()),
        Subject::RoleCorrection(role) => Some(role.role.to_string()),
        Subject::LedgerEntry(entry) => Some(entry.id.to_string()),
        Subject::Step(step) => Some(step.id.to_string()),
        Subject::Log(step) => Some(step.id.to_string()),
        Subject::TimeEntry(_, entry) => Some(entry.id.to_string()),
        Subject::ClaimChoice(choice) => Some(choice.role.to_string()),
        Subject::OwnClaim(claim) => Some(claim.id.to_string()),
        Subject::ExchangeRate(rate) => Some(format!("{} {}", rate.currency, rate.to)),
        Subject::Package(package) => Some(package.role.to_string()),
        Subject::Paid(paid) => Some(paid.id.to_string()),
        Subject::Promise(promise) => Some(promise.date.to_string()),
        Subject::OtherPosition(position) | Subject::HeldPosition(position) => Some(position.role.to_string()),
        Subject::Whole(_) => None,
    }
}

/// A value as JSON writes it: not rounded.
pub fn value(value: &Value) -> Json {
    match value {
        Value::Nothing => Json::Null,
        Value::Text(text) | Value::Source(text) => json!(text),
        Value::Hours(number) | Value::Years(number) => json!(number),
        Value::Assumed(_, value) => json!(value),
        Value::Percent(number) | Value::Number(number) => json!(number),
        Value::Seed(seed) => json!(seed),
        Value::Currency(currency) => json!(currency),
        Value::Figure(amount) => json!(amount.numbers()),
        Value::Definition(definition) => id(definition),
        Value::ClaimUse(how) => claim_use(*how),
        Value::ClaimChoices(choices) => {
            choices.iter().map(|choice| json!({ "claim": choice.claim, "use": claim_use(choice.how) })).collect()
        }
        Value::PayLevels(levels) => {
            levels.iter().map(|(role, level)| json!({ "role": role, "level": id(level) })).collect()
        }
        Value::Bonus(bonus) => json!(bonus),
        Value::OneOffs(one_offs) => one_offs.iter().map(one_off).collect(),
        Value::Grants(grants) => grants.iter().map(grant).collect(),
        Value::PaidPart(part) => id(part),
        Value::PaidPer(per) => id(per),
        Value::PromisedYears(years) => json!(years),
        Value::Date(date) => json!(date),
        Value::PartialDate(date) => json!(date),
        Value::Money(money) => json!(MoneyEntry::from(*money)),
        Value::PayRate(pay) if pay.per == PayPeriod::Year => json!(MoneyEntry::from(pay.amount)),
        Value::PayRate(pay) => {
            json!({ "amount": pay.amount.units(), "currency": pay.amount.currency, "per": id(&pay.per) })
        }
        Value::Role(role) => json!(role),
        Value::Place(place) => json!(place),
        Value::Skill(skill) => json!(skill),
        Value::Claim(claim) => json!(claim),
        Value::CatalogueStep(step) => json!(step),
        Value::Seniority(level) => id(level),
        Value::Proficiency(level) => json!(level.value()),
        Value::Education(education) => id(education),
        Value::State(state) => id(state),
        Value::Basis(Basis::Stated) => json!("stated"),
        Value::Basis(Basis::Assumed) => json!("assumed"),
        Value::Basis(Basis::Step(step)) => json!({ "step": step }),
        Value::Effort(effort) => json!(effort),
        Value::Builds(builds) => json!(builds),
        Value::SkillsWanted(skills) => json!(skills),
        Value::Skills(skills) => json!(skills),
        Value::Ways(ways) => json!(ways),
        Value::Roles(roles) | Value::RoleSet(roles) => json!(roles),
        Value::Stages(stages) => stages
            .iter()
            .map(|stage| json!({ "role": stage.role, "place": stage.place, "start": stage.start }))
            .collect(),
        Value::Aim(aim) => self::aim(aim),
        Value::Family(family) => json!(family),
        Value::Count(count) => json!(count),
        Value::Switch(is_on) => json!(is_on),
        Value::Objective(objective) => id(objective),
        Value::Names(names) => json!(names),
    }
}

fn claim_use(how: ClaimUse) -> Json {
    match how {
        ClaimUse::Only => json!("alone"),
        ClaimUse::Weight(weight) => json!(weight),
        ClaimUse::Excluded => json!("left_out"),
    }
}

fn one_off(one_off: &OneOff) -> Json {
    let OneOff { title, kind, amount, months, clawback_months, clawback_in_proportion, unknown: _ } = one_off;
    json!({
        "title": title,
        "kind": id(kind),
        "amount": MoneyEntry::from(*amount),
        "months": months,
        "clawback_months": clawback_months,
        "clawback_in_proportion": clawback_in_proportion,
    })
}

fn grant(grant: &Grant) -> Json {
    let Grant { title, amount, months, granted, vesting, every_year, growth, haircut_percent, unknown: _ } = grant;
    json!({
        "title": title,
        "amount": MoneyEntry::from(*amount),
        "months": months,
        "granted": granted,
        "vesting": self::vesting(vesting),
        "every_year": every_year,
        "growth": growth,
        "haircut_percent": haircut_percent,
    })
}

fn vesting(vesting: &Vesting) -> Json {
    match vesting {
        Vesting::Even { years } => json!({ "years": years }),
        Vesting::Yearly(percents) => json!({ "yearly_percent": percents }),
        Vesting::EveryMonths { every, months, cliff_months } => {
            json!({ "every_months": every, "months": months, "cliff_months": cliff_months })
        }
        Vesting::MonthlyAfterCliff { months, cliff_months } => {
            json!({ "every_months": 1, "months": months, "cliff_months": cliff_months })
        }
    }
}

fn id<'a, T>(variant: &'a T) -> Json
where
    &'a T: Into<&'static str>,
{
    json!(Into::<&'static str>::into(variant))
}

fn aim(aim: &Aim) -> Json {
    match aim {
        Aim::Goal => json!("goal"),
        Aim::AnyOf(roles) => json!({ "any_of": roles }),
        Aim::Any { pay_at_least, family, level } => json!({
            "pay_at_least": pay_at_least.map(MoneyEntry::from),
            "family": family,
            "level": level.as_ref().map(id),
        }),
    }
}
