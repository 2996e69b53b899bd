//! Paints Overview. It changes nothing: what the person does goes out as actions.

mod attention;
mod done_by;
mod essentials;
mod first_things;
mod ledger;
mod next;
mod pay;

use eframe::egui::{Rect, Ui};

use super::blank::blank_ui;
use super::page::Page;
use super::place::at;
use super::plan_details::PlanDetails;
use super::strip::{open_station, strip_height, strip_ui};
use crate::app::action::{Action, ViewAction};
use crate::app::present::overview::{OverviewData, Standing};
use crate::app::view::details::{DetailsStart, DetailsView};
use crate::app::view::routes::{RoutesTab, RoutesView};
use crate::app::view::{Screen, ScreenView};
use crate::gui::layout::{self, Part, columns, rows};
use crate::gui::theme::{Icon, size};
use crate::gui::widgets::{Button, Card};
use pay::PayView;

/// Overview, with what only the painting needs to remember.
#[derive(Debug, Default)]
pub struct OverviewScreen {
    pay: PayView,
    details: PlanDetails,
}

/// Where each block stands.
struct Blocks {
    first_things: Rect,
    strip: Rect,
    essentials: Rect,
    next: Rect,
    done_by: Rect,
    pay: Rect,
    attention: Rect,
}

impl OverviewScreen {
    pub fn ui(&mut self, ui: &mut Ui, data: &OverviewData, actions: &mut Vec<Action>) {
        match data {
            OverviewData::NoPlan(blank) => {
                Page::new("Overview").show(ui, |_| {}, |ui| blank_ui(ui, Icon::Overview, blank, actions));
            }
            OverviewData::Plan(standing) => self.standing_ui(ui, standing, actions),
        }
    }

    fn standing_ui(&mut self, ui: &mut Ui, data: &Standing, actions: &mut Vec<Action>) {
        let (head, goal) = (&data.head, &data.head.goal);
        let page = Page::new(&head.role).towards(goal.as_deref()).summary(&head.facts);
        let page = page.short(&head.short_role, head.short_goal.as_deref());
        let page = page.least_height(blocks(ui, Page::across(ui), data).1);
        let mut asked = Vec::new();
        page.show(
            ui,
            |ui| {
                if ui.add(Button::plain("See the path").icon(Icon::Routes).name("Look at the path")).clicked() {
                    let path = RoutesView { tab: RoutesTab::Path, ..RoutesView::default() };
                    asked.push(ScreenView::Routes(path).into());
                    asked.push(ViewAction::Go(Screen::Routes).into());
                }
                if ui.add(Button::plain("Edit plan").icon(Icon::Pencil).name("Details of the plan")).clicked() {
                    asked.push(ScreenView::Details(DetailsView::at(DetailsStart::Title)).into());
                }
            },
            |ui| self.blocks_ui(ui, data, actions),
        );
        actions.append(&mut asked);
        ledger::ledger_ui(ui, data, actions);
        self.details.ui(ui, data.details.as_ref(), actions);
    }

    fn blocks_ui(&mut self, ui: &mut Ui, data: &Standing, actions: &mut Vec<Action>) {
        let (blocks, _) = blocks(ui, ui.max_rect(), data);
        if let Some(things) = &data.first_things {
            at(ui, blocks.first_things, |ui| first_things::first_things_ui(ui, things, actions));
        }
        at(ui, blocks.strip, |ui| {
            Card::plain().bare().fill_height(ui).show(ui, |ui| match &data.strip {
                Ok(strip) => {
                    if let Some(index) = strip_ui(ui, "Your path", strip, false) {
                        open_station(strip, index, actions);
                    }
                }
                Err(blank) => no_strip_ui(ui, blank, actions),
            })
        });
        at(ui, blocks.essentials, |ui| essentials::essentials_ui(ui, data, actions));
        at(ui, blocks.next, |ui| next::next_ui(ui, data, actions));
        at(ui, blocks.done_by, |ui| done_by::done_by_ui(ui, data, actions));
        at(ui, blocks.pay, |ui| self.pay.ui(ui, data, actions));
        at(ui, blocks.attention, |ui| attention::attention_ui(ui, data, actions));
    }
}

/// Why there is no strip, in one line: the card is low.
fn no_strip_ui(ui: &mut Ui, blank: &crate::app::present::blank::Blank, actions: &mut Vec<Action>) {
    use crate::gui::theme::TextExt as _;
    let room = ui.max_rect();
    at(ui, room.shrink2(eframe::egui::vec2(size::CARD_SIDE, size::SPACE_16)), |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        ui.strong_body(blank.line.as_str());
        ui.second(blank.reason.as_str());
        ui.add_space(size::SPACE_4);
        if !blank.way_out.is_empty() && ui.add(Button::plain(&blank.way_out).icon(Icon::Flag)).clicked() {
            actions.extend(blank.actions.iter().cloned());
        }
    });
}

/// The blocks and the least height they need.
fn blocks(ui: &Ui, room: Rect, data: &Standing) -> (Blocks, f32) {
    const DONE_BY: f32 = 222.0;
    const ATTENTION_LEAST: f32 = 160.0;
    const CARD: Part = Part::exactly(DONE_BY);
    const CHART: Part = Part::at_least(223.0);
    const THREE: [Part; 3] = [Part::exactly(372.0), Part::at_least(321.0), Part::exactly(315.0)];
    const THREE_WIDE: [Part; 3] =
        [Part::at_least(372.0), Part::at_least(321.0), Part::exactly(315.0).taking(0.5).up_to(420.0)];
    const TWO: [Part; 2] = [Part::at_least(312.0), Part::at_least(312.0)];
    let fit = |parts: &[Part]| layout::fit(room.width(), size::SPACE_16, parts);
    let strip = data.strip.as_ref().map_or(size::STRIP, |strip| strip_height(ui, strip, room.width()));
    let (strip, gap) = (Part::exactly(strip), size::SPACE_12);
    let first = Part::exactly(if data.first_things.is_some() { first_things::HEIGHT } else { 0.0 });
    // Where a window is high, too, all that needs attention stands in sight and the chart has the whole width.
    let attention = attention::whole_height(data.attention.len()).max(ATTENTION_LEAST);
    let tall = [first, strip, Part::exactly(DONE_BY + gap + attention), CHART];
    if fit(&THREE) && layout::least(gap, &tall) <= room.height() {
        let [first_things, strip, upper, pay] = rows(room, gap, tall);
        let [essentials, next, last] = columns(upper, size::SPACE_16, THREE_WIDE);
        let [done_by, attention] = rows(last, gap, [CARD, Part::exactly(attention)]);
        return (Blocks { first_things, strip, essentials, next, done_by, pay, attention }, layout::least(gap, &tall));
    }
    if fit(&THREE) {
        let parts = [first, strip, CARD, CHART];
        let [first_things, strip, upper, lower] = rows(room, gap, parts);
        let [essentials, next, done_by] = columns(upper, size::SPACE_16, THREE);
        let (pay, attention) = (lower.with_max_x(next.max.x), lower.with_min_x(done_by.min.x));
        return (Blocks { first_things, strip, essentials, next, done_by, pay, attention }, layout::least(gap, &parts));
    }
    if fit(&TWO) {
        let parts = [first, strip, CARD, CARD, CHART];
        let [first_things, strip, upper, lower, pay] = rows(room, gap, parts);
        let [essentials, next] = columns(upper, size::SPACE_16, TWO);
        let [done_by, attention] = columns(lower, size::SPACE_16, TWO);
        return (Blocks { first_things, strip, essentials, next, done_by, pay, attention }, layout::least(gap, &parts));
    }
    let parts = [first, strip, CARD, CARD, CARD, CARD, CHART];
    let [first_things, strip, essentials, next, done_by, attention, pay] = rows(room, gap, parts);
    (Blocks { first_things, strip, essentials, next, done_by, pay, attention }, layout::least(gap, &parts))
}
