//! Hours and dates of the steps of a plan in words, the same on every screen.

use super::figure::{Meaning, Reckoned, Told, told};
use crate::app::document::Document;
use crate::app::format;
use crate::domain::moves::person::Person;
use crate::domain::plan::plan_step::PlanStep;

/// Likely hours left of the open steps on the way.
pub fn left(document: &Document) -> Told {
    Told::hours(Meaning::StepsLeft(Reckoned::Likely), document.derived().hours_left.likely)
}

/// Hours worked so far, on all steps; steps that are finished without hours count as long as they likely take.
pub fn hours_done(document: &Document) -> f64 {
    document.plan().steps.iter().map(PlanStep::hours_done).sum()
}

/// How many of the hours done nobody has entered, for example `, 14 h of them by estimate`; nothing without any.
pub fn of_them_by_estimate(document: &Document) -> String {
    let estimated = document.plan().steps.iter().filter(|step| step.is_done_by_estimate());
    let hours: f64 = estimated.map(|step| step.hours.likely).sum();
    if hours > 0.0 { format!(", {} of them by estimate", format::hours(hours)) } else { String::new() }
}

/// Hours worked of all hours, for example `54 of 532 h`.
pub fn done_of_all(document: &Document) -> Told {
    let done = hours_done(document);
    let mut told = Told::number(Meaning::StepsDone, done, format::bare_hours(done));
    told.push(" of ");
    told.push(all(document));
    told
}

/// Hours worked and hours left together.
pub fn all(document: &Document) -> Told {
    Told::hours(Meaning::StepsAll, hours_done(document) + document.derived().hours_left.likely)
}

/// Hours a week.
pub fn pace(document: &Document) -> Told {
    let hours = document.plan().hours_per_week;
    Told::number(Meaning::HoursAWeek, hours, format::pace(hours))
}

/// Hours learned a week: those of one’s own and those at work.
pub fn learning_pace(person: &Person<'_>) -> Told {
    let (own, at_work) = (person.plan.hours_per_week, person.learning_at_work);
    let own = Told::number(Meaning::HoursAWeek, own, format::pace(own));
    if at_work > 0.0 {
        told![own, " a week and ", Told::number(Meaning::HoursAtWork, at_work, format::pace(at_work)), " at work"]
    } else {
        told![own, " a week"]
    }
}

/// Hours worked on a step of the hours it likely takes, for example `22 of 60 h`.
pub fn logged_of(step: &PlanStep) -> Told {
    let logged = step.logged_hours();
    let mut told = Told::number(Meaning::StepLogged(step.id.clone()), logged, format::bare_hours(logged));
    told.push(" of ");
    told.push(Told::hours(Meaning::StepHours(step.id.clone(), Reckoned::Likely), step.hours.likely));
    told
}
