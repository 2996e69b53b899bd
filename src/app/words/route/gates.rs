//! What a gate asks, what there is, and what would open it.

use super::Telling;
use crate::app::format;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::{Asks, Education};
use crate::domain::ids::{RoleId, SourceId};
use crate::domain::level::Level;
use crate::domain::moves::gate::{Gate, GateOutcome, LEAST_PAY_RATIO, MOST_RUNGS};
use crate::domain::moves::record::{YearsFrom, YearsServed};

/// One sentence about a gate of a move out of `from` to `to`: what it asks, what there is and, where waiting or something else
/// would open it, what that is.
pub fn gate_words(gate: Gate, from: &RoleId, to: &RoleId, telling: Telling<'_>) -> String {
    let Told { facts, opens } = told(gate, from, to, telling);
    opens.map_or_else(|| format!("{facts}."), |opens| format!("{facts}; {opens}."))
}

/// The same without what would open it, for a move that is open whatever the gate says.
pub fn gate_facts(gate: Gate, from: &RoleId, to: &RoleId, telling: Telling<'_>) -> String {
    format!("{}.", told(gate, from, to, telling).facts)
}

/// The two parts of the sentence.
struct Told {
    facts: String,
    opens: Option<String>,
}

impl Told {
    fn facts(facts: String) -> Self {
        Self { facts, opens: None }
    }
}

fn told(gate: Gate, from: &RoleId, to: &RoleId, telling: Telling<'_>) -> Told {
    let left = Left { from, to, telling };
    let Told { facts, opens } = match gate {
        Gate::Coverage { share, least } => coverage(share, least),
        Gate::Rungs { from, to } => rungs(from, to),
        Gate::Experience { asked, begun, .. } => left.experience(gate, asked, begun),
        Gate::Leading { asked, begun, leads, .. } => left.leading(gate, asked, begun, leads),
        Gate::Education { asked, have } => left.education(asked, have),
        Gate::Pay { before, after } => left.pay(before, after),
    };
    // On the way the time that it takes is counted already.
    let waits = gate.wait() > 0.0 && !gate.is_on_the_way();
    let opens = opens.filter(|_| gate.outcome() == GateOutcome::Stopped || waits);
    Told { facts, opens }
}

fn coverage(share: Option<f64>, least: f64) -> Told {
    let Some(share) = share else {
        return Told::facts("Its essentials have no weight, so that there is nothing to cover".to_owned());
    };
    let (covered, asked) = (format::percent(share), format::percent(least));
    Told {
        facts: format!("Covers {covered} of the essentials; {asked} is asked for"),
        opens: Some("to learn more of them would open it".to_owned()),
    }
}

fn rungs(from: Option<Level>, to: Option<Level>) -> Told {
    let (Some(from), Some(to)) = (from, to) else {
        return Told::facts("The level of one of the roles is not known".to_owned());
    };
    let apart = from.rank().abs_diff(to.rank());
    if apart == 0 {
        return Told::facts(format!("Is of the same level, {}", to.words()));
    }
    let way = if to > from { "up" } else { "down" };
    let rungs = |number: u8| format::count(usize::from(number), "rung", "rungs");
    let between = if apart == 2 { "a role of the level between" } else { "a role of each level between" };
    Told {
        facts: format!("Is {} {way}, from {} to {}", rungs(apart), from.words(), to.words()),
        opens: Some(format!("{} at a time is offered; {between} would open it", rungs(MOST_RUNGS))),
    }
}

/// The side of a move that is left, and who asks on the other.
struct Left<'a> {
    from: &'a RoleId,
    to: &'a RoleId,
    telling: Telling<'a>,
}

impl Left<'_> {
    fn holds(&self) -> bool {
        self.telling.plan.position.role == *self.from
    }

    /// What there is of something, for example `you have 3 years` or `Data Engineer usually comes with 3 years`.
    fn there_is(&self, stated: bool, what: &str) -> String {
        if stated {
            format!("you have {what}")
        } else {
            format!("{} usually comes with {what}", self.telling.catalogue.role_short(self.from))
        }
    }

    /// Who says how many years the role asks for.
    fn by(&self, stated: fn(&Asks) -> Option<&SourceId>) -> String {
        let catalogue = self.telling.catalogue;
        let source = catalogue.role(self.to).and_then(|role| catalogue.years_source(stated(&role.asks), role));
        source.map(|source| format!(" ({})", catalogue.source_short(source))).unwrap_or_default()
    }

    /// How many years there are of what a gate asks, for example `you will have 4.9 years by then`.
    fn served(&self, gate: Gate, begun: YearsServed) -> String {
        match (begun.from, begun.years, gate.years_then()) {
            (YearsFrom::Way, _, Some(then)) => format!("you will have {} by then", years(then)),
            (from, Some(begun), _) => self.there_is(from == YearsFrom::Person, &years(begun)),
            (_, None, _) => "how many there are is not stated".to_owned(),
        }
    }

    fn experience(&self, gate: Gate, asked: f64, begun: YearsServed) -> Told {
        self.waiting(
            format!(
                "Asks for {} of experience{}; {}",
                years(asked),
                self.by(|asks| asks.experience_source.as_ref()),
                self.served(gate, begun)
            ),
            gate,
        )
    }

    fn leading(&self, gate: Gate, asked: f64, begun: YearsServed, leads: Option<bool>) -> Told {
        let facts = format!(
            "Asks for {} of leading people{}; {}",
            years(asked),
            self.by(|asks| asks.leading_source.as_ref()),
            self.served(gate, begun)
        );
        if leads != Some(false) || gate.outcome() == GateOutcome::Passed {
            return self.waiting(facts, gate);
        }
        Told {
            facts: format!("{facts}; {} leads nobody", self.telling.catalogue.role_short(self.from)),
            opens: Some("a role that leads people would open it".to_owned()),
        }
    }

    fn waiting(&self, facts: String, gate: Gate) -> Told {
        let role = if self.holds() {
            "in your role".to_owned()
        } else {
            format!("as {}", self.telling.catalogue.role_short(self.from))
        };
        Told { facts, opens: Some(format!("{} {role} would open it", more_years(gate.wait()))) }
    }

    fn education(&self, asked: Education, have: Option<Education>) -> Told {
        let asks = format!("Asks for {}", degree(asked));
        let Some(have) = have else { return Told::facts(format!("{asks}; which you have is not stated")) };
        let usual =
            |role: &RoleId| self.telling.catalogue.role(role).and_then(|role| role.asks.education) == Some(have);
        // What the role held asks for stays with the person in every role after it.
        let from = if usual(self.from) { self.from } else { &self.telling.plan.position.role };
        let there_is = Left { from, ..*self }.there_is(self.telling.plan.background.education.is_some(), &degree(have));
        Told { facts: format!("{asks}; {there_is}"), opens: Some("that degree would open it".to_owned()) }
    }

    fn pay(&self, before: Option<f64>, after: Option<f64>) -> Told {
        let (before, after) = match (before, after) {
            (Some(before), Some(after)) => (before, after),
            (None, Some(_)) => return Told::facts("Pay before has no figure, so that nothing is asked".to_owned()),
            (Some(_), None) => return Told::facts("Pay after has no figure, so that nothing is asked".to_owned()),
            (None, None) => return Told::facts("Pay has no figure, so that nothing is asked".to_owned()),
        };
        let units = |units: f64| self.telling.money(units);
        let share = if before > 0.0 { format!(", {} of it", format::percent(after / before)) } else { String::new() };
        let least = format::percent(LEAST_PAY_RATIO);
        Told {
            facts: format!("Pays {} after {}{share}; {least} is asked for", units(after), units(before)),
            opens: Some(format!("a pay of {} would open it", units((before * LEAST_PAY_RATIO).ceil()))),
        }
    }
}

/// Years to a decimal, for example `1 year` or `2.5 years`.
fn years(years: f64) -> String {
    let figure = format::decimal(years, 1);
    if figure == "1" { "1 year".to_owned() } else { format!("{figure} years") }
}

/// More years, for example `1 more year`.
fn more_years(years: f64) -> String {
    let figure = format::decimal(years, 1);
    if figure == "1" { "1 more year".to_owned() } else { format!("{figure} more years") }
}

fn degree(education: Education) -> String {
    match education {
        Education::NoCredential | Education::College => education.words().to_lowercase(),
        Education::Associate => format!("an {}", education.words().to_lowercase()),
        Education::School | Education::Certificate | Education::Bachelor | Education::Master | Education::Doctorate => {
            format!("a {}", education.words().to_lowercase())
        }
    }
}
