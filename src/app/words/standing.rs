//! Why a claim about pay is used, could be, or is not: in words, the same in the window and on the command line.

use super::{Words as _, citation};
use crate::app::format;
use crate::domain::catalogue::Catalogue;
use crate::domain::pay::choice::ChosenBy;
use crate::domain::pay::resolution::Resolution;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::resolution::entry::Entry;
use crate::domain::pay::resolution::rank::Criterion;
use crate::domain::pay::resolution::shape::Shape;
use crate::domain::pay::resolution::standing::{Reason, Standing};

/// What becomes of a claim and why, starting in lower case: `used: …`, `could be used; …`, `not used: …`.
pub fn standing_words(resolution: &Resolution<'_>, entry: &Entry<'_>, catalogue: &Catalogue) -> String {
    match entry.standing {
        Standing::Used(weight) => match resolution.by {
            ChosenBy::You => "used: you picked it".to_owned(),
            ChosenBy::Weights => format!("used: by the weights you gave, {}", format::percent(weight)),
            ChosenBy::Rule => match resolution.decided() {
                None => "used: it is the only one that can be".to_owned(),
                Some((criterion, over)) => {
                    format!("used: {} (before {})", first_words(criterion), citation(over.claim, catalogue))
                }
            },
        },
        Standing::CouldBeUsed => match resolution.behind_by(entry) {
            None => "could be used".to_owned(),
            Some(criterion) => format!("could be used; {}", behind_words(criterion)),
        },
        Standing::Excluded => "left out by you".to_owned(),
        Standing::NotUsed(reason) => format!("not used: {}", reason_words(reason, entry.claim, catalogue)),
    }
}

/// Why a claim goes first.
pub fn first_words(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Own => "your own figure goes before published ones",
        Criterion::RoleItself => "a figure of the role itself goes before one of an occupation that stands in",
        Criterion::Kind => "measured goes before reported, and reported before our own estimate",
        Criterion::Place => "the nearest place goes first",
        Criterion::Middle => "a typical figure goes before a range alone",
        Criterion::Year => "the newest goes first",
        Criterion::Definition => "what was asked for goes before anything wider or narrower",
        Criterion::Level => "a figure of the level asked for goes before one of no level",
        Criterion::Id => "it is alike in everything the rule asks; the first by its name is taken",
    }
}

/// Why a claim comes after the one that is used.
fn behind_words(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Own => "your own figure goes first",
        Criterion::RoleItself => "it is of an occupation that stands in for the role",
        Criterion::Kind => "a better kind of source goes first",
        Criterion::Place => "it is of a wider place",
        Criterion::Middle => "it is a range alone, without a typical figure",
        Criterion::Year => "it is older",
        Criterion::Definition => "it does not include just what was asked for",
        Criterion::Level => "it names no level",
        Criterion::Id => "it is alike in everything the rule asks, and comes after by its name",
    }
}

/// Why a claim cannot be used.
fn reason_words(reason: Reason, claim: ClaimRef<'_>, catalogue: &Catalogue) -> String {
    match reason {
        Reason::OutOfOrder => "its amounts are out of order, or no pay".to_owned(),
        Reason::OnlyABound => "it only says “at least” or “at most”".to_owned(),
        Reason::OneLevelOnly(level) => format!("it is for {} level only", level.words()),
        Reason::PartOnly => format!("it speaks of a part of the role only: {}", claim.part().unwrap_or("one part")),
        Reason::OtherPlace => {
            format!("it holds in {} only", claim.place().map_or("another place", |place| catalogue.place_title(place)))
        }
        Reason::NoRate(currency) => format!("it is in {currency}, and no rate is stated"),
        Reason::Superseded => "its source has a newer figure".to_owned(),
    }
}

/// What a distribution is made from, for a caption; percentiles need no word.
pub fn shape_words(shape: Shape, one_figure_spread: f64) -> Option<String> {
    match shape {
        Shape::Percentiles => None,
        Shape::TopCoded => {
            Some("Above the percentiles given the curve goes on with their slope; the bound is no figure.".to_owned())
        }
        Shape::ByLevel(level) => Some(format!(
            "Approximation: {}, read at about P{} of the occupation, after the wage levels of the US Department of Labor.",
            level.words(),
            format::decimal(level.percentile(), 0)
        )),
        Shape::CommonRange => {
            Some("Approximation: the ends stand for P10 and P90, the most common range for P25 and P75, and wider where they lie close together.".to_owned())
        }
        Shape::Range => Some("Approximation: the ends of the range stand for P10 and P90, and wider where they lie close together.".to_owned()),
        Shape::OneFigure => Some(format!(
            "Approximation: one figure; P10 and P90 are that divided and multiplied by 1 plus an assumed {}%.",
            format::decimal(one_figure_spread, 0)
        )),
    }
}
