//! The official files: the pack inside the program, and those imported.

use serde::Serialize;

use crate::app::command::Command;
use crate::app::format;
use crate::app::packs::{ListedPack, PackKey};
use crate::app::present::pack_words::{counts_line, pack_title};
use crate::app::state::State;
use crate::domain::official::pack_about::PackId;

/// How a pack stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum PackState {
    /// Inside the program.
    Inside,
    On,
    Off,
    /// It cannot be used.
    Damaged,
    /// It is being switched or removed.
    Changing,
}

/// A pack of official files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfficialRow {
    pub title: String,
    pub state: PackState,
    pub state_words: &'static str,
    /// What its licence wants to be told; empty of one that cannot be read.
    pub credit: String,
    /// Name and value of each fact.
    pub facts: Vec<(&'static str, String)>,
    /// What removes it; `None` of the one inside the program.
    #[serde(skip)]
    pub key: Option<PackKey>,
    /// What switches it and whether it is on; `None` where it cannot be switched.
    #[serde(skip)]
    pub switch: Option<(PackId, bool)>,
    /// What a screen reader says of its switch and of its button.
    pub switch_name: String,
    pub remove_name: String,
}

/// The official files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfficialData {
    /// Said of their row in the list.
    pub caption: String,
    /// What a screen reader says of that row.
    pub name: String,
    pub rows: Vec<OfficialRow>,
    /// Why nothing can be imported or changed now; `None` if it can.
    pub obstacle: Option<&'static str>,
    /// Why what the plan states of roles cannot be saved as a pack; `None` if it can.
    pub own_obstacle: Option<&'static str>,
    /// The word that shows the import that is under way, or the report of the last one; `None` without one.
    pub report: Option<&'static str>,
}

pub(super) const TITLE: &str = "Official files";

/// Builds it.
pub(super) fn official(state: &State) -> OfficialData {
    let files = &state.official;
    let imported = files.listed.iter().filter(|pack| pack.key.is_some());
    let damaged = imported.clone().filter(|pack| pack.fault.is_some()).count();
    let caption = match (imported.count(), damaged) {
        (0, _) => "Inside Rungs; none imported".to_owned(),
        (count, 0) => format!("Inside Rungs, and {} imported", format::grouped(count as f64)),
        (count, damaged) => {
            let [count, damaged] = [count, damaged].map(|count| format::grouped(count as f64));
            format!("Inside Rungs, and {count} imported, {damaged} damaged")
        }
    };
    let report = files
        .import
        .as_ref()
        .map(|import| if import.is_under_way() { "Show the import" } else { "Report of the last import" });
    OfficialData {
        name: format!("{TITLE}, {caption}"),
        caption,
        rows: files.listed.iter().map(|pack| row(pack, files.changing.as_ref())).collect(),
        obstacle: files.obstacle(),
        own_obstacle: Command::SaveAsPack.obstacle(state),
        report,
    }
}

fn row(pack: &ListedPack, changing: Option<&PackKey>) -> OfficialRow {
    let (state, state_words) = match (&pack.key, &pack.fault) {
        (None, _) => (PackState::Inside, "Inside Rungs"),
        (Some(key), _) if changing == Some(key) => (PackState::Changing, "Being changed"),
        (_, Some(_)) => (PackState::Damaged, "Damaged: not used"),
        (_, None) if pack.on => (PackState::On, "In use"),
        (_, None) => (PackState::Off, "Switched off"),
    };
    let title = pack_title(pack);
    let imported = pack.imported.map(format::date).unwrap_or_default();
    let path = pack.path.as_deref().map(format::path).unwrap_or_default();
    let why = pack.fault.as_deref().map(format::capital).unwrap_or_default();
    let holds = format::capital(&counts_line(&pack.counts));
    let inputs = pack.inputs.keys().cloned().collect::<Vec<_>>().join(", ");
    let facts = [
        ("Why", why),
        ("Release", pack.release.clone()),
        ("Imported", imported),
        ("From", inputs),
        ("Holds", holds),
        ("Licence", pack.licence.clone()),
        ("File", path),
    ];
    let switch = match (&pack.key, &pack.fault) {
        (Some(PackKey::Known(id)), None) => Some((*id, pack.on)),
        _ => None,
    };
    OfficialRow {
        switch_name: format!("Use {title}"),
        remove_name: format!("Remove {title}"),
        title,
        state,
        state_words,
        credit: pack.attribution.clone(),
        facts: facts.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        key: pack.key.clone(),
        switch,
    }
}
