//! The order of the nodes that share a row and a column, so that few lines cross.

/// Rounds of sorting; more change little.
const ROUNDS: usize = 8;

/// Nodes of one row and one column, from left to right, and the room they share.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// Indexes of the nodes.
    pub nodes: Vec<usize>,
    /// Left edge of the column.
    pub left: f32,
    /// Width of the column.
    pub width: f32,
}

impl Cell {
    /// Writes the place of each node of the cell into `xs`.
    fn set_out(&self, xs: &mut [f32]) {
        let step = self.width / self.nodes.len().max(1) as f32;
        for (rank, node) in self.nodes.iter().enumerate() {
            if let Some(x) = xs.get_mut(*node) {
                *x = self.left + (rank as f32 + 0.5) * step;
            }
        }
    }
}

/// The place of each node along its row, after sorting the nodes of each cell by the middle of their neighbours.
/// Of all rounds the one with the shortest lines counts; equal middles keep the order of the input.
pub(super) fn arrange(mut cells: Vec<Cell>, neighbours: &[Vec<usize>]) -> Vec<f32> {
    let mut xs = vec![0.0; neighbours.len()];
    for cell in &cells {
        cell.set_out(&mut xs);
    }
    let mut best = (length(&xs, neighbours), xs.clone());
    for round in 0..ROUNDS {
        let mut visit: Vec<usize> = (0..cells.len()).collect();
        if round % 2 == 1 {
            visit.reverse();
        }
        for index in visit {
            let Some(cell) = cells.get_mut(index).filter(|cell| cell.nodes.len() > 1) else { continue };
            let mut middles: Vec<(f32, usize)> =
                cell.nodes.iter().map(|node| (middle(*node, &xs, neighbours), *node)).collect();
            middles.sort_by(|(a, x), (b, y)| a.total_cmp(b).then(x.cmp(y)));
            cell.nodes = middles.into_iter().map(|(_, node)| node).collect();
            cell.set_out(&mut xs);
        }
        let now = length(&xs, neighbours);
        if now < best.0 {
            best = (now, xs.clone());
        }
    }
    best.1
}

/// The middle of a node's neighbours, or its own place if it has none.
fn middle(node: usize, xs: &[f32], neighbours: &[Vec<usize>]) -> f32 {
    let of = |node: usize| xs.get(node).copied().unwrap_or_default();
    let around = neighbours.get(node).map(Vec::as_slice).unwrap_or_default();
    if around.is_empty() { of(node) } else { around.iter().map(|other| of(*other)).sum::<f32>() / around.len() as f32 }
}

/// How far all lines reach sideways, each counted from both ends.
fn length(xs: &[f32], neighbours: &[Vec<usize>]) -> f64 {
    let of = |node: usize| f64::from(xs.get(node).copied().unwrap_or_default());
    let lines = neighbours.iter().enumerate().flat_map(|(from, around)| around.iter().map(move |to| (from, *to)));
    lines.map(|(from, to)| (of(from) - of(to)).abs()).sum()
}
