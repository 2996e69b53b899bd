//! The level a user has, as a dumbbell shows it.

use eframe::egui::{
    Response, Ui,
    accesskit::{Action, ActionData},
};

use crate::domain::proficiency::Proficiency;

/// Highest level.
pub(super) const TOP: u8 = 5;

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

    /// One level more; the first level if unrated.
    pub(super) fn raised(self) -> Self {
        let more = |level| Proficiency::all().find(|more| *more > level).unwrap_or(level);
        Self::Rated(self.level().map_or(Proficiency::NONE, more))
    }

    /// One level less.
    pub(super) fn lowered(self) -> Self {
        let level = self.level().unwrap_or_default();
        Self::Rated(Proficiency::all().rev().find(|less| *less < level).unwrap_or(level))
    }
}

/// What a screen reader asks for.
pub(super) fn requested(ui: &Ui, response: &Response, have: Have) -> Option<Have> {
    ui.input(|input| {
        let set =
            input.accesskit_action_requests(response.id, Action::SetValue).find_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) => nearest(value),
                _ => None,
            });
        let raise = input.has_accesskit_action_request(response.id, Action::Increment).then(|| have.raised());
        let lower = input.has_accesskit_action_request(response.id, Action::Decrement).then(|| have.lowered());
        set.or(raise).or(lower)
    })
}

/// The level nearest to a position on the axis.
pub(super) fn nearest(value: f64) -> Option<Have> {
    let distance = |level: &Proficiency| (f64::from(level.value()) - value).abs();
    Proficiency::all().min_by(|a, b| distance(a).total_cmp(&distance(b))).map(Have::Rated)
}
