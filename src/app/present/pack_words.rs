//! A pack of official files in words.

use std::collections::BTreeMap;

use crate::app::format;
use crate::app::packs::{ListedPack, PackKey};
use crate::app::words::Words as _;

/// What a pack is called; one that cannot be read by what its name says.
pub fn pack_title(pack: &ListedPack) -> String {
    match &pack.key {
        _ if !pack.title.is_empty() => pack.title.clone(),
        Some(PackKey::Known(id)) => id.words().to_owned(),
        Some(PackKey::Other(path)) => format::path_name(path),
        None => String::new(),
    }
}

/// What a pack holds, for example `descriptions 1,016, tasks 18,796`.
pub fn counts_line(counts: &BTreeMap<String, u64>) -> String {
    let counts = counts.iter().map(|(what, count)| format!("{what} {}", format::grouped(*count as f64)));
    counts.collect::<Vec<_>>().join(", ")
}
