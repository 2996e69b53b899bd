//! A card whose picture is being taken. For a few frames it is painted as others are to see it: over everything else, whole, with
//! all its words, and without controls, cursor and focus.

use eframe::egui::{Context, Id, LayerId, Order, Rect, Vec2, emath::TSTransform, vec2};

/// What is remembered of it between two frames.
#[derive(Clone, Debug, Default)]
struct Sitting {
    of: String,
    seen: Option<SeenCard>,
}

/// Where a card stands whose picture is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeenCard {
    /// What of it is in view, in points of the window.
    pub place: Rect,
    /// Whether that is all of it.
    pub whole: bool,
}

/// The card of this title is to be painted for its picture from the next frame on.
pub fn begin_sitting(context: &Context, of: &str) {
    context.data_mut(|data| data.insert_temp(key(), Sitting { of: of.to_owned(), seen: None }));
}

/// Paints the card as usual again, and answers where it stood; nothing if no card of the title was shown.
pub fn end_sitting(context: &Context) -> Option<SeenCard> {
    context.data_mut(|data| data.remove_temp::<Sitting>(key()))?.seen
}

/// Whether the picture of any card is being taken.
pub(super) fn is_sitting(context: &Context) -> bool {
    sitting(context).is_some()
}

/// Whether the picture of the card of this title is being taken.
pub fn sits(context: &Context, title: &str) -> bool {
    sitting(context).is_some_and(|sitting| sitting.of == title)
}

/// What the card is painted on.
pub(super) fn sitting_layer() -> LayerId {
    LayerId::new(Order::Tooltip, key())
}

/// Notes where the card stands that is painted on the layer, and moves that into the window.
pub(super) fn note_sitting(context: &Context, card: Rect) {
    let Some(mut sitting) = sitting(context) else { return };
    let window = context.content_rect();
    // What is larger than the window begins at its corner.
    let over = (card.max - window.max).max(Vec2::ZERO);
    let under = (window.min - (card.min - over)).max(Vec2::ZERO);
    let pixel = context.pixels_per_point();
    let moved = under - over;
    let moved = vec2((moved.x * pixel).round() / pixel, (moved.y * pixel).round() / pixel);
    context.set_transform_layer(sitting_layer(), TSTransform::from_translation(moved));
    let card = card.translate(moved);
    let place = card.intersect(window);
    // A pixel may be lost to rounding.
    let whole = place.expand(1.0).contains_rect(card);
    sitting.seen = place.is_positive().then_some(SeenCard { place, whole });
    context.data_mut(|data| data.insert_temp(key(), sitting));
}

fn sitting(context: &Context) -> Option<Sitting> {
    context.data(|data| data.get_temp(key()))
}

fn key() -> Id {
    Id::unique("sitting")
}
