//! What the projection says about each plan: when it is ahead of staying, how pay dips, and months under the floor.

use serde::Serialize;

use super::facts::Facts;
use super::fan::{plain_name, why_missing};
use super::held::reached;
use super::plans::PlanName;
use crate::app::format;
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
    pub figure: String,
    /// The range of eight of ten runs.
    pub range: String,
    /// By when nine of ten runs are ahead, where there is little room; or how many ever are.
    #[serde(skip)]
    pub odds: String,
    /// What is earned more or less in the middle, with its sign.
    pub difference: String,
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
    pub text: String,
}

/// The card on the pay dip.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DipCard {
    /// How far and how long on the selected plan, or that there is none.
    pub figure: String,
    /// The range of the runs, and the other plans.
    pub text: String,
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

/// Builds the card on break-even.
pub(super) fn break_evens(facts: &Facts<'_>) -> BreakEvens {
    let over = format!("over {}", years_in_words(facts.years()));
    let Some(base) = facts.baseline() else {
        let text = match not_projected(facts) {
            Some(why) => why,
            None => "Neither carrying on nor staying is shown, so nothing is held against them.".to_owned(),
        };
        return BreakEvens { plans: Vec::new(), over, text };
    };
    let others: Vec<_> = facts.fans().filter(|(place, ..)| !facts.is_baseline(*place)).collect();
    let against = base_name(facts, base);
    let plans = others.iter().filter_map(|(place, _, scenario)| {
        let found = pair(facts, base, *place)?;
        Some(card(facts, scenario, found, &against))
    });
    let plans: Vec<_> = plans.collect();
    let text = match others.as_slice() {
        [] => without_routes(facts),
        [(only, _, scenario)] => {
            let ahead = pair(facts, base, *only).and_then(|found| found.ahead.last().copied());
            let ahead = ahead.map(|share| {
                format!(
                    "{} ends ahead of {against} in {} of runs.",
                    format::capital(&plain_name(facts, scenario)),
                    format::odds(share)
                )
            });
            ahead.unwrap_or_default()
        }
        [(first, _, a), (second, _, b), ..] => {
            let ahead = pair(facts, *first, *second).and_then(|found| found.ahead.last().copied());
            let (a, b) = (plain_name(facts, a), format::capital(&plain_name(facts, b)));
            ahead.map(|share| format!("{b} ends ahead of {a} in {} of runs.", format::odds(share))).unwrap_or_default()
        }
    };
    // Odds from pay of another country are not told without saying so.
    let text = facts.foreign().map_or(text.clone(), |foreign| format!("{foreign} {text}"));
    BreakEvens { plans, over, text }
}

fn base_name(facts: &Facts<'_>, base: usize) -> String {
    facts.fans().nth(base).map(|(.., scenario)| plain_name(facts, scenario)).unwrap_or_default()
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

fn card(facts: &Facts<'_>, scenario: &Scenario, found: &PairComparison, against: &str) -> BreakEvenCard {
    let plan = facts.name(&scenario.key);
    let style = facts.state.settings.money_style;
    let difference = style.difference(found.difference.p50, facts.currency());
    let caption = format!("{} over {against}", if plan.letter.is_empty() { "Path" } else { &plan.letter });
    let odds = odds(facts, found);
    let (figure, range) = match &found.break_even {
        Some(even) if even.p50.is_some() => {
            let figure = format::capital(&day_or_later(facts, even.p50));
            let (from, to) = (day_or_later(facts, even.p10), day_or_later(facts, even.p90));
            let range = if from == to { String::new() } else { format!("8 of 10: {from} to {to}") };
            (figure, range)
        }
        Some(even) => {
            let share = format::odds(even.share);
            ("Not in most runs".to_owned(), format!("in {share} within {}", years_in_words(facts.years())))
        }
        None => ("None".to_owned(), format!("within {}", years_in_words(facts.years()))),
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
        return DipCard { figure: "?".to_owned(), text: without_routes(facts), floor: String::new() };
    };
    let own = facts.plan().position.pay.is_some();
    if !own {
        let text = "A dip is measured against your own pay now, which is not stated.".to_owned();
        return DipCard { figure: "?".to_owned(), text, floor: floor(facts, fan) };
    }
    let counted = counted(facts.part);
    let (figure, range) = dip_words(fan, counted);
    let name = format::capital(&plain_name(facts, scenario));
    let others = facts.fans().filter(|(place, ..)| *place != lead).map(|(_, fan, scenario)| {
        let (figure, _) = dip_words(fan, counted);
        format!("{}: {}", plain_name(facts, scenario), figure.unwrap_or_else(|| "no dip".to_owned()))
    });
    let others: Vec<_> = others.collect();
    let others = if others.is_empty() { String::new() } else { format!(" {}.", format::capital(&others.join("; "))) };
    DipCard {
        figure: figure.unwrap_or_else(|| "No dip".to_owned()),
        text: format!("{name}, {range}.{others}"),
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
fn dip_words(fan: &PlanFan, counted: &str) -> (Option<String>, String) {
    let months = |months: f64| format::span_months(months.round() as i32);
    let deep = |percent: f64| format!("{}%", format::decimal(percent, 1));
    let dip = &fan.dip;
    let dips = dip.deepest.p50 >= 0.05 && dip.months.p50 >= 0.5;
    let figure = dips.then(|| format!("{} for {}", deep(dip.deepest.p50), months(dip.months.p50)));
    let worst = if dip.deepest.p90 < 0.05 {
        format!("in 9 of 10 runs never below {counted} now")
    } else {
        format!(
            "in 1 of 10 runs {} or more, or {} or longer below {counted} now",
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
    format!("{counted} under {floor}: {} in the middle, {} in 1 of 10 runs.", months(under.p50), months(under.p90))
}

/// What the plans bring against staying, in one sentence.
pub(super) fn summary(facts: &Facts<'_>) -> String {
    let over = years_in_words(facts.years());
    let Some(base) = facts.baseline() else {
        return not_projected(facts).unwrap_or_default();
    };
    let against = base_name(facts, base);
    let words = facts.fans().filter(|(place, ..)| !facts.is_baseline(*place)).filter_map(|(place, _, scenario)| {
        let found = pair(facts, base, place)?;
        let name = plain_name(facts, scenario);
        let even = found.break_even.as_ref().and_then(|even| even.p50);
        Some(match even {
            Some(years) => match day_at(facts.state.today, years) {
                day if day == facts.state.today => format!("{name} is ahead of {against} from the start"),
                day => format!("{name} overtakes {against} in {}", day.year()),
            },
            None => format!("{name} does not overtake {against} within {over} in most runs"),
        })
    });
    let words: Vec<_> = words.collect();
    if words.is_empty() {
        return if facts.answer.is_some() { without_routes(facts) } else { String::new() };
    }
    let lead = facts.lead().filter(|(place, ..)| !facts.is_baseline(*place));
    let reached = lead.and_then(|(_, fan, scenario)| reached(facts, fan, scenario));
    let reached = reached.map(|words| format!("{words}. ")).unwrap_or_default();
    format!("{reached}{}.", format::capital(&words.join("; ")))
}
