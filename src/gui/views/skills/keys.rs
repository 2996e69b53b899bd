//! Keys of the list: 0 to 5 rate the selected skill, Delete makes it unrated, Up and Down move, Esc closes the side.

use eframe::egui::{self, EventFilter, Id, Key, Modifiers, Ui};

use super::{changed, rated};
use crate::app::action::{Action, SkillAction};
use crate::app::present::skills::{Side, SkillsData, SkillsList};
use crate::app::view::skills::SkillsPanel;
use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;
use crate::gui::widgets::{lies_on_top, takes_escape};

/// The keys that stand for levels.
const LEVELS: [(Key, u8); 6] =
    [(Key::Num0, 0), (Key::Num1, 1), (Key::Num2, 2), (Key::Num3, 3), (Key::Num4, 4), (Key::Num5, 5)];

/// The id of the row of a skill, by which the list knows that it has the focus.
pub(super) fn row_id(skill: &SkillId) -> Id {
    Id::unique(("skill row", skill.as_str()))
}

/// The level a key asks for.
pub(super) fn level_key(ui: &Ui) -> Option<Proficiency> {
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    LEVELS.iter().find(|(key, _)| pressed(*key)).and_then(|(_, level)| Proficiency::try_from(*level).ok())
}

/// Takes the keys while the list or nothing at all has the focus.
pub(super) fn keys_ui(
    ui: &Ui,
    data: &SkillsData,
    list: &SkillsList,
    focus: &mut Option<SkillId>,
    actions: &mut Vec<Action>,
) {
    if matches!(list.side, Side::Rating(_)) || !lies_on_top(ui) {
        return;
    }
    let focused = ui.memory(egui::Memory::focused);
    let on_row = list.order.iter().find(|skill| focused == Some(row_id(skill)));
    if focused.is_some() && on_row.is_none() {
        return;
    }
    let Some(current) = on_row.or(list.selected.as_ref()) else { return };
    if let Some(id) = focused {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    if let Some(level) = level_key(ui) {
        actions.extend(rated(ui, data, current, level));
    }
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Delete) || pressed(Key::Backspace) {
        actions.push(SkillAction::Unrate(current.clone()).into());
    }
    let at = list.order.iter().position(|skill| skill == current);
    let end = list.order.len().saturating_sub(1);
    let to = if pressed(Key::ArrowDown) {
        Some(at.map_or(0, |at| at.saturating_add(1).min(end)))
    } else if pressed(Key::ArrowUp) {
        Some(at.map_or(0, |at| at.saturating_sub(1)))
    } else if pressed(Key::Home) {
        Some(0)
    } else if pressed(Key::End) {
        Some(end)
    } else {
        None
    };
    if let Some(skill) = to.and_then(|to| list.order.get(to)) {
        *focus = Some(skill.clone());
        actions.push(changed(data, |view| view.selected = Some(skill.clone())));
    }
    if list.side != Side::Closed && takes_escape(ui) {
        actions.push(changed(data, |view| view.panel = SkillsPanel::Closed));
    }
}
