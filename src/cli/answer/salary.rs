//! The answer of `rungs salary`.

use jiff::civil::Date;
use serde::Serialize;

use super::role::DisagreementEntry;
use super::{Name, SourceEntry, sources_text};
use crate::app::format;
use crate::cli::given::Given;
use crate::cli::output::Answer;
use crate::cli::table::{Align, Table};
use crate::domain::currency::Currency;

/// A yearly rate and where it comes from.
#[derive(Clone, Debug, Serialize)]
pub struct RateEntry {
    /// Percent a year.
    pub percent: f64,
    /// Id of the source, or `you`.
    pub source: String,
}

/// The pay of one role on the path. Amounts are whole units of the currency for a year, as published.
#[derive(Clone, Debug, Serialize)]
pub struct StageEntry {
    /// The role.
    pub role: Name,
    /// First day of it from today on.
    pub start: Date,
    /// `you`, `claim`, `no figure` or `other currency`.
    pub pay_by: &'static str,
    /// The lowest figure of the claim.
    pub low: Option<f64>,
    /// The middle, or the person’s own pay.
    pub middle: Option<f64>,
    /// What the middle is.
    pub middle_is: Option<&'static str>,
    /// The highest figure of the claim.
    pub high: Option<f64>,
    /// Id of the claim.
    pub claim: Option<String>,
    /// Id of the source, or `you`.
    pub source: Option<String>,
    /// What the pay includes.
    pub definition: Option<&'static str>,
    /// Where the claim holds, by id.
    pub place: Option<String>,
    /// The year the claim speaks of.
    pub year: Option<i16>,
    /// `rule` or `you`.
    pub chosen_by: Option<&'static str>,
    /// Figures that cannot all be right.
    pub disagreement: Option<DisagreementEntry>,
}

/// Pay over one year. Amounts are the means of its twelve months; null if a month has no figure.
#[derive(Clone, Debug, Serialize)]
pub struct YearEntry {
    /// 1 for the year that begins today.
    pub number: u16,
    /// Its first day.
    pub from: Date,
    /// The role held on its last day.
    pub role: Name,
    /// From the low ends.
    pub low: Option<f64>,
    /// From the middles.
    pub middle: Option<f64>,
    /// From the high ends.
    pub high: Option<f64>,
    /// The middle if the person stays in the role held today.
    pub staying: Option<f64>,
    /// Sources of the amounts on the path: ids, or `you`.
    pub sources: Vec<String>,
}

/// Months below the pay of the first day.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct DipEntry {
    /// The first of them.
    pub from: Date,
    /// How many.
    pub months: usize,
    /// The lowest middle, for a year.
    pub lowest: f64,
    /// How far below, in percent.
    pub percent: f64,
}

/// The path against staying, by the middles.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ComparisonEntry {
    /// From when on the path has earned more; null if never within the years looked ahead.
    pub break_even: Option<Date>,
    /// Earned on the path less earned by staying.
    pub difference: f64,
    /// Months below the pay of the first day.
    pub dip: Option<DipEntry>,
}

/// Pay along a path.
#[derive(Clone, Debug, Serialize)]
pub struct SalaryAnswer {
    /// The day that counts as today.
    pub today: Date,
    /// The currency of every amount.
    pub currency: String,
    /// `today's money` or `nominal`.
    pub outlook: &'static str,
    /// Where the work is, by id.
    pub place: String,
    /// Years looked ahead.
    pub horizon_years: u8,
    /// Growth inside a role above inflation.
    pub growth: RateEntry,
    /// Inflation.
    pub inflation: RateEntry,
    /// The role whose usual levels were assumed; null with a plan.
    pub assumed_from: Option<Name>,
    /// The roles on the path.
    pub stages: Vec<StageEntry>,
    /// Pay year by year.
    pub years: Vec<YearEntry>,
    /// Null if a month has no figure.
    pub comparison: Option<ComparisonEntry>,
    /// Every source named above.
    pub sources: Vec<SourceEntry>,
}

impl Answer for SalaryAnswer {
    fn text(&self) -> String {
        let mut text = format!("Pay a year in {}, {}, place {}\n", self.currency, self.outlook, self.place);
        text.push_str(&Given::assumption(self.assumed_from.as_ref()));
        text.push_str(&self.stages_text());
        text.push_str(&self.years_text());
        text.push_str(&self.comparison_text());
        let rate = |rate: &RateEntry| format!("{} ({})", format::signed_percent(rate.percent), rate.source);
        let (growth, inflation) = (rate(&self.growth), rate(&self.inflation));
        text.push_str(&format!(
            "Growth inside a role above inflation {growth} a year; inflation {inflation} a year.\n"
        ));
        text.push_str("Low, middle and high come from the sources; they are not odds.\n");
        text.push_str(&sources_text(&self.sources));
        text
    }
}

fn amount(units: Option<f64>) -> String {
    units.map_or_else(|| "–".to_owned(), |units| format::grouped(units.round()))
}

/// A computed amount, to whole hundreds.
fn rough(units: Option<f64>) -> String {
    amount(units.map(|units| (units / 100.0).round() * 100.0))
}

impl SalaryAnswer {
    fn stages_text(&self) -> String {
        let left = [("Role", Align::Left), ("From", Align::Left)];
        let right = ["Low", "Middle", "High"].map(|column| (column, Align::Right));
        let last = ["Middle is", "Source", "Year"].map(|column| (column, Align::Left));
        let mut table = Table::new(left.into_iter().chain(right).chain(last));
        let mut apart = String::new();
        for stage in &self.stages {
            let source = stage.source.clone().unwrap_or_else(|| stage.pay_by.to_owned());
            let picked = if stage.chosen_by == Some("you") { ", picked by you" } else { "" };
            table.row([
                stage.role.title.clone(),
                format::month(stage.start),
                amount(stage.low),
                amount(stage.middle),
                amount(stage.high),
                stage.middle_is.unwrap_or_default().to_owned(),
                format!("{source}{picked}"),
                stage.year.map_or_else(String::new, |year| year.to_string()),
            ]);
            if let Some(DisagreementEntry { lowest_claim, lowest_middle, highest_claim, highest_middle }) =
                &stage.disagreement
            {
                let (low, high) = (format::grouped(*lowest_middle), format::grouped(*highest_middle));
                let title = &stage.role.title;
                apart.push_str(&format!(
                    "  These disagree on {title}: {low} ({lowest_claim}) and {high} ({highest_claim}).\n"
                ));
            }
        }
        format!("\n{}{apart}", table.text())
    }

    fn years_text(&self) -> String {
        let left = [("Year from", Align::Left), ("Role at its end", Align::Left)];
        let right = ["Low", "Middle", "High", "Staying"].map(|column| (column, Align::Right));
        let mut table = Table::new(left.into_iter().chain(right).chain([("Sources", Align::Left)]));
        for year in &self.years {
            table.row([
                format::month(year.from),
                year.role.title.clone(),
                rough(year.low),
                rough(year.middle),
                rough(year.high),
                rough(year.staying),
                year.sources.join(", "),
            ]);
        }
        format!("\n{}\n", table.text())
    }

    fn comparison_text(&self) -> String {
        let Some(comparison) = &self.comparison else {
            return "Not enough to compare the path with staying: a role has no figure.\n".to_owned();
        };
        let years = self.horizon_years;
        let even = match comparison.break_even {
            Some(date) => format!("The path has earned more than staying from {} on.", format::month(date)),
            None => format!("The path does not overtake staying within {years} years."),
        };
        let currency = Currency::parse(&self.currency).unwrap_or(Currency::USD);
        let difference = format::signed_money(comparison.difference, currency);
        let dip = comparison.dip.map_or_else(
            || "No month lies below the pay of today.".to_owned(),
            |dip| {
                let share = format::percent(dip.percent / 100.0);
                let months = format::count(dip.months, "month", "months");
                let lowest = format::money(dip.lowest, currency);
                format!("{months} below the pay of today from {}, at most {share}: {lowest}.", format::month(dip.from))
            },
        );
        format!("{even} Over {years} years: {difference}.\n{dip}\n")
    }
}
