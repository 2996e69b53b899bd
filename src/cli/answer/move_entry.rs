//! One move with all that it rests on.

use serde::Serialize;

use super::Name;
use super::figure::Figure;
use crate::app::format;

/// A skill of the role taken, with what is there before the move.
#[derive(Clone, Debug, Serialize)]
pub struct LearntEntry {
    /// The skill.
    pub skill: Name,
    /// The level before, 0 to 5.
    pub from: u8,
    /// The level wanted, 1 to 5.
    pub to: u8,
    /// Hours between.
    pub hours: f64,
    /// Source of the hours.
    pub hours_source: Option<String>,
}

/// One gate.
#[derive(Clone, Debug, Serialize)]
pub struct GateEntry {
    /// `coverage`, `level`, `experience`, `leading`, `education` or `pay`.
    pub gate: &'static str,
    /// `passed`, `stopped` or `not stated`; `waived` for one that stops nothing because a source names the move.
    pub outcome: &'static str,
    /// What it asks, what there is, and what would open it.
    pub text: String,
}

/// A move.
#[derive(Clone, Debug, Serialize)]
pub struct MoveEntry {
    /// The role left.
    pub from: Name,
    /// The role taken.
    pub to: Name,
    /// Kind of the move.
    pub kind: String,
    /// Whether it can be made: a source names it, or it passes every gate.
    pub open: bool,
    /// Source that names it; null for a computed move.
    pub named_by: Option<String>,
    /// `held before` for a role the person has held, `rung below` if a source names the move up from there; absent
    /// if neither.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub way_back: Option<&'static str>,
    /// Share of the essentials of the role taken that is covered, 0 to 1.
    pub coverage: Option<f64>,
    /// Years in the role left.
    pub years: f64,
    /// What decides the years: `typical years`, `way back`, `hours to learn` or `years of experience`.
    pub timing: &'static str,
    /// Source of typical years, or how they came about.
    pub years_source: String,
    /// Hours to learn.
    pub hours: f64,
    /// Essential skills that are there already.
    pub carried: Vec<Name>,
    /// Essential skills to gain, most hours first.
    pub gained: Vec<LearntEntry>,
    /// Gates in the order in which they are asked.
    pub gates: Vec<GateEntry>,
    /// The claim about the pay of the role taken.
    pub pay: Option<Figure>,
    /// Measured claims about the chance of losing the role taken.
    pub redundancy: Vec<Figure>,
}

impl MoveEntry {
    /// The lines of the ledger, indented by so many spaces.
    pub fn text(&self, indent: usize) -> String {
        let mut lines = Lines { indent, text: String::new() };
        lines.line("Kind", &self.kind_text());
        lines.line("Time", &format!("{}, by {}", time(self.years), self.years_source));
        let carried: Vec<_> = self.carried.iter().map(|skill| skill.title.as_str()).collect();
        let carried = if carried.is_empty() { "no essential skill".to_owned() } else { carried.join(", ") };
        lines.line("Brings", &carried);
        lines.line("To learn", &self.gained_text());
        lines.line("Pay", &self.pay.as_ref().map_or_else(|| "no source has a figure".to_owned(), figure));
        for risk in &self.redundancy {
            lines.line("Risk", &format!("chance of losing the job {}", figure(risk)));
        }
        for (at, gate) in self.gates.iter().enumerate() {
            lines.line(if at == 0 { "Gates" } else { "" }, &format!("{:<10}  {}", gate.outcome, gate.text));
        }
        lines.text
    }

    fn kind_text(&self) -> String {
        match (self.way_back, &self.named_by) {
            (Some(why), _) => format!("{}, {why}", self.kind),
            (None, Some(source)) => format!("{}, named by {source}", self.kind),
            (None, None) => format!("{}, computed: no source names it", self.kind),
        }
    }

    fn gained_text(&self) -> String {
        if self.gained.is_empty() {
            return "nothing".to_owned();
        }
        let gained = self
            .gained
            .iter()
            .map(|skill| format!("{} {}→{} ({})", skill.skill.title, skill.from, skill.to, format::hours(skill.hours)));
        let sources: std::collections::BTreeSet<_> =
            self.gained.iter().filter_map(|skill| skill.hours_source.as_deref()).collect();
        let sources: Vec<_> = sources.into_iter().collect();
        let gained: Vec<_> = gained.collect();
        format!("{}; {} in all, by {}", gained.join(", "), format::hours(self.hours), sources.join(", "))
    }
}

/// Years before a move, for example `2 years 1 month`.
fn time(years: f64) -> String {
    if (years * 12.0).round() < 1.0 { "at once".to_owned() } else { format::span_years(years) }
}

/// A figure with its source, place and year.
pub(super) fn figure(figure: &Figure) -> String {
    let limits = figure.limits_text();
    let limits = if limits.is_empty() { limits } else { format!(", {limits}") };
    let (amount, unit) = (figure.amount_text(), &figure.unit);
    format!("{amount} {unit} ({}, {}, {}{limits})", figure.source, figure.year, figure.place)
}

/// Lines with a word before each.
struct Lines {
    indent: usize,
    text: String,
}

impl Lines {
    fn line(&mut self, word: &str, rest: &str) {
        self.text.push_str(&format!("{:indent$}{word:<10}{rest}\n", "", indent = self.indent));
    }
}
