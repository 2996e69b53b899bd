//! The text kinds of the design: font, size and line height belong together.

use std::sync::Arc;

use eframe::egui::{
    Align, Color32, FontFamily, FontId, Galley, Painter, TextFormat,
    text::{LayoutJob, TextWrapping},
};

use super::fonts::{monospace_bold, semi_bold};

/// One of the few kinds of text there are; the number is the size in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// Captions, chips and axes.
    Caption12,
    /// Letters on badges, the chosen rail item.
    Strong12,
    /// Body and controls.
    Body13,
    /// Names and chosen values.
    Strong13,
    /// Card titles.
    Title15,
    /// Page titles and card figures.
    Page20,
    /// Main figures.
    Figure28,
    /// Figures that stand in columns, axes, ranges and keys.
    Mono12,
    /// A best or likeliest figure in a column.
    MonoStrong12,
}

impl TextKind {
    /// Font and size.
    pub fn font(self) -> FontId {
        let family = match self {
            Self::Caption12 | Self::Body13 => FontFamily::Proportional,
            Self::Strong12 | Self::Strong13 | Self::Title15 | Self::Page20 | Self::Figure28 => semi_bold(),
            Self::Mono12 => FontFamily::Monospace,
            Self::MonoStrong12 => monospace_bold(),
        };
        FontId::new(self.size(), family)
    }

    /// Size in points.
    pub fn size(self) -> f32 {
        match self {
            Self::Caption12 | Self::Strong12 | Self::Mono12 | Self::MonoStrong12 => 12.0,
            Self::Body13 | Self::Strong13 => 13.0,
            Self::Title15 => 15.0,
            Self::Page20 => 20.0,
            Self::Figure28 => 28.0,
        }
    }

    /// Height of one line in points.
    pub fn line_height(self) -> f32 {
        match self {
            Self::Caption12 | Self::Strong12 | Self::Mono12 | Self::MonoStrong12 => 16.0,
            Self::Body13 | Self::Strong13 => 18.0,
            Self::Title15 => 20.0,
            Self::Page20 => 28.0,
            Self::Figure28 => 34.0,
        }
    }

    /// The kind with the heavier weight, or itself if there is none.
    #[must_use]
    pub fn strong(self) -> Self {
        match self {
            Self::Caption12 => Self::Strong12,
            Self::Body13 => Self::Strong13,
            Self::Mono12 => Self::MonoStrong12,
            Self::Strong12 | Self::Strong13 | Self::Title15 | Self::Page20 | Self::Figure28 | Self::MonoStrong12 => {
                self
            }
        }
    }

    /// Format for a part of a text of mixed kinds.
    pub fn format(self, colour: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            line_height: Some(self.line_height()),
            color: colour,
            valign: Align::Center,
            ..TextFormat::default()
        }
    }

    /// `text` as one section of a text of mixed kinds.
    pub fn job(self, text: impl Into<String>, colour: Color32) -> LayoutJob {
        LayoutJob::single_section(text.into(), self.format(colour))
    }

    /// `text` laid out on one line; what does not fit into `width` points ends in an ellipsis, which never stands within a
    /// figure: half of one would be another.
    pub fn line(self, painter: &Painter, text: impl Into<String>, colour: Color32, width: f32) -> Arc<Galley> {
        let mut job = self.job(text, colour);
        job.wrap = TextWrapping::truncate_at_width(width);
        let line = painter.layout_job(job);
        let Some(width) = before_figure(&line) else { return line };
        let mut job = (*line.job).clone();
        job.wrap.max_width = width;
        painter.layout_job(job)
    }

    /// The first of several forms of a text that fits into `width` points; `None` where none does.
    pub fn fitting<'a>(
        self,
        painter: &Painter,
        forms: impl IntoIterator<Item = &'a str>,
        colour: Color32,
        width: f32,
    ) -> Option<Arc<Galley>> {
        forms.into_iter().map(|text| self.line(painter, text, colour, width)).find(|line| !line.elided)
    }

    /// `text` laid out in lines of at most `width` points.
    pub fn lines(self, painter: &Painter, text: impl Into<String>, colour: Color32, width: f32) -> Arc<Galley> {
        let mut job = self.job(text, colour);
        job.wrap.max_width = width;
        painter.layout_job(job)
    }
}

/// The width of what stands before the figure that a line is cut in, with an ellipsis behind it.
fn before_figure(line: &Galley) -> Option<f32> {
    let glyphs = &line.rows.first().filter(|_| line.elided)?.row.glyphs;
    let text = line.job.text.as_str();
    let (cut, _) = text.char_indices().nth(glyphs.len().checked_sub(1)?)?;
    let (shown, hidden) = text.split_at_checked(cut)?;
    let before = shown.trim_end_matches(|letter: char| !letter.is_whitespace());
    let parts = [shown.get(before.len()..)?, hidden.split(char::is_whitespace).next()?];
    if parts.iter().any(|part| part.is_empty())
        || !parts.iter().any(|part| part.contains(|letter: char| letter.is_ascii_digit()))
    {
        return None;
    }
    Some(glyphs.get(before.trim_end().chars().count())?.pos.x + glyphs.last()?.advance_width)
}
