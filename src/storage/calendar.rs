//! The days of a plan as an iCalendar file (RFC 5545), which calendars read.

use icalendar::{Calendar, Component as _, Event, EventStatus, Property};
use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan as _, Zoned};
use sha2::{Digest as _, Sha256};

use super::plan_file;
use crate::app::format;
use crate::domain::plan::Plan;
use crate::domain::plan::plan_step::{PlanStep, StepState};

/// Letters of a key.
const KEY: usize = 16;

/// The events of a plan in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanCalendar {
    /// The file.
    pub text: String,
    /// Steps with a day in it.
    pub steps: usize,
    /// Whether a week has its hours in it.
    pub weekly: bool,
}

/// What the entries of a plan that has no key yet are to be known by: made of what stands in it and of the moment, so that no
/// two plans share one by accident.
pub fn new_key(plan: &Plan, now: &Zoned) -> String {
    let digest = Sha256::digest(format!("{now}\n{}", plan_file::to_text(plan).unwrap_or_default()));
    digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>().chars().take(KEY).collect()
}

/// Whether text from a file can name entries: letters and digits, which no calendar reads as anything else.
pub fn is_key(text: &str) -> bool {
    !text.is_empty() && text.len() <= KEY && text.bytes().all(|letter| letter.is_ascii_alphanumeric())
}

/// The last days of steps, each for a whole day, and the hours of every week from the next one until the work ends. What was
/// skipped or finished is told as such, so that a calendar that has it changes it. `until` is the day to which hours are given;
/// none where that is not known.
pub fn calendar(plan: &Plan, key: &str, until: Option<Date>, today: Date, now: &Zoned) -> PlanCalendar {
    let mut calendar = Calendar::new();
    calendar.name(&plan.title);
    let mut steps = 0;
    for step in &plan.steps {
        let Some(due) = step.due else { continue };
        steps += 1;
        calendar.push(of_step(step, due, key, now));
    }
    let weekly = until.and_then(|until| week(plan.hours_per_week, key, [today, until], now));
    let has_week = weekly.is_some();
    if let Some(week) = weekly {
        calendar.push(week);
    }
    PlanCalendar { text: calendar.to_string(), steps, weekly: has_week }
}

fn of_step(step: &PlanStep, due: Date, key: &str, now: &Zoned) -> Event {
    let (title, status) = match step.state {
        StepState::ToDo | StepState::Doing => (step.title.clone(), EventStatus::Confirmed),
        StepState::Done => (format!("Done: {}", step.title), EventStatus::Confirmed),
        StepState::Skipped => (step.title.clone(), EventStatus::Cancelled),
    };
    let mut event = event(&format!("{}.{key}", step.id), &title, due, now);
    event.status(status);
    let left = step.hours_left().likely;
    let hours = if step.state.is_open() { format!("{} left.", format::hours(left)) } else { String::new() };
    let texts = [hours.as_str(), step.note.as_deref().unwrap_or_default()];
    let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    if !texts.is_empty() {
        // A carriage return ends a line of the file.
        event.description(&texts.join("\n").replace('\r', ""));
    }
    event
}

/// Every week from the next Monday on.
fn week(hours: f64, key: &str, [today, until]: [Date; 2], now: &Zoned) -> Option<Event> {
    let monday = today.nth_weekday(1, Weekday::Monday).ok().filter(|monday| *monday <= until)?;
    let mut event =
        event(&format!("week.{key}"), &format!("{} for steps this week", format::hours(hours)), monday, now);
    event.add_property("RRULE", format!("FREQ=WEEKLY;UNTIL={}", compact(until)));
    Some(event)
}

/// An event of a whole day that keeps nobody busy.
fn event(id: &str, title: &str, day: Date, now: &Zoned) -> Event {
    let mut event = Event::new();
    let of = |name: &str, day: Date| Property::new(name, compact(day)).add_parameter("VALUE", "DATE").done();
    event
        .uid(&format!("{id}@rungs"))
        .summary(title)
        .append_property(of("DTSTART", day))
        .append_property(of("DTEND", day.saturating_add(1.day())))
        .add_property("DTSTAMP", now.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string())
        .add_property("TRANSP", "TRANSPARENT")
        // Of two exports the later one counts.
        .sequence(minutes(now.timestamp()));
    event
}

fn compact(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// Minutes since 2020.
fn minutes(moment: Timestamp) -> u32 {
    const START: i64 = 1_577_836_800;
    u32::try_from((moment.as_second() - START).max(0) / 60).unwrap_or(u32::MAX)
}
