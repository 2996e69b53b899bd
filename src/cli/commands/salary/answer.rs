//! The answer of `rungs salary`.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::app::format;
use crate::app::words::{DIFFERENT_SOURCES, Words as _};
use crate::cli::answer::{ByOneSource, LevelRead, Name, Sources};
use crate::cli::given::Given;
use crate::cli::output::Answer;
use crate::cli::table::Table;
use crate::domain::currency::Currency;
use crate::domain::identifier;
use crate::domain::ids::{ClaimId, PlaceId, SourceId};
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::assumption_unit::AssumptionUnit;
use crate::domain::pay::choice::ChosenBy;
use crate::domain::pay::grant_view::GrantView;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::projection::percentiles::Percentiles;
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::ScenarioKey;
use crate::domain::pay::wage_level::WageLevel;

/// How a plan is named on the command line.
pub(super) fn plan_word(key: &ScenarioKey) -> String {
    match key {
        ScenarioKey::Path => "path".to_owned(),
        ScenarioKey::Kept(id) => id.to_string(),
        ScenarioKey::CarryOn => "carry-on".to_owned(),
        ScenarioKey::Stay => "stay".to_owned(),
    }
}

fn plan_id<S: Serializer>(key: &ScenarioKey, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&plan_word(key))
}

/// A number that is assumed and where it comes from.
#[derive(Serialize)]
pub(super) struct AssumedEntry {
    #[serde(serialize_with = "identifier::of")]
    pub(super) name: Assumption,
    pub(super) value: f64,
    pub(super) unit: AssumptionUnit,
    /// The id of the source, or `you`.
    pub(super) source: SourceId,
}

/// Where the pay of a stage comes from.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum PayBy {
    You,
    Claim,
    SameFigureAsBefore,
    NoFigure,
}

impl PayBy {
    fn text(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Claim => "claim",
            Self::SameFigureAsBefore => "same figure as before",
            Self::NoFigure => "no figure",
        }
    }
}

/// The pay figure of one role of a plan. Amounts are whole units of the currency for a year.
#[derive(Serialize)]
pub(super) struct StageEntry {
    pub(super) role: Name,
    /// First day of it from today on, as planned.
    pub(super) start: Date,
    /// Whether the move into it comes for sure.
    pub(super) offer: bool,
    pub(super) pay_by: PayBy,
    pub(super) low: Option<f64>,
    /// The middle, or the person’s own pay.
    pub(super) middle: Option<f64>,
    pub(super) high: Option<f64>,
    pub(super) claims: Vec<ClaimId>,
    /// The sources of the claims, or `you`.
    pub(super) sources: BTreeSet<SourceId>,
    pub(super) chosen_by: Option<ChosenBy>,
    /// The level at which the occupation is read; null as printed.
    pub(super) level_read: Option<LevelRead>,
    /// Whether the figure of the role before comes from another source; the person’s own pay is no such figure.
    pub(super) other_source: bool,
    /// What one source says of it and of the role before, where the figures are not of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) by_one_source: Option<ByOneSource>,
    /// Share of runs that hold the role at the end of each year.
    pub(super) held: Vec<f64>,
    /// Absent for full time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) share_of_full_time: Option<f64>,
    /// What other positions pay beside it, a year; absent if nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pay_beside: Option<f64>,
}

/// One year of a plan.
#[derive(Serialize)]
pub(super) struct YearEntry {
    /// 1 for the year that begins today.
    pub(super) number: u16,
    /// The day it ends.
    pub(super) to: Date,
    pub(super) pay: Percentiles,
    /// All pay since today, less the costs of getting there.
    pub(super) sum: Percentiles,
}

/// A plan against staying, or against the first plan where staying is not asked for.
#[derive(Serialize)]
pub(super) struct AgainstEntry {
    #[serde(serialize_with = "plan_id")]
    pub(super) against: ScenarioKey,
    /// Share of runs in which the sum earned comes to stay above.
    pub(super) overtakes: f64,
    /// From when on, in years from today: P10, P50 and P90 of the runs; `None` where that is later than the years looked at.
    pub(super) break_even: [Option<f64>; 3],
    pub(super) break_even_days: [Option<Date>; 3],
    /// Sum earned more or less over all years.
    pub(super) difference: Percentiles,
    /// Share of runs in which it is ahead at the end of each year.
    pub(super) ahead: Vec<f64>,
    /// What this plan costs on average where the other is better, and the other where this is better.
    pub(super) regret: [f64; 2],
}

/// One plan.
#[derive(Serialize)]
pub(super) struct PlanEntry {
    #[serde(serialize_with = "plan_id")]
    pub(super) plan: ScenarioKey,
    pub(super) title: String,
    pub(super) stages: Vec<StageEntry>,
    /// Why it is not projected, in words; `None` if it is.
    pub(super) missing: Option<String>,
    pub(super) years: Vec<YearEntry>,
    /// All pay, discounted.
    pub(super) present_value: Option<Percentiles>,
    /// How far the lowest-paid year lies below the pay of today, base or total as `part` says, in percent of it.
    pub(super) dip_percent: Option<Percentiles>,
    /// Months below the pay of today.
    pub(super) dip_months: Option<Percentiles>,
    pub(super) months_under_floor: Option<Percentiles>,
    /// `None` for the plan the others are held against.
    pub(super) against: Option<AgainstEntry>,
}

/// Pay of plans over the years.
#[derive(Serialize)]
pub(super) struct SalaryAnswer {
    pub(super) today: Date,
    pub(super) currency: Currency,
    pub(super) outlook: Outlook,
    pub(super) part: PayPart,
    pub(super) grants: GrantView,
    /// Whether moves may fail to come.
    pub(super) reading: Reading,
    pub(super) place: PlaceId,
    pub(super) horizon_years: u16,
    /// Runs of each plan.
    pub(super) paths: u32,
    pub(super) seed: u64,
    pub(super) floor: Option<f64>,
    pub(super) assumed_from: Option<Name>,
    /// Why there is no path to hold against staying, in words.
    pub(super) no_path: Option<String>,
    /// What is wrong with the figures as a whole, in words.
    pub(super) warning: Option<String>,
    pub(super) plans: Vec<PlanEntry>,
    pub(super) assumptions: Vec<AssumedEntry>,
    pub(super) sources: Sources,
}

impl Answer for SalaryAnswer {
    fn text(&self) -> String {
        let what = if self.part == PayPart::Base { "Base pay" } else { "Total pay" };
        let runs = format::grouped(f64::from(self.paths));
        let mut text = format!(
            "{what} a year in {}, {}, place {}; {runs} runs of each plan, seed {}\n",
            self.currency,
            self.outlook_text(),
            self.place,
            self.seed
        );
        text.push_str(&Given::assumption(self.assumed_from.as_ref()));
        if let Some(why) = &self.no_path {
            text.push_str(&format!("{}, so only carrying on and staying are shown.\n", format::capital(why)));
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
            let gap = if assumed.unit.is_percent() { "" } else { " " };
            text.push_str(&format!(
                "\n  {} {value}{gap}{} ({})",
                assumed.name.field(),
                assumed.unit.words(),
                assumed.source
            ));
        }
        text.push_str("\n\n");
        text.push_str(&self.sources.text());
        text
    }
}

fn amount(units: Option<f64>) -> String {
    units.map_or_else(|| "–".to_owned(), |units| format::grouped(units.round()))
}

/// The level at which the occupation is read.
fn level_words(stage: &StageEntry) -> String {
    stage.level_read.as_ref().map(|read| format!(", {}", read.level.words())).unwrap_or_default()
}

/// That the figures of two roles in a row are of different sources, and what one source says of both.
fn of_two_sources(before: &StageEntry, stage: &StageEntry) -> String {
    let apart = stage.other_source.then(|| DIFFERENT_SOURCES.to_owned());
    let said: Vec<_> = apart.into_iter().chain(stage.by_one_source.as_ref().map(ByOneSource::text)).collect();
    if said.is_empty() {
        return String::new();
    }
    format!("{} to {}: {}.\n", before.role.title, stage.role.title, said.join("; "))
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
        let mut table = Table::new(&["Role", "From"], &["Low", "Middle", "High"], &["Source"]);
        for stage in &plan.stages {
            let picked = if stage.chosen_by == Some(ChosenBy::You) { ", picked by you" } else { "" };
            let sources: Vec<_> = stage.sources.iter().map(ToString::to_string).collect();
            let source = if sources.is_empty() { stage.pay_by.text().to_owned() } else { sources.join(" and ") };
            table.row([
                stage.role.title.clone(),
                format::month(stage.start),
                amount(stage.low),
                amount(stage.middle),
                amount(stage.high),
                format!("{source}{}{picked}{}", level_words(stage), beside_words(stage)),
            ]);
        }
        text.push_str(&table.text());
        if plan.stages.iter().any(|stage| stage.level_read.is_some()) {
            text.push_str("Levels I to IV are read out of pay of the whole occupation: an approximation (");
            text.push_str(&format!("{}; --no-levels leaves it out).\n", WageLevel::SOURCE));
        }
        for (before, stage) in plan.stages.iter().zip(plan.stages.iter().skip(1)) {
            text.push_str(&of_two_sources(before, stage));
        }
        let published = plan.stages.first().is_some_and(|stage| stage.pay_by == PayBy::Claim);
        if plan.plan == ScenarioKey::Stay && published {
            text.push_str("Pay now is not stated: what staying earns is the published wage.\n");
        }
        if let Some(missing) = &plan.missing {
            text.push_str(&format!("Not projected: {missing}.\n"));
            return text;
        }
        let mut table = Table::new(&["Year to"], &["P10", "P25", "P50", "P75", "P90", "Sum P50"], &[]);
        for year in &plan.years {
            let Percentiles { p10, p25, p50, p75, p90 } = year.pay;
            let figures = [p10, p25, p50, p75, p90, year.sum.p50].map(format::rough);
            table.row([format::month(year.to)].into_iter().chain(figures));
        }
        text.push_str(&format!("\n{}", table.text()));
        text.push_str(&self.reached_text(plan));
        text.push_str(&self.verdict_text(plan));
        text
    }

    /// How many runs reach each role by the end.
    fn reached_text(&self, plan: &PlanEntry) -> String {
        let mut reached = 0.0;
        let later = plan.stages.iter().skip(1).rev().map(|stage| {
            reached += stage.held.last().copied().unwrap_or_default();
            format!("{} reach {}", format::odds(reached), stage.role.title)
        });
        let mut later: Vec<_> = later.collect();
        later.reverse();
        match (later.is_empty(), self.reading) {
            (true, _) => String::new(),
            (false, Reading::AllRuns) => {
                format!("Of all runs within {} years: {}.\n", self.horizon_years, later.join(", "))
            }
            (false, Reading::WorksOut) => "Only if every move comes; how often that is, all runs tell.\n".to_owned(),
        }
    }

    fn verdict_text(&self, plan: &PlanEntry) -> String {
        let mut text = String::new();
        if let Some(found) = &plan.against {
            let word = |day: Option<Date>| match day {
                Some(day) => format::date(day),
                None => format!("later than {} years", self.horizon_years),
            };
            let [p10, p50, p90] = found.break_even_days;
            let share = format::odds(found.overtakes);
            let against = match &found.against {
                ScenarioKey::Stay => "staying".to_owned(),
                ScenarioKey::CarryOn => "carrying on".to_owned(),
                other => plan_word(other),
            };
            let even = match p50 {
                Some(_) if p10 == p90 => format!("Ahead of {against} for good from {}.", word(p50)),
                Some(_) => {
                    format!(
                        "Ahead of {against} for good from {} (8 of 10 runs: {} to {}).",
                        word(p50),
                        word(p10),
                        word(p90)
                    )
                }
                None => format!("Ahead of {against} for good in {share} of runs only."),
            };
            let ahead = found.ahead.last().copied().unwrap_or(0.0);
            let difference = format::signed_money(found.difference.p50, self.currency);
            text.push_str(&format!(
                "{even} Over {} years: {difference} in the middle, ahead in {} of runs.\n",
                self.horizon_years,
                format::odds(ahead)
            ));
        }
        let (what, counted) =
            if self.part == PayPart::Base { ("Base pay", "base pay") } else { ("Total pay", "total pay") };
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
            let worst = if percent.p90 < 0.05 {
                "in 9 of 10 runs never".to_owned()
            } else {
                format!("{}% in 1 of 10 runs", format::decimal(percent.p90, 1))
            };
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

    fn outlook_text(&self) -> &'static str {
        match self.outlook {
            Outlook::Today => "today's money",
            Outlook::Nominal => "nominal",
        }
    }

    /// The years of all plans as comma-separated values, with a line of names.
    pub(super) fn csv(&self) -> Result<String, csv::Error> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let head = [
            "plan", "year", "to", "currency", "money", "part", "p10", "p25", "p50", "p75", "p90", "sum_p10", "sum_p25",
            "sum_p50", "sum_p75", "sum_p90",
        ];
        writer.write_record(head)?;
        for plan in &self.plans {
            for year in &plan.years {
                let (number, to) = (year.number.to_string(), year.to.to_string());
                let (plan, currency) = (plan_word(&plan.plan), self.currency.to_string());
                let words = [&plan, &number, &to, &currency].map(String::as_str);
                let money = [self.outlook_text(), if self.part == PayPart::Base { "base" } else { "total" }];
                let figures = [year.pay, year.sum].into_iter().flat_map(|at| [at.p10, at.p25, at.p50, at.p75, at.p90]);
                let figures: Vec<_> = figures.map(|figure| format!("{figure:.2}")).collect();
                writer.write_record(words.into_iter().chain(money).chain(figures.iter().map(String::as_str)))?;
            }
        }
        let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}
