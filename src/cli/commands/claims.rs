//! `rungs claims ROLE`

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::app::format;
use crate::app::words::{Words, shape_words, standing_words, unit};
use crate::cli::answer::{Apart, Figure, LevelRead, Name, Sources};
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::Answer;
use crate::cli::table::Table;
use crate::cli::{output, resolve};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::catalogue::role::Role;
use crate::domain::currency::Currency;
use crate::domain::identifier;
use crate::domain::ids::{PlaceId, SourceId};
use crate::domain::level::Level;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::choice::ChosenBy;
use crate::domain::pay::projection::percentiles::Percentiles;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve as resolve_claims;
use crate::domain::pay::resolution::standing::Standing;
use crate::domain::pay::wage_level::WageLevel;

/// What the pay should include.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum AskedDefinition {
    Base,
    TotalCash,
    TotalCompensation,
}

/// Which claims to list.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Id, title or alias of the role.
    role: String,
    /// The plan whose figures, picks, weights and rates hold.
    #[arg(long, value_name = "PLAN.ron")]
    plan: Option<PathBuf>,
    /// One level of the role; without it that of the role itself. A claim of another level is not used.
    #[arg(long, value_name = "LEVEL")]
    level: Option<Level>,
    /// Where the work is; without it where the plan has the role, or us.
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    /// What the pay should include.
    #[arg(long, value_name = "DEFINITION", default_value = "base")]
    definition: AskedDefinition,
    /// Take occupations whole, not read by level.
    #[arg(long)]
    no_levels: bool,
    #[command(flatten)]
    form: Form,
}

/// Lists every claim about the pay of a role, with the one used and why.
///
/// # Errors
/// If the plan cannot be opened or the role or the place is not known.
pub fn run(arguments: &Arguments) -> Result<String, CliError> {
    let plan = arguments.plan.as_deref().map(|plan| arguments.form.plan(plan)).transpose()?;
    let catalogue = plan.as_ref().map_or_else(resolve::catalogue, resolve::catalogue_for)?;
    let role = resolve::role(&catalogue, &arguments.role)?;
    let place = match (&arguments.place, &plan) {
        (None, Some(plan)) => plan.place_of(&role.id).clone(),
        (stated, _) => resolve::place_or_usual(&catalogue, stated.as_deref())?,
    };
    let question = match &plan {
        Some(plan) => Question::of(plan, &catalogue, &place),
        None => Question::about(&place),
    };
    let question = Question {
        level: arguments.level,
        definition: match arguments.definition {
            AskedDefinition::Base => PayDefinition::Base,
            AskedDefinition::TotalCash => PayDefinition::TotalCash,
            AskedDefinition::TotalCompensation => PayDefinition::TotalCompensation,
        },
        by_level: !arguments.no_levels,
        ..question
    };
    let values =
        plan.as_ref().map_or_else(|| AssumedValues::usual(&catalogue), |plan| AssumedValues::of(plan, &catalogue));
    let spread = values.get(Assumption::OneFigureSpread);
    output::tell(&ClaimsAnswer::of(role, &question, spread, &catalogue), arguments.form.json)
}

/// One claim and what becomes of it.
#[derive(Serialize)]
struct ClaimEntry {
    #[serde(flatten)]
    figure: Figure,
    #[serde(serialize_with = "identifier::of")]
    standing: Standing,
    /// Its share of 1 in the figure; `None` unless it is used.
    weight: Option<f64>,
    /// In words.
    why: String,
    /// The level at which the occupation is read; `None` as printed.
    level_read: Option<LevelRead>,
    /// For a year, in the currency asked for.
    low: Option<f64>,
    middle: Option<f64>,
    high: Option<f64>,
}

/// All claims about the pay of a role.
#[derive(Serialize)]
struct ClaimsAnswer {
    role: Name,
    place: PlaceId,
    #[serde(serialize_with = "identifier::of_option")]
    level: Option<Level>,
    #[serde(serialize_with = "identifier::of")]
    definition: PayDefinition,
    /// `None`: that of each claim.
    currency: Option<Currency>,
    chosen_by: Option<ChosenBy>,
    /// Those that can be used in the order of the rule, and then the others. Satire is never among them.
    claims: Vec<ClaimEntry>,
    distribution: Option<Percentiles>,
    /// What the distribution is, in words, where it is an approximation.
    approximation: Option<String>,
    /// Whether the claims used include different things.
    mixed: bool,
    disagreement: Option<Apart>,
    sources: Sources,
}

impl ClaimsAnswer {
    /// Answers a question about a role; around one figure pay spreads by so many percent.
    pub fn of(role: &Role, question: &Question<'_>, one_figure_spread: f64, catalogue: &Catalogue) -> Self {
        let resolution = resolve_claims(role, question, catalogue);
        let claims = resolution.entries.iter().filter_map(|entry| {
            let band = entry.read_band().map(|band| band.times(entry.factor));
            Some(ClaimEntry {
                figure: Figure::of(entry.claim, catalogue)?,
                standing: entry.standing,
                weight: match entry.standing {
                    Standing::Used(weight) => Some(weight),
                    Standing::CouldBeUsed | Standing::Excluded | Standing::NotUsed(_) => None,
                },
                why: standing_words(&resolution, entry, catalogue),
                level_read: entry.read.map(LevelRead::from),
                low: band.and_then(|band| band.low),
                middle: band.map(|band| band.middle),
                high: band.and_then(|band| band.high),
            })
        });
        let distribution = resolution.distribution(one_figure_spread);
        let levels: Option<SourceId> =
            resolution.entries.iter().any(|entry| entry.read.is_some()).then(|| WageLevel::SOURCE.into());
        let sources = resolution.entries.iter().filter_map(|entry| entry.claim.source()).chain(&levels);
        Self {
            role: Name::of_role(&role.id, catalogue),
            place: question.place.clone(),
            level: question.chosen_level(role),
            definition: question.definition,
            currency: question.currency,
            chosen_by: resolution.choice().map(|choice| choice.by),
            claims: claims.collect(),
            approximation: resolution.shape().and_then(|shape| shape_words(shape, one_figure_spread)),
            mixed: resolution.mixes_definitions(),
            distribution: distribution.map(|found| {
                let [p10, p25, p50, p75, p90] = [10.0, 25.0, 50.0, 75.0, 90.0].map(|share| found.at_percentile(share));
                Percentiles { p10, p25, p50, p75, p90 }
            }),
            disagreement: Apart::of(&resolution),
            sources: Sources::of(sources, catalogue),
        }
    }
}

impl Answer for ClaimsAnswer {
    fn text(&self) -> String {
        let level = self.level.map(|level| format!(", {} level", level.words())).unwrap_or_default();
        let mut text = format!(
            "Pay claims for {} in {}{level}, {} pay asked for\n",
            self.role.title,
            self.place,
            self.definition.words()
        );
        if self.claims.is_empty() {
            text.push_str("\nNo source in the catalogue names pay for this role. A figure of your own can be entered in the window.\n");
            return text;
        }
        text.push_str(&format!("\n{}", self.claims_text()));
        text.push_str(&self.disagreement.as_ref().map(Apart::text).unwrap_or_default());
        match &self.distribution {
            None => text.push_str("\nNone of them can be used.\n"),
            Some(found) => {
                let Percentiles { p10, p25, p50, p75, p90 } = *found;
                let [p10, p25, p50, p75, p90] = [p10, p25, p50, p75, p90].map(format::rough);
                text.push_str(&format!("\nUsed: P10 {p10}, P25 {p25}, P50 {p50}, P75 {p75}, P90 {p90}.\n"));
            }
        }
        if let Some(approximation) = &self.approximation {
            text.push_str(&format!("{approximation}\n"));
        }
        if self.mixed {
            text.push_str("The claims used include different things.\n");
        }
        text.push_str(&self.sources.text());
        text
    }
}

impl ClaimsAnswer {
    fn claims_text(&self) -> String {
        let columns = ["", "Amount", "Unit", "Includes", "Place", "Year", "Claim", "Why"];
        let mut table = Table::new(&columns, &[], &[]);
        for claim in &self.claims {
            let figure = &claim.figure;
            table.row([
                if claim.weight.is_some() { "→" } else { "" }.to_owned(),
                figure.amount_text(),
                unit(&figure.unit),
                figure.definition.map(Words::words).unwrap_or_default().to_owned(),
                figure.place_text(),
                figure.year.to_string(),
                figure.claim.to_string(),
                claim.why.clone(),
            ]);
        }
        table.text()
    }
}
