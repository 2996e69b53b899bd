//! Levels by group as bars: what is wanted, what of it is reached, and what nobody knows.

use eframe::egui::{Align2, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::axis::below_room;
use super::{BarRows, Legend, LegendEntry, LegendMark, Pattern, hatched};
use crate::app::present::roles::skill_profile::{GroupBar, SkillProfile};
use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::{TextKind, ThemeExt as _, size};
use crate::gui::widgets::paint::{diamond, text_in};

/// Height of a group.
const ROW: f32 = 28.0;
/// Height of a bar.
const BAR: f32 = 12.0;
/// From the middle of the mark of the level wanted to a corner.
const WANTED: f32 = 6.0;
/// Share of the width that titles take, and the least and most of it.
const TITLES: f32 = 0.36;
const TITLE: [f32; 2] = [96.0, 240.0];
/// Room for the essentials met.
const MET: f32 = 64.0;

/// The chart. Arrows, Home and End go over the groups.
#[must_use = "show it"]
pub struct LevelBars<'a> {
    name: &'a str,
    data: &'a SkillProfile,
}

impl<'a> LevelBars<'a> {
    /// `name` is the title of the chart.
    pub fn new(name: &'a str, data: &'a SkillProfile) -> Self {
        Self { name, data }
    }

    /// The height in points that its groups, legend and axis need, where the legend has one line.
    pub fn height(data: &SkillProfile) -> f32 {
        size::CONTROL_SMALL + ROW * data.groups.len() as f32 + below_room()
    }

    /// Shows the chart over the width there is.
    pub fn show(self, ui: &mut Ui) -> Response {
        let Self { name, data } = self;
        let chart = BarRows::begin(ui, name, ui.max_rect());
        ui.spacing_mut().item_spacing.y = 0.0;
        self.legend_ui(ui);
        let met = if data.groups.iter().any(|group| !group.met.is_empty()) { MET } else { WANTED };
        let mut bars = Vec::new();
        let mut axis = Rect::NOTHING;
        for group in &data.groups {
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
            let [least, most] = TITLE;
            let title = (rect.width() * TITLES).clamp(least, most);
            axis = rect.with_min_x(rect.min.x + title).with_max_x((rect.max.x - met).max(rect.min.x + title + 1.0));
            paint_group(ui, data, group, rect, axis);
            bars.push((rect, &group.tip));
        }
        let (under, _) = ui.allocate_exact_size(vec2(ui.available_width(), below_room()), Sense::hover());
        if met > WANTED {
            let words = TextKind::Caption12.line(ui.painter(), "essentials", ui.tokens().t3, met);
            text_in(ui.painter(), under, Align2::RIGHT_BOTTOM, words);
        }
        data.axis.paint_below(ui, axis.with_min_y(under.min.y).with_max_y(under.min.y), true);
        chart.end(ui, &bars)
    }

    fn legend_ui(&self, ui: &mut Ui) {
        let entry = |label, mark, colour| LegendEntry { label, mark, colour, shown: None };
        let own = SeriesColour::Series(0);
        let entries: Vec<_> = [
            Some(entry("wanted", LegendMark::Wanted, SeriesColour::Stay)),
            self.data.rated.then(|| entry("yours, up to what is wanted", LegendMark::Patterned(Pattern::Solid), own)),
            self.data.unrated.then(|| entry("not rated", LegendMark::Hatched, SeriesColour::Stay)),
        ]
        .into_iter()
        .flatten()
        .collect();
        Legend::new(&entries).show(ui);
    }
}

fn paint_group(ui: &Ui, data: &SkillProfile, group: &GroupBar, row: Rect, axis: Rect) {
    let tokens = ui.tokens();
    let painter = ui.painter();
    let words = row.with_max_x(axis.min.x - size::SPACE_12);
    let title = TextKind::Body13.line(painter, group.title.as_str(), tokens.t1, words.width());
    text_in(painter, words, Align2::LEFT_CENTER, title);
    let met = TextKind::Mono12.line(painter, group.met.as_str(), tokens.t1, row.max.x - axis.max.x);
    text_in(painter, row, Align2::RIGHT_CENTER, met);
    for (level, _) in &data.axis.marks {
        let x = data.axis.x(axis, *level).round();
        painter.vline(x, row.y_range(), Stroke::new(size::STROKE, tokens.line));
    }
    let bar = |from: f64, to: f64| {
        let [left, right] = [from, to].map(|level| data.axis.x(axis, level));
        Rect::from_min_max(pos2(left, row.center().y - BAR / 2.0), pos2(right, row.center().y + BAR / 2.0))
    };
    let track = bar(0.0, group.wanted);
    painter.rect_filled(track, size::RADIUS_BLOCK, tokens.bg3);
    painter.rect_filled(bar(0.0, group.reached), size::RADIUS_BLOCK, SeriesColour::Series(0).colour(tokens));
    painter.extend(hatched(bar(group.reached, group.reached + group.unknown), SeriesColour::Stay.colour(tokens)));
    let edge = Stroke::new(size::STROKE_MARK, tokens.t1);
    diamond(painter, pos2(track.max.x, row.center().y), WANTED, tokens.bg2, edge);
}
