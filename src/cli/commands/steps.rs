//! `rungs steps PLAN`

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use crate::cli::answer::steps::{
    ClosesEntry, ForecastEntry, Hours, StepEntry, StepsAnswer, SuggestionEntry, Suggestions,
};
use crate::cli::answer::{Name, source_entries};
use crate::cli::error::CliError;
use crate::cli::given::{Day, Form};
use crate::cli::{output, resolve};
use crate::domain::catalogue::Catalogue;
use crate::domain::effort::Effort;
use crate::domain::gap::Gap;
use crate::domain::path::schedule::stations;
use crate::domain::plan::plan_step::PlanStep;
use crate::domain::steps::aside::{aside, without_aside};
use crate::domain::steps::forecast::Forecast;
use crate::domain::steps::suggest;
use crate::domain::steps::suggestion::Suggestion;

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
    form: Form,
    #[command(flatten)]
    day: Day,
}

/// Lists the steps of a plan and suggests more.
///
/// # Errors
/// If the plan cannot be opened.
pub fn run(arguments: &Arguments, clock: Date) -> Result<(), CliError> {
    let today = arguments.day.or(clock);
    let plan = arguments.form.plan(&arguments.plan)?;
    let catalogue = resolve::catalogue_for(&plan)?;
    let stations = stations(&plan, &catalogue, today).unwrap_or_default();
    let aside = aside(&plan, &stations);
    let counted = without_aside(&plan, &aside);
    let left: Effort = counted.steps.iter().map(PlanStep::hours_left).sum();
    let forecast = Forecast::at_pace(left, plan.hours_per_week, today).filter(|_| left != Effort::NONE);
    let goal = plan.goal.as_ref().and_then(|goal| catalogue.role(goal));
    let suggested = goal.map(|goal| suggest(&counted, goal, &catalogue));
    let found = suggested.as_ref().map_or(0, Vec::len);
    let shown: Vec<_> = suggested.unwrap_or_default().into_iter().take(arguments.suggest).collect();
    let used = plan.steps.iter().filter_map(|step| step.from.as_ref()).chain(shown.iter().map(|next| &next.step));
    let sources: Vec<_> = used.filter_map(|id| Some(&catalogue.step(id)?.source)).collect();
    let answer = StepsAnswer {
        plan: plan.title.clone(),
        today,
        hours_per_week: plan.hours_per_week,
        hours_logged: plan.steps.iter().map(PlanStep::logged_hours).sum(),
        hours_left: Hours::of(left),
        forecast: forecast.map(|Forecast { earliest, likely, latest }| ForecastEntry { earliest, likely, latest }),
        steps: plan.steps.iter().map(|step| entry(step, !aside.contains(&step.id), &catalogue)).collect(),
        suggestions: Suggestions {
            goal: plan.goal.as_ref().map(|goal| Name::of_role(goal, &catalogue)),
            found,
            unrated: goal
                .is_some_and(|goal| Gap::measure(goal, &plan.levels_known(&catalogue), &catalogue).is_unknown()),
            shown: shown.iter().filter_map(|next| suggestion(next, &catalogue)).collect(),
        },
        sources: source_entries(sources, &catalogue),
    };
    output::print(&answer, arguments.form.json)
}

fn entry(step: &PlanStep, counted: bool, catalogue: &Catalogue) -> StepEntry {
    let from = step.from.as_ref();
    StepEntry {
        id: step.id.to_string(),
        title: step.title.clone(),
        from: from.map(ToString::to_string),
        stage: step.stage.as_ref().map(|stage| Name::of_role(stage, catalogue)),
        builds: step.builds.iter().map(|built| Name::of_skill(&built.skill, catalogue)).collect(),
        state: step.state.word().to_lowercase(),
        counted,
        hours: Hours::of(step.hours),
        hours_source: from
            .and_then(|from| catalogue.step(from))
            .map_or("you".to_owned(), |from| from.source.to_string()),
        hours_logged: step.logged_hours(),
        due: step.due,
        done: step.done,
        evidence: step.evidence.clone(),
    }
}

fn suggestion(next: &Suggestion, catalogue: &Catalogue) -> Option<SuggestionEntry> {
    let step = catalogue.step(&next.step)?;
    Some(SuggestionEntry {
        step: step.id.to_string(),
        title: step.title.clone(),
        deliver: step.deliver.clone(),
        hours: Hours::of(step.hours),
        hours_source: step.source.to_string(),
        closes: next
            .closes
            .iter()
            .map(|closed| ClosesEntry {
                skill: Name::of_skill(&closed.skill, catalogue),
                from: closed.from.value(),
                to: closed.to.value(),
                wanted: closed.wanted.value(),
            })
            .collect(),
        gap_closed: next.gap_closed,
        per_hour: next.per_hour,
        after: next.first.iter().map(ToString::to_string).collect(),
    })
}
