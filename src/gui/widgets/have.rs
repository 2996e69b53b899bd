//! The level a user has, as a dumbbell shows it.

use eframe::egui::{Key, Modifiers, Ui};

use crate::domain::proficiency::Proficiency;

/// Highest level.
pub(super) const TOP: u8 = 5;
/// The keys that stand for levels, the lowest first.
const KEYS: [Key; 6] = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];

/// What is known of the level the user has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Have {
    /// Rated by the user.
    Rated(Proficiency),
    /// Taken from the role, not rated: a hollow dot.
    Assumed(Proficiency),
    /// Unknown.
    Unrated,
}

impl Have {
    /// The level, if one is known.
    pub(super) fn level(self) -> Option<Proficiency> {
        match self {
            Self::Rated(level) | Self::Assumed(level) => Some(level),
            Self::Unrated => None,
        }
    }

    /// Its place on the axis of levels; what is unknown stands before the first.
    pub(super) fn place(self) -> f64 {
        self.level().map_or(-1.0, |level| f64::from(level.value()))
    }
}

/// The level nearest to a place on the axis.
pub(super) fn nearest(place: f64) -> Option<Have> {
    let distance = |level: &Proficiency| (f64::from(level.value()) - place).abs();
    Proficiency::all().min_by(|a, b| distance(a).total_cmp(&distance(b))).map(Have::Rated)
}

/// The level that a key asks for.
pub fn level_key(ui: &Ui) -> Option<Proficiency> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    KEYS.into_iter().zip(Proficiency::all()).find(|(key, _)| pressed(*key)).map(|(_, level)| level)
}
