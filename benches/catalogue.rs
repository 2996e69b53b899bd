//! How long the bundled catalogue takes to read, check and join.

use rungs::storage::catalogue::bundled;

fn main() {
    divan::main();
}

#[divan::bench]
fn build() -> bool {
    bundled().is_ok()
}
