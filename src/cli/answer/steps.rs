//! The answer of `rungs steps`.

use jiff::civil::Date;
use serde::Serialize;

use super::{Name, SourceEntry, sources_text};
use crate::app::format;
use crate::cli::output::Answer;
use crate::cli::table::{Align, Table};
use crate::domain::effort::Effort;

/// Hours if all goes well, as a rule, and if much goes wrong.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Hours {
    /// If all goes well.
    pub optimistic: f64,
    /// As a rule.
    pub likely: f64,
    /// If much goes wrong.
    pub pessimistic: f64,
}

impl Hours {
    /// The hours of an effort.
    pub fn of(effort: Effort) -> Self {
        let Effort { optimistic, likely, pessimistic } = effort;
        Self { optimistic, likely, pessimistic }
    }

    fn text(self) -> String {
        let number = |hours: f64| format::decimal(hours, 1);
        format!("{} {} {}", number(self.optimistic), number(self.likely), number(self.pessimistic))
    }
}

/// When the hours left will have been worked.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ForecastEntry {
    /// If all goes well.
    pub earliest: Date,
    /// As a rule.
    pub likely: Date,
    /// If much goes wrong.
    pub latest: Date,
}

/// A step of the plan.
#[derive(Clone, Debug, Serialize)]
pub struct StepEntry {
    /// Id in the plan.
    pub id: String,
    /// What to do.
    pub title: String,
    /// Id in the catalogue; null for the person’s own.
    pub from: Option<String>,
    /// The role it leads to.
    pub stage: Option<Name>,
    /// The skills it builds.
    pub builds: Vec<Name>,
    /// `to do`, `doing`, `done` or `skipped`.
    pub state: String,
    /// Whether sums and dates count it; not an open step to a role that is no longer on the way.
    pub counted: bool,
    /// The estimate.
    pub hours: Hours,
    /// Source of the estimate; `you` for the person’s own.
    pub hours_source: String,
    /// Hours worked so far.
    pub hours_logged: f64,
    /// To be finished by.
    pub due: Option<Date>,
    /// Finished on.
    pub done: Option<Date>,
    /// What shows it.
    pub evidence: Option<String>,
}

/// A gap that a suggested step closes.
#[derive(Clone, Debug, Serialize)]
pub struct ClosesEntry {
    /// The skill.
    pub skill: Name,
    /// The level before.
    pub from: u8,
    /// The level after.
    pub to: u8,
    /// The level the goal wants.
    pub wanted: u8,
}

/// A step worth taking.
#[derive(Clone, Debug, Serialize)]
pub struct SuggestionEntry {
    /// Id in the catalogue.
    pub step: String,
    /// What to do.
    pub title: String,
    /// What there is to show at the end.
    pub deliver: String,
    /// How long it takes.
    pub hours: Hours,
    /// Source of the hours.
    pub hours_source: String,
    /// The gaps it closes; empty if another step waits for it.
    pub closes: Vec<ClosesEntry>,
    /// Importance × levels gained.
    pub gap_closed: f64,
    /// Gap closed for each likely hour.
    pub per_hour: f64,
    /// Steps of the catalogue to finish first.
    pub after: Vec<String>,
}

/// Steps that close gaps to the goal and are not in the plan.
#[derive(Clone, Debug, Serialize)]
pub struct Suggestions {
    /// The goal; null if the plan has none.
    pub goal: Option<Name>,
    /// How many there are.
    pub found: usize,
    /// Whether no skill that the goal wants has a level, so that nothing can be suggested.
    pub unrated: bool,
    /// The best of them.
    pub shown: Vec<SuggestionEntry>,
}

/// The steps of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct StepsAnswer {
    /// Title of the plan.
    pub plan: String,
    /// The day that counts as today.
    pub today: Date,
    /// Hours a week the person has.
    pub hours_per_week: f64,
    /// Hours worked so far.
    pub hours_logged: f64,
    /// Hours left in open steps.
    pub hours_left: Hours,
    /// When they will have been worked; null if nothing is left.
    pub forecast: Option<ForecastEntry>,
    /// The steps, in order.
    pub steps: Vec<StepEntry>,
    /// What to do next.
    pub suggestions: Suggestions,
    /// Every source named above.
    pub sources: Vec<SourceEntry>,
}

impl Answer for StepsAnswer {
    fn text(&self) -> String {
        let mut text = format!("{}\n{}\n", self.plan, self.summary());
        let mut stage: Option<&Name> = None;
        let mut open: Option<Table> = None;
        for step in &self.steps {
            if open.is_none() || stage != step.stage.as_ref() {
                text.push_str(&open.take().map(|table| table.text()).unwrap_or_default());
                stage = step.stage.as_ref();
                text.push_str(&stage.map_or("\nAt any time\n".to_owned(), |stage| format!("\nTo {}\n", stage.title)));
            }
            let columns = [("Step", Align::Left), ("Title", Align::Left), ("State", Align::Left)];
            let figures = [("Low, likely, high", Align::Right), ("Logged", Align::Right)];
            let last = [("Due", Align::Left), ("Evidence", Align::Left)];
            open.get_or_insert_with(|| Table::new(columns.into_iter().chain(figures).chain(last))).row([
                step.id.clone(),
                step.title.clone(),
                step.state.clone(),
                step.hours.text(),
                format::hours(step.hours_logged),
                step.due.map_or("–".to_owned(), format::date),
                step.evidence.clone().unwrap_or_default(),
            ]);
        }
        text.push_str(&open.map(|table| table.text()).unwrap_or_default());
        text.push_str(&self.suggestions_text());
        text.push_str(&sources_text(&self.sources));
        text
    }
}

impl StepsAnswer {
    fn summary(&self) -> String {
        let done = self.steps.iter().filter(|step| step.state == "done").count();
        let left = format::hours(self.hours_left.likely);
        let pace = format::decimal(self.hours_per_week, 1);
        let ends = self.forecast.map_or_else(String::new, |forecast| {
            let [earliest, likely, latest] = [forecast.earliest, forecast.likely, forecast.latest].map(format::date);
            format!(" At {pace} h a week the last one ends by {likely} ({earliest} to {latest}).")
        });
        format!("{done} of {} done, {left} left.{ends}", format::count(self.steps.len(), "step", "steps"))
    }

    fn suggestions_text(&self) -> String {
        let Some(goal) = &self.suggestions.goal else {
            return "\nNo goal is chosen, so no step is suggested.\n".to_owned();
        };
        if self.suggestions.unrated {
            let goal = &goal.title;
            return format!(
                "\nNo skill that {goal} wants is rated, so no gap is known and no step is suggested. Rate skills first, \
                 in the window or with rungs rate.\n"
            );
        }
        if self.suggestions.shown.is_empty() {
            return format!("\nNo step of the catalogue closes another gap to {}.\n", goal.title);
        }
        let columns = [("Step", Align::Left), ("Title", Align::Left), ("Low, likely, high", Align::Right)];
        let mut table = Table::new(columns.into_iter().chain([("Hours by", Align::Left), ("Closes", Align::Left)]));
        for next in &self.suggestions.shown {
            let gain = |gap: &ClosesEntry| format!("{} {} to {}", gap.skill.title, gap.from, gap.to);
            let closes: Vec<_> = next.closes.iter().map(gain).collect();
            let why = if closes.is_empty() { "another step waits for it".to_owned() } else { closes.join(", ") };
            table.row([next.step.clone(), next.title.clone(), next.hours.text(), next.hours_source.clone(), why]);
        }
        let (shown, found) = (self.suggestions.shown.len(), self.suggestions.found);
        format!("\nSuggested for {}, {shown} of {found}\n{}", goal.title, table.text())
    }
}
