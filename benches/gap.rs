//! How long the gaps to all roles, a path and suggestions take for somebody with every skill of one role.

use divan::Bencher;
use jiff::civil::{Date, date};
use rungs::domain::catalogue::Catalogue;
use rungs::domain::gap::Gap;
use rungs::domain::ids::RoleId;
use rungs::domain::path::schedule::stations;
use rungs::domain::plan::Plan;
use rungs::domain::plan::position::Position;
use rungs::domain::steps::suggest;

const TODAY: Date = date(2026, 11, 1);

fn main() {
    divan::main();
}

fn catalogue() -> Option<Catalogue> {
    rungs::storage::catalogue::bundled().ok()
}

fn plan(catalogue: &Catalogue) -> Plan {
    let role = RoleId::from("junior-ml-engineer");
    let position = Position::of(role.clone(), "us".into());
    let mut plan = Plan::new("Bench".to_owned(), position, Some("chief-ai-officer".into()));
    if let Some(role) = catalogue.role(&role) {
        plan.assume_from(role, TODAY);
    }
    plan
}

#[divan::bench]
fn all_roles(bencher: Bencher<'_, '_>) {
    let Some(catalogue) = catalogue() else { return };
    let plan = plan(&catalogue);
    bencher.bench(|| {
        let levels = plan.levels();
        catalogue.roles().map(|role| Gap::measure(role, &levels, &catalogue)).collect::<Vec<_>>()
    });
}

#[divan::bench]
fn longest_path(bencher: Bencher<'_, '_>) {
    let Some(catalogue) = catalogue() else { return };
    let plan = plan(&catalogue);
    bencher.bench(|| stations(&plan, &catalogue, TODAY));
}

#[divan::bench]
fn suggestions(bencher: Bencher<'_, '_>) {
    let Some(catalogue) = catalogue() else { return };
    let plan = plan(&catalogue);
    let Some(role) = plan.goal.as_ref().and_then(|goal| catalogue.role(goal)) else { return };
    bencher.bench(|| suggest(&plan, &[role], &catalogue));
}
