//! No bytes make the readers of catalogue files panic. The first byte says which reader.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rungs::domain::catalogue::career_move::CareerMove;
use rungs::domain::catalogue::pack::Pack;
use rungs::domain::catalogue::role::Role;
use rungs::domain::catalogue::skill::Skill;
use rungs::domain::catalogue::source::Source;
use rungs::domain::catalogue::step::CatalogueStep;
use rungs::storage::ron_text::{decode, parse};

fuzz_target!(|bytes: &[u8]| {
    let Some((which, bytes)) = bytes.split_first() else { return };
    let Ok(text) = decode("file.ron", bytes) else { return };
    let file = "file.ron";
    let _good = match which % 6 {
        0 => parse::<Pack>(file, text).is_ok(),
        1 => parse::<Role>(file, text).is_ok(),
        2 => parse::<Vec<Source>>(file, text).is_ok(),
        3 => parse::<Vec<Skill>>(file, text).is_ok(),
        4 => parse::<Vec<CareerMove>>(file, text).is_ok(),
        _ => parse::<Vec<CatalogueStep>>(file, text).is_ok(),
    };
});
