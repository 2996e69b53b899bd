//! The answer of `rungs claims`.

use serde::Serialize;

use super::figure::Figure;
use super::role::DisagreementEntry;
use super::{Name, SourceEntry, source_entries, sources_text};
use crate::app::claim_words::{shape_words, standing_words};
use crate::app::format;
use crate::cli::output::Answer;
use crate::cli::table::{Align, Table};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;
use crate::domain::pay::choice::ChosenBy;
use crate::domain::pay::disagreement::disagreement;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve;
use crate::domain::pay::resolution::standing::Standing;

/// One claim and what becomes of it.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimEntry {
    /// The claim as printed.
    #[serde(flatten)]
    pub figure: Figure,
    /// `used`, `could be used`, `left out` or `not used`.
    pub standing: &'static str,
    /// Its share of 1 in the figure; null unless it is used.
    pub weight: Option<f64>,
    /// Why, in words.
    pub why: String,
    /// The lowest figure for a year, in the currency asked for.
    pub low: Option<f64>,
    /// The middle likewise; null for a bare bound.
    pub middle: Option<f64>,
    /// The highest figure likewise.
    pub high: Option<f64>,
}

/// Pay in the role as a distribution.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PercentilesEntry {
    /// One in ten earns less.
    pub p10: f64,
    /// A quarter earns less.
    pub p25: f64,
    /// Half earn less.
    pub p50: f64,
    /// A quarter earns more.
    pub p75: f64,
    /// One in ten earns more.
    pub p90: f64,
}

/// All claims about the pay of a role.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimsAnswer {
    /// The role.
    pub role: Name,
    /// Where, by id.
    pub place: String,
    /// The level asked for; null: the role as a whole.
    pub level: Option<&'static str>,
    /// What the pay should include.
    pub definition: &'static str,
    /// The currency asked for; null: that of each claim.
    pub currency: Option<String>,
    /// `rule`, `you` or `your weights`; null if no claim can be used.
    pub chosen_by: Option<&'static str>,
    /// Those that can be used in the order of the rule, and then the others. Satire is never among them.
    pub claims: Vec<ClaimEntry>,
    /// The claims used as a distribution.
    pub distribution: Option<PercentilesEntry>,
    /// What it is, where it is an approximation.
    pub approximation: Option<String>,
    /// Whether the claims used include different things.
    pub mixed: bool,
    /// Claims that cannot all be right.
    pub disagreement: Option<DisagreementEntry>,
    /// Every source named above.
    pub sources: Vec<SourceEntry>,
}

impl ClaimsAnswer {
    /// Answers a question about a role; around one figure pay spreads by so many percent.
    pub fn of(role: &Role, question: &Question<'_>, one_figure_spread: f64, catalogue: &Catalogue) -> Self {
        let resolution = resolve(role, question, catalogue);
        let claims = resolution.entries.iter().filter_map(|entry| {
            let band = entry.band.map(|band| band.times(entry.factor));
            Some(ClaimEntry {
                figure: Figure::of_claim(entry.claim, catalogue)?,
                standing: match entry.standing {
                    Standing::Used(_) => "used",
                    Standing::CouldBeUsed => "could be used",
                    Standing::Excluded => "left out",
                    Standing::NotUsed(_) => "not used",
                },
                weight: match entry.standing {
                    Standing::Used(weight) => Some(weight),
                    Standing::CouldBeUsed | Standing::Excluded | Standing::NotUsed(_) => None,
                },
                why: standing_words(&resolution, entry, catalogue),
                low: band.and_then(|band| band.low),
                middle: band.map(|band| band.middle),
                high: band.and_then(|band| band.high),
            })
        });
        let distribution = resolution.distribution(one_figure_spread);
        let apart = disagreement(&resolution);
        let sources = resolution.entries.iter().filter_map(|entry| entry.claim.source());
        Self {
            role: Name::of_role(&role.id, catalogue),
            place: question.place.to_string(),
            level: question.level.map(crate::domain::level::Level::word),
            definition: question.definition.word(),
            currency: question.currency.map(|currency| currency.to_string()),
            chosen_by: resolution.choice().map(|choice| match choice.by {
                ChosenBy::Rule => "rule",
                ChosenBy::You => "you",
                ChosenBy::Weights => "your weights",
            }),
            claims: claims.collect(),
            approximation: resolution.shape().and_then(|shape| shape_words(shape, one_figure_spread)),
            mixed: resolution.mixes_definitions(),
            distribution: distribution.map(|found| PercentilesEntry {
                p10: found.at_percentile(10.0),
                p25: found.at_percentile(25.0),
                p50: found.at_percentile(50.0),
                p75: found.at_percentile(75.0),
                p90: found.at_percentile(90.0),
            }),
            disagreement: apart.map(|found| DisagreementEntry {
                lowest_claim: found.lowest.1.id().to_string(),
                lowest_middle: found.lowest.0,
                highest_claim: found.highest.1.id().to_string(),
                highest_middle: found.highest.0,
            }),
            sources: source_entries(sources, catalogue),
        }
    }
}

impl Answer for ClaimsAnswer {
    fn text(&self) -> String {
        let level = self.level.map(|level| format!(", {level} level")).unwrap_or_default();
        let mut text =
            format!("Pay claims for {} in {}{level}, {} pay asked for\n", self.role.title, self.place, self.definition);
        if self.claims.is_empty() {
            text.push_str("\nNo source in the catalogue names pay for this role. A figure of your own can be entered in the window.\n");
            return text;
        }
        text.push_str(&format!("\n{}", self.claims_text()));
        if let Some(DisagreementEntry { lowest_claim, lowest_middle, highest_claim, highest_middle }) =
            &self.disagreement
        {
            let (low, high) = (format::grouped(*lowest_middle), format::grouped(*highest_middle));
            text.push_str(&format!("  These disagree: {low} ({lowest_claim}) and {high} ({highest_claim}).\n"));
        }
        match &self.distribution {
            None => text.push_str("\nNone of them can be used.\n"),
            Some(found) => {
                let amount = |amount: f64| format::grouped((amount / 100.0).round() * 100.0);
                text.push_str(&format!(
                    "\nUsed: P10 {}, P25 {}, P50 {}, P75 {}, P90 {}.\n",
                    amount(found.p10),
                    amount(found.p25),
                    amount(found.p50),
                    amount(found.p75),
                    amount(found.p90)
                ));
            }
        }
        if let Some(approximation) = &self.approximation {
            text.push_str(&format!("{approximation}\n"));
        }
        if self.mixed {
            text.push_str("The claims used include different things.\n");
        }
        text.push_str(&sources_text(&self.sources));
        text
    }
}

impl ClaimsAnswer {
    fn claims_text(&self) -> String {
        let columns = ["", "Amount", "Unit", "Includes", "Place", "Year", "Claim", "Why"];
        let mut table = Table::new(columns.map(|column| (column, Align::Left)));
        for claim in &self.claims {
            let figure = &claim.figure;
            table.row([
                if claim.weight.is_some() { "→" } else { "" }.to_owned(),
                figure.amount_text(),
                figure.unit.clone(),
                figure.definition.unwrap_or_default().to_owned(),
                figure.place.clone(),
                figure.year.to_string(),
                figure.claim.clone(),
                claim.why.clone(),
            ]);
        }
        table.text()
    }
}
