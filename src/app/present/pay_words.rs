//! The pay of one stage of a path in words, with its source.

use serde::Serialize;

use crate::app::state::State;
use crate::domain::catalogue::claim::Amount;
use crate::domain::currency::Currency;
use crate::domain::ids::ClaimId;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::trajectory::{PaySource, StagePay};

/// Pay in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PayWords {
    /// The middle figure, or that there is none.
    pub figure: String,
    /// The range, for example `P10 157,399 to P90 227,416`; empty without one.
    pub range: String,
    /// Source and year; `yours` for the person's own; empty without a figure.
    pub source: String,
}

/// The pay of a stage as its source prints it.
pub fn pay_words(state: &State, stage: &StagePay, currency: Currency) -> PayWords {
    let style = state.settings.money_style;
    match &stage.source {
        PaySource::Yours => {
            let pay = state.document.as_ref().and_then(|document| document.plan().position.pay);
            let figure = pay.map_or_else(|| NO_DATA.to_owned(), |pay| style.exact(pay.units(), currency));
            PayWords { figure, range: String::new(), source: "yours".to_owned() }
        }
        PaySource::Claim { id, band, .. } => {
            let claim = claim_of(state, id);
            let (low_is, high_is) = claim.map_or(("low", "high"), ends_are);
            let range = band.low.zip(band.high).map(|(low, high)| {
                format!(
                    "{low_is} {} to {high_is} {}",
                    style.exact(low, band.currency),
                    style.exact(high, band.currency)
                )
            });
            PayWords {
                figure: style.exact(band.middle, band.currency),
                range: range.unwrap_or_default(),
                source: claim.map(|claim| cited(state, claim)).unwrap_or_default(),
            }
        }
        PaySource::NoFigure => PayWords { figure: NO_DATA.to_owned(), range: String::new(), source: String::new() },
        PaySource::OtherCurrency(other) => {
            PayWords { figure: format!("pay in {other} only"), range: String::new(), source: String::new() }
        }
    }
}

/// What is said where no source has a figure.
pub const NO_DATA: &str = "no pay data";

/// What the outer ends of a claim are.
pub fn ends_are<'a>(claim: impl Into<ClaimRef<'a>>) -> (&'static str, &'static str) {
    match claim.into().amount() {
        Amount::Percentiles(..) | Amount::TopCoded(..) => ("P10", "P90"),
        Amount::Middle(..)
        | Amount::Range(..)
        | Amount::RangeWithMiddle(..)
        | Amount::CommonRange(..)
        | Amount::AtLeast(_)
        | Amount::AtMost(_) => ("low", "high"),
    }
}

/// The claim with this id: published, or the person's own.
pub fn claim_of<'a>(state: &'a State, id: &ClaimId) -> Option<ClaimRef<'a>> {
    let plan = state.document.as_ref().map(|document| &**document.plan());
    ClaimRef::find(id, &state.catalogue, plan.map(|plan| &plan.assumptions))
}

/// Source and year of a claim, and whether another occupation stands in.
pub fn cited<'a>(state: &State, claim: impl Into<ClaimRef<'a>>) -> String {
    let claim = match claim.into() {
        ClaimRef::Published(claim) => claim,
        ClaimRef::Own(own) => return format!("your own figure, {}", own.year),
    };
    let short = state.catalogue.source(&claim.source).map_or(claim.source.as_str(), |source| &source.short);
    let year = claim.year.to_string();
    let dated = short.split(|letter: char| !letter.is_ascii_digit()).any(|part| part.len() == 4);
    let year = if dated { String::new() } else { format!(", {year}") };
    let proxy = if claim.proxy.is_some() { ", proxy" } else { "" };
    format!("{short}{year}{proxy}")
}
