//! The figure of one role among the assumptions: which claim is used, and the way to all of them.

use eframe::egui::{Label, Popup, Response, Ui};

use super::assumed::reset_ui;
use crate::app::action::Action;
use crate::app::present::salary::pay_figures::AssumedPay;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, EndRow, Hint, Select};

/// Stands for no choice in a menu of positions.
const NONE: usize = usize::MAX;

/// Paints role, caption and buttons over the choice.
pub(super) fn pay_ui(ui: &mut Ui, pay: &AssumedPay, actions: &mut Vec<Action>) {
    let label = format!("Pay at {}", pay.label);
    let width = ui.available_width();
    let row = EndRow::next_line(ui, size::CONTROL_SMALL);
    row.before_ui(ui, size::SPACE_4, |ui| {
        ui.add(Label::new(TextKind::Body13.job(&label, ui.tokens().t1)).truncate());
    });
    row.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_4;
        reset_ui(ui, &label, pay.reset.as_ref(), actions);
        let name = format!("All figures of {}", pay.label);
        if ui.add(Button::quiet("All figures").small().name(&name)).clicked() {
            actions.push(pay.all.clone());
        }
    });
    if !pay.options.is_empty() {
        select_ui(ui, pay, &label, width, actions);
    }
    ui.caption(&pay.caption);
    ui.add_space(size::SPACE_4);
}

fn select_ui(ui: &mut Ui, pay: &AssumedPay, label: &str, width: f32, actions: &mut Vec<Action>) {
    let mut chosen = pay.chosen.unwrap_or(NONE);
    let before = chosen;
    let named = pay.options.iter().enumerate().map(|(index, option)| (index, option.words.as_str()));
    let options: Vec<_> = named.chain(pay.chosen.is_none().then_some((NONE, pay.otherwise))).collect();
    let words = options.iter().find(|(index, _)| *index == chosen).map_or("", |(_, words)| *words);
    let response = ui.add(Select::new(label, &mut chosen, &options).small().width(width));
    if !menu_shown(ui, &response) {
        Hint::new(label).text(words).source(&pay.caption).attach(response);
    }
    if chosen != before {
        actions.extend(pay.options.get(chosen).map(|option| option.pick.clone()));
    }
}

/// Whether the menu of a choice was shown in this pass; a hint may not take its place in the same pass.
fn menu_shown(ui: &Ui, response: &Response) -> bool {
    let id = response.id.with("menu was open");
    let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(response));
    let was_open = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(id), open));
    open || was_open
}
