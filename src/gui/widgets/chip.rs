//! Small rounded words: a state, a kind, a count.

use eframe::egui::{
    Align2, Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2,
};

use super::paint::{dashed_rect, ring_around};
use crate::domain::gap::skill_gap::GapState;
use crate::gui::theme::{Icon, TextKind, ThemeExt as _, Tokens, size};

/// What a chip stands for. Word, shape and colour go together, so none of them alone carries the meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipKind {
    /// No state: a skill, a tag.
    Plain,
    /// Wanted level reached.
    Met,
    /// Below the wanted level.
    Short,
    /// Not there at all.
    Missing,
    /// Not rated.
    Unrated,
    /// Being done.
    Doing,
    /// Still to do.
    ToDo,
    Done,
    /// Left out.
    Skipped,
    Satire,
    /// Needs a look.
    Warning,
    /// Yours.
    Accent,
}

impl ChipKind {
    fn icon(self) -> Option<Icon> {
        match self {
            Self::Plain | Self::Accent => None,
            Self::Met | Self::Done => Some(Icon::Check),
            Self::Short | Self::Doing => Some(Icon::Half),
            Self::Missing => Some(Icon::Close),
            Self::Unrated => Some(Icon::Help),
            Self::ToDo => Some(Icon::Circle),
            Self::Skipped => Some(Icon::Skip),
            Self::Satire => Some(Icon::Smile),
            Self::Warning => Some(Icon::Warning),
        }
    }

    /// Fill and text.
    fn colours(self, tokens: &Tokens) -> (Color32, Color32) {
        match self {
            Self::Plain => (tokens.bg3, tokens.t2),
            Self::ToDo | Self::Unrated | Self::Skipped | Self::Satire => (Color32::TRANSPARENT, tokens.t2),
            Self::Met | Self::Done => (tokens.goodbg, tokens.good),
            Self::Short | Self::Warning => (tokens.warnbg, tokens.warn),
            Self::Missing => (tokens.badbg, tokens.bad),
            Self::Doing | Self::Accent => (tokens.accbg, tokens.acc),
        }
    }

    fn is_dashed(self) -> bool {
        matches!(self, Self::Unrated | Self::Skipped | Self::Satire)
    }
}

impl From<GapState> for ChipKind {
    fn from(state: GapState) -> Self {
        match state {
            GapState::Met => Self::Met,
            GapState::Short => Self::Short,
            GapState::Missing => Self::Missing,
            GapState::Unknown => Self::Unrated,
        }
    }
}

/// A chip. Plain text unless `button` or `closable` is asked for; then `clicked` means pressed or closed.
#[must_use = "add it to a ui"]
pub struct Chip<'a> {
    word: &'a str,
    kind: ChipKind,
    icon: Option<Icon>,
    count: Option<&'a str>,
    most: f32,
    in_selected_row: bool,
    action: Option<String>,
    close: bool,
}

impl<'a> Chip<'a> {
    /// A chip with the icon of its kind.
    pub fn new(kind: ChipKind, word: &'a str) -> Self {
        Self {
            word,
            kind,
            icon: kind.icon(),
            count: None,
            most: f32::INFINITY,
            in_selected_row: false,
            action: None,
            close: false,
        }
    }

    /// Another icon.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Only the word, for a count.
    pub fn without_icon(mut self) -> Self {
        self.icon = None;
        self
    }

    /// Not wider than this many points: a longer word ends in an ellipsis.
    pub fn most(mut self, most: f32) -> Self {
        self.most = most;
        self
    }

    /// A figure after the word, for example a level.
    pub fn count(mut self, count: &'a str) -> Self {
        self.count = Some(count);
        self
    }

    /// In a selected row the fill is that of the row, so the chip gets an edge.
    pub fn in_selected_row(mut self, selected: bool) -> Self {
        self.in_selected_row = selected;
        self
    }

    /// Can be pressed; `name` is what that does.
    pub fn button(mut self, name: impl Into<String>) -> Self {
        self.action = Some(name.into());
        self
    }

    /// With a cross; pressing it removes the chip.
    pub fn closable(mut self) -> Self {
        self.action = Some(format!("Remove {}", self.word));
        self.close = true;
        self
    }

    /// Room of the word where that of the chip is limited and `room` is left of it.
    fn word_room(&self, room: f32) -> f32 {
        if self.most.is_finite() { (room - size::SPACE_8).max(0.0) } else { f32::INFINITY }
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response) {
        let tokens = ui.tokens();
        let painter = ui.painter();
        let (mut fill, text) = self.kind.colours(tokens);
        if self.action.is_some() && response.hovered() {
            fill = tokens.bg3;
        }
        painter.rect_filled(rect, size::RADIUS_CHIP, fill);
        if self.kind.is_dashed() {
            dashed_rect(painter, rect, size::RADIUS_CHIP, Stroke::new(size::STROKE, tokens.ctl), size::DASH_EDGE);
        } else {
            let edge = match (self.in_selected_row, self.kind) {
                (true, ChipKind::Doing | ChipKind::Accent) => tokens.acc,
                (true, ChipKind::ToDo) => tokens.ctl,
                (false, ChipKind::ToDo) => tokens.line,
                _ => Color32::TRANSPARENT,
            };
            painter.rect_stroke(rect, size::RADIUS_CHIP, Stroke::new(size::STROKE, edge), StrokeKind::Inside);
        }
        let mut left = rect.min.x + size::SPACE_8;
        let put_icon = |icon: Icon, left: &mut f32| {
            icon.paint(painter, pos2(*left + size::ICON_CHIP / 2.0, rect.center().y), size::ICON_CHIP, text);
            *left += size::ICON_CHIP + size::SPACE_4;
        };
        if let Some(icon) = self.icon {
            put_icon(icon, &mut left);
        }
        let word = TextKind::Caption12.line(painter, self.word, text, self.word_room(rect.max.x - left));
        let place = Align2::LEFT_CENTER.align_size_within_rect(word.size(), rect.with_min_x(left));
        left = place.max.x + size::SPACE_4;
        painter.galley(place.min, word, text);
        if let Some(count) = self.count {
            let count = TextKind::Mono12.line(painter, count, tokens.t1, f32::INFINITY);
            let place = Align2::LEFT_CENTER.align_size_within_rect(count.size(), rect.with_min_x(left + 2.0));
            left = place.max.x + size::SPACE_4;
            painter.galley(place.min, count, text);
        }
        if self.close {
            put_icon(Icon::Close, &mut left);
        }
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let width =
            |kind: TextKind, word: &str| kind.line(ui.painter(), word, Color32::PLACEHOLDER, f32::INFINITY).size().x;
        let icons = f32::from(u8::from(self.icon.is_some()) + u8::from(self.close)) * (size::ICON_CHIP + size::SPACE_4);
        let count = self.count.map_or(0.0, |count| width(TextKind::Mono12, count) + size::SPACE_4 + 2.0);
        let words = width(TextKind::Caption12, self.word);
        let wide = (2.0 * size::SPACE_8 + icons + words + count).ceil().min(self.most);
        // A chip that can be pressed keeps the least pointer target around its smaller shape.
        let (height, sense) = match self.action {
            Some(_) => (size::CONTROL_SMALL, Sense::click()),
            None => (size::CHIP, Sense::hover()),
        };
        let (rect, response) = ui.allocate_exact_size(vec2(wide, height), sense);
        response.widget_info(|| match &self.action {
            Some(name) => WidgetInfo::labeled(Role::Button, ui.is_enabled(), name),
            None => match self.count {
                Some(count) => WidgetInfo::labeled(Role::Label, ui.is_enabled(), format!("{} {count}", self.word)),
                None => WidgetInfo::labeled(Role::Label, ui.is_enabled(), self.word),
            },
        });
        let shape = Rect::from_center_size(rect.center(), vec2(rect.width(), size::CHIP));
        if ui.is_rect_visible(rect) {
            self.paint(ui, shape, &response);
            ring_around(ui, &response.clone().with_new_rect(shape), size::RADIUS_CHIP);
        }
        response
    }
}
