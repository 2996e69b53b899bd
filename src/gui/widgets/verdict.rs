//! One comparison of two plans in a line of a card: when one overtakes the other, and by how much in the end.

use eframe::egui::{Align2, Rect, Role, Sense, Ui, Widget, WidgetInfo, pos2, vec2};

use super::paint::{text_at, text_in};
use crate::app::present::salary::verdicts::BreakEvenCard;
use crate::gui::theme::{TextKind, ThemeExt as _, size};

/// Width of the bar in the colour of the plan.
const BAR: f32 = 3.0;

/// Colour bar, name, figure, odds and difference. None of them is cut: where the three do not fit beside one another, the
/// odds and the difference stand on a line of their own.
pub fn verdict<'a>(card: &'a BreakEvenCard, over: &'a str) -> impl Widget + 'a {
    move |ui: &mut Ui| {
        let tokens = ui.tokens();
        let painter = ui.painter().clone();
        let width = ui.available_width() - BAR - size::SPACE_8;
        let figure = TextKind::Page20.lines(&painter, card.figure.as_str(), tokens.t1, width);
        let odds = TextKind::Caption12.line(&painter, card.odds.as_str(), tokens.t2, width);
        let difference = TextKind::Mono12.line(&painter, card.difference.as_str(), tokens.t1, width);
        let parts = [figure.size().x, odds.size().x, difference.size().x];
        let beside = parts.iter().sum::<f32>() + size::SPACE_16 + size::SPACE_8 <= width;
        let heights = [TextKind::Caption12.line_height(), figure.size().y, if beside { 0.0 } else { odds.size().y }];
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), heights.iter().sum()), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, sentence(card, over)));
        let bar = Rect::from_min_size(rect.min, vec2(BAR, rect.height())).shrink2(vec2(0.0, size::SPACE_4));
        painter.rect_filled(bar, 0.0, card.plan.colour.colour(tokens));
        let inside = rect.with_min_x(bar.max.x + size::SPACE_8);
        let upper = inside.with_max_y(inside.min.y + heights[0]);
        let over = TextKind::Caption12.line(&painter, over, tokens.t2, upper.width());
        let over = text_in(&painter, upper, Align2::RIGHT_CENTER, over);
        let room = over.min.x - upper.min.x - size::SPACE_8;
        let name = TextKind::Caption12.line(&painter, card.caption.as_str(), tokens.t2, room);
        text_in(&painter, upper, Align2::LEFT_CENTER, name);
        let figure = text_in(&painter, inside.with_min_y(upper.max.y), Align2::LEFT_TOP, figure);
        let lower = inside.with_min_y(if beside { upper.max.y } else { figure.max.y });
        let left = if beside { figure.max.x + size::SPACE_16 } else { lower.min.x };
        text_at(&painter, pos2(left, lower.center().y), Align2::LEFT_CENTER, odds);
        text_in(&painter, lower, Align2::RIGHT_CENTER, difference);
        response
    }
}

/// All of it for a screen reader.
fn sentence(card: &BreakEvenCard, over: &str) -> String {
    let odds = if card.odds.is_empty() { String::new() } else { format!(", {}", card.odds) };
    format!("{}: {}{odds}; {} {over}", card.caption, card.figure, card.difference)
}
