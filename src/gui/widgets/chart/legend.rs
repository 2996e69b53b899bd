//! What the lines, bands and squares of a chart stand for.

use eframe::egui::{Align2, Color32, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::event_mark::mark;
use super::{Pattern, hatched};
use crate::app::present::salary::events::EventKind;
use crate::app::present::series_colour::SeriesColour;
use crate::gui::theme::{TextKind, ThemeExt as _, Tokens, opacity, size};
use crate::gui::widgets::Hint;
use crate::gui::widgets::paint::{dashes, diamond, ring_around};

/// Width of a line in the legend.
const LINE: f32 = 28.0;
/// Side of a square in the legend.
const SQUARE: f32 = 12.0;
/// Radius of a dot or mark in the legend.
const DOT: f32 = 4.0;

/// The sign before the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendMark {
    /// A line with the dash of the series.
    Line,
    /// A filled band.
    Band,
    /// Two thin dashed lines.
    Edges,
    /// A square with the pattern of a part.
    Patterned(Pattern),
    /// A dot in the colour of text, for what was measured.
    Dot,
    Event(EventKind),
    /// The level that is wanted.
    Wanted,
    /// A difference between sources.
    Hatched,
}

/// One entry.
#[derive(Clone, Debug)]
pub struct LegendEntry<'a> {
    /// The word.
    pub label: &'a str,
    /// The sign.
    pub mark: LegendMark,
    /// Colour and dash of the sign.
    pub colour: SeriesColour,
    /// True or false for an entry that shows or hides its series; none for one that only explains.
    pub shown: Option<bool>,
}

/// A line of entries.
#[must_use = "show it"]
pub struct Legend<'a> {
    entries: &'a [LegendEntry<'a>],
    brief: Option<&'a [LegendEntry<'a>]>,
}

impl<'a> Legend<'a> {
    /// Entries from left to right.
    pub fn new(entries: &'a [LegendEntry<'a>]) -> Self {
        Self { entries, brief: None }
    }

    /// Keeps to one line: where the entries are too long for it these are shown, as many of those that only explain as have
    /// room.
    pub fn or(mut self, brief: &'a [LegendEntry<'a>]) -> Self {
        self.brief = Some(brief);
        self
    }

    /// The entries that are shown.
    fn chosen(&self, ui: &Ui) -> &'a [LegendEntry<'a>] {
        let room = ui.available_width();
        let fits = |entries: &[LegendEntry<'_>]| {
            entries.iter().map(|entry| width(ui, entry) + size::SPACE_16).sum::<f32>() - size::SPACE_16 <= room
        };
        let Some(brief) = self.brief.filter(|_| !fits(self.entries)) else { return self.entries };
        let least = brief.iter().filter(|entry| entry.shown.is_some()).count();
        let most = (least..=brief.len()).rev().find(|count| brief.get(..*count).is_some_and(fits)).unwrap_or(least);
        brief.get(..most).unwrap_or(brief)
    }

    /// Shows the entries in a line that wraps; the answer is the index of the entry that was pressed.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::SPACE_16, 0.0);
            for (index, entry) in self.chosen(ui).iter().enumerate() {
                let name = self.entries.get(index).map_or(entry.label, |whole| whole.label);
                if entry_ui(ui, entry, name).clicked() {
                    pressed = Some(index);
                }
            }
        });
        pressed
    }
}

fn mark_width(mark: LegendMark) -> f32 {
    match mark {
        LegendMark::Line => LINE,
        LegendMark::Band | LegendMark::Edges => size::SPACE_16 + size::SPACE_4,
        LegendMark::Patterned(_)
        | LegendMark::Dot
        | LegendMark::Event(_)
        | LegendMark::Wanted
        | LegendMark::Hatched => SQUARE,
    }
}

/// Width of an entry.
fn width(ui: &Ui, entry: &LegendEntry<'_>) -> f32 {
    let words = TextKind::Caption12.line(ui.painter(), entry.label, ui.tokens().t2, f32::INFINITY);
    mark_width(entry.mark) + size::ICON_GAP + words.size().x
}

/// `name` is the whole label where a brief one is shown.
fn entry_ui(ui: &mut Ui, entry: &LegendEntry<'_>, name: &str) -> Response {
    let tokens = ui.tokens();
    let hidden = entry.shown == Some(false);
    let colour = if hidden { tokens.t3 } else { tokens.t2 };
    let words = TextKind::Caption12.line(ui.painter(), entry.label, colour, f32::INFINITY);
    let mark = mark_width(entry.mark);
    let sense = if entry.shown.is_some() { Sense::click() } else { Sense::hover() };
    let wanted = vec2(mark + size::ICON_GAP + words.size().x, size::CONTROL_SMALL);
    let (rect, response) = ui.allocate_exact_size(wanted, sense);
    response.widget_info(|| match entry.shown {
        Some(shown) => WidgetInfo::selected(Role::CheckBox, true, shown, format!("Show {name}")),
        None => WidgetInfo::labeled(Role::Label, true, name),
    });
    let sign = Rect::from_center_size(pos2(rect.min.x + mark / 2.0, rect.center().y), vec2(mark, SQUARE));
    paint_mark(ui, entry, sign, if hidden { tokens.ctl } else { entry.colour.colour(tokens) });
    let at = Align2::LEFT_CENTER.align_size_within_rect(words.size(), rect.with_min_x(sign.max.x + size::ICON_GAP));
    ui.painter().galley(at.min, words, colour);
    if hidden {
        ui.painter().hline(at.x_range(), at.center().y, Stroke::new(size::STROKE, colour));
    }
    ring_around(ui, &response, size::RADIUS_CELL);
    if name == entry.label { response } else { Hint::new(name).attach(response) }
}

fn paint_mark(ui: &Ui, entry: &LegendEntry<'_>, sign: Rect, colour: Color32) {
    let tokens = ui.tokens();
    let painter = ui.painter();
    match entry.mark {
        LegendMark::Line => {
            let ends = [sign.left_center(), sign.right_center()];
            let stroke = Stroke::new(size::PLOT_LINE_DASHED, colour);
            painter.extend(dashes(&ends, stroke, entry.colour.dash(tokens)));
        }
        LegendMark::Band => {
            painter.rect_filled(sign, 2.0, Tokens::faded(colour, opacity::BAND_LEGEND));
        }
        LegendMark::Edges => {
            for ends in [[sign.left_top(), sign.right_top()], [sign.left_bottom(), sign.right_bottom()]] {
                painter.extend(dashes(&ends, Stroke::new(size::STROKE, colour), &size::DASH_MARKER));
            }
        }
        LegendMark::Patterned(pattern) => pattern.paint(painter, sign, colour, tokens),
        LegendMark::Dot => {
            painter.circle_filled(sign.center(), DOT, tokens.t1);
        }
        LegendMark::Hatched => {
            painter.extend(hatched(sign, colour));
        }
        LegendMark::Wanted => {
            let edge = Stroke::new(size::STROKE_MARK, tokens.t1);
            diamond(painter, sign.center(), SQUARE / 2.0, tokens.bg2, edge);
        }
        LegendMark::Event(kind) => {
            painter.add(mark(kind, sign.center(), DOT, colour, Stroke::NONE));
        }
    }
}
