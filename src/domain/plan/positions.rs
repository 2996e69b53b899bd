//! The positions of a plan: those held now, those held before, and moving on from one to the next.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Plan;
use super::position::Position;
use crate::domain::calendar::years_between;
use crate::domain::catalogue::Catalogue;
use crate::domain::currency::Currency;
use crate::domain::gap::held::Held;
use crate::domain::ids::{RoleId, SkillId};
use crate::domain::money::Money;
use crate::domain::partial_date::PartialDate;

/// Which position of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PositionPlace {
    #[default]
    Main,
    /// One beside it, counted from 0.
    Beside(usize),
    /// One held before, counted from 0.
    Before(usize),
}

impl Plan {
    pub fn position_at(&self, place: PositionPlace) -> Option<&Position> {
        match place {
            PositionPlace::Main => Some(&self.position),
            PositionPlace::Beside(at) => self.other_positions.get(at),
            PositionPlace::Before(at) => self.held_before.get(at),
        }
    }

    /// The position at a place, to be changed.
    pub fn position_at_mut(&mut self, place: PositionPlace) -> Option<&mut Position> {
        match place {
            PositionPlace::Main => Some(&mut self.position),
            PositionPlace::Beside(at) => self.other_positions.get_mut(at),
            PositionPlace::Before(at) => self.held_before.get_mut(at),
        }
    }

    /// Takes the position at a place off its list; the main one stays.
    pub fn remove_position(&mut self, place: PositionPlace) {
        let (list, at) = match place {
            PositionPlace::Main => return,
            PositionPlace::Beside(at) => (&mut self.other_positions, at),
            PositionPlace::Before(at) => (&mut self.held_before, at),
        };
        if at < list.len() {
            list.remove(at);
        }
    }

    /// The positions held now, the main one first.
    pub fn held_now(&self) -> impl Iterator<Item = &Position> {
        std::iter::once(&self.position).chain(&self.other_positions)
    }

    /// Every position, in the order of the file: the main one, those beside it, those held before.
    pub fn positions(&self) -> impl Iterator<Item = &Position> {
        self.held_now().chain(&self.held_before)
    }

    /// The levels of the ledger, and the usual ones of the roles held before or beside the main one: assumed for a skill
    /// that nobody rated or earned, and of several the highest.
    pub fn levels_known(&self, catalogue: &Catalogue) -> BTreeMap<SkillId, Held> {
        let mut levels = self.levels();
        let positions = self.other_positions.iter().chain(&self.held_before);
        let roles = positions.filter_map(|position| catalogue.role(&position.role));
        for wanted in roles.flat_map(|role| &role.skills) {
            let usual = Held { level: wanted.level, assumed: true };
            let held = levels.entry(wanted.skill.clone()).or_insert(usual);
            if held.assumed && held.level < usual.level {
                *held = usual;
            }
        }
        levels
    }

    /// Years in the positions for which `counts` holds, up to today; time in several of them at once counts once.
    /// Positions without a first day, and those held before without a last one, count nothing.
    pub fn years_in(&self, today: Date, counts: impl Fn(&Position) -> bool) -> f64 {
        let now = self.held_now().map(|position| (position, Some(today)));
        let before = self.held_before.iter().map(|position| (position, position.until.map(PartialDate::first_day)));
        let counted = now.chain(before).filter(|(position, _)| counts(position));
        let mut spans: Vec<(Date, Date)> =
            counted.filter_map(|(position, until)| Some((position.since?.first_day(), until?.min(today)))).collect();
        spans.sort_unstable();
        let mut years = 0.0;
        let mut counted_to = None;
        for (since, until) in spans {
            let since = counted_to.map_or(since, |to: Date| since.max(to));
            if until > since {
                years += years_between(since, until);
                counted_to = Some(until);
            }
        }
        years
    }

    /// What is paid in a year in the positions beside the main one, in whole units of a currency; only of those that go
    /// on after the next move, if asked for. Pay that is not stated adds nothing.
    ///
    /// # Errors
    /// The currency for which the plan states no rate.
    pub fn pay_beside(&self, currency: Currency, going_on: bool) -> Result<f64, Currency> {
        let counted = self.other_positions.iter().filter(|position| position.goes_on || !going_on);
        counted.filter_map(Position::yearly_pay).try_fold(0.0, |sum, pay| {
            let rate = self.assumptions.rate(pay.currency, currency).ok_or(pay.currency)?;
            Ok(sum + pay.units() * rate)
        })
    }

    /// What is paid in a year in all positions held now, in the currency of the main one; `None` if the main one does
    /// not say. Without a rate for another position it is that of the main one, and the projection asks for the rate.
    pub fn pay_now(&self) -> Option<Money> {
        let main = self.position.yearly_pay()?;
        match self.pay_beside(main.currency, false) {
            Ok(beside) if beside > 0.0 => Money::from_units(main.units() + beside, main.currency),
            Ok(_) | Err(_) => Some(main),
        }
    }

    /// Takes the role from that day on, as it was planned on the path: the position held so far, and those beside it that
    /// do not go on, become positions held before, and the stages up to that role are behind. Nothing is known yet of
    /// pay and hours in the new one. Does nothing for the role held.
    pub fn move_on(&mut self, role: &RoleId, date: Date) {
        if self.position.role == *role {
            return;
        }
        let place = self.place_of(role).clone();
        let begun = Position { since: Some(PartialDate::day(date)), ..Position::of(role.clone(), place) };
        let left = std::mem::replace(&mut self.position, begun);
        let (on, ended): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.other_positions).into_iter().partition(|position| position.goes_on);
        self.other_positions = on;
        let ended = std::iter::once(left).chain(ended).map(|position| {
            let until = position.since.map_or(date, |since| since.first_day().max(date));
            Position { until: Some(PartialDate::day(until)), ..position }
        });
        self.held_before.extend(ended);
        if let Some(at) = self.path.iter().position(|stage| stage.role == *role) {
            self.path.drain(..=at);
        }
    }
}
