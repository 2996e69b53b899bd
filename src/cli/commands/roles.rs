//! `rungs roles [QUERY]`

use clap::Args;
use serde::Serialize;

use crate::app::format;
use crate::app::present::role_words::{in_satire, preparation};
use crate::app::role_list::{Candidate, RoleLimit, RoleLimits};
use crate::app::settings::MoneyStyle;
use crate::app::view::roles::RoleOrder;
use crate::app::words::Words as _;
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::Answer;
use crate::cli::table::Table;
use crate::cli::{output, resolve};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::{Education, Role};
use crate::domain::currency::Currency;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::official::interest::Interest;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve as resolve_claims;
use crate::domain::{identifier, search};

/// Which roles to list. Of those that a filter is set for, roles of which the fact is not known are left out.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Part of a title or alias; without it all roles.
    query: Option<String>,
    /// Only roles of this family: id or title.
    #[arg(long, value_name = "FAMILY")]
    family: Option<String>,
    /// Only roles of this level.
    #[arg(long, value_name = "LEVEL")]
    level: Option<Level>,
    /// Only occupations of this job zone: how much preparation is needed, 1 to 5.
    #[arg(long, value_name = "ZONE", value_parser = clap::value_parser!(u8).range(1..=5))]
    zone: Option<u8>,
    /// Only roles whose middle of base pay is at least this for a year, in the currency of the place.
    #[arg(long, value_name = "AMOUNT", value_parser = clap::value_parser!(u32))]
    min_pay: Option<u32>,
    /// Only roles whose employment is projected to change by at least so many percent.
    #[arg(long, value_name = "PERCENT", allow_negative_numbers = true, value_parser = clap::value_parser!(i16).range(-100..=1_000))]
    min_growth: Option<i16>,
    /// Only roles that usually ask for no more than this.
    #[arg(long, value_name = "EDUCATION")]
    max_education: Option<Education>,
    /// Only roles that this kind of work fits best.
    #[arg(long, value_name = "INTEREST")]
    interest: Option<Interest>,
    /// What the list goes by; without it by how well a role fits, or by title.
    #[arg(long, value_name = "ORDER")]
    sort: Option<RoleOrder>,
    /// Where pay is asked for.
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    #[command(flatten)]
    form: Form,
}

/// Lists roles, best fit first or as asked for.
///
/// # Errors
/// If there is no such family or place, or the answer could not be written.
pub fn run(arguments: Arguments) -> Result<String, CliError> {
    let catalogue = resolve::catalogue()?;
    let place = resolve::place_or_usual(&catalogue, arguments.place.as_deref())?;
    let limits = arguments.limits(&catalogue, &place)?;
    let query = arguments.query.unwrap_or_default();
    let question = Question::about(&place);
    let hits = search::roles(&catalogue, &query, None);
    let candidate = |hit| candidate(hit, &question, &catalogue);
    let mut listed: Vec<_> = hits.iter().filter_map(candidate).filter(|(_, role)| limits.pass(role)).collect();
    let order = arguments.sort;
    if let Some(order) = order.or((query.is_empty() && !limits.is_empty()).then_some(RoleOrder::Title)) {
        listed.sort_by(|(_, a), (_, b)| a.compare(b, order, &limits));
    }
    let entry =
        |(hit, candidate): &(&search::RoleHit, Candidate<'_>)| RoleEntry::of(hit, candidate, &query, order, &catalogue);
    let roles = listed.iter().map(entry).collect();
    let words = |limit: &RoleLimit| limit.words(&catalogue, MoneyStyle::CodeFirst);
    let limits = limits.as_slice().iter().map(words).collect();
    output::tell(&RolesAnswer { query, roles, limits, order }, arguments.form.json)
}

impl Arguments {
    fn limits(&self, catalogue: &Catalogue, place: &PlaceId) -> Result<RoleLimits, CliError> {
        let family = self.family.as_deref().map(|family| resolve::family(catalogue, family)).transpose()?;
        let currency = catalogue.place(place).and_then(|place| Currency::parse(&place.currency).ok());
        let least = self.min_pay.and_then(|units| Money::from_units(units.into(), currency.unwrap_or(Currency::USD)));
        let limits = [
            family.map(RoleLimit::Family),
            self.level.map(RoleLimit::Level),
            self.zone.map(RoleLimit::Preparation),
            least.map(RoleLimit::LeastPay),
            self.min_growth.map(|percent| RoleLimit::LeastGrowth(percent * 10)),
            self.max_education.map(RoleLimit::MostEducation),
            self.interest.map(RoleLimit::Interest),
        ];
        Ok(limits.into_iter().flatten().collect())
    }
}

fn candidate<'a>(
    hit: &'a search::RoleHit,
    question: &Question<'a>,
    catalogue: &'a Catalogue,
) -> Option<(&'a search::RoleHit, Candidate<'a>)> {
    let role: &Role = catalogue.role(&hit.role)?;
    let traits = catalogue.traits(&hit.role)?;
    let resolution = resolve_claims(role, question, catalogue);
    Some((hit, Candidate { role, traits, resolution, covered: None }))
}

/// A role in a list.
#[derive(Serialize)]
struct RoleEntry {
    id: RoleId,
    title: String,
    #[serde(serialize_with = "identifier::of_option")]
    level: Option<Level>,
    /// Job zone, 1 to 5, where the source has one instead of a level.
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<u8>,
    /// The title of the family.
    family: Option<String>,
    /// Middle of base pay for a year in the place, and its currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pay: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<Currency>,
    /// Projected change of employment.
    #[serde(skip_serializing_if = "Option::is_none")]
    growth_percent: Option<f64>,
    /// What is usually asked for at entry.
    #[serde(serialize_with = "identifier::of_option", skip_serializing_if = "Option::is_none")]
    education: Option<Education>,
    /// The kind of work that fits best.
    #[serde(serialize_with = "identifier::of_option", skip_serializing_if = "Option::is_none")]
    interest: Option<Interest>,
    /// People employed in the class of the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<u32>,
    /// The other title by which it was found.
    matched: Option<String>,
    /// Only satire uses that title.
    matched_in_satire: bool,
    /// What the list goes by, in words.
    #[serde(skip)]
    fact: Option<String>,
}

impl RoleEntry {
    fn of(
        hit: &search::RoleHit,
        candidate: &Candidate<'_>,
        query: &str,
        order: Option<RoleOrder>,
        catalogue: &Catalogue,
    ) -> Self {
        let (role, traits) = (candidate.role, candidate.traits);
        let pay = candidate.pay();
        Self {
            id: role.id.clone(),
            title: role.title.clone(),
            level: role.level,
            zone: role.zone,
            family: catalogue.family_of(role).map(str::to_owned),
            pay: pay.map(|(_, units)| units),
            currency: pay.map(|(currency, _)| currency),
            growth_percent: traits.growth.map(|growth| growth.percent),
            education: traits.education,
            interest: traits.strongest().map(|(interest, _)| interest),
            people: traits.people.map(|people| people.count),
            matched_in_satire: hit.satire,
            matched: (hit.name != role.title && !query.is_empty()).then(|| hit.name.clone()),
            fact: order.and_then(|order| candidate.fact(order)),
        }
    }

    fn pay_text(&self) -> String {
        let amount =
            self.pay.zip(self.currency).and_then(|(units, currency)| Money::from_units(units.round(), currency));
        amount.map_or_else(|| "no pay data".to_owned(), |amount| MoneyStyle::CodeFirst.amount(amount))
    }
}

/// Roles that fit a text, best first or as asked for.
#[derive(Serialize)]
struct RolesAnswer {
    /// The text; empty for all roles.
    query: String,
    roles: Vec<RoleEntry>,
    /// The filters in words.
    #[serde(skip)]
    limits: Vec<String>,
    /// What the list goes by instead of how well a role fits.
    #[serde(skip)]
    order: Option<RoleOrder>,
}

impl RolesAnswer {
    /// Whether more than names was asked for.
    fn tells_facts(&self) -> bool {
        !self.limits.is_empty() || self.order.is_some()
    }

    /// What was asked for, after how many there are.
    fn asked(&self) -> String {
        let fits = if self.query.is_empty() { String::new() } else { format!(" for “{}”", self.query) };
        let limits: String = self.limits.iter().map(|limit| format!(", {limit}")).collect();
        let order = match self.order {
            Some(order) => format!(", {}", order.words().to_lowercase()),
            None if self.query.is_empty() => String::new(),
            None => ", best first".to_owned(),
        };
        format!("{fits}{limits}{order}")
    }
}

impl Answer for RolesAnswer {
    fn text(&self) -> String {
        if self.roles.is_empty() {
            let limits: String = self.limits.iter().map(|limit| format!(", {limit}")).collect();
            let what = if self.query.is_empty() { "all filters".to_owned() } else { format!("“{}”", self.query) };
            return format!("No role fits {what}{limits}.\n");
        }
        let facts = self.tells_facts();
        let mut columns = vec!["Role", "Title", "Level", "Family"];
        columns.extend(facts.then_some("Pay"));
        columns.extend(self.roles.iter().any(|role| role.fact.is_some()).then_some("By"));
        columns.push("Found as");
        let mut table = Table::new(&columns, &[], &[]);
        for role in &self.roles {
            let matched = role.matched.as_deref().unwrap_or_default();
            let matched = if role.matched_in_satire { in_satire(matched) } else { matched.to_owned() };
            let level = role.level.map_or_else(|| preparation(role.zone), |level| level.words()).to_owned();
            let family = role.family.as_deref().unwrap_or("not known").to_owned();
            let mut cells = vec![role.id.to_string(), role.title.clone(), level, family];
            cells.extend(facts.then(|| role.pay_text()));
            cells.extend(role.fact.clone());
            cells.push(matched);
            table.row(cells);
        }
        format!("{}{}\n{}", format::count(self.roles.len(), "role", "roles"), self.asked(), table.text())
    }
}
