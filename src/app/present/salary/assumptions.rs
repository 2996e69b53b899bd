//! What is assumed: own pay, years ahead and every number of the projection, each with its default, its source and the
//! way back; and the figure used at each station.

use serde::Serialize;

use super::assumption_words::in_words;
use super::facts::Facts;
use super::pay_figures::{AssumedPay, stations};
use crate::app::action::{Action, FactAction, PayAction, ViewAction};
use crate::app::drafts::Understood;
use crate::app::format;
use crate::app::present::pay_words::NO_DATA;
use crate::app::present::positions::year_words;
use crate::app::projecting::ProjectionQuery;
use crate::app::typed::read;
use crate::app::words::Words as _;
use crate::domain::currency::Currency;
use crate::domain::ids::RoleId;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::scenario::{MissingPay, ScenarioSet};
use crate::domain::pay_rate::{PayPeriod, PayRate};
use crate::domain::plan::assumptions::Assumptions;
use crate::domain::working_time::WorkingTime;

/// A field that takes a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum AssumedField {
    /// The person's own pay.
    OwnPay,
    /// Years looked ahead.
    Horizon,
    /// The least pay the person can live with.
    Floor,
    /// A number of the projection.
    Value(Assumption),
    /// What one unit of a currency is worth.
    Rate(Currency),
    /// Where the random numbers begin.
    Seed,
}

impl AssumedField {
    /// The change that a typed text asks for.
    ///
    /// # Errors
    /// What would be understood.
    pub fn read(self, text: &str, usual: Currency) -> Result<Understood, String> {
        let time = WorkingTime::default();
        Ok(match self {
            Self::OwnPay => Understood::of(read::pay(text, usual, time)?, FactAction::SetPay),
            Self::Horizon => Understood::of(read::horizon(text)?, |years| PayAction::SetHorizon(Some(years))),
            Self::Floor => Understood::of(read::yearly_pay(text, usual, time)?, PayAction::SetFloor),
            Self::Value(assumption) => Understood::of(read::assumption(assumption, text)?, |value| {
                PayAction::SetAssumption(assumption, Some(value))
            }),
            Self::Rate(currency) => {
                Understood::of(read::exchange_rate(text)?, |rate| PayAction::SetExchangeRate(currency, rate))
            }
            Self::Seed => Understood::of(read::seed(text)?, PayAction::SetSeed),
        })
    }
}

/// One field.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssumedValue {
    pub field: AssumedField,
    /// The words beside it.
    pub label: String,
    /// The value as typed.
    pub text: String,
    /// Shown while it is empty.
    pub hint: &'static str,
    pub unit: String,
    /// Where the value comes from, in a few words.
    pub caption: String,
    /// More about it.
    pub note: String,
    /// Goes back to the default; `None` if it stands there already.
    #[serde(skip)]
    pub reset: Option<Action>,
    /// Whether it is the person's.
    pub yours: bool,
}

/// Fields under a heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AssumedGroup {
    /// The heading; empty for the first group.
    pub heading: &'static str,
    /// The fields.
    pub values: Vec<AssumedValue>,
}

/// The card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Assumed {
    /// Numbers to type.
    pub groups: Vec<AssumedGroup>,
    /// Whether the odds of losing the job are looked at.
    pub redundancy: bool,
    /// Whether occupations are read by the level of the role.
    pub by_level: bool,
    /// Whether the person looks at other employers, too.
    pub other_employers: bool,
    /// For which roles the person said whether the move is to another one, which goes first; empty for none.
    pub employers_said: String,
    /// Figures to pick.
    pub pay: Vec<AssumedPay>,
    /// Currency of amounts typed without one.
    #[serde(skip)]
    pub currency: Currency,
    /// How many are the person's.
    pub footer: String,
    /// Takes all numbers back to their defaults; `None` if they stand there.
    #[serde(skip)]
    pub reset: Option<Action>,
}

impl Assumed {
    /// What the switch for levels is called.
    pub const BY_LEVEL: &str = "Read occupations by level";

    /// What reading by level is.
    pub const BY_LEVEL_NOTE: &str = "An approximation: statistics of wages know no seniority, so pay of an occupation is read at about P17, P34, P50 or P67, after the wage levels of the US Department of Labor (2009).";

    /// Reads occupations by level, or takes them whole.
    pub fn toggle_levels(&self) -> Action {
        PayAction::SetWholeOccupations(self.by_level).into()
    }

    /// Looks at the odds of losing the job, or no more.
    pub fn toggle_employers(&self) -> Action {
        PayAction::SetThisEmployerOnly(self.other_employers).into()
    }

    pub fn toggle_redundancy(&self) -> Action {
        PayAction::SetRedundancy(!self.redundancy).into()
    }
}

/// The headings and what stands under them.
const GROUPS: [(&str, &[Assumption]); 6] = [
    (
        "Growth",
        &[
            Assumption::RealGrowth,
            Assumption::GrowthSpread,
            Assumption::LastingSpread,
            Assumption::MarketGrowth,
            Assumption::MarketSpread,
            Assumption::CarryForward,
        ],
    ),
    (
        "Moves",
        &[
            Assumption::PromotionsFromEntry,
            Assumption::Promotions,
            Assumption::LearningAtWork,
            Assumption::PromotionRaise,
            Assumption::PayCarried,
            Assumption::PositionKept,
            Assumption::OneFigureSpread,
            Assumption::MoveSoonest,
            Assumption::MoveLatest,
            Assumption::GapOdds,
            Assumption::GapMonths,
        ],
    ),
    ("Inflation, for future money", &[Assumption::Inflation, Assumption::InflationSpread]),
    ("Equity", &[Assumption::EquityGrowth, Assumption::EquitySpread]),
    ("Worth today", &[Assumption::DiscountRate, Assumption::HourValue]),
    (
        "What if you are made redundant",
        &[
            Assumption::RedundancyOdds,
            Assumption::RedundancyMonths,
            Assumption::RedundancyReturn,
            Assumption::RedundancyFade,
        ],
    ),
];

/// Builds the card.
pub(super) fn assumed(facts: &Facts<'_>) -> Assumed {
    let stated = &facts.plan().assumptions;
    let values = AssumedValues::of(facts.plan(), &facts.state.catalogue);
    let first = [own_pay(facts), horizon(stated), floor(facts)].into_iter().chain(rates(facts)).collect();
    let mut groups = vec![AssumedGroup { heading: "", values: first }];
    for (heading, assumptions) in GROUPS {
        let of_redundancy = assumptions.iter().any(|assumption| assumption.is_of_redundancy());
        let shown = assumptions.iter().filter(|_| stated.redundancy || !of_redundancy);
        let rows = shown.map(|assumption| value(facts, *assumption, &values)).collect();
        groups.push(AssumedGroup { heading, values: rows });
    }
    groups.push(AssumedGroup { heading: "Runs", values: vec![seed(stated)] });
    let pay = stations(facts);
    let all = || groups.iter().flat_map(|group| &group.values);
    let yours = all().filter(|value| value.yours).count() + pay.iter().filter(|pay| pay.yours).count();
    let count = all().count() + pay.len();
    let any = !stated.stated.is_empty()
        || stated.horizon_years.is_some()
        || !stated.redundancy
        || stated.this_employer_only
        || stated.whole_occupations
        || stated.seed.is_some();
    Assumed {
        footer: format!("{yours} of {count} are yours; the others are defaults."),
        groups,
        redundancy: stated.redundancy,
        by_level: !stated.whole_occupations,
        other_employers: !stated.this_employer_only,
        employers_said: employers_said(facts),
        pay,
        currency: facts.currency(),
        reset: any.then(|| PayAction::ResetAssumptions.into()),
    }
}

fn employers_said(facts: &Facts<'_>) -> String {
    let stations = facts.document.derived().stations.iter().flatten().skip(1);
    let is_said = |role: &RoleId| facts.plan().package(role).is_some_and(|package| package.new_employer.is_some());
    let roles = stations.map(|station| &station.role).filter(|role| is_said(role));
    let roles: Vec<_> = roles.map(|role| facts.state.catalogue.role_short(role)).collect();
    if roles.is_empty() {
        String::new()
    } else {
        format!("What you said of {} goes first.", format::listed(&roles, "and"))
    }
}

/// Pay with its unit and without its currency, which stands beside the field.
fn typed_pay(pay: PayRate) -> String {
    let text = format::pay_rate(pay);
    text.split_once(' ').map_or_else(String::new, |(_, rest)| rest.to_owned())
}

fn own_pay(facts: &Facts<'_>) -> AssumedValue {
    let pay = facts.plan().position.pay;
    AssumedValue {
        field: AssumedField::OwnPay,
        label: "Your pay now".to_owned(),
        text: pay.map(typed_pay).unwrap_or_default(),
        hint: "not stated",
        unit: pay.map_or(facts.currency(), |pay| pay.amount.currency).to_string(),
        caption: match pay {
            Some(pay) if pay.per == PayPeriod::Year => "Base a year, yours".to_owned(),
            Some(_) => format!("Yours: {}", year_words(&facts.plan().position, facts.state.settings.money_style)),
            None => "The figure of your role is used".to_owned(),
        },
        note: "Base pay for a year, without bonus and equity. Without it the figure of your present role is used."
            .to_owned(),
        reset: pay.map(|_| FactAction::SetPay(None).into()),
        yours: pay.is_some(),
    }
}

fn floor(facts: &Facts<'_>) -> AssumedValue {
    let own = facts.plan().assumptions.floor;
    let of_routes = facts.plan().constraints.pay_floor;
    let shown = own.or(of_routes);
    let unrated = shown.is_some_and(|floor| facts.plan().assumptions.rate(floor.currency, facts.currency()).is_none());
    AssumedValue {
        field: AssumedField::Floor,
        label: "Least pay you can live with".to_owned(),
        text: shown.map(|floor| format::amount_in(floor, facts.currency())).unwrap_or_default(),
        hint: "none",
        // In another currency the text names it, so that it is the same when it is typed again.
        unit: if shown.is_some_and(|floor| floor.currency != facts.currency()) {
            String::new()
        } else {
            facts.currency().to_string()
        },
        caption: match (own, of_routes) {
            _ if unrated => "No rate for its currency: months under it are not counted",
            (Some(_), _) => "A year, in today’s money, yours",
            (None, Some(_)) => "The pay floor of your routes",
            (None, None) => "Months under it are counted",
        }
        .to_owned(),
        note: "Months in which a run pays less than this are counted, in today’s money.".to_owned(),
        reset: own.map(|_| PayAction::SetFloor(None).into()),
        yours: own.is_some(),
    }
}

fn horizon(stated: &Assumptions) -> AssumedValue {
    let usual = Assumptions::USUAL_HORIZON_YEARS;
    AssumedValue {
        field: AssumedField::Horizon,
        label: "Years ahead".to_owned(),
        text: stated.horizon().to_string(),
        hint: "",
        unit: "years".to_owned(),
        caption: match stated.horizon_years {
            Some(_) => format!("Yours; default {usual}"),
            None => "Default of Rungs".to_owned(),
        },
        note: format!("How far the fans go, from 1 to {} years.", Assumptions::LONGEST_HORIZON_YEARS),
        reset: stated.horizon_years.map(|_| PayAction::SetHorizon(None).into()),
        yours: stated.horizon_years.is_some(),
    }
}

fn seed(stated: &Assumptions) -> AssumedValue {
    let usual = ProjectionQuery::USUAL_SEED;
    AssumedValue {
        field: AssumedField::Seed,
        label: "Draw number".to_owned(),
        text: stated.seed.unwrap_or(usual).to_string(),
        hint: "",
        unit: String::new(),
        caption: match stated.seed {
            Some(_) => format!("Yours; default {usual}"),
            None => "Default of Rungs".to_owned(),
        },
        note:
            "The same number draws the same runs, on any computer. Another one shows how much the figures owe to chance."
                .to_owned(),
        reset: stated.seed.map(|_| PayAction::SetSeed(None).into()),
        yours: stated.seed.is_some(),
    }
}

fn value(facts: &Facts<'_>, assumption: Assumption, values: &AssumedValues) -> AssumedValue {
    let usual = facts.state.catalogue.default_value(assumption);
    let stated = facts.plan().assumptions.stated(assumption);
    let source = usual.map_or(NO_DATA, |usual| facts.state.catalogue.source_short(&usual.source));
    AssumedValue {
        field: AssumedField::Value(assumption),
        label: assumption.words().to_owned(),
        text: format::decimal(values.get(assumption), 2),
        hint: "",
        unit: assumption.unit().words().to_owned(),
        caption: match (stated, usual) {
            (Some(_), Some(usual)) => format!("Yours; default {} ({source})", in_words(assumption, usual.value)),
            (Some(_), None) => "Yours".to_owned(),
            (None, _) => format!("Default, {source}"),
        },
        note: usual.map(|usual| usual.note.clone()).unwrap_or_default(),
        reset: stated.map(|_| PayAction::SetAssumption(assumption, None).into()),
        yours: stated.is_some(),
    }
}

/// A field for each currency that a figure or a stated amount is in and the plan is not.
fn rates(facts: &Facts<'_>) -> Vec<AssumedValue> {
    let mut needed: Vec<Currency> = facts.plan().assumptions.rates.iter().map(|rate| rate.currency).collect();
    let missing = |set: &ScenarioSet| {
        let why = set.scenarios.iter().flat_map(|scenario| &scenario.stages).filter_map(|stage| match &stage.source {
            crate::domain::pay::scenario::StageSource::Missing(
                MissingPay::NoRate(other) | MissingPay::NoRateForParts(other) | MissingPay::NoRateForPosition(other),
            ) => Some(*other),
            _ => None,
        });
        why.collect::<Vec<_>>()
    };
    needed.extend(missing(&facts.document.derived().pay));
    if let Some(answer) = facts.answer {
        needed.extend(missing(&answer.set));
    }
    needed.retain(|currency| *currency != facts.currency());
    needed.sort();
    needed.dedup();
    let own = |currency: Currency| facts.plan().assumptions.rate(currency, facts.currency());
    let row = |currency: Currency| AssumedValue {
        field: AssumedField::Rate(currency),
        label: format!("One {currency} is worth"),
        text: own(currency).map(|rate| format::decimal(rate, 4)).unwrap_or_default(),
        hint: "not stated",
        unit: facts.currency().to_string(),
        caption: if own(currency).is_some() { "Yours" } else { "Needed for a figure" }.to_owned(),
        note: "Rungs looks nothing up. The rate is yours and stays as it is until you change it.".to_owned(),
        reset: own(currency).map(|_| PayAction::SetExchangeRate(currency, None).into()),
        yours: own(currency).is_some(),
    };
    needed.into_iter().map(row).collect()
}

/// The way to the claims of a role.
pub(super) fn claims_of(role: &crate::domain::ids::RoleId) -> Action {
    ViewAction::ShowRole(role.clone(), crate::app::view::roles::RoleTab::Pay).into()
}
