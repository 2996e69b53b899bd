//! Entries of a menu: popups of buttons and context menus.

use eframe::egui::{
    Align2, Color32, Context, Popup, PopupCloseBehavior, Response, Role, ScrollArea, Sense, Ui, Widget, WidgetInfo,
    vec2,
};

use super::paint::{ring_inside, text_in};
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};

/// The height a menu may take even where less is left over and under its control.
const LEAST: f32 = 160.0;
/// Frame of a menu and its gaps to the control and to the edge of the window.
const AROUND: f32 = 32.0;

/// The menu of a control, over or under it. What does not fit into the window scrolls.
#[must_use = "show it"]
pub struct MenuOf<'a> {
    control: &'a Response,
    close: PopupCloseBehavior,
}

impl<'a> MenuOf<'a> {
    /// The menu that a click on `control` opens and a click on an entry closes.
    pub fn new(control: &'a Response) -> Self {
        Self { control, close: PopupCloseBehavior::CloseOnClick }
    }

    /// It stays open while entries are ticked.
    pub fn stays(mut self) -> Self {
        self.close = PopupCloseBehavior::CloseOnClickOutside;
        self
    }

    /// Shows the menu while it is open.
    pub fn show<R>(self, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let most = room(&self.control.ctx, self.control);
        let shown = Popup::menu(self.control).gap(size::SPACE_4).close_behavior(self.close).show(|ui| {
            ScrollArea::vertical().max_height(most).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                content(ui)
            })
        });
        shown.map(|shown| shown.inner.inner)
    }
}

/// The greatest height of a menu: what is over the control or under it, whichever is more.
fn room(context: &Context, control: &Response) -> f32 {
    let window = context.content_rect();
    let over = control.rect.min.y - window.min.y;
    let under = window.max.y - control.rect.max.y;
    let whole = window.height() - AROUND;
    (over.max(under) - AROUND).max(LEAST.min(whole))
}

/// Room for the icon, so that all words of a menu start at the same place.
const WORD_LEFT: f32 = 32.0;

/// One entry.
#[must_use = "add it to a ui"]
pub struct MenuEntry<'a> {
    word: &'a str,
    icon: Option<Icon>,
    key: &'a str,
    danger: bool,
    checked: Option<bool>,
    width: f32,
}

impl<'a> MenuEntry<'a> {
    /// `word` is a verb, perhaps with its object.
    pub fn new(word: &'a str) -> Self {
        Self { word, icon: None, key: "", danger: false, checked: None, width: 220.0 }
    }

    /// Icon before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The key that does the same.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Removes something.
    pub fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    /// An entry that is on or off.
    pub fn checked(mut self, checked: bool) -> Self {
        self.checked = Some(checked);
        self
    }

    /// Width in points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }
}

impl Widget for MenuEntry<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let width = self.width.min(ui.ctx().content_rect().width() - AROUND);
        let (rect, response) = ui.allocate_exact_size(vec2(width, size::CONTROL), Sense::click());
        response.widget_info(|| match self.checked {
            Some(checked) => WidgetInfo::selected(Role::MenuItemCheckBox, ui.is_enabled(), checked, self.word),
            None => WidgetInfo::labeled(Role::MenuItem, ui.is_enabled(), self.word),
        });
        let tokens = ui.tokens();
        let painter = ui.painter();
        let colour = match (ui.is_enabled(), self.danger) {
            (false, _) => tokens.t3,
            (true, true) => tokens.bad,
            (true, false) => tokens.t1,
        };
        let fill = if ui.is_enabled() && response.hovered() { tokens.accbg } else { Color32::TRANSPARENT };
        painter.rect_filled(rect, size::RADIUS_CELL, fill);
        let icon = self.icon.or((self.checked == Some(true)).then_some(Icon::Check));
        if let Some(icon) = icon {
            icon.paint(painter, rect.left_center() + vec2(WORD_LEFT / 2.0, 0.0), size::ICON_BUTTON, colour);
        }
        let inside = rect.shrink2(vec2(size::SPACE_8, 0.0));
        let key = TextKind::Mono12.line(painter, self.key, tokens.t2, inside.width());
        let right = text_in(painter, inside, Align2::RIGHT_CENTER, key).min.x - size::SPACE_8;
        let words = inside.with_min_x(rect.min.x + WORD_LEFT).with_max_x(right);
        let word = TextKind::Body13.line(painter, self.word, colour, words.width());
        text_in(painter, words, Align2::LEFT_CENTER, word);
        ring_inside(ui, &response, size::RADIUS_CELL);
        response
    }
}
