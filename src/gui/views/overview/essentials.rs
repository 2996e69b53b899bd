//! The card with the three readings and the biggest gaps.

use eframe::egui::{Align2, Rect, Stroke, Ui, text::LayoutJob};

use crate::app::action::{Action, ViewAction};
use crate::app::present::overview::{BiggestGap, EssentialsCard, Standing};
use crate::app::view::overview::OverviewView;
use crate::app::view::reading::ReadingKind;
use crate::app::view::{Screen, ScreenView};
use crate::gui::layout::{Part, columns, fitting};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::blank::blank_ui;
use crate::gui::views::place::{at, part};
use crate::gui::widgets::{Button, Card, Dumbbell, Have, ListRow, essentials};

/// A gap: its name, the scale of levels, and the hours.
const GAP: [Part; 3] = [Part::at_least(0.0), Part::exactly(140.0), Part::exactly(66.0)];
/// From the top of the body to the first gap.
const GAPS_TOP: f32 = 93.0;
/// Height of a gap.
const GAP_ROW: f32 = 27.0;
/// How far a reading’s fill reaches beyond its words.
const REACH: f32 = size::SPACE_4;

pub(super) fn essentials_ui(ui: &mut Ui, data: &Standing, actions: &mut Vec<Action>) {
    let mut go = false;
    Card::titled("Essentials covered").body_top(36.0).fill_height(ui).show_with(
        ui,
        |ui| go = ui.add(Button::quiet("All skills").small()).clicked(),
        |ui| match &data.essentials {
            Err(blank) => blank_ui(ui, Icon::Skills, blank, actions),
            Ok(card) => {
                // Fills reach a little beyond the room, which would widen it for what follows.
                let room = ui.max_rect();
                readings_ui(ui, room, card, actions);
                gaps_ui(ui, room, card, actions);
            }
        },
    );
    if go {
        actions.push(ViewAction::Go(Screen::Skills).into());
    }
}

fn readings_ui(ui: &mut Ui, room: Rect, card: &EssentialsCard, actions: &mut Vec<Action>) {
    let tokens = ui.tokens();
    let figure = TextKind::Figure28.job(card.covered.as_str(), tokens.t1);
    let name = format!("Essentials covered: {}, {}. Show the ledger", card.covered, card.cells_words);
    let shown = reading_ui(ui, part(room, 0.0, 0.0, room.width(), 36.0), figure, &name, ReadingKind::Covered, actions);
    let left = shown.max.x + size::SPACE_16 - room.min.x;
    at(ui, part(room, left, 12.0, room.width() - left, 20.0), |ui| {
        ui.add(essentials(card.cells, &card.cells_words));
    });
    let mixed = |strong: &str, note: &str| {
        let mut job = LayoutJob::default();
        job.append(strong, 0.0, TextKind::Strong13.format(tokens.t1));
        job.append(note, size::SPACE_4, TextKind::Body13.format(tokens.t2));
        job
    };
    let line = part(room, 0.0, 40.0, room.width(), size::CONTROL_SMALL);
    let confidence = mixed(&card.confidence, &card.confidence_note);
    let width = ui.painter().layout_job(confidence.clone()).size().x.ceil();
    let right = line.with_min_x(line.max.x - width);
    let hours = mixed(&card.hours, card.hours_note);
    let name = format!("Still to learn: {}. Show how it adds up", card.hours_words);
    reading_ui(ui, line.with_max_x(right.min.x - size::SPACE_8), hours, &name, ReadingKind::Shortfall, actions);
    let name = format!("Confidence: {}, {}. Show how it adds up", card.confidence, card.confidence_note);
    reading_ui(ui, right, confidence, &name, ReadingKind::Confidence, actions);
}

/// A reading that opens its ledger, in the room its words take. Answers where that is.
fn reading_ui(
    ui: &mut Ui,
    room: Rect,
    mut words: LayoutJob,
    name: &str,
    kind: ReadingKind,
    actions: &mut Vec<Action>,
) -> Rect {
    words.wrap = eframe::egui::text::TextWrapping::truncate_at_width(room.width());
    let galley = ui.painter().layout_job(words);
    let place = Rect::from_min_size(room.min, eframe::egui::vec2(galley.size().x, room.height()));
    let row = at(ui, place.expand2(eframe::egui::vec2(REACH, 0.0)), |ui| {
        ListRow::new(name, false).height(room.height()).flush().button().show(ui, |ui, rect| {
            let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), rect.shrink2([REACH, 0.0].into()));
            ui.painter().galley(at.min, galley, ui.tokens().t1);
        })
    });
    if row.response.clicked() || row.opened {
        actions.push(ScreenView::Overview(OverviewView { ledger: Some(kind) }).into());
    }
    place
}

fn gaps_ui(ui: &mut Ui, room: Rect, card: &EssentialsCard, actions: &mut Vec<Action>) {
    let tokens = ui.tokens();
    let rule = room.min.y + 70.0;
    ui.painter().hline(room.x_range(), rule, Stroke::new(size::STROKE, tokens.line));
    if !card.no_gaps.is_empty() {
        at(ui, room.with_min_y(rule + size::SPACE_12), |ui| ui.second(card.no_gaps.as_str()));
        return;
    }
    let head = part(room, 0.0, 76.0, room.width(), size::SPACE_16);
    ui.paint_words(head, Align2::LEFT_CENTER, TextKind::Caption12, "Biggest gaps", tokens.t3);
    let [_, scale, _] = columns(head, 0.0, GAP);
    let scale = scale.shrink2([10.0, 0.0].into());
    for (at, align, word) in [
        (scale.min.x, Align2::CENTER_CENTER, "0"),
        (scale.center().x, Align2::CENTER_CENTER, "level"),
        (scale.max.x, Align2::CENTER_CENTER, "5"),
    ] {
        let place = Rect::from_center_size([at, head.center().y].into(), [60.0, head.height()].into());
        ui.paint_words(place, align, TextKind::Caption12, word, tokens.t3);
    }
    let rows = fitting(room.height() - GAPS_TOP, GAP_ROW);
    for (index, gap) in card.gaps.iter().take(rows).enumerate() {
        let place = part(room, -REACH, GAPS_TOP + GAP_ROW * index as f32, room.width() + 2.0 * REACH, GAP_ROW);
        at(ui, place, |ui| gap_ui(ui, gap, actions));
    }
}

fn gap_ui(ui: &mut Ui, gap: &BiggestGap, actions: &mut Vec<Action>) {
    let name = format!("{}, {}, {}", gap.title, gap.words, gap.hours);
    let row = ListRow::new(&name, false).height(GAP_ROW).flush().show(ui, |ui, rect| {
        let tokens = ui.tokens();
        let inside = rect.shrink2([REACH, 0.0].into());
        let [words, scale, _] = columns(inside, 0.0, GAP);
        ui.paint_words(words, Align2::LEFT_CENTER, TextKind::Body13, gap.title.as_str(), tokens.t1);
        ui.paint_words(inside, Align2::RIGHT_CENTER, TextKind::Mono12, gap.hours.as_str(), tokens.t1);
        let mut have = if gap.assumed { Have::Assumed(gap.held) } else { Have::Rated(gap.held) };
        let height = scale.height().min(size::CONTROL_SMALL);
        at(ui, Rect::from_center_size(scale.center(), [scale.width(), height].into()), |ui| {
            let dumbbell = Dumbbell::new(&mut have, Some(gap.wanted), &gap.title, &gap.words);
            ui.add(dumbbell.width(scale.width()).read_only());
        });
    });
    if row.response.clicked() || row.opened {
        actions.push(ViewAction::ShowSkill(gap.skill.clone()).into());
    }
}
