//! The scenarios of a plan.

use jiff::civil::Date;

use super::coming::Coming;
use super::costs::fees;
use super::figure::Figure;
use super::key::ScenarioKey;
use super::stage::{MissingPay, ScenarioStage, StageSource};
use crate::domain::calendar::years_between;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::Measure;
use crate::domain::catalogue::role::Role;
use crate::domain::currency::Currency;
use crate::domain::ids::PlaceId;
use crate::domain::level::Level;
use crate::domain::money::Money;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::path::schedule::{NoPath, stations, stations_along};
use crate::domain::path::station::{Station, Timing};
use crate::domain::pay::pay_of_move::PayOfMove;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::{Resolution, resolve};
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::Plan;
use crate::domain::plan::assumptions::Assumptions;
use crate::domain::plan::package::Package;

/// One plan whose pay is projected.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    pub key: ScenarioKey,
    /// The role held now and every role taken.
    pub stages: Vec<ScenarioStage>,
    /// The parts of pay the person entered for each stage.
    pub packages: Vec<Option<Package>>,
    /// Fees on the way: years from today and amount.
    pub fees: Vec<(f64, Money)>,
}

impl Scenario {
    /// The first stage without a figure, and why; `None` if all have one.
    pub fn missing(&self) -> Option<(&ScenarioStage, &MissingPay)> {
        self.stages.iter().find_map(|stage| match &stage.source {
            StageSource::Missing(why) => Some((stage, why)),
            StageSource::Yours(_) | StageSource::Claims | StageSource::SameFigure { .. } => None,
        })
    }
}

/// The scenarios of one plan, in one currency.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioSet {
    /// The currency of every amount.
    pub currency: Currency,
    /// The day they begin.
    pub today: Date,
    /// Years looked ahead.
    pub years: u16,
    /// The scenarios, in the order asked for; those that cannot be laid out at all are left out.
    pub scenarios: Vec<Scenario>,
    /// The person's own pay now, where stated.
    pub own_pay: Option<Money>,
    /// Least pay they can live with, where stated.
    pub floor: Option<Money>,
    pub(super) assumptions: Assumptions,
}

impl ScenarioSet {
    /// Lays out the scenarios.
    pub fn of(plan: &Plan, catalogue: &Catalogue, keys: &[ScenarioKey], today: Date) -> Self {
        let person = Person::of(plan, catalogue, today);
        let own_share = plan.hours_per_week / person.learning_pace();
        let layout = Layout { plan, catalogue, today, currency: usual_currency(plan, catalogue), own_share };
        let table = MoveTable::of(person);
        let scenarios = keys.iter().filter_map(|key| {
            let stations = match key {
                ScenarioKey::Path => stations(plan, catalogue, today).ok()?,
                ScenarioKey::Kept(id) => {
                    let ahead = plan.kept_route(id)?.ahead_of(&plan.position.role);
                    if ahead.is_empty() {
                        return None;
                    }
                    stations_along(ahead, &table, today)
                }
                ScenarioKey::CarryOn | ScenarioKey::Stay => stations_along(&[], &table, today),
            };
            Some(layout.scenario(key.clone(), &stations))
        });
        Self {
            currency: layout.currency,
            today,
            years: u16::from(plan.assumptions.horizon()),
            scenarios: scenarios.collect(),
            own_pay: plan.position.yearly_pay(),
            floor: plan.assumptions.floor.or(plan.constraints.pay_floor),
            assumptions: plan.assumptions.clone(),
        }
    }

    /// The keys that a plan offers: its path, the routes kept beside it that are still ahead, carrying on, and staying.
    pub fn keys(plan: &Plan, stations: &Result<Vec<Station>, NoPath>) -> Vec<ScenarioKey> {
        let active = plan.active_route().map(|route| &route.id);
        let kept = plan
            .routes
            .iter()
            .filter(|route| Some(&route.id) != active && !route.ahead_of(&plan.position.role).is_empty());
        let path = stations.is_ok().then_some(ScenarioKey::Path);
        path.into_iter()
            .chain(kept.map(|route| ScenarioKey::Kept(route.id.clone())))
            .chain(ScenarioKey::BASELINES)
            .collect()
    }

    /// An amount in whole units of the currency of the set; `None` without a rate.
    pub fn units(&self, money: Money) -> Option<f64> {
        Some(money.units() * self.assumptions.rate(money.currency, self.currency)?)
    }
}

/// People of the occupation of a role who change to another one, percent a year.
fn transfers(role: &Role) -> f64 {
    let claims = role.claims.iter().filter(|claim| claim.measure == Measure::OccupationTransfers);
    claims.filter_map(|claim| claim.amount.middle()).map(|(rate, _)| rate).next().unwrap_or_default()
}

struct Layout<'a> {
    plan: &'a Plan,
    catalogue: &'a Catalogue,
    today: Date,
    currency: Currency,
    /// Which part of the hours to learn are of one’s own, above 0 and at most 1.
    own_share: f64,
}

impl Layout<'_> {
    fn scenario(&self, key: ScenarioKey, stations: &[Station]) -> Scenario {
        let mut stages: Vec<ScenarioStage> = Vec::with_capacity(stations.len());
        for (index, station) in stations.iter().enumerate() {
            let before = stages.last();
            let stage = self.stage(index, station, before);
            let pay_of_move = before.map(|before| self.pay_of_move(before, &stage)).unwrap_or_default();
            stages.push(ScenarioStage { pay_of_move, ..stage });
        }
        if let [held, next, ..] = stages.as_mut_slice() {
            self.see_by_one_source(held, next);
        }
        let packages: Vec<_> = stages.iter().map(|stage| self.plan.package(&stage.role).cloned()).collect();
        let fees = if key.is_baseline() { Vec::new() } else { fees(self.plan, &stages, self.today) };
        Scenario { key, stages, packages, fees }
    }

    /// How pay before and after a move go together; what has no figure is held against none.
    fn pay_of_move(&self, before: &ScenarioStage, stage: &ScenarioStage) -> PayOfMove {
        let found = |stage: &ScenarioStage| Some(self.resolution(self.catalogue.role(&stage.role)?, &stage.place));
        let Some((left, taken)) = found(before).zip(found(stage)) else { return PayOfMove::default() };
        match (&before.source, &stage.source) {
            (_, StageSource::Missing(_) | StageSource::Yours(_)) | (StageSource::Missing(_), _) => PayOfMove::default(),
            (StageSource::Yours(_), _) => PayOfMove::after_own_pay(&left, &taken),
            (StageSource::Claims | StageSource::SameFigure { .. }, _) => PayOfMove::between(&left, &taken),
        }
    }

    /// Reads where the person stands in the role held off a figure of the source of the next role, where it knows both:
    /// their place among all would be another by another source.
    fn see_by_one_source(&self, held: &mut ScenarioStage, next: &mut ScenarioStage) {
        let (StageSource::Yours(_), StageSource::Claims) = (&held.source, &next.source) else { return };
        let (Some(known), Some(figure)) = (&held.figure, &next.figure) else { return };
        let source = figure
            .source()
            .filter(|source| !known.is_by_you() && !figure.is_by_you() && known.source() != Some(*source));
        let resolution = self.catalogue.role(&held.role).map(|role| self.resolution(role, &held.place));
        let seen = source.zip(resolution).and_then(|(source, found)| Figure::by_source(&found, source));
        if let Some(seen) = seen {
            held.figure = Some(seen);
            next.source = pay_source(figure, Some(held), next.is_up);
        }
    }

    fn resolution<'r>(&self, role: &'r Role, place: &PlaceId) -> Resolution<'r>
    where
        Self: 'r,
    {
        let question = Question {
            currency: Some(self.currency),
            preferences: Some(&self.plan.assumptions),
            ..Question::about(place)
        };
        resolve(role, &question, self.catalogue)
    }

    fn stage(&self, index: usize, station: &Station, before: Option<&ScenarioStage>) -> ScenarioStage {
        let place = station.place.clone().unwrap_or_else(|| self.plan.position.place.clone());
        let role = self.catalogue.role(&station.role);
        let resolution = role.map(|role| self.resolution(role, &place));
        let figure = resolution.as_ref().and_then(Figure::of);
        let begins = if index == 0 { 0.0 } else { years_between(self.today, station.start).max(0.0) };
        let held = if index == 0 { (-years_between(self.today, station.start)).max(0.0) } else { 0.0 };
        let own = self.plan.position.yearly_pay().filter(|_| index == 0);
        let level = |role| self.catalogue.role(role).and_then(|role| role.level);
        let is_up =
            before.is_some_and(|before| level(&before.role).is_some_and(|before| level(&station.role) > Some(before)));
        let source = match (own, &figure) {
            (Some(pay), _) => StageSource::Yours(pay),
            (None, Some(figure)) => match figure.foreign_by_rule(self.currency) {
                Some(other) => StageSource::Missing(MissingPay::Elsewhere(other)),
                None => pay_source(figure, before, is_up),
            },
            (None, None) => {
                let other = resolution.as_ref().and_then(Resolution::currency_without_rate);
                StageSource::Missing(other.map_or(MissingPay::NoClaim, MissingPay::NoRate))
            }
        };
        let source = match self.plan.package(&station.role).and_then(|package| self.without_rate(package)) {
            Some(other) => StageSource::Missing(MissingPay::NoRateForParts(other)),
            None => source,
        };
        let beside = self.plan.pay_beside(self.currency, index > 0);
        let source = match beside {
            Err(other) => StageSource::Missing(MissingPay::NoRateForPosition(other)),
            Ok(_) => source,
        };
        let arrival = station.arrival.as_ref();
        ScenarioStage {
            role: station.role.clone(),
            place,
            start: if index == 0 { self.today } else { station.start.max(self.today) },
            begins,
            held,
            coming: arrival.map_or_else(Coming::default, |arrival| Coming {
                on_set_day: arrival.timing == Timing::SetByYou,
                sure: arrival.sure,
            }),
            own_hours: arrival.and_then(|arrival| arrival.hours).map(|hours| hours * self.own_share),
            share: if index == 0 { self.plan.position.working_time().share() } else { 1.0 },
            is_up,
            is_entry: role.is_some_and(|role| role.level == Some(Level::Entry)),
            transfers: role.map_or(0.0, transfers),
            beside: beside.unwrap_or_default(),
            source,
            pay_of_move: PayOfMove::default(),
            figure,
        }
    }

    /// The first currency of the parts of pay for which no rate is stated.
    fn without_rate(&self, package: &Package) -> Option<Currency> {
        let one_offs = package.one_offs.iter().map(|one| one.amount.currency);
        let mut all = one_offs.chain(package.grants.iter().map(|grant| grant.amount.currency));
        all.find(|currency| self.plan.assumptions.rate(*currency, self.currency).is_none())
    }
}

fn pay_source(figure: &Figure, before: Option<&ScenarioStage>, is_up: bool) -> StageSource {
    // Nothing follows from no pay.
    let unpaid = |before: &ScenarioStage| matches!(before.source, StageSource::Yours(pay) if pay.minor == 0);
    let known = before.filter(|before| !unpaid(before)).and_then(|before| before.figure.as_ref());
    if known.is_some_and(|known| known.is_same(figure)) {
        StageSource::SameFigure { raised: is_up }
    } else {
        StageSource::Claims
    }
}
