//! `rungs add PLAN STEP…`, `rungs add PLAN --own TITLE --hours HOURS` and `rungs add PLAN --quick LINE`

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use jiff::Zoned;
use jiff::civil::Date;

use super::{ChangedStep, StepsChanged};
use crate::app::action::StepAction;
use crate::app::format;
use crate::app::present::steps::QuickReader;
use crate::app::typed::{QuickStep, read};
use crate::app::update::change_step;
use crate::cli::error::CliError;
use crate::cli::given::Dated;
use crate::cli::saving::Changing;
use crate::cli::{output, resolve};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::step::Builds;
use crate::domain::effort::Effort;
use crate::domain::ids::{CatalogueStepId, RoleId};
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::PlanStep;
use crate::domain::proficiency::Proficiency;

/// Steps to add to which plan.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan; it is saved.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// Ids or titles of steps of the catalogue.
    #[arg(value_name = "STEP", required_unless_present_any = ["own", "quick"], conflicts_with_all = ["own", "quick"])]
    steps: Vec<String>,
    /// A step of your own in one line, for example "audit 200 labels by 15 Dec 6h #statistics:3".
    #[arg(long, value_name = "LINE", conflicts_with = "own")]
    quick: Option<String>,
    /// What to do, for a step of your own.
    #[arg(long, value_name = "TITLE", requires = "hours")]
    own: Option<String>,
    /// Hours that a step of your own takes: the likely ones, or the fewest, the likely and the most, for example "4 6 10".
    #[arg(long, value_name = "HOURS", requires = "own")]
    hours: Option<String>,
    /// A skill that it builds and the level it leads to, for example "statistics 3"; as often as needed.
    #[arg(long = "skill", value_name = "SKILL LEVEL", requires = "own")]
    skills: Vec<String>,
    /// The last day on which it is to be finished.
    #[arg(long, value_name = "DAY", requires = "own")]
    due: Option<String>,
    /// The role on the way to which it leads.
    #[arg(long, value_name = "ROLE")]
    to: Option<String>,
    #[command(flatten)]
    dated: Dated,
}

/// Adds steps and saves the plan. An open step of the catalogue that is in the plan already is not added again.
///
/// # Errors
/// If the plan cannot be opened or saved, a step, skill or role is not known, or the hours or the day cannot be read.
pub fn run(arguments: &Arguments, clock: &Zoned) -> Result<String, CliError> {
    let today = arguments.dated.today(clock.date());
    let mut changing = Changing::open(&arguments.plan)?;
    let catalogue = Arc::new(resolve::catalogue_for(&changing.plan)?);
    let stage = arguments.to.as_deref().map(|typed| resolve::role(&catalogue, typed)).transpose()?;
    let stage = stage.map(|role| role.id.clone());
    let mut added = Vec::new();
    let actions = match &arguments.quick {
        Some(line) => vec![quick(line, stage, &changing.plan, &catalogue, today)?],
        None => actions(arguments, stage, &catalogue, today)?,
    };
    for action in actions {
        let from = from(&action).cloned();
        let own = change_step(&mut changing.plan, action, &catalogue, today);
        let is_it = |step: &&PlanStep| step.state.is_open() && from.is_some() && step.from == from;
        added.extend(own.or_else(|| changing.plan.steps.iter().find(is_it).map(|step| step.id.clone())));
    }
    changing.save(clock)?;
    let steps = added.iter().filter_map(|id| changing.plan.step(id)).map(ChangedStep::of).collect();
    output::tell(&StepsChanged { steps }, arguments.dated.form.json)
}

/// The step of the catalogue that is added.
fn from(action: &StepAction) -> Option<&CatalogueStepId> {
    match action {
        StepAction::AddFromCatalogue(id) => Some(id),
        StepAction::AddRecommended(steps) => steps.first().map(|(id, _)| id),
        _ => None,
    }
}

fn quick(
    line: &str,
    stage: Option<RoleId>,
    plan: &Plan,
    catalogue: &Arc<Catalogue>,
    today: Date,
) -> Result<StepAction, CliError> {
    let levels = Arc::new(plan.levels_known(catalogue));
    let read = QuickReader::new(Arc::clone(catalogue), levels, today).read(line);
    let QuickStep { title, hours, due, builds } = read.map_err(|why| CliError::argument("--quick", why))?.value;
    Ok(StepAction::AddOwn { title, builds, hours, stage, due })
}

fn actions(
    arguments: &Arguments,
    stage: Option<RoleId>,
    catalogue: &Catalogue,
    today: Date,
) -> Result<Vec<StepAction>, CliError> {
    let Some(title) = &arguments.own else {
        let ids = arguments.steps.iter().map(|typed| known(catalogue, typed));
        let ids: Vec<CatalogueStepId> = ids.collect::<Result<_, _>>()?;
        return Ok(match stage {
            Some(stage) => ids.into_iter().map(|id| StepAction::AddRecommended(vec![(id, stage.clone())])).collect(),
            None => ids.into_iter().map(StepAction::AddFromCatalogue).collect(),
        });
    };
    let title = title.trim();
    if title.is_empty() {
        return Err(CliError::argument("--own", "nothing stands there".to_owned()));
    }
    let builds = arguments.skills.iter().map(|typed| builds(catalogue, typed));
    let due = arguments.due.as_deref().map(|typed| read::last_day(typed, today)).transpose();
    let due = due.map_err(|why| CliError::argument("--due", why))?.and_then(|read| read.value);
    Ok(vec![StepAction::AddOwn {
        title: title.to_owned(),
        builds: builds.collect::<Result<_, _>>()?,
        hours: effort(arguments.hours.as_deref().unwrap_or_default())?,
        stage,
        due,
    }])
}

/// The step of the catalogue with this id or title, whatever the case.
fn known(catalogue: &Catalogue, typed: &str) -> Result<CatalogueStepId, CliError> {
    let wanted = typed.trim().to_lowercase();
    let is_it = |id: &str, title: &str| id.to_lowercase() == wanted || title.to_lowercase() == wanted;
    let found = catalogue.steps().find(|step| is_it(step.id.as_str(), &step.title));
    let otherwise = "rungs steps suggests some";
    found.map(|step| step.id.clone()).ok_or_else(|| CliError::no_such("step of the catalogue", typed, &[], otherwise))
}

/// A skill and a level behind it.
fn builds(catalogue: &Catalogue, typed: &str) -> Result<Builds, CliError> {
    let wrong =
        || CliError::argument("--skill", "write a skill and a level from 1 to 5, for example statistics 3".into());
    let (skill, level) = typed.trim().rsplit_once(char::is_whitespace).ok_or_else(wrong)?;
    let level = level.parse::<u8>().ok().and_then(|level| Proficiency::try_from(level).ok());
    let to = level.filter(|level| *level > Proficiency::NONE).ok_or_else(wrong)?;
    Ok(Builds { skill: resolve::skill(catalogue, skill)?, to })
}

/// Likely hours, or fewest, likely and most.
fn effort(typed: &str) -> Result<Effort, CliError> {
    let wrong = |why: String| CliError::argument("--hours", why);
    let hours = typed.split_whitespace().map(|part| read::hours_worked(part).map(|read| read.value));
    let hours: Vec<f64> = hours.collect::<Result<_, _>>().map_err(wrong)?;
    let effort = match hours.as_slice() {
        [likely] => Effort { optimistic: *likely, likely: *likely, pessimistic: *likely },
        [optimistic, likely, pessimistic] => {
            Effort { optimistic: *optimistic, likely: *likely, pessimistic: *pessimistic }
        }
        _ => return Err(wrong(format!("write one figure or three, not {}", format::grouped(hours.len() as f64)))),
    };
    if effort.is_ordered() { Ok(effort) } else { Err(wrong("the three stand from the fewest to the most".to_owned())) }
}
