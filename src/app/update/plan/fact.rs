//! Changes to the facts of the plan.

use jiff::civil::Date;

use crate::app::action::FactAction;
use crate::app::format;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::plan::Plan;

/// What a change is called.
pub(super) fn label(action: &FactAction, catalogue: &Catalogue) -> String {
    match action {
        FactAction::SetTitle(title) => format!("Rename the plan to “{title}”"),
        FactAction::SetRole(id) => format!("Current role {}", catalogue.role_short(id)),
        FactAction::SetSeniority(_) => "Change your level".to_owned(),
        FactAction::SetSince(_) => "Change the first day in your role".to_owned(),
        FactAction::SetPay(_) => "Change your pay".to_owned(),
        FactAction::SetPlace(id) => format!("Place {}", catalogue.place_title(id)),
        FactAction::SetGoal(Some(id)) => format!("Goal {}", catalogue.role_short(id)),
        FactAction::SetGoal(None) => "Take the goal away".to_owned(),
        FactAction::SetHoursPerWeek(hours) => format!("{} a week", format::pace(*hours)),
        FactAction::SetExperienceYears(_) => "Change your years of experience".to_owned(),
        FactAction::SetLeadingYears(_) => "Change your years of leading".to_owned(),
        FactAction::SetEducation(_) => "Change your education".to_owned(),
        FactAction::BringToToday => "Bring dates after today to today".to_owned(),
    }
}

/// Changes the facts. What no plan may have changes nothing.
pub(super) fn change(plan: &mut Plan, action: FactAction, today: Date) {
    match action {
        FactAction::SetTitle(title) => {
            if let Some(title) = super::stated(&title) {
                plan.title = title;
            }
        }
        FactAction::SetRole(role) => set_role(plan, role),
        FactAction::SetSeniority(level) => plan.position.level = level,
        FactAction::SetSince(since) => plan.position.since = since,
        FactAction::SetPay(pay) => plan.position.pay = pay,
        FactAction::SetPlace(place) => plan.position.place = place,
        FactAction::SetGoal(goal) => {
            if plan.goal != goal {
                plan.path.clear();
            }
            plan.goal = goal;
        }
        FactAction::SetHoursPerWeek(hours) => {
            if Plan::HOURS_PER_WEEK.contains(&hours) {
                plan.hours_per_week = hours;
            }
        }
        FactAction::SetExperienceYears(years) => plan.background.experience_years = years,
        FactAction::SetLeadingYears(years) => plan.background.leading_years = years,
        FactAction::SetEducation(education) => plan.background.education = education,
        FactAction::BringToToday => plan.bring_to_today(today),
    }
}

fn set_role(plan: &mut Plan, role: RoleId) {
    if plan.position.role == role {
        return;
    }
    plan.path.clear();
    if plan.goal.as_ref() == Some(&role) {
        plan.goal = None;
    }
    plan.position.role = role;
}
