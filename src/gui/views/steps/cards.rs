//! The cards above the list: hours done and planned, the last step, hours a week.

use eframe::egui::{Align2, Color32, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::action::{Action, FactAction};
use crate::app::drafts::Understood;
use crate::app::present::axis::AxisData;
use crate::app::present::details::MOST_HOURS;
use crate::app::present::figure::Odds;
use crate::app::present::roles::pay_axis::PayBar;
use crate::app::present::steps::{LastStep, Pace, PaceOption, StepsData};
use crate::app::typed;
use crate::gui::layout::{Part, columns};
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::draft::{DraftField, drop_draft};
use crate::gui::views::place::at;
use crate::gui::widgets::{BarRows, Card, ChartCard, LineChart, RangeBar, Slider, StepAsked, Stepper};

/// Titles of the charts.
const BURN_UP: &str = "Hours done and planned";
const LAST: &str = "Last step done";
/// A lower card leaves the sentence to screen readers.
const SENTENCE_FROM: f32 = 240.0;
/// Height of one pace.
const PACE_ROW: f32 = 26.0;

/// Which cards show their tables.
#[derive(Debug, Default)]
pub(super) struct Cards {
    burn_up_as_table: bool,
    last_as_table: bool,
}

impl Cards {
    /// Paints the three cards in a row.
    pub(super) fn ui(&mut self, ui: &mut Ui, row: Rect, data: &StepsData, actions: &mut Vec<Action>) {
        let parts = [
            Part::at_least(480.0).taking(0.43).down_to(300.0),
            Part::at_least(399.0).taking(0.36).up_to(500.0).down_to(210.0),
            Part::at_least(244.0).taking(0.21).up_to(300.0).down_to(190.0),
        ];
        let [burn_up, last, pace] = columns(row, size::SPACE_16, parts);
        at(ui, burn_up, |ui| actions.extend(self.burn_up_ui(ui, data)));
        at(ui, last, |ui| actions.extend(self.last_ui(ui, &data.last_step)));
        at(ui, pace, |ui| pace_ui(ui, &data.pace, actions));
    }

    fn burn_up_ui(&mut self, ui: &mut Ui, data: &StepsData) -> Option<Action> {
        let burn_up = data.burn_up.as_ref()?;
        let height = ui.available_height();
        let card = ChartCard::new(BURN_UP, &burn_up.table, &mut self.burn_up_as_table, height);
        card.sentence(&burn_up.sentence).sentence_from(SENTENCE_FROM).show(
            ui,
            |_| {},
            |ui| LineChart::new(BURN_UP, &burn_up.chart).thin().show(ui),
        )
    }

    fn last_ui(&mut self, ui: &mut Ui, last: &LastStep) -> Option<Action> {
        if last.dates.is_empty() {
            Card::titled(LAST).fill_height(ui).show(ui, |ui| ui.second(last.sentence.as_str()));
            return None;
        }
        let (height, table) = (ui.available_height(), last.table());
        let card = ChartCard::new(LAST, &table, &mut self.last_as_table, height);
        card.sentence(&last.sentence).show(ui, |_| {}, |ui| last_chart_ui(ui, last))
    }
}

fn last_chart_ui(ui: &mut Ui, last: &LastStep) -> Response {
    let tokens = ui.tokens();
    let chart = BarRows::begin(ui, LAST, ui.max_rect());
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.page_title(last.half.as_str());
    let half = Odds::Half.words();
    let both = format!("{half}; {} by {}", Odds::NineInTen.words(), last.nine_in_ten);
    let room = ui.available_width();
    let fits = TextKind::Caption12.fitting(ui.painter(), [both.as_str()], tokens.t2, room).is_some();
    ui.caption(if fits { both.as_str() } else { half });
    ui.add_space(2.0);
    let at = |index: usize| last.dates.get(index).map_or(0.0, |(_, _, at)| *at);
    let values = PayBar { low: at(0), high: at(2), common: None, middle: Some(at(1)) };
    let axis = AxisData { from: at(0), to: at(2), ..AxisData::default() };
    let words: Vec<String> = last.dates.iter().map(|(often, day, _)| format!("by {day} {often}")).collect();
    let name = words.join(", ");
    let response = ui.add(RangeBar::new(&name, values, &axis, true));
    let bar = response.rect;
    let line = Rect::from_min_size(bar.left_bottom(), vec2(bar.width(), 16.0));
    ui.allocate_rect(line, Sense::hover());
    let day = |index: usize| last.dates.get(index).map_or("", |(_, day, _)| day.as_str());
    let share = |index: usize| ((at(index) - axis.from) / (axis.to - axis.from).max(f64::EPSILON)) as f32;
    let x = |share: f32| bar.min.x + bar.width() * share;
    ui.paint_words(line, Align2::LEFT_CENTER, TextKind::Caption12, day(0), tokens.t2);
    ui.paint_words(line, Align2::RIGHT_CENTER, TextKind::Caption12, day(2), tokens.t2);
    if line.width() > 300.0 {
        // Between the two words at the ends, each as wide as a date.
        let centre = x(share(1)).clamp(line.min.x + 135.0, line.max.x - 135.0);
        let middle = Rect::from_center_size(pos2(centre, line.center().y), vec2(90.0, line.height()));
        ui.paint_words(middle, Align2::CENTER_CENTER, TextKind::Strong12, day(1), tokens.t1);
    }
    // Each date has what of the bar is nearest to it.
    let [first, second] = [share(1) / 2.0, f32::midpoint(share(1), 1.0)].map(x);
    let parts = [[bar.min.x, first], [first, second], [second, bar.max.x]];
    let parts = parts.map(|[from, to]| bar.with_min_x(from).with_max_x(to));
    chart.end(ui, &parts.into_iter().zip(&last.tips).collect::<Vec<_>>())
}

/// What the field belongs to.
const OF: &str = "pace";
/// Name of the field.
const PACE: &str = "Hours a week";

fn pace_ui(ui: &mut Ui, pace: &Pace, actions: &mut Vec<Action>) {
    Card::titled("Hours a week").fill_height(ui).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        let set = |actions: &mut Vec<Action>, hours: f64| {
            actions.push(drop_draft(OF, PACE));
            actions.push(FactAction::SetHoursPerWeek(hours).into());
        };
        let mut asked = None;
        DraftField::new(OF, PACE, &pace.text).show(
            ui,
            actions,
            |ui, text, error| {
                let (response, step) = Stepper::new(text, PACE).unit("h").error(error).show(ui);
                asked = step;
                response
            },
            |text| Ok(Understood::of(typed::read::learning_hours(text)?, FactAction::SetHoursPerWeek)),
        );
        let stepped = match asked {
            Some(StepAsked::Less(steps)) => Some(pace.hours - f64::from(steps)),
            Some(StepAsked::More(steps)) => Some(pace.hours + f64::from(steps)),
            Some(StepAsked::Typed) | None => None,
        };
        if let Some(hours) = stepped {
            set(actions, hours.clamp(1.0, MOST_HOURS));
        }
        let mut value = pace.hours;
        if ui.add(Slider::new("Hours a week, slider", &mut value, [1.0, pace.top], 1.0, &pace.words)).changed() {
            set(actions, value);
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        for option in &pace.options {
            if option_ui(ui, option) {
                set(actions, option.hours);
            }
        }
    });
}

fn option_ui(ui: &mut Ui, option: &PaceOption) -> bool {
    let tokens = ui.tokens();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), PACE_ROW), Sense::click());
    let name = format!("{} a week, {}, {}", option.words, option.half, option.range);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), option.on, &name));
    let back = rect.expand2(vec2(size::SPACE_8, -1.0));
    let fill = match (option.on, response.hovered()) {
        (true, _) => tokens.accbg,
        (false, true) => tokens.bg3,
        (false, false) => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(back, size::RADIUS_CELL, fill);
    if response.has_focus() {
        let stroke = Stroke::new(size::FOCUS_STROKE, tokens.acc);
        ui.painter().rect_stroke(back, size::RADIUS_CELL, stroke, eframe::egui::StrokeKind::Inside);
    }
    let (mono, body, colour) = if option.on {
        (TextKind::MonoStrong12, TextKind::Strong13, tokens.t1)
    } else {
        (TextKind::Mono12, TextKind::Body13, tokens.t2)
    };
    let hours = ui.paint_words(rect, Align2::LEFT_CENTER, mono, option.words.as_str(), colour);
    let after = rect.with_min_x(hours.max.x + size::SPACE_8);
    ui.paint_words(after, Align2::RIGHT_CENTER, body, option.half.as_str(), colour);
    let clicked = response.clicked();
    if !option.range.is_empty() {
        response.on_hover_text(&option.range);
    }
    clicked
}
