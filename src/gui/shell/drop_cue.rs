//! What the window shows while files are held over it.

use eframe::egui::{Align2, Context, HoveredFile, Id, LayerId, Order, Stroke, StrokeKind};

use crate::app::packs::is_plan_file;
use crate::gui::theme::{TextKind, ThemeExt as _, Tokens, opacity, size};

/// Says what will happen when the files are let go.
pub(super) fn drop_cue_ui(context: &Context) {
    // A file whose name the desktop does not tell counts as a plan.
    let is_plan = |file: &HoveredFile| file.path.as_deref().is_none_or(is_plan_file);
    let (count, plans) = context.input(|input| {
        let files = &input.raw.hovered_files;
        (files.len(), files.iter().filter(|file| is_plan(file)).count())
    });
    let words = match (count, plans) {
        (0, _) => return,
        (_, 0) => "Drop the official files here to import them".to_owned(),
        (1, _) => "Drop the plan file here to open it".to_owned(),
        (count, 1) => format!("Drop here: of {count} files the plan is opened"),
        (count, _) => format!("Drop here: the first plan of {count} files is opened"),
    };
    let tokens = context.tokens();
    let room = context.content_rect();
    let painter = context.layer_painter(LayerId::new(Order::Tooltip, Id::unique("files held over the window")));
    painter.rect_filled(room, 0.0, Tokens::faded(tokens.bg0, opacity::CURTAIN));
    let edge = Stroke::new(size::STROKE_STRONG, tokens.acc);
    painter.rect_stroke(room.shrink(size::SPACE_16), size::RADIUS_CARD, edge, StrokeKind::Inside);
    let words = TextKind::Title15.line(&painter, words, tokens.t1, room.width() - 4.0 * size::SPACE_24);
    let place = Align2::CENTER_CENTER.align_size_within_rect(words.size(), room);
    painter.rect_filled(place.expand(size::SPACE_16), size::RADIUS_CARD, tokens.bg3);
    painter.galley(place.min, words, tokens.t1);
}
