//! The answer of `rungs salary`.

use jiff::civil::Date;
use serde::Serialize;

use super::{Name, SourceEntry, sources_text};
use crate::app::format;
use crate::cli::given::Given;
use crate::cli::output::Answer;
use crate::cli::table::{Align, Table};
use crate::domain::currency::Currency;
use crate::domain::pay::projection::percentiles::Percentiles;

/// A number that is assumed and where it comes from.
#[derive(Clone, Debug, Serialize)]
pub struct AssumedEntry {
    /// Its name, as in a plan file.
    pub name: &'static str,
    /// Its value.
    pub value: f64,
    /// The unit of the value.
    pub unit: &'static str,
    /// Id of the source, or `you`.
    pub source: String,
}

/// The pay figure of one role of a plan. Amounts are whole units of the currency for a year.
#[derive(Clone, Debug, Serialize)]
pub struct StageEntry {
    /// The role.
    pub role: Name,
    /// First day of it from today on, as planned.
    pub start: Date,
    /// `you`, `claim`, `same figure as before` or `no figure`.
    pub pay_by: &'static str,
    /// The lowest figure of the claim.
    pub low: Option<f64>,
    /// The middle, or the person’s own pay.
    pub middle: Option<f64>,
    /// The highest figure of the claim.
    pub high: Option<f64>,
    /// Ids of the claims.
    pub claims: Vec<String>,
    /// Ids of their sources, or `you`.
    pub sources: Vec<String>,
    /// `rule` or `you`.
    pub chosen_by: Option<&'static str>,
    /// The share of full time that is worked in it; absent for full time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_of_full_time: Option<f64>,
    /// What other positions pay beside it, a year; absent if nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pay_beside: Option<f64>,
}

/// The middle and the ends of the runs.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct RangeEntry {
    /// One run in ten lies below.
    pub p10: f64,
    /// One in four.
    pub p25: f64,
    /// Half.
    pub p50: f64,
    /// Three in four.
    pub p75: f64,
    /// Nine in ten.
    pub p90: f64,
}

impl RangeEntry {
    /// Rounded to the hundredth of a unit.
    pub fn of(at: &Percentiles) -> Self {
        let round = |value: f64| (value * 100.0).round() / 100.0;
        Self { p10: round(at.p10), p25: round(at.p25), p50: round(at.p50), p75: round(at.p75), p90: round(at.p90) }
    }
}

/// One year of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct YearEntry {
    /// 1 for the year that begins today.
    pub number: u16,
    /// The day it ends.
    pub to: Date,
    /// Pay in the year.
    pub pay: RangeEntry,
    /// All pay since today, less the costs of getting there.
    pub sum: RangeEntry,
}

/// A plan against staying, or against the first plan where staying is not asked for.
#[derive(Clone, Debug, Serialize)]
pub struct AgainstEntry {
    /// The plan it is held against.
    pub against: String,
    /// Share of runs in which the sum earned comes to stay above.
    pub overtakes: f64,
    /// From when on, in years from today: P10, P50 and P90 of the runs; null where that is later than the years looked at.
    pub break_even: [Option<f64>; 3],
    /// The same as days.
    pub break_even_days: [Option<Date>; 3],
    /// Sum earned more or less over all years.
    pub difference: RangeEntry,
    /// Share of runs in which it is ahead at the end of each year.
    pub ahead: Vec<f64>,
    /// What this plan costs on average where the other is better, and the other where this is better.
    pub regret: [f64; 2],
}

/// One plan.
#[derive(Clone, Debug, Serialize)]
pub struct PlanEntry {
    /// `path`, a letter or `stay`.
    pub plan: String,
    /// Its name.
    pub title: String,
    /// Its roles.
    pub stages: Vec<StageEntry>,
    /// Why it is not projected; null if it is.
    pub missing: Option<String>,
    /// Pay year by year.
    pub years: Vec<YearEntry>,
    /// All pay, discounted; null without a projection.
    pub present_value: Option<RangeEntry>,
    /// How far the lowest-paid year lies below the pay of today, base or total as `part` says, in percent of it.
    pub dip_percent: Option<RangeEntry>,
    /// Months below the pay of today.
    pub dip_months: Option<RangeEntry>,
    /// Months under the floor; null without a floor.
    pub months_under_floor: Option<RangeEntry>,
    /// Null for the plan the others are held against.
    pub against: Option<AgainstEntry>,
}

/// Pay of plans over the years.
#[derive(Clone, Debug, Serialize)]
pub struct SalaryAnswer {
    /// The day that counts as today.
    pub today: Date,
    /// The currency of every amount.
    pub currency: String,
    /// `today's money` or `nominal`.
    pub outlook: &'static str,
    /// `base` or `total`.
    pub part: &'static str,
    /// `landing` or `averaged`: how grants count.
    pub grants: &'static str,
    /// Where the work is, by id.
    pub place: String,
    /// Years looked ahead.
    pub horizon_years: u16,
    /// Runs of each plan.
    pub paths: u32,
    /// Where the random numbers begin.
    pub seed: u64,
    /// The floor, a year; null if none is stated.
    pub floor: Option<f64>,
    /// The role whose usual levels were assumed; null with a plan.
    pub assumed_from: Option<Name>,
    /// Why there is no path to hold against staying; null if there is one.
    pub no_path: Option<String>,
    /// What is wrong with the figures as a whole; null if nothing is.
    pub warning: Option<String>,
    /// The plans.
    pub plans: Vec<PlanEntry>,
    /// What is assumed.
    pub assumptions: Vec<AssumedEntry>,
    /// Every source named above.
    pub sources: Vec<SourceEntry>,
}

impl Answer for SalaryAnswer {
    fn text(&self) -> String {
        let what = if self.part == "base" { "Base pay" } else { "Total pay" };
        let runs = format::grouped(f64::from(self.paths));
        let mut text = format!(
            "{what} a year in {}, {}, place {}; {runs} runs of each plan, seed {}\n",
            self.currency, self.outlook, self.place, self.seed
        );
        text.push_str(&Given::assumption(self.assumed_from.as_ref()));
        if let Some(why) = &self.no_path {
            text.push_str(&format!("{}, so only staying is shown.\n", format::capital(why)));
        }
        if let Some(warning) = &self.warning {
            text.push_str(&format!("{warning}\n"));
        }
        for plan in &self.plans {
            text.push_str(&self.plan_text(plan));
        }
        text.push_str("\nAssumed:");
        for assumed in &self.assumptions {
            let value = format::decimal(assumed.value, 2);
            let gap = if assumed.unit.starts_with('%') { "" } else { " " };
            text.push_str(&format!("\n  {} {value}{gap}{} ({})", assumed.name, assumed.unit, assumed.source));
        }
        text.push_str("\n\n");
        text.push_str(&sources_text(&self.sources));
        text
    }
}

fn amount(units: Option<f64>) -> String {
    units.map_or_else(|| "–".to_owned(), |units| format::grouped(units.round()))
}

/// A projected amount, to whole hundreds.
fn rough(units: f64) -> String {
    format::grouped((units / 100.0).round() * 100.0)
}

/// Part of a week, and pay of other positions.
fn beside_words(stage: &StageEntry) -> String {
    let share = stage.share_of_full_time.map(|share| format!(", {} of full time", format::percent(share)));
    let beside = stage.pay_beside.map(|pay| format!(", and {} in other positions", amount(Some(pay))));
    share.into_iter().chain(beside).collect()
}

impl SalaryAnswer {
    fn plan_text(&self, plan: &PlanEntry) -> String {
        let mut text = format!("\n{}\n", plan.title);
        let left = [("Role", Align::Left), ("From", Align::Left)];
        let right = ["Low", "Middle", "High"].map(|column| (column, Align::Right));
        let mut table = Table::new(left.into_iter().chain(right).chain([("Source", Align::Left)]));
        for stage in &plan.stages {
            let picked = if stage.chosen_by == Some("you") { ", picked by you" } else { "" };
            let source = if stage.sources.is_empty() { stage.pay_by.to_owned() } else { stage.sources.join(" and ") };
            table.row([
                stage.role.title.clone(),
                format::month(stage.start),
                amount(stage.low),
                amount(stage.middle),
                amount(stage.high),
                format!("{source}{picked}{}", beside_words(stage)),
            ]);
        }
        text.push_str(&table.text());
        let published = plan.stages.first().is_some_and(|stage| stage.pay_by == "claim");
        if plan.plan == "stay" && published {
            text.push_str("Pay now is not stated: what staying earns is the published wage.\n");
        }
        if let Some(missing) = &plan.missing {
            text.push_str(&format!("Not projected: {missing}.\n"));
            return text;
        }
        let right = ["P10", "P25", "P50", "P75", "P90", "Sum P50"].map(|column| (column, Align::Right));
        let mut table = Table::new([("Year to", Align::Left)].into_iter().chain(right));
        for year in &plan.years {
            let RangeEntry { p10, p25, p50, p75, p90 } = year.pay;
            let figures = [p10, p25, p50, p75, p90, year.sum.p50].map(rough);
            table.row([format::month(year.to)].into_iter().chain(figures));
        }
        text.push_str(&format!("\n{}", table.text()));
        text.push_str(&self.verdict_text(plan));
        text
    }

    fn verdict_text(&self, plan: &PlanEntry) -> String {
        let currency = Currency::parse(&self.currency).unwrap_or(Currency::USD);
        let mut text = String::new();
        if let Some(found) = &plan.against {
            let word = |day: Option<Date>| match day {
                Some(day) => format::date(day),
                None => format!("later than {} years", self.horizon_years),
            };
            let [p10, p50, p90] = found.break_even_days;
            let share = format::odds(found.overtakes);
            let even = match p50 {
                Some(_) if p10 == p90 => format!("Overtakes {} on {}.", found.against, word(p50)),
                Some(_) => format!(
                    "Overtakes {} on {} (8 of 10 runs: {} to {}).",
                    found.against,
                    word(p50),
                    word(p10),
                    word(p90)
                ),
                None => format!("Overtakes {} in {share} of runs only.", found.against),
            };
            let ahead = found.ahead.last().copied().unwrap_or(0.0);
            let difference = format::signed_money(found.difference.p50, currency);
            text.push_str(&format!(
                "{even} Over {} years: {difference} in the middle, ahead in {} of runs.\n",
                self.horizon_years,
                format::odds(ahead)
            ));
        }
        let (what, counted) = if self.part == "base" { ("Base pay", "base pay") } else { ("Total pay", "total pay") };
        if let (Some(percent), Some(months)) = (&plan.dip_percent, &plan.dip_months) {
            let dip = if percent.p50 < 0.05 || months.p50 < 0.5 {
                format!("No dip below the {counted} of today in the middle")
            } else {
                let months = format::span_months(months.p50.round() as i32);
                format!(
                    "{what} dips {}% below that of today for {months} in the middle",
                    format::decimal(percent.p50, 1)
                )
            };
            let worst = format!("{}% in 1 of 10 runs", format::decimal(percent.p90, 1));
            text.push_str(&format!("{dip}; {worst}.\n"));
        }
        if let Some(under) = &plan.months_under_floor {
            let months = |months: f64| format::decimal(months, 0);
            text.push_str(&format!(
                "Months of {counted} under the floor: {} in the middle, {} in 1 of 10 runs.\n",
                months(under.p50),
                months(under.p90)
            ));
        }
        text
    }

    /// The years of all plans as comma-separated values, with a line of names.
    pub fn csv(&self) -> Result<String, csv::Error> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let head = [
            "plan", "year", "to", "currency", "money", "part", "p10", "p25", "p50", "p75", "p90", "sum_p10", "sum_p25",
            "sum_p50", "sum_p75", "sum_p90",
        ];
        writer.write_record(head)?;
        for plan in &self.plans {
            for year in &plan.years {
                let (number, to) = (year.number.to_string(), year.to.to_string());
                let words = [&plan.plan, &number, &to, &self.currency].map(String::as_str);
                let money = [self.outlook, self.part];
                let figures = [year.pay, year.sum].into_iter().flat_map(|at| [at.p10, at.p25, at.p50, at.p75, at.p90]);
                let figures: Vec<_> = figures.map(|figure| format!("{figure:.2}")).collect();
                writer.write_record(words.into_iter().chain(money).chain(figures.iter().map(String::as_str)))?;
            }
        }
        let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}
