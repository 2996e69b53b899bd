//! The path against staying: the sentence of the page, break-even and pay dip. By the middle figures, and never a promise.

use serde::Serialize;

use super::points::Facts;
use crate::app::format;
use crate::app::present::pay_words::NO_DATA;
use crate::domain::path::schedule::NoPath;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::trajectory::PaySource;

/// When the path is ahead of staying.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BreakEven {
    /// The month, or that there is none.
    pub figure: String,
    /// What is earned more or less, with its sign; empty where it cannot be said.
    pub difference: String,
    /// Over which years.
    pub over: String,
    /// What the figure means.
    pub text: String,
    /// The difference at the low and the high ends; empty without a range.
    pub range: String,
}

/// Whether pay falls on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dip {
    /// How far and how long, or that there is none.
    pub figure: String,
    /// When, and the lowest pay.
    pub text: String,
}

/// A span of whole years with its number in words up to twelve.
pub(super) fn years_in_words(years: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let number = WORDS.get(years).map_or_else(|| years.to_string(), |word| (*word).to_owned());
    format!("{number} {}", if years == 1 { "year" } else { "years" })
}

/// What the path brings against staying.
pub(super) fn summary(facts: &Facts<'_>) -> String {
    let over = years_in_words(facts.years());
    let Some(compared) = facts.comparison else {
        return match &facts.document.derived().stations {
            Err(NoPath::AtGoal) => "You hold the role you want, so this is pay in that role.".to_owned(),
            Err(NoPath::NoGoal | NoPath::UnknownRole(_) | NoPath::NoChain) => {
                "There is no path to compare, so this is pay if you stay in your role.".to_owned()
            }
            Ok(_) => format!("Not enough to compare the path with staying: {}.", missing(facts)),
        };
    };
    let amount =
        facts.state.settings.money_style.dress(&format::thousands(compared.difference.abs()), facts.path.currency);
    match (compared.break_even, compared.difference) {
        (Some(month), difference) if difference > 0.0 => format!(
            "By the middle figures the path brings {amount} more than staying over {over}, ahead for good {}.",
            if month == facts.state.today {
                "from the start".to_owned()
            } else {
                format!("from {}", format::month(month))
            }
        ),
        (_, difference) if difference < 0.0 => {
            format!("By the middle figures the path brings {amount} less than staying over {over}.")
        }
        (Some(_) | None, _) => format!("By the middle figures the path and staying bring the same over {over}."),
    }
}

/// What stands in place of a figure: not known, or without meaning where there is no path.
fn unknown(facts: &Facts<'_>) -> String {
    if facts.has_path() { "?".to_owned() } else { "–".to_owned() }
}

/// Which roles have no figure.
fn missing(facts: &Facts<'_>) -> String {
    let stages = facts.path.stages.iter().filter(|stage| match &stage.source {
        PaySource::NoFigure | PaySource::OtherCurrency(_) => true,
        PaySource::Yours | PaySource::Claim { .. } => false,
    });
    let roles: Vec<_> = stages.map(|stage| facts.state.catalogue.role_short(&stage.role)).collect();
    if roles.is_empty() {
        NO_DATA.to_owned()
    } else {
        format!("{NO_DATA} in {} for {}", facts.path.currency, super::sources::list(&roles))
    }
}

/// Builds the card on break-even.
pub(super) fn break_even(facts: &Facts<'_>) -> BreakEven {
    let over = format!("over {}", years_in_words(facts.years()));
    let Some(compared) = facts.comparison else {
        let text = if facts.has_path() {
            format!("Not enough to say: {}.", missing(facts))
        } else {
            "Without a path there is nothing to hold against staying.".to_owned()
        };
        return BreakEven { figure: unknown(facts), difference: String::new(), over, text, range: String::new() };
    };
    let style = facts.state.settings.money_style;
    let difference = |units| style.difference(units, facts.path.currency);
    let (figure, text) = match compared.break_even {
        Some(month) if month == facts.state.today => {
            ("From the start".to_owned(), "The sum earned stays above staying.".to_owned())
        }
        Some(month) => (format::month(month), "From then the sum earned stays above staying.".to_owned()),
        None => (
            "None".to_owned(),
            format!("Within {} the sum earned does not stay above staying.", years_in_words(facts.years())),
        ),
    };
    let range = ends(facts).map(|(low, high)| format!("Low ends {}, high ends {}.", difference(low), difference(high)));
    BreakEven { figure, difference: difference(compared.difference), over, text, range: range.unwrap_or_default() }
}

/// The difference with the low and the high ends of the path, staying at its middle; `None` if no stage has a range.
fn ends(facts: &Facts<'_>) -> Option<(f64, f64)> {
    let months = facts.years() * 12;
    let pairs = || facts.path.months.iter().zip(&facts.stay.months).take(months);
    let any = pairs().any(|(path, _)| path.low < path.middle || path.high > path.middle);
    let low = pairs().map(|(path, stay)| (path.low - stay.middle) / 12.0).sum();
    let high = pairs().map(|(path, stay)| (path.high - stay.middle) / 12.0).sum();
    any.then_some((low, high))
}

/// Builds the card on the pay dip.
pub(super) fn dip(facts: &Facts<'_>) -> Dip {
    let Some(compared) = facts.comparison else {
        let figure = unknown(facts);
        let text = if facts.has_path() {
            format!("Not enough to say: {}.", missing(facts))
        } else {
            "Without a path there is no move that could lower pay.".to_owned()
        };
        return Dip { figure, text };
    };
    let today = facts.stay.months.first().map_or(0.0, |point| point.middle);
    let today = facts.exact(today);
    let money = match facts.path.outlook {
        Outlook::Today => "",
        Outlook::Nominal => ", nominal",
    };
    match compared.dip {
        None => Dip { figure: "No dip".to_owned(), text: format!("Pay does not fall below today’s {today}{money}.") },
        Some(dip) => {
            let months = i32::try_from(dip.months).unwrap_or(i32::MAX);
            let figure = format!("{}% for {}", format::decimal(dip.percent, 1), format::span_months(months));
            let lowest = facts.money(dip.lowest);
            let text = format!("First in {}, lowest {lowest} against {today} today{money}.", format::month(dip.from));
            Dip { figure, text }
        }
    }
}
