//! All moves between the roles of a catalogue for one person.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::calibration::Calibration;
use crate::domain::catalogue::role::Role;
use crate::domain::gap::Gap;
use crate::domain::ids::RoleId;
use crate::domain::path::move_kind::MoveKind;

use super::assessment::{Assessment, UsualYears};
use super::gate::Gate;
use super::measures::{Measure, Measures};
use super::person::Person;
use super::way_back::WayBack;

/// Looks moves up by the places of their roles in the order of ids. What is asked of a role is worked out once, when it
/// is asked for the first time.
#[derive(Clone, Debug)]
pub struct MoveTable<'a> {
    person: Person<'a>,
    catalogue: &'a Catalogue,
    measures: Measures<'a>,
    /// Coverage and hours of the steps back, by the place of the role taken.
    back: BTreeMap<usize, Measure>,
    usual: Vec<OnceLock<UsualYears>>,
    longest: f64,
    pay: Vec<OnceLock<Option<f64>>>,
}

impl<'a> MoveTable<'a> {
    pub fn of(person: Person<'a>) -> Self {
        let catalogue = person.catalogue;
        let held = catalogue.role(&person.plan.position.role);
        let back = |taken: &RoleId| {
            let (held, place) = (held?, catalogue.role_place(taken)?);
            let taken = catalogue.role_at(place)?;
            let gap = Gap::measure(taken, &person.levels_between(held, taken), catalogue);
            let coverage = gap.coverage.map(|coverage| coverage.share);
            Some((place, Measure { coverage, hours: gap.shortfall.known_hours() }))
        };
        let roles = catalogue.roles().len();
        Self {
            catalogue,
            back: person.ways_back.keys().filter_map(back).collect(),
            measures: Measures::of(&person),
            usual: vec![OnceLock::new(); roles],
            pay: vec![OnceLock::new(); roles],
            longest: catalogue.years_of_moves().last().copied().unwrap_or(0.0),
            person,
        }
    }

    pub fn person(&self) -> &Person<'a> {
        &self.person
    }

    pub fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// How alike roles have to be; `None` if the catalogue does not say.
    pub fn calibration(&self) -> Option<Calibration> {
        self.catalogue.calibration()
    }

    /// The move between two roles of the catalogue; `None` for a role that is not in it and from a role to itself.
    pub fn assess(&self, from: &RoleId, to: &RoleId) -> Option<Assessment<'a>> {
        self.assess_at(self.catalogue.role_place(from)?, self.catalogue.role_place(to)?)
    }

    /// The same by the places of the two roles.
    pub fn assess_at(&self, from: usize, to: usize) -> Option<Assessment<'a>> {
        let (origin, taken) = (self.catalogue.role_at(from)?, self.catalogue.role_at(to)?);
        if from == to {
            return None;
        }
        let named = self.catalogue.move_at(from, to);
        let measure = self.back_at(origin, to).copied().unwrap_or_else(|| self.measures.between(from, to));
        let holds = self.person.holds(&origin.id);
        let before = self.pay_before(from, origin);
        let after = self.pay_in(to, taken);
        let mut gates = Vec::with_capacity(6);
        if let Some(calibration) = self.calibration() {
            gates.push(Gate::Coverage { share: measure.coverage, least: calibration.threshold });
        }
        gates.push(Gate::Rungs { from: self.person.level_in(origin), to: taken.level });
        gates.extend(self.experience(origin, taken));
        gates.push(Gate::Pay { before, after });
        Some(Assessment {
            from: origin,
            to: taken,
            kind: MoveKind::between(origin, taken),
            named,
            measure,
            usual: match (self.person.way_back(&origin.id, &taken.id), named) {
                (Some(WayBack::Held), _) => UsualYears::Held,
                (_, Some(known)) => UsualYears::Named { years: known.years, source: known.years_source.clone() },
                (Some(WayBack::Below(source)), None) => UsualYears::Below { source: source.clone() },
                (None, None) => self.usual_out_of(from, origin),
            },
            spent: if holds { self.person.years_in_role } else { 0.0 },
            hours_per_week: self.person.plan.hours_per_week,
            pay: (before, after),
            own_way: self.is_own_way(origin, taken),
            gates,
        })
    }

    /// Whether it is the way from the role held to the goal and one of them is a role of the person's own.
    fn is_own_way(&self, from: &Role, to: &Role) -> bool {
        let plan = self.person.plan;
        (from.is_own() || to.is_own()) && self.person.holds(&from.id) && plan.goal.as_ref() == Some(&to.id)
    }

    /// Whether there is a move between the roles at two places, without looking at more than that takes.
    pub fn is_open(&self, from: usize, to: usize) -> bool {
        let (Some(origin), Some(taken)) = (self.catalogue.role_at(from), self.catalogue.role_at(to)) else {
            return false;
        };
        let back = self.back_at(origin, to);
        let coverage = back.map_or_else(|| self.measures.coverage(from, to), |back| back.coverage);
        let known = back.is_some() || self.catalogue.move_at(from, to).is_some();
        if (known && coverage.is_none_or(|share| share > 0.0)) || self.is_own_way(origin, taken) {
            return true;
        }
        let least = self.calibration().map(|calibration| calibration.threshold);
        let alike = least.zip(coverage).is_some_and(|(least, share)| share >= least);
        alike && self.assess_at(from, to).is_some_and(|assessment| assessment.is_open())
    }

    /// Coverage and hours of the step back from a role, if it is one.
    fn back_at(&self, from: &Role, to: usize) -> Option<&Measure> {
        self.back.get(&to).filter(|_| self.person.holds(&from.id))
    }

    /// Pay in a role: of the role held what the person stated, or else what the claim says.
    fn pay_before(&self, at: usize, role: &'a Role) -> Option<f64> {
        let stated = self.person.plan.position.full_time_pay().filter(|_| self.person.holds(&role.id));
        stated.map(crate::domain::money::Money::units).or_else(|| self.pay_in(at, role))
    }

    /// What the claim says about pay in a role.
    fn pay_in(&self, at: usize, role: &'a Role) -> Option<f64> {
        let place = &self.person.plan.position.place;
        let pay = || self.person.pay(role, place).map(|choice| choice.band.middle);
        self.pay.get(at).and_then(|known| *known.get_or_init(pay))
    }

    /// The median years of the named moves out of a role, or of all there are.
    fn usual_out_of(&self, at: usize, role: &Role) -> UsualYears {
        let usual = || {
            let mut years: Vec<f64> = self.catalogue.moves_from(&role.id).map(|known| known.years).collect();
            years.sort_by(f64::total_cmp);
            let all = || median(self.catalogue.years_of_moves(), false);
            median(&years, true).or_else(all).unwrap_or(UsualYears::Unknown)
        };
        self.usual.get(at).map_or(UsualYears::Unknown, |known| known.get_or_init(usual).clone())
    }

    fn experience(&self, from: &Role, to: &Role) -> impl Iterator<Item = Gate> {
        let holds = self.person.holds(&from.id);
        let background = &self.person.plan.background;
        let (so_far, told) = (self.person.years_in_role, self.person.years_told);
        // Who states no years has those the role usually asks for and the time in it, or what the positions told add up to
        // if that is more.
        let stated = |own: Option<f64>, usual: Option<f64>, told: f64| {
            let told = (told > 0.0).then_some(told);
            let usual_now = usual.map(|years| years + so_far);
            if holds {
                own.or(told.map_or(usual_now, |told| Some(usual_now.unwrap_or_default().max(told))))
            } else {
                usual
            }
        };
        let (asks, usual, longest_wait) = (&to.asks, &from.asks, self.longest);
        let experience = asks.experience_years.filter(|asked| *asked > 0.0).map(|asked| Gate::Experience {
            asked,
            have: stated(background.experience_years, usual.experience_years, told.working),
            longest_wait,
        });
        let leading = asks.leading_years.map(|asked| Gate::Leading {
            asked,
            have: stated(background.leading_years, usual.leading_years, told.leading),
            leads: from.leads_people,
            longest_wait,
        });
        // What was learnt before the role held stays with the person in every role after it, also in one that asks for
        // no degree.
        let held = self.person.catalogue.role(&self.person.plan.position.role).and_then(|role| role.asks.education);
        let have = background.education.or(usual.education.max(held));
        let education = asks.education.map(|asked| Gate::Education { asked, have });
        [experience, leading, education].into_iter().flatten()
    }
}

/// The median of years in their order, if there are any.
fn median(years: &[f64], same_role: bool) -> Option<UsualYears> {
    let (low, high) = (years.get(years.len().saturating_sub(1) / 2)?, years.get(years.len() / 2)?);
    Some(UsualYears::Median { years: f64::midpoint(*low, *high), moves: years.len(), same_role })
}
