//! Rating one skill after the other: a key or a click rates and goes on.

use eframe::egui::{EventFilter, Key, Memory, Modifiers, ScrollArea, Ui};

use super::levels::levels_ui;
use super::{RATING, changed, rated};
use crate::app::action::Action;
use crate::app::present::skills::{RatingData, RatingSkill, SkillsData};
use crate::app::view::skills::SkillsPanel;
use crate::domain::ids::SkillId;
use crate::domain::proficiency::Proficiency;
use crate::gui::theme::{Icon, TextExt as _, size};
use crate::gui::views::when::WhenField;
use crate::gui::widgets::{
    Button, Card, Chip, ChipKind, IconButton, Progress, empty_state, focus_next, level_key, lies_on_top, takes_escape,
};

pub(super) fn rating_ui(ui: &mut Ui, data: &SkillsData, rating: &RatingData, actions: &mut Vec<Action>) {
    let leave = |actions: &mut Vec<Action>| {
        actions.push(WhenField::new(RATING, "", data.today).reset());
        actions.push(changed(data, |view| {
            view.panel = SkillsPanel::Skill;
            view.passed.clear();
        }));
    };
    let card = Card::titled("Rate skills").fill_height(ui);
    let mut close = false;
    card.show_with(
        ui,
        |ui| close = ui.add(IconButton::new(Icon::Close, "Stop rating").small()).clicked(),
        |ui| {
            ui.spacing_mut().item_spacing.y = size::SPACE_8;
            let share = if rating.of > 0 { rating.rated as f32 / rating.of as f32 } else { 0.0 };
            ui.add(Progress::new(share, &rating.progress));
            ui.caption(rating.progress.as_str());
            match &rating.current {
                Some(current) => current_ui(ui, data, rating, current, actions),
                None => {
                    if empty_state(ui, Icon::Check, "That is all", &rating.end, "Back to the list") {
                        leave(actions);
                    }
                }
            }
        },
    );
    if close {
        leave(actions);
    }
    if takes_escape(ui) {
        leave(actions);
    }
}

fn current_ui(ui: &mut Ui, data: &SkillsData, rating: &RatingData, current: &RatingSkill, actions: &mut Vec<Action>) {
    ui.page_title(current.title.as_str());
    ui.horizontal(|ui| ui.add(Chip::new(ChipKind::Plain, &current.about)));
    ui.second("Which of these can you do?");
    let keys = lies_on_top(ui) && !ui.ctx().text_edit_focused();
    let mut level = if keys { level_key(ui) } else { None };
    let passed = if keys { passing_key(ui) } else { None };
    follow_ui(ui, current);
    let room = (ui.available_height() - 3.0 * size::CONTROL - 2.0 * size::SPACE_24).max(0.0);
    ScrollArea::vertical().id_salt(current.id.as_str()).max_height(room).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let chosen = levels_ui(ui, &current.levels);
        level = level.or(chosen.and_then(|level| Proficiency::try_from(level).ok()));
    });
    let pass = |actions: &mut Vec<Action>| {
        actions.push(changed(data, |view| {
            view.passed.push(current.id.clone());
            view.selected = None;
        }));
    };
    WhenField::new(RATING, "the ratings", data.today).show(ui, actions);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        let back = Button::plain("Back");
        if ui.add_enabled(rating.before.is_some(), back).on_disabled_hover_text("This is the first skill").clicked() {
            actions.push(changed(data, |view| view.selected = view.passed.pop()));
        }
        if ui.add(Button::plain("Skip")).clicked() {
            pass(actions);
        }
    });
    ui.caption("Keys 0 to 5 rate, Right passes over, Left goes back, Esc stops");
    match passed {
        Some(Passing::Over) => pass(actions),
        Some(Passing::Back) if rating.before.is_some() => {
            actions.push(changed(data, |view| view.selected = view.passed.pop()));
        }
        Some(Passing::Back) | None => {}
    }
    let rate = level.map(|level| rated(ui, data, &current.id, level)).unwrap_or_default();
    if !rate.is_empty() {
        actions.extend(rate);
        pass(actions);
    }
}

/// Where an arrow key leads.
enum Passing {
    Over,
    Back,
}

/// The arrow key that was pressed, whatever has the keyboard: the keys are told under the levels.
fn passing_key(ui: &Ui) -> Option<Passing> {
    if let Some(focused) = ui.memory(Memory::focused) {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    }
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowRight) {
        Some(Passing::Over)
    } else if pressed(Key::ArrowLeft) {
        Some(Passing::Back)
    } else {
        None
    }
}

/// Takes the keyboard to the levels of each skill that comes up, for a person who uses it.
fn follow_ui(ui: &Ui, current: &RatingSkill) {
    let id = ui.scope_id().with("skill that was rated last");
    let before: Option<SkillId> = ui.data_mut(|data| {
        let before = data.get_temp(id);
        data.insert_temp(id, current.id.clone());
        before
    });
    if before.as_ref() != Some(&current.id) && ui.memory(|memory| memory.focused().is_some()) {
        focus_next(ui);
    }
}
