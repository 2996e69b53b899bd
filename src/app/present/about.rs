//! What the program is: version, licences, and what the licences of its data want to be told.

use crate::app::state::State;

/// The text of the dialog.
pub fn about(state: &State) -> String {
    let packs = state.catalogue.packs();
    let packs = packs.map(|(pack, _)| format!("{} {}, {}. {}", pack.title, pack.version, pack.licence, pack.about));
    let imported = state.official.listed.iter().filter(|pack| pack.on && pack.imported.is_some());
    let mut told: Vec<String> = packs.collect();
    for pack in imported {
        if !told.contains(&pack.attribution) {
            told.push(pack.attribution.clone());
        }
    }
    let program = format!(
        "Version {}. Licensed under MIT or Apache 2.0. Fonts: Inter and JetBrains Mono under the SIL Open Font License; \
         icons: Lucide under the ISC licence.",
        env!("CARGO_PKG_VERSION")
    );
    std::iter::once(program).chain(told).collect::<Vec<_>>().join("\n\n")
}
