//! Values in words. A value that is only shortened or rounded here must never make two different ones look the same.

use std::collections::BTreeMap;

use super::pay_words;
use crate::app::format::{self, quoted, shortened};
use crate::app::settings::MoneyStyle;
use crate::app::words::{Words as _, aim_words, builds_words, citation, stages_words};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Need;
use crate::domain::ids::{ClaimId, PlanStepId};
use crate::domain::money::Money;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay_rate::PayPeriod;
use crate::domain::plan::Plan;
use crate::domain::plan::ledger_entry::Basis;
use crate::domain::plan::own_claim::OwnClaim;
use crate::domain::plan::own_role::OwnSkill;
use crate::domain::plan::own_way::OwnWay;
use crate::domain::plan::value::Value;

/// Tells the values of one plan.
pub(super) struct ValueWords<'a> {
    catalogue: &'a Catalogue,
    steps: BTreeMap<&'a PlanStepId, &'a str>,
    own_claims: &'a [OwnClaim],
    money: MoneyStyle,
}

impl<'a> ValueWords<'a> {
    pub(super) fn new(plan: &'a Plan, catalogue: &'a Catalogue, money: MoneyStyle) -> Self {
        let steps = plan.steps.iter().map(|step| (&step.id, step.title.as_str())).collect();
        Self { catalogue, steps, own_claims: &plan.assumptions.own_claims, money }
    }

    pub(super) fn text(&self, value: &Value) -> String {
        self.told(value, true)
    }

    /// A value whose numbers are rounded or exact.
    fn told(&self, value: &Value, rounded: bool) -> String {
        let catalogue = self.catalogue;
        let number = |number: f64, places| if rounded { format::decimal(number, places) } else { number.to_string() };
        let time = |hours: f64| if rounded { format::pace(hours) } else { format!("{hours} h") };
        match value {
            Value::Nothing => "not stated".to_owned(),
            Value::Text(text) => quoted(text),
            Value::Hours(hours) => time(*hours),
            Value::Years(years) => years_words(&number(*years, 2)),
            Value::Assumed(assumption, value) => measured(&number(*value, 2), *assumption),
            Value::Percent(percent) => format!("{}%", number(*percent, 2)),
            Value::Number(value) => number(*value, 4),
            Value::Seed(seed) => seed.to_string(),
            Value::Currency(currency) => currency.to_string(),
            Value::Figure(amount) => pay_words::figure(*amount),
            Value::Definition(definition) => definition.words().to_owned(),
            Value::ClaimUse(how) => pay_words::claim_use(*how),
            Value::ClaimChoices(choices) => listed(
                choices
                    .iter()
                    .map(|choice| format!("{} {}", self.claim(&choice.claim), pay_words::claim_use(choice.how))),
            ),
            Value::PayLevels(levels) => listed(
                levels.iter().map(|(role, level)| format!("{} as {}", self.catalogue.role_short(role), level.words())),
            ),
            Value::Bonus(bonus) => pay_words::bonus(*bonus),
            Value::OneOffs(one_offs) => listed(one_offs.iter().map(|one_off| pay_words::one_off(one_off, self.money))),
            Value::Grants(grants) => listed(grants.iter().map(|grant| pay_words::grant(grant, self.money))),
            Value::PaidPart(part) => part.words().to_lowercase(),
            Value::PaidPer(per) => per.words().to_lowercase(),
            Value::PromisedYears(years) => format::count(years.len(), "year", "years"),
            Value::Date(date) => format::date(*date),
            Value::PartialDate(date) => format::partial_date(*date),
            Value::Money(money) if rounded => self.money.exact(money.units(), money.currency),
            Value::Money(Money { minor, currency }) => {
                let places = currency.minor_in_whole().ilog10() as usize;
                let units = *minor as f64 / currency.minor_in_whole() as f64;
                self.money.dress(&format!("{units:.places$}"), *currency)
            }
            Value::PayRate(pay) if pay.per == PayPeriod::Year => self.told(&Value::Money(pay.amount), rounded),
            Value::PayRate(pay) => self.money.pay_rate(*pay),
            Value::Role(role) => catalogue.role_title(role).to_owned(),
            Value::Place(place) => catalogue.place_title(place).to_owned(),
            Value::Skill(skill) => catalogue.skill_title(skill).to_owned(),
            Value::Claim(claim) => self.claim(claim),
            Value::CatalogueStep(step) => {
                catalogue.step(step).map_or_else(|| step.to_string(), |step| quoted(&step.title))
            }
            Value::Seniority(level) => level.words().to_owned(),
            Value::Proficiency(level) => level.value().to_string(),
            Value::Education(education) => education.words().to_owned(),
            Value::State(state) => state.words().to_owned(),
            Value::Basis(basis) => self.basis(basis),
            Value::Effort(effort) => {
                let [low, likely, high] = [effort.optimistic, effort.likely, effort.pessimistic].map(time);
                format!("{likely} ({low} to {high})")
            }
            Value::Builds(builds) if builds.is_empty() => "nothing".to_owned(),
            Value::Builds(builds) => builds_words(builds, catalogue),
            Value::SkillsWanted(skills) => listed(skills.iter().map(|own| skill_wanted(own, catalogue))),
            Value::Skills(skills) => listed(skills.iter().map(|skill| catalogue.skill_title(skill).to_owned())),
            Value::Ways(ways) => listed(ways.iter().map(|way| way_named(way, catalogue))),
            Value::Roles(roles) if roles.is_empty() => "empty".to_owned(),
            Value::Roles(roles) => roles.iter().map(|role| catalogue.role_short(role)).collect::<Vec<_>>().join(" → "),
            Value::RoleSet(roles) => listed(roles.iter().map(|role| catalogue.role_short(role).to_owned())),
            Value::Stages(stages) => stages_words(stages, catalogue),
            Value::Aim(aim) => aim_words(aim, catalogue, self.money),
            Value::Family(family) => catalogue.family_title(family).to_owned(),
            Value::Count(count) => count.to_string(),
            Value::Switch(true) => "on".to_owned(),
            Value::Switch(false) => "off".to_owned(),
            Value::Objective(objective) => objective.words().to_owned(),
            Value::Names(names) => listed(names.iter().map(|name| format!("“{name}”"))),
            Value::Source(text) => shortened(text),
        }
    }

    /// Two values that differ, in words that differ; none if no short words tell them apart.
    pub(super) fn pair(&self, from: &Value, other: &Self, to: &Value) -> Option<(String, String)> {
        let told = |rounded| (self.told(from, rounded), other.told(to, rounded));
        [true, false].into_iter().map(told).find(|(from, to)| from != to)
    }

    /// Where a level comes from.
    pub(super) fn basis(&self, basis: &Basis) -> String {
        match basis {
            Basis::Stated => "your rating".to_owned(),
            Basis::Assumed => "assumed".to_owned(),
            Basis::Step(id) => self.steps.get(id).map_or_else(
                || format!("the step {id}, which is not in the plan"),
                |title| format!("the step {}", quoted(title)),
            ),
        }
    }

    fn claim(&self, id: &ClaimId) -> String {
        if let Some(own) = self.own_claims.iter().find(|own| own.id == *id) {
            return format!("your figure {} {}", own.currency, pay_words::figure(own.amount));
        }
        let Some((_, claim)) = self.catalogue.claim(id) else { return format!("“{id}”") };
        citation(claim, self.catalogue)
    }
}

fn listed(words: impl Iterator<Item = String>) -> String {
    let words: Vec<_> = words.collect();
    if words.is_empty() { "nothing".to_owned() } else { words.join(", ") }
}

fn years_words(number: &str) -> String {
    if number == "1" { "1 year".to_owned() } else { format!("{number} years") }
}

/// A value that is assumed, with its unit in short.
fn measured(number: &str, assumption: Assumption) -> String {
    match assumption.unit() {
        unit if unit.is_percent() => format!("{number}%"),
        unit => format!("{number} {}", unit.words()),
    }
}

/// A move by the role at its other end, with the years before it if they are stated.
pub fn way_named(way: &OwnWay, catalogue: &Catalogue) -> String {
    let after = way.years.map(|years| format!(" after {}", format::span_years(years)));
    format!("{}{}", catalogue.role_short(&way.role), after.unwrap_or_default())
}

/// A skill with its level; that it is optional and matters less than the others is said where it is so.
pub fn skill_wanted(own: &OwnSkill, catalogue: &Catalogue) -> String {
    let optional = if own.need == Need::Optional { " optional" } else { "" };
    let less = (own.importance < 1.0).then(|| format!(" at {}%", format::decimal(own.importance * 100.0, 2)));
    format!("{} {}{optional}{}", catalogue.skill_title(&own.skill), own.level.value(), less.unwrap_or_default())
}
