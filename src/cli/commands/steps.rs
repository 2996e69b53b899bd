//! `rungs steps PLAN`

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;
use crate::app::present::figure::Odds;
use crate::app::words::Words as _;
use crate::cli::answer::{MoneyEntry, Name, Sources};
use crate::cli::error::CliError;
use crate::cli::given::Dated;
use crate::cli::open_steps::OpenSteps;
use crate::cli::output::{self, Answer};
use crate::cli::table::Table;
use crate::domain::catalogue::Catalogue;
use crate::domain::effort::Effort;
use crate::domain::gap::Gap;
use crate::domain::identifier;
use crate::domain::ids::{CatalogueStepId, PlanStepId, SourceId, TimeEntryId};
use crate::domain::plan::plan_step::{PlanStep, StepState, TimeEntry};
use crate::domain::proficiency::Proficiency;
use crate::domain::steps::finish::Finish;
use crate::domain::steps::odds::StepOdds;
use crate::domain::steps::suggestion::{Closes, Suggestion};

/// Which plan's steps.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// How many suggestions to show.
    #[arg(long, value_name = "NUMBER", default_value_t = 5)]
    suggest: usize,
    #[command(flatten)]
    dated: Dated,
}

/// Lists the steps of a plan and suggests more.
///
/// # Errors
/// If the plan cannot be opened.
pub fn run(arguments: &Arguments, clock: Date) -> Result<String, CliError> {
    let asked = OpenSteps::of(&arguments.plan, arguments.dated, clock)?;
    let OpenSteps { plan, catalogue, today, .. } = &asked;
    let today = *today;
    let left: Effort = asked.open().map(PlanStep::hours_left).sum();
    let until = asked.odds(None).as_ref().and_then(StepOdds::of_all).filter(|until| until.nine_in_ten > 0.0);
    let forecast = until.and_then(|until| until.days(plan.hours_per_week, today));
    let goal = plan.goal.as_ref().and_then(|goal| catalogue.role(goal));
    let suggested = asked.suggested();
    let found = suggested.len();
    let shown: Vec<_> = suggested.into_iter().take(arguments.suggest).collect();
    let used = plan.steps.iter().filter_map(|step| step.from.as_ref()).chain(shown.iter().map(|next| &next.step));
    let used: Vec<_> = used.filter_map(|id| catalogue.step(id)).collect();
    let sources = used.iter().flat_map(|step| [Some(&step.source), catalogue.hours_source(step)]).flatten();
    let answer = StepsAnswer {
        plan: &plan.title,
        today,
        hours_per_week: plan.hours_per_week,
        hours_logged: plan.steps.iter().map(PlanStep::logged_hours).sum(),
        hours_left: left,
        forecast,
        steps: plan.steps.iter().map(|step| entry(step, asked.counts(step), catalogue)).collect(),
        suggestions: Suggestions {
            goal: plan.goal.as_ref().map(|goal| Name::of_role(goal, catalogue)),
            found,
            unrated: goal.is_some_and(|goal| Gap::measure(goal, &plan.levels_known(catalogue), catalogue).is_unknown()),
            shown: shown.iter().filter_map(|next| suggestion(next, catalogue)).collect(),
        },
        sources: Sources::of(sources, catalogue),
    };
    output::tell(&answer, arguments.dated.form.json)
}

fn entry<'a>(step: &'a PlanStep, counted: bool, catalogue: &Catalogue) -> StepEntry<'a> {
    // Names every member, so that a new one is told, too.
    let PlanStep { id, title, from, stage, builds, hours, cost, state, due, done, log, evidence, note, unknown: _ } =
        step;
    let known = from.as_ref().and_then(|from| catalogue.step(from));
    StepEntry {
        id,
        title,
        from: from.as_ref(),
        source: known.map_or_else(|| "you".into(), |known| known.source.clone()),
        stage: stage.as_ref().map(|stage| Name::of_role(stage, catalogue)),
        builds: builds
            .iter()
            .map(|built| BuildsEntry { skill: Name::of_skill(&built.skill, catalogue), to: built.to })
            .collect(),
        state: *state,
        counted,
        hours: *hours,
        // Hours that were changed are the person's.
        hours_source: match known.filter(|known| known.hours == *hours) {
            Some(known) => catalogue.hours_source(known).cloned(),
            None => Some("you".into()),
        },
        hours_logged: step.logged_hours(),
        log: log.iter().map(|TimeEntry { id, date, hours, .. }| LogEntry { id, date: *date, hours: *hours }).collect(),
        cost: cost.map(MoneyEntry::from),
        due: *due,
        done: *done,
        evidence: evidence.as_deref(),
        note: note.as_deref(),
    }
}

fn suggestion(next: &Suggestion, catalogue: &Catalogue) -> Option<SuggestionEntry> {
    let step = catalogue.step(&next.step)?;
    let closes = |closed: &Closes| {
        let Closes { skill, from, to, wanted, importance: _ } = closed;
        ClosesEntry { skill: Name::of_skill(skill, catalogue), from: *from, to: *to, wanted: *wanted }
    };
    Some(SuggestionEntry {
        step: step.id.clone(),
        title: step.title.clone(),
        stage: Name::of_role(&next.stage, catalogue),
        deliver: step.deliver.clone(),
        hours: step.hours,
        source: step.source.clone(),
        hours_source: catalogue.hours_source(step).cloned(),
        closes: next.closes.iter().map(closes).collect(),
        gap_closed: next.gap_closed,
        per_hour: next.per_hour,
        after: next.first.clone(),
    })
}

/// A skill that a step builds, and to which level.
#[derive(Serialize)]
struct BuildsEntry {
    #[serde(flatten)]
    skill: Name,
    to: Proficiency,
}

/// Hours worked on a day.
#[derive(Serialize)]
struct LogEntry<'a> {
    id: &'a TimeEntryId,
    date: Date,
    hours: f64,
}

/// A step of the plan.
#[derive(Serialize)]
struct StepEntry<'a> {
    id: &'a PlanStepId,
    title: &'a str,
    /// `None` for the person's own.
    from: Option<&'a CatalogueStepId>,
    /// Who has the idea; `you` for the person's own.
    source: SourceId,
    /// The role it leads to.
    stage: Option<Name>,
    builds: Vec<BuildsEntry>,
    #[serde(serialize_with = "identifier::of")]
    state: StepState,
    /// Whether sums and dates count it; not an open step to a role that is no longer on the way.
    counted: bool,
    hours: Effort,
    /// The source of the estimate; `you` for the person's own, `None` if nobody says.
    hours_source: Option<SourceId>,
    hours_logged: f64,
    log: Vec<LogEntry<'a>>,
    cost: Option<MoneyEntry>,
    due: Option<Date>,
    done: Option<Date>,
    evidence: Option<&'a str>,
    note: Option<&'a str>,
}

/// A gap that a suggested step closes.
#[derive(Serialize)]
struct ClosesEntry {
    skill: Name,
    from: Proficiency,
    to: Proficiency,
    wanted: Proficiency,
}

/// A step worth taking.
#[derive(Serialize)]
struct SuggestionEntry {
    step: CatalogueStepId,
    title: String,
    /// The role whose gap it closes.
    stage: Name,
    /// What there is to show at the end.
    deliver: String,
    hours: Effort,
    /// Who has the idea.
    source: SourceId,
    /// Who gives the hours, if anybody says.
    hours_source: Option<SourceId>,
    /// Empty if another step waits for it.
    closes: Vec<ClosesEntry>,
    /// Importance × levels gained.
    gap_closed: f64,
    per_hour: f64,
    /// Steps of the catalogue to finish first.
    after: Vec<CatalogueStepId>,
}

/// Steps that close gaps to the goal and are not in the plan.
#[derive(Serialize)]
struct Suggestions {
    goal: Option<Name>,
    found: usize,
    /// Whether no skill that the goal wants has a level, so that nothing can be suggested.
    unrated: bool,
    /// The first of them: to the nearest role first, to each the best first.
    shown: Vec<SuggestionEntry>,
}

/// The steps of a plan.
#[derive(Serialize)]
struct StepsAnswer<'a> {
    plan: &'a str,
    today: Date,
    hours_per_week: f64,
    hours_logged: f64,
    hours_left: Effort,
    /// `None` if nothing is left.
    forecast: Option<Finish>,
    steps: Vec<StepEntry<'a>>,
    suggestions: Suggestions,
    sources: Sources,
}

fn effort_text(effort: Effort) -> String {
    [effort.optimistic, effort.likely, effort.pessimistic].map(|hours| format::decimal(hours, 1)).join(" ")
}

impl Answer for StepsAnswer<'_> {
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
            let columns = ["Step", "Title", "State"];
            let table = || Table::new(&columns, &["Low, likely, high", "Logged"], &["Due", "Evidence"]);
            open.get_or_insert_with(table).row([
                step.id.to_string(),
                step.title.to_owned(),
                step.state.words().to_lowercase(),
                effort_text(step.hours),
                format::hours(step.hours_logged),
                step.due.map_or("–".to_owned(), format::date),
                step.evidence.unwrap_or_default().to_owned(),
            ]);
        }
        text.push_str(&open.map(|table| table.text()).unwrap_or_default());
        text.push_str(&self.suggestions_text());
        text.push_str(&self.sources.text());
        text
    }
}

impl StepsAnswer<'_> {
    fn summary(&self) -> String {
        let done = self.steps.iter().filter(|step| step.state == StepState::Done).count();
        let left = format::hours(self.hours_left.likely);
        let pace = format::decimal(self.hours_per_week, 1);
        let ends = self.forecast.map_or_else(String::new, |forecast| {
            let by = |odds: Odds| format!("by {} {}", format::date(odds.day(&forecast)), odds.words());
            let [half, nine] = [Odds::Half, Odds::NineInTen].map(by);
            format!(" At {pace} h a week the last one is done {half} and {nine}.")
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
        let columns = ["To", "Idea by", "Hours by", "Closes"];
        let mut table = Table::new(&["Step", "Title"], &["Low, likely, high"], &columns);
        for next in &self.suggestions.shown {
            let gain = |gap: &ClosesEntry| format!("{} {} to {}", gap.skill.title, gap.from.value(), gap.to.value());
            let closes: Vec<_> = next.closes.iter().map(gain).collect();
            let why = if closes.is_empty() { "another step waits for it".to_owned() } else { closes.join(", ") };
            let (step, idea, hours) = (next.step.to_string(), next.source.to_string(), effort_text(next.hours));
            let by = next.hours_source.as_ref().map_or_else(|| "?".to_owned(), ToString::to_string);
            table.row([step, next.title.clone(), hours, next.stage.title.clone(), idea, by, why]);
        }
        let (shown, found) = (self.suggestions.shown.len(), self.suggestions.found);
        format!("\nSuggested on the way to {}, {shown} of {found}\n{}", goal.title, table.text())
    }
}
