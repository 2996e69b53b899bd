//! The card under the chart: pay of each year, or the figure of each stage.

use eframe::egui::{Align2, Rect, Response, ScrollArea, Ui, pos2, vec2};
use strum::IntoEnumIterator as _;

use super::SalaryView;
use super::built::role_colour;
use crate::app::action::{Action, ViewAction};
use crate::app::present::salary::stages::PayStage;
use crate::app::present::salary::years::PayYears;
use crate::app::present::salary::{SalaryData, SalaryPage};
use crate::app::view::salary::{SalaryBreakdown, SalaryView as Chosen};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{
    Button, Card, ChartCard, EmptyState, Legend, LegendEntry, LegendMark, Segmented, StackedBars, StackedBarsData,
};

/// Height of the row of one stage.
const ROW: f32 = 38.0;
/// Width of the button at the end of a row.
const BUTTON: f32 = 76.0;

impl SalaryView {
    pub(super) fn breakdown_ui(
        &mut self,
        ui: &mut Ui,
        data: &SalaryData,
        page: &SalaryPage,
        actions: &mut Vec<Action>,
    ) {
        match data.view.breakdown {
            SalaryBreakdown::Years => self.years_ui(ui, data, page, actions),
            SalaryBreakdown::Stages => stages_ui(ui, data, &page.stages, actions),
            SalaryBreakdown::Parts => {
                let parts = &mut self.parts;
                card_ui(ui, data, "Pay beside base pay", actions, |ui, actions| parts.ui(ui, &page.packages, actions));
            }
            SalaryBreakdown::Paid => {
                let paid = &mut self.paid;
                card_ui(ui, data, "Pay received", actions, |ui, actions| paid.ui(ui, &page.paid, actions));
            }
        }
    }

    fn years_ui(&mut self, ui: &mut Ui, data: &SalaryData, page: &SalaryPage, actions: &mut Vec<Action>) {
        let Some(built) = &self.built else { return };
        let years = &page.years;
        if years.roles.is_empty() {
            empty_ui(ui, data, years, actions);
            return;
        }
        let as_table = self.years_as_table;
        let height = ui.available_height();
        let card = ChartCard::new(&years.title, &built.years_table, &mut self.years_as_table, height);
        card.sentence(if as_table { "" } else { &years.sentence }).show(
            ui,
            |ui| {
                if as_table && ui.add(Button::minor("Copy").icon(Icon::Copy).name("Copy the table of years")).clicked()
                {
                    actions.push(Action::Copy(built.years_table.to_tsv()));
                }
                choice_ui(ui, data, actions);
            },
            |ui| bars_ui(ui, years, &built.bars),
        );
    }
}

/// No year has a figure for all its months.
fn empty_ui(ui: &mut Ui, data: &SalaryData, years: &PayYears, actions: &mut Vec<Action>) {
    Card::titled(&years.title).fill_height(ui).show_with(
        ui,
        |ui| choice_ui(ui, data, actions),
        |ui| {
            EmptyState::new(Icon::Salary, "No pay data", &years.sentence).show(ui);
        },
    );
}

fn bars_ui(ui: &mut Ui, years: &PayYears, bars: &StackedBarsData) -> Response {
    ui.spacing_mut().item_spacing.y = 0.0;
    let entries: Vec<_> = years
        .roles
        .iter()
        .enumerate()
        .map(|(place, (_, role))| LegendEntry {
            label: role,
            mark: LegendMark::Square,
            colour: role_colour(place),
            shown: None,
        })
        .collect();
    Legend::new(&entries).show(ui);
    StackedBars::new(&years.title, bars).show(ui)
}

/// Years or stages.
fn choice_ui(ui: &mut Ui, data: &SalaryData, actions: &mut Vec<Action>) {
    let options: Vec<_> = SalaryBreakdown::iter().map(|breakdown| (breakdown, breakdown.words())).collect();
    let mut breakdown = data.view.breakdown;
    if ui.add(Segmented::new("Pay by", &mut breakdown, &options).small()).changed() {
        actions.push(ViewAction::Salary(Chosen { breakdown, ..data.view }).into());
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
    Card::titled(title).fill_height(ui).show_with(ui, |ui| choice_ui(ui, data, &mut chosen), |ui| body(ui, actions));
    actions.append(&mut chosen);
}

fn stages_ui(ui: &mut Ui, data: &SalaryData, stages: &[PayStage], actions: &mut Vec<Action>) {
    card_ui(ui, data, "Figure of each stage", actions, |ui, actions| {
        ScrollArea::vertical().id_salt("stages").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (index, stage) in stages.iter().enumerate() {
                ui.push_id(index, |ui| stage_ui(ui, stage, actions));
            }
        });
    });
}

fn stage_ui(ui: &mut Ui, stage: &PayStage, actions: &mut Vec<Action>) {
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), eframe::egui::Sense::hover());
    response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::ListItem, true, &stage.name));
    let tokens = ui.tokens();
    let button = Rect::from_min_max(pos2(rect.max.x - BUTTON, rect.min.y), rect.max);
    let words = rect.with_max_x(button.min.x - size::SPACE_8);
    let part = |from: f32, to: f32| {
        let at = |share: f32| words.min.x + words.width() * share;
        Rect::from_min_max(pos2(at(from), rect.min.y), pos2(at(to) - size::SPACE_8, rect.max.y))
    };
    let put = |place: Rect, kind: TextKind, text: &str, colour| {
        let (upper, lower) = place.split_top_bottom_at_fraction(0.5);
        (upper, lower, kind, text.to_owned(), colour)
    };
    let lines = [
        (part(0.0, 0.3), (&stage.role, TextKind::Body13), (&stage.from, TextKind::Caption12)),
        (part(0.3, 0.48), (&stage.figure, TextKind::Mono12), (&stage.meaning, TextKind::Caption12)),
        (part(0.48, 0.66), (&stage.range, TextKind::Mono12), (&String::new(), TextKind::Caption12)),
        (part(0.66, 1.0), (&stage.source, TextKind::Caption12), (&stage.chosen.to_owned(), TextKind::Caption12)),
    ];
    for (place, (upper_text, upper_kind), (lower_text, lower_kind)) in lines {
        let one_line = upper_text.is_empty() || lower_text.is_empty();
        if one_line {
            let (text, kind) = if lower_text.is_empty() { (upper_text, upper_kind) } else { (lower_text, lower_kind) };
            ui.paint_words(place, Align2::LEFT_CENTER, kind, text, tokens.t2);
            continue;
        }
        let (upper, _, kind, text, colour) = put(place, upper_kind, upper_text, tokens.t1);
        ui.paint_words(upper, Align2::LEFT_CENTER, kind, text, colour);
        let (_, lower, kind, text, colour) = put(place, lower_kind, lower_text, tokens.t3);
        ui.paint_words(lower, Align2::LEFT_CENTER, kind, text, colour);
    }
    let name = format!("Change the pay figure of {}", stage.role);
    let place = Align2::RIGHT_CENTER.align_size_within_rect(vec2(BUTTON, size::CONTROL_SMALL), button);
    if ui.place(place, Button::minor("Change").width(BUTTON).name(&name)).clicked() {
        actions.push(stage.change.clone());
    }
}
