//! Headings of the list, and its foot with the legend.

use eframe::egui::{Align, Align2, Color32, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::changed;
use crate::app::action::Action;
use crate::app::present::skills::{SkillsData, SkillsList};
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{Button, diamond};

/// Width of a line in the legend.
const LINE: f32 = 22.0;
const LINE_HEIGHT: f32 = 3.0;

/// Paints a heading with the count of what stands under it.
pub(super) fn heading_ui(ui: &mut Ui, title: &str, count: usize) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, format!("{title}, {count}")));
    let tokens = ui.tokens();
    let line = rect.with_min_x(rect.min.x + size::SPACE_16 - 1.0).with_min_y(rect.min.y + 3.0);
    let word = ui.paint_words(line, Align2::LEFT_CENTER, TextKind::Strong13, title, tokens.t1);
    let after = line.with_min_x(word.max.x + size::SPACE_4);
    ui.paint_words(after, Align2::LEFT_CENTER, TextKind::Body13, count.to_string(), tokens.t3);
}

pub(super) fn legend_ui(ui: &mut Ui, foot: Rect, data: &SkillsData, list: &SkillsList, actions: &mut Vec<Action>) {
    let tokens = ui.tokens();
    ui.painter().hline(foot.x_range(), foot.min.y, Stroke::new(size::STROKE, tokens.line));
    let inside = foot.shrink2(vec2(size::SPACE_16 - 1.0, 0.0));
    let centre = foot.center().y + 1.0;
    let mut left = inside.min.x;
    let right = if list.useful > 0 { useful_ui(ui, inside, data, list, actions) } else { inside.max.x };
    let mut entry = |width: f32, word: &str, mark: &dyn Fn(&Ui, f32)| {
        let galley = TextKind::Caption12.line(ui.painter(), word, tokens.t2, f32::INFINITY);
        if left + width + size::ICON_GAP + galley.size().x > right {
            return;
        }
        mark(ui, left);
        let at = pos2(left + width + size::ICON_GAP, centre - galley.size().y / 2.0);
        left = at.x + galley.size().x + size::SPACE_16;
        ui.painter().galley(at, galley, tokens.t2);
    };
    let line = |colour: Color32| {
        move |ui: &Ui, left: f32| {
            let rect = Rect::from_center_size(pos2(left + LINE / 2.0, centre), vec2(LINE, LINE_HEIGHT));
            ui.painter().rect_filled(rect, 1.0, colour);
        }
    };
    let dot = size::SPACE_12;
    let mark = Stroke::new(size::STROKE_MARK, tokens.t1);
    entry(dot, "your level", &|ui, left| {
        ui.painter().circle_filled(pos2(left + dot / 2.0, centre), dot / 2.0 - 1.0, tokens.t1);
    });
    if list.sections.iter().flat_map(|section| &section.rows).any(|row| row.assumed) {
        entry(dot, "assumed", &|ui, left| {
            ui.painter().circle(pos2(left + dot / 2.0, centre), dot / 2.0 - 1.0, tokens.bg2, mark);
        });
    }
    entry(dot, "level wanted", &|ui, left| {
        diamond(ui.painter(), pos2(left + dot / 2.0, centre), dot / 2.0, tokens.bg2, mark);
    });
    entry(LINE, "short", &line(tokens.warn));
    entry(LINE, "missing", &line(tokens.bad));
    entry(LINE, "above", &line(tokens.good));
}

/// The switch for the useful skills; answers where it begins.
fn useful_ui(ui: &mut Ui, inside: Rect, data: &SkillsData, list: &SkillsList, actions: &mut Vec<Action>) -> f32 {
    let words = format!("Useful skills, {}", list.useful);
    let icon = if data.view.with_useful { Icon::ChevronDown } else { Icon::ChevronRight };
    let place = UiBuilder::new().max_rect(inside).layout(Layout::right_to_left(Align::Center));
    ui.scope_builder(place, |ui| {
        ui.add_space(-size::SPACE_8);
        let button = Button::quiet(&words).icon(icon).small();
        let response = ui.add(button);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, data.view.with_useful, &words));
        if response.clicked() {
            actions.push(changed(data, |view| view.with_useful = !view.with_useful));
        }
        response.rect.min.x - size::SPACE_8
    })
    .inner
}
