//! A choice of which only the chosen option is visible; the others are in a menu.

use eframe::egui::{
    Align2, Color32, Id, Key, Popup, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2,
    vec2,
};

use super::paint::{ring_around, text_in};
use super::{MenuEntry, MenuOf, SearchField};
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, size};

/// From so many options on they can be searched.
const MANY: usize = 20;
/// Options listed at once; of more it is said how many are left.
const MOST_LISTED: usize = 100;

/// One of many values.
#[must_use = "add it to a ui"]
pub struct Select<'a, T> {
    name: &'a str,
    value: &'a mut T,
    options: &'a [(T, &'a str)],
    icon: Option<Icon>,
    prefix: &'a str,
    width: f32,
    small: bool,
}

impl<'a, T: Copy + PartialEq> Select<'a, T> {
    /// `name` says what is chosen, for example "Sort by".
    pub fn new(name: &'a str, value: &'a mut T, options: &'a [(T, &'a str)]) -> Self {
        Self { name, value, options, icon: None, prefix: "", width: 150.0, small: false }
    }

    /// Icon before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Shown before the chosen word, for example "Sort: ".
    pub fn prefix(mut self, prefix: &'a str) -> Self {
        self.prefix = prefix;
        self
    }

    /// Width in points, 150 if not set.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// 24 points high, a caption: for the filters of a list.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    fn word(&self) -> &'a str {
        self.options.iter().find(|(value, _)| value == self.value).map_or("", |(_, word)| *word)
    }

    fn list_ui<'o>(&self, ui: &mut Ui, options: impl IntoIterator<Item = &'o (T, &'a str)>, width: f32) -> Option<T>
    where
        T: 'o,
        'a: 'o,
    {
        let mut chosen = None;
        for (value, word) in options {
            if ui.add(MenuEntry::new(word).checked(value == self.value).width(width)).clicked() {
                chosen = Some(*value);
            }
        }
        chosen
    }

    /// A field over those that fit what is typed; Enter takes the first of them.
    fn searched_ui(&self, ui: &mut Ui, width: f32) -> Option<T> {
        let id = ui.make_persistent_id(("searched", self.name));
        let pass = ui.ctx().cumulative_pass_nr();
        let before: Option<(u64, String)> = ui.data_mut(|data| data.get_temp(id));
        // What was typed is kept while the menu is open.
        let typed = before.filter(|(last, _)| last + 1 >= pass).map(|(_, typed)| typed);
        let opened = typed.is_none();
        let mut typed = typed.unwrap_or_default();
        let field: Id = id.with("field");
        let name = format!("Search {}", self.name.to_lowercase());
        let response = ui.add(SearchField::new(&mut typed, &name).width(width).id(field));
        if opened {
            response.request_focus();
        }
        let wanted = typed.trim().to_lowercase();
        let fits = || self.options.iter().filter(|(_, word)| word.to_lowercase().contains(&wanted));
        let count = fits().count();
        ui.data_mut(|data| data.insert_temp(id, (pass, typed)));
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let taken = fits().next().filter(|_| entered && !wanted.is_empty()).map(|(value, _)| *value);
        let chosen = self.list_ui(ui, fits().take(MOST_LISTED), width);
        let rest = match count.saturating_sub(MOST_LISTED) {
            0 if count == 0 => Some("Nothing is called that".to_owned()),
            0 => None,
            more => Some(format!("{more} more: type to find them")),
        };
        if let Some(rest) = rest {
            ui.label(TextKind::Caption12.job(rest, ui.tokens().t2));
        }
        taken.or(chosen)
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let (fill, edge, text) = match (ui.is_enabled(), response.hovered()) {
            (false, _) => (Color32::TRANSPARENT, tokens.line, tokens.t3),
            (true, true) => (tokens.bg3, tokens.ctl, tokens.t1),
            (true, false) if self.small => (Color32::TRANSPARENT, tokens.line, tokens.t2),
            (true, false) => (tokens.bg1, tokens.ctl, tokens.t1),
        };
        painter.rect(rect, size::RADIUS_CONTROL, fill, Stroke::new(size::STROKE, edge), StrokeKind::Inside);
        let mut inside = rect.shrink2(vec2(size::SPACE_8, 0.0));
        if let Some(icon) = self.icon {
            icon.paint(
                painter,
                pos2(inside.min.x + size::ICON_FIELD / 2.0, rect.center().y),
                size::ICON_FIELD,
                tokens.t2,
            );
            inside.min.x += size::ICON_FIELD + size::SPACE_8;
        }
        let chevron = pos2(inside.max.x - size::ICON_BUTTON / 2.0, rect.center().y);
        Icon::ChevronDown.paint(painter, chevron, size::ICON_BUTTON, tokens.t2);
        inside.max.x -= size::ICON_BUTTON + size::SPACE_4;
        let kind = if self.small { TextKind::Caption12 } else { TextKind::Body13 };
        let words = kind.line(painter, format!("{}{}", self.prefix, self.word()), text, inside.width());
        text_in(painter, inside, Align2::LEFT_CENTER, words);
        ring_around(ui, response, size::RADIUS_CONTROL);
    }
}

impl<T: Copy + PartialEq> Widget for Select<'_, T> {
    fn ui(self, ui: &mut Ui) -> Response {
        let height = if self.small { size::CONTROL_SMALL } else { size::CONTROL };
        let (rect, mut response) = ui.allocate_exact_size(vec2(self.width, height), Sense::click());
        let word = self.word();
        tell_choice(ui, &response, self.name, word);
        self.paint(ui, rect, &response);
        let width = self.width.max(size::MENU_WIDTH);
        let many = self.options.len() > MANY;
        let menu = MenuOf::new(&response);
        let menu = if many { menu.stays() } else { menu };
        let chosen =
            menu.show(|ui| if many { self.searched_ui(ui, width) } else { self.list_ui(ui, self.options, width) });
        if let Some(value) = chosen.flatten() {
            Popup::close_id(ui.ctx(), Popup::default_response_id(&response));
            response.request_focus();
            if value != *self.value {
                *self.value = value;
                response.mark_changed();
            }
        }
        response
    }
}

/// Tells a screen reader that `response` is a choice called `name` of which `word` is chosen.
pub fn tell_choice(ui: &Ui, response: &Response, name: &str, word: &str) {
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(word.to_owned()),
        ..WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), name)
    });
    let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(response));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_expanded(open);
        // Accessibility on Linux has no value of words for a combo box; its description is read there.
        node.set_description(word);
    });
}
