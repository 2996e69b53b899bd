//! The card under the fans: years, figures, odds, influences, pay beside base pay, and pay received.

use eframe::egui::{Response, ScrollArea, Ui};
use strum::IntoEnumIterator as _;

use super::package::PackageView;
use super::paid::PaidView;
use super::{influence, odds, reality, stages};
use crate::app::action::Action;
use crate::app::present::salary::paid::PaidList;
use crate::app::present::salary::reality::Reality;
use crate::app::present::salary::years::PayYears;
use crate::app::present::salary::{Lower, SalaryData};
use crate::app::present::table::TableData;
use crate::app::view::ScreenView;
use crate::app::view::salary::{SalaryLower, SalaryView as Chosen};
use crate::app::words::Words as _;
use crate::gui::theme::{Icon, TextExt as _, size};
use crate::gui::widgets::{
    Card, ChartCard, Legend, LegendEntry, LegendMark, LineChart, Segmented, Select, StackedBars, empty_state,
};

/// Least and greatest height of the card.
const HEIGHTS: [f32; 2] = [207.0, 480.0];
/// A card lower than this is low.
const LOW: f32 = 240.0;
/// Share of the room that it takes: the fans keep the greater part, whatever is looked at under them.
const SHARE: f32 = 0.354;
/// In a narrower card the choice of what it shows stands in a menu.
const NARROW: f32 = 700.0;
/// Width of that menu.
const CHOICE: f32 = 96.0;

/// The card, with what only the painting needs to remember.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each chart that has a table")]
pub(super) struct LowerView {
    years_as_table: bool,
    held_as_table: bool,
    odds_as_table: bool,
    influence_as_table: bool,
    parts: PackageView,
    paid: PaidView,
}

/// The height of the card where fans and card share `room`, the same for all that it shows.
pub(super) fn height(room: f32) -> f32 {
    let [least, greatest] = HEIGHTS;
    (room * SHARE).clamp(least, greatest).round()
}

impl LowerView {
    /// Paints the card in the height there is.
    pub fn ui(&mut self, ui: &mut Ui, data: &SalaryData, lower: &Lower, actions: &mut Vec<Action>) {
        match lower {
            Lower::Years(years) => self.years_ui(ui, data, years, actions),
            Lower::Stages(stages) => {
                card_ui(ui, data, &stages.title, actions, |ui, actions| stages::stages_ui(ui, stages, actions));
            }
            Lower::Held(held) => {
                let (title, sentence, table) = (&held.title, &held.sentence, &held.table);
                let frame = Frame { data, title, sentence, table, from: 0.0 };
                frame
                    .show(ui, &mut self.held_as_table, actions, |ui| LineChart::new(&held.title, &held.chart).show(ui));
            }
            Lower::Odds(odds) => {
                let (title, sentence, table) = (&odds.title, &odds.sentence, &odds.table);
                let frame = Frame { data, title, sentence, table, from: 0.0 };
                frame.show(ui, &mut self.odds_as_table, actions, |ui| odds::odds_ui(ui, odds));
            }
            Lower::Influence(Some(influence)) => {
                let (title, sentence, table) = (&influence.title, &influence.sentence, &influence.table);
                let frame = Frame { data, title, sentence, table, from: LOW };
                let (mut asked, mut swap) = (Vec::new(), false);
                frame.show(ui, &mut self.influence_as_table, actions, |ui| {
                    let shown = influence::influence_ui(ui, data, influence, &mut asked);
                    swap = shown.swap;
                    shown.response
                });
                self.influence_as_table ^= swap;
                actions.append(&mut asked);
            }
            Lower::Influence(None) => {
                card_ui(ui, data, "What moves pay", actions, |ui, actions| {
                    influence::outcome_ui(ui, data, actions);
                    ui.add_space(size::SPACE_8);
                    ui.second(if data.updating {
                        "Working out how far each assumption moves it."
                    } else {
                        "Nothing can be worked out for this plan as long as it is not projected."
                    });
                });
            }
            Lower::Parts(forms) => {
                let parts = &mut self.parts;
                let view = &data.view;
                card_ui(ui, data, "Pay beside base pay", actions, |ui, actions| parts.ui(ui, view, forms, actions));
            }
            Lower::Paid(list, reality) => self.paid_ui(ui, data, list, reality, actions),
        }
    }

    fn years_ui(&mut self, ui: &mut Ui, data: &SalaryData, years: &PayYears, actions: &mut Vec<Action>) {
        if years.bars.is_empty() {
            card_ui(ui, data, &years.title, actions, |ui, _| {
                if !data.updating {
                    empty_state(ui, Icon::Salary, "No pay data", "There is no year to show.", "");
                }
            });
            return;
        }
        let (title, sentence, table) = (&years.title, &years.sentence, &years.table);
        let frame = Frame { data, title, sentence, table, from: 0.0 };
        frame.show(ui, &mut self.years_as_table, actions, |ui| bars_ui(ui, years));
    }

    fn paid_ui(
        &mut self,
        ui: &mut Ui,
        data: &SalaryData,
        list: &PaidList,
        reality: &Reality,
        actions: &mut Vec<Action>,
    ) {
        let paid = &mut self.paid;
        card_ui(ui, data, "Pay received", actions, |ui, actions| {
            reality::beside_ui(ui, reality, actions, |ui, actions| paid.ui(ui, list, actions));
        });
    }
}

/// A chart that can be swapped for its table: what it is called, what it says, and its table.
struct Frame<'a> {
    data: &'a SalaryData,
    title: &'a str,
    sentence: &'a str,
    table: &'a TableData,
    /// A card lower than this leaves the sentence to screen readers: the chart needs the room.
    from: f32,
}

impl Frame<'_> {
    fn show(
        self,
        ui: &mut Ui,
        as_table: &mut bool,
        actions: &mut Vec<Action>,
        chart: impl FnOnce(&mut Ui) -> Response,
    ) {
        let Self { data, title, sentence, table, from } = self;
        let (width, height) = (ui.available_width(), ui.available_height());
        let from = if *as_table { f32::INFINITY } else { from };
        let card = ChartCard::new(title, table, as_table, height).sentence(sentence).sentence_from(from);
        let copied = card.show(ui, |ui| choice_ui(ui, data, width, actions), chart);
        actions.extend(copied);
    }
}

fn bars_ui(ui: &mut Ui, years: &PayYears) -> Response {
    ui.spacing_mut().item_spacing.y = 0.0;
    let entry = |kind: &crate::app::present::salary::years::PartKind| {
        let (colour, pattern) = kind.style();
        LegendEntry { label: kind.words(), mark: LegendMark::Patterned(pattern), colour, shown: None }
    };
    // One part alone is named by the title.
    if years.parts.len() > 1 {
        let entries: Vec<_> = years.parts.iter().map(entry).collect();
        Legend::new(&entries).show(ui);
    }
    StackedBars::new(&years.title, years).show(ui)
}

fn choice_ui(ui: &mut Ui, data: &SalaryData, width: f32, actions: &mut Vec<Action>) {
    const NAME: &str = "Shown under the chart";
    let options: Vec<_> = SalaryLower::iter().map(|lower| (lower, lower.words())).collect();
    let mut lower = data.view.lower;
    if width < NARROW {
        ui.add(Select::new(NAME, &mut lower, &options).small().width(CHOICE));
    } else {
        ui.add(Segmented::new(NAME, &mut lower, &options).small());
    }
    if lower != data.view.lower {
        actions.push(ScreenView::Salary(Chosen { lower, ..data.view.clone() }).into());
    }
}

/// A card with a title and the choice of what it shows.
fn card_ui(
    ui: &mut Ui,
    data: &SalaryData,
    title: &str,
    actions: &mut Vec<Action>,
    body: impl FnOnce(&mut Ui, &mut Vec<Action>),
) {
    let mut chosen = Vec::new();
    let width = ui.available_width();
    Card::titled(title).fill_height(ui).show_with(
        ui,
        |ui| choice_ui(ui, data, width, &mut chosen),
        |ui| body(ui, actions),
    );
    actions.append(&mut chosen);
}

pub(super) fn scroll_ui(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, content);
}
