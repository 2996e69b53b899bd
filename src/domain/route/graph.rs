//! The moves of a catalogue as a network for one person: roles in places, open moves, and what bars each of them.

use crate::domain::catalogue::claim::Measure;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::moves::assessment::{Assessment, whole_months};
use crate::domain::moves::naming::Naming;
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
    /// All open moves in the place of the person, whether the role held leads there or not.
    moves: Vec<NamedMove>,
    network: Network,
}

impl<'a> RouteGraph<'a> {
    /// Builds the network for the person of a table and the constraints of their plan. Nodes that the role held does not
    /// lead to have no edges.
    pub fn of(table: MoveTable<'a>) -> Self {
        let places = places(&table);
        let stations = Stations::of(&table, &places);
        let (moves, out) = open_moves(&table);
        let edges = stations.edges(&out, table.held_at());
        Self { places, moves, network: Network::new(stations.nodes, edges), table }
    }

    /// All open moves in the place of the person by the places of the roles left and taken, in their order, with what each
    /// rests on.
    pub fn moves(&self) -> &[NamedMove] {
        &self.moves
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

/// The nodes, by place and then by role.
struct Stations {
    nodes: Vec<Node>,
    /// For each node whether it can be moved to from another place.
    own: Vec<bool>,
    /// For each role the places it stands in.
    there: Vec<Vec<usize>>,
}

impl Stations {
    fn of(table: &MoveTable<'_>, places: &[PlaceId]) -> Self {
        let (catalogue, person) = (table.catalogue(), table.person());
        let roles = catalogue.roles().len();
        let all = roles * places.len();
        let (nodes, own) = (Vec::with_capacity(all), Vec::with_capacity(all));
        let mut stations = Self { nodes, own, there: vec![Vec::with_capacity(places.len()); roles] };
        let home = places.first().map(|home| places_around(home, catalogue)).unwrap_or_default();
        for (index, place) in places.iter().enumerate() {
            let around = places_around(place, catalogue);
            let nearer = around.strip_suffix(home.as_slice());
            for ((at, role), there) in catalogue.roles().enumerate().zip(&mut stations.there) {
                let paid = index > 0 && may_be_paid(role, &around, person);
                // What is told of no place but those around the person's is the same here.
                let same = nearer.is_some_and(|nearer| !may_be_paid_apart(role, nearer, person));
                let choice = if paid && !same { person.pay(role, place) } else { None };
                if index == 0 || paid || !catalogue.is_official_at(at) {
                    there.push(index);
                }
                let is_own = || choice.as_ref().is_some_and(|choice| choice.claim.place() == Some(place));
                stations.own.push(index == 0 || is_own());
                let pay = match &choice {
                    _ if index == 0 => table.pay_at(at),
                    Some(choice) => Some(choice.band.middle),
                    None => table.claimed_pay_at(at).filter(|_| paid && same),
                };
                let pay = pay.map(|pay| pay.round().max(0.0) as u64);
                let leads = role.leads_people == Some(true);
                let bars = bars_of(role, &person.plan.constraints);
                stations.nodes.push(Node { role: index_of(at), pay, leads, bars });
            }
        }
        stations
    }

    /// By its node the moves out of each that a start at home leads to, of those out of each role.
    fn edges(&self, out: &[Vec<Edge>], start: Option<usize>) -> Vec<Vec<Edge>> {
        let mut edges: Vec<Vec<Edge>> = vec![Vec::new(); self.nodes.len()];
        let mut reached = vec![false; self.nodes.len()];
        let mut open: Vec<usize> = start.into_iter().collect();
        while let Some(node) = open.pop() {
            let is_new = reached.get_mut(node).is_some_and(|reached| !std::mem::replace(reached, true));
            let (Some(edges), true) = (edges.get_mut(node), is_new) else { continue };
            let (from, left) = (node % out.len(), node / out.len());
            for edge in out.get(from).into_iter().flatten() {
                let to = edge.to as usize;
                for taken in self.there.get(to).into_iter().flatten().copied() {
                    let target = taken * out.len() + to;
                    if left != taken && self.own.get(target) != Some(&true) {
                        continue;
                    }
                    let moved = if left == taken { Bars::NONE } else { Limit::Place.bar() };
                    edges.push(Edge { to: index_of(target), bars: edge.bars.union(moved), ..*edge });
                    open.push(target);
                }
            }
        }
        edges
    }
}

/// The places of two roles, and on what the move between them rests.
type NamedMove = (usize, usize, Naming);

/// All open moves from role to role, and by the role left their figures.
fn open_moves(table: &MoveTable<'_>) -> (Vec<NamedMove>, Vec<Vec<Edge>>) {
    let worked = table.person().record_now().experience.years;
    let mut moves = Vec::with_capacity(table.catalogue().moves().len());
    let out = (0..table.catalogue().roles().len()).map(|from| {
        let open = table.ends(from).into_iter().filter_map(|to| {
            let (naming, edge) = open_move(table, from, to, worked)?;
            moves.push((from, to, naming));
            Some(Edge { to: index_of(to), ..edge })
        });
        open.collect()
    });
    let out = out.collect();
    (moves, out)
}

fn index_of(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// On what an open move rests, and its figures.
fn open_move(table: &MoveTable<'_>, from: usize, to: usize, worked: Option<f64>) -> Option<(Naming, Edge)> {
    let Some(plain) = table.plain_at(from, to) else {
        let assessment = table.open_to_leaders_at(from, to).filter(|assessment| table.may_pass(assessment))?;
        return Some((assessment.naming, edge_of(&assessment, table, worked)));
    };
    let naming = Naming::of_likeness(plain.basis);
    let cut = if table.pays_less(from, to) { Limit::PayCut.bar() } else { Bars::NONE };
    let bars = Limit::Named.bar().union(cut);
    let months = whole_months(plain.years);
    Some((naming, Edge { to: 0, months, not_before: 0, led: 0, hours: 0, risk: naming.risk(), bars }))
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

/// The same with what is told of areas.
fn may_be_paid_apart(role: &Role, places: &[PlaceId], person: &Person<'_>) -> bool {
    may_be_paid(role, places, person) || places.iter().any(|place| person.catalogue.pay_in_area(role, place).is_some())
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
