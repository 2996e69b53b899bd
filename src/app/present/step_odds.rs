//! When steps will be done, in words, the same on every screen.

use super::figure::{Meaning, Odds, Told, told};
use crate::app::document::Document;
use crate::app::format;
use crate::app::state::State;
use crate::domain::ids::RoleId;
use crate::domain::plan::plan_step::PlanStep;
use crate::domain::steps::finish::{Finish, HoursUntil};
use crate::domain::steps::measured_pace::{MEASURED_FROM, MeasuredPace};
use crate::domain::steps::odds::StepOdds;

/// When the open steps on the way are done.
pub enum StepsEnd<'a> {
    NoneOpen,
    /// More was worked than they may take.
    UsedUp,
    /// No time is given to them.
    NoTime,
    /// It is being worked out.
    Awaited,
    Known(Finish, &'a StepOdds),
}

impl<'a> StepsEnd<'a> {
    pub fn of(state: &'a State, document: &Document) -> Self {
        let derived = document.derived();
        if !document.plan().steps.iter().any(|step| step.state.is_open() && !derived.aside.contains(&step.id)) {
            return Self::NoneOpen;
        }
        let Some(odds) = state.forecasting.answer.as_deref() else { return Self::Awaited };
        let Some(hours) = odds.of_all() else { return Self::Awaited };
        if hours.nine_in_ten <= 0.0 {
            return Self::UsedUp;
        }
        days(state, document, hours).map_or(Self::NoTime, |finish| Self::Known(finish, odds))
    }

    pub fn known(&self) -> Option<&Finish> {
        match self {
            Self::Known(finish, _) => Some(finish),
            Self::NoneOpen | Self::UsedUp | Self::NoTime | Self::Awaited => None,
        }
    }

    /// Why there is no day; nothing where there is one.
    pub fn why_none(&self) -> &'static str {
        match self {
            Self::NoneOpen => "No step is open.",
            Self::UsedUp => "The hours of the open steps are used up.",
            Self::NoTime => "No hours a week are given to steps, so there is no day.",
            Self::Awaited => "The days are being worked out.",
            Self::Known(..) => "",
        }
    }
}

/// The days on which hours are over at the hours a week of the plan.
pub fn days(state: &State, document: &Document, hours: HoursUntil) -> Option<Finish> {
    hours.days(document.plan().hours_per_week, state.today)
}

/// The month in which the last step is done.
pub fn ends(odds: Odds, finish: &Finish) -> Told {
    Told::month(Meaning::StepsEnd(odds), odds.day(finish))
}

/// The day on which the last step is done.
pub fn ends_on(odds: Odds, finish: &Finish) -> Told {
    Told::date(Meaning::StepsEnd(odds), odds.day(finish))
}

/// Both months by which the last step is done: `by Aug 2028 half of the time and by Nov 2028 nine times in ten`.
pub fn by_when(finish: &Finish) -> Told {
    let by = |odds: Odds| told!["by ", ends(odds, finish), format!(" {}", odds.words())];
    Told::joined([by(Odds::Half), by(Odds::NineInTen)], " and ")
}

/// The day by which a step is done, and whether that may be too late; nothing where there is none.
pub fn step_ends(state: &State, document: &Document, step: &PlanStep) -> Option<Told> {
    let until = state.forecasting.answer.as_deref()?.of_step(&step.id)?;
    let finish = days(state, document, until)?;
    let by = |odds: Odds| {
        let day = Told::date(Meaning::StepEnd(step.id.clone(), odds), odds.day(&finish));
        told!["by ", day, format!(" {}", odds.words())]
    };
    let late = step.due.filter(|due| *due < finish.nine_in_ten);
    let late = late.map(|due| format!(" It may be late for {}.", format::date(due))).unwrap_or_default();
    Some(told!["With the steps before it done ", by(Odds::Half), ", ", by(Odds::NineInTen), format!(".{late}")])
}

/// The month by which the last of the steps to a stage is done half of the time.
pub fn stage_ends(state: &State, document: &Document, stage: Option<&RoleId>, steps: &[&PlanStep]) -> Option<Told> {
    let until = state.forecasting.answer.as_deref()?.of_last(steps.iter().map(|step| &step.id))?;
    let finish = days(state, document, until)?;
    let month = Told::month(Meaning::StageEnd(stage.cloned(), Odds::Half), finish.half);
    Some(told![format!("{} by ", Odds::Half.words()), month])
}

/// What a person’s own pace is, in a sentence.
pub fn pace_words(pace: MeasuredPace) -> String {
    if pace.is_measured() {
        return format!("Your steps take {} × the hours guessed.", format::decimal(pace.factor, 1));
    }
    format!("Hours as guessed; your pace counts from {MEASURED_FROM} finished steps on.")
}
