//! How much a large search has to look at, which tells a slower one without a clock.

use rungs::domain::route::search::Search;

#[path = "../../benches/generated_network.rs"]
mod generated_network;

use generated_network::{ROLES, network, queries};

#[test]
fn a_large_network_takes_as_many_labels_as_before() {
    let network = network();
    let moves: usize = (0..ROLES).map(|role| network.edges(role).len()).sum();
    assert_eq!((network.nodes().len(), moves), (923, 18_460));
    let counted: Vec<(u64, usize)> = queries()
        .iter()
        .map(|(_, query)| Search::new(&network, query).finish())
        .map(|front| (front.labels, front.routes.len()))
        .collect();
    assert_eq!(counted, [(185, 11), (65, 2), (60, 2), (47, 2), (356, 22), (2235, 30), (1078, 39)]);
    let labels: u64 = counted.iter().map(|(labels, _)| labels).sum();
    println!("labels in a large network: {labels} in {} questions over {ROLES} roles and {moves} moves", counted.len());
}
