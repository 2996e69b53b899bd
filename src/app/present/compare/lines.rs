//! One line for a change.

use std::collections::BTreeMap;

use super::headings::field_words;
use super::values::ValueWords;
use crate::app::format::{self, quoted};
use crate::app::settings::MoneyStyle;
use crate::app::words::{Words as _, stages_words};
use crate::domain::catalogue::Catalogue;
use crate::domain::compare::change::{Alteration, Change};
use crate::domain::compare::field::Field;
use crate::domain::compare::subject::Subject;
use crate::domain::gap::held::Held;
use crate::domain::ids::SkillId;
use crate::domain::plan::Plan;
use crate::domain::plan::assumptions::{ClaimChoice, ClaimUse};
use crate::domain::plan::ledger_entry::{Basis, LedgerEntry};
use crate::domain::plan::plan_step::PlanStep;
use crate::domain::plan::value::Value;

/// Tells the changes from one plan to another.
pub struct ChangeWords<'a> {
    before: ValueWords<'a>,
    after: ValueWords<'a>,
    catalogue: &'a Catalogue,
    levels: BTreeMap<SkillId, Held>,
}

impl<'a> ChangeWords<'a> {
    /// For the changes that make `before` into `after`.
    pub fn new(before: &'a Plan, after: &'a Plan, catalogue: &'a Catalogue, money: MoneyStyle) -> Self {
        Self {
            before: ValueWords::new(before, catalogue, money),
            after: ValueWords::new(after, catalogue, money),
            catalogue,
            levels: before.levels(),
        }
    }

    /// A change in one line, without a full stop.
    pub fn line(&self, change: &Change) -> String {
        let Change { subject, alteration } = change;
        match alteration {
            Alteration::Added => self.added(subject),
            Alteration::Removed => self.removed(subject),
            Alteration::Moved { after: None } => format!("{}: moved to the front", self.name(subject)),
            Alteration::Moved { after: Some(after) } => {
                let after = match after.as_ref() {
                    Subject::Step(step) => quoted(&step.title),
                    other => self.name(other),
                };
                format!("{}: moved after {after}", self.name(subject))
            }
            Alteration::Field { field, from, to } => self.field(subject, field, from, to),
        }
    }

    fn added(&self, subject: &Subject) -> String {
        let name = self.name(subject);
        match subject {
            Subject::Step(step) => format!("{name} added: {}", step_facts(step)),
            Subject::LedgerEntry(entry) => self.rated(entry),
            Subject::Stage(stage) => {
                let place = stage.place.as_ref().map(|place| format!(", in {}", self.catalogue.place_title(place)));
                let from = stage.start.map(|start| format!(", from {}", format::date(start)));
                let facts: String = place.into_iter().chain(from).collect();
                format!("{} added to the path{facts}", self.catalogue.role_title(&stage.role))
            }
            Subject::KeptRoute(route) => format!("{name} added: {}", stages_words(&route.stages, self.catalogue)),
            Subject::ClaimChoice(ClaimChoice { claim, how: ClaimUse::Only, .. }) => {
                format!("{name} set to {}", self.after.text(&Value::Claim(claim.clone())))
            }
            Subject::ClaimChoice(choice) => format!("{name}: {}", self.after.text(&Value::ClaimUse(choice.how))),
            Subject::OwnClaim(claim) => {
                let figure = self.after.text(&Value::Figure(claim.amount));
                format!("{name} added: {} {figure}", claim.currency)
            }
            Subject::ExchangeRate(rate) => format!("{name} set to {}", self.after.text(&Value::Number(rate.rate))),
            Subject::Whole(_)
            | Subject::Package(_)
            | Subject::Paid(_)
            | Subject::Promise(_)
            | Subject::SavedRole(_)
            | Subject::OwnRole(_)
            | Subject::RoleCorrection(_)
            | Subject::Log(_)
            | Subject::TimeEntry(..)
            | Subject::OtherPosition(_)
            | Subject::HeldPosition(_) => format!("{name} added"),
        }
    }

    fn removed(&self, subject: &Subject) -> String {
        let name = self.name(subject);
        match subject {
            Subject::Stage(stage) => format!("{} removed from the path", self.catalogue.role_title(&stage.role)),
            Subject::Step(step) => format!("{name} removed: {}", step_facts(step)),
            Subject::LedgerEntry(_) => format!("{name}: removed"),
            Subject::KeptRoute(route) => format!("{name} removed: {}", stages_words(&route.stages, self.catalogue)),
            Subject::ClaimChoice(ClaimChoice { how: ClaimUse::Only, .. }) => {
                format!("{name} follows the default rule again")
            }
            Subject::ClaimChoice(_) => format!("{name} counts as usual again"),
            Subject::Whole(_)
            | Subject::OwnClaim(_)
            | Subject::ExchangeRate(_)
            | Subject::Package(_)
            | Subject::Paid(_)
            | Subject::Promise(_)
            | Subject::SavedRole(_)
            | Subject::OwnRole(_)
            | Subject::RoleCorrection(_)
            | Subject::Log(_)
            | Subject::TimeEntry(..)
            | Subject::OtherPosition(_)
            | Subject::HeldPosition(_) => format!("{name} removed"),
        }
    }

    fn field(&self, subject: &Subject, field: &Field, from: &Value, to: &Value) -> String {
        let words = field_words(field);
        let pair = self.before.pair(from, &self.after, to);
        // What the name of an entry says already needs only what it was before.
        match (subject, field, &pair) {
            (Subject::LedgerEntry(_), Field::Member(_, "level" | "date"), Some((was, _)))
            | (Subject::TimeEntry(..), Field::Member(_, "hours" | "date"), Some((was, _))) => {
                return format!("{}, was {was}", self.name(subject));
            }
            (Subject::ExchangeRate(_), Field::Member(_, "rate"), Some((from, to)))
            | (Subject::ClaimChoice(_), Field::Member(_, "claim"), Some((from, to))) => {
                return format!("{} from {from} to {to}", self.name(subject));
            }
            _ => {}
        }
        let said = match (from, to, pair) {
            (Value::Nothing, to, _) => format!("{words} set to {}", self.after.text(to)),
            (from, Value::Nothing, _) => format!("{words} {} removed", self.before.text(from)),
            (_, _, Some((from, to))) => format!("{words} from {from} to {to}"),
            (_, _, None) => format!("{words} changed"),
        };
        if needs_no_name(subject, field) { format::capital(&said) } else { format!("{}: {said}", self.name(subject)) }
    }

    fn rated(&self, entry: &LedgerEntry) -> String {
        let skill = self.catalogue.skill_title(&entry.skill);
        let (level, date) = (entry.level.value(), format::date(entry.date));
        let was = match self.levels.get(&entry.skill) {
            Some(Held { level, assumed: false }) => format!("was {}", level.value()),
            Some(Held { level, assumed: true }) => format!("was assumed to be {}", level.value()),
            None => "had no level".to_owned(),
        };
        match &entry.basis {
            Basis::Stated => format!("{skill} rated {level} on {date}, {was}"),
            Basis::Assumed => format!("{skill} assumed to be {level} on {date}, {was}"),
            Basis::Step(_) => format!("{skill} at {level} by {} on {date}, {was}", self.after.basis(&entry.basis)),
        }
    }

    fn name(&self, subject: &Subject) -> String {
        subject_words(subject, &self.after, self.catalogue)
    }
}

/// What a change or a conflict is about.
pub(super) fn subject_words(subject: &Subject, values: &ValueWords<'_>, catalogue: &Catalogue) -> String {
    match subject {
        Subject::Whole(whole) => whole.words().to_owned(),
        Subject::OtherPosition(position) => format!("{} beside it", catalogue.role_title(&position.role)),
        Subject::HeldPosition(position) => format!("{} held before", catalogue.role_title(&position.role)),
        Subject::Stage(stage) => format!("{} on the path", catalogue.role_title(&stage.role)),
        Subject::KeptRoute(route) => format!("Route {} {}", route.id, quoted(&route.title)),
        Subject::SavedRole(role) => catalogue.role_title(role).to_owned(),
        Subject::OwnRole(role) => format!("Your role {}", quoted(&role.title)),
        Subject::RoleCorrection(role) => format!("Your correction of {}", catalogue.role_title(&role.role)),
        Subject::LedgerEntry(entry) => {
            let (skill, level) = (catalogue.skill_title(&entry.skill), entry.level.value());
            let how = match &entry.basis {
                Basis::Stated => format!("rated {level}"),
                Basis::Assumed => format!("assumed to be {level}"),
                Basis::Step(_) => format!("at {level} by {}", values.basis(&entry.basis)),
            };
            format!("{skill} {how} on {}", format::date(entry.date))
        }
        Subject::Step(step) => format!("Step {}", quoted(&step.title)),
        Subject::Log(step) => format!("Hours on {}", quoted(&step.title)),
        Subject::TimeEntry(step, entry) => {
            let (hours, date) = (format::pace(entry.hours), format::date(entry.date));
            format!("Hours on {}: {hours} on {date}", quoted(&step.title))
        }
        Subject::ClaimChoice(ClaimChoice { role, how: ClaimUse::Only, .. }) => {
            format!("Pay figure for {}", catalogue.role_title(role))
        }
        Subject::ClaimChoice(ClaimChoice { role, claim, .. }) => {
            let claim = values.text(&Value::Claim(claim.clone()));
            format!("Pay figure for {}, {claim}", catalogue.role_title(role))
        }
        Subject::OwnClaim(claim) => format!("Your figure for {}", catalogue.role_title(&claim.role)),
        Subject::ExchangeRate(rate) => format!("{} in {}", rate.currency, rate.to),
        Subject::Package(package) => format!("Pay beside base pay, {}", catalogue.role_title(&package.role)),
        Subject::Paid(paid) => {
            let amount = values.text(&Value::Money(paid.amount));
            format!("{} pay received on {}: {amount}", paid.what.words(), format::date(paid.date))
        }
        Subject::Promise(promise) => format!("Projection of {}", format::date(promise.date)),
    }
}

fn step_facts(step: &PlanStep) -> String {
    let logged = step.logged_hours();
    let logged = if logged > 0.0 { format!(", {} logged", format::pace(logged)) } else { String::new() };
    format!("{}, {}{logged}", step.state.words(), format::pace(step.hours.likely))
}

/// Whether the heading says already whose field it is.
pub(super) fn needs_no_name(subject: &Subject, field: &Field) -> bool {
    matches!(subject, Subject::Whole(_)) && !matches!(field, Field::Unknown(_) | Field::UnknownOrder)
}
