//! A card with a chart that can be swapped for its table.

use eframe::egui::{Key, Label, Modifiers, Response, Ui};

use super::arrow_keys::{hand_over_focus, take_over_focus};
use super::{Button, Card, Hint, lies_on_top, table_view};
use crate::app::present::table::TableData;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};

/// The card. The Table button and `T` swap chart and table.
#[must_use = "show it"]
pub struct ChartCard<'a> {
    title: &'a str,
    table: &'a TableData,
    show_table: &'a mut bool,
    sentence: &'a str,
    description: &'a str,
    source: &'a str,
    height: f32,
    sentence_first: bool,
}

impl<'a> ChartCard<'a> {
    /// `show_table` is changed by the button and the key.
    pub fn new(title: &'a str, table: &'a TableData, show_table: &'a mut bool, height: f32) -> Self {
        Self { title, table, show_table, sentence: "", description: "", source: "", height, sentence_first: false }
    }

    /// What the chart shows, in one sentence; also its description for a screen reader, unless there is a longer one.
    pub fn sentence(mut self, sentence: &'a str) -> Self {
        self.sentence = sentence;
        self
    }

    /// All that the chart shows, for a screen reader, and for whoever points at the sentence.
    pub fn description(mut self, description: &'a str) -> Self {
        self.description = description;
        self
    }

    /// Where the figures are from.
    pub fn source(mut self, source: &'a str) -> Self {
        self.source = source;
        self
    }

    /// The sentence stands above the chart, for charts that may be longer than the window.
    pub fn sentence_first(mut self) -> Self {
        self.sentence_first = true;
        self
    }

    /// Shows the card with `actions` before the Table button and `chart` in the room above the sentence.
    pub fn show(self, ui: &mut Ui, actions: impl FnOnce(&mut Ui), chart: impl FnOnce(&mut Ui) -> Response) {
        let Self { title, table, show_table, sentence, description, source, height, sentence_first } = self;
        let description = if description.is_empty() { sentence } else { description };
        let shows_table = *show_table;
        let mut swap = false;
        let mut focused = false;
        let card = Card::titled(title).height(height);
        let shown = card.show_with(
            ui,
            |ui| {
                actions(ui);
                let (icon, word) = if shows_table { (Icon::Trend, "Chart") } else { (Icon::Table, "Table") };
                let name = format!("{word}: {title}");
                let response = ui.add(Button::minor(word).icon(icon).name(&name));
                swap = response.clicked();
                focused = response.has_focus();
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = size::SPACE_4;
                if sentence_first && !sentence.is_empty() {
                    ui.body(sentence);
                }
                let under = if sentence_first { "" } else { sentence };
                let words = TextKind::Body13.lines(ui.painter(), under, ui.tokens().t1, ui.available_width());
                let lines = [(under, words.size().y), (source, TextKind::Caption12.line_height())];
                let said = lines.iter().filter(|(text, _)| !text.is_empty());
                let below: f32 = said.map(|(_, height)| height + size::SPACE_4).sum();
                let room = eframe::egui::vec2(ui.available_width(), (ui.available_height() - below).max(0.0));
                let response = ui
                    .allocate_ui(room, |ui| {
                        ui.set_min_size(room);
                        if shows_table { table_view(ui, table, title) } else { chart(ui) }
                    })
                    .inner;
                if !description.is_empty() {
                    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(description));
                }
                if !under.is_empty() {
                    let shown = ui.body(under);
                    if under != description {
                        Hint::new(description).attach(shown);
                    }
                }
                if !source.is_empty() {
                    ui.add(Label::new(TextKind::Caption12.job(source, ui.tokens().t3)).truncate());
                }
                response
            },
        );
        let response = shown.inner;
        take_over_focus(ui, shown.response.id, &response);
        let typing = ui.ctx().text_edit_focused() || !lies_on_top(ui);
        let inside = response.has_focus();
        if !typing && (focused || inside || shown.response.contains_pointer()) {
            swap |= ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::T));
        }
        if swap {
            *show_table = !shows_table;
            if inside {
                // Chart and table take each other's place; the keyboard stays there, for the way back.
                hand_over_focus(ui, shown.response.id);
            }
        }
    }
}
