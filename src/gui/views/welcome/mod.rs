//! Paints the first screen. It changes nothing: what the person does goes out as actions.

mod goal;
mod last;
mod place;
mod side;

use eframe::egui::{Align2, Label, Margin, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use crate::app::action::{Action, FileAction};
use crate::app::after::After;
use crate::app::present::welcome::WelcomeData;
use crate::app::view::ScreenView;
use crate::app::view::welcome::WelcomeView as Picked;
use crate::gui::layout::{Part, fit, lengths};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, EndRow, IconButton, Picker, Suggestion, edged, focus_next, mark_heading};

/// The questions and what stands beside them, or under them where there is less room.
const BESIDE: [Part; 2] = [Part::exactly(602.0).down_to(530.0), Part::exactly(382.0).down_to(334.0)];
/// Most width of the one column.
const MOST_WIDTH: f32 = 720.0;
/// From the top of the page to the title.
const TITLE_TOP: f32 = 30.0;
/// Between the sentence under the title and the cards.
const TITLE_GAP: f32 = 18.0;
/// The page scrolls below this height.
const LEAST_HEIGHT: f32 = 675.0;

/// The first screen, with what only its painting needs to remember.
#[derive(Debug, Default)]
pub struct WelcomeScreen {
    focused: bool,
    /// The plan to go on with has had the keyboard.
    offered: bool,
}

impl WelcomeScreen {
    /// Another screen is shown: the next time, the first field gets the keyboard again.
    pub(super) fn leave(&mut self) {
        *self = Self::default();
    }

    pub fn ui(&mut self, ui: &mut Ui, data: &WelcomeData, actions: &mut Vec<Action>) {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let room = ui.max_rect();
            let height = room.height().max(LEAST_HEIGHT);
            ui.set_min_height(height);
            let width = room.width() - 2.0 * size::PAGE_SIDE;
            let one_column = !fit(width, size::SPACE_16, &BESIDE);
            let widths = lengths(width, size::SPACE_16, BESIDE);
            let width = if one_column { width.min(MOST_WIDTH) } else { widths.iter().sum::<f32>() + size::SPACE_16 };
            let left = (room.center().x - width / 2.0).floor();
            let title = Rect::from_min_size(pos2(left, room.min.y + TITLE_TOP), vec2(width, 64.0));
            let title = ui.scope_builder(UiBuilder::new().max_rect(title), |ui| {
                let title = "Plan your next rungs";
                let heading = ui.words(TextKind::Figure28, title, ui.tokens().t1);
                mark_heading(ui, &heading, title);
                ui.second("See which skills a move needs, how long it takes and what it pays, with a source for every number.");
            });
            let top = title.response.rect.max.y + TITLE_GAP;
            let [column, _] = if one_column { [width, width] } else { widths };
            let places = Rect::from_min_size(pos2(left, top), vec2(column, height));
            let places = ui.scope_builder(UiBuilder::new().max_rect(places), |ui| self.column_ui(ui, data, actions));
            let side = if one_column {
                pos2(left, places.response.rect.max.y + size::SPACE_16)
            } else {
                pos2(left + column + size::SPACE_16, top)
            };
            let side = Rect::from_min_size(side, vec2(left + width - side.x, height));
            ui.scope_builder(UiBuilder::new().max_rect(side), |ui| side::side_ui(ui, data, actions));
        });
    }

    fn column_ui(&mut self, ui: &mut Ui, data: &WelcomeData, actions: &mut Vec<Action>) {
        ui.spacing_mut().item_spacing.y = size::SPACE_16;
        let mut picked = data.view.clone();
        if let Some(last) = &data.last {
            let untouched = picked == Picked::default();
            last::last_ui(ui, last, untouched && !std::mem::replace(&mut self.offered, true), actions);
        }
        place::place_ui(ui, data, &mut picked, !std::mem::replace(&mut self.focused, true));
        goal::goal_ui(ui, data, &mut picked);
        if picked != data.view {
            actions.push(ScreenView::Welcome(picked).into());
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_16;
            let start = ui.add_enabled(data.start.is_some(), Button::primary("Start plan").large());
            let start = start.on_disabled_hover_text(data.obstacle.as_deref().unwrap_or_default());
            if let (true, Some(new)) = (start.clicked(), &data.start) {
                actions.push(FileAction::Create(new.clone()).into());
            }
            if ui.add(Button::quiet("Look around with the sample plan")).clicked() {
                actions.push(FileAction::Leave(After::Sample).into());
            }
            if let Some(obstacle) = &data.obstacle {
                ui.caption(obstacle.as_str());
            }
        });
    }
}

/// The suggestions as the picker shows them.
fn shown(suggestions: &[crate::app::present::role_suggestion::RoleSuggestion]) -> Vec<Suggestion> {
    suggestions
        .iter()
        .map(|suggestion| Suggestion {
            label: suggestion.title.clone(),
            detail: suggestion.also.clone(),
            source: suggestion.kind.clone(),
            matched: suggestion.letters.clone(),
            clear: suggestion.clear,
        })
        .collect()
}

/// A role that was picked, with a cross to take it away. True if it was taken away. When the field called `picker` gives
/// way to the role, the keyboard goes to what comes next; when the role gives way, to the field.
fn picked_ui(
    ui: &mut Ui,
    picked: &crate::app::present::welcome::Picked,
    icon: Icon,
    remove: &str,
    picker: &str,
) -> bool {
    let tokens = ui.tokens();
    let picker = Picker::id(ui, picker);
    edged(tokens.bg1, tokens.ctl, size::RADIUS_CONTROL, Margin::symmetric(10, 2))
        .show(ui, |ui| {
            let row = EndRow::next_line(ui, size::CONTROL_LARGE - 4.0);
            row.before_ui(ui, size::SPACE_8, |ui| {
                let (place, _) = ui.allocate_exact_size(vec2(size::ICON_FIELD, size::ICON_FIELD), Sense::hover());
                icon.paint(ui.painter(), place.center(), size::ICON_FIELD, tokens.acc);
                ui.add(Label::new(TextKind::Body13.job(picked.title.as_str(), tokens.t1)).truncate());
            });
            row.show(ui, |ui| {
                ui.caption(picked.detail.as_str());
                let cross = ui.add(IconButton::new(Icon::Close, remove).small());
                if ui.memory(|memory| memory.has_focus(picker)) {
                    // Not the cross: the next key would take away what was picked.
                    focus_next(ui);
                } else if cross.clicked() {
                    ui.memory_mut(|memory| memory.request_focus(picker));
                }
                cross.clicked()
            })
        })
        .inner
}

/// The number of a question in a disc, and the question.
fn question_ui(ui: &mut Ui, number: &str, question: &str) {
    let tokens = ui.tokens();
    ui.horizontal(|ui| {
        let (disc, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
        ui.painter().circle_filled(disc.center(), 10.0, tokens.accbg);
        ui.painter().text(disc.center(), Align2::CENTER_CENTER, number, TextKind::Caption12.font(), tokens.acc);
        let heading = ui.card_title(question);
        mark_heading(ui, &heading, question);
    });
}

/// Reads a click on a suggestion: the role and the text that stays in the field.
fn take(picked: &mut Picked, goal: bool, data: &WelcomeData, index: usize) {
    let list = if goal { &data.goals } else { &data.roles };
    let Some(suggestion) = list.get(index) else { return };
    let role = Some(suggestion.role.clone());
    picked.own_roles.extend(suggestion.own.clone());
    if goal {
        picked.goal = role;
        picked.goal_text.clear();
    } else {
        picked.role = role;
        picked.role_text.clear();
    }
}
