//! A network of roles made of numbers that are the same on every machine, for benches and tests.

use rungs::domain::route::bars::Bars;
use rungs::domain::route::edge::Edge;
use rungs::domain::route::network::Network;
use rungs::domain::route::node::Node;
use rungs::domain::route::query::Query;

#[path = "generated_numbers.rs"]
mod generated_numbers;
use generated_numbers::Numbers;

/// As many roles as a national classification of occupations has with figures.
pub const ROLES: u32 = 923;
const LEVELS: u32 = 6;
const MOVES_EACH: u32 = 20;
const FAMILIES: u32 = 24;

/// A role's level (from 0) and family.
fn place(role: u32) -> (u32, u32) {
    (role % LEVELS, role / LEVELS % FAMILIES)
}

/// Roles on six levels in 24 families. Nine of ten moves lead up or down by a level at most, six of ten stay in the
/// family. A role has one usual time of 1 to 4 years in halves, hours are 0 to 900 in tens, fewer in the family, and
/// every second move has no source.
pub fn network() -> Network {
    let mut numbers = Numbers(4);
    let mut nodes = Vec::new();
    let mut edges = Vec::new();
    for role in 0..ROLES {
        let (level, family) = place(role);
        let pay = u64::from(400 + level * 220 + numbers.below(300)) * 100;
        nodes.push(Node { role, pay: Some(pay), bars: Bars::NONE });
        let months = 12 + 6 * numbers.below(7);
        let mut out: Vec<Edge> = Vec::new();
        while out.len() < MOVES_EACH as usize {
            let to = numbers.below(ROLES);
            let (other_level, other_family) = place(to);
            let near = other_level.abs_diff(level) <= 1 || numbers.below(10) == 0;
            let wanted_family = if numbers.below(10) < 6 { other_family == family } else { other_family != family };
            // A family has too few roles near a level to take all moves from it for sure.
            if to == role || !near || !(wanted_family || numbers.below(40) == 0) || out.iter().any(|edge| edge.to == to)
            {
                continue;
            }
            let hours = if other_family == family { numbers.below(41) } else { 20 + numbers.below(71) } * 10;
            out.push(Edge { to, months, hours, risk: numbers.below(2), bars: Bars::NONE });
        }
        edges.push(out);
    }
    Network::new(nodes, edges)
}

/// Questions from a role of the lowest level to roles of the highest. Of a hundred pairs of roles looked at, the second
/// question is the one with the most labels, and so is the last among those with a required role.
pub fn queries() -> Vec<(&'static str, Query)> {
    let to = |start, goal| Query { start, goals: vec![goal], ..Query::default() };
    let highest = (0..ROLES).filter(|role| place(*role).0 == LEVELS - 1).collect();
    vec![
        ("one goal", to(162, 155)),
        ("one goal, the hardest of a hundred", to(384, 473)),
        ("the same in at most 6 moves", Query { most_moves: Some(6), ..to(384, 473) }),
        (
            "the same within 12 years with a pay floor",
            Query { most_months: Some(144), pay_floor: Some(60_000), ..to(384, 473) },
        ),
        ("any role of the highest level", Query { goals: highest, ..to(384, 0) }),
        ("one goal by way of a role", Query { required: vec![639], ..to(882, 839) }),
        ("one goal by way of a role, the hardest of a hundred", Query { required: vec![298], ..to(174, 197) }),
    ]
}
