//! The head of a page and the room under it, the same on every screen.

use eframe::egui::{Align, Label, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::gui::theme::{TextExt as _, TextKind, ThemeExt as _, size};
use crate::gui::widgets::mark_heading;

/// From the top of a page to its title.
const TITLE_TOP: f32 = 14.0;
/// From the top of a page to the sentence under the title.
const SUMMARY_TOP: f32 = 44.0;
/// From the top of a page to its actions.
const ACTIONS_TOP: f32 = 20.0;
/// From the top of a page to its content.
const CONTENT_TOP: f32 = 74.0;
/// Content is never squeezed below this height; the page scrolls instead.
const LEAST_HEIGHT: f32 = 585.0;

/// A page: title, one sentence, actions at the right, content.
#[must_use = "show it"]
pub struct Page<'a> {
    title: Option<&'a str>,
    towards: Option<&'a str>,
    summary: &'a str,
    content_top: f32,
    least_height: f32,
}

impl<'a> Page<'a> {
    /// A page with a title.
    pub fn new(title: &'a str) -> Self {
        Self { title: Some(title), towards: None, summary: "", content_top: CONTENT_TOP, least_height: LEAST_HEIGHT }
    }

    /// A page that draws its own head; its content starts `top` points under the top bar.
    pub fn headless(top: f32) -> Self {
        Self { title: None, towards: None, summary: "", content_top: top, least_height: LEAST_HEIGHT }
    }

    /// Goes on in the title after an arrow.
    pub fn towards(mut self, towards: Option<&'a str>) -> Self {
        self.towards = towards;
        self
    }

    /// The sentence under the title.
    pub fn summary(mut self, summary: &'a str) -> Self {
        self.summary = summary;
        self
    }

    /// Another least height of the content, in points; in less room the page scrolls.
    pub fn least_height(mut self, height: f32) -> Self {
        self.least_height = height;
        self
    }

    /// Shows the page: `actions` from the right beside the title, `content` in a rectangle of its own, which is all
    /// the room there is (`ui.max_rect()`).
    pub fn show<R>(self, ui: &mut Ui, actions: impl FnOnce(&mut Ui), content: impl FnOnce(&mut Ui) -> R) -> R {
        let room = ui.max_rect();
        let least = self.content_top + self.least_height + size::PAGE_BOTTOM;
        // Also where nothing has to scroll: a page that grows or shrinks a little keeps its focus and its menus.
        let height = room.height().max(least);
        let scroll = ScrollArea::vertical().id_salt("page").auto_shrink(false);
        scroll
            .show(ui, |ui| {
                let room = Rect::from_min_size(ui.max_rect().min, vec2(ui.available_width(), height));
                ui.expand_to_include_rect(room);
                self.page_ui(ui, room, actions, content)
            })
            .inner
    }

    fn page_ui<R>(
        &self,
        ui: &mut Ui,
        room: Rect,
        actions: impl FnOnce(&mut Ui),
        content: impl FnOnce(&mut Ui) -> R,
    ) -> R {
        let spare = (room.width() - size::CONTENT_MAX).max(0.0) / 2.0;
        let inside = room.shrink2(vec2(size::PAGE_SIDE + spare.floor(), 0.0));
        if let Some(title) = self.title {
            let line = |top: f32, height: f32| {
                Rect::from_min_size(pos2(inside.min.x, room.min.y + top), vec2(inside.width(), height))
            };
            let head = line(ACTIONS_TOP, size::CONTROL);
            let shown =
                ui.scope_builder(UiBuilder::new().max_rect(head).layout(Layout::right_to_left(Align::Center)), |ui| {
                    ui.spacing_mut().item_spacing.x = size::SPACE_12;
                    actions(ui);
                    ui.min_rect().min.x
                });
            let left = shown.inner - size::SPACE_16;
            let title_line = line(TITLE_TOP, size::CONTROL).with_max_x(left);
            ui.scope_builder(UiBuilder::new().max_rect(title_line).layout(Layout::left_to_right(Align::Min)), |ui| {
                let tokens = ui.tokens();
                let mut words = TextKind::Page20.job(title, tokens.t1);
                if let Some(towards) = self.towards {
                    words.append("→", size::SPACE_12, TextKind::Page20.format(tokens.acc));
                    words.append(towards, size::SPACE_12, TextKind::Page20.format(tokens.t1));
                }
                let heading = ui.add(Label::new(words).truncate());
                let name = self.towards.map_or_else(|| title.to_owned(), |towards| format!("{title} to {towards}"));
                mark_heading(ui, &heading, &name);
            });
            let summary = line(SUMMARY_TOP, size::CONTROL_SMALL).with_max_x(left);
            ui.scope_builder(UiBuilder::new().max_rect(summary), |ui| ui.second(self.summary));
        }
        let top = room.min.y + self.content_top;
        let content_room =
            Rect::from_min_max(pos2(inside.min.x, top), pos2(inside.max.x, room.max.y - size::PAGE_BOTTOM));
        ui.scope_builder(UiBuilder::new().max_rect(content_room), content).inner
    }
}
