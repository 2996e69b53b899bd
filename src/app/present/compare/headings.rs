//! The names of the parts and fields of a plan.

use crate::app::format;
use crate::domain::compare::field::Field;
use crate::domain::compare::subject::Section;

/// The heading of a section.
pub fn heading(section: Section) -> &'static str {
    match section {
        Section::Details => "Plan",
        Section::Position => "Position",
        Section::Background => "Background",
        Section::GoalAndPath => "Goal and path",
        Section::Routes => "Kept routes",
        Section::Constraints => "Constraints on routes",
        Section::SavedRoles => "Saved roles",
        Section::Skills => "Skills",
        Section::Steps => "Steps",
        Section::Hours => "Hours logged",
        Section::Assumptions => "Assumptions",
        Section::Pay => "Pay",
        Section::Unknown => "Fields Rungs does not know",
    }
}

/// A field in words, in lower case.
pub fn field_words(field: &Field) -> String {
    let words = match field {
        Field::Id => "id",
        Field::Title => "title",
        Field::HoursPerWeek => "hours a week",
        Field::Goal => "goal",
        Field::Path | Field::Stages => "path",
        Field::Role => "role",
        Field::Seniority => "seniority",
        Field::Since => "first day",
        Field::Pay => "pay",
        Field::Place => "place",
        Field::ExperienceYears => "years of experience",
        Field::LeadingYears => "years of leading people",
        Field::Education => "education",
        Field::Start => "start",
        Field::Skill => "skill",
        Field::Level => "level",
        Field::Date => "day",
        Field::Basis => "basis",
        Field::Evidence => "evidence",
        Field::Note => "note",
        Field::From => "step of the catalogue",
        Field::Stage => "for the role",
        Field::Builds => "skills built",
        Field::Effort => "effort",
        Field::State => "state",
        Field::Due => "due",
        Field::Done => "day finished",
        Field::Hours => "hours",
        Field::Assumed(assumption) => return format::lower(assumption.label()),
        Field::Cost => "cost",
        Field::HorizonYears => "years ahead",
        Field::Redundancy => "redundancy",
        Field::Floor => "floor",
        Field::Seed => "seed",
        Field::ClaimUse => "use",
        Field::Amount => "amount",
        Field::Currency => "currency",
        Field::Definition => "what it includes",
        Field::Year => "year",
        Field::ExchangeRate => "rate",
        Field::Bonus => "bonus",
        Field::OneOffs => "payments made once",
        Field::Grants => "grants",
        Field::Pension => "money for a pension",
        Field::NewEmployer => "new employer",
        Field::PaidPart => "part of pay",
        Field::PaidPer => "how often",
        Field::PromisedYears => "years",
        Field::Claim => "pay figure",
        Field::Aim => "aim",
        Field::PayFloor => "pay floor",
        Field::WithinYears => "longest time",
        Field::MostMoves => "most moves",
        Field::NoStepBack => "no step back",
        Field::KeepPlace => "keep the place",
        Field::NoManagement => "no people management",
        Field::OnlyNamed => "only moves a source names",
        Field::Family => "family",
        Field::Avoid => "roles to avoid",
        Field::Require => "roles to pass",
        Field::Objective => "preset",
        Field::Unknown(name) => return format!("“{name}”"),
        Field::UnknownOrder => "order of the fields",
    };
    words.to_owned()
}
