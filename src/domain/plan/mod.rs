//! The plan of one person: where they stand, where they want to be, what they can do and what they will do next.
//!
//! A plan may name roles and skills that no catalogue knows: they are kept and reported, never dropped.

pub mod aim;
pub mod assumptions;
pub mod background;
pub mod check;
mod check_corrections;
mod check_lists;
pub mod check_pay;
pub mod check_positions;
mod check_routes;
pub mod constraints;
pub mod direction;
pub mod exchange_rate;
pub mod grant;
pub mod kept_route;
pub mod ledger;
pub mod ledger_entry;
pub mod objective;
pub mod own_claim;
pub mod own_role;
pub mod own_way;
pub mod package;
pub mod paid;
pub mod part;
pub mod plan_step;
pub mod position;
pub mod positions;
pub mod progress;
pub mod promise;
pub mod role_correction;
pub mod role_edit;
pub mod role_facts;
pub mod role_part;
mod routes;
mod said_of_employer;
pub mod stage;
pub mod texts;
mod time_in_file;
pub mod unknown_fields;
pub mod untimely;
pub mod value;

use std::ops::RangeInclusive;

use crate::domain::catalogue::Catalogue;
use crate::domain::ids::{RoleId, SkillId};
use crate::domain::working_time::WorkingTime;
use assumptions::Assumptions;
use background::Background;
use constraints::Constraints;
use kept_route::KeptRoute;
use ledger_entry::LedgerEntry;
use own_role::{OwnRole, OwnSkill};
use package::Package;
use paid::Paid;
use part::{Leaf, List, Section, always, must, part, unusual};
use plan_step::PlanStep;
use position::Position;
use promise::Promise;
use role_correction::RoleCorrection;
use role_edit::RoleEdit;
use role_facts::RoleFacts;
use role_part::RolePart;
use stage::Stage;
use time_in_file::WithTime;
use unknown_fields::UnknownFields;
use value::Value;

part! {
    /// The plan of one person. How it stands in a file is for the storage to say.
    pub struct Plan {
        /// Name of the plan.
        title: String = must(Leaf), Value::Text;
        /// The role held now.
        position: Position = must(Section);
        /// Positions held beside it.
        other_positions: Vec<Position> = unusual(List);
        /// Positions held before.
        held_before: Vec<Position> = unusual(List);
        /// What roles ask for apart from skills.
        background: Background = always(Section);
        /// Hours a week the person can give to learning, above 0 and up to 100.
        hours_per_week: f64 = must(Leaf), Value::Hours;
        /// The role wanted.
        goal: Option<RoleId> = always(Leaf), Value::Role;
        /// Roles kept to compare with.
        saved_roles: Vec<RoleId> = always(Leaf);
        /// Roles of the person's own, for work that the catalogue does not have.
        own_roles: Vec<OwnRole> = unusual(List);
        /// What the person corrects of roles of the catalogue, at most one entry a role.
        role_corrections: Vec<RoleCorrection> = unusual(List);
        /// The chosen path: the roles after the present one, in order, the goal last.
        /// Empty: the fastest along named moves.
        path: Vec<Stage> = always(List);
        /// Routes kept beside it, at most one for each letter.
        routes: Vec<KeptRoute> = unusual(List);
        /// What is asked of every route.
        constraints: Constraints = unusual(Section);
        /// The dated skill ledger in the order in which it was entered, which counts; days may be in any order.
        ledger: Vec<LedgerEntry> = always(List);
        /// Steps, in the order in which they are to be done.
        steps: Vec<PlanStep> = WithTime;
        /// What the person assumes about pay.
        assumptions: Assumptions = always(Section);
        /// What the entries of the plan in a calendar are known by, so that a later export changes them; none before the first.
        calendar_key: Option<String> = unusual(Leaf), Value::Text;
        /// What roles pay beside base pay, at most one entry a role.
        packages: Vec<Package> = unusual(List);
        /// What was really paid.
        paid: Vec<Paid> = unusual(List);
        /// Projections kept to hold pay against, at most one a day.
        promises: Vec<Promise> = unusual(List);
        /// The edition of the rules of pay figures that held when the plan was made, so that what has changed in its figures
        /// since can be told.
        pay_rules: u16 = unusual(Leaf), |edition: u16| Value::Count(edition.into());
    }
}

impl Plan {
    /// Hours a week of a new plan. A starting point on screen, to be changed by the person.
    pub const USUAL_HOURS_PER_WEEK: f64 = 5.0;

    /// Hours a week that can be stated for learning. Less than a quarter of an hour a week would end steps in other centuries.
    pub const HOURS_PER_WEEK: RangeInclusive<f64> = 0.25..=WorkingTime::MOST_HOURS;

    /// The most years of work that can be stated.
    pub const MOST_YEARS_WORKED: f64 = 60.0;

    /// The most hours one entry of a step's log may have.
    pub const MOST_HOURS_LOGGED: f64 = 10_000.0;

    /// A new plan with nothing in it but the present role and the goal.
    pub fn new(title: String, position: Position, goal: Option<RoleId>) -> Self {
        Self {
            title,
            position,
            other_positions: Vec::new(),
            held_before: Vec::new(),
            background: Background::default(),
            hours_per_week: Self::USUAL_HOURS_PER_WEEK,
            goal,
            saved_roles: Vec::new(),
            own_roles: Vec::new(),
            role_corrections: Vec::new(),
            path: Vec::new(),
            routes: Vec::new(),
            constraints: Constraints::default(),
            ledger: Vec::new(),
            steps: Vec::new(),
            assumptions: Assumptions::default(),
            calendar_key: None,
            packages: Vec::new(),
            paid: Vec::new(),
            promises: Vec::new(),
            pay_rules: 0,
            unknown: UnknownFields::NONE,
        }
    }

    /// A role of the person's own.
    pub fn own_role(&self, id: &RoleId) -> Option<&OwnRole> {
        self.own_roles.iter().find(|role| role.id == *id)
    }

    /// What the person corrects of a role of the catalogue.
    pub fn correction(&self, id: &RoleId) -> Option<&RoleCorrection> {
        self.role_corrections.iter().find(|correction| correction.role == *id)
    }

    /// Changes what is stated of a role: one of the person's own, or else what they correct of one of the catalogue. A
    /// correction that corrects nothing is dropped.
    pub fn edit_role(&mut self, id: &RoleId, edit: RoleEdit, catalogue: &Catalogue) {
        if let Some(role) = self.own_roles.iter_mut().find(|role| role.id == *id) {
            let mut facts = RoleFacts::of_own(role);
            edit.apply(&mut facts);
            facts.set_own(role);
        } else if let Some(published) = catalogue.published(id) {
            let known = |skill: &SkillId| catalogue.skill(skill).is_some();
            self.change_correction(id, |correction| {
                let mut facts = correction.facts(published, known);
                edit.apply(&mut facts);
                correction.set(facts, published, known);
            });
        }
    }

    /// Takes ratings of related occupations in place of those that nobody gave an occupation. Skills that the person stated
    /// stay as they are; where there is nothing to borrow nothing changes.
    pub fn borrow_ratings(&mut self, id: &RoleId, catalogue: &Catalogue) {
        let published = catalogue.published(id).and_then(|role| role.occupation.as_ref());
        let borrowed = published.and_then(|occupation| catalogue.occupations()?.borrowed(&occupation.code));
        let Some((skills, from)) = borrowed.filter(|_| catalogue.is_official(id)) else { return };
        self.change_correction(id, |correction| {
            let stated = |own: &OwnSkill| correction.skills.iter().all(|stated| stated.skill != own.skill);
            let skills: Vec<_> = skills.into_iter().map(OwnSkill::from).filter(stated).collect();
            correction.skills.extend(skills);
            correction.estimated_from = from;
        });
    }

    /// Makes a part of a role, or all of it, what is published.
    pub fn restore_role(&mut self, id: &RoleId, part: Option<RolePart>) {
        match part {
            Some(part) => self.change_correction(id, |correction| correction.restore(part)),
            None => self.role_corrections.retain(|correction| correction.role != *id),
        }
    }

    fn change_correction(&mut self, id: &RoleId, change: impl FnOnce(&mut RoleCorrection)) {
        let at = self.role_corrections.iter().position(|correction| correction.role == *id);
        let known = at.and_then(|at| self.role_corrections.get(at).cloned());
        let mut correction = known.unwrap_or_else(|| RoleCorrection::of(id.clone()));
        change(&mut correction);
        match at {
            Some(at) if correction.is_empty() => drop(self.role_corrections.remove(at)),
            Some(at) => self.role_corrections.get_mut(at).into_iter().for_each(|old| old.clone_from(&correction)),
            None if correction.is_empty() => {}
            None => self.role_corrections.push(correction),
        }
    }

    /// Whether the plan names this role anywhere but among the roles of the person's own.
    pub fn uses_role(&self, id: &RoleId) -> bool {
        self.roles().any(|role| role == id)
    }

    /// Every role the plan names, but for those of the person's own that nothing else names.
    pub fn roles(&self) -> impl Iterator<Item = &RoleId> {
        self.positions()
            .map(|position| &position.role)
            .chain(&self.goal)
            .chain(&self.saved_roles)
            .chain(self.named_in_ways())
            .chain(self.role_corrections.iter().map(|correction| &correction.role))
            .chain(self.path.iter().map(|stage| &stage.role))
            .chain(self.steps.iter().filter_map(|step| step.stage.as_ref()))
            .chain(check_routes::roles(self))
            .chain(check_pay::roles(self))
    }

    /// The roles at the other ends of moves that the person names.
    fn named_in_ways(&self) -> impl Iterator<Item = &RoleId> {
        let own = self.own_roles.iter().flat_map(|role| role.leads_to.iter().chain(&role.reached_from));
        let corrected = self.role_corrections.iter().flat_map(|role| role.leads_to.iter().chain(&role.reached_from));
        own.chain(corrected).map(|way| &way.role)
    }
}
