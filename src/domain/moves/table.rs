//! All moves between the roles of a catalogue for one person.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::domain::catalogue::calibration::Calibration;
use crate::domain::catalogue::career_move::{Basis, CareerMove};
use crate::domain::catalogue::role::Role;
use crate::domain::catalogue::{Catalogue, PlainMove};
use crate::domain::gap::Gap;
use crate::domain::ids::{PlaceId, RoleId, SourceId};
use crate::domain::path::move_kind::MoveKind;
use crate::domain::pay::choice::places_around;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::{Resolution, resolve_around};

use super::assessment::{Assessment, UsualYears};
use super::gate::Gate;
use super::measures::{Measure, Measures};
use super::naming::Naming;
use super::person::Person;
use super::record::Record;
use super::way_back::WayBack;

/// What claims say about pay in a role.
#[derive(Clone, Debug)]
struct Paid<'a> {
    resolution: Resolution<'a>,
    /// The middle of the choice; `None` without one.
    middle: Option<f64>,
    /// Who says it, where it is one published figure.
    source: Option<SourceId>,
}

/// Looks moves up by the places of their roles in the order of ids. What is asked of a role is worked out once, when it
/// is asked for the first time.
#[derive(Clone, Debug)]
pub struct MoveTable<'a> {
    person: Person<'a>,
    catalogue: &'a Catalogue,
    /// The place of the role held.
    held_at: Option<usize>,
    /// What the person stated to be paid in it for full time, whole units a year.
    pay_stated: Option<f64>,
    /// What is asked about pay where the person works.
    here: Question<'a>,
    around: Vec<PlaceId>,
    measures: Measures<'a>,
    /// Coverage and hours of the steps back, by the place of the role taken.
    back: BTreeMap<usize, Measure>,
    usual: Vec<OnceLock<UsualYears>>,
    pay: Vec<OnceLock<Paid<'a>>>,
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
            held_at: catalogue.role_place(&person.plan.position.role),
            pay_stated: held.and_then(|held| person.pay_stated(held)),
            here: Question::of(person.plan, catalogue, &person.plan.position.place),
            around: places_around(&person.plan.position.place, catalogue),
            back: person.ways_back.keys().filter_map(back).collect(),
            measures: Measures::of(&person),
            usual: vec![OnceLock::new(); roles],
            pay: vec![OnceLock::new(); roles],
            person,
        }
    }

    pub fn person(&self) -> &Person<'a> {
        &self.person
    }

    pub fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// The place of the role held in the order of ids.
    pub fn held_at(&self) -> Option<usize> {
        self.held_at
    }

    /// How alike roles have to be; `None` if the catalogue does not say.
    pub fn calibration(&self) -> Option<Calibration> {
        self.catalogue.calibration()
    }

    /// The move between two roles of the catalogue; `None` for a role that is not in it and from a role to itself.
    pub fn assess(&self, from: &RoleId, to: &RoleId) -> Option<Assessment<'a>> {
        self.assess_at(self.catalogue.role_place(from)?, self.catalogue.role_place(to)?)
    }

    /// The same on the way, where more is known of the years before than the role left usually asks for.
    pub fn assess_along(&self, from: &RoleId, to: &RoleId, record: Record) -> Option<Assessment<'a>> {
        self.assess_with(self.catalogue.role_place(from)?, self.catalogue.role_place(to)?, Some(record))
    }

    /// The move between two roles by their places.
    pub fn assess_at(&self, from: usize, to: usize) -> Option<Assessment<'a>> {
        self.assess_with(from, to, None)
    }

    /// The move with the years before it; without any, those of the person in the role held, and what another role
    /// usually asks for.
    fn assess_with(&self, from: usize, to: usize, record: Option<Record>) -> Option<Assessment<'a>> {
        Some(self.with_gates(self.ungated(from, to, self.catalogue.move_at(from, to))?, record))
    }

    /// The move as the catalogue has it, without its gates.
    fn ungated(&self, from: usize, to: usize, named: Option<&'a CareerMove>) -> Option<Assessment<'a>> {
        let (origin, taken) = (self.catalogue.role_at(from)?, self.catalogue.role_at(to)?);
        if from == to {
            return None;
        }
        Some(Assessment {
            from: origin,
            to: taken,
            places: [from, to],
            kind: MoveKind::between(origin, taken),
            named,
            naming: self.naming(from, taken, named),
            measure: self.back_at(from, to).copied().unwrap_or_else(|| self.measures.between(from, to)),
            usual: match (self.way_back(from, taken), named) {
                (Some(WayBack::Held), _) => UsualYears::Held,
                (_, Some(CareerMove { years, years_source: source, .. })) if *years > 0.0 => {
                    UsualYears::Named { years: *years, source: source.clone() }
                }
                (Some(WayBack::Below(source)), None) => UsualYears::Below { source: source.clone() },
                (_, Some(_)) | (None, None) => self.usual_out_of(from, origin),
            },
            spent: if self.holds(from) { self.person.years_in_role } else { 0.0 },
            learning_pace: self.person.learning_pace(),
            pay: (self.pay_before(from), self.pay_in(to)),
            own_way: self.is_own_way(origin, taken, named),
            gates: Vec::new(),
        })
    }

    fn with_gates(&self, mut assessment: Assessment<'a>, record: Option<Record>) -> Assessment<'a> {
        let Assessment { from: origin, to: taken, measure, pay: (before, after), .. } = assessment;
        let mut gates = Vec::with_capacity(6);
        if let Some(calibration) = self.calibration().filter(|_| !self.touches_official(assessment.places)) {
            gates.push(Gate::Coverage { share: measure.coverage, least: calibration.threshold });
        }
        gates.push(Gate::Rungs { from: self.person.level_in(origin), to: taken.level });
        gates.extend(self.asked_years(taken, record.unwrap_or_else(|| self.person.record_in(origin)), origin));
        gates.extend(self.education(origin, taken));
        gates.push(Gate::Pay { before, after });
        assessment.gates = gates;
        assessment.set_stay();
        assessment
    }

    /// Whether one of two roles is an official occupation. Those are told in elements on which everybody is rated: coverage of
    /// them closes nothing.
    fn touches_official(&self, places: [usize; 2]) -> bool {
        places.into_iter().any(|place| self.catalogue.is_official_at(place))
    }

    /// On what a move rests.
    fn naming(&self, from: usize, to: &Role, named: Option<&CareerMove>) -> Naming {
        if let Some(WayBack::Held) = self.way_back(from, to) { Naming::Held } else { Naming::of(named, self.catalogue) }
    }

    /// Whether the person names it, or it is the way from the role held to the goal and one of them is a role of the person's
    /// own.
    fn is_own_way(&self, from: &Role, to: &Role, named: Option<&CareerMove>) -> bool {
        let to_goal = || self.person.plan.goal.as_ref() == Some(&to.id) && self.person.holds(&from.id);
        named.is_some_and(|known| known.basis == Basis::Own) || ((from.is_own() || to.is_own()) && to_goal())
    }

    /// The places of all roles to which there may be a move from the role at a place, each once: roles that nothing speaks
    /// for are not looked at one by one.
    pub fn ends(&self, from: usize) -> Vec<usize> {
        let mut ends: Vec<usize> = self.catalogue.ends_at(from).collect();
        if !self.catalogue.is_official_at(from) {
            ends.extend((0..self.catalogue.roles().len()).filter(|to| !self.catalogue.is_official_at(*to)));
        }
        if self.holds(from) {
            ends.extend(self.back.keys());
            ends.extend(self.person.plan.goal.as_ref().and_then(|goal| self.catalogue.role_place(goal)));
        }
        ends.sort_unstable();
        ends.dedup();
        ends
    }

    /// The move between the roles at two places, if nothing stops it.
    pub fn open_at(&self, from: usize, to: usize) -> Option<Assessment<'a>> {
        let assessment = self.believed(from, to)?;
        Some(self.with_gates(assessment, None)).filter(Assessment::is_open)
    }

    /// The same for who has led people for long enough by then. Gates are asked only where they can stop it.
    pub fn open_to_leaders_at(&self, from: usize, to: usize) -> Option<Assessment<'a>> {
        let assessment = self.believed(from, to)?;
        if assessment.is_waived() {
            return Some(assessment);
        }
        Some(self.with_gates(assessment, None)).filter(Assessment::is_open_to_leaders)
    }

    /// The move between two roles without its gates, if somebody knows it or the one covers enough of the other. Between
    /// official occupations the catalogue has all there are: elements that everybody is rated on do not tell them apart.
    fn believed(&self, from: usize, to: usize) -> Option<Assessment<'a>> {
        let back = self.back_at(from, to);
        let alike = || {
            let least = self.calibration().filter(|_| !self.touches_official([from, to]))?.threshold;
            let coverage = back.map_or_else(|| self.measures.coverage(from, to), |back| back.coverage);
            coverage.filter(|share| *share >= least)
        };
        if back.is_none() && self.catalogue.is_taken_away(from, to) {
            return None;
        }
        let named = self.catalogue.move_at(from, to);
        let own_way = || {
            let ends = self.catalogue.role_at(from).zip(self.catalogue.role_at(to));
            ends.is_some_and(|(from, to)| self.is_own_way(from, to, named))
        };
        let known = back.is_some() || named.is_some() || own_way();
        if !known && alike().is_none() {
            return None;
        }
        self.ungated(from, to, named).filter(|assessment| assessment.is_waived() || alike().is_some())
    }

    /// The move between two official occupations, if everything about it but the pay is the same for everybody.
    pub fn plain_at(&self, from: usize, to: usize) -> Option<PlainMove> {
        if self.holds(from) { None } else { self.catalogue.plain_move_at(from, to) }
    }

    /// Coverage and hours of the step back from a role, if it is one.
    fn back_at(&self, from: usize, to: usize) -> Option<&Measure> {
        if self.holds(from) { self.back.get(&to) } else { None }
    }

    /// Whether the role at a place is held.
    fn holds(&self, at: usize) -> bool {
        self.held_at == Some(at)
    }

    /// The step back from one role to another, where it is one.
    fn way_back(&self, from: usize, to: &Role) -> Option<&WayBack> {
        if self.holds(from) { self.person.ways_back.get(&to.id) } else { None }
    }

    /// Pay in a role: of the role held what the person stated, or else what the claim says.
    fn pay_before(&self, at: usize) -> Option<f64> {
        self.pay_stated.filter(|_| self.holds(at)).or_else(|| self.pay_in(at))
    }

    /// What the claim says about pay in a role.
    fn pay_in(&self, at: usize) -> Option<f64> {
        self.paid_at(at)?.middle
    }

    /// All claims about pay in a role where the person works.
    fn paid_at(&self, at: usize) -> Option<&Paid<'a>> {
        let known = self.pay.get(at)?;
        if let Some(paid) = known.get() {
            return Some(paid);
        }
        let resolution = resolve_around(self.catalogue.role_at(at)?, &self.here, &self.around, self.catalogue);
        let choice = resolution.choice().filter(|_| self.here.currency.is_some());
        let (middle, source) = (choice.map(|choice| choice.band.middle), resolution.only_source());
        Some(known.get_or_init(|| Paid { middle, source: source.cloned(), resolution }))
    }

    /// Pay in the role at a place where the person works: of the role held what the person stated, or else what the claim
    /// says.
    pub fn pay_at(&self, at: usize) -> Option<f64> {
        self.pay_before(at)
    }

    /// What claims say about pay in the role at a place where the person works, whatever the person is paid.
    pub fn claimed_pay_at(&self, at: usize) -> Option<f64> {
        self.pay_in(at)
    }

    /// By which share the role taken pays more than the role left, or less if below 0: as one source says that knows both,
    /// or else by the figures in use, of which that of the role held may be the person’s own.
    pub fn pay_change(&self, from: usize, to: usize) -> Option<f64> {
        let [before, after] = [self.paid_at(from)?, self.paid_at(to)?];
        // Most figures come from one source.
        let by_one = if before.source.is_some() && before.source == after.source && !self.holds(from) {
            None
        } else {
            self.person.pay_of(self.catalogue.role_at(from)?, &before.resolution, &after.resolution).by_one
        };
        let change = |before: f64, after: f64| (before > 0.0).then(|| after / before - 1.0);
        let in_use = || change(self.pay_before(from)?, self.pay_in(to)?);
        by_one.map(|one| one.change()).or_else(in_use)
    }

    /// The median years of the named moves out of a role, or of all there are.
    fn usual_out_of(&self, at: usize, role: &Role) -> UsualYears {
        let usual = || {
            let named = self.catalogue.moves_from(&role.id).filter(|known| known.basis == Basis::Named);
            let mut years: Vec<f64> = named.map(|known| known.years).collect();
            years.sort_by(f64::total_cmp);
            let all = || median(self.catalogue.years_of_moves(), false);
            median(&years, true).or_else(all).unwrap_or(UsualYears::Unknown)
        };
        self.usual.get(at).map_or(UsualYears::Unknown, |known| known.get_or_init(usual).clone())
    }

    /// The gates about years. How long the role left lasts follows once all is known.
    fn asked_years(&self, to: &Role, record: Record, from: &Role) -> impl Iterator<Item = Gate> {
        let above_0 = |asked: &f64| *asked > 0.0;
        let experience = to.asks.experience_years.filter(above_0);
        let experience = experience.map(|asked| Gate::Experience { asked, begun: record.experience, stay: 0.0 });
        let leads = from.leads_people;
        let leading = to.asks.leading_years.filter(above_0);
        let leading = leading.map(|asked| Gate::Leading { asked, begun: record.leading, leads, stay: 0.0 });
        [experience, leading].into_iter().flatten()
    }

    fn education(&self, from: &Role, to: &Role) -> Option<Gate> {
        // What was learnt before the role held stays with the person in every role after it, also in one that asks for
        // no degree.
        let held = self.held_at.and_then(|held| self.catalogue.role_at(held)).and_then(|role| role.asks.education);
        let have = self.person.plan.background.education.or(from.asks.education.max(held));
        to.asks.education.map(|asked| Gate::Education { asked, have })
    }
}

/// The median of years in their order, if there are any.
fn median(years: &[f64], same_role: bool) -> Option<UsualYears> {
    let (low, high) = (years.get(years.len().saturating_sub(1) / 2)?, years.get(years.len() / 2)?);
    Some(UsualYears::Median { years: f64::midpoint(*low, *high), moves: years.len(), same_role })
}
