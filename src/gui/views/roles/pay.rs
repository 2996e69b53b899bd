//! Paints pay by source: bars on one axis, why they differ, what the plan uses.

use eframe::egui::{Align2, Label, Rect, Response, Sense, Ui, UiBuilder, pos2, vec2};

use super::parts::{columns, lines, rule, widths};
use super::pay_own::PayForm;
use crate::app::action::{Action, PayAction};
use crate::app::format::capital;
use crate::app::present::axis::AxisData;
use crate::app::present::roles::pay::{PayChoice, PayRow, PayTab, UsedPay};
use crate::app::present::roles::pay_differences::Difference;
use crate::app::present::roles::pay_level::PayLevels;
use crate::app::present::roles::pay_offers::{OfferDoes, OfferKind};
use crate::app::present::series_colour::SeriesColour;
use crate::app::words::Words as _;
use crate::domain::ids::RoleId;
use crate::gui::layout::Part;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, Tokens, opacity, size};
use crate::gui::widgets::{
    BarRows, Button, Card, ChartCard, Chip, ChipKind, Hint, IconButton, MenuEntry, MenuOf, RangeBar, Select,
    axis_labels, empty_state, radio,
};

/// Title of the chart.
const TITLE: &str = "Pay by source";
/// Height of one figure.
const ROW: f32 = 44.0;
/// Height of the line over the figures that are only there to compare with.
const HEADING: f32 = 24.0;
/// Room for the menu of a figure.
const MENU: f32 = 32.0;
/// Room for the amounts at the right.
const FIGURE: f32 = 116.0;
/// Room for axis and legend.
const FOOT: f32 = 46.0;
/// Height of the title of the card and of its gaps.
const FRAME: f32 = 58.0;

/// Where the parts of a row stand.
struct Places {
    words: f32,
    bar: [f32; 2],
    right: f32,
}

pub(super) fn pay_ui(
    ui: &mut Ui,
    role: &RoleId,
    tab: &PayTab,
    table: &mut bool,
    form: &mut PayForm,
    actions: &mut Vec<Action>,
) {
    if tab.rows.is_empty() {
        Card::plain().height(220.0).show(ui, |ui| {
            let reason = "No source in the catalogue names an amount, and none is guessed.";
            empty_state(ui, Icon::Salary, "No pay data", reason, "")
        });
        if let Some(blank) = &tab.own {
            form.own_ui(ui, role, blank, actions);
        }
        return;
    }
    chart_ui(ui, role, tab, table, form, actions);
    let widths = widths(ui, [Part::at_least(269.0), Part::exactly(335.0)]);
    columns(ui, &widths, |ui, index| match index {
        0 => {
            differences_ui(ui, &tab.differences);
            if widths.len() == 1 {
                used_ui(ui, role, tab, actions);
            }
            if let Some(blank) = &tab.own {
                form.own_ui(ui, role, blank, actions);
            }
        }
        _ => used_ui(ui, role, tab, actions),
    });
}

fn chart_ui(ui: &mut Ui, role: &RoleId, tab: &PayTab, table: &mut bool, form: &mut PayForm, actions: &mut Vec<Action>) {
    let compared = tab.rows.iter().any(|row| row.choice == PayChoice::Comparison);
    let head = if compared { HEADING } else { 0.0 };
    let inside = ui.available_width() - 2.0 * size::CARD_SIDE;
    let sentence = TextKind::Body13.lines(ui.painter(), tab.sentence.as_str(), ui.tokens().t1, inside).size().y;
    let height = FRAME + sentence + FOOT + head + ROW * tab.rows.len() as f32;
    let card = ChartCard::new(TITLE, &tab.table, table, height).sentence(&tab.sentence).sentence_first();
    let copied = card.show(
        ui,
        |ui| {
            if tab.disagree.is_some() {
                ui.add(Chip::new(ChipKind::Warning, "These disagree"));
            }
        },
        |ui| bars_ui(ui, role, tab, form, actions),
    );
    actions.extend(copied);
}

fn bars_ui(ui: &mut Ui, role: &RoleId, tab: &PayTab, form: &mut PayForm, actions: &mut Vec<Action>) -> Response {
    let room = ui.max_rect();
    let chart = BarRows::begin(ui, TITLE, room);
    ui.spacing_mut().item_spacing.y = 0.0;
    let axis = tab.axis.as_ref();
    let choosing = tab.own.is_some();
    let menu = if choosing { MENU } else { 0.0 };
    let words = room.min.x + if choosing { 28.0 } else { 0.0 };
    let left = words + (room.width() * 0.31).clamp(150.0, 260.0);
    let places = Places { words, bar: [left, room.max.x - menu - FIGURE - size::SPACE_8], right: room.max.x - menu };
    let mut compared = false;
    let mut bars = Vec::new();
    for row in &tab.rows {
        if row.choice == PayChoice::Comparison && !compared {
            compared = true;
            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEADING), Sense::hover());
            let text = "To compare with: one level, one employer, another place, or only “at least”";
            let end = line.with_max_x(places.right);
            ui.paint_words(end, Align2::LEFT_CENTER, TextKind::Caption12, text, ui.tokens().t3);
        }
        let place = ui.push_id(&row.claim, |ui| row_ui(ui, role, tab, row, axis, &places, form, actions)).inner;
        bars.push((place, &row.tip));
    }
    if let Some(axis) = axis {
        let foot = ui.available_rect_before_wrap();
        let [from, to] = places.bar;
        let line = Rect::from_min_max(pos2(from, foot.min.y), pos2(to, foot.min.y + 24.0));
        ui.place(line, axis_labels(axis));
        legend_ui(ui, Rect::from_min_max(pos2(room.min.x, line.max.y + 4.0), room.max), tab.disagree.is_some());
    }
    chart.end(ui, &bars)
}

#[expect(clippy::too_many_arguments, reason = "a row needs the frame of the chart it stands in")]
fn row_ui(
    ui: &mut Ui,
    role: &RoleId,
    tab: &PayTab,
    row: &PayRow,
    axis: Option<&AxisData>,
    places: &Places,
    form: &mut PayForm,
    actions: &mut Vec<Action>,
) -> Rect {
    let tokens = ui.tokens();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let used = row.choice == PayChoice::Used;
    let mut choice = None;
    if tab.own.is_some() && row.choice != PayChoice::Comparison {
        let place = Align2::LEFT_CENTER.align_size_within_rect(vec2(24.0, 24.0), rect.translate(vec2(-4.0, 0.0)));
        let name = format!("{} {}", if used { "Used:" } else { "Use this:" }, row.name);
        let shown = ui.place(place, radio(used, &name));
        if shown.clicked() && !used {
            actions.push(PayAction::ChooseClaim(role.clone(), Some(row.claim.clone())).into());
        }
        choice = Some(shown);
    }
    let [from, to] = places.bar;
    let line = |top: f32, height: f32, left: f32, right: f32| {
        Rect::from_min_max(pos2(left, rect.min.y + top), pos2(right, rect.min.y + top + height))
    };
    let kind = if used { TextKind::Strong13 } else { TextKind::Body13 };
    let end = from - size::SPACE_8;
    ui.paint_words(line(5.0, 18.0, places.words, end), Align2::LEFT_CENTER, kind, row.source.as_str(), tokens.t1);
    let about = line(23.0, 16.0, places.words, end);
    ui.paint_words(about, Align2::LEFT_CENTER, TextKind::Caption12, row.about.as_str(), tokens.t2);
    if let (Some(axis), Some(bar)) = (axis, &row.bar) {
        let place = line(0.0, ROW, from, to);
        ui.place(place, RangeBar::new(&row.name, *bar, axis, used).disagreement(tab.disagree).height(ROW));
    } else {
        let text = "another currency: not on this axis";
        ui.paint_words(line(0.0, ROW, from, to), Align2::CENTER_CENTER, TextKind::Caption12, text, tokens.t3);
    }
    let left = places.right - FIGURE;
    let mono = if used { TextKind::MonoStrong12 } else { TextKind::Mono12 };
    ui.paint_words(line(6.0, 16.0, left, places.right), Align2::RIGHT_CENTER, mono, row.figure.as_str(), tokens.t1);
    let middle = line(23.0, 16.0, left, places.right);
    ui.paint_words(middle, Align2::RIGHT_CENTER, TextKind::Caption12, row.middle.as_str(), tokens.t3);
    if !row.offers.is_empty() {
        let place = Align2::RIGHT_CENTER.align_size_within_rect(vec2(24.0, 24.0), rect);
        offers_ui(ui, place, row, form, actions);
    }
    if let Some(choice) = choice.filter(|choice| choice.has_focus() || choice.hovered()) {
        let text = row.note.iter().fold(capital(&row.why), |text, note| format!("{text}. {note}"));
        Hint::new(&row.name).text(&text).attach(choice);
    }
    rect
}

/// The menu of what can be done with a figure.
fn offers_ui(ui: &mut Ui, place: Rect, row: &PayRow, form: &mut PayForm, actions: &mut Vec<Action>) {
    let more = ui.place(place, IconButton::new(Icon::More, &format!("What to do with {}", row.name)).small());
    MenuOf::new(&more).show(|ui| {
        for offer in &row.offers {
            if ui.add(MenuEntry::new(offer.kind.words()).icon(offer_icon(offer.kind))).clicked() {
                match &offer.does {
                    OfferDoes::Act(deeds) => actions.extend(deeds.iter().cloned()),
                    OfferDoes::Change(text) => form.change(text.clone()),
                }
            }
        }
    });
}

fn offer_icon(kind: OfferKind) -> Icon {
    match kind {
        OfferKind::LeaveOut => Icon::EyeOff,
        OfferKind::UseAgain => Icon::Eye,
        OfferKind::Change => Icon::Pencil,
        OfferKind::Remove => Icon::Trash,
        OfferKind::UseOnly => Icon::Check,
        OfferKind::Weigh | OfferKind::Unweigh => Icon::Salary,
    }
}

/// What the parts of a bar mean.
fn legend_ui(ui: &mut Ui, room: Rect, disagree: bool) {
    let tokens = ui.tokens();
    let grey = SeriesColour::Stay.colour(tokens);
    let mut left = room.min.x;
    let y = room.min.y + size::SPACE_8 + 2.0;
    let mut entry = |width: f32, paint: &dyn Fn(Rect), text: &str| {
        let sign = Rect::from_center_size(pos2(left + width / 2.0, y), vec2(width, 14.0));
        let words = Rect::from_min_max(pos2(sign.max.x + 6.0, y - 8.0), pos2(room.max.x, y + 8.0));
        if words.width() < 80.0 {
            return;
        }
        paint(sign);
        left = ui.paint_words(words, Align2::LEFT_CENTER, TextKind::Caption12, text, tokens.t2).max.x + size::SPACE_16;
    };
    let painter = ui.painter();
    let thin = |rect: Rect| {
        let line = Rect::from_center_size(rect.center(), vec2(rect.width(), 6.0));
        painter.rect_filled(line, 3.0, Tokens::faded(grey, opacity::RANGE_OUTER));
    };
    entry(26.0, &thin, "P10–P90, or lowest to highest");
    entry(
        18.0,
        &|rect| {
            painter.rect_filled(rect, 3.0, grey);
        },
        "P25–P75, or most common",
    );
    entry(
        3.0,
        &|rect| {
            painter.rect_filled(rect, 1.0, tokens.t1);
        },
        "typical",
    );
    if disagree {
        let zone = |rect: Rect| {
            painter.rect_filled(rect, 2.0, Tokens::faded(tokens.warn, 2.0 * opacity::DISAGREEMENT));
        };
        entry(18.0, &zone, "disagreement");
    }
}

fn differences_ui(ui: &mut Ui, differences: &[Difference]) {
    Card::titled("Why they differ").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_8;
        if differences.is_empty() {
            ui.second("There is nothing to tell apart: the figures speak of the same pay.");
        }
        for difference in differences {
            let mut job = TextKind::Strong12.job(difference.what, ui.tokens().t1);
            job.append(&format!(" {}", difference.how), 0.0, TextKind::Caption12.format(ui.tokens().t2));
            ui.add(Label::new(job).wrap());
        }
    });
}

fn used_ui(ui: &mut Ui, role: &RoleId, tab: &PayTab, actions: &mut Vec<Action>) {
    let in_plan = tab.own.is_some();
    let title = if in_plan { "Your plan uses" } else { "Figure by the default rule" };
    Card::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::SPACE_4;
        match &tab.used {
            Some(used) => figure_ui(ui, used),
            None => {
                ui.second("No figure here can be used in a plan: each speaks of a part of the role only.");
            }
        }
        if let Some(levels) = &tab.levels {
            levels_ui(ui, role, levels, actions);
        }
        PayForm::numbers_ui(ui, role, tab, actions);
        rule(ui);
        lines(ui, TextKind::Caption12, "The default rule", ui.tokens().t3);
        lines(ui, TextKind::Caption12, tab.rule, ui.tokens().t2);
        if tab.used.as_ref().is_some_and(|used| used.picked) {
            ui.add_space(size::SPACE_4);
            let at = ui.available_rect_before_wrap().min - vec2(size::SPACE_8, 0.0);
            let room = Rect::from_min_size(at, vec2(200.0, size::CONTROL));
            ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
                if ui.add(Button::quiet("Use the default rule").icon(Icon::Undo)).clicked() {
                    actions.push(PayAction::ChooseClaim(role.clone(), None).into());
                }
            });
        }
    });
}

/// The level for which pay is asked.
fn levels_ui(ui: &mut Ui, role: &RoleId, levels: &PayLevels, actions: &mut Vec<Action>) {
    ui.add_space(size::SPACE_4);
    lines(ui, TextKind::Caption12, "Level", ui.tokens().t3);
    let options: Vec<_> = levels.options.iter().map(|(level, word)| (*level, word.as_str())).collect();
    let mut chosen = levels.chosen;
    let width = ui.available_width();
    if ui.add(Select::new(&levels.name, &mut chosen, &options).width(width)).changed() {
        actions.push(PayAction::SetPayLevel(role.clone(), chosen).into());
    }
}

fn figure_ui(ui: &mut Ui, used: &UsedPay) {
    ui.page_title(used.figure.as_str());
    lines(ui, TextKind::Body13, &used.from, ui.tokens().t2);
    lines(ui, TextKind::Body13, &used.by, ui.tokens().t1);
    for text in used.own.iter().chain(&used.note) {
        lines(ui, TextKind::Caption12, text, ui.tokens().t2);
    }
}
