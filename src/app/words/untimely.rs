//! Dates that do not fit the day it is, in words: for Overview and for `rungs check`.

use crate::app::format;
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;
use crate::domain::plan::untimely::{PlannedStage, Untimely};

/// A sentence without a full stop that begins in lower case, unless it begins with a title.
pub fn untimely_words(untimely: &Untimely, plan: &Plan, catalogue: &Catalogue) -> String {
    let step = |id| plan.step(id).map_or("", |step| step.title.as_str());
    match untimely {
        Untimely::Passed(planned) => {
            format!(
                "{}, which has passed; until you say that it happened it counts for nothing",
                stage(planned, catalogue)
            )
        }
        Untimely::OutOfOrder(planned) => {
            format!("{}, before the role that comes first; the date is moved there", stage(planned, catalogue))
        }
        Untimely::Level(_, skill, date) => {
            format!("the level of {} is of {}, after today", catalogue.skill_title(skill), format::date(*date))
        }
        Untimely::Done(id, date) => format!("“{}” is done on {}, after today", step(id), format::date(*date)),
        Untimely::Hours(_, id, date) => {
            format!("hours on “{}” are of {}, after today", step(id), format::date(*date))
        }
        Untimely::Paid(_, date) => format!("what was really paid is of {}, after today", format::date(*date)),
        Untimely::Kept(date) => format!("a kept projection is of {}, after today", format::date(*date)),
    }
}

fn stage(planned: &PlannedStage, catalogue: &Catalogue) -> String {
    let route = planned.route.as_ref().map(|route| format!("route {route}: ")).unwrap_or_default();
    let role = catalogue.role_short(&planned.role);
    format!("{route}{role} is planned for {}", format::date(planned.date))
}
