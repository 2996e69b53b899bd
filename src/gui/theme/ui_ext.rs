//! The colours of the theme in use and text by kind, from any `Ui` or `Context`.

use eframe::egui::{Align2, Color32, Context, Label, Rect, Response, Theme, Ui, Vec2};

use super::{TextKind, Tokens};

/// Access to the theme in use.
pub trait ThemeExt {
    /// The colours of the theme in use.
    fn tokens(&self) -> &'static Tokens;
}

impl ThemeExt for Context {
    fn tokens(&self) -> &'static Tokens {
        Tokens::of(self.theme())
    }
}

impl ThemeExt for Ui {
    fn tokens(&self) -> &'static Tokens {
        Tokens::of(if self.visuals().dark_mode { Theme::Dark } else { Theme::Light })
    }
}

/// Text by kind, in the colour its kind usually has.
pub trait TextExt: ThemeExt {
    /// Text of any kind in any colour of the theme. It wraps as the layout says.
    fn words(&mut self, kind: TextKind, text: impl Into<String>, colour: Color32) -> Response;

    /// Caption: 12, third text.
    fn caption(&mut self, text: impl Into<String>) -> Response {
        self.words(TextKind::Caption12, text, self.tokens().t3)
    }

    /// Body: 13, main text.
    fn body(&mut self, text: impl Into<String>) -> Response {
        self.words(TextKind::Body13, text, self.tokens().t1)
    }

    /// Body: 13, second text.
    fn second(&mut self, text: impl Into<String>) -> Response {
        self.words(TextKind::Body13, text, self.tokens().t2)
    }

    /// Body in the heavier weight.
    fn strong_body(&mut self, text: impl Into<String>) -> Response {
        self.words(TextKind::Strong13, text, self.tokens().t1)
    }

    fn card_title(&mut self, text: impl Into<String>) -> Response {
        self.words(TextKind::Title15, text, self.tokens().t1)
    }

    /// Title of a page, figure of a card.
    fn page_title(&mut self, text: impl Into<String>) -> Response {
        self.words(TextKind::Page20, text, self.tokens().t1)
    }

    /// Main figure.
    fn figure(&mut self, text: impl Into<String>) -> Response {
        self.words(TextKind::Figure28, text, self.tokens().t1)
    }

    /// Paints one line of text aligned in `rect` and answers where. Says nothing to a screen reader:
    /// for the inside of rows whose name already tells it.
    fn paint_words(&self, rect: Rect, align: Align2, kind: TextKind, text: impl Into<String>, colour: Color32) -> Rect;
}

impl TextExt for Ui {
    fn words(&mut self, kind: TextKind, text: impl Into<String>, colour: Color32) -> Response {
        self.add(Label::new(kind.job(text, colour)))
    }

    fn paint_words(&self, rect: Rect, align: Align2, kind: TextKind, text: impl Into<String>, colour: Color32) -> Rect {
        // A column that was left out has no width.
        if rect.width() <= 0.0 {
            return Rect::from_min_size(rect.min, Vec2::ZERO);
        }
        let galley = kind.line(self.painter(), text, colour, rect.width());
        let place = align.align_size_within_rect(galley.size(), rect);
        self.painter().galley(place.min, galley, colour);
        place
    }
}
