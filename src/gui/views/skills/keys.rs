//! Keys of the list: 0 to 5 rate the selected skill, Delete makes it unrated, Up and Down move, Esc closes the side.

use eframe::egui::{self, EventFilter, Id, Key, Modifiers, Ui};

use super::{changed, rated};
use crate::app::action::{Action, SkillAction};
use crate::app::present::skills::{Side, SkillsData, SkillsList};
use crate::app::view::skills::SkillsPanel;
use crate::domain::ids::SkillId;
use crate::gui::views::keys::row_key;
use crate::gui::widgets::{level_key, lies_on_top, takes_escape};

/// The id of the row of a skill, by which the list knows that it has the focus.
pub(super) fn row_id(skill: &SkillId) -> Id {
    Id::unique(("skill row", skill.as_str()))
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
    if let Some(skill) = row_key(ui, at, list.order.len(), None).and_then(|to| list.order.get(to)) {
        *focus = Some(skill.clone());
        actions.push(changed(data, |view| view.selected = Some(skill.clone())));
    }
    if list.side != Side::Closed && takes_escape(ui) {
        actions.push(changed(data, |view| view.panel = SkillsPanel::Closed));
    }
}
