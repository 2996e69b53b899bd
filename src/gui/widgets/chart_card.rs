//! A card with a chart that can be swapped for its table and copied.

use eframe::egui::{Event, Key, Label, Modifiers, Response, Ui, vec2};

use super::arrow_keys::{hand_over_focus, take_over_focus};
use super::sitting::sits;
use super::{Button, Card, Hint, copy_menu, lies_on_top, table_view};
use crate::app::action::Action;
use crate::app::present::table::TableData;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};

/// The card. The Table button and `T` swap chart and table; the Copy button copies either, Copy what is shown.
#[must_use = "show it"]
pub struct ChartCard<'a> {
    title: &'a str,
    table: &'a TableData,
    show_table: &'a mut bool,
    /// A text with the height of the card from which it is shown.
    sentence: (&'a str, f32),
    /// A shorter text with the height of the card from which the whole one is shown.
    brief: (&'a str, f32),
    source: (&'a str, f32),
    height: f32,
    sentence_first: bool,
}

impl<'a> ChartCard<'a> {
    /// `show_table` is changed by the button and the key.
    pub fn new(title: &'a str, table: &'a TableData, show_table: &'a mut bool, height: f32) -> Self {
        let none = ("", 0.0);
        Self { title, table, show_table, sentence: none, brief: none, source: none, height, sentence_first: false }
    }

    /// What the chart shows, in one sentence; also its description for a screen reader.
    pub fn sentence(mut self, sentence: &'a str) -> Self {
        self.sentence.0 = sentence;
        self
    }

    /// A card lower than this has its sentence only for screen readers and in its picture.
    pub fn sentence_from(mut self, height: f32) -> Self {
        self.sentence.1 = height;
        self
    }

    /// A card lower than `height` shows this in place of the sentence.
    pub fn brief(mut self, brief: &'a str, height: f32) -> Self {
        self.brief = (brief, height);
        self
    }

    /// Where the figures are from.
    pub fn source(mut self, source: &'a str) -> Self {
        self.source.0 = source;
        self
    }

    /// A card lower than this has its source only in its picture.
    pub fn source_from(mut self, height: f32) -> Self {
        self.source.1 = height;
        self
    }

    /// The sentence stands above the chart, for charts that may be longer than the window.
    pub fn sentence_first(mut self) -> Self {
        self.sentence_first = true;
        self
    }

    /// Shows the card with `head` before the Table button and `chart` in the room above the sentence. Answers with what is to
    /// be copied.
    pub fn show(
        self,
        ui: &mut Ui,
        head: impl FnOnce(&mut Ui),
        chart: impl FnOnce(&mut Ui) -> Response,
    ) -> Option<Action> {
        let sits = sits(ui.ctx(), self.title);
        let more = if sits { self.left_out(ui) } else { 0.0 };
        let Self { title, table, show_table, sentence: (sentence, _), height, sentence_first, .. } = self;
        let as_table = *show_table;
        let shows_table = as_table && !sits;
        let shown = |(text, from): (&'a str, f32)| if height >= from || sits { text } else { "" };
        let (brief, whole_from) = self.brief;
        let is_brief = height < whole_from && !sits;
        let words = if is_brief { shown((brief, self.sentence.1)) } else { shown(self.sentence) };
        let source = shown(self.source);
        let (mut swap, mut copied) = (false, None);
        let mut focused = false;
        let card = Card::titled(title).height(height + more).pictured(ui.ctx(), title);
        let shown = card.show_with(
            ui,
            |ui| {
                head(ui);
                let (icon, word) = if as_table { (Icon::Trend, "Chart") } else { (Icon::Table, "Table") };
                let name = format!("{word}: {title}");
                let response = ui.add(Button::minor(word).icon(icon).name(&name));
                swap = response.clicked();
                focused = response.has_focus();
                copied = copy_menu(ui, title, table);
            },
            |ui| {
                ui.spacing_mut().item_spacing.y = size::SPACE_4;
                if sentence_first && !words.is_empty() {
                    ui.body(words);
                }
                let under = if sentence_first { "" } else { words };
                let width = ui.available_width();
                let one = TextKind::Caption12.line_height() + size::SPACE_4;
                let source_height = lines(ui, source, TextKind::Caption12, width);
                let source_height = if sits { source_height } else { source_height.min(one) };
                let below = lines(ui, under, TextKind::Body13, width) + source_height;
                let room = vec2(ui.available_width(), (ui.available_height() - below).max(0.0));
                let response = ui
                    .allocate_ui(room, |ui| {
                        ui.set_min_size(room);
                        if shows_table { table_view(ui, table, title) } else { chart(ui) }
                    })
                    .inner;
                if !sentence.is_empty() {
                    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(sentence));
                }
                said_ui(ui, [under, sentence], source, sits);
                response
            },
        );
        let response = shown.inner;
        take_over_focus(ui, shown.response.id, &response);
        let typing = ui.ctx().text_edit_focused() || !lies_on_top(ui);
        let inside = response.has_focus();
        if !typing && (focused || inside || shown.response.contains_pointer()) {
            swap |= ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::T));
            // A table copies itself.
            if !shows_table && ui.input(|input| input.events.contains(&Event::Copy)) {
                copied = Some(Action::CopyPicture(title.to_owned()));
            }
        }
        if swap {
            *show_table = !as_table;
            if inside {
                // Chart and table take each other's place; the keyboard stays there, for the way back.
                hand_over_focus(ui, shown.response.id);
            }
        }
        copied
    }

    /// The height of what is usually left out, which needs room of its own in a picture.
    fn left_out(&self, ui: &Ui) -> f32 {
        let low = |(text, from): (&'a str, f32)| if self.height < from { text } else { "" };
        let width = ui.available_width() - 2.0 * size::CARD_SIDE;
        let lines = |text: &str, kind| lines(ui, text, kind, width);
        let (brief, whole_from) = self.brief;
        let longer = if self.height < whole_from {
            lines(self.sentence.0, TextKind::Body13) - lines(brief, TextKind::Body13)
        } else {
            lines(low(self.sentence), TextKind::Body13)
        };
        longer + lines(low(self.source), TextKind::Caption12)
    }
}

/// The height of a text in a card, with the gap before it.
fn lines(ui: &Ui, text: &str, kind: TextKind, width: f32) -> f32 {
    if text.is_empty() {
        return 0.0;
    }
    kind.lines(ui.painter(), text, ui.tokens().t1, width).size().y + size::SPACE_4
}

/// What stands under a chart: what it says, in brief with the whole for whoever points at it, and the source on one line,
/// or all of it in a picture.
fn said_ui(ui: &mut Ui, [said, whole]: [&str; 2], source: &str, sits: bool) {
    if !said.is_empty() {
        let shown = ui.body(said);
        if said != whole {
            Hint::new(whole).attach(shown);
        }
    }
    if sits && !source.is_empty() {
        ui.caption(source);
    } else if !source.is_empty() {
        ui.add(Label::new(TextKind::Caption12.job(source, ui.tokens().t3)).truncate());
    }
}
