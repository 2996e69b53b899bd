//! What the projection says about each plan: when it is ahead of staying, how pay dips, and months under the floor.

use serde::Serialize;

use super::facts::Facts;
use super::fan::{plain_name, why_missing};
use super::held::reached;
use super::plans::PlanName;
use crate::app::format;
use crate::app::present::figure::{Meaning, Told, told};
use crate::domain::calendar::day_at;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::projection::fan::PlanFan;
use crate::domain::pay::projection::pair_comparison::PairComparison;
use crate::domain::pay::scenario::Scenario;

/// One plan against staying.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BreakEvenCard {
    pub plan: PlanName,
    /// What is compared, in a few words.
    pub caption: String,
    /// The day in the middle of the runs, or that there is none.
    pub figure: Told,
    /// The range of eight of ten runs.
    pub range: String,
    /// By when nine of ten runs are ahead, where there is little room; or how many ever are.
    #[serde(skip)]
    pub odds: String,
    /// What is earned more or less in the middle, with its sign.
    pub difference: Told,
    /// What a screen reader says.
    pub name: String,
}

/// The card on break-even.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BreakEvens {
    /// One entry for each plan that is not staying.
    pub plans: Vec<BreakEvenCard>,
    /// Over which years the differences go.
    pub over: String,
    /// Which of the plans ends ahead how often; or why there is nothing to compare.
    pub text: Told,
}

/// The card on the pay dip.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DipCard {
    /// How far and how long on the selected plan, or that there is none.
    pub figure: Told,
    /// The range of the runs, and the other plans.
    pub text: Told,
    /// Months under the floor; empty without a floor.
    pub floor: String,
}

/// A span of whole years with its number in words up to twelve.
pub(super) fn years_in_words(years: u16) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let number = WORDS.get(usize::from(years)).map_or_else(|| years.to_string(), |word| (*word).to_owned());
    format!("{number} {}", if years == 1 { "year" } else { "years" })
}

/// How `b` does against `a`.
pub(super) fn pair<'a>(facts: &Facts<'a>, a: usize, b: usize) -> Option<&'a PairComparison> {
    facts.projection()?.pairs.iter().find(|pair| pair.a == a && pair.b == b)
}

/// The day so many years from today, or that it is later than the years looked at.
fn day_or_later(facts: &Facts<'_>, years: Option<f64>) -> String {
    match years.map(|years| day_at(facts.state.today, years)) {
        Some(day) if day == facts.state.today => "from the start".to_owned(),
        Some(day) => format::date(day),
        None => format!("after {}", format::month(facts.date(f64::from(facts.years())))),
    }
}

/// The share of runs in which a plan ends ahead of another.
pub(super) fn ahead(facts: &Facts<'_>, pair: &PairComparison, plan: &Scenario, other: &Scenario) -> Option<Told> {
    let share = pair.ahead.last().copied()?;
    let meaning = facts.against(Meaning::Ahead, &plan.key, &other.key);
    Some(Told::number(meaning, share, format::odds(share)))
}

/// Builds the card on break-even.
pub(super) fn break_evens(facts: &Facts<'_>) -> BreakEvens {
    let over = format!("over {}", years_in_words(facts.years()));
    let Some(base) = facts.baseline() else {
        let text = match not_projected(facts) {
            Some(why) => why.into(),
            None => "Neither carrying on nor staying is shown, so nothing is held against them.".into(),
        };
        return BreakEvens { plans: Vec::new(), over, text };
    };
    let others: Vec<_> = facts.fans().filter(|(place, ..)| !facts.is_baseline(*place)).collect();
    let held = facts.fans().nth(base).map(|(.., scenario)| scenario);
    let plans = others.iter().filter_map(|(place, _, scenario)| {
        let found = pair(facts, base, *place)?;
        Some(card(facts, scenario, found, held?))
    });
    let plans: Vec<_> = plans.collect();
    let text = match others.as_slice() {
        [] => without_routes(facts).into(),
        [(only, _, scenario)] => held.map(|held| ends(facts, (base, held), (*only, *scenario))).unwrap_or_default(),
        [(first, _, a), (second, _, b), ..] => ends(facts, (*first, *a), (*second, *b)),
    };
    // Odds from pay of another country are not told without saying so.
    let text = facts.foreign().map_or(text.clone(), |foreign| told![foreign, " ", text]);
    BreakEvens { plans, over, text }
}

/// In how many runs the second plan ends ahead of the first, in a sentence.
fn ends(facts: &Facts<'_>, (first, a): (usize, &Scenario), (second, b): (usize, &Scenario)) -> Told {
    let share = pair(facts, first, second).and_then(|found| ahead(facts, found, b, a));
    let (a, b) = (plain_name(facts, a), format::capital(&plain_name(facts, b)));
    share.map(|share| told![b, " ends ahead of ", a, " in ", share, " of runs."]).unwrap_or_default()
}

/// Why a plan is not projected; `None` if all are.
fn not_projected(facts: &Facts<'_>) -> Option<String> {
    let (stage, why) = facts.answer?.set.scenarios.iter().find_map(Scenario::missing)?;
    Some(format!("Not enough to say. {}.", why_missing(facts, stage, why)))
}

fn without_routes(facts: &Facts<'_>) -> String {
    let nothing = || "Without a path there is nothing to hold against carrying on.".to_owned();
    not_projected(facts).unwrap_or_else(nothing)
}

fn card(facts: &Facts<'_>, scenario: &Scenario, found: &PairComparison, held: &Scenario) -> BreakEvenCard {
    let plan = facts.name(&scenario.key);
    let style = facts.state.settings.money_style;
    let meaning = |which| facts.against(which, &scenario.key, &held.key);
    let words = style.difference(found.difference.p50, facts.currency());
    let difference = Told::number(meaning(Meaning::Difference), found.difference.p50, words);
    let against = plain_name(facts, held);
    let caption = format!("{} over {against}", plan.short);
    let odds = odds(facts, found);
    let (figure, range) = match &found.break_even {
        Some(even) if even.p50.is_some() => {
            let figure = format::capital(&day_or_later(facts, even.p50));
            let figure = Told::number(meaning(Meaning::BreakEven), even.p50.unwrap_or(f64::INFINITY), figure);
            let (from, to) = (day_or_later(facts, even.p10), day_or_later(facts, even.p90));
            let range = if from == to { String::new() } else { format!("8 of 10: {from} to {to}") };
            (figure, range)
        }
        Some(even) => {
            let share = format::odds(even.share);
            ("Not in most runs".into(), format!("in {share} within {}", years_in_words(facts.years())))
        }
        None => ("None".into(), format!("within {}", years_in_words(facts.years()))),
    };
    let name = format!("{caption}: break-even {figure}, {range}; {difference} over {}", years_in_words(facts.years()));
    BreakEvenCard { plan, caption, figure, range, odds, difference, name }
}

/// By when nine of ten runs are ahead for good, or how many are at the end.
fn odds(facts: &Facts<'_>, found: &PairComparison) -> String {
    let Some(even) = &found.break_even else { return String::new() };
    match even.p90 {
        Some(years) => format!("90% by {}", format::date(day_at(facts.state.today, years))),
        None => format!("{} by {}", format::odds(even.share), format::month(facts.date(f64::from(facts.years())))),
    }
}

/// Builds the card on the dip.
pub(super) fn dip(facts: &Facts<'_>) -> DipCard {
    let Some((lead, fan, scenario)) = facts.lead() else {
        return DipCard { figure: "?".into(), text: without_routes(facts).into(), floor: String::new() };
    };
    let own = facts.plan().position.pay.is_some();
    if !own {
        let text = "A dip is measured against your own pay now, which is not stated.".into();
        return DipCard { figure: "?".into(), text, floor: floor(facts, fan) };
    }
    let counted = counted(facts.part);
    let (figure, range) = dip_words(facts, fan, scenario, counted);
    let name = format::capital(&plain_name(facts, scenario));
    let others = facts.fans().filter(|(place, ..)| *place != lead).map(|(_, fan, scenario)| {
        let (figure, _) = dip_words(facts, fan, scenario, counted);
        told![plain_name(facts, scenario), ": ", figure.unwrap_or_else(|| "no dip".into())]
    });
    let others = Told::joined(others, "; ");
    let others = if others.is_empty() { others } else { told![" ", others.capital(), "."] };
    DipCard {
        figure: figure.unwrap_or_else(|| "No dip".into()),
        text: told![name, ", ", range, ".", others],
        floor: floor(facts, fan),
    }
}

/// What a dip and the floor are about.
fn counted(part: PayPart) -> &'static str {
    match part {
        PayPart::Base => "base pay",
        PayPart::Total => "total pay",
    }
}

/// Depth and length of the dip in the middle of the runs, if there is one, and the worst of eight of ten.
fn dip_words(facts: &Facts<'_>, fan: &PlanFan, scenario: &Scenario, counted: &str) -> (Option<Told>, String) {
    let months = |months: f64| format::span_months(months.round() as i32);
    let deep = |percent: f64| format!("{}%", format::decimal(percent, 1));
    let dip = &fan.dip;
    let dips = dip.deepest.p50 >= 0.05 && dip.months.p50 >= 0.5;
    let meaning = || Meaning::Dip(scenario.key.clone(), facts.part, facts.money_is, facts.reading);
    let figure = dips.then(|| {
        let deepest = Told::number(meaning(), dip.deepest.p50, deep(dip.deepest.p50));
        told![deepest, " for ", months(dip.months.p50)]
    });
    let worst = if dip.deepest.p90 < 0.05 {
        format!("in 9 of 10 runs never below {counted} now")
    } else {
        format!(
            "in the worst 1 of 10 runs {} or more below {counted} now, or below it for {} or longer",
            deep(dip.deepest.p90),
            months(dip.months.p90)
        )
    };
    (figure, worst)
}

fn floor(facts: &Facts<'_>, fan: &PlanFan) -> String {
    let (Some(under), Some(floor)) = (&fan.months_under_floor, facts.answer.and_then(|answer| answer.set.floor)) else {
        return String::new();
    };
    let floor = facts.state.settings.money_style.exact(floor.units(), floor.currency);
    let months =
        |months: f64| if months < 0.5 { "no month".to_owned() } else { format::span_months(months.round() as i32) };
    let counted = format::capital(counted(facts.part));
    format!(
        "{counted} under {floor}: typically {}, in the worst 1 of 10 runs {} or longer.",
        months(under.p50),
        months(under.p90)
    )
}

/// What the plans bring against staying, in one sentence.
pub(super) fn summary(facts: &Facts<'_>) -> Told {
    let over = years_in_words(facts.years());
    let Some(base) = facts.baseline() else {
        return not_projected(facts).unwrap_or_default().into();
    };
    let held = facts.fans().nth(base).map(|(.., scenario)| scenario);
    let against = held.map(|held| plain_name(facts, held)).unwrap_or_default();
    let words = facts.fans().filter(|(place, ..)| !facts.is_baseline(*place)).filter_map(|(place, _, scenario)| {
        let found = pair(facts, base, place)?;
        let name = plain_name(facts, scenario);
        let even = found.break_even.as_ref().and_then(|even| even.p50);
        Some(match even {
            Some(years) => {
                let words = match day_at(facts.state.today, years) {
                    day if day == facts.state.today => format!("{name} is ahead of {against} from the start"),
                    day => format!("{name} overtakes {against} in {}", day.year()),
                };
                Told::number(facts.against(Meaning::BreakEven, &scenario.key, &held?.key), years, words)
            }
            None => format!("{name} does not overtake {against} within {over} in most runs").into(),
        })
    });
    let words = Told::joined(words, "; ");
    if words.is_empty() {
        return if facts.answer.is_some() { without_routes(facts).into() } else { Told::default() };
    }
    let lead = facts.lead().filter(|(place, ..)| !facts.is_baseline(*place));
    let reached = lead.and_then(|(_, fan, scenario)| reached(facts, fan, scenario));
    let reached = reached.map(|words| told![words, ". "]).unwrap_or_default();
    told![reached, words.capital(), "."]
}
