//! The days of a plan in a calendar, read back by a parser of others.

use std::collections::{BTreeMap, BTreeSet};

use ical::IcalParser;
use ical::parser::ical::component::IcalEvent;
use jiff::civil::date;
use jiff::{ToSpan as _, Zoned};
use rungs::domain::plan::Plan;
use rungs::domain::plan::plan_step::StepState;
use rungs::storage::calendar::{PlanCalendar, calendar, is_key, new_key};
use rungs::storage::sample_plan;

fn now() -> Zoned {
    "2026-11-21T09:30:00[Europe/Berlin]".parse().unwrap()
}

fn written(plan: &Plan, now: &Zoned) -> PlanCalendar {
    calendar(plan, "key", Some(date(2027, 3, 9)), date(2026, 11, 21), now)
}

/// The events of a file by their id.
fn events(text: &str) -> BTreeMap<String, IcalEvent> {
    let calendars: Vec<_> = IcalParser::new(text.as_bytes()).collect::<Result<_, _>>().unwrap();
    let [calendar] = <[_; 1]>::try_from(calendars).map_err(|all| all.len()).unwrap();
    let count = calendar.events.len();
    let events: BTreeMap<_, _> =
        calendar.events.into_iter().map(|event| (value(&event, "UID").unwrap(), event)).collect();
    assert_eq!(events.len(), count, "no two events share an id");
    events
}

fn value(event: &IcalEvent, name: &str) -> Option<String> {
    let found: Vec<_> = event.properties.iter().filter(|property| property.name == name).collect();
    assert!(found.len() < 2, "{name} stands there once");
    found.first().and_then(|property| property.value.clone())
}

#[test]
fn every_step_with_a_day_is_an_event_of_that_day_and_weeks_have_their_hours() {
    let plan = sample_plan().unwrap();
    let calendar = written(&plan, &now());
    let events = events(&calendar.text);
    let due: Vec<_> = plan.steps.iter().filter_map(|step| Some((step, step.due?))).collect();
    assert!(due.len() > 5);
    assert_eq!((calendar.steps, calendar.weekly, events.len()), (due.len(), true, due.len() + 1));
    for (step, day) in due {
        let event = &events[&format!("{}.key@rungs", step.id)];
        let text = |day: jiff::civil::Date| day.strftime("%Y%m%d").to_string();
        assert_eq!(value(event, "DTSTART"), Some(text(day)), "{}", step.title);
        assert_eq!(value(event, "DTEND"), Some(text(day.tomorrow().unwrap())));
        assert_eq!(value(event, "DTSTAMP").as_deref(), Some("20261121T083000Z"));
        let title = value(event, "SUMMARY").unwrap();
        let title = title.replace("\\,", ",").replace("\\;", ";");
        assert_eq!(title.strip_prefix("Done: ").is_some(), step.state == StepState::Done, "{title}");
        assert!(title.ends_with(&step.title), "{title}");
    }
    let week = &events["week.key@rungs"];
    assert_eq!(value(week, "DTSTART").as_deref(), Some("20261123"));
    assert_eq!(value(week, "RRULE").as_deref(), Some("FREQ=WEEKLY;UNTIL=20270309"));
    assert_eq!(value(week, "SUMMARY").as_deref(), Some("7 h for steps this week"));
}

#[test]
fn a_later_export_changes_the_same_events() {
    let mut plan = sample_plan().unwrap();
    let first = events(&written(&plan, &now()).text);
    let step = plan.steps.iter_mut().find(|step| step.due.is_some() && step.state == StepState::ToDo).unwrap();
    step.title = "Another name".to_owned();
    step.due = Some(date(2028, 1, 2));
    step.state = StepState::Skipped;
    let id = format!("{}.key@rungs", step.id);
    let second = events(&written(&plan, &now().saturating_add(2.hours())).text);
    assert_eq!(first.keys().collect::<BTreeSet<_>>(), second.keys().collect());
    let sequence = |event: &IcalEvent| value(event, "SEQUENCE").unwrap().parse::<u32>().unwrap();
    assert_eq!(sequence(&second[&id]), sequence(&first[&id]) + 120);
    assert_eq!(value(&second[&id], "SUMMARY").as_deref(), Some("Another name"));
    assert_eq!(value(&second[&id], "DTSTART").as_deref(), Some("20280102"));
    assert_eq!(value(&second[&id], "STATUS").as_deref(), Some("CANCELLED"));
}

#[test]
fn what_a_person_wrote_breaks_no_line() {
    let mut plan = sample_plan().unwrap();
    plan.steps.truncate(1);
    let step = &mut plan.steps[0];
    step.id = "a;b,\nX-C:1".into();
    step.due = Some(date(2026, 12, 24));
    step.state = StepState::ToDo;
    step.title = "Read; mark, learn \\ and 🎻 שלום\nBEGIN:VALARM".to_owned();
    step.note = Some("Grüße, END:VEVENT\r\n".repeat(400));
    plan.title = "A plan: of, many; parts".to_owned();
    let text = written(&plan, &now()).text;
    assert!(text.split_inclusive('\n').all(|line| line.ends_with("\r\n") && line.len() <= 75 + 2), "{text}");
    let events = events(&text);
    assert_eq!(events.len(), 2);
    let event = events.values().find(|event| value(event, "RRULE").is_none()).unwrap();
    assert_eq!(value(event, "SUMMARY").as_deref(), Some("Read\\; mark\\, learn \\\\ and 🎻 שלום\\nBEGIN:VALARM"));
    assert_eq!(value(event, "DESCRIPTION").unwrap().matches("END:VEVENT").count(), 400);
    assert!(event.alarms.is_empty());
}

#[test]
fn a_key_is_of_the_plan_and_the_moment() {
    let plan = sample_plan().unwrap();
    let key = new_key(&plan, &now());
    assert_eq!(key, new_key(&plan, &now()));
    assert_ne!(key, new_key(&plan, &now().saturating_add(1.second())));
    let other = Plan { title: "Another".to_owned(), ..plan };
    assert_ne!(key, new_key(&other, &now()));
    assert!(is_key(&key));
    assert!(["", "a b", "a\nX:1", "0123456789abcdef0"].iter().all(|text| !is_key(text)));
}
