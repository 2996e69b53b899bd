//! What moves ask about the person: where they stand, what they can do and what they have done.

use crate::domain::partial_date::PartialDate;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::calendar::years_between;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::{Need, Role};
use crate::domain::currency::Currency;
use crate::domain::gap::held::Held;
use crate::domain::ids::{PlaceId, RoleId, SkillId};
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::choice::Choice;
use crate::domain::pay::pay_of_move::PayOfMove;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::{Resolution, resolve};
use crate::domain::pay::usual_currency::currency_of;
use crate::domain::plan::Plan;
use crate::domain::proficiency::Proficiency;

use super::record::{Record, YearsFrom, YearsServed};
use super::way_back::{WayBack, ways_back};

/// Years that follow from the positions told, with their dates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearsTold {
    pub working: f64,
    /// Of leading people.
    pub leading: f64,
}

/// One plan on one day, as moves see it.
#[derive(Clone, Debug)]
pub struct Person<'a> {
    pub plan: &'a Plan,
    pub catalogue: &'a Catalogue,
    /// Levels of the ledger, and those assumed from other roles held.
    pub levels: BTreeMap<SkillId, Held>,
    /// Years in the present role so far, at least 0.
    pub years_in_role: f64,
    /// Years of work, and of leading people, in all positions of which the person told when; 0 if of none.
    pub years_told: YearsTold,
    /// Hours a week that are learned in the role held, beside the plan’s own.
    pub learning_at_work: f64,
    /// The roles to which they can go back from the one held.
    pub ways_back: BTreeMap<RoleId, WayBack>,
}

impl<'a> Person<'a> {
    /// Reads the plan.
    pub fn of(plan: &'a Plan, catalogue: &'a Catalogue, today: Date) -> Self {
        let since = plan.position.since.map_or(today, PartialDate::first_day);
        let years_in_role = years_between(since, today).max(0.0);
        let leads = |role: &RoleId| catalogue.role(role).is_some_and(|role| role.leads_people == Some(true));
        Self {
            plan,
            catalogue,
            levels: plan.levels_known(catalogue),
            years_in_role,
            years_told: YearsTold {
                working: plan.years_in(today, |_| true),
                leading: plan.years_in(today, |position| leads(&position.role)),
            },
            learning_at_work: AssumedValues::of(plan, catalogue).get(Assumption::LearningAtWork),
            ways_back: ways_back(plan, catalogue),
        }
    }

    /// Hours learned a week, above 0: those of one’s own and those at work.
    pub fn learning_pace(&self) -> f64 {
        self.plan.hours_per_week + self.learning_at_work
    }

    /// Whether this is the role held.
    pub fn holds(&self, role: &RoleId) -> bool {
        self.plan.position.role == *role
    }

    /// Years of work and of leading people today.
    pub fn record_now(&self) -> Record {
        let unknown = YearsServed { years: None, from: YearsFrom::Role };
        let held = self.catalogue.role(&self.plan.position.role);
        held.map_or(Record { experience: unknown, leading: unknown }, |role| self.record_in(role))
    }

    /// Years of work and of leading people on beginning in a role, as far as nothing but the role tells: today's in the
    /// role held, and what another usually asks for.
    ///
    /// Who states no years has those the role held usually asks for and the time in it, or what the positions told add
    /// up to if that is more.
    pub fn record_in(&self, role: &Role) -> Record {
        let asks = &role.asks;
        if !self.holds(&role.id) {
            let usual = |years| YearsServed { years, from: YearsFrom::Role };
            return Record { experience: usual(asks.experience_years), leading: usual(asks.leading_years) };
        }
        let served = |stated: Option<f64>, usual: Option<f64>, told: f64| match (stated, usual) {
            (Some(years), _) => YearsServed { years: Some(years), from: YearsFrom::Person },
            (None, usual) if told > 0.0 => {
                YearsServed { years: Some(usual.unwrap_or_default().max(told)), from: YearsFrom::Person }
            }
            (None, years) => YearsServed { years, from: YearsFrom::Role },
        };
        let (background, so_far) = (&self.plan.background, self.years_in_role);
        let led = match role.leads_people {
            Some(true) => Some(asks.leading_years.unwrap_or_default() + so_far),
            Some(false) | None => asks.leading_years,
        };
        let worked = asks.experience_years.map(|years| years + so_far);
        Record {
            experience: served(background.experience_years, worked, self.years_told.working),
            leading: served(background.leading_years, led, self.years_told.leading),
        }
    }

    /// The step back from one role to another, where it is one; only out of the role held.
    pub fn way_back(&self, from: &RoleId, to: &RoleId) -> Option<&WayBack> {
        self.ways_back.get(to).filter(|_| self.holds(from))
    }

    /// The level of a role; of the role held the level the person stated.
    pub fn level_in(&self, role: &Role) -> Option<Level> {
        self.plan.position.level.filter(|_| self.holds(&role.id)).or(role.level)
    }

    /// The levels to begin a move out of a role with: those of the ledger and the usual ones of the role, of two the
    /// higher. In the role held a rating is the truth, and only what is not rated is taken as usual.
    pub fn levels_in(&self, role: &Role) -> BTreeMap<SkillId, Held> {
        let mut levels = self.levels.clone();
        let holds = self.holds(&role.id);
        for wanted in &role.skills {
            let held = levels.entry(wanted.skill.clone()).or_insert(Held { level: wanted.level, assumed: true });
            if !holds && held.level < wanted.level {
                *held = Held { level: wanted.level, assumed: true };
            }
        }
        levels
    }

    /// The levels to begin a move with, as [`levels_in`](Self::levels_in) gives them; an essential skill of the role
    /// taken that is not among them counts as not there, so that its hours count from the beginning. On a step back the
    /// person brings what the role usually wants, too; a rating is the truth there as well.
    pub fn levels_between(&self, from: &Role, to: &Role) -> BTreeMap<SkillId, Held> {
        let mut levels = self.levels_in(from);
        if self.way_back(&from.id, &to.id).is_some() {
            for wanted in &to.skills {
                let usual = Held { level: wanted.level, assumed: true };
                let held = levels.entry(wanted.skill.clone()).or_insert(usual);
                if held.assumed && held.level < usual.level {
                    *held = usual;
                }
            }
        }
        for wanted in to.skills.iter().filter(|wanted| wanted.need == Need::Essential) {
            levels.entry(wanted.skill.clone()).or_insert(Held { level: Proficiency::NONE, assumed: true });
        }
        levels
    }

    /// The claim about the pay of a role in a place, in the currency of the person; `None` if there is none.
    pub fn pay(&self, role: &'a Role, place: &PlaceId) -> Option<Choice<'a>> {
        self.resolution(role, place).choice().filter(|_| self.currency().is_some())
    }

    /// All claims about the pay of a role in a place, as the person prefers them.
    pub fn resolution(&self, role: &'a Role, place: &PlaceId) -> Resolution<'a> {
        resolve(role, &Question::of(self.plan, self.catalogue, place), self.catalogue)
    }

    /// How pay before a move and pay after it go together, each role in its place.
    pub fn pay_of_move(&self, from: (&'a Role, &PlaceId), to: (&'a Role, &PlaceId)) -> PayOfMove {
        let [before, after] = [from, to].map(|(role, place)| self.resolution(role, place));
        self.pay_of(from.0, &before, &after)
    }

    /// The same of what is known of the pay of a role left and of another.
    pub fn pay_of(&self, from: &Role, before: &Resolution<'_>, after: &Resolution<'_>) -> PayOfMove {
        if self.pay_stated(from).is_some() {
            PayOfMove::after_own_pay(before, after)
        } else {
            PayOfMove::between(before, after)
        }
    }

    /// What the person stated to be paid in a role for full time, whole units a year; only in the role held.
    pub fn pay_stated(&self, role: &Role) -> Option<f64> {
        if self.holds(&role.id) { self.plan.position.full_time_pay().map(Money::units) } else { None }
    }

    /// An amount in whole units of the currency of the person; `None` without a rate.
    pub fn units(&self, money: Money) -> Option<f64> {
        let own = self.currency().unwrap_or(Currency::USD);
        Some(money.units() * self.plan.assumptions.rate(money.currency, own)?)
    }

    /// The currency in which the person is paid: that of the stated pay, or else of the place.
    pub fn currency(&self) -> Option<Currency> {
        currency_of(self.plan, self.catalogue)
    }
}
