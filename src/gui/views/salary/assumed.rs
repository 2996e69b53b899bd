//! The card of assumptions: numbers to type and figures to pick, each with its source and the way back.

use std::collections::BTreeMap;

use eframe::egui::{Align, Label, Layout, Popup, Response, ScrollArea, Ui, vec2};

use crate::app::action::Action;
use crate::app::present::salary::assumptions::{Assumed, AssumedField, AssumedPay, AssumedValue};
use crate::domain::currency::Currency;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::Draft;
use crate::gui::widgets::{Button, Card, Field, Hint, IconButton, Select};

/// Stands for no choice in a menu of positions.
const NONE: usize = usize::MAX;

/// Width of a field.
const FIELD: f32 = 122.0;
/// Height of the words beside a field.
const WORDS: f32 = 36.0;
/// Height of the foot of the card.
const FOOT: f32 = 20.0;

/// The card, with what is being typed.
#[derive(Debug, Default)]
pub(super) struct AssumedForm {
    drafts: BTreeMap<AssumedField, Draft>,
    enter_pay: bool,
}

impl AssumedForm {
    /// Moves the focus to the field of the person's own pay.
    pub fn enter_pay(&mut self) {
        self.enter_pay = true;
    }

    /// Paints the card in the height there is.
    pub fn ui(&mut self, ui: &mut Ui, assumed: &Assumed, actions: &mut Vec<Action>) {
        let mut reset = false;
        Card::titled("Assumptions").fill_height(ui).show_with(
            ui,
            |ui| {
                if assumed.reset.is_some() {
                    reset = ui.add(Button::quiet("Reset").small().name("Reset the rates and years ahead")).clicked();
                }
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = size::SPACE_4;
                let height = (ui.available_height() - FOOT).max(0.0);
                let scroll = ScrollArea::vertical().id_salt("assumptions").auto_shrink(false).max_height(height);
                scroll.show(ui, |ui| {
                    for value in &assumed.values {
                        self.value_ui(ui, value, assumed.currency, actions);
                    }
                    for (index, pay) in assumed.pay.iter().enumerate() {
                        ui.push_id(index, |ui| pay_ui(ui, pay, actions));
                    }
                });
                ui.caption(&assumed.footer);
            },
        );
        if reset {
            actions.extend(assumed.reset.clone());
        }
    }

    fn value_ui(&mut self, ui: &mut Ui, value: &AssumedValue, currency: Currency, actions: &mut Vec<Action>) {
        let focus = value.field == AssumedField::OwnPay && std::mem::take(&mut self.enter_pay);
        let draft = self.drafts.entry(value.field).or_default().follow(&value.text);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), WORDS), Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_4;
            let read = |text: &str| value.field.read(text, currency);
            let add = |ui: &mut Ui, text: &mut String, error: Option<&str>| {
                let response = field_ui(ui, value, text, error);
                let response = Hint::new(value.label).text(&value.note).source(&value.caption).attach(response);
                if focus {
                    response.request_focus();
                    response.scroll_to_me(Some(Align::Center));
                }
                response
            };
            actions.extend(draft.show(ui, add, read));
            reset_ui(ui, value.label, value.reset.as_ref(), actions);
            words_ui(ui, value.label, &value.caption);
        });
        if let Some(error) = draft.error() {
            ui.words(TextKind::Caption12, error, ui.tokens().bad);
        }
    }
}

/// The field of a row. The words of the error have no room beside it: they stand under the row.
fn field_ui(ui: &mut Ui, value: &AssumedValue, text: &mut String, error: Option<&str>) -> Response {
    let field = Field::new(text, value.label).mono().unit(&value.unit).hint(value.hint).width(FIELD);
    let response = ui.add(field.error(error.map(|_| "")));
    if let Some(error) = error {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(error));
    }
    response
}

/// Label and caption at the left of a row, in the room that is left.
fn words_ui(ui: &mut Ui, label: &str, caption: &str) {
    let room = vec2(ui.available_width(), WORDS);
    ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
        ui.set_min_width(room.x);
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Label::new(TextKind::Body13.job(label, ui.tokens().t1)).truncate());
        ui.add(Label::new(TextKind::Caption12.job(caption, ui.tokens().t3)).truncate());
    });
}

fn reset_ui(ui: &mut Ui, label: &str, reset: Option<&Action>, actions: &mut Vec<Action>) {
    let Some(reset) = reset else { return };
    if ui.add(IconButton::new(Icon::Undo, &format!("Reset {label}")).small()).clicked() {
        actions.push(reset.clone());
    }
}

fn pay_ui(ui: &mut Ui, pay: &AssumedPay, actions: &mut Vec<Action>) {
    let label = format!("Pay at {}", pay.label);
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, size::CONTROL_SMALL), Layout::right_to_left(Align::Center), |ui| {
        reset_ui(ui, &label, pay.reset.as_ref(), actions);
        ui.caption(&pay.caption);
        let room = vec2(ui.available_width(), size::CONTROL_SMALL);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_width(room.x);
            ui.add(Label::new(TextKind::Body13.job(&label, ui.tokens().t1)).truncate());
        });
    });
    if pay.options.is_empty() {
        return;
    }
    let mut chosen = pay.chosen.unwrap_or(NONE);
    let before = chosen;
    let named = pay.options.iter().enumerate().map(|(index, option)| (index, option.words.as_str()));
    let options: Vec<_> = named.chain(pay.chosen.is_none().then_some((NONE, "None is used"))).collect();
    let response = ui.add(Select::new(&label, &mut chosen, &options).small().width(width));
    let response = if menu_shown(ui, &response) {
        response
    } else {
        Hint::new(&label).text(&pay.note).source(&pay.caption).attach(response)
    };
    if response.changed() && chosen != before {
        actions.extend(pay.options.get(chosen).map(|option| option.pick.clone()));
    }
    ui.add_space(size::SPACE_4);
}

/// Whether the menu of a choice was shown in this pass; a hint may not take its place in the same pass.
fn menu_shown(ui: &Ui, response: &Response) -> bool {
    let id = response.id.with("menu was open");
    let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(response));
    let was_open = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(id), open));
    open || was_open
}
