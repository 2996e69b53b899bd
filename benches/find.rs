//! What a key costs while a role is typed, with all official occupations in the catalogue: every beginning of what people
//! type, in milliseconds; and what is done once before it. The memory is that of the process, where the system tells it.

use std::collections::BTreeMap;
use std::time::Instant;

use rungs::domain::catalogue::Catalogue;
use rungs::domain::ids::RoleId;
use rungs::domain::search::{best_roles, roles};
use rungs::storage::catalogue;

const TYPED: &str = include_str!("../tests/domain/typed_roles.tsv");
/// Rows of a list that a window shows at once.
const SHOWN: usize = 40;
const RUNS: usize = 5;

fn main() {
    let Ok(catalogue) = catalogue::whole() else { return };
    let before = resident();
    let (names, _) = timed(|| roles(&catalogue, "zzzzzz", None));
    println!("reading the names: {names:.1} ms, {} kB", resident().saturating_sub(before));
    let (warm, ()) = timed(|| catalogue.warm());
    println!("reading moves and contents: {warm:.1} ms");
    keys("without a plan", &catalogue, None);
    keys("as a nurse", &catalogue, Some(&"onet-29-1141-00".into()));
    keys("as a data scientist", &catalogue, Some(&"data-scientist".into()));
}

/// Every key of every text.
fn keys(what: &str, catalogue: &Catalogue, held: Option<&RoleId>) {
    let mut times = BTreeMap::new();
    for typed in TYPED.lines().filter_map(|line| line.split('\t').next()) {
        for beginning in typed.char_indices().filter_map(|(at, letter)| typed.get(..at + letter.len_utf8())) {
            let mut runs: Vec<f64> =
                (0..RUNS).map(|_| timed(|| best_roles(catalogue, beginning, held, SHOWN)).0).collect();
            runs.sort_by(f64::total_cmp);
            times.insert(beginning, runs.get(RUNS / 2).copied().unwrap_or_default());
        }
    }
    let mut sorted: Vec<(f64, &str)> = times.into_iter().map(|(typed, time)| (time, typed)).collect();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: f64| sorted.get(((sorted.len() - 1) as f64 * share) as usize).copied().unwrap_or_default();
    let ((median, _), (p99, _), (most, slowest)) = (at(0.5), at(0.99), at(1.0));
    println!("{what}: {} keys, median {median:.2}, p99 {p99:.2}, most {most:.2} ms (“{slowest}”)", sorted.len());
}

fn timed<T>(run: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let made = std::hint::black_box(run());
    (start.elapsed().as_secs_f64() * 1000.0, made)
}

/// Memory of the process in kB, where the system tells.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}
