//! The head of a page and the room under it, the same on every screen.

use eframe::egui::{Align, Label, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, text::TextWrapping, vec2};

use crate::gui::layout::Part;
use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::{EndRow, mark_heading};

/// From the top of a page to its title.
const TITLE_TOP: f32 = 14.0;
/// From the top of a page to the sentence under the title.
const SUMMARY_TOP: f32 = 44.0;
/// From the top of a page to its actions.
const ACTIONS_TOP: f32 = 20.0;
/// From the top of a page to its content.
const CONTENT_TOP: f32 = 74.0;
/// Between the head and the content.
const SPACE_UNDER_HEAD: f32 = 12.0;
/// The share of the width that a long title may have before the actions go under it.
const TITLE_SHARE: f32 = 0.5;
/// Content is never squeezed below this height; the page scrolls instead.
const LEAST_HEIGHT: f32 = 585.0;
/// A page is never squeezed below this width, margins included; it scrolls instead.
const LEAST_WIDTH: f32 = 540.0;
/// The same for pages with content side by side.
pub(super) const LEAST_WIDTH_BESIDE: f32 = 768.0;

/// A list at the left of a page, and what is chosen in it. The list gives way first.
pub(super) const LIST_AND_REST: [Part; 2] =
    [Part::exactly(size::LIST).down_to(size::LIST_LEAST), Part::at_least(736.0).down_to(432.0).in_turn(1)];

/// Both lines of words in a row of a list.
pub(super) fn two_lines(words: Rect) -> [Rect; 2] {
    let line = TextKind::Body13.line_height();
    [words.with_max_y(words.min.y + line), words.with_min_y(words.max.y - line)]
}

/// A page: title, one sentence, actions at the right, content.
#[must_use = "show it"]
pub struct Page<'a> {
    title: Option<&'a str>,
    towards: Option<&'a str>,
    /// Title and what follows the arrow, where the whole ones have no room.
    short: Option<(&'a str, Option<&'a str>)>,
    summary: &'a str,
    content_top: f32,
    least_height: f32,
    least_width: f32,
}

impl<'a> Page<'a> {
    /// The width of the content of a page without bounds of its own, as a rectangle without height.
    pub fn across(ui: &Ui) -> Rect {
        let width = (ui.max_rect().width() - 2.0 * size::PAGE_SIDE).min(size::CONTENT_MAX);
        Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 0.0))
    }

    pub fn new(title: &'a str) -> Self {
        Self {
            title: Some(title),
            towards: None,
            short: None,
            summary: "",
            content_top: CONTENT_TOP,
            least_height: LEAST_HEIGHT,
            least_width: LEAST_WIDTH,
        }
    }

    /// A page that draws its own head; its content starts `top` points under the top bar.
    pub fn headless(top: f32) -> Self {
        Self { title: None, content_top: top, ..Self::new("") }
    }

    /// Goes on in the title after an arrow.
    pub fn towards(mut self, towards: Option<&'a str>) -> Self {
        self.towards = towards;
        self
    }

    /// Title and what follows the arrow in short, for where the whole ones have no room.
    pub fn short(mut self, title: &'a str, towards: Option<&'a str>) -> Self {
        self.short = Some((title, towards));
        self
    }

    /// The sentence under the title.
    pub fn summary(mut self, summary: &'a str) -> Self {
        self.summary = summary;
        self
    }

    /// Another least width, margins included, for content that stands side by side.
    pub fn least_width(mut self, width: f32) -> Self {
        self.least_width = width;
        self
    }

    /// Another least height of the content, in points; in less room the page scrolls.
    pub fn least_height(mut self, height: f32) -> Self {
        self.least_height = height;
        self
    }

    /// Shows the page: `actions` at the right of the title, `content` in a rectangle of its own, which is all the room there
    /// is (`ui.max_rect()`). Actions are given in the order they are read.
    pub fn show<R>(self, ui: &mut Ui, actions: impl FnOnce(&mut Ui), content: impl FnOnce(&mut Ui) -> R) -> R {
        let room = ui.max_rect();
        // Where a page scrolls, also where nothing has to: one that grows or shrinks a little keeps its focus and its menus.
        let scroll = ScrollArea::both().id_salt("page").auto_shrink(false);
        scroll
            .show(ui, |ui| {
                let width = room.width().max(self.least_width);
                let corner = ui.max_rect().min;
                let spare = (width - size::CONTENT_MAX).max(0.0) / 2.0;
                let side = size::PAGE_SIDE + spare.floor();
                let inside = Rect::from_min_size(corner + vec2(side, 0.0), vec2(width - 2.0 * side, room.height()));
                let top = corner.y + self.head_ui(ui, inside, actions);
                let bottom = (corner.y + room.height()).max(top + self.least_height + size::PAGE_BOTTOM);
                ui.expand_to_include_rect(Rect::from_min_max(corner, pos2(corner.x + width, bottom)));
                let place = Rect::from_min_max(pos2(inside.min.x, top), pos2(inside.max.x, bottom - size::PAGE_BOTTOM));
                ui.scope_builder(UiBuilder::new().max_rect(place), content).inner
            })
            .inner
    }

    /// Title, actions and sentence; answers where the content begins under the top of the page. All of it grows with its
    /// text: a sentence of several lines moves the content down, and actions without room beside the title stand under it.
    fn head_ui(&self, ui: &mut Ui, inside: Rect, actions: impl FnOnce(&mut Ui)) -> f32 {
        let Some(title) = self.title else { return self.content_top };
        let top = inside.min.y;
        let line = |below: f32, height: f32| {
            Rect::from_min_size(pos2(inside.min.x, top + below), vec2(inside.width(), height))
        };
        let tokens = ui.tokens();
        let words_of = |(title, towards): (&str, Option<&str>)| {
            let mut words = TextKind::Page20.job(title, tokens.t1);
            if let Some(towards) = towards {
                words.append("→", size::SPACE_12, TextKind::Page20.format(tokens.acc));
                words.append(towards, size::SPACE_12, TextKind::Page20.format(tokens.t1));
            }
            words.wrap = TextWrapping::no_max_width();
            words
        };
        let whole = words_of((title, self.towards));
        let wanted = ui.painter().layout_job(whole.clone()).size().x;
        let row = EndRow::new(ui, line(ACTIONS_TOP, size::CONTROL));
        let beside = row.natural_width() + size::SPACE_16 + wanted.min(TITLE_SHARE * inside.width()) <= inside.width();
        let right = if beside { row.left() - size::SPACE_16 } else { inside.max.x };
        let title_line = line(TITLE_TOP, size::CONTROL).with_max_x(right);
        let short = self.short.filter(|_| wanted > title_line.width());
        let words = short.map_or(whole, words_of);
        ui.scope_builder(UiBuilder::new().max_rect(title_line).layout(Layout::left_to_right(Align::Min)), |ui| {
            let heading = ui.add(Label::new(words).truncate());
            let name = self.towards.map_or_else(|| title.to_owned(), |towards| format!("{title} to {towards}"));
            mark_heading(ui, &heading, &name);
        });
        let mut actions = Some(actions);
        let mut act = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(size::SPACE_12, size::SPACE_8);
            if let Some(actions) = actions.take() {
                actions(ui);
            }
        };
        if beside {
            row.show(ui, &mut act);
        }
        let mut below = SUMMARY_TOP;
        if !self.summary.is_empty() {
            let place = line(below, 0.0).with_max_x(right);
            let height = TextKind::Body13.lines(ui.painter(), self.summary, tokens.t2, place.width()).size().y;
            let place = place.with_max_y(place.min.y + height);
            ui.scope_builder(UiBuilder::new().max_rect(place), |ui| ui.second(self.summary));
            below += height + SPACE_UNDER_HEAD;
        }
        if !beside {
            below += row.show_wrapped(ui, line(below, size::CONTROL), act) + SPACE_UNDER_HEAD;
        }
        below.max(self.content_top)
    }
}
