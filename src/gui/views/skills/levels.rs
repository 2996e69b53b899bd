//! The six levels of a skill as rows to choose from.

use eframe::egui::{Align2, Color32, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::present::skills::DetailLevel;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{diamond, ring_at};

/// From the left edge of a level to its sentence.
const SENTENCE: f32 = 26.0;
/// Room for the marks at the right.
const MARKS: f32 = 84.0;
/// Padding above and under a sentence.
const PAD: f32 = 3.0;

/// Paints the levels; the answer is the one that was chosen.
pub(super) fn levels_ui(ui: &mut Ui, levels: &[DetailLevel]) -> Option<u8> {
    let mut chosen = None;
    for level in levels {
        if level_ui(ui, level) {
            chosen = Some(level.level);
        }
    }
    chosen
}

fn level_ui(ui: &mut Ui, level: &DetailLevel) -> bool {
    let tokens = ui.tokens();
    let stands_out = level.you.is_some() || level.wanted;
    let width = ui.available_width();
    let marks = if stands_out { MARKS } else { 0.0 };
    let colour = if stands_out { tokens.t1 } else { tokens.t2 };
    let words = TextKind::Body13.lines(ui.painter(), level.sentence.as_str(), colour, width - SENTENCE - marks);
    // One of both marks stands beside the first line, the other under it.
    let marks = TextKind::Body13.line_height() * if level.you.is_some() && level.wanted { 2.0 } else { 1.0 };
    let wanted = vec2(width, words.size().y.max(marks) + 2.0 * PAD);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let on = level.rated;
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, &level.name));
    let back = rect.expand2(vec2(size::SPACE_8, 0.0));
    let fill = match (response.hovered(), stands_out) {
        (true, _) | (_, true) => tokens.bg3,
        (false, false) => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(back, size::RADIUS_CELL, fill);
    ring_at(ui, &response, back, size::RADIUS_CELL, StrokeKind::Inside);
    let figure = Rect::from_min_size(rect.min + vec2(0.0, PAD), vec2(SENTENCE, TextKind::Body13.line_height()));
    let figure = figure.with_min_x(figure.min.x + size::SPACE_4);
    let figure_colour = if stands_out { tokens.t2 } else { tokens.t3 };
    ui.paint_words(figure, Align2::LEFT_CENTER, TextKind::Mono12, level.level.to_string(), figure_colour);
    ui.painter().galley(rect.min + vec2(SENTENCE, PAD), words, colour);
    let mut line =
        Rect::from_min_size(pos2(rect.max.x - MARKS, rect.min.y + PAD), vec2(MARKS, TextKind::Body13.line_height()));
    if let Some(you) = level.you {
        you_paint(ui, line, you, on);
        line = line.translate(vec2(0.0, line.height()));
    }
    if level.wanted {
        wanted_paint(ui, line);
    }
    response.on_hover_text(level.general).clicked()
}

fn you_paint(ui: &Ui, line: Rect, word: &str, rated: bool) {
    let tokens = ui.tokens();
    let word = ui.paint_words(line, Align2::RIGHT_CENTER, TextKind::Caption12, word, tokens.t1);
    let centre = pos2(word.min.x - size::SPACE_12, line.center().y);
    if rated {
        ui.painter().circle_filled(centre, 5.0, tokens.t1);
    } else {
        ui.painter().circle(centre, 5.0, tokens.bg3, Stroke::new(size::STROKE_MARK, tokens.t1));
    }
}

fn wanted_paint(ui: &Ui, line: Rect) {
    let tokens = ui.tokens();
    let word = ui.paint_words(line, Align2::RIGHT_CENTER, TextKind::Caption12, "Wanted", tokens.t1);
    let centre = pos2(word.min.x - size::SPACE_12, line.center().y);
    diamond(ui.painter(), centre, 6.0, tokens.bg3, Stroke::new(size::STROKE_MARK, tokens.t1));
}
