//! All moves between the roles of a catalogue for one person.

use std::collections::BTreeMap;

use crate::domain::catalogue::career_move::CareerMove;
use crate::domain::catalogue::role::Role;
use crate::domain::gap::Gap;
use crate::domain::ids::RoleId;
use crate::domain::path::move_kind::MoveKind;

use super::assessment::{Assessment, UsualYears};
use super::calibration::Calibration;
use super::gate::Gate;
use super::measures::{Measure, Measures};
use super::person::Person;
use super::way_back::WayBack;

/// Looks moves up by the places of their roles in the order of ids.
#[derive(Clone, Debug)]
pub struct MoveTable<'a> {
    person: Person<'a>,
    calibration: Option<Calibration>,
    roles: Vec<&'a Role>,
    places: BTreeMap<&'a RoleId, usize>,
    measures: Measures,
    /// Coverage and hours of the steps back, by the place of the role taken.
    back: BTreeMap<usize, Measure>,
    named: BTreeMap<(usize, usize), &'a CareerMove>,
    usual: Vec<UsualYears>,
    longest: f64,
    pay: Vec<Option<f64>>,
}

impl<'a> MoveTable<'a> {
    /// The table for a person.
    pub fn of(person: Person<'a>) -> Self {
        let catalogue = person.catalogue;
        let roles: Vec<&Role> = catalogue.roles().collect();
        let places: BTreeMap<&RoleId, usize> = roles.iter().enumerate().map(|(at, role)| (&role.id, at)).collect();
        let place = |id: &RoleId| places.get(id).copied();
        let named: BTreeMap<_, _> = catalogue
            .moves()
            .iter()
            .filter_map(|known| Some(((place(&known.from)?, place(&known.to)?), known)))
            .collect();
        let held = catalogue.role(&person.plan.position.role);
        let back = |(to, taken): (usize, &&Role)| {
            let held = held.filter(|held| person.way_back(&held.id, &taken.id).is_some())?;
            let gap = Gap::measure(taken, &person.levels_between(held, taken), catalogue);
            let coverage = gap.coverage.map(|coverage| coverage.share);
            Some((to, Measure { coverage, hours: gap.shortfall.hours }))
        };
        let at = &person.plan.position.place;
        let longest = catalogue.moves().iter().map(|known| known.years).fold(0.0, f64::max);
        Self {
            calibration: Calibration::of(catalogue),
            back: roles.iter().enumerate().filter_map(back).collect(),
            measures: Measures::of(catalogue, |role| person.levels_in(role)),
            usual: usual_out_of(roles.len(), &named),
            pay: roles.iter().map(|role| person.pay(role, at).map(|choice| choice.band.middle)).collect(),
            roles,
            places,
            named,
            longest,
            person,
        }
    }

    /// The person.
    pub fn person(&self) -> &Person<'a> {
        &self.person
    }

    /// How alike roles have to be; `None` if the catalogue does not say.
    pub fn calibration(&self) -> Option<Calibration> {
        self.calibration
    }

    /// The roles, by id.
    pub fn roles(&self) -> &[&'a Role] {
        &self.roles
    }

    /// The place of a role in the order of ids.
    pub fn place_of(&self, role: &RoleId) -> Option<usize> {
        self.places.get(role).copied()
    }

    /// The move between two roles of the catalogue; `None` for a role that is not in it and from a role to itself.
    pub fn assess(&self, from: &RoleId, to: &RoleId) -> Option<Assessment<'a>> {
        self.assess_at(self.place_of(from)?, self.place_of(to)?)
    }

    /// The same by the places of the two roles.
    pub fn assess_at(&self, from: usize, to: usize) -> Option<Assessment<'a>> {
        let (origin, taken) = (*self.roles.get(from)?, *self.roles.get(to)?);
        if from == to {
            return None;
        }
        let named = self.named.get(&(from, to)).copied();
        let measure = self.measure(from, to);
        let holds = self.person.holds(&origin.id);
        let before = self.pay_before(from, origin);
        let after = self.pay.get(to).copied().flatten();
        let mut gates = Vec::with_capacity(6);
        if let Some(calibration) = self.calibration {
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
                (None, None) => self.usual.get(from).cloned().unwrap_or(UsualYears::Unknown),
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
        let coverage = self.measure(from, to).coverage;
        let back = |(from, to): (&&Role, &&Role)| self.person.way_back(&from.id, &to.id).is_some();
        let is_back = || self.roles.get(from).zip(self.roles.get(to)).is_some_and(back);
        if (self.named.contains_key(&(from, to)) || is_back()) && coverage.is_none_or(|share| share > 0.0) {
            return true;
        }
        let least = self.calibration.map(|calibration| calibration.threshold);
        if let (Some(origin), Some(taken)) = (self.roles.get(from), self.roles.get(to))
            && self.is_own_way(origin, taken)
        {
            return true;
        }
        let alike = least.zip(coverage).is_some_and(|(least, share)| share >= least);
        alike && self.assess_at(from, to).is_some_and(|assessment| assessment.is_open())
    }

    /// Coverage and hours of a move.
    fn measure(&self, from: usize, to: usize) -> Measure {
        let back =
            || self.back.get(&to).filter(|_| self.roles.get(from).is_some_and(|from| self.person.holds(&from.id)));
        back().copied().unwrap_or_else(|| self.measures.between(from, to))
    }

    /// Pay in a role: of the role held what the person stated, or else what the claim says.
    fn pay_before(&self, at: usize, role: &Role) -> Option<f64> {
        let stated = self.person.plan.position.full_time_pay().filter(|_| self.person.holds(&role.id));
        stated.map(crate::domain::money::Money::units).or_else(|| self.pay.get(at).copied().flatten())
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
        let experience = asks.experience_years.map(|asked| Gate::Experience {
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

/// For each role the median years of the named moves out of it, or of all there are.
fn usual_out_of(roles: usize, named: &BTreeMap<(usize, usize), &CareerMove>) -> Vec<UsualYears> {
    let all = median(named.values().map(|known| known.years).collect(), false);
    let out_of = |role| named.range((role, 0)..=(role, usize::MAX)).map(|(_, known)| known.years).collect();
    (0..roles).map(|role| median(out_of(role), true).or_else(|| all.clone()).unwrap_or(UsualYears::Unknown)).collect()
}

fn median(mut years: Vec<f64>, same_role: bool) -> Option<UsualYears> {
    years.sort_by(f64::total_cmp);
    let (low, high) = (years.get(years.len().saturating_sub(1) / 2)?, years.get(years.len() / 2)?);
    Some(UsualYears::Median { years: f64::midpoint(*low, *high), moves: years.len(), same_role })
}
