//! The card of assumptions: numbers to type and figures to pick, each with its source and the way back.

use eframe::egui::{Align, Event, Label, Layout, Rect, Response, ScrollArea, Ui, vec2};

use super::assumed_pay::pay_ui;
use crate::app::action::Action;
use crate::app::present::salary::assumptions::{Assumed, AssumedField, AssumedGroup, AssumedValue};
use crate::app::present::salary::{Offer, PayNotice};
use crate::domain::currency::Currency;
use crate::domain::pay::assumption::Assumption;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::{DraftField, has_drafts};
use crate::gui::widgets::{
    Button, Card, Checkbox, EndRow, Field, Hint, IconButton, Notice, is_noticed, mark_heading, pane_start,
};

/// Width of a field.
const FIELD: f32 = 122.0;
/// Height of the words beside a field.
const WORDS: f32 = 36.0;
/// A row is its line, its words and its controls: each takes an id.
const ROW_PARTS: usize = 3;
/// Height of the foot of the card.
const FOOT: f32 = 20.0;
/// Room at the right for the bar that scrolls.
const BAR: f32 = 8.0;

/// The card, with what is being typed.
#[derive(Debug, Default)]
pub(super) struct AssumedForm {
    wanted: Option<AssumedField>,
    /// The first notice is to have the focus.
    notices: bool,
    /// From one row to the next, as they were painted last.
    step: Option<f32>,
}

impl AssumedForm {
    /// Moves the focus to a field.
    pub fn enter(&mut self, field: AssumedField) {
        self.wanted = Some(field);
    }

    /// Moves the focus to the first notice.
    pub fn show_notices(&mut self) {
        self.notices = true;
    }

    /// Paints the card in the height there is.
    pub fn ui(&mut self, ui: &mut Ui, notices: &[PayNotice], assumed: &Assumed, actions: &mut Vec<Action>) {
        let mut reset = false;
        Card::titled("Assumptions").fill_height(ui).show_with(
            ui,
            |ui| {
                if assumed.reset.is_some() {
                    let button = Button::quiet("Reset").small().name("Reset the rates, years ahead and draw number");
                    reset = ui.add(button).clicked();
                }
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = size::SPACE_4;
                pane_start(ui, "Assumptions");
                let height = (ui.available_height() - FOOT).max(0.0);
                let scroll = ScrollArea::vertical().id_salt("assumptions").auto_shrink(false).max_height(height);
                scroll.show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - BAR);
                    self.notices_ui(ui, notices, actions);
                    let step = self.step.filter(|_| self.wanted.is_none() && !is_filled_in(ui));
                    for group in &assumed.groups {
                        self.group_ui(ui, assumed, group, step, actions);
                    }
                    if !assumed.pay.is_empty() {
                        heading_ui(ui, "Figure of each role");
                        let switch = Checkbox::from_bool(assumed.by_level, Assumed::BY_LEVEL);
                        let response = Hint::new(Assumed::BY_LEVEL).text(Assumed::BY_LEVEL_NOTE).attach(ui.add(switch));
                        if response.changed() {
                            actions.push(assumed.toggle_levels());
                        }
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
        // A field that is not there cannot be entered later by surprise.
        self.wanted = None;
    }

    /// What is missing or to be kept in mind stands where it can be mended.
    fn notices_ui(&mut self, ui: &mut Ui, notices: &[PayNotice], actions: &mut Vec<Action>) {
        let mut focus = std::mem::take(&mut self.notices);
        for notice in notices {
            let shown = Notice::warning(&notice.text).action(notice.word).tall().focused(std::mem::take(&mut focus));
            if shown.show(ui) {
                match &notice.offer {
                    Offer::Act(action) => actions.push(action.clone()),
                    Offer::EnterPay => self.enter(AssumedField::OwnPay),
                    Offer::EnterRate(currency) => self.enter(AssumedField::Rate(*currency)),
                }
            }
            ui.add_space(size::SPACE_4);
        }
    }

    /// `step` is from one row to the next where those out of view may be skipped.
    fn group_ui(
        &mut self,
        ui: &mut Ui,
        assumed: &Assumed,
        group: &AssumedGroup,
        step: Option<f32>,
        actions: &mut Vec<Action>,
    ) {
        if is_what_if(group) {
            ui.add_space(size::SPACE_8);
            if ui.add(Checkbox::from_bool(assumed.redundancy, group.heading)).changed() {
                actions.push(assumed.toggle_redundancy());
            }
        } else if !group.heading.is_empty() {
            heading_ui(ui, group.heading);
        }
        if is_of_moves(group)
            && ui.add(Checkbox::from_bool(assumed.other_employers, "I look at other employers, too")).changed()
        {
            actions.push(assumed.toggle_employers());
        }
        if is_of_moves(group) && !assumed.employers_said.is_empty() {
            ui.caption(&assumed.employers_said);
        }
        for value in &group.values {
            let row = step.map(|step| vec2(ui.available_width(), step - ui.spacing().item_spacing.y));
            if let Some(row) = row.filter(|row| !is_noticed(ui, Rect::from_min_size(ui.cursor().min, *row))) {
                ui.allocate_space(row);
                ui.skip_ahead_auto_ids(ROW_PARTS - 1);
            } else {
                self.value_ui(ui, value, assumed.currency, actions);
            }
        }
    }

    fn value_ui(&mut self, ui: &mut Ui, value: &AssumedValue, currency: Currency, actions: &mut Vec<Action>) {
        let focus = self.wanted.take_if(|wanted| *wanted == value.field).is_some();
        let of = format!("assumed {:?}", value.field);
        let draft = || DraftField::new(&of, &value.label, &value.text);
        let top = ui.cursor().min.y;
        let row = EndRow::next_line(ui, WORDS);
        row.before_ui(ui, size::SPACE_4, |ui| words_ui(ui, &value.label, &value.caption));
        row.show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_4;
            reset_ui(ui, &value.label, value.reset.as_ref(), actions);
            let read = |text: &str| value.field.read(text, currency);
            let add = |ui: &mut Ui, text: &mut String, error: Option<&str>| {
                let response = field_ui(ui, value, text, error);
                let response = Hint::new(&value.label).text(&value.note).source(&value.caption).attach(response);
                if focus {
                    response.request_focus();
                    response.scroll_to_me(Some(Align::Center));
                }
                response
            };
            draft().show(ui, actions, add, read);
        });
        self.step = Some(ui.cursor().min.y - top);
        if let Some(error) = draft().error(ui) {
            ui.words(TextKind::Caption12, error, ui.tokens().bad);
        }
    }
}

/// Whether the keyboard may get to a row out of view, or something typed stands in one.
fn is_filled_in(ui: &Ui) -> bool {
    let key = ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Key { .. })));
    key || ui.memory(|memory| memory.focused().is_some()) || has_drafts(ui)
}

/// The group that counts only while its question is asked; the question is a switch in place of a heading. While it is
/// off the group has no values.
fn is_what_if(group: &AssumedGroup) -> bool {
    let of_redundancy = |value: &AssumedValue| matches!(value.field, AssumedField::Value(assumption) if Assumption::is_of_redundancy(assumption));
    group.values.iter().all(of_redundancy)
}

/// The group with the odds of moves.
fn is_of_moves(group: &AssumedGroup) -> bool {
    group.values.iter().any(|value| value.field == AssumedField::Value(Assumption::Promotions))
}

/// A heading inside the card.
fn heading_ui(ui: &mut Ui, heading: &str) {
    ui.add_space(size::SPACE_8);
    let response = ui.words(TextKind::Strong13, heading, ui.tokens().t1);
    mark_heading(ui, &response, heading);
}

/// The field of a row. The words of the error have no room beside it: they stand under the row.
fn field_ui(ui: &mut Ui, value: &AssumedValue, text: &mut String, error: Option<&str>) -> Response {
    let field = Field::new(text, &value.label).mono().unit(&value.unit).hint(value.hint).width(FIELD);
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

/// The way back to the default.
pub(super) fn reset_ui(ui: &mut Ui, label: &str, reset: Option<&Action>, actions: &mut Vec<Action>) {
    let Some(reset) = reset else { return };
    if ui.add(IconButton::new(Icon::Undo, &format!("Reset {label}")).small()).clicked() {
        actions.push(reset.clone());
    }
}
