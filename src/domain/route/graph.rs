//! The moves of a catalogue as a network for one person: roles in places, open moves, and what bars each of them.

use crate::domain::catalogue::claim::Measure;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::moves::assessment::{Assessment, whole_months};
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::pay::choice::places_around;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::constraints::Constraints;
use crate::domain::plan::stage::Stage;

use super::bars::Bars;
use super::edge::Edge;
use super::limit::Limit;
use super::network::Network;
use super::node::Node;

/// The network with what its numbers stand for.
///
/// A node is a role in a place. There is one for each role in the person's place, and one in each other place for which
/// any role has a pay claim of its own. A move to another place needs such a claim of the role taken, or leads home. An
/// official occupation is told for a country: it stands in no other place than those for which its pay is told.
#[derive(Clone, Debug)]
pub struct RouteGraph<'a> {
    table: MoveTable<'a>,
    places: Vec<PlaceId>,
    network: Network,
}

impl<'a> RouteGraph<'a> {
    /// Builds the network for the person of a table and the constraints of their plan.
    pub fn of(table: MoveTable<'a>) -> Self {
        let places = places(&table);
        let constraints = &table.person().plan.constraints;
        let roles = table.catalogue().roles().len();
        let mut nodes = Vec::with_capacity(roles * places.len());
        let mut own = Vec::with_capacity(roles * places.len());
        // For each role the places it stands in.
        let mut there: Vec<Vec<usize>> = vec![Vec::new(); roles];
        for (index, place) in places.iter().enumerate() {
            let around = places_around(place, table.catalogue());
            for (at, role) in table.catalogue().roles().enumerate() {
                let paid = index > 0 && may_be_paid(role, &around, table.person());
                let choice = if paid { table.person().pay(role, place) } else { None };
                if let Some(there) =
                    there.get_mut(at).filter(|_| index == 0 || paid || !table.catalogue().is_official_at(at))
                {
                    there.push(index);
                }
                own.push(index == 0 || choice.as_ref().is_some_and(|choice| choice.claim.place() == Some(place)));
                let pay = if index == 0 { table.pay_at(at) } else { choice.map(|choice| choice.band.middle) };
                let pay = pay.map(|pay| pay.round().max(0.0) as u64);
                let leads = role.leads_people == Some(true);
                nodes.push(Node { role: index_of(at), pay, leads, bars: bars_of(role, constraints) });
            }
        }
        let mut edges = vec![Vec::new(); nodes.len()];
        let worked = table.person().record_now().experience.years;
        for from in 0..roles {
            for to in table.ends(from) {
                let Some(assessment) = table.open_to_leaders_at(from, to) else { continue };
                if !table.may_pass(&assessment) {
                    continue;
                }
                let edge = edge_of(&assessment, &table, worked);
                for start in there.get(from).into_iter().flatten() {
                    for end in there.get(to).into_iter().flatten() {
                        let (origin, target) = (start * roles + from, end * roles + to);
                        if start != end && own.get(target) != Some(&true) {
                            continue;
                        }
                        let moved = if start == end { Bars::NONE } else { Limit::Place.bar() };
                        if let Some(out) = edges.get_mut(origin) {
                            out.push(Edge { to: index_of(target), bars: edge.bars.union(moved), ..edge });
                        }
                    }
                }
            }
        }
        Self { places, network: Network::new(nodes, edges), table }
    }

    /// The moves it is made of.
    pub fn table(&self) -> &MoveTable<'a> {
        &self.table
    }

    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The node of a role in the place of the person.
    pub fn node_of(&self, role: &RoleId) -> Option<u32> {
        self.table.catalogue().role_place(role).map(index_of)
    }

    /// The index of a role in the network.
    pub fn role_index(&self, role: &RoleId) -> Option<u32> {
        self.table.catalogue().role_place(role).map(index_of)
    }

    /// The role of a node and its place, `None` for the place of the person.
    pub fn role_at(&self, node: u32) -> Option<(&'a Role, Option<&PlaceId>)> {
        let roles = self.table.catalogue().roles().len();
        let node = usize::try_from(node).ok()?;
        let role = self.table.catalogue().role_at(node.checked_rem(roles)?)?;
        let place = node.checked_div(roles).filter(|place| *place > 0);
        Some((role, place.and_then(|place| self.places.get(place))))
    }

    /// The nodes a route may lead to: every node that meets the aim, the role held excepted.
    pub fn goals(&self, aim: &Aim, goal: Option<&RoleId>) -> Vec<u32> {
        let held = &self.table.person().plan.position.role;
        let least = match aim {
            Aim::Any { pay_at_least: Some(least), .. } => self.table.person().units(*least),
            Aim::Any { .. } | Aim::Goal | Aim::AnyOf(_) => None,
        };
        let meets = |node: &u32| {
            self.role_at(*node).filter(|(role, _)| role.id != *held).is_some_and(|(role, _)| match aim {
                Aim::Goal => Some(&role.id) == goal,
                Aim::AnyOf(roles) => roles.contains(&role.id),
                Aim::Any { family, level, .. } => {
                    let pay = self.network.node(*node).and_then(|node| node.pay);
                    let paid = least.is_none_or(|least| pay.is_some_and(|pay| pay as f64 >= least));
                    paid && family.as_ref().is_none_or(|family| role.family.as_ref() == Some(family))
                        && level.is_none_or(|level| role.level >= Some(level))
                }
            })
        };
        (0..index_of(self.network.nodes().len())).filter(meets).collect()
    }

    /// The stages of a route after the role held.
    pub fn stages(&self, nodes: &[u32]) -> Vec<Stage> {
        let stage = |node: &u32| {
            let (role, place) = self.role_at(*node)?;
            Some(Stage { place: place.cloned(), ..Stage::of(role.id.clone()) })
        };
        nodes.iter().skip(1).filter_map(stage).collect()
    }
}

fn index_of(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The place of the person, and then every other place with pay claims of its own, by id.
fn places(table: &MoveTable<'_>) -> Vec<PlaceId> {
    let person = table.person();
    let home = &person.plan.position.place;
    let around = places_around(home, person.catalogue);
    let published = table
        .catalogue()
        .roles()
        .flat_map(|role| role.claims.iter().filter(|claim| claim.measure == Measure::Pay).map(|claim| &claim.place));
    let own = person.plan.assumptions.own_claims.iter().filter_map(|claim| claim.place.as_ref());
    let claims = published.chain(own);
    let elsewhere: std::collections::BTreeSet<_> = claims.filter(|place| !around.contains(place)).collect();
    let paid = |place: &&&PlaceId| {
        let has_own = |role: &Role| {
            if !may_be_paid(role, &[(**place).clone()], person) {
                return false;
            }
            let resolution = resolve(role, &Question::of(person.plan, person.catalogue, place), person.catalogue);
            resolution.usable().any(|entry| entry.claim.place() == Some(**place))
        };
        table.catalogue().roles().any(has_own)
    };
    let elsewhere: Vec<PlaceId> = elsewhere.iter().filter(paid).map(|place| (*place).clone()).collect();
    std::iter::once(home.clone()).chain(elsewhere).collect()
}

/// Whether anything is claimed about the pay of a role in one of some places; what a person enters need not name one.
fn may_be_paid(role: &Role, around: &[PlaceId], person: &Person<'_>) -> bool {
    role.claims.iter().any(|claim| around.contains(&claim.place))
        || person.plan.assumptions.own_claims_for(&role.id).next().is_some()
}

fn bars_of(role: &Role, constraints: &Constraints) -> Bars {
    let bar = |limit: Limit, barred: bool| if barred { limit.bar() } else { Bars::NONE };
    bar(Limit::Management, role.leads_people == Some(true))
        .union(bar(
            Limit::Family,
            constraints.family.as_ref().is_some_and(|family| role.family.as_ref() != Some(family)),
        ))
        .union(bar(Limit::Avoid, constraints.avoid.contains(&role.id)))
}

/// The figures of a move as the search adds them up; `worked` are the years of work of the person today.
fn edge_of(assessment: &Assessment<'_>, table: &MoveTable<'_>, worked: Option<f64>) -> Edge {
    let bar = |limit: Limit, barred: bool| if barred { limit.bar() } else { Bars::NONE };
    let back = bar(Limit::StepBack, table.steps_back(assessment));
    let unnamed = bar(Limit::Named, !assessment.naming.is_from_outside());
    let cut = bar(Limit::PayCut, table.cuts_pay(assessment));
    let (experience, leading) = assessment.asked_years();
    Edge {
        to: 0,
        months: whole_months(assessment.years_at_least()),
        not_before: worked.map_or(0, |worked| whole_months(experience - worked)),
        led: whole_months(leading),
        hours: assessment.whole_hours(),
        risk: assessment.naming.risk(),
        bars: back.union(unnamed).union(cut),
    }
}
