//! The list of things that need a look.

use eframe::egui::{Align, Align2, Layout, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::action::Action;
use crate::app::present::overview::{Attention, AttentionKind, Standing};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::views::place::{at, part};
use crate::gui::widgets::{Button, Card, Chip, ChipKind, empty_state};

/// Height of an entry.
const ROW: f32 = 56.0;
/// Left edge of the words.
const WORDS: f32 = 28.0;

/// Height of the line that tells how many more there are.
const FOOT: f32 = 20.0;

/// The height of the card with all of so many entries in sight.
pub(super) fn whole_height(entries: usize) -> f32 {
    size::CARD_BODY_TOP + ROW * entries as f32 + size::CARD_BOTTOM
}

pub(super) fn attention_ui(ui: &mut Ui, data: &Standing, actions: &mut Vec<Action>) {
    let count = data.attention.len().to_string();
    Card::titled("Needs attention").fill_height(ui).show_with(
        ui,
        |ui| {
            if !data.attention.is_empty() {
                ui.add(Chip::new(ChipKind::Warning, &count).without_icon());
            }
        },
        |ui| {
            if data.attention.is_empty() {
                let reason = "Nothing is late, unknown or in dispute.";
                empty_state(ui, Icon::Check, "Nothing needs attention", reason, "");
                return;
            }
            let room = ui.max_rect();
            let is_cut = ROW * data.attention.len() as f32 > room.height();
            // It ends with an entry, never within one.
            let whole = ROW * ((room.height() - FOOT) / ROW).floor().max(1.0);
            let list = if is_cut { room.with_max_y(room.min.y + whole) } else { room };
            let shown = at(ui, list, |ui| {
                ScrollArea::vertical().id_salt("attention").auto_shrink(false).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (index, attention) in data.attention.iter().enumerate() {
                        entry_ui(ui, index, attention, actions);
                    }
                })
            });
            let seen = ((shown.state.clamped_offset().y + list.height()) / ROW).round() as usize;
            let below = data.attention.len().saturating_sub(seen);
            if is_cut && below > 0 {
                let words = format!("{below} more below");
                let foot = list.with_min_y(list.max.y).with_max_y(list.max.y + FOOT);
                ui.painter().hline(foot.x_range(), foot.min.y, Stroke::new(size::STROKE, ui.tokens().line));
                ui.paint_words(foot, Align2::LEFT_BOTTOM, TextKind::Caption12, words, ui.tokens().t2);
            }
        },
    );
}

fn entry_ui(ui: &mut Ui, index: usize, attention: &Attention, actions: &mut Vec<Action>) {
    let tokens = ui.tokens();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(eframe::egui::Role::ListItem, true, format!("{}. {}", attention.title, attention.detail))
    });
    if index > 0 {
        ui.painter().hline(rect.x_range(), rect.min.y, Stroke::new(size::STROKE, tokens.line));
    }
    let (icon, colour) = match attention.kind {
        AttentionKind::Warning => (Icon::Warning, tokens.warn),
        AttentionKind::Unknown => (Icon::Help, tokens.t2),
        AttentionKind::Time => (Icon::Clock, tokens.warn),
    };
    let first = part(rect, WORDS, 6.0, rect.width() - WORDS, size::CONTROL_SMALL);
    icon.paint(ui.painter(), [rect.min.x + size::ICON_ROW / 2.0, first.center().y].into(), size::ICON_ROW, colour);
    let layout = Layout::right_to_left(Align::Center);
    // A child of its own: the room of the entry is taken already.
    let mut child = ui.new_child(UiBuilder::new().id_salt(index).max_rect(first).layout(layout));
    // From right to left: the first way out stands nearest to the words.
    for way in attention.ways.iter().rev() {
        let name = format!("{}: {}", way.word, attention.title);
        if child.add(Button::quiet(way.word).small().name(&name)).clicked() {
            actions.extend(way.actions.iter().cloned());
        }
    }
    let left = child.min_rect().min.x;
    let title = first.with_max_x(left - size::SPACE_4);
    ui.paint_words(title, Align2::LEFT_CENTER, TextKind::Strong13, attention.title.as_str(), tokens.t1);
    let second: Rect = part(rect, WORDS, 29.0, rect.width() - WORDS, size::SPACE_16);
    ui.paint_words(second, Align2::LEFT_CENTER, TextKind::Caption12, attention.detail.as_str(), tokens.t2);
}
