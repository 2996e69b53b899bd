//! The card that says when the open steps will be done.

use eframe::egui::Ui;

use crate::app::action::{Action, ViewAction};
use crate::app::present::overview::Standing;
use crate::app::present::roles::pay_axis::PayBar;
use crate::app::view::Screen;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::blank::blank_ui;
use crate::gui::widgets::{Button, Card, RangeBar, axis_labels};

pub(super) fn done_by_ui(ui: &mut Ui, data: &Standing, actions: &mut Vec<Action>) {
    let mut go = false;
    Card::titled("Steps done by").body_top(36.0).fill_height(ui).show_with(
        ui,
        |ui| go = ui.add(Button::quiet("Pace").small().name("Pace, on Steps")).clicked(),
        |ui| match &data.done_by {
            Err(blank) => blank_ui(ui, Icon::Clock, blank, actions),
            Ok(done_by) => {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.figure(done_by.date.as_str());
                ui.add_space(size::SPACE_4);
                let [low, middle, high] = done_by.range;
                let values = PayBar { low, high, common: None, middle: Some(middle) };
                ui.add(RangeBar::new(&done_by.range_words, values, &done_by.axis, true));
                ui.add(axis_labels(&done_by.axis));
                ui.add_space(size::SPACE_8);
                ui.words(TextKind::Caption12, done_by.sentence.as_str(), ui.tokens().t2);
            }
        },
    );
    if go {
        actions.push(ViewAction::Go(Screen::Steps).into());
    }
}
