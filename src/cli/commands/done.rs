//! `rungs done PLAN STEP`

use std::path::PathBuf;

use clap::Args;
use jiff::Zoned;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::on_day::OnDay;
use crate::cli::output::Answer;
use crate::cli::saving::Changing;
use crate::cli::{output, resolve};
use crate::domain::plan::ledger_entry::{Basis, LedgerEntry};
use crate::domain::plan::plan_step::StepState;
use crate::domain::plan::texts::TextKind;
use crate::domain::proficiency::Proficiency;

/// Which step of which plan.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan; it is saved.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// Id of the step in the plan, its id in the catalogue, or its title.
    step: String,
    #[command(flatten)]
    on: OnDay,
}

/// Ticks a step off and saves the plan. A step that is done already stays as it is, unless another day is stated.
///
/// # Errors
/// If the plan cannot be opened or saved, the step is not in it, or the day is after today.
pub fn run(arguments: &Arguments, clock: &Zoned) -> Result<String, CliError> {
    let catalogue = resolve::catalogue()?;
    let mut changing = Changing::open(&arguments.plan)?;
    let step = resolve::step(&changing.plan, &arguments.step)?;
    let (id, title) = (step.id.clone(), step.title.clone());
    let (was_done, was_on) = (step.state == StepState::Done, step.done);
    let before = changing.plan.levels();
    let today = arguments.on.dated.today(clock.date());
    let stated = arguments.on.stated(today)?;
    let moved = was_done && stated.is_some_and(|day| was_on != Some(day));
    if !was_done || moved {
        changing.plan.finish_step(&id, stated.unwrap_or(today));
        changing.save(clock)?;
    }
    let plan = &changing.plan;
    let raised = plan.ledger.iter().filter(|entry| !was_done && entry.basis == Basis::Step(id.clone()));
    let proves =
        |entry: &&LedgerEntry| before.get(&entry.skill).is_none_or(|held| held.assumed || held.level < entry.level);
    let raised = raised.filter(proves).map(|entry| RaisedEntry {
        skill: Name::of_skill(&entry.skill, &catalogue),
        from: before.get(&entry.skill).map(|held| held.level),
        to: entry.level,
    });
    let answer = DoneAnswer {
        step: Name { id: id.to_string(), title },
        done: plan.step(&id).and_then(|step| step.done),
        was_done,
        moved,
        raised: raised.collect(),
    };
    output::tell(&answer, arguments.on.dated.form.json)
}

/// A level that the step brought.
#[derive(Serialize)]
struct RaisedEntry {
    skill: Name,
    from: Option<Proficiency>,
    to: Proficiency,
}

/// A step ticked off.
#[derive(Serialize)]
struct DoneAnswer {
    step: Name,
    done: Option<Date>,
    /// Whether it was done before, so that nothing changed.
    was_done: bool,
    /// Whether it was done before and has another day now.
    #[serde(skip)]
    moved: bool,
    raised: Vec<RaisedEntry>,
}

impl Answer for DoneAnswer {
    fn text(&self) -> String {
        let on = self.done.map_or_else(String::new, |done| format!(" on {}", format::date(done)));
        let title = TextKind::Title.shown(&self.step.title);
        if self.moved {
            return format!("Was done before, and now counts as done{on}: {title}\n");
        }
        if self.was_done {
            return format!("Was done before{on}: {title}\n");
        }
        let mut text = format!("Done{on}: {title}\n");
        for raised in &self.raised {
            let from = raised.from.map_or("unrated".to_owned(), |from| from.value().to_string());
            text.push_str(&format!("  {}: {from} to {}\n", raised.skill.title, raised.to.value()));
        }
        text
    }
}
