//! No bytes make the reader of plans panic, and what it reads can be saved and read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rungs::storage::plan_file::{open_text, to_text};
use rungs::storage::ron_text;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = ron_text::decode("plan.ron", bytes) else { return };
    let Ok(loaded) = open_text("plan.ron", text) else { return };
    let saved = to_text(&loaded.plan).expect("it has a text");
    let again = open_text("plan.ron", &saved).expect("it opens again");
    assert!(again.plan == loaded.plan, "it reads differently");
    assert!(to_text(&again.plan).expect("it has a text") == saved, "its text differs");
});
