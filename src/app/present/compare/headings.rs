//! The names of the parts and fields of a plan.

use crate::app::format;
use crate::app::words::Words as _;
use crate::domain::compare::field::Field;

/// A field in words, in lower case; where they are not those of its name in files, they stand here.
pub fn field_words(field: &Field) -> String {
    let (part, key) = match field {
        Field::Member(part, key) => (*part, *key),
        Field::Assumed(assumption) => return format::lower(assumption.words()),
        Field::Unknown(name) => return format!("“{name}”"),
        Field::UnknownOrder => return "order of the fields".to_owned(),
    };
    let words = match (part, key) {
        ("PlanStep", "hours") => "effort",
        ("Position" | "OwnRole" | "RoleCorrection", "level") => "seniority",
        (_, "hours_per_week") => "hours a week",
        (_, "stages") => "path",
        (_, "without") => "skills not wanted",
        (_, "leads_to") => "moves out",
        (_, "reached_from") => "moves in",
        (_, "no_way_to") => "moves out taken away",
        (_, "no_way_from") => "moves in taken away",
        (_, "since") => "first day",
        (_, "until") => "last day",
        (_, "hours_worked") => "hours worked a week",
        (_, "weeks_paid") => "weeks paid a year",
        (_, "full_time_hours") => "hours of full time",
        (_, "goes_on") => "goes on after the next move",
        (_, "experience_years") => "years of experience",
        (_, "leading_years") => "years of leading people",
        (_, "date") => "day",
        (_, "from") => "step of the catalogue",
        (_, "stage") => "for the role",
        (_, "builds") => "skills built",
        (_, "skills") => "skills wanted",
        (_, "done") => "day finished",
        (_, "horizon_years") => "years ahead",
        (_, "calendar_key") => "name in calendars",
        (_, "pay_rules") => "rules of pay figures",
        (_, "pay_levels") => "levels for which pay is asked",
        (_, "how") => "use",
        (_, "definition") => "what it includes",
        (_, "one_offs") => "payments made once",
        (_, "pension_percent") => "money for a pension",
        (_, "what") => "part of pay",
        (_, "per") => "how often",
        (_, "claim") => "pay figure",
        (_, "within_years") => "longest time",
        (_, "keep_place") => "keep the place",
        (_, "no_management") => "no people management",
        (_, "only_named") => "only moves that an outside page lists",
        (_, "avoid") => "roles to avoid",
        (_, "require") => "roles to pass",
        (_, "objective") => "preset",
        (_, key) => return key.replace('_', " "),
    };
    words.to_owned()
}
