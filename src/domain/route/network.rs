//! Nodes and the moves between them.

use super::edge::Edge;
use super::node::Node;

/// A network to search, its moves in one order whatever order they came in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    nodes: Vec<Node>,
    edges: Vec<Vec<Edge>>,
}

impl Network {
    /// A network of nodes and, by the index of the node they leave, moves. Moves to a node that does not exist, moves
    /// from one and repeated moves are left out.
    pub fn new(nodes: Vec<Node>, mut edges: Vec<Vec<Edge>>) -> Self {
        edges.resize_with(nodes.len(), Vec::new);
        for out in &mut edges {
            out.retain(|edge| (edge.to as usize) < nodes.len());
            out.sort_unstable();
            out.dedup();
        }
        Self { nodes, edges }
    }

    /// The nodes, in the order given.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    pub fn node(&self, index: u32) -> Option<&Node> {
        self.nodes.get(index as usize)
    }

    /// The moves out of a node, by the node they lead to and then by their figures; none for a node that does not exist.
    pub fn edges(&self, from: u32) -> &[Edge] {
        self.edges.get(from as usize).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::route::bars::Bars;

    #[test]
    fn moves_stand_in_one_order_and_lead_somewhere() {
        let node = Node { role: 0, pay: None, leads: false, bars: Bars::NONE };
        let edge = |to, months| Edge { to, months, not_before: 0, led: 0, hours: 0, risk: 0, bars: Bars::NONE };
        let network = Network::new(
            vec![node; 3],
            vec![
                vec![edge(2, 1), edge(1, 9), edge(3, 1), edge(1, 9), edge(1, 4)],
                Vec::new(),
                Vec::new(),
                vec![edge(0, 0)],
            ],
        );
        assert_eq!(network.edges(0), [edge(1, 4), edge(1, 9), edge(2, 1)]);
        assert_eq!(network.edges(2), []);
        assert_eq!(network.edges(3), []);
        assert_eq!((network.nodes().len(), network.node(3)), (3, None));
    }
}
