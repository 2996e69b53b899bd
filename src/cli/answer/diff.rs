//! The answer of `rungs diff`.

use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::app::format;
use crate::app::present::compare::{ChangeWords, CompareData, field_words, heading};
use crate::cli::output::Answer;
use crate::domain::compare::change::{Alteration, Change};
use crate::domain::compare::field::Field;
use crate::domain::compare::subject::{Section, Subject};
use crate::domain::compare::value::Value;
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::pay_rate::PayPeriod;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::assumptions::ClaimUse;
use crate::domain::plan::grant::Grant;
use crate::domain::plan::ledger_entry::Basis;
use crate::domain::plan::package::OneOff;
use crate::domain::plan::paid::PaidPer;

/// One change.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeEntry {
    /// The part of the plan.
    pub section: String,
    /// `added`, `removed`, `moved` or `changed`.
    pub kind: &'static str,
    /// Id of the entry; the role for stages, positions, saved roles and claims; the letter for kept routes; null for what there is once.
    pub id: Option<String>,
    /// The field that changed.
    pub field: Option<String>,
    /// Its value before.
    pub from: Json,
    /// Its value now.
    pub to: Json,
    /// The change in words.
    pub text: String,
}

/// What differs between two plans.
#[derive(Clone, Debug, Serialize)]
pub struct DiffAnswer {
    /// The first file.
    pub before: String,
    /// The second file.
    pub after: String,
    /// Whether the plans are equal.
    pub same: bool,
    /// The difference in one line.
    pub summary: String,
    /// Every change.
    pub changes: Vec<ChangeEntry>,
    #[serde(skip)]
    data: CompareData,
}

impl DiffAnswer {
    /// The answer about two files.
    pub fn new(before: String, after: String, data: CompareData, changes: Vec<ChangeEntry>) -> Self {
        Self { before, after, same: data.same, summary: data.summary.clone(), changes, data }
    }
}

impl ChangeEntry {
    /// The entry of a change.
    pub fn of(change: &Change, words: &ChangeWords<'_>) -> Self {
        let (kind, field, from, to) = match &change.alteration {
            Alteration::Added => ("added", None, Json::Null, Json::Null),
            Alteration::Removed => ("removed", None, Json::Null, Json::Null),
            Alteration::Moved { .. } => ("moved", None, Json::Null, Json::Null),
            Alteration::Field { field, from, to } => ("changed", Some(field_name(field)), value(from), value(to)),
        };
        let (section, id) = (section_name(change.section()), id(&change.subject));
        Self { section, kind, id, field, from, to, text: words.line(change) }
    }
}

impl Answer for DiffAnswer {
    fn text(&self) -> String {
        let CompareData { groups, summary, .. } = &self.data;
        let mut text = format!("{summary}\n");
        for group in groups {
            text.push_str(&format!("\n{}\n", group.heading));
            text.extend(group.lines.iter().map(|line| format!("  {line}\n")));
        }
        text
    }
}

/// A section as JSON names it.
pub fn section_name(section: Section) -> String {
    match section {
        Section::Hours => "hours".to_owned(),
        Section::Unknown => "unknown fields".to_owned(),
        other => heading(other).to_lowercase(),
    }
}

/// A field as JSON names it.
pub fn field_name(field: &Field) -> String {
    match field {
        Field::Unknown(name) => name.clone(),
        known => field_words(known),
    }
}

/// The id of an entry.
pub fn id(subject: &Subject) -> Option<String> {
    match subject {
        Subject::Stage(stage) => Some(stage.role.to_string()),
        Subject::KeptRoute(route) => Some(route.id.to_string()),
        Subject::SavedRole(role) => Some(role.to_string()),
        Subject::OwnRole(role) => Some(role.id.to_string()),
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
        Subject::OtherPositions
        | Subject::HeldBefore
        | Subject::OwnClaims
        | Subject::ExchangeRates
        | Subject::Packages
        | Subject::PaidList
        | Subject::Promises
        | Subject::Plan
        | Subject::Position
        | Subject::Background
        | Subject::Path
        | Subject::Routes
        | Subject::Constraints
        | Subject::SavedRoles
        | Subject::OwnRoles
        | Subject::Ledger
        | Subject::Steps
        | Subject::Assumptions
        | Subject::ClaimChoices => None,
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
        Value::Definition(definition) => json!(definition.word()),
        Value::ClaimUse(how) => claim_use(*how),
        Value::ClaimChoices(choices) => {
            choices.iter().map(|choice| json!({ "claim": choice.claim, "use": claim_use(choice.how) })).collect()
        }
        Value::Bonus(bonus) => json!(bonus),
        Value::OneOffs(one_offs) => one_offs.iter().map(one_off).collect(),
        Value::Grants(grants) => grants.iter().map(grant).collect(),
        Value::PaidPart(part) => json!(part.word().to_lowercase()),
        Value::PaidPer(PaidPer::Year) => json!("year"),
        Value::PaidPer(PaidPer::Once) => json!("once"),
        Value::PromisedYears(years) => json!(years),
        Value::Date(date) => json!(date),
        Value::PartialDate(date) => json!(date),
        Value::Money(money) => self::money(*money),
        Value::PayRate(pay) if pay.per == PayPeriod::Year => self::money(pay.amount),
        Value::PayRate(pay) => {
            json!({ "amount": pay.amount.units(), "currency": pay.amount.currency, "per": pay.per.word() })
        }
        Value::Role(role) => json!(role),
        Value::Place(place) => json!(place),
        Value::Skill(skill) => json!(skill),
        Value::Claim(claim) => json!(claim),
        Value::CatalogueStep(step) => json!(step),
        Value::Seniority(level) => json!(level.word()),
        Value::Proficiency(level) => json!(level.value()),
        Value::Education(education) => json!(education.words()),
        Value::State(state) => json!(state.word().to_lowercase()),
        Value::Basis(Basis::Stated) => json!("stated"),
        Value::Basis(Basis::Assumed) => json!("assumed"),
        Value::Basis(Basis::Step(step)) => json!({ "step": step }),
        Value::Effort(effort) => json!(effort),
        Value::Builds(builds) => json!(builds),
        Value::SkillsWanted(skills) => json!(skills),
        Value::Roles(roles) | Value::RoleSet(roles) => json!(roles),
        Value::Stages(stages) => stages
            .iter()
            .map(|stage| json!({ "role": stage.role, "place": stage.place, "start": stage.start }))
            .collect(),
        Value::Aim(aim) => self::aim(aim),
        Value::Family(family) => json!(family),
        Value::Count(count) => json!(count),
        Value::Switch(is_on) => json!(is_on),
        Value::Objective(objective) => json!(objective.words().to_lowercase()),
        Value::Names(names) => json!(names),
    }
}

fn claim_use(how: ClaimUse) -> Json {
    match how {
        ClaimUse::Only => json!("alone"),
        ClaimUse::Weight(weight) => json!(weight),
        ClaimUse::Excluded => json!("left out"),
    }
}

fn one_off(one_off: &OneOff) -> Json {
    let OneOff { title, kind, amount, months, clawback_months, clawback_in_proportion, unknown: _ } = one_off;
    json!({
        "title": title,
        "kind": kind.word().to_lowercase(),
        "amount": money(*amount),
        "months": months,
        "clawback months": clawback_months,
        "clawback in proportion": clawback_in_proportion,
    })
}

fn grant(grant: &Grant) -> Json {
    let Grant { title, amount, months, granted, vesting, every_year, growth, haircut_percent, unknown: _ } = grant;
    json!({
        "title": title,
        "amount": money(*amount),
        "months": months,
        "granted": granted,
        "vesting": format::vesting(vesting),
        "every year": every_year,
        "growth": growth,
        "haircut percent": haircut_percent,
    })
}

fn money(money: Money) -> Json {
    json!({ "amount": money.units(), "currency": money.currency })
}

fn aim(aim: &Aim) -> Json {
    match aim {
        Aim::Goal => json!("goal"),
        Aim::AnyOf(roles) => json!({ "any of": roles }),
        Aim::Any { pay_at_least, family, level } => json!({
            "pay at least": pay_at_least.map(money),
            "family": family,
            "level": level.map(Level::word),
        }),
    }
}
